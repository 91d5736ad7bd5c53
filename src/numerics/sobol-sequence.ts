import type { Rng } from "../core/rng.js";
import { sobolDirections } from "./sobol-directions.js";

/** Dimensions that the sequence has. */
export const sobolDimensions = sobolDirections.length + 1;

const bits = 32;

/**
 * Fills a column with one coordinate of consecutive points of the Sobol sequence, in the order of the Gray code, from point
 * `start` on. Values lie strictly between 0 and 1. With `rng` the coordinate is scrambled by a random linear map of its digits
 * and a random shift; the scramble depends on the generator's seed alone, so that any block of any column can be filled by itself.
 * A scrambled point is uniform, and the mean squared error of an integral is that of Owen's nested scrambling. Source: Bratley and
 * Fox (1988), ACM TOMS 14:88-100; Joe and Kuo (2008); scrambling: Matousek (1998), J. Complexity 14:527-556; Hong and Hickernell
 * (2003), ACM TOMS 29:95-109. Throws a RangeError for a dimension that is not there.
 */
export function fillSobol(column: Float64Array, dimension: number, start: number, rng?: Rng): void {
  const numbers = directionNumbers(dimension);
  const { directions, shift } = rng === undefined ? { directions: numbers, shift: 0 } : scrambled(numbers, rng);
  if (start + column.length > 2 ** bits) throw new RangeError("fillSobol: the sequence has no more than 2^32 points");
  let point = pointAt(start, directions);
  for (let i = 0; i < column.length; i += 1) {
    // The middle of the cell of 2^-32: never 0, never 1.
    column[i] = (((point ^ shift) >>> 0) + 0.5) / 2 ** bits;
    point ^= directions[trailingZeros(start + i + 1)] ?? 0;
  }
}

function pointAt(index: number, directions: Uint32Array): number {
  const gray = (index ^ Math.floor(index / 2)) >>> 0;
  let point = 0;
  for (let k = 0; k < bits; k += 1) if ((gray >>> k) & 1) point ^= directions[k]!;
  return point;
}

function trailingZeros(index: number): number {
  return 31 - Math.clz32(index & -index);
}

/** The k-th number has its leading digit at the k-th binary place. */
function directionNumbers(dimension: number): Uint32Array {
  if (!Number.isInteger(dimension) || dimension < 0 || dimension >= sobolDimensions)
    throw new RangeError(`fillSobol: dimension ${dimension} of ${sobolDimensions}`);
  const numbers = new Uint32Array(bits);
  if (dimension === 0) return numbers.map((_, k) => 2 ** (bits - 1 - k));
  const [polynomial = 0, ...initial] = sobolDirections[dimension - 1]!;
  const degree = initial.length;
  const m: number[] = [...initial];
  for (let k = degree; k < bits; k += 1) {
    let next = BigInt(m[k - degree]!);
    for (let j = 1; j <= degree; j += 1) if ((polynomial >>> (degree - j)) & 1) next ^= BigInt(m[k - j]!) << BigInt(j);
    m.push(Number(next));
  }
  return numbers.map((_, k) => m[k]! * 2 ** (bits - 1 - k));
}

/** Digits mixed with the digits before them, by a random lower triangular matrix with ones on its diagonal, and shifted. */
function scrambled(numbers: Uint32Array, rng: Rng): { readonly directions: Uint32Array; readonly shift: number } {
  const rows = Array.from({ length: bits }, (_, row) => {
    const diagonal = 2 ** (bits - 1 - row);
    const above = row === 0 ? 0 : 2 ** bits - 2 ** (bits - row);
    return ((randomWord(rng) & above) | diagonal) >>> 0;
  });
  const directions = numbers.map((number) =>
    rows.reduce((word, mask, row) => word + parity(mask & number) * 2 ** (bits - 1 - row), 0),
  );
  return { directions, shift: randomWord(rng) };
}

function randomWord(rng: Rng): number {
  return Math.floor(rng.uniform() * 2 ** bits) >>> 0;
}

function parity(word: number): number {
  let folded = word ^ (word >>> 16);
  folded ^= folded >>> 8;
  folded ^= folded >>> 4;
  return (0x6996 >>> (folded & 15)) & 1;
}
