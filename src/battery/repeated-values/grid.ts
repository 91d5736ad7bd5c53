import { readPrinted } from "../../core/printed.js";
import type { Dropped, Series } from "../../core/values.js";

/** Values as whole numbers of steps of the grid on which they were recorded. */
export interface GridValues {
  /** Steps of the grid, one value each; exact whole numbers. */
  readonly codes: Float64Array;
  /** Row of the series behind each value. */
  readonly rows: readonly number[];
  /** Decimals printed: the most that any value has. Negative where all were printed in tens, hundreds and so on. */
  readonly decimals: number;
  /** One step of the grid in units of the last printed decimal: 5 where every value is a multiple of 5 of them. */
  readonly factor: number;
  /** The code of the value zero; not a whole number where zero is not on the grid. */
  readonly zero: number;
  readonly dropped: readonly Dropped[];
  /** Sentences: why these values have no common grid. */
  readonly problems: readonly string[];
}

/** Whole numbers beyond this many steps lie closer together than double precision tells. */
const mostSteps = 2 ** 50;

/**
 * The values of a series on their recorded grid. A value printed with fewer decimals than the rest is read as having lost its
 * final zeros, as spreadsheets do to them; figures known only within wider bounds are dropped.
 */
export function readGrid(series: Series): GridValues {
  const rows: number[] = [];
  const places: number[] = [];
  let missing = 0;
  let vague = 0;
  for (let row = 0; row < series.lower.length; row += 1) {
    const lower = series.lower[row]!;
    const upper = series.upper[row]!;
    if (Number.isNaN(lower) || Number.isNaN(upper)) missing += 1;
    else {
      const place = placeOf(series, row);
      if (place === undefined) vague += 1;
      else {
        rows.push(row);
        places.push(place);
      }
    }
  }
  const decimals = -places.reduce((least, place) => Math.min(least, place), Infinity);
  const dropped = [
    ...series.dropped,
    { reason: "no figure was published or found", count: missing },
    { reason: "figures known only within bounds, which cannot be called equal to others", count: vague },
  ].filter(({ count }) => count > 0);
  if (rows.length === 0)
    return { codes: new Float64Array(0), rows, decimals: 0, factor: 1, zero: 0, dropped, problems: [] };
  const raw = Float64Array.from(rows, (row) =>
    scaled((series.lower[row]! + series.upper[row]!) / 2, Number.isFinite(decimals) ? decimals : 0),
  );
  const least = raw.reduce((a, b) => Math.min(a, b), Infinity);
  const beyond = raw.some((code) => !(Math.abs(code) < mostSteps));
  const factor = beyond ? 1 : raw.reduce((g, code) => greatestCommonDivisor(g, code - least), 0) || 1;
  // On the plain grid codes stay as printed, so that a block of ten is a last digit; on a coarser one they count from the least.
  const start = factor === 1 ? 0 : least;
  return {
    codes: raw.map((code) => (code - start) / factor),
    rows,
    decimals,
    factor,
    zero: (0 - start) / factor,
    dropped,
    problems: beyond ? ["Some values have so many digits that they cannot be held exactly."] : [],
  };
}

/** Power of ten of the last printed digit of a row: -2 for "5.10", 0 for "17"; undefined where the figure is only a bound. */
function placeOf(series: Series, row: number): number | undefined {
  const width = series.upper[row]! - series.lower[row]!;
  if (!Number.isFinite(width) || width < 0) return undefined;
  const read = readPrinted(series.printed[row] ?? "");
  if (width === 0) {
    const value = series.lower[row]!;
    const own = decimalsOf(value);
    return -Math.max(own, read.ok && read.figure.value === value ? read.figure.decimals : 0);
  }
  if (read.ok && read.figure.qualifier !== "rounded" && read.figure.qualifier !== "exact") return undefined;
  const place = Math.round(Math.log10(width));
  return Math.abs(width / 10 ** place - 1) < 1e-6 ? place : undefined;
}

/** Decimals of the shortest text of a number: 2 for 5.25, 0 for 17. */
function decimalsOf(value: number): number {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (mantissa.split(".")[1] ?? "").length - Number(exponent));
}

/** The whole number nearest value × 10^decimals. */
function scaled(value: number, decimals: number): number {
  return Math.round(decimals >= 0 ? value * 10 ** decimals : value / 10 ** -decimals);
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** A code as the source would print it. */
export function printCode({ decimals, factor, zero }: GridValues, code: number): string {
  const steps = Math.round((code - zero) * factor);
  return decimals >= 0 ? (steps / 10 ** decimals).toFixed(Math.min(20, decimals)) : String(steps * 10 ** -decimals);
}

/** The value of a code. */
export function valueOf({ decimals, factor, zero }: GridValues, code: number): number {
  const steps = Math.round((code - zero) * factor);
  return decimals >= 0 ? steps / 10 ** decimals : steps * 10 ** -decimals;
}
