import { describe, expect, it } from "vitest";
import type { Rng } from "../../src/core/rng.js";
import { betaQuantile } from "../../src/numerics/beta.js";
import { drawBeta, drawExponential, drawGamma, drawLogGamma, drawNormal } from "../../src/numerics/draw.js";
import { gammaQuantile } from "../../src/numerics/gamma.js";
import { normalQuantile } from "../../src/numerics/normal.js";
import { seededRng } from "../../src/numerics/rng.js";
import { continuousFit, momentErrors } from "./goodness-of-fit.js";

interface Case {
  readonly name: string;
  readonly draws: number;
  readonly draw: (rng: Rng) => number;
  readonly quantile: (logLower: number) => number;
  readonly mean: number;
  readonly variance: number;
  readonly kurtosis: number;
}

function gamma(shape: number, rate: number, draws: number): Case {
  return {
    name: `gamma with shape ${shape}, rate ${rate}`,
    draws,
    draw: (rng) => drawGamma(rng, { shape, rate }),
    quantile: (logLower) => gammaQuantile({ logLower }, { shape, rate }),
    mean: shape / rate,
    variance: shape / rate ** 2,
    kurtosis: 3 + 6 / shape,
  };
}

function beta(a: number, b: number, draws: number): Case {
  const n = a + b;
  return {
    name: `beta with a = ${a}, b = ${b}`,
    draws,
    draw: (rng) => drawBeta(rng, { a, b }),
    quantile: (logLower) => betaQuantile({ logLower }, { a, b }),
    mean: a / n,
    variance: (a * b) / (n * n * (n + 1)),
    kurtosis: 3 + (6 * ((a - b) ** 2 * (n + 1) - a * b * (n + 2))) / (a * b * (n + 2) * (n + 3)),
  };
}

const million = 1e6;
const cases: readonly Case[] = [
  {
    name: "standard normal",
    draws: million,
    draw: drawNormal,
    quantile: (logLower) => normalQuantile({ logLower }),
    mean: 0,
    variance: 1,
    kurtosis: 3,
  },
  {
    name: "exponential",
    draws: million,
    draw: drawExponential,
    quantile: (logLower) => -Math.log(-Math.expm1(logLower)),
    mean: 1,
    variance: 1,
    kurtosis: 9,
  },
  gamma(0.3, 2, million),
  gamma(7.5, 0.01, million),
  gamma(1, 1, 1e5),
  gamma(1e6, 1, 1e5),
  beta(0.5, 3, million),
  beta(20, 80, 1e5),
  beta(0.3, 0.2, 1e5),
  beta(1, 1, 1e5),
];

describe("samplers of continuous quantities", () => {
  it.each(cases)("draw the $name", ({ name, draws, draw, quantile, mean, variance, kurtosis }) => {
    const rng = seededRng(`spec/${name}`);
    const values = Float64Array.from({ length: draws }, () => draw(rng));
    const p = continuousFit(values, quantile);
    expect(p).toBeGreaterThan(1e-4);
    expect(p).toBeLessThan(1 - 1e-4);
    const off = momentErrors(values, { mean, variance, kurtosis });
    expect(Math.abs(off.mean)).toBeLessThan(4);
    expect(Math.abs(off.variance)).toBeLessThan(4);
  });

  it("keep the far tail of the normal", () => {
    // P(|z| > 4) is 6.334e-5: 63.3 of a million, standard deviation 8
    const rng = seededRng("spec/normal tail");
    let far = 0;
    for (let i = 0; i < million; i++) if (Math.abs(drawNormal(rng)) > 4) far++;
    expect(Math.abs(far - 63.34)).toBeLessThan(4 * Math.sqrt(63.34));
  });

  it("keep the digits of gamma draws too small for a double", () => {
    // a shape of 1e-4 has log draws around -1e4, and E log X = psi(1e-4) = -1e4 - 0.57705…
    const rng = seededRng("spec/tiny shape");
    let sum = 0;
    for (let i = 0; i < 1e5; i++) sum += drawLogGamma(rng, 1e-4);
    expect(Math.abs(sum / 1e5 + 10000.577)).toBeLessThan((4 * 1e4) / Math.sqrt(1e5));
  });

  it("refuse parameters that are not of the distribution", () => {
    const rng = seededRng("spec/refused");
    expect(() => drawGamma(rng, { shape: 0, rate: 1 })).toThrow("shape is 0");
    expect(() => drawGamma(rng, { shape: 1, rate: NaN })).toThrow("rate is NaN");
    expect(() => drawBeta(rng, { a: 1, b: Infinity })).toThrow("shape is Infinity");
  });
});
