import {
  add,
  decimalRational,
  multiply,
  signOf,
  subtract,
  toNumber,
  zero,
  type Rational,
} from "../../numerics/rational.js";
import type { Table, TableRow } from "./rows.js";

/** How one row stands by itself. `gap` is the least by which it fails, 0 where it holds. */
export interface RowCheck {
  readonly row: TableRow;
  readonly verdict: "holds" | "exact" | "fails" | "open";
  readonly gap: number;
  /** Σ coefficient × figure - bound at the middles of the figures; NaN where one has no middle. */
  readonly difference: number;
  /** Size of the figures: the sum of their absolute terms. */
  readonly size: number;
}

/** Sums of doubles err by a few units in the sixteenth digit of what is added up. */
const relativeError = 1e-12;

/**
 * Each row by itself: sums of the ends of its intervals, in doubles; where they come out within their own error of the border,
 * in exact fractions, so that 0.1 + 0.2 = 0.3 holds. "exact": every figure without rounding and the sum right; "open": a figure
 * is missing, so that the row can hardly fail alone (a missing figure is any number from zero up, or any at all beside
 * figures below zero).
 */
export function checkRows({ cells, rows }: Table): readonly RowCheck[] {
  const negative = columnsBelowZero(cells);
  const ends = cells.map(({ lower, upper, column }) =>
    Number.isNaN(lower) ? { lower: negative.has(column) ? -Infinity : 0, upper: Infinity } : { lower, upper },
  );
  return rows.map((row) => {
    let [low, high, size, middle] = [-row.relation.bound, -row.relation.bound, Math.abs(row.relation.bound), 0];
    let points = true;
    for (const { cell, coefficient } of row.terms) {
      const { lower, upper } = ends[cell] ?? { lower: 0, upper: Infinity };
      low += coefficient * (coefficient > 0 ? lower : upper);
      high += coefficient * (coefficient > 0 ? upper : lower);
      middle += (coefficient * (lower + upper)) / 2;
      if (Number.isFinite(lower + upper)) size += Math.abs((coefficient * (lower + upper)) / 2);
      points &&= lower === upper;
    }
    const missing = row.terms.some(({ cell }) => Number.isNaN(cells[cell]?.lower));
    const over = row.relation.relation === ">=" ? -Infinity : low;
    const under = row.relation.relation === "<=" ? -Infinity : -high;
    const error = relativeError * size;
    let gap = Math.max(0, over, under);
    if (gap > 0 && gap <= 100 * error) gap = exactGap(row, ends);
    const difference = Number.isFinite(middle) ? middle - row.relation.bound : Number.NaN;
    const verdict = gap > 0 ? "fails" : missing ? "open" : points && row.relation.relation === "=" ? "exact" : "holds";
    return { row, verdict, gap, difference, size };
  });
}

export function columnsBelowZero(cells: Table["cells"]): ReadonlySet<string> {
  return new Set(cells.filter(({ lower }) => lower < 0).map(({ column }) => column));
}

function exactGap(
  { terms, relation }: TableRow,
  ends: readonly { readonly lower: number; readonly upper: number }[],
): number {
  const side = (sign: 1 | -1): Rational | undefined =>
    terms.reduce<Rational | undefined>(
      (sum, { cell, coefficient }) => {
        const { lower, upper } = ends[cell] ?? { lower: 0, upper: Infinity };
        const end = coefficient * sign > 0 ? lower : upper;
        if (sum === undefined || !Number.isFinite(end)) return undefined;
        return add(sum, multiply(decimalRational(coefficient), decimalRational(end)));
      },
      subtract(zero, decimalRational(relation.bound)),
    );
  const [low, high] = [side(1), side(-1)];
  if (relation.relation !== ">=" && low !== undefined && signOf(low) > 0) return toNumber(low);
  if (relation.relation !== "<=" && high !== undefined && signOf(high) < 0) return -toNumber(high);
  return 0;
}
