import type { Identity, Observation } from "../../core/case.js";
import { decimalRational } from "../../numerics/rational.js";
import { cellKey, type Cell } from "../reconciliation-cells.js";
import { checkIdentities, type IdentityCheck } from "../reconciliation-identities.js";
import { localiseErrors, type ComponentFound } from "../reconciliation-localise.js";
import type { SearchBudget } from "../reconciliation-system.js";
import type { RowCheck } from "./row-check.js";
import type { TableCell } from "./rows.js";

/** Failing rows that share figures, with the rows around them, solved exactly. */
export interface Cluster {
  readonly failing: readonly number[];
  readonly cells: readonly Cell[];
  readonly checks: readonly IdentityCheck[];
  readonly components: readonly ComponentFound[];
  /** Whether every row that a set of wrong figures could break was part of the system; otherwise `fewest` is a lower bound. */
  readonly closed: boolean;
}

/** More rows than this in one system take the exact solver more than a moment. */
const mostRows = 120;
const mostTerms = 1500;

export interface CheckedTable {
  readonly name: string;
  readonly cells: readonly TableCell[];
  readonly checks: readonly RowCheck[];
  /** Columns with figures below zero, in which a missing figure may be any number. */
  readonly negative: ReadonlySet<string>;
}

/** Which rows each cell stands in. */
export function rowsOfCells(checks: readonly RowCheck[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  checks.forEach(({ row }, r) => {
    for (const { cell } of row.terms) {
      const rows = found.get(cell);
      if (rows === undefined) found.set(cell, [r]);
      else rows.push(r);
    }
  });
  return found;
}

/**
 * The fewest figures that must be wrong around some rows, in exact fractions. The system starts with the failing rows and takes
 * in the rows that the sets found would break, until there are none: leaving rows out can only make a set smaller, so what is
 * found in the end holds in the whole table where all figures around are exact.
 */
export function solveCluster(
  table: CheckedTable,
  failing: readonly number[],
  rowsOf: ReadonlyMap<number, readonly number[]>,
  budget: SearchBudget,
): Cluster {
  const { checks } = table;
  let rows = [...failing];
  // Bounded: each turn adds rows, and few turns ever do.
  for (let turn = 0; ; turn += 1) {
    const system = solveRows(table, rows, budget);
    const wanted = rowsAround(system.components, rowsOf, rows);
    const grown = [...rows, ...wanted];
    const terms = grown.reduce((sum, r) => sum + (checks[r]?.row.terms.length ?? 0), 0);
    const closed = wanted.length === 0;
    if (closed || turn >= 6 || grown.length > mostRows || terms > mostTerms) {
      return { failing, ...system, closed: closed && system.components.every(({ stopped }) => !stopped) };
    }
    rows = grown;
  }
}

type Solved = Pick<Cluster, "cells" | "checks" | "components">;

function solveRows(table: CheckedTable, rows: readonly number[], budget: SearchBudget): Solved {
  const cells = new Map<number, Cell>();
  const identities: Identity[] = rows.flatMap((r): readonly Identity[] => {
    const row = table.checks[r]?.row;
    if (row === undefined) return [];
    const terms = row.terms.flatMap(({ cell, coefficient }) => {
      const at = table.cells[cell];
      if (at === undefined) return [];
      const told = !Number.isNaN(at.lower) || table.negative.has(at.column);
      if (told && !cells.has(cell)) cells.set(cell, cellOf(at, cell, table.name));
      return [{ coefficient, estimand: at.column, place: at.member, period: at.at }];
    });
    const { relation, bound } = row.relation;
    return [{ id: `row-${r}`, text: `${row.text}.`, terms, relation, bound, reason: "", mayFail: "" }];
  });
  const known = [...cells.entries()].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  const checks = checkIdentities(identities, known);
  return { cells: known, checks, components: localiseErrors(checks, budget) };
}

/** Rows not yet in the system that hold a figure of one of the sets found. */
function rowsAround(
  components: readonly ComponentFound[],
  rowsOf: ReadonlyMap<number, readonly number[]>,
  inside: readonly number[],
): readonly number[] {
  const known = new Set(inside);
  const found = new Set<number>();
  for (const { repairs } of components)
    for (const { cells } of repairs)
      for (const cell of cells) for (const row of rowsOf.get(indexOf(cell)) ?? []) if (!known.has(row)) found.add(row);
  return [...found].sort((a, b) => a - b);
}

function indexOf(cell: Cell): number {
  return Number(cell.versions[0]?.observation.locator ?? Number.NaN);
}

/** A printed figure of the panel in the form in which the solver for case folders takes it. */
function cellOf(at: TableCell, index: number, source: string): Cell {
  const observation: Observation = {
    id: `${at.column}, ${at.member}, ${at.at}`,
    series: at.column,
    estimand: at.column,
    place: at.member,
    period: at.at,
    figure: {
      text: printOf(at),
      value: (at.lower + at.upper) / 2,
      lower: at.lower,
      upper: at.upper,
      decimals: 0,
      qualifier: at.lower === at.upper ? "exact" : "rounded",
    },
    unit: "",
    kind: "estimate",
    source,
    locator: String(index),
    quote: "",
    quoteStatus: "table",
    published: "",
    confidence: "high",
    confidenceReason: "",
    note: "",
    at: { file: "", line: 0, column: 0 },
  };
  const lower = Number.isFinite(at.lower) ? decimalRational(at.lower) : undefined;
  const upper = Number.isFinite(at.upper) ? decimalRational(at.upper) : undefined;
  return {
    key: cellKey(at.column, at.member, at.at),
    estimand: at.column,
    place: at.member,
    period: at.at,
    unit: "",
    kind: "estimate",
    versions: [{ observation, observations: [observation], lower, upper, confidence: 3 }],
    dayUncertain: false,
  };
}

/** The figure as a reader of the table sees it, with its ends where it has any. */
export function printOf({ lower, upper }: TableCell): string {
  if (Number.isNaN(lower)) return "no figure";
  const short = (value: number): string => String(Number(value.toPrecision(12)));
  if (lower === upper) return short(lower);
  if (!Number.isFinite(upper)) return `${short(lower)} or more`;
  if (!Number.isFinite(lower)) return `${short(upper)} or less`;
  return `${short((lower + upper) / 2)} (${short(lower)} to ${short(upper)})`;
}
