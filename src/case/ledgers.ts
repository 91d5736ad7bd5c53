import type { Correction, Exclusion, NotFound, Statement } from "../core/case.js";
import { checkCells, type FixedRow } from "./cells.js";
import { exclusionRules, notFoundRules, statementRules, type ColumnRule } from "./columns.js";
import { checkReference, readTextOf, type IdRegister, type Known, type Reading } from "./reading.js";
import { readRecords, type RecordFile } from "./records.js";
import { correctionSchema } from "./schema.js";
import { readTableText } from "./table.js";
import { placeOf } from "./tree.js";

/** Rows of a CSV file with fixed columns; a file that is not there has none. */
function fixedRows(
  reading: Reading,
  path: string,
  present: ReadonlySet<string>,
  rules: readonly ColumnRule[],
  records: IdRegister,
): readonly FixedRow[] {
  if (!present.has(path)) return [];
  const file = readTextOf(reading, path);
  if (file === undefined) return [];
  const expected = { columns: rules.map((rule) => rule.name), laidDown: `in docs/case-folder.md for ${path}` };
  const table = readTableText(file, expected, reading.problems);
  if (table === undefined) return [];
  const rows = checkCells(table, rules, reading.problems);
  for (const row of rows) if (row.text("id") !== "") records.add(row.text("id"), row.row.at(0));
  return rows;
}

export function readStatements(
  reading: Reading,
  present: ReadonlySet<string>,
  known: Known,
  records: IdRegister,
): readonly Statement[] {
  return fixedRows(reading, "statements.csv", present, statementRules, records).flatMap((row) => {
    for (const [column, definedIn, ids] of [
      ["party", "case.yaml under parties", known.parties],
      ["source", "sources/sources.csl.json", known.sources],
    ] as const) {
      const id = row.text(column);
      if (id !== "")
        checkReference(reading.problems, row.row.at(row.column(column)), { id, noun: column, definedIn }, ids);
    }
    if (!row.ok) return [];
    return {
      id: row.text("id"),
      party: row.text("party"),
      date: row.text("date"),
      // checkCells has admitted only the listed words in these two columns.
      kind: row.text("kind") as Statement["kind"],
      about: row.text("about"),
      quote: row.text("quote"),
      attributedTo: row.text("attributed_to"),
      source: row.text("source"),
      locator: row.text("locator"),
      confidence: row.text("confidence") as Statement["confidence"],
      note: row.text("note"),
    };
  });
}

export function readNotFound(reading: Reading, present: ReadonlySet<string>, records: IdRegister): readonly NotFound[] {
  return fixedRows(reading, "not-found.csv", present, notFoundRules, records).map((row) => ({
    id: row.text("id"),
    what: row.text("what"),
    matters: row.text("matters"),
    searched: row.text("searched"),
    date: row.text("date"),
  }));
}

export function readExclusions(
  reading: Reading,
  present: ReadonlySet<string>,
  records: IdRegister,
): readonly Exclusion[] {
  return fixedRows(reading, "exclusions.csv", present, exclusionRules, records).map((row) => ({
    id: row.text("id"),
    what: row.text("what"),
    why: row.text("why"),
    date: row.text("date"),
  }));
}

export function readCorrections(
  reading: Reading,
  paths: readonly string[],
  records: IdRegister,
): readonly RecordFile<Correction>[] {
  return readRecords(reading, { name: "corrections", noun: "correction", paths }, correctionSchema, records);
}

/** Every id that a correction affects must exist, so this comes when all are known. */
export function checkAffected(
  files: readonly RecordFile<Correction>[],
  everything: ReadonlySet<string> | undefined,
  reading: Reading,
): void {
  for (const { document, value } of files) {
    value?.affects.forEach((id, i) => {
      const reference = { id, noun: "record", definedIn: "the case" };
      checkReference(reading.problems, placeOf(document, "affects", i), reference, everything);
    });
  }
}
