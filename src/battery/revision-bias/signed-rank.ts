import type { Rng } from "../../core/rng.js";
import type { Interval } from "../../core/values.js";
import { binomialLogLower, binomialLogUpper } from "../../numerics/binomial.js";

/** Up to so many values the law of the signed rank sum is worked out exactly. */
export const mostExact = 100;
/** Up to so many values all signs are tried one by one. */
export const mostFlipped = 12;

/** Twice the rank of each |value| among all, ties sharing their mean rank, so that every entry is a whole number. */
export function doubledRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => Math.abs(values[a]!) - Math.abs(values[b]!));
  const ranks = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length;) {
    const size = Math.abs(values[order[start]!]!);
    let end = start;
    // Sizes computed from unlike fractions are equal but for rounding.
    while (end < order.length && Math.abs(values[order[end]!]!) <= size * (1 + 1e-12)) end += 1;
    for (let i = start; i < end; i += 1) ranks[order[i]!] = start + end + 1;
    start = end;
  }
  return ranks;
}

/** Sum of the doubled ranks of the positive values. */
export function positiveRankSum(values: readonly number[], ranks: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + (value > 0 ? ranks[i]! : 0), 0);
}

/**
 * log P(W <= w) and log P(W >= w) where each rank counts or not by a fair coin: the exact law given the sizes, ties included.
 * Source: Wilcoxon (1945), Biometrics Bulletin 1, 80-83; by adding one rank after the other. For up to `mostExact` ranks.
 */
export function signedRankTails(
  ranks: readonly number[],
  w: number,
): { readonly lower: number; readonly upper: number } {
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const chance = new Float64Array(total + 1);
  chance[0] = 1;
  let reached = 0;
  for (const rank of ranks) {
    reached += rank;
    for (let sum = reached; sum >= 0; sum -= 1)
      chance[sum] = (chance[sum]! + (sum >= rank ? chance[sum - rank]! : 0)) / 2;
  }
  let lower = 0;
  let upper = 0;
  for (let sum = 0; sum <= total; sum += 1) {
    if (sum <= w) lower += chance[sum]!;
    if (sum >= w) upper += chance[sum]!;
  }
  return { lower: Math.log(lower), upper: Math.log(upper) };
}

/** A rank sum with fair signs: 32 coins a number drawn. */
export function drawRankSum(rng: Rng, ranks: readonly number[]): number {
  let sum = 0;
  let bits = 0;
  for (let i = 0; i < ranks.length; i += 1) {
    if (i % 32 === 0) bits = rng.uint32();
    if ((bits & 1) === 1) sum += ranks[i]!;
    bits >>>= 1;
  }
  return sum;
}

/** Fisher's randomisation of signs: share of all sign patterns whose sum is at least as far from zero. Up to `mostFlipped` values. */
export function flipShare(values: readonly number[]): number {
  const observed = Math.abs(values.reduce((sum, value) => sum + value, 0)) * (1 - 1e-10);
  let far = 0;
  const patterns = 2 ** values.length;
  for (let pattern = 0; pattern < patterns; pattern += 1) {
    const sum = values.reduce((total, value, i) => total + ((pattern >> i) & 1 ? value : -value), 0);
    if (Math.abs(sum) >= observed) far += 1;
  }
  return far / patterns;
}

/** log of the exact two-sided p of the sign test: so many of n coins show the same face. */
export function signTestLog(positive: number, n: number): number {
  const coins = { n, p: 0.5 };
  return Math.min(0, Math.LN2 + Math.min(binomialLogLower(positive, coins), binomialLogUpper(positive, coins)));
}

/** Median with the narrowest pair of order statistics that covers it with 95 %, or the outermost pair and what it covers. */
export function medianInterval(values: readonly number[]): { readonly median: number; readonly interval: Interval } {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const coins = { n, p: 0.5 };
  let below = 0;
  while (below + 1 < n / 2 && binomialLogLower(below + 1, coins) <= Math.log(0.025)) below += 1;
  // The order statistics number below + 1 from either end miss the median with twice P(X <= below).
  const level = 1 - 2 * Math.exp(binomialLogLower(below, coins));
  return {
    median: (sorted[Math.floor((n - 1) / 2)]! + sorted[Math.floor(n / 2)]!) / 2,
    interval: {
      level: Math.max(0, level),
      lower: sorted[below]!,
      upper: sorted[n - 1 - below]!,
      kind: "confidence",
      method: "order statistics of the clusters, by the sign test",
    },
  };
}
