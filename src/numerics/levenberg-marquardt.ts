import { boxAround, clamp } from "./bounds.js";
import type { Box } from "./bounds.js";
import { backSubstitute, inverseGram, triangularise } from "./matrix.js";

export interface LeastSquaresProblem extends Box {
  /** Observed less fitted, or the reverse, divided by its standard deviation where they differ; as many at every call. */
  readonly residuals: (parameters: readonly number[]) => readonly number[];
  readonly start: readonly number[];
}

export interface LeastSquaresMinimum {
  readonly at: readonly number[];
  readonly sumOfSquares: number;
  /** From the residual variance and the slopes at the minimum; NaN on a bound, without spare residuals or where undetermined. */
  readonly standardErrors: readonly number[];
  /** Residuals less parameters. */
  readonly df: number;
  readonly iterations: number;
  readonly converged: boolean;
}

const MAX_ITERATIONS = 2000;
/** Steps of the difference quotients, relative: the cube root of the precision of doubles. */
const DIFFERENCE = 6e-6;

/**
 * A local minimum of the sum of squared residuals within bounds, from slopes by central differences. Each step solves the
 * linearised problem with a damping per parameter (Moré 1978); parameters on a bound that want to cross it rest. Damping
 * follows the gain by Nielsen (1999), IMM-REP-1999-05. Ends when no step of more than 1e-13 of each parameter, or with a
 * predicted gain above 1e-15 of the sum of squares, is left. Non-finite residuals are never accepted, but must not occur at the start.
 */
export function levenbergMarquardt(problem: LeastSquaresProblem): LeastSquaresMinimum {
  const { residuals, start } = problem;
  const { lower, upper } = boxAround(start, problem);
  const count = start.length;
  let at = start.map((value, j) => clamp(value, lower[j]!, upper[j]!));
  let current = Float64Array.from(residuals(at));
  let sum = sumOfSquares(current);
  if (!Number.isFinite(sum)) throw new RangeError("levenbergMarquardt: a residual at the start is not a finite number");
  const rows = current.length;
  const slopes = new Float64Array(rows * count);
  const gradient = new Float64Array(count);
  const scale = new Float64Array(count);
  let damping = 0.1;
  let growth = 2;
  let converged = false;
  let iterations = 0;
  let stale = true;

  for (; iterations < MAX_ITERATIONS && !converged; iterations++) {
    if (stale) {
      differentiate(problem.residuals, at, { lower, upper }, rows, slopes);
      for (let j = 0; j < count; j++) {
        let norm = 0;
        let product = 0;
        for (let row = 0; row < rows; row++) {
          const slope = slopes[j * rows + row]!;
          norm += slope * slope;
          product += slope * current[row]!;
        }
        gradient[j] = product;
        scale[j] = Math.max(scale[j]!, Math.sqrt(norm));
      }
      stale = false;
    }
    const free = at.flatMap((value, j) =>
      (value <= lower[j]! && gradient[j]! > 0) || (value >= upper[j]! && gradient[j]! < 0) ? [] : [j],
    );
    if (free.length === 0 || sum === 0) {
      converged = true;
      break;
    }
    const step = dampedStep(slopes, current, scale, free, damping);
    const next = at.map((value, j) => clamp(value + step[j]!, lower[j]!, upper[j]!));
    const moved = next.map((value, j) => value - at[j]!);
    const expected = predictedGain(slopes, gradient, moved, rows);
    if (moved.every((change, j) => Math.abs(change) <= 1e-13 * Math.abs(at[j]!)) || expected <= 1e-15 * sum) {
      converged = true;
      // the last step is still taken where it helps
    }
    const proposed = Float64Array.from(residuals(next));
    const nextSum = sumOfSquares(proposed);
    const gain = (sum - nextSum) / expected;
    if (nextSum < sum && gain > 1e-4) {
      at = next;
      current = proposed;
      sum = nextSum;
      stale = true;
      damping *= Math.max(1 / 3, 1 - (2 * gain - 1) ** 3);
      growth = 2;
    } else {
      damping *= growth;
      growth *= 2;
    }
  }
  if (stale) differentiate(residuals, at, { lower, upper }, rows, slopes);
  return {
    at,
    sumOfSquares: sum,
    standardErrors: errorsAt(
      slopes,
      sum,
      rows,
      count,
      at.map((value, j) => value > lower[j]! && value < upper[j]!),
    ),
    df: rows - count,
    iterations,
    converged,
  };
}

function sumOfSquares(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

/** The fall of the sum of squares that the straight-line model promises for this move. */
function predictedGain(slopes: Float64Array, gradient: Float64Array, moved: readonly number[], rows: number): number {
  let gain = 0;
  for (const [j, change] of moved.entries()) gain -= 2 * gradient[j]! * change;
  for (let row = 0; row < rows; row++) {
    let rise = 0;
    for (const [j, change] of moved.entries()) rise += slopes[j * rows + row]! * change;
    gain -= rise * rise;
  }
  return gain;
}

function dampedStep(
  slopes: Float64Array,
  current: Float64Array,
  scale: Float64Array,
  free: readonly number[],
  damping: number,
): Float64Array {
  const rows = current.length;
  const columns = free.length;
  const tall = rows + columns;
  const matrix = new Float64Array(tall * (columns + 1));
  for (const [column, j] of free.entries()) {
    matrix.set(slopes.subarray(j * rows, (j + 1) * rows), column * tall);
    // a parameter without any effect yet is held by a damping of its own
    matrix[column * tall + rows + column] = Math.sqrt(damping) * (scale[j]! || 1);
  }
  for (let row = 0; row < rows; row++) matrix[columns * tall + row] = -current[row]!;
  const step = new Float64Array(scale.length);
  if (!triangularise(matrix, tall, columns)) return step;
  const solution = new Float64Array(columns);
  backSubstitute(matrix, tall, columns, solution);
  for (const [column, j] of free.entries()) step[j] = solution[column]!;
  return step;
}

function differentiate(
  residuals: LeastSquaresProblem["residuals"],
  at: readonly number[],
  { lower, upper }: { readonly lower: readonly number[]; readonly upper: readonly number[] },
  rows: number,
  slopes: Float64Array,
): void {
  for (const [j, value] of at.entries()) {
    const size = DIFFERENCE * (Math.abs(value) || 1e-2);
    const above = Math.min(value + size, upper[j]!);
    const below = Math.max(value - size, lower[j]!);
    const high = residuals(at.map((x, k) => (k === j ? above : x)));
    const low = residuals(at.map((x, k) => (k === j ? below : x)));
    for (let row = 0; row < rows; row++) {
      const slope = above > below ? (high[row]! - low[row]!) / (above - below) : 0;
      slopes[j * rows + row] = Number.isFinite(slope) ? slope : 0;
    }
  }
}

function errorsAt(
  slopes: Float64Array,
  sum: number,
  rows: number,
  count: number,
  inside: readonly boolean[],
): number[] {
  const errors = new Array<number>(count).fill(NaN);
  const free = inside.flatMap((isInside, j) => (isInside ? [j] : []));
  if (rows <= count || free.length === 0) return errors;
  const matrix = new Float64Array(rows * (free.length + 1));
  for (const [column, j] of free.entries()) matrix.set(slopes.subarray(j * rows, (j + 1) * rows), column * rows);
  if (!triangularise(matrix, rows, free.length)) return errors;
  for (const [column, line] of inverseGram(matrix, rows, free.length).entries()) {
    errors[free[column]!] = Math.sqrt((line[column]! * sum) / (rows - count));
  }
  return errors;
}
