import { describe, expect, it } from "vitest";
import type { HypothesisEvidence, HypothesisSet } from "../../src/core/hypotheses.js";
import { combinedRatios } from "../../src/evidence/likelihood-ratios.js";

const ratio = (low: number, high: number, pair: readonly [string, string] = ["H1", "H2"]) => ({
  for: pair[0],
  against: pair[1],
  low,
  high,
  basis: "counts",
  by: "analyst-1",
  date: "2020-01-01",
});
const piece = (id: string, change: Partial<HypothesisEvidence> = {}): HypothesisEvidence => ({
  id,
  ref: "",
  text: id,
  relation: { H1: "+", H2: "-" },
  attacks: [],
  likelihoodRatios: [ratio(2, 4)],
  dependsOn: [],
  independentOf: [],
  ...change,
});
const set = (...evidence: readonly HypothesisEvidence[]): HypothesisSet => ({
  id: "HS-x",
  title: "x",
  about: [],
  hypotheses: ["H1", "H2", "H3"].map((id) => ({ id, text: id, kind: "innocent", predictions: ["x"] })),
  evidence,
  discriminators: [],
  wouldChangeOurMind: [],
  exhausted: [],
  note: "",
  at: { file: "x", line: 1, column: 1 },
});
const independentOf = (...ids: readonly string[]) => ({
  independentOf: ids.map((id) => ({ id, reason: "other people" })),
});

describe("likelihood ratios", () => {
  it("are multiplied only where every pair is stated to be independent", () => {
    const [all] = combinedRatios(set(piece("A"), piece("B", independentOf("A")), piece("C", independentOf("A", "B"))));
    expect(all?.evidence).toEqual(["A", "B", "C"]);
    expect(all?.product?.low).toBeCloseTo(8, 12);
    expect(all?.product?.high).toBeCloseTo(64, 12);
    const [some] = combinedRatios(set(piece("A"), piece("B", independentOf("A")), piece("C", independentOf("A"))));
    expect(some?.product).toBeUndefined();
    expect(some?.notIndependent).toEqual([{ first: "B", second: "C", dependent: false }]);
  });

  it("are not multiplied where one is said to depend on the other, whichever says so", () => {
    for (const [a, b] of [
      [piece("A", { dependsOn: ["B"] }), piece("B")],
      [piece("A"), piece("B", { dependsOn: ["A"] })],
      [piece("A", independentOf("B")), piece("B", { dependsOn: ["A"] })],
    ] as const)
      expect(combinedRatios(set(a, b))).toMatchObject([
        { notIndependent: [{ first: "A", second: "B", dependent: true }] },
      ]);
  });

  it("given the other way round are turned", () => {
    const [one] = combinedRatios(
      set(piece("A"), piece("B", { likelihoodRatios: [ratio(5, 10, ["H2", "H1"])], ...independentOf("A") })),
    );
    expect(one).toMatchObject({ for: "H1", against: "H2" });
    expect(one?.product?.low).toBeCloseTo(2 / 10, 12);
    expect(one?.product?.high).toBeCloseTo(4 / 5, 12);
  });

  it("of several persons count as one interval that holds them all", () => {
    const [one] = combinedRatios(
      set(piece("A", { likelihoodRatios: [ratio(2, 3), ratio(0.5, 1)] }), piece("B", independentOf("A"))),
    );
    expect(one?.product?.low).toBeCloseTo(1, 12);
    expect(one?.product?.high).toBeCloseTo(12, 12);
  });

  it("of one piece of evidence, or of different pairs, have nothing to be multiplied with", () => {
    expect(combinedRatios(set(piece("A")))).toEqual([]);
    expect(combinedRatios(set(piece("A"), piece("B", { likelihoodRatios: [ratio(2, 3, ["H1", "H3"])] })))).toEqual([]);
  });

  it("stay finite at the limits of what may be given", () => {
    const pieces = Array.from({ length: 50 }, (_, i) =>
      piece(`E${i}`, {
        likelihoodRatios: [ratio(1e6, 1e6)],
        ...independentOf(...Array.from({ length: i }, (_, k) => `E${k}`)),
      }),
    );
    expect(combinedRatios(set(...pieces))[0]?.product?.high).toBeLessThan(Infinity);
  });
});
