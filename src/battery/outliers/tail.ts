import type { Change } from "./changes.js";
import { quantile } from "./edit.js";

/** Median of the absolute value of a standard normal variable. */
const normalMedian = 0.6744897501960817;

/**
 * How far each change lies from the median change: its log ratio in standard deviations of its own, and those in quartile
 * distances of their side. The variance of a log ratio of counts is (1 + 1 / median ratio) / earlier figure for counting, plus
 * what all share beyond it, set so that half of the changes lie within 0.67 standard deviations; of figures that are no
 * whole numbers only the shared part is known. The later figure is not used for the size, so that a large change does not
 * make its own scale.
 */
export function distances(changes: readonly Change[]): Float64Array {
  const logs = Float64Array.from(changes, ({ before, after }) => Math.log(after / before));
  const median = quantile(logs.slice().sort(), 0.5);
  const whole = changes.every(({ before, after }) => Number.isInteger(before) && Number.isInteger(after));
  const counting = Float64Array.from(changes, ({ before }) => (whole ? (1 + Math.exp(-median)) / before : 0));
  const deviations = logs.map((log) => log - median);
  const shared = sharedVariance(deviations, counting);
  const scaled = deviations.map((value, i) => value / Math.sqrt(counting[i]! + shared || 1));
  const sorted = scaled.slice().sort();
  const [first, middle, third] = [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)];
  const half = (third - first) / 2 || 1;
  // A side without any spread of its own takes that of both.
  const [below, above] = [middle - first || half, third - middle || half];
  return scaled.map((value) => (value < middle ? (middle - value) / below : (value - middle) / above));
}

/** The variance beyond counting at which the median standardised deviation is that of a normal variable; 0 where counting is enough. */
function sharedVariance(deviations: Float64Array, counting: Float64Array): number {
  // Half of the standardised deviations above the normal median: counting them needs no sorting.
  const tooWide = (shared: number): boolean => {
    let beyond = 0;
    for (let i = 0; i < deviations.length; i += 1)
      if (Math.abs(deviations[i]!) > normalMedian * Math.sqrt(counting[i]! + shared)) beyond += 1;
    return 2 * beyond > deviations.length;
  };
  let [low, high] = [0, 1];
  if (!tooWide(0)) return 0;
  // Bounded: doubling reaches any spread of finite logarithms, and forty halvings any digit that matters.
  for (let i = 0; i < 40 && tooWide(high); i += 1) high *= 2;
  for (let i = 0; i < 40; i += 1) {
    const middle = (low + high) / 2;
    if (tooWide(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export interface TailFound {
  /** Changes that stand apart from the rest of the tail at the gap that is least likely, farthest first. */
  readonly apart: readonly number[];
  /** log of the chance of a gap so wide among those looked at. */
  readonly logP: number;
  /** The gap in mean gaps of the tail below it; 1 is expected. */
  readonly gap: number;
  /** Number of the largest distances that make up the tail. */
  readonly tail: number;
  /** Mean of log distance gaps below the gap: the reciprocal of the tail index. */
  readonly mean: number;
}

const mostApart = 3;
const fewestTail = 4;
const mostTail = 20;

/**
 * Whether one, two or three changes stand apart from the tail of all others. With X(1) > X(2) > ... the distances, the gaps
 * Z(j) = j log(X(j) / X(j+1)) are independent exponentials of one mean where the tail is Pareto, of whatever index (Rényi 1953), so
 * that Z(g) over the mean of Z(g+1) ... Z(K) follows F with 2 and 2 (K - g) degrees of freedom, whose upper tail is
 * (1 + T / (K - g))^-(K - g). Where log X has a rising hazard, as for every lighter tail (normal, lognormal, exponential, Student),
 * gaps shrink towards the top (Barlow & Proschan 1966) and the chance is smaller. The best of three g counts three times.
 * Undefined where fewer than four gaps are left above 0. After Pisarenko & Sornette (2012), doi:10.1140/epjst/e2012-01564-8.
 */
export function tailGap(distance: ArrayLike<number>): TailFound | undefined {
  const order = Array.from({ length: distance.length }, (_, i) => i).sort(
    (a, b) => distance[b]! - distance[a]! || a - b,
  );
  const positive = order.filter((i) => distance[i]! > 0);
  const tail = Math.min(positive.length - 1, mostTail, Math.max(fewestTail, Math.ceil(distance.length / 4) + 2));
  if (tail < fewestTail) return undefined;
  const gaps = Array.from(
    { length: tail },
    (_, j) => (j + 1) * Math.log(distance[positive[j]!]! / distance[positive[j + 1]!]!),
  );
  let best: TailFound | undefined;
  const looked = Math.min(mostApart, tail - fewestTail + 1);
  for (let g = 1; g <= looked; g += 1) {
    const rest = gaps.slice(g);
    const mean = rest.reduce((sum, gap) => sum + gap, 0) / rest.length;
    if (!(mean > 0)) continue;
    const gap = gaps[g - 1]! / mean;
    const logP = Math.min(0, -rest.length * Math.log1p(gap / rest.length) + Math.log(looked));
    if (best === undefined || logP < best.logP) best = { apart: positive.slice(0, g), logP, gap, tail, mean };
  }
  return best;
}
