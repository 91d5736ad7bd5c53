import type { Observation, QuoteStatus } from "../core/case.js";
import { readPeriod } from "../core/period.js";
import { readPrinted } from "../core/printed.js";
import { qualifiers, type Kind, type Qualifier, type Reported } from "../core/values.js";
import { checkCells, type FixedRow } from "./cells.js";
import { observationRules } from "./columns.js";
import { readPlainNumber } from "./numbers.js";
import { shown, type Problems } from "./problems.js";
import { missingFromQuote, qualifiedInQuote } from "./quote.js";
import { checkReference, type IdRegister, type Known } from "./reading.js";
import type { CheckedTable } from "./table.js";

/** The observations of one table, with everything that is wrong with its rows reported. */
export function readObservations(
  table: CheckedTable,
  known: Known,
  records: IdRegister,
  dataAsOf: string,
  problems: Problems,
): readonly Observation[] {
  return checkCells(table, observationRules, problems).flatMap((row) => {
    if (row.text("id") !== "") records.add(row.text("id"), row.row.at(0));
    checkReferences(row, known, problems);
    checkDates(row, dataAsOf, problems);
    const figure = readFigure(row, problems);
    if (figure === undefined) return [];
    checkQuote(row, figure, problems);
    return row.ok ? [observationOf(row, figure)] : [];
  });
}

function observationOf(row: FixedRow, figure: Reported): Observation {
  return {
    id: row.text("id"),
    series: row.text("series"),
    estimand: row.text("estimand"),
    place: row.text("place"),
    period: row.text("period"),
    figure,
    unit: row.text("unit"),
    // checkCells has admitted only the listed words in these three columns.
    kind: row.text("kind") as Kind,
    source: row.text("source"),
    locator: row.text("locator"),
    quote: row.text("quote"),
    quoteStatus: row.text("quote_status") as QuoteStatus,
    published: row.text("published"),
    confidence: row.text("confidence") as Observation["confidence"],
    confidenceReason: row.text("confidence_reason"),
    note: row.text("note"),
    at: row.row.at(0),
  };
}

function checkReferences(row: FixedRow, known: Known, problems: Problems): void {
  for (const [column, noun, definedIn, ids] of [
    ["series", "series", "series/datapackage.json under plumbline.series", known.series],
    ["estimand", "estimand", "quantities.yaml under estimands", known.estimands],
    ["unit", "unit", "quantities.yaml under units", known.units],
    ["source", "source", "sources/sources.csl.json", known.sources],
  ] as const) {
    const id = row.text(column);
    if (id !== "") checkReference(problems, row.row.at(row.column(column)), { id, noun, definedIn }, ids);
  }
  const estimand = known.estimandById.get(row.text("estimand"));
  for (const column of ["unit", "kind"] as const) {
    const text = row.text(column);
    if (estimand !== undefined && text !== "" && text !== estimand[column]) {
      problems.error(
        row.row.at(row.column(column)),
        `The ${column} is ${shown(text)}, but that of the estimand ${shown(estimand.id)} is ${shown(estimand[column])}.`,
        `Write ${estimand[column]}, or define another estimand for a figure that counts something else.`,
      );
    }
  }
  const series = known.seriesById.get(row.text("series"));
  for (const column of ["estimand", "place"] as const) {
    const text = row.text(column);
    if (series !== undefined && series[column] !== "" && text !== "" && text !== series[column]) {
      problems.error(
        row.row.at(row.column(column)),
        `The ${column} is ${shown(text)}, but that of the series ${shown(series.id)} is ${shown(series[column])}.`,
        "Correct one of the two, or put the figure into a series of its own.",
      );
    }
  }
}

function checkDates(row: FixedRow, dataAsOf: string, problems: Problems): void {
  const published = readPeriod(row.text("published"));
  const covered = readPeriod(row.text("period"));
  const collected = readPeriod(dataAsOf);
  const at = row.row.at(row.column("published"));
  const foretold = row.text("kind") === "estimate" || /forecast|target|plan|expect|project/iu.test(row.text("note"));
  if (published !== undefined && covered !== undefined && published.last < covered.first && !foretold) {
    problems.warning(
      at,
      `The figure was published (${row.text("published")}) before its period (${row.text("period")}) began.`,
      "Correct one of the two, or say in the note that it is a target or forecast.",
    );
  }
  if (published !== undefined && collected !== undefined && published.first > collected.last) {
    problems.error(
      at,
      `The figure was published (${row.text("published")}) after the material was collected (data_as_of ${dataAsOf}).`,
      "Correct the date, or data_as_of in case.yaml.",
    );
  }
}

/** The printed figure with the bounds that the row adds; undefined where it cannot be read or they contradict it. */
function readFigure(row: FixedRow, problems: Problems): Reported | undefined {
  const printed = row.text("printed");
  if (printed.trim() === "") return undefined;
  const qualifier = qualifiers.find((word) => word === row.text("qualifier"));
  const reading = readPrinted(printed, qualifier);
  if (!reading.ok) {
    problems.error(
      row.row.at(row.column("printed")),
      `The printed figure cannot be read: ${reading.why}.`,
      "Write the number as printed without its unit, such as 5,146, about 1,700 or 18,000+; what belongs to the words goes into the quote.",
    );
    return undefined;
  }
  const words = readPrinted(printed);
  if (qualifier !== undefined && words.ok) contradictingQualifier(row, qualifier, words.figure, problems);
  return withBounds(row, reading.figure, problems);
}

/** "5,146" may be declared rounded; "18,000+" may not be declared exact. */
function contradictingQualifier(row: FixedRow, qualifier: Qualifier, words: Reported, problems: Problems): void {
  const open = Number.isFinite(words.upper) ? undefined : "at least";
  const contradicts =
    (qualifier === "exact" && words.lower !== words.upper && words.qualifier !== "rounded") ||
    (open !== undefined && (qualifier === "at-most" || qualifier === "less-than"));
  if (!contradicts) return;
  problems.error(
    row.row.at(row.column("qualifier")),
    `The qualifier is ${shown(qualifier)}, but the print ${shown(row.text("printed"))} says ${shown(words.qualifier)}.`,
    "Leave the qualifier empty, or correct the print.",
  );
}

function withBounds(row: FixedRow, figure: Reported, problems: Problems): Reported | undefined {
  const lowerText = row.text("lower");
  const upperText = row.text("upper");
  if (lowerText.trim() === "" && upperText.trim() === "") return figure;
  const read = (text: string, otherwise: number): number => {
    if (text.trim() === "") return otherwise;
    const number = readPlainNumber(text);
    return number.ok ? number.value : NaN;
  };
  const lower = read(lowerText, figure.lower);
  const upper = read(upperText, lowerText.trim() === "" ? figure.upper : Infinity);
  if (Number.isNaN(lower) || Number.isNaN(upper)) return undefined;
  const column = row.column(lowerText.trim() === "" ? "upper" : "lower");
  if (lower > upper) {
    problems.error(
      row.row.at(column),
      `The lower bound ${lower} is above the upper bound ${upper}.`,
      "Exchange or correct them.",
    );
    return undefined;
  }
  if (contradictsPrint(figure, lower, upper)) {
    problems.error(
      row.row.at(column),
      `The bounds ${said(lower, upper)} contradict the print ${shown(figure.text)}, which says ${said(figure.lower, figure.upper)}.`,
      "Leave lower and upper empty where the print says them, or correct the qualifier.",
    );
    return undefined;
  }
  return { ...figure, lower, upper };
}

/** A firm print allows only bounds within its own; an approximate one must be met by them. */
function contradictsPrint(figure: Reported, lower: number, upper: number): boolean {
  switch (figure.qualifier) {
    case "exact":
    case "range":
    case "at-least":
    case "more-than":
    case "at-most":
    case "less-than":
      return lower < figure.lower || upper > figure.upper;
    case "rounded":
    case "about":
    case "nearly":
    case "little-more-than":
      return lower > figure.upper || upper < figure.lower;
  }
}

function said(lower: number, upper: number): string {
  if (lower === upper) return `exactly ${lower}`;
  if (upper === Infinity) return `${lower} or more`;
  return lower === -Infinity ? `${upper} or less` : `${lower} to ${upper}`;
}

function checkQuote(row: FixedRow, figure: Reported, problems: Problems): void {
  const status = row.text("quote_status");
  const quote = row.text("quote");
  const at = row.row.at(row.column("quote"));
  if (quote.trim() === "") {
    // A sum over a table rests on the table: its locator stands for the quote.
    if (status === "quoted" || (status === "computed" && row.text("locator").trim() === "")) {
      problems.error(
        at,
        `"quote" is empty, but quote_status is ${shown(status)}.`,
        "Write the exact words; for a figure computed from a table, its place under locator.",
      );
    }
    return;
  }
  const missing = missingFromQuote(quote, figure);
  if (status === "not-in-quote" && missing.length === 0) {
    problems.warning(
      row.row.at(row.column("quote_status")),
      `quote_status is "not-in-quote", but the quote contains ${shown(figure.text)}.`,
      "Write quoted if the quote says this figure.",
    );
  }
  if (status !== "quoted") return;
  if (missing.length > 0) {
    problems.error(
      at,
      `The quote does not contain ${missing.join(" nor ")} in any form, as the printed figure ${shown(figure.text)} would need.`,
      'Correct the figure or the quote, or write "computed" or "not-in-quote" under quote_status.',
    );
    return;
  }
  if (figure.qualifier !== "exact" || figure.lower !== figure.upper || row.text("qualifier") !== "") return;
  const qualifier = qualifiedInQuote(quote, figure.value);
  if (qualifier !== undefined) {
    problems.warning(
      at,
      `The figure ${shown(figure.text)} is read as exact, but the quote says "${qualifier}".`,
      `Write ${qualifier} under qualifier, or exact if the number itself is exact.`,
    );
  }
}
