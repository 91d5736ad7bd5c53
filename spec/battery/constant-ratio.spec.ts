import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { constantRatio } from "../../src/battery/constant-ratio.js";
import { extremeCounts, middleCounts } from "../../src/battery/constant-ratio/admissible.js";
import {
  homogeneity,
  leastUnitVariance,
  redrawNumerators,
  sum,
  type Noise,
} from "../../src/battery/constant-ratio/homogeneity.js";
import { matchSeries } from "../../src/battery/constant-ratio/matched.js";
import type { Constant } from "../../src/core/case.js";
import { defaultOptions } from "../../src/core/options.js";
import { readPrinted } from "../../src/core/printed.js";
import type { Outcome } from "../../src/core/test.js";
import type { Panel, Series } from "../../src/core/values.js";
import { drawBinomial, drawPoisson } from "../../src/numerics/draw.js";
import { chiSquaredLogLower } from "../../src/numerics/chi-squared.js";
import { seededRng } from "../../src/numerics/rng.js";
import reference from "../fixtures/constant-ratio.json" with { type: "json" };
import { checkTest } from "../support/check-test.js";

function seriesOf(
  name: string,
  figures: readonly (number | string)[],
  at = figures.map((_, t) => String(2011 + t)),
): Series {
  const bounds = figures.map((figure) => {
    if (typeof figure === "number") return { lower: figure, upper: figure };
    const reading = readPrinted(figure);
    if (!reading.ok) throw new RangeError(reading.why);
    return reading.figure;
  });
  return {
    name,
    unit: "cases",
    at,
    ids: at.map((period) => `${name}-${period}`),
    printed: figures.map(String),
    lower: Float64Array.from(bounds, ({ lower }) => lower),
    upper: Float64Array.from(bounds, ({ upper }) => upper),
    dropped: [],
  };
}

type Options = Parameters<typeof constantRatio.run>[1];
interface Given {
  readonly limit?: Constant;
  readonly comparators?: Panel;
  readonly options?: Partial<Options>;
  readonly draws?: number;
}

function inputOf(numerator: Series, denominator: Series, { limit, comparators }: Given = {}) {
  return { numerator, denominator, limit, comparators };
}

function run(numerator: Series, denominator: Series, given: Given = {}): Outcome {
  const options = { ...defaultOptions(constantRatio.options), ...given.options };
  const input = inputOf(numerator, denominator, given);
  expect(constantRatio.applicability(input, options).verdict).not.toBe("not-applicable");
  return constantRatio.run(input, options, { rng: seededRng("spec"), draws: given.draws ?? 99 });
}

const relative = (actual: number, expected: number): number => Math.abs(actual - expected) / Math.abs(expected);
const organLimit: Constant = {
  id: "organs-per-donor",
  text: "organs that one donor can give",
  lower: 1,
  upper: 8,
  unit: "organs per donor",
  source: "S",
  reason: "anatomy",
};
const ten = (figure: number): readonly number[] => Array.from({ length: 10 }, () => figure);

// Calibration measures a thousand periods too; here they would take minutes.
const upTo30 = { ...constantRatio, honest: constantRatio.honest.filter(({ n }) => n <= 30) };

checkTest(upTo30, {
  published: [
    {
      source: "R's chisq.test on the same shares",
      input: inputOf(seriesOf("x", reference.numerator), seriesOf("n", reference.denominator)),
      expect: ({ statistic }) => [
        { what: "statistic", actual: statistic.value, expected: reference.partOfWhole, relative: 1e-12 },
        { what: "df", actual: statistic.df ?? NaN, expected: 4, relative: 0 },
      ],
    },
    {
      source: "R's chisq.test on the two counts as a table",
      input: inputOf(seriesOf("x", reference.numerator), seriesOf("y", reference.other)),
      options: { model: "independent-counts" },
      expect: ({ statistic }) => [
        { what: "statistic", actual: statistic.value, expected: reference.independentCounts, relative: 1e-12 },
      ],
    },
  ],
  degenerate: [
    { what: "empty series", input: inputOf(seriesOf("x", []), seriesOf("n", [])) },
    { what: "one period", input: inputOf(seriesOf("x", [4]), seriesOf("n", [9])) },
    { what: "nothing but zeros", input: inputOf(seriesOf("x", ten(0)), seriesOf("n", ten(0))) },
    { what: "numerators all zero", input: inputOf(seriesOf("x", ten(0)), seriesOf("n", ten(9))) },
    { what: "missing figures only", input: inputOf(seriesOf("x", ten(NaN)), seriesOf("n", ten(9))) },
    { what: "negative figures", input: inputOf(seriesOf("x", ten(-4)), seriesOf("n", ten(9))) },
    {
      what: "no upper bounds",
      input: inputOf(
        seriesOf(
          "x",
          Array.from({ length: 10 }, () => "4+"),
        ),
        seriesOf("n", ten(9)),
      ),
    },
    {
      what: "periods that do not meet",
      input: inputOf(
        seriesOf("x", ten(4)),
        seriesOf(
          "n",
          ten(9),
          ten(0).map((_, t) => String(1911 + t)),
        ),
      ),
    },
    { what: "a part larger than its whole", input: inputOf(seriesOf("x", ten(9)), seriesOf("n", ten(4))) },
    { what: "a part that is the whole", input: inputOf(seriesOf("x", ten(9)), seriesOf("n", ten(9))) },
  ],
  power: { "fixed-ratio": 0.99, "fixed-ratio-quarter-noise": 0.9, "noise-50-30": 0.9 },
  simulations: 60,
});

describe("the law behind constant-ratio", () => {
  it("agrees with the sum over all tables with the same margins, in both tails", () => {
    const { numerator, denominator, lower, statistic } = reference.small;
    const outcome = run(seriesOf("x", numerator), seriesOf("n", denominator), { draws: 20_000 });
    expect(relative(outcome.statistic.value, statistic)).toBeLessThan(1e-12);
    const p = outcome.p.method === "none" ? NaN : 10 ** outcome.p.log10;
    // four standard errors of 20,000 draws
    expect(Math.abs(p - lower)).toBeLessThan(4 * Math.sqrt((lower * (1 - lower)) / 20_000) + 1 / 20_000);
    expect(outcome.quantities["log10pVariable"]?.value).toBe(0);
  });

  it.each([0.3, 2.7, 6] as const)("redraws several per unit with the declared variance of %d", (unitVariance) => {
    const counts = { parts: [270, 540, 810], units: [100, 200, 300] };
    const redraw = redrawNumerators(counts, { model: "several-per-unit", unitVariance });
    const rng = seededRng(`variance/${unitVariance}`);
    const draws = Array.from({ length: 4000 }, (_, i) => redraw(rng.stream(i)));
    expect(draws.every((parts) => sum(parts) === 1620)).toBe(true);
    const first = draws.map((parts) => parts[0] ?? NaN);
    const variance = sum(first.map((part) => (part - 270) ** 2)) / first.length;
    // given the sum, 100 of 600 units keep a variance of 100 v (1 - 100 / 600); 4,000 draws leave 2.2 %, chances per unit are rounded
    expect(relative(variance, (100 * unitVariance * 5) / 6)).toBeLessThan(0.1);
  });

  it("keeps its size for two independent counts and for several per unit", () => {
    const fired = { "independent-counts": 0, "several-per-unit": 0 };
    const data = 120;
    for (let i = 0; i < data; i += 1) {
      const rng = seededRng(`size/${i}`);
      const units = Array.from({ length: 8 }, (_, t) => drawPoisson(rng, 300 + 40 * t));
      const twice = units.map((_, t) => drawPoisson(rng, 2 * (300 + 40 * t)));
      // five chances of 0.54 a unit: mean 2.7, variance 1.242
      const several = units.map((unit) => drawBinomial(rng, { n: 5 * unit, p: 0.54 }));
      for (const model of ["independent-counts", "several-per-unit"] as const) {
        const numerator = seriesOf("x", model === "several-per-unit" ? several : twice);
        const { p } = run(numerator, seriesOf("n", units), { options: { model, unitVariance: 1.242 } });
        if (p.method !== "none" && p.log10 <= Math.log10(0.1) + 1e-12) fired[model] += 1;
      }
    }
    // 10 % with three standard errors of 120 data sets
    for (const count of Object.values(fired))
      expect(Math.abs(count / data - 0.1)).toBeLessThan(3 * Math.sqrt(0.09 / data));
  });

  it("knows the smallest variance that whole numbers can have", () => {
    expect(leastUnitVariance(2.5)).toBe(0.25);
    expect(leastUnitVariance(3)).toBe(0);
  });
});

describe("constant-ratio", () => {
  it("stops early when told so, and then says p from the draws it made", () => {
    const units = [500, 550, 600, 650, 700, 750];
    const input = inputOf(seriesOf("x", [180, 240, 215, 270, 281, 310]), seriesOf("n", units));
    const context = { rng: seededRng("stop"), draws: 9999, stopAfter: 20 };
    const { p } = constantRatio.run(input, defaultOptions(constantRatio.options), context);
    expect(p).toMatchObject({ method: "monte-carlo", exceedances: 20, stopped: true });
    expect(p.method === "monte-carlo" ? 10 ** p.log10 * p.draws : NaN).toBeCloseTo(20, 9);
  });

  it("leaves nothing of the accusation where one figure is a whole multiple of the other, and all of it at two fifths", () => {
    const units = [504, 550, 602, 650, 700, 754];
    const half = run(
      seriesOf(
        "x",
        units.map((unit) => unit / 2),
      ),
      seriesOf("n", units),
    );
    expect(half.explanations.find(({ id }) => id === "by-definition")).toMatchObject({ speaks: "for", log10p: 0 });
    const fifths = run(
      seriesOf(
        "x",
        units.map((unit) => Math.round(0.4 * unit)),
      ),
      seriesOf("n", units),
      { draws: 999 },
    );
    expect(fifths.explanations.find(({ id }) => id === "by-definition")?.log10p).toBeUndefined();
    // 40 % is a whole percentage, but chance would have moved the share by two points
    expect(fifths.explanations.find(({ id }) => id === "turned-back")?.log10p).toBeLessThan(-2);
  });

  it("gives the same answer whatever the order of the periods and of the comparators", () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 6, maxLength: 9 }), (pairs) => {
        const whole = pairs.map(([a, b]) => a + b + 1);
        const part = pairs.map(([a]) => a);
        const at = pairs.map((_, t) => String(2001 + t));
        const flip = <T>(values: readonly T[]): T[] => [...values].reverse();
        const input = inputOf(seriesOf("x", part, at), seriesOf("n", whole, at));
        const turned = inputOf(seriesOf("x", flip(part), flip(at)), seriesOf("n", whole, at));
        const options = defaultOptions(constantRatio.options);
        const applicability = constantRatio.applicability(input, options);
        expect(constantRatio.applicability(turned, options)).toEqual(applicability);
        if (applicability.verdict === "not-applicable") return;
        const context = { rng: seededRng("order"), draws: 29 };
        expect(constantRatio.run(turned, options, context)).toEqual(constantRatio.run(input, options, context));
      }),
      { seed: 20260103, numRuns: 40 },
    );
  });

  it("finds no counts within the bounds that spread more, or less, than its extremes", () => {
    const figure = fc.tuple(fc.integer({ min: 20, max: 200 }), fc.integer({ min: 0, max: 12 }));
    const noise: Noise = { model: "several-per-unit", unitVariance: 1 };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(figure, figure), { minLength: 4, maxLength: 6 }),
        fc.infiniteStream(fc.nat({ max: 99 })),
        (rows, picks) => {
          const periods = rows.map(([[x, dx], [n, dn]], t) => ({
            at: String(2001 + t),
            numerator: { lower: x, upper: x + dx },
            denominator: { lower: n, upper: n + dn },
            printed: "",
            ids: [],
          }));
          const most = homogeneity(extremeCounts(periods, noise, 1), noise);
          const least = homogeneity(extremeCounts(periods, noise, -1), noise);
          const pick = (lower: number, upper: number): number =>
            lower + ((picks.next().value ?? 0) % (upper - lower + 1));
          const inside = {
            parts: periods.map(({ numerator: { lower, upper } }) => pick(lower, upper)),
            units: periods.map(({ denominator: { lower, upper } }) => pick(lower, upper)),
          };
          const middle = homogeneity(middleCounts(periods, noise), noise);
          expect(most).toBeGreaterThanOrEqual(middle);
          expect(least).toBeLessThanOrEqual(middle);
          // Coordinate search can stop a little short of the true extreme; random interior points must not beat it.
          expect(homogeneity(inside, noise)).toBeLessThanOrEqual(most * (1 + 1e-9));
          expect(homogeneity(inside, noise)).toBeGreaterThanOrEqual(least * (1 - 1e-9));
        },
      ),
      { seed: 20260104, numRuns: 100 },
    );
  });

  it("is never more surprised by a steady ratio when a figure is only bounded", () => {
    const units = [500, 550, 600, 650, 700, 750];
    const exact = run(seriesOf("x", [200, 220, 240, 260, 280, 300]), seriesOf("n", units));
    const open = run(seriesOf("x", [200, 220, "about 240", 260, 280, 300]), seriesOf("n", units));
    expect(exact.p.method === "none" ? NaN : exact.p.log10).toBe(-2);
    expect(open.p.method === "none" ? NaN : open.p.log10).toBeGreaterThanOrEqual(-2);
    expect(open.effect.interval.upper).toBeGreaterThan(exact.effect.interval.upper);
  });

  it("calls a ratio beyond the limits a conflict only where every admissible value is beyond them", () => {
    const donors = seriesOf("donors", [100, 110, 120, 130, 140]);
    const organs = seriesOf("organs", [280, 300, "1,000+", "900", "about 1,120"]);
    const outcome = run(organs, donors, { limit: organLimit, options: { model: "several-per-unit" } });
    // 1,000 / 120 is 8.33 whatever "+" adds; 900 / 130 is 6.9; "about 1,120" may be 1,115, that is 7.96
    expect(outcome.comparisons.map(({ id, standing, gap }) => ({ id, standing, gap }))).toEqual([
      { id: "limit-2013", standing: "conflict", gap: 40 },
    ]);
    expect(outcome.comparisons[0]?.observations).toEqual(["organs-2013", "donors-2013"]);
    expect(outcome.n).toBe(4);
  });

  it("compares what two counters gained between dates when they are running totals", () => {
    const at = ["2015-12-31", "2016-12-31", "2017-12-31", "2018-12-31"];
    const matched = matchSeries(seriesOf("o", [100, 380, 660, 640], at), seriesOf("d", [40, 140, 240, 340], at), true);
    expect(matched.periods.map((period) => [period.at, period.numerator.lower, period.denominator.lower])).toEqual([
      ["2015-12-31/2016-12-31", 280, 100],
      ["2016-12-31/2017-12-31", 280, 100],
    ]);
    expect(matched.dropped).toEqual([{ reason: "the counter falls between the two dates", count: 1 }]);
  });

  it("ranks the spread among comparators and scales p with the variance assumed", () => {
    const units = [500, 550, 600, 650, 700, 750];
    const steady = units.map((unit) => Math.round(2.7 * unit));
    const member = (m: number) => ({
      group: `m${m}`,
      at: units.map((_, t) => String(2011 + t)),
      values: Object.fromEntries(
        [steady.map((part, t) => part + 60 * ((t + m) % 3)), units].map((figures, c) => {
          const bounds = Float64Array.from(figures);
          return [`c${c}`, { lower: bounds, upper: bounds }];
        }),
      ),
    });
    const comparators: Panel = {
      name: "elsewhere",
      columns: ["c0", "c1"],
      members: Array.from({ length: 12 }, (_, m) => member(m)),
      dropped: [],
    };
    const options = { model: "several-per-unit", unitVariance: 1 } as const;
    const outcome = run(seriesOf("o", steady), seriesOf("d", units), { comparators, options });
    expect(outcome.rank).toEqual({ own: outcome.effect.value, atLeastAsExtreme: 0, comparators: 12 });
    const twice = outcome.quantities["log10pAtTwiceVariance"]?.value;
    const expected = chiSquaredLogLower(outcome.statistic.value / 2, 5) / Math.LN10;
    expect(relative(Number(twice), expected)).toBeLessThan(1e-12);
  });
});
