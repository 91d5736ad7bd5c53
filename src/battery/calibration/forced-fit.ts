import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- forced-fit --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "forced-fit",
  "testVersion": 1,
  "command": "npm run calibrate -- forced-fit --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "sums-8",
      "description": "measured quantities of five parts and their total, each rounded by itself",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "sums-30",
      "description": "measured quantities of five parts and their total, each rounded by itself",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 41,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "sums-100",
      "description": "measured quantities of five parts and their total, each rounded by itself",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 87,
        "0.01": 24,
        "0.001": 1
      }
    },
    {
      "scenario": "sums-1000",
      "description": "measured quantities of five parts and their total, each rounded by itself",
      "n": 1000,
      "simulations": 300,
      "fired": {
        "0.05": 12,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "whole-8",
      "description": "counts of four parts and their total, each rounded to tens by itself",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "whole-100",
      "description": "counts of four parts and their total, each rounded to tens by itself",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 52,
        "0.01": 12,
        "0.001": 0
      }
    },
    {
      "scenario": "shares-8",
      "description": "shares of a hundred in seven parts, each rounded to one decimal by itself",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 40,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "shares-100",
      "description": "shares of a hundred in seven parts, each rounded to one decimal by itself",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 85,
        "0.01": 10,
        "0.001": 2
      }
    },
    {
      "scenario": "small-100",
      "description": "five parts of which two are only a few units large, each rounded by itself",
      "n": 100,
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
      "scenario": "most-forced-30",
      "description": "nine in ten sums made to come out, the others as rounding makes them",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 5,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "most-forced-100",
      "description": "nine in ten sums made to come out, the others as rounding makes them",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1960,
        "0.01": 1831,
        "0.001": 1755
      }
    },
    {
      "scenario": "most-forced-1000",
      "description": "nine in ten sums made to come out, the others as rounding makes them",
      "n": 1000,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 300,
        "0.001": 300
      }
    },
    {
      "scenario": "half-forced-100",
      "description": "half of the sums made to come out",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1998,
        "0.01": 1958,
        "0.001": 1761
      }
    },
    {
      "scenario": "most-forced-series",
      "description": "one sum a year over thirty years, nine in ten made to come out",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1090,
        "0.01": 882,
        "0.001": 486
      }
    },
    {
      "scenario": "all-forced-100",
      "description": "every sum made to come out: not to be told from totals computed of rounded figures unless the publisher says how it rounds",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "traps": [
    {
      "scenario": "totals-computed",
      "description": "totals added up from the rounded figures",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "computed-totals",
      "caught": 2000
    },
    {
      "scenario": "rounding-controlled",
      "description": "figures rounded up or down so that every sum comes out, as statistical offices do",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "controlled-rounding",
      "caught": 2000
    },
    {
      "scenario": "whole-units",
      "description": "figures that were whole units before rounding, such as beds counted in the unit printed",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "never-rounded",
      "caught": 2000
    },
    {
      "scenario": "some-years-computed",
      "description": "totals added up from the rounded figures in six years of ten, each figure rounded by itself in the others",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 79,
        "0.01": 11,
        "0.001": 1
      },
      "caughtBy": "computed-in-some",
      "caught": 1989
    },
    {
      "scenario": "practice-changed",
      "description": "one sum a year over thirty years, totals added up from the rounded figures in the last twenty",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 65,
        "0.01": 4,
        "0.001": 0
      },
      "caughtBy": "computed-in-some",
      "caught": 1991
    }
  ]
};
