import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultOptions, type OptionsOf } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import type { Panel } from "../../src/core/values.js";
import { outliers } from "../../src/battery/outliers.js";
import { adjustedBox } from "../../src/battery/outliers/edit.js";
import { panelOf } from "../../src/battery/outliers/scenarios.js";
import { tailGap } from "../../src/battery/outliers/tail.js";
import { fLogUpper } from "../../src/numerics/f.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

/** univOutl on synthetic figures: spec/fixtures/outliers.py. */
const reference = JSON.parse(readFileSync("spec/fixtures/outliers.json", "utf8")) as {
  readonly y1: readonly number[];
  readonly y2: readonly number[];
  readonly edit: {
    readonly "quartiles.E": readonly number[];
    readonly bounds: readonly number[];
    readonly outliers: readonly number[];
  };
  readonly box: { readonly fences: readonly number[]; readonly outliers: readonly number[] };
  readonly medcouple: { readonly value: number };
};
const figures = panelOf(reference.y1.map((before, i) => [before, reference.y2[i]!]));

type Options = OptionsOf<typeof outliers.options>;
const run = (rows: Panel, options: Partial<Options> = {}): Outcome =>
  outliers.run(
    { rows },
    { ...defaultOptions(outliers.options), ...options },
    { rng: seededRng("outliers"), draws: 99 },
  );
const value = (outcome: Outcome, name: string): number => Number(outcome.quantities[name]?.value);
const names = (places: readonly number[]): string =>
  places.map((i) => `Place ${String(i).padStart(6, "0")}`).join(", ");

checkTest(outliers, {
  simulations: 100,
  published: [
    {
      source: "HBmethod of univOutl (R) on 200 pairs of figures",
      input: { rows: figures },
      options: { sizeWeight: 0.5, leastSpread: 0.05, width: 7 },
      // Fifteen digits were printed.
      expect: (outcome) => [
        {
          what: "first quartile",
          actual: value(outcome, "effect-quartile-one"),
          expected: reference.edit["quartiles.E"][0]!,
          relative: 1e-13,
        },
        {
          what: "median",
          actual: value(outcome, "effect-median"),
          expected: reference.edit["quartiles.E"][1]!,
          relative: 1e-11,
        },
        {
          what: "third quartile",
          actual: value(outcome, "effect-quartile-three"),
          expected: reference.edit["quartiles.E"][2]!,
          relative: 1e-13,
        },
        {
          what: "lower bound",
          actual: value(outcome, "effect-lower"),
          expected: reference.edit.bounds[0]!,
          relative: 1e-13,
        },
        {
          what: "upper bound",
          actual: value(outcome, "effect-upper"),
          expected: reference.edit.bounds[1]!,
          relative: 1e-13,
        },
        {
          what: "marked",
          actual: value(outcome, "edit-outside"),
          expected: reference.edit.outliers.length,
          relative: 0,
        },
      ],
    },
  ],
  power: { "times-four-100": 0.4, "times-four-1000": 0.85 },
  degenerate: [
    { what: "no member", input: { rows: { name: "none", columns: ["count"], members: [], dropped: [] } } },
    { what: "no column", input: { rows: { name: "none", columns: [], members: [], dropped: [] } } },
    { what: "one period", input: { rows: panelOf(Array.from({ length: 20 }, (_, i) => [100 + i])) } },
    {
      what: "too few members",
      input: {
        rows: panelOf([
          [1, 2],
          [2, 3],
          [4, 5],
        ]),
      },
    },
    {
      what: "all ratios equal",
      input: { rows: panelOf(Array.from({ length: 20 }, (_, i) => [100 + i, 200 + 2 * i])) },
    },
    { what: "all zero", input: { rows: panelOf(Array.from({ length: 20 }, () => [0, 0])) } },
    { what: "no number", input: { rows: panelOf(Array.from({ length: 20 }, () => [Number.NaN, 5])) } },
    { what: "a column that is not there", input: { rows: figures }, options: { column: "counts" } },
    { what: "a period that is not there", input: { rows: figures }, options: { period: "2009" } },
    { what: "a member that is not there", input: { rows: figures }, options: { own: "Place 9" } },
  ],
});

describe("outliers", () => {
  it("marks the same places as univOutl, by the ratio edit and by the adjusted boxplot", () => {
    const outcome = run(figures, { width: 7 });
    expect(outcome.quantities["edit-names"]?.value).toBe(names(reference.edit.outliers));
    const box = adjustedBox(Float64Array.from(reference.y1));
    expect(box.outside.map((i) => i + 1)).toEqual(reference.box.outliers);
    expect(Math.abs(box.medcouple - reference.medcouple.value)).toBeLessThan(1e-14);
    box.fences.forEach((fence, side) => {
      expect(Math.abs(fence / reference.box.fences[side]! - 1)).toBeLessThan(1e-13);
    });
  });

  it("gives a gap in a Pareto tail of any index the chance it has", () => {
    for (const index of [0.3, 1, 5]) {
      let fired = 0;
      const runs = 2000;
      for (let i = 0; i < runs; i += 1) {
        const rng = seededRng(`outliers/pareto/${index}/${i}`);
        const distance = Float64Array.from({ length: 60 }, () => rng.uniform() ** (-1 / index));
        if ((tailGap(distance)?.logP ?? 0) <= Math.log(0.05)) fired += 1;
      }
      // Bonferroni of three gaps: between a third of the level and the level, and three standard errors of 2,000.
      expect(fired / runs, `index ${index}`).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs));
      expect(fired / runs, `index ${index}`).toBeGreaterThan(0.05 / 3);
    }
  });

  it("refers a gap to the F distribution with two degrees of freedom", () => {
    const tail = tailGap(Float64Array.from([500, 9, 7, 6, 5, 4, 3.5, 3, 2.8, 2.7, 2.6, 2.5, 1, 1, 1, 1]));
    expect(tail?.apart).toEqual([0]);
    const rest = (tail?.tail ?? 0) - 1;
    const expected = fLogUpper(tail?.gap ?? 0, { df1: 2, df2: 2 * rest }) + Math.log(3);
    expect(Math.abs((tail?.logP ?? 0) / expected - 1)).toBeLessThan(1e-12);
  });

  it("ranks a member named beforehand, and never below one in the number of members", () => {
    const outcome = run(figures, { own: "Place 000005" });
    // The fifth pair is 1,311 and 8,604: the farthest of the 200.
    expect(outcome.p).toMatchObject({ method: "exact", log10: -Math.log10(200), smallest: -Math.log10(200) });
    expect(outcome.rank).toMatchObject({ atLeastAsExtreme: 0, comparators: 199 });
  });

  it("does not depend on the order of the members", () => {
    const turned = { ...figures, members: [...figures.members].reverse() };
    expect(run(turned).statistic.value).toBeCloseTo(run(figures).statistic.value, 9);
  });

  it("compares two columns of one period where told to", () => {
    const members = figures.members.map(({ group, values }) => {
      const { lower } = values["count"]!;
      const [first, second] = [lower.slice(0, 1), lower.slice(1, 2)];
      return {
        group,
        at: ["2001"],
        values: { a: { lower: first, upper: first }, b: { lower: second, upper: second } },
      };
    });
    const outcome = run({ name: "columns", columns: ["a", "b"], members, dropped: [] }, { column: "b", against: "a" });
    expect(outcome.statistic.value).toBeCloseTo(run(figures).statistic.value, 12);
  });
});
