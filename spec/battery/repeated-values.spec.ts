import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repeatedValues } from "../../src/battery/repeated-values.js";
import { readGrid } from "../../src/battery/repeated-values/grid.js";
import { printedSeries } from "../../src/battery/repeated-values/scenarios.js";
import { equalPairs, expectedPairs, pairShuffler, splitAt } from "../../src/battery/repeated-values/shuffle.js";
import { chooseSplit } from "../../src/battery/repeated-values/smoothness.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import type { Series } from "../../src/core/values.js";
import { drawNormal, drawPoisson } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";
import reference from "../fixtures/repeated-values.json" with { type: "json" };
import { checkTest } from "../support/check-test.js";

function run(values: Series, digits = 0, draws = 199): Outcome {
  return repeatedValues.run(
    { values },
    { ...defaultOptions(repeatedValues.options), digits },
    { rng: seededRng("repeated-values/spec"), draws },
  );
}

const whole = (values: readonly number[]): { readonly values: Series } => ({ values: printedSeries(values, 0) });

// The larger honest scenarios are measured at calibration: here they would take minutes.
const quick = {
  ...repeatedValues,
  honest: repeatedValues.honest.filter(({ id, n }) => n <= 100 || id === "lognormal-1000"),
};

checkTest(quick, {
  published: [
    {
      source: `300 bunched values, ${reference.origin}`,
      input: { values: printedSeries(reference.bunched.values, 2) },
      options: { digits: 2 },
      expect: (outcome) => [
        {
          what: "average frequency",
          actual: outcome.statistic.value,
          expected: reference.bunched.averageFrequency,
          relative: 1e-12,
        },
        {
          // jfa's null mean has a Monte Carlo error of 0.02 / √5000; it also reads 59.9 as ending in 99, for a tenth of the values
          what: "average frequency of shuffled values",
          actual: Number(outcome.quantities["averageFrequencyExpected"]?.value),
          expected: reference.bunched.nullMeanLastTwo,
          relative: (4 * reference.bunched.nullSdLastTwo) / Math.sqrt(5000),
        },
      ],
    },
    {
      source: `1,000 lognormal values, ${reference.origin}`,
      input: { values: printedSeries(reference.lognormal.values, 2) },
      options: { digits: 2 },
      expect: (outcome) => [
        {
          what: "average frequency",
          actual: outcome.statistic.value,
          expected: reference.lognormal.averageFrequency,
          relative: 1e-12,
        },
        {
          what: "average frequency of shuffled values",
          actual: Number(outcome.quantities["averageFrequencyExpected"]?.value),
          expected: reference.lognormal.nullMeanLastTwo,
          relative: (4 * reference.lognormal.nullSdLastTwo) / Math.sqrt(5000),
        },
      ],
    },
  ],
  degenerate: [
    { what: "no values", input: whole([]) },
    { what: "one value", input: whole([5]) },
    { what: "too few", input: whole([100, 200, 300, 400, 500, 600, 700]) },
    { what: "all zero", input: whole(Array.from({ length: 30 }, () => 0)) },
    {
      what: "only missing values",
      input: { values: { ...whole([1, 2, 3]).values, lower: new Float64Array(3).fill(NaN) } },
    },
    {
      what: "only lower bounds",
      input: { values: { ...whole([5, 6, 7]).values, upper: new Float64Array(3).fill(Infinity) } },
    },
    { what: "a grid too small for so many values", input: whole(Array.from({ length: 500 }, (_, i) => (i * 7) % 23)) },
    { what: "values too large to be exact", input: whole(Array.from({ length: 20 }, (_, i) => 1e17 + 1e5 * i)) },
  ],
  power: { "lognormal-copied-10-100": 0.95, "one-decimal-copied-10-100": 0.9 },
  simulations: 100,
});

describe("repeated-values", () => {
  it("gives the p that jfa gives where jfa shuffles the same digits, and next to nothing for bunched values", () => {
    const clean = run(printedSeries(reference.lognormal.values, 2), 2, 4999);
    // both have a Monte Carlo error of √(0.15 × 0.85 / 5000)
    const error = Math.sqrt((2 * 0.151 * 0.849) / 5000);
    expect(Math.abs(10 ** (clean.p.method === "none" ? 0 : clean.p.log10) - reference.lognormal.pLastTwo)).toBeLessThan(
      4 * error,
    );
    const bunched = run(printedSeries(reference.bunched.values, 2), 2, 999);
    expect(bunched.p).toMatchObject({ exceedances: 0 });
  });

  it.each([
    {
      what: "values with one decimal",
      decimals: 1,
      draw: (rng: ReturnType<typeof seededRng>) => 50 + 15 * drawNormal(rng),
    },
    {
      what: "Poisson whole parts with independent uniform decimals",
      decimals: 2,
      draw: (rng: ReturnType<typeof seededRng>) => drawPoisson(rng, 20) + Math.floor(100 * rng.uniform()) / 100,
    },
    {
      what: "rounded lognormal values",
      decimals: 2,
      draw: (rng: ReturnType<typeof seededRng>) => 20 * Math.exp(drawNormal(rng)),
    },
  ])(
    "holds its level on $what, where jfa 0.7.4 rejects 70 to 100 % of clean data or none",
    ({ what, decimals, draw }) => {
      const runs = 100;
      let fired = 0;
      for (let i = 0; i < runs; i += 1) {
        const rng = seededRng(`repeated-values/jfa/${what}/${i}`);
        const values = printedSeries(
          Array.from({ length: 200 }, () => draw(rng)),
          decimals,
        );
        expect(repeatedValues.applicability({ values }, defaultOptions(repeatedValues.options)).verdict).not.toBe(
          "not-applicable",
        );
        const { p } = run(values, 0, 99);
        if (p.method !== "none" && p.log10 <= Math.log10(0.05)) fired += 1;
      }
      // 100 at 5 %: more than 13 has a chance of 1 in 2,000
      expect(fired).toBeLessThanOrEqual(13);
    },
  );

  it("counts pairs as every pair compared with every other does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 2, maxLength: 40 }), (list) => {
        const pairs = list.flatMap((a, i) => list.slice(i + 1).filter((b) => a === b)).length;
        expect(equalPairs(Float64Array.from(list))).toBe(pairs);
      }),
      { seed: 20260201, numRuns: 100 },
    );
  });

  it("has the mean over all shuffles that it states", () => {
    const codes = Float64Array.of(11, 11, 12, 13, 25, 21, 21, 38, 31, 42, 47, 47, 49, 41);
    const split = splitAt(codes, 10);
    const shuffle = pairShuffler(split);
    const draws = Array.from({ length: 20_000 }, (_, i) => shuffle(seededRng(`mean/${i}`)));
    const mean = draws.reduce((sum, pairs) => sum + pairs, 0) / draws.length;
    const sd = Math.sqrt(draws.reduce((sum, pairs) => sum + (pairs - mean) ** 2, 0) / draws.length);
    expect(Math.abs(mean - expectedPairs(split))).toBeLessThan((4 * sd) / Math.sqrt(draws.length));
  });

  it("gives every arrangement of places its exact chance on a small case", () => {
    // Blocks {1, 2} of two values each with places a, a, b, c: a pair of equal values in a block needs both a's together, 2 of 6 ways.
    const shuffle = pairShuffler(splitAt(Float64Array.of(10, 10, 21, 22), 10));
    let together = 0;
    for (let i = 0; i < 6000; i += 1) together += shuffle(seededRng(`exact/${i}`));
    expect(Math.abs(together / 6000 - 1 / 3)).toBeLessThan((4 * Math.sqrt((1 / 3) * (2 / 3))) / Math.sqrt(6000));
  });

  it("takes the grid from the print, lost final zeros and coarser steps included", () => {
    expect(readGrid(printedSeries([5.1, 5.12, 5.13], 2)).decimals).toBe(2);
    const stripped = printedSeries([5.12, 5.13, 6.4], 2);
    expect(readGrid({ ...stripped, printed: ["5.12", "5.13", "6.4"] }).codes).toEqual(Float64Array.of(512, 513, 640));
    const coarse = readGrid(printedSeries([105, 110, 125, 300], 0));
    expect(coarse.factor).toBe(5);
    expect(coarse.codes).toEqual(Float64Array.of(0, 1, 4, 39));
  });

  it("does not depend on the order of the values", () => {
    const values = reference.lognormal.values.slice(0, 200);
    const [a, b] = [run(printedSeries(values, 2)), run(printedSeries([...values].reverse(), 2))];
    expect(b.p).toEqual(a.p);
    expect(b.effect).toEqual(a.effect);
  });

  it("refuses a block within which seasons crowd, each in its own narrow range", () => {
    const rng = seededRng("repeated-values/seasons");
    const codes = Float64Array.from(
      { length: 1000 },
      (_, i) => 700_000 + 50_000 * (i % 12) + Math.round(1000 * drawNormal(rng)),
    );
    expect(chooseSplit(codes, 4)?.digits).toBeLessThanOrEqual(3);
  });
});
