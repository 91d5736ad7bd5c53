import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- missing-seasonality --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "missing-seasonality",
  "testVersion": 1,
  "command": "npm run calibrate -- missing-seasonality --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "independent Poisson counts around a constant mean",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-30",
      "description": "independent Poisson counts around a constant mean",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 6,
        "0.01": 2,
        "0.001": 2
      }
    },
    {
      "scenario": "poisson-100",
      "description": "independent Poisson counts around a constant mean",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "independent Poisson counts around a constant mean",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-8",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
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
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
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
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
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
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-8",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-30",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
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
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
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
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-8",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-30",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 28,
        "0.01": 8,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 6,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-1000",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-8",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
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
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
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
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
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
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-10000",
      "description": "independent Poisson counts around a constant mean",
      "n": 10000,
      "simulations": 50,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "flat-25-36",
      "description": "steady growth without a season and with 25 % of the noise that counting would have",
      "n": 36,
      "simulations": 2000,
      "fired": {
        "0.05": 1973,
        "0.01": 1973,
        "0.001": 1783
      }
    },
    {
      "scenario": "flat-50-36",
      "description": "steady growth without a season and with 50 % of the noise that counting would have",
      "n": 36,
      "simulations": 2000,
      "fired": {
        "0.05": 1631,
        "0.01": 953,
        "0.001": 238
      }
    },
    {
      "scenario": "flat-25-60",
      "description": "steady growth without a season and with 25 % of the noise that counting would have",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 1987,
        "0.01": 1987,
        "0.001": 1826
      }
    },
    {
      "scenario": "flat-50-60",
      "description": "steady growth without a season and with 50 % of the noise that counting would have",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 1689,
        "0.01": 984,
        "0.001": 266
      }
    },
    {
      "scenario": "flat-25-120",
      "description": "steady growth without a season and with 25 % of the noise that counting would have",
      "n": 120,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 1999,
        "0.001": 1862
      }
    },
    {
      "scenario": "flat-50-120",
      "description": "steady growth without a season and with 50 % of the noise that counting would have",
      "n": 120,
      "simulations": 2000,
      "fired": {
        "0.05": 1715,
        "0.01": 1062,
        "0.001": 257
      }
    }
  ],
  "traps": [
    {
      "scenario": "adjusted",
      "description": "counts with a season, adjusted for it and printed as whole numbers",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 4,
        "0.01": 4,
        "0.001": 4
      },
      "caughtBy": "seasonally-adjusted",
      "caught": 1996
    },
    {
      "scenario": "adjusted-decimals",
      "description": "counts with a season, adjusted for it and printed with a decimal",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "seasonally-adjusted",
      "caught": 2000
    },
    {
      "scenario": "twelfths",
      "description": "only annual totals are known, and each month is a twelfth, remainders spread",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "annual-divided",
      "caught": 2000
    },
    {
      "scenario": "running-means",
      "description": "averages over twelve months of counts with a season",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 22,
        "0.01": 22,
        "0.001": 22
      },
      "caughtBy": "smoothing",
      "caught": 1978
    },
    {
      "scenario": "no-season",
      "description": "counts of a field where nobody has a season",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "no-season",
      "caught": 2000
    }
  ]
};
