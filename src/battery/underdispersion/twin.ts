import type { Rng } from "../../core/rng.js";
import type { Series } from "../../core/values.js";
import { drawPoisson } from "../../numerics/draw.js";
import type { Figures } from "../series-times.js";
import { differenced, printedLike, readFigures } from "../series-times.js";
import { fitSmoothMean, meanFor } from "../smooth-mean.js";
import { drawCount, twinSeries, withFigures } from "../twin-series.js";
import { blockLength, scatterInBlocks } from "./blocks.js";
import type { BlockOptions } from "./options.js";

/** Honest figures in the place of the series' own, as noisy as those and never less than counting; of running totals, honest increases added up. */
export function twinBlocks(series: Series, { cumulative }: BlockOptions, rng: Rng): Series | undefined {
  if (!cumulative) return twinSeries(series, rng);
  return twinTotals(series, (increases) => {
    const fit = increases.values.length < 4 ? undefined : fitSmoothMean(meanFor(increases.values.length), increases);
    if (fit === undefined) return undefined;
    const dispersion = Math.max(1, fit.pearson / fit.degreesOfFreedom);
    return (row, id) => drawCount(rng.stream(id), Math.max(0, fit.means[row]!), dispersion);
  });
}

/** Independent Poisson counts around the mean of each block; of running totals, such increases added up. */
export function twinWithinBlocks(series: Series, options: BlockOptions, rng: Rng): Series | undefined {
  const drawer = (figures: Figures): ((row: number, id: string) => number) => {
    const { all, left } = scatterInBlocks(figures.values, blockLength(options.block, figures.scale));
    const means = Float64Array.from(figures.values);
    for (const { start, length, total } of all) means.fill(total / length, start, start + length);
    const last = all[all.length - 1];
    if (left > 0 && last !== undefined) means.fill(last.total / last.length, last.start + last.length);
    return (row, id) => drawPoisson(rng.stream(id), means[row]!);
  };
  if (options.cumulative) return twinTotals(series, drawer);
  const figures = readFigures(series);
  if (figures.problems.length > 0 || figures.values.length < 4) return undefined;
  const draw = drawer(figures);
  const rows = new Map(figures.ids.map((id, row) => [id, row] as const));
  return withFigures(series, (id, value, width) => {
    const row = rows.get(id);
    return row === undefined ? value : printedLike(draw(row, id), value, width);
  });
}

type Drawer = (row: number, id: string) => number;

function twinTotals(series: Series, drawerOf: (increases: Figures) => Drawer | undefined): Series | undefined {
  const totals = readFigures(series);
  if (totals.problems.length > 0 || totals.values.length < 5) return undefined;
  const increases = differenced(totals);
  const draw = increases.problems.length > 0 ? undefined : drawerOf(increases);
  if (draw === undefined) return undefined;
  const rows = new Map(increases.ids.map((id, row) => [id, row] as const));
  const twin = new Map<string, number>();
  let total = totals.values[0]!;
  totals.ids.forEach((id, i) => {
    const row = rows.get(id);
    // Where a period is missing before a figure its own increase is kept.
    if (i > 0) total += row === undefined ? totals.values[i]! - totals.values[i - 1]! : draw(row, id);
    twin.set(id, total);
  });
  return withFigures(series, (id, value, width) => printedLike(twin.get(id) ?? value, value, width));
}
