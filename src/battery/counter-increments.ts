import { say } from "../core/sentence.js";
import { defineTest, type Applicability, type Effect, type Outcome, type PValue } from "../core/test.js";
import { poissonInterval } from "../numerics/poisson.js";
import { holm } from "../numerics/multiplicity.js";
import { calibration } from "./calibration/counter-increments.js";
import { exactGains, findDecreases, findRoundest, findStale } from "./counter-increments/checks.js";
import { compareDecreases, compareSpans, compareStale } from "./counter-increments/comparisons.js";
import {
  addRates,
  drawCounter,
  drawRates,
  ratesBetween,
  rateHomogeneity,
  type Rate,
} from "./counter-increments/rates.js";
import { isDated, readAnnual, readCounter, type Counter } from "./counter-increments/readings.js";
import { examineExplanations, writeAnswer, type Found, type TestedSpan } from "./counter-increments/report.js";
import { fabricated, honest, roles, shape } from "./counter-increments/scenarios.js";
import { expectedGain, impossibleBy, logSpanP, readSpans, type Span } from "./counter-increments/spans.js";
import { twinCounter, twinJumps } from "./counter-increments/twin.js";
import { quantityBook } from "./support/quantity-book.js";
import { isExact } from "./support/whole-range.js";

/** A stretch at or below this p, after the correction for their number, is listed among the comparisons. */
const listedAt = Math.log(0.01);

/** Falls and stale readings are looked for among all pairs: more would take minutes. */
const mostReadings = 2000;

function decline(counter: Counter): readonly string[] {
  const usable = counter.readings.filter((reading) => isDated(reading) && reading.upper < Infinity);
  if (usable.length < 2) {
    return [
      `Only ${usable.length} readings have a date known to the day and an upper bound; two are needed for an increment.`,
    ];
  }
  if (counter.readings.length > mostReadings) {
    return [
      `There are ${counter.readings.length} readings, more than the ${mostReadings} that are compared with one another. Keep one a week or a month.`,
    ];
  }
  if (usable.every(({ upper }) => upper === 0)) return ["Every reading is zero."];
  if (ratesBetween(counter).length === 0) return ["The counter falls at every step; check that it is a running total."];
  return [];
}

/** The effect: with annual totals, the most surprising gain relative to them; without, the highest gain a day. */
function effectOf(worst: TestedSpan | undefined, rates: readonly Rate[], perDay: number): Effect {
  if (worst !== undefined) {
    const expected = Math.max(expectedGain(worst.span), 0.5);
    const { lower, upper } = worst.span.gained;
    return {
      name: "gain of the most surprising stretch relative to constant rates within each year",
      unit: "times",
      value: (Math.max(0, lower) + Math.max(0, upper)) / 2 / expected,
      interval: {
        level: 0.95,
        lower: poissonInterval(Math.max(0, lower), 0.95).lower / expected,
        upper: poissonInterval(Math.max(0, upper), 0.95).upper / expected,
        kind: "confidence",
        method: "exact Poisson limits of the gain, widened by the printed bounds",
      },
      expected: 1,
    };
  }
  const exact = rates.filter(({ gained }) => isExact(gained));
  const highest = (exact.length > 0 ? exact : rates).reduce((best, rate) => (rate.perDay > best.perDay ? rate : best));
  return {
    name: "highest gain a day between two readings",
    unit: "a day",
    value: highest.perDay,
    interval: {
      level: 0.95,
      lower: highest.lower,
      upper: highest.upper,
      kind: "confidence",
      method: "exact Poisson limits, widened by the printed bounds",
    },
    expected: perDay,
  };
}

function pValue(logPs: readonly number[], tested: number, conflicts: number): PValue {
  if (conflicts > 0) {
    return {
      method: "none",
      reason:
        "Exact figures contradict each other; no chance explains that, so no probability is given. See the contradictions.",
    };
  }
  if (logPs.length === 0) {
    return {
      method: "none",
      reason:
        "There are no annual totals for these dates and no exact gains, so only falls and stale readings were looked for.",
    };
  }
  // Holm's smallest adjusted p is the Bonferroni p of the most surprising component.
  const adjusted = holm(logPs);
  const tail = tested > 0 ? "two-sided" : "upper";
  return { method: "exact", tail, log10: Math.min(0, ...adjusted) / Math.LN10 };
}

function byP(a: TestedSpan, b: TestedSpan): number {
  return a.logP - b.logP || a.span.reading.last - b.span.reading.last;
}

export const counterIncrements = defineTest({
  id: "counter-increments",
  version: 1,
  title: "Counter increments",
  question: "Does the running total grow as a running total must?",
  nullHypothesis:
    "The counter adds up single cases; given the annual totals, each case of a year falls on a date independently of the others, at a rate that stays within the stated allowance around the year's mean; last digits of gains are evenly spread.",
  assumptions: [
    "The counter and the annual totals count the same thing.",
    "No part of a year runs at more than `rateFactor` times the year's mean rate, or less than its inverse. Within that, the rate least favourable to a finding is taken.",
    "Printed bounds are kept: every comparison takes the end that speaks least against the figures.",
    "A reading of a 31 December that ends in two zeros may be rounded and is no starting point for adding annual totals.",
  ],
  innocentExplanations: [
    { id: "uneven-rate", text: "Cases really come unevenly: seasons, campaigns, growth within the year." },
    {
      id: "late-entry",
      text: "Cases were entered late or dated otherwise, so that the counter runs ahead or behind for a while.",
    },
    { id: "other-scope", text: "The counter and the annual totals are of different registers or definitions." },
    { id: "old-figure-quoted", text: "A speaker or a newspaper quoted an older state of the counter." },
    { id: "batch-entry", text: "A batch of cases, such as paper forms, was entered at once." },
  ],
  references: [
    {
      text: "F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936) 437-442: the exact limits of the gains a day.",
      doi: "10.1093/biomet/28.3-4.437",
    },
    {
      text: "S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979) 65-70.",
    },
  ],
  method:
    "Falls and gains beyond the annual totals are found by interval arithmetic. Each gain is compared with its exact law given the annual totals (binomial, or the sum of two binomials over a year's end), at the least favourable share within the allowance. p is the smallest over all stretches and the roundness of exact gains, after Holm.",
  limits: [
    "Seasons stronger than the allowance fire it: raise rateFactor where they are known.",
    "It knows only the dates printed; a reading published late with an old state looks like a slow counter.",
    "Without annual totals only falls, stale readings and round gains can show.",
    "Steady gains that are made up, but agree with made-up annual totals, pass.",
  ],
  roles,
  options: {
    rateFactor: {
      type: "number",
      default: 1.25,
      minimum: 1,
      maximum: 20,
      description:
        "Most by which the rate in any part of a year may exceed the year's mean (or fall short, by the inverse). 1 means constant rates.",
    },
    staleDays: {
      type: "integer",
      default: 30,
      minimum: 1,
      maximum: 100000,
      description: "A reading that prints a figure already reached at least this many days before can be called stale.",
    },
  },
  calibration,
  twin: ({ counter, annual, jumps }, _options, rng) => {
    const twin = twinCounter(counter, annual, rng);
    return twin === undefined ? undefined : { counter: twin, annual, jumps: twinJumps(jumps, rng) };
  },
  honest,
  fabricated,
  shape,

  applicability({ counter, annual, jumps }): Applicability {
    const read = readCounter(counter);
    const reasons = decline(read);
    if (reasons.length > 0) return { verdict: "not-applicable", reasons };
    const spans = readSpans(read, readAnnual(annual).totals);
    const gains = exactGains(read, jumps === undefined ? undefined : readCounter(jumps));
    if (!spans.some(({ partYears }) => partYears.length > 0) && gains.length === 0) {
      return {
        verdict: "weak",
        reasons: [
          "No annual totals cover the dates and no gain is exact, so only falls and stale readings can be found.",
        ],
      };
    }
    return { verdict: "applicable" };
  },

  run({ counter, annual, jumps }, options): Outcome {
    const read = readCounter(counter);
    if (decline(read).length > 0)
      throw new RangeError("counter-increments: run on a counter that applicability declines");
    const totals = readAnnual(annual);
    const published = jumps === undefined ? undefined : readCounter(jumps);
    const all = readSpans(read, totals.totals).map((span) => testedSpan(span, options.rateFactor));
    // What cannot happen at all is a contradiction, listed as such; p is about what could.
    const tested = all.filter(({ span }) => span.partYears.length > 0 && impossibleBy(span) === 0).sort(byP);
    const roundness = findRoundest(exactGains(read, published));
    const decreases = findDecreases(read);
    const stale = findStale(read, options.staleDays);
    const rates = ratesBetween(read);
    const homogeneity = rateHomogeneity(rates);
    const logPs = [...tested.map(({ logP }) => logP), ...(roundness === undefined ? [] : [roundness.logP])];
    const book = quantityBook();
    const named = { book, unit: counter.unit };
    const comparisons = [
      ...compareDecreases(named, decreases),
      ...compareSpans(named, all, listedAt - Math.log(Math.max(1, logPs.length))),
      ...compareStale(named, stale),
    ];
    const conflicts = comparisons.filter(({ standing }) => standing === "conflict").length;
    const p = pValue(logPs, tested.length, conflicts);
    const found: Found = {
      unit: counter.unit,
      readings: read.readings.length,
      tested,
      worst: tested[0],
      factor: options.rateFactor,
      roundness,
      stale,
      conflicts,
      rates,
      homogeneity,
    };
    const answer = writeAnswer(book, found);
    const explanations = examineExplanations(book, found);
    addRates(book, rates);
    if (homogeneity.df > 0 && !Number.isNaN(homogeneity.dispersion)) {
      book.add(
        "rateDispersion",
        {
          label: "Squared spread of the gains around one constant rate, relative to Poisson noise",
          unit: "",
          value: homogeneity.dispersion,
        },
        "significant2",
      );
    }
    const effect = effectOf(found.worst, rates, homogeneity.perDay);
    return {
      n: read.readings.length,
      dropped: [...read.dropped, ...totals.dropped, ...(published?.dropped ?? [])],
      statistic: { name: effect.name, value: effect.value },
      p,
      effect,
      nullModel:
        "cases of each year spread over its days at a rate within the allowance, given the annual totals; last digits of gains even",
      quantities: book.all,
      answer,
      leansOn:
        found.worst === undefined
          ? say`It leans most on the dates being those of the readings.`
          : say`It leans most on the counter and the annual totals counting the same thing.`,
      explanations,
      comparisons,
      plots: [drawCounter(read, counter.name, counter.unit), drawRates(rates, homogeneity, counter.unit)],
    };
  },
});

function testedSpan(span: Span, factor: number): TestedSpan {
  return { span, logP: logSpanP(span, factor), logPConstant: logSpanP(span, 1) };
}
