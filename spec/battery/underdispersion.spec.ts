import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { underdispersion } from "../../src/battery/underdispersion.js";
import { seriesOf } from "../../src/battery/formula-scenarios.js";
import { accusationLog10 } from "../../src/core/accusation.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import type { Panel, Series } from "../../src/core/values.js";
import { cutBlocks, scatterInBlocks } from "../../src/battery/underdispersion/blocks.js";
import { scatterP, sumLogP } from "../../src/battery/underdispersion/conditional.js";
import { enumerateScatter } from "../../src/battery/underdispersion/enumerate.js";
import { addMoments, conditionalMoments } from "../../src/battery/underdispersion/moments.js";
import { drawMultinomial, drawNormal, drawPoisson } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

interface Exact {
  readonly values: readonly number[];
  readonly scatter: number;
  readonly lower: number;
  readonly upper: number;
  readonly mean: number;
  readonly variance: number;
  readonly third: number;
}
const reference = JSON.parse(readFileSync("spec/fixtures/underdispersion.json", "utf8")) as {
  readonly origin: string;
  readonly exact: readonly Exact[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly total: number;
    readonly monteCarloLower: number;
  }[];
};
const input = (value: Series, comparators?: Panel) => ({ value, comparators });
const log10 = (outcome: Outcome): number => (outcome.p.method === "none" ? 0 : outcome.p.log10);
const run = (value: Series, options: Partial<ReturnType<typeof defaults>> = {}, comparators?: Panel): Outcome =>
  underdispersion.run(
    input(value, comparators),
    { ...defaults(), ...options },
    { rng: seededRng("underdispersion/spec"), draws: 999 },
  );
const defaults = () => defaultOptions(underdispersion.options);
const [poisson90, smooth90] = reference.series;
if (poisson90 === undefined || smooth90 === undefined) throw new RangeError("the fixture has lost its series");

checkTest(underdispersion, {
  simulations: 60,
  draws: 99,
  published: [
    ...reference.exact.map((exact, i) => ({
      source: `all outcomes listed, case ${i}, ${reference.origin}`,
      input: input(seriesOf(exact.values)),
      expect: (outcome: Outcome) => [
        // sums of some thousand doubles printed to 15 digits
        { what: "scatter", actual: outcome.statistic.value, expected: exact.scatter, relative: 1e-12 },
        { what: "p", actual: 10 ** log10(outcome), expected: exact.lower, relative: 1e-11 },
      ],
    })),
    {
      source: `poisson_90, ${reference.origin}`,
      input: input(seriesOf(poisson90.values)),
      options: { block: 7 },
      expect: (outcome) => [
        { what: "scatter", actual: outcome.statistic.value, expected: poisson90.total, relative: 1e-13 },
        // four standard errors of 20,000 draws: 4 √(0.76 × 0.24 / 20,000) / 0.76
        {
          what: "p of the sum",
          actual: 10 ** Number(outcome.quantities["sumLog10"]?.value),
          expected: poisson90.monteCarloLower,
          relative: 0.016,
        },
      ],
    },
    {
      source: `underdispersed_90, ${reference.origin}`,
      input: input(seriesOf(smooth90.values)),
      options: { block: 7 },
      expect: (outcome) => [
        { what: "scatter", actual: outcome.statistic.value, expected: smooth90.total, relative: 1e-13 },
        // the reference is the smallest p of its 20,000 draws, so p must not be larger
        {
          what: "p at most",
          actual: Math.max(10 ** log10(outcome), smooth90.monteCarloLower),
          expected: smooth90.monteCarloLower,
          relative: 1e-12,
        },
      ],
    },
  ],
  power: { "swinging-10-100": 0.85, "swinging-25-100": 0.75, "swinging-50-1000": 0.9 },
  degenerate: [
    { what: "no figures", input: input(seriesOf([])) },
    { what: "one figure", input: input(seriesOf([5])) },
    { what: "too few", input: input(seriesOf([10, 20, 30, 40, 50])) },
    { what: "all zero", input: input(seriesOf(new Float64Array(20))) },
    { what: "hardly any events", input: input(seriesOf([0, 1, 0, 0, 2, 0, 0, 1, 0, 0])) },
    { what: "only missing figures", input: input(seriesOf(new Float64Array(9).fill(NaN))) },
    { what: "a negative figure", input: input(seriesOf([5, -2, 9, 12, 20, 30, 31, 32])) },
    { what: "huge figures", input: input(seriesOf(new Float64Array(9).fill(1e15))) },
    { what: "blocks of one", input: input(seriesOf([5, 6, 7, 8, 9, 10])), options: { block: 1 } },
    { what: "a block longer than the series", input: input(seriesOf([5, 6, 7, 8, 9, 10])), options: { block: 30 } },
    {
      what: "only lower bounds",
      input: input({ ...seriesOf([5, 6, 7, 8, 9, 10]), upper: new Float64Array(6).fill(Infinity) }),
    },
  ],
});

describe("scatter within blocks", () => {
  it.each(reference.exact.map((exact, i) => [i, exact] as const))(
    "has the conditional moments and the right tail that R lists, case %i",
    (_i, exact) => {
      const blocks = scatterInBlocks(Float64Array.from(exact.values), 4);
      const { mean, variance, third } = addMoments(blocks.all.map(conditionalMoments));
      // the reference sums thousands of terms, the third moment by cancellation
      expect(Math.abs(mean / exact.mean - 1)).toBeLessThan(1e-12);
      expect(Math.abs(variance / exact.variance - 1)).toBeLessThan(1e-12);
      expect(Math.abs(third / exact.third - 1)).toBeLessThan(1e-10);
      const p = scatterP({ blocks, tail: "upper", context: { rng: seededRng("x"), draws: 99 } });
      expect(p.method === "exact" ? 10 ** p.log10 / exact.upper : 0).toBeCloseTo(1, 10);
    },
  );

  it("is never smaller in law where the means of a block differ: the null hypothesis needs no mean (Rinott 1973)", () => {
    // every outcome of nine events in four periods, with even and with uneven chances
    const outcomes: number[][] = [];
    for (let a = 0; a <= 9; a++)
      for (let b = 0; a + b <= 9; b++) for (let c = 0; a + b + c <= 9; c++) outcomes.push([a, b, c, 9 - a - b - c]);
    const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
    const law = (chances: readonly number[]) =>
      outcomes.map((counts) => ({
        scatter: counts.reduce((sum, x) => sum + (x - 9 / 4) ** 2, 0) / (9 / 4),
        p: counts.reduce((p, x, i) => (p * chances[i]! ** x) / factorial(x), factorial(9)),
      }));
    const even = law([0.25, 0.25, 0.25, 0.25]);
    for (const chances of [
      [0.3, 0.2, 0.3, 0.2],
      [0.4, 0.3, 0.2, 0.1],
      [0.97, 0.01, 0.01, 0.01],
      [0.26, 0.24, 0.25, 0.25],
    ]) {
      const uneven = law(chances);
      for (const { scatter } of even) {
        const upTo = (of: typeof even): number =>
          of.reduce((sum, outcome) => (outcome.scatter <= scatter + 1e-9 ? sum + outcome.p : sum), 0);
        // sums of 220 doubles
        expect(upTo(uneven)).toBeLessThanOrEqual(upTo(even) + 1e-12);
      }
    }
  });

  it("lists a law whose probabilities add up to one and whose tail simulation agrees with", () => {
    const blocks = scatterInBlocks(Float64Array.of(3, 4, 2, 3, 5, 3, 4, 1, 6), 3);
    const law = enumerateScatter(blocks.all) ?? [];
    // some thousand doubles
    expect(Math.abs(law.reduce((sum, { probability }) => sum + probability, 0) - 1)).toBeLessThan(1e-12);
    const rng = seededRng("underdispersion/listed");
    const draws = 4000;
    let below = 0;
    for (let i = 0; i < draws; i++) {
      const values = blocks.all.flatMap(({ total }) => drawMultinomial(rng, total, [1, 1, 1]));
      if (scatterInBlocks(Float64Array.from(values), 3).scatter <= blocks.scatter + 1e-9) below++;
    }
    const p = law.reduce(
      (sum, { value, probability }) => (value <= blocks.scatter + 1e-9 ? sum + probability : sum),
      0,
    );
    expect(Math.abs(below / draws - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws));
  });

  it("gives the same p by the matched law as by simulation, from ten blocks on", () => {
    const rng = seededRng("underdispersion/matched");
    const values = Float64Array.from({ length: 70 }, () => drawPoisson(rng, 60));
    const blocks = scatterInBlocks(values, 7);
    const p = scatterP({ blocks, tail: "lower", context: { rng, draws: 99 } });
    expect(p.method).toBe("asymptotic");
    const draws = 4000;
    let below = 0;
    for (let i = 0; i < draws; i++) {
      const drawn = blocks.all.flatMap(({ total }) => drawMultinomial(rng, total, [1, 1, 1, 1, 1, 1, 1]));
      if (scatterInBlocks(Float64Array.from(drawn), 7).scatter <= blocks.scatter) below++;
    }
    const exact = Math.exp(sumLogP(blocks.all, blocks.scatter));
    // four standard errors of the simulation
    expect(Math.abs(below / draws - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / draws));
  });

  it("cuts blocks by the number of figures alone, leaving none out unless a length is asked for", () => {
    expect(cutBlocks(8, 0).map(({ length }) => length)).toEqual([4, 4]);
    for (const n of [6, 7, 15, 34, 35, 90, 1001])
      expect(cutBlocks(n, 0).reduce((sum, { length }) => sum + length, 0)).toBe(n);
    expect(cutBlocks(90, 7)).toHaveLength(12);
  });

  it("does not change when figures of one block change places", () => {
    const values = [12, 15, 9, 11, 14, 13, 10, 30, 28, 35, 31, 29, 33, 27];
    const swapped = [15, 12, 11, 9, 10, 13, 14, 28, 30, 29, 31, 35, 27, 33];
    expect(scatterInBlocks(Float64Array.from(values), 7).scatter).toBeCloseTo(
      scatterInBlocks(Float64Array.from(swapped), 7).scatter,
      12,
    );
  });
});

describe("underdispersion", () => {
  /** A wave of daily deaths whose noise is a fifth of that of counting, as in Russia in 2021. */
  const wave = (n: number): Float64Array => {
    const rng = seededRng("underdispersion/wave");
    return Float64Array.from({ length: n }, (_, i) => {
      const mean = 700 + 250 * Math.sin(i / 44);
      return Math.round(mean + 0.2 * Math.sqrt(mean) * drawNormal(rng));
    });
  };

  it("leaves nothing of an accusation to one capacity where the level moves between blocks", () => {
    const outcome = run(seriesOf(wave(280)), { block: 7 });
    expect(outcome.explanations.find(({ id }) => id === "capacity")?.speaks).toBe("against");
    expect(accusationLog10(outcome)).toBeLessThanOrEqual(-3);
  });

  it("finds the week of Kobak's worked example: 792 795 790 798 799 796 793, variance 10.57, p = 7e-06", () => {
    const blocks = scatterInBlocks(Float64Array.of(792, 795, 790, 798, 799, 796, 793), 7);
    expect((blocks.scatter * (5563 / 7)) / 6).toBeCloseTo(10.57, 2);
    // Kobak's p is by simulation with a fixed mean; chi-squared with 6 degrees of freedom below 0.0798 is 1.0e-5.
    const rng = seededRng("underdispersion/kobak");
    const p = scatterP({ blocks, tail: "lower", context: { rng, draws: 999 } });
    expect(p.method === "none" ? 0 : p.log10).toBeLessThanOrEqual(-3);
  });

  it("takes a process that is known to vary less at its word", () => {
    const values = seriesOf(wave(140));
    expect(log10(run(values, { leastDispersion: 0.02 }))).toBeGreaterThan(-2);
    expect(log10(run(values))).toBeLessThan(-10);
  });

  it("tests the increases of running totals where told so", () => {
    const rng = seededRng("underdispersion/totals");
    let total = 10_000;
    const values = seriesOf(Array.from({ length: 60 }, () => (total += drawPoisson(rng, 5))));
    expect(log10(run(values))).toBeLessThanOrEqual(-3);
    expect(log10(run(values, { cumulative: true }))).toBeGreaterThan(-2);
    const twin = underdispersion.twin(input(values), { ...defaults(), cumulative: true }, rng);
    const totals = Array.from(twin?.value.lower ?? [1, 0]);
    expect(totals.every((value, i) => i === 0 || value >= totals[i - 1]!)).toBe(true);
  });

  it("shows where the series stands among comparators", () => {
    const rng = seededRng("underdispersion/panel");
    const own = seriesOf(wave(70));
    const members = Array.from({ length: 9 }, (_, m) => {
      const values = Float64Array.from({ length: 70 }, () => drawPoisson(rng, 200));
      return { group: `place-${m}`, at: own.at, values: { deaths: { lower: values, upper: values } } };
    });
    const outcome = run(own, {}, { name: "places", columns: ["deaths"], members, dropped: [] });
    expect(outcome.rank).toMatchObject({ comparators: 9, atLeastAsExtreme: 0 });
    expect(outcome.plots.map(({ kind }) => kind)).toEqual(["series", "series", "strip"]);
  });

  it("drops the last figures of an unfilled block with the reason", () => {
    expect(run(seriesOf(poisson90.values), { block: 7 }).dropped).toEqual([
      { reason: "the last figures do not fill a block", count: 6 },
    ]);
  });
});
