import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- revision-bias --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "revision-bias",
  "testVersion": 1,
  "command": "npm run calibrate -- revision-bias --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "independent Poisson counts around a constant mean; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 72,
        "0.01": 15,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-30",
      "description": "independent Poisson counts around a constant mean; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 101,
        "0.01": 17,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-100",
      "description": "independent Poisson counts around a constant mean; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 108,
        "0.01": 16,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "independent Poisson counts around a constant mean; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 5,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-8",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 74,
        "0.01": 15,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-30",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 103,
        "0.01": 18,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-100",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 102,
        "0.01": 23,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-1000",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 3,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-8",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 92,
        "0.01": 17,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-30",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 88,
        "0.01": 19,
        "0.001": 4
      }
    },
    {
      "scenario": "cox-100",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 107,
        "0.01": 18,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-1000",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 2,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-8",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 76,
        "0.01": 17,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-30",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 120,
        "0.01": 24,
        "0.001": 1
      }
    },
    {
      "scenario": "autocorrelated-100",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 91,
        "0.01": 25,
        "0.001": 0
      }
    },
    {
      "scenario": "autocorrelated-1000",
      "description": "counts each of which depends on the one before (thinned and renewed, correlation one half); each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-8",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 67,
        "0.01": 13,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-30",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 85,
        "0.01": 16,
        "0.001": 2
      }
    },
    {
      "scenario": "seasonal-100",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 98,
        "0.01": 23,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-1000",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods; each figure printed three times, revised up or down alike, all figures of a yearbook together",
      "n": 1000,
      "simulations": 60,
      "fired": {
        "0.05": 4,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "noisy-prints-8",
      "description": "each of three versions errs on its own by about 3 %, so that revisions pull back",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 16,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "noisy-prints-100",
      "description": "each of three versions errs on its own by about 3 %, so that revisions pull back",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 17,
        "0.01": 1,
        "0.001": 0
      }
    }
  ],
  "fabricated": [
    {
      "scenario": "always-up-8",
      "description": "every figure is raised by about 3 % when it is printed again",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 0
      }
    },
    {
      "scenario": "mostly-up-8",
      "description": "nine in ten figures are raised by about 3 %, the others lowered",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1130,
        "0.01": 852,
        "0.001": 0
      }
    },
    {
      "scenario": "often-up-8",
      "description": "three in four figures are raised by about 1 %, the others lowered",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 412,
        "0.01": 206,
        "0.001": 0
      }
    },
    {
      "scenario": "always-up-16",
      "description": "every figure is raised by about 3 % when it is printed again",
      "n": 16,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "mostly-up-16",
      "description": "nine in ten figures are raised by about 3 %, the others lowered",
      "n": 16,
      "simulations": 2000,
      "fired": {
        "0.05": 1765,
        "0.01": 1415,
        "0.001": 768
      }
    },
    {
      "scenario": "often-up-16",
      "description": "three in four figures are raised by about 1 %, the others lowered",
      "n": 16,
      "simulations": 2000,
      "fired": {
        "0.05": 858,
        "0.01": 418,
        "0.001": 105
      }
    },
    {
      "scenario": "always-up-30",
      "description": "every figure is raised by about 3 % when it is printed again",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "mostly-up-30",
      "description": "nine in ten figures are raised by about 3 %, the others lowered",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1987,
        "0.01": 1929,
        "0.001": 1682
      }
    },
    {
      "scenario": "often-up-30",
      "description": "three in four figures are raised by about 1 %, the others lowered",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1370,
        "0.01": 921,
        "0.001": 379
      }
    },
    {
      "scenario": "always-up-100",
      "description": "every figure is raised by about 3 % when it is printed again",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "mostly-up-100",
      "description": "nine in ten figures are raised by about 3 %, the others lowered",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2000,
        "0.01": 2000,
        "0.001": 2000
      }
    },
    {
      "scenario": "often-up-100",
      "description": "three in four figures are raised by about 1 %, the others lowered",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1985,
        "0.01": 1932,
        "0.001": 1740
      }
    }
  ],
  "traps": [
    {
      "scenario": "late-reports",
      "description": "late reports come in: half as many in each later yearbook",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "late-registrations",
      "caught": 2000
    },
    {
      "scenario": "wider-definition",
      "description": "a wider definition adds 8 % to each year as it is reworked",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "definition-change",
      "caught": 2000
    },
    {
      "scenario": "cut-to-hundreds",
      "description": "first figures are cut to hundreds without saying so, later ones exact",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "rounding",
      "caught": 2000
    },
    {
      "scenario": "swapped-digits",
      "description": "two digits were swapped in the first print, always to a smaller number",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "typing-errors",
      "caught": 2000
    }
  ]
};
