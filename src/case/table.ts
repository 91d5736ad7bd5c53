import type { Place } from "../core/case.js";
import { scanCsv, type CsvRow } from "./csv.js";
import { shown, type Problems } from "./problems.js";
import { didYouMean } from "./suggest.js";
import type { TextFile } from "./text.js";

/** A CSV file whose header is the expected one and whose rows all have as many cells. */
export interface CheckedTable {
  readonly file: TextFile;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** False where rows or columns had to be left out; then nothing may be concluded from what is absent. */
  readonly whole: boolean;
}

export interface TableRow {
  readonly cells: readonly string[];
  at(column: number): Place;
}

export interface Expected {
  readonly columns: readonly string[];
  /** Where the columns are laid down, for the message. */
  readonly laidDown: string;
}

export function readTableText(file: TextFile, expected: Expected, problems: Problems): CheckedTable | undefined {
  const scanned = scanCsv(file, problems);
  const header = scanned?.[0];
  if (scanned === undefined || header === undefined) return undefined;
  if (!headerFits(file, header, expected, problems)) return undefined;
  const width = header.cells.length;
  const rows: TableRow[] = [];
  let whole = true;
  for (const [i, row] of scanned.slice(1).entries()) {
    if (row.cells.length === width) {
      rows.push({ cells: row.cells, at: (column) => file.place(row.starts[column] ?? row.starts[0] ?? 0) });
    } else {
      whole = false;
      if (!problems.isFull(file.path)) wrongWidth(file, row, i, width, problems);
    }
  }
  return { file, columns: header.cells, rows, whole };
}

function wrongWidth(file: TextFile, row: CsvRow, index: number, width: number, problems: Problems): void {
  const at = file.place(row.starts[0] ?? 0);
  const count = row.cells.length;
  if (count === 1 && (row.cells[0] ?? "").trim() === "") {
    problems.error(at, `Row ${index + 1} is empty.`, "Delete the line.");
    return;
  }
  problems.error(
    at,
    `Row ${index + 1} (${shown(row.cells[0] ?? "")}) has ${count} ${count === 1 ? "cell" : "cells"}; the header has ${width}.`,
    count > width
      ? "Put a cell that holds a comma in quotation marks, or delete what is too much."
      : "Add the cells that are missing; an unknown value is an empty cell between its commas.",
  );
}

function headerFits(file: TextFile, header: CsvRow, expected: Expected, problems: Problems): boolean {
  const found = header.cells;
  const wanted = expected.columns;
  if (found.length === wanted.length && found.every((name, i) => name === wanted[i])) return true;
  const place = (column: number): Place => file.place(header.starts[column] ?? 0);
  if (found.length === 1 && wanted.length > 1) {
    const other = (["\t", ";", "|"] as const).find((sign) => (found[0] ?? "").includes(sign));
    if (other !== undefined) {
      const name = { "\t": "tabs", ";": "semicolons", "|": "bars" }[other];
      problems.error(
        place(0),
        `The cells are separated by ${name}, not by commas.`,
        "Save the table as comma-separated CSV.",
      );
      return false;
    }
  }
  const before = problems.errors;
  const seen = new Set<string>();
  found.forEach((name, column) => {
    if (seen.has(name))
      problems.error(
        place(column),
        `The column ${shown(name)} stands here a second time.`,
        "Rename or delete one of the two.",
      );
    else if (!wanted.includes(name)) {
      const missing = wanted.filter((other) => !found.includes(other));
      problems.error(
        place(column),
        `The column ${shown(name)} is not expected.${didYouMean(name, missing)}`,
        `Delete or rename it: the columns are laid down ${expected.laidDown}.`,
      );
    }
    seen.add(name);
  });
  for (const name of wanted) {
    if (!seen.has(name)) {
      problems.error(
        place(0),
        `The column ${shown(name)} is missing.`,
        `Add it to the header and to every row: the columns are laid down ${expected.laidDown}.`,
      );
    }
  }
  if (problems.errors === before) {
    const first = found.findIndex((name, i) => name !== wanted[i]);
    problems.error(
      place(first),
      `The column ${shown(found[first] ?? "")} stands where ${shown(wanted[first] ?? "")} should.`,
      `Put the columns in the order laid down ${expected.laidDown}.`,
    );
  }
  return false;
}
