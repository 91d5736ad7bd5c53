import { DataError } from "../core/errors.js";
import { scanCsv } from "./csv.js";
import { defaultLimits, type CaseFiles } from "./files.js";
import { Problems } from "./problems.js";
import { readText } from "./text.js";

/** A CSV file outside any case: header and rows as text. */
export interface BareTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly sha256: string;
}

/** Reads a CSV by the same rules as the tables of a case; what is wrong with it is said with file, line and column. */
export function readBareTable(files: CaseFiles, path: string): BareTable {
  const problems = new Problems();
  const file = readText(files, path, defaultLimits, problems);
  const rows = file === undefined ? undefined : scanCsv(file, problems);
  const header = rows?.[0];
  if (file !== undefined && rows !== undefined && header !== undefined) {
    rows.slice(1).forEach((row, i) => {
      if (row.cells.length === header.cells.length) return;
      const at = file.place(row.starts[0] ?? 0);
      problems.error(
        at,
        `Row ${i + 1} has ${row.cells.length} cells; the header has ${header.cells.length}.`,
        "Quote a cell that holds a comma, or add the empty cells that are missing.",
      );
    });
    const twice = header.cells.find((name, i) => header.cells.indexOf(name) !== i);
    if (twice !== undefined)
      problems.error(file.place(0), `Two columns are called "${twice}".`, "Give each its own name.");
  }
  const errors = problems.all().filter((problem) => problem.severity === "error");
  const [first] = errors;
  if (first !== undefined || file === undefined || rows === undefined || header === undefined) {
    const lines = errors.map((problem) => `${problem.file}:${problem.line}:${problem.column}: ${problem.what}`);
    throw new DataError(lines.join("\n"), first?.fix ?? "Give a CSV file with a header line.");
  }
  return { columns: header.cells, rows: rows.slice(1).map((row) => row.cells), sha256: file.sha256 };
}
