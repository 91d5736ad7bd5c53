import type { Problems } from "./problems.js";
import type { TextFile } from "./text.js";

export interface CsvRow {
  readonly cells: readonly string[];
  /** Where each cell begins in the text, so that a message can name line and column. */
  readonly starts: readonly number[];
}

const mostColumns = 2000;

/**
 * Rows of a CSV text (RFC 4180: commas, double quotes doubled inside quotes, LF or CR LF). Cells are kept to the character.
 * Undefined where a quotation mark is out of place: nothing after it can be trusted. An empty line is a row of one empty cell.
 */
export function scanCsv(file: TextFile, problems: Problems): readonly CsvRow[] | undefined {
  const { text } = file;
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let starts: number[] = [];
  let at = 0;
  for (;;) {
    starts.push(at);
    if (text[at] === '"') {
      const end = closingQuote(text, at);
      if (end === -1) {
        problems.error(
          file.place(at),
          "The quotation mark that opens this cell is never closed.",
          "Close it; double a quotation mark that belongs to the text.",
        );
        return undefined;
      }
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
      if (at < text.length && text[at] !== "," && text[at] !== "\n" && !text.startsWith("\r\n", at)) {
        problems.error(
          file.place(at),
          "Text stands after the quotation mark that closes a cell.",
          "Double a quotation mark that belongs to the text, or put a comma here.",
        );
        return undefined;
      }
    } else {
      const end = cellEnd(text, at);
      const cell = text.slice(at, end);
      const quote = cell.indexOf('"');
      if (quote !== -1) {
        problems.error(
          file.place(at + quote),
          "A quotation mark stands inside a cell that is not quoted.",
          "Put the whole cell in quotation marks and double those inside.",
        );
        return undefined;
      }
      cells.push(cell);
      at = end;
    }
    if (text[at] === ",") {
      at += 1;
      if (cells.length < mostColumns) continue;
      problems.error(
        file.place(at),
        `The row has more than ${mostColumns} cells.`,
        "Make the table longer instead of wider.",
      );
      return undefined;
    }
    rows.push({ cells, starts });
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (at >= text.length) return rows;
    cells = [];
    starts = [];
  }
}

function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function cellEnd(text: string, begin: number): number {
  let end = begin;
  for (; end < text.length; end += 1) {
    const c = text.charCodeAt(end);
    if (c === 44 || c === 10 || (c === 13 && text.charCodeAt(end + 1) === 10)) break;
  }
  return end;
}
