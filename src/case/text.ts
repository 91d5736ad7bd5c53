import { isUtf8 } from "node:buffer";
import type { Place } from "../core/case.js";
import { sha256 } from "./hash.js";
import type { CaseFiles, Limits } from "./files.js";
import type { Problems } from "./problems.js";

/** A decoded file that knows where its characters stand. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
  /** Line and column (in UTF-16 code units, from 1) of a position in the text. */
  place(offset: number): Place;
}

/** Reads and decodes one file; undefined, with the reason reported, where that cannot be done without guessing. */
export function readText(
  files: CaseFiles,
  path: string,
  limits: Limits,
  problems: Problems,
  from?: Place,
): TextFile | undefined {
  const limit = /\.csv$/iu.test(path) ? limits.tableBytes : limits.documentBytes;
  const read = files.read(path, limit);
  if (!read.ok) {
    // A file that another one names is missing at the place of that name; the others at their own first line.
    problems.error(from ?? startOf(path), from === undefined ? read.what : `${path}: ${read.what}`, read.fix);
    return undefined;
  }
  return decode(path, read.bytes, limits, problems);
}

export function startOf(path: string): Place {
  return { file: path, line: 1, column: 1 };
}

export function textFile(path: string, text: string, hash: string): TextFile {
  let starts: number[] | undefined;
  return {
    path,
    text,
    sha256: hash,
    place: (offset) => {
      starts ??= lineStarts(text);
      const at = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= at) low = middle;
        else high = middle - 1;
      }
      return { file: path, line: low + 1, column: at - starts[low]! + 1 };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  // A line feed at the very end closes the last line; it does not begin another one.
  for (let at = text.indexOf("\n"); at !== -1 && at + 1 < text.length; at = text.indexOf("\n", at + 1))
    starts.push(at + 1);
  return starts;
}

export function decode(path: string, bytes: Uint8Array, limits: Limits, problems: Problems): TextFile | undefined {
  const start = startOf(path);
  if (bytes.length === 0) {
    problems.error(
      start,
      "The file is empty.",
      "Fill it as docs/case-folder.md says, or delete it if it may be absent.",
    );
    return undefined;
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    problems.error(start, "The file is UTF-16.", "Save it as UTF-8 (in Excel: “CSV UTF-8”).");
    return undefined;
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    problems.error(
      placeOfByte(path, bytes, zero),
      "The file has a zero byte, so it is not text.",
      "Put the text file here; originals that are not text are kept outside the folders that are read.",
    );
    return undefined;
  }
  if (!isUtf8(bytes)) {
    const at = firstInvalid(bytes);
    const byte = bytes[at] ?? 0;
    problems.error(
      placeOfByte(path, bytes, at),
      `The byte 0x${byte.toString(16).toUpperCase()} is not UTF-8${latinHint(byte)}.`,
      "Save the file as UTF-8, for instance with: iconv -f LATIN1 -t UTF-8 (or the encoding it was written in).",
    );
    return undefined;
  }
  let text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (text.startsWith("\ufeff")) {
    problems.warning(
      start,
      "The file begins with a byte order mark.",
      "It is skipped; save the file as UTF-8 without it.",
    );
    text = text.slice(1);
  }
  const file = textFile(path, text, sha256(bytes));
  return wholesome(file, limits, problems) ? file : undefined;
}

function wholesome(file: TextFile, limits: Limits, problems: Problems): boolean {
  const { text } = file;
  let begin = 0;
  while (begin < text.length) {
    const end = text.indexOf("\n", begin);
    const stop = end === -1 ? text.length : end;
    if (stop - begin > limits.lineCharacters) {
      problems.error(
        file.place(begin),
        `The line has ${stop - begin} characters; at most ${limits.lineCharacters} are read.`,
        "Break it into lines; a table has one row a line.",
      );
      return false;
    }
    begin = stop + 1;
  }
  const lone = /\r(?!\n)/u.exec(text);
  if (lone !== null) {
    problems.error(
      file.place(lone.index),
      "A carriage return stands here without a line feed.",
      "Save the file with LF line ends.",
    );
    return false;
  }
  const crlf = text.indexOf("\r\n");
  if (crlf !== -1) {
    problems.warning(
      file.place(crlf),
      "Lines end with CR LF.",
      "They are read as LF; save the file with LF line ends.",
    );
  }
  const control = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/u.exec(text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).padStart(4, "0");
    problems.error(file.place(control.index), `The control character U+${code} stands in the text.`, "Delete it.");
    return false;
  }
  return true;
}

function placeOfByte(path: string, bytes: Uint8Array, offset: number): Place {
  let line = 1;
  let begin = 0;
  for (let at = bytes.indexOf(10); at !== -1 && at < offset; at = bytes.indexOf(10, at + 1)) {
    line += 1;
    begin = at + 1;
  }
  const before = new TextDecoder().decode(bytes.subarray(Math.max(begin, offset - 2 ** 20), offset));
  return { file: path, line, column: before.length + 1 };
}

/** Position of the first byte that cannot belong to UTF-8. Source: RFC 3629, section 4. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // The longest prefix that decodes, up to a cut character, which is at most three bytes long.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (prefixIsUtf8(bytes, middle)) low = middle;
    else high = middle - 1;
  }
  let at = low;
  while (at > 0 && low - at < 3 && !isUtf8(bytes.subarray(0, at))) at -= 1;
  return Math.min(at, bytes.length - 1);
}

function prefixIsUtf8(bytes: Uint8Array, length: number): boolean {
  for (let cut = 0; cut <= 3 && cut <= length; cut += 1) {
    if (isUtf8(bytes.subarray(0, length - cut))) return true;
  }
  return false;
}

function latinHint(byte: number): string {
  return byte >= 0xa0 ? ` (in Latin-1 it would be “${String.fromCharCode(byte)}”)` : "";
}
