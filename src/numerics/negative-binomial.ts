import { checkWhole, countQuantile } from "./count-search.js";
import { betaTails, logBetaKernel, type BetaPoint } from "./incomplete-beta.js";
import { normalQuantile } from "./normal.js";
import type { Tail } from "./tail.js";

/** Counts with this mean and variance mean + mean² / size. */
export interface NegativeBinomialParameters {
  readonly size: number;
  readonly mean: number;
}

function check(k: number, { size, mean }: NegativeBinomialParameters): void {
  if (!(size > 0 && size < Infinity))
    throw new RangeError(`negative binomial: size is ${size}, not above 0 and finite`);
  if (!(mean >= 0 && mean < Infinity))
    throw new RangeError(`negative binomial: the mean is ${mean}, not at least 0 and finite`);
  checkWhole("negative binomial", k);
}

/** The beta point with a = k, b = size at mean / (mean + size), whose excess is size (mean - k) / (mean + size). */
function pointOf(k: number, { size, mean }: NegativeBinomialParameters): BetaPoint {
  const odds = mean / size;
  const y = 1 / (1 + odds);
  return { a: k, b: size, x: odds < 1 ? odds * y : 1 / (1 + 1 / odds), y, excess: (mean - k) * y };
}

/** log P(X = k), to 5e-15 (1 + |log|); -Infinity for k < 0. In Loader's form (2000): nothing cancels for large counts or sizes. */
export function negativeBinomialLogMass(k: number, parameters: NegativeBinomialParameters): number {
  check(k, parameters);
  const { size, mean } = parameters;
  if (k < 0) return -Infinity;
  if (mean === 0) return k === 0 ? 0 : -Infinity;
  if (k === 0) return -size * Math.log1p(mean / size);
  return logBetaKernel(pointOf(k, parameters)) - Math.log(k);
}

/** log P(X >= k), as accurate as logBetaUpper: I_x(k, size) at x = mean / (mean + size) (DLMF 8.17.24). */
export function negativeBinomialLogUpper(k: number, parameters: NegativeBinomialParameters): number {
  check(k, parameters);
  if (k <= 0) return 0;
  if (parameters.mean === 0) return -Infinity;
  return betaTails(pointOf(k, parameters)).lower;
}

/** log P(X <= k): 1 - I_x(k + 1, size). */
export function negativeBinomialLogLower(k: number, parameters: NegativeBinomialParameters): number {
  check(k, parameters);
  if (k < 0) return -Infinity;
  if (parameters.mean === 0) return 0;
  return betaTails(pointOf(k + 1, parameters)).upper;
}

/** The smallest k with P(X <= k) at least, or P(X > k) at most, what is given (as in R). */
export function negativeBinomialQuantile(tail: Tail, parameters: NegativeBinomialParameters): number {
  check(0, parameters);
  const { size, mean } = parameters;
  if (mean === 0) return 0;
  const z = normalQuantile(tail);
  const spread = Math.sqrt(mean + (mean * mean) / size);
  return countQuantile(tail, {
    least: 0,
    greatest: Infinity,
    start: Number.isFinite(z) ? mean + z * spread : mean,
    spread: spread / 4,
    logUpper: (k) => negativeBinomialLogUpper(k, parameters),
    logLower: (k) => negativeBinomialLogLower(k, parameters),
  });
}
