import { comparePeriods, readPeriod, wholeYear } from "../../core/period.js";
import type { Dropped, Series } from "../../core/values.js";
import { wholeRange, type Range } from "../support/whole-range.js";

/** One published state of the counter, at the end of a day or on some day from `first` to `last`. */
export interface Reading extends Range {
  readonly at: string;
  readonly first: number;
  readonly last: number;
  readonly printed: string;
  readonly id: string;
}

/** What the counter gained between two readings. `days` is NaN where one of the dates is not known to the day. */
export interface Step {
  readonly from: Reading;
  readonly to: Reading;
  readonly days: number;
  readonly gained: Range;
}

export interface Counter {
  readonly readings: readonly Reading[];
  readonly steps: readonly Step[];
  readonly dropped: readonly Dropped[];
}

type Drop = (reason: string) => void;

function tally(): { readonly drop: Drop; dropped(): readonly Dropped[] } {
  const counts = new Map<string, number>();
  return {
    drop: (reason) => counts.set(reason, (counts.get(reason) ?? 0) + 1),
    dropped: () => [...counts].map(([reason, count]) => ({ reason, count })),
  };
}

function readRange(series: Series, i: number, drop: Drop): Range | undefined {
  const lower = series.lower[i] ?? NaN;
  const upper = series.upper[i] ?? NaN;
  if (Number.isNaN(lower) || Number.isNaN(upper)) {
    drop("no figure was published or found");
    return undefined;
  }
  const range = lower === -Infinity && upper === Infinity ? undefined : wholeRange(lower, upper);
  if (range === undefined) drop("the figure is negative, infinite or not a whole number");
  return range;
}

/** Readings in order of time, one a date, and the steps between neighbours. */
export function readCounter(series: Series): Counter {
  const { drop, dropped } = tally();
  const readings: Reading[] = [];
  const order = series.at.map((_, i) => i).sort((i, j) => comparePeriods(series.at[i]!, series.at[j]!) || i - j);
  for (const i of order) {
    const at = series.at[i]!;
    const days = readPeriod(at);
    if (days === undefined) {
      drop("the date cannot be read");
      continue;
    }
    const range = readRange(series, i, drop);
    if (range === undefined) continue;
    if (readings.at(-1)?.at === at) {
      drop("the date has a second figure; the first is used");
      continue;
    }
    const { first, last } = days;
    readings.push({ ...range, at, first, last, printed: series.printed[i] ?? "", id: series.ids[i] ?? "" });
  }
  return { readings, steps: stepsBetween(readings), dropped: [...series.dropped, ...dropped()] };
}

/** Whether the reading's date is known to the day. */
export function isDated({ first, last }: Reading): boolean {
  return first === last;
}

function stepsBetween(readings: readonly Reading[]): readonly Step[] {
  return readings.slice(1).map((to, i) => {
    const from = readings[i]!;
    return {
      from,
      to,
      days: isDated(from) && isDated(to) ? to.last - from.last : NaN,
      // An empty range, least above most, is a decrease; the caller looks for those first.
      gained: { lower: Math.max(0, to.lower - from.upper), upper: to.upper - from.lower },
    };
  });
}

/** No year has a million million cases of anything counted one by one, and the exact law of so many takes seconds. */
const mostCases = 1e12;

/** Totals of whole calendar years, by year. */
export function readAnnual(series: Series | undefined): {
  readonly totals: ReadonlyMap<number, Range & { readonly id: string }>;
  readonly dropped: readonly Dropped[];
} {
  const totals = new Map<number, Range & { readonly id: string }>();
  if (series === undefined) return { totals, dropped: [] };
  const { drop, dropped } = tally();
  series.at.forEach((at, i) => {
    const year = wholeYear(at);
    if (year === undefined) {
      drop("the annual total is not of one calendar year");
      return;
    }
    const range = readRange(series, i, drop);
    if (range === undefined) return;
    if (range.upper === Infinity) drop("the annual total has no upper bound");
    else if (range.upper > mostCases) drop("the annual total is too large to be a number of cases");
    else if (totals.has(year)) drop("the year has a second annual total; the first is used");
    else totals.set(year, { ...range, id: series.ids[i] ?? "" });
  });
  return { totals, dropped: [...series.dropped, ...dropped()] };
}

/** Zeros at the end of a positive whole number: 3 for 25,000. */
export function finalZeros(value: number): number {
  let zeros = 0;
  for (let rest = value; rest >= 10 && rest % 10 === 0; rest /= 10) zeros += 1;
  return zeros;
}
