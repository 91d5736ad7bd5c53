import { deviance, expm1Less } from "./deviance.js";
import { log1mexp } from "./log-arithmetic.js";
import { HALF_LOG_TWO_PI, stirlingError } from "./log-gamma.js";
import { logTailIntegral } from "./tail-integral.js";

/** Shape a, point x and x - a, which the caller may know to more digits than x - a gives. */
export interface GammaPoint {
  readonly a: number;
  readonly x: number;
  readonly excess: number;
}

/** log(x^a e^-x / Γ(a)), in Loader's form: nothing cancels for large a. */
export function logGammaKernel({ a, x, excess }: GammaPoint): number {
  return 0.5 * Math.log(a) - HALF_LOG_TWO_PI - deviance(a, x, excess) - stirlingError(a);
}

/** log Q. With t = x e^s, Q(a, x) = kernel × ∫ exp(-(x - a) s - x (e^s - 1 - s)) ds over s > 0. */
function directUpper(point: GammaPoint): number {
  const { a, x, excess } = point;
  const logX = Math.log(x);
  return (
    logGammaKernel(point) +
    logTailIntegral({
      phi: (s) => {
        if (s <= 1) return excess * s + x * expm1Less(s);
        // e^s alone leaves the range of doubles where x is tiny
        return (s > 600 ? Math.exp(s + logX) : x * Math.expm1(s)) - a * s;
      },
      slope: excess,
      curvature: x,
      mode: excess < 0 ? Math.max(0, Math.log(a) - logX) : 0,
      bend: -logX,
    })
  );
}

/** log P, with t = x e^-s: kernel × ∫ exp((x - a) s - x (e^-s - 1 + s)) ds over s > 0. */
function directLower(point: GammaPoint): number {
  const { a, x, excess } = point;
  return (
    logGammaKernel(point) +
    logTailIntegral({
      phi: (s) => (s > 1 ? x * Math.expm1(-s) + a * s : -excess * s + x * expm1Less(-s)),
      slope: -excess,
      curvature: x,
      mode: excess > 0 ? Math.max(0, Math.log(x) - Math.log(a)) : 0,
      bend: 0,
    })
  );
}

/** Both log tails { upper: log Q(a, x), lower: log P(a, x) }, the smaller one computed directly. */
export function gammaTails(point: GammaPoint): { readonly upper: number; readonly lower: number } {
  const { a, x, excess } = point;
  if (!(a > 0 && a < Infinity)) throw new RangeError(`incomplete gamma: the shape is ${a}, not above 0 and finite`);
  if (Number.isNaN(x)) throw new RangeError("incomplete gamma: x is NaN");
  if (x <= 0) return { upper: 0, lower: -Infinity };
  if (x === Infinity) return { upper: -Infinity, lower: 0 };
  return smallerFirst(
    excess >= 0,
    () => directUpper(point),
    () => directLower(point),
  );
}

/** Both tails from functions that compute each: one suffices, unless the one guessed to be smaller is above one half. */
export function smallerFirst(
  upperIsSmaller: boolean,
  computeUpper: () => number,
  computeLower: () => number,
): { readonly upper: number; readonly lower: number } {
  if (upperIsSmaller) {
    const upper = computeUpper();
    if (upper <= -Math.LN2) return { upper, lower: log1mexp(upper) };
    const lower = computeLower();
    return { upper: log1mexp(Math.min(lower, 0)), lower };
  }
  const lower = computeLower();
  if (lower <= -Math.LN2) return { upper: log1mexp(lower), lower };
  const upper = computeUpper();
  return { upper, lower: log1mexp(Math.min(upper, 0)) };
}

/**
 * log of the regularised upper incomplete gamma function Q(a, x), for a > 0; 0 for x <= 0.
 * The smaller of P and Q is computed directly, never as 1 less the other, so that p = 1e-300 keeps its digits.
 * Relative error of the log below 3e-13 at the 60-digit values of spec/fixtures/tails-exact.json, for p
 * from 0.9 to 1e-300 and for 1 - p as small, so that a log near 0 has its digits too; a from 1e-8 to 1e8
 * (spec/numerics/tails.spec.ts). About 3 to 15 µs.
 * Source: the defining integral DLMF 8.2.2 with t = x e^s, by quadrature of positive terms (tail-integral.ts), which unlike the
 * continued fraction 8.9.2 and the series 8.7.1 costs the same near x = a for a = 1e8 as elsewhere.
 */
export function logGammaUpper(a: number, x: number): number {
  return gammaTails({ a, x, excess: x - a }).upper;
}

/** log of the regularised lower incomplete gamma function P(a, x), for a > 0; -Infinity for x <= 0. Otherwise as logGammaUpper. */
export function logGammaLower(a: number, x: number): number {
  return gammaTails({ a, x, excess: x - a }).lower;
}
