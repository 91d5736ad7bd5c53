import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { changePoints } from "../../src/battery/change-points.js";
import { smoothColumns } from "../../src/battery/change-points/break.js";
import { fitCurve } from "../../src/battery/change-points/fit.js";
import { scan, scores, stepAt } from "../../src/battery/change-points/scan.js";
import { fitWander, inflationOf } from "../../src/battery/change-points/wander.js";
import { seriesOf } from "../../src/battery/formula-scenarios.js";
import { accusationLog10 } from "../../src/core/accusation.js";
import { defaultOptions, type OptionsOf } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import type { Series } from "../../src/core/values.js";
import { drawNormal, drawPoisson } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

interface Fitted {
  readonly firstYear: number;
  readonly likelihoodRatio: number;
  readonly ratio: number;
  readonly dispersion: number;
  readonly smoothDeviance: number;
}
const coal = JSON.parse(readFileSync("spec/fixtures/change-points.json", "utf8")) as {
  readonly origin: string;
  readonly counts: readonly number[];
  readonly constant: Fitted;
  readonly logLine: Fitted;
};
const yearly = (values: readonly number[], first: number): Series => {
  const at = values.map((_, i) => String(first + i));
  return { ...seriesOf(values), at, ids: at };
};
const disasters = { value: yearly(coal.counts, 1851) };
const run = (value: Series, options: Partial<OptionsOf<typeof changePoints.options>> = {}, draws = 199): Outcome =>
  changePoints.run(
    { value },
    { ...defaultOptions(changePoints.options), ...options },
    { rng: seededRng("change-points/spec"), draws },
  );
const quantityOf = (outcome: Outcome, name: string): number => Number(outcome.quantities[name]?.value);
const agrees = (
  outcome: Outcome,
  fitted: Fitted,
): readonly { what: string; actual: number; expected: number; relative: number }[] => [
  { what: "first year of the new level", actual: quantityOf(outcome, "at"), expected: fitted.firstYear, relative: 0 },
  // Newton stops where a millionth of log-likelihood is left, so that the square of that is: about 1e-10 of the deviance.
  {
    what: "deviance",
    actual: quantityOf(outcome, "likelihoodRatio"),
    expected: fitted.likelihoodRatio,
    relative: 1e-8,
  },
  { what: "ratio", actual: outcome.effect.value, expected: fitted.ratio, relative: 1e-6 },
  { what: "dispersion", actual: quantityOf(outcome, "dispersion"), expected: fitted.dispersion, relative: 1e-6 },
];

checkTest(changePoints, {
  simulations: 16,
  draws: 99,
  published: [
    {
      source: `coal-mining disasters around a constant mean, ${coal.origin}`,
      input: disasters,
      options: { trend: "constant" },
      expect: (outcome) => agrees(outcome, coal.constant),
    },
    {
      source: `coal-mining disasters around a log-line, ${coal.origin}`,
      input: disasters,
      expect: (outcome) => agrees(outcome, coal.logLine),
    },
  ],
  power: { "step-100-12": 0.7, "step-100-30": 0.9 },
  degenerate: [
    { what: "no figures", input: { value: seriesOf([]) } },
    { what: "too few", input: { value: seriesOf([5, 6, 7, 8, 9, 10, 11]) } },
    { what: "all zero", input: { value: seriesOf(new Float64Array(20)) } },
    { what: "only missing figures", input: { value: seriesOf(new Float64Array(20).fill(NaN)) } },
    { what: "a negative figure", input: { value: seriesOf([5, 6, 7, -8, 9, 10, 11, 12, 13]) } },
    { what: "no counts", input: { value: seriesOf([5.5, 6, 7, 8, 9, 10, 11, 12, 13]) } },
    { what: "huge figures", input: { value: seriesOf([1e13, 6, 7, 8, 9, 10, 11, 12, 13]) } },
    {
      what: "a declared date that is none",
      input: { value: seriesOf([5, 6, 7, 8, 9, 10, 11, 12, 13]) },
      options: { declared: "soon" },
    },
  ],
});

describe("change-points", () => {
  it("finds the break in the coal-mining disasters where it is known to be, and pays for the search", () => {
    const outcome = run(disasters.value, { trend: "constant" });
    expect(outcome.p).toMatchObject({ method: "monte-carlo", tail: "upper" });
    // A random walk hidden in the noise is not refuted in so small counts, so that p stays near one in twenty.
    expect(accusationLog10({ ...outcome, explanations: [] })).toBeLessThanOrEqual(-1);
    expect(quantityOf(outcome, "inflation")).toBeGreaterThan(2);
    // The interval is widened by what correlation the noise may have; the known place, about 1890, lies well inside.
    expect(quantityOf(outcome, "earliest")).toBeGreaterThanOrEqual(1875);
    expect(quantityOf(outcome, "earliest")).toBeLessThanOrEqual(1890);
    expect(quantityOf(outcome, "latest")).toBeGreaterThanOrEqual(1892);
    expect(quantityOf(outcome, "latest")).toBeLessThanOrEqual(1905);
  });

  it("compares with a declared date and lets it explain a break within the places left open", () => {
    const near = run(disasters.value, { trend: "constant", declared: "1890" });
    expect(near.explanations.find(({ id }) => id === "new-law")).toMatchObject({ speaks: "for", log10p: 0 });
    expect(quantityOf(near, "declaredDistance")).toBe(2);
    // Places 1854 to 1960 are tried; five of these 107 lie within two of 1890.
    expect(quantityOf(near, "declaredLog10")).toBeCloseTo(Math.log10(5 / 107), 12);
    const far = run(disasters.value, { trend: "constant", declared: "1930-05" });
    expect(far.explanations.find(({ id }) => id === "new-law")?.speaks).toBe("against");
  });

  it("splits two breaks in turn and puts them in order", () => {
    const rng = seededRng("change-points/two");
    const values = Array.from({ length: 90 }, (_, i) => drawPoisson(rng, i < 30 ? 100 : i < 60 ? 300 : 1200));
    const outcome = run(yearly(values, 1900), { trend: "constant" });
    const found = Object.entries(outcome.quantities)
      .filter(([name]) => /^break[A-E]At$/u.test(name))
      .map(([, { value }]) => Number(value));
    expect(found).toContain(1930);
    expect(found).toContain(1960);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
  });

  it("gives a step the squared score that regression gives it, and information alike", () => {
    const rng = seededRng("change-points/score");
    const counts = Float64Array.from({ length: 14 }, () => drawPoisson(rng, 40));
    const columns = smoothColumns(
      Float64Array.from({ length: 14 }, (_, i) => i),
      "log-line",
      0,
    );
    const smooth = fitCurve(counts, columns);
    const { score } = scores(counts, columns, smooth);
    for (let place = 2; place <= 12; place++) {
      // Around no step the score and the likelihood agree to the third order in the step, here a few tenths of a unit.
      const exact = stepAt(counts, columns, smooth, place).likelihoodRatio;
      expect(Math.abs(exact - score[place]!), String(place)).toBeLessThan(0.1 + 0.15 * exact);
    }
    expect(scan(counts, columns)?.likelihoodRatio).toBeGreaterThanOrEqual(0);
  });

  it("whitens correlated noise as the full covariance matrix does", () => {
    const rng = seededRng("change-points/wander");
    const n = 6;
    const residuals = Float64Array.from({ length: n }, () => drawNormal(rng));
    const ones = new Float64Array(n).fill(1);
    for (const wander of [
      { correlation: 0.7, share: 2 },
      { correlation: 1, share: 0.5 },
    ]) {
      const covariance = Array.from({ length: n }, (_, i) =>
        Array.from(
          { length: n },
          (__, j) =>
            (i === j ? 1 : 0) +
            wander.share * (wander.correlation === 1 ? Math.min(i, j) : wander.correlation ** Math.abs(i - j)),
        ),
      );
      const { determinant, solve } = eliminate(covariance);
      const weights = solve(ones);
      const mean = residuals.reduce((sum, r, i) => sum + r * weights[i]!, 0) / weights.reduce((sum, w) => sum + w, 0);
      const centred = residuals.map((r) => r - mean);
      const left = solve(centred).reduce((sum, s, i) => sum + s * centred[i]!, 0);
      const expected = -0.5 * (n * Math.log(left / n) + Math.log(determinant));
      expect(fitWander(residuals, [ones], { wander, restricted: false })?.logLikelihood).toBeCloseTo(expected, 9);
    }
  });

  it("knows that independent noise inflates nothing and a random walk much", () => {
    const inflation = inflationOf(50);
    expect(inflation({ correlation: 0, share: 0 })).toBeCloseTo(1, 12);
    expect(inflation({ correlation: 1, share: 1e4 })).toBeGreaterThan(5);
    expect(inflation({ correlation: 0.5, share: 1e4 })).toBeGreaterThan(1.5);
  });

  it("does not depend on which way time runs", () => {
    const rng = seededRng("change-points/mirror");
    const values = Array.from({ length: 20 }, (_, i) => drawPoisson(rng, i < 12 ? 50 : 120));
    const forwards = run(yearly(values, 1900)).statistic.value;
    const backwards = run(yearly([...values].reverse(), 1900)).statistic.value;
    expect(Math.abs(forwards / backwards - 1)).toBeLessThan(1e-5);
  });
});

/** Determinant and solutions of a small symmetric system, by elimination. */
function eliminate(matrix: readonly (readonly number[])[]): {
  readonly determinant: number;
  solve(right: Float64Array): Float64Array;
} {
  const n = matrix.length;
  const work = (right: Float64Array): { readonly determinant: number; readonly x: Float64Array } => {
    const a = matrix.map((row, i) => [...row, right[i]!]);
    let determinant = 1;
    for (let j = 0; j < n; j++) {
      determinant *= a[j]![j]!;
      for (let i = j + 1; i < n; i++) {
        const factor = a[i]![j]! / a[j]![j]!;
        for (let k = j; k <= n; k++) a[i]![k]! -= factor * a[j]![k]!;
      }
    }
    const x = new Float64Array(n);
    for (let j = n - 1; j >= 0; j--) {
      let sum = a[j]![n]!;
      for (let k = j + 1; k < n; k++) sum -= a[j]![k]! * x[k]!;
      x[j] = sum / a[j]![j]!;
    }
    return { determinant, x };
  };
  return { determinant: work(new Float64Array(n)).determinant, solve: (right) => work(right).x };
}
