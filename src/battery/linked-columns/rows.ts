import { comparePeriods } from "../../core/period.js";
import type { Bounds, Dropped, Panel } from "../../core/values.js";
import { logRepeatChance } from "../repeated-rows/chance.js";

/** One column of one member: the figures, and how likely at most each is to be hit by chance. */
export interface LinkedColumn {
  readonly name: string;
  /** Middle of what the print allows; NaN where nothing exact enough is known. */
  readonly values: Float64Array;
  /** Distance between neighbouring printable figures: 1 for counts. */
  readonly step: number;
  readonly counts: boolean;
  /** log of the largest chance that any one printable figure near this value has. */
  logChance(value: number): number;
}

export interface LinkedMember {
  readonly group: string;
  readonly at: readonly string[];
  readonly columns: readonly LinkedColumn[];
  /** Rows left out because they are identical to the row before. */
  readonly carried: number;
}

export interface LinkedPanel {
  readonly members: readonly LinkedMember[];
  readonly dropped: readonly Dropped[];
}

/** Steps of a figure known within bounds: wider ones are no printed figures but ranges. */
const isStep = (width: number): boolean => Math.abs(width / 10 ** Math.round(Math.log10(width)) - 1) < 1e-6;

function middleAt(bounds: Bounds | undefined, i: number): { readonly value: number; readonly width: number } {
  const lower = bounds?.lower[i] ?? Number.NaN;
  const upper = bounds?.upper[i] ?? Number.NaN;
  const width = upper - lower;
  const known = Number.isFinite(width) && (width === 0 || (width > 0 && isStep(width)));
  return known ? { value: (lower + upper) / 2, width } : { value: Number.NaN, width: Number.NaN };
}

/** Every member's rows in order of period; rows identical to the one before left out, since they are no rows of their own. */
export function readLinked(panel: Panel): LinkedPanel {
  let carried = 0;
  const members = panel.members.map((member) => {
    const order = member.at.map((_, i) => i).sort((i, j) => comparePeriods(member.at[i]!, member.at[j]!) || i - j);
    const cells = (i: number): readonly number[] =>
      panel.columns.map((column) => middleAt(member.values[column], i).value);
    const kept: number[] = [];
    let left = 0;
    let last: readonly number[] = [];
    for (const i of order) {
      const row = cells(i);
      if (row.every((value) => Number.isNaN(value))) continue;
      if (kept.length > 0 && row.every((value, c) => Object.is(value, last[c]))) left += 1;
      else kept.push(i);
      last = row;
    }
    carried += left;
    const columns = panel.columns.map((name) => readColumn(name, kept, member.values[name]));
    return { group: member.group, at: kept.map((i) => member.at[i]!), columns, carried: left };
  });
  return {
    members,
    dropped: [
      ...panel.dropped,
      ...(carried > 0
        ? [{ reason: "rows identical to the row before, which are no rows of their own", count: carried }]
        : []),
    ],
  };
}

function readColumn(name: string, rows: readonly number[], bounds: Bounds | undefined): LinkedColumn {
  const cells = rows.map((i) => middleAt(bounds, i));
  const values = Float64Array.from(cells, ({ value }) => value);
  const known = values.filter((value) => !Number.isNaN(value));
  const counts = known.every((value) => Number.isSafeInteger(value) && value >= 0);
  if (counts) {
    const remembered = new Map<number, number>();
    const logChance = (value: number): number => {
      const found = remembered.get(value) ?? logRepeatChance(value);
      remembered.set(value, found);
      return found;
    };
    return { name, values, step: 1, counts, logChance };
  }
  const width = cells.reduce((most, cell) => (cell.width > most ? cell.width : most), 0);
  const step = width > 0 ? width : finestStep(known);
  const noise = scatter(known);
  // At most one step over the standard deviation: densities up to 2.5 times as high at their peak as the normal one are covered.
  const logChance = noise > step ? Math.log(step / noise) : 0;
  return { name, values, step, counts, logChance: () => logChance };
}

function finestStep(values: Float64Array): number {
  let decimals = 0;
  for (const value of values) decimals = Math.max(decimals, (String(value).split(".")[1] ?? "").length);
  return 10 ** -Math.min(decimals, 12);
}

/** Robust standard deviation of the figures around the middle of their neighbours: 1.4826 median |r| / √1.5; 0 for fewer than 7. */
function scatter(values: Float64Array): number {
  const residuals: number[] = [];
  for (let i = 1; i + 1 < values.length; i += 1)
    residuals.push(Math.abs(values[i]! - (values[i - 1]! + values[i + 1]!) / 2));
  if (residuals.length < 5) return 0;
  residuals.sort((a, b) => a - b);
  return (1.4826 * residuals[Math.floor(residuals.length / 2)]!) / Math.sqrt(1.5);
}
