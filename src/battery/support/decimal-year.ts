import { readPeriod, wholeYear } from "../../core/period.js";

/** Place of a period on an axis in years: a whole year at its own number, anything else at its middle day; NaN for no period. */
export function decimalYear(period: string): number {
  const year = wholeYear(period);
  if (year !== undefined) return year;
  const days = readPeriod(period);
  // 365.2425 days is the mean Gregorian year; 1970-01-01 is day 0
  return days === undefined ? NaN : 1970 + (days.first + days.last + 1) / 2 / 365.2425;
}
