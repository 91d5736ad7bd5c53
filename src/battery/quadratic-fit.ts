import { tQuantile } from "../numerics/t.js";

/** Ordinary least squares of a + b·t + c·t² on at least three distinct times. */
export interface QuadraticFit {
  readonly fitted: Float64Array;
  /** 1 - residual / total sum of squares; NaN where the figures do not vary. */
  readonly rSquared: number;
  readonly residualVariance: number;
  readonly degreesOfFreedom: number;
  /** The value at another time. */
  at(t: number): number;
  /** Variance of a new figure at t, as a multiple of the residual variance. */
  spreadAt(t: number): number;
}

/**
 * The fit by orthogonal polynomials over the times (three-term recurrence of Forsythe 1957), which stays accurate for years
 * far from zero.
 */
export function fitQuadratic(times: Float64Array, values: Float64Array): QuadraticFit {
  const n = times.length;
  const basis = orthogonalBasis(times);
  const coefficients = basis.columns.map((column, j) => dot(column, values) / basis.norms[j]!);
  const fitted = new Float64Array(n);
  basis.columns.forEach((column, j) => {
    for (let i = 0; i < n; i++) fitted[i]! += coefficients[j]! * column[i]!;
  });
  let residual = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    residual += (values[i]! - fitted[i]!) ** 2;
    total += (values[i]! - coefficients[0]!) ** 2;
  }
  const degreesOfFreedom = n - 3;
  return {
    fitted,
    rSquared: total > 0 ? 1 - residual / total : Number.NaN,
    residualVariance: degreesOfFreedom > 0 ? residual / degreesOfFreedom : Number.NaN,
    degreesOfFreedom,
    at: (t) => basis.at(t).reduce((sum, value, j) => sum + value * coefficients[j]!, 0),
    spreadAt: (t) => 1 + basis.at(t).reduce((sum, value, j) => sum + (value * value) / basis.norms[j]!, 0),
  };
}

interface Basis {
  readonly columns: readonly Float64Array[];
  readonly norms: readonly number[];
  at(t: number): readonly number[];
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function orthogonalBasis(times: Float64Array): Basis {
  const n = times.length;
  const middle = times.reduce((sum, t) => sum + t, 0) / n;
  const one = new Float64Array(n).fill(1);
  const line = times.map((t) => t - middle);
  const lineNorm = dot(line, line);
  const squares = line.map((x) => x * x);
  const slope = dot(squares, line) / lineNorm;
  const level = lineNorm / n;
  const square = line.map((x) => x * x - slope * x - level);
  return {
    columns: [one, line, square],
    norms: [n, lineNorm, dot(square, square)],
    at(t) {
      const x = t - middle;
      return [1, x, x * x - slope * x - level];
    },
  };
}

/** Two-sided prediction interval for a new figure at t, if errors are normal with equal spread. */
export function predictionInterval(
  fit: QuadraticFit,
  t: number,
  level: number,
): { readonly lower: number; readonly upper: number } {
  const quantile = tQuantile({ logUpper: Math.log((1 - level) / 2) }, fit.degreesOfFreedom);
  const margin = quantile * Math.sqrt(fit.residualVariance * fit.spreadAt(t));
  return { lower: fit.at(t) - margin, upper: fit.at(t) + margin };
}

/** k·t² by least squares; R² is 1 - residual / total sum of squares about the mean, as for the other curves. */
export function fitSquare(
  times: Float64Array,
  values: Float64Array,
): { readonly k: number; readonly rSquared: number } {
  let above = 0;
  let below = 0;
  let mean = 0;
  for (let i = 0; i < times.length; i++) {
    above += values[i]! * times[i]! ** 2;
    below += times[i]! ** 4;
    mean += values[i]! / times.length;
  }
  const k = above / below;
  let residual = 0;
  let total = 0;
  for (let i = 0; i < times.length; i++) {
    residual += (values[i]! - k * times[i]! ** 2) ** 2;
    total += (values[i]! - mean) ** 2;
  }
  return { k, rSquared: total > 0 ? 1 - residual / total : Number.NaN };
}
