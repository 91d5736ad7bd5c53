import type { Dropped, Member, Series } from "../../core/values.js";
import { readFigures, smallestStep, type Figures } from "../series-times.js";

/** Figure and driver of the same periods, in order of time. */
export interface Pairs {
  readonly values: readonly number[];
  readonly widths: readonly number[];
  readonly drivers: readonly number[];
  readonly at: readonly string[];
  readonly ids: readonly string[];
  /** Whether each period directly follows the one before it; the first does not. */
  readonly follows: readonly boolean[];
  readonly times: readonly number[];
  readonly scale: Figures["scale"];
  readonly dropped: readonly Dropped[];
  readonly problems: readonly string[];
}

export function matchPairs(value: Series, driver: Series): Pairs {
  const own = readFigures(value);
  const other = readFigures(driver);
  const problems = [...own.problems, ...other.problems];
  if (problems.length === 0 && own.values.length > 0 && other.values.length > 0 && own.scale !== other.scale)
    problems.push("The figure and its driver are not given for the same kind of period.");
  const place = new Map(Array.from(other.times, (time, i) => [time, i] as const));
  const rows = Array.from(own.times.keys()).filter((i) => (other.values[place.get(own.times[i]!) ?? -1] ?? 0) > 0);
  const unmatched = own.values.length - rows.length;
  const times = rows.map((i) => own.times[i]!);
  const step = smallestStep(Float64Array.from(times));
  return {
    values: rows.map((i) => own.values[i]!),
    widths: rows.map((i) => own.widths[i]!),
    drivers: times.map((time) => other.values[place.get(time) ?? -1] ?? NaN),
    at: rows.map((i) => own.at[i]!),
    ids: rows.map((i) => own.ids[i]!),
    follows: times.map((time, i) => i > 0 && time - times[i - 1]! === step),
    times,
    scale: own.scale,
    dropped: [
      ...own.dropped,
      ...(unmatched === 0 ? [] : [{ reason: "the driver has no figure above zero for the period", count: unmatched }]),
    ],
    problems,
  };
}

/** The pairs of a comparator: first column the figure, second the driver. */
export function memberPairs(member: Member, columns: readonly string[]): Pairs {
  const none = member.at.map(() => "");
  const series = (column: string | undefined): Series => {
    const missing = Float64Array.from(member.at, () => NaN);
    const bounds = (column === undefined ? undefined : member.values[column]) ?? { lower: missing, upper: missing };
    return { ...bounds, name: member.group, unit: "", at: member.at, ids: none, printed: none, dropped: [] };
  };
  return matchPairs(series(columns[0]), series(columns[1]));
}
