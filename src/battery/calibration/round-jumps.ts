import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- round-jumps --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "round-jumps",
  "testVersion": 1,
  "command": "npm run calibrate -- round-jumps --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "independent Poisson counts around a constant mean",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 2,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-30",
      "description": "independent Poisson counts around a constant mean",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 4,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-100",
      "description": "independent Poisson counts around a constant mean",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 10,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "independent Poisson counts around a constant mean",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 16,
        "0.01": 5,
        "0.001": 1
      }
    },
    {
      "scenario": "poisson-10000",
      "description": "independent Poisson counts around a constant mean",
      "n": 10000,
      "simulations": 200,
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
        "0.05": 4,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-30",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 11,
        "0.01": 2,
        "0.001": 1
      }
    },
    {
      "scenario": "negative-binomial-100",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 9,
        "0.01": 5,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-1000",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 11,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-10000",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 10000,
      "simulations": 200,
      "fired": {
        "0.05": 4,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-8",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 4,
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
        "0.05": 4,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-100",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 8,
        "0.01": 5,
        "0.001": 2
      }
    },
    {
      "scenario": "cox-1000",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 8,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-10000",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 10000,
      "simulations": 200,
      "fired": {
        "0.05": 2,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-8",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 5,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-30",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 9,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 10,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-1000",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 12,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-10000",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 10000,
      "simulations": 200,
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
        "0.05": 4,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-30",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 9,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-100",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 5,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-1000",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 17,
        "0.01": 5,
        "0.001": 1
      }
    },
    {
      "scenario": "seasonal-10000",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 10000,
      "simulations": 200,
      "fired": {
        "0.05": 3,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "large-poisson-8",
      "description": "independent Poisson counts around a constant mean, mean ten thousand",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "large-poisson-30",
      "description": "independent Poisson counts around a constant mean, mean ten thousand",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 13,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "large-poisson-100",
      "description": "independent Poisson counts around a constant mean, mean ten thousand",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 5,
        "0.01": 1,
        "0.001": 1
      }
    },
    {
      "scenario": "large-negative-binomial-8",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting, mean ten thousand",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 5,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "large-negative-binomial-30",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting, mean ten thousand",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 6,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "large-negative-binomial-100",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting, mean ten thousand",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 4,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "large-cox-8",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level, mean ten thousand",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 4,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "large-cox-30",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level, mean ten thousand",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 4,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "large-cox-100",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level, mean ten thousand",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 7,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "large-autocorrelated-8",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half), mean ten thousand",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 10,
        "0.01": 2,
        "0.001": 1
      }
    },
    {
      "scenario": "large-autocorrelated-30",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half), mean ten thousand",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 6,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "large-autocorrelated-100",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half), mean ten thousand",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 13,
        "0.01": 2,
        "0.001": 1
      }
    },
    {
      "scenario": "large-seasonal-8",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods, mean ten thousand",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 4,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "large-seasonal-30",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods, mean ten thousand",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 5,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "large-seasonal-100",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods, mean ten thousand",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 9,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "jumpy-8",
      "description": "Poisson counts among which one in twelve is a real jump, to between five and a hundred times the rate",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 12,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "jumpy-30",
      "description": "Poisson counts among which one in twelve is a real jump, to between five and a hundred times the rate",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 16,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "jumpy-100",
      "description": "Poisson counts among which one in twelve is a real jump, to between five and a hundred times the rate",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 20,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "jumpy-1000",
      "description": "Poisson counts among which one in twelve is a real jump, to between five and a hundred times the rate",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 20,
        "0.01": 3,
        "0.001": 1
      }
    },
    {
      "scenario": "jumpy-10000",
      "description": "Poisson counts among which one in twelve is a real jump, to between five and a hundred times the rate",
      "n": 10000,
      "simulations": 200,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "heaped-20-8",
      "description": "made up around one thousand, 20 % of the figures to the nearest hundred",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 462,
        "0.01": 457,
        "0.001": 137
      }
    },
    {
      "scenario": "heaped-40-8",
      "description": "made up around one thousand, 40 % of the figures to the nearest hundred",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1291,
        "0.01": 1279,
        "0.001": 752
      }
    },
    {
      "scenario": "heaped-20-30",
      "description": "made up around one thousand, 20 % of the figures to the nearest hundred",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1812,
        "0.01": 1613,
        "0.001": 1325
      }
    },
    {
      "scenario": "heaped-40-30",
      "description": "made up around one thousand, 40 % of the figures to the nearest hundred",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 1993
      }
    },
    {
      "scenario": "heaped-20-100",
      "description": "made up around one thousand, 20 % of the figures to the nearest hundred",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "heaped-40-100",
      "description": "made up around one thousand, 40 % of the figures to the nearest hundred",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "added-1000-8",
      "description": "Poisson counts around one hundred, one of which is replaced by exactly 1000",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 1996,
        "0.001": 1
      }
    },
    {
      "scenario": "added-25000-8",
      "description": "Poisson counts around one hundred, one of which is replaced by exactly 25000",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1999,
        "0.01": 1999,
        "0.001": 1998
      }
    },
    {
      "scenario": "added-1000-30",
      "description": "Poisson counts around one hundred, one of which is replaced by exactly 1000",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 0
      }
    },
    {
      "scenario": "added-25000-30",
      "description": "Poisson counts around one hundred, one of which is replaced by exactly 25000",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "added-1000-100",
      "description": "Poisson counts around one hundred, one of which is replaced by exactly 1000",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 0
      }
    },
    {
      "scenario": "added-25000-100",
      "description": "Poisson counts around one hundred, one of which is replaced by exactly 25000",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    }
  ],
  "traps": [
    {
      "scenario": "printed-to-tens",
      "description": "honest counts around 3,000 printed to the nearest ten without a word",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 5,
        "0.01": 1,
        "0.001": 0
      },
      "caughtBy": "rounding",
      "caught": 2000
    },
    {
      "scenario": "large-figures-rounded",
      "description": "honest counts, printed to the nearest hundred from 1,000 up",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "rounding",
      "caught": 2000
    },
    {
      "scenario": "in-thousands",
      "description": "honest counts around 80,000 kept in thousands and multiplied",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "thousands",
      "caught": 2000
    },
    {
      "scenario": "paper-forms",
      "description": "cases entered from paper forms, in bundles of a hundred as each is full",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "batch-entry",
      "caught": 2000
    },
    {
      "scenario": "capped",
      "description": "demand around 520 a day where 500 can be entered",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "capacity",
      "caught": 2000
    }
  ]
};
