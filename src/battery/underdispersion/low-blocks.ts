import { binomialLogMass } from "../../numerics/binomial.js";
import { gammaLogUpper } from "../../numerics/gamma.js";
import { logSum } from "../../numerics/log-arithmetic.js";
import type { Block } from "./blocks.js";
import { conditionalMoments, matchedLogTail } from "./moments.js";

/** Single blocks that scatter so little that fewer than one in twenty would. */
export interface LowBlocks {
  /** Blocks with enough events to be judged alone. */
  readonly judged: number;
  readonly low: number;
  /** Natural log of the product of the p-values of the low blocks. */
  readonly logProduct: number;
  /** Natural log of p of the product of the p-values of the low blocks. */
  readonly logP: number;
}

const truncation = 0.05;
const fewestJudged = 10;
/** Events a figure, on average, from which the matched law of a single block is good enough. */
const enoughEach = 10;

/** log of P(scatter of the block <= its own), from above: the lattice of possible values, 2 L / T apart, is allowed for. */
export type BlockLogP = (block: Block, atMost: number) => number;

const countingLogP: BlockLogP = (block, atMost) => matchedLogTail(atMost, conditionalMoments(block), "lower");

/**
 * The truncated product of the p-values of single blocks (Zaykin et al. (2002), Genetic Epidemiology 22:170-185). It finds
 * stretches of too little scatter in a series of which other stretches scatter much, which hide them in the sum over blocks.
 * Each p-value is conservative whatever the means do, and the blocks are independent given the means, so the product is valid.
 * Undefined for fewer than ten blocks of ten events a figure.
 */
export function lowProduct(
  blocks: readonly Block[],
  floor = 1,
  logPOf = countingLogP,
): Omit<LowBlocks, "logP"> | undefined {
  let judged = 0;
  let low = 0;
  let logProduct = 0;
  for (const block of blocks) {
    const { length, total, scatter } = block;
    if (length < 3 || total < enoughEach * length) continue;
    judged++;
    const atMost = scatter / floor + (2 * length) / total;
    // Only for speed: no block has its one-in-twenty point above this.
    if (atMost > (length < 10 ? 0.45 : 0.8) * (length - 1)) continue;
    const logP = logPOf(block, atMost);
    if (logP > Math.log(truncation)) continue;
    low++;
    logProduct += logP;
  }
  return judged < fewestJudged ? undefined : { judged, low, logProduct };
}

/** The low blocks with the p of their product. */
export function findLowBlocks(blocks: readonly Block[], floor = 1, logPOf = countingLogP): LowBlocks | undefined {
  const found = lowProduct(blocks, floor, logPOf);
  return found === undefined ? undefined : { ...found, logP: truncatedProductLog(found.judged, found.logProduct) };
}

/** log P(product of the uniform p-values of n at most `truncation` <= the given product); 0 where none is that small. */
export function truncatedProductLog(n: number, logProduct: number): number {
  if (logProduct >= 0) return 0;
  const logTau = Math.log(truncation);
  const expected = n * truncation;
  const most = Math.min(n, Math.ceil(expected + 12 * Math.sqrt(expected) + 30 - logProduct / 3));
  const terms: number[] = [];
  for (let k = 1; k <= most; k++) {
    const beyond = k * logTau - logProduct;
    const reach = beyond <= 0 ? 0 : gammaLogUpper(beyond, { shape: k, rate: 1 });
    terms.push(binomialLogMass(k, { n, p: truncation }) + reach);
  }
  return Math.min(0, logSum(terms));
}
