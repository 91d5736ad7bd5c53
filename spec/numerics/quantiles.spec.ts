import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { binomialInterval, poissonInterval, type Tail } from "../../src/numerics/index.js";
import { distributionOf, relativeError, type Distribution } from "./distributions.js";

interface QuantileRow {
  readonly distribution: string;
  readonly parameters: readonly number[];
  readonly tail: "upper" | "lower";
  readonly p: number;
  readonly quantile: number | string;
}

type IntervalRow = { readonly k: number; readonly level: number; readonly lower: number; readonly upper: number } & (
  { readonly of: "poisson" } | { readonly of: "binomial"; readonly n: number }
);

// written by tails-r.R beside it
const fixture = JSON.parse(readFileSync(new URL("../fixtures/tails-r.json", import.meta.url), "utf8")) as {
  quantiles: readonly QuantileRow[];
  intervals: readonly IntervalRow[];
};

function tailOf({ tail, p }: QuantileRow): Tail {
  return tail === "upper" ? { logUpper: Math.log(p) } : { logLower: Math.log(p) };
}

/** Does the wanted probability lie between the tails just below and just above x? 2e-13 of x: log x near -700 is rounded. */
function isQuantile(distribution: Distribution, row: QuantileRow, x: number): boolean {
  const { parameters, tail, p } = row;
  const target = Math.log(p);
  const sign = tail === "upper" ? -1 : 1;
  if (distribution.isCount) {
    // P(X > k), and that of one less: each good to 1e-13
    const at = (k: number): number =>
      tail === "upper" ? -distribution.upper(k + 1, parameters) : distribution.lower(k, parameters);
    const slack = 3e-13 * (1 + Math.abs(target));
    return at(x) >= sign * target - slack && at(x - 1) <= sign * target + slack;
  }
  const at = (place: number): number => sign * distribution[tail](place, parameters);
  if (Number.isNaN(x)) return false;
  // 1e-322: half of the very smallest double is 0. The quantile 0 of t and the normal is good to 5e-16, as is the log of 0.5
  const hasMedianZero = distribution.upper(0, parameters) < 0;
  const near = Math.max(Math.abs(x) * 2e-13, hasMedianZero ? 5e-16 : 1e-322);
  const wanted = sign * target;
  // ±Infinity stands for what is beyond the largest double
  const below = x === Infinity ? Number.MAX_VALUE : x - near;
  const above = x === -Infinity ? -Number.MAX_VALUE : x + near;
  return at(below) <= wanted + 1e-13 * Math.abs(wanted) && at(above) >= wanted - 1e-13 * Math.abs(wanted);
}

describe("quantiles", () => {
  const rows = fixture.quantiles;
  it.each([...new Set(rows.map((row) => row.distribution))])(
    "of the %s distribution invert both tails from 0.9 to 1e-300",
    (name) => {
      const distribution = distributionOf(name);
      const wrong = rows
        .filter((row) => row.distribution === name)
        .map((row) => ({ row, ours: distribution.quantile(tailOf(row), row.parameters) }))
        .filter(({ row, ours }) => !isQuantile(distribution, row, ours));
      expect(wrong).toEqual([]);
    },
  );

  it("equal R's to 1e-12, except where R's own do not invert the tail: beta, t, F and hypergeometric far out", () => {
    const differing = rows.filter((row) => {
      const ours = distributionOf(row.distribution).quantile(tailOf(row), row.parameters);
      // the median of t is 0, where R gives 3e-16
      return !(relativeError(ours, Number(row.quantile)) < 1e-12 || Math.abs(ours - Number(row.quantile)) < 3e-16);
    });
    const alsoInR = differing.filter((row) => isQuantile(distributionOf(row.distribution), row, Number(row.quantile)));
    expect(alsoInR).toEqual([]);
    expect([...new Set(differing.map((row) => row.distribution))]).toEqual(["beta", "t", "f", "hypergeometric"]);
  });

  it("of probability 0 and 1 are the ends of the support", () => {
    const ends = (name: string, ...parameters: number[]): number[] => [
      distributionOf(name).quantile({ logLower: -Infinity }, parameters),
      distributionOf(name).quantile({ logLower: 0 }, parameters),
      distributionOf(name).quantile({ logUpper: 0 }, parameters),
      distributionOf(name).quantile({ logUpper: -Infinity }, parameters),
    ];
    const span = (least: number, greatest: number): number[] => [least, greatest, least, greatest];
    expect(ends("normal")).toEqual(span(-Infinity, Infinity));
    expect(ends("gamma", 2, 3)).toEqual(span(0, Infinity));
    expect(ends("chi-squared", 4)).toEqual(span(0, Infinity));
    expect(ends("beta", 2, 3)).toEqual(span(0, 1));
    expect(ends("t", 5)).toEqual(span(-Infinity, Infinity));
    expect(ends("f", 2, 7)).toEqual(span(0, Infinity));
    expect(ends("poisson", 3)).toEqual(span(0, Infinity));
    expect(ends("binomial", 10, 0.4)).toEqual(span(0, 10));
    expect(ends("negative-binomial", 2, 3)).toEqual(span(0, Infinity));
    expect(ends("hypergeometric", 20, 15, 10)).toEqual(span(5, 10));
  });

  it("refuse a probability above 1 and NaN", () => {
    for (const bad of [1e-9, NaN]) {
      expect(() => distributionOf("normal").quantile({ logUpper: bad }, [])).toThrow(RangeError);
      expect(() => distributionOf("poisson").quantile({ logLower: bad }, [3])).toThrow(RangeError);
    }
  });
});

describe("exact intervals", () => {
  it("equal R's poisson.test and binom.test", () => {
    const wrong = fixture.intervals.flatMap((row) => {
      const ours = row.of === "poisson" ? poissonInterval(row.k, row.level) : binomialInterval(row.k, row.n, row.level);
      // R takes 1 - alpha for its upper quantile, which rounds alpha by 1e-16 of 1
      const tolerance = 1e-13 + 1e-16 / (1 - row.level);
      return (["lower", "upper"] as const)
        .map((side) => ({ row, side, error: relativeError(ours[side], row[side]) }))
        .filter(({ error }) => !(error < tolerance));
    });
    expect(wrong).toEqual([]);
  });

  it("end at 0 and 1 where nothing or everything happened, and after no trials say nothing", () => {
    expect(poissonInterval(0, 0.95).lower).toBe(0);
    expect(binomialInterval(0, 12, 0.95).lower).toBe(0);
    expect(binomialInterval(12, 12, 0.95).upper).toBe(1);
    const { lower, upper } = binomialInterval(0, 0, 0.95);
    expect([lower, upper]).toEqual([0, 1]);
  });

  it("refuse counts that are none, and levels that are none", () => {
    const wrong: readonly (() => unknown)[] = [
      () => poissonInterval(-1, 0.95),
      () => poissonInterval(1.5, 0.95),
      () => poissonInterval(NaN, 0.95),
      () => poissonInterval(1, 1),
      () => poissonInterval(1, NaN),
      () => binomialInterval(3, 2, 0.95),
      () => binomialInterval(-1, 2, 0.95),
      () => binomialInterval(1, NaN, 0.95),
      () => binomialInterval(1, 2, 0),
    ];
    for (const call of wrong) expect(call).toThrow(RangeError);
  });
});
