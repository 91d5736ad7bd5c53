import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repeatedRows } from "../../src/battery/repeated-rows.js";
import {
  logAllEqual,
  logAtLeast,
  logCopyingEvalue,
  logRepeatChance,
  logSurpriseAtLeast,
  roundingStep,
} from "../../src/battery/repeated-rows/chance.js";
import { logBetaBinomialUpper } from "../../src/battery/repeated-rows/carry-forward.js";
import { isNextPeriod } from "../../src/battery/repeated-rows/pairs.js";
import { canonicalJson } from "../../src/core/json.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import type { Member, Panel } from "../../src/core/values.js";
import { seededRng } from "../../src/numerics/rng.js";
import china from "../fixtures/repeated-rows-china.json" with { type: "json" };
import reference from "../fixtures/repeated-rows.json" with { type: "json" };
import { checkTest } from "../support/check-test.js";

type Row = readonly (number | null)[];

function memberOf(group: string, rows: readonly Row[], at = rows.map((_, i) => String(2001 + i))): Member {
  const values = Object.fromEntries(
    (rows[0] ?? []).map((_, c) => {
      const figures = Float64Array.from(rows, (row) => row[c] ?? NaN);
      return [`c${c}`, { lower: figures, upper: figures }];
    }),
  );
  return { group, at, values };
}

function panelOf(...members: readonly Member[]): Panel {
  return { name: "registry", columns: Object.keys(members[0]?.values ?? {}), members, dropped: [] };
}

function run(rows: Panel, own = ""): Outcome {
  const options = { ...defaultOptions(repeatedRows.options), own };
  expect(repeatedRows.applicability({ rows }, options).verdict).not.toBe("not-applicable");
  return repeatedRows.run({ rows }, options, { rng: seededRng("spec"), draws: 9 });
}

/** The registry of the built-in case: all countries, eight columns of transplants. Its fields hold no quoted comma. */
function registry(): Panel {
  const [head = "", ...lines] = readFileSync("cases/china-organ-donation/series/godt.csv", "utf8")
    .trim()
    .split(/\r?\n/u);
  const names = head.split(",");
  const wanted = names.filter((name) => name.startsWith("tx_"));
  const byCountry = new Map<string, string[][]>();
  for (const line of lines) {
    const cells = line.split(",");
    if (cells.length !== names.length) throw new RangeError(`godt.csv: ${line}`);
    const country = cells[names.indexOf("country")] ?? "";
    byCountry.set(country, [...(byCountry.get(country) ?? []), cells]);
  }
  const members = [...byCountry]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, rows]): Member => {
      const values = Object.fromEntries(
        wanted.map((name) => {
          const figures = Float64Array.from(rows, (cells) => {
            const text = cells[names.indexOf(name)] ?? "";
            return text === "" ? NaN : Number(text);
          });
          return [name, { lower: figures, upper: figures }];
        }),
      );
      return { group, at: rows.map((cells) => cells[names.indexOf("year")] ?? ""), values };
    });
  return { name: "GODT", columns: wanted, members, dropped: [] };
}

const chinaRows = panelOf(memberOf("China", china.rows, china.years));
const relative = (actual: number, expected: number): number => Math.abs(actual - expected) / Math.abs(expected);

checkTest(repeatedRows, {
  published: [
    {
      source: "the rows of China in the Global Observatory: 2008-2009 and 2010-2014 identical",
      input: { rows: chinaRows },
      options: { own: "China" },
      expect: (outcome) => [
        { what: "rows compared", actual: outcome.n, expected: 20, relative: 0 },
        { what: "share", actual: outcome.effect.value, expected: 5 / 20, relative: 0 },
        { what: "longest run", actual: Number(outcome.quantities["longestRun"]?.value), expected: 5, relative: 0 },
        {
          // kidneys in all, 5,540, in five years
          what: "log10 of five equal Poisson counts of mean 5,540",
          actual: Number(outcome.quantities["log10RunEqualMeans"]?.value),
          expected: reference.chinaRun / Math.LN10,
          relative: 1e-10,
        },
      ],
    },
  ],
  degenerate: [
    { what: "no member at all", input: { rows: panelOf() } },
    { what: "one row", input: { rows: panelOf(memberOf("A", [[5, 6]])) } },
    {
      what: "nothing but zeros",
      input: {
        rows: panelOf(
          memberOf(
            "A",
            Array.from({ length: 8 }, () => [0, 0]),
          ),
        ),
      },
    },
    {
      what: "nothing but missing figures",
      input: {
        rows: panelOf(
          memberOf(
            "A",
            Array.from({ length: 8 }, () => [null, null]),
          ),
        ),
      },
    },
    {
      what: "negative and infinite figures",
      input: {
        rows: panelOf(
          memberOf(
            "A",
            Array.from({ length: 8 }, (_, i) => (i % 2 === 0 ? [-5] : [Infinity])),
          ),
        ),
      },
    },
    {
      what: "years with gaps only",
      input: { rows: panelOf(memberOf("A", [[5], [5], [5], [5]], ["2001", "2003", "2005", "2007"])) },
    },
    {
      what: "a member that is not in the table",
      input: { rows: panelOf(memberOf("Chile", [[5], [6], [7], [8], [9]])) },
      options: { own: "Chlie" },
    },
  ],
  power: { "three-rows-copied": 0.95 },
  simulations: 100,
});

describe("the chances behind repeated rows", () => {
  it("agrees with R on the chance that Poisson counts are equal", () => {
    // 1e-12: log-sum-exp over a few thousand masses
    for (const { mean, rows, log } of reference.allEqual) {
      expect(relative(logAllEqual({ mean, rows }), log)).toBeLessThan(1e-12);
    }
  });

  it("agrees with R's optimiser on the largest chance of a repeat, rounded figures included", () => {
    for (const { value, step, log } of reference.repeats) {
      expect(roundingStep(value)).toBe(step);
      // 1e-10: optimize() stops at 1e-10 in the mean
      expect(relative(logRepeatChance(value), log)).toBeLessThan(1e-10);
    }
  });

  it("gives at least the sum over all subsets for the surprise, and at most 2 % more", () => {
    const log = logSurpriseAtLeast(reference.logChances, reference.repeated);
    expect(log).toBeGreaterThanOrEqual(reference.logSurprise - 1e-12);
    expect(log).toBeLessThanOrEqual(reference.logSurprise + 0.02);
  });

  it("gives the Poisson-binomial tail by count", () => {
    expect(relative(logAtLeast(reference.logChances, 3), reference.logAtLeastThree)).toBeLessThan(1e-12);
  });

  it("takes surprise and count for the same where all chances are equal", () => {
    const chances = Array.from({ length: 12 }, () => Math.log(0.03));
    const repeated = chances.map((_, i) => i % 4 === 0);
    expect(relative(logSurpriseAtLeast(chances, repeated), logAtLeast(chances, 3))).toBeLessThan(1e-12);
  });

  it("never lets a copying e-value exceed 1 on average", () => {
    // All patterns of five years with their chances under the least favourable null.
    const chances = [0.02, 0.3, 0.07, 0.9, 0.005];
    let mean = 0;
    for (let pattern = 0; pattern < 32; pattern += 1) {
      const repeated = chances.map((_, i) => (pattern >> i) % 2 === 1);
      const chance = chances.reduce((product, q, i) => product * (repeated[i] === true ? q : 1 - q), 1);
      mean += chance * Math.exp(logCopyingEvalue(chances.map(Math.log), repeated));
    }
    expect(Math.abs(mean - 1)).toBeLessThan(1e-12);
  });

  it("knows which period follows which", () => {
    expect(isNextPeriod("2016", "2017")).toBe(true);
    expect(isNextPeriod("2016-12", "2017-01")).toBe(true);
    expect(isNextPeriod("2016-02-29", "2016-03-01")).toBe(true);
    expect(isNextPeriod("7", "8")).toBe(true);
    expect(isNextPeriod("2016", "2018")).toBe(false);
    expect(isNextPeriod("2016", "2017-01")).toBe(false);
  });
});

describe("the copied years of the built-in registry", () => {
  const outcome = run(registry(), "China");
  const elsewhere = String(outcome.quantities["runsElsewhere"]?.value);

  // Read off cases/china-organ-donation/series/godt.csv with a script of its own (Python): rows equal in every figure known in both.
  it.each([
    "Bolivia (Plurinational State of) 2011-2013, 2014-2015",
    "Egypt 2008-2010, 2011-2015",
    "India 2011-2012",
    "Japan 2009-2010",
    "Jordan 2008-2013",
    "Republic of Korea 2010-2011",
    "Serbia 2013-2015",
    "Russian Federation 2007-2009",
    "Sri Lanka 2008-2013",
  ])("finds %s", (run) => {
    expect(elsewhere.split("; ")).toContain(run);
  });

  it("finds China's own", () => {
    expect(outcome.quantities["runsOwn"]?.value).toBe("China 2008-2009, 2010-2014");
  });

  it("tests carrying forward first: the registry does it, and China's repeats are held against its rate", () => {
    const carried = outcome.explanations.find(({ id }) => id === "carried-forward");
    expect(carried?.log10p).toBeDefined();
    expect(carried?.log10p ?? 0).toBeGreaterThan(outcome.p.method === "none" ? 0 : outcome.p.log10);
    const rate = Number(outcome.quantities["carriedRate"]?.value);
    expect(rate).toBeGreaterThan(0.01);
    expect(rate).toBeLessThan(0.2);
  });
});

describe("the law of carried rows over members", () => {
  it("is the binomial at correlation 0", () => {
    // 1 - 0.9^5 by hand
    expect(relative(Math.exp(logBetaBinomialUpper(1, 5, 0.1, 0)), 1 - 0.9 ** 5)).toBeLessThan(1e-12);
  });

  it("is uniform where both parameters of the beta law are 1", () => {
    // mean 1/2 and correlation 1/3 are Beta(1, 1): K is uniform on 0 … 7
    expect(relative(Math.exp(logBetaBinomialUpper(5, 7, 0.5, 1 / 3)), 3 / 8)).toBeLessThan(1e-12);
  });
});

describe("repeated-rows", () => {
  it("finds the same repeats whatever the order of members, rows and columns", () => {
    const count = fc.oneof(fc.constantFrom(0, 40, 41, 1200), fc.integer({ min: 0, max: 6000 }), fc.constant(null));
    const rows = fc.array(fc.tuple(count, count, count), { minLength: 6, maxLength: 10 });
    fc.assert(
      fc.property(fc.array(rows, { minLength: 2, maxLength: 4 }), fc.integer({ min: 0, max: 1000 }), (all, turn) => {
        const members = all.map((own, m) => memberOf(`m${m}`, own));
        const turned = members.map((member) => {
          const order = member.at.map((_, i) => (i + turn) % member.at.length);
          const values = Object.fromEntries(
            Object.entries(member.values)
              .reverse()
              .map(([column, { lower }]) => {
                const figures = Float64Array.from(order, (i) => lower[i] ?? NaN);
                return [column, { lower: figures, upper: figures }];
              }),
          );
          return { group: member.group, at: order.map((i) => member.at[i] ?? ""), values };
        });
        const options = { ...defaultOptions(repeatedRows.options), own: "m0" };
        const plain = { rows: panelOf(...members) };
        const mixed = { rows: panelOf(...turned.reverse()) };
        const applicability = repeatedRows.applicability(plain, options);
        expect(repeatedRows.applicability(mixed, options)).toEqual(applicability);
        if (applicability.verdict === "not-applicable") return;
        const context = { rng: seededRng("spec"), draws: 9 };
        const [a, b] = [repeatedRows.run(plain, options, context), repeatedRows.run(mixed, options, context)];
        expect(b.p).toEqual(a.p);
        expect(b.rank).toEqual(a.rank);
        expect(b.effect).toEqual(a.effect);
        expect(b.answer).toEqual(a.answer);
      }),
      { seed: 20260101, numRuns: 60 },
    );
  });

  it("lets a copied row never lower the surprise", () => {
    const figures = fc.array(fc.tuple(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 })), {
      minLength: 6,
      maxLength: 9,
    });
    fc.assert(
      fc.property(figures, (rows) => {
        const copied = rows.map((row, i) => (i === rows.length - 1 ? (rows[i - 1] ?? row) : row));
        const before = run(panelOf(memberOf("A", rows))).statistic.value;
        expect(run(panelOf(memberOf("A", copied))).statistic.value).toBeGreaterThanOrEqual(before);
      }),
      { seed: 20260102, numRuns: 60 },
    );
  });

  it("lets carry-forward speak for itself when other members repeat rows beyond chance", () => {
    const copied = [
      [4577, 2082],
      [4577, 2082],
      [4577, 2082],
      [4577, 2082],
      [4931, 2150],
    ] as const;
    const moving = [
      [811, 402],
      [836, 397],
      [799, 433],
      [851, 418],
      [867, 409],
    ] as const;
    const others = Array.from({ length: 12 }, (_, m) =>
      memberOf(
        `other ${m}`,
        (m < 3 ? copied : moving).map((row) => row.map((figure) => figure + m)),
      ),
    );
    const own = memberOf("own", copied);
    const carried = run(panelOf(own, ...others), "own").explanations.find(({ id }) => id === "carried-forward");
    expect(carried?.speaks).toBe("for");
    const alone = run(panelOf(own, ...others.slice(3)), "own").explanations.find(({ id }) => id === "carried-forward");
    expect(alone?.speaks).toBe("against");
  });

  it("counts rows of zeros and gaps neither as repeats nor as rows", () => {
    const rows = [
      [0, 0],
      [0, 0],
      [71, 33],
      [71, 33],
      [null, null],
      [71, 33],
      [75, 34],
      [80, 31],
    ];
    const outcome = run(panelOf(memberOf("A", rows)));
    // 71-71, 71-75 and 75-80; not 0-0, 0-71, nor over the empty row
    expect(outcome.n).toBe(3);
    expect(outcome.quantities["repeatedRows"]?.value).toBe(1);
  });

  it("ignores a column that holds no counts and says so", () => {
    const rows = [
      [71, 1.5],
      [71, 1.6],
      [74, 1.7],
      [75, 1.8],
      [80, 1.9],
    ];
    const outcome = run(panelOf(memberOf("A", rows)));
    expect(outcome.quantities["repeatedRows"]?.value).toBe(1);
    expect(outcome.dropped).toEqual([{ reason: "columns whose figures are not whole numbers", count: 1 }]);
  });

  it("gives the same bytes again", () => {
    expect(canonicalJson(run(chinaRows, "China"))).toBe(canonicalJson(run(chinaRows, "China")));
  });
});
