import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- version-conflicts --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "version-conflicts",
  "testVersion": 1,
  "command": "npm run calibrate -- version-conflicts --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "one-source",
      "description": "four regions, their sum and a running total over 5 years, from one source that rounds in marked ways",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "several-sources",
      "description": "the same over 8 years from 4 sources, each rounding in its own marked way",
      "n": 120,
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
      "scenario": "one-transposition",
      "description": "5 years of exact figures from one source, two neighbouring digits of one figure swapped",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "one-digit-wrong",
      "description": "5 years of exact figures from one source, one digit of one figure mistyped",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "last-year-repeated",
      "description": "5 years of exact figures from one source, one figure copied from the year before",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "one-figure-drawn-anew",
      "description": "5 years from two sources, the second rounding in marked ways; one figure of the first drawn anew with the same mean",
      "n": 45,
      "simulations": 2000,
      "fired": {
        "0.05": 1360,
        "0.01": 1360,
        "0.001": 1360
      }
    },
    {
      "scenario": "rounded-without-saying",
      "description": "not made up: 5 years from 2 sources that print rounded figures without a word that says so, which this test cannot know",
      "n": 45,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    }
  ]
};
