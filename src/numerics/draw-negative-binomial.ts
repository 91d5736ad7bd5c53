import type { Rng } from "../core/rng.js";
import { drawGamma } from "./draw-gamma.js";
import { drawPoisson } from "./draw-poisson.js";

/**
 * One negative-binomial count with this mean and variance mean + mean^2 / size, size > 0: a Poisson count whose mean is a
 * gamma draw. A size of Infinity is the Poisson.
 */
export function drawNegativeBinomial(
  rng: Rng,
  { size, mean }: { readonly size: number; readonly mean: number },
): number {
  if (!(size > 0)) throw new RangeError(`drawNegativeBinomial: size is ${size}, not above 0`);
  if (!(mean >= 0)) throw new RangeError(`drawNegativeBinomial: mean is ${mean}, not 0 or more`);
  if (mean === 0) return 0;
  return drawPoisson(rng, size === Infinity ? mean : drawGamma(rng, { shape: size, rate: size / mean }));
}
