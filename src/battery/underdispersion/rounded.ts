import type { PValue, RunContext } from "../../core/test.js";
import { drawPoisson } from "../../numerics/draw.js";
import { monteCarloP } from "../../numerics/resampling.js";
import type { Figures } from "../series-times.js";
import { printedLike } from "../series-times.js";
import type { Blocks } from "./blocks.js";
import { scatterInBlocks } from "./blocks.js";

/**
 * p of the scatter of figures that are printed as rounded: against Poisson counts around the mean of each block, rounded as the
 * figures are. The mean is taken from the figures, so this is not exact as the conditional test is; its size is calibrated.
 */
export function roundedScatterP(given: {
  readonly figures: Figures;
  readonly blocks: Blocks;
  readonly length: number;
  readonly tail: "lower" | "upper";
  readonly floor: number;
  readonly context: RunContext;
}): PValue {
  const { figures, blocks, length, tail, floor, context } = given;
  const means = new Float64Array(figures.values.length);
  for (const block of blocks.all) means.fill(block.total / block.length, block.start, block.start + block.length);
  return monteCarloP({
    draws: context.draws,
    observed: blocks.scatter / floor,
    tail,
    rng: context.rng,
    simulate: (rng) => {
      context.signal?.throwIfAborted();
      const printed = means.map((mean, i) =>
        printedLike(drawPoisson(rng, mean), figures.values[i]!, figures.widths[i]!),
      );
      return scatterInBlocks(printed, length).scatter;
    },
    ...(context.stopAfter === undefined ? {} : { stopAfter: context.stopAfter }),
  });
}
