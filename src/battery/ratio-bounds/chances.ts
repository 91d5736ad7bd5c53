import { binomialInterval, binomialLogLower, binomialLogUpper } from "../../numerics/binomial.js";
import { holm } from "../../numerics/multiplicity.js";
import { poissonInterval, poissonLogLower, poissonLogUpper } from "../../numerics/poisson.js";
import type { RatioPeriod } from "../constant-ratio/matched.js";
import type { Range } from "../support/whole-range.js";

export const boundModels = ["poisson", "part-of-whole", "independent-counts", "each-unit"] as const;
export type BoundModel = (typeof boundModels)[number];

/** Limits of the true ratio; a lower end of 0 or an upper end of Infinity (or 1 for a part) binds nothing. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

export interface PeriodChance {
  readonly side: "above" | "below";
  /** ln of the chance of a figure so far out, where the true ratio lies within the limits; both sides counted. */
  readonly log: number;
}

/** ln P(numerator >= x) at the upper limit: the least favourable ratio within the limits. */
function aboveLog(x: number, n: number, limit: number, model: BoundModel): number {
  if (!Number.isFinite(n) || limit === Infinity) return 0;
  if (model === "part-of-whole") return limit >= 1 ? 0 : binomialLogUpper(x, { n: Math.max(n, x), p: limit });
  if (model === "independent-counts") return binomialLogUpper(x, { n: x + n, p: limit / (1 + limit) });
  return poissonLogUpper(x, limit * n);
}

/** ln P(numerator <= x) at the lower limit. */
function belowLog(x: number, n: number, limit: number, model: BoundModel): number {
  if (!Number.isFinite(x) || limit <= 0) return 0;
  if (model === "part-of-whole") return binomialLogLower(Math.min(x, n), { n, p: Math.min(1, limit) });
  if (model === "independent-counts") return binomialLogLower(x, { n: x + n, p: limit / (1 + limit) });
  return poissonLogLower(x, limit * n);
}

/** Number of sides on which the limits can be left. */
function sides({ lower, upper }: Limits, model: BoundModel): number {
  return Number(lower > 0) + Number(model === "part-of-whole" ? upper < 1 : upper < Infinity);
}

/** At the admissible figures that lie nearest to the limits. */
export function periodChance({ numerator, denominator }: RatioPeriod, limits: Limits, model: BoundModel): PeriodChance {
  const above = aboveLog(numerator.lower, denominator.upper, limits.upper, model);
  const below = belowLog(numerator.upper, denominator.lower, limits.lower, model);
  const log = Math.min(0, Math.min(above, below) + Math.log(Math.max(1, sides(limits, model))));
  return { side: above <= below ? "above" : "below", log };
}

export interface Adjusted {
  readonly periods: readonly (PeriodChance & { readonly adjusted: number })[];
  /** ln of the smallest adjusted chance: that of the whole series. */
  readonly log: number;
  readonly worst: number;
}

/** Holm over the periods: familywise, whatever the dependence between periods. */
export function adjust(chances: readonly PeriodChance[]): Adjusted {
  const adjusted = holm(chances.map(({ log }) => log));
  const log = Math.min(...adjusted);
  return {
    periods: chances.map((chance, i) => ({ ...chance, adjusted: adjusted[i]! })),
    log,
    worst: chances.reduce((best, chance, i) => (chance.log < chances[best]!.log ? i : best), 0),
  };
}

/** log10 of the least p that so many periods with these denominators could have given; undefined where nothing bounds it. */
export function leastLog10(periods: readonly RatioPeriod[], limits: Limits, model: BoundModel): number | undefined {
  if (model !== "part-of-whole") return undefined;
  const least = periods.map(({ denominator: { upper: n } }) => {
    const above = limits.upper < 1 ? n * Math.log(limits.upper) : 0;
    const below = limits.lower > 0 ? n * Math.log1p(-Math.min(limits.lower, 1 - 1e-16)) : 0;
    return Math.min(above, below);
  });
  return Math.min(0, (Math.min(...least) + Math.log(periods.length * Math.max(1, sides(limits, model)))) / Math.LN10);
}

/** The upper end of a range, or the lower one where there is none: a number that can be printed. */
export const upperEnd = ({ lower, upper }: Range): number => (Number.isFinite(upper) ? upper : lower);

/** 95 % interval of the expected numerator, at the admissible figures. */
export function numeratorInterval({ numerator, denominator }: RatioPeriod, model: BoundModel): Range {
  const most = upperEnd(numerator);
  if (model !== "part-of-whole")
    return { lower: poissonInterval(numerator.lower, 0.95).lower, upper: poissonInterval(most, 0.95).upper };
  const n = upperEnd(denominator);
  return {
    lower: n * binomialInterval(Math.min(numerator.lower, n), n, 0.95).lower,
    upper: n * binomialInterval(Math.min(most, n), n, 0.95).upper,
  };
}
