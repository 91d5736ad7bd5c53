import type { Rng } from "../core/rng.js";

/** One draw from the exponential distribution with mean 1; divide by the rate for another. */
export function drawExponential(rng: Rng): number {
  return -Math.log(rng.uniform());
}
