import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/core/finding.js";
import type { Comparison, Outcome } from "../../src/core/test.js";
import { familyStandings } from "../../src/ledger/families.js";
import { inOrderOfWeight } from "../../src/ledger/order.js";
import { sampleDossier } from "../support/sample-dossier.js";

type Tested = Extract<Finding, { status: "tested" }>;

const model = testedSample();

function testedSample(): Tested {
  const found = sampleDossier.findings.find((f): f is Tested => f.status === "tested");
  if (found === undefined) throw new RangeError("the sample has a tested finding");
  return found;
}

function finding(
  id: string,
  log10p: number | undefined,
  more: Partial<Outcome> & { readonly family?: string; readonly fired?: number; readonly upper?: number } = {},
): Tested {
  const { family = id, fired = 50, upper, ...outcome } = more;
  const { sensitivity, ...rest } = model;
  if (sensitivity === undefined) throw new RangeError("the model has a sensitivity");
  return {
    ...rest,
    id,
    family,
    ...(upper === undefined ? {} : { sensitivity: { ...sensitivity, log10p: { lower: -9, upper } } }),
    calibration: { ...rest.calibration, simulations: 1000, fired: { "0.05": fired, "0.01": 1, "0.001": 0 } },
    outcome: {
      n: rest.outcome.n,
      dropped: [],
      statistic: rest.outcome.statistic,
      effect: rest.outcome.effect,
      nullModel: "",
      quantities: {},
      answer: [["Yes."]],
      leansOn: [],
      explanations: [],
      comparisons: [],
      plots: [],
      p: log10p === undefined ? { method: "none", reason: "" } : { method: "exact", tail: "upper", log10: log10p },
      ...outcome,
    },
  };
}

const conflict: Comparison = { id: "c", title: [], standing: "conflict", observations: [], gap: 1, unit: "" };
const weightOf = (f: Finding): string => inOrderOfWeight([f])[0]?.weight ?? "";

describe("the order of weight", () => {
  it("puts contradictions before all else, more of them first, whatever the p", () => {
    const order = inOrderOfWeight([
      finding("surprising", -12),
      finding("one", undefined, { comparisons: [conflict] }),
      finding("two", -0.1, { comparisons: [conflict, conflict] }),
    ]);
    expect(order.map((p) => [p.finding.id, p.weight])).toEqual([
      ["two", "contradiction"],
      ["one", "contradiction"],
      ["surprising", "hard to explain"],
    ]);
  });

  it("calls a finding hard to explain only where no listed explanation speaks for it", () => {
    const why = { id: "x", why: [] };
    expect(weightOf(finding("a", -5))).toBe("hard to explain");
    expect(weightOf(finding("a", -5, { explanations: [{ ...why, speaks: "against" }] }))).toBe("hard to explain");
    expect(weightOf(finding("a", -5, { explanations: [{ ...why, speaks: "for" }] }))).toBe(
      "strange with an ordinary explanation",
    );
  });

  it("takes one in twenty comparators as extreme for an ordinary explanation", () => {
    const rank = { own: 1, comparators: 40 };
    expect(weightOf(finding("a", -5, { rank: { ...rank, atLeastAsExtreme: 1 } }))).toBe("hard to explain");
    expect(weightOf(finding("a", -5, { rank: { ...rank, atLeastAsExtreme: 2 } }))).toBe(
      "strange with an ordinary explanation",
    );
  });

  it("gives no weight to a test that fires on more than one in ten honest series of this shape", () => {
    expect(weightOf(finding("a", -5, { fired: 100 }))).toBe("hard to explain");
    expect(weightOf(finding("a", -5, { fired: 101 }))).toBe("strange with an ordinary explanation");
  });

  it("judges at the least surprising admissible value", () => {
    expect(weightOf(finding("a", -5, { upper: -4 }))).toBe("hard to explain");
    expect(weightOf(finding("a", -5, { upper: -1 }))).toBe("unremarkable");
  });

  it("without a p, asks whether the interval leaves out the value that would mean nothing", () => {
    const interval = { level: 0.95, lower: 2, upper: Infinity, kind: "confidence", method: "" } as const;
    const effect = { name: "", unit: "", value: 3, interval, expected: 1 };
    expect(weightOf(finding("a", undefined, { effect }))).toBe("hard to explain");
    expect(weightOf(finding("a", undefined, { effect: { ...effect, expected: 2 } }))).toBe("unremarkable");
  });

  it("corrects within the family before it calls anything strange", () => {
    const family = "same figures";
    const weak = finding("weak", Math.log10(0.02), { family });
    const others = [finding("b", -0.2, { family }), finding("c", -0.1, { family })];
    expect(weightOf(weak)).toBe("hard to explain");
    expect(inOrderOfWeight([weak, ...others]).map((p) => p.weight)).toEqual([
      "unremarkable",
      "unremarkable",
      "unremarkable",
    ]);
  });

  it("keeps the order of the plan among what is unremarkable, and leaves no finding out", () => {
    const quiet = [
      finding("z", -0.1),
      finding("a", -0.9),
      finding("m", undefined, { effect: { ...model.outcome.effect, expected: 6 } }),
    ];
    const rest = sampleDossier.findings.filter((f) => f.status !== "tested");
    expect(inOrderOfWeight([...rest, ...quiet]).map((p) => p.finding.id)).toEqual([
      "z",
      "a",
      "m",
      "registry-ratio",
      "counter-steps",
    ]);
  });

  it("never asks which test it is: renaming the tests changes nothing", () => {
    const order = (findings: readonly Finding[]): unknown =>
      inOrderOfWeight(findings).map((p) => [p.finding.id, p.weight, p.because]);
    expect(order(sampleDossier.findings.map((f) => ({ ...f, test: "renamed" })))).toEqual(
      order(sampleDossier.findings),
    );
  });
});

describe("families", () => {
  it("agree with Holm by hand: 0.01, 0.04, 0.03 become 0.03, 0.06, 0.06", () => {
    const family = "f";
    const standings = familyStandings([
      finding("a", Math.log10(0.01), { family }),
      finding("b", Math.log10(0.04), { family }),
      finding("c", Math.log10(0.03), { family }),
      finding("no p", undefined, { family }),
    ]);
    const adjusted = ["a", "b", "c"].map((id) => 10 ** (standings.get(id)?.log10Adjusted ?? 0));
    // Two conversions between logs of base e and 10 cost a few units of the last place.
    [0.03, 0.06, 0.06].forEach((value, i) => {
      expect(Math.abs((adjusted[i] ?? 0) / value - 1)).toBeLessThan(1e-13);
    });
    expect(standings.get("a")?.members).toBe(3);
    expect(standings.has("no p")).toBe(false);
  });

  it("leaves the p of a family of one as it is, to the last digit", () => {
    expect(familyStandings([finding("a", -300.123456789012)]).get("a")?.log10Adjusted).toBe(-300.123456789012);
  });
});
