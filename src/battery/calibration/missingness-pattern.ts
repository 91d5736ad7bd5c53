import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- missingness-pattern --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "missingness-pattern",
  "testVersion": 1,
  "command": "npm run calibrate -- missingness-pattern --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "independent Poisson counts around a constant mean; several members, runs of one to three periods missing by chance",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 45,
        "0.01": 6,
        "0.001": 1
      }
    },
    {
      "scenario": "poisson-30",
      "description": "independent Poisson counts around a constant mean; several members, runs of one to three periods missing by chance",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 74,
        "0.01": 10,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-100",
      "description": "independent Poisson counts around a constant mean; several members, runs of one to three periods missing by chance",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 93,
        "0.01": 12,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "independent Poisson counts around a constant mean; several members, runs of one to three periods missing by chance",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 2,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-8",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; several members, runs of one to three periods missing by chance",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 41,
        "0.01": 5,
        "0.001": 2
      }
    },
    {
      "scenario": "negative-binomial-30",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; several members, runs of one to three periods missing by chance",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 94,
        "0.01": 17,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-100",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; several members, runs of one to three periods missing by chance",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 82,
        "0.01": 17,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-1000",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; several members, runs of one to three periods missing by chance",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-8",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; several members, runs of one to three periods missing by chance",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 44,
        "0.01": 4,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-30",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; several members, runs of one to three periods missing by chance",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 75,
        "0.01": 18,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-100",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; several members, runs of one to three periods missing by chance",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 70,
        "0.01": 10,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-1000",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; several members, runs of one to three periods missing by chance",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 4,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-8",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); several members, runs of one to three periods missing by chance",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 39,
        "0.01": 7,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-30",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); several members, runs of one to three periods missing by chance",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 81,
        "0.01": 21,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); several members, runs of one to three periods missing by chance",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 95,
        "0.01": 15,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-1000",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); several members, runs of one to three periods missing by chance",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 4,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-8",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; several members, runs of one to three periods missing by chance",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 55,
        "0.01": 12,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-30",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; several members, runs of one to three periods missing by chance",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 69,
        "0.01": 14,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-100",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; several members, runs of one to three periods missing by chance",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 74,
        "0.01": 13,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-1000",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; several members, runs of one to three periods missing by chance",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 3,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "improving-registry-40",
      "description": "growth by 4 % a period and ever fewer gaps: three in ten periods missing at first, none at last",
      "n": 40,
      "simulations": 2000,
      "fired": {
        "0.05": 91,
        "0.01": 17,
        "0.001": 0
      }
    },
    {
      "scenario": "random-stops-20",
      "description": "20 members whose means wander by 10 % a step; half of them start late and half stop early, by chance",
      "n": 20,
      "simulations": 2000,
      "fired": {
        "0.05": 81,
        "0.01": 16,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "bad-periods-hidden-80-15",
      "description": "80 % of the figures more than a fifth below the usual level are left out, and 3 % of the others; twelve members",
      "n": 15,
      "simulations": 2000,
      "fired": {
        "0.05": 745,
        "0.01": 294,
        "0.001": 22
      }
    },
    {
      "scenario": "bad-periods-hidden-40-15",
      "description": "40 % of the figures more than a fifth below the usual level are left out, and 3 % of the others; twelve members",
      "n": 15,
      "simulations": 2000,
      "fired": {
        "0.05": 424,
        "0.01": 139,
        "0.001": 6
      }
    },
    {
      "scenario": "bad-periods-hidden-80-30",
      "description": "80 % of the figures more than a fifth below the usual level are left out, and 3 % of the others; twelve members",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1418,
        "0.01": 842,
        "0.001": 0
      }
    },
    {
      "scenario": "bad-periods-hidden-40-30",
      "description": "40 % of the figures more than a fifth below the usual level are left out, and 3 % of the others; twelve members",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 968,
        "0.01": 483,
        "0.001": 0
      }
    },
    {
      "scenario": "bad-periods-hidden-80-100",
      "description": "80 % of the figures more than a fifth below the usual level are left out, and 3 % of the others; twelve members",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 100,
        "0.01": 99,
        "0.001": 0
      }
    },
    {
      "scenario": "bad-periods-hidden-40-100",
      "description": "40 % of the figures more than a fifth below the usual level are left out, and 3 % of the others; twelve members",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 91,
        "0.01": 72,
        "0.001": 0
      }
    },
    {
      "scenario": "stops-after-fall-20",
      "description": "20 members over 15 periods; seven in ten stop for good after the first fall by a fifth that comes in the second half",
      "n": 20,
      "simulations": 2000,
      "fired": {
        "0.05": 1672,
        "0.01": 1341,
        "0.001": 603
      }
    },
    {
      "scenario": "stops-after-fall-60",
      "description": "60 members over 15 periods; seven in ten stop for good after the first fall by a fifth that comes in the second half",
      "n": 60,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 1998,
        "0.001": 11
      }
    }
  ],
  "traps": [
    {
      "scenario": "small-cells",
      "description": "counts below five are not printed, to protect persons; ten members of about eight cases",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "small-cells",
      "caught": 2000
    },
    {
      "scenario": "closed-weekends",
      "description": "one office over 20 weeks: nothing is reported at weekends, Mondays catch up and Fridays are busy",
      "n": 140,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "period-structure",
      "caught": 2000
    },
    {
      "scenario": "wound-down",
      "description": "thirty members over 16 periods; half of them wind down to almost nothing and close",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "closing",
      "caught": 2000
    }
  ]
};
