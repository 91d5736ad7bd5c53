import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- repeated-rows --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "repeated-rows",
  "testVersion": 2,
  "command": "npm run calibrate -- repeated-rows --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "steady-large",
      "description": "one member, 20 years of 4 counts near 2,000, steady mean, Poisson noise: the most repeats that large honest counts can show",
      "n": 19,
      "simulations": 2000,
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
      "simulations": 2000,
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
      "simulations": 2000,
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
      "simulations": 2000,
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
      "scenario": "one-row-copied",
      "description": "one member, counts near 2,000; 1 of 20 rows copied from the year before",
      "n": 19,
      "simulations": 2000,
      "fired": {
        "0.05": 276,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "three-rows-copied",
      "description": "one member, counts near 2,000; 3 of 20 rows copied",
      "n": 19,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 1999,
        "0.001": 1838
      }
    },
    {
      "scenario": "three-rows-copied-in-registry",
      "description": "40 members, counts near 500; 3 rows of one of them copied, the member not named beforehand",
      "n": 760,
      "simulations": 2000,
      "fired": {
        "0.05": 808,
        "0.01": 270,
        "0.001": 21
      }
    },
    {
      "scenario": "three-rows-copied-small",
      "description": "one member, counts near 3; 3 of 20 rows copied",
      "n": 19,
      "simulations": 2000,
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
      "scenario": "carried-forward",
      "description": "40 members, counts near 500, in a registry that carries one row in ten forward, some members more and some less; the most striking member",
      "n": 760,
      "simulations": 2000,
      "fired": {
        "0.05": 8,
        "0.01": 4,
        "0.001": 4
      },
      "caughtBy": "carried-forward",
      "caught": 1996
    }
  ],
  "labelled": [
    {
      "data": "organ-rates-oecd/organdata.csv",
      "sha256": "c472513f4c610f80def5452a5beff7fbd7f989ebe44e93f0381d1295cbc797a2",
      "status": "genuine",
      "rule": "donors, deaths of three causes and money, one country among the others: what is left of the accusation at 0.01, innocent explanations fitted",
      "units": 17,
      "fired": 0,
      "lower": 0,
      "upper": 0.19506432296909323
    }
  ]
};
