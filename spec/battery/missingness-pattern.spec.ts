import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { missingnessPattern } from "../../src/battery/missingness-pattern.js";
import { gapP } from "../../src/battery/missingness-pattern/chance.js";
import { readGaps } from "../../src/battery/missingness-pattern/gaps.js";
import { missingRuns } from "../../src/battery/missingness-pattern/runs.js";
import {
  centredRanks,
  highOrLow,
  rankSum,
  superiority,
  type Stratum,
} from "../../src/battery/missingness-pattern/scores.js";
import { twinGaps } from "../../src/battery/missingness-pattern/twin.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import type { Panel } from "../../src/core/values.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

const fixture = JSON.parse(readFileSync("spec/fixtures/missingness-pattern.json", "utf8")) as {
  readonly origin: string;
  readonly scores: readonly number[];
  readonly chosen: readonly number[];
  readonly w: number;
  readonly p: number;
  readonly lowerP: number;
  readonly two: { readonly observed: number; readonly lower: number; readonly twoSided: number };
  readonly median: { readonly p: number };
};
const context = { rng: seededRng("missingness-pattern/spec"), draws: 199 };
const table = (rows: readonly (readonly number[])[], columns: readonly string[] = ["cases"]): Panel => ({
  name: "table",
  columns,
  members: rows.map((row, m) => {
    const values = Float64Array.from(row);
    return {
      group: `m${m}`,
      at: row.map((_, t) => String(2001 + t)),
      values: Object.fromEntries(columns.map((column) => [column, { lower: values, upper: values }])),
    };
  }),
  dropped: [],
});
const run = (panel: Panel): Outcome =>
  missingnessPattern.run({ table: panel }, defaultOptions(missingnessPattern.options), context);
const quantityOf = (outcome: Outcome, name: string): number => Number(outcome.quantities[name]?.value);

/** One member whose figures dip around each of its four gaps: places 2, 5, 8 and 11 of its 14 places are gaps. */
const dips = [100, 101, 80, NaN, 81, 102, 103, 79, NaN, 82, 104, 99, 78, NaN, 77, 101, 100, 83, NaN, 76, 103, 105];

checkTest(
  { ...missingnessPattern, honest: missingnessPattern.honest.filter(({ n }) => n <= 100) },
  {
    simulations: 60,
    draws: 99,
    published: [
      {
        // Of 17 places between known figures 8 are high, 8 low and one in the middle; all four gaps are low: 2 C(8,4) / C(17,4).
        source: "a count of all choices by hand",
        input: { table: table([dips]) },
        expect: (outcome) => [
          {
            what: "p of the level",
            actual: 10 ** quantityOf(outcome, "levelLog10"),
            expected: (2 * 70) / 2380,
            relative: 1e-12,
          },
        ],
      },
    ],
    power: { "bad-periods-hidden-80-100": 0.9, "stops-after-fall-60": 0.9 },
    degenerate: [
      { what: "no members", input: { table: { name: "", columns: ["cases"], members: [], dropped: [] } } },
      { what: "no columns", input: { table: table([[1, 2, 3]], []) } },
      { what: "nothing missing", input: { table: table([[5, 6, 7, 8, 9, 10]]) } },
      { what: "everything missing", input: { table: table([[NaN, NaN, NaN, NaN]]) } },
      { what: "too few known figures", input: { table: table([[5, NaN, 7, NaN, 9]]) } },
      { what: "one gap only", input: { table: table([[5, 6, 7, NaN, 9, 10, 11, 12]]) } },
      { what: "negative figures only", input: { table: table([[-5, -6, NaN, -9, -10, -11, -12]]) } },
    ],
  },
);

describe("missingness-pattern", () => {
  it(`has the exact law of the rank sum (${fixture.origin})`, () => {
    const stratum: Stratum = { group: "m", ranks: centredRanks(fixture.scores), chosen: fixture.chosen };
    const n = fixture.scores.length;
    const k = fixture.chosen.length;
    // Mann-Whitney's count from the sum of centred doubled ranks
    expect(rankSum([stratum]) / 2 + (k * (n - k)) / 2).toBe(fixture.w);
    expect(10 ** (gapP([stratum], "two-sided", context, "a")?.log10 ?? 0)).toBeCloseTo(fixture.p, 12);
    expect(10 ** (gapP([stratum], "lower", context, "a")?.log10 ?? 0)).toBeCloseTo(fixture.lowerP, 12);
    expect(superiority([stratum]).value).toBe(0);
    const two: Stratum[] = [
      { group: "a", ranks: [-4, -2, 0, 2, 4], chosen: [0, 1] },
      { group: "b", ranks: [-3, -1, 1, 3], chosen: [0] },
    ];
    expect(rankSum(two)).toBe(fixture.two.observed);
    expect(10 ** (gapP(two, "lower", context, "b")?.log10 ?? 0)).toBeCloseTo(fixture.two.lower, 12);
    const median: Stratum = {
      group: "m",
      ranks: centredRanks(Array.from({ length: 10 }, (_, i) => i)),
      chosen: [0, 1, 2, 3],
    };
    expect(10 ** (gapP(highOrLow([median]), "two-sided", context, "c")?.log10 ?? 0)).toBeCloseTo(fixture.median.p, 12);
  });

  it("draws the same law that it counts", () => {
    const member = (group: string): Stratum => ({
      group,
      ranks: centredRanks(Array.from({ length: 30 }, (_, i) => (i * 7) % 30)),
      chosen: [1, 4, 9, 16, 25],
    });
    const exact = gapP([member("a"), member("b")], "lower", context, "exact");
    const drawn = gapP(
      [member("a"), member("b"), { group: "c", ranks: new Array<number>(30).fill(0), chosen: [3] }],
      "lower",
      { rng: context.rng, draws: 4999 },
      "drawn",
    );
    expect(exact?.method).toBe("exact");
    expect(drawn?.method).toBe("monte-carlo");
    // 4999 draws: a standard error of 0.007 at most
    expect(Math.abs(10 ** (exact?.log10 ?? 0) - 10 ** (drawn?.log10 ?? 0))).toBeLessThan(0.03);
  });

  it("takes runs, late starts and stops for what they are", () => {
    const { records } = readGaps(table([[NaN, NaN, 5, 6, NaN, NaN, 7, 8, NaN, NaN]]), "cases");
    expect(records[0]).toMatchObject({ late: 2, stopped: 2, values: [5, 6, 7, 8], gaps: [0, 2, 0] });
  });

  it("takes out periods that half of the members leave out, and adds rows that are not there at all", () => {
    const rows = Array.from({ length: 6 }, (_, m) => [5, 6, m < 4 ? NaN : 7, 8, 9]);
    const gaps = readGaps(table(rows), "cases");
    expect(gaps.unasked).toBe(1);
    expect(gaps.cells.missing).toBe(0);
    const full = table([[5, 6, 7, 8, 9]]);
    const sparse: Panel = {
      ...table([[5, 6, 8, 9]]),
      members: table([[5, 6, 8, 9]]).members.map((member) => ({
        ...member,
        group: "s",
        at: ["2001", "2002", "2004", "2005"],
      })),
    };
    const both = readGaps({ ...full, members: [...full.members, ...sparse.members] }, "cases");
    expect(both.records[1]?.gaps).toEqual([0, 1, 0]);
  });

  it("counts runs of missing periods against the exact mean over all arrangements", () => {
    // Three known figures, two missing periods in two slots: (2,0), (1,1), (0,2): one, two and one occupied slots.
    const record = { group: "m", values: [1, 2, 3], places: [0, 2, 4], gaps: [1, 1], late: 0, stopped: 0 };
    expect(missingRuns([record])).toMatchObject({ runs: 2 });
    expect(missingRuns([record]).expected).toBeCloseTo(4 / 3, 12);
  });

  it("deals the gaps of a twin out anew and keeps the known figures in order", () => {
    const twin = twinGaps(table([dips]), seededRng("twin"));
    const known = (panel: Panel): number[] =>
      [...(panel.members[0]?.values["cases"]?.lower ?? [])].filter((value) => !Number.isNaN(value));
    expect(known(twin)).toEqual(known(table([dips])));
    expect(readGaps(twin, "cases").cells.missing).toBe(4);
  });

  it("multiplies p for each column it looks at", () => {
    const log10 = (panel: Panel): number => {
      const { p } = run(panel);
      return p.method === "none" ? 0 : p.log10;
    };
    expect(10 ** (log10(table([dips], ["a", "b"])) - log10(table([dips])))).toBeCloseTo(2, 10);
  });
});
