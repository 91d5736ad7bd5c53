import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- formula-conformity --simulations 500 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "formula-conformity",
  "testVersion": 1,
  "command": "npm run calibrate -- formula-conformity --simulations 500 --draws 999",
  "honest": [
    {
      "scenario": "poisson-6",
      "description": "independent counts exactly around k·t², the least favourable honest case",
      "n": 6,
      "simulations": 500,
      "fired": {
        "0.05": 31,
        "0.01": 7,
        "0.001": 1
      }
    },
    {
      "scenario": "overdispersed-6",
      "description": "counts around k·t² that also vary by 5 % of the mean from period to period",
      "n": 6,
      "simulations": 500,
      "fired": {
        "0.05": 7,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "random-growth-6",
      "description": "counts whose mean grows by random factors: no formula is behind them",
      "n": 6,
      "simulations": 500,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-8",
      "description": "independent counts exactly around k·t², the least favourable honest case",
      "n": 8,
      "simulations": 500,
      "fired": {
        "0.05": 30,
        "0.01": 6,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-8",
      "description": "counts around k·t² that also vary by 5 % of the mean from period to period",
      "n": 8,
      "simulations": 500,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "random-growth-8",
      "description": "counts whose mean grows by random factors: no formula is behind them",
      "n": 8,
      "simulations": 500,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-12",
      "description": "independent counts exactly around k·t², the least favourable honest case",
      "n": 12,
      "simulations": 500,
      "fired": {
        "0.05": 21,
        "0.01": 5,
        "0.001": 2
      }
    },
    {
      "scenario": "overdispersed-12",
      "description": "counts around k·t² that also vary by 5 % of the mean from period to period",
      "n": 12,
      "simulations": 500,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "random-growth-12",
      "description": "counts whose mean grows by random factors: no formula is behind them",
      "n": 12,
      "simulations": 500,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-30",
      "description": "independent counts exactly around k·t², the least favourable honest case",
      "n": 30,
      "simulations": 500,
      "fired": {
        "0.05": 21,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-30",
      "description": "counts around k·t² that also vary by 5 % of the mean from period to period",
      "n": 30,
      "simulations": 500,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "random-growth-30",
      "description": "counts whose mean grows by random factors: no formula is behind them",
      "n": 30,
      "simulations": 500,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-100",
      "description": "independent counts exactly around k·t², the least favourable honest case",
      "n": 100,
      "simulations": 500,
      "fired": {
        "0.05": 24,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-100",
      "description": "counts around k·t² that also vary by 5 % of the mean from period to period",
      "n": 100,
      "simulations": 500,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "random-growth-100",
      "description": "counts whose mean grows by random factors: no formula is behind them",
      "n": 100,
      "simulations": 500,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "formula-exact-6",
      "description": "k·t² rounded to whole numbers, nothing added",
      "n": 6,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 500
      }
    },
    {
      "scenario": "formula-25-6",
      "description": "k·t² with 25 % of the noise that counting would have",
      "n": 6,
      "simulations": 500,
      "fired": {
        "0.05": 492,
        "0.01": 363,
        "0.001": 87
      }
    },
    {
      "scenario": "formula-50-6",
      "description": "k·t² with 50 % of the noise that counting would have",
      "n": 6,
      "simulations": 500,
      "fired": {
        "0.05": 190,
        "0.01": 48,
        "0.001": 8
      }
    },
    {
      "scenario": "formula-exact-8",
      "description": "k·t² rounded to whole numbers, nothing added",
      "n": 8,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 500
      }
    },
    {
      "scenario": "formula-25-8",
      "description": "k·t² with 25 % of the noise that counting would have",
      "n": 8,
      "simulations": 500,
      "fired": {
        "0.05": 499,
        "0.01": 480,
        "0.001": 225
      }
    },
    {
      "scenario": "formula-50-8",
      "description": "k·t² with 50 % of the noise that counting would have",
      "n": 8,
      "simulations": 500,
      "fired": {
        "0.05": 287,
        "0.01": 112,
        "0.001": 13
      }
    },
    {
      "scenario": "formula-exact-12",
      "description": "k·t² rounded to whole numbers, nothing added",
      "n": 12,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 500
      }
    },
    {
      "scenario": "formula-25-12",
      "description": "k·t² with 25 % of the noise that counting would have",
      "n": 12,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 468
      }
    },
    {
      "scenario": "formula-50-12",
      "description": "k·t² with 50 % of the noise that counting would have",
      "n": 12,
      "simulations": 500,
      "fired": {
        "0.05": 439,
        "0.01": 285,
        "0.001": 71
      }
    },
    {
      "scenario": "formula-exact-30",
      "description": "k·t² rounded to whole numbers, nothing added",
      "n": 30,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 500
      }
    },
    {
      "scenario": "formula-25-30",
      "description": "k·t² with 25 % of the noise that counting would have",
      "n": 30,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 500
      }
    },
    {
      "scenario": "formula-50-30",
      "description": "k·t² with 50 % of the noise that counting would have",
      "n": 30,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 499,
        "0.001": 445
      }
    },
    {
      "scenario": "formula-exact-100",
      "description": "k·t² rounded to whole numbers, nothing added",
      "n": 100,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 500
      }
    },
    {
      "scenario": "formula-25-100",
      "description": "k·t² with 25 % of the noise that counting would have",
      "n": 100,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 500
      }
    },
    {
      "scenario": "formula-50-100",
      "description": "k·t² with 50 % of the noise that counting would have",
      "n": 100,
      "simulations": 500,
      "fired": {
        "0.05": 500,
        "0.01": 500,
        "0.001": 500
      }
    }
  ]
};
