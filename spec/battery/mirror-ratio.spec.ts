import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { seriesOf } from "../../src/battery/formula-scenarios.js";
import { mirrorRatio } from "../../src/battery/mirror-ratio.js";
import {
  largestShift,
  shareOfLine,
  shareOfStep,
  withoutLine,
  withoutStep,
} from "../../src/battery/mirror-ratio/stability.js";
import { sharedFactorOf } from "../../src/battery/support/round-factor.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import type { Panel } from "../../src/core/values.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

const fixture = JSON.parse(readFileSync("spec/fixtures/mirror-ratio.json", "utf8")) as {
  readonly origin: string;
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly homogeneity: number;
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
  readonly levelP: number;
};
type Input = Parameters<typeof mirrorRatio.run>[0];
const pair = (first: ArrayLike<number>, second: ArrayLike<number>, comparators?: Panel): Input => ({
  first: seriesOf(first),
  second: seriesOf(second),
  comparators,
});
const run = (input: Input): Outcome =>
  mirrorRatio.run(input, defaultOptions(mirrorRatio.options), { rng: seededRng("mirror-ratio/spec"), draws: 199 });
const speaks = (outcome: Outcome, id: string): string | undefined =>
  outcome.explanations.find((found) => found.id === id)?.speaks;

checkTest(
  {
    ...mirrorRatio,
    honest: mirrorRatio.honest.filter(({ n }) => n <= 30),
  },
  {
    simulations: 60,
    draws: 99,
    published: [
      {
        source: fixture.origin,
        input: pair(fixture.first, fixture.second),
        // R prints 15 digits; sums of a few doubles.
        expect: (outcome) => [
          { what: "homogeneity", actual: outcome.statistic.value, expected: fixture.homogeneity, relative: 1e-12 },
          { what: "level", actual: outcome.effect.value, expected: fixture.level, relative: 1e-12 },
          { what: "lower limit", actual: outcome.effect.interval.lower, expected: fixture.lower, relative: 1e-12 },
          { what: "upper limit", actual: outcome.effect.interval.upper, expected: fixture.upper, relative: 1e-12 },
          {
            what: "p of the level",
            actual: Number(outcome.quantities["levelLog10"]?.value),
            expected: Math.log10(fixture.levelP),
            relative: 1e-12,
          },
        ],
      },
    ],
    power: { "factor-0-8": 0.95, "factor-25-30": 0.95, "drifting-away-30": 0.7 },
    degenerate: [
      { what: "no figures", input: pair([], []) },
      {
        what: "no period in common",
        input: { ...pair([1, 2, 3], [1, 2, 3]), second: { ...seriesOf([5, 6, 7]), at: ["7", "8", "9"] } },
      },
      { what: "too few periods", input: pair([10, 20, 30], [11, 19, 28]) },
      { what: "nothing in the second source", input: pair([10, 20, 30, 40, 50], [0, 0, 0, 0, 0]) },
      { what: "only missing figures", input: pair([NaN, NaN, NaN, NaN, NaN], [1, 2, 3, 4, 5]) },
      { what: "no counts at all", input: pair([1.5, 2.5, 3.5, 4.5, 5.5], [0.5, 1.5, 2.5, 3.5, 4.5]) },
      { what: "figures beyond counting", input: pair([1e15, 1e15, 1e15, 1e15, 1e15], [9e14, 9e14, 9e14, 9e14, 8e14]) },
    ],
  },
);

describe("mirror-ratio", () => {
  it("takes identical figures for a shared origin, and not for a confirmation or an accusation", () => {
    const outcome = run(pair(fixture.first, fixture.first));
    expect(outcome.p).toMatchObject({ log10: 0 });
    expect(speaks(outcome, "copy")).toBe("for");
    expect(outcome.answer[0].some((part) => typeof part === "string" && part.includes("share an origin"))).toBe(true);
  });

  it("gives the same p whichever source comes first", () => {
    const there = run(pair(fixture.first, fixture.second));
    const back = run(pair(fixture.second, fixture.first));
    expect(back.p).toEqual(there.p);
    expect(back.effect.value).toBeCloseTo(1 / there.effect.value, 12);
  });

  it("finds the largest shift where it is, by brute force over all splits", () => {
    const values = [0.3, -0.2, 0.1, 0.4, -1.2, -0.9, -1.1, -1.4];
    const mean = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0) / of.length;
    const sizes = [2, 3, 4, 5, 6].map((before) => {
      const [left, right] = [values.slice(0, before), values.slice(before)];
      return Math.abs(mean(left) - mean(right)) / Math.sqrt(1 / left.length + 1 / right.length);
    });
    const found = largestShift(values);
    expect(found.before).toBe(4);
    expect(found.size).toBeCloseTo(Math.max(...sizes), 12);
  });

  it("takes a step away from a step and a line from a line, and nothing is left", () => {
    const step = [1, 1, 1, 5, 5, 5, 5];
    expect(shareOfStep(step, 3)).toBeCloseTo(1, 12);
    expect(
      withoutStep(step, 3)
        .flat()
        .every((value) => Math.abs(value) < 1e-12),
    ).toBe(true);
    const line = [2, 4, 6, 8, 10];
    expect(shareOfLine(line)).toBeCloseTo(1, 12);
    expect(withoutLine(line).every((value) => Math.abs(value) < 1e-12)).toBe(true);
  });

  it("calls a factor round only where one of two digits gives every figure and hardly could by accident", () => {
    const wholes = [1012, 987, 1043, 955, 1101];
    const times = (factor: number): number[] => wholes.map((whole) => Math.round(factor * whole));
    expect(sharedFactorOf(times(0.85), wholes)?.round).toBe(0.85);
    expect(sharedFactorOf(times(0.8137), wholes)?.round).toBeUndefined();
    expect(sharedFactorOf(times(0.8137), wholes)?.factor).toBeCloseTo(0.8137, 3);
    expect(sharedFactorOf([800, 700, 900, 750, 950], wholes)).toBeUndefined();
    expect(sharedFactorOf([3, 4, 3], [4, 5, 4])?.round).toBeUndefined();
  });

  it("ranks the level among comparators", () => {
    const members = [0.9, 0.95, 1.02, 0.7].map((ratio, m) => {
      const first = Float64Array.from(fixture.first);
      const second = first.map((value) => Math.round(value * ratio));
      return {
        group: `place ${m}`,
        at: fixture.first.map((_, t) => String(t + 1)),
        values: { here: { lower: first, upper: first }, there: { lower: second, upper: second } },
      };
    });
    const panel: Panel = { name: "places", columns: ["here", "there"], members, dropped: [] };
    const outcome = run(pair(fixture.first, fixture.second, panel));
    expect(outcome.rank).toMatchObject({ atLeastAsExtreme: 1, comparators: 4 });
    expect(outcome.plots.map(({ kind }) => kind)).toEqual(["series", "strip"]);
  });
});
