import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- targets --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "targets",
  "testVersion": 1,
  "command": "npm run calibrate -- targets --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "independent Poisson counts around a constant mean",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 3,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-30",
      "description": "independent Poisson counts around a constant mean",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 3,
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
        "0.05": 1,
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
        "0.05": 3,
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
        "0.05": 3,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
        "0.01": 0,
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
        "0.05": 1,
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
    },
    {
      "scenario": "planned-poisson-8",
      "description": "independent Poisson counts around a constant mean, the level planned",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 5,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-poisson-30",
      "description": "independent Poisson counts around a constant mean, the level planned",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-poisson-100",
      "description": "independent Poisson counts around a constant mean, the level planned",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 5,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-poisson-1000",
      "description": "independent Poisson counts around a constant mean, the level planned",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-negative-binomial-8",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting, the level planned",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-negative-binomial-30",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting, the level planned",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-negative-binomial-100",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting, the level planned",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-negative-binomial-1000",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting, the level planned",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-cox-8",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level, the level planned",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-cox-30",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level, the level planned",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-cox-100",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level, the level planned",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-cox-1000",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level, the level planned",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-autocorrelated-8",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half), the level planned",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 20,
        "0.01": 2,
        "0.001": 1
      }
    },
    {
      "scenario": "planned-autocorrelated-30",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half), the level planned",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 7,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-autocorrelated-100",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half), the level planned",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-autocorrelated-1000",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half), the level planned",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-seasonal-8",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods, the level planned",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-seasonal-30",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods, the level planned",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-seasonal-100",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods, the level planned",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "planned-seasonal-1000",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods, the level planned",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "growing-8",
      "description": "Poisson counts whose mean grows by exactly a tenth a period, nothing planned in the figures",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "growing-30",
      "description": "Poisson counts whose mean grows by exactly a tenth a period, nothing planned in the figures",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "foretold-8",
      "description": "Poisson counts around exactly the planned numbers, the least favourable honest case",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 11,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "foretold-30",
      "description": "Poisson counts around exactly the planned numbers, the least favourable honest case",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 3,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "tenth-exact-5",
      "description": "each figure a tenth above the one before, to the nearest whole number",
      "n": 5,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "tenth-near-5",
      "description": "each figure a tenth above the one before, give or take a fifth of counting noise",
      "n": 5,
      "simulations": 2000,
      "fired": {
        "0.05": 275,
        "0.01": 46,
        "0.001": 1
      }
    },
    {
      "scenario": "percent-mixed-5",
      "description": "each figure above the one before by a whole number of twentieths that varies",
      "n": 5,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "tenth-exact-8",
      "description": "each figure a tenth above the one before, to the nearest whole number",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "tenth-near-8",
      "description": "each figure a tenth above the one before, give or take a fifth of counting noise",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 905,
        "0.01": 312,
        "0.001": 33
      }
    },
    {
      "scenario": "percent-mixed-8",
      "description": "each figure above the one before by a whole number of twentieths that varies",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "tenth-exact-12",
      "description": "each figure a tenth above the one before, to the nearest whole number",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "tenth-near-12",
      "description": "each figure a tenth above the one before, give or take a fifth of counting noise",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 1628,
        "0.01": 1015,
        "0.001": 319
      }
    },
    {
      "scenario": "percent-mixed-12",
      "description": "each figure above the one before by a whole number of twentieths that varies",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "plan-quarter-5",
      "description": "the planned numbers with a quarter of the noise that counting would have",
      "n": 5,
      "simulations": 2000,
      "fired": {
        "0.05": 1692,
        "0.01": 884,
        "0.001": 133
      }
    },
    {
      "scenario": "plan-just-above-5",
      "description": "just above the planned numbers, by up to a fifth of counting noise",
      "n": 5,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 1336
      }
    },
    {
      "scenario": "plan-quarter-8",
      "description": "the planned numbers with a quarter of the noise that counting would have",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1985,
        "0.01": 1778,
        "0.001": 911
      }
    },
    {
      "scenario": "plan-just-above-8",
      "description": "just above the planned numbers, by up to a fifth of counting noise",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "plan-quarter-30",
      "description": "the planned numbers with a quarter of the noise that counting would have",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "plan-just-above-30",
      "description": "just above the planned numbers, by up to a fifth of counting noise",
      "n": 30,
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
      "scenario": "quota",
      "description": "the plan is a quota: demand is greater, and each period stops at the planned number",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "quota",
      "caught": 2000
    },
    {
      "scenario": "print",
      "description": "honest counts around the plan, both printed to the nearest hundred without a word",
      "n": 12,
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
      "scenario": "print-growth",
      "description": "honest growth by a tenth from 200, printed to the nearest ten without a word",
      "n": 12,
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
      "scenario": "revised-plan",
      "description": "a plan that was adjusted afterwards to what had been achieved, in most periods",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "revised",
      "caught": 1980
    },
    {
      "scenario": "full-house",
      "description": "demand around 5,200 where there is room for 5,000, which was also the plan",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "capacity",
      "caught": 2000
    },
    {
      "scenario": "full-house-unplanned",
      "description": "the same with no plan known",
      "n": 12,
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
