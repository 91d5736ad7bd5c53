import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- arbitrary-ratio --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "arbitrary-ratio",
  "testVersion": 1,
  "command": "npm run calibrate -- arbitrary-ratio --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "part and rest: independent Poisson counts around a constant mean",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 96,
        "0.01": 22,
        "0.001": 2
      }
    },
    {
      "scenario": "poisson-30",
      "description": "part and rest: independent Poisson counts around a constant mean",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 95,
        "0.01": 18,
        "0.001": 3
      }
    },
    {
      "scenario": "poisson-100",
      "description": "part and rest: independent Poisson counts around a constant mean",
      "n": 100,
      "simulations": 150,
      "fired": {
        "0.05": 3,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "part and rest: independent Poisson counts around a constant mean",
      "n": 1000,
      "simulations": 30,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-8",
      "description": "part and rest: negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 3,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-30",
      "description": "part and rest: negative binomial counts that vary by 10 % of the mean beyond counting",
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
      "description": "part and rest: negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 100,
      "simulations": 150,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-1000",
      "description": "part and rest: negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 1000,
      "simulations": 30,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-8",
      "description": "part and rest: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 26,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-30",
      "description": "part and rest: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
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
      "description": "part and rest: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 100,
      "simulations": 150,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-1000",
      "description": "part and rest: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 1000,
      "simulations": 30,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-8",
      "description": "whole: counts each of which depends on the one before (thinned and renewed, correlation one half); the part a binomial share",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 90,
        "0.01": 18,
        "0.001": 2
      }
    },
    {
      "scenario": "autocorrelated-30",
      "description": "whole: counts each of which depends on the one before (thinned and renewed, correlation one half); the part a binomial share",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 89,
        "0.01": 18,
        "0.001": 4
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "whole: counts each of which depends on the one before (thinned and renewed, correlation one half); the part a binomial share",
      "n": 100,
      "simulations": 150,
      "fired": {
        "0.05": 5,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-1000",
      "description": "whole: counts each of which depends on the one before (thinned and renewed, correlation one half); the part a binomial share",
      "n": 1000,
      "simulations": 30,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-8",
      "description": "part and rest: Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 18,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-30",
      "description": "part and rest: Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 7,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-100",
      "description": "part and rest: Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 100,
      "simulations": 150,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-1000",
      "description": "part and rest: Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 1000,
      "simulations": 30,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "half",
      "description": "tosses of a fair coin: a simple fraction by nature, with binomial noise",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 101,
        "0.01": 19,
        "0.001": 2
      }
    },
    {
      "scenario": "five-parts",
      "description": "five independent counts over 12 years, all ten pairs searched",
      "n": 12,
      "simulations": 150,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "two-fifths-8",
      "description": "two fifths of the whole to the nearest whole number",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 1984
      }
    },
    {
      "scenario": "third-8",
      "description": "a third of the whole with a quarter of binomial noise",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 1974,
        "0.001": 1289
      }
    },
    {
      "scenario": "half-noise-8",
      "description": "two fifths of the whole with half of binomial noise",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1399,
        "0.01": 666,
        "0.001": 123
      }
    },
    {
      "scenario": "half-noise-30",
      "description": "two fifths of the whole with half of binomial noise",
      "n": 30,
      "simulations": 60,
      "fired": {
        "0.05": 60,
        "0.01": 60,
        "0.001": 52
      }
    },
    {
      "scenario": "half-noise-100",
      "description": "two fifths of the whole with half of binomial noise",
      "n": 100,
      "simulations": 60,
      "fired": {
        "0.05": 60,
        "0.01": 60,
        "0.001": 60
      }
    },
    {
      "scenario": "most-noise-30",
      "description": "two fifths of the whole with eight tenths of binomial noise",
      "n": 30,
      "simulations": 60,
      "fired": {
        "0.05": 27,
        "0.01": 6,
        "0.001": 2
      }
    },
    {
      "scenario": "most-noise-100",
      "description": "two fifths of the whole with eight tenths of binomial noise",
      "n": 100,
      "simulations": 60,
      "fired": {
        "0.05": 53,
        "0.01": 42,
        "0.001": 26
      }
    },
    {
      "scenario": "most-noise-1000",
      "description": "two fifths of the whole with eight tenths of binomial noise",
      "n": 1000,
      "simulations": 20,
      "fired": {
        "0.05": 20,
        "0.01": 20,
        "0.001": 20
      }
    },
    {
      "scenario": "one-of-ten",
      "description": "five counts over 12 years, one of them three eighths of another to the nearest whole number; all ten pairs searched",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 0
      }
    }
  ],
  "traps": [
    {
      "scenario": "two-kidneys",
      "description": "kidneys donated are published as twice the donors: a definition, not a count",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "by-definition",
      "caught": 2000
    },
    {
      "scenario": "rounded-shares",
      "description": "shares published in whole percent and multiplied back; chance moves them by less than the rounding",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "rounded-percentage",
      "caught": 2000
    },
    {
      "scenario": "allocation",
      "description": "places allotted by a published rate of 7 in 20 per head",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "declared-rate",
      "caught": 2000
    },
    {
      "scenario": "same-donors",
      "description": "kidneys among all organs in forty countries: both come from the same donors everywhere",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 96,
        "0.01": 20,
        "0.001": 0
      },
      "caughtBy": "shared-units",
      "caught": 1980
    }
  ]
};
