import { describe, expect, it } from "vitest";
import type { Case, Correction } from "../../src/core/case.js";
import { restingOnRetracted, touchedByCorrections } from "../../src/evidence/dependents.js";
import { buildDossier } from "../../src/dossier/dossier.js";
import { readFiles } from "../case/small-case.js";
import { smallEvidence } from "../case/small-evidence.js";

function caseWith(...affects: readonly (readonly string[])[]): Case {
  const { case: subject } = readFiles({
    ...smallEvidence,
    "judgements/J-loans.yaml": (smallEvidence["judgements/J-loans.yaml"] ?? "").replace(
      "rests_on: [CL-loans]",
      "rests_on: [CL-loans, loans-noise]",
    ),
  });
  const corrections = affects.map((ids, i): Correction => ({
    id: `C-${i}`,
    date: "2020-03-01",
    kind: "number",
    affects: ids,
    was: "a slip of the pen",
    now: "as it is",
    cause: "slip",
    told: "",
  }));
  return { ...(subject as Case), corrections };
}
const marked = (subject: Case) =>
  Object.fromEntries(
    [...touchedByCorrections(subject)].map(([id, list]) => [
      id,
      list.map(({ direct }) => (direct ? "named" : "rests on it")).join(", "),
    ]),
  );

describe("a correction", () => {
  it("of one figure touches the runs on it and the judgement that rests on them, and nothing else", () => {
    expect(marked(caseWith(["p-1"]))).toEqual({
      "p-1": "named",
      "loans-noise": "rests on it",
      "J-loans": "rests on it",
      "loans-agree": "rests on it",
    });
    expect(marked(caseWith(["p-1"]))).not.toHaveProperty("CL-loans");
  });

  it("of a source touches what quotes it, step by step", () => {
    const touched = marked(caseWith(["S-report"]));
    for (const id of ["p-1", "p-2", "CL-loans", "T-ab2cd3ef", "HS-loans", "J-loans", "loans-noise", "towns"])
      expect(touched[id], id).toBe("rests on it");
    expect(touched["S-report"]).toBe("named");
  });

  it("of a claim touches the hypotheses and judgements about it", () => {
    expect(marked(caseWith(["CL-loans"]))).toEqual({
      "CL-loans": "named",
      "HS-loans": "rests on it",
      "J-loans": "rests on it",
    });
  });

  it("that names a thing and what rests on it marks both as named, once", () => {
    expect(marked(caseWith(["CL-loans", "J-loans"]))).toMatchObject({ "CL-loans": "named", "J-loans": "named" });
  });

  it("and another touch one thing twice", () => {
    expect(marked(caseWith(["CL-loans"], ["J-loans"]))["J-loans"]).toBe("rests on it, named");
  });

  it("is marked on the page on everything that it touches", () => {
    const { html } = buildDossier({ case: caseWith(["CL-loans"]), findings: [], methods: [], software: "x" });
    const text = html.replace(/<[^>]+>/gu, "");
    expect(text).toContain("it was: a slip of the pen");
    expect(text.match(/rests on CL-loans, which was corrected on 1 March 2020/gu)).toHaveLength(2);
    const none = buildDossier({ case: caseWith(), findings: [], methods: [], software: "x" }).html;
    expect(none).not.toContain("which was corrected on");
  });
});

describe("a retraction", () => {
  const retracted = (status: "retracted" | "expression-of-concern" | "corrected"): Case => {
    const subject = caseWith();
    return {
      ...subject,
      sources: subject.sources.map((source) =>
        source.id === "S-report"
          ? { ...source, retraction: { status, doi: "", checked: "2020-01-01", note: "" } }
          : source,
      ),
    };
  };

  it("travels to every claim, run, hypothesis and judgement that rests on the work", () => {
    const resting = restingOnRetracted(retracted("retracted"));
    for (const id of ["p-1", "CL-loans", "loans-noise", "HS-loans", "J-loans"])
      expect(resting.get(id), id).toEqual([0]);
    expect(resting.has("S-report")).toBe(false);
    expect(restingOnRetracted(retracted("corrected")).size).toBe(0);
    const { html } = buildDossier({ case: retracted("retracted"), findings: [], methods: [], software: "x" });
    const text = html.replace(/<[^>]+>/gu, "");
    expect(text).toContain("CL-loans rests on Report, which was retracted");
    expect(text).toContain("Standing: retracted by its publisher (looked up on 1 January 2020).");
  });

  it("is told apart from an expression of concern", () => {
    const { html } = buildDossier({
      case: retracted("expression-of-concern"),
      findings: [],
      methods: [],
      software: "x",
    });
    expect(html.replace(/<[^>]+>/gu, "")).toContain("rests on Report, which is under an expression of concern");
  });
});
