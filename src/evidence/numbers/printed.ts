/** One value that a print could stand for. */
export interface Reading {
  readonly value: number;
  /** Half a unit of the last digit that was printed and is not a trailing zero: the print may be rounded by that much. */
  readonly half: number;
}

/** A number in a folded text. Offsets are in UTF-16 units of that text. */
export interface PrintedNumber {
  readonly start: number;
  readonly end: number;
  /** Several where the separators or a shared scale word can be read in more than one way. */
  readonly readings: readonly Reading[];
  /** In words, why it was read so, where that is not plain: "Chinese numeral", "in words (German)". */
  readonly how: string;
}

/** A reading whose print is all digits of a whole number or a decimal, times a scale. */
export function reading(digits: string, factor = 1): Reading {
  const [whole = "", decimals = ""] = digits.split(".");
  const unit = decimals === "" ? 10 ** (/0*$/u.exec(whole)?.[0].length ?? 0) : 10 ** -decimals.length;
  // "0" has no digit that could have been rounded.
  const zero = /^0*$/u.test(whole) && decimals === "";
  return { value: scaled(digits, factor), half: zero ? 0 : (unit * factor) / 2 };
}

/** A whole value known as a number. */
export function readingOf(value: number): Reading {
  return Number.isSafeInteger(value) ? reading(String(value)) : { value, half: 0 };
}

/** 9.3 million is 9300000, not 9300000.000000001: the scale moves the decimal point. */
function scaled(digits: string, factor: number): number {
  const power = Math.round(Math.log10(factor));
  return 10 ** power === factor ? Number(`${digits}e${power}`) : Number(digits) * factor;
}

export function distinctReadings(readings: readonly Reading[]): readonly Reading[] {
  return [...new Map(readings.map((one) => [one.value, one])).values()];
}

/** Whether two numbers from decimal text are one: a scale word multiplies, which may cost the last bit. */
export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}
