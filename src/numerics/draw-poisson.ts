import type { Rng } from "../core/rng.js";
import { poissonLogMass } from "./poisson.js";

/**
 * One Poisson count with this mean, 0 <= mean < 2^52. Exact up to the rounding of doubles: inversion below a mean of
 * 10, transformed rejection above it, whose cost does not grow with the mean.
 */
export function drawPoisson(rng: Rng, mean: number): number {
  if (!(mean >= 0 && mean < 2 ** 52)) throw new RangeError(`drawPoisson: mean is ${mean}, not in 0 … 2^52`);
  return mean < 10 ? byInversion(rng, mean) : byRejection(rng, mean);
}

function byInversion(rng: Rng, mean: number): number {
  const atZero = Math.exp(-mean);
  for (;;) {
    let left = rng.uniform();
    let mass = atZero;
    // P(X > 150) < 1e-100 at a mean of 10: reaching it means that rounding left a remainder, and a new number is drawn
    for (let k = 0; k <= 150; k++) {
      if (left <= mass) return k;
      left -= mass;
      mass *= mean / (k + 1);
    }
  }
}

/** Source: PTRS of Hörmann (1993), Insurance: Mathematics and Economics 12, 39-45; mean >= 10. */
function byRejection(rng: Rng, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const quick = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = rng.uniform() - 0.5;
    const v = rng.uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= quick) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    if (Math.log((v * inverseAlpha) / (a / (us * us) + b)) <= poissonLogMass(k, mean)) return k;
  }
}
