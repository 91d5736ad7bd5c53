import { comparePeriods } from "../../core/period.js";
import type { Bounds, Dropped, Panel } from "../../core/values.js";
import { logRepeatChance } from "../repeated-rows/chance.js";

/** One stretch of figures in order of time: the rows of a member, or one of its columns. */
export interface Sequence {
  readonly member: number;
  /** Name of the column; undefined for whole rows. */
  readonly column: string | undefined;
  readonly at: readonly string[];
  /** What must be equal for a match: the figure, or all figures of the row. */
  readonly keys: readonly string[];
  /** log of the largest chance that a separate count matches: for a row that of the column hardest to match. */
  readonly logChances: readonly number[];
}

export interface BlockPanel {
  readonly groups: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly Sequence[];
  readonly stretches: readonly Sequence[];
  readonly periods: readonly string[];
  /** Counts by column, period and member; NaN where unknown. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
  readonly dropped: readonly Dropped[];
}

function countAt(bounds: Bounds | undefined, i: number): number {
  const lower = bounds?.lower[i] ?? Number.NaN;
  return lower === bounds?.upper[i] && Number.isSafeInteger(lower) && lower >= 0 ? lower : Number.NaN;
}

/**
 * Every member's rows and columns in order of period. A row or a figure equal to the one just before is left out: it repeats
 * its neighbour, which is the question of the test of repeated rows, and is no figure of its own here.
 */
export function readBlocks(panel: Panel): BlockPanel {
  const rows: Sequence[] = [];
  const stretches: Sequence[] = [];
  const counts = new Map<string, Map<string, number[]>>();
  const periods = [...new Set(panel.members.flatMap(({ at }) => at))].sort(comparePeriods);
  let carried = 0;
  panel.members.forEach((member, m) => {
    const order = member.at.map((_, i) => i).sort((i, j) => comparePeriods(member.at[i]!, member.at[j]!) || i - j);
    const table = order.map((i) => panel.columns.map((column) => countAt(member.values[column], i)));
    const at = order.map((i) => member.at[i]!);
    const whole = collapse(table.map((row) => (row.every(Number.isNaN) ? "" : row.join(","))));
    carried += whole.left;
    rows.push({
      member: m,
      column: undefined,
      at: whole.kept.map((i) => at[i]!),
      keys: whole.kept.map((i) => table[i]!.join(",")),
      logChances: whole.kept.map((i) => Math.min(...table[i]!.map(chanceOf))),
    });
    panel.columns.forEach((column, c) => {
      const single = collapse(table.map((row) => (Number.isNaN(row[c]!) ? "" : String(row[c]))));
      stretches.push({
        member: m,
        column,
        at: single.kept.map((i) => at[i]!),
        keys: single.kept.map((i) => String(table[i]![c])),
        logChances: single.kept.map((i) => chanceOf(table[i]![c]!)),
      });
      at.forEach((period, i) => {
        const byPeriod = counts.get(column) ?? new Map<string, number[]>();
        counts.set(column, byPeriod);
        const list = byPeriod.get(period) ?? panel.members.map(() => Number.NaN);
        byPeriod.set(period, list);
        list[m] = table[i]![c]!;
      });
    });
  });
  return {
    groups: panel.members.map(({ group }) => group),
    columns: panel.columns,
    rows,
    stretches,
    periods,
    counts,
    dropped: [
      ...panel.dropped,
      ...(carried > 0
        ? [{ reason: "rows identical to the row before, which are another test's question", count: carried }]
        : []),
    ],
  };
}

const remembered = new Map<number, number>();

/** log of the chance of a match; 0 where the figure is unknown. The figures of one table recur, so that it is worth remembering. */
function chanceOf(value: number): number {
  if (Number.isNaN(value)) return 0;
  let found = remembered.get(value);
  if (found === undefined) {
    found = logRepeatChance(value);
    if (remembered.size > 100_000) remembered.clear();
    remembered.set(value, found);
  }
  return found;
}

/** Positions whose key is known and differs from the last known one. */
function collapse(keys: readonly string[]): { readonly kept: readonly number[]; readonly left: number } {
  const kept: number[] = [];
  let left = 0;
  let last = "";
  keys.forEach((key, i) => {
    if (key === "") return;
    if (key === last) left += 1;
    else kept.push(i);
    last = key;
  });
  return { kept, left };
}
