import { readPeriod, wholeYear } from "../../core/period.js";
import type { Dropped, Series } from "../../core/values.js";
import { linearCurve, scaled } from "../curve-shapes.js";
import { exactly, fitCurve } from "../curve-fit.js";

/** Means of one set of conditions, in order, with their standard errors; of counts the error is that of counting. */
export interface LineSet {
  readonly name: string;
  readonly ids: readonly string[];
  readonly places: Float64Array;
  readonly means: Float64Array;
  /** Width of what the print of each mean allows; 0 where it is known exactly. */
  readonly widths: Float64Array;
  /** Undefined for counts, whose variance is their mean. */
  readonly errors: Float64Array | undefined;
}

export interface LineSets {
  readonly list: readonly LineSet[];
  readonly dropped: readonly Dropped[];
  readonly problems: readonly string[];
}

export interface FittedLine {
  readonly fitted: Float64Array;
  /** Residuals over their standard errors. */
  readonly standardised: Float64Array;
  readonly departure: number;
  readonly degreesOfFreedom: number;
}

const mostMeans = 20_000;

/** Pairs means with errors by their place and splits "set/place" into sets; a place that is no number or year counts by order. */
export function readSets(means: Series, errors: Series | undefined): LineSets {
  const reasons = new Map<string, number>();
  const leave = (reason: string, count = 1): void => void reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  const middle = (series: Series, row: number): number => (series.lower[row]! + series.upper[row]!) / 2;
  const errorAt = new Map(errors?.at.map((at, row) => [at, middle(errors, row)]));
  const groups = new Map<string, number[]>();
  means.at.forEach((at, row) => {
    const error = errorAt.get(at);
    if (!Number.isFinite(middle(means, row))) leave("the mean is missing or known only as a bound");
    else if (errors !== undefined && !(error !== undefined && error > 0 && error < Infinity))
      leave("the standard error is missing or not above zero");
    else {
      const name = at.includes("/") ? at.slice(0, at.lastIndexOf("/")) : "";
      groups.set(name, [...(groups.get(name) ?? []), row]);
    }
  });
  const list: LineSet[] = [];
  for (const [name, rows] of groups) {
    if (rows.length < 3) {
      leave("the set has fewer than three means, which any line meets", rows.length);
      continue;
    }
    const labels = rows.map((row) => means.at[row]!.slice(name === "" ? 0 : name.length + 1));
    list.push({
      name,
      ids: rows.map((row) => means.ids[row] ?? String(row)),
      places: placesOf(labels),
      means: Float64Array.from(rows, (row) => middle(means, row)),
      widths: Float64Array.from(rows, (row) => means.upper[row]! - means.lower[row]!),
      errors: errors === undefined ? undefined : Float64Array.from(rows, (row) => errorAt.get(means.at[row]!)!),
    });
  }
  return {
    list,
    dropped: [...means.dropped, ...Array.from(reasons, ([reason, count]) => ({ reason, count }))],
    problems: problemsOf(list, means.at.length),
  };
}

function problemsOf(list: readonly LineSet[], rows: number): readonly string[] {
  if (rows > mostMeans) return [`There are ${rows} means, more than the ${mostMeans} that are simulated.`];
  if (list.length === 0) return ["No set has three means with standard errors, so no line can be departed from."];
  const spare = list.reduce((sum, { means }) => sum + means.length - 2, 0);
  if (spare < 2)
    return [
      `There is ${spare} point beyond the line. At least two are needed over all sets: one falls near a line too easily.`,
    ];
  if (
    list.some(({ errors, means }) => errors === undefined && means.some((mean) => mean < 0 || !Number.isInteger(mean)))
  )
    return [
      "Without standard errors the figures must be counts: whole numbers from zero on. Bind their standard errors.",
    ];
  if (list.some(({ errors, means }) => errors === undefined && means.every((mean) => mean === 0)))
    return ["Every count of a set is zero."];
  if (list.some(({ places }) => new Set(places).size < places.length))
    return ["Two means of one set have the same place."];
  return list.some((set) => fitLine(set) === undefined) ? ["No line could be fitted to a set of counts."] : [];
}

function placesOf(labels: readonly string[]): Float64Array {
  const numbers = labels.map((label) => (label.trim() === "" ? Number.NaN : Number(label)));
  if (numbers.every(Number.isFinite)) return Float64Array.from(numbers);
  const years = labels.map((label) => wholeYear(label) ?? Number.NaN);
  if (years.every(Number.isFinite)) return Float64Array.from(years);
  const days = labels.map((label) => readPeriod(label)?.first ?? Number.NaN);
  return days.every(Number.isFinite) ? Float64Array.from(days) : Float64Array.from(labels, (_, i) => i);
}

/** The line of least weighted squares; of counts, of greatest Poisson likelihood. Undefined where that has none. */
export function fitLine({ places, means, errors }: LineSet): FittedLine | undefined {
  const degreesOfFreedom = means.length - 2;
  if (errors === undefined) {
    const u = scaled(places);
    const curve = linearCurve([u.map(() => 1), u], u.length);
    const level = means.reduce((sum, mean) => sum + mean, 0) / means.length;
    const fit = fitCurve(curve, means, Float64Array.of(level, 0), exactly);
    if (!Number.isFinite(fit.pearson)) return undefined;
    const standardised = means.map((mean, i) => (mean - fit.fitted[i]!) / Math.sqrt(fit.fitted[i]!));
    return { fitted: fit.fitted, standardised, departure: fit.pearson, degreesOfFreedom };
  }
  let [weights, middle, level] = [0, 0, 0];
  errors.forEach((error, i) => {
    const weight = 1 / error ** 2;
    weights += weight;
    middle += weight * places[i]!;
    level += weight * means[i]!;
  });
  middle /= weights;
  level /= weights;
  let [sxx, sxy] = [0, 0];
  errors.forEach((error, i) => {
    sxx += ((places[i]! - middle) / error) ** 2;
    sxy += ((places[i]! - middle) * (means[i]! - level)) / error ** 2;
  });
  const slope = sxy / sxx;
  const fitted = places.map((place) => level + slope * (place - middle));
  const standardised = means.map((mean, i) => (mean - fitted[i]!) / errors[i]!);
  return { fitted, standardised, departure: standardised.reduce((sum, z) => sum + z * z, 0), degreesOfFreedom };
}
