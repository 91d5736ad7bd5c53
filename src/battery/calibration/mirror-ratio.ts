import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- mirror-ratio --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "mirror-ratio",
  "testVersion": 1,
  "command": "npm run calibrate -- mirror-ratio --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "independent Poisson counts around a constant mean; one source records 95 % of the events, the other 80 %, independently",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 16,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-30",
      "description": "independent Poisson counts around a constant mean; one source records 95 % of the events, the other 80 %, independently",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 18,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-100",
      "description": "independent Poisson counts around a constant mean; one source records 95 % of the events, the other 80 %, independently",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 28,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "independent Poisson counts around a constant mean; one source records 95 % of the events, the other 80 %, independently",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 3,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-8",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; one source records 95 % of the events, the other 80 %, independently",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 13,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-30",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; one source records 95 % of the events, the other 80 %, independently",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 35,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-100",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; one source records 95 % of the events, the other 80 %, independently",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 25,
        "0.01": 5,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-1000",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; one source records 95 % of the events, the other 80 %, independently",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 2,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-8",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; one source records 95 % of the events, the other 80 %, independently",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 15,
        "0.01": 5,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-30",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; one source records 95 % of the events, the other 80 %, independently",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 27,
        "0.01": 5,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-100",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; one source records 95 % of the events, the other 80 %, independently",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 32,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-1000",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; one source records 95 % of the events, the other 80 %, independently",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-8",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); one source records 95 % of the events, the other 80 %, independently",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 17,
        "0.01": 7,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-30",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); one source records 95 % of the events, the other 80 %, independently",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 29,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); one source records 95 % of the events, the other 80 %, independently",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 30,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-1000",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); one source records 95 % of the events, the other 80 %, independently",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 2,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-8",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; one source records 95 % of the events, the other 80 %, independently",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 15,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-30",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; one source records 95 % of the events, the other 80 %, independently",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 24,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-100",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; one source records 95 % of the events, the other 80 %, independently",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 28,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-1000",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; one source records 95 % of the events, the other 80 %, independently",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 1,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "nested-8",
      "description": "the second source holds four fifths of the events of the first: the steadiest that separate events allow",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 57,
        "0.01": 13,
        "0.001": 0
      }
    },
    {
      "scenario": "uneven-coverage-8",
      "description": "as nested, with a coverage that varies from period to period by 4 percentage points",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "nested-30",
      "description": "the second source holds four fifths of the events of the first: the steadiest that separate events allow",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 80,
        "0.01": 14,
        "0.001": 0
      }
    },
    {
      "scenario": "uneven-coverage-30",
      "description": "as nested, with a coverage that varies from period to period by 4 percentage points",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 42,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "nested-100",
      "description": "the second source holds four fifths of the events of the first: the steadiest that separate events allow",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 92,
        "0.01": 12,
        "0.001": 0
      }
    },
    {
      "scenario": "uneven-coverage-100",
      "description": "as nested, with a coverage that varies from period to period by 4 percentage points",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 41,
        "0.01": 5,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-8",
      "description": "the second source holds four fifths of the events of the first, both rounded to tens and said to be: the steadiest that separate events allow",
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
      "description": "the second source holds four fifths of the events of the first, both rounded to tens and said to be: the steadiest that separate events allow",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 21,
        "0.01": 1,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "factor-0-8",
      "description": "the second source is 0.8137 of the first, to the nearest whole number",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 300,
        "0.001": 0
      }
    },
    {
      "scenario": "factor-25-8",
      "description": "0.8137 of the first source plus 25 % of the binomial noise",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 293,
        "0.001": 0
      }
    },
    {
      "scenario": "factor-50-8",
      "description": "0.8137 of the first source plus 50 % of the binomial noise",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 149,
        "0.01": 55,
        "0.001": 0
      }
    },
    {
      "scenario": "drifting-away-8",
      "description": "the two agree at first; then the second rises above the first, steadily to 20 % more, with counting noise",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 103,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "factor-0-30",
      "description": "the second source is 0.8137 of the first, to the nearest whole number",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 300,
        "0.001": 0
      }
    },
    {
      "scenario": "factor-25-30",
      "description": "0.8137 of the first source plus 25 % of the binomial noise",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 300,
        "0.001": 0
      }
    },
    {
      "scenario": "factor-50-30",
      "description": "0.8137 of the first source plus 50 % of the binomial noise",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 297,
        "0.001": 0
      }
    },
    {
      "scenario": "drifting-away-30",
      "description": "the two agree at first; then the second rises above the first, steadily to 20 % more, with counting noise",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1926,
        "0.01": 1915,
        "0.001": 0
      }
    },
    {
      "scenario": "factor-0-100",
      "description": "the second source is 0.8137 of the first, to the nearest whole number",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 0
      }
    },
    {
      "scenario": "factor-25-100",
      "description": "0.8137 of the first source plus 25 % of the binomial noise",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 0
      }
    },
    {
      "scenario": "factor-50-100",
      "description": "0.8137 of the first source plus 50 % of the binomial noise",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 0
      }
    },
    {
      "scenario": "drifting-away-100",
      "description": "the two agree at first; then the second rises above the first, steadily to 20 % more, with counting noise",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1998,
        "0.01": 1998,
        "0.001": 0
      }
    }
  ],
  "traps": [
    {
      "scenario": "one-break",
      "description": "the second source widens its definition once: 70 %, then 85 % of the first",
      "n": 30,
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
      "scenario": "growing-coverage",
      "description": "the coverage of the second source grows from 60 % to 95 %",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 29,
        "0.01": 1,
        "0.001": 0
      },
      "caughtBy": "coverage",
      "caught": 2000
    },
    {
      "scenario": "grossed-up",
      "description": "the second source is by its own method 0.85 of the first",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "declared-factor",
      "caught": 2000
    },
    {
      "scenario": "one-source",
      "description": "the second source prints the figures of the first; three of them were revised since",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "copy",
      "caught": 2000
    },
    {
      "scenario": "other-cut-off",
      "description": "a fifth of each period's events, now more now less, is booked in the next by the second source",
      "n": 40,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "cut-off",
      "caught": 1955
    },
    {
      "scenario": "drifting-practice",
      "description": "the coverage of the second source wanders: its log odds take a random step each period",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 31,
        "0.01": 3,
        "0.001": 0
      },
      "caughtBy": "wandering",
      "caught": 1970
    }
  ]
};
