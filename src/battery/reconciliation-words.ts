import type { Format, NumberPart, Sentence } from "../core/sentence.js";
import { say } from "../core/sentence.js";
import type { Rational } from "../numerics/rational.js";
import { compare, toNumber } from "../numerics/rational.js";
import type { CauseId, PossibleCause } from "./likely-cause.js";
import type { Cell, Range, Version } from "./reconciliation-cells.js";
import type { QuantityBook } from "./support/quantity-book.js";

/** Sentences one after the other, with a space between. */
export function joinSentences(...sentences: readonly (Sentence | undefined)[]): Sentence {
  return sentences
    .filter((sentence) => sentence !== undefined)
    .flatMap((sentence, i) => (i === 0 ? sentence : [" ", ...sentence]));
}

/** Parts of a list with commas between and "or" before the last. */
export function joinOr(parts: readonly Sentence[]): Sentence {
  return parts.flatMap((part, i) => (i === 0 ? part : [i === parts.length - 1 ? " or " : ", ", ...part]));
}

/** "donors-year, China, 2015": what a cell counts, as the case names it. */
export function cellName(cell: Cell): string {
  return `${cell.estimand}, ${cell.place}, ${cell.period}`;
}

export function printOf(version: Version): string {
  return version.observation.figure.text;
}

/** All prints of a cell, in the order of its versions: "5,818; 5,830". */
export function printsOf(cell: Cell): string {
  return cell.versions.map(printOf).join("; ");
}

export function idsOf(versions: readonly Version[]): readonly string[] {
  return versions.flatMap((version) => version.observations.map(({ id }) => id));
}

/** Whole numbers with separators, others as they are. */
export function formatOf(value: number): Format {
  return Number.isInteger(value) ? "count" : "text";
}

/** Keeps a number under a name and returns the reference that prints it. */
export function addNumber(
  book: QuantityBook,
  name: string,
  { label, unit, value }: { readonly label: string; readonly unit: string; readonly value: Rational },
): NumberPart {
  const number = toNumber(value);
  return book.add(name, { label, unit, value: number }, formatOf(number));
}

/** A range in words: one number, "from … to …", "… or more". */
export function rangeWords(book: QuantityBook, name: string, label: string, unit: string, range: Range): Sentence {
  const { lower, upper } = range;
  const low =
    lower === undefined
      ? undefined
      : addNumber(book, `${name}-lower`, { label: `${label}, at least`, unit, value: lower });
  if (lower !== undefined && upper !== undefined && compare(lower, upper) === 0 && low !== undefined)
    return say`${low}`;
  const high =
    upper === undefined
      ? undefined
      : addNumber(book, `${name}-upper`, { label: `${label}, at most`, unit, value: upper });
  if (low === undefined) return high === undefined ? say`anything` : say`${high} or less`;
  return high === undefined ? say`${low} or more` : say`${low} to ${high}`;
}

const slips: Readonly<Record<Exclude<CauseId, "other-date" | "other-line" | "unit-slip">, string>> = {
  transposition: "two neighbouring digits were swapped",
  "one-digit": "one digit was mistyped",
  "dropped-digit": "a digit was lost or added",
  "factor-ten": "the number has a zero too many or too few",
  rounding: "one number is the other rounded or cut off",
};

/** What a slip of the pen would be, for a sentence that says "possibly". */
export function slipWords(id: CauseId): string | undefined {
  return id === "other-date" || id === "other-line" || id === "unit-slip" ? undefined : slips[id];
}

/** One possible cause as a sentence, with how often it would fit by accident where that can be counted. */
export function causeWords(book: QuantityBook, name: string, cause: PossibleCause, lines: string): Sentence {
  const chance = chanceWords(book, name, cause);
  const { elsewhere } = cause;
  const slip = slipWords(cause.id);
  if (slip !== undefined) return joinSentences(say`Possibly ${slip}.`, chance);
  if (elsewhere === undefined) {
    const series = book.text(`${name}-lines`, "Lines of publication", lines);
    return say`Possibly two registers: the figures come from different lines of publication (${series}) and lie close together.`;
  }
  const print = book.text(`${name}-elsewhere`, "The same figure elsewhere", printOf(elsewhere));
  if (cause.id === "other-date") {
    const when = book.text(`${name}-date`, "Date of the same figure", elsewhere.observation.period);
    return joinSentences(say`Possibly another cut-off date: ${print} is the figure for ${when}.`, chance);
  }
  const what = book.text(`${name}-quantity`, "Quantity of the same figure", elsewhere.observation.estimand);
  return joinSentences(say`Possibly another unit: ${print} is also the figure of ${what} for the same period.`, chance);
}

function chanceWords(book: QuantityBook, name: string, { chance }: PossibleCause): Sentence | undefined {
  if (chance === undefined) return undefined;
  const matches = book.add(
    `${name}-matches`,
    { label: "Numbers as near that this would explain", unit: "numbers", value: chance.matches },
    "count",
  );
  const near = book.add(`${name}-near`, { label: "Numbers as near", unit: "numbers", value: chance.near }, "count");
  return say`Of the ${near} numbers as close to one figure as the other is, ${matches} could be explained so.`;
}
