import { binomialLogMass } from "../numerics/binomial.js";
import { normalLogLower, normalLogUpper } from "../numerics/normal.js";
import { poissonLogMass } from "../numerics/poisson.js";
import { log1mexp, logSum } from "../numerics/special.js";
import type { Formula } from "./formulas.js";
import { fitFormula } from "./formulas.js";

/** Tightness around the formula that forecasts foresee, as shares of the Poisson standard deviation, equally likely. */
export const tightness: readonly number[] = [1 / 16, 1 / 8, 1 / 4, 1 / 2];
/** Share of each forecast kept for a figure that does not follow the formula, so that one miss costs ten bits and not thousands. */
export const stray = 0.001;

/** How surely a figure is foreseen: the mean, and the standard deviation of its normal law. */
export interface Foreseen {
  readonly mean: number;
  readonly spread: number;
}

/**
 * log q(y) of the forecast: a normal law cut to the whole numbers from 0 on and divided by what it leaves there, so that its
 * probabilities add up to one, with `stray` of it Poisson.
 */
export function forecastLogMass(y: number, { mean, spread }: Foreseen): number {
  const cell = logCell((y - 0.5 - mean) / spread, (y + 0.5 - mean) / spread) - normalLogUpper((-0.5 - mean) / spread);
  return logSum([Math.log1p(-stray) + cell, Math.log(stray) + poissonLogMass(y, mean)]);
}

/** log(Φ(b) - Φ(a)) for a < b, from whichever tail is the smaller, so that far cells keep their digits. */
export function logCell(a: number, b: number): number {
  const [large, small] = a > 0 ? [normalLogUpper(a), normalLogUpper(b)] : [normalLogLower(b), normalLogLower(a)];
  return small === -Infinity ? large : large + log1mexp(small - large);
}

/**
 * log of the largest probability that counting can give this figure, whatever the past: the greatest over all means of
 * Poisson(y; mean), or over all shares of Binomial(y; limit, share) where no more than `limit` could be counted.
 */
export function countingLogCeiling(y: number, limit: number | undefined): number {
  return limit === undefined || !(limit >= y)
    ? poissonLogMass(y, y)
    : binomialLogMass(y, { n: limit, p: limit === 0 ? 0 : y / limit });
}

export interface PrequentialRequest {
  readonly formula: Formula;
  /** Counted from the origin. */
  readonly times: Float64Array;
  /** Whole counts. */
  readonly values: Float64Array;
  /** Figures before the first one forecast. */
  readonly start: number;
  /** Whether the coefficients are fitted again to all figures before each forecast, or stay as fitted at the start. */
  readonly refit: boolean;
  /** Largest count possible in each period, where that is known. */
  readonly limits?: readonly (number | undefined)[];
}

/**
 * log2 of the e-process Π q(y) / sup Poisson(y; ·) over the forecasts, the mean of one product for each tightness. Under every
 * Cox process the probability of a figure given the past is a mixture of Poisson probabilities and so at most the denominator,
 * whatever the dependence: the product has expectation at most one, at any time of stopping (Ville; Vovk & Wang 2021).
 * A period in which the formula forecasts no count above zero is left out: no bet. NaN where nothing was forecast.
 */
export function prequentialLog2(request: PrequentialRequest): number {
  const { formula, times, values, start, refit, limits } = request;
  const logs = new Float64Array(tightness.length);
  let forecasts = 0;
  let meanAt = fittedTo(formula, times.slice(0, start), values.slice(0, start));
  for (let i = start; i < values.length; i++) {
    const upto = refit ? i : start;
    if (refit && i > start) meanAt = fittedTo(formula, times.slice(0, i), values.slice(0, i));
    const mean = meanAt(times[i]!);
    if (!(mean > 0 && mean < 1e12)) continue;
    forecasts += 1;
    // A forecast further ahead, from more parameters, is less sure: the variance grows as that of an extrapolated fit would.
    const inflation = Math.sqrt(1 + (formula.parameters * i) / upto);
    const ceiling = countingLogCeiling(values[i]!, limits?.[i]);
    tightness.forEach((share, k) => {
      const spread = Math.max(0.6, share * Math.sqrt(mean)) * inflation;
      logs[k]! += forecastLogMass(values[i]!, { mean, spread }) - ceiling;
    });
  }
  return forecasts === 0 ? Number.NaN : (logSum(logs) - Math.log(tightness.length)) / Math.LN2;
}

/** The mean at t of the formula fitted to the early figures it speaks about; NaN where it cannot be fitted. */
function fittedTo(formula: Formula, times: Float64Array, values: Float64Array): (t: number) => number {
  const rows = Array.from(times.keys()).filter((row) => !formula.throughOrigin || times[row]! > 0);
  if (rows.length < formula.parameters) return () => Number.NaN;
  const own = Float64Array.from(rows, (row) => times[row]!);
  const fit = fitFormula(
    formula,
    own,
    Float64Array.from(rows, (row) => values[row]!),
  );
  if (fit === undefined) return () => Number.NaN;
  return (t) => {
    if (formula.throughOrigin && t <= 0) return Number.NaN;
    const mean = new Float64Array(1);
    formula.curve(own, Float64Array.of(t)).evaluate(fit.coefficients, mean, new Float64Array(formula.parameters));
    return mean[0]!;
  };
}
