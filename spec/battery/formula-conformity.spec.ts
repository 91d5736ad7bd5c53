import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closestOf, excessVariation, fitLibrary } from "../../src/battery/closeness.js";
import { describe as describeSeries } from "../../src/battery/description-length.js";
import { formulaConformity } from "../../src/battery/formula-conformity.js";
import type { CountInput } from "../../src/battery/formula-scenarios.js";
import { seriesOf } from "../../src/battery/formula-scenarios.js";
import { fitFormula, formulas } from "../../src/battery/formulas.js";
import { fitQuadratic } from "../../src/battery/quadratic-fit.js";
import { windowsLike } from "../../src/battery/windows.js";
import { canonicalJson, roundNumbers } from "../../src/core/json.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import type { Panel, Series } from "../../src/core/values.js";
import { drawPoisson } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";
import { fitPoisson } from "../../src/numerics/regression.js";
import { checkTest } from "../support/check-test.js";

interface ReferenceFit {
  readonly fitted: readonly number[];
  readonly pearson: number;
  readonly p_left: number;
}
interface Reference {
  readonly cases: readonly {
    readonly id: string;
    readonly output: Readonly<Record<string, ReferenceFit>> & { readonly y: readonly number[] };
  }[];
}
const reference = JSON.parse(readFileSync("spec/fixtures/formula-conformity.json", "utf8")) as Reference;
const donors = JSON.parse(readFileSync("spec/fixtures/national-donors.json", "utf8")) as {
  readonly origin: string;
  readonly squareK: number;
  readonly squareRSquared: number;
  readonly quadraticRSquared: number;
  readonly quadraticForecast: number;
  readonly forecastLower: number;
  readonly forecastUpper: number;
  readonly pearson: Readonly<Record<string, number>>;
};

function yearly(values: readonly number[], first = 2010): Series {
  return { ...seriesOf(values), at: values.map((_, i) => String(first + i)) };
}
const donorSeries = (in2012: number): Series => yearly([34, 132, in2012, 849, 2135 - in2012, 2766, 4080, 5146]);
const input = (value: Series, comparators?: Panel): CountInput => ({ value, comparators, limit: undefined });
const value = (outcome: Outcome, name: string): number => {
  const found = outcome.quantities[name]?.value;
  if (typeof found !== "number") throw new RangeError(`no number ${name}`);
  return found;
};
const run = (
  series: Series,
  given: Partial<ReturnType<typeof defaultOptions<typeof formulaConformity.options>>> = {},
  comparators?: Panel,
): Outcome =>
  formulaConformity.run(
    input(series, comparators),
    { ...defaultOptions(formulaConformity.options), ...given },
    { rng: seededRng("formula-conformity/spec"), draws: 199 },
  );

checkTest(formulaConformity, {
  simulations: 30,
  draws: 99,
  published: [
    {
      source: `national donors, ${donors.origin}`,
      input: input(donorSeries(433)),
      options: { origin: "2010" },
      expect: (outcome) =>
        [
          ["squareK", donors.squareK],
          ["squareRSquared", donors.squareRSquared],
          ["quadraticRSquared", donors.quadraticRSquared],
          ["quadraticForecast", donors.quadraticForecast],
          ["quadraticForecastLower", donors.forecastLower],
          ["quadraticForecastUpper", donors.forecastUpper],
          ["pearson-square", donors.pearson["square"] ?? Number.NaN],
          ["pearson-quadratic", donors.pearson["quadratic"] ?? Number.NaN],
          ["pearson-exponential", donors.pearson["exponential"] ?? Number.NaN],
          ["pearson-power", donors.pearson["power"] ?? Number.NaN],
        ].map(([what, expected]) => ({
          what: String(what),
          actual: value(outcome, String(what)),
          expected: Number(expected),
          // R stops when the deviance changes by 1e-15 of itself, which leaves the Pearson statistic at about 1e-11.
          relative: 1e-10,
        })),
    },
  ],
  power: { "formula-exact-8": 1, "formula-25-8": 0.9, "formula-25-30": 1 },
  degenerate: [
    { what: "no figures", input: input(seriesOf([])) },
    { what: "one figure", input: input(seriesOf([5])) },
    { what: "all zero", input: input(seriesOf([0, 0, 0, 0, 0, 0, 0, 0])) },
    { what: "three figures", input: input(seriesOf([1, 2, 4])) },
    { what: "only missing figures", input: input(seriesOf([NaN, NaN, NaN, NaN, NaN])) },
    { what: "a negative figure", input: input(seriesOf([5, -2, 9, 12, 20, 30])) },
    {
      what: "only lower bounds",
      input: input({ ...seriesOf([5, 6, 7, 8, 9, 10]), upper: new Float64Array(6).fill(Infinity) }),
    },
    { what: "an origin that is no period", input: input(seriesOf([5, 6, 9, 12, 20, 30])), options: { origin: "soon" } },
    {
      what: "a running total that falls",
      input: input(seriesOf([5, 9, 7, 12, 20, 30])),
      options: { cumulative: true },
    },
    { what: "periods that repeat", input: input({ ...seriesOf([5, 9, 7, 12, 20]), at: ["1", "2", "2", "3", "4"] }) },
    {
      what: "periods of two kinds",
      input: input({ ...seriesOf([5, 9, 7, 12, 20]), at: ["2001", "2002-01", "2003", "2004", "2005"] }),
    },
  ],
});

describe("the fit of a formula", () => {
  const names = { square: "oneQ", proportional: "lin0", quadratic: "quad", cubic: "cubic" } as const;
  it.each(reference.cases.map((item) => [item.id, item.output] as const))(
    "agrees with the reference design on %s wherever that converged",
    (_id, output) => {
      const y = Float64Array.from(output.y);
      const fits = fitLibrary(
        formulas,
        y.map((_, i) => i + 1),
        y,
      );
      for (const [ours, theirs] of Object.entries(names)) {
        const expected = output[theirs];
        const fit = fits.find(({ formula }) => formula.id === ours);
        if (fit === undefined || expected === undefined) throw new RangeError(ours);
        // Two ways of solving the same 4 × 4 system agree to about the square of its condition number times 1e-16.
        expected.fitted.forEach((mean, i) => {
          expect(Math.abs(fit.fit.fitted[i]! / mean - 1)).toBeLessThan(1e-11);
        });
        if (expected.pearson < 1e-20) expect(fit.fit.pearson).toBeLessThan(1e-20);
        else {
          expect(Math.abs(fit.fit.pearson / expected.pearson - 1)).toBeLessThan(1e-11);
          expect(Math.abs(Math.exp(fit.logLeft) / expected.p_left - 1)).toBeLessThan(1e-9);
        }
      }
    },
  );

  it("of a straight line agrees with iteratively reweighted least squares carried to convergence", () => {
    const y = reference.cases[0]?.output.y ?? [];
    const line = formulas.find(({ id }) => id === "line");
    const ours =
      line === undefined
        ? undefined
        : fitFormula(
            line,
            Float64Array.from(y, (_, i) => i + 1),
            Float64Array.from(y),
          );
    const start = [200, 700];
    const theirs = fitPoisson({ design: y.map((_, i) => [1, i + 1]), response: y, link: "identity", start });
    // Scoring stops at a change of the deviance, not of the fit, and converges slowly on so poor a fit.
    expect(Math.abs((ours?.pearson ?? 0) / theirs.pearson - 1)).toBeLessThan(1e-5);
  });

  it("gives back the coefficients of each formula from its own values", () => {
    const times = Float64Array.from({ length: 9 }, (_, i) => i + 1);
    const truths: Readonly<Record<string, readonly number[]>> = {
      proportional: [40],
      square: [12],
      cube: [3],
      line: [20, 7],
      exponential: [30, 0.4],
      power: [50, 1.3],
      quadratic: [50, 4, 9],
      logistic: [900, 0.8, 5],
      gompertz: [2000, 5, 0.4],
      cubic: [60, 3, 2, 1],
    };
    for (const formula of formulas) {
      const truth = truths[formula.id] ?? [];
      const fit = fitFormula(
        formula,
        times,
        times.map((t) => formula.at(truth, t)),
      );
      const found = formula
        .written(fit?.coefficients ?? new Float64Array(), times)
        .map((coefficient) => coefficient.value);
      // Noiseless values pin a coefficient to about 1e-8 of itself where the design is nearly singular.
      found.forEach((coefficient, j) => {
        expect(Math.abs(coefficient / (truth[j] ?? NaN) - 1)).toBeLessThan(1e-7);
      });
    }
  });
});

describe("formula-conformity on the national donors", () => {
  it("says the same over every admissible pair of 2012 and 2014", () => {
    for (let in2012 = 386; in2012 <= 485; in2012 += 11) {
      const outcome = run(donorSeries(in2012), { origin: "2010" });
      expect(value(outcome, "oneParameterDispersion")).toBeGreaterThan(5);
      expect(value(outcome, "squareRSquared")).toBeGreaterThan(0.9965);
      expect(value(outcome, "quadraticForecast")).toBeGreaterThan(5600);
      expect(outcome.p.method === "none" ? -9 : outcome.p.log10).toBeGreaterThan(Math.log10(0.5));
      expect(outcome.answer[0][0]).toBe("No. ");
    }
  });

  it("leaves the figure at the origin to the formulas that do not start from zero, and says so", () => {
    const outcome = run(donorSeries(433), { origin: "2010" });
    expect(value(outcome, "degrees-square")).toBe(6);
    expect(value(outcome, "degrees-quadratic")).toBe(5);
    expect(outcome.dropped.map(({ count }) => count)).toEqual([1]);
  });
});

describe("formula-conformity", () => {
  it("gives the same result whatever the order of the rows", () => {
    const straight = donorSeries(433);
    const order = [3, 0, 7, 5, 1, 6, 2, 4];
    const pick = <T>(items: readonly T[]): T[] => order.map((i) => items[i]!);
    const values = Float64Array.from(order, (i) => straight.lower[i]!);
    const shuffled = {
      ...straight,
      at: pick(straight.at),
      ids: pick(straight.ids),
      printed: pick(straight.printed),
      lower: values,
      upper: values,
    };
    expect(canonicalJson(roundNumbers(run(shuffled)))).toBe(canonicalJson(roundNumbers(run(straight))));
  });

  it("tests running totals by their increases", () => {
    const yearlyFigures = [100, 390, 910, 1600, 2480, 3630, 4870];
    let total = 50;
    const totals = [total, ...yearlyFigures.map((count) => (total += count))];
    const asTotals = run(yearly(totals, 2009), { cumulative: true });
    const asYearly = run(yearly(yearlyFigures));
    expect(asTotals.statistic).toEqual(asYearly.statistic);
    expect(asTotals.p).toEqual(asYearly.p);
  });

  it("drops a figure known only as a bound, with the reason, and a missing one", () => {
    const series = yearly([100, 410, 880, 1600, 2480, 3630, 4870, NaN]);
    const upper = Float64Array.from(series.upper);
    upper[2] = Infinity;
    const outcome = run({ ...series, upper });
    expect(outcome.n).toBe(6);
    expect(outcome.dropped.map(({ count }) => count)).toEqual([1, 1]);
  });

  it("does not take rounded figures for a suspicious lack of noise", () => {
    const rng = seededRng("formula-conformity/rounded");
    const small = Array.from({ length: 40 }, (_, i) => {
      const counts = [1, 2, 3, 4, 5, 6, 7, 8].map(
        (t) => 10 * Math.round(drawPoisson(rng.stream(`${i}/${t}`), 9 * t * t) / 10),
      );
      const series = yearly(counts);
      const outcome = formulaConformity.run(
        input({ ...series, lower: series.lower.map((y) => Math.max(0, y - 5)), upper: series.upper.map((y) => y + 5) }),
        defaultOptions(formulaConformity.options),
        { rng: rng.stream(i), draws: 99 },
      );
      return outcome.p.method === "none" ? 0 : outcome.p.log10;
    });
    // 40 honest series: nine or more below 0.1 has probability 0.016 at most, and the draws are fixed.
    expect(small.filter((log10) => log10 <= -1).length).toBeLessThan(9);
  });

  it("saves bits on an exact formula with round coefficients, and names them", () => {
    const square = formulas.find(({ id }) => id === "square");
    if (square === undefined) throw new RangeError("no square");
    const times = Float64Array.from({ length: 8 }, (_, i) => i + 1);
    const round = describeSeries(
      square,
      [100],
      times,
      times.map((t) => 100 * t * t),
      formulas.length,
    );
    const odd = describeSeries(
      square,
      [103.7],
      times,
      times.map((t) => Math.round(103.7 * t * t)),
      formulas.length,
    );
    expect(round.coefficients).toEqual([100]);
    expect(round.savedBits).toBeGreaterThan(15);
    expect(odd.savedBits).toBeGreaterThan(0);
    expect(odd.parameterBits).toBeGreaterThan(round.parameterBits);
  });

  it("saves bits whose powers of two average at most one when counts are independent", () => {
    const rng = seededRng("formula-conformity/bits");
    let sum = 0;
    for (let i = 0; i < 300; i++) {
      const own = rng.stream(i);
      const y = Float64Array.from({ length: 6 }, (_, t) => drawPoisson(own, 20 * (t + 1)));
      const fits = fitLibrary(
        formulas,
        y.map((_, t) => t + 1),
        y,
      );
      const best = closestOf(fits);
      if (best === undefined) continue;
      const written = best.formula.written(best.fit.coefficients, best.times).map((coefficient) => coefficient.value);
      sum += 2 ** describeSeries(best.formula, written, best.times, y, formulas.length).savedBits;
    }
    expect(sum / 300).toBeLessThan(1);
  });

  it("ranks the series among comparators by noise beyond counting", () => {
    const at = Array.from({ length: 8 }, (_, i) => String(2010 + i));
    const members = [3, 1, 2].map((scale, m) => {
      const values = Float64Array.from(at, (_, i) =>
        Math.round(scale * 100 * (i + 1) * (1 + 0.3 * Math.sin(5 * i + m))),
      );
      return { group: `place-${m}`, at, values: { donors: { lower: values, upper: values } } };
    });
    const outcome = run(
      yearly([100, 400, 900, 1600, 2500, 3600, 4900, 6400]),
      {},
      { name: "places", columns: ["donors"], members, dropped: [] },
    );
    expect(outcome.rank?.comparators).toBe(3);
    expect(outcome.rank?.atLeastAsExtreme).toBe(0);
    expect(outcome.plots.map(({ kind }) => kind)).toEqual(["series", "series", "strip"]);
  });

  it("finds in a panel every window at the same distances in time", () => {
    const at = ["2000", "2001", "2002", "2004", "2005", "2006"];
    const values = Float64Array.of(1, 2, 3, 5, NaN, 7);
    const panel: Panel = {
      name: "p",
      columns: ["c"],
      members: [{ group: "g", at, values: { c: { lower: values, upper: values } } }],
      dropped: [],
    };
    expect(windowsLike(panel, Float64Array.of(10, 11), "year").map((window) => window.at)).toEqual([
      ["2000", "2001"],
      ["2001", "2002"],
    ]);
    expect(windowsLike(panel, Float64Array.of(10, 12), "year").map((window) => window.at)).toEqual([
      ["2000", "2002"],
      ["2002", "2004"],
      ["2004", "2006"],
    ]);
  });

  it("fits a quadratic whose R² never falls when the figures are rescaled or moved in time", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 5, maxLength: 12 }),
        fc.integer({ min: -2000, max: 2000 }),
        (ys, shift) => {
          fc.pre(new Set(ys).size > 1);
          const y = Float64Array.from(ys);
          const a = fitQuadratic(
            y.map((_, i) => i),
            y,
          ).rSquared;
          const b = fitQuadratic(
            y.map((_, i) => i + shift),
            y.map((v) => 7 * v),
          ).rSquared;
          expect(Math.abs(a - b)).toBeLessThan(1e-12);
        },
      ),
      { seed: 20, numRuns: 100 },
    );
  });

  it("measures no noise beyond counting where Pearson's statistic equals its degrees of freedom", () => {
    expect(excessVariation(5, 5, Float64Array.of(100, 200))).toBe(0);
    expect(excessVariation(5 + 300 * 0.01, 5, Float64Array.of(100, 200))).toBeCloseTo(0.1, 12);
    expect(excessVariation(2, 5, Float64Array.of(100, 200))).toBeLessThan(0);
  });
});
