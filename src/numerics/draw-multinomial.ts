import type { Rng } from "../core/rng.js";
import { drawBinomial } from "./draw-binomial.js";

/**
 * Counts of n independent falls into cells, in the order of `probabilities` (at least 0, not all 0; divided by their sum).
 * By conditional binomials: the cost is that of one binomial a cell, whatever n.
 */
export function drawMultinomial(rng: Rng, n: number, probabilities: ArrayLike<number>): number[] {
  const cells = probabilities.length;
  // what is left after each cell is summed from the far end, where it is small, and not taken from 1
  const from = new Float64Array(cells + 1);
  for (let cell = cells - 1; cell >= 0; cell--) {
    const probability = probabilities[cell]!;
    if (!(probability >= 0)) throw new RangeError(`drawMultinomial: probability ${cell} is ${probability}`);
    from[cell] = from[cell + 1]! + probability;
  }
  const total = from[0] ?? 0;
  if (!(total > 0 && total < Infinity)) throw new RangeError(`drawMultinomial: probabilities sum to ${total}`);
  const counts = new Array<number>(cells).fill(0);
  let left = n;
  for (let cell = 0; cell < cells && left > 0; cell++) {
    if (probabilities[cell]! === 0) continue;
    const count = drawBinomial(rng, { n: left, p: Math.min(1, probabilities[cell]! / from[cell]!) });
    counts[cell] = count;
    left -= count;
  }
  return counts;
}
