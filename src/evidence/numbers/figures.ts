import { distinctReadings, reading, type PrintedNumber, type Reading } from "./printed.js";
import { scaleAt } from "./scales.js";

const thin = "\u2009\u202f\u00a0 ";
const longest = 60;
/** Digits grouped by spaces (over a line break too), or digits with points, commas and apostrophes inside. */
const figure = new RegExp(
  String.raw`\d{1,3}(?:(?:[${thin}]|\r?\n)\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’‘´\u0060·]\d+)*`,
  "gu",
);

/**
 * Figures in a folded text with every way in which their separators can be read, times the scale word behind them ("9.0 million",
 * "1.5 mil millones", "9万", "9 x 10^4"), also where it stands only behind the second of two ("60 to 100 thousand"). Linear time.
 */
export function figuresIn(text: string): readonly PrintedNumber[] {
  let behind = 0;
  const found = [...text.matchAll(figure)].flatMap((match) => {
    const end = match.index + match[0].length;
    // The 10 of "9 x 10^4" belongs to the 9; what is longer than any figure is none.
    if (match.index < behind || match[0].length > longest) return [];
    const scale = scaleAt(text, end);
    behind = end + (scale?.length ?? 0);
    return [{ start: match.index, end, token: match[0], scale }];
  });
  return found.flatMap(({ start, end, token, scale }, i) => {
    const next = found[i + 1];
    const near =
      next !== undefined && next.start - end <= 12 && /^[^.;:,]*[^\s.;:,][^.;:,]*$/u.test(text.slice(end, next.start));
    const shared = scale === undefined && near ? next.scale?.factor : undefined;
    const factors = [...(scale === undefined || scale.weak ? [1] : []), scale?.factor, shared].filter(
      (factor) => factor !== undefined,
    );
    const plain = factors.length === 0 ? [1] : [...new Set(factors)];
    const whole: PrintedNumber = {
      start,
      end: end + (scale?.length ?? 0),
      readings: distinctReadings(plain.flatMap((factor) => readings(token).map((digits) => reading(digits, factor)))),
      how: shared === undefined ? "" : "with the scale word of the next figure",
    };
    // "1 234" may be one number or two cells of a table: both are read.
    return /\s/u.test(token) ? [whole, ...pieces(text, start, token)] : [whole];
  });
}

function pieces(text: string, start: number, token: string): readonly PrintedNumber[] {
  return [...token.matchAll(/\S+/gu)].flatMap((piece) => {
    if (/^0\d/u.test(piece[0])) return [];
    const from = start + piece.index;
    const end = from + piece[0].length;
    const scale = scaleAt(text, end);
    const values = readings(piece[0]).map((digits): Reading => reading(digits, scale?.factor ?? 1));
    const how = "as a figure of its own beside the next";
    return [{ start: from, end: end + (scale?.length ?? 0), readings: distinctReadings(values), how }];
  });
}

/** "1.204" is 1204 or 1.204; "90,000" is 90000 or 90.000; "2010,34" is 2010.34 or two numbers. Plain decimals, all readings. */
export function readings(token: string): readonly string[] {
  const plain = token.replace(/\s/gu, "'").replace(/[’‘´`·]/gu, "'");
  if (/^\d+$/u.test(plain)) return [plain];
  const found = new Set<string>();
  const grouped = /^\d{1,3}(?:([.,'])\d{3})(?:\1\d{3})*$/u;
  const indian = /^\d{1,2}(?:,\d{2})+,\d{3}$/u;
  if (grouped.test(plain) || indian.test(plain)) found.add(plain.replace(/[.,']/gu, ""));
  // Decimals stand behind another sign than the groups; "5,146,000" is no 5146.
  const decimal =
    /^(\d+|\d{1,3}(?:([,'])\d{3})+(?=\.)|\d{1,3}(?:([.'])\d{3})+(?=,)|\d{1,2}(?:,\d{2})+,\d{3}(?=\.))[.,](\d+)$/u.exec(
      plain,
    );
  if (decimal !== null) found.add(`${(decimal[1] ?? "").replace(/[.,']/gu, "")}.${decimal[4] ?? ""}`);
  if (found.size === 0) for (const piece of plain.split(/[.,']/u)) found.add(piece);
  return [...found];
}
