import type { RunContext } from "../../core/test.js";
import { monteCarloP } from "../../numerics/resampling.js";
import { homogeneity, redrawNumerators, redrawnCounts, type Counts, type Noise } from "./homogeneity.js";

/** Percentages of so many decimals, turned back into counts, give all numerators. */
export interface TurnedBack {
  readonly decimals: number;
  /** ln of the chance that numerators without any such rule all fit it. */
  readonly chanceLog: number;
}

/** The nearest whole number to the share of the whole, the share rounded to a grid of 1 / steps. */
const roundedShare = (part: number, whole: number, steps: number): number =>
  Math.round((whole * Math.round((steps * part) / whole)) / steps);

/**
 * The coarsest rounding of percentages (none, one or two decimals) from which every numerator could have been turned back, where
 * so many would fit by chance in fewer than one of a hundred tables; undefined where there is none.
 */
export function turnedBackFrom({ parts, units }: Counts): TurnedBack | undefined {
  for (const decimals of [0, 1, 2]) {
    const steps = 10 ** (decimals + 2);
    if (!parts.every((part, t) => roundedShare(part, units[t]!, steps) === part)) continue;
    const chanceLog = units.reduce((sum, unit) => sum + Math.min(0, Math.log((steps + 1) / (unit + 1))), 0);
    return chanceLog <= Math.log(0.01) ? { decimals, chanceLog } : undefined;
  }
  return undefined;
}

/** log10 p of the left tail where shares vary as chance makes them and are then published so rounded and turned back. */
export function turnedBackLog10(counts: Counts, noise: Noise, { decimals }: TurnedBack, context: RunContext): number {
  const steps = 10 ** (decimals + 2);
  const redraw = redrawNumerators(counts, noise);
  return monteCarloP({
    draws: context.draws,
    observed: homogeneity(counts, noise),
    tail: "lower",
    rng: context.rng.stream("turned-back"),
    simulate(rng) {
      const { parts, units } = redrawnCounts(counts, redraw(rng), noise.model);
      const rounded = { parts: parts.map((part, t) => roundedShare(part, units[t]!, steps)), units };
      // Rounding may leave no numerator at all: no spread, as far down as can be.
      return rounded.parts.every((part) => part === 0) ? 0 : homogeneity(rounded, noise);
    },
    ...(context.stopAfter === undefined ? {} : { stopAfter: context.stopAfter }),
  }).log10;
}

/** The whole number by which one figure is a multiple of the other in every period, where there is one. */
export function wholeMultiple({ parts, units }: Counts): number | undefined {
  const of = (above: readonly number[], below: readonly number[]): number | undefined => {
    const t = below.findIndex((count) => count > 0);
    const times = t < 0 ? Number.NaN : above[t]! / below[t]!;
    return Number.isInteger(times) && times >= 1 && above.every((count, i) => count === times * below[i]!)
      ? times
      : undefined;
  };
  return of(parts, units) ?? of(units, parts);
}
