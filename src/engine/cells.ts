import { DataError } from "../core/errors.js";
import type { Condition, FigureColumns } from "../core/query.js";

/**
 * One answered row: the text of each column asked for. `binary` names the columns whose cells come from a binary number
 * (Parquet, Arrow): their text is a value, not a print, and "1.0" there does not mean "rounded to one decimal".
 */
export interface Rows {
  readonly table: string;
  readonly cells: readonly Readonly<Record<string, string>>[];
  /** Row numbers in the file, from 1 for the first data row. */
  readonly numbers: readonly number[];
  readonly binary: ReadonlySet<string>;
}

export function columnsOf(figure: FigureColumns): string[] {
  return [figure.printed, figure.qualifier, figure.lower, figure.upper].filter((name) => name !== undefined);
}

export function keeps(condition: Condition, text: string): boolean {
  return "oneOf" in condition ? condition.oneOf.includes(text) : !condition.noneOf.includes(text);
}

/** Refuses a query for columns that the table lacks, naming those it has. */
export function requireColumns(table: string, has: readonly string[], wanted: readonly string[]): void {
  const missing = [...new Set(wanted)].filter((name) => !has.includes(name));
  if (missing.length === 0) return;
  const few = has.slice(0, 20).join(", ");
  throw new DataError(
    `${table} has no column ${missing.map((name) => `"${name}"`).join(", ")}.`,
    `Its columns are: ${few}${has.length > 20 ? ", …" : ""}.`,
  );
}
