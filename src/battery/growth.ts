import type { Rng } from "../core/rng.js";
import { drawExponential } from "../numerics/draw.js";
import { fitQuadratic } from "./quadratic-fit.js";
import type { Window } from "./windows.js";

/** How high R² of a general quadratic is among series that have no formula behind them. */
export interface RSquaredAmong {
  readonly series: number;
  readonly atLeastOwn: number;
  readonly above099: number;
  readonly highest: number;
  readonly median: number;
}

function among(values: readonly number[], own: number): RSquaredAmong {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const n = sorted.length;
  return {
    series: n,
    atLeastOwn: sorted.filter((value) => value >= own).length,
    above099: sorted.filter((value) => value > 0.99).length,
    highest: sorted[n - 1] ?? Number.NaN,
    median: n === 0 ? Number.NaN : (sorted[Math.floor((n - 1) / 2)]! + sorted[Math.floor(n / 2)]!) / 2,
  };
}

/** Last figure over first; Infinity where the first is zero. */
export function growthOf(values: Float64Array): number {
  return (values[values.length - 1] ?? Number.NaN) / (values[0] ?? Number.NaN);
}

/** R² in comparator windows whose growth lies within `factor` of this one's; and in all windows. */
export function rSquaredInWindows(
  windows: readonly Window[],
  { own, growth, factor }: { readonly own: number; readonly growth: number; readonly factor: number },
): { readonly like: RSquaredAmong; readonly all: RSquaredAmong } {
  const fitted = windows
    .filter(({ values }) => values[0]! > 0 && values[values.length - 1]! > 0)
    .map(({ times, values }) => ({ growth: growthOf(values), rSquared: fitQuadratic(times, values).rSquared }));
  const like = fitted.filter((window) => window.growth >= growth / factor && window.growth <= growth * factor);
  return {
    like: among(
      like.map(({ rSquared }) => rSquared),
      own,
    ),
    all: among(
      fitted.map(({ rSquared }) => rSquared),
      own,
    ),
  };
}

/** R² among random growth that bends one way, and among random growth in any order of steps. */
export interface RandomGrowth {
  readonly bending: RSquaredAmong;
  readonly anyOrder: RSquaredAmong;
}

/**
 * R² among random paths from the same first to the same last figure: the total change is divided among the steps at
 * random (exponential shares, every division equally likely). `bending` puts the steps in order of size, so that the path
 * bends one way as a growing or saturating programme does, which favours a high R²; `anyOrder` leaves them as drawn. No
 * formula is behind either.
 */
export function rSquaredOfRandomGrowth(
  times: Float64Array,
  values: Float64Array,
  { own, paths, rng }: { readonly own: number; readonly paths: number; readonly rng: Rng },
): RandomGrowth {
  const n = values.length;
  const first = values[0] ?? 0;
  const change = (values[n - 1] ?? 0) - first;
  const middle = values[Math.floor((n - 1) / 2)] ?? 0;
  const accelerating = Math.abs(middle - first) <= Math.abs(change) / 2;
  const rSquaredOf = (steps: readonly number[]): number => {
    const total = steps.reduce((sum, step) => sum + step, 0);
    const y = new Float64Array(n);
    let sum = 0;
    for (let i = 0; i < n; i++) {
      y[i] = first + (change * sum) / total;
      sum += steps[i] ?? 0;
    }
    return fitQuadratic(times, y).rSquared;
  };
  const drawn = Array.from({ length: paths }, (_, path) => {
    const stream = rng.stream(path);
    return Array.from({ length: n - 1 }, () => drawExponential(stream));
  });
  const sorted = drawn.map((steps) => [...steps].sort((a, b) => (accelerating ? a - b : b - a)));
  return { bending: among(sorted.map(rSquaredOf), own), anyOrder: among(drawn.map(rSquaredOf), own) };
}
