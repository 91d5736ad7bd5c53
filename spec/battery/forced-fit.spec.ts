import { describe, expect, it } from "vitest";
import { defaultOptions, type OptionsOf } from "../../src/core/options.js";
import { accusationLog10 } from "../../src/core/accusation.js";
import type { Outcome } from "../../src/core/test.js";
import type { Panel } from "../../src/core/values.js";
import { forcedFit } from "../../src/battery/forced-fit.js";
import { agreementChance, largestChance, wholeAgreementChance } from "../../src/battery/forced-fit/chance.js";
import { someComputed } from "../../src/battery/forced-fit/laws.js";
import { panelOf, traps } from "../../src/battery/forced-fit/scenarios.js";
import { readSums } from "../../src/battery/forced-fit/sums.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

type Options = OptionsOf<typeof forcedFit.options>;
const options = (given: Partial<Options> = {}): Options => ({ ...defaultOptions(forcedFit.options), ...given });
const run = (rows: Panel, given: Partial<Options> = {}): Outcome =>
  forcedFit.run({ rows }, options(given), { rng: seededRng("forced-fit"), draws: 99 });
const one = { members: 1, years: 4, parts: 4 };

/** Shares of a hundred per cent in four classes; the last of the four years comes to 101. */
const shares = panelOf(one, 1, (_m, t) => [21, 33, 17, t === 3 ? 30 : 29, 100], true);

checkTest(forcedFit, {
  simulations: 100,
  published: [
    {
      source: "Mosteller, Youtz & Zahn (1967): sums of four rounded percentages come to 100 with probability 2/3",
      input: { rows: shares },
      expect: (outcome) => [
        { what: "expected share", actual: outcome.effect.expected, expected: 2 / 3, relative: 1e-14 },
        { what: "exact sums", actual: outcome.statistic.value, expected: 3, relative: 0 },
        // P(at least 3 of 4) = 4 (2/3)^3 / 3 + (2/3)^4 = 48/81.
        {
          what: "p",
          actual: 10 ** (outcome.p.method === "exact" ? outcome.p.log10 : Number.NaN),
          expected: 48 / 81,
          relative: 1e-12,
        },
      ],
    },
  ],
  power: { "most-forced-100": 0.9, "half-forced-100": 0.9, "most-forced-series": 0.4 },
  degenerate: [
    { what: "no figure", input: { rows: { name: "none", columns: [], members: [], dropped: [] } } },
    { what: "figures that are not rounded", input: { rows: panelOf(one, 0, () => [0, 0, 0, 0, 0]) } },
    { what: "sums of two figures", input: { rows: panelOf({ ...one, parts: 1 }, 1, () => [50, 50]) } },
    { what: "missing figures", input: { rows: panelOf(one, 1, () => [Number.NaN, 20, 30, 40, 90]) } },
    { what: "figures of few units", input: { rows: panelOf(one, 1, () => [1, 2, 3, 2, 8]) } },
    { what: "no relation", input: { rows: shares }, options: { relations: [] } },
    { what: "a relation that cannot be read", input: { rows: shares }, options: { relations: ["total = part_a +"] } },
    {
      what: "a relation with factors",
      input: { rows: shares },
      options: { relations: ["total = 2 * part_a + part_b"] },
    },
  ],
});

describe("the chance that a sum of rounded figures comes out", () => {
  it("is that of Irwin and Hall: 1, 1, 3/4, 2/3, 115/192, 11/20", () => {
    // Mosteller, Youtz & Zahn 1967, table 1, and Diaconis & Freedman 1979: 3/4 and 2/3 for three and four percentages.
    const known = [1, 1, 3 / 4, 2 / 3, 115 / 192, 11 / 20];
    known.forEach((chance, errors) => {
      expect(Math.abs(agreementChance(errors) / chance - 1)).toBeLessThan(1e-14);
    });
  });

  it("approaches √(6 / (π (k + 1))) from below and falls with every figure", () => {
    for (const errors of [10, 100, 1000]) {
      const limit = Math.sqrt(6 / (Math.PI * (errors + 1)));
      // The next term of the expansion of a sum of uniform errors is -3/20 of 1/(k + 1).
      expect(Math.abs(agreementChance(errors) / (limit * (1 - 3 / (20 * (errors + 1)))) - 1)).toBeLessThan(
        0.1 / errors ** 2,
      );
      expect(agreementChance(errors + 1)).toBeLessThan(agreementChance(errors));
    }
  });

  it("is counted for whole last digits, by hand for two and by brute force for three", () => {
    // Halves up: errors -5 … 4 twice; of 100 pairs 75 have a sum of -5 … 4.
    expect(wholeAgreementChance(2, 10, "up")).toBeCloseTo(0.75, 14);
    for (const halves of ["up", "even"] as const) {
      let agree = 0;
      const roundTo = (value: number): number => {
        const down = Math.floor(value / 10);
        const rest = value - 10 * down;
        if (rest === 5) return halves === "up" || down % 2 === 1 ? down + 1 : down;
        return rest > 5 ? down + 1 : down;
      };
      // Last digits of three numbers, and both parities of each tens digit.
      for (let code = 0; code < 8000; code += 1) {
        const numbers = [code % 20, Math.floor(code / 20) % 20, Math.floor(code / 400)].map((digits) => 100 + digits);
        const total = numbers.reduce((sum, value) => sum + value, 0);
        if (roundTo(total) === numbers.reduce((sum, value) => sum + roundTo(value), 0)) agree += 1;
      }
      // For halves to even the parity of the sum is not quite left to chance; it matters in one sum of twenty.
      expect(Math.abs(wholeAgreementChance(3, 10, halves) - agree / 8000)).toBeLessThan(halves === "up" ? 1e-12 : 0.02);
    }
  });

  it("is never taken below that of continuous values", () => {
    for (const errors of [2, 3, 7, 30, 60])
      for (const unit of [0.1, 1, 10, 100, 1000])
        expect(largestChance(errors, unit)).toBeGreaterThanOrEqual(agreementChance(errors));
  });

  it("does not rise when some figures err by a fixed amount (Anderson 1955)", () => {
    const rng = seededRng("forced-fit/anderson");
    let free = 0;
    let shifted = 0;
    for (let i = 0; i < 20_000; i += 1) {
      const sum = rng.uniform() + rng.uniform() + rng.uniform() - 1.5;
      if (Math.abs(sum) <= 0.5) free += 1;
      if (Math.abs(sum + 0.4) <= 0.5) shifted += 1;
    }
    expect(shifted).toBeLessThan(free);
    // Four standard errors of 20,000.
    expect(Math.abs(free / 20_000 - 2 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / 20_000));
  });
});

describe("forced-fit", () => {
  it("holds sums that all come out against a table only where the publisher says that it rounds each figure by itself", () => {
    const rows = panelOf({ members: 10, years: 5, parts: 5 }, 1, (m, t) => {
      const parts = [31 + m, 47 + t, 58 + m * t, 64, 71];
      return [...parts, parts.reduce((sum, part) => sum + part, 0)];
    });
    expect(run(rows).p).toMatchObject({ method: "exact" });
    expect(accusationLog10(run(rows))).toBe(0);
    const outcome = run(rows, { practice: "each-by-itself" });
    expect(accusationLog10(outcome)).toBeCloseTo(50 * Math.log10(11 / 20), 10);
    expect(outcome.p.method === "exact" ? outcome.p.smallest : 0).toBeCloseTo(50 * Math.log10(11 / 20), 10);
  });

  it("counts sums that share figures once, and leaves out those that follow from others", () => {
    // Three places and their sum, three parts and their total: the rows of the places stand for all.
    const at = ["2001"];
    const cells = [
      [30, 40, 50, 120],
      [31, 41, 51, 123],
      [32, 42, 52, 126],
      [93, 123, 153, 369],
    ];
    const names = ["North", "South", "West", "All"];
    const columns = ["a", "b", "c", "total"];
    const members = cells.map((row, m) => ({
      group: names[m]!,
      at,
      values: Object.fromEntries(
        columns.map((column, c) => [
          column,
          { lower: Float64Array.of(row[c]! - 0.5), upper: Float64Array.of(row[c]! + 0.5) },
        ]),
      ),
    }));
    const found = readSums({ name: "t", columns, members, dropped: [] }, options());
    expect(found.sums.length).toBe(8);
    expect(found.independent.map(({ text }) => text)).toEqual([
      "total = sum(*), North, 2001",
      "total = sum(*), South, 2001",
      "total = sum(*), West, 2001",
    ]);
  });

  it("keeps the level in the tables that an explanation leaves over", () => {
    const trap = traps.find(({ id }) => id === "some-years-computed");
    if (trap === undefined) throw new RangeError("no such trap");
    const runs = 200;
    let fired = 0;
    for (let i = 0; i < runs; i += 1) {
      const { independent } = readSums(trap.draw(seededRng(`forced-fit/rest/${i}`)).rows, options());
      if ((someComputed(independent).logRest ?? 0) <= Math.log(0.05)) fired += 1;
    }
    expect(fired / runs).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs));
  });

  it("names the part that alone carries the odd units", () => {
    const rows = panelOf({ members: 1, years: 12, parts: 4 }, 1, (_m, t) => [
      20 + 10 * (t % 3),
      40,
      30 + 10 * (t % 2),
      23 + t,
      113 + 10 * (t % 3) + 10 * (t % 2) + t,
    ]);
    const outcome = run(rows);
    expect(outcome.quantities["plug-name"]?.value).toBe("part_d");
    expect(Number(outcome.quantities["plug-log10"]?.value)).toBeLessThan(-10);
  });

  it("takes a declared unit in the place of bounds", () => {
    const bare = panelOf(one, 0, () => [0, 0, 0, 0, 0]);
    const members = bare.members.map((member) => ({
      ...member,
      values: Object.fromEntries(
        Object.keys(member.values).map((column, c) => {
          const values = Float64Array.from({ length: 4 }, () => [2100, 3300, 1700, 2900, 10_000][c]!);
          return [column, { lower: values, upper: values }];
        }),
      ),
    }));
    const rows = { ...bare, members };
    expect(forcedFit.applicability({ rows }, options()).verdict).toBe("not-applicable");
    expect(run(rows, { unit: 100 }).statistic.value).toBe(4);
  });
});
