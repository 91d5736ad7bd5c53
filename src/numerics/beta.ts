import { betaPoint, betaTails, logBetaKernel } from "./incomplete-beta.js";
import { betaLogOddsQuantile } from "./log-odds.js";
import { logBeta } from "./log-gamma.js";
import type { Tail } from "./tail.js";

/** Mean a / (a + b). */
export interface BetaParameters {
  readonly a: number;
  readonly b: number;
}

function check(x: number, { a, b }: BetaParameters): void {
  if (!(a > 0 && a < Infinity && b > 0 && b < Infinity))
    throw new RangeError(`beta: a = ${a} and b = ${b} must be above 0 and finite`);
  if (Number.isNaN(x)) throw new RangeError("beta: x is NaN");
}

/** log of the beta density at x; -Infinity outside 0 … 1. */
export function betaLogDensity(x: number, parameters: BetaParameters): number {
  check(x, parameters);
  const { a, b } = parameters;
  if (x < 0 || x > 1) return -Infinity;
  const [atEnd, other] = x === 0 ? [a, b] : [b, a];
  if (x === 0 || x === 1) return atEnd < 1 ? Infinity : atEnd > 1 ? -Infinity : -logBeta(atEnd, other);
  const point = betaPoint(a, b, x);
  return logBetaKernel(point) - Math.log(x) - Math.log1p(-x);
}

/** log P(X > x). Accuracy as logBetaUpper. */
export function betaLogUpper(x: number, parameters: BetaParameters): number {
  check(x, parameters);
  return betaTails(betaPoint(parameters.a, parameters.b, x)).upper;
}

/** log P(X <= x). Accuracy as logBetaLower. */
export function betaLogLower(x: number, parameters: BetaParameters): number {
  check(x, parameters);
  return betaTails(betaPoint(parameters.a, parameters.b, x)).lower;
}

/** x with the given probability above or below it; rounded to 1 where 1 - x is below 1e-16. */
export function betaQuantile(tail: Tail, parameters: BetaParameters): number {
  check(0, parameters);
  const logOdds = betaLogOddsQuantile(tail, parameters.a, parameters.b);
  // exp(logOdds) and not 1 / (1 + exp(-logOdds)), which is 0 already where x is still a double
  return logOdds < 0 ? Math.exp(logOdds) / (1 + Math.exp(logOdds)) : 1 / (1 + Math.exp(-logOdds));
}
