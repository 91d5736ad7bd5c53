import type { Dropped, Panel } from "../../core/values.js";
import { readTable, type Table, type TableRow } from "../table-sums/rows.js";
import { largestChance } from "./chance.js";

/** One sum between figures that were all rounded to one unit. */
export interface RoundedSum {
  readonly row: TableRow;
  readonly text: string;
  /** Period of its first figure. */
  readonly at: string;
  readonly unit: number;
  /** Rounded figures large enough that their last digit is left to chance. */
  readonly large: readonly number[];
  /** Σ coefficient × printed figure, in units: 0 where the sum comes out exactly. */
  readonly miss: number;
  /** Largest chance that it comes out exactly if every figure was rounded by itself. */
  readonly chance: number;
}

export interface SumsFound {
  readonly table: Table;
  /** All sums that can be looked at. */
  readonly sums: readonly RoundedSum[];
  /** Those that share no large figure, so that chance acts on each by itself. */
  readonly independent: readonly RoundedSum[];
  readonly dropped: readonly Dropped[];
  readonly problems: readonly string[];
}

export interface SumOptions {
  readonly relations: readonly string[];
  readonly unit: number;
  readonly smallest: number;
}

const reasons = {
  unknown: "a figure of the sum is missing or open at one end",
  coefficient: "the relation is no plain sum of figures, each taken once",
  units: "the figures of the sum are rounded to different units",
  exact: "no figure of the sum is rounded",
  lattice:
    "an unrounded figure of the sum is no multiple of the unit of the others, or a figure is no multiple of its own",
  few: "fewer than three figures of the sum are rounded and large, so that it nearly always comes out",
  shared: "the sum shares figures with, or follows from, sums already counted",
} as const;
type Reason = keyof typeof reasons;

/** The sums of a panel that rounding leaves to chance, and those of them that are independent. */
export function readSums(panel: Panel, options: SumOptions): SumsFound {
  const table = readTable(panel, options.relations);
  const counts = new Map<Reason, number>();
  const drop = (reason: Reason): void => {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  };
  const sums = table.rows.flatMap((row) => {
    const sum = readSum(row, table, options);
    if (typeof sum !== "string") return [sum];
    drop(sum);
    return [];
  });
  const independent = independentSums(sums);
  for (let i = independent.length; i < sums.length; i += 1) drop("shared");
  return {
    table,
    sums,
    independent,
    dropped: [...panel.dropped, ...[...counts].map(([reason, count]) => ({ reason: reasons[reason], count }))],
    problems: table.problems,
  };
}

function readSum(row: TableRow, { cells }: Table, options: SumOptions): RoundedSum | Reason {
  if (row.relation.relation !== "=" || row.terms.some(({ coefficient }) => Math.abs(coefficient) !== 1))
    return "coefficient";
  const figures = row.terms.map(({ cell, coefficient }) => {
    const { lower = Number.NaN, upper = Number.NaN } = cells[cell] ?? {};
    return { cell, coefficient, value: (lower + upper) / 2, width: options.unit > 0 ? options.unit : upper - lower };
  });
  if (figures.some(({ value, width }) => !Number.isFinite(value) || !Number.isFinite(width))) return "unknown";
  const rounded = figures.filter(({ width }) => width > 0);
  const unit = tidy(rounded[0]?.width ?? 0);
  if (unit === 0) return "exact";
  if (rounded.some(({ width }) => Math.abs(width / unit - 1) > 1e-6)) return "units";
  const inUnits = (value: number): number => value / unit;
  const whole = (value: number): boolean => Math.abs(value - Math.round(value)) <= 1e-6;
  if (!figures.every(({ value }) => whole(inUnits(value))) || !whole(inUnits(row.relation.bound))) return "lattice";
  const large = rounded.filter(({ value }) => Math.abs(inUnits(value)) >= options.smallest - 1e-6);
  if (large.length < 3) return "few";
  const miss = figures.reduce((sum, { coefficient, value }) => sum + coefficient * Math.round(inUnits(value)), 0);
  return {
    row,
    text: row.text,
    at: cells[row.terms[0]?.cell ?? 0]?.at ?? "",
    unit,
    large: large.map(({ cell }) => cell),
    miss: miss - Math.round(inUnits(row.relation.bound)),
    // One error is settled by the others, because the true values add up.
    chance: largestChance(large.length - 1, unit),
  };
}

/** A width as the decimal it was meant to be: 12.35 - 12.25 is 0.1. */
function tidy(width: number): number {
  return Number(width.toPrecision(9));
}

/**
 * Sums in the order of the relations, each taken if none of its large figures was taken before and if no other sum would then
 * consist of taken figures alone: the sums down the columns of a table follow in part from those along its rows.
 */
function independentSums(sums: readonly RoundedSum[]): readonly RoundedSum[] {
  const taken = new Set<number>();
  const rowsOf = new Map<number, number[]>();
  sums.forEach(({ large }, s) => {
    for (const cell of large) rowsOf.set(cell, [...(rowsOf.get(cell) ?? []), s]);
  });
  const left = sums.map(({ large }) => large.length);
  return sums.filter(({ large }, s) => {
    if (large.some((cell) => taken.has(cell))) return false;
    const covers = new Map<number, number>();
    for (const cell of large)
      for (const other of rowsOf.get(cell) ?? []) covers.set(other, (covers.get(other) ?? 0) + 1);
    for (const [other, count] of covers) if (other !== s && left[other]! <= count) return false;
    for (const [other, count] of covers) left[other]! -= count;
    for (const cell of large) taken.add(cell);
    return true;
  });
}
