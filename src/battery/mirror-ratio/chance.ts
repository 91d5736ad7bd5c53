import type { RunContext } from "../../core/test.js";
import { monteCarloP, type MonteCarloPValue } from "../../numerics/resampling.js";
import { extremeCounts } from "../constant-ratio/admissible.js";
import { homogeneity, redrawNumerators, sum, type Counts, type Noise } from "../constant-ratio/homogeneity.js";
import type { RatioPeriod } from "../constant-ratio/matched.js";
import { largestShift, permuted } from "./stability.js";

/** The steadiest honest pair: the smaller source holds a binomial part of the events of the larger. */
const thinned: Noise = { model: "part-of-whole", unitVariance: 1 };

/** The smaller source over the larger, whichever of the two that is, at the printed values that make the ratio vary most. */
export function partOfLarger(periods: readonly RatioPeriod[], secondIsLarger: boolean): Counts {
  const turned = secondIsLarger
    ? periods.map((period) => ({ ...period, numerator: period.denominator, denominator: period.numerator }))
    : periods;
  return extremeCounts(turned, thinned, 1);
}

const varies = ({ parts, units }: Counts): boolean => sum(parts) > 0 && sum(parts) < sum(units);

/** Spread of the ratio over that of the steadiest honest pair; 1 means as steady as separate events can be. */
export function thinnedSpread(counts: Counts): number | undefined {
  return varies(counts) ? homogeneity(counts, thinned) / (counts.parts.length - 1) : undefined;
}

/** p that the ratio is so steady in each stretch; undefined where both sources have the same total, which leaves no chance. */
export function steadyP(stretches: readonly Counts[], context: RunContext, name: string): MonteCarloPValue | undefined {
  const usable = stretches.filter((counts) => counts.parts.length >= 2 && varies(counts));
  if (usable.length === 0) return undefined;
  const redraws = usable.map((counts) => redrawNumerators(counts, thinned));
  return monteCarloP({
    draws: context.draws,
    observed: sum(usable.map((counts) => homogeneity(counts, thinned))),
    tail: "lower",
    simulate: (rng) =>
      sum(redraws.map((redraw, s) => homogeneity({ parts: redraw(rng), units: usable[s]!.units }, thinned))),
    rng: context.rng.stream(name),
    ...stop(context),
  });
}

/** p that the level shifts so much from one stretch of time to the next, by permutation within each stretch. */
export function shiftP(
  stretches: readonly (readonly number[])[],
  context: RunContext,
  name: string,
): MonteCarloPValue | undefined {
  const usable = stretches.filter((residuals) => residuals.length >= 4 && residuals.some((value) => value !== 0));
  if (usable.length === 0) return undefined;
  const size = (of: readonly ArrayLike<number>[]): number =>
    Math.max(...of.map((residuals) => largestShift(residuals).size));
  return monteCarloP({
    draws: context.draws,
    observed: size(usable),
    tail: "upper",
    simulate: (rng) => size(usable.map((residuals) => permuted(rng, residuals))),
    rng: context.rng.stream(name),
    ...stop(context),
  });
}

function stop(context: RunContext): { readonly stopAfter?: number } {
  return context.stopAfter === undefined ? {} : { stopAfter: context.stopAfter };
}

/** The smaller of two p-values, doubled for having looked at both; undefined counts as one. */
export function smallerDoubled(a: MonteCarloPValue | undefined, b: MonteCarloPValue | undefined): number {
  return Math.min(0, Math.log10(2) + Math.min(a?.log10 ?? 0, b?.log10 ?? 0));
}
