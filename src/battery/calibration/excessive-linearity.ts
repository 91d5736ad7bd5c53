import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- excessive-linearity --simulations 300 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "excessive-linearity",
  "testVersion": 1,
  "command": "npm run calibrate -- excessive-linearity --simulations 300 --draws 999",
  "honest": [
    {
      "scenario": "sets-8",
      "description": "sets of three conditions on straight lines, normal errors of the stated size",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 16,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "series-8",
      "description": "one series of means on a straight line, normal errors of the stated size",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 15,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "bent-8",
      "description": "sets of four conditions that are not on a line",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "counts-8",
      "description": "independent counts on a straight line, without standard errors",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 11,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "sets-30",
      "description": "sets of three conditions on straight lines, normal errors of the stated size",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 13,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "series-30",
      "description": "one series of means on a straight line, normal errors of the stated size",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 12,
        "0.01": 4,
        "0.001": 1
      }
    },
    {
      "scenario": "bent-30",
      "description": "sets of four conditions that are not on a line",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "counts-30",
      "description": "independent counts on a straight line, without standard errors",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 8,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "sets-100",
      "description": "sets of three conditions on straight lines, normal errors of the stated size",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 19,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "series-100",
      "description": "one series of means on a straight line, normal errors of the stated size",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 20,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "bent-100",
      "description": "sets of four conditions that are not on a line",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "counts-100",
      "description": "independent counts on a straight line, without standard errors",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 19,
        "0.01": 5,
        "0.001": 1
      }
    },
    {
      "scenario": "sets-1000",
      "description": "sets of three conditions on straight lines, normal errors of the stated size",
      "n": 1000,
      "simulations": 300,
      "fired": {
        "0.05": 16,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "series-1000",
      "description": "one series of means on a straight line, normal errors of the stated size",
      "n": 1000,
      "simulations": 300,
      "fired": {
        "0.05": 12,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "bent-1000",
      "description": "sets of four conditions that are not on a line",
      "n": 1000,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "counts-1000",
      "description": "independent counts on a straight line, without standard errors",
      "n": 1000,
      "simulations": 200,
      "fired": {
        "0.05": 8,
        "0.01": 2,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "copied-0-8",
      "description": "sets of three conditions on straight lines with 0 % of the error that sampling would make, to two decimals",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 300,
        "0.001": 300
      }
    },
    {
      "scenario": "copied-25-8",
      "description": "sets of three conditions on straight lines with 25 % of the error that sampling would make, to two decimals",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 300,
        "0.001": 269
      }
    },
    {
      "scenario": "copied-50-8",
      "description": "sets of three conditions on straight lines with 50 % of the error that sampling would make, to two decimals",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 231,
        "0.01": 118,
        "0.001": 29
      }
    },
    {
      "scenario": "copied-75-8",
      "description": "sets of three conditions on straight lines with 75 % of the error that sampling would make, to two decimals",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 61,
        "0.01": 18,
        "0.001": 1
      }
    },
    {
      "scenario": "copied-0-30",
      "description": "sets of three conditions on straight lines with 0 % of the error that sampling would make, to two decimals",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 300,
        "0.001": 300
      }
    },
    {
      "scenario": "copied-25-30",
      "description": "sets of three conditions on straight lines with 25 % of the error that sampling would make, to two decimals",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 300,
        "0.001": 300
      }
    },
    {
      "scenario": "copied-50-30",
      "description": "sets of three conditions on straight lines with 50 % of the error that sampling would make, to two decimals",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 300,
        "0.001": 291
      }
    },
    {
      "scenario": "copied-75-30",
      "description": "sets of three conditions on straight lines with 75 % of the error that sampling would make, to two decimals",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 201,
        "0.01": 105,
        "0.001": 19
      }
    },
    {
      "scenario": "copied-0-100",
      "description": "sets of three conditions on straight lines with 0 % of the error that sampling would make, to two decimals",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 300,
        "0.001": 300
      }
    },
    {
      "scenario": "copied-25-100",
      "description": "sets of three conditions on straight lines with 25 % of the error that sampling would make, to two decimals",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 300,
        "0.001": 300
      }
    },
    {
      "scenario": "copied-50-100",
      "description": "sets of three conditions on straight lines with 50 % of the error that sampling would make, to two decimals",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 300,
        "0.001": 300
      }
    },
    {
      "scenario": "copied-75-100",
      "description": "sets of three conditions on straight lines with 75 % of the error that sampling would make, to two decimals",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 297,
        "0.01": 282,
        "0.001": 239
      }
    }
  ],
  "traps": [
    {
      "scenario": "predicted-10",
      "description": "adjusted means: predictions of a line, with the standard errors of predictions",
      "n": 10,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "model",
      "caught": 300
    },
    {
      "scenario": "interpolated-41",
      "description": "a series of which every second mean was filled in between its neighbours",
      "n": 41,
      "simulations": 300,
      "fired": {
        "0.05": 19,
        "0.01": 2,
        "0.001": 0
      },
      "caughtBy": "interpolation",
      "caught": 300
    },
    {
      "scenario": "rounded-30",
      "description": "sets of four equal means printed in steps of three standard errors",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "rounding",
      "caught": 300
    }
  ]
};
