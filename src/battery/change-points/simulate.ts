import type { Rng } from "../../core/rng.js";
import { drawNormal } from "../../numerics/draw.js";
import { printedLike } from "../series-times.js";
import type { Wander } from "./wander.js";

export interface NullSeries {
  readonly means: Float64Array;
  readonly wander: Wander;
  /** Variance of the white part, in units of counting noise. */
  readonly scale: number;
  /** As printed: a value and the width of its rounding. */
  readonly values: Float64Array;
  readonly widths: Float64Array;
}

/**
 * One series of counts around the means, with noise of this kind and at least counting noise in all. Normal deviates are bent by
 * the skewness of a count (Cornish & Fisher, one term): for a Poisson mean of two the quantiles are right to a fifth of a count.
 */
export function simulateSeries({ means, wander, scale, values, widths }: NullSeries): (rng: Rng) => Float64Array {
  const n = means.length;
  const walk = wander.correlation === 1;
  const fresh = Math.sqrt(walk ? wander.share : wander.share * (1 - wander.correlation ** 2));
  const spread = 1 + (walk ? (wander.share * (n + 1)) / 2 : wander.share);
  const white = Math.sqrt(Math.max(scale, 1 / spread));
  return (rng) => {
    let state = walk ? 0 : Math.sqrt(wander.share) * drawNormal(rng);
    return means.map((mean, i) => {
      if (i > 0) state = wander.correlation * state + fresh * drawNormal(rng);
      const noise = white * (drawNormal(rng) + state);
      const dispersion = white ** 2 * (1 + (walk ? wander.share * i : wander.share));
      const standard = noise / Math.sqrt(dispersion);
      const skewed = ((2 * Math.max(1, dispersion) - 1) / 6) * (standard ** 2 - 1);
      const count = Math.max(0, Math.round(mean + Math.sqrt(mean) * noise + skewed));
      return printedLike(count, values[i]!, widths[i]!);
    });
  };
}
