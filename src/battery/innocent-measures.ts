import type { Figures } from "./series-times.js";

/** Σ r(i) r(i-1) / Σ r², residuals about their mean; NaN for fewer than three. */
export function lagOneCorrelation(residuals: readonly number[]): number {
  const n = residuals.length;
  if (n < 3) return Number.NaN;
  const mean = residuals.reduce((sum, value) => sum + value, 0) / n;
  let products = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    squares += (residuals[i]! - mean) ** 2;
    if (i > 0) products += (residuals[i]! - mean) * (residuals[i - 1]! - mean);
  }
  return products / squares;
}

/** Two independent counts of one mean and of this variance are equal with probability about 1 / (2 √(π variance)). */
export function repeatsByChance(values: Float64Array, scatter: number): number {
  let sum = 0;
  for (let i = 1; i < values.length; i++)
    sum += Math.min(1, 1 / (2 * Math.sqrt((Math.PI * scatter * (values[i]! + values[i - 1]!)) / 2)));
  return sum;
}

export function zeroBends({ values, times, widths }: Figures): number {
  let count = 0;
  for (let i = 1; i + 1 < values.length; i++) {
    const even = times[i]! - times[i - 1]! === times[i + 1]! - times[i]!;
    const whole = widths[i] === 0 && Number.isInteger(values[i]!);
    // Half a unit of rounding, doubled. Three equal figures are a repetition, not an interpolation.
    const midway = Math.abs(values[i]! * 2 - values[i - 1]! - values[i + 1]!) <= (whole ? 1 : 0);
    if (even && midway && values[i - 1] !== values[i] && values[i] !== values[i + 1]) count++;
  }
  return count;
}

/** The largest of 5, 25 and 50, or of these and 1 times a power of ten, that divides every figure; 1 for fewer than four above zero. */
export function roundStep(values: Float64Array): number {
  const positive = values.filter((value) => value > 0);
  if (positive.length < 4) return 1;
  let best = 1;
  for (let power = 1; power <= 1e9; power *= 10)
    for (const step of [power, 5 * power, 25 * power])
      if (step > best && positive.every((value) => value % step === 0)) best = step;
  return best;
}

/** Rows whose figure is not the same as the one before. */
export function rowsThatChange(values: Float64Array): readonly number[] {
  return Array.from(values.keys()).filter((i) => i === 0 || values[i] !== values[i - 1]);
}

/** Largest possible counts by position, from a series bound beside the figures; undefined where none is known. */
export function limitsFor(figures: Figures, limit: Figures | undefined): readonly (number | undefined)[] {
  const byPeriod = new Map(limit?.at.map((at, i) => [at, limit.values[i]!]));
  return figures.at.map((at, i) => {
    const known = byPeriod.get(at);
    return known === undefined || !(known >= figures.values[i]!) ? undefined : Math.round(known);
  });
}
