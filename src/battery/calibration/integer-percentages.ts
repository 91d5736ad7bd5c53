import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- integer-percentages --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "integer-percentages",
  "testVersion": 1,
  "command": "npm run calibrate -- integer-percentages --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "wholes: independent Poisson counts around a constant mean; parts binomial, shares spread over units",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 57,
        "0.01": 5,
        "0.001": 1
      }
    },
    {
      "scenario": "poisson-30",
      "description": "wholes: independent Poisson counts around a constant mean; parts binomial, shares spread over units",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 60,
        "0.01": 16,
        "0.001": 1
      }
    },
    {
      "scenario": "poisson-100",
      "description": "wholes: independent Poisson counts around a constant mean; parts binomial, shares spread over units",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 63,
        "0.01": 10,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "wholes: independent Poisson counts around a constant mean; parts binomial, shares spread over units",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 94,
        "0.01": 17,
        "0.001": 1
      }
    },
    {
      "scenario": "negative-binomial-8",
      "description": "wholes: negative binomial counts that vary by 10 % of the mean beyond counting; parts binomial, shares spread over units",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 70,
        "0.01": 6,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-30",
      "description": "wholes: negative binomial counts that vary by 10 % of the mean beyond counting; parts binomial, shares spread over units",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 55,
        "0.01": 12,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-100",
      "description": "wholes: negative binomial counts that vary by 10 % of the mean beyond counting; parts binomial, shares spread over units",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 66,
        "0.01": 17,
        "0.001": 4
      }
    },
    {
      "scenario": "negative-binomial-1000",
      "description": "wholes: negative binomial counts that vary by 10 % of the mean beyond counting; parts binomial, shares spread over units",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 89,
        "0.01": 18,
        "0.001": 2
      }
    },
    {
      "scenario": "cox-8",
      "description": "wholes: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; parts binomial, shares spread over units",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 62,
        "0.01": 8,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-30",
      "description": "wholes: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; parts binomial, shares spread over units",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 51,
        "0.01": 8,
        "0.001": 1
      }
    },
    {
      "scenario": "cox-100",
      "description": "wholes: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; parts binomial, shares spread over units",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 82,
        "0.01": 29,
        "0.001": 3
      }
    },
    {
      "scenario": "cox-1000",
      "description": "wholes: Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; parts binomial, shares spread over units",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 78,
        "0.01": 14,
        "0.001": 2
      }
    },
    {
      "scenario": "autocorrelated-8",
      "description": "wholes: counts each of which depends on the one before (thinned and renewed, correlation one half); parts binomial, shares spread over units",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 49,
        "0.01": 9,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-30",
      "description": "wholes: counts each of which depends on the one before (thinned and renewed, correlation one half); parts binomial, shares spread over units",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 52,
        "0.01": 16,
        "0.001": 2
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "wholes: counts each of which depends on the one before (thinned and renewed, correlation one half); parts binomial, shares spread over units",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 58,
        "0.01": 9,
        "0.001": 3
      }
    },
    {
      "scenario": "autocorrelated-1000",
      "description": "wholes: counts each of which depends on the one before (thinned and renewed, correlation one half); parts binomial, shares spread over units",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 94,
        "0.01": 22,
        "0.001": 3
      }
    },
    {
      "scenario": "seasonal-8",
      "description": "wholes: Poisson counts around a mean that swings by 30 % over twelve periods; parts binomial, shares spread over units",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 60,
        "0.01": 10,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-30",
      "description": "wholes: Poisson counts around a mean that swings by 30 % over twelve periods; parts binomial, shares spread over units",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 40,
        "0.01": 7,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-100",
      "description": "wholes: Poisson counts around a mean that swings by 30 % over twelve periods; parts binomial, shares spread over units",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 95,
        "0.01": 17,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-1000",
      "description": "wholes: Poisson counts around a mean that swings by 30 % over twelve periods; parts binomial, shares spread over units",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 88,
        "0.01": 25,
        "0.001": 1
      }
    },
    {
      "scenario": "stations-100",
      "description": "stations of 50 to 4,050 voters, turnout and leader's share spread over stations, both percentages looked at",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 88,
        "0.01": 19,
        "0.001": 1
      }
    },
    {
      "scenario": "stations-1000",
      "description": "stations of 50 to 4,050 voters, turnout and leader's share spread over stations, both percentages looked at",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 80,
        "0.01": 20,
        "0.001": 4
      }
    },
    {
      "scenario": "stations-10000",
      "description": "stations of 50 to 4,050 voters, turnout and leader's share spread over stations, both percentages looked at",
      "n": 10000,
      "simulations": 60,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "stations-100000",
      "description": "stations of 50 to 4,050 voters, turnout and leader's share spread over stations, both percentages looked at",
      "n": 100000,
      "simulations": 8,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "villages-1000",
      "description": "stations of 20 to 120 voters, where most percentages are coarse",
      "n": 1000,
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
      "scenario": "moved-10-100",
      "description": "both percentages of 10 % of the stations moved to the nearest whole percentage",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 866,
        "0.01": 422,
        "0.001": 110
      }
    },
    {
      "scenario": "moved-30-100",
      "description": "both percentages of 30 % of the stations moved to the nearest whole percentage",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1989,
        "0.01": 1945,
        "0.001": 1781
      }
    },
    {
      "scenario": "moved-3-1000",
      "description": "both percentages of 3 % of the stations moved to the nearest whole percentage",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 928,
        "0.01": 444,
        "0.001": 135
      }
    },
    {
      "scenario": "moved-10-1000",
      "description": "both percentages of 10 % of the stations moved to the nearest whole percentage",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 1993,
        "0.001": 1952
      }
    },
    {
      "scenario": "moved-30-1000",
      "description": "both percentages of 30 % of the stations moved to the nearest whole percentage",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "moved-1-10000",
      "description": "both percentages of 1 % of the stations moved to the nearest whole percentage",
      "n": 10000,
      "simulations": 60,
      "fired": {
        "0.05": 28,
        "0.01": 13,
        "0.001": 2
      }
    },
    {
      "scenario": "moved-3-10000",
      "description": "both percentages of 3 % of the stations moved to the nearest whole percentage",
      "n": 10000,
      "simulations": 60,
      "fired": {
        "0.05": 60,
        "0.01": 59,
        "0.001": 57
      }
    }
  ],
  "traps": [
    {
      "scenario": "percentages-turned-back",
      "description": "the office publishes whole percentages, and somebody has turned them back into counts",
      "n": 300,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "turned-back",
      "caught": 2000
    },
    {
      "scenario": "counts-in-hundreds",
      "description": "parts and wholes estimated to the nearest hundred",
      "n": 300,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "rounded-counts",
      "caught": 1991
    },
    {
      "scenario": "one-target",
      "description": "one unit in eight stops as soon as it has reached a quorum of 60 %",
      "n": 500,
      "simulations": 2000,
      "fired": {
        "0.05": 76,
        "0.01": 13,
        "0.001": 0
      },
      "caughtBy": "target",
      "caught": 1986
    }
  ],
  "labelled": [
    {
      "data": "election-2018/2018.csv.gz",
      "sha256": "4e4c5d2416a06e81ea6de6cf967409703f66abd5e3c458ca93a6b150c552100d",
      "status": "accused",
      "rule": "excess of stations near a whole percentage in either, published selection, exact Poisson-binomial",
      "units": 91152,
      "fired": 1709,
      "lower": 0.017878229482131625,
      "upper": 0.019650389579381585,
      "note": "excess 1708.6 (95 % 1478 to 1938), log10 p -46.5; published rule with 1000 draws: 1706.0 (published: 1708.8, tolerance 40)"
    },
    {
      "data": "election-2018/2018.csv.gz",
      "sha256": "4e4c5d2416a06e81ea6de6cf967409703f66abd5e3c458ca93a6b150c552100d",
      "status": "accused",
      "rule": "the same with the default selection (1.5 to 98.5 %)",
      "units": 93315,
      "fired": 1652,
      "lower": 0.016867033461406125,
      "upper": 0.01857008990212542,
      "note": "excess 1651.6 (95 % 1419 to 1884), log10 p -42.7"
    },
    {
      "data": "election-2018/2018.csv.gz",
      "sha256": "4e4c5d2416a06e81ea6de6cf967409703f66abd5e3c458ca93a6b150c552100d",
      "status": "accused",
      "rule": "the same with shares from one beta law",
      "units": 93315,
      "fired": 1709,
      "lower": 0.01746364284251849,
      "upper": 0.019195106737060395,
      "note": "excess 1709.1 (95 % 1475 to 1943), log10 p -45.1"
    }
  ]
};
