import type { Rng } from "../../core/rng.js";
import { quantity, say, type Sentence } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import { binomialLogUpper } from "../../numerics/binomial.js";
import { poissonLogUpper } from "../../numerics/poisson.js";
import { monteCarloP } from "../../numerics/resampling.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { equalPairs, pairShuffler, splitAt } from "./shuffle.js";

/** What the explanations look at: the values in the order of the series, split as the test split them. */
export interface Bunching {
  readonly codes: Float64Array;
  /** Code of the value zero. */
  readonly zero: number;
  readonly blockSize: number;
  readonly pairs: number;
  readonly expected: number;
  readonly crowding: number;
  /** log10 of the test's own p. */
  readonly log10p: number;
}

export interface Draws {
  readonly rng: Rng;
  readonly draws: number;
  readonly stopAfter?: number;
  readonly signal?: AbortSignal;
}

/** Fewer values than this left over by an explanation say nothing: it accounts for the figures as a matter of course. */
const fewestLeft = 8;
/** Above this p there is no accusation to weaken, and no explanation is fitted. */
const worthExplaining = Math.log10(0.1);
const signature = Math.log(0.001);

/** log10 p of the pairs when places within blocks are dealt out anew, separately within each class of values. */
export function log10pOf(classes: readonly Float64Array[], blockSize: number, crowding: number, draws: Draws): number {
  const able = classes.filter((codes) => codes.length > 1);
  const shufflers = able.map((codes) => pairShuffler(splitAt(codes, blockSize)));
  const observed = able.reduce((sum, codes) => sum + equalPairs(codes), 0);
  return monteCarloP({
    draws: draws.draws,
    observed: Math.max(0, observed - crowding),
    tail: "upper",
    rng: draws.rng,
    ...(draws.stopAfter === undefined ? {} : { stopAfter: draws.stopAfter }),
    simulate: (rng) => {
      draws.signal?.throwIfAborted();
      return shufflers.reduce((sum, shuffler, i) => sum + shuffler(rng.stream(i)), 0);
    },
  }).log10;
}

interface Examined {
  readonly speaks: ExplanationFound["speaks"];
  readonly why: Sentence;
  /** The classes of values among which repeats are still to be explained; absent where the figures refute the explanation. */
  readonly classes?: readonly Float64Array[];
}

/** Every innocent explanation, fitted where its own signature is in the figures. */
export function examineBunching(bunching: Bunching, book: QuantityBook, draws: Draws): readonly ExplanationFound[] {
  const examined: Readonly<Record<string, Examined>> = {
    rounding: rounding(bunching, book),
    "standard-values": standardValues(bunching, book),
    "capacity-limit": atAnEnd(bunching, book),
    "structural-zeros": zeros(bunching, book),
    "carried-forward": carriedForward(bunching, book),
  };
  return Object.entries(examined).map(([id, { speaks, why, classes }]) => {
    if (classes === undefined || bunching.log10p > worthExplaining) return { id, speaks, why };
    const left = classes.reduce((sum, codes) => sum + codes.length, 0);
    const log10p =
      left < fewestLeft
        ? 0
        : log10pOf(classes, bunching.blockSize, bunching.crowding, { ...draws, rng: draws.rng.stream(id) });
    return { id, speaks, why, log10p };
  });
}

/** Steps to which a value may have been rounded, besides the grid itself. */
const bases = [2, 4, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];

function rounding({ codes, zero, blockSize }: Bunching, book: QuantityBook): Examined {
  const n = codes.length;
  const steps = Number.isInteger(zero) ? codes.map((code) => code - zero) : codes;
  const tried = bases.filter((base) => blockSize % base === 0);
  let best = { base: 10, share: 0, log: 0 };
  for (const base of tried) {
    const round = steps.reduce((sum, code) => sum + (code % base === 0 ? 1 : 0), 0);
    const log = binomialLogUpper(round, { n, p: 1 / base });
    if (log < best.log || best.share === 0) best = { base, share: round / n, log };
  }
  book.add("roundBase", { label: "Step whose multiples are most in excess", unit: "steps", value: best.base }, "count");
  book.add(
    "roundShare",
    { label: "Share of values that are multiples of it", unit: "share", value: best.share },
    "percent1",
  );
  book.add("roundExpected", { label: "The same by chance", unit: "share", value: 1 / best.base }, "percent1");
  if (best.log + Math.log(tried.length) > signature)
    return {
      speaks: "against",
      why: say`Multiples of ${quantity("roundBase", "count")} steps of the grid make up ${quantity("roundShare", "percent1")} of the values, no more than chance makes; the values were not rounded.`,
    };
  // The finest chain of roundings that holds the base found: each value stays among the values as round as itself.
  const chain = tried.filter((base) => base % 5 === 0 || base === best.base).sort((a, b) => b - a);
  const classOf = (code: number): number => chain.find((base) => code % base === 0) ?? 1;
  const byClass = new Map<number, number[]>();
  codes.forEach((code, i) => {
    const own = classOf(steps[i]!);
    const members = byClass.get(own);
    if (members === undefined) byClass.set(own, [code]);
    else members.push(code);
  });
  return {
    speaks: "for",
    why: say`Multiples of ${quantity("roundBase", "count")} steps of the grid make up ${quantity("roundShare", "percent1")} of the values, where chance makes ${quantity("roundExpected", "percent1")}: some values were rounded, which repeats them.`,
    classes: [...byClass.values()].map((own) => Float64Array.from(own)),
  };
}

/** Endings that many different values share are prices, doses or tariffs: bunching of single values does not make them. */
function standardValues({ codes, blockSize }: Bunching, book: QuantityBook): Examined {
  // Standard endings have two digits, also where only one was shuffled.
  const size = Math.max(100, blockSize);
  const placeOf = (code: number): number => code - Math.floor(code / size) * size;
  const distinct = [...new Set(codes)];
  const byPlace = new Map<number, number>();
  for (const code of distinct) byPlace.set(placeOf(code), (byPlace.get(placeOf(code)) ?? 0) + 1);
  const common = new Set(
    [...byPlace]
      .filter(
        ([, count]) =>
          count >= 3 && binomialLogUpper(count, { n: distinct.length, p: 1 / size }) + Math.log(size) <= signature,
      )
      .map(([place]) => place),
  );
  const rest = codes.filter((code) => !common.has(placeOf(code)));
  book.add(
    "endings",
    { label: "Endings that too many different values share", unit: "endings", value: common.size },
    "count",
  );
  book.add(
    "endingShare",
    { label: "Share of values with such an ending", unit: "share", value: 1 - rest.length / codes.length },
    "percent1",
  );
  return common.size === 0
    ? {
        speaks: "against",
        why: say`No ending is shared by more different values than chance makes, as standard prices or doses would do.`,
      }
    : {
        speaks: "for",
        why: say`Endings that too many different values share: ${quantity("endings", "count")}, on ${quantity("endingShare", "percent1")} of the values. Prices, doses and tariffs are set so; the rest is tested by itself.`,
        classes: [rest],
      };
}

function atAnEnd({ codes }: Bunching, book: QuantityBook): Examined {
  const { value, count } = mostFrequent(codes);
  const [least, most] = [codes.reduce((a, b) => Math.min(a, b)), codes.reduce((a, b) => Math.max(a, b))];
  book.add("modeCount", { label: "How often the most frequent value occurs", unit: "values", value: count }, "count");
  return count >= 3 && (value === least || value === most)
    ? {
        speaks: "for",
        why: say`The most frequent value, which occurs ${quantity("modeCount", "count")} times, is the largest or the smallest of all, as at a full capacity, a quota or a limit of detection.`,
        classes: [codes.filter((code) => code !== value)],
      }
    : {
        speaks: "against",
        why: say`The most frequent value, which occurs ${quantity("modeCount", "count")} times, does not stand alone at an end of the values, as a capacity, a quota or a limit of detection would.`,
      };
}

function zeros({ codes, zero }: Bunching, book: QuantityBook): Examined {
  const count = codes.reduce((sum, code) => sum + (code === zero ? 1 : 0), 0);
  book.add("zeros", { label: "Values that are zero", unit: "values", value: count }, "count");
  return count >= 2
    ? {
        speaks: "for",
        why: say`${quantity("zeros", "count")} values are zero: nothing happened there, and nothing was measured.`,
        classes: [codes.filter((code) => code !== zero)],
      }
    : { speaks: "against", why: say`Values that are zero: ${quantity("zeros", "count")}.` };
}

function carriedForward({ codes, pairs }: Bunching, book: QuantityBook): Examined {
  const n = codes.length;
  let equal = 0;
  let falls = 0;
  for (let i = 1; i < n; i += 1) {
    if (codes[i] === codes[i - 1]) equal += 1;
    else if (codes[i]! < codes[i - 1]!) falls += 1;
  }
  const expected = (2 * pairs) / n;
  book.add("inSuccession", { label: "Values equal to the one before", unit: "values", value: equal }, "count");
  book.add(
    "inSuccessionExpected",
    { label: "The same in a random order of these values", unit: "values", value: expected },
    "decimal1",
  );
  const changes = n - 1 - equal;
  if (falls === 0 || falls === changes)
    return {
      speaks: "not examined",
      why: say`The values are in order of size, so their order cannot tell whether one was carried forward.`,
    };
  return equal >= 2 && poissonLogUpper(equal, expected) <= signature
    ? {
        speaks: "for",
        why: say`Values equal to the one before number ${quantity("inSuccession", "count")}, where a random order of these values makes ${quantity("inSuccessionExpected", "decimal1")}: a value was carried forward or entered twice.`,
        classes: [codes.filter((code, i) => i === 0 || code !== codes[i - 1])],
      }
    : {
        speaks: "against",
        why: say`Values equal to the one before number ${quantity("inSuccession", "count")}, where a random order of these values makes ${quantity("inSuccessionExpected", "decimal1")}.`,
      };
}

/** The most frequent value, the smaller of two as frequent, and how often it occurs. */
export function mostFrequent(codes: Float64Array): { readonly value: number; readonly count: number } {
  const sorted = Float64Array.from(codes).sort();
  let best = { value: Number.NaN, count: 0 };
  for (let i = 0, from = 0; i < sorted.length; i += 1) {
    if (sorted[i] !== sorted[from]) from = i;
    if (i - from + 1 > best.count) best = { value: sorted[i]!, count: i - from + 1 };
  }
  return best;
}
