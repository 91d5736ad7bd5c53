import { describe, expect, it } from "vitest";
import { readsOtherwise } from "../../src/cli/exchange-parties.js";
import type { Case } from "../../src/core/case.js";
import { buildDossier } from "../../src/dossier/dossier.js";
import { hasTwoSides, withPartiesExchanged } from "../../src/evidence/exchange.js";
import { treatments } from "../../src/evidence/treatment.js";
import { readFiles } from "../case/small-case.js";
import { smallEvidence } from "../case/small-evidence.js";

/** Two sides with one claim each; the second has neither a check nor a reply. */
const { case: read, problems } = readFiles({
  ...smallEvidence,
  "case.yaml": (smallEvidence["case.yaml"] ?? "").replace(
    /parties:\n.*\n/u,
    `parties:
  - {id: library, name: Town Library, kind: state-body, role: accused, interests: its budget}
  - {id: readers, name: Readers' Club, kind: organisation, role: accuser, interests: its fees}
`,
  ),
  "claims/CL-few.yaml": `id: CL-few
type: existence
text: hardly anybody borrows books
party: readers
appearances:
  - {source: S-news, role: original, derived_from: []}
`,
});
const subject = read as Case;
const row = (role: string, of: Case = subject) => treatments(of).find((one) => one.role === role);

describe("both sides", () => {
  it("are counted by the same rules", () => {
    expect(problems).toEqual([]);
    expect(row("accused")).toMatchObject({ claims: 1, replied: 1, checked: 0 });
    expect(row("accuser")).toMatchObject({ claims: 1, replied: 0, checked: 0 });
    expect(row("critic")).toBeUndefined();
  });

  it("exchange their rows, and nothing more, when they are exchanged", () => {
    const exchanged = withPartiesExchanged(subject);
    expect(row("accuser", exchanged)).toEqual({ ...row("accused"), role: "accuser" });
    expect(withPartiesExchanged(exchanged)).toEqual(subject);
  });

  it("are spoken of in the same words: every section reads the same", () => {
    const input = { case: subject, findings: [], methods: [], software: "x" };
    const [page, exchanged] = [
      buildDossier(input).html,
      buildDossier({ ...input, case: withPartiesExchanged(subject), exchanged: true }).html,
    ];
    expect(page).toContain('<section id="treatment"');
    expect(page).not.toContain("The sides are exchanged in this copy.");
    expect(exchanged).toContain("The sides are exchanged in this copy.");
    expect(exchanged).not.toBe(page);
    expect(readsOtherwise(page, exchanged)).toEqual([]);
    expect(readsOtherwise(page, exchanged.replace("Independent origins", "Alleged origins"))).toEqual(["claims"]);
    expect(readsOtherwise(page, exchanged.replace('<section id="limits"', '<section id="limit"'))).toEqual([
      "limits",
      "limit",
    ]);
  });

  it("are two: a case with one side has nothing to exchange", () => {
    expect(hasTwoSides(subject)).toBe(true);
    expect(hasTwoSides({ parties: subject.parties.slice(0, 1) })).toBe(false);
  });
});
