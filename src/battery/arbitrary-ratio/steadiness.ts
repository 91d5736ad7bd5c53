import type { RunContext } from "../../core/test.js";
import { chiSquaredLogLower } from "../../numerics/chi-squared.js";
import { monteCarloP, type MonteCarloPValue } from "../../numerics/resampling.js";
import { extremeCounts } from "../constant-ratio/admissible.js";
import { homogeneity, redrawNumerators, redrawnCounts, type Noise } from "../constant-ratio/homogeneity.js";
import type { Spread } from "../constant-ratio/spread.js";
import type { Candidate } from "./pairs.js";

/** Draws for the pair looked at most closely: more where many pairs were searched, so that the correction leaves digits. */
const mostDraws = 50_000;

/** ln of the chi-squared chance of so steady a ratio, at the admissible values that vary most. */
export function approximateLog({ periods }: Candidate, noise: Noise): number {
  return chiSquaredLogLower(homogeneity(extremeCounts(periods, noise, 1), noise), periods.length - 1);
}

/**
 * The left tail of homogeneity given both margins, times the number of pairs searched. Valid however the pair was chosen:
 * each pair would have its own simulated p, and one of K is at most α/K with chance at most α (Bonferroni).
 */
export function correctedP(
  candidate: Candidate,
  noise: Noise,
  context: RunContext,
  searched: number,
): MonteCarloPValue {
  const counts = extremeCounts(candidate.periods, noise, 1);
  const redraw = redrawNumerators(counts, noise);
  const stopAfter = context.stopAfter ?? (searched > 1 ? 20 : undefined);
  const p = monteCarloP({
    draws: Math.max(context.draws, Math.min(mostDraws, context.draws * searched)),
    observed: homogeneity(counts, noise),
    tail: "lower",
    rng: context.rng.stream("redraw"),
    simulate(rng) {
      return homogeneity(redrawnCounts(counts, redraw(rng), noise.model), noise);
    },
    ...(stopAfter === undefined ? {} : { stopAfter }),
  });
  context.signal?.throwIfAborted();
  return { ...p, log10: Math.min(0, p.log10 + Math.log10(searched)) };
}

export function spreadOf({ periods, counts }: Candidate, noise: Noise): Spread {
  const df = periods.length - 1;
  return {
    middle: homogeneity(counts, noise) / df,
    least: homogeneity(extremeCounts(periods, noise, -1), noise) / df,
    greatest: homogeneity(extremeCounts(periods, noise, 1), noise) / df,
  };
}
