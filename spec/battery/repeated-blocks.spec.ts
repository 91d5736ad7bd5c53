import { describe, expect, it } from "vitest";
import { repeatedBlocks } from "../../src/battery/repeated-blocks.js";
import { searchColumns, searchRows } from "../../src/battery/repeated-blocks/search.js";
import { readBlocks } from "../../src/battery/repeated-blocks/sequences.js";
import { logRepeatChance } from "../../src/battery/repeated-rows/chance.js";
import type { Outcome } from "../../src/core/test.js";
import type { Member, Panel } from "../../src/core/values.js";
import { drawPoisson } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";
import reference from "../fixtures/repeated-rows.json" with { type: "json" };
import { checkTest } from "../support/check-test.js";

function memberOf(group: string, columns: Readonly<Record<string, readonly number[]>>): Member {
  const lists = Object.entries(columns);
  return {
    group,
    at: (lists[0]?.[1] ?? []).map((_, t) => String(2001 + t)),
    values: Object.fromEntries(
      lists.map(([name, list]) => [name, { lower: Float64Array.from(list), upper: Float64Array.from(list) }]),
    ),
  };
}

function panelOf(...members: readonly Member[]): Panel {
  return { name: "registry", columns: Object.keys(members[0]?.values ?? {}), members, dropped: [] };
}

function run(rows: Panel): Outcome {
  expect(repeatedBlocks.applicability({ rows }, {}).verdict).not.toBe("not-applicable");
  return repeatedBlocks.run({ rows }, {}, { rng: seededRng("blocks/spec"), draws: 9 });
}

const rng = seededRng("blocks/data");
const counts = (n: number, level: number): number[] => Array.from({ length: n }, () => drawPoisson(rng, level));
const log10p = (outcome: Outcome): number => (outcome.p.method === "none" ? 0 : outcome.p.log10);

/** Two members of one column: 4577, 2083 and 963 stand in both, at other periods. */
const planted = panelOf(
  memberOf("A", { a: [811, 4577, 2083, 963, 702] }),
  memberOf("B", { a: [633, 1207, 4577, 2083, 963] }),
);
const chances = [4577, 2083, 963].reduce((sum, value) => sum + logRepeatChance(value), 0);

// The larger honest scenarios are measured at calibration: here they would take minutes.
const quick = { ...repeatedBlocks, honest: repeatedBlocks.honest.filter(({ n }) => n <= 100) };

checkTest(quick, {
  published: [
    {
      source: "R's largest chance of a repeat (spec/fixtures/repeated-rows.R), here of 4,577",
      input: { rows: planted },
      expect: (outcome) => [
        {
          what: "chance",
          actual: logRepeatChance(4577),
          expected: reference.repeats.find(({ value }) => value === 4577)?.log ?? NaN,
          relative: 1e-10,
        },
        // ten rows in all, 45 pairs of places, three kinds of repeat
        {
          what: "log10 p",
          actual: log10p(outcome),
          expected: (Math.log(45) + chances + Math.log(3)) / Math.LN10,
          relative: 1e-10,
        },
      ],
    },
  ],
  degenerate: [
    { what: "no member", input: { rows: panelOf() } },
    { what: "three rows", input: { rows: panelOf(memberOf("A", { a: [50, 60, 70] })) } },
    { what: "nothing but zeros", input: { rows: panelOf(memberOf("A", { a: [0, 0, 0, 0, 0, 0] })) } },
    { what: "nothing but missing figures", input: { rows: panelOf(memberOf("A", { a: [NaN, NaN, NaN, NaN, NaN] })) } },
    { what: "only small figures", input: { rows: panelOf(memberOf("A", { a: [1, 2, 1, 2, 3, 1] })) } },
    { what: "measurements", input: { rows: panelOf(memberOf("A", { a: [1.5, 2.5, 3.5, 4.5, 5.5] })) } },
  ],
  power: { "rows-to-another": 0.95, "rows-again": 0.95, "column-to-another": 0.85, "permuted-period": 0.8 },
  simulations: 12,
});

describe("repeated-blocks", () => {
  it("finds the block that comparing every pair of places finds", () => {
    const panel = readBlocks(
      panelOf(
        memberOf("A", { a: [17, 40, 33, 52, 17, 40, 33], b: [90, 17, 40, 33, 21, 22, 23] }),
        memberOf("B", { a: [71, 72, 17, 40, 33, 52, 73], b: [40, 33, 52, 80, 81, 82, 83] }),
      ),
    );
    const sequences = panel.stretches;
    let best = 0;
    sequences.forEach((first, i) => {
      sequences.slice(i).forEach((second, gap) => {
        for (let a = 0; a < first.keys.length; a += 1) {
          for (let b = gap === 0 ? a + 1 : 0; b < second.keys.length; b += 1) {
            let surprise = 0;
            const most = gap === 0 ? b - a : Infinity;
            for (let k = 0; k < most && a + k < first.keys.length; k += 1) {
              if (first.keys[a + k] !== second.keys[b + k]) break;
              if (first.member === second.member && first.at[a + k] === second.at[b + k]) break;
              surprise -= first.logChances[a + k] ?? 0;
            }
            best = Math.max(best, surprise);
          }
        }
      });
    });
    expect(Math.abs((searchColumns(panel).blocks[0]?.surprise ?? 0) - best)).toBeLessThan(1e-12);
  });

  it("leaves rows carried forward to the test of repeated rows", () => {
    const list = counts(10, 900);
    const carried = list.flatMap((value) => [value, value, value]);
    const outcome = run(panelOf(memberOf("A", { a: carried })));
    expect(log10p(outcome)).toBeGreaterThan(-1);
    expect(outcome.dropped[0]?.count).toBe(20);
  });

  it("does not compare the columns of one member in one period", () => {
    const a = counts(12, 900);
    expect(
      log10p(
        run(panelOf(memberOf("A", { a, total: a }), memberOf("B", { a: counts(12, 800), total: counts(12, 800) }))),
      ),
    ).toBe(0);
  });

  it("names both places of a block", () => {
    const outcome = run(planted);
    expect(outcome.quantities["blockFirstSpan"]?.value).toBe("2002 to 2004");
    expect(outcome.quantities["blockSecondSpan"]?.value).toBe("2003 to 2005");
    expect(outcome.quantities["blockLength"]?.value).toBe(3);
  });

  it("finds the same whatever the order of members and columns", () => {
    const [a, b, c, d] = [counts(12, 900), counts(12, 700), counts(12, 800), counts(12, 400)];
    const copied = [...c.slice(0, 5), ...a.slice(2, 7), ...c.slice(10)];
    const plain = run(panelOf(memberOf("A", { a, b }), memberOf("B", { a: copied, b: d })));
    const turned = run(panelOf(memberOf("B", { b: d, a: copied }), memberOf("A", { b, a })));
    expect(log10p(plain)).toBeLessThan(-2);
    expect(turned.p).toEqual(plain.p);
    expect(searchRows(readBlocks(panelOf(memberOf("A", { a, b })))).places).toBe(66);
  });
});
