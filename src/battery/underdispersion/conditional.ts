import type { PValue, RunContext } from "../../core/test.js";
import { drawMultinomial } from "../../numerics/draw.js";
import { monteCarloP } from "../../numerics/resampling.js";
import type { Block, Blocks } from "./blocks.js";
import { scatterInBlocks } from "./blocks.js";
import { enumerateScatter } from "./enumerate.js";
import { findLowBlocks, lowProduct } from "./low-blocks.js";
import type { Moments } from "./moments.js";
import { addMoments, conditionalMoments, matchedLogTail } from "./moments.js";

export interface ScatterTest {
  readonly blocks: Blocks;
  readonly tail: "lower" | "upper";
  readonly context: RunContext;
  /** Variance over mean of the null hypothesis: 1 for independent counts, less where the process is known to vary less. */
  readonly floor?: number;
}

/** Fewer blocks are simulated. */
const enoughBlocks = 10;

/** Where the matched law had sizes of 0.049 to 0.054 at 0.05 and 0.009 to 0.011 at 0.01 in 40,000 draws: many blocks or many events in each. */
function lawHolds(blocks: number, events: number): boolean {
  return (blocks >= enoughBlocks && events >= 50) || (blocks >= 40 && events >= 10) || blocks >= 300;
}

/**
 * p of the scatter within blocks, given their totals, against independent Poisson counts of one mean a block: by listing every
 * outcome where there are few, by a gamma law with the exact three first conditional moments where there are many blocks or the
 * totals are not whole, by multinomial simulation otherwise.
 */
export function scatterP({ blocks, tail, context, floor = 1 }: ScatterTest): PValue {
  const used = blocks.all.filter(({ total }) => total > 0);
  const observed = blocks.scatter / floor;
  const law = enumerateScatter(used);
  if (law !== undefined && law.length > 0) {
    const slack = 1e-9 * (1 + observed);
    const sum = (keep: (value: number) => boolean): number =>
      law.reduce((total, { value, probability }) => (keep(value) ? total + probability : total), 0);
    const p = sum(tail === "lower" ? (value) => value <= observed + slack : (value) => value >= observed - slack);
    const end = law[tail === "lower" ? 0 : law.length - 1]!.probability;
    // A floor or a computed zero may lie beyond every outcome of the law: the last outcome is then the nearest one.
    return {
      method: "exact",
      tail,
      log10: Math.min(0, Math.log10(Math.max(p, end))),
      smallest: Math.min(0, Math.log10(end)),
    };
  }
  const events = used.reduce((sum, { total }) => sum + total, 0) / used.length;
  const whole = used.every(({ total }) => Number.isInteger(total));
  if (!whole || lawHolds(used.length, events)) return matchedP(used, observed, tail, floor);
  const chances = used.map(({ length }) => new Array<number>(length).fill(1));
  return monteCarloP({
    draws: context.draws,
    observed,
    tail,
    rng: context.rng,
    simulate: (rng) => {
      context.signal?.throwIfAborted();
      let scatter = 0;
      for (let b = 0; b < used.length; b++) {
        const { length, total } = used[b]!;
        const counts = drawMultinomial(rng, total, chances[b]!);
        let squares = 0;
        for (const count of counts) squares += (count - total / length) ** 2;
        scatter += (squares * length) / total;
      }
      return scatter;
    },
    ...(context.stopAfter === undefined ? {} : { stopAfter: context.stopAfter }),
  });
}

/** From below, twice the smaller of the p of the sum and that of the truncated product of single blocks, where there are enough. */
function matchedP(used: readonly Block[], observed: number, tail: "lower" | "upper", floor: number): PValue {
  const sum = tail === "lower" ? sumLogP(used, observed) : matchedLogTail(observed, momentsOf(used), tail);
  const low = tail === "lower" ? findLowBlocks(used, floor) : undefined;
  const law = "gamma law with the exact mean, variance and third moment given the block totals";
  return {
    method: "asymptotic",
    tail,
    log10: Math.min(0, low === undefined ? sum : Math.LN2 + Math.min(sum, low.logP)) / Math.LN10,
    approximation:
      low === undefined
        ? law
        : `${law}; twice the smaller of p of the sum and of the truncated product of the p-values of single blocks`,
  };
}

/** Natural log of p from below of the sum over blocks alone, by the matched law. */
export function sumLogP(used: readonly Block[], observed: number): number {
  return matchedLogTail(observed + finest(used), momentsOf(used), "lower");
}

/** The least distance between two values of the scatter of a block: a sum of 0 is as likely as one just below it, not impossible. */
export function finest(used: readonly Block[]): number {
  return used.reduce((least, { length, total }) => Math.min(least, (2 * length) / total), Infinity);
}

/**
 * A statistic that is cheap to simulate under explanations, small for too little scatter: the sum over blocks, or the product of
 * the p-values of low blocks where that says more of these figures. `chosen` is the log10 of 2 where there was a choice.
 */
export function cheapStatistic(
  blocks: Blocks,
  length: number,
  floor: number,
): { readonly of: (values: Float64Array) => number; readonly chosen: number } {
  const used = blocks.all.filter(({ total }) => total > 0);
  const low = used.length < enoughBlocks ? undefined : findLowBlocks(used, floor);
  const sum = (values: Float64Array): number => scatterInBlocks(values, length).scatter;
  if (low === undefined) return { of: sum, chosen: 0 };
  if (matchedLogTail(blocks.scatter / floor, momentsOf(used), "lower") <= low.logP)
    return { of: sum, chosen: Math.log10(2) };
  return {
    of: (values) => lowProduct(scatterInBlocks(values, length).all, floor)?.logProduct ?? 0,
    chosen: Math.log10(2),
  };
}

/** log10 p from below of other figures than those tested, cut into blocks alike; 0 where nothing is left to test. */
export function lowerLog10(values: Float64Array, length: number, context: RunContext, floor = 1): number {
  const blocks = scatterInBlocks(values, length);
  if (blocks.degreesOfFreedom < 3) return 0;
  const p = scatterP({ blocks, tail: "lower", context, floor });
  return p.method === "none" ? 0 : p.log10;
}

export function momentsOf(blocks: readonly Block[]): Moments {
  return addMoments(blocks.map(conditionalMoments));
}
