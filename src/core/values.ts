/** How firmly a printed figure pins the quantity down. The list is closed: case folders depend on it. */
export const qualifiers = [
  "exact",
  "rounded",
  "about",
  "nearly",
  "at-least",
  "more-than",
  "at-most",
  "less-than",
  "range",
  "little-more-than",
] as const;
export type Qualifier = (typeof qualifiers)[number];

/** What kind of number a figure is. A cumulative counter is a stock that may only grow. */
export const kinds = ["count", "cumulative-counter", "rate", "share", "estimate", "stock", "money"] as const;
export type Kind = (typeof kinds)[number];

/**
 * A figure as printed and what the print says about the quantity: lower <= quantity <= upper.
 * "18,000+" has upper = Infinity; "about 1,700" is 1,650 to 1,750. `value` is the number printed, where one number is.
 */
export interface Reported {
  readonly text: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly decimals: number;
  readonly qualifier: Qualifier;
}

/** Rows left out of a computation, with the reason in words. */
export interface Dropped {
  readonly reason: string;
  readonly count: number;
}

export interface Interval {
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
  readonly kind: "confidence" | "credible" | "identified";
  readonly method: string;
}

/** One value per position. lower = upper is an exactly known value; NaN in both is a missing one, and only that. */
export interface Bounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Figures of one quantity in order. `at` are periods (see period.ts) or row numbers; `ids` name the rows they came from. */
export interface Series extends Bounds {
  readonly name: string;
  readonly unit: string;
  readonly at: readonly string[];
  readonly ids: readonly string[];
  readonly printed: readonly string[];
  readonly dropped: readonly Dropped[];
}

/** One member of a panel, such as a country: several columns over the same periods. */
export interface Member {
  readonly group: string;
  readonly at: readonly string[];
  readonly values: Readonly<Record<string, Bounds>>;
}

/** Many members with the same columns, such as all countries of a registry. Members are in code-point order of `group`. */
export interface Panel {
  readonly name: string;
  readonly columns: readonly string[];
  readonly members: readonly Member[];
  readonly dropped: readonly Dropped[];
}
