import type { Interval } from "../core/values.js";
import { betaQuantile } from "./beta.js";
import { checkWhole, countQuantile, logHalfOutside } from "./count-search.js";
import { deviance } from "./deviance.js";
import { productLess } from "./double-double.js";
import { betaPoint, betaTails } from "./incomplete-beta.js";
import { factorialRemainder } from "./log-gamma.js";
import { normalQuantile } from "./normal.js";
import type { Tail } from "./tail.js";

/** n trials that each succeed with probability p. */
export interface BinomialParameters {
  readonly n: number;
  readonly p: number;
}

function check(k: number, { n, p }: BinomialParameters): void {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`binomial: n is ${n}, not a whole number from 0 on`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`binomial: p is ${p}, not in 0 … 1`);
  checkWhole("binomial", k);
}

/** The only possible count, where there is only one. */
function certain({ n, p }: BinomialParameters): number | undefined {
  return p === 0 || n === 0 ? 0 : p === 1 ? n : undefined;
}

/** log P(X = k), to 5e-15 (1 + |log|); -Infinity outside 0 … n. Source: Loader (2000), whose form keeps its digits for n = 1e9 too. */
export function binomialLogMass(k: number, parameters: BinomialParameters): number {
  check(k, parameters);
  const { n, p } = parameters;
  const only = certain(parameters);
  if (only !== undefined) return k === only ? 0 : -Infinity;
  if (k < 0 || k > n) return -Infinity;
  if (k === 0) return n * Math.log1p(-p);
  if (k === n) return n * Math.log(p);
  const excess = productLess(n, p, k);
  const remainders = factorialRemainder(n) - factorialRemainder(k) - factorialRemainder(n - k);
  return remainders - deviance(k, n * p, excess) - deviance(n - k, n * (1 - p), -excess);
}

/** log P(X >= k), as accurate as logBetaUpper: I_p(k, n - k + 1) (DLMF 8.17.5). */
export function binomialLogUpper(k: number, parameters: BinomialParameters): number {
  check(k, parameters);
  const { n, p } = parameters;
  const only = certain(parameters);
  if (only !== undefined) return k <= only ? 0 : -Infinity;
  if (k <= 0) return 0;
  if (k > n) return -Infinity;
  return betaTails(betaPoint(k, n - k + 1, p)).lower;
}

/** log P(X <= k): 1 - I_p(k + 1, n - k). */
export function binomialLogLower(k: number, parameters: BinomialParameters): number {
  check(k, parameters);
  const { n, p } = parameters;
  const only = certain(parameters);
  if (only !== undefined) return k >= only ? 0 : -Infinity;
  if (k < 0) return -Infinity;
  if (k >= n) return 0;
  return betaTails(betaPoint(k + 1, n - k, p)).upper;
}

/** The smallest k with P(X <= k) at least, or P(X > k) at most, what is given (as in R). */
export function binomialQuantile(tail: Tail, parameters: BinomialParameters): number {
  check(0, parameters);
  const only = certain(parameters);
  if (only !== undefined) return only;
  const { n, p } = parameters;
  const z = normalQuantile(tail);
  const spread = Math.sqrt(n * p * (1 - p));
  return countQuantile(tail, {
    least: 0,
    greatest: n,
    start: Number.isFinite(z) ? n * p + z * spread : n * p,
    spread: spread / 4,
    logUpper: (k) => binomialLogUpper(k, parameters),
    logLower: (k) => binomialLogLower(k, parameters),
  });
}

/**
 * Exact confidence interval for a probability after k successes in n trials: the beta quantiles of Clopper & Pearson (1934),
 * Biometrika 26, 404-413. Each side errs with at most half of 1 - level. 0 … 1 after no trials.
 */
export function binomialInterval(k: number, n: number, level: number): Interval {
  if (!(Number.isInteger(n) && Number.isInteger(k) && k >= 0 && k <= n))
    throw new RangeError(`binomialInterval: ${k} of ${n} must be whole numbers, 0 <= k <= n`);
  const outside = logHalfOutside("binomialInterval", level);
  return {
    level,
    lower: k === 0 ? 0 : betaQuantile({ logLower: outside }, { a: k, b: n - k + 1 }),
    upper: k === n ? 1 : betaQuantile({ logUpper: outside }, { a: k + 1, b: n - k }),
    kind: "confidence",
    method: "exact binomial interval (Clopper and Pearson 1934)",
  };
}
