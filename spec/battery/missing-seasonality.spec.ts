import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { seriesOf } from "../../src/battery/formula-scenarios.js";
import { missingSeasonality } from "../../src/battery/missing-seasonality.js";
import { layOut, seasonOf, seasonOfTotals } from "../../src/battery/missing-seasonality/cycles.js";
import { correlatedGains, simulateVariation } from "../../src/battery/missing-seasonality/law.js";
import { monthly, seasonalPanel, type Input } from "../../src/battery/missing-seasonality/scenarios.js";
import { accusationLog10 } from "../../src/core/accusation.js";
import { defaultOptions, type OptionsOf } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import { drawPoisson } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

const deaths = JSON.parse(readFileSync("spec/fixtures/missing-seasonality.json", "utf8")) as {
  readonly origin: string;
  readonly counts: readonly number[];
  readonly amplitude: number;
  readonly amplitudeError: number;
  readonly pearson: number;
  readonly variation: number;
};
const input = (values: ArrayLike<number>): Input => ({ value: monthly(values), comparators: undefined });
const run = (given: Input, options: Partial<OptionsOf<typeof missingSeasonality.options>> = {}): Outcome =>
  missingSeasonality.run(
    given,
    { ...defaultOptions(missingSeasonality.options), ...options },
    { rng: seededRng("missing-seasonality"), draws: 199 },
  );
const quantityOf = (outcome: Outcome, name: string): number => Number(outcome.quantities[name]?.value);

checkTest(missingSeasonality, {
  simulations: 40,
  draws: 99,
  published: [
    {
      source: `deaths from lung diseases by month, ${deaths.origin}`,
      input: input(deaths.counts),
      // Both iterate until the deviance stands still to the last digits.
      expect: (outcome) => [
        { what: "amplitude", actual: quantityOf(outcome, "amplitude"), expected: deaths.amplitude, relative: 1e-8 },
        {
          what: "its error",
          actual: quantityOf(outcome, "amplitudeError"),
          expected: deaths.amplitudeError,
          relative: 1e-8,
        },
        { what: "Pearson", actual: quantityOf(outcome, "harmonicPearson"), expected: deaths.pearson, relative: 1e-8 },
        { what: "variation", actual: outcome.statistic.value, expected: deaths.variation, relative: 1e-10 },
      ],
    },
  ],
  power: { "flat-25-36": 0.85, "flat-25-60": 0.9, "flat-50-120": 0.7 },
  degenerate: [
    { what: "no figures", input: input([]) },
    { what: "one year", input: input(new Float64Array(13).fill(100)) },
    { what: "all zero", input: input(new Float64Array(36)) },
    { what: "only missing figures", input: input(new Float64Array(36).fill(NaN)) },
    { what: "a negative figure", input: input([-1, ...new Float64Array(36).fill(100)]) },
    { what: "hardly any cases", input: input(new Float64Array(36).fill(1)) },
    { what: "huge figures", input: input(new Float64Array(36).fill(1e12)) },
    { what: "years", input: { value: seriesOf(new Float64Array(36).fill(100)), comparators: undefined } },
    { what: "a cycle of three", input: input(new Float64Array(36).fill(100)), options: { period: 3 } },
  ],
});

describe("missing-seasonality", () => {
  it("sets a straight drift within the cycle aside, exactly", () => {
    expect(seasonOfTotals(Float64Array.of(100, 110, 120, 130, 140, 150), 3).variation).toBeLessThan(1e-20);
    // Totals 10, 14, 10, 14: the line rises by 0.8 a place from 10.8; residuals -0.8, 2.4, -2.4, 0.8, squares 12.8, mean 12.
    expect(seasonOfTotals(Float64Array.of(10, 14, 10, 14), 1).variation).toBeCloseTo(12.8 / 12, 12);
  });

  it("keeps only complete cycles and says how many figures it left", () => {
    const times = Float64Array.from([...Array(12).keys(), ...Array(11).keys()].map((j, i) => (i < 12 ? j : 12 + j)));
    const cycles = layOut({ times, values: times.map(() => 5) }, 12);
    expect(cycles.rows.length).toBe(12);
    expect(cycles.left).toBe(11);
  });

  it("simulates the variation that independent counts have, on average the degrees of freedom", () => {
    const season = seasonOfTotals(new Float64Array(12).fill(3000), 3);
    const simulate = simulateVariation(season, correlatedGains(12, 0));
    const rng = seededRng("missing-seasonality/law");
    const values = Array.from({ length: 4000 }, (_, i) => simulate(rng.stream(i)));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    // The standard error is √(20 / 4000) = 0.07.
    expect(Math.abs(mean - 10)).toBeLessThan(0.25);
  });

  it("gives correlated neighbours less variation at the frequencies of a season, as their spectrum has it", () => {
    const gains = correlatedGains(12, 0.5);
    // (1 - ρ²) / (1 + ρ² - 2 ρ cos ω) at six cycles a year: 0.75 / 2.25.
    expect(gains[5]).toBeCloseTo(1 / 3, 12);
    expect(gains[0]).toBeCloseTo(0.75 / (1.25 - Math.cos(Math.PI / 6)), 12);
    expect(Array.from(correlatedGains(12, 0))).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("ranks a series without a season below comparators that have one, and says what the rank can be at least", () => {
    const rng = seededRng("missing-seasonality/rank");
    const value = monthly(Array.from({ length: 60 }, () => drawPoisson(rng, 1000)));
    const outcome = run({ value, comparators: seasonalPanel(rng.stream("others"), 19) });
    expect(outcome.rank).toMatchObject({ atLeastAsExtreme: 0, comparators: 19 });
    expect(quantityOf(outcome, "rankLog10")).toBeCloseTo(Math.log10(1 / 20), 12);
    expect(outcome.explanations.find(({ id }) => id === "no-season")?.speaks).toBe("against");
    expect(outcome.plots.map(({ kind }) => kind)).toEqual(["series", "series", "strip"]);
  });

  it("takes quarters, days and a cycle that is set", () => {
    const rng = seededRng("missing-seasonality/periods");
    const values = Array.from({ length: 56 }, () => drawPoisson(rng, 400));
    const quarters = values.map((_, i) => `${1990 + Math.floor(i / 4)}-${String((i % 4) * 3 + 1).padStart(2, "0")}`);
    const days = values.map((_, i) => `2015-${i < 31 ? "01" : "02"}-${String((i % 31) + 1).padStart(2, "0")}`);
    expect(quantityOf(run({ value: { ...seriesOf(values), at: quarters }, comparators: undefined }), "period")).toBe(4);
    expect(quantityOf(run({ value: { ...seriesOf(values), at: days }, comparators: undefined }), "period")).toBe(7);
    expect(quantityOf(run({ value: seriesOf(values), comparators: undefined }, { period: 8 }), "period")).toBe(8);
  });

  it("leaves even twelfths of annual totals to their explanation", () => {
    const outcome = run(
      input(
        [12_345, 13_001, 12_876].flatMap((total) =>
          Array.from({ length: 12 }, (_, j) => Math.floor(total / 12) + (j < total % 12 ? 1 : 0)),
        ),
      ),
    );
    expect(outcome.p).toMatchObject({ method: "monte-carlo", exceedances: 0 });
    expect(accusationLog10(outcome)).toBe(0);
    expect(seasonOf({ values: Float64Array.of(1, 2, 3, 4), period: 4 }).total).toBe(10);
  });
});
