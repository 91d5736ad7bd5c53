import type { Figures } from "./series-times.js";

/**
 * log likelihoods of third differences of a series, each with its own best scale, under ways in which noise comes about. Third
 * differences hold no level, slope or bend, and slow swings are left to the trend, so that the choice of a curve decides little.
 */
export interface NoiseLikelihoods {
  readonly independent: number;
  /** Averages over so many successive periods. */
  readonly averages: readonly Tried[];
  /** Running totals of independent counts. */
  readonly total: number;
  /** Each figure keeps such a share of the deviation of the one before. */
  readonly persistent: readonly Tried[];
}

/** One kind of noise of a family: its parameter and log likelihood. */
export interface Tried {
  readonly value: number;
  readonly log: number;
}

export function likeliest(tried: readonly Tried[]): Tried {
  return tried.reduce((best, next) => (next.log > best.log ? next : best), { value: Number.NaN, log: -Infinity });
}

/** Fewer figures than this cannot tell one kind of noise from another. */
export const leastForSignature = 24;

/**
 * Variance of shocks to the trend, in units of the noise: what swings in more than some twenty periods is left to the trend. Without it
 * third differences hold the series to one quadratic, and any other bend would pass for noise that lasts.
 */
const trendShocks = 1e-3;
/** The same of increments, which have one difference less. */
const trendShocksOfTotals = 1e-2;

const shares = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9] as const;

/**
 * `means` are the expected figures; what is left over by `trend` is differenced. Undefined for uneven steps and for few figures,
 * which cannot tell one kind of noise from another.
 */
export function noiseLikelihoods(
  figures: Figures,
  means: Float64Array,
  trend: Float64Array,
): NoiseLikelihoods | undefined {
  const { values, times, widths } = figures;
  const n = values.length;
  const even = times.every((t, i) => i < 2 || t - times[i - 1]! === times[1]! - times[0]!);
  if (n < leastForSignature || !even) return undefined;
  const deviations = values.map((value, i) => value - trend[i]!);
  const level = Float64Array.from({ length: n - 3 }, (_, i) => averageOf(means, i, 4));
  const third = Float64Array.from({ length: n - 3 }, (_, i) => thirdDifference(deviations, i));
  // Whole figures were rounded: a twelfth of a unit squared, on the scale of the counts. A wider print rounds more.
  const rounding = averageOf(
    means.map((mean, i) => Math.max(1, widths[i]!) ** 2 / (12 * Math.max(mean, 1))),
    0,
    n,
  );
  const scaled = third.map((value, i) => value / Math.sqrt(Math.max(level[i]!, 1e-9)));
  const jacobian = level.reduce((sum, mean) => sum - Math.log(Math.max(mean, 1e-9)) / 2, 0);
  const white = autocovariance([1, -3, 3, -1]);
  const periods = Array.from({ length: Math.min(14, Math.floor(n / 3)) - 1 }, (_, i) => i + 2);
  const averages = periods.map((value) => {
    const smoothed = autocovariance(
      product(
        [1, -2, 1],
        differenceOver(value).map((x) => x / value),
      ),
    );
    const withRounding = smoothed.map((variance, lag) => variance + rounding * (white[lag] ?? 0));
    return { value, log: jacobian + gaussianLog(scaled, withTrend(withRounding, trendShocks)) };
  });
  const persistent = shares.map((share) => {
    const filtered = scaled.map((value, i) =>
      i === 0 ? value * Math.sqrt(1 - share ** 2) : value - share * scaled[i - 1]!,
    );
    // The filter damps the shocks of the trend by (1 - share)²; what is new in a period has the variance 1 - share².
    const shocks = (trendShocks * (1 - share)) / (1 + share);
    const log = jacobian + Math.log(1 - share ** 2) / 2 + gaussianLog(filtered, withTrend(white, shocks));
    return { value: share, log };
  });
  return {
    independent: jacobian + gaussianLog(scaled, withTrend(white, trendShocks)),
    averages,
    total: totalsLog(third, means),
    persistent,
  };
}

/** Running totals: their second differences of increments are those of counts whose mean is the step of the means. */
function totalsLog(third: Float64Array, means: Float64Array): number {
  const steps = third.map((_, i) => Math.max((means[i + 3]! - means[i]!) / 3, 0));
  if (steps.some((step) => !(step > 0))) return -Infinity;
  const scaled = third.map((value, i) => value / Math.sqrt(steps[i]!));
  const jacobian = steps.reduce((sum, step) => sum - Math.log(step) / 2, 0);
  return jacobian + gaussianLog(scaled, withTrend(autocovariance([1, -2, 1]), trendShocksOfTotals));
}

function withTrend(covariance: readonly number[], shocks: number): readonly number[] {
  return covariance.map((value, lag) => (lag === 0 ? value + shocks : value));
}

function averageOf(values: Float64Array, from: number, count: number): number {
  let sum = 0;
  for (let i = from; i < from + count; i++) sum += values[i]!;
  return sum / count;
}

function thirdDifference(x: Float64Array, i: number): number {
  return x[i + 3]! - 3 * x[i + 2]! + 3 * x[i + 1]! - x[i]!;
}

/** 1 - B^periods as coefficients. */
function differenceOver(periods: number): number[] {
  return Array.from({ length: periods + 1 }, (_, lag) => (lag === 0 ? 1 : lag === periods ? -1 : 0));
}

function product(a: readonly number[], b: readonly number[]): number[] {
  const result = new Array<number>(a.length + b.length - 1).fill(0);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      result[i + j]! += x * y;
    });
  });
  return result;
}

function autocovariance(coefficients: readonly number[]): number[] {
  return coefficients.map((_, lag) =>
    coefficients.slice(lag).reduce((sum, value, i) => sum + value * (coefficients[i] ?? 0), 0),
  );
}

/** Largest log likelihood over the scale of a Gaussian series with this banded covariance; by Cholesky within the band. */
function gaussianLog(x: Float64Array, covariance: readonly number[]): number {
  const n = x.length;
  const band = covariance.length;
  // A hair on the diagonal: differences of differences are nearly singular for long averages.
  const diagonal = (covariance[0] ?? 0) * (1 + 1e-9);
  const factor = new Float64Array(n * band);
  const solved = new Float64Array(n);
  let squares = 0;
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) {
    let rest = x[i]!;
    for (let j = Math.max(0, i - band + 1); j <= i; j++) {
      let sum = j === i ? diagonal : (covariance[i - j] ?? 0);
      for (let k = Math.max(0, i - band + 1, j - band + 1); k < j; k++)
        sum -= factor[i * band + (i - k)]! * factor[j * band + (j - k)]!;
      if (j < i) {
        const entry = sum / factor[j * band]!;
        factor[i * band + (i - j)] = entry;
        rest -= entry * solved[j]!;
      } else factor[i * band] = Math.sqrt(Math.max(sum, 1e-12 * diagonal));
    }
    solved[i] = rest / factor[i * band]!;
    squares += solved[i]! ** 2;
    logDeterminant += Math.log(factor[i * band]!);
  }
  return -logDeterminant - (n / 2) * Math.log(Math.max(squares, 1e-300) / n);
}
