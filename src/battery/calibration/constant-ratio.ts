import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- constant-ratio --simulations 1000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "constant-ratio",
  "testVersion": 1,
  "command": "npm run calibrate -- constant-ratio --simulations 1000 --draws 999",
  "honest": [
    {
      "scenario": "common-ratio",
      "description": "10 years, 500 growing to 1,180 cases, 40 % of them of one kind in every year, binomial noise",
      "n": 10,
      "simulations": 1000,
      "fired": {
        "0.05": 35,
        "0.01": 7,
        "0.001": 0
      }
    },
    {
      "scenario": "small-counts",
      "description": "10 years, 30 growing to 70 cases, 20 % of them of one kind",
      "n": 10,
      "simulations": 1000,
      "fired": {
        "0.05": 45,
        "0.01": 11,
        "0.001": 2
      }
    },
    {
      "scenario": "drifting-ratio",
      "description": "as common-ratio, but the share moves from 37 % to 43 %",
      "n": 10,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "clumped",
      "description": "as common-ratio, but cases of one year go together (correlation 0.002)",
      "n": 10,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded",
      "description": "as common-ratio, both figures rounded to 10 and said to be rounded",
      "n": 10,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "fixed-ratio",
      "description": "the numerator is 40 % of the denominator, to the nearest whole number",
      "n": 10,
      "simulations": 1000,
      "fired": {
        "0.05": 1000,
        "0.01": 1000,
        "0.001": 1000
      }
    },
    {
      "scenario": "fixed-ratio-quarter-noise",
      "description": "40 % of the denominator plus a quarter of the binomial noise",
      "n": 10,
      "simulations": 1000,
      "fired": {
        "0.05": 1000,
        "0.01": 999,
        "0.001": 885
      }
    },
    {
      "scenario": "fixed-ratio-half-noise",
      "description": "40 % of the denominator plus half of the binomial noise",
      "n": 10,
      "simulations": 1000,
      "fired": {
        "0.05": 847,
        "0.01": 502,
        "0.001": 114
      }
    },
    {
      "scenario": "fixed-ratio-small",
      "description": "20 % of 30 to 70 cases, to the nearest whole number",
      "n": 10,
      "simulations": 1000,
      "fired": {
        "0.05": 1000,
        "0.01": 1000,
        "0.001": 1000
      }
    }
  ]
};
