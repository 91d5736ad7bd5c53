import type { RunContext } from "../../core/test.js";
import type { Panel } from "../../core/values.js";
import { gapP, smallest, timesLooks, type GapP } from "./chance.js";
import { readGaps, type ColumnGaps } from "./gaps.js";
import { fallStrata, highOrLow, levelStrata, type Stratum } from "./scores.js";

/** One column: its gaps, and whether they lie where figures are low or high, or follow falls. */
export interface ColumnAnalysis {
  readonly gaps: ColumnGaps;
  readonly level: readonly Stratum[];
  readonly fall: readonly Stratum[];
  readonly levelP: GapP | undefined;
  readonly fallP: GapP | undefined;
}

/** Two questions a column. */
export const looksPerColumn = 2;

export function analyse(gaps: ColumnGaps, context: RunContext, withStops = true): ColumnAnalysis {
  const level = levelStrata(gaps);
  const fall = fallStrata(gaps, withStops);
  const name = `${gaps.column}/${withStops ? "all" : "gaps"}`;
  return {
    gaps,
    level,
    fall,
    levelP: gapP(highOrLow(level), "two-sided", context, `${name}/level`),
    fallP: gapP(fall, "lower", context, `${name}/fall`),
  };
}

/** Columns in which some member has both places with and without a gap. */
export function testable(panel: Panel): readonly ColumnGaps[] {
  return panel.columns
    .map((column) => readGaps(panel, column))
    .filter((gaps) => levelStrata(gaps).length > 0 || fallStrata(gaps, true).length > 0);
}

/** The smallest p over both questions and all columns, multiplied by their number. */
export function overallP(columns: readonly ColumnAnalysis[]): GapP | undefined {
  return timesLooks(smallest(columns.flatMap(({ levelP, fallP }) => [levelP, fallP])), looksPerColumn * columns.length);
}

/** The column that carries the result; the first where nothing distinguishes them. */
export function leading(columns: readonly ColumnAnalysis[]): ColumnAnalysis {
  const least = ({ levelP, fallP }: ColumnAnalysis): number => Math.min(levelP?.log10 ?? 0, fallP?.log10 ?? 0);
  return columns.reduce((best, column) => (least(column) < least(best) ? column : best));
}

export function gapCount(strata: readonly Stratum[]): number {
  return strata.reduce((sum, { chosen }) => sum + chosen.length, 0);
}
