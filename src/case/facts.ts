import type { FactsTable } from "../core/case.js";
import { readInteger, readPlainNumber, readYear, type CellNumber } from "./numbers.js";
import type { Field, Resource } from "./package.js";
import { shown, type Problems } from "./problems.js";
import { didYouMean } from "./suggest.js";
import type { CheckedTable, TableRow } from "./table.js";

/** Checks every cell of a table of facts against its Table Schema. Nothing is left out of the table: it is kept as it is. */
export function readFacts(resource: Resource, table: CheckedTable, problems: Problems): FactsTable {
  resource.fields.forEach((field, column) => {
    checkColumn(field, column, table, problems);
  });
  checkKey(resource, table, problems);
  return {
    name: resource.name,
    title: resource.title === "" ? resource.name : resource.title,
    source: resource.source,
    path: resource.path,
    columns: resource.fields.map((field) => ({
      name: field.name,
      description: field.description,
      unit: field["plumbline:unit"],
    })),
    rows: table.rows.length,
    sha256: table.file.sha256,
  };
}

function checkColumn(field: Field, column: number, table: CheckedTable, problems: Problems): void {
  const seen = field.constraints?.unique === true ? new Map<string, number>() : undefined;
  for (const [i, row] of table.rows.entries()) {
    if (problems.isFull(table.file.path)) return;
    const text = row.cells[column] ?? "";
    if (text.trim() === "") {
      emptyCell(field, row, column, text, problems);
      continue;
    }
    const number = numberIn(field, text);
    if (number !== undefined && !number.ok) {
      problems.error(
        row.at(column),
        `The ${field.type} column ${shown(field.name)} has ${shown(text)}: ${number.what}.`,
        number.fix,
      );
      continue;
    }
    checkConstraints(field, row, column, number?.value, problems);
    const earlier = seen?.get(text);
    if (earlier !== undefined) {
      problems.error(
        row.at(column),
        `${shown(text)} stands in the unique column ${shown(field.name)} already in row ${earlier + 1}.`,
        "Correct one of the two rows.",
      );
    }
    seen?.set(text, earlier ?? i);
  }
  if (field.type === "number") warnOfThousands(field, column, table, problems);
}

function emptyCell(field: Field, row: TableRow, column: number, text: string, problems: Problems): void {
  if (field.constraints?.required === true) {
    problems.error(
      row.at(column),
      `The required column ${shown(field.name)} is empty.`,
      "Fill the cell, or delete the row.",
    );
  } else if (text !== "") {
    problems.warning(row.at(column), `${shown(field.name)} holds only spaces.`, "Leave the cell empty.");
  }
}

function numberIn(field: Field, text: string): CellNumber | undefined {
  switch (field.type) {
    case "string":
      return undefined;
    case "integer":
      return readInteger(text);
    case "number":
      return readPlainNumber(text);
    case "year":
      return readYear(text);
  }
}

function checkConstraints(
  field: Field,
  row: TableRow,
  column: number,
  value: number | undefined,
  problems: Problems,
): void {
  const text = row.cells[column] ?? "";
  const { minimum, maximum, enum: allowed } = field.constraints ?? {};
  if (
    value !== undefined &&
    ((minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum))
  ) {
    problems.error(
      row.at(column),
      `${shown(field.name)} is ${text}, outside ${minimum ?? "any value"} to ${maximum ?? "any value"}.`,
      "Correct the cell, or the constraint in series/datapackage.json.",
    );
  }
  if (allowed !== undefined && !allowed.map(String).includes(text)) {
    problems.error(
      row.at(column),
      `${shown(field.name)} is ${shown(text)}, which its enum does not list.${didYouMean(text, allowed.map(String))}`,
      "Correct the cell, or the enum in series/datapackage.json.",
    );
  }
}

/** A column in which every fraction has three digits, and none begins with 0, was probably written with dots between thousands. */
function warnOfThousands(field: Field, column: number, table: CheckedTable, problems: Problems): void {
  let grouped = 0;
  let first: TableRow | undefined;
  for (const row of table.rows) {
    const text = row.cells[column] ?? "";
    if (!text.includes(".")) continue;
    if (!/^-?[1-9]\d{0,2}\.\d{3}$/u.test(text)) return;
    grouped += 1;
    first ??= row;
  }
  if (first === undefined || grouped < 3) return;
  problems.warning(
    first.at(column),
    `Every fraction in ${shown(field.name)} has three decimals (${grouped} cells), as if the dot separated thousands.`,
    "If it does, delete the dots; if not, leave the column as it is.",
  );
}

function checkKey(resource: Resource, table: CheckedTable, problems: Problems): void {
  if (resource.primaryKey.length === 0) return;
  const columns = resource.primaryKey.map((name) => table.columns.indexOf(name));
  const seen = new Map<string, number>();
  for (const [i, row] of table.rows.entries()) {
    if (problems.isFull(table.file.path)) return;
    const key = JSON.stringify(columns.map((column) => row.cells[column] ?? ""));
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, i);
    else {
      problems.error(
        row.at(columns[0] ?? 0),
        `Row ${i + 1} has the same ${resource.primaryKey.join(", ")} as row ${earlier + 1}.`,
        "Correct or delete one of the two: the primary key names a row once.",
      );
    }
  }
}
