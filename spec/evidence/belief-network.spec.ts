import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BeliefNetwork } from "../../src/core/hypotheses.js";
import { answerNetwork, networkProblems, type NetworkAnswer } from "../../src/evidence/belief-network.js";

const { cases } = JSON.parse(readFileSync(new URL("../fixtures/belief-network.json", import.meta.url), "utf8")) as {
  cases: readonly { name: string; network: BeliefNetwork; answer: NetworkAnswer }[];
};

const flat = (answer: NetworkAnswer): readonly (readonly [string, number])[] => [
  ["observed", answer.probabilityOfObserved],
  ...answer.states.flatMap(({ state, before, after }) => [
    [`${state} before`, before] as const,
    [`${state} after`, after] as const,
  ]),
  ...answer.sensitivity.flatMap(({ node, states }) =>
    states.flatMap(({ state, lower, upper }) => [
      [`${node} ${state} lower`, lower] as const,
      [`${node} ${state} upper`, upper] as const,
    ]),
  ),
];

describe("a network of beliefs", () => {
  it.each(cases)("answers as exact fractions do: $name", ({ network, answer }) => {
    expect(networkProblems(network)).toEqual([]);
    const [ours, theirs] = [flat(answerNetwork(network)), flat(answer)];
    expect(ours.map(([name]) => name)).toEqual(theirs.map(([name]) => name));
    ours.forEach(([name, value], i) => {
      expect(Math.abs(value - (theirs[i]?.[1] ?? NaN)), name).toBeLessThan(1e-12);
    });
  });

  it("has the marginals that the printed tables give by hand", () => {
    const before = (query: string) =>
      answerNetwork({ ...cases[0]!.network, query, observed: {} }).states[0]?.before.toFixed(4);
    // 0.01 × 0.05 + 0.99 × 0.01; 0.5 × 0.1 + 0.5 × 0.01; 0.5 × 0.6 + 0.5 × 0.3; with either = 0.064828: 0.98 × and 0.05 ×.
    expect(["tuberculosis", "cancer", "bronchitis", "xray", "dyspnoea"].map(before)).toEqual([
      "0.0104",
      "0.0550",
      "0.4500",
      "0.1103",
      "0.4360",
    ]);
  });

  it("does not depend on the order of nodes, states and rows", () => {
    const { network, answer } = cases[3]!;
    const turned: BeliefNetwork = {
      ...network,
      nodes: [...network.nodes].reverse().map((node) => ({ ...node, table: [...node.table].reverse() })),
    };
    const { states } = answerNetwork(turned);
    states.forEach(({ state, after }) => {
      expect(after).toBeCloseTo(answer.states.find((one) => one.state === state)?.after ?? NaN, 12);
    });
  });

  it("keeps the answer within its own sensitivity, and probabilities within bounds, whatever the tables", () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(probability, probability, probability, (a, b, c) => {
        const network: BeliefNetwork = {
          query: "h",
          observed: { e: "seen" },
          nodes: [
            {
              id: "h",
              text: "h",
              states: ["yes", "no"],
              parents: [],
              basis: "x",
              table: [{ when: {}, p: [a, 1 - a] }],
            },
            {
              id: "e",
              text: "e",
              states: ["seen", "not"],
              parents: ["h"],
              basis: "x",
              table: [
                { when: { h: "yes" }, p: [b, 1 - b] },
                { when: { h: "no" }, p: [c, 1 - c] },
              ],
            },
          ],
        };
        if (networkProblems(network).length > 0) {
          expect(a * b + (1 - a) * c).toBe(0);
          return;
        }
        const answer = answerNetwork(network);
        const [yes] = answer.states;
        expect(yes?.after).toBeCloseTo((a * b) / (a * b + (1 - a) * c), 9);
        for (const { states } of answer.sensitivity) {
          const [first] = states;
          expect(first!.lower).toBeLessThanOrEqual(yes!.after);
          expect(first!.upper).toBeGreaterThanOrEqual(yes!.after);
          expect(first!.lower).toBeGreaterThanOrEqual(0);
          expect(first!.upper).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

const two: BeliefNetwork = {
  query: "h",
  observed: { e: "seen" },
  nodes: [
    { id: "h", text: "h", states: ["yes", "no"], parents: [], basis: "x", table: [{ when: {}, p: [0.5, 0.5] }] },
    {
      id: "e",
      text: "e",
      states: ["seen", "not"],
      parents: ["h"],
      basis: "x",
      table: [
        { when: { h: "yes" }, p: [0.9, 0.1] },
        { when: { h: "no" }, p: [0.2, 0.8] },
      ],
    },
  ],
};
const [h, e] = two.nodes as [BeliefNetwork["nodes"][number], BeliefNetwork["nodes"][number]];
const [yes, no] = e.table as [(typeof e.table)[number], (typeof e.table)[number]];

describe("a network that cannot stand", () => {
  it.each<{ what: string; network: BeliefNetwork; says: RegExp; at: readonly (string | number)[] }>([
    {
      what: "a missing row",
      network: { ...two, nodes: [h, { ...e, table: [yes] }] },
      says: /has 1 of 2 rows/u,
      at: ["nodes", 1, "table"],
    },
    {
      what: "a row twice",
      network: { ...two, nodes: [h, { ...e, table: [yes, yes] }] },
      says: /two rows for the same states/u,
      at: ["nodes", 1, "table", 1],
    },
    {
      what: "a row that does not add up",
      network: { ...two, nodes: [h, { ...e, table: [yes, { ...no, p: [0.2, 0.7] }] }] },
      says: /add up to 0\.9/u,
      at: ["nodes", 1, "table", 1, "p"],
    },
    {
      what: "too many probabilities",
      network: { ...two, nodes: [h, { ...e, table: [yes, { ...no, p: [0.2, 0.7, 0.1] }] }] },
      says: /3 probabilities for 2 states/u,
      at: ["nodes", 1, "table", 1, "p"],
    },
    {
      what: "a state that is none",
      network: { ...two, nodes: [h, { ...e, table: [yes, { ...no, when: { h: "maybe" } }] }] },
      says: /"h" has no state "maybe"/u,
      at: ["nodes", 1, "table", 1, "when"],
    },
    {
      what: "a row that leaves a parent out",
      network: { ...two, nodes: [h, { ...e, table: [yes, { ...no, when: {} }] }] },
      says: /does not say in which state "h" is/u,
      at: ["nodes", 1, "table", 1, "when"],
    },
    {
      what: "a parent that is none",
      network: { ...two, nodes: [h, { ...e, parents: ["g"] }] },
      says: /There is no node "g"/u,
      at: ["nodes", 1, "parents", 0],
    },
    {
      what: "a circle",
      network: {
        ...two,
        nodes: [
          {
            ...h,
            parents: ["e"],
            table: [
              { when: { e: "seen" }, p: [1, 0] },
              { when: { e: "not" }, p: [1, 0] },
            ],
          },
          e,
        ],
      },
      says: /depends on itself/u,
      at: ["nodes"],
    },
    {
      what: "a node twice",
      network: { ...two, nodes: [h, h, e] },
      says: /"h" is there twice/u,
      at: ["nodes", 1, "id"],
    },
    { what: "no node asked about", network: { ...two, query: "g" }, says: /no node "g"/u, at: ["query"] },
    {
      what: "what is asked is observed",
      network: { ...two, observed: { h: "yes" } },
      says: /said to be observed/u,
      at: ["observed", "h"],
    },
    {
      what: "an unknown state observed",
      network: { ...two, observed: { e: "felt" } },
      says: /no state "felt"/u,
      at: ["observed", "e"],
    },
    {
      what: "the impossible observed",
      network: {
        ...two,
        nodes: [
          h,
          {
            ...e,
            table: [
              { ...yes, p: [0, 1] },
              { ...no, p: [0, 1] },
            ],
          },
        ],
      },
      says: /can never be observed/u,
      at: ["observed"],
    },
    {
      what: "too many states",
      network: {
        query: "n0",
        observed: {},
        nodes: Array.from({ length: 17 }, (_, i) => ({ ...h, id: `n${i}` })),
      },
      says: /131072 joint states/u,
      at: ["nodes"],
    },
  ])("is refused in words: $what", ({ network, says, at }) => {
    const [first, ...rest] = networkProblems(network);
    expect([first, ...rest].some((problem) => says.test(problem?.what ?? ""))).toBe(true);
    expect([first, ...rest].some((problem) => JSON.stringify(problem?.path) === JSON.stringify(at))).toBe(true);
    for (const { what, fix } of [first!, ...rest]) expect([what, fix].every((text) => text.endsWith("."))).toBe(true);
  });
});
