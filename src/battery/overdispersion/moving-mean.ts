import { fLogUpper } from "../../numerics/f.js";
import { gammaLogUpper } from "../../numerics/gamma.js";
import { aroundNeighbours } from "../smooth-mean.js";
import type { Blocks } from "../underdispersion/blocks.js";

/** A mean that moves from block to block, and the scatter that is left around the line between neighbours. */
export interface MovingMean {
  /** Scatter of the block means over scatter within blocks, both over their degrees of freedom. */
  readonly between: number;
  /** Scatter around neighbours over that of independent counts. */
  readonly left: number;
  readonly log10p: number;
}

/** Where block means differ more than figures within blocks do (F test at 0.01), the mean moves, within blocks too. */
export function findMovingMean(times: Float64Array, values: Float64Array, blocks: Blocks): MovingMean | undefined {
  const used = blocks.all;
  const figures = used.reduce((sum, { length }) => sum + length, 0);
  const mean = used.reduce((sum, { total }) => sum + total, 0) / figures;
  if (used.length < 3 || !(blocks.scatter > 0)) return undefined;
  const scatter = used.reduce((sum, { total, length }) => sum + (total - mean * length) ** 2 / (mean * length), 0);
  const between = scatter / (used.length - 1) / (blocks.scatter / blocks.degreesOfFreedom);
  if (fLogUpper(between, { df1: used.length - 1, df2: blocks.degreesOfFreedom }) > Math.log(0.01)) return undefined;
  const { pearson, degreesOfFreedom } = aroundNeighbours(times, values);
  // Neighbouring distances share figures: correlations of -2/3 and 1/6 make the variance 1.944 times that of chi-squared.
  const variance = degreesOfFreedom * (2 * 1.944 + 1 / mean);
  const law = { shape: degreesOfFreedom ** 2 / variance, rate: degreesOfFreedom / variance };
  return { between, left: pearson / degreesOfFreedom, log10p: gammaLogUpper(pearson, law) / Math.LN10 };
}
