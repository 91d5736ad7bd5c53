import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dispersion } from "../../src/battery/dispersion.js";
import type { CountInput } from "../../src/battery/formula-scenarios.js";
import { seriesOf } from "../../src/battery/formula-scenarios.js";
import { readFigures } from "../../src/battery/series-times.js";
import { aroundNeighbours, fitSmoothMean, smoothMeans } from "../../src/battery/smooth-mean.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import type { Panel, Series } from "../../src/core/values.js";
import { drawPoisson } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

const donors = JSON.parse(readFileSync("spec/fixtures/national-donors.json", "utf8")) as {
  readonly origin: string;
  readonly logQuadratic: { readonly pearson: number; readonly deviance: number };
};
const donorSeries: Series = {
  ...seriesOf([34, 132, 433, 849, 1702, 2766, 4080, 5146]),
  at: Array.from({ length: 8 }, (_, i) => String(2010 + i)),
};
const input = (value: Series, comparators?: Panel): CountInput => ({ value, comparators, limit: undefined });
const number = (outcome: Outcome, name: string): number => {
  const found = outcome.quantities[name]?.value;
  if (typeof found !== "number") throw new RangeError(`no number ${name}`);
  return found;
};
const run = (value: Series, mean = "auto", comparators?: Panel): Outcome =>
  dispersion.run(
    input(value, comparators),
    { ...defaultOptions(dispersion.options), mean },
    { rng: seededRng("dispersion/spec"), draws: 199 },
  );

checkTest(dispersion, {
  simulations: 100,
  draws: 99,
  published: [
    {
      source: `national donors, ${donors.origin}`,
      input: input(donorSeries),
      expect: (outcome) => [
        // R stops when the deviance changes by 1e-15 of itself, which leaves the Pearson statistic at about 1e-11.
        { what: "Pearson", actual: outcome.statistic.value, expected: donors.logQuadratic.pearson, relative: 1e-10 },
        {
          what: "deviance",
          actual: number(outcome, "deviance"),
          expected: donors.logQuadratic.deviance,
          relative: 1e-10,
        },
      ],
    },
  ],
  power: { "smooth-exact-8": 0.99, "smooth-25-12": 0.9, "smooth-50-100": 0.95, "overdispersed-30": 0.8 },
  degenerate: [
    { what: "no figures", input: input(seriesOf([])) },
    { what: "one figure", input: input(seriesOf([5])) },
    { what: "all zero", input: input(seriesOf([0, 0, 0, 0, 0, 0, 0, 0])) },
    { what: "too few for the mean", input: input(seriesOf([10, 20, 30, 40])) },
    { what: "only missing figures", input: input(seriesOf([NaN, NaN, NaN, NaN, NaN])) },
    { what: "a negative figure", input: input(seriesOf([5, -2, 9, 12, 20, 30])) },
    {
      what: "only lower bounds",
      input: input({ ...seriesOf([5, 6, 7, 8, 9, 10]), upper: new Float64Array(6).fill(Infinity) }),
    },
  ],
});

describe("dispersion", () => {
  it("finds no scatter at all in equal figures, and gives that a small probability", () => {
    const outcome = run(seriesOf([100, 100, 100, 100, 100, 100, 100, 100]), "constant");
    expect(outcome.statistic.value).toBeLessThan(1e-20);
    expect(outcome.p).toMatchObject({ method: "monte-carlo", draws: 199, exceedances: 0 });
    expect(outcome.explanations.find(({ id }) => id === "carry-forward")?.speaks).toBe("for");
    expect(outcome.explanations.find(({ id }) => id === "unit")?.speaks).toBe("for");
  });

  it("gives the variance test for a constant mean its textbook value", () => {
    // Fisher's index of dispersion Σ (y - ȳ)² / ȳ: here ȳ = 6 and Σ (y - ȳ)² = 16 + 4 + 0 + 4 + 16 = 40.
    expect(run(seriesOf([2, 4, 6, 8, 10]), "constant").statistic.value).toBeCloseTo(40 / 6, 12);
  });

  it("holds both one-sided levels around every kind of mean that the figures do have", () => {
    for (const mean of smoothMeans) {
      const rng = seededRng(`dispersion/tails/${mean}`);
      let lower = 0;
      let upper = 0;
      const runs = 60;
      for (let i = 0; i < runs; i++) {
        const own = rng.stream(i);
        // A constant mean belongs to every family.
        const value = seriesOf(Array.from({ length: 9 }, () => drawPoisson(own, 60)));
        const outcome = dispersion.run(
          input(value),
          { ...defaultOptions(dispersion.options), mean },
          { rng: own, draws: 99 },
        );
        if (number(outcome, "pearsonLowerLog10") <= -1) lower++;
        if (number(outcome, "pearsonUpperLog10") <= -1) upper++;
      }
      // 60 draws at 0.1: more than 14 has probability 0.0008.
      expect(Math.max(lower, upper), mean).toBeLessThanOrEqual(14);
    }
  });

  it("measures each inner figure against the line between its neighbours, also where they are not equally far", () => {
    const scatter = aroundNeighbours(Float64Array.of(0, 1, 3), Float64Array.of(10, 20, 40));
    // The line is at 10 + (1/3)(40 - 10) = 20, so there is no scatter.
    expect(scatter.pearson).toBeLessThan(1e-28);
    const bent = aroundNeighbours(Float64Array.of(0, 1, 2), Float64Array.of(10, 26, 30));
    // sums of a few doubles: rounding only
    expect(Math.abs(bent.pearson / (6 ** 2 / (22 * 1.5)) - 1)).toBeLessThan(1e-12);
  });

  it("rounds the simulated figures as the printed ones are", () => {
    const base = seriesOf([120, 150, 190, 240, 300, 380, 480, 600]);
    const figures = readFigures({ ...base, lower: base.lower.map((y) => y - 5), upper: base.upper.map((y) => y + 5) });
    const fit = fitSmoothMean("log-quadratic", figures);
    const drawn = fit?.simulate(seededRng("dispersion/print"));
    const counts = drawn?.means.map((mean, i) => mean + drawn.standardised[i]! * Math.sqrt(mean));
    for (const count of counts ?? [0.5]) expect(Math.abs(count / 10 - Math.round(count / 10))).toBeLessThan(1e-10);
  });

  it("shows where the series stands among comparators on the side on which it lies", () => {
    const members = [0.05, 0.1, 0.2].map((spread, m) => {
      const values = donorSeries.lower.map((y, i) => Math.round(y * (1 + (i % 2 === 0 ? spread : -spread))));
      return { group: `place-${m}`, at: donorSeries.at, values: { donors: { lower: values, upper: values } } };
    });
    const outcome = run(donorSeries, "auto", { name: "places", columns: ["donors"], members, dropped: [] });
    expect(outcome.rank).toMatchObject({ atLeastAsExtreme: 3, comparators: 3 });
    expect(outcome.plots.map(({ kind }) => kind)).toEqual(["series", "series", "strip"]);
  });
});
