import type { Rng } from "../../core/rng.js";

/** Figures of both sources in order of time; both above or equal to 0, no period with both 0. */
export interface Mirror {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** log of second over first, with half a case added to each so that a zero has a place. */
export function logRatios({ first, second }: Mirror): number[] {
  return second.map((value, t) => Math.log((value + 0.5) / (first[t]! + 0.5)));
}

/** Weight of a period's log ratio: the inverse of its variance for separate counts, up to a common factor. */
export function ratioWeights({ first, second }: Mirror): number[] {
  return second.map((value, t) => 1 / (1 / (value + 0.5) + 1 / (first[t]! + 0.5)));
}

/** Mean log ratio, each period by its weight. */
export function meanLogRatio(logs: readonly number[], weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return logs.reduce((sum, log, t) => sum + weights[t]! * log, 0) / all;
}

/** Log ratios on the scale of counting noise and about their mean: interchangeable where one ratio holds throughout. */
export function scaledResiduals(logs: readonly number[], weights: readonly number[]): number[] {
  const centre = meanLogRatio(logs, weights);
  const scaled = logs.map((log, t) => (log - centre) * Math.sqrt(weights[t]!));
  const middle = mean(scaled);
  return scaled.map((value) => value - middle);
}

export interface Shift {
  /** Largest difference between the means before and after a split, in units in which all splits vary alike. */
  readonly size: number;
  /** Number of periods before the best split. */
  readonly before: number;
}

/**
 * The largest scaled cumulative sum of the residuals: large where the level before some period differs from the level after,
 * by a break or a trend. At least two periods stand on either side.
 * Source: Page (1955), Biometrika 42, 523-527; scaled as for one unknown change of the mean.
 */
export function largestShift(residuals: ArrayLike<number>): Shift {
  const n = residuals.length;
  let best: Shift = { size: 0, before: 0 };
  let sum = 0;
  let middle = 0;
  for (let t = 0; t < n; t += 1) middle += residuals[t]! / n;
  for (let before = 1; before <= n - 2; before += 1) {
    sum += residuals[before - 1]! - middle;
    if (before < 2) continue;
    const size = Math.abs(sum) / Math.sqrt((before * (n - before)) / n);
    if (size > best.size) best = { size, before };
  }
  return best;
}

/** Share of the variance of the residuals that two levels, before and after the split, take away. */
export function shareOfStep(residuals: readonly number[], before: number): number {
  const left = residuals.slice(0, before);
  const right = residuals.slice(before);
  if (left.length === 0 || right.length === 0) return 0;
  const total = residuals.reduce((sum, value) => sum + (value - mean(residuals)) ** 2, 0);
  const between =
    left.length * (mean(left) - mean(residuals)) ** 2 + right.length * (mean(right) - mean(residuals)) ** 2;
  return total > 0 ? between / total : 0;
}

/** Share of the variance of the residuals that a straight line over the order of the periods takes away. */
export function shareOfLine(residuals: readonly number[]): number {
  const total = residuals.reduce((sum, value) => sum + (value - mean(residuals)) ** 2, 0);
  const left = withoutLine(residuals).reduce((sum, value) => sum + value ** 2, 0);
  return total > 0 ? 1 - left / total : 0;
}

/** Residuals about the mean of their own side of the split. */
export function withoutStep(residuals: readonly number[], before: number): readonly (readonly number[])[] {
  return [residuals.slice(0, before), residuals.slice(before)].map((side) => side.map((value) => value - mean(side)));
}

/** Residuals about the straight line over the order of the periods. */
export function withoutLine(values: readonly number[]): number[] {
  const centre = (values.length - 1) / 2;
  const middle = mean(values);
  const moment = values.reduce((sum, value, t) => sum + (t - centre) * (value - middle), 0);
  const spread = values.reduce((sum, _, t) => sum + (t - centre) ** 2, 0);
  return values.map((value, t) => value - middle - (spread > 0 ? moment / spread : 0) * (t - centre));
}

/** Slope a period of the straight line over the order of the periods. */
export function slopeOf(values: readonly number[]): number {
  const centre = (values.length - 1) / 2;
  const spread = values.reduce((sum, _, t) => sum + (t - centre) ** 2, 0);
  return values.reduce((sum, value, t) => sum + (t - centre) * value, 0) / spread;
}

/** The values in a random order, every order equally likely. */
export function permuted(rng: Rng, given: readonly number[]): Float64Array {
  const values = Float64Array.from(given);
  for (let i = values.length - 1; i > 0; i -= 1) {
    const j = Math.floor(rng.uniform() * (i + 1));
    const kept = values[i]!;
    values[i] = values[j]!;
    values[j] = kept;
  }
  return values;
}

/** Correlation of each value with the next, about their mean; 0 where nothing varies. */
export function nextCorrelation(values: readonly number[]): number {
  const middle = mean(values);
  let products = 0;
  let squares = 0;
  values.forEach((value, t) => {
    squares += (value - middle) ** 2;
    if (t > 0) products += (value - middle) * (values[t - 1]! - middle);
  });
  return squares > 0 ? products / squares : 0;
}
