import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Series } from "../../core/values.js";
import { drawNormal, drawPoisson } from "../../numerics/draw.js";

export interface LinearityInput {
  readonly means: Series;
  readonly errors: Series | undefined;
}

export interface Point {
  readonly at: string;
  readonly mean: number;
  /** Undefined for a count. */
  readonly error: number | undefined;
}

export function inputOf(points: readonly Point[]): LinearityInput {
  const series = (name: string, values: readonly number[]): Series => {
    const exact = Float64Array.from(values);
    const at = points.map((point) => point.at);
    return { name, unit: "", at, ids: at, printed: values.map(String), lower: exact, upper: exact, dropped: [] };
  };
  const counts = points.some(({ error }) => error === undefined);
  return {
    means: series(
      "means",
      points.map(({ mean }) => mean),
    ),
    errors: counts
      ? undefined
      : series(
          "errors",
          points.map(({ error }) => error ?? Number.NaN),
        ),
  };
}

/** A straight line with known standard errors, of a random slope and of errors that differ a little. */
export interface Line {
  readonly fitted: readonly number[];
  readonly errors: readonly number[];
}

export function lineOf(rng: Rng, k: number): Line {
  const slope = 2 * drawNormal(rng);
  const level = 50 + 10 * drawNormal(rng);
  return {
    fitted: Array.from({ length: k }, (_, i) => level + slope * i),
    errors: Array.from({ length: k }, () => 0.8 + 0.4 * rng.uniform()),
  };
}

type DrawMeans = (rng: Rng, line: Line) => readonly number[];

const chance: DrawMeans = (rng, { fitted, errors }) =>
  fitted.map((mean, i) => mean + (errors[i] ?? 0) * drawNormal(rng));

/** `sets` sets of `k` conditions each. */
function inSets(rng: Rng, sets: number, k: number, draw: DrawMeans): LinearityInput {
  return inputOf(
    Array.from({ length: sets }, (_, s) => {
      const own = rng.stream(s);
      const line = lineOf(own, k);
      return draw(own, line).map((mean, i) => ({
        at: sets === 1 ? String(i + 1) : `set-${s}/${i + 1}`,
        mean,
        error: line.errors[i] ?? 1,
      }));
    }).flat(),
  );
}

export const linearitySizes = [8, 30, 100, 1000] as const;

const curved: DrawMeans = (rng, line) =>
  chance(rng, { ...line, fitted: line.fitted.map((mean, i) => mean + 1.5 * (i % 3)) });

export const honestLinearity: readonly Scenario<LinearityInput>[] = linearitySizes.flatMap((n) => [
  {
    id: `sets-${n}`,
    description: "sets of three conditions on straight lines, normal errors of the stated size",
    n,
    draw: (rng: Rng) => inSets(rng, n, 3, chance),
  },
  {
    id: `series-${n}`,
    description: "one series of means on a straight line, normal errors of the stated size",
    n,
    draw: (rng: Rng) => inSets(rng, 1, n, chance),
  },
  {
    id: `bent-${n}`,
    description: "sets of four conditions that are not on a line",
    n,
    draw: (rng: Rng) => inSets(rng, n, 4, curved),
  },
  {
    id: `counts-${n}`,
    description: "independent counts on a straight line, without standard errors",
    n,
    ...(n >= 1000 ? { most: 200 } : {}),
    draw: (rng: Rng) =>
      inputOf(
        Array.from({ length: n }, (_, i) => ({
          at: String(i + 1),
          mean: drawPoisson(rng, 100 + (200 * i) / n),
          error: undefined,
        })),
      ),
  },
]);

export const fabricatedLinearity: readonly Scenario<LinearityInput>[] = [8, 30, 100].flatMap((n) =>
  [0, 0.25, 0.5, 0.75].map((share) => ({
    id: `copied-${share * 100}-${n}`,
    description: `sets of three conditions on straight lines with ${share * 100} % of the error that sampling would make, to two decimals`,
    n,
    draw: (rng: Rng) =>
      inSets(rng, n, 3, (own, { fitted, errors }) =>
        fitted.map((mean, i) => Math.round(100 * (mean + share * (errors[i] ?? 0) * drawNormal(own))) / 100),
      ),
  })),
);

/** Predictions of the line fitted to five measured means, with the standard errors of predictions. */
function predicted(rng: Rng, set: number): readonly Point[] {
  const { fitted } = lineOf(rng, 5);
  return fitted.map((mean, i) => ({
    at: `set-${set}/${i + 1}`,
    mean: Math.round(1000 * mean) / 1000,
    error: Math.sqrt(1 / 5 + (i - 2) ** 2 / 10),
  }));
}

export const trapLinearity: readonly Trap<LinearityInput>[] = [
  {
    id: "predicted-10",
    caughtBy: "model",
    description: "adjusted means: predictions of a line, with the standard errors of predictions",
    n: 10,
    draw: (rng) => inputOf(Array.from({ length: 10 }, (_, set) => predicted(rng.stream(set), set)).flat()),
  },
  {
    id: "interpolated-41",
    caughtBy: "interpolation",
    description: "a series of which every second mean was filled in between its neighbours",
    n: 41,
    draw: (rng: Rng): LinearityInput => {
      const line = lineOf(rng, 41);
      const measured = chance(rng, line);
      return inputOf(
        measured.map((mean, i) => ({
          at: String(i + 1),
          mean: i % 2 === 0 ? mean : ((measured[i - 1] ?? mean) + (measured[i + 1] ?? mean)) / 2,
          error: line.errors[i],
        })),
      );
    },
  },
  {
    id: "rounded-30",
    caughtBy: "rounding",
    description: "sets of four equal means printed in steps of three standard errors",
    n: 30,
    draw: (rng) =>
      inputOf(
        Array.from({ length: 30 }, (_, set) =>
          Array.from({ length: 4 }, (_unused, i) => ({
            at: `set-${set}/${i + 1}`,
            mean: Math.round(50 + drawNormal(rng) / 3),
            error: 1 / 3,
          })),
        ).flat(),
      ),
  },
];
