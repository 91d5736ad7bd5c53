import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- formula-conformity --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "formula-conformity",
  "testVersion": 2,
  "command": "npm run calibrate -- formula-conformity --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-6",
      "description": "independent counts exactly around k·t², the least favourable honest case",
      "n": 6,
      "simulations": 2000,
      "fired": {
        "0.05": 71,
        "0.01": 15,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-6",
      "description": "counts around k·t² that also vary by 5 % of the mean from period to period",
      "n": 6,
      "simulations": 2000,
      "fired": {
        "0.05": 5,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "random-growth-6",
      "description": "counts whose mean grows by random factors: no formula is behind them",
      "n": 6,
      "simulations": 2000,
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
      "simulations": 2000,
      "fired": {
        "0.05": 51,
        "0.01": 11,
        "0.001": 1
      }
    },
    {
      "scenario": "overdispersed-8",
      "description": "counts around k·t² that also vary by 5 % of the mean from period to period",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "random-growth-8",
      "description": "counts whose mean grows by random factors: no formula is behind them",
      "n": 8,
      "simulations": 2000,
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
      "simulations": 2000,
      "fired": {
        "0.05": 40,
        "0.01": 7,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-12",
      "description": "counts around k·t² that also vary by 5 % of the mean from period to period",
      "n": 12,
      "simulations": 2000,
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
      "simulations": 2000,
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
      "simulations": 2000,
      "fired": {
        "0.05": 108,
        "0.01": 24,
        "0.001": 4
      }
    },
    {
      "scenario": "overdispersed-30",
      "description": "counts around k·t² that also vary by 5 % of the mean from period to period",
      "n": 30,
      "simulations": 2000,
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
      "simulations": 2000,
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
      "simulations": 400,
      "fired": {
        "0.05": 16,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-100",
      "description": "counts around k·t² that also vary by 5 % of the mean from period to period",
      "n": 100,
      "simulations": 400,
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
      "simulations": 400,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "independent counts exactly around k·t², the least favourable honest case",
      "n": 1000,
      "simulations": 100,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "overdispersed-1000",
      "description": "counts around k·t² that also vary by 5 % of the mean from period to period",
      "n": 1000,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "random-growth-1000",
      "description": "counts whose mean grows by random factors: no formula is behind them",
      "n": 1000,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-8",
      "description": "counts around k·t² times a random path: its logarithm moves by 5 % a period and is drawn back",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 5,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-8",
      "description": "counts around k·t² each of whose means follows half of the deviation of the count before",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 103,
        "0.01": 19,
        "0.001": 2
      }
    },
    {
      "scenario": "seasonal-8",
      "description": "counts around k·t² with a swing of 30 % over twelve periods",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 11,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-30",
      "description": "counts around k·t² times a random path: its logarithm moves by 5 % a period and is drawn back",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-30",
      "description": "counts around k·t² each of whose means follows half of the deviation of the count before",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 100,
        "0.01": 28,
        "0.001": 1
      }
    },
    {
      "scenario": "seasonal-30",
      "description": "counts around k·t² with a swing of 30 % over twelve periods",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-100",
      "description": "counts around k·t² times a random path: its logarithm moves by 5 % a period and is drawn back",
      "n": 100,
      "simulations": 400,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "counts around k·t² each of whose means follows half of the deviation of the count before",
      "n": 100,
      "simulations": 400,
      "fired": {
        "0.05": 4,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-100",
      "description": "counts around k·t² with a swing of 30 % over twelve periods",
      "n": 100,
      "simulations": 400,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "level-poisson-8",
      "description": "independent Poisson counts around a constant mean",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 43,
        "0.01": 7,
        "0.001": 0
      }
    },
    {
      "scenario": "level-poisson-30",
      "description": "independent Poisson counts around a constant mean",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 90,
        "0.01": 21,
        "0.001": 2
      }
    },
    {
      "scenario": "level-poisson-100",
      "description": "independent Poisson counts around a constant mean",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 101,
        "0.01": 23,
        "0.001": 4
      }
    },
    {
      "scenario": "level-negative-binomial-8",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "level-negative-binomial-30",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "level-negative-binomial-100",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "level-cox-8",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 31,
        "0.01": 8,
        "0.001": 0
      }
    },
    {
      "scenario": "level-cox-30",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "level-cox-100",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "level-seasonal-8",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 23,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "level-seasonal-30",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "level-seasonal-100",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 100,
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
      "scenario": "formula-exact-6",
      "description": "k·t² rounded to whole numbers, nothing added",
      "n": 6,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "formula-25-6",
      "description": "k·t² with 25 % of the noise that counting would have",
      "n": 6,
      "simulations": 2000,
      "fired": {
        "0.05": 1879,
        "0.01": 1175,
        "0.001": 184
      }
    },
    {
      "scenario": "formula-50-6",
      "description": "k·t² with 50 % of the noise that counting would have",
      "n": 6,
      "simulations": 2000,
      "fired": {
        "0.05": 587,
        "0.01": 161,
        "0.001": 15
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
        "0.05": 497,
        "0.01": 438,
        "0.001": 125
      }
    },
    {
      "scenario": "formula-50-8",
      "description": "k·t² with 50 % of the noise that counting would have",
      "n": 8,
      "simulations": 500,
      "fired": {
        "0.05": 203,
        "0.01": 69,
        "0.001": 4
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
        "0.01": 499,
        "0.001": 422
      }
    },
    {
      "scenario": "formula-50-12",
      "description": "k·t² with 50 % of the noise that counting would have",
      "n": 12,
      "simulations": 500,
      "fired": {
        "0.05": 379,
        "0.01": 203,
        "0.001": 38
      }
    },
    {
      "scenario": "formula-exact-30",
      "description": "k·t² rounded to whole numbers, nothing added",
      "n": 30,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 100
      }
    },
    {
      "scenario": "formula-25-30",
      "description": "k·t² with 25 % of the noise that counting would have",
      "n": 30,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 100
      }
    },
    {
      "scenario": "formula-50-30",
      "description": "k·t² with 50 % of the noise that counting would have",
      "n": 30,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 92
      }
    },
    {
      "scenario": "formula-exact-100",
      "description": "k·t² rounded to whole numbers, nothing added",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 100
      }
    },
    {
      "scenario": "formula-25-100",
      "description": "k·t² with 25 % of the noise that counting would have",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 100
      }
    },
    {
      "scenario": "formula-50-100",
      "description": "k·t² with 50 % of the noise that counting would have",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 100,
        "0.001": 100
      }
    },
    {
      "scenario": "formula-exact-1000",
      "description": "k·t² rounded to whole numbers, nothing added",
      "n": 1000,
      "simulations": 20,
      "fired": {
        "0.05": 20,
        "0.01": 20,
        "0.001": 20
      }
    },
    {
      "scenario": "formula-25-1000",
      "description": "k·t² with 25 % of the noise that counting would have",
      "n": 1000,
      "simulations": 20,
      "fired": {
        "0.05": 20,
        "0.01": 20,
        "0.001": 20
      }
    },
    {
      "scenario": "formula-50-1000",
      "description": "k·t² with 50 % of the noise that counting would have",
      "n": 1000,
      "simulations": 20,
      "fired": {
        "0.05": 20,
        "0.01": 20,
        "0.001": 20
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
        "0.05": 14,
        "0.01": 4,
        "0.001": 2
      },
      "caughtBy": "running-total",
      "caught": 98
    },
    {
      "scenario": "seven-period-averages-80",
      "description": "averages over seven periods of independent counts",
      "n": 80,
      "simulations": 100,
      "fired": {
        "0.05": 1,
        "0.01": 1,
        "0.001": 0
      },
      "caughtBy": "smoothing",
      "caught": 100
    },
    {
      "scenario": "every-fifth-51",
      "description": "every fifth figure counted, the others interpolated",
      "n": 51,
      "simulations": 100,
      "fired": {
        "0.05": 1,
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
        "0.05": 0,
        "0.01": 0,
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
        "0.05": 6,
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
        "0.05": 0,
        "0.01": 0,
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
        "0.05": 6,
        "0.01": 3,
        "0.001": 1
      },
      "caughtBy": "population",
      "caught": 100
    }
  ],
  "labelled": [
    {
      "data": "organ-rates-oecd/organdata.csv",
      "sha256": "c472513f4c610f80def5452a5beff7fbd7f989ebe44e93f0381d1295cbc797a2",
      "status": "genuine",
      "rule": "donors of one country: what is left of the accusation at 0.01, innocent explanations fitted",
      "units": 17,
      "fired": 0,
      "lower": 0,
      "upper": 0.19506432296909323
    }
  ]
};
