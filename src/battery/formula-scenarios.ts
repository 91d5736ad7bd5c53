import type { Rng } from "../core/rng.js";
import type { Scenario } from "../core/test.js";
import type { Panel, Series } from "../core/values.js";
import { drawNegativeBinomial, drawNormal, drawPoisson } from "../numerics/draw.js";

export interface CountInput {
  readonly value: Series;
  readonly comparators: Panel | undefined;
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

const sizes = [6, 8, 12, 30, 100] as const;

/** Means from about 100 up: long series grow less a step, so that figures stay below a million. */
function squareMeans(n: number): readonly number[] {
  const k = n <= 12 ? 100 : 10;
  return Array.from({ length: n }, (_, i) => k * (i + 1) ** 2);
}

interface Kind {
  readonly id: string;
  readonly text: string;
  count(rng: Rng, mean: number): number;
}

function around(kind: Kind, n: number): Scenario<CountInput> {
  return {
    id: `${kind.id}-${n}`,
    description: kind.text,
    n,
    draw: (rng) => ({ value: seriesOf(squareMeans(n).map((mean) => kind.count(rng, mean))), comparators: undefined }),
  };
}

const honestKinds: readonly Kind[] = [
  {
    id: "poisson",
    text: "independent counts exactly around k·t², the least favourable honest case",
    count: drawPoisson,
  },
  {
    id: "overdispersed",
    text: "counts around k·t² that also vary by 5 % of the mean from period to period",
    count: (rng, mean) => drawNegativeBinomial(rng, { size: 400, mean }),
  },
];

/** Growth by random factors, so that no formula is behind the figures. */
function randomWalk(n: number): Scenario<CountInput> {
  return {
    id: `random-growth-${n}`,
    description: "counts whose mean grows by random factors: no formula is behind them",
    n,
    draw(rng) {
      let log = Math.log(100);
      const drift = 4 / n;
      const values = Array.from({ length: n }, () => {
        const value = drawPoisson(rng, Math.exp(log));
        log += drift + (0.3 * drawNormal(rng)) / Math.sqrt(n / 8);
        return value;
      });
      return { value: seriesOf(values), comparators: undefined };
    },
  };
}

export const honestCounts: readonly Scenario<CountInput>[] = sizes.flatMap((n) => [
  ...honestKinds.map((kind) => around(kind, n)),
  randomWalk(n),
]);

/** round(k·t² + f × √(k·t²) × z): a copyist who adds the share f of the noise that counting would have. */
export const fabricatedCounts: readonly Scenario<CountInput>[] = sizes.flatMap((n) =>
  [0, 0.25, 0.5].map((share) => ({
    id: `formula-${share === 0 ? "exact" : String(share * 100)}-${n}`,
    description:
      share === 0
        ? "k·t² rounded to whole numbers, nothing added"
        : `k·t² with ${share * 100} % of the noise that counting would have`,
    n,
    draw: (rng: Rng) => ({
      value: seriesOf(
        squareMeans(n).map((mean) => Math.max(0, Math.round(mean + share * Math.sqrt(mean) * drawNormal(rng)))),
      ),
      comparators: undefined,
    }),
  })),
);

/** The size of scenario nearest in ratio to n. */
export function nearestSize(n: number): number {
  const distance = (size: number): number => Math.abs(Math.log(Math.max(1, n) / size));
  return sizes.reduce((best: number, size) => (distance(size) < distance(best) ? size : best), sizes[0]);
}
