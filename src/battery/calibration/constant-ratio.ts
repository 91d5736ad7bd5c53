import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- constant-ratio --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "constant-ratio",
  "testVersion": 2,
  "command": "npm run calibrate -- constant-ratio --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "common-ratio",
      "description": "10 years, 500 growing to 1,180 cases, 40 % of them of one kind in every year, binomial noise",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 87,
        "0.01": 17,
        "0.001": 1
      }
    },
    {
      "scenario": "small-counts",
      "description": "10 years, 30 growing to 70 cases, 20 % of them of one kind",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 99,
        "0.01": 23,
        "0.001": 2
      }
    },
    {
      "scenario": "drifting-ratio",
      "description": "as common-ratio, but the share moves from 37 % to 43 %",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "clumped",
      "description": "as common-ratio, but cases of one year go together (correlation 0.002)",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded",
      "description": "as common-ratio, both figures rounded to 10 and said to be rounded",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-8",
      "description": "part and rest: independent Poisson counts around a constant mean",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 78,
        "0.01": 13,
        "0.001": 1
      }
    },
    {
      "scenario": "poisson-30",
      "description": "part and rest: independent Poisson counts around a constant mean",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 99,
        "0.01": 21,
        "0.001": 2
      }
    },
    {
      "scenario": "poisson-100",
      "description": "part and rest: independent Poisson counts around a constant mean",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 90,
        "0.01": 18,
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
        "0.05": 4,
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
      "simulations": 2000,
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
        "0.05": 35,
        "0.01": 8,
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
      "simulations": 2000,
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
        "0.05": 96,
        "0.01": 20,
        "0.001": 3
      }
    },
    {
      "scenario": "autocorrelated-30",
      "description": "whole: counts each of which depends on the one before (thinned and renewed, correlation one half); the part a binomial share",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 90,
        "0.01": 20,
        "0.001": 1
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "whole: counts each of which depends on the one before (thinned and renewed, correlation one half); the part a binomial share",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 104,
        "0.01": 23,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-1000",
      "description": "whole: counts each of which depends on the one before (thinned and renewed, correlation one half); the part a binomial share",
      "n": 1000,
      "simulations": 30,
      "fired": {
        "0.05": 4,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-8",
      "description": "part and rest: Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 4,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-30",
      "description": "part and rest: Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 5,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-100",
      "description": "part and rest: Poisson counts around a mean that swings by 30 % over twelve periods",
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
      "description": "part and rest: Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 1000,
      "simulations": 30,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "fixed-ratio",
      "description": "the numerator is 40 % of the denominator, to the nearest whole number",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 1998
      }
    },
    {
      "scenario": "fixed-ratio-quarter-noise",
      "description": "40 % of the denominator plus a quarter of the binomial noise",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 1999,
        "0.001": 1793
      }
    },
    {
      "scenario": "fixed-ratio-half-noise",
      "description": "40 % of the denominator plus half of the binomial noise",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 1695,
        "0.01": 1001,
        "0.001": 239
      }
    },
    {
      "scenario": "fixed-ratio-small",
      "description": "20 % of 30 to 70 cases, to the nearest whole number",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "noise-50-8",
      "description": "40 % of the denominator plus 50 % of the binomial noise",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1442,
        "0.01": 638,
        "0.001": 103
      }
    },
    {
      "scenario": "noise-50-30",
      "description": "40 % of the denominator plus 50 % of the binomial noise",
      "n": 30,
      "simulations": 50,
      "fired": {
        "0.05": 50,
        "0.01": 50,
        "0.001": 45
      }
    },
    {
      "scenario": "noise-50-100",
      "description": "40 % of the denominator plus 50 % of the binomial noise",
      "n": 100,
      "simulations": 25,
      "fired": {
        "0.05": 25,
        "0.01": 25,
        "0.001": 25
      }
    },
    {
      "scenario": "noise-50-1000",
      "description": "40 % of the denominator plus 50 % of the binomial noise",
      "n": 1000,
      "simulations": 5,
      "fired": {
        "0.05": 5,
        "0.01": 5,
        "0.001": 5
      }
    },
    {
      "scenario": "noise-80-8",
      "description": "40 % of the denominator plus 80 % of the binomial noise",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 287,
        "0.01": 69,
        "0.001": 11
      }
    },
    {
      "scenario": "noise-80-30",
      "description": "40 % of the denominator plus 80 % of the binomial noise",
      "n": 30,
      "simulations": 50,
      "fired": {
        "0.05": 21,
        "0.01": 10,
        "0.001": 2
      }
    },
    {
      "scenario": "noise-80-100",
      "description": "40 % of the denominator plus 80 % of the binomial noise",
      "n": 100,
      "simulations": 25,
      "fired": {
        "0.05": 23,
        "0.01": 17,
        "0.001": 10
      }
    },
    {
      "scenario": "noise-80-1000",
      "description": "40 % of the denominator plus 80 % of the binomial noise",
      "n": 1000,
      "simulations": 5,
      "fired": {
        "0.05": 5,
        "0.01": 5,
        "0.001": 5
      }
    }
  ],
  "traps": [
    {
      "scenario": "same-donors",
      "description": "kidneys among all organs of the same donors, with forty countries in which they are too",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 101,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "shared-units",
      "caught": 1976
    },
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
      "caughtBy": "turned-back",
      "caught": 1999
    }
  ]
};
