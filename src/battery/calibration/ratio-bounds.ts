import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- ratio-bounds --simulations 300 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "ratio-bounds",
  "testVersion": 1,
  "command": "npm run calibrate -- ratio-bounds --simulations 300 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "denominators: independent Poisson counts around a constant mean; numerators Poisson exactly at the upper limit",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 3,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-30",
      "description": "denominators: independent Poisson counts around a constant mean; numerators Poisson exactly at the upper limit",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 7,
        "0.01": 1,
        "0.001": 1
      }
    },
    {
      "scenario": "poisson-100",
      "description": "denominators: independent Poisson counts around a constant mean; numerators Poisson exactly at the upper limit",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 6,
        "0.01": 0,
        "0.001": 0
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
      "simulations": 300,
      "fired": {
        "0.05": 4,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-30",
      "description": "denominators: negative binomial counts that vary by 10 % of the mean beyond counting; numerators Poisson exactly at the upper limit",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 4,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-100",
      "description": "denominators: negative binomial counts that vary by 10 % of the mean beyond counting; numerators Poisson exactly at the upper limit",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 1,
        "0.01": 0,
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
      "simulations": 300,
      "fired": {
        "0.05": 5,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-30",
      "description": "denominators: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; numerators Poisson exactly at the upper limit",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 5,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-100",
      "description": "denominators: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; numerators Poisson exactly at the upper limit",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 4,
        "0.01": 0,
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
      "simulations": 300,
      "fired": {
        "0.05": 5,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-30",
      "description": "denominators: counts each of which depends on the one before (thinned and renewed, correlation one half); numerators Poisson exactly at the upper limit",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 5,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "denominators: counts each of which depends on the one before (thinned and renewed, correlation one half); numerators Poisson exactly at the upper limit",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
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
      "simulations": 300,
      "fired": {
        "0.05": 4,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-30",
      "description": "denominators: Poisson counts around a mean that swings by 30 % over twelve periods; numerators Poisson exactly at the upper limit",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-100",
      "description": "denominators: Poisson counts around a mean that swings by 30 % over twelve periods; numerators Poisson exactly at the upper limit",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 1,
        "0.01": 0,
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
      "simulations": 300,
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
      "simulations": 300,
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
      "simulations": 300,
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
      "simulations": 300,
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
      "simulations": 300,
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
      "simulations": 300,
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
      "simulations": 300,
      "fired": {
        "0.05": 7,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "small-30",
      "description": "three cases a period, exactly at the upper limit, 30 periods",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 1,
        "0.01": 1,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "all-tenth-8",
      "description": "all periods a tenth above the upper limit",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 183,
        "0.01": 84,
        "0.001": 22
      }
    },
    {
      "scenario": "all-tenth-30",
      "description": "all periods a tenth above the upper limit",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 236,
        "0.01": 135,
        "0.001": 37
      }
    },
    {
      "scenario": "all-tenth-100",
      "description": "all periods a tenth above the upper limit",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 275,
        "0.01": 193,
        "0.001": 59
      }
    },
    {
      "scenario": "one-half-8",
      "description": "one period half above the upper limit, the others four fifths of it",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 280,
        "0.01": 278,
        "0.001": 277
      }
    },
    {
      "scenario": "one-half-30",
      "description": "one period half above the upper limit, the others four fifths of it",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 294,
        "0.01": 293,
        "0.001": 292
      }
    },
    {
      "scenario": "one-half-100",
      "description": "one period half above the upper limit, the others four fifths of it",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 288,
        "0.01": 288,
        "0.001": 288
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
      "simulations": 300,
      "fired": {
        "0.05": 232,
        "0.01": 193,
        "0.001": 146
      }
    },
    {
      "scenario": "one-quarter-100",
      "description": "one period a quarter above the upper limit, the others four fifths of it",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 172,
        "0.01": 128,
        "0.001": 78
      }
    }
  ],
  "traps": [
    {
      "scenario": "carried-over",
      "description": "two thirds of one period's cases are counted in the next one; the ratio itself is four fifths of the limit",
      "n": 12,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "carry-over",
      "caught": 300
    },
    {
      "scenario": "later-date",
      "description": "denominators grow by 60 % a period, numerators are counted to a date a fifth of a period later",
      "n": 10,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "cut-off",
      "caught": 300
    },
    {
      "scenario": "in-hundreds",
      "description": "figures of a few hundred, given to the nearest hundred without saying so",
      "n": 60,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "rounding",
      "caught": 299
    }
  ]
};
