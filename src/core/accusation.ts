import type { Outcome } from "./test.js";

/**
 * log10 of the p-value that is left once every innocent explanation that the figures do not refute has been put in the place of
 * the null hypothesis: the largest of all of them. Valid under the null hypothesis and under each explanation fitted, since a
 * maximum of p-values is a p-value of their union. Undefined where the test states no probability.
 */
export function accusationLog10(outcome: Outcome): number | undefined {
  if (outcome.p.method === "none") return undefined;
  return Math.min(0, Math.max(outcome.p.log10, ...outcome.explanations.map(({ log10p }) => log10p ?? -Infinity)));
}

/** The explanation that leaves the least of the accusation, where one weakens it. */
export function weakensMost(outcome: Outcome): string | undefined {
  const own = outcome.p.method === "none" ? 0 : outcome.p.log10;
  let best: { readonly id: string; readonly log10p: number } | undefined;
  for (const { id, log10p } of outcome.explanations)
    if (log10p !== undefined && log10p > own && (best === undefined || log10p > best.log10p)) best = { id, log10p };
  return best?.id;
}

/** log10 of the smallest p that could have come out, -Infinity where nothing stands in the way; undefined without a p. */
export function smallestLog10p(outcome: Outcome): number | undefined {
  const { p } = outcome;
  switch (p.method) {
    case "none":
      return undefined;
    case "exact":
      return p.smallest ?? -Infinity;
    case "asymptotic":
      return -Infinity;
    case "monte-carlo":
      return Math.log10((p.tail === "two-sided" ? 2 : 1) / (1 + p.draws));
  }
}
