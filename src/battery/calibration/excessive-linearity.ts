import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- excessive-linearity --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "excessive-linearity",
  "testVersion": 1,
  "command": "npm run calibrate -- excessive-linearity --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "sets-8",
      "description": "sets of three conditions on straight lines, normal errors of the stated size",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 87,
        "0.01": 22,
        "0.001": 0
      }
    },
    {
      "scenario": "series-8",
      "description": "one series of means on a straight line, normal errors of the stated size",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 87,
        "0.01": 20,
        "0.001": 3
      }
    },
    {
      "scenario": "bent-8",
      "description": "sets of four conditions that are not on a line",
      "n": 8,
      "simulations": 2000,
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
      "simulations": 2000,
      "fired": {
        "0.05": 92,
        "0.01": 17,
        "0.001": 1
      }
    },
    {
      "scenario": "sets-30",
      "description": "sets of three conditions on straight lines, normal errors of the stated size",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 94,
        "0.01": 16,
        "0.001": 2
      }
    },
    {
      "scenario": "series-30",
      "description": "one series of means on a straight line, normal errors of the stated size",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 90,
        "0.01": 20,
        "0.001": 3
      }
    },
    {
      "scenario": "bent-30",
      "description": "sets of four conditions that are not on a line",
      "n": 30,
      "simulations": 2000,
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
      "simulations": 2000,
      "fired": {
        "0.05": 84,
        "0.01": 17,
        "0.001": 1
      }
    },
    {
      "scenario": "sets-100",
      "description": "sets of three conditions on straight lines, normal errors of the stated size",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 95,
        "0.01": 23,
        "0.001": 4
      }
    },
    {
      "scenario": "series-100",
      "description": "one series of means on a straight line, normal errors of the stated size",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 117,
        "0.01": 22,
        "0.001": 1
      }
    },
    {
      "scenario": "bent-100",
      "description": "sets of four conditions that are not on a line",
      "n": 100,
      "simulations": 2000,
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
      "simulations": 2000,
      "fired": {
        "0.05": 118,
        "0.01": 20,
        "0.001": 4
      }
    },
    {
      "scenario": "sets-1000",
      "description": "sets of three conditions on straight lines, normal errors of the stated size",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 102,
        "0.01": 16,
        "0.001": 2
      }
    },
    {
      "scenario": "series-1000",
      "description": "one series of means on a straight line, normal errors of the stated size",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 91,
        "0.01": 25,
        "0.001": 3
      }
    },
    {
      "scenario": "bent-1000",
      "description": "sets of four conditions that are not on a line",
      "n": 1000,
      "simulations": 2000,
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
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "copied-25-8",
      "description": "sets of three conditions on straight lines with 25 % of the error that sampling would make, to two decimals",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 1999,
        "0.001": 1821
      }
    },
    {
      "scenario": "copied-50-8",
      "description": "sets of three conditions on straight lines with 50 % of the error that sampling would make, to two decimals",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1597,
        "0.01": 829,
        "0.001": 211
      }
    },
    {
      "scenario": "copied-75-8",
      "description": "sets of three conditions on straight lines with 75 % of the error that sampling would make, to two decimals",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 459,
        "0.01": 118,
        "0.001": 19
      }
    },
    {
      "scenario": "copied-0-30",
      "description": "sets of three conditions on straight lines with 0 % of the error that sampling would make, to two decimals",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "copied-25-30",
      "description": "sets of three conditions on straight lines with 25 % of the error that sampling would make, to two decimals",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "copied-50-30",
      "description": "sets of three conditions on straight lines with 50 % of the error that sampling would make, to two decimals",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 1995,
        "0.001": 1933
      }
    },
    {
      "scenario": "copied-75-30",
      "description": "sets of three conditions on straight lines with 75 % of the error that sampling would make, to two decimals",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1381,
        "0.01": 710,
        "0.001": 200
      }
    },
    {
      "scenario": "copied-0-100",
      "description": "sets of three conditions on straight lines with 0 % of the error that sampling would make, to two decimals",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "copied-25-100",
      "description": "sets of three conditions on straight lines with 25 % of the error that sampling would make, to two decimals",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "copied-50-100",
      "description": "sets of three conditions on straight lines with 50 % of the error that sampling would make, to two decimals",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "copied-75-100",
      "description": "sets of three conditions on straight lines with 75 % of the error that sampling would make, to two decimals",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1986,
        "0.01": 1896,
        "0.001": 1529
      }
    }
  ],
  "traps": [
    {
      "scenario": "predicted-10",
      "description": "adjusted means: predictions of a line, with the standard errors of predictions",
      "n": 10,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "model",
      "caught": 2000
    },
    {
      "scenario": "interpolated-41",
      "description": "a series of which every second mean was filled in between its neighbours",
      "n": 41,
      "simulations": 2000,
      "fired": {
        "0.05": 115,
        "0.01": 21,
        "0.001": 0
      },
      "caughtBy": "interpolation",
      "caught": 2000
    },
    {
      "scenario": "rounded-30",
      "description": "sets of four equal means printed in steps of three standard errors",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "rounding",
      "caught": 2000
    }
  ]
};
