import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterIncrements } from "../../src/battery/counter-increments.js";
import { logBinomialSumTail } from "../../src/battery/counter-increments/binomial-sum.js";
import { finalZeros } from "../../src/battery/counter-increments/readings.js";
import { honest, strongSeason, type Input } from "../../src/battery/counter-increments/scenarios.js";
import { shareLimits, yearOf } from "../../src/battery/counter-increments/spans.js";
import { defaultOptions } from "../../src/core/options.js";
import { dayNumber } from "../../src/core/period.js";
import { readPrinted } from "../../src/core/printed.js";
import type { Outcome } from "../../src/core/test.js";
import type { Series } from "../../src/core/values.js";
import { seededRng } from "../../src/numerics/rng.js";
import reference from "../fixtures/counter-increments.json" with { type: "json" };
import { checkTest } from "../support/check-test.js";

type Printed = readonly (readonly [at: string, figure: string | number])[];

function seriesOf(name: string, printed: Printed): Series {
  const bounds = printed.map(([, figure]) => {
    if (typeof figure === "number") return { lower: figure, upper: figure };
    const reading = readPrinted(figure);
    if (!reading.ok) throw new RangeError(reading.why);
    return reading.figure;
  });
  return {
    name,
    unit: "donors",
    at: printed.map(([at]) => at),
    ids: printed.map(([at]) => `${name}-${at}`),
    printed: printed.map(([, figure]) => String(figure)),
    lower: Float64Array.from(bounds, ({ lower }) => lower),
    upper: Float64Array.from(bounds, ({ upper }) => upper),
    dropped: [],
  };
}

function inputOf(counter: Printed, annual?: Printed, jumps?: Printed): Input {
  return {
    counter: seriesOf("counter", counter),
    annual: annual && seriesOf("annual", annual),
    jumps: jumps && seriesOf("jump", jumps),
  };
}

type Options = Parameters<typeof counterIncrements.run>[1];
const optionsOf = (given: Partial<Options> = {}): Options => ({
  ...defaultOptions(counterIncrements.options),
  ...given,
});

function run(input: Input, given: Partial<Options> = {}): Outcome {
  const options = optionsOf(given);
  expect(counterIncrements.applicability(input, options).verdict).not.toBe("not-applicable");
  return counterIncrements.run(input, options, { rng: seededRng("spec"), draws: 9 });
}

const relative = (actual: number, expected: number): number => Math.abs(actual - expected) / Math.abs(expected);
const valueOf = (outcome: Outcome, name: string): number => Number(outcome.quantities[name]?.value);

/** Figures of the organ-donation counter in China, from statements of the Red Cross and the health commission. */
const donors: Printed = [
  ["2016-12-31", "9,996"],
  ["2018-07-15", "18,433"],
  ["2018-12-31", "18,000+"],
  ["2019-02-28", "23,219"],
  ["2020-10-31", "31,610"],
  ["2020-11-30", "roughly 33,000"],
  ["2021-03-31", "33,000+"],
  ["2022-03-25", "39,114"],
];
const annual: Printed = [
  ["2017", "5,146"],
  ["2018", "6,302"],
  ["2019", "5,818"],
];

checkTest(counterIncrements, {
  published: [
    {
      source: "R's pbinom and poisson.test: 1,775 donors in the first 59 days of a year of 5,818",
      input: inputOf([donors[0]!, donors[3]!], annual),
      expect: (outcome) => [
        { what: "start", actual: valueOf(outcome, "spanStart"), expected: 21_444, relative: 0 },
        { what: "gain", actual: valueOf(outcome, "spanGain"), expected: 1775, relative: 0 },
        {
          what: "p at constant rates",
          actual: valueOf(outcome, "log10SpanPConstant") * Math.LN10,
          expected: reference.yearToDate.logConstant,
          relative: 1e-12,
        },
        {
          what: "p with the allowance",
          actual: valueOf(outcome, "log10SpanP") * Math.LN10,
          expected: reference.yearToDate.logAllowance,
          relative: 1e-12,
        },
        {
          what: "lower limit of the effect, as a rate",
          actual: (outcome.effect.interval.lower * (5818 * 59)) / 365 / 59,
          expected: reference.yearToDate.perDay.lower,
          relative: 1e-9,
        },
      ],
    },
  ],
  degenerate: [
    { what: "no reading", input: inputOf([]) },
    { what: "one reading", input: inputOf([["2016-12-31", 9996]]) },
    {
      what: "nothing but zeros",
      input: inputOf([
        ["2016-12-31", 0],
        ["2017-12-31", 0],
      ]),
    },
    {
      what: "missing figures",
      input: inputOf([
        ["2016-12-31", NaN],
        ["2017-12-31", NaN],
      ]),
    },
    {
      what: "negative figures",
      input: inputOf([
        ["2016-12-31", -9],
        ["2017-12-31", -5],
      ]),
    },
    {
      what: "no upper bounds",
      input: inputOf([
        ["2016-12-31", "9,000+"],
        ["2017-12-31", "14,000+"],
      ]),
    },
    {
      what: "dates known only to the year",
      input: inputOf([
        ["2016", 9996],
        ["2017", 15142],
      ]),
    },
    {
      what: "dates that are none",
      input: inputOf([
        ["first", 9996],
        ["second", 15142],
      ]),
    },
    {
      what: "a counter that only falls",
      input: inputOf([
        ["2016-12-31", 90],
        ["2017-12-31", 50],
      ]),
    },
  ],
  power: { surplus: 0.95, stuck: 0.95, "round-gain": 0.9 },
  simulations: 60,
});

describe("the law behind counter-increments", () => {
  it("agrees with R on sums of two binomials, in both tails and far out", () => {
    for (const { parts, k, side, log } of reference.sums) {
      expect(side === "upper" || side === "lower").toBe(true);
      // 1e-11: recurrences over a few thousand terms
      expect(relative(logBinomialSumTail(parts, k, side === "upper" ? "upper" : "lower"), log)).toBeLessThan(1e-11);
    }
  });

  it("has tails that add up to one", () => {
    const part = fc.record({ n: fc.nat({ max: 400 }), p: fc.double({ min: 0.002, max: 0.998, noNaN: true }) });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 2 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (parts, at) => {
          const k = Math.round(at * parts.reduce((sum, { n }) => sum + n, 0));
          const upper = Math.exp(logBinomialSumTail(parts, k, "upper"));
          const lower = Math.exp(logBinomialSumTail(parts, k - 1, "lower"));
          expect(Math.abs(upper + lower - 1)).toBeLessThan(1e-11);
        },
      ),
      { seed: 20260105, numRuns: 200 },
    );
  });

  it("keeps shares within what a bounded rate allows", () => {
    expect(shareLimits(0.5, 1)).toEqual({ lower: 0.5, upper: 0.5 });
    // half a year at most 1.25 times the mean leaves at least 0.375 for the other half, which is more than 0.4 / 2 … the tighter of both bounds
    expect(shareLimits(0.5, 1.25)).toEqual({ lower: 0.4, upper: 0.6 });
    expect(shareLimits(0.9, 2).upper).toBeLessThan(1);
  });

  it("finds the year of any day and the zeros of any number", () => {
    for (let year = 1899; year <= 2101; year += 1) {
      expect([yearOf(dayNumber(year, 1, 1)), yearOf(dayNumber(year, 12, 31))]).toEqual([year, year]);
    }
    expect([25_000, 104_538, 10, 7].map(finalZeros)).toEqual([3, 0, 1, 0]);
  });

  it("keeps its size where rates are constant and no allowance is made", () => {
    const scenario = honest.find(({ id }) => id === "steady");
    let fired = 0;
    for (let i = 0; i < 60; i += 1) {
      const input = scenario?.draw(seededRng(`steady/${i}`)) ?? inputOf([]);
      const { p } = run(input, { rateFactor: 1 });
      if (p.method !== "none" && p.log10 <= Math.log10(0.1)) fired += 1;
    }
    // at most 10 % and three standard errors of 60 data sets; not zero, or the p would be far too large
    expect(fired).toBeLessThanOrEqual(6 + 7);
    expect(fired).toBeGreaterThan(0);
  });

  it("fires too often on a season beyond the allowance, as its page says, and not when the allowance is raised", () => {
    const inputs = Array.from({ length: 20 }, (_, i) => strongSeason.draw(seededRng(`season/${i}`)));
    const fired = (rateFactor: number): number =>
      inputs.filter((input) => {
        const { p } = run(input, { rateFactor });
        return p.method !== "none" && p.log10 <= Math.log10(0.05);
      }).length;
    // about a third of 20; at its word it would be one
    expect(fired(1.25)).toBeGreaterThanOrEqual(3);
    expect(fired(2)).toBe(0);
  });
});

describe("counter-increments", () => {
  it("finds the two stale readings of the built-in case and what was to be expected meanwhile", () => {
    const { comparisons } = run(inputOf(donors));
    expect(comparisons.map(({ id, standing }) => [id, standing])).toEqual([
      ["stale-2018-07-15-to-2018-12-31", "tension"],
      ["stale-2020-11-30-to-2021-03-31", "tension"],
    ]);
    // 18,433 to 23,219 in 228 days, 169 of them up to the end of 2018
    expect(comparisons[0]?.gap).toBe(((23_219 - 18_433) / 228) * 169);
    expect(comparisons[0]?.observations).toEqual(["counter-2018-07-15", "counter-2018-12-31"]);
  });

  it("calls a fall a conflict, gives no p for it, and honours bounds", () => {
    const counter: Printed = [
      ["2017-12-10", "360,000+"],
      ["2017-12-31", "262,500"],
      ["2018-03-28", "422,000"],
    ];
    const outcome = run(inputOf(counter));
    expect(outcome.p.method).toBe("none");
    expect(outcome.comparisons.map(({ id, standing, gap }) => ({ id, standing, gap }))).toEqual([
      { id: "decrease-2017-12-10-to-2017-12-31", standing: "conflict", gap: 97_500 },
    ]);
    const rounded: Printed = [
      ["2018-01-31", "about 1,700"],
      ["2018-02-28", "1,660"],
      ["2018-03-31", "1,800"],
    ];
    expect(run(inputOf(rounded)).comparisons).toEqual([]);
  });

  it("compares whole years with their totals: equal, impossible, or rounding", () => {
    const totals: Printed = [
      ["2016", 4080],
      ["2017", 5146],
      ["2018", 6302],
    ];
    const standing = (later: string, at: string) => {
      const counter: Printed = [
        ["2015-12-31", 5916],
        [at, later],
      ];
      return run(inputOf(counter, totals)).comparisons.map((c) => [c.standing, c.gap, c.likelyCause !== undefined]);
    };
    expect(standing("9,996", "2016-12-31")).toEqual([["agreement", 0, false]]);
    expect(standing("9,995", "2016-12-31")).toEqual([["conflict", 1, false]]);
    expect(standing("21,000", "2018-12-31")).toEqual([["conflict", 444, true]]);
    expect(standing("about 10,000", "2016-12-31")).toEqual([]);
  });

  it("weighs a published gain of exactly 25,000 by its zeros", () => {
    const counter: Printed = [
      ["2014-04-07", "21,731"],
      ["2016-03-20", "66,318"],
      ["2016-12-31", "169,452"],
    ];
    const outcome = run(inputOf(counter, undefined, [["2015-12-31", "25,000"]]));
    // three exact gains: 1 - (1 - 1/1000)^3
    const log10 = outcome.p.method === "none" ? NaN : outcome.p.log10;
    // one in a thousand each, any of three: rounding of doubles only
    expect(Math.abs(log10 / Math.log10(-Math.expm1(3 * Math.log1p(-0.001))) - 1)).toBeLessThan(1e-12);
    expect(outcome.quantities["roundGain"]?.value).toBe(25_000);
    expect(outcome.quantities["roundGain"]?.observations).toEqual(["jump-2015-12-31"]);
  });

  it("does not call a gain round where both readings may be rounded", () => {
    const counter: Printed = [
      ["2017-03-31", "12,000"],
      ["2017-09-30", "15,000"],
      ["2018-03-28", "16,512"],
    ];
    const outcome = run(inputOf(counter));
    expect(outcome.quantities["roundGain"]).toBeUndefined();
    expect(outcome.quantities["gains"]).toBeUndefined();
  });

  it("answers the same whatever the order of the readings", () => {
    const gains = fc.array(fc.nat({ max: 2000 }), { minLength: 3, maxLength: 7 });
    fc.assert(
      fc.property(
        gains,
        fc.array(fc.integer({ min: 800, max: 6000 }), { minLength: 4, maxLength: 4 }),
        (steps, totals) => {
          let sum = 0;
          const counter: Printed = steps.map((step, i) => {
            sum += step;
            return [`201${5 + Math.floor(i / 2)}-${i % 2 === 0 ? "04-20" : "12-31"}`, sum];
          });
          const years: Printed = totals.map((total, i) => [String(2015 + i), total]);
          const input = inputOf(counter, years);
          const turned = inputOf([...counter].reverse(), [...years].reverse());
          const options = optionsOf();
          const applicability = counterIncrements.applicability(input, options);
          expect(counterIncrements.applicability(turned, options)).toEqual(applicability);
          if (applicability.verdict !== "not-applicable") expect(run(turned)).toEqual(run(input));
        },
      ),
      { seed: 20260106, numRuns: 60 },
    );
  });

  it("is never more surprised by a wider bound on a reading", () => {
    const width = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(fc.integer({ min: 21_500, max: 24_000 }), width, (reading, half) => {
        const logP = (slack: number): number => {
          const input = inputOf(
            [
              ["2016-12-31", 9996],
              ["2019-02-28", reading],
            ],
            annual,
          );
          const lower = Float64Array.from([9996, reading - slack]);
          const upper = Float64Array.from([9996, reading + slack]);
          const outcome = run({ ...input, counter: { ...input.counter, lower, upper } });
          return outcome.quantities["log10SpanP"] === undefined ? -Infinity : valueOf(outcome, "log10SpanP");
        };
        expect(logP(half)).toBeGreaterThanOrEqual(logP(0));
      }),
      { seed: 20260107, numRuns: 60 },
    );
  });
});
