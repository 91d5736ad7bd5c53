import type { RowCheck } from "./row-check.js";
import type { TableCell } from "./rows.js";

/** Rows that hold alone but share figures that are not exact, so that they may still contradict each other together. */
export interface JointGroup {
  readonly rows: readonly number[];
  /** possible: values of all figures were found that satisfy every row; unsure: none was found, which is no proof. */
  readonly verdict: "possible" | "unsure";
}

const mostSweeps = 400;
/** Each interval is narrowed by this share, so that the point found lies inside and its last rounding cannot matter. */
const margin = 0.02;

/**
 * Groups of rows joined by figures with rounding or without a print. A group of one row has been decided by itself. For others a
 * point is sought by alternating projections (Gubin, Polyak and Raik 1967) onto the rows and the intervals narrowed a little:
 * where one is found the rows can hold together, where not, the exact solver must say.
 */
export function jointGroups(cells: readonly TableCell[], checks: readonly RowCheck[]): readonly JointGroup[] {
  const loose = cells.map(({ lower, upper }) => !(lower === upper));
  const groups = joined(checks, loose);
  return groups
    .filter((rows) => rows.length > 1 && rows.every((row) => checks[row]?.verdict !== "fails"))
    .map((rows) => ({ rows, verdict: project(cells, checks, rows, loose) ? "possible" : "unsure" }));
}

/** Rows connected through cells for which `link` is true, in the order of their first row. */
export function joined(checks: readonly RowCheck[], link: readonly boolean[]): readonly (readonly number[])[] {
  const parent = checks.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const first = new Map<number, number>();
  checks.forEach(({ row }, r) => {
    for (const { cell } of row.terms) {
      if (link[cell] !== true) continue;
      const other = first.get(cell);
      if (other === undefined) first.set(cell, r);
      else parent[root(r)] = root(other);
    }
  });
  const groups = new Map<number, number[]>();
  checks.forEach((_, r) => {
    const key = root(r);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [r]);
    else group.push(r);
  });
  return [...groups.values()];
}

function project(
  cells: readonly TableCell[],
  checks: readonly RowCheck[],
  rows: readonly number[],
  loose: readonly boolean[],
): boolean {
  const value = new Map<number, number>();
  const narrowed = new Map<number, { readonly lower: number; readonly upper: number }>();
  const system = rows
    .flatMap((r) => checks[r] ?? [])
    .map(({ row, size }) => {
      let rest = -row.relation.bound;
      const open: { cell: number; coefficient: number }[] = [];
      for (const { cell, coefficient } of row.terms) {
        const at = cells[cell];
        if (at === undefined) continue;
        if (loose[cell] !== true) rest += coefficient * at.lower;
        else {
          open.push({ cell, coefficient });
          if (!narrowed.has(cell)) {
            narrowed.set(cell, narrow(at));
            value.set(cell, start(at));
          }
        }
      }
      const squares = open.reduce((sum, { coefficient }) => sum + coefficient ** 2, 0);
      return { rest, open, squares, relation: row.relation.relation, error: 1e-9 * Math.max(1e-6, size) };
    });
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    let met = true;
    for (const { rest, open, squares, relation, error } of system) {
      const sum = open.reduce((total, { cell, coefficient }) => total + coefficient * (value.get(cell) ?? 0), rest);
      const miss = relation === "<=" ? Math.max(0, sum) : relation === ">=" ? Math.min(0, sum) : sum;
      if (Math.abs(miss) <= error) continue;
      met = false;
      if (squares === 0) return false;
      for (const { cell, coefficient } of open) {
        const { lower, upper } = narrowed.get(cell) ?? { lower: -Infinity, upper: Infinity };
        const moved = (value.get(cell) ?? 0) - (coefficient * miss) / squares;
        value.set(cell, Math.min(upper, Math.max(lower, moved)));
      }
    }
    if (met) return true;
  }
  return false;
}

function narrow({ lower, upper }: TableCell): { readonly lower: number; readonly upper: number } {
  // A figure that is not printed may be anything from zero up here; the exact solver allows more where figures are negative.
  if (Number.isNaN(lower)) return { lower: 0, upper: Infinity };
  const inner = Number.isFinite(upper - lower) ? margin * (upper - lower) : 0;
  return { lower: lower + inner, upper: upper - inner };
}

function start({ lower, upper }: TableCell): number {
  if (Number.isNaN(lower)) return 0;
  if (Number.isFinite(lower + upper)) return (lower + upper) / 2;
  return Number.isFinite(lower) ? lower : Number.isFinite(upper) ? upper : 0;
}
