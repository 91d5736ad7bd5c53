import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Series } from "../../core/values.js";
import { drawNormal, drawPoisson } from "../../numerics/draw.js";
import { seriesOf } from "../formula-scenarios.js";
import { honestTruths, nearestOf } from "../truths.js";

export interface Input {
  readonly value: Series;
  readonly target: Series | undefined;
}

const sizes = [8, 30, 100, 1000] as const;
/** Ten thousand figures take too long to draw for every kind of truth. */
const longest = 10_000;
const level = 1000;

const counts = (n: number, draw: (i: number) => number): number[] => Array.from({ length: n }, (_, i) => draw(i));
const planned = (values: ArrayLike<number>): Series => ({ ...seriesOf(values), name: "plan" });

/** A plan that rises by about a tenth a period, in round numbers. */
function plan(rng: Rng, n: number): number[] {
  let at = 2000 + 500 * rng.uniform();
  return counts(n, () => {
    const value = Math.round(at / 50) * 50;
    at *= 1.04 + 0.1 * rng.uniform();
    return value;
  });
}

function growing(n: number): Scenario<Input> {
  return {
    id: `growing-${n}`,
    description: "Poisson counts whose mean grows by exactly a tenth a period, nothing planned in the figures",
    n,
    draw: (rng) => ({ value: seriesOf(counts(n, (i) => drawPoisson(rng, level * 1.1 ** i))), target: undefined }),
  };
}

function foretold(n: number): Scenario<Input> {
  return {
    id: `foretold-${n}`,
    description: "Poisson counts around exactly the planned numbers, the least favourable honest case",
    n,
    draw: (rng) => {
      const target = plan(rng, n);
      return { value: seriesOf(target.map((mean) => drawPoisson(rng, mean))), target: planned(target) };
    },
  };
}

const withPlan = honestTruths<Input>({
  sizes,
  level,
  wrap: (value) => ({ value, target: planned(value.lower.map(() => level)) }),
});

export const honest: readonly Scenario<Input>[] = [
  ...honestTruths<Input>({ sizes, level, wrap: (value) => ({ value, target: undefined }) }),
  ...honestTruths<Input>({
    sizes: [longest],
    level,
    wrap: (value) => ({ value, target: undefined }),
    only: ["poisson"],
  }).map((scenario) => ({ ...scenario, most: 50 })),
  ...withPlan.map((scenario) => ({
    ...scenario,
    id: `planned-${scenario.id}`,
    description: `${scenario.description}, the level planned`,
  })),
  growing(8),
  growing(30),
  foretold(8),
  foretold(30),
];

export function shape({ value, target }: Input): string {
  const size = nearestOf(target === undefined ? [...sizes, longest] : sizes, value.lower.length);
  return target === undefined ? `poisson-${size}` : `planned-poisson-${size}`;
}

const made = (
  id: string,
  n: number,
  description: string,
  draw: (rng: Rng) => { readonly value: ArrayLike<number>; readonly target?: ArrayLike<number> },
): Scenario<Input> => ({
  id: `${id}-${n}`,
  n,
  description,
  draw: (rng) => {
    const { value, target } = draw(rng);
    return { value: seriesOf(value), target: target === undefined ? undefined : planned(target) };
  },
});

export const fabricated: readonly Scenario<Input>[] = [
  ...[5, 8, 12].flatMap((n) => [
    made("tenth-exact", n, "each figure a tenth above the one before, to the nearest whole number", () => {
      let at = 1234;
      return { value: counts(n, () => (at = Math.round(at * 1.1))) };
    }),
    made("tenth-near", n, "each figure a tenth above the one before, give or take a fifth of counting noise", (rng) => {
      let at = 5234;
      return { value: counts(n, () => (at = Math.round(at * 1.1 + 0.2 * Math.sqrt(at) * drawNormal(rng)))) };
    }),
    made("percent-mixed", n, "each figure above the one before by a whole number of twentieths that varies", (rng) => {
      let at = 4321;
      return { value: counts(n, () => (at = Math.round(at * (1 + 0.05 * (1 + Math.floor(4 * rng.uniform())))))) };
    }),
  ]),
  ...[5, 8, 30].flatMap((n) => [
    made("plan-quarter", n, "the planned numbers with a quarter of the noise that counting would have", (rng) => {
      const target = plan(rng, n);
      return { target, value: target.map((t) => Math.round(t + 0.25 * Math.sqrt(t) * drawNormal(rng))) };
    }),
    made("plan-just-above", n, "just above the planned numbers, by up to a fifth of counting noise", (rng) => {
      const target = plan(rng, n);
      return { target, value: target.map((t) => t + 1 + Math.floor(0.2 * Math.sqrt(t) * rng.uniform())) };
    }),
  ]),
];

const trap = (
  id: string,
  caughtBy: string,
  description: string,
  draw: (rng: Rng) => { readonly value: ArrayLike<number>; readonly target?: ArrayLike<number> },
): Trap<Input> => ({ ...made(id, 12, description, draw), id, caughtBy });

export const traps: readonly Trap<Input>[] = [
  trap(
    "quota",
    "quota",
    "the plan is a quota: demand is greater, and each period stops at the planned number",
    (rng) => {
      const target = plan(rng, 12);
      return { target, value: target.map((t) => Math.min(t, drawPoisson(rng, 1.15 * t))) };
    },
  ),
  trap(
    "print",
    "rounding",
    "honest counts around the plan, both printed to the nearest hundred without a word",
    (rng) => {
      const target = plan(rng, 12);
      const printed = (value: number): number => Math.round(value / 100) * 100;
      return { target: target.map(printed), value: target.map((t) => printed(drawPoisson(rng, t))) };
    },
  ),
  trap(
    "print-growth",
    "rounding",
    "honest growth by a tenth from 200, printed to the nearest ten without a word",
    (rng) => ({
      value: counts(12, (i) => Math.round(drawPoisson(rng, 200 * 1.1 ** i) / 10) * 10),
    }),
  ),
  trap(
    "revised-plan",
    "revised",
    "a plan that was adjusted afterwards to what had been achieved, in most periods",
    (rng) => {
      const value = plan(rng, 12).map((t) => drawPoisson(rng, 1.1 * t));
      return { value, target: value.map((count) => (rng.uniform() < 0.85 ? count : Math.round(count / 120) * 100)) };
    },
  ),
  trap(
    "full-house",
    "capacity",
    "demand around 5,200 where there is room for 5,000, which was also the plan",
    (rng) => ({
      value: counts(12, () => Math.min(5000, drawPoisson(rng, 5200))),
      target: counts(12, () => 5000),
    }),
  ),
  trap("full-house-unplanned", "capacity", "the same with no plan known", (rng) => ({
    value: counts(12, () => Math.min(5000, drawPoisson(rng, 5200))),
  })),
];
