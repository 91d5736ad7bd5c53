import type { ColumnRule } from "./columns.js";
import { isDate, isId, isPeriod, noDate, noId, noPeriod } from "./forms.js";
import { readPlainNumber } from "./numbers.js";
import { shown, type Problems } from "./problems.js";
import { didYouMean } from "./suggest.js";
import type { CheckedTable, TableRow } from "./table.js";

/** A row of a fixed table by column name. `ok` is false where a cell was refused. */
export interface FixedRow {
  readonly row: TableRow;
  readonly ok: boolean;
  text(column: string): string;
  column(name: string): number;
}

/** Checks every cell against its column's rule. */
export function checkCells(table: CheckedTable, rules: readonly ColumnRule[], problems: Problems): readonly FixedRow[] {
  const index = new Map(rules.map((rule, i) => [rule.name, i]));
  return table.rows.map((row) => {
    const before = problems.errors;
    if (!problems.isFull(table.file.path)) {
      rules.forEach((rule, i) => {
        checkCell(row, rule, i, problems);
      });
    }
    return {
      row,
      ok: problems.errors === before,
      text: (column) => row.cells[index.get(column) ?? -1] ?? "",
      column: (name) => index.get(name) ?? 0,
    };
  });
}

function checkCell(row: TableRow, rule: ColumnRule, column: number, problems: Problems): void {
  const text = row.cells[column] ?? "";
  const name = shown(rule.name);
  if (text.trim() === "") {
    if (rule.required) problems.error(row.at(column), `${name} is empty.`, `Write ${rule.description}.`);
    else if (text !== "") problems.warning(row.at(column), `${name} holds only spaces.`, "Leave the cell empty.");
    return;
  }
  switch (rule.form) {
    case "text":
      return;
    case "id":
      if (!isId(text)) problems.error(row.at(column), ...noId(name, text));
      return;
    case "period":
      if (!isPeriod(text)) problems.error(row.at(column), ...noPeriod(name, text));
      return;
    case "date":
      if (!isDate(text)) problems.error(row.at(column), ...noDate(name, text));
      return;
    case "number": {
      const number = readPlainNumber(text);
      if (!number.ok) problems.error(row.at(column), `${name} is ${shown(text)}: ${number.what}.`, number.fix);
      return;
    }
    default:
      if (!rule.form.includes(text)) {
        problems.error(
          row.at(column),
          `${name} is ${shown(text)}.${didYouMean(text, rule.form)}`,
          `Write one of: ${rule.form.join(", ")}${rule.required ? "" : "; or leave it empty"}.`,
        );
      }
  }
}
