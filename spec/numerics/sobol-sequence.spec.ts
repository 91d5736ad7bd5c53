import { describe, expect, it } from "vitest";
import { seededRng } from "../../src/numerics/rng.js";
import { fillSobol, sobolDimensions } from "../../src/numerics/sobol-sequence.js";
import reference from "../fixtures/sobol-sequence.json" with { type: "json" };

const column = (dimension: number, count: number, start = 0, seed?: string): Float64Array => {
  const values = new Float64Array(count);
  fillSobol(values, dimension, start, seed === undefined ? undefined : seededRng(seed));
  return values;
};
const word = (value: number): number => value * 2 ** 32 - 0.5;

describe("the Sobol sequence", () => {
  it("has the points of Joe and Kuo's direction numbers", () => {
    reference.first.forEach((row, i) => {
      expect(row.map((_, d) => word(column(d, 1, i)[0]!))).toEqual(row);
    });
    for (const { index, values } of reference.at)
      expect(values.map((_, d) => word(column(d, 1, index)[0]!))).toEqual(values);
    expect(reference.at[0]?.values).toHaveLength(sobolDimensions);
  });

  it("is the same in blocks as in one piece, scrambled or not", () => {
    for (const seed of [undefined, "a"]) {
      const whole = column(7, 1000, 0, seed);
      for (const [from, to] of [
        [0, 1],
        [1, 500],
        [500, 1000],
      ] as const)
        expect(column(7, to - from, from, seed)).toEqual(whole.slice(from, to));
    }
  });

  it("puts one of the first 2^k points into each interval of length 2^-k, also scrambled", () => {
    for (const seed of [undefined, "b"])
      for (const d of [0, 1, 17, sobolDimensions - 1]) {
        const cells = new Set([...column(d, 1024, 0, seed)].map((u) => Math.floor(u * 1024)));
        expect(cells.size).toBe(1024);
      }
  });

  it("is a net in its first two dimensions: one point in each cell of equal area, also scrambled", () => {
    for (const seed of [undefined, "c"]) {
      const [x, y] = [column(0, 256, 0, seed), column(1, 256, 0, seed === undefined ? undefined : `${seed}2`)];
      for (let k = 0; k <= 8; k += 1) {
        const cells = new Set([...x].map((u, i) => `${Math.floor(u * 2 ** k)} ${Math.floor(y[i]! * 2 ** (8 - k))}`));
        expect(cells.size).toBe(256);
      }
    }
  });

  it("scrambled, is uniform at every point and differs from seed to seed", () => {
    // The mean of the first point over 2,000 scrambles: standard deviation of a uniform mean is 0.0065.
    const firsts = Array.from({ length: 2000 }, (_, i) => column(3, 1, 5, `s${i}`)[0]!);
    expect(Math.abs(firsts.reduce((sum, u) => sum + u, 0) / 2000 - 0.5)).toBeLessThan(4 * 0.00646);
    expect(new Set(firsts).size).toBe(2000);
  });

  it("integrates a smooth product far better than independent draws, without bias", () => {
    const n = 4096;
    const dimensions = 6;
    const errors = Array.from({ length: 64 }, (_, r) => {
      const columns = Array.from({ length: dimensions }, (_, d) => column(d, n, 0, `r${r}/${d}`));
      let sum = 0;
      for (let i = 0; i < n; i += 1) sum += columns.reduce((product, u) => product * (0.5 + u[i]!), 1);
      return sum / n - 1;
    });
    const mean = errors.reduce((sum, e) => sum + e, 0) / errors.length;
    const rms = Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length);
    // Independent draws: variance (1 + 1/12)^6 - 1 = 0.616, so a standard error of 0.0123 at n = 4096.
    expect(rms).toBeLessThan(0.0123 / 20);
    expect(Math.abs(mean)).toBeLessThan((4 * rms) / 8);
  });

  it.each([-1, 0.5, 160, NaN])("has no dimension %s", (dimension) => {
    expect(() => column(dimension, 1)).toThrow(RangeError);
  });
});
