import { compareText } from "../../core/period.js";
import type { Panel } from "../../core/values.js";
import type { Cell } from "../reconciliation-cells.js";
import type { SearchBudget } from "../reconciliation-system.js";
import { draftComparisons, type Draft } from "../reconciliation-report.js";
import { rowsOfCells, solveCluster, type CheckedTable, type Cluster } from "./clusters.js";
import { joined, jointGroups } from "./joint.js";
import { checkRows, columnsBelowZero, type RowCheck } from "./row-check.js";
import { readTable, type Table } from "./rows.js";

export interface TableFound {
  readonly table: Table;
  readonly checks: readonly RowCheck[];
  readonly failing: readonly RowCheck[];
  /** Groups of failing rows solved exactly, worst first, and how many more there are. */
  readonly clusters: readonly Cluster[];
  readonly unsolved: number;
  readonly drafts: readonly Draft[];
  /** Fewest figures that must be wrong in the clusters solved; a lower bound for the whole table. */
  readonly fewest: number;
  readonly suspects: readonly { readonly cell: Cell; readonly sets: number }[];
  /** Rows whose joint contradiction could neither be shown nor excluded. */
  readonly undecided: number;
}

/** Groups of failing rows solved one by one; more of them mean that the relation does not hold in this table at all. */
const mostClusters = 25;
const mostJointRows = 60;

/** The whole search: rows alone, rows together, and the fewest figures that must be wrong. */
export function searchTable(panel: Panel, relations: readonly string[], budget: SearchBudget): TableFound {
  const table = readTable(panel, relations);
  const checks = checkRows(table);
  const checked: CheckedTable = {
    name: panel.name,
    cells: table.cells,
    checks,
    negative: columnsBelowZero(table.cells),
  };
  const rowsOf = rowsOfCells(checks);
  const groups = failingGroups(table, checks);
  const clusters = groups.slice(0, mostClusters).map((rows) => solveCluster(checked, rows, rowsOf, budget));
  const unsure = jointGroups(table.cells, checks).filter(({ verdict }) => verdict === "unsure");
  const small = unsure.filter(({ rows }) => rows.length <= mostJointRows).slice(0, mostClusters);
  const joint = small.map(({ rows }) => solveCluster(checked, rows, rowsOf, budget));
  const open = joint.filter(({ components }) => components.some(({ status }) => status === "undecided"));
  const bad = [...clusters, ...joint.filter((cluster) => isInconsistent(cluster))];
  return {
    table,
    checks,
    failing: checks.filter(({ verdict }) => verdict === "fails"),
    clusters: bad,
    unsolved: groups.length - clusters.length,
    drafts: draftsOf(bad),
    fewest: bad.reduce((sum, { components }) => sum + components.reduce((part, each) => part + each.fewest, 0), 0),
    suspects: suspectsOf(bad),
    undecided:
      unsure.filter((group) => !small.includes(group)).reduce((sum, { rows }) => sum + rows.length, 0) +
      open.reduce((sum, { failing }) => sum + failing.length, 0),
  };
}

function isInconsistent({ components }: Cluster): boolean {
  return components.some(({ status }) => status === "inconsistent");
}

/** Failing rows that share a figure, the group with the largest gap for its size first. */
function failingGroups(table: Table, checks: readonly RowCheck[]): readonly (readonly number[])[] {
  const failing = checks.flatMap(({ verdict }, r) => (verdict === "fails" ? [r] : []));
  const subset = failing.flatMap((r) => checks[r] ?? []);
  const groups = joined(
    subset,
    table.cells.map(() => true),
  ).map((group) => group.flatMap((i) => failing[i] ?? []));
  const worst = (rows: readonly number[]): number =>
    rows.reduce((most, r) => Math.max(most, (checks[r]?.gap ?? 0) / (checks[r]?.size ?? 1)), 0);
  return groups
    .map((rows) => ({ rows, worst: worst(rows) }))
    .sort((a, b) => b.worst - a.worst || (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
    .map(({ rows }) => rows);
}

function draftsOf(clusters: readonly Cluster[]): readonly Draft[] {
  return clusters
    .flatMap(({ checks, components, cells }) =>
      draftComparisons([], checks, components, cells).filter(({ standing }) => standing === "conflict"),
    )
    .map((draft, i) => ({ draft, i }))
    .sort((a, b) => b.draft.relative - a.draft.relative || a.i - b.i)
    .map(({ draft }) => draft);
}

/** Cells of the smallest sets, those in most of them first. */
function suspectsOf(clusters: readonly Cluster[]): TableFound["suspects"] {
  const found = new Map<Cell, number>();
  for (const { components } of clusters)
    for (const { repairs } of components)
      for (const { cells } of repairs) for (const cell of cells) found.set(cell, (found.get(cell) ?? 0) + 1);
  return [...found]
    .map(([cell, sets]) => ({ cell, sets }))
    .sort((a, b) => b.sets - a.sets || compareText(a.cell.key, b.cell.key));
}
