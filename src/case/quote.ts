import { readPrinted } from "../core/printed.js";
import type { Qualifier, Reported } from "../core/values.js";
import { foldText, numbersOfText, sameNumber, type PrintedNumber } from "../evidence/numbers/index.js";

/** Numbers of the figure that the quote does not contain in any form: none where the quote carries it. */
export function missingFromQuote(quote: string, figure: Reported): readonly number[] {
  const wanted = Number.isNaN(figure.value) ? [figure.lower, figure.upper] : [figure.value];
  const { text } = foldText(quote);
  if (containsWhole(text, figure.text.normalize("NFKC"))) return [];
  const found = numbersOfText(text).flatMap(({ readings }) => readings.map((one) => one.value));
  return wanted.filter((value) => !found.some((other) => sameNumber(Math.abs(value), other)));
}

/**
 * How the quote qualifies an exact number, such as "more-than" for "more than 5,384": undefined where at least one
 * mention of the number stands unqualified, or none is found.
 */
export function qualifiedInQuote(quote: string, value: number): Qualifier | undefined {
  const { text } = foldText(quote);
  const mentions = numbersOfText(text).filter(({ readings }) =>
    readings.some((other) => sameNumber(Math.abs(value), other.value)),
  );
  const qualifiers = mentions.slice(0, 50).map((mention) => qualifierOf(text, mention));
  return qualifiers.every((qualifier) => qualifier !== undefined) ? qualifiers[0] : undefined;
}

/** "up to" is left out: "shot up to 849" sets no upper limit. */
const telling: readonly Qualifier[] = ["about", "nearly", "at-least", "more-than", "less-than", "little-more-than"];

function qualifierOf(text: string, { start, end }: PrintedNumber): Qualifier | undefined {
  const behind = /^\s?[万萬亿億]?[余餘多+]/u.exec(text.slice(end))?.[0].length ?? 0;
  const stop = end + behind;
  for (let from = start; from >= Math.max(0, start - 20); from -= 1) {
    if (from < start && /[\p{Script=Latin}\p{N}]/u.test(text[from - 1] ?? "")) continue;
    const reading = readPrinted(text.slice(from, stop));
    if (!reading.ok) continue;
    const { qualifier } = reading.figure;
    if (telling.includes(qualifier)) return qualifier;
  }
  return undefined;
}

/** The print itself stands in the text, and not as a part of a longer number. */
function containsWhole(text: string, part: string): boolean {
  const at = text.indexOf(part);
  if (at === -1 || part === "") return false;
  return !/[\d.,]/u.test(text.charAt(at - 1)) && !/^[.,]?\d/u.test(text.slice(at + part.length, at + part.length + 2));
}
