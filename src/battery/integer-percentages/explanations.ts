import { say } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import { binomialLogUpper } from "../../numerics/binomial.js";
import { poissonBinomial } from "../../numerics/poisson-binomial.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { either, nearestPercent, pairChances, type PairChances, type Weights } from "./chances.js";
import type { Pair, Selection, Units } from "./units.js";

/** What the run found, for the explanations to be held against. */
export interface Found {
  readonly units: Units;
  readonly selection: Selection;
  readonly perPair: readonly PairChances[];
  readonly both: { readonly chances: Float64Array; readonly near: Uint8Array };
  readonly observed: number;
  readonly expected: number;
  readonly log10p: number;
}

/** log10 P(at least so many near) under these chances. */
export function excessLog10(chances: ArrayLike<number>, near: Uint8Array): number {
  return poissonBinomial(chances).logUpper(near.reduce((sum, hit) => sum + hit, 0)) / Math.LN10;
}

export function examine(book: QuantityBook, found: Found): readonly ExplanationFound[] {
  return [smallUnits(book, found), turnedBack(book, found), roundedCounts(book, found), target(book, found), dependent];
}

const dependent: ExplanationFound = {
  id: "one-clerk",
  speaks: "not examined",
  why: say`Whether units report figures that one hand has entered for several of them stands in the sources, not in the figures.`,
};

/** Nothing is left for an explanation to explain. */
const quiet = (found: Found): boolean => found.log10p > Math.log10(0.05);

function smallUnits(book: QuantityBook, { both }: Found): ExplanationFound {
  const coarse = both.chances.reduce((sum, chance) => sum + Number(chance > 0.25), 0);
  const many = book.add(
    "coarse",
    { label: "Units so small that their chance is above one in four", unit: "units", value: coarse },
    "count",
  );
  return {
    id: "small-units",
    speaks: "against",
    why: say`Units in which a whole percentage has a chance above one in four: ${many}. Their chances are computed exactly and are part of the number expected.`,
  };
}

/** Share of the units with a chance below one half whose part is the count nearest to a whole percentage of the whole. */
function nearestShare(
  { parts, wholes }: Pair,
  { chances }: PairChances,
): { readonly share: number; readonly units: number } {
  let units = 0;
  let nearest = 0;
  parts.forEach((part, i) => {
    if (chances[i]! >= 0.5) return;
    units += 1;
    if (Math.abs(part - (nearestPercent(part, wholes[i]!) * wholes[i]!) / 100) <= 0.5) nearest += 1;
  });
  return { share: units === 0 ? 0 : nearest / units, units };
}

function turnedBack(book: QuantityBook, { units, perPair }: Found): ExplanationFound {
  const shares = units.pairs.map((pair, k) => nearestShare(pair, perPair[k]!));
  const best = shares.reduce((most, share) => (share.share > most.share ? share : most));
  const share = book.add(
    "nearestShare",
    { label: "Share of units whose part is the count nearest to a whole percentage", unit: "share", value: best.share },
    "percent1",
  );
  const id = "turned-back";
  if (best.units < 8 || best.share < 0.98)
    return {
      id,
      speaks: "against",
      why: say`In ${share} of the units the part is the count nearest to a whole percentage; where an office's whole percentages are turned back into counts it is so in nearly all.`,
    };
  return {
    id,
    speaks: "for",
    why: say`In ${share} of the units the part is the count nearest to a whole percentage, as it is wherever whole percentages were published and turned back into counts.`,
    log10p: 0,
  };
}

/** Multiples that people round to, the largest first, with the share of all whole numbers that is in the class. */
const classes = [
  { of: 1000, share: 0.001 },
  { of: 100, share: 0.009 },
  { of: 50, share: 0.01 },
  { of: 10, share: 0.08 },
  { of: 5, share: 0.1 },
  { of: 1, share: 0.8 },
] as const;

const classOf = (count: number): number => classes.findIndex(({ of }) => count % of === 0);

/** How much more often than their share the parts are round numbers of each class. */
function preference({ parts }: Pair): { readonly weights: Weights; readonly log: number } {
  const seen = classes.map(() => 0);
  for (const part of parts) seen[classOf(part)]! += 1;
  const byClass = classes.map(({ share }, c) => seen[c]! / parts.length / share);
  const atLeast = (upTo: number): number => seen.slice(0, upTo).reduce((sum, count) => sum + count, 0);
  const log = Math.min(
    ...[
      { count: atLeast(2), p: 0.01 },
      { count: atLeast(4), p: 0.1 },
      { count: atLeast(5), p: 0.2 },
    ].map(({ count, p }) => binomialLogUpper(count, { n: parts.length, p })),
  );
  return {
    weights: Float64Array.from({ length: 1000 }, (_, digits) => byClass[classOf(digits)]!),
    log: Math.min(0, log + Math.log(3)),
  };
}

function roundedCounts(book: QuantityBook, found: Found): ExplanationFound {
  const id = "rounded-counts";
  const preferences = found.units.pairs.map(preference);
  const strongest = Math.min(...preferences.map(({ log }) => log));
  const log = book.add(
    "log10Round",
    {
      label: "log10 of the chance of so many round numbers among the parts",
      unit: "log10",
      value: Math.max(-1000, strongest / Math.LN10),
    },
    "log10",
  );
  if (strongest > Math.log(0.001))
    return {
      id,
      speaks: "against",
      why: say`The parts are not round numbers more often than chance makes them (${log}).`,
    };
  if (quiet(found))
    return {
      id,
      speaks: "against",
      why: say`The parts prefer round numbers (${log}), but there is no excess to explain.`,
    };
  const fitted = either(
    found.units.pairs.map((pair, k) =>
      pairChances(pair, { kind: "own", weights: preferences[k]!.weights }, found.selection),
    ),
  );
  const log10p = excessLog10(fitted.chances, fitted.near);
  const left = book.add(
    "log10pRound",
    {
      label: "log10 of the chance of the excess once the preference for round numbers is fitted",
      unit: "log10",
      value: Math.max(-1000, log10p),
    },
    "log10",
  );
  return {
    id,
    speaks: log10p > Math.log10(0.05) ? "for" : "not examined",
    why: say`The parts prefer round numbers (${log}); with that preference fitted, an excess as large has a chance of ${left}.`,
    log10p,
  };
}

/** The percentage that is most in excess, dropped with all units around it: a target leaves nothing behind. */
function target(book: QuantityBook, found: Found): ExplanationFound {
  const id = "target";
  if (quiet(found)) return { id, speaks: "against", why: say`There is no excess that a target would have to explain.` };
  let best = { pair: 0, percent: 0, excess: -Infinity, score: -Infinity };
  found.perPair.forEach(({ observed, expected }, pair) => {
    observed.forEach((count, percent) => {
      const excess = count - expected[percent]!;
      const score = excess / Math.sqrt(expected[percent]! + 1);
      if (score > best.score) best = { pair, percent, excess, score };
    });
  });
  const pair = found.units.pairs[best.pair]!;
  const kept = Array.from(pair.parts.keys()).filter(
    (i) => nearestPercent(pair.parts[i]!, pair.wholes[i]!) !== best.percent,
  );
  const chances = Float64Array.from(kept, (i) => found.both.chances[i]!);
  const near = Uint8Array.from(kept, (i) => found.both.near[i]!);
  const log10p = excessLog10(chances, near);
  const at = book.text("targetPercent", "Whole percentage most in excess", `${best.percent} %`);
  const excess = book.add(
    "targetExcess",
    { label: "Excess of units at that percentage", unit: "units", value: best.excess },
    "decimal1",
  );
  const left = book.add(
    "log10pTarget",
    {
      label: "log10 of the chance of the excess without the units around that percentage",
      unit: "log10",
      value: Math.max(-1000, log10p),
    },
    "log10",
  );
  return 2 * best.excess >= found.observed - found.expected
    ? {
        id,
        speaks: "for",
        why: say`At least half of the excess lies at ${at} (${excess} units), as a quorum, a plan or a capacity would put it there; without the units around it an excess as large has a chance of ${left}.`,
        log10p,
      }
    : {
        id,
        speaks: "against",
        why: say`The percentage most in excess is ${at} (${excess} units), less than half of the excess; a single quorum, plan or capacity would gather more. Without the units around it an excess as large has a chance of ${left}.`,
      };
}
