import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Series } from "../../core/values.js";
import { drawNormal, drawPoisson } from "../../numerics/draw.js";
import { seriesOf } from "../formula-scenarios.js";
import { honestTruths, nearestOf } from "../truths.js";

export interface Input {
  readonly value: Series;
}

const sizes = [8, 30, 100, 1000, 10_000] as const;
const level = 100;

const wrap = (values: ArrayLike<number>): Input => ({ value: seriesOf(values) });
const counts = (n: number, draw: (i: number) => number): number[] => Array.from({ length: n }, (_, i) => draw(i));

/** Honest counts among which one in twelve is a real jump of any size. */
function jumpy(n: number): Scenario<Input> {
  return {
    id: `jumpy-${n}`,
    description:
      "Poisson counts among which one in twelve is a real jump, to between five and a hundred times the rate",
    n,
    ...(n > 1000 ? { most: 200 } : {}),
    draw: (rng) =>
      wrap(counts(n, () => drawPoisson(rng, rng.uniform() < 1 / 12 ? level * 5 * 20 ** rng.uniform() : level))),
  };
}

export const honest: readonly Scenario<Input>[] = [
  ...honestTruths<Input>({ sizes, level, wrap: (value) => ({ value }) }),
  ...honestTruths<Input>({
    sizes: [8, 30, 100],
    level: 10_000,
    wrap: (value) => ({ value: { ...value, name: "large" } }),
  }).map((scenario) => ({
    ...scenario,
    id: `large-${scenario.id}`,
    description: `${scenario.description}, mean ten thousand`,
  })),
  ...sizes.map(jumpy),
];

/** Numbers of the scenarios named TRUTH-N. */
export function shape({ value }: Input): string {
  return `poisson-${nearestOf(sizes, value.lower.length)}`;
}

function heaped(n: number, share: number): Scenario<Input> {
  return {
    id: `heaped-${share * 100}-${n}`,
    description: `made up around one thousand, ${share * 100} % of the figures to the nearest hundred`,
    n,
    draw: (rng) =>
      wrap(
        counts(n, () => {
          const value = drawPoisson(rng, 1000);
          return rng.uniform() < share ? Math.round(value / 100) * 100 : value;
        }),
      ),
  };
}

function added(n: number, size: number): Scenario<Input> {
  return {
    id: `added-${size}-${n}`,
    description: `Poisson counts around one hundred, one of which is replaced by exactly ${size}`,
    n,
    draw: (rng) => {
      const at = Math.floor(rng.uniform() * n);
      return wrap(counts(n, (i) => (i === at ? size : drawPoisson(rng, level))));
    },
  };
}

export const fabricated: readonly Scenario<Input>[] = [
  ...[8, 30, 100].flatMap((n) => [heaped(n, 0.2), heaped(n, 0.4)]),
  ...[8, 30, 100].flatMap((n) => [added(n, 1000), added(n, 25_000)]),
];

const trap = (
  id: string,
  caughtBy: string,
  description: string,
  draw: (rng: Rng) => readonly number[],
): Trap<Input> => ({
  id,
  caughtBy,
  description,
  n: 60,
  draw: (rng) => wrap(draw(rng)),
});

export const traps: readonly Trap<Input>[] = [
  trap("printed-to-tens", "rounding", "honest counts around 3,000 printed to the nearest ten without a word", (rng) =>
    counts(60, () => Math.round(drawPoisson(rng, 3000) / 10) * 10),
  ),
  trap("large-figures-rounded", "rounding", "honest counts, printed to the nearest hundred from 1,000 up", (rng) =>
    counts(60, () => {
      const value = drawPoisson(rng, 1500 * Math.exp(0.3 * drawNormal(rng)));
      return value < 1000 ? value : Math.round(value / 100) * 100;
    }),
  ),
  trap("in-thousands", "thousands", "honest counts around 80,000 kept in thousands and multiplied", (rng) =>
    counts(60, () => Math.round(drawPoisson(rng, 80_000 * Math.exp(0.1 * drawNormal(rng))) / 1000) * 1000),
  ),
  trap(
    "paper-forms",
    "batch-entry",
    "cases entered from paper forms, in bundles of a hundred as each is full",
    (rng) => {
      let waiting = 0;
      return counts(60, () => {
        waiting += drawPoisson(rng, 18);
        const bundles = Math.floor(waiting / 100);
        waiting -= bundles * 100;
        return bundles * 100;
      });
    },
  ),
  trap("capped", "capacity", "demand around 520 a day where 500 can be entered", (rng) =>
    counts(60, () => Math.min(500, drawPoisson(rng, 520))),
  ),
];
