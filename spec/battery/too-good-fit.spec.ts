import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tooGoodFit } from "../../src/battery/too-good-fit.js";
import { atomsUpTo, repeatedLaw, sumAtMost } from "../../src/battery/too-good-fit/exact-law.js";
import type { Experiment } from "../../src/battery/too-good-fit/experiments.js";
import { readExperiments } from "../../src/battery/too-good-fit/experiments.js";
import { leftTail, pool, simulated, multinomialDraw } from "../../src/battery/too-good-fit/left-tail.js";
import type { FitInput } from "../../src/battery/too-good-fit/scenarios.js";
import { member, panelOf, repeating } from "../../src/battery/too-good-fit/scenarios.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import { chiSquaredLogLower } from "../../src/numerics/chi-squared.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

const fixture = JSON.parse(readFileSync("spec/fixtures/too-good-fit.json", "utf8")) as {
  readonly origin: string;
  readonly dominant: readonly number[];
  readonly recessive: readonly number[];
  readonly total: number;
  readonly left: number;
  readonly fisherLeft: number;
  readonly fourKinds: { readonly observed: readonly number[]; readonly left: number };
  readonly pairs: { readonly observed: readonly (readonly number[])[]; readonly left: number };
};
const mendel = panelOf(
  fixture.dominant.map((count, i) => member(`trait-${i}`, [count, fixture.recessive[i] ?? 0], [3, 1])),
);
const value = (outcome: Outcome, name: string): number => Number(outcome.quantities[name]?.value);
const log10p = (outcome: Outcome): number => (outcome.p.method === "none" ? Number.NaN : outcome.p.log10);
const run = (input: FitInput, estimated = 0): Outcome =>
  tooGoodFit.run(
    input,
    { ...defaultOptions(tooGoodFit.options), estimated },
    { rng: seededRng("too-good-fit"), draws: 199 },
  );
const experimentsOf = (input: FitInput): readonly Experiment[] => readExperiments(input.counts, 0).list;

checkTest(tooGoodFit, {
  simulations: 100,
  draws: 99,
  published: [
    {
      source: `Mendel's seven monohybrid trials, ${fixture.origin}`,
      input: mendel,
      expect: (outcome) => [
        { what: "chi-squared", actual: outcome.statistic.value, expected: fixture.total, relative: 1e-12 },
        { what: "lower tail", actual: value(outcome, "chiSquaredLeft"), expected: fixture.left, relative: 1e-12 },
        // Listed outcomes of whole counts, on a grid that rounds down: within three per cent of the chi-squared law.
        { what: "exact lower tail", actual: 10 ** log10p(outcome), expected: fixture.left, relative: 0.03 },
      ],
    },
    {
      source: `four kinds, all outcomes listed, ${fixture.origin}`,
      input: panelOf([member("one", fixture.fourKinds.observed, [9, 3, 3, 1])]),
      expect: (outcome) => [
        { what: "exact lower tail", actual: 10 ** log10p(outcome), expected: fixture.fourKinds.left, relative: 1e-11 },
      ],
    },
  ],
  power: { "copied-0-8": 1, "copied-25-30": 0.95, "copied-0-100": 1 },
  degenerate: [
    { what: "no experiment", input: panelOf([]) },
    { what: "one category", input: panelOf([member("a", [12], [1])]) },
    { what: "all zero", input: panelOf([member("a", [0, 0], [3, 1])]) },
    { what: "a negative count", input: panelOf([member("a", [5, -1], [3, 1])]) },
    { what: "missing counts", input: panelOf([member("a", [NaN, 4], [3, 1])]) },
    { what: "an expectation of nothing", input: panelOf([member("a", [5, 1], [1, 0])]) },
    { what: "one column", input: { counts: { ...mendel.counts, columns: ["observed"] } } },
    { what: "more estimated parameters than categories", input: mendel, options: { estimated: 1 } },
  ],
});

describe("too-good-fit", () => {
  it("gives Fisher's total of 84 degrees of freedom the tail that he and R give it", () => {
    // Fisher (1936), table V: 41.6056 on 84; he states a chance of a worse fit of .99993.
    expect(Math.abs(Math.exp(chiSquaredLogLower(41.6056, 84)) / fixture.fisherLeft - 1)).toBeLessThan(1e-12);
    expect(fixture.fisherLeft).toBeCloseTo(2.87e-5, 7);
  });

  it("rounds pooled statistics so that p is never too small, and by little", () => {
    const input = panelOf(fixture.pairs.observed.map((counts, i) => member(`pair-${i}`, counts, [3, 1])));
    const p = 10 ** log10p(run(input));
    expect(p).toBeGreaterThanOrEqual(fixture.pairs.left * (1 - 1e-9));
    expect(p).toBeLessThan(fixture.pairs.left * 1.02);
  });

  it("agrees with simulation where it lists outcomes, for few and for many experiments", () => {
    for (const n of [8, 30]) {
      const scenario = tooGoodFit.honest.find(({ id }) => id === `two-kinds-${n}`);
      if (scenario === undefined) throw new RangeError(`two-kinds-${n}`);
      const pooled = pool(experimentsOf(scenario.draw(seededRng(`agree/${n}`))));
      const context = { rng: seededRng("agree"), draws: 1500 };
      const listed = leftTail(pooled, context);
      const drawn = simulated(pooled, context, "x", multinomialDraw);
      expect(listed.method).toBe("exact");
      const [a, b] = [listed, drawn].map((p) => (p.method === "none" ? 0 : 10 ** p.log10));
      // four standard errors of 1,500 draws, and the grid's few per cent
      expect(Math.abs((a ?? 0) - (b ?? 1))).toBeLessThan(0.055);
    }
  });

  it("has the law of repeated experiments that repetition makes", () => {
    const design = { proportions: [3, 1], total: 60 };
    const [experiment] = experimentsOf(panelOf([member("a", [46, 14], [3, 1])]));
    if (experiment === undefined) throw new RangeError("no experiment");
    const law = atomsUpTo(experiment, 1.5);
    if (law === undefined) throw new RangeError("too many outcomes");
    const exact = sumAtMost([repeatedLaw(law, 0.3)], 1.5) ?? 0;
    const rng = seededRng("repeat");
    let below = 0;
    for (let i = 0; i < 4000; i++) {
      const [observed = 0] = Array.from(repeating(0.3)(rng, design));
      if ((observed - 45) ** 2 / 11.25 <= 1.5 + 1e-9) below += 1;
    }
    // The chance of repetition is taken as 0.3, where whole counts make it a little less: p errs upwards.
    expect(exact).toBeGreaterThan(below / 4000 - 0.025);
    expect(exact).toBeLessThan(below / 4000 + 0.06);
  });

  it("finds repetition in Mendel's seven trials no likelier than an excuse can be, and keeps p above itself", () => {
    const outcome = run(mendel);
    const found = outcome.explanations.find(({ id }) => id === "optional-repetition");
    expect(found?.log10p ?? -9).toBeGreaterThan(log10p(outcome));
    // at most twice for each experiment
    expect(found?.log10p ?? 9).toBeLessThan(log10p(outcome) + 7 * Math.log10(2) + 1e-9);
  });

  it("takes estimated parameters from the degrees of freedom", () => {
    const input = panelOf([1, 2, 3].map((i) => member(`p-${i}`, [20 + i, 51, 29 - i], [25, 50, 25])));
    expect(run(input).statistic.df).toBe(6);
    expect(run(input, 1).statistic.df).toBe(3);
    expect(run(input, 1).p.method).toBe("asymptotic");
  });

  it("says the least p that such numbers could give", () => {
    const { p } = run(panelOf([member("a", [75, 25], [3, 1])]));
    if (p.method !== "exact") throw new RangeError(p.method);
    expect(p.log10).toBeCloseTo(p.smallest ?? 9, 12);
  });
});
