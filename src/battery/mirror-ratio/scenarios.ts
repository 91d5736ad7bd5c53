import { optionalRole, requiredRole, type InputOf } from "../../core/roles.js";
import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Series } from "../../core/values.js";
import { drawBeta, drawBinomial, drawNormal, drawPoisson } from "../../numerics/draw.js";
import { seriesOf } from "../formula-scenarios.js";
import { nearestOf, truths, type Truth } from "../truths.js";

export const roles = {
  first: requiredRole("series", "The quantity as one source counts it, such as the exporter or the registry."),
  second: requiredRole(
    "series",
    "The same quantity as another source counts it, such as the importer or the ministry; matched by period.",
  ),
  comparators: optionalRole(
    "panel",
    "The same two sources elsewhere: first column the first source, second the second.",
  ),
} as const;
export type Input = InputOf<typeof roles>;

const level = 1000;

function mirror(first: ArrayLike<number>, second: ArrayLike<number>, unit = 1): Input {
  const series = (name: string, values: ArrayLike<number>): Series => {
    const rounded = Array.from(values, (value) => Math.max(0, Math.round(value / unit) * unit));
    const plain = seriesOf(rounded);
    const half = unit > 1 ? unit / 2 : 0;
    return {
      ...plain,
      name,
      lower: plain.lower.map((value) => Math.max(0, value - half)),
      upper: plain.upper.map((value) => value + half),
      ids: plain.at.map((at) => `${name}-${at}`),
    };
  };
  return { first: series("first", first), second: series("second", second), comparators: undefined };
}

const thin = (rng: Rng, counts: ArrayLike<number>, p: number | ((t: number) => number)): number[] =>
  Array.from(counts, (n, t) => drawBinomial(rng, { n, p: typeof p === "number" ? p : p(t) }));

const poissons = (rng: Rng, n: number, mean: number): Float64Array =>
  Float64Array.from({ length: n }, () => drawPoisson(rng, mean));

const sizes = [8, 30, 100, 1000] as const;

/** Both sources miss some events, each on its own. */
function bothMiss(truth: Truth, n: number): Scenario<Input> {
  return {
    id: `${truth.id}-${n}`,
    description: `${truth.text}; one source records 95 % of the events, the other 80 %, independently`,
    n,
    ...(n >= 1000 ? { most: 60 } : {}),
    draw(rng) {
      const events = truth.draw(rng, n, level);
      return mirror(thin(rng, events, 0.95), thin(rng, events, 0.8));
    },
  };
}

function nested(n: number, unit: number): Scenario<Input> {
  return {
    id: `${unit > 1 ? "rounded" : "nested"}-${n}`,
    description: `the second source holds four fifths of the events of the first${unit > 1 ? ", both rounded to tens and said to be" : ""}: the steadiest that separate events allow`,
    n,
    draw(rng) {
      const first = poissons(rng, n, level);
      return mirror(first, thin(rng, first, 0.8), unit);
    },
  };
}

function uneven(n: number): Scenario<Input> {
  return {
    id: `uneven-coverage-${n}`,
    description: "as nested, with a coverage that varies from period to period by 4 percentage points",
    n,
    draw(rng) {
      const first = poissons(rng, n, level);
      return mirror(
        first,
        thin(rng, first, () => drawBeta(rng, { a: 80, b: 20 })),
      );
    },
  };
}

export const honest: readonly Scenario<Input>[] = [
  ...truths.flatMap((truth) => sizes.map((n) => bothMiss(truth, n))),
  ...[8, 30, 100].flatMap((n) => [nested(n, 1), uneven(n)]),
  nested(8, 10),
  nested(30, 10),
];

const crooked = 0.8137;

function computed(n: number, noise: number): Scenario<Input> {
  return {
    id: `factor-${noise * 100}-${n}`,
    description:
      noise === 0
        ? "the second source is 0.8137 of the first, to the nearest whole number"
        : `0.8137 of the first source plus ${noise * 100} % of the binomial noise`,
    n,
    most: n >= 100 ? 100 : 300,
    draw(rng) {
      const first = poissons(rng, n, level);
      return mirror(
        first,
        first.map((value) => value * crooked + noise * Math.sqrt(value * crooked * (1 - crooked)) * drawNormal(rng)),
      );
    },
  };
}

function drifting(n: number): Scenario<Input> {
  return {
    id: `drifting-away-${n}`,
    description:
      "the two agree at first; then the second rises above the first, steadily to 20 % more, with counting noise",
    n,
    draw(rng) {
      const first = poissons(rng, n, level);
      return mirror(
        first,
        first.map((value, t) => drawPoisson(rng, value * (1 + (0.2 * t) / (n - 1)))),
      );
    },
  };
}

export const fabricated: readonly Scenario<Input>[] = [8, 30, 100].flatMap((n) => [
  computed(n, 0),
  computed(n, 0.25),
  computed(n, 0.5),
  drifting(n),
]);

function trap(id: string, caughtBy: string, n: number, description: string, draw: (rng: Rng) => Input): Trap<Input> {
  return { id, caughtBy, n, description, draw };
}

export const traps: readonly Trap<Input>[] = [
  trap(
    "one-break",
    "definition",
    30,
    "the second source widens its definition once: 70 %, then 85 % of the first",
    (rng) => {
      const first = poissons(rng, 30, level);
      return mirror(
        first,
        thin(rng, first, (t) => (t < 13 ? 0.7 : 0.85)),
      );
    },
  ),
  trap("growing-coverage", "coverage", 30, "the coverage of the second source grows from 60 % to 95 %", (rng) => {
    const first = poissons(rng, 30, level);
    return mirror(
      first,
      thin(rng, first, (t) => 0.6 + (0.35 * t) / 29),
    );
  }),
  trap("grossed-up", "declared-factor", 30, "the second source is by its own method 0.85 of the first", (rng) => {
    const first = poissons(rng, 30, level);
    return mirror(
      first,
      first.map((value) => value * 0.85),
    );
  }),
  trap(
    "one-source",
    "copy",
    30,
    "the second source prints the figures of the first; three of them were revised since",
    (rng) => {
      const first = poissons(rng, 30, level);
      return mirror(
        first,
        first.map((value, t) => (t % 10 === 4 ? value - drawPoisson(rng, 20) : value)),
      );
    },
  ),
  trap(
    "other-cut-off",
    "cut-off",
    40,
    "a fifth of each period's events, now more now less, is booked in the next by the second source",
    (rng) => {
      const first = poissons(rng, 40, level);
      let carried = 200;
      return mirror(
        first,
        first.map((value) => {
          const later = drawBinomial(rng, { n: value, p: drawBeta(rng, { a: 20, b: 80 }) });
          const booked = value - later + carried;
          carried = later;
          return booked;
        }),
      );
    },
  ),
  trap(
    "drifting-practice",
    "wandering",
    60,
    "the coverage of the second source wanders: its log odds take a random step each period",
    (rng) => {
      const first = poissons(rng, 60, 5000);
      let odds = 1.4;
      return mirror(
        first,
        thin(rng, first, () => {
          odds += 0.15 * drawNormal(rng);
          return 1 / (1 + Math.exp(-odds));
        }),
      );
    },
  ),
];

export function shape({ first }: Input): string {
  const rounded = first.lower.some((low, i) => Number.isFinite(low) && low !== first.upper[i]);
  const n = first.lower.filter((low) => Number.isFinite(low)).length;
  return rounded ? `rounded-${nearestOf([8, 30], n)}` : `poisson-${nearestOf(sizes, n)}`;
}
