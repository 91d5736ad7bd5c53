import type { Rng } from "../../core/rng.js";
import { monteCarloP, type MonteCarloPValue } from "../../numerics/resampling.js";
import type { Figures } from "../series-times.js";
import type { Columns } from "./fit.js";
import { scan, stepAt, stepColumn, scores, type Scan } from "./scan.js";
import { simulateSeries } from "./simulate.js";
import { fitWander, inflationOf, wanders, worstWander, type WanderFit } from "./wander.js";

/** Counts of a stretch of the series with the smooth curve that they have without a break. */
export interface Stretch {
  readonly values: Float64Array;
  readonly widths: Float64Array;
  readonly columns: Columns;
}

export interface Break {
  readonly scan: Scan;
  readonly p: MonteCarloPValue;
  readonly worst: WanderFit;
  readonly likeliest: WanderFit;
  /** First and last place that the likelihood does not exclude. */
  readonly places: readonly [number, number];
}

export interface Work {
  readonly rng: Rng;
  readonly draws: number;
  readonly stopAfter?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export const trends = ["constant", "log-line", "log-quadratic"] as const;
export type Trend = (typeof trends)[number];

/** Columns of the smooth curve on times scaled to -1 … 1, with two harmonics where a season is to be taken out. */
export function smoothColumns(times: Float64Array, trend: Trend, season: number): Columns {
  const first = times[0] ?? 0;
  const last = times[times.length - 1] ?? 0;
  const half = Math.max((last - first) / 2, 1e-9);
  const u = times.map((time) => (time - (first + last) / 2) / half);
  const columns = [new Float64Array(times.length).fill(1)];
  if (trend !== "constant") columns.push(u);
  if (trend === "log-quadratic") columns.push(u.map((value) => value ** 2));
  for (let k = 1; season > 0 && k <= (season >= 6 ? 2 : 1); k++) {
    const angle = (2 * Math.PI * k) / season;
    columns.push(
      times.map((time) => Math.cos(angle * (time - first))),
      times.map((time) => Math.sin(angle * (time - first))),
    );
  }
  return columns;
}

export function stretchOf({ values, widths, times }: Figures, trend: Trend, season: number): Stretch {
  return { values, widths, columns: smoothColumns(times, trend, season) };
}

/** Residuals around the fit in units of counting noise, and the regressors in the same units. */
function whitened(
  { values, columns }: Stretch,
  found: Scan,
  withStep: boolean,
): { readonly residuals: Float64Array; readonly regressors: Columns } {
  const { fitted } = withStep ? found.stepped : found.smooth;
  const roots = fitted.map((mean) => Math.sqrt(Math.max(mean, 1e-9)));
  const weighted = (column: Float64Array): Float64Array => column.map((value, i) => value * roots[i]!);
  const step = stepColumn(values.length, found.place);
  return {
    residuals: values.map((value, i) => (value - fitted[i]!) / roots[i]!),
    regressors: (withStep ? [...columns, step] : columns).map(weighted),
  };
}

/** The scan, its p-value under the noise least favourable to a finding, and the places left open. */
export function findBreak(stretch: Stretch, work: Work): Break | undefined {
  const found = scan(stretch.values, stretch.columns);
  if (found === undefined) return undefined;
  const { residuals, regressors } = whitened(stretch, found, true);
  const { worst, likeliest } = worstWander(residuals, regressors);
  return {
    scan: found,
    p: breakP(stretch, found, worst, work),
    worst,
    likeliest,
    places: placesOf(stretch, found, likeliest.inflation),
  };
}

/** p of the scan's maximum by simulated series of this kind of noise around the smooth curve. */
export function breakP(
  { values, widths, columns }: Stretch,
  found: Scan,
  noise: WanderFit,
  work: Work,
): MonteCarloPValue {
  const draw = simulateSeries({ means: found.smooth.fitted, wander: noise, scale: noise.scale, values, widths });
  return monteCarloP({
    draws: work.draws,
    observed: found.statistic,
    tail: "upper",
    rng: work.rng,
    simulate: (rng) => {
      work.signal?.throwIfAborted();
      return scan(draw(rng), columns, found.smooth.coefficients)?.statistic ?? 0;
    },
    ...(work.stopAfter === undefined ? {} : { stopAfter: work.stopAfter }),
  });
}

/** -2 log(1 - √0.95): the level of 95 % for the likelihood of a place. Source: B. E. Hansen (2000), Econometrica 68:575-603. */
export const placeLevel = 7.352;
/** So many places are fitted exactly, those of the greatest scores; the others are judged by their score. */
const mostPlaces = 60;

function placesOf({ values, columns }: Stretch, found: Scan, inflation: number): readonly [number, number] {
  const allowed = placeLevel * Math.max(1, found.dispersion) * Math.max(1, inflation);
  const { score } = scores(values, columns, found.smooth);
  const order = Array.from(score.keys()).filter((place) => !Number.isNaN(score[place]!));
  order.sort((a, b) => score[b]! - score[a]! || a - b);
  const least = found.likelihoodRatio - allowed;
  const open = order.filter((place, rank) =>
    rank < mostPlaces ? stepAt(values, columns, found.smooth, place).likelihoodRatio >= least : score[place]! >= least,
  );
  return [Math.min(found.place, ...open), Math.max(found.place, ...open)];
}

/** The likeliest wandering mean without any step, and how its likelihood compares with independent noise around the step. */
export function driftOf(
  stretch: Stretch,
  found: Scan,
): { readonly fit: WanderFit; readonly overStep: number } | undefined {
  const n = stretch.values.length;
  const smooth = whitened(stretch, found, false);
  const inflation = inflationOf(n);
  let best: WanderFit | undefined;
  for (const wander of wanders(n)) {
    const fit = fitWander(smooth.residuals, smooth.regressors, { wander, restricted: false });
    if (fit !== undefined && (best === undefined || fit.logLikelihood > best.logLikelihood))
      best = { ...fit, inflation: inflation(wander) };
  }
  const stepped = whitened(stretch, found, true);
  const step = fitWander(stepped.residuals, stepped.regressors, {
    wander: { correlation: 0, share: 0 },
    restricted: false,
  });
  if (best === undefined || step === undefined) return undefined;
  // The weights differ a little: residuals are in units of the noise of each fit's own mean.
  const logRoots = (fitted: Float64Array): number =>
    fitted.reduce((sum, mean) => sum - Math.log(Math.max(mean, 1e-9)) / 2, 0);
  const overStep =
    best.logLikelihood + logRoots(found.smooth.fitted) - step.logLikelihood - logRoots(found.stepped.fitted);
  return { fit: best, overStep };
}
