import { dayNumber, readPeriod, wholeYear } from "../core/period.js";

/** What the numbers on a horizontal axis are. */
export type AxisKind = "years" | "months" | "days" | "numbers";

/**
 * What x is, read from the marks: a year, months since year 0, days since 1970-01-01 — where every mark's x is the start or any
 * other day of the period that its `at` names — or plain numbers.
 */
export function axisKind(marks: readonly { readonly x: number; readonly at: string }[]): AxisKind {
  if (marks.length === 0) return "numbers";
  if (marks.every(({ x, at }) => wholeYear(at) !== undefined && Math.abs(x - Number(at)) <= 1)) return "years";
  if (marks.every(({ x, at }) => monthOf(at) === x)) return "months";
  const within = ({ x, at }: { readonly x: number; readonly at: string }): boolean => {
    const period = readPeriod(at);
    return period !== undefined && x >= period.first && x <= period.last + 1;
  };
  if (marks.every(within)) return "days";
  return marks.every(({ x }) => x >= 1500 && x <= 2500) ? "years" : "numbers";
}

function monthOf(at: string): number | undefined {
  const period = readPeriod(at);
  if (period?.precision !== "month") return undefined;
  const [year = Number.NaN, month = Number.NaN] = at.split("-").map(Number);
  return year * 12 + month - 1;
}

/** First and last moment of each year that the domain touches, in the units of the axis. */
export function yearStart(year: number, kind: "months" | "days"): number {
  return kind === "months" ? year * 12 : dayNumber(year, 1, 1);
}

/** The year in which a place on the axis lies. */
export function yearAt(x: number, kind: "months" | "days"): number {
  if (kind === "months") return Math.floor(x / 12);
  let year = Math.floor(x / 365.2425) + 1970;
  while (dayNumber(year, 1, 1) > x) year--;
  while (dayNumber(year + 1, 1, 1) <= x) year++;
  return year;
}
