import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- overdispersion --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "overdispersion",
  "testVersion": 1,
  "command": "npm run calibrate -- overdispersion --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "independent Poisson counts around a constant mean",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 91,
        "0.01": 23,
        "0.001": 2
      }
    },
    {
      "scenario": "poisson-30",
      "description": "independent Poisson counts around a constant mean",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 82,
        "0.01": 14,
        "0.001": 1
      }
    },
    {
      "scenario": "poisson-100",
      "description": "independent Poisson counts around a constant mean",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 94,
        "0.01": 19,
        "0.001": 2
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "independent Poisson counts around a constant mean",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 116,
        "0.01": 21,
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
      "simulations": 2000,
      "fired": {
        "0.05": 19,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-30",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 13,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 100,
      "simulations": 2000,
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
      "simulations": 2000,
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
      "simulations": 2000,
      "fired": {
        "0.05": 89,
        "0.01": 21,
        "0.001": 3
      }
    },
    {
      "scenario": "small-100",
      "description": "independent Poisson counts of mean two",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 104,
        "0.01": 26,
        "0.001": 2
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
      "simulations": 2000,
      "fired": {
        "0.05": 90,
        "0.01": 16,
        "0.001": 2
      }
    },
    {
      "scenario": "large-30",
      "description": "independent Poisson counts of mean a million",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 106,
        "0.01": 25,
        "0.001": 4
      }
    },
    {
      "scenario": "large-100",
      "description": "independent Poisson counts of mean a million",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 105,
        "0.01": 21,
        "0.001": 3
      }
    },
    {
      "scenario": "rounded-8",
      "description": "independent Poisson counts, printed to the nearest ten and declared so",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 97,
        "0.01": 14,
        "0.001": 2
      }
    },
    {
      "scenario": "rounded-30",
      "description": "independent Poisson counts, printed to the nearest ten and declared so",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 85,
        "0.01": 17,
        "0.001": 1
      }
    },
    {
      "scenario": "rounded-100",
      "description": "independent Poisson counts, printed to the nearest ten and declared so",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 82,
        "0.01": 23,
        "0.001": 2
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "clustered-5-8",
      "description": "honest counts whose means vary by 5 % from period to period: found, and no sign of manufacture",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 216,
        "0.01": 63,
        "0.001": 14
      }
    },
    {
      "scenario": "clustered-5-30",
      "description": "honest counts whose means vary by 5 % from period to period: found, and no sign of manufacture",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 419,
        "0.01": 144,
        "0.001": 24
      }
    },
    {
      "scenario": "clustered-5-100",
      "description": "honest counts whose means vary by 5 % from period to period: found, and no sign of manufacture",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 921,
        "0.01": 475,
        "0.001": 152
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
      "simulations": 2000,
      "fired": {
        "0.05": 787,
        "0.01": 393,
        "0.001": 146
      }
    },
    {
      "scenario": "clustered-10-30",
      "description": "honest counts whose means vary by 10 % from period to period: found, and no sign of manufacture",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1551,
        "0.01": 1195,
        "0.001": 697
      }
    },
    {
      "scenario": "clustered-10-100",
      "description": "honest counts whose means vary by 10 % from period to period: found, and no sign of manufacture",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1993,
        "0.01": 1958,
        "0.001": 1876
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
      "simulations": 2000,
      "fired": {
        "0.05": 1740,
        "0.01": 1513,
        "0.001": 1151
      }
    },
    {
      "scenario": "clustered-20-30",
      "description": "honest counts whose means vary by 20 % from period to period: found, and no sign of manufacture",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1993,
        "0.01": 1985,
        "0.001": 1961
      }
    },
    {
      "scenario": "clustered-20-100",
      "description": "honest counts whose means vary by 20 % from period to period: found, and no sign of manufacture",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
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
      "simulations": 2000,
      "fired": {
        "0.05": 1586,
        "0.01": 1294,
        "0.001": 845
      }
    },
    {
      "scenario": "invented-30",
      "description": "invented figures with twice the noise that counting would have",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1988,
        "0.01": 1970,
        "0.001": 1903
      }
    },
    {
      "scenario": "invented-100",
      "description": "invented figures with twice the noise that counting would have",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
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
      "simulations": 2000,
      "fired": {
        "0.05": 79,
        "0.01": 18,
        "0.001": 2
      },
      "caughtBy": "season",
      "caught": 2000
    },
    {
      "scenario": "season",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 120,
      "simulations": 2000,
      "fired": {
        "0.05": 71,
        "0.01": 13,
        "0.001": 1
      },
      "caughtBy": "season",
      "caught": 2000
    },
    {
      "scenario": "wave",
      "description": "Poisson counts around a mean that swings by 60 % in waves of forty periods",
      "n": 200,
      "simulations": 2000,
      "fired": {
        "0.05": 101,
        "0.01": 26,
        "0.001": 0
      },
      "caughtBy": "regime",
      "caught": 2000
    },
    {
      "scenario": "batches",
      "description": "Poisson counts of which three periods in ten report nothing and the next report holds all",
      "n": 200,
      "simulations": 2000,
      "fired": {
        "0.05": 98,
        "0.01": 16,
        "0.001": 2
      },
      "caughtBy": "batch",
      "caught": 2000
    }
  ]
};
