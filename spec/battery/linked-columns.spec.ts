import { describe, expect, it } from "vitest";
import { linkedColumns } from "../../src/battery/linked-columns.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import type { Member, Panel } from "../../src/core/values.js";
import { drawNormal, drawPoisson } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";
import reference from "../fixtures/linked-columns.json" with { type: "json" };
import { checkTest } from "../support/check-test.js";

function memberOf(group: string, columns: Readonly<Record<string, readonly number[]>>, half = 0): Member {
  const lists = Object.entries(columns);
  return {
    group,
    at: (lists[0]?.[1] ?? []).map((_, t) => String(2001 + t)),
    values: Object.fromEntries(
      lists.map(([name, list]) => [
        name,
        { lower: Float64Array.from(list, (v) => v - half), upper: Float64Array.from(list, (v) => v + half) },
      ]),
    ),
  };
}

function panelOf(...members: readonly Member[]): Panel {
  return { name: "registry", columns: Object.keys(members[0]?.values ?? {}), members, dropped: [] };
}

function run(rows: Panel, own = ""): Outcome {
  const options = { ...defaultOptions(linkedColumns.options), own };
  expect(linkedColumns.applicability({ rows }, options).verdict).not.toBe("not-applicable");
  return linkedColumns.run({ rows }, options, { rng: seededRng("linked/spec"), draws: 9 });
}

const log10p = (outcome: Outcome): number => (outcome.p.method === "none" ? 0 : outcome.p.log10);

// The larger honest scenarios are measured at calibration: here they would take minutes.
const quick = { ...linkedColumns, honest: linkedColumns.honest.filter(({ n }) => n <= 30) };

checkTest(quick, {
  published: [
    {
      source: `seven figures that keep to an offset, ${reference.origin}`,
      input: { rows: panelOf(memberOf("A", { first: reference.first, second: reference.second })) },
      expect: (outcome) => [
        {
          // 8 offsets, 2 × 8 ratios and 2 × 7 lines tried; 1e-9: the exact law is computed on a lattice
          what: "log10 p",
          actual: log10p(outcome),
          expected: (reference.logProduct + Math.log(38)) / Math.LN10,
          relative: 1e-9,
        },
        { what: "things tried", actual: Number(outcome.quantities["tried"]?.value), expected: 38, relative: 1e-12 },
      ],
    },
  ],
  degenerate: [
    { what: "no member", input: { rows: panelOf() } },
    { what: "one column", input: { rows: panelOf(memberOf("A", { a: [5, 6, 7, 8, 9] })) } },
    { what: "three rows", input: { rows: panelOf(memberOf("A", { a: [5, 6, 7], b: [6, 7, 9] })) } },
    { what: "nothing but zeros", input: { rows: panelOf(memberOf("A", { a: [0, 0, 0, 0, 0], b: [0, 0, 0, 0, 0] })) } },
    {
      what: "nothing but missing figures",
      input: { rows: panelOf(memberOf("A", { a: [NaN, NaN, NaN, NaN], b: [NaN, NaN, NaN, NaN] })) },
    },
    {
      what: "a member that is not in the table",
      input: { rows: panelOf(memberOf("Chile", { a: [5, 6, 7, 8, 9], b: [4, 5, 9, 1, 3] })) },
      options: { own: "Chlie" },
    },
  ],
  power: { "offset-8": 0.95, "ratio-8": 0.95, "line-12": 0.95 },
  simulations: 12,
});

describe("linked-columns", () => {
  const rng = seededRng("linked/data");
  const first = Array.from({ length: 12 }, () => drawPoisson(rng, 900));
  const own = (): readonly number[] => first.map(() => drawPoisson(rng, 700));

  it("finds the offset, the ratio and the line that were put in", () => {
    const offset = run(panelOf(memberOf("A", { first, second: first.map((x) => x + 137) })));
    expect(offset.quantities["intercept"]?.value).toBe(137);
    const ratio = run(panelOf(memberOf("A", { first, second: first.map((x) => Math.round(0.463 * x)) })));
    expect(log10p(ratio)).toBeLessThan(-6);
    const line = run(panelOf(memberOf("A", { first, second: first.map((x) => Math.round(211 + 0.463 * x)) })));
    expect(log10p(line)).toBeLessThan(-4);
  });

  it("counts neither rows that repeat the row before nor rows of zeros", () => {
    const second = own();
    const plain = run(panelOf(memberOf("A", { first, second })));
    const twice = <T>(list: readonly T[]): T[] => list.flatMap((x) => [x, x]);
    const carried = run(panelOf(memberOf("A", { first: twice(first), second: twice(second) })));
    expect(carried.p).toEqual(plain.p);
    expect(carried.dropped).toEqual([
      { reason: "rows identical to the row before, which are no rows of their own", count: 12 },
    ]);
  });

  it("takes a relation that holds elsewhere for a definition", () => {
    const members = ["A", "B", "C"].map((group) => {
      const a = own();
      return memberOf(group, { a, b: a.map((x) => x + 137) });
    });
    const found = run(panelOf(...members), "A").explanations.find(({ id }) => id === "definition");
    expect(found).toMatchObject({ speaks: "for", log10p: 0 });
    const alone = run(panelOf(members[0]!, ...["B", "C"].map((group) => memberOf(group, { a: own(), b: own() }))), "A");
    expect(alone.explanations.find(({ id }) => id === "definition")?.speaks).toBe("against");
  });

  it("finds a ratio of measurements with two decimals, and leaves separate ones alone", () => {
    const rates = Array.from({ length: 14 }, () => Math.round(1500 + 120 * drawNormal(rng)) / 100);
    const linked = rates.map((x) => Math.round(131.7 * x) / 100);
    const separate = rates.map(() => Math.round(2000 + 150 * drawNormal(rng)) / 100);
    expect(log10p(run(panelOf(memberOf("A", { rates, linked }, 0.005))))).toBeLessThan(-6);
    expect(log10p(run(panelOf(memberOf("A", { rates, separate }, 0.005))))).toBeGreaterThan(-1);
  });

  it("finds the same whatever the order of the columns and the members", () => {
    const [b, c] = [own(), own()];
    const link = first.map((x) => x + 137);
    const plain = run(
      panelOf(memberOf("A", { first, link, b }), memberOf("B", { first: c, link: own(), b: own() })),
      "A",
    );
    const turned = run(panelOf(memberOf("A", { b, link, first })), "A");
    expect(turned.p).toEqual(plain.p);
  });
});
