import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- outliers --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "outliers",
  "testVersion": 1,
  "command": "npm run calibrate -- outliers --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "normal-12",
      "description": "changes with normal noise on the log scale, beside counting",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 26,
        "0.01": 6,
        "0.001": 1
      }
    },
    {
      "scenario": "normal-30",
      "description": "changes with normal noise on the log scale, beside counting",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 6,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "normal-100",
      "description": "changes with normal noise on the log scale, beside counting",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "normal-1000",
      "description": "changes with normal noise on the log scale, beside counting",
      "n": 1000,
      "simulations": 300,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "laplace-12",
      "description": "the same with exponential tails",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 34,
        "0.01": 5,
        "0.001": 0
      }
    },
    {
      "scenario": "laplace-30",
      "description": "the same with exponential tails",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 10,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "laplace-100",
      "description": "the same with exponential tails",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 3,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "laplace-1000",
      "description": "the same with exponential tails",
      "n": 1000,
      "simulations": 300,
      "fired": {
        "0.05": 3,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "student-12",
      "description": "the same with heavy tails (Student, three degrees of freedom)",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 32,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "student-30",
      "description": "the same with heavy tails (Student, three degrees of freedom)",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 16,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "student-100",
      "description": "the same with heavy tails (Student, three degrees of freedom)",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 25,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "student-1000",
      "description": "the same with heavy tails (Student, three degrees of freedom)",
      "n": 1000,
      "simulations": 300,
      "fired": {
        "0.05": 6,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "cauchy-12",
      "description": "the same with very heavy tails (Cauchy)",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 70,
        "0.01": 10,
        "0.001": 1
      }
    },
    {
      "scenario": "cauchy-30",
      "description": "the same with very heavy tails (Cauchy)",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 56,
        "0.01": 9,
        "0.001": 0
      }
    },
    {
      "scenario": "cauchy-100",
      "description": "the same with very heavy tails (Cauchy)",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 38,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "cauchy-1000",
      "description": "the same with very heavy tails (Cauchy)",
      "n": 1000,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "skewed-12",
      "description": "the same with a long tail upwards only",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 47,
        "0.01": 6,
        "0.001": 0
      }
    },
    {
      "scenario": "skewed-30",
      "description": "the same with a long tail upwards only",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 29,
        "0.01": 7,
        "0.001": 0
      }
    },
    {
      "scenario": "skewed-100",
      "description": "the same with a long tail upwards only",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 14,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "skewed-1000",
      "description": "the same with a long tail upwards only",
      "n": 1000,
      "simulations": 300,
      "fired": {
        "0.05": 3,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "counting-12",
      "description": "small counts around one common ratio",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 3,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "counting-100",
      "description": "small counts around one common ratio",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "counting-1000",
      "description": "small counts around one common ratio",
      "n": 1000,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "series-30",
      "description": "thirty-one figures of one member, changes with exponential tails",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "times-four-30",
      "description": "one figure made four times as large",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 335,
        "0.01": 37,
        "0.001": 0
      }
    },
    {
      "scenario": "times-four-100",
      "description": "one figure made four times as large",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1327,
        "0.01": 350,
        "0.001": 11
      }
    },
    {
      "scenario": "times-four-1000",
      "description": "one figure made four times as large",
      "n": 1000,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 290,
        "0.001": 165
      }
    },
    {
      "scenario": "times-two-100",
      "description": "one figure doubled",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 217,
        "0.01": 17,
        "0.001": 1
      }
    },
    {
      "scenario": "times-thirty-heavy-100",
      "description": "one figure made thirty times as large, among heavy tails",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 559,
        "0.01": 113,
        "0.001": 6
      }
    },
    {
      "scenario": "one-spike-series-30",
      "description": "one figure of a series made six times as large",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 326,
        "0.01": 75,
        "0.001": 8
      }
    }
  ],
  "traps": [
    {
      "scenario": "thousands",
      "description": "one figure given in units where the others are in thousands",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 11,
        "0.01": 9,
        "0.001": 2
      },
      "caughtBy": "unit",
      "caught": 1991
    },
    {
      "scenario": "hundredth",
      "description": "one figure a hundred times too small",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 16,
        "0.01": 15,
        "0.001": 2
      },
      "caughtBy": "unit",
      "caught": 1982
    },
    {
      "scenario": "newcomer",
      "description": "six periods; one member began in the last but one and was complete only in the last",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "new-member",
      "caught": 2000
    },
    {
      "scenario": "level-shift",
      "description": "one member over thirty years, whose definition changed once and for all",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "definition",
      "caught": 1986
    }
  ]
};
