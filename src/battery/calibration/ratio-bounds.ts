import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- ratio-bounds --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "ratio-bounds",
  "testVersion": 1,
  "command": "npm run calibrate -- ratio-bounds --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "denominators: independent Poisson counts around a constant mean; numerators Poisson exactly at the upper limit",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 47,
        "0.01": 7,
        "0.001": 3
      }
    },
    {
      "scenario": "poisson-30",
      "description": "denominators: independent Poisson counts around a constant mean; numerators Poisson exactly at the upper limit",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 39,
        "0.01": 10,
        "0.001": 3
      }
    },
    {
      "scenario": "poisson-100",
      "description": "denominators: independent Poisson counts around a constant mean; numerators Poisson exactly at the upper limit",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 38,
        "0.01": 8,
        "0.001": 1
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "denominators: independent Poisson counts around a constant mean; numerators Poisson exactly at the upper limit",
      "n": 1000,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-8",
      "description": "denominators: negative binomial counts that vary by 10 % of the mean beyond counting; numerators Poisson exactly at the upper limit",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 30,
        "0.01": 7,
        "0.001": 2
      }
    },
    {
      "scenario": "negative-binomial-30",
      "description": "denominators: negative binomial counts that vary by 10 % of the mean beyond counting; numerators Poisson exactly at the upper limit",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 20,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-100",
      "description": "denominators: negative binomial counts that vary by 10 % of the mean beyond counting; numerators Poisson exactly at the upper limit",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 20,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-1000",
      "description": "denominators: negative binomial counts that vary by 10 % of the mean beyond counting; numerators Poisson exactly at the upper limit",
      "n": 1000,
      "simulations": 100,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-8",
      "description": "denominators: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; numerators Poisson exactly at the upper limit",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 32,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-30",
      "description": "denominators: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; numerators Poisson exactly at the upper limit",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 53,
        "0.01": 11,
        "0.001": 1
      }
    },
    {
      "scenario": "cox-100",
      "description": "denominators: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; numerators Poisson exactly at the upper limit",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 48,
        "0.01": 11,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-1000",
      "description": "denominators: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; numerators Poisson exactly at the upper limit",
      "n": 1000,
      "simulations": 100,
      "fired": {
        "0.05": 2,
        "0.01": 1,
        "0.001": 1
      }
    },
    {
      "scenario": "autocorrelated-8",
      "description": "denominators: counts each of which depends on the one before (thinned and renewed, correlation one half); numerators Poisson exactly at the upper limit",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 43,
        "0.01": 6,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-30",
      "description": "denominators: counts each of which depends on the one before (thinned and renewed, correlation one half); numerators Poisson exactly at the upper limit",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 41,
        "0.01": 7,
        "0.001": 1
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "denominators: counts each of which depends on the one before (thinned and renewed, correlation one half); numerators Poisson exactly at the upper limit",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 27,
        "0.01": 5,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-1000",
      "description": "denominators: counts each of which depends on the one before (thinned and renewed, correlation one half); numerators Poisson exactly at the upper limit",
      "n": 1000,
      "simulations": 100,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-8",
      "description": "denominators: Poisson counts around a mean that swings by 30 % over twelve periods; numerators Poisson exactly at the upper limit",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 22,
        "0.01": 6,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-30",
      "description": "denominators: Poisson counts around a mean that swings by 30 % over twelve periods; numerators Poisson exactly at the upper limit",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 14,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-100",
      "description": "denominators: Poisson counts around a mean that swings by 30 % over twelve periods; numerators Poisson exactly at the upper limit",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 14,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-1000",
      "description": "denominators: Poisson counts around a mean that swings by 30 % over twelve periods; numerators Poisson exactly at the upper limit",
      "n": 1000,
      "simulations": 100,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-10000",
      "description": "denominators: independent Poisson counts around a constant mean; numerators Poisson exactly at the upper limit",
      "n": 10000,
      "simulations": 30,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "numerator-poisson-8",
      "description": "numerators half-way between wide limits (0.2 and 0.8): independent Poisson counts around a constant mean",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "numerator-poisson-100",
      "description": "numerators half-way between wide limits (0.2 and 0.8): independent Poisson counts around a constant mean",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "numerator-negative-binomial-8",
      "description": "numerators half-way between wide limits (0.2 and 0.8): negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "numerator-negative-binomial-100",
      "description": "numerators half-way between wide limits (0.2 and 0.8): negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "numerator-autocorrelated-8",
      "description": "numerators half-way between wide limits (0.2 and 0.8): counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "numerator-autocorrelated-100",
      "description": "numerators half-way between wide limits (0.2 and 0.8): counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "at-lower-30",
      "description": "numerators Poisson exactly at the lower limit, 30 periods",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 51,
        "0.01": 8,
        "0.001": 1
      }
    },
    {
      "scenario": "small-30",
      "description": "three cases a period, exactly at the upper limit, 30 periods",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 4,
        "0.01": 2,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "all-tenth-8",
      "description": "all periods a tenth above the upper limit",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1222,
        "0.01": 603,
        "0.001": 160
      }
    },
    {
      "scenario": "all-tenth-30",
      "description": "all periods a tenth above the upper limit",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1572,
        "0.01": 868,
        "0.001": 257
      }
    },
    {
      "scenario": "all-tenth-100",
      "description": "all periods a tenth above the upper limit",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1829,
        "0.01": 1183,
        "0.001": 376
      }
    },
    {
      "scenario": "one-half-8",
      "description": "one period half above the upper limit, the others four fifths of it",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1889,
        "0.01": 1876,
        "0.001": 1869
      }
    },
    {
      "scenario": "one-half-30",
      "description": "one period half above the upper limit, the others four fifths of it",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1919,
        "0.01": 1914,
        "0.001": 1913
      }
    },
    {
      "scenario": "one-half-100",
      "description": "one period half above the upper limit, the others four fifths of it",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1901,
        "0.01": 1900,
        "0.001": 1893
      }
    },
    {
      "scenario": "one-half-1000",
      "description": "one period half above the upper limit, the others four fifths of it",
      "n": 1000,
      "simulations": 100,
      "fired": {
        "0.05": 96,
        "0.01": 96,
        "0.001": 95
      }
    },
    {
      "scenario": "one-half-10000",
      "description": "one period half above the upper limit, the others four fifths of it",
      "n": 10000,
      "simulations": 30,
      "fired": {
        "0.05": 29,
        "0.01": 29,
        "0.001": 29
      }
    },
    {
      "scenario": "one-quarter-8",
      "description": "one period a quarter above the upper limit, the others four fifths of it",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1567,
        "0.01": 1311,
        "0.001": 903
      }
    },
    {
      "scenario": "one-quarter-100",
      "description": "one period a quarter above the upper limit, the others four fifths of it",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1123,
        "0.01": 830,
        "0.001": 495
      }
    }
  ],
  "traps": [
    {
      "scenario": "carried-over",
      "description": "two thirds of one period's cases are counted in the next one; the ratio itself is four fifths of the limit",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "carry-over",
      "caught": 2000
    },
    {
      "scenario": "later-date",
      "description": "denominators grow by 60 % a period, numerators are counted to a date a fifth of a period later",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 5,
        "0.01": 2,
        "0.001": 0
      },
      "caughtBy": "cut-off",
      "caught": 1995
    },
    {
      "scenario": "in-hundreds",
      "description": "figures of a few hundred, given to the nearest hundred without saying so",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "rounding",
      "caught": 1995
    }
  ]
};
