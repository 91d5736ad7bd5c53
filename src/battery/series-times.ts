import { dayNumber, readPeriod, wholeYear } from "../core/period.js";
import type { Dropped, Series } from "../core/values.js";

/** Figures of one series that carry a number, in order of time, ready for a curve to be fitted. */
export interface Figures {
  /** Years, months since year 0, days since 1970-01-01, or row numbers: one step is one unit. */
  readonly times: Float64Array;
  /** The figure, or the middle of the interval that its print allows. */
  readonly values: Float64Array;
  /** Width of that interval; 0 for a figure known exactly. */
  readonly widths: Float64Array;
  readonly at: readonly string[];
  readonly ids: readonly string[];
  readonly printed: readonly string[];
  readonly scale: "year" | "month" | "day" | "number";
  readonly dropped: readonly Dropped[];
  /** Sentences: why no curve over time can be fitted to these figures at all. Empty where one can. */
  readonly problems: readonly string[];
}

type Scale = Figures["scale"];

/**
 * The figures of a series with their places in time. Missing figures and figures known only as a bound are dropped with
 * the reason; mixed kinds of period, repeated periods and negative figures are problems.
 */
export function readFigures(series: Series): Figures {
  const kept: number[] = [];
  let missing = 0;
  let halfOpen = 0;
  for (let i = 0; i < series.lower.length; i++) {
    const lower = series.lower[i]!;
    const upper = series.upper[i]!;
    if (Number.isNaN(lower) || Number.isNaN(upper)) missing++;
    else if (!Number.isFinite(lower) || !Number.isFinite(upper)) halfOpen++;
    else kept.push(i);
  }
  const labels = kept.map((i) => series.at[i] ?? "");
  const scale = scaleOf(labels);
  const order = kept.map((_, k) => k);
  const time = scale === undefined ? kept : labels.map((label) => timeOf(label, scale));
  order.sort((a, b) => time[a]! - time[b]!);
  const at = order.map((k) => labels[k]!);
  const rows = order.map((k) => kept[k]!);
  const values = Float64Array.from(rows, (i) => (series.lower[i]! + series.upper[i]!) / 2);
  return {
    times: Float64Array.from(order, (k) => time[k]!),
    values,
    widths: Float64Array.from(rows, (i) => series.upper[i]! - series.lower[i]!),
    at,
    ids: rows.map((i) => series.ids[i] ?? ""),
    printed: rows.map((i) => series.printed[i] ?? ""),
    scale: scale ?? "number",
    dropped: [
      ...series.dropped,
      ...reasonFor(missing, "no figure was published or found for the period"),
      ...reasonFor(
        halfOpen,
        "the figure is known only as a lower or an upper bound, which fixes no place for a curve to pass",
      ),
    ],
    problems: problemsOf(labels, at, values, scale),
  };
}

function reasonFor(count: number, reason: string): readonly Dropped[] {
  return count === 0 ? [] : [{ reason, count }];
}

function problemsOf(
  labels: readonly string[],
  sorted: readonly string[],
  values: Float64Array,
  scale: Scale | undefined,
): readonly string[] {
  const problems: string[] = [];
  if (labels.length > 0 && scale === undefined)
    problems.push(
      "The periods are not all years, all months, all days or all numbers, so they have no common scale of time.",
    );
  const repeated = sorted.find((label, i) => i > 0 && label === sorted[i - 1]);
  if (repeated !== undefined)
    problems.push(`The period ${repeated} occurs more than once; a curve needs one figure a period.`);
  if (values.some((value) => value < 0)) problems.push("Some figures are negative; counts cannot be.");
  return problems;
}

function scaleOf(labels: readonly string[]): Scale | undefined {
  if (labels.every((label) => wholeYear(label) !== undefined)) return "year";
  const precisions = new Set(labels.map((label) => readPeriod(label)?.precision));
  if (precisions.size === 1) {
    if (precisions.has("month")) return "month";
    if (precisions.has("day")) return "day";
  }
  return labels.every((label) => label.trim() !== "" && Number.isFinite(Number(label))) ? "number" : undefined;
}

/** The place of a period on its scale: 2016 as 2016, "2016-06" as 2016 × 12 + 5, days from 1970-01-01. */
export function timeOf(label: string, scale: Scale): number {
  const [year = Number.NaN, month = 1, day = 1] = label.split("-").map(Number);
  switch (scale) {
    case "year":
    case "number":
      return Number(label);
    case "month":
      return year * 12 + month - 1;
    case "day":
      return dayNumber(year, month, day);
  }
}

/** The smallest step between successive times; 1 for fewer than two. */
export function smallestStep(times: Float64Array): number {
  let step = Infinity;
  for (let i = 1; i < times.length; i++) step = Math.min(step, times[i]! - times[i - 1]!);
  return Number.isFinite(step) && step > 0 ? step : 1;
}

/** The figure that the same kind of print would show for this count: the count, or the middle of its rounding cell. */
export function printedLike(count: number, value: number, width: number): number {
  return width === 0 ? count : Math.max(0, value + width * Math.round((count - value) / width));
}

/** The largest power of ten that divides every figure, 1 where they are not whole; 1 for fewer than four figures above zero. */
export function commonUnit(values: Float64Array): number {
  const positive = values.filter((value) => value > 0);
  if (positive.length < 4) return 1;
  let unit = 1;
  while (unit < 1e9 && positive.every((value) => value % (unit * 10) === 0)) unit *= 10;
  return unit;
}

/**
 * Differences of successive figures, for running totals: the count in each period. Where a period is missing between two
 * figures the difference spans more than one and is dropped. Rounding widths add up.
 */
export function differenced(figures: Figures): Figures {
  const step = smallestStep(figures.times);
  const rows: number[] = [];
  for (let i = 1; i < figures.times.length; i++) if (figures.times[i]! - figures.times[i - 1]! === step) rows.push(i);
  const values = Float64Array.from(rows, (i) => figures.values[i]! - figures.values[i - 1]!);
  const spanning = figures.times.length - 1 - rows.length;
  return {
    ...figures,
    times: Float64Array.from(rows, (i) => figures.times[i]!),
    values,
    widths: Float64Array.from(rows, (i) => figures.widths[i]! + figures.widths[i - 1]!),
    at: rows.map((i) => figures.at[i]!),
    ids: rows.map((i) => figures.ids[i]!),
    printed: Array.from(values, String),
    dropped: [
      ...figures.dropped,
      ...reasonFor(spanning, "the difference of two running totals spans more than one period"),
    ],
    problems: values.some((value) => value < 0)
      ? [
          ...figures.problems,
          "A running total falls, which it cannot; reconcile the figures before testing their increases.",
        ]
      : figures.problems,
  };
}
