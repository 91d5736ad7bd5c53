import { optionalRole, requiredRole, type InputOf } from "../../core/roles.js";
import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import { drawBinomial, drawNormal, drawPoisson } from "../../numerics/draw.js";
import { seriesOf } from "../formula-scenarios.js";
import { readFigures } from "../series-times.js";
import { nearestOf, truths, type Truth } from "../truths.js";
import { couldBePart } from "./exactness.js";

export const roles = {
  value: requiredRole("series", "The counts under examination, one a period."),
  driver: requiredRole(
    "series",
    "What must drive them: deaths, population, beds, electricity; matched by period, measured by somebody else.",
  ),
  comparators: optionalRole("panel", "The same two quantities elsewhere: first column the count, second the driver."),
} as const;
export type Input = InputOf<typeof roles>;

const level = 500;

function inputOf(values: ArrayLike<number>, drivers: ArrayLike<number>, half = 0): Input {
  const plain = seriesOf(
    Array.from(values, (value) => Math.max(0, half > 0 ? 2 * half * Math.round(value / (2 * half)) : value)),
  );
  return {
    value: {
      ...plain,
      lower: plain.lower.map((value) => Math.max(0, value - half)),
      upper: plain.upper.map((value) => value + half),
    },
    driver: { ...seriesOf(drivers), name: "driver", unit: "units" },
    comparators: undefined,
  };
}

/** Whole numbers near 100,000 whose logarithm takes steps of 10 %, drawn back to the middle. */
export function drawDriver(rng: Rng, n: number, middle = 100_000): number[] {
  let log = 0;
  return Array.from({ length: n }, () => {
    log = 0.97 * log + 0.1 * drawNormal(rng);
    return Math.round(middle * Math.exp(log));
  });
}

/** Events of a truth at the greatest driver, kept in proportion to the driver. */
function followed(rng: Rng, truth: Truth, n: number): Input {
  const drivers = drawDriver(rng.stream("driver"), n);
  const most = Math.max(...drivers);
  const events = truth.draw(rng, n, level * 1.5);
  return inputOf(
    events.map((count, t) => drawBinomial(rng, { n: count, p: drivers[t]! / most })),
    drivers,
  );
}

const sizes = [8, 30, 100, 1000] as const;
const partSizes = [8, 30, 100] as const;

function driven(truth: Truth, n: number): Scenario<Input> {
  return {
    id: `${truth.id}-${n}`,
    description: `${truth.text}; the mean in proportion to a driver that wanders`,
    n,
    ...(n >= 1000 ? { most: n >= 10_000 ? 20 : 60 } : {}),
    draw: (rng) => followed(rng, truth, n),
  };
}

export const honest: readonly Scenario<Input>[] = [
  ...truths.flatMap((truth) => sizes.map((n) => driven(truth, n))),
  ...truths.filter(({ id }) => id === "poisson").map((truth) => driven(truth, 10_000)),
  ...partSizes.map((n) => ({
    id: `part-${n}`,
    description: "the figure is a part of the driver: each of about 1,000 cases is one of it with chance 40 %",
    n,
    draw: (rng: Rng): Input => {
      const drivers = drawDriver(rng.stream("driver"), n, 1000);
      return inputOf(
        drivers.map((count) => drawBinomial(rng, { n: count, p: 0.4 })),
        drivers,
      );
    },
  })),
  ...[8, 30].map((n) => ({
    id: `rounded-${n}`,
    description: "Poisson counts in proportion to the driver, printed to the nearest ten and said to be",
    n,
    draw: (rng: Rng): Input => {
      const drivers = drawDriver(rng.stream("driver"), n);
      return inputOf(
        drivers.map((driver) => drawPoisson(rng, (level * driver) / 100_000)),
        drivers,
        5,
      );
    },
  })),
  ...[12, 50].map((n) => ({
    id: `unrelated-walks-${n}`,
    description:
      "figure and driver are independent random walks with counting noise: not related, and not to be called so",
    n,
    draw: (rng: Rng): Input => {
      let log = 0;
      return inputOf(
        Array.from({ length: n }, () => drawPoisson(rng, level * Math.exp((log += 0.1 * drawNormal(rng))))),
        drawDriver(rng.stream("driver"), n),
      );
    },
  })),
  ...[12, 50].map((n) => ({
    id: `common-trend-${n}`,
    description: "figure and driver both grow by 5 % a period, with noise of their own and nothing else in common",
    n,
    draw: (rng: Rng): Input =>
      inputOf(
        Array.from({ length: n }, (_, t) => drawPoisson(rng, level * 1.05 ** t * Math.exp(0.05 * drawNormal(rng)))),
        Array.from({ length: n }, (_, t) => Math.round(100_000 * 1.05 ** t * Math.exp(0.05 * drawNormal(rng)))),
      ),
  })),
];

/** 0.5137 of a hundredth of the driver plus this share of the noise that counting would have. */
function computed(n: number, noise: number): Scenario<Input> {
  return {
    id: `computed-${noise * 100}-${n}`,
    description:
      noise === 0
        ? "the figure is 0.005137 of the driver, to the nearest whole number"
        : `0.005137 of the driver plus ${noise * 100} % of the noise that counting would have`,
    n,
    most: n >= 100 ? 100 : 400,
    draw(rng) {
      const drivers = drawDriver(rng.stream("driver"), n);
      return inputOf(
        drivers.map((driver) => {
          const mean = 0.005137 * driver;
          return Math.round(mean + noise * Math.sqrt(mean) * drawNormal(rng));
        }),
        drivers,
      );
    },
  };
}

export const fabricated: readonly Scenario<Input>[] = [8, 16, 30, 100].flatMap((n) =>
  [0, 0.25, 0.5].map((noise) => computed(n, noise)),
);

export const traps: readonly Trap<Input>[] = [
  {
    id: "norm-per-head",
    caughtBy: "norm",
    description: "a norm of 5 for each 1,000 of the driver is kept to the nearest whole number",
    n: 12,
    draw(rng: Rng): Input {
      const drivers = drawDriver(rng.stream("driver"), 12);
      return inputOf(
        drivers.map((driver) => Math.round(0.005 * driver)),
        drivers,
      );
    },
  },
  {
    id: "three-period-means",
    caughtBy: "averages",
    description: "each figure is the mean of three periods' counts, the driver growing steadily",
    n: 60,
    draw(rng: Rng): Input {
      const counts = Array.from({ length: 62 }, (_, t) => drawPoisson(rng, level * 1.01 ** (t - 1)));
      return inputOf(
        Array.from({ length: 60 }, (_, t) => Math.round((counts[t]! + counts[t + 1]! + counts[t + 2]!) / 3)),
        Array.from({ length: 60 }, (_, t) => Math.round(100_000 * 1.01 ** t)),
      );
    },
  },
];

export function shape({ value, driver }: Input): string {
  const figures = readFigures(value);
  const drivers = readFigures(driver);
  const n = figures.values.length;
  if (figures.widths.some((width) => width > 0)) return `rounded-${nearestOf([8, 30], n)}`;
  const same = drivers.values.length === n && n > 0;
  if (same && couldBePart([...figures.values], [...drivers.values])) return `part-${nearestOf(partSizes, n)}`;
  return `poisson-${nearestOf([...sizes, 10_000], n)}`;
}
