import type { Rng } from "../core/rng.js";
import { drawNormal } from "./draw-normal.js";

/**
 * One draw from the gamma distribution of mean shape / rate, shape > 0 and rate > 0. Exact; for a shape below about 0.01 a
 * draw may be smaller than the least double and is then 0 (use drawLogGamma).
 */
export function drawGamma(rng: Rng, { shape, rate }: { readonly shape: number; readonly rate: number }): number {
  if (!(rate > 0)) throw new RangeError(`drawGamma: rate is ${rate}, not above 0`);
  if (shape >= 1) return marsagliaTsang(rng, shape) / rate;
  return Math.exp(drawLogGamma(rng, shape)) / rate;
}

/** log of a gamma draw of rate 1: keeps its digits where the draw itself would be 0. */
export function drawLogGamma(rng: Rng, shape: number): number {
  if (!(shape > 0 && shape < Infinity)) throw new RangeError(`drawLogGamma: shape is ${shape}, not above 0 and finite`);
  if (shape >= 1) return Math.log(marsagliaTsang(rng, shape));
  // a draw of shape a is a draw of shape a + 1 times U^(1/a)
  return Math.log(marsagliaTsang(rng, shape + 1)) + Math.log(rng.uniform()) / shape;
}

/** Source: Marsaglia & Tsang (2000), ACM Transactions on Mathematical Software 26, 363-372; shape >= 1. */
function marsagliaTsang(rng: Rng, shape: number): number {
  if (!(shape >= 1 && shape < Infinity)) throw new RangeError(`drawGamma: shape is ${shape}, not above 0 and finite`);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(rng);
    const t = 1 + c * x;
    if (t <= 0) continue;
    const v = t * t * t;
    const u = rng.uniform();
    const x2 = x * x;
    if (u < 1 - 0.0331 * x2 * x2 || Math.log(u) < 0.5 * x2 + d * (1 - v + Math.log(v))) return d * v;
  }
}
