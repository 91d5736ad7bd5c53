import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Member, Panel } from "../../core/values.js";
import { chiSquaredLogUpper } from "../../numerics/chi-squared.js";
import { drawBeta, drawMultinomial, drawNormal } from "../../numerics/draw.js";
import { chiSquaredOf } from "./experiments.js";

export interface FitInput {
  readonly counts: Panel;
}

interface Design {
  readonly proportions: readonly number[];
  readonly total: number;
}

export function member(group: string, observed: ArrayLike<number>, expected: ArrayLike<number>): Member {
  const exact = (values: ArrayLike<number>): { lower: Float64Array; upper: Float64Array } => {
    const own = Float64Array.from(values);
    return { lower: own, upper: own };
  };
  return {
    group,
    at: Array.from(observed, (_, i) => String(i + 1)),
    values: { observed: exact(observed), expected: exact(expected) },
  };
}

export function panelOf(members: readonly Member[]): FitInput {
  return { counts: { name: "simulated", columns: ["observed", "expected"], members, dropped: [] } };
}

export const fitSizes = [1, 8, 30, 100, 1000] as const;

/** Experiments of 40 to 4,000 cases. */
function sizes(rng: Rng): number {
  return Math.round(40 * 100 ** rng.uniform());
}

function designs(rng: Rng, n: number, proportions: readonly number[]): readonly Design[] {
  return Array.from({ length: n }, () => ({ proportions, total: sizes(rng) }));
}

type DrawCounts = (rng: Rng, design: Design) => ArrayLike<number>;

const fromTheory: DrawCounts = (rng, { proportions, total }) => drawMultinomial(rng, total, proportions);

function scenario(
  id: string,
  description: string,
  n: number,
  proportions: readonly number[],
  draw: DrawCounts,
): Scenario<FitInput> {
  return {
    id: `${id}-${n}`,
    description,
    n,
    ...(n >= 1000 ? { most: 20 } : {}),
    draw: (rng) =>
      panelOf(
        designs(rng, n, proportions).map((design, i) => member(`experiment-${i}`, draw(rng, design), proportions)),
      ),
  };
}

const twoKinds = [3, 1];
const fourKinds = [9, 3, 3, 1];

/** The counts of theory with a share of the scatter that chance would give them, made whole. */
function copied(share: number): DrawCounts {
  return (rng, { proportions, total }) => {
    const scale = proportions.reduce((all, value) => all + value, 0);
    let left = total;
    return proportions.map((value, i) => {
      const expected = (total * value) / scale;
      const deviation = share * Math.sqrt(expected * (1 - value / scale)) * drawNormal(rng);
      const count = i === proportions.length - 1 ? left : Math.min(left, Math.max(0, Math.round(expected + deviation)));
      left -= count;
      return count;
    });
  };
}

export const honestFit: readonly Scenario<FitInput>[] = fitSizes.flatMap((n) => [
  scenario("two-kinds", "counts of two kinds, three to one", n, twoKinds, fromTheory),
  scenario("four-kinds", "counts of four kinds, nine to three to three to one", n, fourKinds, fromTheory),
  scenario(
    "uneven",
    "counts of two kinds whose chance varies from experiment to experiment by five per cent",
    n,
    twoKinds,
    (rng, { total }) => drawMultinomial(rng, total, unevenly(rng)),
  ),
]);

function unevenly(rng: Rng): readonly number[] {
  const chance = drawBeta(rng, { a: 75, b: 25 });
  return [chance, 1 - chance];
}

export const fabricatedFit: readonly Scenario<FitInput>[] = fitSizes
  .slice(1, 4)
  .flatMap((n) =>
    [0, 0.25, 0.5, 0.75].map((share) =>
      scenario(
        `copied-${share * 100}`,
        `counts of two kinds as theory expects them, with ${share * 100} % of the scatter of chance`,
        n,
        twoKinds,
        copied(share),
      ),
    ),
  );

/** Repeated once where the upper tail falls below alpha; the better result kept. */
export function repeating(alpha: number): DrawCounts {
  return (rng, design) => {
    const scale = design.proportions.reduce((all, value) => all + value, 0);
    const proportions = Float64Array.from(design.proportions, (value) => value / scale);
    const statistic = (counts: ArrayLike<number>): number => chiSquaredOf(counts, proportions, design.total);
    const first = fromTheory(rng, design);
    if (chiSquaredLogUpper(statistic(first), proportions.length - 1) >= Math.log(alpha)) return first;
    const second = fromTheory(rng, design);
    return statistic(second) < statistic(first) ? second : first;
  };
}

function hardyWeinberg(rng: Rng, i: number): Member {
  const share = 0.2 + 0.6 * rng.uniform();
  const counts = drawMultinomial(rng, sizes(rng), [share ** 2, 2 * share * (1 - share), (1 - share) ** 2]);
  const total = counts.reduce((all, count) => all + count, 0);
  const allele = ((counts[0] ?? 0) * 2 + (counts[1] ?? 0)) / (2 * total);
  return member(`population-${i}`, counts, [
    total * allele ** 2,
    total * 2 * allele * (1 - allele),
    total * (1 - allele) ** 2,
  ]);
}

export const trapFit: readonly Trap<FitInput>[] = [
  {
    id: "repeated-at-half-84",
    caughtBy: "optional-repetition",
    description: "experiments repeated once where their probability fell below one half, and the better kept",
    n: 84,
    draw: (rng) => scenario("", "", 84, twoKinds, repeating(0.5)).draw(rng),
  },
  {
    id: "estimated-40",
    caughtBy: "estimated-expectations",
    description: "genotypes against proportions computed from the same counts, one parameter each",
    n: 40,
    draw: (rng) => panelOf(Array.from({ length: 40 }, (_, i) => hardyWeinberg(rng.stream(i), i))),
  },
  {
    id: "rounded-30",
    caughtBy: "rounding",
    description: "counts of some two hundred rounded to tens",
    n: 30,
    draw: (rng) =>
      panelOf(
        Array.from({ length: 30 }, (_, i) =>
          member(
            `experiment-${i}`,
            drawMultinomial(rng, 200, twoKinds).map((count) => 10 * Math.round(count / 10)),
            twoKinds,
          ),
        ),
      ),
  },
  {
    id: "averaged-20",
    caughtBy: "pooled-units",
    description: "averages of four plots printed as one count",
    n: 20,
    draw: (rng) =>
      panelOf(
        Array.from({ length: 20 }, (_, i) => {
          const total = sizes(rng);
          const counts = drawMultinomial(rng, 4 * total, twoKinds).map((count) => count / 4);
          return member(`plot-${i}`, counts, twoKinds);
        }),
      ),
  },
];
