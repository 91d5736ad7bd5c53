/**
 * Exact fractions of whole numbers of any size. `denominator` is positive and the fraction is in lowest terms, so two
 * equal rationals have equal fields. Used where a contradiction between printed decimals must not hang on a tolerance.
 */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Rational = { numerator: 0n, denominator: 1n };
export const one: Rational = { numerator: 1n, denominator: 1n };

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** numerator / denominator in lowest terms. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError("a rational needs a denominator other than zero");
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommonDivisor(numerator, denominator);
  const sign = denominator < 0n ? -1n : 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

/**
 * The decimal that a finite number was meant to be: 87.965 becomes 17593/200, not the binary fraction nearest to it.
 * Whole numbers up to 2^53 are kept as they are; others are taken at 15 significant digits, so that 87.97 - 0.005,
 * which binary arithmetic misses by 1e-14, is 87.965 again. A decimal of more than 15 digits is therefore rounded.
 */
export function decimalRational(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError(`${String(value)} is no decimal number`);
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  const [mantissa = "", exponent = "0"] = value.toExponential(14).split("e");
  const digits = BigInt(mantissa.replace(".", ""));
  const shift = Number(exponent) - 14;
  return shift >= 0 ? rational(digits * 10n ** BigInt(shift)) : rational(digits, 10n ** BigInt(-shift));
}

export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === 1n && b.denominator === 1n) {
    return { numerator: a.numerator + b.numerator, denominator: 1n };
  }
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function negate(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  if (a.denominator === 1n && b.denominator === 1n) {
    return { numerator: a.numerator * b.numerator, denominator: 1n };
  }
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  const difference =
    a.denominator === b.denominator
      ? a.numerator - b.numerator
      : a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function signOf(a: Rational): number {
  return a.numerator < 0n ? -1 : a.numerator > 0n ? 1 : 0;
}

export function isZero(a: Rational): boolean {
  return a.numerator === 0n;
}

/** The nearest double, to one unit in its last place; 17 digits are worked out where numerator or denominator exceed 2^53. */
export function toNumber(a: Rational): number {
  const numerator = Number(a.numerator);
  const denominator = Number(a.denominator);
  if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)) return numerator / denominator;
  const size = a.numerator < 0n ? -a.numerator : a.numerator;
  const shift = a.denominator.toString().length - size.toString().length + 19;
  const digits =
    shift >= 0 ? (size * 10n ** BigInt(shift)) / a.denominator : size / (a.denominator * 10n ** BigInt(-shift));
  return Number(`${a.numerator < 0n ? "-" : ""}${digits.toString()}e${String(-shift)}`);
}
