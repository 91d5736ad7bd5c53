import type { Rng } from "../../core/rng.js";
import { drawBinomial } from "../../numerics/draw.js";
import type { Truth } from "../truths.js";

export interface PairOfCounts {
  readonly parts: readonly number[];
  readonly wholes: readonly number[];
}

/**
 * A part and its whole of one kind of truth. Part and rest are both drawn from it where periods are independent or vary more
 * than counting; where each period keeps cases of the one before, only the whole is, and the part is a binomial share of it.
 */
export function pairOfTruth(truth: Truth, rng: Rng, n: number): PairOfCounts {
  if (truth.id === "autocorrelated") {
    const wholes = [...truth.draw(rng, n, 500)].map((count) => Math.max(1, count));
    return { wholes, parts: wholes.map((count) => drawBinomial(rng, { n: count, p: 0.4 })) };
  }
  const parts = [...truth.draw(rng.stream("part"), n, 200)];
  const rest = truth.draw(rng.stream("rest"), n, 300);
  return { parts, wholes: parts.map((count, t) => Math.max(1, count + rest[t]!)) };
}

export const pairText = (truth: Truth): string =>
  truth.id === "autocorrelated" ? `whole: ${truth.text}; the part a binomial share` : `part and rest: ${truth.text}`;
