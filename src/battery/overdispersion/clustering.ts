import type { Evidence } from "../../core/test.js";
import { logGamma, stirlingError } from "../../numerics/log-gamma.js";
import { logSum } from "../../numerics/log-arithmetic.js";
import { minimiseScalar } from "../../numerics/minimise-scalar.js";
import { findRoot } from "../../numerics/find-root.js";
import type { Blocks } from "../underdispersion/blocks.js";

/** How much the means of counts vary from period to period within blocks: 1 / √size of a negative binomial law. */
export interface Clustering {
  /** Most likely coefficient of variation of the means; 0 where counts scatter no more than Poisson counts. */
  readonly variation: number;
  readonly lower: number;
  readonly upper: number;
  /** Natural log of the likelihood ratio against Poisson counts at the most likely variation. */
  readonly logLikelihood: number;
  readonly evidence: Evidence;
}

/** Figures beyond these are left out of the likelihood. */
const mostFigures = 20_000;
const [least, most] = [1e-6, 10];
/** Half the 95 % point of chi-squared on one degree of freedom. */
const within = 1.920729;

/**
 * log of the likelihood of negative binomial counts of one mean and size over that of Poisson counts, given the totals of the
 * blocks: Dirichlet-multinomial with parameter size in every period, against multinomial. No mean has to be estimated.
 */
export function logLikelihoodRatio(values: Float64Array, blocks: Blocks, variation: number): number {
  const size = 1 / (variation * variation);
  let sum = 0;
  for (const { start, length, total } of blocks.all) {
    if (!(total > 0) || start + length > mostFigures) continue;
    sum -= logRising(length * size, total);
    for (let i = start; i < start + length; i++) sum += logRising(size, values[i]!);
  }
  return sum;
}

/** log of a (a + 1) … (a + x - 1) / a^x, by Stirling's formula where a is large: a difference of two log gammas would lose its digits. */
function logRising(a: number, x: number): number {
  if (a < 10) return logGamma(a + x) - logGamma(a) - x * Math.log(a);
  return (a + x - 0.5) * Math.log1p(x / a) - x + stirlingError(a + x) - stirlingError(a);
}

/** The fit with its 95 % likelihood interval, and the Bayes factor for priors of four widths. */
export function fitClustering(values: Float64Array, blocks: Blocks): Clustering {
  const at = (log: number): number => logLikelihoodRatio(values, blocks, Math.exp(log));
  const [low, high] = [Math.log(least), Math.log(most)];
  const steps = 100;
  const grid = Array.from({ length: steps + 1 }, (_, i) => low + ((high - low) * i) / steps);
  const logs = grid.map(at);
  const peak = logs.reduce((best, log, i) => (log > logs[best]! ? i : best), 0);
  const found = minimiseScalar((log) => -at(log), {
    lower: grid[Math.max(0, peak - 1)]!,
    upper: grid[Math.min(steps, peak + 1)]!,
    tolerance: 1e-6,
  });
  const top = Math.max(-found.value, logs[peak]!);
  const none = top <= 1e-6 || peak === 0;
  const limit = Math.max(0, top) - within;
  const from = none ? low : found.at;
  const lower =
    none || 0 >= limit || logs[0]! >= limit
      ? 0
      : Math.exp(findRoot((log) => at(log) - limit, { lower: low, upper: from }));
  let upper = Infinity;
  // Figures of millions that hardly scatter leave no variation at all.
  if (logs[steps]! < limit)
    upper = at(from) < limit ? least : Math.exp(findRoot((log) => at(log) - limit, { lower: from, upper: high }));
  return {
    variation: none ? 0 : Math.exp(found.at),
    lower,
    upper,
    logLikelihood: Math.max(0, top),
    evidence: bayesFactors(grid, logs),
  };
}

const widths = [0.1, 0.03, 0.3, 1] as const;

/** Half-normal priors of the coefficient of variation; the integral by the trapezoidal rule on its logarithm. */
function bayesFactors(grid: readonly number[], logs: readonly number[]): Evidence {
  const step = grid[1]! - grid[0]!;
  const factor = (width: number): number => {
    const terms = grid.map((log, i) => {
      const density =
        Math.log(2) - 0.5 * Math.log(2 * Math.PI) - Math.log(width) - Math.exp(2 * log) / (2 * width ** 2);
      return logs[i]! + density + log + Math.log(step);
    });
    return logSum(terms) / Math.LN10;
  };
  const described = (width: number): string =>
    `half-normal of scale ${width} for the coefficient of variation of the means`;
  return {
    kind: "bayes-factor",
    log10: factor(widths[0]),
    alternative: "negative binomial counts, whose means vary from period to period within blocks",
    prior: described(widths[0]),
    sensitivity: widths.slice(1).map((width) => ({ prior: described(width), log10: factor(width) })),
  };
}
