import type { Quantity } from "../../core/test.js";
import type { Rng } from "../../core/rng.js";
import type { Sentence } from "../../core/sentence.js";
import type { Figures } from "../series-times.js";

/**
 * How the figures are tested with an explanation in the place of the null hypothesis: other figures to which the same test is
 * put, a statistic with its law under the explanation (small values speak against it), or nothing, where the explanation would
 * make such figures as a matter of course.
 */
export type Reading =
  | { readonly kind: "figures"; readonly values: Float64Array }
  | { readonly kind: "statistic"; readonly observed: number; readonly simulate: (rng: Rng) => number }
  | { readonly kind: "log10"; readonly log10p: number }
  | { readonly kind: "certain" };

/** One innocent explanation held against the figures: whether they bear its own signature, and how to test under it. */
export interface Innocent {
  readonly id: string;
  readonly speaks: "for" | "against" | "not examined";
  readonly why: Sentence;
  readonly quantities: Readonly<Record<string, Quantity>>;
  /** Only where the signature is there. */
  readonly under?: Reading;
  readonly log10Likelihood?: number;
}

/** What an explanation may look at. `scatter` is the statistic of the test, of figures in the same order: small for too little. */
export interface Examined {
  readonly figures: Figures;
  /** Unit and name as the source gives them: they may say "thousands". */
  readonly words: string;
  readonly scatter: (values: Float64Array) => number;
  /** Variance over mean of the figures within short stretches. */
  readonly dispersion: number;
}

/** Means over the figures at most `half` places away, fewer at the ends. */
export function movingMeans(values: Float64Array, half: number): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!;
  return values.map((_, i) => {
    const from = Math.max(0, i - half);
    const to = Math.min(values.length, i + half + 1);
    return (sums[to]! - sums[from]!) / (to - from);
  });
}

/** Decimals of the figure as printed, of its shortest decimal text where the print is no plain number; at most 12. */
export function decimalsOf(printed: string, value: number): number {
  const text = /^\s*-?[0-9][0-9,\s]*(?:\.([0-9]+))?\s*$/u.exec(printed);
  const own = text === null ? /\.([0-9]+)$/u.exec(String(value)) : text;
  return Math.min(12, own?.[1]?.length ?? 0);
}

/** Largest number of decimals of any figure. */
export function decimalsOfAll({ printed, values }: Figures): number {
  return values.reduce((most, value, i) => Math.max(most, decimalsOf(printed[i] ?? "", value)), 0);
}
