import { comparePeriods } from "../../core/period.js";
import type { Dropped, Member, Series } from "../../core/values.js";
import { wholeRange, type Range } from "../support/whole-range.js";

/** A period for which both figures are known, at least as bounds. */
export interface RatioPeriod {
  readonly at: string;
  readonly numerator: Range;
  readonly denominator: Range;
  /** Both figures as printed, such as "7,785 / 2,766". */
  readonly printed: string;
  readonly ids: readonly string[];
}

export interface Matched {
  readonly periods: readonly RatioPeriod[];
  readonly dropped: readonly Dropped[];
}

interface Figure extends Range {
  readonly printed: string;
  readonly id: string;
}

type Drop = (reason: string) => void;

function readSide(series: Series, drop: Drop): Map<string, Figure> {
  const byPeriod = new Map<string, Figure>();
  series.at.forEach((at, i) => {
    const lower = series.lower[i] ?? NaN;
    const upper = series.upper[i] ?? NaN;
    if (Number.isNaN(lower) || Number.isNaN(upper)) {
      drop("no figure was published or found for the period");
      return;
    }
    const range = lower === -Infinity && upper === Infinity ? undefined : wholeRange(lower, upper);
    if (range === undefined) drop("the figure is negative, infinite or not a whole number");
    else if (byPeriod.has(at)) drop("the period has a second figure in the same series; the first is used");
    else byPeriod.set(at, { ...range, printed: series.printed[i] ?? "", id: series.ids[i] ?? "" });
  });
  return byPeriod;
}

/** Both series matched by the text of their periods, in order of time; with `cumulative`, what was added between dates. */
export function matchSeries(numerator: Series, denominator: Series, cumulative: boolean): Matched {
  const counts = new Map<string, number>();
  const drop: Drop = (reason) => counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const parts = readSide(numerator, drop);
  const wholes = readSide(denominator, drop);
  const periods: RatioPeriod[] = [];
  for (const [at, part] of [...parts].sort(([a], [b]) => comparePeriods(a, b))) {
    const whole = wholes.get(at);
    if (whole === undefined) {
      drop("the period has a figure in only one of the two series");
      continue;
    }
    periods.push({
      at,
      numerator: { lower: part.lower, upper: part.upper },
      denominator: { lower: whole.lower, upper: whole.upper },
      printed: `${part.printed} / ${whole.printed}`,
      ids: [part.id, whole.id].filter((id) => id !== ""),
    });
  }
  for (const at of wholes.keys()) if (!parts.has(at)) drop("the period has a figure in only one of the two series");
  const used = cumulative ? increments(periods, drop) : periods;
  const positive = used.filter(({ denominator: { upper } }) => upper > 0);
  for (let i = positive.length; i < used.length; i += 1) drop("the denominator is zero");
  const dropped = [...numerator.dropped, ...denominator.dropped];
  return { periods: positive, dropped: [...dropped, ...[...counts].map(([reason, count]) => ({ reason, count }))] };
}

/** What two counters gained between successive dates; bounds of the ends carry over. */
function increments(periods: readonly RatioPeriod[], drop: Drop): readonly RatioPeriod[] {
  const gained: RatioPeriod[] = [];
  for (let i = 1; i < periods.length; i += 1) {
    const from = periods[i - 1]!;
    const to = periods[i]!;
    const numerator = wholeRange(to.numerator.lower - from.numerator.upper, to.numerator.upper - from.numerator.lower);
    const denominator = wholeRange(
      to.denominator.lower - from.denominator.upper,
      to.denominator.upper - from.denominator.lower,
    );
    if (numerator === undefined || denominator === undefined) {
      drop("the counter falls between the two dates");
      continue;
    }
    gained.push({
      at: `${from.at}/${to.at}`,
      numerator,
      denominator,
      printed: `(${to.printed}) - (${from.printed})`,
      ids: [...from.ids, ...to.ids],
    });
  }
  return gained;
}

/** Periods of a comparator with both counts known exactly and a denominator above zero. */
export function memberPeriods(member: Member, columns: readonly string[]): readonly RatioPeriod[] {
  const [numerator, denominator] = columns.map((column) => member.values[column]);
  return member.at.flatMap((at, i) => {
    const part = numerator?.lower[i] ?? NaN;
    const whole = denominator?.lower[i] ?? NaN;
    const exact = part === numerator?.upper[i] && whole === denominator?.upper[i];
    if (!exact || !Number.isInteger(part) || !Number.isInteger(whole) || part < 0 || whole <= 0) return [];
    const point = (count: number): Range => ({ lower: count, upper: count });
    return [{ at, numerator: point(part), denominator: point(whole), printed: "", ids: [] }];
  });
}

/** Both figures bounded above, so that a statistic can be computed at every admissible value. */
export function isBounded({ numerator, denominator }: RatioPeriod): boolean {
  return Number.isFinite(numerator.upper) && Number.isFinite(denominator.upper) && denominator.lower > 0;
}
