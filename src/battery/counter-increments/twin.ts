import type { Rng } from "../../core/rng.js";
import type { Series } from "../../core/values.js";
import { drawBinomial, drawPoisson } from "../../numerics/draw.js";
import { printedLike } from "../series-times.js";
import { withFigures } from "../twin-series.js";
import { readAnnual, readCounter } from "./readings.js";

/**
 * The counter as honest cases would have made it: each year's total spread evenly over its days, case by case; where no total is
 * known, Poisson gains at the counter's own rate between the two readings. Printed alike. Undefined with fewer than two readings.
 */
export function twinCounter(counter: Series, annual: Series | undefined, rng: Rng): Series | undefined {
  const { readings } = readCounter(counter);
  const { totals } = readAnnual(annual);
  const [first] = readings;
  if (first === undefined || readings.length < 2) return undefined;
  const gained = (from: number, to: number, name: string): number => {
    let sum = 0;
    for (let day = from + 1; day <= to;) {
      const year = yearOf(day);
      const last = lastDayOf(year);
      const until = Math.min(to, last);
      const total = totals.get(year);
      const days = until - day + 1;
      if (total === undefined) sum += Number.NaN;
      else {
        // What is left of the year's total falls on its remaining days, each as likely as any other.
        const used = spent.get(year) ?? { cases: 0, days: 0 };
        const left = Math.round((total.lower + total.upper) / 2) - used.cases;
        const length = last - lastDayOf(year - 1) - used.days;
        const drawn =
          left <= 0 ? 0 : drawBinomial(rng.stream(`${name}/${year}`), { n: left, p: Math.min(1, days / length) });
        spent.set(year, { cases: used.cases + drawn, days: used.days + days });
        sum += drawn;
      }
      day = until + 1;
    }
    return sum;
  };
  const spent = new Map<number, { readonly cases: number; readonly days: number }>();
  // Days of the first year before the first reading are spent already.
  const startYear = yearOf(first.last);
  const before = first.last - lastDayOf(startYear - 1);
  const startTotal = totals.get(startYear);
  if (startTotal !== undefined) {
    const length = lastDayOf(startYear) - lastDayOf(startYear - 1);
    const mean = Math.round((startTotal.lower + startTotal.upper) / 2);
    const cases = drawBinomial(rng.stream("before"), { n: mean, p: Math.min(1, before / length) });
    spent.set(startYear, { cases, days: before });
  }
  const middle = ({ lower, upper }: { readonly lower: number; readonly upper: number }): number =>
    upper === Infinity ? lower : (lower + upper) / 2;
  const values = new Map<string, number>([[first.id, middle(first)]]);
  for (let i = 1; i < readings.length; i++) {
    const from = readings[i - 1]!;
    const to = readings[i]!;
    const exact = gained(from.last, to.last, to.id);
    const step = Number.isNaN(exact) ? drawPoisson(rng.stream(to.id), Math.max(0, middle(to) - middle(from))) : exact;
    values.set(to.id, (values.get(from.id) ?? 0) + step);
  }
  return withFigures(counter, (id, value, width) => printedLike(Math.round(values.get(id) ?? value), value, width));
}

/** Published gains with last digits as counting leaves them: Poisson counts around each. */
export function twinJumps(jumps: Series | undefined, rng: Rng): Series | undefined {
  return (
    jumps &&
    withFigures(jumps, (id, value, width) => printedLike(drawPoisson(rng.stream(id), Math.max(0, value)), value, width))
  );
}

/** Day numbers count from 1970-01-01; years of the Gregorian calendar. */
function lastDayOf(year: number): number {
  const y = year;
  return 365 * (y - 1969) + leapsTo(y) - leapsTo(1969) - 1;
}

function leapsTo(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function yearOf(day: number): number {
  let year = 1970 + Math.floor(day / 365.2425);
  while (lastDayOf(year) < day) year += 1;
  while (lastDayOf(year - 1) >= day) year -= 1;
  return year;
}
