import { describe, expect, it } from "vitest";
import { averageE, eBenjaminiHochberg, sellkeBound } from "../../src/numerics/evalues.js";
import { seededRng } from "../../src/numerics/rng.js";

describe("e-values", () => {
  it("averages without overflow", () => {
    expect(averageE([Math.log(2), Math.log(4)])).toBeCloseTo(Math.log(3), 12);
    expect(averageE([2000, 2000])).toBe(2000);
    expect(averageE([-Infinity, 0])).toBeCloseTo(Math.log(0.5), 12);
    expect(() => averageE([])).toThrow(RangeError);
  });

  it("rejects by e-BH exactly where the k largest are at least m / (k alpha)", () => {
    const rng = seededRng("spec/e-bh");
    for (let trial = 0; trial < 200; trial++) {
      const m = 1 + Math.floor(rng.uniform() * 12);
      const e = Array.from({ length: m }, () => Math.exp(8 * rng.uniform() - 3));
      const adjusted = eBenjaminiHochberg(e.map(Math.log));
      for (const alpha of [0.01, 0.05, 0.2, 0.7]) {
        // The definition of Wang and Ramdas, word for word.
        const sorted = [...e].sort((a, b) => b - a);
        let k = 0;
        sorted.forEach((value, i) => {
          if ((i + 1) * value >= m / alpha) k = i + 1;
        });
        const rejected = e.map((value) => k > 0 && value >= sorted[k - 1]!);
        expect(adjusted.map((log) => log <= Math.log(alpha) + 1e-12)).toEqual(rejected);
      }
    }
  });

  it("keeps the order given and leaves an empty family empty", () => {
    expect(eBenjaminiHochberg([])).toEqual([]);
    const [small, large] = eBenjaminiHochberg([0, Math.log(100)]);
    expect(large).toBeCloseTo(Math.log(0.02), 12);
    expect(small).toBe(0);
  });
});

describe("the bound of Sellke, Bayarri and Berger", () => {
  it("meets the values of their table 1", () => {
    // Sellke, Bayarri & Berger (2001), table 1: -e p ln p for p = .2, .1, .05, .01, .005, .001, printed to three digits.
    const printed = [
      [0.2, 0.87],
      [0.1, 0.625],
      [0.05, 0.407],
      [0.01, 0.125],
      [0.005, 0.072],
      [0.001, 0.0188],
    ] as const;
    for (const [p, bound] of printed)
      expect(Math.abs(Math.exp(-sellkeBound(Math.log(p))) - bound)).toBeLessThanOrEqual(bound < 0.1 ? 0.0005 : 0.005);
  });

  it("says nothing above one over e and does not overflow", () => {
    expect(sellkeBound(Math.log(0.5))).toBe(0);
    expect(sellkeBound(-1)).toBeCloseTo(0, 12);
    expect(sellkeBound(-5000)).toBeCloseTo(5000 - 1 - Math.log(5000), 6);
    expect(sellkeBound(-Infinity)).toBe(Infinity);
    expect(() => sellkeBound(0.1)).toThrow(RangeError);
  });
});
