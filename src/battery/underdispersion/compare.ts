import type { Panel } from "../../core/values.js";
import { conformalRank } from "../../numerics/resampling.js";
import { excessVariation } from "../closeness.js";
import type { Figures } from "../series-times.js";
import { oneWindowEach, windowsLike } from "../windows.js";
import { scatterInBlocks } from "./blocks.js";

/** Scatter beyond counting here and in one window of each comparator, as a share of the mean, negative where there is too little. */
export interface BlockRank {
  readonly own: number;
  readonly others: readonly { readonly group: string; readonly excess: number; readonly dispersion: number }[];
  readonly lowerLog10: number;
  readonly upperLog10: number;
}

/** The same statistic of comparators over as many figures; small places have more counting noise, which is taken off. */
export function compareBlocks(panel: Panel | undefined, figures: Figures, length: number): BlockRank | undefined {
  if (panel === undefined) return undefined;
  const windows = oneWindowEach(windowsLike(panel, figures.times, figures.scale), figures.times[0] ?? 0, 5);
  const measure = (values: Float64Array): { readonly excess: number; readonly dispersion: number } => {
    const { scatter, degreesOfFreedom } = scatterInBlocks(values, length);
    return {
      excess: excessVariation(scatter, degreesOfFreedom, values),
      dispersion: scatter / Math.max(1, degreesOfFreedom),
    };
  };
  const own = measure(figures.values).excess;
  const others = windows.map(({ group, values }) => ({ group, ...measure(values) }));
  if (others.length === 0) return undefined;
  const excesses = others.map(({ excess }) => excess);
  return {
    own,
    others,
    lowerLog10: conformalRank(own, excesses, "lower").log10,
    upperLog10: conformalRank(own, excesses, "upper").log10,
  };
}
