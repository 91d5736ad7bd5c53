import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- table-sums --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "table-sums",
  "testVersion": 1,
  "command": "npm run calibrate -- table-sums --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "counts",
      "description": "whole numbers of four regions in three parts over five years, with sums both ways",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "counts-wide",
      "description": "the same for twenty regions, four parts and ten years",
      "n": 1050,
      "simulations": 200,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "counts-large",
      "description": "the same for ninety-nine regions, nine parts and twenty-five years",
      "n": 25000,
      "simulations": 10,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded",
      "description": "the small table, every figure rounded to tens by itself, and said so",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-wide",
      "description": "the wide table, every figure rounded to hundreds by itself, and said so",
      "n": 1050,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "one-transposition",
      "description": "the small table with two neighbouring digits of one figure swapped",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "one-digit-wrong",
      "description": "the small table with one digit of one figure mistyped",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "one-figure-drawn-anew",
      "description": "the small table with one figure drawn anew around the true one",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1986,
        "0.01": 1986,
        "0.001": 1986
      }
    },
    {
      "scenario": "one-figure-drawn-anew-rounded",
      "description": "the same, every figure rounded to tens and said so",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1394,
        "0.01": 1394,
        "0.001": 1394
      }
    },
    {
      "scenario": "one-figure-drawn-anew-large",
      "description": "the large table with one figure drawn anew",
      "n": 25000,
      "simulations": 10,
      "fired": {
        "0.05": 10,
        "0.01": 10,
        "0.001": 10
      }
    }
  ],
  "traps": [
    {
      "scenario": "rounded-without-saying",
      "description": "the small table rounded to tens without saying so",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      },
      "caughtBy": "rounding",
      "caught": 2000
    },
    {
      "scenario": "part-not-listed",
      "description": "three regions and years, whose totals hold a fourth part that is not printed",
      "n": 48,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      },
      "caughtBy": "unlisted-part",
      "caught": 2000
    }
  ]
};
