import { lagOneCorrelation } from "../innocent-measures.js";
import type { Figures } from "../series-times.js";
import { smallestStep } from "../series-times.js";

/** Figures laid out by cycle (a year, a week) and place in it. */
export interface Cycles {
  readonly period: number;
  /** Values of the complete cycles only, cycle after cycle. */
  readonly values: Float64Array;
  readonly rows: readonly number[];
  readonly left: number;
}

/** Periods of one cycle: twelve months, four quarters, seven days; 0 where none is known. */
export function periodOf({ scale, times }: Pick<Figures, "scale" | "times">, option: number): number {
  if (option > 0) return option;
  const step = smallestStep(times);
  if (scale === "month") return step === 1 ? 12 : step === 3 ? 4 : 0;
  return scale === "day" && step === 1 ? 7 : 0;
}

/** Complete cycles from the first figure on; a cycle with a figure missing is left out. */
export function layOut({ times, values }: Pick<Figures, "times" | "values">, period: number): Cycles {
  const step = smallestStep(times);
  const first = times[0] ?? 0;
  const place = new Map(Array.from(times, (time, i) => [Math.round((time - first) / step), i] as const));
  const last = Math.round(((times[times.length - 1] ?? first) - first) / step);
  const rows: number[] = [];
  for (let start = 0; start + period - 1 <= last; start += period) {
    const cycle: number[] = [];
    for (let j = 0; j < period; j++) {
      const row = place.get(start + j);
      if (row !== undefined) cycle.push(row);
    }
    if (cycle.length === period) rows.push(...cycle);
  }
  return { period, rows, values: Float64Array.from(rows, (row) => values[row]!), left: values.length - rows.length };
}

/** Variation of the totals of each place in the cycle, a straight drift within the cycle set aside. */
export interface Season {
  readonly period: number;
  readonly cycles: number;
  readonly total: number;
  /** Totals of each place and the straight line through them. */
  readonly totals: Float64Array;
  readonly line: Float64Array;
  /** Σ (total - line)² / (total of all / period): about chi-squared where counts are independent and there is no season. */
  readonly variation: number;
  readonly degrees: number;
}

export function seasonOf({ values, period }: Pick<Cycles, "values" | "period">): Season {
  const totals = new Float64Array(period);
  values.forEach((value, i) => {
    totals[i % period]! += value;
  });
  return seasonOfTotals(totals, values.length / period);
}

export function seasonOfTotals(totals: Float64Array, cycles: number): Season {
  const period = totals.length;
  const total = totals.reduce((sum, value) => sum + value, 0);
  const middle = (period - 1) / 2;
  const squares = (period * (period ** 2 - 1)) / 12;
  let slope = 0;
  totals.forEach((value, j) => {
    slope += ((j - middle) * value) / squares;
  });
  const line = totals.map((_, j) => total / period + slope * (j - middle));
  const variation = totals.reduce((sum, value, j) => sum + (value - line[j]!) ** 2, 0) / (total / period);
  return { period, cycles, total, totals, line, variation, degrees: period - 2 };
}

/** Standard deviation of the seasonal index beyond counting noise; negative where it varies less than counts do. */
export function excessSeason({ variation, degrees, total }: Season): number {
  const excess = (variation - degrees) / total;
  return Math.sign(excess) * Math.sqrt(Math.abs(excess));
}

/** What is left within the cycles once their totals and the season are taken out, in units of counting noise. */
export interface Irregular {
  readonly dispersion: number;
  readonly degrees: number;
  /** Correlation of neighbours, corrected for the means taken out. */
  readonly correlation: number;
  /** Cycles in which all figures are equal but for one. */
  readonly equalCycles: number;
  /** Figures on the straight line between their neighbours, but for one. */
  readonly straight: number;
}

export function irregularOf({ values, period }: Cycles, season: Season): Irregular {
  const cycles = values.length / period;
  const residuals: number[] = [];
  let equalCycles = 0;
  for (let c = 0; c < cycles; c++) {
    const cycle = values.subarray(c * period, (c + 1) * period);
    const sum = cycle.reduce((total, value) => total + value, 0);
    if (Math.max(...cycle) - Math.min(...cycle) <= 1) equalCycles += 1;
    cycle.forEach((value, j) => {
      const mean = (sum * season.totals[j]!) / season.total;
      residuals.push(mean > 0 ? (value - mean) / Math.sqrt(mean) : 0);
    });
  }
  let straight = 0;
  for (let i = 1; i + 1 < values.length; i++)
    if (Math.abs(2 * values[i]! - values[i - 1]! - values[i + 1]!) <= 2) straight += 1;
  const degrees = (cycles - 1) * (period - 1);
  const correlation = lagOneCorrelation(residuals);
  return {
    dispersion: residuals.reduce((sum, value) => sum + value ** 2, 0) / degrees,
    degrees,
    // Taking out the cycle's mean and that of the place leaves independent figures slightly opposed.
    correlation: (Number.isFinite(correlation) ? correlation : 0) + 1 / period,
    equalCycles,
    straight,
  };
}
