import { describe, expect, it } from "vitest";
import { findCapacity } from "../../src/battery/innocent/capacity.js";
import { withoutRepeats } from "../../src/battery/innocent/carry-forward.js";
import { drawCarryOver, findCarryOver } from "../../src/battery/innocent/carry-over.js";
import { findInterpolation } from "../../src/battery/innocent/interpolation.js";
import { findQuota } from "../../src/battery/innocent/quota.js";
import { averageResponse } from "../../src/battery/innocent/spectrum.js";
import { findSmoothing, undone } from "../../src/battery/innocent/smoothing.js";
import { commonDivisor, findUnit } from "../../src/battery/innocent/unit.js";
import { seriesOf } from "../../src/battery/formula-scenarios.js";
import { readFigures } from "../../src/battery/series-times.js";
import { scatterInBlocks } from "../../src/battery/underdispersion/blocks.js";
import { drawBinomial, drawPoisson } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";

const figures = (values: ArrayLike<number>) => readFigures(seriesOf(values));
const counts = (name: string, n: number, mean: number): number[] => {
  const rng = seededRng(`innocent/${name}`);
  return Array.from({ length: n }, () => drawPoisson(rng, mean));
};
const averages = (days: readonly number[], k: number, grid: number): number[] =>
  Array.from({ length: days.length - k + 1 }, (_, i) => {
    const sum = days.slice(i, i + k).reduce((total, day) => total + day, 0);
    return Math.round((sum / k) * grid) / grid;
  });

describe("innocent explanations by their own signature", () => {
  it.each([
    [2, 1000],
    [3, 100],
    [5, 100],
    [7, 100],
    [14, 1000],
  ])("reads a window of %i from decimals (1 in %i)", (k, grid) => {
    const found = findSmoothing(figures(averages(counts(`decimals-${k}`, 60 + k, 40), k, grid)));
    // averages over 2 and 4 periods have the decimals of smaller windows too: the smallest is given
    expect(found).toMatchObject({ window: k, by: "decimals" });
  });

  it.each([3, 7])("reads a window of %i from the spectrum of averages in whole numbers", (k) => {
    const found = findSmoothing(figures(averages(counts(`spectrum-${k}`, 250, 70), k, 1)));
    expect(found).toMatchObject({ window: k, by: "spectrum" });
  });

  it("sees no average in counts", () => {
    for (let i = 0; i < 20; i++) expect(findSmoothing(figures(counts(`plain-${i}`, 200, 70)))).toBeUndefined();
  });

  it("undoes an average: the squares of its differences have twice the mean as their mean", () => {
    const read = figures(averages(counts("undone", 2006, 50), 7, 1e6));
    // 1,999 squares over twice the mean, correlated over 7 periods: standard error about 8 %
    expect(Math.abs(undone(read, 7).observed / 1999 - 1)).toBeLessThan(0.3);
    const simulated = undone(read, 7).simulate(seededRng("innocent/undone/law"));
    expect(Math.abs(simulated / 1999 - 1)).toBeLessThan(0.3);
  });

  it("has an average answer nothing at multiples of one over its window", () => {
    for (const j of [1, 2, 3]) expect(averageResponse(j / 7, 7)).toBeLessThan(1e-25);
    expect(averageResponse(1e-9, 7)).toBeCloseTo(1, 12);
  });

  it("finds the knots of straight lines, and none in counts", () => {
    const knots = counts("knots", 12, 500);
    const lines = Array.from({ length: 78 }, (_, i) => {
      const k = Math.floor(i / 7);
      return Math.round(knots[k]! + ((knots[k + 1]! - knots[k]!) * (i % 7)) / 7);
    });
    const found = findInterpolation(figures(lines));
    expect(found?.spacing).toBe(7);
    expect(found?.knots.slice(0, 11).map((row) => lines[row])).toEqual(knots.slice(0, 11));
    expect(findInterpolation(figures(counts("no-knots", 60, 50)))).toBeUndefined();
  });

  it("finds a unit by its multiples or by the source's words", () => {
    expect(commonDivisor(Float64Array.of(120, 340, 560, 70))).toBe(10);
    expect(commonDivisor(Float64Array.of(120, 341, 560, 70))).toBe(1);
    expect(commonDivisor(Float64Array.of(20, 40, 60))).toBe(1);
    expect(findUnit(figures([50, 51, 52, 51]), "thousands of tonnes")).toMatchObject({ step: 1000, by: "words" });
    expect(findUnit(figures([50.1, 51.2, 52.3, 51.4]), "in thousands")).toMatchObject({ step: 100, by: "words" });
    expect(findUnit(figures([50, 51, 52, 51]), "deaths")).toBeUndefined();
  });

  it("fits one capacity to binomial counts, near their own", () => {
    const rng = seededRng("innocent/capacity");
    const values = Float64Array.from({ length: 700 }, (_, i) => drawBinomial(rng, { n: 50, p: i < 350 ? 0.9 : 0.5 }));
    const found = findCapacity(scatterInBlocks(values, 7).all, Math.max(...values));
    expect(found?.likeliest).toBeGreaterThanOrEqual(49);
    expect(found?.likeliest).toBeLessThanOrEqual(56);
  });

  it("finds a ceiling, and none where figures are merely small", () => {
    expect(findQuota(Float64Array.of(100, 98, 100, 100, 95, 100))).toEqual({ target: 100, pinned: 4, ceiling: true });
    expect(findQuota(Float64Array.from(counts("quota", 50, 30)))).toBeUndefined();
  });

  it("keeps the first of figures that repeat", () => {
    expect(Array.from(withoutRepeats(Float64Array.of(5, 5, 7, 7, 7, 5)))).toEqual([5, 7, 5]);
  });

  it("measures the share of events that stay for the next period", () => {
    const rng = seededRng("innocent/stay");
    const present = drawCarryOver(rng, new Float64Array(2000).fill(100), 0.5);
    expect(Math.abs((findCarryOver(present)?.share ?? 0) - 0.5)).toBeLessThan(0.16);
    expect(Math.abs(findCarryOver(Float64Array.from(counts("leave", 2000, 100)))?.share ?? 1)).toBeLessThan(0.16);
  });
});
