import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { seriesOf } from "../../src/battery/formula-scenarios.js";
import { ratioBounds } from "../../src/battery/ratio-bounds.js";
import { periodChance } from "../../src/battery/ratio-bounds/chances.js";
import { limitOf, type Input } from "../../src/battery/ratio-bounds/scenarios.js";
import { defaultOptions } from "../../src/core/options.js";
import { readPrinted } from "../../src/core/printed.js";
import type { Outcome } from "../../src/core/test.js";
import type { Series } from "../../src/core/values.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

interface Tails {
  readonly log10: readonly number[];
  readonly holm: readonly number[];
}
const reference = JSON.parse(readFileSync("spec/fixtures/ratio-bounds.json", "utf8")) as {
  readonly origin: string;
  readonly x: readonly number[];
  readonly n: readonly number[];
  readonly lower: number;
  readonly upper: number;
  readonly poisson: Tails;
  readonly "part-of-whole": Tails;
  readonly "independent-counts": Tails;
};

function printedSeries(figures: readonly string[]): Series {
  const bounds = figures.map((figure) => {
    const reading = readPrinted(figure);
    if (!reading.ok) throw new RangeError(reading.why);
    return reading.figure;
  });
  return {
    ...seriesOf(bounds.map(({ lower }) => lower)),
    printed: figures,
    upper: Float64Array.from(bounds, ({ upper }) => upper),
  };
}

const input = (
  numerator: ArrayLike<number> | Series,
  denominator: ArrayLike<number> | Series,
  limit = limitOf(0.3, 0.5),
): Input => ({
  numerator: "printed" in numerator ? numerator : seriesOf(numerator),
  denominator: "printed" in denominator ? denominator : seriesOf(denominator),
  limit,
});
type Options = Parameters<typeof ratioBounds.run>[1];
const run = (given: Input, options: Partial<Options> = {}): Outcome => {
  const all = { ...defaultOptions(ratioBounds.options), ...options };
  expect(ratioBounds.applicability(given, all).verdict).not.toBe("not-applicable");
  return ratioBounds.run(given, all, { rng: seededRng("spec"), draws: 99 });
};
const log10p = ({ p }: Outcome): number => (p.method === "none" ? NaN : p.log10);
const ten = (value: number): number[] => Array.from({ length: 10 }, () => value);
const point = (value: number): { lower: number; upper: number } => ({ lower: value, upper: value });

// Calibration measures ten thousand periods too; here they would take minutes.
const upTo100 = {
  ...ratioBounds,
  honest: ratioBounds.honest.filter(({ n }) => n <= 100),
  fabricated: ratioBounds.fabricated.filter(({ n }) => n <= 1000),
};

checkTest(upTo100, {
  simulations: 40,
  published: (["poisson", "part-of-whole", "independent-counts"] as const).map((model) => ({
    source: `base R's tails with Holm's adjustment, ${model}, ${reference.origin}`,
    input: input(reference.x, reference.n),
    options: { model },
    expect: (outcome: Outcome) => [
      // R's log10 of a probability near one keeps 15 digits of the probability, not of its log
      { what: "log10 p", actual: log10p(outcome), expected: Math.min(...reference[model].holm), relative: 1e-11 },
      ...reference[model].log10.map((expected, t) => ({
        what: `log10 p of period ${t + 1}`,
        actual:
          1 +
          periodChance(
            { at: "", numerator: point(reference.x[t]!), denominator: point(reference.n[t]!), printed: "", ids: [] },
            reference,
            model,
          ).log /
            Math.LN10,
        expected: 1 + expected,
        relative: 1e-11,
      })),
    ],
  })),
  power: { "one-half-8": 0.8, "one-half-100": 0.8, "all-tenth-30": 0.6 },
  degenerate: [
    { what: "empty series", input: input([], []) },
    { what: "nothing but zeros", input: input(ten(0), ten(0)) },
    { what: "numerators all zero", input: input(ten(0), ten(9)) },
    { what: "missing figures", input: input(ten(NaN), ten(9)) },
    { what: "negative figures", input: input(ten(-3), ten(9)) },
    { what: "figures beyond counting", input: input(ten(4e14), ten(9e14)) },
    { what: "limits the wrong way round", input: input(ten(4), ten(9), limitOf(0.5, 0.3)) },
    { what: "limits that exclude nothing", input: input(ten(4), ten(9), limitOf(0, Infinity)) },
    { what: "limits that allow nothing", input: input(ten(4), ten(9), limitOf(0, 0)) },
    { what: "a part larger than its whole", input: input(ten(9), ten(4)), options: { model: "part-of-whole" } },
    {
      what: "a share limited to one",
      input: input(ten(4), ten(9), limitOf(0, 1)),
      options: { model: "part-of-whole" },
    },
  ],
});

describe("ratio-bounds", () => {
  const donors = printedSeries(["100", "110", "120", "130", "140"]);
  const organs = printedSeries(["280", "300", "1,000+", "900", "about 1,120"]);

  it("calls a ratio beyond the limit of every unit a conflict, only where every admissible value is beyond it", () => {
    // 1,000 / 120 is 8.33 whatever "+" adds; 900 / 130 is 6.9; "about 1,120" may be 1,115, that is 7.96
    const outcome = run(input(organs, donors, limitOf(1, 8)), { model: "each-unit" });
    expect(outcome.p.method).toBe("none");
    expect(outcome.comparisons.map(({ standing, gap }) => ({ standing, gap }))).toEqual([
      { standing: "conflict", gap: 40 },
    ]);
    expect(outcome.statistic.value).toBe(1);
  });

  it("calls it a tension where sampling stands between the limit and the figures", () => {
    const outcome = run(input(organs, donors, limitOf(1, 8)));
    expect(outcome.comparisons.map(({ standing }) => standing)).toEqual(["tension"]);
    // 1,000 or more of 960 expected at most: P = 0.10, two sides and five periods
    expect(log10p(outcome)).toBe(0);
  });

  it("is never more surprised when a figure is only bounded", () => {
    const exact = run(input([210, 262, 340, 241], [500, 520, 540, 510]));
    const open = run(input(printedSeries(["210", "262", "about 340", "241"]), [500, 520, 540, 510]));
    expect(log10p(open)).toBeGreaterThan(log10p(exact));
  });

  it("keeps the digits of chances far below the least double", () => {
    const outcome = run(input([210, 262, 3400, 241], [500, 520, 540, 510]));
    expect(log10p(outcome)).toBeLessThan(-2000);
    expect(outcome.effect.value).toBe(3400 - 270);
    expect(outcome.effect.interval.lower).toBeGreaterThan(3000);
  });

  it("gives the same answer whatever the order of the periods", () => {
    const one = input(reference.x, reference.n);
    const flip = ({ at, ids, printed, lower, upper, ...rest }: Series): Series => ({
      ...rest,
      at: [...at].reverse(),
      ids: [...ids].reverse(),
      printed: [...printed].reverse(),
      lower: lower.slice().reverse(),
      upper: upper.slice().reverse(),
    });
    expect(run({ ...one, numerator: flip(one.numerator) })).toEqual(run(one));
  });

  it("does not excuse two high periods by one another", () => {
    const outcome = run(input([200, 205, 350, 360, 198, 202, 207, 199], ten(500).slice(0, 8)));
    expect(outcome.explanations.find(({ id }) => id === "carry-over")).toMatchObject({ speaks: "against" });
    expect(outcome.explanations.find(({ id }) => id === "cut-off")?.log10p).toBeUndefined();
  });
});
