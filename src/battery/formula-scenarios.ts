import type { Rng } from "../core/rng.js";
import type { Scenario } from "../core/test.js";
import type { Panel, Series } from "../core/values.js";
import { drawNormal } from "../numerics/draw.js";

export interface CountInput {
  readonly value: Series;
  readonly comparators: Panel | undefined;
  readonly limit: Series | undefined;
}

/** A series alone as the input of the tests of scatter and of formulas. */
export function alone(value: Series): CountInput {
  return { value, comparators: undefined, limit: undefined };
}

/** A series of exactly known figures, numbered from 1 in place of periods. */
export function seriesOf(values: ArrayLike<number>): Series {
  const exact = Float64Array.from(values);
  const at = Array.from(exact, (_, i) => String(i + 1));
  return {
    name: "simulated",
    unit: "events",
    at,
    ids: at,
    printed: Array.from(exact, String),
    lower: exact,
    upper: exact,
    dropped: [],
  };
}

export const formulaSizes = [6, 8, 12, 30, 100, 1000] as const;

/**
 * Means from about 100 up: long series grow less a step, so that figures stay below a million or so. No round number times a
 * square: a series of round numbers is excused as rounded or planned, whatever its law.
 */
export function squareMeans(n: number): readonly number[] {
  const k = n <= 12 ? 103.7 : n <= 100 ? 10.37 : 0.1037;
  return Array.from({ length: n }, (_, i) => k * (i + (n > 100 ? 30 : 1)) ** 2);
}

/** round(k·t² + f × √(k·t²) × z): a copyist who adds the share f of the noise that counting would have. */
export const fabricatedCounts: readonly Scenario<CountInput>[] = formulaSizes.flatMap((n) =>
  [0, 0.25, 0.5].map((share) => ({
    id: `formula-${share === 0 ? "exact" : String(share * 100)}-${n}`,
    description:
      share === 0
        ? "k·t² rounded to whole numbers, nothing added"
        : `k·t² with ${share * 100} % of the noise that counting would have`,
    n,
    ...(n >= 30 ? { most: n > 100 ? 20 : 100 } : {}),
    draw: (rng: Rng) =>
      alone(
        seriesOf(
          squareMeans(n).map((mean) => Math.max(0, Math.round(mean + share * Math.sqrt(mean) * drawNormal(rng)))),
        ),
      ),
  })),
);

/** The size of scenario nearest in ratio to n. */
export function nearestSize(n: number): number {
  const distance = (size: number): number => Math.abs(Math.log(Math.max(1, n) / size));
  return formulaSizes.reduce((best: number, size) => (distance(size) < distance(best) ? size : best), formulaSizes[0]);
}
