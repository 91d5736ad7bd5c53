import { erfcx } from "./error-function.js";
import { HALF_LOG_TWO_PI } from "./log-gamma.js";
import { bothTails, type Tail } from "./tail.js";

/** log of the standard normal density at z. */
export function normalLogDensity(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("normalLogDensity: z is NaN");
  return -0.5 * z * z - HALF_LOG_TWO_PI;
}

/**
 * log P(Z > z) for a standard normal Z; -Infinity at z = Infinity. Relative error below 5e-14 for |z| <= 37, where 1e-300 is
 * reached, and 1e-15 in the upper tail for z >= 0. Source: DLMF 7.2.2 and 7.7.1, see error-function.ts.
 */
export function normalLogUpper(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("normalLogUpper: z is NaN");
  if (z < 0) return Math.log1p(-Math.exp(normalLogUpper(-z)));
  if (z === Infinity) return -Infinity;
  return Math.log(erfcx(z * Math.SQRT1_2) / 2) - 0.5 * z * z;
}

/** log P(Z <= z) for a standard normal Z. As normalLogUpper(-z). */
export function normalLogLower(z: number): number {
  return normalLogUpper(-z);
}

/** z with P(Z <= z) or P(Z > z) as given; ±Infinity at probabilities 0 and 1. */
export function normalQuantile(tail: Tail): number {
  const { lower, upper } = bothTails(tail);
  return upper <= lower ? upperQuantile(upper) : -upperQuantile(lower);
}

/** z >= 0 with log P(Z > z) = target, by Newton on the log: it is concave, so that the steps close in from one side. */
function upperQuantile(target: number): number {
  if (target === -Infinity) return Infinity;
  const square = -2 * (target + Math.LN2);
  let z = square < 4 ? Math.sqrt(Math.max(0, square) / 2) : Math.sqrt(square - Math.log(square));
  for (let step = 0; step < 60; step++) {
    const log = normalLogUpper(z);
    const change = (log - target) / Math.exp(normalLogDensity(z) - log);
    z += change;
    if (Math.abs(change) <= 1e-16 * (1 + Math.abs(z))) break;
  }
  return z;
}
