import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- too-good-fit --simulations 1000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "too-good-fit",
  "testVersion": 1,
  "command": "npm run calibrate -- too-good-fit --simulations 1000 --draws 999",
  "honest": [
    {
      "scenario": "two-kinds-1",
      "description": "counts of two kinds, three to one",
      "n": 1,
      "simulations": 1000,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "four-kinds-1",
      "description": "counts of four kinds, nine to three to three to one",
      "n": 1,
      "simulations": 1000,
      "fired": {
        "0.05": 19,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "uneven-1",
      "description": "counts of two kinds whose chance varies from experiment to experiment by five per cent",
      "n": 1,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "two-kinds-8",
      "description": "counts of two kinds, three to one",
      "n": 8,
      "simulations": 1000,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "four-kinds-8",
      "description": "counts of four kinds, nine to three to three to one",
      "n": 8,
      "simulations": 1000,
      "fired": {
        "0.05": 3,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "uneven-8",
      "description": "counts of two kinds whose chance varies from experiment to experiment by five per cent",
      "n": 8,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "two-kinds-30",
      "description": "counts of two kinds, three to one",
      "n": 30,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "four-kinds-30",
      "description": "counts of four kinds, nine to three to three to one",
      "n": 30,
      "simulations": 1000,
      "fired": {
        "0.05": 7,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "uneven-30",
      "description": "counts of two kinds whose chance varies from experiment to experiment by five per cent",
      "n": 30,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "two-kinds-100",
      "description": "counts of two kinds, three to one",
      "n": 100,
      "simulations": 1000,
      "fired": {
        "0.05": 24,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "four-kinds-100",
      "description": "counts of four kinds, nine to three to three to one",
      "n": 100,
      "simulations": 1000,
      "fired": {
        "0.05": 30,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "uneven-100",
      "description": "counts of two kinds whose chance varies from experiment to experiment by five per cent",
      "n": 100,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "two-kinds-1000",
      "description": "counts of two kinds, three to one",
      "n": 1000,
      "simulations": 20,
      "fired": {
        "0.05": 3,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "four-kinds-1000",
      "description": "counts of four kinds, nine to three to three to one",
      "n": 1000,
      "simulations": 20,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "uneven-1000",
      "description": "counts of two kinds whose chance varies from experiment to experiment by five per cent",
      "n": 1000,
      "simulations": 20,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "copied-0-8",
      "description": "counts of two kinds as theory expects them, with 0 % of the scatter of chance",
      "n": 8,
      "simulations": 1000,
      "fired": {
        "0.05": 1000,
        "0.01": 1000,
        "0.001": 1000
      }
    },
    {
      "scenario": "copied-25-8",
      "description": "counts of two kinds as theory expects them, with 25 % of the scatter of chance",
      "n": 8,
      "simulations": 1000,
      "fired": {
        "0.05": 899,
        "0.01": 514,
        "0.001": 116
      }
    },
    {
      "scenario": "copied-50-8",
      "description": "counts of two kinds as theory expects them, with 50 % of the scatter of chance",
      "n": 8,
      "simulations": 1000,
      "fired": {
        "0.05": 94,
        "0.01": 21,
        "0.001": 0
      }
    },
    {
      "scenario": "copied-75-8",
      "description": "counts of two kinds as theory expects them, with 75 % of the scatter of chance",
      "n": 8,
      "simulations": 1000,
      "fired": {
        "0.05": 8,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "copied-0-30",
      "description": "counts of two kinds as theory expects them, with 0 % of the scatter of chance",
      "n": 30,
      "simulations": 1000,
      "fired": {
        "0.05": 1000,
        "0.01": 1000,
        "0.001": 1000
      }
    },
    {
      "scenario": "copied-25-30",
      "description": "counts of two kinds as theory expects them, with 25 % of the scatter of chance",
      "n": 30,
      "simulations": 1000,
      "fired": {
        "0.05": 1000,
        "0.01": 1000,
        "0.001": 999
      }
    },
    {
      "scenario": "copied-50-30",
      "description": "counts of two kinds as theory expects them, with 50 % of the scatter of chance",
      "n": 30,
      "simulations": 1000,
      "fired": {
        "0.05": 266,
        "0.01": 76,
        "0.001": 11
      }
    },
    {
      "scenario": "copied-75-30",
      "description": "counts of two kinds as theory expects them, with 75 % of the scatter of chance",
      "n": 30,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "copied-0-100",
      "description": "counts of two kinds as theory expects them, with 0 % of the scatter of chance",
      "n": 100,
      "simulations": 1000,
      "fired": {
        "0.05": 1000,
        "0.01": 1000,
        "0.001": 1000
      }
    },
    {
      "scenario": "copied-25-100",
      "description": "counts of two kinds as theory expects them, with 25 % of the scatter of chance",
      "n": 100,
      "simulations": 1000,
      "fired": {
        "0.05": 1000,
        "0.01": 1000,
        "0.001": 1000
      }
    },
    {
      "scenario": "copied-50-100",
      "description": "counts of two kinds as theory expects them, with 50 % of the scatter of chance",
      "n": 100,
      "simulations": 1000,
      "fired": {
        "0.05": 732,
        "0.01": 439,
        "0.001": 141
      }
    },
    {
      "scenario": "copied-75-100",
      "description": "counts of two kinds as theory expects them, with 75 % of the scatter of chance",
      "n": 100,
      "simulations": 1000,
      "fired": {
        "0.05": 77,
        "0.01": 34,
        "0.001": 1
      }
    }
  ],
  "traps": [
    {
      "scenario": "repeated-at-half-84",
      "description": "experiments repeated once where their probability fell below one half, and the better kept",
      "n": 84,
      "simulations": 1000,
      "fired": {
        "0.05": 30,
        "0.01": 2,
        "0.001": 0
      },
      "caughtBy": "optional-repetition",
      "caught": 1000
    },
    {
      "scenario": "estimated-40",
      "description": "genotypes against proportions computed from the same counts, one parameter each",
      "n": 40,
      "simulations": 1000,
      "fired": {
        "0.05": 45,
        "0.01": 6,
        "0.001": 0
      },
      "caughtBy": "estimated-expectations",
      "caught": 1000
    },
    {
      "scenario": "rounded-30",
      "description": "counts of some two hundred rounded to tens",
      "n": 30,
      "simulations": 1000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "rounding",
      "caught": 1000
    },
    {
      "scenario": "averaged-20",
      "description": "averages of four plots printed as one count",
      "n": 20,
      "simulations": 1000,
      "fired": {
        "0.05": 45,
        "0.01": 7,
        "0.001": 0
      },
      "caughtBy": "pooled-units",
      "caught": 1000
    }
  ],
  "labelled": [
    {
      "data": "Mendel's seven monohybrid trials (F2), pooled",
      "sha256": "da713347715f537041583234a355e6fa84f4fc0f20ac9cd5ca19e52246c6fb3e",
      "status": "disputed",
      "rule": "exact lower tail at or below 0.05",
      "units": 1,
      "fired": 1,
      "lower": 0.024999999999999994,
      "upper": 1,
      "note": "p = 0.0484"
    },
    {
      "data": "Mendel's seven monohybrid trials (F2), pooled",
      "sha256": "da713347715f537041583234a355e6fa84f4fc0f20ac9cd5ca19e52246c6fb3e",
      "status": "disputed",
      "rule": "the same after every innocent explanation at or below 0.05",
      "units": 1,
      "fired": 0,
      "lower": 0,
      "upper": 0.9750000000000001,
      "note": "largest p = 0.472"
    }
  ]
};
