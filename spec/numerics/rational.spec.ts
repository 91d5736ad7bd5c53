import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  decimalRational,
  divide,
  multiply,
  rational,
  subtract,
  toNumber,
} from "../../src/numerics/rational.js";

const fraction = fc
  .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 20n))
  .map(([numerator, denominator]) => rational(numerator, denominator));

describe("exact fractions", () => {
  it("reads a number as the decimal that was meant", () => {
    expect(decimalRational(87.965)).toEqual({ numerator: 17593n, denominator: 200n });
    // Binary arithmetic gives 87.96499999999999 here.
    expect(decimalRational(87.97 - 0.005)).toEqual({ numerator: 17593n, denominator: 200n });
    expect(decimalRational(-0.1)).toEqual({ numerator: -1n, denominator: 10n });
    expect(decimalRational(2 ** 53 - 1)).toEqual({ numerator: 9007199254740991n, denominator: 1n });
    expect(decimalRational(1e21)).toEqual({ numerator: 10n ** 21n, denominator: 1n });
    expect(() => decimalRational(Infinity)).toThrow(RangeError);
    expect(() => rational(1n, 0n)).toThrow(RangeError);
    expect(() => divide(rational(1n), rational(0n))).toThrow(RangeError);
  });

  it("gives back any decimal of at most 15 digits", () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 15n) + 1n, 10n ** 15n - 1n),
        fc.integer({ min: 0, max: 8 }),
        (digits, decimals) => {
          const value = Number(`${digits}e-${decimals}`);
          expect(decimalRational(value)).toEqual(rational(digits, 10n ** BigInt(decimals)));
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });

  it("obeys the laws of arithmetic and keeps lowest terms", () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(Math.sign(Number(subtract(a, b).numerator))).toBe(compare(a, b));
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it("returns the double next to a fraction too long for doubles", () => {
    expect(toNumber(rational(1n, 3n))).toBe(1 / 3);
    expect(toNumber(rational(-(10n ** 30n), 3n))).toBe(-1e30 / 3);
    expect(toNumber(rational(10n ** 10n, 3n * 10n ** 30n))).toBe(1 / 3e20);
  });
});
