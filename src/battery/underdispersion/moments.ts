import { gammaLogLower, gammaLogUpper } from "../../numerics/gamma.js";

/** Mean, variance and third central moment of a statistic. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
  readonly third: number;
}

/**
 * Exact moments of Σ (x - x̄)² / x̄ of `length` independent Poisson counts of one mean, given their total. The statistic is
 * 2 L / T times the number of pairs of events that fall into one period, plus a constant; pairs are pairwise independent, and
 * of three pairs only those among the same three events depend on one another. The variance is 2 (L - 1)(1 - 1/T), as in
 * Haldane (1937), Biometrika 29, 133-143. Totals that are not whole are taken as they are.
 */
export function conditionalMoments({ length, total }: { readonly length: number; readonly total: number }): Moments {
  if (!(total > 0)) return { mean: 0, variance: 0, third: 0 };
  const p = 1 / length;
  const pairs = Math.max(0, (total * (total - 1)) / 2);
  const triples = Math.max(0, (pairs * (total - 2)) / 3);
  const scale = (2 * length) / total;
  const third = pairs * p * (1 - p) * (1 - 2 * p) + 6 * triples * p ** 2 * (1 - p);
  return { mean: length - 1, variance: 2 * (length - 1) * Math.max(0, 1 - 1 / total), third: scale ** 3 * third };
}

/** Moments of a sum of independent statistics. */
export function addMoments(parts: Iterable<Moments>): Moments {
  let [mean, variance, third] = [0, 0, 0];
  for (const part of parts) {
    mean += part.mean;
    variance += part.variance;
    third += part.third;
  }
  return { mean, variance, third };
}

/**
 * Natural log of the tail at x of a gamma law with these moments: shifted to match all three, or with its start at 0 to match
 * two. The larger of both, since the shifted law ends where the statistic need not. 0 where nothing can vary.
 */
export function matchedLogTail(x: number, { mean, variance, third }: Moments, tail: "lower" | "upper"): number {
  if (!(variance > 0 && mean > 0)) return 0;
  const log = tail === "lower" ? gammaLogLower : gammaLogUpper;
  const plain = log(Math.max(0, x), { shape: (mean * mean) / variance, rate: mean / variance });
  if (!(third > 0)) return plain;
  const shape = (4 * variance ** 3) / third ** 2;
  const rate = (2 * variance) / third;
  const shifted = log(Math.max(0, x - mean + shape / rate), { shape, rate });
  return Math.max(plain, shifted);
}
