import type { Rng } from "../core/rng.js";
import { drawBinomial, drawPoisson } from "../numerics/draw.js";
import type { Figures } from "./series-times.js";

/** Draws figures around these means in another way than as independent counts. */
export type DrawFigures = (rng: Rng, means: Float64Array) => Float64Array;

/** Independent Poisson counts, the noise of the null hypothesis. */
export const independentCounts: DrawFigures = (rng, means) => means.map((mean) => drawPoisson(rng, mean));

/** Poisson counts whose mean follows this share of the deviation of the count before: a good month makes the next one better. */
export function deviationsThatLast(share: number): DrawFigures {
  return (rng, means) => {
    let deviation = 0;
    return means.map((mean) => {
      const count = drawPoisson(rng, Math.max(0, mean + share * deviation));
      deviation = count - mean;
      return count;
    });
  };
}

/** What a null hypothesis allows besides independent counts where the figures are too few to tell. */
export const halfLasting: DrawFigures = deviationsThatLast(0.5);

/** Fewer than 24 figures cannot show whether their deviations last: a curve fitted to them takes those up as its own. */
export function mayLast({ values }: Figures): boolean {
  return values.length < 24;
}

/** Counts rounded to a unit, such as thousands, as every figure here is. */
export function roundedTo(unit: number): DrawFigures {
  return (rng, means) => means.map((mean) => unit * Math.round(drawPoisson(rng, mean) / unit));
}

/** Averages of independent counts over this and the periods before, rounded to whole numbers where the figures are whole. */
export function averagesOver(periods: number, whole: boolean): DrawFigures {
  return (rng, means) => {
    const before = periods - 1;
    const noise = Float64Array.from({ length: means.length + before }, (_, i) => {
      const mean = means[Math.max(0, i - before)]!;
      return drawPoisson(rng, mean) - mean;
    });
    return means.map((mean, i) => {
      let sum = 0;
      for (let j = i; j <= i + before; j++) sum += noise[j]!;
      const average = Math.max(0, mean + sum / periods);
      return whole ? Math.round(average) : average;
    });
  };
}

/** Numbers present, of whom each stays to the next period with the chance `share`, the others replaced by newcomers. */
export function persisting(share: number): DrawFigures {
  return (rng, means) => {
    const counts = new Float64Array(means.length);
    let last = 0;
    means.forEach((mean, i) => {
      const kept = i === 0 ? 0 : drawBinomial(rng, { n: last, p: share });
      const expected = i === 0 ? 0 : share * means[i - 1]!;
      last = kept + drawPoisson(rng, Math.max(0, mean - expected));
      counts[i] = last;
    });
    return counts;
  };
}

/** Counts out of a known largest number in each period; Poisson where none is known. */
export function outOf(limits: readonly (number | undefined)[]): DrawFigures {
  return (rng, means) =>
    means.map((mean, i) => {
      const n = limits[i];
      return n === undefined || n < 1 ? drawPoisson(rng, mean) : drawBinomial(rng, { n, p: Math.min(1, mean / n) });
    });
}

/** Rows of a series that stay, in place of the whole. */
export function keepRows(figures: Figures, rows: readonly number[]): Figures {
  const pick = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row]!);
  return {
    ...figures,
    times: pick(figures.times),
    values: pick(figures.values),
    widths: pick(figures.widths),
    at: rows.map((row) => figures.at[row]!),
    ids: rows.map((row) => figures.ids[row]!),
    printed: rows.map((row) => figures.printed[row]!),
  };
}

/**
 * Rows that are left when figures which straight lines between the others give, but for rounding, are taken away: each line runs
 * from the last row kept as far as every figure on the way lies on it.
 */
export function knots({ values, times, widths }: Figures): readonly number[] {
  const n = values.length;
  if (n === 0) return [];
  const kept = [0];
  let from = 0;
  while (from < n - 1) {
    let to = from + 1;
    while (to + 1 < n && onLine(from, to + 1)) to += 1;
    kept.push(to);
    from = to;
  }
  return kept;

  function onLine(a: number, b: number): boolean {
    const slope = (values[b]! - values[a]!) / (times[b]! - times[a]!);
    // A level stretch is a repetition, not an interpolation.
    if (slope === 0) return false;
    for (let i = a + 1; i < b; i++) {
      const whole = widths[i] === 0 && Number.isInteger(values[i]!);
      // Half a unit of its own rounding and as much of the two ends'.
      const slack = (whole ? 1 : widths[i]!) + 1e-9 * Math.abs(values[i]!);
      if (Math.abs(values[i]! - values[a]! - slope * (times[i]! - times[a]!)) > slack) return false;
    }
    return true;
  }
}
