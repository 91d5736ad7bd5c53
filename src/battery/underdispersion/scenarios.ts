import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Panel, Series } from "../../core/values.js";
import { drawBinomial, drawNormal, drawPoisson } from "../../numerics/draw.js";
import { seriesOf } from "../formula-scenarios.js";
import { readFigures } from "../series-times.js";
import { honestTruths, nearestOf, truths } from "../truths.js";

export interface BlockInput {
  readonly value: Series;
  readonly comparators: Panel | undefined;
}

const sizes = [8, 30, 100, 1000] as const;
const long = 10_000;

const input = (values: ArrayLike<number>): BlockInput => ({ value: seriesOf(values), comparators: undefined });

/** One value a period. */
export function periods(n: number, at: (i: number) => number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => at(i));
}

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

/** Counts printed to the nearest ten, with the interval that such a print allows. */
function roundedToTens(values: Float64Array): BlockInput {
  const rounded = values.map((count) => 10 * Math.round(count / 10));
  const { value } = input(rounded);
  return {
    value: { ...value, lower: rounded.map((count) => count - 5), upper: rounded.map((count) => count + 5) },
    comparators: undefined,
  };
}

/** The truths inside the null hypothesis: independent counts, whatever their means do. */
const independent = ["poisson", "negative-binomial", "cox", "seasonal"];

export const honestLittle: readonly Scenario<BlockInput>[] = [
  ...honestTruths({
    sizes,
    level: 100,
    only: independent,
    wrap: (value) => ({ value, comparators: undefined }),
  }),
  ...honestTruths({
    sizes: [long],
    level: 100,
    only: ["poisson"],
    wrap: (value) => ({ value, comparators: undefined }),
  }),
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
    (rng, n) => roundedToTens(periods(n, () => drawPoisson(rng, 500))),
  ),
];

/** Figures around a mean that swings by half over two hundred periods, with the given share of counting noise. */
function swinging(rng: Rng, n: number, share: number): Float64Array {
  const phase = 2 * Math.PI * rng.uniform();
  return periods(n, (i) => {
    const mean = 100 * (1 + 0.5 * Math.sin(phase + (2 * Math.PI * i) / 200));
    return Math.max(0, Math.round(mean + share * Math.sqrt(mean) * drawNormal(rng)));
  });
}

/** Level figures with the given share of counting noise: left to the explanation capacity, by design. */
function level(rng: Rng, n: number, share: number): Float64Array {
  return periods(n, () => Math.max(0, Math.round(100 + share * 10 * drawNormal(rng))));
}

export const fabricatedLittle: readonly Scenario<BlockInput>[] = [
  ...[0.1, 0.25, 0.5, 0.75].flatMap((share) =>
    scenarios(
      `swinging-${share * 100}`,
      `figures around a mean that swings by half over two hundred periods, with ${share * 100} % of the noise that counting would have`,
      [30, 100, 1000],
      (rng, n) => input(swinging(rng, n, share)),
    ),
  ),
  ...[0.25, 0.5].flatMap((share) =>
    scenarios(
      `level-${share * 100}`,
      `level figures with ${share * 100} % of the noise that counting would have, which one capacity would explain as well`,
      [8, 100],
      (rng, n) => input(level(rng, n, share)),
    ),
  ),
];

interface Making {
  readonly id: string;
  readonly caughtBy: string;
  readonly text: string;
  readonly n: number;
  draw(rng: Rng, n: number): BlockInput;
}

function averages(rng: Rng, n: number, k: number, grid: number): Float64Array {
  const days = periods(n + k - 1, (i) => drawPoisson(rng, 70 * (1 + 0.3 * Math.sin(i / 20))));
  return periods(n, (i) => {
    let sum = 0;
    for (let j = i; j < i + k; j++) sum += days[j]!;
    return Math.round((sum / k) * grid) / grid;
  });
}

const makings: readonly Making[] = [
  {
    id: "average-seven",
    caughtBy: "smoothing",
    text: "seven-day averages published as days, in whole numbers",
    n: 300,
    draw: (rng, n) => input(averages(rng, n, 7, 1)),
  },
  {
    id: "average-three",
    caughtBy: "smoothing",
    text: "three-day averages published as days, in whole numbers",
    n: 300,
    draw: (rng, n) => input(averages(rng, n, 3, 1)),
  },
  {
    id: "average-decimals",
    caughtBy: "smoothing",
    text: "seven-day averages published as days, with two decimals",
    n: 60,
    draw: (rng, n) => input(averages(rng, n, 7, 100)),
  },
  {
    id: "capacity",
    caughtBy: "capacity",
    text: "the used part of fifty places, each used with chance four in five",
    n: 100,
    draw: (rng, n) => input(periods(n, () => drawBinomial(rng, { n: 50, p: 0.8 }))),
  },
  {
    id: "in-tens",
    caughtBy: "rounding",
    text: "counts of about two thousand given in tens, as the unit says",
    n: 100,
    draw: (rng, n) => {
      const made = input(periods(n, () => Math.round(drawPoisson(rng, 2000) / 10)));
      return { ...made, value: { ...made.value, unit: "tens of events" } };
    },
  },
  {
    id: "thousands",
    caughtBy: "rounding",
    text: "counts of about thirty thousand rounded to thousands without saying so",
    n: 100,
    draw: (rng, n) => input(periods(n, () => 1000 * Math.round(drawPoisson(rng, 30_000) / 1000))),
  },
  {
    id: "in-thousands",
    caughtBy: "rounding",
    text: "counts of about fifty thousand given in thousands, as the unit says",
    n: 100,
    draw: (rng, n) => {
      const made = input(periods(n, () => Math.round(drawPoisson(rng, 50_000) / 1000)));
      return { ...made, value: { ...made.value, unit: "thousand events" } };
    },
  },
  {
    id: "interpolated",
    caughtBy: "interpolation",
    text: "one count in seven periods and straight lines between, in whole numbers",
    n: 141,
    draw: (rng, n) => {
      const knots = periods(Math.ceil(n / 7) + 1, () => drawPoisson(rng, 500));
      return input(
        periods(n, (i) => {
          const k = Math.floor(i / 7);
          return Math.round(knots[k]! + ((knots[k + 1]! - knots[k]!) * (i % 7)) / 7);
        }),
      );
    },
  },
  {
    id: "cumulative",
    caughtBy: "running-total",
    text: "running totals of counts of five, begun at ten thousand",
    n: 100,
    draw: (rng, n) => {
      let total = 10_000;
      return input(periods(n, () => (total += drawPoisson(rng, 5))));
    },
  },
  {
    id: "quota",
    caughtBy: "quota",
    text: "counts cut off at a quota that demand mostly exceeds",
    n: 100,
    draw: (rng, n) => input(periods(n, () => Math.min(100, drawPoisson(rng, 110)))),
  },
  {
    id: "carried",
    caughtBy: "carry-forward",
    text: "a new count in every seventh period, repeated in between",
    n: 100,
    draw: (rng, n) => {
      let last = 0;
      return input(periods(n, (i) => (last = i % 7 === 0 ? drawPoisson(rng, 300) : last)));
    },
  },
  {
    id: "present",
    caughtBy: "carry-over",
    text: "people present, half of whom stay for the next period",
    n: 1000,
    draw: (rng, n) => {
      const truth = truths.find(({ id }) => id === "autocorrelated");
      return input(truth === undefined ? [] : truth.draw(rng, n, 100));
    },
  },
];

export const trapsLittle: readonly Trap<BlockInput>[] = makings.map(({ text, ...making }) => ({
  ...making,
  most: 100,
  description: text,
  draw: (rng) => making.draw(rng, making.n),
}));

/** The honest scenario of the nearest size, of rounded counts where some figures are printed as rounded. */
export function shapeOfLittle({ value }: BlockInput): string {
  const figures = readFigures(value);
  const n = figures.values.length;
  if (figures.widths.some((width) => width > 0)) return `rounded-${nearestOf([8, 30, 100], n)}`;
  return `poisson-${nearestOf([...sizes, long], n)}`;
}
