import { beforeAll, describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case.js";
import { buildDossier } from "../../src/dossier/dossier.js";
import type { Dossier } from "../../src/dossier/input.js";
import { readFiles } from "../case/small-case.js";
import { smallEvidence } from "../case/small-evidence.js";

function dossierOf(changed: Readonly<Record<string, string>> = {}): Dossier {
  const { case: subject, problems } = readFiles({ ...smallEvidence, ...changed });
  expect(problems).toEqual([]);
  return buildDossier({ case: subject as Case, findings: [], methods: [], software: "plumbline test" });
}

let plain: Dossier;
beforeAll(() => {
  plain = dossierOf();
});

describe("claims in the dossier", () => {
  it("stand with their number, origins and appearance, beside the reply of the other side or that none is known", () => {
    expect(plain.html).toContain("about 1,000 loans a year");
    expect(plain.html).toContain("Independent origins:");
    expect(plain.html).toContain("the library was closed in 2018");
    const silent = dossierOf({
      "replies/R-library.yaml": (smallEvidence["replies/R-library.yaml"] ?? "").replace("[CL-loans]", "[J-loans]"),
    });
    expect(silent.html).toContain("No reply to this claim has been found or asked for.");
  });

  it("show explanations without a total, and a judgement with the words of its rung and its author", () => {
    expect(plain.html).toContain("Why do the loans differ?");
    expect(plain.html).toContain("The cells are not added up");
    expect(plain.html).toContain("It is alleged that the loans were counted twice.");
    expect(plain.html).toContain("analyst-1");
  });

  it("say what the record lacks", () => {
    expect(plain.html).toMatch(/have no grade of reliability/u);
  });

  it("come as tables too, one row an appearance", () => {
    const table = (name: string): string => plain.tables.find((one) => one.name === name)?.csv ?? "";
    expect(table("claims.csv").split("\n")[1]).toContain("CL-loans,numeric,");
    expect(table("appearances.csv").trim().split(/\r?\n/u)).toHaveLength(2);
  });

  it("carry the mark of a correction that names them", () => {
    expect(plain.html).not.toContain("about 100<");
    const { case: subject } = readFiles(smallEvidence);
    const corrected: Case = {
      ...(subject as Case),
      corrections: [
        {
          id: "C-1",
          date: "2020-03-01",
          kind: "number",
          affects: ["CL-loans"],
          was: "about 100",
          now: "about 1,000",
          cause: "slip",
          told: "nobody",
        },
      ],
    };
    const { html } = buildDossier({ case: corrected, findings: [], methods: [], software: "plumbline test" });
    expect(html).toContain("about 100<");
  });
});
