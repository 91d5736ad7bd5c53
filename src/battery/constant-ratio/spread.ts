import type { Interval } from "../../core/values.js";
import { chiSquaredQuantile } from "../../numerics/chi-squared.js";

/** Homogeneity statistic over its degrees of freedom: at the middles, and its least and greatest admissible values. */
export interface Spread {
  readonly middle: number;
  readonly least: number;
  readonly greatest: number;
}

/** Interval of the spread: chi-squared limits for normal noise, widened to the admissible extremes. */
export function spreadInterval(spread: Spread, df: number): Interval {
  const lowerPoint = chiSquaredQuantile({ logUpper: Math.log(0.025) }, df);
  const upperPoint = chiSquaredQuantile({ logLower: Math.log(0.025) }, df);
  return {
    level: 0.95,
    lower: (spread.least * df) / lowerPoint,
    upper: (spread.greatest * df) / upperPoint,
    kind: "confidence",
    method: "chi-squared limits (approximate), widened by the printed bounds",
  };
}
