import type { Rng } from "../core/rng.js";
import type { Series } from "../core/values.js";
import { drawNegativeBinomial, drawPoisson } from "../numerics/draw.js";
import { printedLike, readFigures } from "./series-times.js";
import { fitSmoothMean, meanFor } from "./smooth-mean.js";

/**
 * A series with honest figures in the place of its own: independent Poisson counts around the smooth mean fitted to it, printed
 * alike. They are the null of the tests of too much noise and the least favourable case of the tests of too little, so that one
 * twin serves them all. Each figure is drawn by the generator of its row's id: two runs that read the same rows see the same
 * twin. Undefined where no smooth mean can be fitted.
 */
export function twinSeries(series: Series, rng: Rng): Series | undefined {
  const figures = readFigures(series);
  if (figures.problems.length > 0 || figures.values.length < 4) return undefined;
  const fit = fitSmoothMean(meanFor(figures.values.length), figures);
  if (fit === undefined) return undefined;
  return withFigures(series, (id, value, width) => {
    const row = figures.ids.indexOf(id);
    const mean = Math.max(0, fit.means[row] ?? value);
    return printedLike(drawCount(rng.stream(id), mean, 1), value, width);
  });
}

/** A count with this mean and variance = dispersion × mean: Poisson at 1, negative binomial above. */
export function drawCount(rng: Rng, mean: number, dispersion: number): number {
  if (!(mean > 0)) return 0;
  return dispersion > 1 + 1e-9
    ? drawNegativeBinomial(rng, { mean, size: mean / (dispersion - 1) })
    : drawPoisson(rng, mean);
}

/** The series with each known figure replaced; missing ones stay missing and half-open ones stay as they are. */
export function withFigures(
  series: Series,
  replace: (id: string, value: number, width: number, row: number) => number,
): Series {
  const lower = Float64Array.from(series.lower);
  const upper = Float64Array.from(series.upper);
  lower.forEach((low, row) => {
    const high = upper[row]!;
    if (!Number.isFinite(low) || !Number.isFinite(high)) return;
    const width = high - low;
    const value = replace(series.ids[row] ?? String(row), (low + high) / 2, width, row);
    lower[row] = value - width / 2;
    upper[row] = value + width / 2;
  });
  return { ...series, lower, upper };
}
