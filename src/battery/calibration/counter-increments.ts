import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- counter-increments --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "counter-increments",
  "testVersion": 1,
  "command": "npm run calibrate -- counter-increments --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "growing",
      "description": "12 readings in 6 years, 2,000 cases a year growing by 15 % a year, daily rate waving by 10 %, exact annual totals",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "steady",
      "description": "the same without growth or wave",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded",
      "description": "as growing, readings rounded to 100 and said to be",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "no-annual",
      "description": "as growing, without annual totals: only round gains can show",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 23,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "surplus",
      "description": "as growing; from one reading on the counter holds 800 cases that no annual total has",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 1999,
        "0.01": 1999,
        "0.001": 1999
      }
    },
    {
      "scenario": "small-surplus",
      "description": "the same with 200 cases",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 1303,
        "0.01": 1200,
        "0.001": 1071
      }
    },
    {
      "scenario": "stuck",
      "description": "as growing; one reading repeats the figure of the reading before",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "round-gain",
      "description": "as growing; one gain is raised to the next full 1,000, no annual totals",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 1985,
        "0.01": 0,
        "0.001": 0
      }
    }
  ]
};
