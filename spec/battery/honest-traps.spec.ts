import { describe, expect, it } from "vitest";
import { constantRatio } from "../../src/battery/constant-ratio.js";
import { dispersion } from "../../src/battery/dispersion.js";
import { alone, seriesOf } from "../../src/battery/formula-scenarios.js";
import { formulaConformity } from "../../src/battery/formula-conformity.js";
import { logAllEqual, logRepeatChance, roundingStep } from "../../src/battery/repeated-rows/chance.js";
import { repeatedRows } from "../../src/battery/repeated-rows.js";
import { counterIncrements } from "../../src/battery/counter-increments.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import type { Series } from "../../src/core/values.js";
import { drawBinomial, drawPoisson } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";

const speaks = (outcome: Outcome, id: string) => outcome.explanations.find((found) => found.id === id)?.speaks;

function scatterOf(values: readonly number[], draws = 99): Outcome {
  return dispersion.run(alone(seriesOf(values)), defaultOptions(dispersion.options), {
    rng: seededRng("traps/run"),
    draws,
  });
}

function dated(name: string, at: readonly string[], values: readonly number[], widths: readonly number[] = []): Series {
  return {
    ...seriesOf(values),
    name,
    at,
    upper: Float64Array.from(values, (value, i) => value + (widths[i] ?? 0)),
  };
}

describe("honest data that look made up", () => {
  it("does not find too little scatter in a valley that nearly reaches zero", () => {
    const rng = seededRng("traps/valley");
    let fired = 0;
    for (let i = 0; i < 40; i++) {
      const own = rng.stream(i);
      const means = Array.from({ length: 40 }, (_, t) => Math.max(0.5, 1000 * (t / 19.5 - 1) ** 4));
      const lower = scatterOf(means.map((mean) => drawPoisson(own, mean))).quantities["pearsonLowerLog10"]?.value;
      if (Number(lower) <= Math.log10(0.05)) fired++;
    }
    // 40 draws at 0.05: more than 7 has probability 0.0007.
    expect(fired).toBeLessThanOrEqual(7);
  });

  it("names averages where seven-day averages are published daily, and never speaks against them", () => {
    const rng = seededRng("traps/averages");
    for (const n of [20, 60]) {
      const days = Array.from({ length: n + 6 }, () => drawPoisson(rng, 70));
      const averages = Array.from({ length: n }, (_, i) =>
        Math.round(days.slice(i, i + 7).reduce((sum, day) => sum + day, 0) / 7),
      );
      const outcome = scatterOf(averages);
      expect(outcome.effect.value).toBeLessThan(0.3);
      // Twenty averages overlap too much to tell; sixty do not.
      expect(speaks(outcome, "smoothing")).toBe(n === 60 ? "for" : "not examined");
    }
  });

  it("does not take equal counts for copies where chance makes as many", () => {
    const rng = seededRng("traps/capacity");
    const outcome = scatterOf(Array.from({ length: 40 }, () => drawBinomial(rng, { n: 50, p: 0.8 })));
    expect(outcome.quantities["repeats"]?.value).toBeGreaterThan(0);
    expect(speaks(outcome, "carry-forward")).toBe("against");
    expect(speaks(outcome, "quota")).toBe("not examined");
  });

  it("calls figures in thousands weak, whatever their name says", () => {
    const rounded = [50_000, 51_000, 52_000, 51_000, 53_000, 55_000, 54_000, 57_000];
    expect(dispersion.applicability(alone(seriesOf(rounded)), defaultOptions(dispersion.options)).verdict).toBe("weak");
  });

  it("says of kidneys and livers of the same donors that shared units may hold the ratio", () => {
    const rng = seededRng("traps/shared");
    const donors = Array.from({ length: 10 }, (_, t) => drawPoisson(rng, 500 * 1.1 ** t));
    const years = donors.map((_, t) => String(2001 + t));
    const kidneys = donors.map((n) => 2 * drawBinomial(rng, { n, p: 0.9 }));
    const livers = donors.map((n) => drawBinomial(rng, { n, p: 0.8 }));
    const outcome = constantRatio.run(
      {
        numerator: dated("kidneys", years, kidneys),
        denominator: dated("livers", years, livers),
        limit: undefined,
        comparators: undefined,
      },
      { ...defaultOptions(constantRatio.options), model: "independent-counts" },
      { rng: seededRng("traps/ratio"), draws: 199 },
    );
    expect(outcome.p.method === "none" ? 0 : outcome.p.log10).toBeLessThan(Math.log10(0.05));
    expect(speaks(outcome, "shared-units")).toBe("not examined");
  });

  it("takes multiples of 25 and 250 as rounded", () => {
    expect([325, 350, 1250, 3000, 3250, 4580].map(roundingStep)).toEqual([25, 50, 250, 1000, 250, 10]);
    // 26 whole numbers may print 325; the largest chance is that of mean 325, normal with deviation 18: 0.53.
    expect(Math.exp(logRepeatChance(325))).toBeGreaterThan(0.5);
  });
});

describe("inputs beyond counting", () => {
  it("keeps the chance of equal counts finite and quick for any mean", () => {
    // Laplace against the sum at the seam: the error is about rows / mean.
    const sum = logAllEqual({ mean: 1e6, rows: 5 });
    const laplace = logAllEqual({ mean: 1e6 + 1, rows: 5 });
    expect(Math.abs(laplace - sum)).toBeLessThan(1e-5);
    // log(v^v e^-v / v!) = -log(2 pi v) / 2 - 1 / (12 v) + ...
    const v = 1e15 + 7;
    expect(Math.abs(logRepeatChance(v) / (-Math.log(2 * Math.PI * v) / 2) - 1)).toBeLessThan(1e-12);
  });

  it("declines more figures than it can simulate, and figures that are no counts, with a reason", () => {
    const options = defaultOptions(dispersion.options);
    const long = alone(seriesOf(new Array<number>(20_000).fill(50)));
    expect(dispersion.applicability(long, options).verdict).toBe("not-applicable");
    const formula = defaultOptions(formulaConformity.options);
    expect(formulaConformity.applicability(long, formula).verdict).toBe("not-applicable");
    const huge = alone(seriesOf([1e15, 2e15, 3e15, 4e15, 5e15, 6e15, 7e15]));
    expect(formulaConformity.applicability(huge, formula).verdict).toBe("not-applicable");
    const ratio = { numerator: huge.value, denominator: huge.value, limit: undefined, comparators: undefined };
    const independent = { ...defaultOptions(constantRatio.options), model: "independent-counts" };
    expect(constantRatio.applicability(ratio, independent).verdict).toBe("not-applicable");
    const values = { c: { lower: new Float64Array(20_000).fill(7), upper: new Float64Array(20_000).fill(7) } };
    const members = [{ group: "a", at: Array.from({ length: 20_000 }, (_, t) => String(t)), values }];
    const rows = { rows: { name: "long", columns: ["c"], members, dropped: [] } };
    expect(repeatedRows.applicability(rows, defaultOptions(repeatedRows.options)).verdict).toBe("not-applicable");
  });
});

describe("a counter and its annual totals", () => {
  it("asks both what the year's own reading leaves and what an earlier one with the totals leaves", () => {
    const counter = dated(
      "counter",
      ["2016-12-31", "2018-12-31", "2019-02-28"],
      [9996, 20_500, 23_219],
      // printed as a rounded 21,000
      [0, 1000, 0],
    );
    const annual = dated("annual", ["2017", "2018", "2019"], [5146, 6302, 5818]);
    const outcome = counterIncrements.run(
      { counter, annual, jumps: undefined },
      defaultOptions(counterIncrements.options),
      { rng: seededRng("traps/counter"), draws: 9 },
    );
    expect(outcome.comparisons.map(({ id }) => id)).toEqual([
      "gain-2018-12-31-to-2019-02-28",
      "year-to-date-2018-12-31-to-2019-02-28",
    ]);
    expect([outcome.quantities["spanStart"]?.value, outcome.quantities["spanGain"]?.value]).toEqual([21_444, 1775]);
    // The exact chance stays in the quantities; the sentence stops at one in a million, with the model before it.
    expect(Number(outcome.quantities["log10SpanP"]?.value)).toBeLessThan(-70);
    const words = outcome.answer.map((sentence) => sentence.filter((part) => typeof part === "string").join(""));
    expect(words.some((text) => text.startsWith("If cases fall") && text.includes("at most one in a million"))).toBe(
      true,
    );
  });
});
