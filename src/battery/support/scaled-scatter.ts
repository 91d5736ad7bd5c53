import type { Evidence } from "../../core/test.js";
import type { Interval } from "../../core/values.js";
import { chiSquaredQuantile } from "../../numerics/chi-squared.js";
import { logSum } from "../../numerics/special.js";

/** If the scatter is that of chance times a constant, the statistic over it is chi-squared. */
export function scatterInterval(statistic: number, df: number): Interval {
  return {
    level: 0.95,
    lower: statistic / chiSquaredQuantile({ logUpper: Math.log(0.025) }, df),
    upper: statistic / chiSquaredQuantile({ logLower: Math.log(0.025) }, df),
    kind: "confidence",
    method: "chi-squared limits of a scaled statistic",
  };
}

/**
 * log10 of the mean over shares f of variance, equally likely between 0 and `most`, of the density of the statistic when the scatter
 * is f times that of chance, over its density under theory: f^(-df/2) exp(-(1/f - 1) X / 2). By the midpoints of 400 steps.
 */
function scaledBayesFactor(statistic: number, df: number, most: number): number {
  const steps = 400;
  const logs = Array.from({ length: steps }, (_, i) => {
    const share = (most * (i + 0.5)) / steps;
    return (-df / 2) * Math.log(share) - (statistic / 2) * (1 / share - 1);
  });
  return (logSum(logs) - Math.log(steps)) / Math.LN10;
}

/** Evidence for the alternative that the scatter is a share of that of chance. */
export function lessScatter(statistic: number, df: number, alternative: string): Evidence {
  const x = Math.max(statistic, 1e-9);
  const prior = (most: number): string => `variance between none and ${most} of that of chance, equally likely`;
  return {
    kind: "bayes-factor",
    log10: scaledBayesFactor(x, df, 1),
    alternative,
    prior: prior(1),
    sensitivity: [0.5, 0.25].map((most) => ({ prior: prior(most), log10: scaledBayesFactor(x, df, most) })),
  };
}
