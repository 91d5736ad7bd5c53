import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as special from "../../src/numerics/special.js";
import { relativeError } from "./distributions.js";

interface Value {
  readonly function: string;
  readonly arguments: readonly number[];
  readonly value: string;
}

// written by special-exact.py beside it
const fixture = JSON.parse(readFileSync(new URL("../fixtures/special-exact.json", import.meta.url), "utf8")) as {
  values: readonly Value[];
};

const functions: Readonly<Record<string, (a: number, b: number) => number>> = {
  logGamma: special.logGamma,
  logFactorial: special.logFactorial,
  logBeta: special.logBeta,
  logChoose: special.logChoose,
  erfcx: special.erfcx,
  log1mexp: special.log1mexp,
};

describe("special functions", () => {
  // 2e-15 relative: ten roundings; log B adds that much absolutely, as it passes 0 at a = b = 1
  it.each(Object.keys(functions))("%s equals 60-digit values to 2e-15", (name) => {
    const wrong = fixture.values
      .filter((row) => row.function === name)
      .map((row) => {
        const [a = NaN, b = NaN] = row.arguments;
        const ours = functions[name]?.(a, b) ?? NaN;
        const expected = Number(row.value);
        const error =
          name === "logBeta" ? Math.abs(ours - expected) / (1 + Math.abs(expected)) : relativeError(ours, expected);
        return { row, ours, error };
      })
      .filter(({ error }) => !(error < 2e-15));
    expect(wrong).toEqual([]);
  });

  it("log sums take -Infinity as probability 0 and survive exponents that overflow", () => {
    expect(special.logAdd(-Infinity, -Infinity)).toBe(-Infinity);
    expect(special.logAdd(-Infinity, -3)).toBe(-3);
    expect(special.logAdd(1000, 1000)).toBe(1000 + Math.LN2);
    expect(special.logSum([])).toBe(-Infinity);
    expect(special.logSum([-1e4, -1e4, -1e4, -1e4])).toBe(-1e4 + Math.log(4));
    expect(special.log1mexp(0)).toBe(-Infinity);
  });

  it("choosing none, all or too many of n is certain or impossible", () => {
    expect([special.logChoose(7, 0), special.logChoose(7, 7)]).toEqual([0, 0]);
    expect([special.logChoose(7, 8), special.logChoose(7, -1)]).toEqual([-Infinity, -Infinity]);
  });

  it("the incomplete functions reach 0 and 1 at the ends of their range", () => {
    expect([special.logGammaUpper(2, 0), special.logGammaLower(2, 0)]).toEqual([0, -Infinity]);
    expect([special.logGammaUpper(2, Infinity), special.logGammaLower(2, Infinity)]).toEqual([-Infinity, 0]);
    expect([special.logBetaUpper(0, 2, 3), special.logBetaLower(0, 2, 3)]).toEqual([0, -Infinity]);
    expect([special.logBetaUpper(1, 2, 3), special.logBetaLower(1, 2, 3)]).toEqual([-Infinity, 0]);
  });

  it("refuses arguments outside the domain, and NaN", () => {
    const wrong: readonly (() => number)[] = [
      () => special.logGamma(0),
      () => special.logGamma(NaN),
      () => special.logFactorial(-1),
      () => special.logFactorial(1.5),
      () => special.logBeta(0, 1),
      () => special.logChoose(-1, 0),
      () => special.logChoose(3, 0.5),
      () => special.log1mexp(1e-9),
      () => special.log1mexp(NaN),
      () => special.logAdd(NaN, 0),
      () => special.logSum([0, NaN]),
      () => special.erfcx(-1),
      () => special.logGammaUpper(0, 1),
      () => special.logGammaLower(1, NaN),
      () => special.logBetaUpper(0.5, 0, 1),
      () => special.logBetaLower(NaN, 1, 1),
    ];
    for (const call of wrong) expect(call).toThrow(RangeError);
  });
});
