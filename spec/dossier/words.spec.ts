import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/core/finding.js";
import { textOf, type Element, type Node } from "../../src/core/markup.js";
import { say, quantity } from "../../src/core/sentence.js";
import { buildDossier, dossierTree, prepare } from "../../src/dossier/dossier.js";
import type { DossierInput } from "../../src/dossier/input.js";
import { wordsFor } from "../../src/dossier/naming.js";
import { makePage } from "../../src/dossier/page.js";
import { leading } from "../../src/ledger/leading.js";
import { sampleDossier } from "../support/sample-dossier.js";

function all(node: Node, test: (element: Element) => boolean): readonly Element[] {
  if (typeof node === "string") return [];
  return [...(test(node) ? [node] : []), ...node.children.flatMap((child) => all(child, test))];
}

function treeOf(input: DossierInput): Element {
  const { evidence, resolve } = prepare(input);
  return dossierTree(makePage(evidence, resolve));
}
const part = (tree: Element, id: string): Element => all(tree, (e) => e.attributes["id"] === id)[0]!;
const tree = treeOf(sampleDossier);

type Tested = Extract<Finding, { status: "tested" }>;
const formula = sampleDossier.findings.find((f): f is Tested => f.id === "donors-formula" && f.status === "tested")!;
const run = (id: string, more: Partial<Tested> = {}): Finding => ({ ...formula, id, ...more });

const record = (input: DossierInput): readonly string[] =>
  all(part(treeOf(input), "record"), (e) => e.tag === "li" && e.attributes["class"] !== undefined).map(textOf);

describe("what the record shows", () => {
  it("says in each item the question, what it was asked of and the answer", () => {
    const [first, second] = record({ ...sampleDossier, findings: [formula] });
    expect(second).toBe(undefined);
    expect(first).toMatch(
      /^Tested and unremarkableAre the yearly donor counts closer to a simple formula than counting allows\? Asked of Donors a year, 2010 to 2017\.No\. Around the best/u,
    );
  });

  it("tells two runs of one test on one subject apart by id and reason", () => {
    const findings = [
      run("early", { reason: "The years before the reform. They are few." }),
      run("late", { reason: "The years after it." }),
    ];
    const items = record({ ...sampleDossier, findings });
    expect(items[0]).toContain("Donors a year, 2010 to 2017 (run early: The years before the reform).");
    expect(items[1]).toContain("(run late: The years after it).");
  });

  it("has nine items at most; the last says how many further runs were quiet and leads to them", () => {
    const findings = Array.from({ length: 12 }, (_, i) => run(`run-${i}`));
    const items = record({ ...sampleDossier, findings });
    expect(items.length).toBe(9);
    expect(items[8]).toMatch(/^The other runs4 further runs were quiet\./u);
    const links = all(part(treeOf({ ...sampleDossier, findings }), "record"), (e) => e.attributes["href"] === "#plan");
    expect(links.length).toBe(1);
  });

  it("keeps one of each weight on the first screen, however many contradictions there are", () => {
    const { evidence } = prepare(sampleDossier);
    const contradiction = evidence.placed.find((p) => p.weight === "contradiction")!;
    const many = Array.from({ length: 20 }, (_, i) => ({
      ...contradiction,
      finding: { ...contradiction.finding, id: `c${i}` },
    }));
    const { shown, further } = leading([...many, ...evidence.placed]);
    expect(shown.length).toBe(8);
    expect(new Set(shown.map((p) => p.weight))).toEqual(
      new Set(["contradiction", "hard to explain", "strange with an ordinary explanation", "unremarkable"]),
    );
    expect(shown.length + further.length).toBe(24);
  });
});

describe("ids in texts of findings", () => {
  const words = wordsFor({
    ...sampleDossier.case,
    tables: [
      {
        name: "registry",
        title: "",
        source: "S-registry",
        path: "registry.csv",
        columns: [{ name: "tx_kidney", description: "Kidney transplants", unit: "" }],
        rows: 0,
        sha256: "",
      },
    ],
  });

  it.each([
    [
      "donors-total, Northland, 2018-12-31",
      "Voluntary deceased donors since the start of the programme – Northland, 31 December 2018",
    ],
    ["donors-year, , 2010/2013", "Voluntary deceased donors in the period – 2010 to 2013"],
    ["tx_kidney, Northland", "Kidney transplants, Northland"],
    ["yearly registered figures", "yearly registered figures"],
    ["1,441-1,500", "1,441-1,500"],
  ])("%s reads %s", (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it("are words on the page and stay ids in results.json", () => {
    const outcome = {
      ...formula.outcome,
      quantities: { cell: { label: "What", unit: "", value: "donors-year, Northland, 2017" } },
      answer: [say`It is about ${quantity("cell", "text")}.`] as const,
      explanations: [],
    };
    const input = { ...sampleDossier, findings: [{ ...formula, outcome }] };
    expect(textOf(part(treeOf(input), "record"))).toContain(
      "It is about Voluntary deceased donors in the period – Northland, 2017.",
    );
    expect((buildDossier(input).results as { readonly findings: readonly Tested[] }).findings[0]?.outcome).toEqual(
      outcome,
    );
  });
});

describe("what was planned and declared", () => {
  it("prints the preface in its paragraphs, before the runs", () => {
    const plan = { ...sampleDossier.case.plan, preface: "First 1.\n\nWhat would change our mind: 2." };
    const section = part(treeOf({ ...sampleDossier, case: { ...sampleDossier.case, plan } }), "plan");
    const paragraphs = all(section, (e) => e.tag === "p").map(textOf);
    expect(paragraphs.slice(0, 2)).toEqual(["First 1.", "What would change our mind: 2."]);
  });

  it("writes an identity in words, with what is subtracted on the other side", () => {
    expect(all(part(tree, "declared"), (e) => e.attributes["class"] === "terms").map(textOf)).toEqual([
      "Voluntary deceased donors since the start of the programme, Northland: 31 December 2015 plus Voluntary deceased donors in the period, Northland: 2016 equals Voluntary deceased donors since the start of the programme, Northland: 31 December 2016",
      "Voluntary deceased donors in the period: 2 × 2016 is at most 20,000",
      "0 to 8 deceased persons at least one of whose organs was recovered",
    ]);
  });

  it("names who made the case, by pseudonym and role", () => {
    expect(textOf(tree)).toContain("Made byanalyst-1: wrote the plan");
  });
});

describe("what both sides say", () => {
  it("stands by party, with the earliest statement open and no statement missing", () => {
    const section = part(tree, "statements");
    const shown = all(section, (e) => e.attributes["class"] === "statement").length;
    expect(shown).toBe(sampleDossier.case.statements.length);
    const headings = all(section, (e) => e.tag === "h3").map(textOf);
    expect(headings.slice(0, 2)).toEqual(["Whose figures are examined", "Who says that they are wrong"]);
    const folded = all(section, (e) => e.tag === "details").flatMap((e) =>
      all(e, (inner) => inner.attributes["class"] === "statement"),
    ).length;
    const speakers = all(section, (e) => e.attributes["class"] === "speaker").length;
    expect(folded + speakers).toBe(shown);
  });
});
