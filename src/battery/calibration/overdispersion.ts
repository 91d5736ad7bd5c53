import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- overdispersion --simulations 300 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "overdispersion",
  "testVersion": 1,
  "command": "npm run calibrate -- overdispersion --simulations 300 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "independent Poisson counts around a constant mean",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 18,
        "0.01": 3,
        "0.001": 1
      }
    },
    {
      "scenario": "poisson-30",
      "description": "independent Poisson counts around a constant mean",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 10,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-100",
      "description": "independent Poisson counts around a constant mean",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 15,
        "0.01": 3,
        "0.001": 1
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "independent Poisson counts around a constant mean",
      "n": 1000,
      "simulations": 300,
      "fired": {
        "0.05": 22,
        "0.01": 6,
        "0.001": 1
      }
    },
    {
      "scenario": "poisson-10000",
      "description": "independent Poisson counts around a constant mean",
      "n": 10000,
      "simulations": 200,
      "fired": {
        "0.05": 7,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-8",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 4,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-30",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-1000",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 1000,
      "simulations": 300,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-30",
      "description": "independent Poisson counts of mean two",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 13,
        "0.01": 2,
        "0.001": 1
      }
    },
    {
      "scenario": "small-100",
      "description": "independent Poisson counts of mean two",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 14,
        "0.01": 5,
        "0.001": 0
      }
    },
    {
      "scenario": "small-1000",
      "description": "independent Poisson counts of mean two",
      "n": 1000,
      "simulations": 200,
      "fired": {
        "0.05": 12,
        "0.01": 3,
        "0.001": 1
      }
    },
    {
      "scenario": "large-8",
      "description": "independent Poisson counts of mean a million",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 18,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "large-30",
      "description": "independent Poisson counts of mean a million",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 16,
        "0.01": 5,
        "0.001": 1
      }
    },
    {
      "scenario": "large-100",
      "description": "independent Poisson counts of mean a million",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 18,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-8",
      "description": "independent Poisson counts, printed to the nearest ten and declared so",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 13,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-30",
      "description": "independent Poisson counts, printed to the nearest ten and declared so",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 11,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-100",
      "description": "independent Poisson counts, printed to the nearest ten and declared so",
      "n": 100,
      "simulations": 1000,
      "fired": {
        "0.05": 41,
        "0.01": 9,
        "0.001": 2
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "clustered-5-8",
      "description": "honest counts whose means vary by 5 % from period to period: found, and no sign of manufacture",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 23,
        "0.01": 6,
        "0.001": 3
      }
    },
    {
      "scenario": "clustered-5-30",
      "description": "honest counts whose means vary by 5 % from period to period: found, and no sign of manufacture",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 70,
        "0.01": 22,
        "0.001": 5
      }
    },
    {
      "scenario": "clustered-5-100",
      "description": "honest counts whose means vary by 5 % from period to period: found, and no sign of manufacture",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 153,
        "0.01": 82,
        "0.001": 21
      }
    },
    {
      "scenario": "clustered-5-1000",
      "description": "honest counts whose means vary by 5 % from period to period: found, and no sign of manufacture",
      "n": 1000,
      "simulations": 200,
      "fired": {
        "0.05": 198,
        "0.01": 197,
        "0.001": 189
      }
    },
    {
      "scenario": "clustered-10-8",
      "description": "honest counts whose means vary by 10 % from period to period: found, and no sign of manufacture",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 111,
        "0.01": 59,
        "0.001": 19
      }
    },
    {
      "scenario": "clustered-10-30",
      "description": "honest counts whose means vary by 10 % from period to period: found, and no sign of manufacture",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 240,
        "0.01": 186,
        "0.001": 112
      }
    },
    {
      "scenario": "clustered-10-100",
      "description": "honest counts whose means vary by 10 % from period to period: found, and no sign of manufacture",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 299,
        "0.01": 295,
        "0.001": 278
      }
    },
    {
      "scenario": "clustered-10-1000",
      "description": "honest counts whose means vary by 10 % from period to period: found, and no sign of manufacture",
      "n": 1000,
      "simulations": 200,
      "fired": {
        "0.05": 200,
        "0.01": 200,
        "0.001": 200
      }
    },
    {
      "scenario": "clustered-20-8",
      "description": "honest counts whose means vary by 20 % from period to period: found, and no sign of manufacture",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 255,
        "0.01": 225,
        "0.001": 172
      }
    },
    {
      "scenario": "clustered-20-30",
      "description": "honest counts whose means vary by 20 % from period to period: found, and no sign of manufacture",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 299,
        "0.001": 297
      }
    },
    {
      "scenario": "clustered-20-100",
      "description": "honest counts whose means vary by 20 % from period to period: found, and no sign of manufacture",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 300,
        "0.001": 300
      }
    },
    {
      "scenario": "clustered-20-1000",
      "description": "honest counts whose means vary by 20 % from period to period: found, and no sign of manufacture",
      "n": 1000,
      "simulations": 200,
      "fired": {
        "0.05": 200,
        "0.01": 200,
        "0.001": 200
      }
    },
    {
      "scenario": "invented-8",
      "description": "invented figures with twice the noise that counting would have",
      "n": 8,
      "simulations": 300,
      "fired": {
        "0.05": 248,
        "0.01": 208,
        "0.001": 143
      }
    },
    {
      "scenario": "invented-30",
      "description": "invented figures with twice the noise that counting would have",
      "n": 30,
      "simulations": 300,
      "fired": {
        "0.05": 299,
        "0.01": 296,
        "0.001": 283
      }
    },
    {
      "scenario": "invented-100",
      "description": "invented figures with twice the noise that counting would have",
      "n": 100,
      "simulations": 300,
      "fired": {
        "0.05": 300,
        "0.01": 300,
        "0.001": 300
      }
    },
    {
      "scenario": "invented-1000",
      "description": "invented figures with twice the noise that counting would have",
      "n": 1000,
      "simulations": 200,
      "fired": {
        "0.05": 200,
        "0.01": 200,
        "0.001": 200
      }
    }
  ],
  "traps": [
    {
      "scenario": "week",
      "description": "Poisson counts with a weekly cycle from 120 % to 70 % of the mean",
      "n": 210,
      "simulations": 300,
      "fired": {
        "0.05": 12,
        "0.01": 4,
        "0.001": 0
      },
      "caughtBy": "season",
      "caught": 300
    },
    {
      "scenario": "season",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 120,
      "simulations": 300,
      "fired": {
        "0.05": 9,
        "0.01": 1,
        "0.001": 0
      },
      "caughtBy": "season",
      "caught": 300
    },
    {
      "scenario": "wave",
      "description": "Poisson counts around a mean that swings by 60 % in waves of forty periods",
      "n": 200,
      "simulations": 300,
      "fired": {
        "0.05": 13,
        "0.01": 2,
        "0.001": 0
      },
      "caughtBy": "regime",
      "caught": 300
    },
    {
      "scenario": "batches",
      "description": "Poisson counts of which three periods in ten report nothing and the next report holds all",
      "n": 200,
      "simulations": 300,
      "fired": {
        "0.05": 16,
        "0.01": 2,
        "0.001": 0
      },
      "caughtBy": "batch",
      "caught": 300
    }
  ]
};
