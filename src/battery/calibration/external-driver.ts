import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- external-driver --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "external-driver",
  "testVersion": 1,
  "command": "npm run calibrate -- external-driver --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "independent Poisson counts around a constant mean; the mean in proportion to a driver that wanders",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 39,
        "0.01": 5,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-30",
      "description": "independent Poisson counts around a constant mean; the mean in proportion to a driver that wanders",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 35,
        "0.01": 3,
        "0.001": 1
      }
    },
    {
      "scenario": "poisson-100",
      "description": "independent Poisson counts around a constant mean; the mean in proportion to a driver that wanders",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 33,
        "0.01": 7,
        "0.001": 1
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "independent Poisson counts around a constant mean; the mean in proportion to a driver that wanders",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-8",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; the mean in proportion to a driver that wanders",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-30",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; the mean in proportion to a driver that wanders",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-100",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; the mean in proportion to a driver that wanders",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-1000",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; the mean in proportion to a driver that wanders",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-8",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; the mean in proportion to a driver that wanders",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-30",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; the mean in proportion to a driver that wanders",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-100",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; the mean in proportion to a driver that wanders",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-1000",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; the mean in proportion to a driver that wanders",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-8",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); the mean in proportion to a driver that wanders",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 101,
        "0.01": 18,
        "0.001": 1
      }
    },
    {
      "scenario": "autocorrelated-30",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); the mean in proportion to a driver that wanders",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 71,
        "0.01": 14,
        "0.001": 1
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); the mean in proportion to a driver that wanders",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 65,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-1000",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); the mean in proportion to a driver that wanders",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-8",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; the mean in proportion to a driver that wanders",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-30",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; the mean in proportion to a driver that wanders",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-100",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; the mean in proportion to a driver that wanders",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-1000",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; the mean in proportion to a driver that wanders",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-10000",
      "description": "independent Poisson counts around a constant mean; the mean in proportion to a driver that wanders",
      "n": 10000,
      "simulations": 20,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "part-8",
      "description": "the figure is a part of the driver: each of about 1,000 cases is one of it with chance 40 %",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 26,
        "0.01": 6,
        "0.001": 1
      }
    },
    {
      "scenario": "part-30",
      "description": "the figure is a part of the driver: each of about 1,000 cases is one of it with chance 40 %",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 32,
        "0.01": 6,
        "0.001": 0
      }
    },
    {
      "scenario": "part-100",
      "description": "the figure is a part of the driver: each of about 1,000 cases is one of it with chance 40 %",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 27,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-8",
      "description": "Poisson counts in proportion to the driver, printed to the nearest ten and said to be",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-30",
      "description": "Poisson counts in proportion to the driver, printed to the nearest ten and said to be",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "unrelated-walks-12",
      "description": "figure and driver are independent random walks with counting noise: not related, and not to be called so",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "unrelated-walks-50",
      "description": "figure and driver are independent random walks with counting noise: not related, and not to be called so",
      "n": 50,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "common-trend-12",
      "description": "figure and driver both grow by 5 % a period, with noise of their own and nothing else in common",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "common-trend-50",
      "description": "figure and driver both grow by 5 % a period, with noise of their own and nothing else in common",
      "n": 50,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "computed-0-8",
      "description": "the figure is 0.005137 of the driver, to the nearest whole number",
      "n": 8,
      "simulations": 400,
      "fired": {
        "0.05": 393,
        "0.01": 393,
        "0.001": 393
      }
    },
    {
      "scenario": "computed-25-8",
      "description": "0.005137 of the driver plus 25 % of the noise that counting would have",
      "n": 8,
      "simulations": 400,
      "fired": {
        "0.05": 388,
        "0.01": 365,
        "0.001": 159
      }
    },
    {
      "scenario": "computed-50-8",
      "description": "0.005137 of the driver plus 50 % of the noise that counting would have",
      "n": 8,
      "simulations": 400,
      "fired": {
        "0.05": 185,
        "0.01": 78,
        "0.001": 9
      }
    },
    {
      "scenario": "computed-0-16",
      "description": "the figure is 0.005137 of the driver, to the nearest whole number",
      "n": 16,
      "simulations": 400,
      "fired": {
        "0.05": 400,
        "0.01": 400,
        "0.001": 400
      }
    },
    {
      "scenario": "computed-25-16",
      "description": "0.005137 of the driver plus 25 % of the noise that counting would have",
      "n": 16,
      "simulations": 400,
      "fired": {
        "0.05": 400,
        "0.01": 400,
        "0.001": 395
      }
    },
    {
      "scenario": "computed-50-16",
      "description": "0.005137 of the driver plus 50 % of the noise that counting would have",
      "n": 16,
      "simulations": 400,
      "fired": {
        "0.05": 350,
        "0.01": 239,
        "0.001": 64
      }
    },
    {
      "scenario": "computed-0-30",
      "description": "the figure is 0.005137 of the driver, to the nearest whole number",
      "n": 30,
      "simulations": 400,
      "fired": {
        "0.05": 400,
        "0.01": 400,
        "0.001": 400
      }
    },
    {
      "scenario": "computed-25-30",
      "description": "0.005137 of the driver plus 25 % of the noise that counting would have",
      "n": 30,
      "simulations": 400,
      "fired": {
        "0.05": 400,
        "0.01": 400,
        "0.001": 400
      }
    },
    {
      "scenario": "computed-50-30",
      "description": "0.005137 of the driver plus 50 % of the noise that counting would have",
      "n": 30,
      "simulations": 400,
      "fired": {
        "0.05": 400,
        "0.01": 391,
        "0.001": 283
      }
    },
    {
      "scenario": "computed-0-100",
      "description": "the figure is 0.005137 of the driver, to the nearest whole number",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 100
      }
    },
    {
      "scenario": "computed-25-100",
      "description": "0.005137 of the driver plus 25 % of the noise that counting would have",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 100
      }
    },
    {
      "scenario": "computed-50-100",
      "description": "0.005137 of the driver plus 50 % of the noise that counting would have",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 100
      }
    }
  ],
  "traps": [
    {
      "scenario": "norm-per-head",
      "description": "a norm of 5 for each 1,000 of the driver is kept to the nearest whole number",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "norm",
      "caught": 1992
    },
    {
      "scenario": "three-period-means",
      "description": "each figure is the mean of three periods' counts, the driver growing steadily",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 102,
        "0.01": 19,
        "0.001": 0
      },
      "caughtBy": "averages",
      "caught": 2000
    }
  ]
};
