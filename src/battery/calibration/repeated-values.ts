import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- repeated-values --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "repeated-values",
  "testVersion": 1,
  "command": "npm run calibrate -- repeated-values --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "one-decimal-30",
      "description": "normal measurements with mean 50 and standard deviation 15, printed to one decimal",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 49,
        "0.01": 8,
        "0.001": 0
      }
    },
    {
      "scenario": "one-decimal-100",
      "description": "normal measurements with mean 50 and standard deviation 15, printed to one decimal",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 69,
        "0.01": 15,
        "0.001": 2
      }
    },
    {
      "scenario": "one-decimal-1000",
      "description": "normal measurements with mean 50 and standard deviation 15, printed to one decimal",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 81,
        "0.01": 16,
        "0.001": 0
      }
    },
    {
      "scenario": "one-decimal-10000",
      "description": "normal measurements with mean 50 and standard deviation 15, printed to one decimal",
      "n": 10000,
      "simulations": 1000,
      "fired": {
        "0.05": 60,
        "0.01": 10,
        "0.001": 0
      }
    },
    {
      "scenario": "uniform-decimals-30",
      "description": "a Poisson whole part of mean 20 and independent uniform decimals, printed to two of them",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 32,
        "0.01": 7,
        "0.001": 1
      }
    },
    {
      "scenario": "uniform-decimals-100",
      "description": "a Poisson whole part of mean 20 and independent uniform decimals, printed to two of them",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 63,
        "0.01": 13,
        "0.001": 1
      }
    },
    {
      "scenario": "uniform-decimals-1000",
      "description": "a Poisson whole part of mean 20 and independent uniform decimals, printed to two of them",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 70,
        "0.01": 23,
        "0.001": 1
      }
    },
    {
      "scenario": "uniform-decimals-10000",
      "description": "a Poisson whole part of mean 20 and independent uniform decimals, printed to two of them",
      "n": 10000,
      "simulations": 1000,
      "fired": {
        "0.05": 32,
        "0.01": 10,
        "0.001": 0
      }
    },
    {
      "scenario": "lognormal-30",
      "description": "lognormal amounts with median 20 and log standard deviation 1, printed to two decimals",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 33,
        "0.01": 7,
        "0.001": 1
      }
    },
    {
      "scenario": "lognormal-100",
      "description": "lognormal amounts with median 20 and log standard deviation 1, printed to two decimals",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 38,
        "0.01": 5,
        "0.001": 2
      }
    },
    {
      "scenario": "lognormal-1000",
      "description": "lognormal amounts with median 20 and log standard deviation 1, printed to two decimals",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 66,
        "0.01": 17,
        "0.001": 0
      }
    },
    {
      "scenario": "lognormal-10000",
      "description": "lognormal amounts with median 20 and log standard deviation 1, printed to two decimals",
      "n": 10000,
      "simulations": 1000,
      "fired": {
        "0.05": 50,
        "0.01": 9,
        "0.001": 0
      }
    },
    {
      "scenario": "digit-preference-100",
      "description": "normal measurements printed to one decimal, of which three in ten were rounded to a half or a whole, whatever their size",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 22,
        "0.01": 3,
        "0.001": 1
      }
    },
    {
      "scenario": "digit-preference-1000",
      "description": "normal measurements printed to one decimal, of which three in ten were rounded to a half or a whole, whatever their size",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 14,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-8",
      "description": "independent Poisson counts around a constant mean",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 5,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-30",
      "description": "independent Poisson counts around a constant mean",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 16,
        "0.01": 5,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-100",
      "description": "independent Poisson counts around a constant mean",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 55,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "independent Poisson counts around a constant mean",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 76,
        "0.01": 14,
        "0.001": 0
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
      "scenario": "negative-binomial-8",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-30",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 4,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-100",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 15,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-1000",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 54,
        "0.01": 7,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-10000",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 10000,
      "simulations": 200,
      "fired": {
        "0.05": 9,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-8",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-30",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 3,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-100",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 15,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-1000",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 32,
        "0.01": 7,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-10000",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 10000,
      "simulations": 200,
      "fired": {
        "0.05": 16,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-8",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 9,
        "0.01": 0,
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
        "0.05": 54,
        "0.01": 13,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-1000",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 88,
        "0.01": 15,
        "0.001": 1
      }
    },
    {
      "scenario": "autocorrelated-10000",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half)",
      "n": 10000,
      "simulations": 200,
      "fired": {
        "0.05": 11,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-8",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-30",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 6,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-100",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 13,
        "0.01": 3,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-1000",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 116,
        "0.01": 25,
        "0.001": 4
      }
    },
    {
      "scenario": "seasonal-10000",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 10000,
      "simulations": 200,
      "fired": {
        "0.05": 12,
        "0.01": 4,
        "0.001": 1
      }
    },
    {
      "scenario": "poisson-100000",
      "description": "independent Poisson counts around a constant mean",
      "n": 100000,
      "simulations": 20,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-1000000",
      "description": "independent Poisson counts around a constant mean",
      "n": 1000000,
      "simulations": 3,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "lognormal-copied-30-30",
      "description": "lognormal amounts with median 20 and log standard deviation 1, printed to two decimals; 30 % of them copied from 5 of the others",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1999,
        "0.01": 1997,
        "0.001": 1982
      }
    },
    {
      "scenario": "lognormal-copied-10-100",
      "description": "lognormal amounts with median 20 and log standard deviation 1, printed to two decimals; 10 % of them copied from 10 of the others",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 1998
      }
    },
    {
      "scenario": "lognormal-copied-10-300",
      "description": "lognormal amounts with median 20 and log standard deviation 1, printed to two decimals; 10 % of them copied from 30 of the others",
      "n": 300,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "lognormal-copied-5-1000",
      "description": "lognormal amounts with median 20 and log standard deviation 1, printed to two decimals; 5 % of them copied from 50 of the others",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 1999
      }
    },
    {
      "scenario": "lognormal-copied-10-1000",
      "description": "lognormal amounts with median 20 and log standard deviation 1, printed to two decimals; 10 % of them copied from 50 of the others",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "one-decimal-copied-10-100",
      "description": "normal measurements with mean 50 and standard deviation 15, printed to one decimal; 10 % of them copied from 10 of the others",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1916,
        "0.01": 1658,
        "0.001": 869
      }
    },
    {
      "scenario": "one-decimal-copied-10-1000",
      "description": "normal measurements with mean 50 and standard deviation 15, printed to one decimal; 10 % of them copied from 50 of the others",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 1999,
        "0.01": 1996,
        "0.001": 1894
      }
    }
  ],
  "traps": [
    {
      "scenario": "prices",
      "description": "list prices: 9.99, 19.99, 24.95 and the like for two goods in three, other prices for the rest",
      "n": 400,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
        "0.01": 1,
        "0.001": 1
      },
      "caughtBy": "standard-values",
      "caught": 1359
    },
    {
      "scenario": "quota",
      "description": "amounts of which a fifth reached a quota and stopped there",
      "n": 400,
      "simulations": 2000,
      "fired": {
        "0.05": 50,
        "0.01": 8,
        "0.001": 2
      },
      "caughtBy": "capacity-limit",
      "caught": 2000
    },
    {
      "scenario": "zeros",
      "description": "amounts of which a quarter are zero because nothing happened",
      "n": 400,
      "simulations": 2000,
      "fired": {
        "0.05": 27,
        "0.01": 3,
        "0.001": 0
      },
      "caughtBy": "structural-zeros",
      "caught": 2000
    },
    {
      "scenario": "large-rounded",
      "description": "whole amounts of which those above 500 are rounded to 5 or 50, the others counted",
      "n": 400,
      "simulations": 2000,
      "fired": {
        "0.05": 19,
        "0.01": 3,
        "0.001": 0
      },
      "caughtBy": "rounding",
      "caught": 2000
    },
    {
      "scenario": "carried-forward",
      "description": "readings of which one in seven could not be taken and repeats the one before",
      "n": 400,
      "simulations": 2000,
      "fired": {
        "0.05": 81,
        "0.01": 13,
        "0.001": 1
      },
      "caughtBy": "carried-forward",
      "caught": 2000
    }
  ],
  "labelled": [
    {
      "data": "organ-rates-oecd/organdata.csv",
      "sha256": "c472513f4c610f80def5452a5beff7fbd7f989ebe44e93f0381d1295cbc797a2",
      "status": "genuine",
      "rule": "donors per million of one country: what is left of the accusation at 0.01, innocent explanations fitted",
      "units": 17,
      "fired": 0,
      "lower": 0,
      "upper": 0.19506432296909323,
      "note": "The test declines on 3 of them, which count as not fired."
    },
    {
      "data": "organ-rates-oecd/organdata.csv",
      "sha256": "c472513f4c610f80def5452a5beff7fbd7f989ebe44e93f0381d1295cbc797a2",
      "status": "genuine",
      "rule": "donors per million of all countries together: what is left of the accusation at 0.01, innocent explanations fitted",
      "units": 1,
      "fired": 0,
      "lower": 0,
      "upper": 0.9750000000000001
    }
  ]
};
