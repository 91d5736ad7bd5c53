import { describe, expect, it } from "vitest";
import { accusationLog10, smallestLog10p, weakensMost } from "../../src/core/accusation.js";
import type { ExplanationFound, Outcome, PValue } from "../../src/core/test.js";

function outcome(p: PValue, explanations: readonly ExplanationFound[]): Outcome {
  return {
    n: 8,
    dropped: [],
    statistic: { name: "statistic", value: 1 },
    p,
    effect: {
      name: "effect",
      unit: "",
      value: 1,
      expected: 1,
      interval: { level: 0.95, lower: 0, upper: 2, kind: "confidence", method: "none" },
    },
    nullModel: "none",
    quantities: {},
    answer: [["Nothing."]],
    leansOn: ["Nothing."],
    explanations,
    comparisons: [],
    plots: [],
  };
}
const found = (id: string, log10p?: number): ExplanationFound => ({
  id,
  speaks: "for",
  why: ["So."],
  ...(log10p === undefined ? {} : { log10p }),
});
const exact: PValue = { method: "exact", tail: "lower", log10: -5 };

describe("what is left of an accusation", () => {
  it("is the p of the null hypothesis where no explanation was fitted", () => {
    expect(accusationLog10(outcome(exact, [found("quota")]))).toBe(-5);
    expect(weakensMost(outcome(exact, [found("quota")]))).toBeUndefined();
  });

  it("is the largest p over the explanations that stand, and names the one that leaves least", () => {
    const of = outcome(exact, [found("unit", -3), found("smoothing", -1), found("quota", -9)]);
    expect(accusationLog10(of)).toBe(-1);
    expect(weakensMost(of)).toBe("smoothing");
  });

  it("is never strengthened by an explanation and never above certainty", () => {
    expect(accusationLog10(outcome(exact, [found("quota", -9)]))).toBe(-5);
    expect(accusationLog10(outcome(exact, [found("unit", 0.5)]))).toBe(0);
  });

  it("is not stated where the test states no probability", () => {
    expect(accusationLog10(outcome({ method: "none", reason: "Arithmetic." }, []))).toBeUndefined();
  });
});

describe("the smallest p that could have come out", () => {
  it("follows from the draws, doubled for two tails", () => {
    const draws = { method: "monte-carlo", log10: -1, draws: 999, exceedances: 3 } as const;
    expect(smallestLog10p(outcome({ ...draws, tail: "lower" }, []))).toBeCloseTo(-3, 12);
    expect(smallestLog10p(outcome({ ...draws, tail: "two-sided" }, []))).toBeCloseTo(Math.log10(0.002), 12);
  });

  it("is what an exact test says of itself, and no bound otherwise", () => {
    expect(smallestLog10p(outcome({ ...exact, smallest: -7 }, []))).toBe(-7);
    expect(smallestLog10p(outcome(exact, []))).toBe(-Infinity);
  });
});
