import type { HypothesisEvidence, HypothesisSet } from "../core/hypotheses.js";

/** Ratios beyond this are no basis that anyone can have; likelihood-ratio scales of forensic science end here. */
export const largestRatio = 1e6;

/** What the ratios given for one pair of hypotheses say together. */
export interface CombinedRatio {
  readonly for: string;
  readonly against: string;
  /** Ids of the evidence with a ratio for this pair, in the order of the set. */
  readonly evidence: readonly string[];
  /** Pairs of it that nobody states to be independent, or that are said to depend on each other. */
  readonly notIndependent: readonly { readonly first: string; readonly second: string; readonly dependent: boolean }[];
  /** The product of the intervals; absent unless every pair is stated to be independent given each hypothesis. */
  readonly product?: { readonly low: number; readonly high: number };
}

/**
 * For each pair of hypotheses with ratios from at least two pieces of evidence: their product, where it is stated that they are
 * independent, and otherwise which statements are missing. Several persons' ratios for one piece count as one interval that holds
 * all of theirs.
 */
export function combinedRatios({ hypotheses, evidence }: HypothesisSet): readonly CombinedRatio[] {
  return hypotheses.flatMap((first, i) =>
    hypotheses.slice(i + 1).flatMap((second): readonly CombinedRatio[] => {
      const rated = evidence.flatMap((one) => {
        const interval = intervalFor(one, first.id, second.id);
        return interval === undefined ? [] : [{ one, interval }];
      });
      if (rated.length < 2) return [];
      const notIndependent = rated.flatMap(({ one }, k) =>
        rated.slice(k + 1).flatMap(({ one: other }) => {
          const dependent = one.dependsOn.includes(other.id) || other.dependsOn.includes(one.id);
          return !dependent && statedIndependent(one, other) ? [] : [{ first: one.id, second: other.id, dependent }];
        }),
      );
      const log = (pick: (interval: Interval) => number): number =>
        rated.reduce((sum, { interval }) => sum + Math.log(pick(interval)), 0);
      return [
        {
          for: first.id,
          against: second.id,
          evidence: rated.map(({ one }) => one.id),
          notIndependent,
          ...(notIndependent.length > 0
            ? {}
            : { product: { low: Math.exp(log(({ low }) => low)), high: Math.exp(log(({ high }) => high)) } }),
        },
      ];
    }),
  );
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Every ratio given for the pair, in either direction, as one interval for the first against the second. */
function intervalFor({ likelihoodRatios }: HypothesisEvidence, first: string, second: string): Interval | undefined {
  const intervals = likelihoodRatios.flatMap((ratio): readonly Interval[] => {
    if (ratio.for === first && ratio.against === second) return [ratio];
    return ratio.for === second && ratio.against === first ? [{ low: 1 / ratio.high, high: 1 / ratio.low }] : [];
  });
  if (intervals.length === 0) return undefined;
  return { low: Math.min(...intervals.map(({ low }) => low)), high: Math.max(...intervals.map(({ high }) => high)) };
}

function statedIndependent(one: HypothesisEvidence, other: HypothesisEvidence): boolean {
  return one.independentOf.some(({ id }) => id === other.id) || other.independentOf.some(({ id }) => id === one.id);
}
