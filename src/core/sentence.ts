/**
 * Text in which every number is a reference, never typed: a renderer looks the value up and formats it, so a number in
 * print cannot differ from the number computed. `from` is a JSON pointer into the Outcome the sentence belongs to.
 */
export interface NumberPart {
  readonly from: string;
  readonly as: Format;
}

/**
 * count: 5,146. decimal1 … decimal5: fixed decimals. significant3: three significant digits. percent1: 0.123 as "12.3 %".
 * text: a string, or a number as it is (years, names). log10: a log10 probability as "1 in 190" or "1 in 10^12".
 */
export type Format =
  | "count"
  | "decimal1"
  | "decimal2"
  | "decimal3"
  | "decimal4"
  | "decimal5"
  | "significant2"
  | "significant3"
  | "percent1"
  | "percent0"
  | "text"
  | "log10";

export type Sentence = readonly (string | NumberPart)[];

/** say`The forecast is ${number("/quantities/forecast/value", "count")}.` The literal text may hold no digit: checked by spec and by the dossier. */
export function say(texts: TemplateStringsArray, ...parts: readonly (NumberPart | string)[]): Sentence {
  const sentence: (string | NumberPart)[] = [];
  texts.forEach((text, i) => {
    if (text !== "") sentence.push(text);
    const part = parts[i];
    if (part !== undefined && part !== "") sentence.push(part);
  });
  return sentence;
}

export function number(from: string, as: Format): NumberPart {
  return { from, as };
}

/** The value of one of the outcome's named quantities. */
export function quantity(name: string, as: Format): NumberPart {
  return { from: `/quantities/${name}/value`, as };
}
