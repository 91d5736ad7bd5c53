import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { binomialLogLower, binomialLogUpper } from "../../src/numerics/binomial.js";
import { poissonBinomial } from "../../src/numerics/poisson-binomial.js";
import { poissonLogUpper } from "../../src/numerics/poisson.js";

const reference = JSON.parse(readFileSync("spec/fixtures/poisson-binomial.json", "utf8")) as {
  readonly origin: string;
  readonly cases: readonly {
    readonly name: string;
    readonly chances: readonly number[];
    readonly tails: readonly { readonly k: number; readonly logUpper: number; readonly logLower: number }[];
  }[];
};

/** Error of a log probability relative to 1 + |log|: relative error of p where p is not tiny. */
const error = (actual: number, expected: number): number => Math.abs(actual - expected) / (1 + Math.abs(expected));

describe("the Poisson-binomial law", () => {
  it.each(reference.cases.map((one) => [one.name, one] as const))(
    "agrees with exact rational convolution: %s",
    (_name, { chances, tails }) => {
      const law = poissonBinomial(chances);
      for (const { k, logUpper, logLower } of tails) {
        expect(error(law.logUpper(k), logUpper), `upper ${k}`).toBeLessThan(1e-12);
        expect(error(law.logLower(k), logLower), `lower ${k}`).toBeLessThan(1e-12);
      }
    },
  );

  it("is the binomial law where all chances are equal, at 100,000 trials and in tails far beyond 1e-308", () => {
    const law = poissonBinomial(new Float64Array(100_000).fill(0.1));
    for (const k of [9_000, 9_900, 10_000, 10_001, 10_100, 11_000, 13_000, 20_000, 60_000]) {
      // 1e-11: K(theta) is a sum of 1e5 logs, and theta k is subtracted from it
      expect(error(law.logUpper(k), binomialLogUpper(k, { n: 100_000, p: 0.1 })), String(k)).toBeLessThan(1e-11);
      expect(error(law.logLower(k), binomialLogLower(k, { n: 100_000, p: 0.1 })), String(k)).toBeLessThan(1e-11);
    }
  });

  it("comes near the Poisson law where all chances are small", () => {
    const law = poissonBinomial(new Float64Array(50_000).fill(1e-6));
    // Le Cam (1960): the laws differ by at most Σ p² = 5e-8 in any probability
    expect(Math.abs(Math.exp(law.logUpper(1)) - Math.exp(poissonLogUpper(1, 0.05)))).toBeLessThan(5e-8);
  });

  it("counts certain trials as certain and impossible ones not at all", () => {
    const law = poissonBinomial([1, 0, 0.5, 1, 0]);
    expect(law.mean).toBe(2.5);
    expect(law.logUpper(2)).toBe(0);
    expect(Math.exp(law.logUpper(3))).toBeCloseTo(0.5, 14);
    expect(law.logUpper(4)).toBe(-Infinity);
    expect(law.logLower(1)).toBe(-Infinity);
    expect(law.quantile(0.4)).toBe(2);
    expect(law.quantile(0.6)).toBe(3);
    expect(poissonBinomial([]).logUpper(0)).toBe(0);
    expect(poissonBinomial([]).logUpper(1)).toBe(-Infinity);
  });

  it("gives tails that fall and that add up to one", () => {
    const law = poissonBinomial(Array.from({ length: 300 }, (_, i) => (i % 17) / 17));
    let last = 0;
    for (let k = 1; k <= 300; k++) {
      const upper = law.logUpper(k);
      expect(upper).toBeLessThanOrEqual(last);
      last = upper;
      expect(Math.abs(Math.exp(upper) + Math.exp(law.logLower(k - 1)) - 1)).toBeLessThan(1e-12);
    }
  });

  it("refuses what is no chance", () => {
    expect(() => poissonBinomial([0.5, Number.NaN])).toThrow(RangeError);
    expect(() => poissonBinomial([1.5])).toThrow(RangeError);
  });
});
