import { chiSquaredLogUpper } from "../../numerics/chi-squared.js";
import { fLogUpper } from "../../numerics/f.js";

/** A cycle in the figures, such as a week, and what is left when it is taken off. */
export interface Cycle {
  readonly length: number;
  /** Highest mean of a place in the cycle over the lowest. */
  readonly contrast: number;
  /** log10 of the chance of so much scatter of Poisson counts around level × cycle. */
  readonly log10p: number;
}

/**
 * The cycle that takes off most scatter, where it takes off more than chance would in a hundred tries (F test, tries paid for).
 * Rows of one cycle each and places in it make a table; its chi-squared of independence is the scatter that is left.
 */
export function findCycle(values: Float64Array, lengths: readonly number[]): Cycle | undefined {
  let best: (Cycle & { readonly log: number }) | undefined;
  for (const length of lengths) {
    const rows = Math.floor(values.length / length);
    if (rows < 3) continue;
    const table = tableOf(values, length, rows);
    if (table === undefined) continue;
    const { within, left, contrast } = table;
    const [a, b] = [length - 1, (rows - 1) * (length - 1)];
    const log = fLogUpper(Math.max(0, within - left) / a / (left / b), { df1: a, df2: b });
    if (log + Math.log(lengths.length) > Math.log(0.01) || log >= (best?.log ?? 0)) continue;
    best = { length, contrast, log, log10p: chiSquaredLogUpper(left, b) / Math.LN10 };
  }
  return best;
}

function tableOf(
  values: Float64Array,
  length: number,
  rows: number,
): { readonly within: number; readonly left: number; readonly contrast: number } | undefined {
  const places = new Float64Array(length);
  const totals = new Float64Array(rows);
  let all = 0;
  for (let i = 0; i < rows * length; i++) {
    places[i % length]! += values[i]!;
    totals[Math.floor(i / length)]! += values[i]!;
    all += values[i]!;
  }
  let within = 0;
  let left = 0;
  for (let i = 0; i < rows * length; i++) {
    const total = totals[Math.floor(i / length)]!;
    if (total === 0) continue;
    within += (values[i]! - total / length) ** 2 / (total / length);
    const expected = (total * places[i % length]!) / all;
    if (expected > 0) left += (values[i]! - expected) ** 2 / expected;
  }
  const lowest = Math.min(...places);
  return left > 0 ? { within, left, contrast: Math.max(...places) / Math.max(lowest, 0.5) } : undefined;
}
