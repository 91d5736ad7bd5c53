import type { Rng } from "../../core/rng.js";
import { drawMultinomial } from "../../numerics/draw.js";
import { seasonOfTotals, type Season } from "./cycles.js";

/** Greatest correlation granted to neighbouring figures. */
const mostCorrelation = 0.8;

/**
 * The correlation of neighbours that is granted: what was measured and one standard error, since correlated counts vary less
 * from month to month, at a season's frequencies, than independent ones do.
 */
export function grantedCorrelation(measured: number, n: number): number {
  return Math.min(mostCorrelation, Math.max(0, measured + 1 / Math.sqrt(n)));
}

/** Variance at each of the frequencies 1 … period / 2 a cycle relative to independent figures: neighbours correlated. */
export function correlatedGains(period: number, correlation: number): Float64Array {
  return Float64Array.from({ length: Math.floor(period / 2) }, (_, k) => {
    const cosine = Math.cos((2 * Math.PI * (k + 1)) / period);
    return (1 - correlation ** 2) / (1 + correlation ** 2 - 2 * correlation * cosine);
  });
}

/**
 * The variation of the seasonal totals of one series without a season: the total falls on the places by the fitted straight
 * drift (multinomial, exact given the total); each frequency is then stretched as correlated figures would have it.
 */
export function simulateVariation(season: Season, gains: Float64Array): (rng: Rng) => number {
  const { period, total, line } = season;
  const least = total / period / 1000;
  const chances = line.map((value) => Math.max(least, value));
  const sum = chances.reduce((all, value) => all + value, 0);
  const probabilities = chances.map((value) => value / sum);
  const waves = wavesOf(period);
  const plain = gains.every((gain) => gain === 1);
  const whole = Math.round(total);
  return (rng) => {
    const drawn = seasonOfTotals(Float64Array.from(drawMultinomial(rng, whole, probabilities)), season.cycles);
    if (plain) return drawn.variation;
    const residuals = drawn.totals.map((value, j) => value - drawn.line[j]!);
    let stretched = 0;
    waves.forEach((pair, k) => {
      for (const wave of pair) {
        let product = 0;
        for (let j = 0; j < period; j++) product += wave[j]! * residuals[j]!;
        stretched += gains[k]! * product ** 2;
      }
    });
    return stretched / (drawn.total / period);
  };
}

/** Orthonormal cosines and sines of each frequency 1 … period / 2. */
function wavesOf(period: number): readonly (readonly Float64Array[])[] {
  return Array.from({ length: Math.floor(period / 2) }, (_, k) => {
    const angle = (2 * Math.PI * (k + 1)) / period;
    const alternating = 2 * (k + 1) === period;
    const size = Math.sqrt((alternating ? 1 : 2) / period);
    const cosine = Float64Array.from({ length: period }, (__, j) => size * Math.cos(angle * j));
    const sine = Float64Array.from({ length: period }, (__, j) => size * Math.sin(angle * j));
    return alternating ? [cosine] : [cosine, sine];
  });
}
