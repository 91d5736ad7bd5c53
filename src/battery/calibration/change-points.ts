import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- change-points --simulations 100 --draws 199; do not edit. */
export const calibration: Calibration = {
  "test": "change-points",
  "testVersion": 1,
  "command": "npm run calibrate -- change-points --simulations 100 --draws 199",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "independent Poisson counts around a constant mean",
      "n": 8,
      "simulations": 100,
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
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-100",
      "description": "independent Poisson counts around a constant mean",
      "n": 100,
      "simulations": 100,
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
      "simulations": 20,
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
      "simulations": 100,
      "fired": {
        "0.05": 3,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-30",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 30,
      "simulations": 100,
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
      "simulations": 100,
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
      "simulations": 20,
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
      "simulations": 100,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-30",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 30,
      "simulations": 100,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-100",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 4,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-1000",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 1000,
      "simulations": 20,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-8",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 8,
      "simulations": 100,
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
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-1000",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 1000,
      "simulations": 20,
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
      "simulations": 100,
      "fired": {
        "0.05": 1,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-30",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 30,
      "simulations": 100,
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
      "simulations": 100,
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
      "simulations": 20,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-poisson-30",
      "description": "independent Poisson counts around a constant mean, three a period",
      "n": 30,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-poisson-100",
      "description": "independent Poisson counts around a constant mean, three a period",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-autocorrelated-30",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half), three a period",
      "n": 30,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-autocorrelated-100",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half), three a period",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "growing-8",
      "description": "Poisson counts that grow steadily from 20 to 400",
      "n": 8,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "growing-30",
      "description": "Poisson counts that grow steadily from 20 to 400",
      "n": 30,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "step-25-12",
      "description": "Poisson counts around one hundred that stand 25 % higher from a place in the middle half on",
      "n": 12,
      "simulations": 40,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "step-50-12",
      "description": "Poisson counts around one hundred that stand 50 % higher from a place in the middle half on",
      "n": 12,
      "simulations": 40,
      "fired": {
        "0.05": 12,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "step-100-12",
      "description": "Poisson counts around one hundred that stand 100 % higher from a place in the middle half on",
      "n": 12,
      "simulations": 40,
      "fired": {
        "0.05": 37,
        "0.01": 31,
        "0.001": 0
      }
    },
    {
      "scenario": "step-300-12",
      "description": "Poisson counts around one hundred that stand 300 % higher from a place in the middle half on",
      "n": 12,
      "simulations": 40,
      "fired": {
        "0.05": 40,
        "0.01": 40,
        "0.001": 0
      }
    },
    {
      "scenario": "step-25-30",
      "description": "Poisson counts around one hundred that stand 25 % higher from a place in the middle half on",
      "n": 30,
      "simulations": 40,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "step-50-30",
      "description": "Poisson counts around one hundred that stand 50 % higher from a place in the middle half on",
      "n": 30,
      "simulations": 40,
      "fired": {
        "0.05": 23,
        "0.01": 9,
        "0.001": 0
      }
    },
    {
      "scenario": "step-100-30",
      "description": "Poisson counts around one hundred that stand 100 % higher from a place in the middle half on",
      "n": 30,
      "simulations": 40,
      "fired": {
        "0.05": 40,
        "0.01": 39,
        "0.001": 0
      }
    },
    {
      "scenario": "step-300-30",
      "description": "Poisson counts around one hundred that stand 300 % higher from a place in the middle half on",
      "n": 30,
      "simulations": 40,
      "fired": {
        "0.05": 40,
        "0.01": 40,
        "0.001": 0
      }
    },
    {
      "scenario": "step-25-100",
      "description": "Poisson counts around one hundred that stand 25 % higher from a place in the middle half on",
      "n": 100,
      "simulations": 20,
      "fired": {
        "0.05": 11,
        "0.01": 6,
        "0.001": 0
      }
    },
    {
      "scenario": "step-50-100",
      "description": "Poisson counts around one hundred that stand 50 % higher from a place in the middle half on",
      "n": 100,
      "simulations": 20,
      "fired": {
        "0.05": 20,
        "0.01": 20,
        "0.001": 0
      }
    },
    {
      "scenario": "step-100-100",
      "description": "Poisson counts around one hundred that stand 100 % higher from a place in the middle half on",
      "n": 100,
      "simulations": 20,
      "fired": {
        "0.05": 20,
        "0.01": 20,
        "0.001": 0
      }
    },
    {
      "scenario": "step-300-100",
      "description": "Poisson counts around one hundred that stand 300 % higher from a place in the middle half on",
      "n": 100,
      "simulations": 20,
      "fired": {
        "0.05": 20,
        "0.01": 20,
        "0.001": 0
      }
    }
  ],
  "traps": [
    {
      "scenario": "saturation",
      "description": "growth that slows down and stops at a thousand, without any break",
      "n": 16,
      "simulations": 60,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "trend",
      "caught": 60
    },
    {
      "scenario": "random-walk",
      "description": "counts around a thousand whose mean walks at random, a tenth a step",
      "n": 60,
      "simulations": 60,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "drift",
      "caught": 58
    },
    {
      "scenario": "short-season",
      "description": "twenty months of counts with a season of 40 %, too few to tell it from a change",
      "n": 20,
      "simulations": 60,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "season",
      "caught": 60
    }
  ]
};
