import { medcouple } from "../../numerics/medcouple.js";
import type { Change } from "./changes.js";

export interface EditParameters {
  /** How much the size of a unit counts: 0 not at all, 1 in full. */
  readonly u: number;
  /** Least spread, as a share of the median effect. */
  readonly a: number;
  /** Width of the accepted interval in quartile distances. */
  readonly c: number;
}

/** The ratio edit of Hidiroglou and Berthelot. */
export interface RatioEdit {
  readonly ratios: Float64Array;
  readonly median: number;
  /** Effects E: s × max(before, after)^U with s = ratio / median - 1 above the median and 1 - median / ratio below. */
  readonly effects: Float64Array;
  readonly quartiles: readonly [number, number, number];
  readonly bounds: readonly [number, number];
  /** Places of the changes outside the bounds. */
  readonly outside: readonly number[];
}

/**
 * Effects, quartiles and bounds of the ratio edit.
 * Source: Hidiroglou MA, Berthelot J-M (1986), Survey Methodology 12(1):73-83.
 */
export function ratioEdit(changes: readonly Change[], { u, a, c }: EditParameters): RatioEdit {
  const ratios = Float64Array.from(changes, ({ before, after }) => after / before);
  const median = quantile(ratios.slice().sort(), 0.5);
  const effects = ratios.map((ratio, i) => {
    const centred = ratio >= median ? ratio / median - 1 : 1 - median / ratio;
    return centred * Math.max(changes[i]!.before, changes[i]!.after) ** u;
  });
  const sorted = effects.slice().sort();
  const [first, middle, third] = [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)];
  const bounds = [
    middle - c * Math.max(middle - first, Math.abs(a * middle)),
    middle + c * Math.max(third - middle, Math.abs(a * middle)),
  ] as const;
  const outside = Array.from(effects.keys()).filter((i) => effects[i]! < bounds[0] || effects[i]! > bounds[1]);
  return { ratios, median, effects, quartiles: [first, middle, third], bounds, outside };
}

/** The quantile of sorted values by straight interpolation between them (type 7 of Hyndman and Fan, the one that R takes). */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export interface AdjustedBox {
  readonly medcouple: number;
  readonly fences: readonly [number, number];
  readonly outside: readonly number[];
}

/** The medians of the lower and the upper half, each with the median of all where their number is odd (Tukey's hinges). */
function hinges(sorted: Float64Array): readonly [number, number] {
  const depth = Math.floor((sorted.length + 3) / 2) / 2;
  const at = (place: number): number =>
    ((sorted[Math.floor(place) - 1] ?? Number.NaN) + (sorted[Math.ceil(place) - 1] ?? Number.NaN)) / 2;
  return [at(depth), at(sorted.length + 1 - depth)];
}

/**
 * The boxplot adjusted for skewness: fences at 1.5 e^(-4 M) and 1.5 e^(3 M) quartile distances beyond the quartiles for a
 * medcouple M >= 0, and at e^(-3 M), e^(4 M) below 0; quartiles are hinges, as in R's robustbase.
 * Source: Hubert M, Vandervieren E (2008), Computational Statistics and Data Analysis 52(12):5186-5201, doi:10.1016/j.csda.2007.11.008.
 */
export function adjustedBox(values: Float64Array): AdjustedBox {
  const sorted = values.slice().sort();
  const [first, third] = hinges(sorted);
  const skewness = medcouple(values);
  const [left, right] = skewness >= 0 ? [-4, 3] : [-3, 4];
  const fences = [
    first - 1.5 * Math.exp(left * skewness) * (third - first),
    third + 1.5 * Math.exp(right * skewness) * (third - first),
  ] as const;
  const outside = Array.from(values.keys()).filter((i) => values[i]! < fences[0] || values[i]! > fences[1]);
  return { medcouple: skewness, fences, outside };
}
