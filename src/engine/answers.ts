import type { Observation } from "../core/case.js";
import { DataError } from "../core/errors.js";
import { comparePeriods, compareText, readPeriod } from "../core/period.js";
import { readPrinted } from "../core/printed.js";
import type { FigureColumns, PanelQuery, SeriesQuery } from "../core/query.js";
import {
  kinds,
  qualifiers,
  type Kind,
  type Member,
  type Panel,
  type Qualifier,
  type Reported,
  type Series,
} from "../core/values.js";
import type { Rows } from "./cells.js";

/** Turns answered rows into a Series: figures read by one rule for every engine, in order of period, no period twice. */
export function seriesFrom(rows: Rows, query: SeriesQuery): Series {
  const items = rows.cells.map((cell, i) => ({
    at: query.order === undefined ? String(rows.numbers[i]) : requireCell(rows, i, query.order),
    id: query.id === undefined ? `${rows.table}:${rows.numbers[i]}` : (cell[query.id] ?? ""),
    printed: cell[query.figure.printed] ?? "",
    figure: figureOf(rows, i, query.figure),
  }));
  const kept = items.filter((item) => within(item.at, query)).sort((a, b) => comparePeriods(a.at, b.at));
  kept.forEach((item, i) => {
    const next = kept[i + 1];
    if (next?.at === item.at) {
      throw new DataError(
        `"${query.name}" has two figures for ${item.at}: ${item.id} and ${next.id}.`,
        "Choose the versions to use: give their ids, or a condition that leaves one a period.",
      );
    }
  });
  return {
    name: query.name,
    unit: query.unit,
    at: kept.map((item) => item.at),
    ids: kept.map((item) => item.id),
    printed: kept.map((item) => item.printed),
    lower: Float64Array.from(kept, (item) => item.figure?.lower ?? NaN),
    upper: Float64Array.from(kept, (item) => item.figure?.upper ?? NaN),
    dropped:
      kept.length < items.length
        ? [{ reason: "outside the periods asked for", count: items.length - kept.length }]
        : [],
  };
}

function within(at: string, query: SeriesQuery): boolean {
  return (
    (query.from === undefined || comparePeriods(at, query.from) >= 0 || contains(query.from, at)) &&
    (query.to === undefined || comparePeriods(at, query.to) <= 0 || contains(query.to, at))
  );
}

function contains(outer: string, inner: string): boolean {
  const o = readPeriod(outer);
  const i = readPeriod(inner);
  return o !== undefined && i !== undefined && o.first <= i.first && i.last <= o.last;
}

/** Members in code-point order, each with its periods in order; a member's period may occur once. */
export function panelFrom(rows: Rows, query: PanelQuery): Panel {
  const columns = Object.keys(query.figures);
  const byGroup = new Map<string, number[]>();
  rows.cells.forEach((_, i) => {
    const group = requireCell(rows, i, query.group);
    const indices = byGroup.get(group);
    if (indices === undefined) byGroup.set(group, [i]);
    else indices.push(i);
  });
  const members = [...byGroup]
    .sort(([a], [b]) => compareText(a, b))
    .map(([group, indices]) => memberFrom(rows, query, columns, group, indices));
  return { name: query.name, columns, members, dropped: [] };
}

function memberFrom(
  rows: Rows,
  query: PanelQuery,
  columns: readonly string[],
  group: string,
  indices: readonly number[],
): Member {
  const ordered = indices
    .map((i) => ({ i, at: requireCell(rows, i, query.order) }))
    .sort((a, b) => comparePeriods(a.at, b.at));
  ordered.forEach((item, k) => {
    if (ordered[k + 1]?.at === item.at) {
      throw new DataError(
        `${rows.table} has two rows for ${group}, ${item.at}.`,
        "Remove one, or add a condition that leaves one row a period.",
      );
    }
  });
  const values: Record<string, { lower: Float64Array; upper: Float64Array }> = {};
  for (const column of columns) {
    const figure = query.figures[column];
    if (figure === undefined) continue;
    const figures = ordered.map(({ i }) => figureOf(rows, i, figure));
    values[column] = {
      lower: Float64Array.from(figures, (f) => f?.lower ?? NaN),
      upper: Float64Array.from(figures, (f) => f?.upper ?? NaN),
    };
  }
  return { group, at: ordered.map((item) => item.at), values };
}

function requireCell(rows: Rows, i: number, column: string): string {
  const text = rows.cells[i]?.[column] ?? "";
  if (text === "") {
    throw new DataError(
      `${rows.table}, row ${rows.numbers[i]}: "${column}" is empty.`,
      "Fill it, or leave the row out by a condition.",
    );
  }
  return text;
}

/** The figure of a row, or undefined where the cell is empty. Exponents ("1e5") and binary numbers are read as values. */
function figureOf(rows: Rows, i: number, columns: FigureColumns): Reported | undefined {
  const cell = rows.cells[i] ?? {};
  const text = (cell[columns.printed] ?? "").trim();
  if (text === "") return undefined;
  if (rows.binary.has(columns.printed) || /^[-+]?\d+(?:\.\d+)?[eE][-+]?\d+$/u.test(text)) {
    const value = Number(text);
    if (!Number.isFinite(value)) throw unreadable(rows, i, columns.printed, text, "it is not a finite number");
    return { text, value, lower: value, upper: value, decimals: 0, qualifier: "exact" };
  }
  const reading = readPrinted(
    text,
    readQualifier(columns.qualifier === undefined ? "" : (cell[columns.qualifier] ?? "")),
  );
  if (!reading.ok) throw unreadable(rows, i, columns.printed, text, reading.why);
  return withExplicitBounds(reading.figure, explicit(cell, columns.lower), explicit(cell, columns.upper));
}

function unreadable(rows: Rows, i: number, column: string, text: string, why: string): DataError {
  const shown = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  return new DataError(
    `${rows.table}, row ${rows.numbers[i]}: "${column}" is "${shown}": ${why}.`,
    "Write the figure as printed, such as 5,146 or about 1,700, and leave unknown cells empty.",
  );
}

function explicit(cell: Readonly<Record<string, string>>, column: string | undefined): number | undefined {
  const text = column === undefined ? "" : (cell[column] ?? "");
  return text === "" ? undefined : Number(text.replace(/,/gu, ""));
}

/** Bounds that the case states override those of the print; a stated lower bound alone leaves the figure open above. */
export function withExplicitBounds(figure: Reported, lower: number | undefined, upper: number | undefined): Reported {
  if (lower === undefined && upper === undefined) return figure;
  return { ...figure, lower: lower ?? figure.lower, upper: upper ?? (lower === undefined ? figure.upper : Infinity) };
}

function readQualifier(text: string): Qualifier | undefined {
  return qualifiers.find((qualifier) => qualifier === text);
}

export const observationColumns = [
  "id",
  "series",
  "estimand",
  "place",
  "period",
  "printed",
  "qualifier",
  "lower",
  "upper",
  "unit",
  "kind",
  "source",
  "locator",
  "quote",
  "quote_status",
  "published",
  "confidence",
  "confidence_reason",
  "note",
] as const;

/** Observations in order of the table. The case has been checked before; what is still unreadable here is said with its row. */
export function observationsFrom(rows: Rows): readonly Observation[] {
  return rows.cells.map((cell, i) => {
    const text = (name: (typeof observationColumns)[number]): string => cell[name] ?? "";
    const figure = figureOf(rows, i, { printed: "printed", qualifier: "qualifier", lower: "lower", upper: "upper" });
    if (figure === undefined) throw unreadable(rows, i, "printed", "", "the figure is empty");
    return {
      id: text("id"),
      series: text("series"),
      estimand: text("estimand"),
      place: text("place"),
      period: text("period"),
      figure,
      unit: text("unit"),
      kind: kindOf(text("kind")),
      source: text("source"),
      locator: text("locator"),
      quote: text("quote"),
      quoteStatus: oneOf(
        ["quoted", "computed", "not-in-quote", "table"] as const,
        text("quote_status"),
        "not-in-quote",
      ),
      published: text("published"),
      confidence: oneOf(["high", "medium", "low"] as const, text("confidence"), "low"),
      confidenceReason: text("confidence_reason"),
      note: text("note"),
      at: { file: rows.table, line: (rows.numbers[i] ?? 0) + 1, column: 1 },
    };
  });
}

function kindOf(text: string): Kind {
  return oneOf(kinds, text, "count");
}

function oneOf<T extends string>(allowed: readonly T[], text: string, otherwise: T): T {
  return allowed.find((value) => value === text) ?? otherwise;
}
