/**
 * One CSV table (RFC 4180, LF line ends). A text that a spreadsheet would run as a formula — it begins with =, +, -, @, a tab or a
 * line end and is no plain number — gets an apostrophe in front, which spreadsheets take as "this is text"; the dossier says
 * so. Numbers stay numbers; a missing number is an empty cell.
 */
export function csvTable(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\n`).join("");
}

const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u;

function cell(value: string | number): string {
  if (typeof value === "number") return Number.isNaN(value) ? "" : String(value);
  const safe = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u.test(value) && !plainNumber.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) || /^\s|\s$/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}
