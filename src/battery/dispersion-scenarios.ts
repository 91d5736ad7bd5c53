import type { Rng } from "../core/rng.js";
import type { Scenario } from "../core/test.js";
import { drawNegativeBinomial, drawNormal, drawPoisson } from "../numerics/draw.js";
import type { CountInput } from "./formula-scenarios.js";
import { alone, seriesOf } from "./formula-scenarios.js";
import { halfLasting } from "./innocent-laws.js";

const sizes = [6, 8, 12, 30, 100, 1000] as const;

/** Steady growth from 100 to 1,000, which every mean of the test with a slope can follow. */
function growingMeans(n: number): readonly number[] {
  return Array.from({ length: n }, (_, i) => 100 * 10 ** (i / (n - 1)));
}

function scenarios(
  id: string,
  description: string,
  draw: (rng: Rng, means: readonly number[]) => readonly number[],
  most: (n: number) => number = () => Infinity,
): readonly Scenario<CountInput>[] {
  return sizes.map((n) => ({
    id: `${id}-${n}`,
    description,
    n,
    // Made-up series cost all the draws of their small p; of those of a thousand figures a few tell enough.
    ...(most(n) < Infinity ? { most: most(n) } : {}),
    draw: (rng) => alone(seriesOf(draw(rng, growingMeans(n)))),
  }));
}

function fewOfLong(n: number): number {
  return n < 30 ? Infinity : n > 100 ? 20 : 100;
}

/** Counts printed to the nearest ten, with the interval that such a print allows. */
function roundedToTens(input: CountInput): CountInput {
  const rounded = Float64Array.from(input.value.lower, (count) => 10 * Math.round(count / 10));
  return {
    ...input,
    value: { ...input.value, lower: rounded.map((value) => value - 5), upper: rounded.map((value) => value + 5) },
  };
}

export const honestScatter: readonly Scenario<CountInput>[] = [
  ...scenarios("poisson", "independent counts around steady growth", (rng, means) =>
    means.map((mean) => drawPoisson(rng, mean)),
  ),
  ...scenarios("rounded", "the same, printed to the nearest ten and declared so", (rng, means) =>
    means.map((mean) => drawPoisson(rng, mean)),
  ).map((scenario) => ({ ...scenario, draw: (rng: Rng) => roundedToTens(scenario.draw(rng)) })),
  ...scenarios("lasting", "counts around steady growth whose mean follows half of the deviation before", (rng, means) =>
    Array.from(halfLasting(rng, Float64Array.from(means))),
  ).filter(({ n }) => n < 24),
];

export const fabricatedScatter: readonly Scenario<CountInput>[] = [
  ...[0, 0.25, 0.5].flatMap((share) =>
    scenarios(
      share === 0 ? "smooth-exact" : `smooth-${share * 100}`,
      share === 0
        ? "steady growth rounded to whole numbers, nothing added"
        : `steady growth with ${share * 100} % of the noise that counting would have`,
      (rng, means) => means.map((mean) => Math.max(0, Math.round(mean + share * Math.sqrt(mean) * drawNormal(rng)))),
      fewOfLong,
    ),
  ),
  ...scenarios(
    "overdispersed",
    "honest counts that also vary by 10 % of the mean: found by the upper tail, and no sign of manufacture",
    (rng, means) => means.map((mean) => drawNegativeBinomial(rng, { size: 100, mean })),
    fewOfLong,
  ),
];
