import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- repeated-rows --simulations 1000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "repeated-rows",
  "testVersion": 1,
  "command": "npm run calibrate -- repeated-rows --simulations 1000 --draws 999",
  "honest": [
    {
      "scenario": "steady-large",
      "description": "one member, 20 years of 4 counts near 2,000, steady mean, Poisson noise: the most repeats that large honest counts can show",
      "n": 19,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "steady-small",
      "description": "one member, 20 years of 4 counts near 3, steady mean, Poisson noise",
      "n": 19,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded",
      "description": "one member, 20 years of 4 counts near 2,000, steady mean, rounded to 50",
      "n": 19,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "registry-large",
      "description": "40 members of very different size, counts near 500 that drift and vary by 5 % beyond Poisson noise; the most striking member, corrected for the search",
      "n": 760,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "registry-small",
      "description": "40 members, counts near 8, drifting; the most striking member, corrected for the search",
      "n": 760,
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
      "scenario": "one-row-copied",
      "description": "one member, counts near 2,000; 1 of 20 rows copied from the year before",
      "n": 19,
      "simulations": 1000,
      "fired": {
        "0.05": 152,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "three-rows-copied",
      "description": "one member, counts near 2,000; 3 of 20 rows copied",
      "n": 19,
      "simulations": 1000,
      "fired": {
        "0.05": 1000,
        "0.01": 999,
        "0.001": 924
      }
    },
    {
      "scenario": "three-rows-copied-in-registry",
      "description": "40 members, counts near 500; 3 rows of one of them copied, the member not named beforehand",
      "n": 760,
      "simulations": 1000,
      "fired": {
        "0.05": 396,
        "0.01": 134,
        "0.001": 13
      }
    },
    {
      "scenario": "three-rows-copied-small",
      "description": "one member, counts near 3; 3 of 20 rows copied",
      "n": 19,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "copied-and-retouched",
      "description": "one member, counts near 2,000; 3 rows copied and every figure changed by up to 10: not seen by this test",
      "n": 19,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    }
  ]
};
