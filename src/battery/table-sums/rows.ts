import { wholeYear } from "../../core/period.js";
import { suggest } from "../../core/suggest.js";
import type { Member, Panel } from "../../core/values.js";
import { parseRelation, type RelationText } from "./relation-text.js";

/** One figure of the table: lower <= quantity <= upper, NaN in both where nothing is printed. */
export interface TableCell {
  readonly member: string;
  readonly column: string;
  readonly at: string;
  readonly lower: number;
  readonly upper: number;
}

/** One relation at one place: Σ coefficient × cell, related to the bound. */
export interface TableRow {
  readonly relation: RelationText;
  readonly of: "columns" | "members";
  /** "total = a + b, Denmark, 2015". */
  readonly text: string;
  readonly terms: readonly { readonly cell: number; readonly coefficient: number }[];
}

export interface Table {
  readonly cells: readonly TableCell[];
  readonly rows: readonly TableRow[];
  /** Rows left out because fewer than two of their figures are printed. */
  readonly empty: number;
  /** Sentences: relations that cannot be read or name nothing in the panel. */
  readonly problems: readonly string[];
}

/** Taken where none is declared: the names that statistical tables use for their sums. */
export const usualRelations: readonly string[] = ["total = sum(*)", "All = sum(*)"];

/** Every relation at every place of the panel. Those of `usualRelations` are left out where the panel has no such name. */
export function readTable(panel: Panel, texts: readonly string[]): Table {
  const book = new CellBook(panel);
  const problems: string[] = [];
  const rows: TableRow[] = [];
  for (const text of texts) {
    const parsed = parseRelation(text);
    if (!parsed.ok) {
      problems.push(parsed.why);
      continue;
    }
    const kind = kindOf(parsed.relation, panel);
    if (typeof kind !== "string") {
      if (!usualRelations.includes(text)) problems.push(kind.why);
      continue;
    }
    rows.push(...(kind === "columns" ? columnRows(parsed.relation, book) : memberRows(parsed.relation, book)));
  }
  const told = rows.filter(
    ({ terms }) => terms.filter(({ cell }) => !Number.isNaN(book.cells[cell]?.lower)).length > 1,
  );
  return { cells: book.cells, rows: told, empty: rows.length - told.length, problems };
}

/** Whether the names of a relation are all columns or all members; otherwise a sentence. */
function kindOf(relation: RelationText, panel: Panel): "columns" | "members" | { readonly why: string } {
  const groups = panel.members.map(({ group }) => group);
  const names = relation.terms.flatMap(({ names: list, position }) => (list ?? []).map((name) => ({ name, position })));
  const strangers = (known: readonly string[]): typeof names => names.filter(({ name }) => !known.includes(name));
  const [noColumns, noMembers] = [strangers(panel.columns), strangers(groups)];
  if (names.length > 0 && noColumns.length === 0) return "columns";
  if (names.length > 0 && noMembers.length === 0) {
    const lagged = relation.terms.find(({ lag }) => lag > 0);
    return lagged === undefined
      ? "members"
      : {
          why: `In the relation "${relation.text}", at character ${lagged.position}, a period further back is asked of a member; only columns have one.`,
        };
  }
  const stranger = (noColumns.length <= noMembers.length ? noColumns : noMembers)[0];
  if (stranger === undefined) return { why: `The relation "${relation.text}" names nothing but sum(*).` };
  const near = suggest(stranger.name, [...panel.columns, ...groups]);
  return {
    why: `In the relation "${relation.text}", at character ${stranger.position}, "${stranger.name}" is ${noColumns.length <= noMembers.length ? "no column" : "no member"} of the panel${near === undefined ? "" : `; perhaps "${near}" is meant`}.`,
  };
}

/** Cells in the order in which relations ask for them, each once. */
class CellBook {
  readonly cells: TableCell[] = [];
  readonly #at = new Map<string, number>();
  readonly members: ReadonlyMap<string, Member>;
  readonly #row = new Map<string, ReadonlyMap<string, number>>();

  constructor(readonly panel: Panel) {
    this.members = new Map(panel.members.map((member) => [member.group, member]));
    for (const { group, at } of panel.members) this.#row.set(group, new Map(at.map((label, i) => [label, i])));
  }

  rowOf(member: string, at: string): number | undefined {
    return this.#row.get(member)?.get(at);
  }

  index(member: string, column: string, at: string): number {
    const key = JSON.stringify([member, column, at]);
    const known = this.#at.get(key);
    if (known !== undefined) return known;
    const row = this.rowOf(member, at);
    const bounds = this.members.get(member)?.values[column];
    const lower = row === undefined ? Number.NaN : (bounds?.lower[row] ?? Number.NaN);
    const upper = row === undefined ? Number.NaN : (bounds?.upper[row] ?? Number.NaN);
    const missing = Number.isNaN(lower) || Number.isNaN(upper) || lower > upper;
    this.#at.set(key, this.cells.length);
    this.cells.push({ member, column, at, lower: missing ? Number.NaN : lower, upper: missing ? Number.NaN : upper });
    return this.cells.length - 1;
  }
}

function columnRows(relation: RelationText, book: CellBook): readonly TableRow[] {
  const terms = spread(relation, book.panel.columns);
  return book.panel.members.flatMap(({ group, at }) =>
    at.flatMap((label, i) => {
      const cells = terms.map(({ name, coefficient, lag }) => {
        const when = lag === 0 ? label : earlier(at, i, lag);
        return when === undefined ? undefined : { cell: book.index(group, name, when), coefficient };
      });
      // The first periods have nothing before them.
      if (cells.some((cell) => cell === undefined)) return [];
      return [
        rowOf(
          relation,
          "columns",
          `${group}, ${label}`,
          cells.filter((cell) => cell !== undefined),
        ),
      ];
    }),
  );
}

function memberRows(relation: RelationText, book: CellBook): readonly TableRow[] {
  const { panel } = book;
  const terms = spread(
    relation,
    panel.members.map(({ group }) => group),
  );
  const labels = [...new Set(panel.members.flatMap(({ at }) => at))];
  return panel.columns.flatMap((column) =>
    labels.map((label) =>
      rowOf(
        relation,
        "members",
        `${column}, ${label}`,
        terms.map(({ name, coefficient }) => ({ cell: book.index(name, column, label), coefficient })),
      ),
    ),
  );
}

/** The label `lag` periods before: of years the year itself, so that a gap is no neighbour; otherwise the row. */
function earlier(at: readonly string[], i: number, lag: number): string | undefined {
  const year = wholeYear(at[i] ?? "");
  if (year === undefined) return at[i - lag];
  return at.find((label) => wholeYear(label) === year - lag);
}

interface NamedTerm {
  readonly name: string;
  readonly coefficient: number;
  readonly lag: number;
}

/** One term a name, sums written out; sum(*) is every name that the relation does not mention itself. */
function spread(relation: RelationText, all: readonly string[]): readonly NamedTerm[] {
  const mentioned = new Set(relation.terms.flatMap(({ names }) => names ?? []));
  const others = all.filter((name) => !mentioned.has(name));
  return relation.terms.flatMap(({ names, coefficient, lag }) =>
    (names ?? others).map((name) => ({ name, coefficient, lag })),
  );
}

function rowOf(relation: RelationText, of: TableRow["of"], where: string, terms: TableRow["terms"]): TableRow {
  const sums = new Map<number, number>();
  for (const { cell, coefficient } of terms) sums.set(cell, (sums.get(cell) ?? 0) + coefficient);
  return {
    relation,
    of,
    text: `${relation.text}, ${where}`,
    terms: [...sums]
      .filter(([, coefficient]) => coefficient !== 0)
      .map(([cell, coefficient]) => ({ cell, coefficient })),
  };
}
