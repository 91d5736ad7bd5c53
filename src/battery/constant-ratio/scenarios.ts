import type { Rng } from "../../core/rng.js";
import { optionalRole, requiredRole, type InputOf } from "../../core/roles.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Panel, Series } from "../../core/values.js";
import { drawBeta, drawBinomial, drawNormal, drawPoisson } from "../../numerics/draw.js";
import { nearestOf, truths } from "../truths.js";
import { pairOfTruth, pairText } from "./truth-pairs.js";

export const roles = {
  numerator: requiredRole("series", "The count above the line, such as organs, or kidneys."),
  denominator: requiredRole("series", "The count below the line, such as donors, or livers; matched by period."),
  limit: optionalRole("constant", "Bounds that biology or law sets to the ratio, with their source."),
  comparators: optionalRole(
    "panel",
    "The same ratio elsewhere: first column the numerator, second column the denominator.",
  ),
} as const;
export type Input = InputOf<typeof roles>;

const periods = 10;

interface Law {
  readonly units: number;
  readonly growth: number;
  readonly share: number;
  /** Change of the log odds of the share from the first to the last period. */
  readonly drift: number;
  /** Correlation within a period (beta-binomial); 0 is plain binomial. */
  readonly clumping: number;
  /** Printed figures are rounded to this step, and said to be. */
  readonly roundedTo: number;
  /** Undefined: honest. Else the numerator is the share of the denominator plus this part of binomial noise. */
  readonly noiseKept?: number;
}

function seriesOf(name: string, values: readonly number[], roundedTo: number): Series {
  const printed = values.map((value) => Math.round(value / roundedTo) * roundedTo);
  const half = roundedTo === 1 ? 0 : roundedTo / 2;
  return {
    name,
    unit: "cases",
    at: values.map((_, t) => String(2011 + t)),
    ids: values.map((_, t) => `${name}-${t + 1}`),
    printed: printed.map(String),
    lower: Float64Array.from(printed, (value) => Math.max(0, value - half)),
    upper: Float64Array.from(printed, (value) => value + half),
    dropped: [],
  };
}

const inputOf = (parts: readonly number[], wholes: readonly number[], roundedTo = 1): Input => ({
  numerator: seriesOf("numerator", parts, roundedTo),
  denominator: seriesOf("denominator", wholes, roundedTo),
  limit: undefined,
  comparators: undefined,
});

function drawRatio(rng: Rng, law: Law, n = periods): Input {
  const wholes: number[] = [];
  const parts: number[] = [];
  for (let t = 0; t < n; t += 1) {
    const whole = Math.max(1, drawPoisson(rng, law.units * law.growth ** (t % 10)));
    const odds = (law.share / (1 - law.share)) * Math.exp(law.drift * (t / (n - 1) - 0.5));
    let share = odds / (1 + odds);
    if (law.clumping > 0) {
      const size = 1 / law.clumping - 1;
      share = drawBeta(rng, { a: share * size, b: (1 - share) * size });
    }
    const sd = Math.sqrt(whole * share * (1 - share));
    const part =
      law.noiseKept === undefined
        ? drawBinomial(rng, { n: whole, p: share })
        : Math.round(whole * share + law.noiseKept * sd * drawNormal(rng));
    wholes.push(whole);
    parts.push(Math.min(whole, Math.max(0, part)));
  }
  return inputOf(parts, wholes, law.roundedTo);
}

const plain: Law = { units: 500, growth: 1.1, share: 0.4, drift: 0, clumping: 0, roundedTo: 1 };

function scenario(id: string, description: string, law: Partial<Law>): Scenario<Input> {
  return { id, description, n: periods, draw: (rng) => drawRatio(rng, { ...plain, ...law }) };
}

const sizes = [8, 30, 100, 1000] as const;

export const honest: readonly Scenario<Input>[] = [
  scenario(
    "common-ratio",
    "10 years, 500 growing to 1,180 cases, 40 % of them of one kind in every year, binomial noise",
    {},
  ),
  scenario("small-counts", "10 years, 30 growing to 70 cases, 20 % of them of one kind", { units: 30, share: 0.2 }),
  scenario("drifting-ratio", "as common-ratio, but the share moves from 37 % to 43 %", { drift: 0.25 }),
  scenario("clumped", "as common-ratio, but cases of one year go together (correlation 0.002)", { clumping: 0.002 }),
  scenario("rounded", "as common-ratio, both figures rounded to 10 and said to be rounded", { roundedTo: 10 }),
  ...truths.flatMap((truth) =>
    sizes.map((n) => ({
      id: `${truth.id}-${n}`,
      description: pairText(truth),
      n,
      ...(n > 100 ? { most: 30 } : {}),
      draw(rng: Rng): Input {
        const { parts, wholes } = pairOfTruth(truth, rng, n);
        return inputOf(parts, wholes);
      },
    })),
  ),
];

export const fabricated: readonly Scenario<Input>[] = [
  scenario("fixed-ratio", "the numerator is 40 % of the denominator, to the nearest whole number", { noiseKept: 0 }),
  scenario("fixed-ratio-quarter-noise", "40 % of the denominator plus a quarter of the binomial noise", {
    noiseKept: 0.25,
  }),
  scenario("fixed-ratio-half-noise", "40 % of the denominator plus half of the binomial noise", { noiseKept: 0.5 }),
  scenario("fixed-ratio-small", "20 % of 30 to 70 cases, to the nearest whole number", {
    units: 30,
    share: 0.2,
    noiseKept: 0,
  }),
  ...[0.5, 0.8].flatMap((noiseKept) =>
    sizes.map((n) => ({
      id: `noise-${Math.round(noiseKept * 100)}-${n}`,
      description: `40 % of the denominator plus ${Math.round(noiseKept * 100)} % of the binomial noise`,
      n,
      ...(n >= 30 ? { most: n > 100 ? 5 : n > 30 ? 25 : 50 } : {}),
      draw: (rng: Rng): Input => drawRatio(rng, { ...plain, noiseKept }, n),
    })),
  ),
];

/** Organs of the donors of one country: each gives up to two kidneys and up to two others. */
function organs(rng: Rng): { readonly kidneys: readonly number[]; readonly all: readonly number[] } {
  const donors = Array.from({ length: periods }, () => drawPoisson(rng, 300));
  const kidneys = donors.map((count) => drawBinomial(rng, { n: 2 * count, p: 0.9 }));
  return { kidneys, all: kidneys.map((count, t) => count + drawBinomial(rng, { n: 2 * donors[t]!, p: 0.8 })) };
}

function countries(rng: Rng, many: number): Panel {
  const bounds = (values: readonly number[]): { lower: Float64Array; upper: Float64Array } => ({
    lower: Float64Array.from(values),
    upper: Float64Array.from(values),
  });
  return {
    name: "elsewhere",
    columns: ["kidneys", "organs"],
    members: Array.from({ length: many }, (_, m) => {
      const { kidneys, all } = organs(rng.stream(m));
      return {
        group: `country ${String(m + 1).padStart(2, "0")}`,
        at: kidneys.map((_count, t) => String(2011 + t)),
        values: { kidneys: bounds(kidneys), organs: bounds(all) },
      };
    }),
    dropped: [],
  };
}

export const traps: readonly Trap<Input>[] = [
  {
    id: "same-donors",
    description: "kidneys among all organs of the same donors, with forty countries in which they are too",
    caughtBy: "shared-units",
    n: periods,
    draw(rng: Rng): Input {
      const { kidneys, all } = organs(rng);
      return { ...inputOf(kidneys, all), comparators: countries(rng.stream("countries"), 40) };
    },
  },
  {
    id: "two-kidneys",
    description: "kidneys donated are published as twice the donors: a definition, not a count",
    caughtBy: "by-definition",
    n: periods,
    draw(rng: Rng): Input {
      const donors = Array.from({ length: periods }, () => drawPoisson(rng, 300));
      return inputOf(
        donors,
        donors.map((count) => 2 * count),
      );
    },
  },
  {
    id: "rounded-shares",
    description: "shares published in whole percent and multiplied back; chance moves them by less than the rounding",
    caughtBy: "turned-back",
    n: periods,
    draw(rng: Rng): Input {
      const wholes = Array.from({ length: periods }, () => drawPoisson(rng, 150_000));
      const p = (20 + Math.floor(60 * rng.uniform())) / 100;
      const percents = wholes.map((n) => Math.round((100 * drawBinomial(rng, { n, p })) / n));
      return inputOf(
        wholes.map((n, t) => Math.round((n * percents[t]!) / 100)),
        wholes,
      );
    },
  },
];

/** The honest scenario most like this input: by rounding and by the size of the numerators. */
export function shape({ numerator, denominator }: Input): string {
  const rounded = numerator.lower.some((lower, i) => lower !== numerator.upper[i] && !Number.isNaN(lower));
  if (rounded || denominator.lower.some((lower, i) => lower !== denominator.upper[i] && !Number.isNaN(lower))) {
    return "rounded";
  }
  const known = [...numerator.lower].filter((value) => Number.isFinite(value));
  const mean = known.reduce((total, value) => total + value, 0) / Math.max(1, known.length);
  if (numerator.at.length >= 18) return `poisson-${nearestOf(sizes, numerator.at.length)}`;
  return mean < 30 ? "small-counts" : "common-ratio";
}
