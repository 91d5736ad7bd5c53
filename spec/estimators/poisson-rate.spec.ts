import { describe, expect, it } from "vitest";
import type { Series } from "../../src/core/values.js";
import { poissonRate } from "../../src/estimators/poisson-rate.js";
import { seededRng } from "../../src/numerics/rng.js";
import reference from "../fixtures/poisson-rate.json" with { type: "json" };
import { checkEstimator } from "../support/check-estimator.js";

function counts(lower: readonly number[], upper: readonly number[] = lower, at?: readonly string[]): { count: Series } {
  const names = at ?? lower.map((_, i) => String(i + 1));
  return {
    count: {
      name: "c",
      unit: "events",
      at: names,
      ids: names,
      printed: lower.map(String),
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
      dropped: [],
    },
  };
}

checkEstimator(poissonRate, {
  published: reference.cases
    .filter((item) => item.level === 0.95)
    .map((item) => ({
      source: `${reference.origin}, ${item.x} in ${item.years} years`,
      input: counts([item.x, ...Array<number>(item.years - 1).fill(0)]),
      // R inverts the same gamma quantiles; 1e-9 is its own tolerance in qgamma.
      expect: (estimate) => [
        { what: "rate", actual: estimate.value, expected: item.estimate, relative: 1e-12 },
        { what: "lower", actual: estimate.intervals[0].lower, expected: item.lower, relative: 1e-9 },
        { what: "upper", actual: estimate.intervals[0].upper, expected: item.upper, relative: 1e-9 },
      ],
    })),
  degenerate: [
    { what: "nothing", input: counts([]) },
    { what: "only missing values", input: counts([NaN, NaN]) },
    { what: "only lower bounds", input: counts([5, 7], [Infinity, Infinity]) },
    { what: "a negative count", input: counts([-3]) },
  ],
});

describe("poisson-rate", () => {
  it("widens its interval by the printed bounds and counts the days of a period", () => {
    const estimate = poissonRate.estimate(
      counts([100], [120], ["2015-01-01/2015-06-30"]),
      { level: 0.95 },
      { rng: seededRng("x"), draws: 1 },
    );
    const half = 181 / 365.25;
    expect(estimate.value).toBe(110 / half);
    expect(estimate.intervals[0].lower).toBeLessThan(100 / half);
    expect(estimate.intervals[0].upper).toBeGreaterThan(120 / half);
  });

  it("says what it left out", () => {
    const estimate = poissonRate.estimate(
      counts([4, NaN, 9], [4, NaN, Infinity]),
      { level: 0.95 },
      { rng: seededRng("x"), draws: 1 },
    );
    expect(estimate.dropped).toEqual([
      { reason: "not found", count: 1 },
      { reason: "printed as a lower bound only", count: 1 },
    ]);
  });
});
