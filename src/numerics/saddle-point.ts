import { deviance } from "./deviance.js";

/**
 * The parts of Loader's saddle-point form of the binomial and Poisson masses. Unlike differences of log factorials they keep
 * their digits for large counts: about 1e-15 times (1 + the deviance), where logs of 1e9! are only good to 4e-6.
 * Source: Loader (2000), "Fast and accurate computation of binomial probabilities".
 */

const HALF_LOG_TWO_PI = 0.918938533204672741780329736406;

const SMALL_ERRORS: readonly number[] = (() => {
  const errors = [0];
  let factorial = 1;
  for (let n = 1; n < 16; n++) {
    factorial *= n;
    errors.push(Math.log(factorial) - ((n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI));
  }
  return errors;
})();

/** log n! less Stirling's formula (n + 1/2) log n - n + log(2 pi) / 2, for a whole n >= 0 (0 at 0, which is never used). */
export function stirlingRemainder(n: number): number {
  if (n < 16) return SMALL_ERRORS[n] ?? NaN;
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

/** log P(X = k) for X Poisson with this mean; whole k >= 0, mean > 0. */
export function saddlePoisson(k: number, mean: number): number {
  if (k === 0) return -mean;
  return -stirlingRemainder(k) - deviance(k, mean) - HALF_LOG_TWO_PI - 0.5 * Math.log(k);
}

/** log P(X = k) for X binomial; whole 0 <= k <= n, 0 < p < 1. */
export function saddleBinomial(k: number, n: number, p: number): number {
  if (k === 0) return n * Math.log1p(-p);
  if (k === n) return n * Math.log(p);
  return (
    stirlingRemainder(n) -
    stirlingRemainder(k) -
    stirlingRemainder(n - k) -
    deviance(k, n * p) -
    deviance(n - k, n * (1 - p)) -
    HALF_LOG_TWO_PI -
    0.5 * (Math.log(k) + Math.log1p(-k / n))
  );
}
