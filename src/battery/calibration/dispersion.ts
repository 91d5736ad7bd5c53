import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- dispersion --simulations 500 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "dispersion",
  "testVersion": 1,
  "command": "npm run calibrate -- dispersion --simulations 500 --draws 999",
  "honest": [
    {
      "scenario": "poisson-6",
      "description": "independent counts around steady growth",
      "n": 6,
      "simulations": 500,
      "fired": {
        "0.05": 28,
        "0.01": 6,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-8",
      "description": "independent counts around steady growth",
      "n": 8,
      "simulations": 500,
      "fired": {
        "0.05": 23,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-12",
      "description": "independent counts around steady growth",
      "n": 12,
      "simulations": 500,
      "fired": {
        "0.05": 29,
        "0.01": 9,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-30",
      "description": "independent counts around steady growth",
      "n": 30,
      "simulations": 500,
      "fired": {
        "0.05": 21,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-100",
      "description": "independent counts around steady growth",
      "n": 100,
      "simulations": 500,
      "fired": {
        "0.05": 22,
        "0.01": 5,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-6",
      "description": "the same, printed to the nearest ten and declared so",
      "n": 6,
      "simulations": 500,
      "fired": {
        "0.05": 23,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-8",
      "description": "the same, printed to the nearest ten and declared so",
      "n": 8,
      "simulations": 500,
      "fired": {
        "0.05": 24,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-12",
      "description": "the same, printed to the nearest ten and declared so",
      "n": 12,
      "simulations": 500,
      "fired": {
        "0.05": 28,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-30",
      "description": "the same, printed to the nearest ten and declared so",
      "n": 30,
      "simulations": 500,
      "fired": {
        "0.05": 25,
        "0.01": 7,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-100",
      "description": "the same, printed to the nearest ten and declared so",
      "n": 100,
      "simulations": 500,
      "fired": {
        "0.05": 31,
        "0.01": 6,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "smooth-exact-6",
      "description": "steady growth rounded to whole numbers, nothing added",
      "n": 6,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-exact-8",
      "description": "steady growth rounded to whole numbers, nothing added",
      "n": 8,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-exact-12",
      "description": "steady growth rounded to whole numbers, nothing added",
      "n": 12,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-exact-30",
      "description": "steady growth rounded to whole numbers, nothing added",
      "n": 30,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-exact-100",
      "description": "steady growth rounded to whole numbers, nothing added",
      "n": 100,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-25-6",
      "description": "steady growth with 25 % of the noise that counting would have",
      "n": 6,
      "simulations": 500,
      "fired": {
        "0.05": 439,
        "0.01": 230,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-25-8",
      "description": "steady growth with 25 % of the noise that counting would have",
      "n": 8,
      "simulations": 500,
      "fired": {
        "0.05": 486,
        "0.01": 350,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-25-12",
      "description": "steady growth with 25 % of the noise that counting would have",
      "n": 12,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 497,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-25-30",
      "description": "steady growth with 25 % of the noise that counting would have",
      "n": 30,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-25-100",
      "description": "steady growth with 25 % of the noise that counting would have",
      "n": 100,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-50-6",
      "description": "steady growth with 50 % of the noise that counting would have",
      "n": 6,
      "simulations": 500,
      "fired": {
        "0.05": 111,
        "0.01": 27,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-50-8",
      "description": "steady growth with 50 % of the noise that counting would have",
      "n": 8,
      "simulations": 500,
      "fired": {
        "0.05": 183,
        "0.01": 36,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-50-12",
      "description": "steady growth with 50 % of the noise that counting would have",
      "n": 12,
      "simulations": 500,
      "fired": {
        "0.05": 360,
        "0.01": 172,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-50-30",
      "description": "steady growth with 50 % of the noise that counting would have",
      "n": 30,
      "simulations": 500,
      "fired": {
        "0.05": 470,
        "0.01": 392,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-50-100",
      "description": "steady growth with 50 % of the noise that counting would have",
      "n": 100,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-6",
      "description": "honest counts that also vary by 10 % of the mean: found by the upper tail, and no sign of manufacture",
      "n": 6,
      "simulations": 500,
      "fired": {
        "0.05": 324,
        "0.01": 251,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-8",
      "description": "honest counts that also vary by 10 % of the mean: found by the upper tail, and no sign of manufacture",
      "n": 8,
      "simulations": 500,
      "fired": {
        "0.05": 366,
        "0.01": 288,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-12",
      "description": "honest counts that also vary by 10 % of the mean: found by the upper tail, and no sign of manufacture",
      "n": 12,
      "simulations": 500,
      "fired": {
        "0.05": 447,
        "0.01": 410,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-30",
      "description": "honest counts that also vary by 10 % of the mean: found by the upper tail, and no sign of manufacture",
      "n": 30,
      "simulations": 500,
      "fired": {
        "0.05": 492,
        "0.01": 481,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-100",
      "description": "honest counts that also vary by 10 % of the mean: found by the upper tail, and no sign of manufacture",
      "n": 100,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 0
      }
    }
  ]
};
