import { poissonLogMass } from "../numerics/poisson.js";
import { logSum } from "../numerics/special.js";
import { logCell, stray, tightness } from "./formula-prequential.js";
import type { Formula } from "./formulas.js";

/** Bits needed to write the figures down with the help of a formula, against the fewest that any counting process allows. */
export interface Description {
  readonly structureBits: number;
  readonly parameterBits: number;
  readonly dataBits: number;
  /** -log2 of the largest probability that a Poisson process with any means at all gives these figures. */
  readonly countingBits: number;
  /** countingBits - the others. */
  readonly savedBits: number;
  /** Coefficients as rounded for the code. */
  readonly coefficients: readonly number[];
}

/**
 * The shortest two-part code found: which formula of a library of `librarySize` (equal lengths), its coefficients as
 * written decimals, then each figure by a normal law around the formula cut to whole numbers, of spread
 * max(0.6, share × √mean), with `stray` of it Poisson.
 *
 * A coefficient ±m·10^e costs a sign bit, log2*(m + 1) + 1.52 bits for m (Rissanen 1983, Annals of Statistics 11, 416-431)
 * and |e| + log2 3 bits for e: round numbers are cheap, and the number of round numbers there are is paid for.
 * Code lengths satisfy Kraft's inequality, and every Cox process gives the figures at most the probability Π Poisson(y; y);
 * so under each of them P(savedBits >= b) <= 2^-b whatever the search over coefficients, and 2^savedBits is an e-value.
 */
export function describe(
  formula: Formula,
  written: readonly number[],
  times: Float64Array,
  counts: Float64Array,
  librarySize: number,
): Description {
  const structureBits = Math.log2(librarySize);
  let countingBits = 0;
  for (const y of counts) countingBits -= poissonLogMass(y, y) / Math.LN2;
  const total = (rounded: readonly Decimal[]): number =>
    parameterBitsOf(rounded) + dataBitsOf(formula, rounded.map(valueOf), times, counts);
  let digits: readonly number[] = written.map(() => 1);
  let best = Infinity;
  const consider = (candidate: readonly number[]): boolean => {
    const bits = total(roundAll(written, candidate));
    if (!(bits < best)) return false;
    best = bits;
    digits = candidate;
    return true;
  };
  for (let d = 1; d <= 8; d++) consider(written.map(() => d));
  // One coefficient at a time from the best common precision: 20 sweeps are more than digits 1 … 9 can need.
  for (let sweep = 0; sweep < 20; sweep++) {
    let better = false;
    for (let j = 0; j < written.length; j++)
      for (const change of [-1, 1]) {
        const d = digits[j]! + change;
        if (d >= 0 && d <= 9 && consider(digits.map((old, k) => (k === j ? d : old)))) better = true;
      }
    if (!better) break;
  }
  const rounded = roundAll(written, digits);
  const coefficients = rounded.map(valueOf);
  const parameterBits = parameterBitsOf(rounded);
  const dataBits = dataBitsOf(formula, coefficients, times, counts);
  return {
    structureBits,
    parameterBits,
    dataBits,
    countingBits,
    savedBits: countingBits - structureBits - parameterBits - dataBits,
    coefficients,
  };
}

interface Decimal {
  readonly significand: number;
  readonly exponent: number;
}

function valueOf({ significand, exponent }: Decimal): number {
  return exponent < 0 ? significand / 10 ** -exponent : significand * 10 ** exponent;
}

/** A value to this many significant digits, trailing zeros moved into the exponent; no digits is zero. */
function roundTo(value: number, digits: number): Decimal {
  if (digits === 0 || value === 0 || !Number.isFinite(value)) return { significand: 0, exponent: 0 };
  const [mantissa = "0", power = "0"] = value.toExponential(digits - 1).split("e");
  let significand = Number(mantissa.replace(".", ""));
  let exponent = Number(power) - (digits - 1);
  while (significand !== 0 && significand % 10 === 0 && exponent < 0) {
    significand /= 10;
    exponent++;
  }
  const shorter = { significand, exponent };
  while (significand !== 0 && significand % 10 === 0) {
    significand /= 10;
    exponent++;
  }
  const shortest = { significand, exponent };
  return parameterBitsOf([shortest]) < parameterBitsOf([shorter]) ? shortest : shorter;
}

function roundAll(values: readonly number[], digits: readonly number[]): readonly Decimal[] {
  return values.map((value, j) => roundTo(value, digits[j]!));
}

function parameterBitsOf(coefficients: readonly Decimal[]): number {
  let bits = 0;
  for (const { significand, exponent } of coefficients)
    bits += 1 + logStar(Math.abs(significand) + 1) + Math.abs(exponent) + Math.log2(3);
  return bits;
}

/** log2 x + log2 log2 x + … while positive, + log2 2.865064: the code length of the whole number x >= 1. */
function logStar(x: number): number {
  let bits = Math.log2(2.865064);
  for (let term = Math.log2(x); term > 0; term = Math.log2(term)) bits += term;
  return bits;
}

function dataBitsOf(
  formula: Formula,
  coefficients: readonly number[],
  times: Float64Array,
  counts: Float64Array,
): number {
  const means = times.map((t) => formula.at(coefficients, t));
  if (means.some((mean) => !(mean > 0 && Number.isFinite(mean)))) return Infinity;
  const logs = tightness.map((share) => {
    let sum = -Math.log(tightness.length);
    for (let i = 0; i < counts.length; i++) {
      const mean = means[i]!;
      const y = counts[i]!;
      const spread = Math.max(0.6, share * Math.sqrt(mean));
      const near = logCell((y - 0.5 - mean) / spread, (y + 0.5 - mean) / spread);
      sum += logSum([Math.log1p(-stray) + near, Math.log(stray) + poissonLogMass(y, mean)]);
    }
    return sum;
  });
  return -logSum(logs) / Math.LN2;
}
