import { chiSquaredQuantile } from "../../numerics/chi-squared.js";
import { cholesky, forward, type Columns } from "./fit.js";

/**
 * How the noise hangs together: white noise of variance 1 and a wandering part. correlation < 1: of stationary variance
 * `share` with this correlation of neighbours; correlation 1: a random walk whose steps have variance `share`.
 */
export interface Wander {
  readonly correlation: number;
  readonly share: number;
}

export interface WanderFit extends Wander {
  readonly logLikelihood: number;
  /** Variance of the white part, in units of counting noise: upper limit of 90 %. */
  readonly scale: number;
  /** Variance of a step's estimate in the middle, relative to the variance left around it. */
  readonly inflation: number;
}

/** All kinds of noise tried; those of a random walk in steps that matter over n figures. */
export function wanders(n: number): readonly Wander[] {
  const found: Wander[] = [{ correlation: 0, share: 0 }];
  for (const correlation of [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98])
    for (const share of [0.1, 0.3, 1, 3, 10, 1e4]) found.push({ correlation, share });
  for (let reach = 1; reach <= 4 * n; reach *= 2) found.push({ correlation: 1, share: (reach / n) ** 2 });
  found.push({ correlation: 1, share: 1e4 });
  return found;
}

/** What a series of residuals says of each kind of noise, regressors estimated along with it. `restricted` is REML, else ML. */
export function fitWander(
  residuals: Float64Array,
  regressors: Columns,
  { wander, restricted }: { readonly wander: Wander; readonly restricted: boolean },
): Omit<WanderFit, "inflation"> | undefined {
  const n = residuals.length;
  const p = regressors.length;
  const all = [...regressors, residuals];
  const gram = new Float64Array((p + 1) ** 2);
  const states = new Float64Array(p + 1);
  const innovations = new Float64Array(p + 1);
  const walk = wander.correlation === 1;
  const fresh = walk ? wander.share : wander.share * (1 - wander.correlation ** 2);
  let variance = walk ? 0 : wander.share;
  let logs = 0;
  // The Kalman filter whitens every column alike.
  for (let i = 0; i < n; i++) {
    const total = variance + 1;
    const gain = variance / total;
    logs += Math.log(total);
    const root = Math.sqrt(total);
    for (let c = 0; c <= p; c++) {
      const innovation = all[c]![i]! - states[c]!;
      states[c] = wander.correlation * (states[c]! + gain * innovation);
      innovations[c] = innovation / root;
    }
    for (let c = 0; c <= p; c++)
      for (let d = 0; d <= c; d++) gram[c * (p + 1) + d]! += innovations[c]! * innovations[d]!;
    variance = wander.correlation ** 2 * variance * (1 - gain) + fresh;
  }
  const design = new Float64Array(p * p);
  for (let c = 0; c < p; c++)
    for (let d = 0; d <= c; d++) {
      design[c * p + d] = gram[c * (p + 1) + d]!;
      design[d * p + c] = gram[c * (p + 1) + d]!;
    }
  const lower = cholesky(design, p);
  if (lower === undefined) return undefined;
  const explained = forward(lower, gram.subarray(p * (p + 1), p * (p + 1) + p), p).reduce((sum, v) => sum + v ** 2, 0);
  const left = Math.max(1e-9, gram[(p + 1) ** 2 - 1]! - explained);
  let determinant = 0;
  for (let c = 0; c < p; c++) determinant += 2 * Math.log(lower[c * p + c]!);
  const logLikelihood = restricted
    ? -0.5 * ((n - p) * Math.log(left / (n - p)) + logs + determinant)
    : -0.5 * (n * Math.log(left / n) + logs);
  // The upper 90 % limit: were the noise taken for too small, its floor at counting noise would make steps look rare.
  const scale = left / chiSquaredQuantile({ logLower: Math.log(0.1) }, n - p);
  return { ...wander, logLikelihood, scale };
}

/** Σ over pairs of c(i) c(j) × covariance of the wandering part. */
function wanderingVariance(contrast: Float64Array, { correlation, share }: Wander): number {
  let sum = 0;
  let carried = 0;
  if (correlation === 1) {
    for (let i = contrast.length - 1; i >= 0; i--) {
      carried += contrast[i]!;
      sum += carried ** 2;
    }
    return share * sum;
  }
  let squares = 0;
  for (const value of contrast) {
    carried = correlation * carried + value;
    sum += 2 * value * carried;
    squares += value ** 2;
  }
  return share * (sum - squares);
}

/** Orthonormal columns: a constant, a line, and a step in the middle with both taken out. */
function contrastsOf(n: number): readonly Float64Array[] {
  const raw = [
    new Float64Array(n).fill(1),
    Float64Array.from({ length: n }, (_, i) => i - (n - 1) / 2),
    Float64Array.from({ length: n }, (_, i) => (i >= n / 2 ? 1 : 0)),
  ];
  const found: Float64Array[] = [];
  for (const column of raw) {
    const own = Float64Array.from(column);
    for (const before of found) {
      const product = own.reduce((sum, value, i) => sum + value * before[i]!, 0);
      for (let i = 0; i < n; i++) own[i]! -= product * before[i]!;
    }
    const norm = Math.sqrt(own.reduce((sum, value) => sum + value ** 2, 0));
    found.push(own.map((value) => value / norm));
  }
  return found;
}

/** How much a step's estimate varies under each kind of noise, relative to the variance left around it. */
export function inflationOf(n: number): (wander: Wander) => number {
  const contrasts = contrastsOf(n);
  return (wander) => {
    const variances = contrasts.map((contrast) => 1 + wanderingVariance(contrast, wander));
    const total = n + (wander.correlation === 1 ? (wander.share * n * (n + 1)) / 2 : wander.share * n);
    const left = (total - variances.reduce((sum, value) => sum + value, 0)) / Math.max(1, n - 3);
    return (variances[2] ?? 1) / Math.max(left, 1e-9);
  };
}

/** A fall of the log-likelihood by more than this refutes a kind of noise: two parameters, 86 % (1 - exp(-2)). */
const refutedBelow = 2;

/**
 * Of all kinds of noise that the residuals around the stepped curve do not refute, the one under which steps are mistaken most,
 * and the likeliest. Source of the idea: Berger & Boos (1994), JASA 89:1012-1016, a p-value maximised over a confidence set.
 */
export function worstWander(
  residuals: Float64Array,
  regressors: Columns,
): { readonly worst: WanderFit; readonly likeliest: WanderFit } {
  const n = residuals.length;
  const inflation = inflationOf(n);
  const fits = wanders(n).flatMap((wander) => {
    const fit = fitWander(residuals, regressors, { wander, restricted: true });
    return fit === undefined ? [] : [{ ...fit, inflation: inflation(wander) }];
  });
  const none = { correlation: 0, share: 0, logLikelihood: 0, scale: 1, inflation: 1 };
  const likeliest = fits.reduce<WanderFit>(
    (best, fit) => (fit.logLikelihood > best.logLikelihood ? fit : best),
    fits[0] ?? none,
  );
  const worst = fits
    .filter(({ logLikelihood }) => logLikelihood >= likeliest.logLikelihood - refutedBelow)
    .reduce((most, fit) => (fit.inflation > most.inflation ? fit : most), likeliest);
  return { worst, likeliest };
}
