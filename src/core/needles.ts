import type { rates } from "./claims.js";

/** How a number in a text stands to the number that is looked for; from the nearest to the farthest. */
export const hitForms = [
  "the number",
  "the number at another rate",
  "a bound of a range",
  "a range that contains it",
  "an open range that contains it",
  "rounded",
  "a sum of two",
  "a difference of two",
  "a spelling that a check names",
] as const;
export type HitForm = (typeof hitForms)[number];

/** A number to look for. */
export interface WantedNumber {
  readonly value: number;
  /** It is so many a year, month, week or day; "" = a total, or not stated. */
  readonly per: "" | (typeof rates)[number];
}

/** One place in a page where the number is printed in some form. It is shown in its context, and never accepted by itself. */
export interface NeedleHit {
  /** UTF-16 offsets in the page as it stands. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form: HitForm;
  /** Why it is shown, with the arithmetic. */
  readonly explanation: string;
  /** What a reader should see before taking it for the number: "an ordinal", "followed by %". */
  readonly cautions: readonly string[];
}

/** A place that looks like the number and is not it, with the reason. */
export interface NearMiss {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: string;
}
