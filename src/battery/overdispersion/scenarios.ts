import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import { drawNegativeBinomial, drawNormal, drawPoisson } from "../../numerics/draw.js";
import { seriesOf } from "../formula-scenarios.js";
import { readFigures } from "../series-times.js";
import { honestTruths, nearestOf, truths } from "../truths.js";
import type { BlockInput } from "../underdispersion/scenarios.js";
import { periods } from "../underdispersion/scenarios.js";

const sizes = [8, 30, 100, 1000] as const;
const long = 10_000;

const input = (values: ArrayLike<number>): BlockInput => ({ value: seriesOf(values), comparators: undefined });
const wrap = (value: BlockInput["value"]): BlockInput => ({ value, comparators: undefined });

function scenarios(
  id: string,
  description: string,
  at: readonly number[],
  draw: (rng: Rng, n: number) => BlockInput,
): readonly Scenario<BlockInput>[] {
  return at.map((n) => ({
    id: `${id}-${n}`,
    description,
    n,
    ...(n >= 1000 ? { most: 200 } : {}),
    draw: (rng) => draw(rng, n),
  }));
}

export const honestMuch: readonly Scenario<BlockInput>[] = [
  ...honestTruths({ sizes: [...sizes, long], level: 100, only: ["poisson"], wrap }),
  ...honestTruths({ sizes, level: 100, only: ["autocorrelated"], wrap }),
  ...scenarios("small", "independent Poisson counts of mean two", [30, 100, 1000], (rng, n) =>
    input(periods(n, () => drawPoisson(rng, 2))),
  ),
  ...scenarios("large", "independent Poisson counts of mean a million", [8, 30, 100], (rng, n) =>
    input(periods(n, () => drawPoisson(rng, 1e6))),
  ),
  ...scenarios(
    "rounded",
    "independent Poisson counts, printed to the nearest ten and declared so",
    [8, 30, 100],
    (rng, n) => {
      const rounded = periods(n, () => 10 * Math.round(drawPoisson(rng, 500) / 10));
      const { value } = input(rounded);
      return wrap({ ...value, lower: rounded.map((count) => count - 5), upper: rounded.map((count) => count + 5) });
    },
  ),
];

/** Not manufacture: more noise than counting has, which the test is to find. */
export const noisy: readonly Scenario<BlockInput>[] = [
  ...[5, 10, 20].flatMap((percent) =>
    scenarios(
      `clustered-${percent}`,
      `honest counts whose means vary by ${percent} % from period to period: found, and no sign of manufacture`,
      sizes,
      (rng, n) => input(periods(n, () => drawNegativeBinomial(rng, { size: (100 / percent) ** 2, mean: 100 }))),
    ),
  ),
  ...scenarios("invented", "invented figures with twice the noise that counting would have", sizes, (rng, n) =>
    input(periods(n, () => Math.max(0, Math.round(100 + 20 * drawNormal(rng))))),
  ),
];

const truth = (id: string, rng: Rng, n: number): BlockInput =>
  input(truths.find((t) => t.id === id)?.draw(rng, n, 100) ?? []);
const week = [1.2, 1.15, 1.1, 1.05, 1, 0.8, 0.7];

export const trapsMuch: readonly Trap<BlockInput>[] = [
  {
    id: "week",
    caughtBy: "season",
    description: "Poisson counts with a weekly cycle from 120 % to 70 % of the mean",
    n: 210,
    draw: (rng) => input(periods(210, (i) => drawPoisson(rng, 200 * week[i % 7]!))),
  },
  {
    id: "season",
    caughtBy: "season",
    description: "Poisson counts around a mean that swings by 30 % over twelve periods",
    n: 120,
    draw: (rng) => truth("seasonal", rng, 120),
  },
  {
    id: "wave",
    caughtBy: "regime",
    description: "Poisson counts around a mean that swings by 60 % in waves of forty periods",
    n: 200,
    draw: (rng) => input(periods(200, (i) => drawPoisson(rng, 200 * (1 + 0.6 * Math.sin((2 * Math.PI * i) / 40))))),
  },
  {
    id: "batches",
    caughtBy: "batch",
    description: "Poisson counts of which three periods in ten report nothing and the next report holds all",
    n: 200,
    draw: (rng: Rng): BlockInput => {
      let waiting = 0;
      return input(
        periods(200, () => {
          waiting += drawPoisson(rng, 100);
          if (rng.uniform() < 0.3) return 0;
          const reported = waiting;
          waiting = 0;
          return reported;
        }),
      );
    },
  },
];

export function shapeOfMuch({ value }: BlockInput): string {
  const figures = readFigures(value);
  const n = figures.values.length;
  if (figures.widths.some((width) => width > 0)) return `rounded-${nearestOf([8, 30, 100], n)}`;
  return `poisson-${nearestOf([...sizes, long], n)}`;
}
