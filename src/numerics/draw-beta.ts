import type { Rng } from "../core/rng.js";
import { drawLogGamma } from "./draw-gamma.js";

/**
 * One draw from the beta distribution with mean a / (a + b), a > 0 and b > 0: X / (X + Y) of two gamma draws, by their
 * logs, so that tiny parameters give values near 0 or 1 and not 0 / 0.
 */
export function drawBeta(rng: Rng, { a, b }: { readonly a: number; readonly b: number }): number {
  const logOdds = drawLogGamma(rng, a) - drawLogGamma(rng, b);
  if (logOdds <= 0) {
    const odds = Math.exp(logOdds);
    return odds / (1 + odds);
  }
  return 1 / (1 + Math.exp(-logOdds));
}
