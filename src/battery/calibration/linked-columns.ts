import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- linked-columns --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "linked-columns",
  "testVersion": 1,
  "command": "npm run calibrate -- linked-columns --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "one member, three columns counted separately: independent Poisson counts around a constant mean",
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
      "description": "one member, three columns counted separately: independent Poisson counts around a constant mean",
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
      "description": "one member, three columns counted separately: independent Poisson counts around a constant mean",
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
      "description": "one member, three columns counted separately: independent Poisson counts around a constant mean",
      "n": 1000,
      "simulations": 50,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-8",
      "description": "one member, three columns counted separately: negative binomial counts that vary by 10 % of the mean beyond counting",
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
      "description": "one member, three columns counted separately: negative binomial counts that vary by 10 % of the mean beyond counting",
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
      "description": "one member, three columns counted separately: negative binomial counts that vary by 10 % of the mean beyond counting",
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
      "description": "one member, three columns counted separately: negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 1000,
      "simulations": 50,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-8",
      "description": "one member, three columns counted separately: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
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
      "description": "one member, three columns counted separately: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
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
      "description": "one member, three columns counted separately: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
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
      "description": "one member, three columns counted separately: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 1000,
      "simulations": 50,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-8",
      "description": "one member, three columns counted separately: counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-30",
      "description": "one member, three columns counted separately: counts each of which depends on the one before (thinned and renewed, correlation one half)",
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
      "description": "one member, three columns counted separately: counts each of which depends on the one before (thinned and renewed, correlation one half)",
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
      "description": "one member, three columns counted separately: counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 1000,
      "simulations": 50,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-8",
      "description": "one member, three columns counted separately: Poisson counts around a mean that swings by 30 % over twelve periods",
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
      "description": "one member, three columns counted separately: Poisson counts around a mean that swings by 30 % over twelve periods",
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
      "description": "one member, three columns counted separately: Poisson counts around a mean that swings by 30 % over twelve periods",
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
      "description": "one member, three columns counted separately: Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 1000,
      "simulations": 50,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-poisson-8",
      "description": "one member, three columns counted separately: independent Poisson counts around a constant mean; small counts",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-poisson-30",
      "description": "one member, three columns counted separately: independent Poisson counts around a constant mean; small counts",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-poisson-100",
      "description": "one member, three columns counted separately: independent Poisson counts around a constant mean; small counts",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-negative-binomial-8",
      "description": "one member, three columns counted separately: negative binomial counts that vary by 10 % of the mean beyond counting; small counts",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-negative-binomial-30",
      "description": "one member, three columns counted separately: negative binomial counts that vary by 10 % of the mean beyond counting; small counts",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-negative-binomial-100",
      "description": "one member, three columns counted separately: negative binomial counts that vary by 10 % of the mean beyond counting; small counts",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-cox-8",
      "description": "one member, three columns counted separately: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; small counts",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-cox-30",
      "description": "one member, three columns counted separately: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; small counts",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-cox-100",
      "description": "one member, three columns counted separately: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; small counts",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-autocorrelated-8",
      "description": "one member, three columns counted separately: counts each of which depends on the one before (thinned and renewed, correlation one half); small counts",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-autocorrelated-30",
      "description": "one member, three columns counted separately: counts each of which depends on the one before (thinned and renewed, correlation one half); small counts",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-autocorrelated-100",
      "description": "one member, three columns counted separately: counts each of which depends on the one before (thinned and renewed, correlation one half); small counts",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-seasonal-8",
      "description": "one member, three columns counted separately: Poisson counts around a mean that swings by 30 % over twelve periods; small counts",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-seasonal-30",
      "description": "one member, three columns counted separately: Poisson counts around a mean that swings by 30 % over twelve periods; small counts",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-seasonal-100",
      "description": "one member, three columns counted separately: Poisson counts around a mean that swings by 30 % over twelve periods; small counts",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "common-trend-8",
      "description": "twenty members, three columns counted separately around one common mean that wanders by 10 % and jumps by 20 % a period; the most striking member, corrected for the search",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "common-trend-30",
      "description": "twenty members, three columns counted separately around one common mean that wanders by 10 % and jumps by 20 % a period; the most striking member, corrected for the search",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "common-trend-100",
      "description": "twenty members, three columns counted separately around one common mean that wanders by 10 % and jumps by 20 % a period; the most striking member, corrected for the search",
      "n": 100,
      "simulations": 20,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "offset-8",
      "description": "counts near 1,000; another column is the first plus 137 in all of 8 rows",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 1994
      }
    },
    {
      "scenario": "offset-half-12",
      "description": "the same in the first 6 of 12 rows",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 1689,
        "0.01": 705,
        "0.001": 65
      }
    },
    {
      "scenario": "ratio-8",
      "description": "counts near 1,000; another column is the first times 0.463 rounded, in all of 8 rows",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1994,
        "0.01": 1977,
        "0.001": 1879
      }
    },
    {
      "scenario": "ratio-half-12",
      "description": "the same in the first 6 of 12 rows",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 1400,
        "0.01": 822,
        "0.001": 187
      }
    },
    {
      "scenario": "line-12",
      "description": "counts near 1,000; another column is 211 plus 0.463 times the first, rounded, in all of 12 rows",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 1997,
        "0.01": 1993,
        "0.001": 1943
      }
    },
    {
      "scenario": "ratio-quarter-30",
      "description": "the ratio 0.463 in 8 of 30 rows",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 547,
        "0.01": 236,
        "0.001": 51
      }
    }
  ],
  "traps": [
    {
      "scenario": "nearly-all",
      "description": "donors and donors used: all but one in a hundred are",
      "n": 20,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "part-of-whole",
      "caught": 2000
    },
    {
      "scenario": "total",
      "description": "a total of two columns, one of which is small",
      "n": 20,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "definition",
      "caught": 2000
    },
    {
      "scenario": "pairs",
      "description": "donors and organs at exactly two a donor, in every member",
      "n": 20,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "definition",
      "caught": 2000
    },
    {
      "scenario": "allocation",
      "description": "an allocation by one rule, 0.137 a head, rounded, in every member",
      "n": 20,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "definition",
      "caught": 2000
    },
    {
      "scenario": "half",
      "description": "one member; a column is by rule half of another, rounded",
      "n": 20,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "simple-rule",
      "caught": 2000
    }
  ],
  "labelled": [
    {
      "data": "organ-rates-oecd/organdata.csv",
      "sha256": "c472513f4c610f80def5452a5beff7fbd7f989ebe44e93f0381d1295cbc797a2",
      "status": "genuine",
      "rule": "donors, deaths of three causes and money, one country among the others: what is left of the accusation at 0.01, innocent explanations fitted",
      "units": 17,
      "fired": 0,
      "lower": 0,
      "upper": 0.19506432296909323,
      "note": "Columns that are computed from others (population density, lagged money) were left out."
    }
  ]
};
