import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- dispersion --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "dispersion",
  "testVersion": 2,
  "command": "npm run calibrate -- dispersion --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-6",
      "description": "independent counts around steady growth",
      "n": 6,
      "simulations": 2000,
      "fired": {
        "0.05": 81,
        "0.01": 15,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-8",
      "description": "independent counts around steady growth",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 71,
        "0.01": 14,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-12",
      "description": "independent counts around steady growth",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 71,
        "0.01": 14,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-30",
      "description": "independent counts around steady growth",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 100,
        "0.01": 21,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-100",
      "description": "independent counts around steady growth",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 106,
        "0.01": 19,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "independent counts around steady growth",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 94,
        "0.01": 16,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-6",
      "description": "the same, printed to the nearest ten and declared so",
      "n": 6,
      "simulations": 2000,
      "fired": {
        "0.05": 75,
        "0.01": 8,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-8",
      "description": "the same, printed to the nearest ten and declared so",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 79,
        "0.01": 18,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-12",
      "description": "the same, printed to the nearest ten and declared so",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 75,
        "0.01": 11,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-30",
      "description": "the same, printed to the nearest ten and declared so",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 102,
        "0.01": 27,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-100",
      "description": "the same, printed to the nearest ten and declared so",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 54,
        "0.01": 13,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-1000",
      "description": "the same, printed to the nearest ten and declared so",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 61,
        "0.01": 10,
        "0.001": 0
      }
    },
    {
      "scenario": "lasting-6",
      "description": "counts around steady growth whose mean follows half of the deviation before",
      "n": 6,
      "simulations": 2000,
      "fired": {
        "0.05": 42,
        "0.01": 6,
        "0.001": 0
      }
    },
    {
      "scenario": "lasting-8",
      "description": "counts around steady growth whose mean follows half of the deviation before",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 55,
        "0.01": 11,
        "0.001": 0
      }
    },
    {
      "scenario": "lasting-12",
      "description": "counts around steady growth whose mean follows half of the deviation before",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 91,
        "0.01": 21,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "smooth-exact-6",
      "description": "steady growth rounded to whole numbers, nothing added",
      "n": 6,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-exact-8",
      "description": "steady growth rounded to whole numbers, nothing added",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-exact-12",
      "description": "steady growth rounded to whole numbers, nothing added",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-exact-30",
      "description": "steady growth rounded to whole numbers, nothing added",
      "n": 30,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-exact-100",
      "description": "steady growth rounded to whole numbers, nothing added",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-exact-1000",
      "description": "steady growth rounded to whole numbers, nothing added",
      "n": 1000,
      "simulations": 20,
      "fired": {
        "0.05": 20,
        "0.01": 20,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-25-6",
      "description": "steady growth with 25 % of the noise that counting would have",
      "n": 6,
      "simulations": 2000,
      "fired": {
        "0.05": 1559,
        "0.01": 674,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-25-8",
      "description": "steady growth with 25 % of the noise that counting would have",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1817,
        "0.01": 1053,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-25-12",
      "description": "steady growth with 25 % of the noise that counting would have",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 1974,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-25-30",
      "description": "steady growth with 25 % of the noise that counting would have",
      "n": 30,
      "simulations": 100,
      "fired": {
        "0.05": 83,
        "0.01": 72,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-25-100",
      "description": "steady growth with 25 % of the noise that counting would have",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-25-1000",
      "description": "steady growth with 25 % of the noise that counting would have",
      "n": 1000,
      "simulations": 20,
      "fired": {
        "0.05": 20,
        "0.01": 20,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-50-6",
      "description": "steady growth with 50 % of the noise that counting would have",
      "n": 6,
      "simulations": 2000,
      "fired": {
        "0.05": 319,
        "0.01": 72,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-50-8",
      "description": "steady growth with 50 % of the noise that counting would have",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 412,
        "0.01": 114,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-50-12",
      "description": "steady growth with 50 % of the noise that counting would have",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 1028,
        "0.01": 399,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-50-30",
      "description": "steady growth with 50 % of the noise that counting would have",
      "n": 30,
      "simulations": 100,
      "fired": {
        "0.05": 91,
        "0.01": 75,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-50-100",
      "description": "steady growth with 50 % of the noise that counting would have",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 0
      }
    },
    {
      "scenario": "smooth-50-1000",
      "description": "steady growth with 50 % of the noise that counting would have",
      "n": 1000,
      "simulations": 20,
      "fired": {
        "0.05": 20,
        "0.01": 20,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-6",
      "description": "honest counts that also vary by 10 % of the mean: found by the upper tail, and no sign of manufacture",
      "n": 6,
      "simulations": 2000,
      "fired": {
        "0.05": 1278,
        "0.01": 992,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-8",
      "description": "honest counts that also vary by 10 % of the mean: found by the upper tail, and no sign of manufacture",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1422,
        "0.01": 1161,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-12",
      "description": "honest counts that also vary by 10 % of the mean: found by the upper tail, and no sign of manufacture",
      "n": 12,
      "simulations": 2000,
      "fired": {
        "0.05": 1775,
        "0.01": 1587,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-30",
      "description": "honest counts that also vary by 10 % of the mean: found by the upper tail, and no sign of manufacture",
      "n": 30,
      "simulations": 100,
      "fired": {
        "0.05": 99,
        "0.01": 96,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-100",
      "description": "honest counts that also vary by 10 % of the mean: found by the upper tail, and no sign of manufacture",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-1000",
      "description": "honest counts that also vary by 10 % of the mean: found by the upper tail, and no sign of manufacture",
      "n": 1000,
      "simulations": 20,
      "fired": {
        "0.05": 20,
        "0.01": 20,
        "0.001": 0
      }
    }
  ],
  "traps": [
    {
      "scenario": "running-total-150",
      "description": "running totals of independent counts",
      "n": 150,
      "simulations": 100,
      "fired": {
        "0.05": 7,
        "0.01": 1,
        "0.001": 0
      },
      "caughtBy": "running-total",
      "caught": 100
    },
    {
      "scenario": "seven-period-averages-80",
      "description": "averages over seven periods of independent counts",
      "n": 80,
      "simulations": 100,
      "fired": {
        "0.05": 3,
        "0.01": 1,
        "0.001": 0
      },
      "caughtBy": "smoothing",
      "caught": 99
    },
    {
      "scenario": "every-fifth-51",
      "description": "every fifth figure counted, the others interpolated",
      "n": 51,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "interpolation",
      "caught": 100
    },
    {
      "scenario": "thousands-8",
      "description": "counts printed in thousands as if they were exact",
      "n": 8,
      "simulations": 100,
      "fired": {
        "0.05": 24,
        "0.01": 9,
        "0.001": 0
      },
      "caughtBy": "unit",
      "caught": 100
    },
    {
      "scenario": "targets-8",
      "description": "targets on a straight line, in steps of fifty, that were met",
      "n": 8,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "quota",
      "caught": 100
    },
    {
      "scenario": "population-8",
      "description": "counts out of a known population of which four in five are counted",
      "n": 8,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "population",
      "caught": 100
    },
    {
      "scenario": "thousands-30",
      "description": "counts printed in thousands as if they were exact",
      "n": 30,
      "simulations": 100,
      "fired": {
        "0.05": 2,
        "0.01": 1,
        "0.001": 0
      },
      "caughtBy": "unit",
      "caught": 100
    },
    {
      "scenario": "targets-30",
      "description": "targets on a straight line, in steps of fifty, that were met",
      "n": 30,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "quota",
      "caught": 100
    },
    {
      "scenario": "population-30",
      "description": "counts out of a known population of which four in five are counted",
      "n": 30,
      "simulations": 100,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "population",
      "caught": 100
    },
    {
      "scenario": "present-120",
      "description": "numbers present, of whom seven in ten stay to the next period",
      "n": 120,
      "simulations": 100,
      "fired": {
        "0.05": 9,
        "0.01": 7,
        "0.001": 0
      },
      "caughtBy": "persistence",
      "caught": 94
    }
  ],
  "labelled": [
    {
      "data": "organ-rates-oecd/organdata.csv",
      "sha256": "c472513f4c610f80def5452a5beff7fbd7f989ebe44e93f0381d1295cbc797a2",
      "status": "genuine",
      "rule": "donors of one country, too little scatter: what is left of the accusation at 0.01, innocent explanations fitted",
      "units": 17,
      "fired": 0,
      "lower": 0,
      "upper": 0.19506432296909323
    }
  ]
};
