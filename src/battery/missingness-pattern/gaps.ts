import { comparePeriods } from "../../core/period.js";
import type { Member, Panel } from "../../core/values.js";

/** What one member reports of one column, from its first known figure to its last. */
export interface Record {
  readonly group: string;
  /** Known figures in order of time, all of them 0 or more. */
  readonly values: readonly number[];
  /** Index of each known figure among the periods of the table. */
  readonly places: readonly number[];
  /** Number of missing periods between each known figure and the next. */
  readonly gaps: readonly number[];
  /** Missing periods before the first and after the last known figure. */
  readonly late: number;
  readonly stopped: number;
}

export interface ColumnGaps {
  readonly column: string;
  readonly records: readonly Record[];
  /** Periods of the table that hardly any member reports, taken out. */
  readonly unasked: number;
  readonly cells: { readonly known: number; readonly missing: number };
}

/** Members below which a period missing for half of them says nothing about the registry. */
const fewestForPeriods = 4;

/** All periods of the table in order of time. */
export function periodsOf(panel: Panel): readonly string[] {
  return [...new Set(panel.members.flatMap(({ at }) => at))].sort(comparePeriods);
}

/**
 * The known figures of a column and the gaps between them. Periods for which at least half of the members that were reporting have no
 * figure are taken out for all: the registry did not ask. `leaveOut` takes out further periods.
 */
export function readGaps(panel: Panel, column: string, leaveOut: (place: number) => boolean = () => false): ColumnGaps {
  const periods = periodsOf(panel);
  const place = new Map(periods.map((period, i) => [period, i] as const));
  const rows = panel.members.map((member) => ({ group: member.group, figures: figuresOf(member, column, place) }));
  const spans = rows.map(({ figures }) => spanOf(figures));
  const asked = periods.map((_, i) => {
    if (leaveOut(i)) return false;
    const reporting = rows.filter((_row, m) => i >= spans[m]!.first && i <= spans[m]!.last);
    const missing = reporting.filter(({ figures }) => Number.isNaN(figures[i]!)).length;
    return reporting.length < fewestForPeriods || missing < reporting.length / 2;
  });
  const kept = Array.from(periods.keys()).filter((i) => asked[i]);
  const records = rows.flatMap(({ group, figures }) => recordOf(group, figures, kept) ?? []);
  const sum = (of: (record: Record) => number): number => records.reduce((total, record) => total + of(record), 0);
  return {
    column,
    records,
    unasked: asked.filter((was) => !was).length,
    cells: {
      known: sum(({ values }) => values.length),
      missing: sum(({ gaps }) => gaps.reduce((total, gap) => total + gap, 0)),
    },
  };
}

/** The middle of each printed interval, its finite end where it has one only; NaN where missing or negative. */
function figuresOf(member: Member, column: string, place: ReadonlyMap<string, number>): Float64Array {
  const figures = new Float64Array(place.size).fill(NaN);
  const bounds = member.values[column];
  member.at.forEach((at, i) => {
    const low = bounds?.lower[i] ?? NaN;
    const high = bounds?.upper[i] ?? NaN;
    const value = Number.isFinite(low) ? (Number.isFinite(high) ? (low + high) / 2 : low) : high;
    if (Number.isFinite(value) && value >= 0) figures[place.get(at) ?? -1] = value;
  });
  return figures;
}

function spanOf(figures: Float64Array): { readonly first: number; readonly last: number } {
  let first = figures.length;
  let last = -1;
  figures.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    first = Math.min(first, i);
    last = i;
  });
  return { first, last };
}

function recordOf(group: string, figures: Float64Array, kept: readonly number[]): Record | undefined {
  const order = new Map(kept.map((period, i) => [period, i] as const));
  const places = kept.filter((period) => !Number.isNaN(figures[period]!));
  if (places.length === 0) return undefined;
  const positions = places.map((period) => order.get(period) ?? 0);
  return {
    group,
    places,
    values: places.map((period) => figures[period]!),
    gaps: positions.slice(1).map((position, i) => position - positions[i]! - 1),
    late: positions[0]!,
    stopped: kept.length - 1 - positions[positions.length - 1]!,
  };
}
