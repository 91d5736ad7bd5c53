import { describe, expect, it } from "vitest";
import { h, textOf, type Element, type Node } from "../../src/core/markup.js";
import { buildDossier, dossierTree, prepare } from "../../src/dossier/dossier.js";
import type { DossierInput } from "../../src/dossier/input.js";
import { makePage } from "../../src/dossier/page.js";
import { traceNumbers, withoutIdleBindings } from "../../src/dossier/trace.js";
import { sampleDossier } from "../support/sample-dossier.js";

const { evidence, resolve } = prepare(sampleDossier);
const tree = dossierTree(makePage(evidence, resolve));

type Path = readonly number[];

/** Paths to every text with a digit that the check must hold: axes, style and script excepted. */
function numbersIn(node: Node, path: Path = []): readonly Path[] {
  if (typeof node === "string") return /[0-9]/u.test(node) ? [path] : [];
  if (node.tag === "style" || node.tag === "script" || node.attributes["data-from"] === "axis") return [];
  return node.children.flatMap((child, i) => numbersIn(child, [...path, i]));
}

function changed(node: Node, path: Path, change: (node: Node) => Node): Node {
  const [first, ...rest] = path;
  if (first === undefined) return change(node);
  if (typeof node === "string") throw new RangeError("a text has no children");
  return { ...node, children: node.children.map((child, i) => (i === first ? changed(child, rest, change) : child)) };
}

const bumped = (node: Node): Node =>
  typeof node === "string" ? node.replace(/[0-9]/u, (digit) => String((Number(digit) + 1) % 10)) : node;

describe("the trace of numbers", () => {
  it("holds for the whole sample, with more than a thousand bound texts", () => {
    expect(traceNumbers(tree, resolve)).toBeGreaterThan(1000);
  });

  it("holds as well for the page as it is written, where texts without a number name no place", () => {
    const written = withoutIdleBindings(tree);
    expect(traceNumbers(written, resolve)).toBeGreaterThan(500);
    expect(textOf(written)).toBe(textOf(tree));
  });

  it("fails when any one digit in print is changed", () => {
    const paths = numbersIn(tree);
    expect(paths.length).toBeGreaterThan(500);
    // Every 23rd number, so that all parts of the page are hit.
    const survivors = paths
      .filter((_, i) => i % 23 === 0)
      .filter((path) => {
        try {
          traceNumbers(changed(tree, path, bumped) as Element, resolve);
          return true;
        } catch (error) {
          return !(error instanceof RangeError);
        }
      });
    expect(survivors).toEqual([]);
  });

  it("names the text, what it should be, and the place", () => {
    const path = numbersIn(tree).find((at) => {
      let node: Node = tree;
      for (const i of at) node = (node as Element).children[i] ?? "";
      return node === "5,634";
    });
    expect(() => traceNumbers(changed(tree, path ?? [], () => "5,635") as Element, resolve)).toThrow(
      /"5,635" is not what finding:versions#\/outcome\/quantities\/forecast says, which is "5,634", in .*table > tbody > tr > td > span/u,
    );
  });

  it("refuses a number without a source, also between two that have one", () => {
    const loose = h(
      "p",
      {},
      h("b", { "data-from": "software:", "data-as": "string" }, "plumbline 0.1.0"),
      " in 3 parts",
    );
    expect(() => traceNumbers(loose, resolve)).toThrow(/the number in " in 3 parts" traces to nothing, in p/u);
  });

  it("refuses digits of other scripts as well", () => {
    expect(() => traceNumbers(h("p", {}, "\u0663"), resolve)).toThrow(/traces to nothing/u);
  });

  it("refuses numbers that only a screen reader would meet", () => {
    expect(() => traceNumbers(h("div", { "aria-label": "3 figures" }), resolve)).toThrow(/aria-label="3 figures"/u);
  });

  it("exempts the ticks of an axis only within a drawing", () => {
    const ticks = h("g", { "data-from": "axis" }, h("text", {}, "1,000"));
    expect(traceNumbers(h("svg", {}, ticks), resolve)).toBe(0);
    expect(() => traceNumbers(h("p", {}, ticks), resolve)).toThrow(/an axis outside a drawing/u);
  });

  it("refuses pointers to nothing and rules that do not exist", () => {
    const at = (from: string, as: string): Element => h("b", { "data-from": from, "data-as": as }, "1");
    expect(() => traceNumbers(at("observation:none#/figure", "bounds"), resolve)).toThrow(
      /there is no observation:none/u,
    );
    expect(() => traceNumbers(at("finding:versions#/outcome/nothing", "count"), resolve)).toThrow(
      /there is no nothing/u,
    );
    expect(() => traceNumbers(at("count:planned", "constructor"), resolve)).toThrow(/there is no rule "constructor"/u);
  });

  it("refuses a sentence that types a number instead of pointing to one", () => {
    const [first] = sampleDossier.findings;
    if (first?.status !== "tested") throw new RangeError("the first sample finding is tested");
    const typed: DossierInput = {
      ...sampleDossier,
      findings: [{ ...first, outcome: { ...first.outcome, answer: [["It is 7 times as wide."]] } }],
    };
    expect(() => buildDossier(typed)).toThrow(/"It is 7 times as wide." types a number/u);
  });

  it("binds the same words that the tree shows", () => {
    expect(textOf(tree)).toContain(
      "Yes: 3 sets of figures cannot all be right as printed, the widest by 3,000 donors on 31 December 2018.",
    );
  });
});
