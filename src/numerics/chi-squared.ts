import { gammaLogDensity, gammaLogLower, gammaLogUpper, gammaQuantile, type GammaParameters } from "./gamma.js";
import type { Tail } from "./tail.js";

/** Halving df and a rate of 1/2 are exact in doubles: nothing is lost against the gamma distribution. */
function asGamma(df: number): GammaParameters {
  if (!(df > 0 && df < Infinity)) throw new RangeError(`chi-squared: df is ${df}, not above 0 and finite`);
  return { shape: df / 2, rate: 0.5 };
}

/** log of the chi-squared density at x with df > 0 degrees of freedom, whole or not. */
export function chiSquaredLogDensity(x: number, df: number): number {
  return gammaLogDensity(x, asGamma(df));
}

/** log P(X > x). Accuracy as gammaLogUpper. */
export function chiSquaredLogUpper(x: number, df: number): number {
  return gammaLogUpper(x, asGamma(df));
}

/** log P(X <= x). Accuracy as gammaLogLower. */
export function chiSquaredLogLower(x: number, df: number): number {
  return gammaLogLower(x, asGamma(df));
}

/** x with the given probability above or below it. As gammaQuantile. */
export function chiSquaredQuantile(tail: Tail, df: number): number {
  return gammaQuantile(tail, asGamma(df));
}
