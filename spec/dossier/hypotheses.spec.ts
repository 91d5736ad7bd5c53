import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case.js";
import { buildDossier } from "../../src/dossier/dossier.js";
import { readFiles } from "../case/small-case.js";
import { smallEvidence } from "../case/small-evidence.js";

const path = "hypotheses/HS-loans.yaml";
const set = (smallEvidence[path] ?? "").replace(
  /evidence:\n.*?\n(?=would)/su,
  `evidence:
  - id: E1
    ref: CL-loans
    text: the report says about
    relation: {H1: "0", H2: "+", H3: "?"}
    likelihood_ratios:
      - {for: H1, against: H2, low: 2, high: 4, basis: a guess, by: analyst-1, date: "2020-01-02"}
  - id: E2
    text: the sums agree
    relation: {H1: "-", H2: "+", H3: "?"}
    likelihood_ratios:
      - {for: H2, against: H1, low: 5, high: 10, basis: twenty honest years, by: analyst-1, date: "2020-01-02"}
    INDEPENDENCE
`,
);
const network = `network:
  query: moved
  observed: {late: "often"}
  nodes:
    - {id: moved, text: "whether 2 years were moved", states: ["yes", "no"], table: [{p: [0.25, 0.75]}], basis: a guess}
    - id: late
      text: how often returns are late
      states: [often, seldom]
      parents: [moved]
      basis: the ledger of 2014
      table:
        - {when: {moved: "yes"}, p: [0.5, 0.5]}
        - {when: {moved: "no"}, p: [0.125, 0.875]}
`;

function page(text: string): string {
  const { case: subject, problems } = readFiles({ ...smallEvidence, [path]: text });
  expect(problems).toEqual([]);
  const { html } = buildDossier({ case: subject as Case, findings: [], methods: [], software: "plumbline test" });
  return html.replace(/<[^>]+>/gu, "").replace(/\s+/gu, " ");
}

describe("competing explanations in the dossier", () => {
  it("show ratios as a product only with the statement of independence beside it", () => {
    const without = page(set.replace("INDEPENDENCE", "depends_on: []"));
    expect(without).toContain("not multiplied. Nobody states that they are independent: A and B.");
    expect(without).not.toContain("the product is between");
    const dependent = page(set.replace("INDEPENDENCE", "depends_on: [E1]"));
    expect(dependent).toContain("not multiplied. Said to depend on each other: A and B.");
    const stated = page(set.replace("INDEPENDENCE", "independent_of: [{id: E1, reason: other clerks}]"));
    // 2 to 4 times 1/10 to 1/5.
    expect(stated).toContain(
      "the product is between 0.20 and 0.80. It is stated that all of them are independent, because of B and A, other clerks.",
    );
    expect(stated).not.toMatch(/posterior|most probable|winner/u);
  });

  it("show a network with its tables, its answer and what moves it", () => {
    const shown = page(set.replace("INDEPENDENCE", "depends_on: []") + network);
    // 0.25 × 0.5 against 0.75 × 0.125: 4 to 3.
    expect(shown).toContain("Asked: whether 2 years were moved. Observed: how often returns are late: often.");
    expect(shown).toMatch(/yes ?25\.0 % ?57\.1 %/u);
    // The prior odds halved and doubled: 2 to 3 and 8 to 3.
    expect(shown).toMatch(/whether 2 years were moved ?a guess ?40\.0 % to 72\.7 %/u);
    expect(shown).toContain("the ledger of 2014");
  });

  it("refuse a network that lacks a row, with its place", () => {
    const { problems } = readFiles({
      ...smallEvidence,
      [path]: set.replace("INDEPENDENCE", "depends_on: []") + network.replace(/ {8}- \{when: \{moved: "no"\}.*\n/u, ""),
    });
    expect(problems).toMatchObject([{ file: path, line: 34, what: 'The table of "late" has 1 of 2 rows.' }]);
  });
});
