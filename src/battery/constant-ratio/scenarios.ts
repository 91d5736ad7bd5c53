import type { Rng } from "../../core/rng.js";
import { optionalRole, requiredRole, type InputOf } from "../../core/roles.js";
import type { Scenario } from "../../core/test.js";
import type { Series } from "../../core/values.js";
import { drawBeta, drawBinomial, drawNormal, drawPoisson } from "../../numerics/draw.js";

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

function drawRatio(rng: Rng, law: Law): Input {
  const wholes: number[] = [];
  const parts: number[] = [];
  for (let t = 0; t < periods; t += 1) {
    const whole = Math.max(1, drawPoisson(rng, law.units * law.growth ** t));
    const odds = (law.share / (1 - law.share)) * Math.exp(law.drift * (t / (periods - 1) - 0.5));
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
  return {
    numerator: seriesOf("numerator", parts, law.roundedTo),
    denominator: seriesOf("denominator", wholes, law.roundedTo),
    limit: undefined,
    comparators: undefined,
  };
}

const plain: Law = { units: 500, growth: 1.1, share: 0.4, drift: 0, clumping: 0, roundedTo: 1 };

function scenario(id: string, description: string, law: Partial<Law>): Scenario<Input> {
  return { id, description, n: periods, draw: (rng) => drawRatio(rng, { ...plain, ...law }) };
}

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
];

/** The honest scenario most like this input: by rounding and by the size of the numerators. */
export function shape({ numerator, denominator }: Input): string {
  const rounded = numerator.lower.some((lower, i) => lower !== numerator.upper[i] && !Number.isNaN(lower));
  if (rounded || denominator.lower.some((lower, i) => lower !== denominator.upper[i] && !Number.isNaN(lower))) {
    return "rounded";
  }
  const known = [...numerator.lower].filter((value) => Number.isFinite(value));
  const mean = known.reduce((total, value) => total + value, 0) / Math.max(1, known.length);
  return mean < 30 ? "small-counts" : "common-ratio";
}
