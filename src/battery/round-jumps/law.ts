import { binomialLogUpper } from "../../numerics/binomial.js";
import { negativeBinomialLogUpper } from "../../numerics/negative-binomial.js";
import { holm } from "../../numerics/multiplicity.js";
import { poissonLogUpper } from "../../numerics/poisson.js";
import { bases, latticeChance, leastNoise, roundness } from "./multiples.js";

/** Positive figures, each with the unit to which it is printed (1 for a plain count). */
export interface Rounded {
  readonly values: readonly number[];
  readonly units: readonly number[];
  /** Which of them lie far above the figures around them. */
  readonly jump: readonly boolean[];
}

export interface Heap {
  readonly base: number;
  readonly count: number;
  /** Greatest mean chance of an honest figure to be such a multiple. */
  readonly chance: number;
  readonly logP: number;
}

export interface RoundLaw {
  /** log p over all: the smallest of three parts, after Holm. */
  readonly logP: number;
  readonly single: { readonly row: number; readonly base: number; readonly logP: number };
  readonly heap: Heap;
  readonly jumps: {
    readonly count: number;
    readonly round: number;
    readonly row: number;
    readonly base: number;
    readonly logP: number;
  };
}

/** Base in units of the print, and the greatest chance of a figure of this size to be at least so round. */
function chanceOf(value: number, unit: number, base: number): number {
  return Math.min(1, unit * latticeChance(unit * base, leastNoise * Math.sqrt(value)));
}

/** log of min(1, n p), which holds whatever the dependence. */
function bonferroni(logP: number, n: number): number {
  return Math.min(0, logP + Math.log(Math.max(1, n)));
}

/** The exact bounds of all three parts for these figures. */
export function roundLaw({ values, units, jump }: Rounded): RoundLaw {
  const ranks = values.map((value, i) => roundness(value / units[i]!));
  const single = { row: 0, base: 1, logP: 0 };
  const jumps = { count: 0, round: 0, row: -1, base: 1, logP: 0 };
  ranks.forEach((base, i) => {
    const logP = base === 1 ? 0 : Math.log(chanceOf(values[i]!, units[i]!, base));
    if (logP < single.logP) Object.assign(single, { row: i, base: base * units[i]!, logP });
    if (!jump[i]!) return;
    jumps.count += 1;
    if (base >= 50) jumps.round += 1;
    // The size of a jump has a law of its own, smooth on the scale of its size.
    if (jumps.row < 0 || -Math.log(base) < jumps.logP)
      Object.assign(jumps, { row: i, base: base * units[i]!, logP: -Math.log(base) });
  });
  single.logP = bonferroni(single.logP, values.length);
  jumps.logP = bonferroni(jumps.logP, jumps.count);
  const heap = heapOf({ values, units, jump });
  return { logP: Math.min(0, ...holm([single.logP, heap.logP, jumps.logP])), single, heap, jumps };
}

/**
 * The base whose multiples are most in excess. Each figure, given those before it, is a multiple with at most its chance, so
 * that their number is at most binomial with the mean chance where it is at least one above the mean.
 * Source: W. Hoeffding (1956), Annals of Mathematical Statistics 27:713-721, theorem 4.
 */
function heapOf({ values, units }: Rounded): Heap {
  const n = values.length;
  let greatest = 0;
  for (const value of values) greatest = Math.max(greatest, value);
  const searched = bases.filter((base) => base <= Math.max(10, greatest));
  let best: Heap = { base: 10, count: 0, chance: 1, logP: Infinity };
  for (const base of searched) {
    let count = 0;
    let sum = 0;
    for (let i = 0; i < n; i++) {
      if (values[i]! % base === 0) count += 1;
      sum += base <= units[i]! ? 1 : chanceOf(values[i]!, units[i]!, base / units[i]!);
    }
    const chance = Math.min(1, sum / n);
    const logP = count >= n * chance + 1 ? bonferroni(binomialLogUpper(count, { n, p: chance }), searched.length) : 0;
    if (logP < best.logP || (logP === best.logP && base === 10)) best = { base, count, chance, logP };
  }
  return best;
}

const reach = 7;

/**
 * Which figures lie so far above the median of the seven on each side that counts of their spread (negative binomial, its
 * variance from the median distance) would do so once in a thousand series.
 */
export function findJumps(values: ArrayLike<number>): boolean[] {
  const n = values.length;
  return Array.from({ length: n }, (_, i) => {
    const around: number[] = [];
    for (let j = Math.max(0, i - reach); j <= Math.min(n - 1, i + reach); j++) if (j !== i) around.push(values[j]!);
    if (around.length < 3) return false;
    const rate = Math.max(0.5, median(around));
    const value = values[i]!;
    if (value <= 2 * rate) return false;
    const spread = 1.4826 * median(around.map((other) => Math.abs(other - rate)));
    // Few neighbours tell a spread badly: half as much again is granted.
    const variance = Math.max(rate, (1.5 * spread) ** 2);
    const log =
      variance > rate * 1.0001
        ? negativeBinomialLogUpper(value, { size: rate ** 2 / (variance - rate), mean: rate })
        : poissonLogUpper(value, rate);
    return log <= Math.log(0.001 / n);
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle - 0.5)]! + sorted[Math.floor(middle)]!) / 2;
}
