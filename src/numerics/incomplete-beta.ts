import { deviance, expm1Less, log1pLess } from "./deviance.js";
import { productLess, twoSum } from "./double-double.js";
import { smallerFirst } from "./incomplete-gamma.js";
import { HALF_LOG_TWO_PI, stirlingError } from "./log-gamma.js";
import { logTailIntegral } from "./tail-integral.js";

/** A point of a beta distribution. */
export interface BetaPoint {
  readonly a: number;
  readonly b: number;
  /** x and 1 - x, each to full relative precision. */
  readonly x: number;
  readonly y: number;
  /** (a + b) x - a = b - (a + b) y, to full relative precision: how far x lies above the mean. */
  readonly excess: number;
}

/** The point x of a beta distribution; 1 - x and the excess are computed without cancellation. */
export function betaPoint(a: number, b: number, x: number): BetaPoint {
  const total = twoSum(a, b);
  return { a, b, x, y: 1 - x, excess: productLess(total.high, x, a) + total.low * x };
}

/** log(x^a (1 - x)^b / B(a, b)), in Loader's form: nothing cancels for large a or b. */
export function logBetaKernel({ a, b, x, y, excess }: BetaPoint): number {
  const n = a + b;
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const exponent = deviance(a, n * x, excess) + deviance(b, n * y, -excess);
  const errors = stirlingError(small) + (stirlingError(large) - stirlingError(n));
  return 0.5 * (Math.log(small) - Math.log1p(small / large)) - HALF_LOG_TWO_PI - exponent - errors;
}

/** log(1 + x (e^s - 1)) - x s, given x and y = 1 - x: never negative, to about 1e-15 relative. */
function bernoulliCumulant(x: number, y: number, s: number): number {
  if (x > y) return bernoulliCumulant(y, x, -s);
  if (s > 30) {
    const logit = Math.log(x) - Math.log(y);
    // log(y + x e^s) by its larger part, since e^s may overflow
    return s + logit > 0
      ? y * s + Math.log(x) + Math.log1p(Math.exp(-s - logit))
      : Math.log(y) + Math.log1p(Math.exp(s + logit)) - x * s;
  }
  if (s > 1) return Math.log1p(x * Math.expm1(s)) - x * s;
  return log1pLess(x * Math.expm1(s)) + x * expm1Less(s);
}

/** log of the mass above x. With odds t / (1 - t) = e^s x / y: kernel × ∫ exp(-excess s - (a + b) κ(s)) ds over s > 0. */
function directUpper(point: BetaPoint): number {
  const { a, b, x, y, excess } = point;
  const n = a + b;
  return (
    logBetaKernel(point) +
    logTailIntegral({
      phi: (s) => excess * s + n * bernoulliCumulant(x, y, s),
      slope: excess,
      curvature: n * x * y,
      mode: excess < 0 ? Math.max(0, Math.log(a / b) + Math.log(y) - Math.log(x)) : 0,
      // φ bends where (a + b) x e^s passes 1, or x e^s does if b is small
      bend: Math.log(y) - Math.log(x) - Math.log(Math.max(1, b)),
    })
  );
}

/** { upper: log(1 - I_x(a, b)), lower: log I_x(a, b) }, the smaller one computed directly. */
export function betaTails(point: BetaPoint): { readonly upper: number; readonly lower: number } {
  const { a, b, x, y, excess } = point;
  if (!(a > 0 && a < Infinity && b > 0 && b < Infinity))
    throw new RangeError(`incomplete beta: the parameters are ${a} and ${b}, not above 0 and finite`);
  if (Number.isNaN(x)) throw new RangeError("incomplete beta: x is NaN");
  if (x <= 0) return { upper: 0, lower: -Infinity };
  if (y <= 0) return { upper: -Infinity, lower: 0 };
  return smallerFirst(
    excess >= 0,
    () => directUpper(point),
    () => directUpper({ a: b, b: a, x: y, y: x, excess: -excess }),
  );
}

/**
 * log(1 - I_x(a, b)), the log of the upper tail of the beta distribution, for a, b > 0; x outside 0 … 1 counts as the end.
 * Relative error of the log below 3e-13 at the 60-digit values of spec/fixtures/tails-exact.json, for p
 * from 0.9 to 1e-300 and for 1 - p as small, so that a log near 0 has its digits too; a, b from 1e-8 to 1e9
 * (spec/numerics/tails.spec.ts). About 4 to 20 µs.
 * Source: DLMF 8.17.1 on the scale of log odds, by quadrature of positive terms (tail-integral.ts): the continued fraction
 * 8.17.22 needs more steps the larger a and b are.
 */
export function logBetaUpper(x: number, a: number, b: number): number {
  return betaTails(betaPoint(a, b, x)).upper;
}

/** log I_x(a, b), the regularised incomplete beta function. Otherwise as logBetaUpper. */
export function logBetaLower(x: number, a: number, b: number): number {
  return betaTails(betaPoint(a, b, x)).lower;
}
