import type { Dropped, Series } from "../../core/values.js";

/** A part and its whole, one of each a unit. */
export interface Pair {
  readonly name: string;
  readonly parts: Float64Array;
  readonly wholes: Float64Array;
}

/** Units (stations, offices) with one pair of counts or two. */
export interface Units {
  readonly pairs: readonly Pair[];
  readonly at: readonly string[];
  readonly ids: readonly string[];
  readonly dropped: readonly Dropped[];
}

export interface PairSeries {
  readonly part: Series;
  readonly whole: Series;
}

/** Which units are looked at: percentages between `least` and `most`, first wholes of at least `smallestWhole`. */
export interface Selection {
  readonly least: number;
  readonly most: number;
  readonly smallestWhole: number;
}

type Drop = (reason: string, count?: number) => void;

/** Exactly known counts by the name of their unit; names that occur more than once cannot be matched. */
function rowsOf(series: Series, drop: Drop): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const twice = new Set<string>();
  series.at.forEach((at, i) => {
    const lower = series.lower[i] ?? Number.NaN;
    const upper = series.upper[i] ?? Number.NaN;
    if (Number.isNaN(lower) || Number.isNaN(upper)) drop("a figure is missing");
    else if (lower !== upper)
      drop("a figure is known only within bounds, so its percentage is not known closely enough");
    else if (!Number.isInteger(lower) || lower < 0 || lower > 1e12)
      drop("a figure is no whole number from zero to 1e12");
    else if (rows.has(at) || twice.has(at)) {
      drop("the name of the unit occurs more than once in a series, so its figures cannot be matched");
      twice.add(at);
      if (rows.delete(at))
        drop("the name of the unit occurs more than once in a series, so its figures cannot be matched");
    } else rows.set(at, i);
  });
  return rows;
}

/** Whether a pair of counts lies within the percentages looked at; exact, since both are whole numbers. */
export function isWithin(part: number, whole: number, { least, most }: Selection): boolean {
  return 100 * part >= least * whole && 100 * part <= most * whole;
}

/** The units for which every count is known, in the order of the first series. */
export function readUnits(given: readonly PairSeries[], selection: Selection): Units {
  const reasons = new Map<string, number>();
  const drop: Drop = (reason, count = 1) => reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  const all = given.flatMap(({ part, whole }) => [part, whole]);
  const rows = all.map((series) => rowsOf(series, drop));
  const [first] = rows;
  const kept: (readonly number[])[] = [];
  for (const at of first?.keys() ?? []) {
    const places = rows.map((byName) => byName.get(at));
    const counts = places.map((row, s) => (row === undefined ? Number.NaN : all[s]!.lower[row]!));
    const why = whyNot(counts, selection);
    if (why === undefined) kept.push(places.map((row) => row ?? 0));
    else drop(why);
  }
  const column = (s: number): Float64Array => Float64Array.from(kept, (places) => all[s]!.lower[places[s]!]!);
  return {
    pairs: given.map(({ part }, k) => ({ name: part.name, parts: column(2 * k), wholes: column(2 * k + 1) })),
    at: kept.map((places) => all[0]?.at[places[0] ?? 0] ?? ""),
    ids: kept.map((places) => all[0]?.ids[places[0] ?? 0] ?? ""),
    dropped: [
      ...all.flatMap((series) => series.dropped),
      ...[...reasons].map(([reason, count]) => ({ reason, count })),
    ],
  };
}

function whyNot(counts: readonly number[], selection: Selection): string | undefined {
  if (counts.some((count) => Number.isNaN(count))) return "the unit has not a figure in every series";
  for (let k = 0; k + 1 < counts.length; k += 2) {
    const part = counts[k]!;
    const whole = counts[k + 1]!;
    if (whole === 0) return "the whole is zero";
    if (part > whole) return "the part is larger than the whole";
    if (k === 0 && whole < selection.smallestWhole) return "the whole is smaller than the smallest one looked at";
    if (!isWithin(part, whole, selection)) return "the percentage lies outside those looked at";
  }
  return undefined;
}
