import { dayNumber } from "../../core/period.js";
import { isExact, type Range } from "../support/whole-range.js";
import { logBinomialSumTail, type Binomial } from "./binomial-sum.js";
import { finalZeros, isDated, type Counter, type Reading } from "./readings.js";

type Totals = ReadonlyMap<number, Range & { readonly id: string }>;

/** A stretch of time with what the counter gained in it and the annual totals of the years that it touches. */
export interface Span {
  readonly from: string;
  readonly to: string;
  /** yearToDate: from the year's end that an earlier reading and annual totals give; step: between neighbouring readings. */
  readonly kind: "yearToDate" | "step";
  /** For yearToDate: the counter that the earlier reading and the annual totals give at the start. */
  readonly start: number;
  readonly gained: Range;
  readonly wholeYears: Range;
  readonly partYears: readonly { readonly total: Range; readonly fraction: number; readonly days: number }[];
  readonly ids: readonly string[];
  readonly reading: Reading;
}

/** Gain at a constant rate within each year, from the middles of the annual totals. */
export function expectedGain({ wholeYears, partYears }: Span): number {
  const middle = ({ lower, upper }: Range): number => (lower + upper) / 2;
  return middle(wholeYears) + partYears.reduce((sum, { total, fraction }) => sum + middle(total) * fraction, 0);
}

const lastDay = (year: number): number => dayNumber(year, 12, 31);

/** Calendar year of a day number; the mean year puts the first guess at most one year off. */
export function yearOf(day: number): number {
  let year = 1970 + Math.floor(day / 365.2425);
  while (lastDay(year) < day) year += 1;
  while (lastDay(year - 1) >= day) year -= 1;
  return year;
}

/** The part of each year inside (after, upTo], days counted from the end of day `after`; undefined where a total is missing. */
function cover(
  after: number,
  upTo: number,
  totals: Totals,
): Pick<Span, "wholeYears" | "partYears" | "ids"> | undefined {
  let whole = { lower: 0, upper: 0 };
  const partYears: { total: Range; fraction: number; days: number }[] = [];
  const ids: string[] = [];
  for (let year = yearOf(after + 1); year <= yearOf(upTo); year += 1) {
    const total = totals.get(year);
    if (total === undefined) return undefined;
    const length = lastDay(year) - lastDay(year - 1);
    const days = Math.min(upTo, lastDay(year)) - Math.max(after, lastDay(year - 1));
    if (days === length) whole = { lower: whole.lower + total.lower, upper: whole.upper + total.upper };
    else partYears.push({ total, fraction: days / length, days });
    if (total.id !== "") ids.push(total.id);
  }
  return { wholeYears: whole, partYears, ids };
}

const present = (ids: readonly string[]): readonly string[] => ids.filter((id) => id !== "");

/** Steps between neighbouring readings, bounded and dated to the day, in years whose totals are known. */
function stepSpans({ readings }: Counter, totals: Totals): readonly Span[] {
  const usable = readings.filter((reading) => isDated(reading) && reading.upper < Infinity);
  return usable.slice(1).flatMap((to, i) => {
    const from = usable[i]!;
    const covered = cover(from.last, to.last, totals);
    if (covered === undefined || to.upper < from.lower) return [];
    return [
      {
        from: from.at,
        to: to.at,
        kind: "step" as const,
        start: NaN,
        gained: { lower: Math.max(0, to.lower - from.upper), upper: to.upper - from.lower },
        ...covered,
        ids: present([from.id, to.id, ...covered.ids]),
        reading: to,
      },
    ];
  });
}

/**
 * For each dated reading in year Y: what it exceeds an anchor by, when the annual totals of the years between are added to
 * the anchor. An anchor is the latest exact reading of a 31 December before Y that does not end in two zeros (such a one
 * may be rounded).
 */
function yearToDateSpans({ readings }: Counter, totals: Totals): readonly Span[] {
  const anchors = readings.filter(
    (reading) =>
      isDated(reading) &&
      isExact(reading) &&
      finalZeros(reading.lower) < 2 &&
      reading.last === lastDay(yearOf(reading.last)),
  );
  return readings.flatMap((reading) => {
    const year = yearOf(reading.last);
    if (!isDated(reading) || reading.upper === Infinity || reading.last === lastDay(year)) return [];
    const anchor = anchors.findLast(({ last }) => yearOf(last) < year);
    if (anchor === undefined) return [];
    const yearEnd = lastDay(year - 1);
    const between = cover(anchor.last, yearEnd, totals);
    const within = cover(yearEnd, reading.last, totals);
    // With the anchor at the year's end the step from it is the same stretch, unless other readings lie between.
    if (between === undefined || within === undefined) return [];
    return [
      {
        from: `${year - 1}-12-31`,
        to: reading.at,
        kind: "yearToDate" as const,
        start: anchor.lower + (between.wholeYears.lower + between.wholeYears.upper) / 2,
        gained: {
          lower: reading.lower - anchor.lower - between.wholeYears.upper,
          upper: reading.upper - anchor.lower - between.wholeYears.lower,
        },
        ...within,
        ids: present([reading.id, anchor.id, ...between.ids, ...within.ids]),
        reading,
      },
    ];
  });
}

/** The same question asked twice: a step from the anchor itself, with only whole years before the year to date. */
function isSameQuestion(step: Span, toDate: Span): boolean {
  return (
    step.to === toDate.to &&
    step.partYears.length === 1 &&
    step.partYears[0]?.days === toDate.partYears[0]?.days &&
    step.gained.lower - step.wholeYears.upper === toDate.gained.lower &&
    step.gained.upper - step.wholeYears.lower === toDate.gained.upper
  );
}

/** All stretches that annual totals say something about; one that is both a step and a year to date is kept once. */
export function readSpans(counter: Counter, totals: Totals): readonly Span[] {
  const steps = stepSpans(counter, totals);
  // A reading of the year's end itself may differ from what the anchor and the totals give: then both are asked.
  const keyOf = ({ from, to, gained }: Span): string => `${from} ${to} ${gained.lower} ${gained.upper}`;
  const known = new Set(steps.map(keyOf));
  const toDate = yearToDateSpans(counter, totals).filter((span) => !known.has(keyOf(span)));
  return [...steps.filter((step) => !toDate.some((span) => isSameQuestion(step, span))), ...toDate];
}

/**
 * How far the gain lies outside what the annual totals allow at all: above the totals of all years touched, or below those
 * of the years wholly inside. 0 where it is possible.
 */
export function impossibleBy({ gained, wholeYears, partYears }: Span): number {
  const most = partYears.reduce((sum, { total }) => sum + total.upper, wholeYears.upper);
  return Math.max(0, gained.lower - most, wholeYears.lower - gained.upper);
}

/** Largest and smallest share of a year's total in a fraction of it, if no part of the year runs at more than `factor` times its mean rate or less than 1 / factor. */
export function shareLimits(fraction: number, factor: number): Range {
  return {
    lower: Math.max(fraction / factor, 1 - factor * (1 - fraction)),
    upper: Math.min(fraction * factor, 1 - (1 - fraction) / factor),
  };
}

/**
 * log of the two-sided p-value of a span's gain given the annual totals: each event of a year falls into the stretch with
 * the share that is least favourable within `factor` of the constant rate; every printed bound is taken at the end that
 * speaks least against the figures. Twice the smaller tail.
 */
export function logSpanP(span: Span, factor: number): number {
  const shares = span.partYears.map(({ fraction }) => shareLimits(fraction, factor));
  const parts = (end: "lower" | "upper"): readonly Binomial[] =>
    span.partYears.map(({ total }, i) => ({ n: total[end], p: shares[i]![end] }));
  const upper = logBinomialSumTail(parts("upper"), span.gained.lower - span.wholeYears.upper, "upper");
  const lower = logBinomialSumTail(parts("lower"), span.gained.upper - span.wholeYears.lower, "lower");
  return Math.min(0, Math.LN2 + Math.min(upper, lower));
}
