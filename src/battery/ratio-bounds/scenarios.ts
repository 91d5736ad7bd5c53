import type { Constant } from "../../core/case.js";
import type { Rng } from "../../core/rng.js";
import { requiredRole, type InputOf } from "../../core/roles.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Series } from "../../core/values.js";
import { drawBinomial, drawPoisson } from "../../numerics/draw.js";
import { seriesOf } from "../formula-scenarios.js";
import { honestTruths, nearestOf } from "../truths.js";

export const roles = {
  numerator: requiredRole("series", "The count above the line, such as organs"),
  denominator: requiredRole("series", "The count below the line, such as donors; matched by period"),
  limit: requiredRole("constant", "Limits that biology, law or arithmetic sets to the ratio, with their source"),
} as const;
export type Input = InputOf<typeof roles>;

export const limitOf = (lower: number, upper: number): Constant => ({
  id: "limit",
  text: "limits of the ratio",
  lower,
  upper,
  unit: "cases per unit",
  source: "S",
  reason: "by law",
});
const limit = limitOf(0.3, 0.5);
const level = 500;

const named = (name: string, values: ArrayLike<number>): Series => ({ ...seriesOf(values), name });
const inputOf = (numerator: ArrayLike<number>, denominator: ArrayLike<number>): Input => ({
  numerator: named("numerator", numerator),
  denominator: named("denominator", denominator),
  limit,
});

export const sizes = [8, 30, 100, 1000, 10_000] as const;

const unitsOf = (rng: Rng, n: number, mean = level): number[] =>
  Array.from({ length: n }, () => Math.max(1, drawPoisson(rng, mean)));

const positive = (values: Float64Array): Float64Array => values.map((value) => Math.max(1, value));

/** Ratio relative to the upper limit in period t of n. */
type Course = (t: number, n: number) => number;

function cases(rng: Rng, units: ArrayLike<number>, course: Course): number[] {
  return Array.from(units, (unit, t) => drawPoisson(rng, course(t, units.length) * limit.upper * unit));
}

/** Honest numerators exactly at the upper limit, of the denominators given. */
const atLimit = ({ lower }: Series, rng: Rng): Input => {
  const units = positive(lower);
  return inputOf(
    cases(rng, units, () => 1),
    units,
  );
};

export const honest: readonly Scenario<Input>[] = [
  ...[
    ...honestTruths<Input>({ sizes: [8, 30, 100, 1000], level, wrap: atLimit }),
    ...honestTruths<Input>({ sizes: [10_000], level, wrap: atLimit, only: ["poisson"] }),
  ].map((scenario) => ({
    ...scenario,
    description: `denominators: ${scenario.description}; numerators Poisson exactly at the upper limit`,
    ...(scenario.n >= 1000 ? { most: scenario.n > 1000 ? 30 : 100 } : {}),
  })),
  ...honestTruths<Input>({
    sizes: [8, 100],
    level: 250,
    // Numerators whose own mean swings beside a steady denominator leave the limits in truth.
    only: ["poisson", "negative-binomial", "autocorrelated"],
    // Limits so wide that even a mean which varies by a tenth stays within them.
    wrap: ({ lower }, rng): Input => ({ ...inputOf(lower, unitsOf(rng, lower.length)), limit: limitOf(0.2, 0.8) }),
  }).map((scenario) => ({
    ...scenario,
    id: `numerator-${scenario.id}`,
    description: `numerators half-way between wide limits (0.2 and 0.8): ${scenario.description}`,
  })),
  {
    id: "at-lower-30",
    description: "numerators Poisson exactly at the lower limit, 30 periods",
    n: 30,
    draw(rng: Rng): Input {
      const units = unitsOf(rng, 30);
      return inputOf(
        cases(rng, units, () => 0.6),
        units,
      );
    },
  },
  {
    id: "small-30",
    description: "three cases a period, exactly at the upper limit, 30 periods",
    n: 30,
    draw(rng: Rng): Input {
      const units = unitsOf(rng, 30, 6);
      return inputOf(
        cases(rng, units, () => 1),
        units,
      );
    },
  },
];

function beyond(id: string, description: string, n: number, course: Course): Scenario<Input> {
  return {
    id,
    description,
    n,
    ...(n >= 1000 ? { most: n > 1000 ? 30 : 100 } : {}),
    draw(rng: Rng): Input {
      const units = unitsOf(rng, n);
      return inputOf(cases(rng, units, course), units);
    },
  };
}

export const fabricated: readonly Scenario<Input>[] = [
  ...[8, 30, 100].map((n) => beyond(`all-tenth-${n}`, "all periods a tenth above the upper limit", n, () => 1.1)),
  ...[8, 30, 100, 1000, 10_000].map((n) =>
    beyond(`one-half-${n}`, "one period half above the upper limit, the others four fifths of it", n, (t, all) =>
      t === all >> 1 ? 1.5 : 0.8,
    ),
  ),
  ...[8, 100].map((n) =>
    beyond(
      `one-quarter-${n}`,
      "one period a quarter above the upper limit, the others four fifths of it",
      n,
      (t, all) => (t === all >> 1 ? 1.25 : 0.8),
    ),
  ),
];

export const traps: readonly Trap<Input>[] = [
  {
    id: "carried-over",
    description:
      "two thirds of one period's cases are counted in the next one; the ratio itself is four fifths of the limit",
    caughtBy: "carry-over",
    n: 12,
    draw(rng: Rng): Input {
      const units = unitsOf(rng, 12);
      const counted = cases(rng, units, () => 0.8);
      const late = drawBinomial(rng, { n: counted[5]!, p: 2 / 3 });
      counted[5]! -= late;
      counted[6]! += late;
      return inputOf(counted, units);
    },
  },
  {
    id: "later-date",
    description: "denominators grow by 60 % a period, numerators are counted to a date a fifth of a period later",
    caughtBy: "cut-off",
    n: 10,
    draw(rng: Rng): Input {
      const units = Array.from({ length: 10 }, (_, t) => drawPoisson(rng, 300 * 1.6 ** t));
      const later = units.map((unit) => unit * (1 + 0.2 * 0.6));
      return inputOf(
        cases(rng, later, () => 0.98),
        units,
      );
    },
  },
  {
    id: "in-hundreds",
    description: "figures of a few hundred, given to the nearest hundred without saying so",
    caughtBy: "rounding",
    n: 60,
    draw(rng: Rng): Input {
      const units = Array.from({ length: 60 }, () => 120 + Math.floor(500 * rng.uniform()));
      const hundreds = (value: number): number => 100 * Math.max(1, Math.round(value / 100));
      return inputOf(cases(rng, units, () => 0.9).map(hundreds), units.map(hundreds));
    },
  },
];

export function shape({ numerator }: Input): string {
  return `poisson-${nearestOf(sizes, numerator.at.length)}`;
}
