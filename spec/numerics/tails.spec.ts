import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { distributionOf, relativeError } from "./distributions.js";

interface TailRow {
  readonly distribution: string;
  readonly parameters: readonly number[];
  readonly x: number;
  readonly upper: number | string;
  readonly lower: number | string;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8"));
}

// the fixtures are written by the scripts beside them
const exact = (read("tails-exact.json") as { points: readonly TailRow[] }).points;
const fromR = (read("tails-r.json") as { tails: readonly TailRow[] }).tails;
const given = (read("tails-mpmath.json") as { points: readonly { f: string; args: readonly number[]; logp: string }[] })
  .points;

const names = [...new Set(exact.map((row) => row.distribution))];
const sides = ["upper", "lower"] as const;

/** Our argument order for a row of tails-mpmath.json; counts there are P(X > k), here P(X >= k + 1). */
function translate(f: string, args: readonly number[]): { name: string; x: number; parameters: readonly number[] } {
  const [x = NaN, one = NaN, two = NaN, three = NaN] = args;
  if (f === "norm") return { name: "normal", x, parameters: [] };
  if (f === "chisq") return { name: "chi-squared", x, parameters: [one] };
  if (f === "gamma") return { name: "gamma", x, parameters: [one, 1] };
  if (f === "t") return { name: "t", x, parameters: [one] };
  if (f === "beta") return { name: "beta", x, parameters: [one, two] };
  if (f === "f") return { name: "f", x, parameters: [one, two] };
  if (f === "pois") return { name: "poisson", x: x + 1, parameters: [one] };
  if (f === "binom") return { name: "binomial", x: x + 1, parameters: [one, two] };
  if (f === "nbinom") return { name: "negative-binomial", x: x + 1, parameters: [one, (one * (1 - two)) / two] };
  if (f === "hyper") return { name: "hypergeometric", x: x + 1, parameters: [one + two, one, three] };
  throw new RangeError(`unknown function ${f}`);
}

describe("log tails", () => {
  // 3e-13: the measured worst is 2.3e-13, at p = 1e-300 seen from the other tail, where a relative error of log p is one of p
  it.each(names)("of the %s distribution equal 60-digit values to 3e-13, on both sides, to p = 1e-300", (name) => {
    const { upper, lower } = distributionOf(name);
    const wrong = exact
      .filter((row) => row.distribution === name)
      .flatMap((row) => [
        { row, side: "upper", error: relativeError(upper(row.x, row.parameters), Number(row.upper)) },
        { row, side: "lower", error: relativeError(lower(row.x, row.parameters), Number(row.lower)) },
      ])
      .filter(({ error }) => !(error < 3e-13));
    expect(wrong).toEqual([]);
  });

  // 2e-14: log p is at most 1000 here and seldom near 0, so that rounding in the exponent dominates
  it("equal the 171 upper tails that mpmath computed independently to 2e-14", () => {
    const wrong = given
      .map(({ f, args, logp }) => {
        const { name, x, parameters } = translate(f, args);
        return { f, args, error: relativeError(distributionOf(name).upper(x, parameters), Number(logp)) };
      })
      .filter(({ error }) => !(error < 2e-14));
    expect(wrong).toEqual([]);
    expect(given).toHaveLength(171);
  });

  it("equal R's to 1e-12, or are exact where R's differ: F, binomial and negative binomial far from the small tail", () => {
    const differing = fromR
      .flatMap((row) => sides.map((side) => ({ row, side })))
      .filter(({ row, side }) => {
        const ours = distributionOf(row.distribution)[side](row.x, row.parameters);
        return !(relativeError(ours, Number(row[side])) < 1e-12);
      });
    const checked = differing.map(({ row, side }) => {
      const reference = exact.find(
        (point) =>
          point.distribution === row.distribution &&
          point.x === row.x &&
          point.parameters.join() === row.parameters.join(),
      );
      const ours = distributionOf(row.distribution)[side](row.x, row.parameters);
      return {
        of: row.distribution,
        ours: relativeError(ours, Number(reference?.[side])) < 3e-13,
        r: relativeError(Number(row[side]), Number(reference?.[side])) < 1e-12,
      };
    });
    const expected = [
      ...Array.from({ length: 1 }, () => "f"),
      ...Array.from({ length: 10 }, () => "binomial"),
      "negative-binomial",
    ].map((of) => ({ of, ours: true, r: false }));
    expect(checked).toEqual(expected);
  });
});
