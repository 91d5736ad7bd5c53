import type { Rng } from "../core/rng.js";

/**
 * One draw from the standard normal distribution. Exact: the ratio of uniforms with quadratic bounds, so that a logarithm
 * is needed in 1 draw of 80.
 * Source: Leva (1992), ACM Transactions on Mathematical Software 18, 449-453 and 454-455 (algorithm 712), with the
 * constants of the paper; Kinderman & Monahan (1977) for the region.
 */
export function drawNormal(rng: Rng): number {
  for (;;) {
    const u = rng.uniform();
    const v = 1.7156 * (rng.uniform() - 0.5);
    const x = u - 0.449871;
    const y = Math.abs(v) + 0.386595;
    const q = x * x + y * (0.196 * y - 0.25472 * x);
    if (q < 0.27597) return v / u;
    if (q <= 0.27846 && v * v <= -4 * u * u * Math.log(u)) return v / u;
  }
}
