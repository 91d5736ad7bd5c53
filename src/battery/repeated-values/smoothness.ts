import type { Split } from "./shuffle.js";
import { expectedPairs, splitAt } from "./shuffle.js";

/** Share of the statistic's own noise by which uneven crowding within blocks may raise the number of repeats. */
const mostBias = 0.1;

/** One way to split the values, and whether crowding within its blocks could pass for repeats. */
export interface Candidate {
  readonly digits: number;
  readonly split: Split;
  readonly expected: number;
  /** Pairs of equal values that uneven crowding may add to those expected where it is no more than is borne. */
  readonly crowding: number;
  readonly smooth: boolean;
}

/**
 * The split at the most digits within whose blocks the values are smooth; undefined where even blocks of ten are not. Each
 * step looks only at numbers of values in blocks, which shuffling the digits within them leaves as they are, so the
 * choice does not disturb the p-value.
 */
export function chooseSplit(codes: Float64Array, most: number): Candidate | undefined {
  const sorted = Float64Array.from(codes).sort();
  for (let digits = most; digits >= 1; digits -= 1) {
    const candidate = examineSplit(sorted, digits);
    if (candidate.smooth) return candidate;
  }
  return undefined;
}

export function examineSplit(codes: Float64Array, digits: number): Candidate {
  const split = splitAt(codes, 10 ** digits);
  const expected = expectedPairs(split);
  const crowding = crowdingPairs(split);
  const noise = Math.sqrt(Math.max(expected, 0.01));
  const smooth =
    middleHalf(split) >= 2 &&
    crowding <= mostBias * noise &&
    !narrower(codes, digits, mostBias / Math.sqrt(expected + 1));
  // The slopes do not show all of it: what is borne is taken off whole, so that it is never borne by the accused.
  return { digits, split, expected, crowding: Math.max(crowding, mostBias * noise), smooth };
}

/**
 * Whether values crowd within blocks on a scale that the blocks do not see, such as seasons each in its own narrow range: pairs of
 * unequal values in the same small block beyond their share of those in the same large one. Equal values are left out, since
 * they are what is tested.
 */
function narrower(codes: Float64Array, digits: number, allowed: number): boolean {
  const [wide, narrow] = digits > 1 ? [10 ** digits, 10 ** (digits - 1)] : [10, 5];
  const sorted = Float64Array.from(codes).sort();
  const distinct = sorted.filter((code, i) => i === 0 || code !== sorted[i - 1]);
  const inWide = pairsTogether(distinct, wide);
  const share = (narrow - 1) / (wide - 1);
  const expected = inWide.pairs * share;
  // Pairs hang together through common values: n values in a block have n - 1 pairs each.
  const error = Math.sqrt(inWide.pairs * share + inWide.triples * share * share * 0.1);
  return pairsTogether(distinct, narrow).pairs > expected * (1 + allowed) + 2 * error;
}

function pairsTogether(sorted: Float64Array, size: number): { readonly pairs: number; readonly triples: number } {
  let pairs = 0;
  let triples = 0;
  let count = 0;
  let last = Number.NaN;
  const close = (): void => {
    pairs += (count * (count - 1)) / 2;
    triples += (count * (count - 1) * (count - 2)) / 2;
  };
  for (const code of sorted) {
    const block = Math.floor(code / size);
    if (block !== last) {
      close();
      count = 0;
      last = block;
    }
    count += 1;
  }
  close();
  return { pairs, triples };
}

/** Distance between the quartiles, in blocks. */
export function middleHalf({ size, blockSizes, blockIndex }: Split): number {
  let seen = 0;
  let lower = Number.NaN;
  for (let i = 0; i < blockSizes.length; i += 1) {
    seen += blockSizes[i]!;
    if (Number.isNaN(lower) && 4 * seen >= size) lower = blockIndex[i]!;
    if (4 * seen >= 3 * size) return blockIndex[i]! - lower;
  }
  return 0;
}

/**
 * Within a block of m steps whose density has the relative slope s, two values are equal with chance (1 + s²/12) / m in
 * place of 1/m. The slopes are read from the neighbouring blocks, with their counting noise taken off (two standard errors
 * of it added back); the largest twentieth of the terms is left out, since there a bunch of repeats would pass for a slope.
 */
function crowdingPairs({ blockSizes, blockIndex, blockSize }: Split): number {
  const terms: number[] = [];
  let noise = 0;
  const add = (before: number, after: number): void => {
    terms.push((after - before) ** 2 - (after + before));
    noise += 2 * (after + before) ** 2;
  };
  const countAt = (i: number, index: number): number => (blockIndex[i] === index ? blockSizes[i]! : 0);
  for (let i = 0; i < blockSizes.length; i += 1) {
    const index = blockIndex[i]!;
    add(i === 0 ? 0 : countAt(i - 1, index - 1), countAt(i + 1, index + 1));
    // the empty blocks beside this one; one between two occupied blocks is met from its left
    if (countAt(i + 1, index + 1) === 0) add(blockSizes[i]!, countAt(i + 1, index + 2));
    if (i === 0 || (blockIndex[i - 1]! !== index - 1 && blockIndex[i - 1]! !== index - 2)) add(0, blockSizes[i]!);
  }
  terms.sort((a, b) => a - b);
  const kept = terms.slice(0, terms.length - Math.max(2, Math.ceil(terms.length / 20)));
  const slope = kept.reduce((sum, term) => sum + term, 0) * 1.3;
  return (Math.max(0, slope) + 2 * Math.sqrt(noise)) / 4 / (24 * blockSize);
}

/**
 * Standard deviation, in steps of the grid, that n normal values must have for blocks of ten: from expected pairs
 * n² / (4 √π s) and crowding of 100 / (24 s²) of them, at most a tenth of their square root.
 */
export function neededSpread(n: number): number {
  return ((n * 100) / (48 * Math.PI ** 0.25 * mostBias)) ** 0.4;
}
