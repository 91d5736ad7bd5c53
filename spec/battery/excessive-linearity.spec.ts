import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { excessiveLinearity } from "../../src/battery/excessive-linearity.js";
import { evidentialValueLog10 } from "../../src/battery/excessive-linearity/report.js";
import type { LinearityInput, Point } from "../../src/battery/excessive-linearity/scenarios.js";
import { inputOf } from "../../src/battery/excessive-linearity/scenarios.js";
import { fitLine, readSets } from "../../src/battery/excessive-linearity/sets.js";
import type { Outcome } from "../../src/core/test.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

const fixture = JSON.parse(readFileSync("spec/fixtures/excessive-linearity.json", "utf8")) as {
  readonly origin: string;
  readonly sets: readonly {
    readonly x: readonly number[];
    readonly means: readonly number[];
    readonly errors: readonly number[];
    readonly fitted: readonly number[];
    readonly departure: number;
  }[];
  readonly total: number;
  readonly df: number;
  readonly logLeft: number;
  readonly logLeftReplicates20: number;
  readonly counts: readonly number[];
  readonly countsPearson: number;
};
const threeSets = inputOf(
  fixture.sets.flatMap(({ x, means, errors }, set) =>
    x.map((place, i): Point => ({ at: `set ${set}/${place}`, mean: means[i] ?? NaN, error: errors[i] ?? NaN })),
  ),
);
const counts = inputOf(fixture.counts.map((mean, i): Point => ({ at: String(i + 1), mean, error: undefined })));
const log10p = (outcome: Outcome): number => (outcome.p.method === "none" ? Number.NaN : outcome.p.log10);
const run = (input: LinearityInput, replicates = 0): Outcome =>
  excessiveLinearity.run(input, { replicates }, { rng: seededRng("excessive-linearity"), draws: 199 });
const countPoints = (means: readonly number[]): LinearityInput =>
  inputOf(means.map((mean, i): Point => ({ at: String(i + 1), mean, error: undefined })));
const points = (means: readonly number[], error = 1): LinearityInput =>
  inputOf(means.map((mean, i): Point => ({ at: String(i + 1), mean, error })));

checkTest(excessiveLinearity, {
  simulations: 200,
  draws: 99,
  published: [
    {
      source: `three sets, ${fixture.origin}`,
      input: threeSets,
      expect: (outcome) => [
        // departures are small differences of means a hundred times larger
        { what: "departure", actual: outcome.statistic.value, expected: fixture.total, relative: 1e-9 },
        { what: "df", actual: outcome.statistic.df ?? 0, expected: fixture.df, relative: 0 },
        { what: "lower tail", actual: log10p(outcome) * Math.LN10, expected: fixture.logLeft, relative: 1e-9 },
      ],
    },
    {
      source: `the same with errors from twenty observations, ${fixture.origin}`,
      input: threeSets,
      options: { replicates: 20 },
      expect: (outcome) => [
        {
          what: "lower tail",
          actual: log10p(outcome) * Math.LN10,
          expected: fixture.logLeftReplicates20,
          relative: 1e-9,
        },
      ],
    },
    {
      source: `counts, ${fixture.origin}`,
      input: counts,
      // R stops when the deviance changes by 1e-15 of itself
      expect: (outcome) => [
        { what: "Pearson", actual: outcome.statistic.value, expected: fixture.countsPearson, relative: 1e-8 },
      ],
    },
  ],
  power: { "copied-0-8": 1, "copied-25-8": 0.95, "copied-50-30": 0.95 },
  degenerate: [
    { what: "no means", input: points([]) },
    { what: "one point beyond the line", input: points([1, 2, 3.1]) },
    { what: "errors of nothing", input: points([1, 2, 3, 4, 5], 0) },
    { what: "missing means", input: points([NaN, NaN, 3, 4]) },
    { what: "means without errors that are no counts", input: countPoints([1.5, 2, 3, 4, 5]) },
    { what: "all zero counts", input: countPoints([0, 0, 0, 0, 0]) },
    {
      what: "two means at one place",
      input: inputOf([1, 2, 2, 3, 4].map((at) => ({ at: `a/${at}`, mean: at, error: 1 }))),
    },
  ],
});

describe("excessive-linearity", () => {
  it("fits each set as weighted least squares does", () => {
    const { list } = readSets(threeSets.means, threeSets.errors);
    fixture.sets.forEach(({ fitted, departure }, i) => {
      const set = list[i];
      const line = set === undefined ? undefined : fitLine(set);
      // places of four digits, in double precision
      fitted.forEach((mean, row) => {
        expect(Math.abs((line?.fitted[row] ?? 0) / mean - 1)).toBeLessThan(1e-12);
      });
      expect(Math.abs((line?.departure ?? 0) / departure - 1)).toBeLessThan(1e-8);
    });
  });

  it("does not change when a line is added to the means or their scale is changed", () => {
    const base = [3.2, 4.1, 5.7, 5.9, 8.4];
    const a = run(points(base)).statistic.value;
    const b = run(points(base.map((mean, i) => mean + 40 - 7 * i))).statistic.value;
    const c = run(
      points(
        base.map((mean) => 100 * mean),
        100,
      ),
    ).statistic.value;
    // one or two bits of rounding in sums of a few numbers
    expect(Math.abs(b / a - 1)).toBeLessThan(1e-11);
    expect(Math.abs(c / a - 1)).toBeLessThan(1e-11);
  });

  it("gives the evidential value of one degree of freedom its formula, and one above its mean", () => {
    // exp((z² - 1)/2) / |z| at z = 1/4
    expect(10 ** evidentialValueLog10(1 / 16, 1)).toBeCloseTo(4 * Math.exp((1 / 16 - 1) / 2), 10);
    expect(evidentialValueLog10(7, 6)).toBe(0);
  });

  it("keeps an evidential value of at least one and evidence that can speak for sampling", () => {
    const outcome = run(points([1, 5, 2, 8, 3, 9]));
    expect(outcome.quantities["evidentialValueLog10"]?.value).toBe(0);
    expect(outcome.evidence?.log10 ?? 1).toBeLessThan(0);
    expect(outcome.answer[0][0]).toBe("No. ");
  });

  it("keeps the rows of one set apart from those of another", () => {
    const { list, dropped } = readSets(
      inputOf(["a/1", "a/2", "a/3", "b/1", "b/2"].map((at) => ({ at, mean: 1, error: 1 }))).means,
      undefined,
    );
    expect(list.map(({ name, means }) => [name, means.length])).toEqual([["a", 3]]);
    expect(dropped.map(({ count }) => count)).toEqual([2]);
  });
});
