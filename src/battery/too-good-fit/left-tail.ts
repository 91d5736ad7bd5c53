import type { RunContext } from "../../core/test.js";
import type { PValue } from "../../core/test.js";
import { chiSquaredLogUpper } from "../../numerics/chi-squared.js";
import { drawMultinomial } from "../../numerics/draw.js";
import { monteCarloP } from "../../numerics/resampling.js";
import type { Rng } from "../../core/rng.js";
import type { Atoms } from "./exact-law.js";
import { atomsUpTo, repeatedLaw, sumAtMost } from "./exact-law.js";
import type { Experiment } from "./experiments.js";
import { chiSquaredOf, sum } from "./experiments.js";

/** The pooled statistic and its law up to what was observed, where that could be listed. */
export interface Pooled {
  readonly experiments: readonly Experiment[];
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly atoms: readonly Atoms[] | undefined;
}

export function pool(experiments: readonly Experiment[]): Pooled {
  const statistic = sum(experiments.map(({ chiSquared }) => chiSquared));
  const degreesOfFreedom = sum(experiments.map((experiment) => experiment.degreesOfFreedom));
  // Far above its degrees of freedom the sum is no question, and listing would be long.
  if (statistic > 2 * degreesOfFreedom + 20) return { experiments, statistic, degreesOfFreedom, atoms: undefined };
  const atoms: Atoms[] = [];
  for (const experiment of experiments) {
    const own = atomsUpTo(experiment, statistic);
    if (own === undefined) return { experiments, statistic, degreesOfFreedom, atoms: undefined };
    atoms.push(own);
  }
  return { experiments, statistic, degreesOfFreedom, atoms };
}

/** P(pooled statistic <= observed) under the theory: exact where the outcomes can be listed, else simulated by multinomials. */
export function leftTail(pooled: Pooled, context: RunContext): PValue {
  const exact = pooled.atoms === undefined ? undefined : sumAtMost(pooled.atoms, pooled.statistic);
  if (exact !== undefined)
    return {
      method: "exact",
      tail: "lower",
      log10: Math.min(0, Math.log10(Math.max(exact, 1e-300))),
      smallest: smallestOf(pooled.atoms ?? []),
    };
  return simulated(pooled, context, "null", multinomialDraw);
}

/** log10 of the probability that every experiment comes out as near to theory as its numbers allow. */
function smallestOf(atoms: readonly Atoms[]): number {
  let log = 0;
  for (const { values, masses } of atoms) {
    const least = values[0] ?? 0;
    let mass = 0;
    for (let i = 0; i < values.length && values[i]! <= least + 1e-12; i++) mass += masses[i]!;
    log += Math.log10(Math.max(mass, 1e-300));
  }
  return Math.max(-300, Math.min(0, log));
}

export type DrawStatistic = (rng: Rng, experiment: Experiment) => number;

/** The statistic of one experiment drawn from theory; its cost does not grow with the counts. */
export const multinomialDraw: DrawStatistic = (rng, { proportions, total }) =>
  chiSquaredOf(drawMultinomial(rng, Math.round(total), proportions), proportions, Math.round(total));

export function simulated(
  pooled: Pooled,
  context: RunContext,
  stream: string,
  draw: DrawStatistic,
): Extract<PValue, { method: "monte-carlo" }> {
  const { draws, stopAfter } = context;
  return monteCarloP({
    draws,
    observed: pooled.statistic,
    tail: "lower",
    rng: context.rng.stream(stream),
    ...(stopAfter === undefined ? {} : { stopAfter }),
    simulate: (rng) => {
      context.signal?.throwIfAborted();
      let total = 0;
      for (const experiment of pooled.experiments) total += draw(rng, experiment);
      return total;
    },
  });
}

/** What optional repetition of bad experiments would make of the figures. */
export interface Repetition {
  /** The level at which repetition fits best; 0 where none fits better than some. */
  readonly alpha: number;
  /** log10 of the likelihood of the experiments' probabilities at that level over that without repetition. */
  readonly log10Likelihood: number;
  /** log10 of the largest left tail over the levels within a factor of twenty of the best. */
  readonly log10p: number;
}

const levels = Array.from({ length: 20 }, (_, i) => (i + 1) / 20);

/**
 * Pires & Branco (2010): an experiment is repeated once where its upper tail u falls below alpha, and the better of the two kept. The
 * kept u has density 2u below alpha and 1 + alpha above it.
 */
export function repetition(pooled: Pooled, context: RunContext): Repetition {
  const tails = pooled.experiments.map(({ chiSquared, degreesOfFreedom }) =>
    Math.exp(chiSquaredLogUpper(chiSquared, degreesOfFreedom)),
  );
  const logs = levels.map((alpha) =>
    tails.reduce((all, u) => all + Math.log(u < alpha ? Math.max(2 * u, 1e-300) : 1 + alpha), 0),
  );
  const best = Math.max(...logs);
  if (!(best > 0)) return { alpha: 0, log10Likelihood: 0, log10p: -Infinity };
  const near = levels.filter((_, i) => logs[i]! >= best - Math.log(20) && logs[i]! > 0);
  return {
    alpha: levels[logs.indexOf(best)] ?? 0,
    log10Likelihood: best / Math.LN10,
    // The more is repeated the closer the kept results lie: the largest level leaves the largest tail.
    log10p: underRepetition(pooled, Math.max(...near), context),
  };
}

function underRepetition(pooled: Pooled, alpha: number, context: RunContext): number {
  const exact =
    pooled.atoms === undefined
      ? undefined
      : sumAtMost(
          pooled.atoms.map((atoms) => repeatedLaw(atoms, alpha)),
          pooled.statistic,
        );
  if (exact !== undefined) return Math.min(0, Math.log10(Math.max(exact, 1e-300)));
  const draw: DrawStatistic = (rng, experiment) => {
    const first = multinomialDraw(rng, experiment);
    const bad = chiSquaredLogUpper(first, experiment.degreesOfFreedom) < Math.log(alpha);
    return bad ? Math.min(first, multinomialDraw(rng, experiment)) : first;
  };
  return simulated(pooled, context, `repetition/${alpha}`, draw).log10;
}
