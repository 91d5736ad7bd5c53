import type { Interval } from "../core/values.js";
import { checkWhole, countQuantile, logHalfOutside } from "./count-search.js";
import { deviance } from "./deviance.js";
import { gammaQuantile } from "./gamma.js";
import { gammaTails } from "./incomplete-gamma.js";
import { factorialRemainder } from "./log-gamma.js";
import { normalQuantile } from "./normal.js";
import type { Tail } from "./tail.js";

function check(k: number, mean: number): void {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`Poisson: the mean is ${mean}, not at least 0 and finite`);
  checkWhole("Poisson", k);
}

/** log P(X = k), to 5e-15 (1 + |log|); -Infinity for k < 0. Source: Loader (2000), whose form keeps its digits for a mean of 1e9 too. */
export function poissonLogMass(k: number, mean: number): number {
  check(k, mean);
  if (k < 0) return -Infinity;
  if (mean === 0) return k === 0 ? 0 : -Infinity;
  return -factorialRemainder(k) - deviance(k, mean);
}

/** log P(X >= k), as accurate as logGammaUpper: the lower incomplete gamma function P(k, mean) (DLMF 8.4.10). */
export function poissonLogUpper(k: number, mean: number): number {
  check(k, mean);
  if (k <= 0) return 0;
  if (mean === 0) return -Infinity;
  return gammaTails({ a: k, x: mean, excess: mean - k }).lower;
}

/** log P(X <= k): the upper incomplete gamma function Q(k + 1, mean). */
export function poissonLogLower(k: number, mean: number): number {
  check(k, mean);
  if (k < 0) return -Infinity;
  if (mean === 0) return 0;
  return gammaTails({ a: k + 1, x: mean, excess: mean - k - 1 }).upper;
}

/** The smallest k with P(X <= k) at least, or P(X > k) at most, what is given (as in R). */
export function poissonQuantile(tail: Tail, mean: number): number {
  check(0, mean);
  if (mean === 0) return 0;
  const z = normalQuantile(tail);
  const spread = Math.sqrt(mean);
  return countQuantile(tail, {
    least: 0,
    greatest: Infinity,
    start: Number.isFinite(z) ? mean + z * spread + (z * z - 1) / 6 : mean,
    spread: spread / 16,
    logUpper: (k) => poissonLogUpper(k, mean),
    logLower: (k) => poissonLogLower(k, mean),
  });
}

/**
 * Exact confidence interval for a Poisson mean after k events: the gamma quantiles of Garwood (1936), Biometrika 28, 437-442.
 * Each side errs with at most half of 1 - level.
 */
export function poissonInterval(k: number, level: number): Interval {
  if (!(Number.isInteger(k) && k >= 0)) throw new RangeError(`poissonInterval: ${k} is not a whole number from 0 on`);
  const outside = logHalfOutside("poissonInterval", level);
  return {
    level,
    lower: k === 0 ? 0 : gammaQuantile({ logLower: outside }, { shape: k, rate: 1 }),
    upper: gammaQuantile({ logUpper: outside }, { shape: k + 1, rate: 1 }),
    kind: "confidence",
    method: "exact Poisson interval (Garwood 1936)",
  };
}
