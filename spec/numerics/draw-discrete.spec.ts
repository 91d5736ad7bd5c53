import { describe, expect, it } from "vitest";
import type { Rng } from "../../src/core/rng.js";
import { binomialLogMass } from "../../src/numerics/binomial.js";
import {
  drawBinomial,
  drawHypergeometric,
  drawMultinomial,
  drawNegativeBinomial,
  drawPoisson,
} from "../../src/numerics/draw.js";
import { hypergeometricLogMass } from "../../src/numerics/hypergeometric.js";
import { negativeBinomialLogMass } from "../../src/numerics/negative-binomial.js";
import { poissonLogMass } from "../../src/numerics/poisson.js";
import { seededRng } from "../../src/numerics/rng.js";
import { discreteFit, momentErrors } from "./goodness-of-fit.js";

interface Case {
  readonly name: string;
  readonly draws: number;
  readonly draw: (rng: Rng) => number;
  readonly logMass: (k: number) => number;
  readonly mean: number;
  readonly variance: number;
  /** Fourth central moment over the squared variance. */
  readonly kurtosis: number;
  readonly last: number;
}

function poisson(mean: number, draws: number): Case {
  return {
    name: `Poisson with mean ${mean}`,
    draws,
    draw: (rng) => drawPoisson(rng, mean),
    logMass: (k) => poissonLogMass(k, mean),
    mean,
    variance: mean,
    kurtosis: 3 + 1 / mean,
    last: Infinity,
  };
}

function binomial(n: number, p: number, draws: number): Case {
  const variance = n * p * (1 - p);
  return {
    name: `binomial with n = ${n}, p = ${p}`,
    draws,
    draw: (rng) => drawBinomial(rng, { n, p }),
    logMass: (k) => binomialLogMass(k, { n, p }),
    mean: n * p,
    variance,
    kurtosis: 3 - 6 / n + 1 / variance,
    last: n,
  };
}

function negativeBinomial(size: number, mean: number, draws: number): Case {
  const variance = mean + (mean * mean) / size;
  return {
    name: `negative binomial with size ${size}, mean ${mean}`,
    draws,
    draw: (rng) => drawNegativeBinomial(rng, { size, mean }),
    logMass: (k) => negativeBinomialLogMass(k, { size, mean }),
    mean,
    variance,
    kurtosis: 3 + 6 / size + 1 / variance,
    last: Infinity,
  };
}

function hypergeometric(population: number, marked: number, drawn: number, draws: number): Case {
  const share = marked / population;
  return {
    name: `hypergeometric with ${drawn} drawn of ${population}, ${marked} marked`,
    draws,
    draw: (rng) => drawHypergeometric(rng, { population, marked, drawn }),
    logMass: (k) => hypergeometricLogMass(k, { population, marked, drawn }),
    mean: drawn * share,
    variance: (drawn * share * (1 - share) * (population - drawn)) / (population - 1),
    // that of the normal: the true one is less here, and within the factor that 4 standard errors leave
    kurtosis: 3,
    last: Math.min(marked, drawn),
  };
}

const million = 1e6;
const cases: readonly Case[] = [
  poisson(3.7, million),
  poisson(47.3, million),
  poisson(0.01, 1e5),
  poisson(9.999, 1e5),
  poisson(10, 1e5),
  poisson(1e9, 1e5),
  binomial(50, 0.5, million),
  binomial(1e9, 3e-9, million),
  binomial(20, 0.5, 1e5),
  binomial(1e9, 0.3, 1e5),
  binomial(13, 0.97, 1e5),
  binomial(1e6, 0.99998, 1e5),
  binomial(1, 0.2, 1e5),
  negativeBinomial(0.6, 12, million),
  negativeBinomial(40, 3, 1e5),
  negativeBinomial(2.5, 1e4, 1e5),
  hypergeometric(500, 60, 100, million),
  hypergeometric(300, 170, 160, million),
  hypergeometric(1e6, 5e5, 1e3, 1e5),
  hypergeometric(10, 7, 6, 1e5),
  hypergeometric(1e9, 4e8, 7e8, 1e5),
  hypergeometric(60, 59, 30, 1e5),
];

describe("samplers of counts", () => {
  it.each(cases)("draw the $name", ({ name, draws, draw, logMass, mean, variance, kurtosis, last }) => {
    const rng = seededRng(`spec/${name}`);
    const values = Float64Array.from({ length: draws }, () => draw(rng));
    const reach = 9 * Math.sqrt(variance) + 30;
    const range = { from: Math.max(0, Math.floor(mean - reach)), to: Math.min(last, Math.ceil(mean + 3 * reach)) };
    const p = discreteFit(values, logMass, range);
    expect(p).toBeGreaterThan(1e-4);
    expect(p).toBeLessThan(1 - 1e-4);
    const off = momentErrors(values, { mean, variance, kurtosis });
    expect(Math.abs(off.mean)).toBeLessThan(4);
    expect(Math.abs(off.variance)).toBeLessThan(4);
  });

  it("draw certain outcomes without chance", () => {
    const rng = seededRng("spec/certain");
    expect([
      drawPoisson(rng, 0),
      drawBinomial(rng, { n: 0, p: 0.3 }),
      drawBinomial(rng, { n: 7, p: 0 }),
      drawBinomial(rng, { n: 7, p: 1 }),
      drawNegativeBinomial(rng, { size: 2, mean: 0 }),
      drawHypergeometric(rng, { population: 9, marked: 9, drawn: 4 }),
      drawHypergeometric(rng, { population: 9, marked: 2, drawn: 9 }),
      drawHypergeometric(rng, { population: 9, marked: 0, drawn: 4 }),
    ]).toEqual([0, 0, 0, 7, 0, 4, 2, 0]);
  });

  it("refuse parameters that are not of the distribution", () => {
    const rng = seededRng("spec/refused");
    expect(() => drawPoisson(rng, NaN)).toThrow("mean is NaN");
    expect(() => drawBinomial(rng, { n: 2.5, p: 0.1 })).toThrow("n is 2.5");
    expect(() => drawBinomial(rng, { n: 2, p: 1.1 })).toThrow("p is 1.1");
    expect(() => drawHypergeometric(rng, { population: 3, marked: 4, drawn: 1 })).toThrow("of only 3");
    expect(() => drawNegativeBinomial(rng, { size: 0, mean: 1 })).toThrow("size is 0");
    expect(() => drawMultinomial(rng, 5, [0, 0])).toThrow("sum to 0");
    expect(() => drawMultinomial(rng, 5, [0.5, -0.1])).toThrow("probability 1 is -0.1");
  });
});

describe("drawMultinomial", () => {
  it("gives each cell its binomial share, whatever the order of the cells", () => {
    const probabilities = [0.02, 0.5, 0, 0.08, 0.4];
    const n = 200;
    const rng = seededRng("spec/multinomial");
    const draws = Array.from({ length: 1e5 }, () => drawMultinomial(rng, n, probabilities));
    expect(draws.every((counts) => counts.reduce((sum, count) => sum + count, 0) === n)).toBe(true);
    expect(draws.every((counts) => counts[2] === 0)).toBe(true);
    for (const cell of [0, 1, 3, 4]) {
      const own = draws.map((counts) => counts[cell]!);
      const p = discreteFit(own, (k) => binomialLogMass(k, { n, p: probabilities[cell]! }), { from: 0, to: n });
      expect(p).toBeGreaterThan(1e-4);
      expect(p).toBeLessThan(1 - 1e-4);
    }
    // covariance of two cells is -n p q; its standard error from the two variances and the covariance itself
    const [p, q] = [0.5, 0.4];
    const mean = draws.reduce((sum, counts) => sum + (counts[1]! - n * p) * (counts[4]! - n * q), 0) / 1e5;
    const error = n * Math.sqrt((p * (1 - p) * q * (1 - q) + (p * q) ** 2) / 1e5);
    expect(Math.abs(mean + n * p * q)).toBeLessThan(4 * error);
  });

  it("takes weights that do not sum to 1, and a billion falls at the cost of one", () => {
    const rng = seededRng("spec/many falls");
    const counts = drawMultinomial(rng, 1e9, [3, 1]);
    expect(counts[0]! + counts[1]!).toBe(1e9);
    expect(Math.abs(counts[0]! - 7.5e8)).toBeLessThan(4 * Math.sqrt(1e9 * 0.75 * 0.25));
  });
});
