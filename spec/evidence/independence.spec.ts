import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Source } from "../../src/core/case.js";
import type { Appearance, Claim } from "../../src/core/claims.js";
import { components } from "../../src/evidence/components.js";
import { independence } from "../../src/evidence/independence.js";

type Derivation = readonly string[] | undefined;

function claimOf(derivations: Readonly<Record<string, Derivation>>): Claim {
  const appearances = Object.entries(derivations).map(([source, derivedFrom]): Appearance => ({
    source,
    date: "",
    role: "repeats",
    attributesTo: "",
    derivedFrom,
    text: "",
    note: "",
  }));
  return {
    id: "CL",
    type: "existence",
    text: "x",
    language: "en",
    party: "",
    firstAppearance: "",
    appearances,
    citationChecks: [],
    relatedNumbers: [],
    hypotheses: [],
    replies: [],
    joins: [],
    note: "",
    example: true,
    at: { file: "", line: 1, column: 1 },
  };
}

function sourceOf(id: string, originGroup = id, derivedFrom?: readonly string[]): Source {
  return {
    id,
    title: id,
    author: "",
    publisher: "",
    issued: "",
    url: "",
    language: "",
    originGroup,
    addressStatus: "none",
    csl: {},
    interests: [],
    derivedFrom,
    note: "",
  };
}

const interval = (
  derivations: Readonly<Record<string, Derivation>>,
  sources: readonly Source[] = [],
): readonly number[] => {
  const { min, max } = independence(claimOf(derivations), sources);
  return [min, max];
};

describe("independence", () => {
  it("is one origin for a report and a paper that repeats it", () => {
    const found = independence(claimOf({ report: [], paper: ["report"] }), []);
    expect([found.min, found.max, found.certainRoots]).toEqual([1, 1, ["report"]]);
  });

  it("counts what is unknown as dependent in the lower bound and as an origin in the upper", () => {
    expect(interval({ a: undefined, b: undefined, c: undefined })).toEqual([1, 3]);
    expect(interval({ report: [], a: undefined })).toEqual([1, 2]);
  });

  it("counts two sources of one origin group once", () => {
    const sources = [sourceOf("a", "agency"), sourceOf("b", "agency")];
    expect(interval({ a: [], b: [] }, sources)).toEqual([1, 1]);
    expect(interval({ a: [], b: [] })).toEqual([2, 2]);
  });

  it("does not take the work that a text credits for its origin", () => {
    const claim = claimOf({ article: undefined });
    const [first] = claim.appearances;
    if (first === undefined) throw new Error("no appearance");
    const credited = { ...claim, appearances: [{ ...first, attributesTo: "paper" }] };
    expect(independence(credited, [sourceOf("paper", "paper", [])]).nodes.map(({ id }) => id)).toEqual(["article"]);
  });

  it("finds circular reporting, and counts a circle without a way out once", () => {
    const found = independence(claimOf({ a: ["b"], b: ["c"], c: ["a"], d: ["a"] }), []);
    expect([found.min, found.max, found.circles]).toEqual([1, 1, [["a", "b", "c"]]]);
    expect(interval({ a: ["b"], b: ["a", "report"], report: [] })).toEqual([1, 1]);
    expect(interval({ a: ["b"], b: ["a"], c: ["d"], d: ["c"] })).toEqual([2, 2]);
  });

  it("follows an origin that does not appear itself by the record of that source", () => {
    const sources = [sourceOf("wire", "wire", ["ministry"]), sourceOf("ministry", "ministry", [])];
    expect(interval({ a: ["wire"], b: ["ministry"] }, sources)).toEqual([1, 1]);
    expect(interval({ a: ["wire"], b: ["ministry"] })).toEqual([1, 2]);
  });

  it("agrees with trying everything that the unknown derivations could be", () => {
    const names = ["a", "b", "c", "d"];
    const derivation = fc.option(fc.subarray(names), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(derivation, { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom("g", "h", "i", "j"), { minLength: 4, maxLength: 4 }),
        (list, groups) => {
          const present = names.slice(0, list.length);
          const clean = list.map((one, i) => one?.filter((name) => present.includes(name) && name !== names[i]));
          const sources = present.map((name, i) => sourceOf(name, groups[i] ?? "g"));
          const derivations = Object.fromEntries(present.map((name, i) => [name, clean[i]]));
          expect(interval(derivations, sources)).toEqual(bruteForce(present, clean, groups));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("walks a chain of ten thousand and a circle of ten thousand", () => {
    const chain = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`s${i}`, i === 0 ? [] : [`s${i - 1}`]]));
    expect(interval(chain)).toEqual([1, 1]);
    const circle = independence(claimOf({ ...chain, s0: ["s9999"] }), []);
    expect([circle.min, circle.max, circle.circles[0]?.length]).toEqual([1, 1, 10_000]);
  });

  it("knows nothing of a claim that appears nowhere", () => {
    expect(interval({})).toEqual([0, 0]);
  });
});

/** Every unknown derivation filled in by every possibility; origins counted by reachability instead of by components. */
function bruteForce(
  names: readonly string[],
  derivations: readonly Derivation[],
  groups: readonly string[],
): readonly number[] {
  const labels = [...new Set(names.map((_, i) => groups[i] ?? ""))];
  const base = labels.map((label) => {
    const members = names.map((_, i) => i).filter((i) => groups[i] === label);
    const origins = members.flatMap((i) => (derivations[i] ?? []).map((name) => groups[names.indexOf(name)] ?? ""));
    return {
      unknown: members.some((i) => derivations[i] === undefined),
      firstHand: members.some((i) => derivations[i]?.length === 0),
      out: new Set(origins.filter((other) => other !== label).map((other) => labels.indexOf(other))),
    };
  });
  const counts: number[] = [];
  const fill = (from: number, graph: readonly { firstHand: boolean; out: ReadonlySet<number> }[]): void => {
    const next = base.findIndex(({ unknown }, i) => unknown && i >= from);
    if (next === -1) {
      counts.push(origins(graph));
      return;
    }
    const others = labels.map((_, i) => i).filter((i) => i !== next);
    for (let mask = 0; mask < 2 ** others.length; mask += 1) {
      const added = others.filter((_, k) => (mask & (2 ** k)) !== 0);
      fill(
        next + 1,
        graph.map((node, i) =>
          i !== next
            ? node
            : added.length === 0
              ? { ...node, firstHand: true }
              : { ...node, out: new Set([...node.out, ...added]) },
        ),
      );
    }
  };
  fill(0, base);
  return [Math.min(...counts), Math.max(...counts)];
}

function origins(graph: readonly { firstHand: boolean; out: ReadonlySet<number> }[]): number {
  const reach = graph.map((_, start) => {
    const seen = new Set([start]);
    for (const node of seen) for (const target of graph[node]?.out ?? []) seen.add(target);
    return seen;
  });
  // A circle without a way out: everything it reaches reaches it, and none of it is first-hand. Its smallest node counts it.
  const circle = reach.filter(
    (seen, start) =>
      Math.min(...seen) === start &&
      [...seen].every((node) => reach[node]?.has(start) === true && graph[node]?.firstHand !== true),
  );
  return graph.filter(({ firstHand }) => firstHand).length + circle.length;
}

describe("components", () => {
  it("are those of mutual reachability", () => {
    const graph = fc
      .integer({ min: 1, max: 7 })
      .chain((n) => fc.array(fc.array(fc.nat(n - 1), { maxLength: 4 }), { minLength: n, maxLength: n }));
    fc.assert(
      fc.property(graph, (edges) => {
        const reach = edges.map((_, start) => {
          const seen = new Set([start]);
          for (const node of seen) for (const target of edges[node] ?? []) seen.add(target);
          return seen;
        });
        const expected = edges.flatMap((_, i) => {
          const together = [...(reach[i] ?? [])].filter((node) => reach[node]?.has(i) === true).sort((a, b) => a - b);
          return together[0] === i ? [together] : [];
        });
        expect(components(edges)).toEqual(expected);
      }),
    );
  });
});
