/**
 * Plain numbers in tables: digits, a dot before decimals, no thousands separators. Everything else is refused with the
 * readings it could have, because "1.204" is 1204 in Berlin and 1.204 in Boston.
 */
export type CellNumber =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly what: string; readonly fix: string };

const plainPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/u;
const integerPattern = /^-?(?:0|[1-9]\d*)$/u;

export function readInteger(text: string): CellNumber {
  if (integerPattern.test(text)) return finite(text);
  const number = plainPattern.exec(text);
  if (number !== null) {
    const grouped = /^-?\d{1,3}\.\d{3}$/u.test(text);
    return {
      ok: false,
      what: "not a whole number",
      fix: grouped
        ? `If the dot separates thousands, write ${text.replace(".", "")}; if it is a decimal point, declare the column as "number".`
        : 'Write a whole number, or declare the column as "number".',
    };
  }
  return refused(text);
}

export function readPlainNumber(text: string): CellNumber {
  return plainPattern.test(text) ? finite(text) : refused(text);
}

export function readYear(text: string): CellNumber {
  if (/^[1-9]\d{3}$/u.test(text)) return { ok: true, value: Number(text) };
  return {
    ok: false,
    what: "not a year of four digits",
    fix: 'Write the year as 2016, or declare the column as "string".',
  };
}

function finite(text: string): CellNumber {
  const value = Number(text);
  const digits = text
    .replace(/[eE].*$/u, "")
    .replace(/\D/gu, "")
    .replace(/^0+/u, "").length;
  if (Number.isFinite(value) && digits <= 15) return { ok: true, value };
  return {
    ok: false,
    what: "beyond 15 digits, which cannot be kept exactly",
    fix: 'Write it in a larger unit, or declare the column as "string".',
  };
}

const space = "[ \\u00a0\\u202f\\u2009]";
const separators: readonly { readonly pattern: RegExp; readonly name: string; readonly decimal: string }[] = [
  { pattern: /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u, name: "a comma", decimal: "." },
  { pattern: /^-?\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/u, name: "a comma", decimal: "." },
  { pattern: /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u, name: "a dot", decimal: "," },
  { pattern: new RegExp(`^-?\\d{1,3}(?:${space}\\d{3})+(?:[.,]\\d+)?$`, "u"), name: "a space", decimal: "," },
  { pattern: /^-?\d{1,3}(?:['’]\d{3})+(?:[.,]\d+)?$/u, name: "an apostrophe", decimal: "." },
  { pattern: /^-?\d{1,3}(?:_\d{3})+$/u, name: "an underscore", decimal: "." },
];

function refused(text: string): CellNumber {
  const kind = separators.find(({ pattern }) => pattern.test(text));
  if (kind !== undefined) {
    const [integer, decimals] = splitDecimals(text, kind.decimal);
    const digits = integer.replace(/[^\d-]/gu, "") + (decimals === undefined ? "" : `.${decimals}`);
    const other = /^-?\d+,\d{3}$/u.test(text)
      ? `; if the comma stands before decimals, write ${text.replace(",", ".")}`
      : "";
    return {
      ok: false,
      what: `a number with ${kind.name} between thousands`,
      fix: `If it separates thousands, write ${digits}${other}. Figures as printed stand under "printed" in an observations table.`,
    };
  }
  if (/^-?\d+,\d+$/u.test(text)) {
    return { ok: false, what: "a number with a decimal comma", fix: `Write ${text.replace(",", ".")}.` };
  }
  if (text.trim() !== text && plainPattern.test(text.trim())) {
    return { ok: false, what: "a number with spaces around it", fix: "Delete the spaces." };
  }
  if (/^(?:n\/?a|nan|null|none|nil|-|–|—|\.{1,3}|…|unknown|x|\?)$/iu.test(text.trim())) {
    return { ok: false, what: "a word for a missing value", fix: "Leave the cell empty: empty means not reported." };
  }
  if (/^-?0\d/u.test(text)) {
    return {
      ok: false,
      what: "a number with a leading zero",
      fix: 'Delete the zero, or declare a column of codes as "string".',
    };
  }
  return {
    ok: false,
    what: "not a number",
    fix: 'Write plain digits with a dot before decimals, or declare the column as "string".',
  };
}

function splitDecimals(text: string, decimal: string): readonly [string, string | undefined] {
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  const tail = text.slice(last + 1);
  // A group of three behind the same sign as before is a group; anything else behind the last sign is decimals.
  const isDecimal =
    last !== -1 &&
    (text[last] === decimal || /[ \u00a0\u202f\u2009'’]/u.test(text)) &&
    /^\d+$/u.test(tail) &&
    last > lastGroup(text, text[last] ?? "");
  return isDecimal ? [text.slice(0, last), tail] : [text, undefined];
}

function lastGroup(text: string, sign: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const c = text[at] ?? "";
    if (!/[\d-]/u.test(c) && c !== sign) return at;
  }
  return -1;
}
