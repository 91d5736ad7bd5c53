import { describe, expect, it } from "vitest";
import { defaultOptions, type OptionsOf } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import type { Panel } from "../../src/core/values.js";
import { tableSums } from "../../src/battery/table-sums.js";
import { parseRelation } from "../../src/battery/table-sums/relation-text.js";
import { readTable } from "../../src/battery/table-sums/rows.js";
import { drawNumbers, printNumbers, slips, spoil } from "../../src/battery/table-sums/scenarios.js";
import { searchTable } from "../../src/battery/table-sums/search.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";
import { loadHighs } from "../support/highs.js";

type Options = OptionsOf<typeof tableSums.options>;
const options = (given: Partial<Options> = {}): Options => ({ ...defaultOptions(tableSums.options), ...given });
const run = (rows: Panel, given: Partial<Options> = {}): Outcome =>
  tableSums.run({ rows }, options(given), { rng: seededRng("table-sums"), draws: 99 });

/** A panel from rows of figures; a figure may be a number, a pair of bounds or nothing. */
type Figure = number | readonly [number, number] | undefined;
function panel(columns: readonly string[], rows: Readonly<Record<string, readonly (readonly Figure[])[]>>): Panel {
  const end = (figure: Figure, side: 0 | 1): number =>
    figure === undefined ? Number.NaN : typeof figure === "number" ? figure : figure[side];
  const members = Object.entries(rows).map(([group, years]) => ({
    group,
    at: years.map((_, t) => String(2001 + t)),
    values: Object.fromEntries(
      columns.map((column, c) => [
        column,
        {
          lower: Float64Array.from(years, (row) => end(row[c], 0)),
          upper: Float64Array.from(years, (row) => end(row[c], 1)),
        },
      ]),
    ),
  }));
  return { name: "table", columns, members, dropped: [] };
}

const sums = panel(["a", "b", "total"], { North: [[10, 20, 30]], South: [[1, 2, 3]], All: [[11, 22, 33]] });

checkTest(tableSums, {
  simulations: 25,
  published: [
    {
      source: "arithmetic: 10 + 20 is 30 and not 39, and the sums down the columns show that 39 is wrong",
      input: { rows: panel(["a", "b", "total"], { North: [[10, 20, 39]], South: [[1, 2, 3]], All: [[11, 22, 33]] }) },
      expect: (outcome) => [
        { what: "failing relations", actual: outcome.statistic.value, expected: 2, relative: 0 },
        { what: "fewest wrong", actual: Number(outcome.quantities["fewest-wrong"]?.value), expected: 1, relative: 0 },
        { what: "gap", actual: outcome.comparisons[0]?.gap ?? Number.NaN, expected: 9, relative: 0 },
      ],
    },
  ],
  power: {
    "one-transposition": 1,
    "one-digit-wrong": 1,
    "one-figure-drawn-anew": 0.95,
    "one-figure-drawn-anew-rounded": 0.5,
  },
  degenerate: [
    { what: "no member", input: { rows: panel(["a", "total"], {}) } },
    { what: "no usual name", input: { rows: panel(["a", "b"], { North: [[1, 2]] }) } },
    { what: "no figure", input: { rows: panel(["a", "total"], { North: [[undefined, undefined]] }) } },
    { what: "no relation", input: { rows: sums }, options: { relations: [] } },
    { what: "a relation that cannot be read", input: { rows: sums }, options: { relations: ["total == a"] } },
    { what: "a name that is not there", input: { rows: sums }, options: { relations: ["totl = a + b"] } },
  ],
});

describe("relations", () => {
  const why = (text: string): string => {
    const parsed = parseRelation(text);
    return parsed.ok ? "read" : parsed.why;
  };

  it("are read into terms of one side", () => {
    expect(parseRelation('stock = stock[-1] + 2 * in - "out of it" + 5')).toEqual({
      ok: true,
      relation: {
        text: 'stock = stock[-1] + 2 * in - "out of it" + 5',
        relation: "=",
        bound: 5,
        terms: [
          { coefficient: 1, lag: 0, names: ["stock"], position: 1 },
          { coefficient: -1, lag: 1, names: ["stock"], position: 9 },
          { coefficient: -2, lag: 0, names: ["in"], position: 25 },
          { coefficient: 1, lag: 0, names: ["out of it"], position: 30 },
        ],
      },
    });
    expect(parseRelation("China = sum(Hubei, Hunan)")).toMatchObject({
      relation: { terms: [{ names: ["China"] }, { names: ["Hubei", "Hunan"], coefficient: -1 }] },
    });
    expect(parseRelation("中国 >= sum(*)")).toMatchObject({
      relation: { relation: ">=", terms: [{}, { names: undefined }] },
    });
  });

  it("that cannot be read are refused with the character at which reading stopped", () => {
    expect(why("total = a + ")).toBe(
      'In the relation "total = a + ", at character 13, a name is expected, not the end.',
    );
    expect(why("total a")).toBe('In the relation "total a", at character 7, "=", "<=" or ">=" is expected, not "a".');
    expect(why("total = a ; b")).toBe('In the relation "total = a ; b", at character 11, ";" means nothing.');
    expect(why('total = "a')).toBe('In the relation "total = "a", at character 9, a quotation mark is never closed.');
    expect(why("stock = stock[1]")).toContain('at character 15, "-" (a period further back) is expected');
    expect(why("all = sum(a b)")).toContain('at character 13, "," or ")" is expected, not "b"');
    expect(why("3 = 4")).toContain("no name occurs");
    expect(why("")).toContain("a name is expected, not the end");
    expect(why("a = b = c")).toContain('at character 7, "+", "-" or the end is expected, not "="');
  });

  it("that name what is not there, or a lag of members, are refused in words", () => {
    expect(readTable(sums, ["totl = a + b"]).problems).toEqual([
      'In the relation "totl = a + b", at character 1, "totl" is no column of the panel; perhaps "total" is meant.',
    ]);
    expect(readTable(sums, ["All = All[-1] + North"]).problems[0]).toContain("only columns have one");
  });

  it("are laid over every place and period, sum(*) over all that they do not name", () => {
    const table = readTable(sums, ["total = sum(*)", "All = sum(*)"]);
    expect(table.rows.map(({ text }) => text)).toEqual([
      "total = sum(*), North, 2001",
      "total = sum(*), South, 2001",
      "total = sum(*), All, 2001",
      "All = sum(*), a, 2001",
      "All = sum(*), b, 2001",
      "All = sum(*), total, 2001",
    ]);
    expect(run(sums).statistic.value).toBe(0);
    expect(run(sums).quantities["exact"]?.value).toBe(6);
  });
});

describe("table-sums", () => {
  it("follows a stock through its years and finds the year in which it breaks", () => {
    const stock = (last: number): Panel =>
      panel(["stock", "in", "out"], {
        A: [
          [100, 0, 0],
          [110, 15, 5],
          [last, 10, 20],
          [95, 5, 10],
        ],
      });
    const relations = ["stock = stock[-1] + in - out"];
    expect(run(stock(100), { relations }).statistic.value).toBe(0);
    const broken = run(stock(101), { relations });
    expect(broken.statistic.value).toBe(2);
    expect(broken.quantities["fewest-wrong"]?.value).toBe(1);
    expect(broken.quantities["sole-suspect"]?.value).toBe("stock, A, 2003");
  });

  it("leaves a gap in the years out instead of joining over it", () => {
    const rows = panel(["stock", "in", "out"], {
      A: [
        [100, 0, 0],
        [110, 15, 5],
      ],
    });
    const gap = { ...rows, members: rows.members.map((member) => ({ ...member, at: ["2001", "2003"] })) };
    expect(readTable(gap, ["stock = stock[-1] + in - out"]).rows).toEqual([]);
  });

  it("takes decimals at their word: 0.1 + 0.2 is 0.3", () => {
    expect(run(panel(["a", "b", "total"], { A: [[0.1, 0.2, 0.3]] })).statistic.value).toBe(0);
    expect(run(panel(["a", "b", "total"], { A: [[0.1, 0.2, 0.31]] })).comparisons[0]?.gap).toBe(0.01);
  });

  it("lets rounding excuse what it can and no more", () => {
    const rounded = (value: number): Figure => [value - 0.5, value + 0.5];
    expect(run(panel(["a", "b", "total"], { A: [[rounded(1), rounded(1), rounded(3)]] })).statistic.value).toBe(0);
    expect(run(panel(["a", "b", "total"], { A: [[rounded(1), rounded(1), rounded(4)]] })).comparisons[0]?.gap).toBe(
      0.5,
    );
  });

  it("finds sums that can hold alone but not together", () => {
    // x can be 10 to 12: 10 for the first sum, 12 for the second.
    const rows = panel(["x", "first", "second"], { A: [[[10, 12], 10, 12]] });
    const outcome = run(rows, { relations: ["first = x", "second = x"] });
    expect(outcome.quantities["failing"]?.value).toBe(0);
    expect(outcome.comparisons.length).toBe(1);
    expect(outcome.quantities["fewest-wrong"]?.value).toBe(1);
  });

  it("names swapped digits where they explain the gap", () => {
    const rows = panel(["a", "b", "total"], {
      A: [[1234, 4321, 5555]],
      B: [[1243, 3111, 4345]],
      All: [[2468, 7432, 9900]],
    });
    const outcome = run(rows);
    expect(outcome.quantities["sole-suspect"]?.value).toBe("a, B, 2001");
    expect(outcome.explanations.find(({ id }) => id === "misprint")?.speaks).toBe("for");
  });

  it("finds the planted figure among the smallest sets, and in tables with sums both ways nothing else", () => {
    const shape = { members: 6, years: 3, parts: 3, unit: 1, declared: true };
    for (let i = 0; i < 40; i += 1) {
      const rng = seededRng(`table-sums/planted/${i}`);
      const numbers = drawNumbers(rng.stream("numbers"), shape);
      const slip = Object.values(slips)[i % 3]!;
      const where = spoil(rng.stream("slip"), numbers, slip);
      const found = searchTable(printNumbers(numbers, 1, true), ["total = sum(*)", "All = sum(*)"], {
        systems: 600,
        sets: 20,
      });
      if (found.failing.length === 0) continue;
      expect(found.fewest).toBe(1);
      expect(found.suspects.map(({ cell }) => `${cell.estimand}/${cell.place}/${cell.period}`)).toEqual([
        `${where.column}/${where.member}/${where.at}`,
      ]);
    }
  });

  it("finds as few wrong figures as HiGHS does by mixed-integer programming", async () => {
    const highs = await loadHighs();
    const relations = ["total = sum(*)", "All = sum(*)"];
    let several = 0;
    for (let i = 0; i < 40; i += 1) {
      const rng = seededRng(`table-sums/milp/${i}`);
      const numbers = drawNumbers(rng.stream("numbers"), { members: 3, years: 1, parts: 3, unit: 1, declared: true });
      const unit = i % 2 === 0 ? 1 : 10;
      for (let slip = 0; slip <= i % 4; slip += 1) spoil(rng.stream(slip), numbers, slips["one-digit"]!);
      const rows = printNumbers(numbers, unit, true);
      const found = searchTable(rows, relations, { systems: 5000, sets: 20 });
      const solution = highs.solve(program(rows, relations));
      expect(solution.Status).toBe("Optimal");
      expect(found.clusters.every(({ closed }) => closed) && found.undecided === 0, `table ${i}`).toBe(true);
      expect(found.fewest, `table ${i}`).toBe(Math.round(solution.ObjectiveValue));
      if (found.fewest > 1) several += 1;
    }
    expect(several).toBeGreaterThan(10);
  });

  it("checks a hundred members over twenty-five years in ten columns in about a second", () => {
    const numbers = drawNumbers(seededRng("table-sums/large"), {
      members: 99,
      years: 25,
      parts: 9,
      unit: 10,
      declared: true,
    });
    spoil(seededRng("table-sums/large/slip"), numbers, slips["transposition"]!);
    const rows = printNumbers(numbers, 10, true);
    const started = performance.now();
    const outcome = run(rows);
    // One second on a machine of its own; other work must not fail the spec.
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(outcome.n).toBe(25_000);
    expect(outcome.quantities["undecided"]?.value).toBe(0);
  });
});

/** Fewest figures to free so that every relation holds: a figure is within its bounds unless its switch is on. */
function program(rows: Panel, relations: readonly string[]): string {
  const table = readTable(rows, relations);
  const cap = 1e5;
  const lines = table.cells.flatMap(({ lower, upper }, c) => [
    `x${c} + ${cap} z${c} >= ${lower}`,
    `x${c} - ${cap} z${c} <= ${upper}`,
  ]);
  const sums = table.rows.map(
    ({ terms }) => `${terms.map(({ cell, coefficient }) => `${coefficient < 0 ? "-" : "+"} x${cell}`).join(" ")} = 0`,
  );
  const switches = table.cells.map((_, c) => `z${c}`);
  return [
    "Minimize",
    ` obj: ${switches.join(" + ")}`,
    "Subject To",
    ...[...lines, ...sums].map((line, i) => ` c${i}: ${line}`),
    "Bounds",
    ...table.cells.map((_, c) => ` 0 <= x${c} <= ${cap}`),
    "Binary",
    ` ${switches.join(" ")}`,
    "End",
  ].join("\n");
}
