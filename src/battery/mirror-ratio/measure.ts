import type { Interval, Member } from "../../core/values.js";
import { tQuantile } from "../../numerics/t.js";
import { middleCounts } from "../constant-ratio/admissible.js";
import { sum } from "../constant-ratio/homogeneity.js";
import type { RatioPeriod } from "../constant-ratio/matched.js";
import { memberPeriods } from "../constant-ratio/matched.js";
import { thinnedSpread } from "./chance.js";
import { logRatios, meanLogRatio, ratioWeights, scaledResiduals, type Mirror } from "./stability.js";

/** The two sources side by side, as far as it does not depend on chance. */
export interface Measured {
  readonly periods: readonly RatioPeriod[];
  readonly mirror: Mirror;
  readonly logs: readonly number[];
  readonly residuals: readonly number[];
  readonly level: number;
  readonly interval: Interval;
  /** t statistic of the mean log ratio over periods; 0 where nothing varies. */
  readonly t: number;
  readonly identical: number;
  readonly secondIsLarger: boolean;
}

/** Periods with both figures bounded, as counts in the middle of their bounds. */
export function measure(periods: readonly RatioPeriod[]): Measured {
  const { parts: second, units: first } = middleCounts(periods, { model: "independent-counts", unitVariance: 1 });
  const mirror: Mirror = { first, second };
  const logs = logRatios(mirror);
  const weights = ratioWeights(mirror);
  const level = meanLogRatio(logs, weights);
  const error = standardError(logs, weights, level);
  const half = error * tQuantile({ logUpper: Math.log(0.025) }, logs.length - 1);
  return {
    periods,
    mirror,
    logs,
    residuals: scaledResiduals(logs, weights),
    level: Math.exp(level),
    interval: {
      level: 0.95,
      lower: Math.exp(level - half),
      upper: Math.exp(level + half),
      kind: "confidence",
      method: "t interval of the weighted mean log ratio over periods",
    },
    t: error > 0 ? level / error : 0,
    identical: periods.filter(isIdentical).length,
    secondIsLarger: sum(second) > sum(first),
  };
}

export function isIdentical({ numerator, denominator }: RatioPeriod): boolean {
  return numerator.lower === denominator.lower && numerator.upper === denominator.upper;
}

/** Standard error of a weighted mean from the scatter itself, the weights known up to a factor. */
function standardError(logs: readonly number[], weights: readonly number[], level: number): number {
  const squares = logs.reduce((total, log, t) => total + weights[t]! * (log - level) ** 2, 0);
  return Math.sqrt(squares / (logs.length - 1) / weights.reduce((total, weight) => total + weight, 0));
}

/** Level and spread of a comparator's two columns; undefined for fewer than four periods. */
export function elsewhere(
  member: Member,
  columns: readonly string[],
): { readonly label: string; readonly level: number; readonly spread: number | undefined } | undefined {
  const [first = "", second = ""] = columns;
  const periods = memberPeriods(member, [second, first]);
  if (periods.length < 4) return undefined;
  const { level, mirror, secondIsLarger } = measure(periods);
  const counts = secondIsLarger
    ? { parts: mirror.first, units: mirror.second }
    : { parts: mirror.second, units: mirror.first };
  return { label: member.group, level: Math.log(level), spread: thinnedSpread(counts) };
}
