import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { medcouple } from "../../src/numerics/medcouple.js";
import { seededRng } from "../../src/numerics/rng.js";

/** R 4.2.2, robustbase 0.95.0: spec/fixtures/medcouple.R. */
const reference = JSON.parse(readFileSync("spec/fixtures/medcouple.json", "utf8")) as {
  readonly cases: readonly { readonly x: readonly number[]; readonly mc: number }[];
};

/** The definition, pair by pair, for values without ties at the median. */
function byDefinition(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const middle = (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2;
  const kernel = sorted
    .filter((y) => y >= middle)
    .flatMap((y) =>
      sorted
        .filter((x) => x <= middle)
        .map((x) => (x === y ? 0 : (y - middle - (middle - x)) / (y - middle - (x - middle)))),
    )
    .sort((a, b) => b - a);
  return kernel[Math.floor(kernel.length / 2)]!;
}

describe("the medcouple", () => {
  it("agrees with robustbase, with and without ties, except that equal values are called symmetric", () => {
    let compared = 0;
    for (const { x, mc } of reference.cases) {
      const equal = x.every((value) => value === x[0]);
      if (equal) expect(medcouple(x)).toBe(0);
      // one division each: rounding only
      else expect(Math.abs(medcouple(x) - mc), JSON.stringify(x)).toBeLessThan(1e-14);
      compared += equal ? 0 : 1;
    }
    expect(compared).toBe(18);
  });

  it("is the middle of all pairs, by brute force", () => {
    for (let i = 0; i < 200; i += 1) {
      const rng = seededRng(`medcouple/${i}`);
      const values = Array.from({ length: 3 + Math.floor(60 * rng.uniform()) }, () => Math.exp(2 * rng.uniform()));
      expect(medcouple(values)).toBeCloseTo(byDefinition(values), 12);
    }
  });

  it("does not change with scale and origin and changes its sign with the values", () => {
    const rng = seededRng("medcouple/affine");
    const values = Array.from({ length: 101 }, () => -Math.log(rng.uniform()));
    const own = medcouple(values);
    expect(own).toBeGreaterThan(0.1);
    expect(medcouple(values.map((value) => 7 * value - 3))).toBeCloseTo(own, 10);
    expect(medcouple(values.map((value) => -value))).toBeCloseTo(-own, 10);
  });

  it("stays quick where the pairs are ten thousand million", () => {
    const rng = seededRng("medcouple/large");
    const values = Float64Array.from({ length: 200_000 }, () => -Math.log(rng.uniform()));
    const started = performance.now();
    // The medcouple of an exponential law is about 1/3; its standard error here is below 0.01.
    expect(Math.abs(medcouple(values) - 1 / 3)).toBeLessThan(0.01);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("is not a number for nothing and for what is none", () => {
    expect(medcouple([])).toBeNaN();
    expect(medcouple([1, Number.NaN, 3])).toBeNaN();
    expect(medcouple([4])).toBe(0);
  });
});
