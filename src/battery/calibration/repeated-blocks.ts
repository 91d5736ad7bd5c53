import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- repeated-blocks --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "repeated-blocks",
  "testVersion": 1,
  "command": "npm run calibrate -- repeated-blocks --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "five members of one size, two columns: independent Poisson counts around a constant mean",
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
      "description": "five members of one size, two columns: independent Poisson counts around a constant mean",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-100",
      "description": "five members of one size, two columns: independent Poisson counts around a constant mean",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "five members of one size, two columns: independent Poisson counts around a constant mean",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-8",
      "description": "five members of one size, two columns: negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-30",
      "description": "five members of one size, two columns: negative binomial counts that vary by 10 % of the mean beyond counting",
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
      "description": "five members of one size, two columns: negative binomial counts that vary by 10 % of the mean beyond counting",
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
      "description": "five members of one size, two columns: negative binomial counts that vary by 10 % of the mean beyond counting",
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
      "description": "five members of one size, two columns: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
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
      "description": "five members of one size, two columns: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
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
      "description": "five members of one size, two columns: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
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
      "description": "five members of one size, two columns: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
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
      "description": "five members of one size, two columns: counts each of which depends on the one before (thinned and renewed, correlation one half)",
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
      "description": "five members of one size, two columns: counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "five members of one size, two columns: counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-1000",
      "description": "five members of one size, two columns: counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-8",
      "description": "five members of one size, two columns: Poisson counts around a mean that swings by 30 % over twelve periods",
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
      "description": "five members of one size, two columns: Poisson counts around a mean that swings by 30 % over twelve periods",
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
      "description": "five members of one size, two columns: Poisson counts around a mean that swings by 30 % over twelve periods",
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
      "description": "five members of one size, two columns: Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "registry-8",
      "description": "forty members of different size, two columns whose means wander together",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "registry-30",
      "description": "forty members of different size, two columns whose means wander together",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "registry-small-30",
      "description": "forty members with counts near 5",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "rows-to-another",
      "description": "ten members; six rows of one stand in another three periods later",
      "n": 20,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 1995
      }
    },
    {
      "scenario": "rows-again",
      "description": "ten members; six rows of one stand again ten periods later",
      "n": 20,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 1998,
        "0.001": 1990
      }
    },
    {
      "scenario": "column-to-another",
      "description": "ten members; six figures of one column stand in the other column of another member",
      "n": 20,
      "simulations": 2000,
      "fired": {
        "0.05": 1983,
        "0.01": 1954,
        "0.001": 1878
      }
    },
    {
      "scenario": "permuted-period",
      "description": "forty members; the figures of one period are those of the period before, dealt out to other members",
      "n": 20,
      "simulations": 2000,
      "fired": {
        "0.05": 1956,
        "0.01": 1946,
        "0.001": 1941
      }
    }
  ],
  "traps": [
    {
      "scenario": "one-place-twice",
      "description": "ten members, two of which are one place under two names",
      "n": 20,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "same-place",
      "caught": 2000
    },
    {
      "scenario": "old-reports",
      "description": "a registry that in half its ten members took four old reports again",
      "n": 20,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "old-report",
      "caught": 2000
    },
    {
      "scenario": "slipped-rows",
      "description": "forty members; in one period the names slipped by one row against the figures of the period before",
      "n": 20,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "shifted-rows",
      "caught": 1976
    }
  ],
  "labelled": [
    {
      "data": "organ-rates-oecd/organdata.csv",
      "sha256": "c472513f4c610f80def5452a5beff7fbd7f989ebe44e93f0381d1295cbc797a2",
      "status": "genuine",
      "rule": "donors by country and year, all countries together: what is left of the accusation at 0.01, innocent explanations fitted",
      "units": 1,
      "fired": 0,
      "lower": 0,
      "upper": 0.9750000000000001
    }
  ]
};
