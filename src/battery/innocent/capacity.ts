import type { Rng } from "../../core/rng.js";
import { quantity, say } from "../../core/sentence.js";
import { drawHypergeometric } from "../../numerics/draw.js";
import type { Innocent } from "./innocent.js";

/** Consecutive figures with their total and scatter (see underdispersion/blocks.ts). */
export interface CapacityBlock {
  readonly length: number;
  readonly total: number;
  readonly scatter: number;
}

/** The capacities under which every block scatters as binomial counts of one capacity do. */
export interface Capacity {
  /** Most likely capacity, at least the highest figure. */
  readonly likeliest: number;
  /** The smallest that the blocks do not refute: under it figures scatter least. */
  readonly least: number;
  /** log of the likelihood of the most likely capacity over that of scatter reduced alike in every block, natural. */
  readonly logLikelihood: number;
}

/** Variance of binomial counts over that of Poisson counts, both given the total of the block. */
function reduction(capacity: number, { length, total }: CapacityBlock): number {
  const places = capacity * length;
  return places > 1 ? Math.max(1e-9, (places - total) / (places - 1)) : 1;
}

/** log likelihood of scatters that are about s χ² with length - 1 degrees of freedom each. */
function logLikelihood(blocks: readonly CapacityBlock[], s: (block: CapacityBlock) => number): number {
  let sum = 0;
  for (const block of blocks) {
    const scale = s(block);
    sum -= ((block.length - 1) / 2) * Math.log(scale) + block.scatter / (2 * scale);
  }
  return sum;
}

/** Half the 95 % point of chi-squared on one degree of freedom. */
const refuted = 1.92;
const tried = 200;

/**
 * One capacity for the whole series, at least its highest figure. A capacity makes blocks near it scatter little and others
 * nearly as Poisson counts, so that a series that is too smooth at every level refutes it: undefined where scatter reduced alike
 * in all blocks is more likely by more than the 95 % limit of one parameter.
 */
export function findCapacity(blocks: readonly CapacityBlock[], highest: number): Capacity | undefined {
  const used = blocks.filter(({ total }) => total > 0);
  const degrees = used.reduce((sum, { length }) => sum + length - 1, 0);
  const scatter = used.reduce((sum, block) => sum + block.scatter, 0);
  if (!(degrees > 0) || !Number.isInteger(highest)) return undefined;
  const alike = logLikelihood(used, () => Math.max(1e-9, scatter / degrees));
  let likeliest = highest;
  let best = -Infinity;
  let least: number | undefined;
  for (let i = 0; i <= tried; i++) {
    const capacity = Math.round(highest * 50 ** ((i / tried) ** 2));
    const log = logLikelihood(used, (block) => reduction(capacity, block));
    if (log > best) [best, likeliest] = [log, capacity];
    if (log >= alike - refuted) least ??= capacity;
  }
  return least === undefined ? undefined : { likeliest, least, logLikelihood: best - alike };
}

/** The scatter of a block of binomial counts of this capacity given its total: a multivariate hypergeometric draw. */
export function drawCapacityScatter(rng: Rng, capacity: number, { length, total }: CapacityBlock): number {
  let left = total;
  let squares = 0;
  for (let cell = 0; cell < length; cell++) {
    const places = capacity * (length - cell);
    const count =
      cell + 1 === length ? left : drawHypergeometric(rng, { population: places, marked: left, drawn: capacity });
    squares += (count - total / length) ** 2;
    left -= count;
  }
  return (squares * length) / total;
}

/** Conditional mean and an approximate variance of the same, for a gamma law where there are many blocks. */
export function capacityMoments(
  capacity: number,
  block: CapacityBlock,
): { readonly mean: number; readonly variance: number } {
  if (!(block.total > 0)) return { mean: 0, variance: 0 };
  const s = reduction(capacity, block);
  return {
    mean: (block.length - 1) * s,
    variance: 2 * (block.length - 1) * s ** 2 * Math.max(0, 1 - 1 / block.total),
  };
}

/** What is said of a capacity; `log10p` is p from below under the smallest capacity not refuted. */
export function capacity(found: Capacity | undefined, log10p: number | undefined): Innocent {
  if (found === undefined || log10p === undefined)
    return {
      id: "capacity",
      quantities: {},
      speaks: "against",
      why: say`No single capacity makes the scatter of all blocks: it would reduce the scatter of those near it and leave that of the others.`,
    };
  const quantities = {
    capacity: { label: "most likely capacity", unit: "", value: found.likeliest },
    leastCapacity: { label: "smallest capacity that the blocks do not refute", unit: "", value: found.least },
    capacityLog10: { label: "log10 of p under that capacity", unit: "", value: log10p },
  };
  const stands = log10p > Math.log10(0.05);
  return {
    id: "capacity",
    quantities,
    speaks: stands ? "for" : "against",
    under: { kind: "log10", log10p },
    log10Likelihood: found.logLikelihood / Math.LN10,
    why: stands
      ? say`One capacity of about ${quantity("capacity", "count")} a period, used to a steady share, would make the figures scatter so little; whether there was one is for the source to say.`
      : say`Even one capacity of ${quantity("leastCapacity", "count")} a period would leave scatter as little as this to ${quantity("capacityLog10", "log10")} series.`,
  };
}
