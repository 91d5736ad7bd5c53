import { requiredRole, type InputOf } from "../../core/roles.js";
import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Series } from "../../core/values.js";
import { drawNormal, drawPoisson } from "../../numerics/draw.js";
import { honestTruths, nearestOf } from "../truths.js";
import { readGrid } from "./grid.js";

export const roles = {
  values: requiredRole("series", "Measured or counted values, one a unit or a period, as printed."),
} as const;
export type Input = InputOf<typeof roles>;

/** Values printed with so many decimals. */
export function printedSeries(values: ArrayLike<number>, decimals: number): Series {
  const printed = Array.from(values, (value) => value.toFixed(decimals));
  const exact = Float64Array.from(printed, Number);
  const half = decimals > 0 ? 0.5 * 10 ** -decimals : 0;
  const at = Array.from(printed, (_, i) => String(i + 1));
  return {
    name: "simulated values",
    unit: "units",
    at,
    ids: at,
    printed,
    lower: exact.map((value) => value - half),
    upper: exact.map((value) => value + half),
    dropped: [],
  };
}

interface Kind {
  readonly id: string;
  readonly text: string;
  readonly decimals: number;
  draw(rng: Rng): number;
}

const oneDecimal: Kind = {
  id: "one-decimal",
  text: "normal measurements with mean 50 and standard deviation 15, printed to one decimal",
  decimals: 1,
  draw: (rng) => 50 + 15 * drawNormal(rng),
};
const lognormal: Kind = {
  id: "lognormal",
  text: "lognormal amounts with median 20 and log standard deviation 1, printed to two decimals",
  decimals: 2,
  draw: (rng) => 20 * Math.exp(drawNormal(rng)),
};
const uniformDecimals: Kind = {
  id: "uniform-decimals",
  text: "a Poisson whole part of mean 20 and independent uniform decimals, printed to two of them",
  decimals: 2,
  draw: (rng) => drawPoisson(rng, 20) + Math.floor(100 * rng.uniform()) / 100,
};
const preferred: Kind = {
  id: "digit-preference",
  text: "normal measurements printed to one decimal, of which three in ten were rounded to a half or a whole, whatever their size",
  decimals: 1,
  draw(rng) {
    const value = 50 + 15 * drawNormal(rng);
    return rng.uniform() < 0.3 ? Math.round(2 * value) / 2 : value;
  },
};

const sizes = [30, 100, 1000, 10_000] as const;

function most(n: number): { readonly most?: number } {
  return n > 1000 ? { most: 200 } : {};
}

function measured(kind: Kind, n: number): Scenario<Input> {
  return {
    id: `${kind.id}-${n}`,
    description: kind.text,
    n,
    ...(n > 1000 ? { most: 1000 } : {}),
    draw: (rng) => ({
      values: printedSeries(
        Array.from({ length: n }, () => kind.draw(rng)),
        kind.decimals,
      ),
    }),
  };
}

/** Counts near a million: their noise spans hundreds of last digits, so that repeats can be told from crowding. */
const level = 1e6;

export const honest: readonly Scenario<Input>[] = [
  ...sizes.map((n) => measured(oneDecimal, n)),
  ...sizes.map((n) => measured(uniformDecimals, n)),
  ...sizes.map((n) => measured(lognormal, n)),
  ...[100, 1000].map((n) => measured(preferred, n)),
  ...honestTruths<Input>({ sizes: [8, 30, 100, 1000, 10_000], level, wrap: (values) => ({ values }) }).map(
    (scenario) => ({ ...scenario, ...most(scenario.n) }),
  ),
  ...honestTruths<Input>({ sizes: [100_000], level, only: ["poisson"], wrap: (values) => ({ values }) }).map(
    (scenario) => ({ ...scenario, most: 20 }),
  ),
  ...honestTruths<Input>({ sizes: [1_000_000], level: 1e8, only: ["poisson"], wrap: (values) => ({ values }) }).map(
    (scenario) => ({ ...scenario, most: 3 }),
  ),
];

/** A share of the values is a copy of another: each copies one of the first `sources` values. */
function copied(kind: Kind, n: number, share: number, sources: number): Scenario<Input> {
  const percent = Math.round(100 * share);
  return {
    id: `${kind.id}-copied-${percent}-${n}`,
    description: `${kind.text}; ${percent} % of them copied from ${sources} of the others`,
    n,
    ...most(n),
    draw(rng) {
      const values = Array.from({ length: n }, () => kind.draw(rng));
      for (let i = n - 1; i >= n - Math.round(share * n); i -= 1)
        values[i] = values[Math.floor(rng.uniform() * sources)] ?? 0;
      // dealt out, so that copies do not stand together
      for (let i = n - 1; i > 0; i -= 1) {
        const j = Math.floor(rng.uniform() * (i + 1));
        [values[i], values[j]] = [values[j] ?? 0, values[i] ?? 0];
      }
      return { values: printedSeries(values, kind.decimals) };
    },
  };
}

export const fabricated: readonly Scenario<Input>[] = [
  copied(lognormal, 30, 0.3, 5),
  copied(lognormal, 100, 0.1, 10),
  copied(lognormal, 300, 0.1, 30),
  copied(lognormal, 1000, 0.05, 50),
  copied(lognormal, 1000, 0.1, 50),
  copied(oneDecimal, 100, 0.1, 10),
  copied(oneDecimal, 1000, 0.1, 50),
];

function trap(
  rest: Pick<Trap<Input>, "id" | "description" | "caughtBy">,
  decimals: number,
  draw: (rng: Rng) => readonly number[],
): Trap<Input> {
  return { ...rest, n: 400, draw: (rng) => ({ values: printedSeries(draw(rng), decimals) }) };
}

const many = (rng: Rng, draw: (rng: Rng, i: number) => number): number[] =>
  Array.from({ length: 400 }, (_, i) => draw(rng, i));

export const traps: readonly Trap<Input>[] = [
  trap(
    {
      id: "prices",
      description: "list prices: 9.99, 19.99, 24.95 and the like for two goods in three, other prices for the rest",
      caughtBy: "standard-values",
    },
    2,
    (rng) =>
      many(rng, (own) => {
        const price = 20 * Math.exp(0.8 * drawNormal(own));
        if (own.uniform() > 0.67) return price;
        const tens = 5 * Math.max(1, Math.round(price / 5));
        return tens - (own.uniform() < 0.7 ? 0.01 : 0.05);
      }),
  ),
  trap(
    {
      id: "quota",
      description: "amounts of which a fifth reached a quota and stopped there",
      caughtBy: "capacity-limit",
    },
    2,
    (rng) => many(rng, (own) => Math.min(46.4, lognormal.draw(own))),
  ),
  trap(
    {
      id: "zeros",
      description: "amounts of which a quarter are zero because nothing happened",
      caughtBy: "structural-zeros",
    },
    2,
    (rng) => many(rng, (own) => (own.uniform() < 0.25 ? 0 : lognormal.draw(own))),
  ),
  trap(
    {
      id: "large-rounded",
      description: "whole amounts of which those above 500 are rounded to 5 or 50, the others counted",
      caughtBy: "rounding",
    },
    0,
    (rng) =>
      many(rng, (own) => {
        const amount = 400 * Math.exp(0.8 * drawNormal(own));
        if (amount < 500) return Math.round(amount);
        return own.uniform() < 0.5 ? 5 * Math.round(amount / 5) : 50 * Math.round(amount / 50);
      }),
  ),
  trap(
    {
      id: "carried-forward",
      description: "readings of which one in seven could not be taken and repeats the one before",
      caughtBy: "carried-forward",
    },
    2,
    (rng) => {
      let last = lognormal.draw(rng);
      return many(rng, (own) => {
        if (own.uniform() > 1 / 7) last = lognormal.draw(own);
        return last;
      });
    },
  ),
];

/** The honest scenario most like these values: by decimals printed and number. */
export function shape({ values }: Input): string {
  const grid = readGrid(values);
  const n = grid.codes.length;
  if (grid.decimals >= 2) return `lognormal-${nearestOf(sizes, n)}`;
  if (grid.decimals === 1) return `one-decimal-${nearestOf(sizes, n)}`;
  return `poisson-${nearestOf([8, 30, 100, 1000, 10_000, 100_000, 1_000_000], n)}`;
}
