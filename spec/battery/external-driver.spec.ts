import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { externalDriver } from "../../src/battery/external-driver.js";
import { predictEach, predictionInterval } from "../../src/battery/external-driver/departures.js";
import { changesOf, relatedP } from "../../src/battery/external-driver/elasticity.js";
import { couldBePart, drawRemembering, pearsonAround } from "../../src/battery/external-driver/exactness.js";
import { matchPairs } from "../../src/battery/external-driver/pairs.js";
import { seriesOf } from "../../src/battery/formula-scenarios.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import { negativeBinomialLogUpper } from "../../src/numerics/negative-binomial.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

const fixture = JSON.parse(readFileSync("spec/fixtures/external-driver.json", "utf8")) as {
  readonly origin: string;
  readonly value: readonly number[];
  readonly driver: readonly number[];
  readonly elasticity: number;
  readonly lower: number;
  readonly upper: number;
  readonly relatedP: number;
  readonly pearson: number;
  readonly partPearson: number;
  readonly fourth: { readonly mean: number; readonly logP: number };
};
type Input = Parameters<typeof externalDriver.run>[0];
const pair = (value: ArrayLike<number>, driver: ArrayLike<number>): Input => ({
  value: seriesOf(value),
  driver: seriesOf(driver),
  comparators: undefined,
});
const run = (input: Input, model = "auto"): Outcome =>
  externalDriver.run(
    input,
    { ...defaultOptions(externalDriver.options), model },
    { rng: seededRng("external-driver/spec"), draws: 199 },
  );
const number = (outcome: Outcome, name: string): number => Number(outcome.quantities[name]?.value);

checkTest(
  {
    ...externalDriver,
    honest: externalDriver.honest.filter(({ n }) => n <= 50),
  },
  {
    simulations: 60,
    draws: 99,
    published: [
      {
        source: fixture.origin,
        input: pair(fixture.value, fixture.driver),
        // R prints 15 digits; differences of logs lose three or four of sixteen.
        expect: (outcome) => [
          { what: "Pearson", actual: outcome.statistic.value, expected: fixture.pearson, relative: 1e-10 },
          { what: "elasticity", actual: number(outcome, "elasticity"), expected: fixture.elasticity, relative: 1e-10 },
          { what: "lower limit", actual: number(outcome, "elasticityLower"), expected: fixture.lower, relative: 1e-10 },
          { what: "upper limit", actual: number(outcome, "elasticityUpper"), expected: fixture.upper, relative: 1e-10 },
          {
            what: "shifts",
            actual: 10 ** number(outcome, "relatedLog10"),
            expected: fixture.relatedP,
            relative: 1e-12,
          },
        ],
      },
    ],
    power: { "computed-0-8": 0.9, "computed-25-30": 0.95, "computed-50-100": 0.9 },
    degenerate: [
      { what: "no figures", input: pair([], []) },
      { what: "too few", input: pair([10, 20, 30], [100, 200, 300]) },
      { what: "all zero", input: pair([0, 0, 0, 0, 0, 0], [1, 2, 3, 4, 5, 6]) },
      { what: "a driver of zeros", input: pair([1, 2, 3, 4, 5, 6], [0, 0, 0, 0, 0, 0]) },
      { what: "a driver that does not vary", input: pair([10, 12, 9, 11, 10, 13], [500, 500, 500, 500, 500, 500]) },
      { what: "negative figures", input: pair([10, -2, 9, 11, 10, 13], [500, 900, 400, 800, 300, 700]) },
      { what: "only missing figures", input: pair([NaN, NaN, NaN, NaN, NaN], [1, 2, 3, 4, 5]) },
      { what: "figures beyond counting", input: pair([1e14, 2e14, 3e14, 4e14, 5e14], [1, 2, 3, 4, 5]) },
      {
        what: "a part that is larger than its driver",
        input: pair([10, 20, 30, 40, 50], [5, 10, 15, 20, 25]),
        options: { model: "part-of-driver" },
      },
    ],
  },
);

describe("external-driver", () => {
  it("expects less noise of a part of the driver, by the factor of the remaining share", () => {
    // the figures of the constant-ratio fixture: chisq.test of the table with two rows
    const following = { values: [204, 251, 249, 296, 306], drivers: [500, 612, 640, 731, 777], part: true };
    expect(pearsonAround(following) / fixture.partPearson).toBeCloseTo(1, 12);
    expect(couldBePart(following.values, following.drivers)).toBe(true);
    expect(couldBePart([0.5, 1, 2], [10, 10, 10])).toBe(false);
    expect(couldBePart([5, 6, 7], [1000, 1000, 1000])).toBe(false);
  });

  it("predicts each period from the others, as pnbinom does", () => {
    const prediction = predictEach(fixture.value, fixture.driver)[3];
    expect((prediction?.mean ?? 0) / fixture.fourth.mean).toBeCloseTo(1, 12);
    expect((prediction?.logP ?? 0) / fixture.fourth.logP).toBeCloseTo(1, 8);
    const limits = prediction === undefined ? { lower: 0, upper: 0 } : predictionInterval(prediction);
    const law = prediction?.law;
    expect(law === undefined ? 0 : negativeBinomialLogUpper(limits.upper + 1, law)).toBeLessThanOrEqual(
      Math.log(0.025),
    );
    expect(law === undefined ? -9 : negativeBinomialLogUpper(limits.upper, law)).toBeGreaterThan(Math.log(0.025));
  });

  it.each(["unrelated-walks-50", "common-trend-50"])("does not call %s related more often than chance does", (id) => {
    const scenario = externalDriver.honest.find((honest) => honest.id === id);
    let related = 0;
    const trials = 400;
    for (let i = 0; i < trials; i += 1) {
      const input = scenario?.draw(seededRng(`related/${id}/${i}`));
      if (input === undefined) continue;
      const found = relatedP(changesOf(matchPairs(input.value, input.driver)));
      if ((found?.p ?? 1) <= 0.1) related += 1;
    }
    // 0.1 and three standard errors
    expect(related / trials).toBeLessThanOrEqual(0.1 + 3 * Math.sqrt(0.09 / trials));
  });

  it("sees that the figure follows a driver that moves it, where periods are many enough", () => {
    const scenario = externalDriver.honest.find(({ id }) => id === "poisson-100");
    let related = 0;
    for (let i = 0; i < 40; i += 1) {
      const input = scenario?.draw(seededRng(`follows/${i}`));
      if (input === undefined) continue;
      if ((relatedP(changesOf(matchPairs(input.value, input.driver)))?.p ?? 1) <= 0.02) related += 1;
    }
    expect(related).toBeGreaterThanOrEqual(38);
  });

  it("says the least p that the circular shifts can give", () => {
    const outcome = run(pair(fixture.value, fixture.driver));
    expect(10 ** number(outcome, "relatedSmallestLog10")).toBeCloseTo(1 / 11, 12);
  });

  it("draws counts with memory whose mean and variance are those asked for, and that remember half", () => {
    const rng = seededRng("remembering");
    const rows = Array.from({ length: 4000 }, (_, i) => drawRemembering(rng.stream(i), [100, 100, 150]));
    const mean = (of: (row: readonly number[]) => number): number =>
      rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
    expect(mean((row) => row[2]!)).toBeGreaterThan(149);
    expect(mean((row) => row[2]!)).toBeLessThan(151);
    const variance = mean((row) => (row[1]! - 100) ** 2);
    const shared = mean((row) => (row[0]! - 100) * (row[1]! - 100));
    // Standard errors of about 2.2 and 1.8
    expect(Math.abs(variance - 100)).toBeLessThan(9);
    expect(Math.abs(shared - 50)).toBeLessThan(8);
  });

  it("never calls rounding exactness: an interval is taken at its far end", () => {
    const drivers = [100_000, 130_000, 90_000, 150_000, 120_000, 170_000, 110_000, 140_000];
    const exact = pair(
      drivers.map((driver) => Math.round(0.0051 * driver)),
      drivers,
    );
    const wide: Input = {
      ...exact,
      value: {
        ...exact.value,
        lower: exact.value.lower.map((v) => v - 50),
        upper: exact.value.upper.map((v) => v + 50),
      },
    };
    const log10 = (outcome: Outcome): number => (outcome.p.method === "none" ? 0 : outcome.p.log10);
    expect(log10(run(exact))).toBeLessThan(-2);
    expect(log10(run(wide))).toBeGreaterThan(-0.5);
  });
});
