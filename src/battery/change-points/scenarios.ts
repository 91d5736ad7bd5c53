import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Series } from "../../core/values.js";
import { drawNormal, drawPoisson } from "../../numerics/draw.js";
import { seriesOf } from "../formula-scenarios.js";
import { honestTruths, nearestOf } from "../truths.js";

export interface Input {
  readonly value: Series;
}

const sizes = [8, 30, 100, 1000] as const;
const level = 100;
const counts = (n: number, draw: (i: number) => number): number[] => Array.from({ length: n }, (_, i) => draw(i));
const wrap = (values: ArrayLike<number>): Input => ({ value: seriesOf(values) });

function growing(n: number): Scenario<Input> {
  return {
    id: `growing-${n}`,
    description: "Poisson counts that grow steadily from 20 to 400",
    n,
    draw: (rng) => wrap(counts(n, (i) => drawPoisson(rng, 20 * 20 ** (i / (n - 1))))),
  };
}

export const honest: readonly Scenario<Input>[] = [
  ...honestTruths<Input>({ sizes, level, wrap: (value) => ({ value }) }).map((scenario) =>
    scenario.n >= 1000 ? { ...scenario, most: 20 } : scenario,
  ),
  ...honestTruths<Input>({
    sizes: [30, 100],
    level: 3,
    wrap: (value) => ({ value }),
    only: ["poisson", "autocorrelated"],
  }).map((scenario) => ({
    ...scenario,
    id: `small-${scenario.id}`,
    description: `${scenario.description}, three a period`,
  })),
  growing(8),
  growing(30),
];

export function shape({ value }: Input): string {
  return `poisson-${nearestOf(sizes, value.lower.length)}`;
}

function stepped(n: number, factor: number): Scenario<Input> {
  return {
    id: `step-${Math.round((factor - 1) * 100)}-${n}`,
    description: `Poisson counts around one hundred that stand ${Math.round((factor - 1) * 100)} % higher from a place in the middle half on`,
    n,
    most: n >= 100 ? 20 : 40,
    draw: (rng) => {
      const place = Math.round(n / 4 + (n / 2) * rng.uniform());
      return wrap(counts(n, (i) => drawPoisson(rng, i >= place ? level * factor : level)));
    },
  };
}

export const fabricated: readonly Scenario<Input>[] = [12, 30, 100].flatMap((n) => [
  stepped(n, 1.25),
  stepped(n, 1.5),
  stepped(n, 2),
  stepped(n, 4),
]);

const trap = (
  id: string,
  caughtBy: string,
  n: number,
  description: string,
  draw: (rng: Rng) => Input,
): Trap<Input> => ({
  id,
  caughtBy,
  n,
  most: 60,
  description,
  draw,
});

export const traps: readonly Trap<Input>[] = [
  trap("saturation", "trend", 16, "growth that slows down and stops at a thousand, without any break", (rng) =>
    wrap(counts(16, (i) => drawPoisson(rng, 1000 * (1 - Math.exp(-(i + 1) / 5))))),
  ),
  trap("random-walk", "drift", 60, "counts around a thousand whose mean walks at random, a tenth a step", (rng) => {
    let log = 0;
    return wrap(
      counts(60, () => {
        log += 0.1 * drawNormal(rng);
        return drawPoisson(rng, 1000 * Math.exp(log));
      }),
    );
  }),
  trap(
    "short-season",
    "season",
    20,
    "twenty months of counts with a season of 40 %, too few to tell it from a change",
    (rng) => {
      const phase = 2 * Math.PI * rng.uniform();
      const at = counts(20, (i) => i).map(
        (i) => `${2001 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
      );
      const values = counts(20, (i) => drawPoisson(rng, 1000 * (1 + 0.4 * Math.sin(phase + (2 * Math.PI * i) / 12))));
      return { value: { ...seriesOf(values), at, ids: at } };
    },
  ),
];
