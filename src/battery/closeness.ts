import type { Rng } from "../core/rng.js";
import { chiSquaredLogLower, chiSquaredLogUpper } from "../numerics/chi-squared.js";
import type { Curve, CurveFit } from "./curve-fit.js";
import { fitCurve, quickly } from "./curve-fit.js";
import type { Formula } from "./formulas.js";
import { fitFormula } from "./formulas.js";
import type { DrawFigures } from "./innocent-laws.js";
import { independentCounts } from "./innocent-laws.js";
import type { Figures } from "./series-times.js";
import { printedLike } from "./series-times.js";

/** One formula fitted to the figures it can speak about. */
export interface FormulaFit {
  readonly formula: Formula;
  /** Positions of those figures in the series. */
  readonly rows: readonly number[];
  /** Times of those figures, counted from the origin. */
  readonly times: Float64Array;
  readonly fit: CurveFit;
  readonly degreesOfFreedom: number;
  /** log P(chi-squared <= Pearson statistic): very negative where the figures lie too close to the formula. */
  readonly logLeft: number;
}

/** Fewer degrees of freedom than this make the lower tail a matter of rounding: the formula is left out. */
export const leastDegreesOfFreedom = 3;

/** An exact fit leaves 1e-28 or 0 by the luck of rounding: below 1e-20 all fits are equally exact. */
function logLowerTail(pearson: number, degreesOfFreedom: number): number {
  return chiSquaredLogLower(Math.max(pearson, 1e-20), degreesOfFreedom);
}

function rowsFor(formula: Formula, times: Float64Array): readonly number[] {
  const rows: number[] = [];
  for (let i = 0; i < times.length; i++) if (!formula.throughOrigin || times[i]! > 0) rows.push(i);
  return rows;
}

function pick(values: Float64Array, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows, (row) => values[row]!);
}

/** Every formula of the library that has degrees of freedom to spare, fitted; `times` count from the origin. */
export function fitLibrary(
  library: readonly Formula[],
  times: Float64Array,
  values: Float64Array,
): readonly FormulaFit[] {
  return library.flatMap((formula) => {
    const rows = rowsFor(formula, times);
    const degreesOfFreedom = rows.length - formula.parameters;
    if (degreesOfFreedom < leastDegreesOfFreedom) return [];
    const own = pick(times, rows);
    const fit = fitFormula(formula, own, pick(values, rows));
    if (fit === undefined || !Number.isFinite(fit.pearson)) return [];
    return [{ formula, rows, times: own, fit, degreesOfFreedom, logLeft: logLowerTail(fit.pearson, degreesOfFreedom) }];
  });
}

/** The formula with the smallest left tail; where tails round to the same number, the one with the smallest dispersion. */
export function closestOf(fits: readonly FormulaFit[]): FormulaFit | undefined {
  let best: FormulaFit | undefined;
  for (const fit of fits)
    if (
      best === undefined ||
      fit.logLeft < best.logLeft ||
      (fit.logLeft === best.logLeft && dispersionOf(fit) < dispersionOf(best))
    )
      best = fit;
  return best;
}

/**
 * The formula around which the null law is simulated: the simplest one that the figures fit no worse than counts would in
 * 19 of 20 series, or the closest where none fits so well. Simulating around the closest itself, often a flexible formula
 * that has bent to the noise, leaves the simpler ones no chance and makes p too small (measured: 0.065 at 0.05 for 8 figures).
 */
export function nullCentre(fits: readonly FormulaFit[], closest: FormulaFit): FormulaFit {
  const adequate = fits.filter(
    ({ fit, degreesOfFreedom }) => chiSquaredLogUpper(fit.pearson, degreesOfFreedom) >= Math.log(0.05),
  );
  let simplest: FormulaFit | undefined;
  for (const candidate of adequate)
    if (simplest === undefined || candidate.formula.parameters < simplest.formula.parameters) simplest = candidate;
  return simplest ?? closest;
}

/** Pearson statistic over its degrees of freedom: 1 is Poisson noise, 0 an exact fit. */
export function dispersionOf({ fit, degreesOfFreedom }: FormulaFit): number {
  return fit.pearson / degreesOfFreedom;
}

interface Competitor {
  readonly curve: Curve;
  readonly rows: readonly number[];
  readonly start: Float64Array;
  readonly degreesOfFreedom: number;
}

export interface NullLaw {
  /** The means that the simulated figures are counted around. */
  readonly means: Float64Array;
  /** Draws one series as it would be printed, refits every formula and returns the closest one's left tail and dispersion. */
  simulate(rng: Rng): { readonly logLeft: number; readonly dispersion: number };
}

/**
 * Independent Poisson counts exactly around one formula (see nullCentre): the least favourable of all processes whose means may
 * move as they like. A figure the formula cannot speak about (at or before the origin) keeps its own value as its mean.
 * Every formula is fitted again to every simulated series, so that the choice among formulas is paid for. `draw` puts the noise
 * of an innocent explanation in the place of that of counting.
 */
export function nullLaw(
  centre: FormulaFit,
  fits: readonly FormulaFit[],
  figures: Figures,
  draw: DrawFigures = independentCounts,
): NullLaw {
  const means = Float64Array.from(figures.values);
  centre.rows.forEach((row, i) => {
    means[row] = centre.fit.fitted[i]!;
  });
  const competitors: readonly Competitor[] = fits.flatMap(({ formula, rows, times, degreesOfFreedom, fit }) => {
    // Simulated series lie around `means`: the fit to the means themselves is the best place to start.
    const noiseless = fitFormula(formula, times, pick(means, rows));
    if (noiseless !== undefined && cannotBeClosest(noiseless.pearson, degreesOfFreedom)) return [];
    const start = noiseless?.coefficients ?? fit.coefficients;
    return [{ curve: formula.curve(times), rows, start, degreesOfFreedom }];
  });
  return {
    means,
    simulate(rng) {
      const counts = draw(rng, means).map((count, i) => printedLike(count, figures.values[i]!, figures.widths[i]!));
      // Of formulas with equal degrees of freedom the smallest Pearson statistic has the smallest tail: one tail for all of them.
      const smallest = new Map<number, number>();
      for (const { curve, rows, start, degreesOfFreedom } of competitors) {
        const { pearson } = fitCurve(
          curve,
          rows.length === counts.length ? counts : pick(counts, rows),
          start,
          quickly,
        );
        if (!(pearson < Infinity)) continue;
        smallest.set(degreesOfFreedom, Math.min(pearson, smallest.get(degreesOfFreedom) ?? Infinity));
      }
      let logLeft = Infinity;
      let dispersion = Number.NaN;
      for (const [degreesOfFreedom, pearson] of smallest) {
        const own = logLowerTail(pearson, degreesOfFreedom);
        if (own < logLeft) {
          logLeft = own;
          dispersion = pearson / degreesOfFreedom;
        }
      }
      return { logLeft, dispersion };
    },
  };
}

/**
 * Whether a formula whose fit to the means themselves leaves this Pearson statistic has no chance of being the closest to
 * counts around them. The statistic of the counts is about noncentral chi-squared; eight standard deviations below its
 * mean it must still exceed a chi-squared value of probability 1e-7, which the closest formula's then almost never does.
 * Saves most of the work for long series and changes no p-value by more than that.
 */
function cannotBeClosest(noncentrality: number, degreesOfFreedom: number): boolean {
  const low = degreesOfFreedom + noncentrality - 8 * Math.sqrt(2 * (degreesOfFreedom + 2 * noncentrality));
  // Laurent & Massart (2000), lemma 1: P(chi-squared >= df + 2 √(df x) + 2 x) <= exp(-x), here with x = 16.2.
  return low > degreesOfFreedom + 2 * Math.sqrt(degreesOfFreedom * 16.2) + 2 * 16.2;
}

/**
 * Standard deviation beyond counting, as a share of the mean: sqrt((X² - df) / Σ mean), with the sign of the difference.
 * Zero for Poisson counts whatever their size, so that small and large countries can be compared.
 */
export function excessVariation(pearson: number, degreesOfFreedom: number, means: Float64Array): number {
  let total = 0;
  for (const mean of means) total += mean;
  const square = (pearson - degreesOfFreedom) / total;
  return Math.sign(square) * Math.sqrt(Math.abs(square));
}
