import { chineseIn } from "./chinese.js";
import { figuresIn } from "./figures.js";
import { distinctReadings, type PrintedNumber } from "./printed.js";
import { wordsIn } from "./words.js";

export { foldText, type FoldedText } from "./fold.js";
export { sameNumber, type PrintedNumber, type Reading } from "./printed.js";

/** Every number of a folded text, in order of place; one that two readers find at one place has the readings of both. */
export function numbersOfText(text: string): readonly PrintedNumber[] {
  const found = new Map<number, PrintedNumber>();
  for (const number of [...figuresIn(text), ...chineseIn(text), ...wordsIn(text)]) {
    const key = number.start * 4096 + Math.min(4095, number.end - number.start);
    const before = found.get(key);
    found.set(
      key,
      before === undefined
        ? number
        : {
            ...before,
            readings: distinctReadings([...before.readings, ...number.readings]),
            how: before.how === "" ? number.how : before.how,
          },
    );
  }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
