import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { seriesOf } from "../../src/battery/formula-scenarios.js";
import { overdispersion } from "../../src/battery/overdispersion.js";
import { fitClustering, logLikelihoodRatio } from "../../src/battery/overdispersion/clustering.js";
import { findCycle } from "../../src/battery/overdispersion/cycle.js";
import { scatterInBlocks } from "../../src/battery/underdispersion/blocks.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import type { Series } from "../../src/core/values.js";
import { drawNegativeBinomial, drawPoisson } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

const reference = JSON.parse(readFileSync("spec/fixtures/underdispersion.json", "utf8")) as {
  readonly origin: string;
  readonly exact: readonly { readonly values: readonly number[]; readonly scatter: number; readonly upper: number }[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly total: number;
    readonly chiSquaredUpper: number;
  }[];
  readonly dirichletMultinomial: {
    readonly values: readonly number[];
    readonly variations: readonly number[];
    readonly logRatios: readonly number[];
    readonly bestVariation: number;
    readonly bestLogRatio: number;
  };
};
const input = (value: Series) => ({ value, comparators: undefined });
const upper = (outcome: Outcome): number => (outcome.p.method === "none" ? 1 : 10 ** outcome.p.log10);
const run = (values: ArrayLike<number>, block = 0): Outcome =>
  overdispersion.run(
    input(seriesOf(values)),
    { ...defaultOptions(overdispersion.options), block },
    { rng: seededRng("overdispersion/spec"), draws: 499 },
  );

checkTest(overdispersion, {
  simulations: 60,
  draws: 99,
  published: [
    ...reference.exact.map((exact, i) => ({
      source: `all outcomes listed, case ${i}, ${reference.origin}`,
      input: input(seriesOf(exact.values)),
      expect: (outcome: Outcome) => [
        { what: "scatter", actual: outcome.statistic.value, expected: exact.scatter, relative: 1e-12 },
        { what: "p", actual: upper(outcome), expected: exact.upper, relative: 1e-11 },
      ],
    })),
    ...reference.series.map(({ name, values, total, chiSquaredUpper }) => ({
      source: `${name}, ${reference.origin}`,
      input: input(seriesOf(values)),
      options: { block: 7 },
      expect: (outcome: Outcome) => [
        { what: "scatter", actual: outcome.statistic.value, expected: total, relative: 1e-13 },
        // chi-squared leaves out that counts are whole: the exact variance is 2 (L - 1)(1 - 1/T)
        { what: "p", actual: upper(outcome), expected: chiSquaredUpper, relative: 0.02 },
      ],
    })),
  ],
  power: { "clustered-10-100": 0.9, "clustered-20-30": 0.9, "invented-8": 0.6 },
  degenerate: [
    { what: "no figures", input: input(seriesOf([])) },
    { what: "one figure", input: input(seriesOf([5])) },
    { what: "all zero", input: input(seriesOf(new Float64Array(20))) },
    { what: "only missing figures", input: input(seriesOf(new Float64Array(9).fill(NaN))) },
    { what: "a negative figure", input: input(seriesOf([5, -2, 9, 12, 20, 30, 31, 32])) },
    { what: "huge figures", input: input(seriesOf(new Float64Array(9).fill(1e15))) },
  ],
});

describe("overdispersion", () => {
  const { values, variations, logRatios, bestVariation, bestLogRatio } = reference.dirichletMultinomial;
  const figures = Float64Array.from(values);
  const blocks = scatterInBlocks(figures, 7);

  it("has the likelihood ratio of Dirichlet-multinomial to multinomial counts that R has", () => {
    variations.forEach((variation, i) => {
      // R takes differences of log gammas of a few thousand
      expect(Math.abs(logLikelihoodRatio(figures, blocks, variation) - logRatios[i]!)).toBeLessThan(1e-8);
    });
    const fit = fitClustering(figures, blocks);
    // a maximum is known to the root of the precision
    expect(Math.abs(fit.variation / bestVariation - 1)).toBeLessThan(1e-5);
    expect(Math.abs(fit.logLikelihood - bestLogRatio)).toBeLessThan(1e-7);
    for (const end of [fit.lower, fit.upper])
      expect(Math.abs(logLikelihoodRatio(figures, blocks, end) - (fit.logLikelihood - 1.920729))).toBeLessThan(1e-6);
  });

  it("loses no digits where the means hardly vary", () => {
    // To first order in v² the ratio is v² / 2 × Σ (Σ x (x - 1) - T (T - 1) / L).
    const slope = blocks.all.reduce((sum, { start, length, total }) => {
      const own = figures.subarray(start, start + length).reduce((pairs, x) => pairs + x * (x - 1), 0);
      return sum + (own - (total * (total - 1)) / length) / 2;
    }, 0);
    expect(Math.abs(logLikelihoodRatio(figures, blocks, 1e-4) / (1e-8 * slope) - 1)).toBeLessThan(1e-3);
  });

  it("covers the true variation of negative binomial counts with its interval", () => {
    const rng = seededRng("overdispersion/cover");
    let covered = 0;
    for (let i = 0; i < 60; i++) {
      const counts = Float64Array.from({ length: 70 }, () => drawNegativeBinomial(rng, { size: 25, mean: 80 }));
      const { lower, upper: top } = fitClustering(counts, scatterInBlocks(counts, 7));
      if (lower <= 0.2 && 0.2 <= top) covered++;
    }
    // 60 intervals at 95 %: fewer than 51 has probability 0.001
    expect(covered).toBeGreaterThanOrEqual(51);
  });

  it("gives a Bayes factor for four priors, against clustering in Poisson counts and for it in clustered ones", () => {
    const rng = seededRng("overdispersion/bayes");
    const poisson = run(Float64Array.from({ length: 300 }, () => drawPoisson(rng, 100)));
    const clustered = run(Float64Array.from({ length: 300 }, () => drawNegativeBinomial(rng, { size: 25, mean: 100 })));
    expect(poisson.evidence?.kind).toBe("bayes-factor");
    expect(poisson.evidence?.log10).toBeLessThan(0);
    expect(clustered.evidence?.log10).toBeGreaterThan(5);
    if (clustered.evidence?.kind === "bayes-factor") expect(clustered.evidence.sensitivity).toHaveLength(3);
  });

  it("takes a weekly cycle off as the chi-squared of independence of weeks and days", () => {
    // Rows 10 20 30, 20 40 60, 15 30 45 are proportional: nothing is left.
    expect(findCycle(Float64Array.of(10, 20, 30, 20, 40, 60, 15, 30, 45), [3])).toBeUndefined();
    const cycle = findCycle(Float64Array.of(10, 21, 30, 20, 40, 61, 15, 30, 46), [3]);
    expect(cycle?.length).toBe(3);
    expect(cycle?.contrast).toBeCloseTo(137 / 45, 12);
    expect(cycle?.log10p).toBeGreaterThan(-0.1);
  });

  it("says that more scatter is no sign of manufacture", () => {
    const rng = seededRng("overdispersion/words");
    const outcome = run(Float64Array.from({ length: 60 }, () => drawNegativeBinomial(rng, { size: 10, mean: 100 })));
    expect(JSON.stringify(outcome.answer)).toContain("no sign of manufacture");
  });
});
