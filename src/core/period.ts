/**
 * Periods with their precision: "2016", "2016-06", "2018-12-31", and ranges "2010/2013", "2013/2014-08".
 * A period covers whole days. Day numbers count from 1970-01-01 (day 0), proleptic Gregorian, without any clock or zone.
 */
export interface PeriodDays {
  readonly first: number;
  readonly last: number;
  readonly precision: "year" | "month" | "day" | "range";
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Days from 1970-01-01 to the given date. Source: Howard Hinnant, days_from_civil, http://howardhinnant.github.io/date_algorithms.html. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function readSingle(text: string): PeriodDays | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (year < 1000) return undefined;
  if (match[2] === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31), precision: "year" };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) {
    return {
      first: dayNumber(year, month, 1),
      last: dayNumber(year, month, daysInMonth(year, month)),
      precision: "month",
    };
  }
  const day = Number(match[3]);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const at = dayNumber(year, month, day);
  return { first: at, last: at, precision: "day" };
}

/** The days a period covers, or undefined where the text is no possible period ("2016-13", "2015-02-30", "2014/2010"). */
export function readPeriod(text: string): PeriodDays | undefined {
  const parts = text.split("/");
  if (parts.length === 1) return readSingle(text);
  if (parts.length !== 2) return undefined;
  const from = readSingle(parts[0] ?? "");
  const to = readSingle(parts[1] ?? "");
  if (from === undefined || to === undefined || to.last < from.first) return undefined;
  return { first: from.first, last: to.last, precision: "range" };
}

/** The year of a period that is exactly one calendar year; undefined for any other. */
export function wholeYear(text: string): number | undefined {
  return /^\d{4}$/u.test(text) && readPeriod(text) !== undefined ? Number(text) : undefined;
}

/** Orders periods by first day, then last day, then text; texts that are no periods come after, numbers before words. */
export function comparePeriods(a: string, b: string): number {
  const x = readPeriod(a);
  const y = readPeriod(b);
  if (x !== undefined && y !== undefined) return x.first - y.first || x.last - y.last || compareText(a, b);
  if (x !== undefined) return -1;
  if (y !== undefined) return 1;
  const p = Number(a);
  const q = Number(b);
  if (a.trim() !== "" && b.trim() !== "" && Number.isFinite(p) && Number.isFinite(q)) return p - q || compareText(a, b);
  return compareText(a, b);
}

/** Order by UTF-16 code unit, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
