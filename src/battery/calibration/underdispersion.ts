import type { Calibration } from "../../core/test.js";

/** Written by npm run calibrate -- underdispersion --simulations 2000 --draws 999; do not edit. */
export const calibration: Calibration = {
  "test": "underdispersion",
  "testVersion": 1,
  "command": "npm run calibrate -- underdispersion --simulations 2000 --draws 999",
  "honest": [
    {
      "scenario": "poisson-8",
      "description": "independent Poisson counts around a constant mean",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
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
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-100",
      "description": "independent Poisson counts around a constant mean",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-1000",
      "description": "independent Poisson counts around a constant mean",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
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
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "negative-binomial-100",
      "description": "negative binomial counts that vary by 10 % of the mean beyond counting",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
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
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "cox-8",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
        "0.01": 1,
        "0.001": 1
      }
    },
    {
      "scenario": "cox-30",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
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
      "scenario": "cox-1000",
      "description": "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
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
        "0.05": 0,
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
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "seasonal-1000",
      "description": "Poisson counts around a mean that swings by 30 % over twelve periods",
      "n": 1000,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "poisson-10000",
      "description": "independent Poisson counts around a constant mean",
      "n": 10000,
      "simulations": 200,
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
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-100",
      "description": "independent Poisson counts of mean two",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 2,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "small-1000",
      "description": "independent Poisson counts of mean two",
      "n": 1000,
      "simulations": 200,
      "fired": {
        "0.05": 1,
        "0.01": 1,
        "0.001": 0
      }
    },
    {
      "scenario": "large-8",
      "description": "independent Poisson counts of mean a million",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "large-30",
      "description": "independent Poisson counts of mean a million",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "large-100",
      "description": "independent Poisson counts of mean a million",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-8",
      "description": "independent Poisson counts, printed to the nearest ten and declared so",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-30",
      "description": "independent Poisson counts, printed to the nearest ten and declared so",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "rounded-100",
      "description": "independent Poisson counts, printed to the nearest ten and declared so",
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
      "scenario": "swinging-10-30",
      "description": "figures around a mean that swings by half over two hundred periods, with 10 % of the noise that counting would have",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1733,
        "0.01": 1617,
        "0.001": 1599
      }
    },
    {
      "scenario": "swinging-10-100",
      "description": "figures around a mean that swings by half over two hundred periods, with 10 % of the noise that counting would have",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1998,
        "0.01": 1984,
        "0.001": 1762
      }
    },
    {
      "scenario": "swinging-10-1000",
      "description": "figures around a mean that swings by half over two hundred periods, with 10 % of the noise that counting would have",
      "n": 1000,
      "simulations": 200,
      "fired": {
        "0.05": 200,
        "0.01": 200,
        "0.001": 195
      }
    },
    {
      "scenario": "swinging-25-30",
      "description": "figures around a mean that swings by half over two hundred periods, with 25 % of the noise that counting would have",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 1035,
        "0.01": 995,
        "0.001": 978
      }
    },
    {
      "scenario": "swinging-25-100",
      "description": "figures around a mean that swings by half over two hundred periods, with 25 % of the noise that counting would have",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1738,
        "0.01": 1601,
        "0.001": 1531
      }
    },
    {
      "scenario": "swinging-25-1000",
      "description": "figures around a mean that swings by half over two hundred periods, with 25 % of the noise that counting would have",
      "n": 1000,
      "simulations": 200,
      "fired": {
        "0.05": 200,
        "0.01": 200,
        "0.001": 189
      }
    },
    {
      "scenario": "swinging-50-30",
      "description": "figures around a mean that swings by half over two hundred periods, with 50 % of the noise that counting would have",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 112,
        "0.01": 89,
        "0.001": 70
      }
    },
    {
      "scenario": "swinging-50-100",
      "description": "figures around a mean that swings by half over two hundred periods, with 50 % of the noise that counting would have",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 1277,
        "0.01": 1235,
        "0.001": 1225
      }
    },
    {
      "scenario": "swinging-50-1000",
      "description": "figures around a mean that swings by half over two hundred periods, with 50 % of the noise that counting would have",
      "n": 1000,
      "simulations": 200,
      "fired": {
        "0.05": 200,
        "0.01": 200,
        "0.001": 195
      }
    },
    {
      "scenario": "swinging-75-30",
      "description": "figures around a mean that swings by half over two hundred periods, with 75 % of the noise that counting would have",
      "n": 30,
      "simulations": 2000,
      "fired": {
        "0.05": 16,
        "0.01": 2,
        "0.001": 0
      }
    },
    {
      "scenario": "swinging-75-100",
      "description": "figures around a mean that swings by half over two hundred periods, with 75 % of the noise that counting would have",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 200,
        "0.01": 155,
        "0.001": 122
      }
    },
    {
      "scenario": "swinging-75-1000",
      "description": "figures around a mean that swings by half over two hundred periods, with 75 % of the noise that counting would have",
      "n": 1000,
      "simulations": 200,
      "fired": {
        "0.05": 181,
        "0.01": 169,
        "0.001": 161
      }
    },
    {
      "scenario": "level-25-8",
      "description": "level figures with 25 % of the noise that counting would have, which one capacity would explain as well",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 2,
        "0.01": 2,
        "0.001": 1
      }
    },
    {
      "scenario": "level-25-100",
      "description": "level figures with 25 % of the noise that counting would have, which one capacity would explain as well",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 171,
        "0.01": 136,
        "0.001": 124
      }
    },
    {
      "scenario": "level-50-8",
      "description": "level figures with 50 % of the noise that counting would have, which one capacity would explain as well",
      "n": 8,
      "simulations": 2000,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      }
    },
    {
      "scenario": "level-50-100",
      "description": "level figures with 50 % of the noise that counting would have, which one capacity would explain as well",
      "n": 100,
      "simulations": 2000,
      "fired": {
        "0.05": 9,
        "0.01": 0,
        "0.001": 0
      }
    }
  ],
  "traps": [
    {
      "scenario": "average-seven",
      "description": "seven-day averages published as days, in whole numbers",
      "n": 300,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "smoothing",
      "caught": 100
    },
    {
      "scenario": "average-three",
      "description": "three-day averages published as days, in whole numbers",
      "n": 300,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "smoothing",
      "caught": 100
    },
    {
      "scenario": "average-decimals",
      "description": "seven-day averages published as days, with two decimals",
      "n": 60,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "smoothing",
      "caught": 100
    },
    {
      "scenario": "capacity",
      "description": "the used part of fifty places, each used with chance four in five",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 1,
        "0.01": 1,
        "0.001": 1
      },
      "caughtBy": "capacity",
      "caught": 99
    },
    {
      "scenario": "in-tens",
      "description": "counts of about two thousand given in tens, as the unit says",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "rounding",
      "caught": 100
    },
    {
      "scenario": "thousands",
      "description": "counts of about thirty thousand rounded to thousands without saying so",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "rounding",
      "caught": 100
    },
    {
      "scenario": "in-thousands",
      "description": "counts of about fifty thousand given in thousands, as the unit says",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "rounding",
      "caught": 100
    },
    {
      "scenario": "interpolated",
      "description": "one count in seven periods and straight lines between, in whole numbers",
      "n": 141,
      "simulations": 100,
      "fired": {
        "0.05": 3,
        "0.01": 1,
        "0.001": 0
      },
      "caughtBy": "interpolation",
      "caught": 100
    },
    {
      "scenario": "cumulative",
      "description": "running totals of counts of five, begun at ten thousand",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 6,
        "0.01": 1,
        "0.001": 0
      },
      "caughtBy": "running-total",
      "caught": 100
    },
    {
      "scenario": "quota",
      "description": "counts cut off at a quota that demand mostly exceeds",
      "n": 100,
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
      "scenario": "carried",
      "description": "a new count in every seventh period, repeated in between",
      "n": 100,
      "simulations": 100,
      "fired": {
        "0.05": 4,
        "0.01": 2,
        "0.001": 0
      },
      "caughtBy": "carry-forward",
      "caught": 100
    },
    {
      "scenario": "present",
      "description": "people present, half of whom stay for the next period",
      "n": 1000,
      "simulations": 100,
      "fired": {
        "0.05": 0,
        "0.01": 0,
        "0.001": 0
      },
      "caughtBy": "carry-over",
      "caught": 100
    }
  ],
  "labelled": [
    {
      "data": "covid-world/jhu-country-daily.csv.gz",
      "sha256": "488f29319d239d274921682d8d2eae7e94a6b54a79d212db8b3bd5911707353d",
      "status": "accused",
      "rule": "published rule: 15 weeks of 100 or 4 in a row with a variance below the 5th percentile of 7 Poisson draws",
      "units": 17,
      "fired": 17,
      "lower": 0.8049356770309068,
      "upper": 1,
      "note": "Albania, Algeria, Azerbaijan, Belarus, Cambodia, Egypt, El Salvador, Kyrgyzstan, Lebanon, Mongolia, Russia, Saudi Arabia, Serbia, Syria, Turkey, Uzbekistan, Venezuela."
    },
    {
      "data": "covid-world/jhu-country-daily.csv.gz",
      "sha256": "488f29319d239d274921682d8d2eae7e94a6b54a79d212db8b3bd5911707353d",
      "status": "accused",
      "rule": "underdispersion, block 7, what is left of the accusation at 0.05 over 183 places tested (Bonferroni)",
      "units": 17,
      "fired": 7,
      "lower": 0.18443696178394667,
      "upper": 0.6707528460532426,
      "note": "Algeria, Belarus, Egypt, Russia, Saudi Arabia, Serbia, Turkey."
    },
    {
      "data": "covid-world/jhu-country-daily.csv.gz",
      "sha256": "488f29319d239d274921682d8d2eae7e94a6b54a79d212db8b3bd5911707353d",
      "status": "genuine",
      "rule": "published rule: 15 weeks of 100 or 4 in a row with a variance below the 5th percentile of 7 Poisson draws",
      "units": 184,
      "fired": 1,
      "lower": 0.0001375873165202033,
      "upper": 0.02990716055633969,
      "note": "Kuwait. Genuine means that the published list does not name it."
    },
    {
      "data": "covid-world/jhu-country-daily.csv.gz",
      "sha256": "488f29319d239d274921682d8d2eae7e94a6b54a79d212db8b3bd5911707353d",
      "status": "genuine",
      "rule": "underdispersion, block 7, what is left of the accusation at 0.05 over 183 places tested (Bonferroni)",
      "units": 166,
      "fired": 2,
      "lower": 0.0014624369859885863,
      "upper": 0.042842658935647225,
      "note": "Kuwait, United Arab Emirates."
    },
    {
      "data": "covid-us/us-states-daily.csv.gz",
      "sha256": "22bd1f488b57e3d725b61a648b58c695060e1ff1bb3463d0b0b68c5d12e35e7b",
      "status": "genuine",
      "rule": "published rule: 15 weeks of 100 or 4 in a row with a variance below the 5th percentile of 7 Poisson draws",
      "units": 60,
      "fired": 0,
      "lower": 0,
      "upper": 0.059629492286166895,
      "note": "Genuine means that the published list does not name it."
    },
    {
      "data": "covid-us/us-states-daily.csv.gz",
      "sha256": "22bd1f488b57e3d725b61a648b58c695060e1ff1bb3463d0b0b68c5d12e35e7b",
      "status": "genuine",
      "rule": "underdispersion, block 7, what is left of the accusation at 0.05 over 56 places tested (Bonferroni)",
      "units": 56,
      "fired": 0,
      "lower": 0,
      "upper": 0.06375009666236217
    },
    {
      "data": "simulated, around the 21-day means of covid-world",
      "sha256": "488f29319d239d274921682d8d2eae7e94a6b54a79d212db8b3bd5911707353d",
      "status": "genuine",
      "rule": "published rule: 15 weeks of 100 or 4 in a row with a variance below the 5th percentile of 7 Poisson draws; Poisson",
      "units": 201,
      "fired": 0,
      "lower": 0,
      "upper": 0.018185250054386252
    },
    {
      "data": "simulated, around the 21-day means of covid-world",
      "sha256": "488f29319d239d274921682d8d2eae7e94a6b54a79d212db8b3bd5911707353d",
      "status": "genuine",
      "rule": "underdispersion, block 7, what is left of the accusation at 0.05, no correction; Poisson",
      "units": 183,
      "fired": 0,
      "lower": 0,
      "upper": 0.019956000841316164
    },
    {
      "data": "simulated, around the 21-day means of covid-world",
      "sha256": "488f29319d239d274921682d8d2eae7e94a6b54a79d212db8b3bd5911707353d",
      "status": "genuine",
      "rule": "published rule: 15 weeks of 100 or 4 in a row with a variance below the 5th percentile of 7 Poisson draws; negative binomial, 10 % beyond counting",
      "units": 201,
      "fired": 0,
      "lower": 0,
      "upper": 0.018185250054386252
    },
    {
      "data": "simulated, around the 21-day means of covid-world",
      "sha256": "488f29319d239d274921682d8d2eae7e94a6b54a79d212db8b3bd5911707353d",
      "status": "genuine",
      "rule": "underdispersion, block 7, what is left of the accusation at 0.05, no correction; negative binomial, 10 % beyond counting",
      "units": 183,
      "fired": 0,
      "lower": 0,
      "upper": 0.019956000841316164
    },
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
