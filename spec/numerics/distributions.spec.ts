import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logAdd } from "../../src/numerics/special.js";
import { distributionOf, distributions } from "./distributions.js";

interface Point {
  readonly distribution: string;
  readonly parameters: readonly number[];
  readonly x: number;
  readonly density: string;
}

// written by tails-exact.py beside it
const exact = JSON.parse(readFileSync(new URL("../fixtures/tails-exact.json", import.meta.url), "utf8")) as {
  points: readonly Point[];
};

const names = Object.keys(distributions);
const counts = names.filter((name) => distributionOf(name).isCount);

const powers = (from: number, to: number): fc.Arbitrary<number> =>
  fc.double({ min: from, max: to, noNaN: true }).map((power) => 10 ** power);

const parametersOf: Readonly<Record<string, fc.Arbitrary<readonly number[]>>> = {
  normal: fc.constant([]),
  gamma: fc.tuple(powers(-3, 8), powers(-3, 3)),
  "chi-squared": fc.tuple(powers(-2, 8)),
  beta: fc.tuple(powers(-3, 8), powers(-3, 8)),
  t: fc.tuple(powers(-1, 9)),
  f: fc.tuple(powers(-1, 8), powers(-1, 8)),
  poisson: fc.tuple(powers(-3, 7)),
  binomial: fc.tuple(
    powers(0, 9).map(Math.round),
    powers(-6, 0).map((p) => Math.min(p, 0.999999)),
  ),
  "negative-binomial": fc.tuple(powers(-3, 7), powers(-2, 7)),
  hypergeometric: fc
    .tuple(
      powers(0, 6).map(Math.round),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([population, marked, drawn]) => [
      population,
      Math.round(marked * population),
      Math.round(drawn * population),
    ]),
};

/** A distribution, its parameters, and log tails to place points at: down to 1e-300. */
const anywhere = (
  among: readonly string[],
): fc.Arbitrary<{ name: string; parameters: readonly number[]; logP: number }> =>
  fc.constantFrom(...among).chain((name) =>
    fc.record({
      name: fc.constant(name),
      parameters: parametersOf[name] ?? fc.constant([]),
      logP: powers(-2, 2.84).map((minusLog) => -minusLog),
    }),
  );

const seeded = { seed: 20240229, numRuns: 400 };

describe("log densities and masses", () => {
  // 5e-15 (1 + |log|): roundings of a sum of terms, of which log x may be up to 700 where the sum is near 0
  it.each(names)("of the %s distribution equal 60-digit values", (name) => {
    const wrong = exact.points
      .filter((point) => point.distribution === name)
      .map((point) => {
        const ours = distributionOf(name).logDensity(point.x, point.parameters);
        const expected = Number(point.density);
        return { point, ours, error: Math.abs(ours - expected) / (1 + Math.abs(expected)) };
      })
      .filter(({ error }) => !(error < 5e-15));
    expect(wrong).toEqual([]);
  });
});

describe("tails of any distribution", () => {
  it("of a count add up: P(X >= k) is P(X >= k + 1) plus the mass at k, and likewise below", () => {
    fc.assert(
      fc.property(anywhere(counts), fc.boolean(), ({ name, parameters, logP }, up) => {
        const { upper, lower, logDensity, quantile } = distributionOf(name);
        const k = quantile(up ? { logUpper: logP } : { logLower: logP }, parameters);
        const mass = logDensity(k, parameters);
        // 1e-12: log p down to -690 in parts good to 2e-15 of it
        const near = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b));
        return (
          near(logAdd(upper(k + 1, parameters), mass), upper(k, parameters)) &&
          near(logAdd(lower(k - 1, parameters), mass), lower(k, parameters))
        );
      }),
      seeded,
    );
  });

  it("are complementary: the logs of what lies above and what does not add to the log of 1", () => {
    fc.assert(
      fc.property(anywhere(names), fc.boolean(), ({ name, parameters, logP }, up) => {
        const { isCount, upper, lower, quantile } = distributionOf(name);
        const x = quantile(up ? { logUpper: logP } : { logLower: logP }, parameters);
        const total = logAdd(upper(isCount ? x + 1 : x, parameters), lower(x, parameters));
        // 4e-16: two roundings beside 1
        return Math.abs(total) <= 4e-16;
      }),
      seeded,
    );
  });

  it("never rise above, and never fall below, as x grows", () => {
    fc.assert(
      fc.property(anywhere(names), powers(-3, 2.84), fc.boolean(), ({ name, parameters, logP }, other, up) => {
        const { upper, lower, quantile } = distributionOf(name);
        const at = (log: number): number => quantile(up ? { logUpper: log } : { logLower: log }, parameters);
        const [a, b] = [at(logP), at(-other)];
        const [left, right] = a < b ? [a, b] : [b, a];
        // neighbours may differ by rounding alone
        const slack = (log: number): number => (log === -Infinity ? 0 : 1e-13 * Math.abs(log));
        return (
          upper(left, parameters) >= upper(right, parameters) - slack(upper(right, parameters)) &&
          lower(left, parameters) <= lower(right, parameters) + slack(lower(right, parameters))
        );
      }),
      seeded,
    );
  });

  it("of a count lead back to it: the quantile of P(X <= k) is k, that of P(X >= k) is k - 1", () => {
    fc.assert(
      fc.property(anywhere(counts), ({ name, parameters, logP }) => {
        const { upper, lower, logDensity, quantile } = distributionOf(name);
        const k = quantile({ logUpper: logP }, parameters);
        const j = quantile({ logLower: logP }, parameters);
        // a mass below 1e-11 of its tail is beneath the tolerance that the search allows for rounding
        const tells = (mass: number, tail: number): boolean => tail > -Infinity && mass - tail > Math.log(1e-11);
        const above = upper(k + 1, parameters);
        const below = lower(j, parameters);
        return (
          (!tells(logDensity(k + 1, parameters), above) ||
            !tells(logDensity(k, parameters), above) ||
            quantile({ logUpper: above }, parameters) === k) &&
          (!tells(logDensity(j, parameters), below) || quantile({ logLower: below }, parameters) === j)
        );
      }),
      seeded,
    );
  });
});

describe("degenerate input", () => {
  it.each<[string, readonly number[], number]>([
    ["poisson", [0], 0],
    ["binomial", [0, 0.3], 0],
    ["binomial", [9, 0], 0],
    ["binomial", [9, 1], 9],
    ["negative-binomial", [2, 0], 0],
    ["hypergeometric", [9, 9, 4], 4],
    ["hypergeometric", [9, 0, 4], 0],
    ["hypergeometric", [9, 4, 9], 4],
    ["hypergeometric", [0, 0, 0], 0],
  ])("puts all mass of the %s distribution with %j at %i", (name, parameters, only) => {
    const { upper, lower, logDensity, quantile } = distributionOf(name);
    const at = (f: (x: number, p: readonly number[]) => number): number[] =>
      [only - 1, only, only + 1].map((k) => f(k, parameters));
    expect(at(logDensity)).toEqual([-Infinity, 0, -Infinity]);
    expect(at(upper)).toEqual([0, 0, -Infinity]);
    expect(at(lower)).toEqual([-Infinity, 0, 0]);
    expect(quantile({ logUpper: -5 }, parameters)).toBe(only);
  });

  it.each<[string, readonly number[], number, number]>([
    ["poisson", [3], 0, Infinity],
    ["binomial", [10, 0.5], 0, 10],
    ["negative-binomial", [2, 3], 0, Infinity],
    ["hypergeometric", [20, 15, 10], 5, 10],
    ["gamma", [2, 1], 0, Infinity],
    ["chi-squared", [3], 0, Infinity],
    ["beta", [2, 2], 0, 1],
    ["f", [3, 4], 0, Infinity],
  ])("gives the %s distribution with %j no mass outside %d … %d", (name, parameters, least, greatest) => {
    const { upper, lower, logDensity } = distributionOf(name);
    expect([logDensity(least - 1, parameters), lower(least - 1, parameters)]).toEqual([-Infinity, -Infinity]);
    expect(Math.abs(upper(least - 1, parameters))).toBe(0);
    if (greatest === Infinity) return;
    expect([logDensity(greatest + 1, parameters), upper(greatest + 1, parameters)]).toEqual([-Infinity, -Infinity]);
    expect(Math.abs(lower(greatest + 1, parameters))).toBe(0);
  });

  it.each<[string, readonly (readonly number[])[]]>([
    [
      "gamma",
      [
        [0, 1],
        [-1, 1],
        [1, 0],
        [NaN, 1],
        [1, NaN],
        [Infinity, 1],
      ],
    ],
    ["chi-squared", [[0], [-2], [NaN]]],
    [
      "beta",
      [
        [0, 1],
        [1, 0],
        [NaN, 1],
        [1, NaN],
      ],
    ],
    ["t", [[0], [-1], [NaN]]],
    [
      "f",
      [
        [0, 1],
        [1, -1],
        [NaN, 1],
        [1, NaN],
      ],
    ],
    ["poisson", [[-1], [NaN], [Infinity]]],
    [
      "binomial",
      [
        [-1, 0.5],
        [1.5, 0.5],
        [3, -0.1],
        [3, 1.1],
        [3, NaN],
        [NaN, 0.5],
      ],
    ],
    [
      "negative-binomial",
      [
        [0, 1],
        [-1, 1],
        [1, -1],
        [NaN, 1],
        [1, NaN],
      ],
    ],
    [
      "hypergeometric",
      [
        [5, 6, 1],
        [5, 1, 6],
        [5, -1, 1],
        [5.5, 1, 1],
        [NaN, 1, 1],
        [5, NaN, 1],
      ],
    ],
  ])("refuses parameters that the %s distribution has not", (name, wrong) => {
    const { upper, lower, logDensity, quantile } = distributionOf(name);
    for (const parameters of wrong) {
      for (const f of [upper, lower, logDensity]) expect(() => f(1, parameters)).toThrow(RangeError);
      expect(() => quantile({ logUpper: -1 }, parameters)).toThrow(RangeError);
    }
  });

  it.each(names)("refuses NaN as a place of the %s distribution, and parts of counts", (name) => {
    const { isCount, upper, lower, logDensity } = distributionOf(name);
    const parameters = exact.points.find((point) => point.distribution === name)?.parameters ?? [];
    for (const f of [upper, lower, logDensity]) {
      expect(() => f(NaN, parameters)).toThrow(RangeError);
      if (isCount) expect(() => f(0.5, parameters)).toThrow(RangeError);
    }
  });
});
