import type { Outcome, PValue, Quantity } from "../../core/test.js";
import type { Sentence } from "../../core/sentence.js";
import { number, quantity, say } from "../../core/sentence.js";
import type { Figures } from "../series-times.js";
import type { Blocks } from "../underdispersion/blocks.js";
import type { BlockRank } from "../underdispersion/compare.js";
import type { Explained } from "../underdispersion/explanations.js";
import { blockPlots } from "../underdispersion/plots.js";
import { blockQuantities, dispersionInterval, rankQuantities } from "../underdispersion/report.js";
import type { Clustering } from "./clustering.js";

export interface MuchResults {
  readonly figures: Figures;
  readonly unit: string;
  readonly blocks: Blocks;
  readonly p: PValue;
  readonly clustering: Clustering;
  readonly explained: Explained;
  readonly comparators: BlockRank | undefined;
}

/** The outcome in words, quantities and drawings. */
export function muchReport(results: MuchResults): Outcome {
  const { figures, blocks, p, clustering, explained, comparators } = results;
  return {
    n: figures.values.length,
    dropped:
      blocks.left === 0
        ? figures.dropped
        : [...figures.dropped, { reason: "the last figures do not fill a block", count: blocks.left }],
    statistic: { name: "scatter within blocks", value: blocks.scatter, df: blocks.degreesOfFreedom },
    p,
    evidence: clustering.evidence,
    effect: {
      name: "dispersion within blocks",
      unit: "variance over mean",
      value: blocks.scatter / blocks.degreesOfFreedom,
      interval: dispersionInterval(blocks),
      expected: 1,
    },
    nullModel: `Independent Poisson counts of one mean within each block, given the total of the block${figures.widths.some((width) => width > 0) ? " as estimated, rounded as the figures are printed" : ""}.`,
    quantities: {
      ...explained.quantities,
      ...blockQuantities(figures, blocks),
      ...rankQuantities(comparators),
      ...clusteringQuantities(clustering),
    },
    answer: answerOf(results),
    leansOn: say`The test leans on the mean being the same within each block: a cycle, a trend or a step within it counts as scatter.`,
    explanations: explained.explanations,
    comparisons: [],
    ...(comparators === undefined
      ? {}
      : {
          rank: {
            own: comparators.own,
            atLeastAsExtreme: comparators.others.filter(({ excess }) => excess >= comparators.own).length,
            comparators: comparators.others.length,
          },
        }),
    plots: blockPlots(results),
  };
}

/** An unbounded value is said in words, since a quantity must be finite. */
const orUnbounded = (value: number): number | string => (Number.isFinite(value) ? value : "unbounded");

function clusteringQuantities({ variation, lower, upper }: Clustering): Record<string, Quantity> {
  const size = (of: number): number | string => orUnbounded(of > 0 ? 1 / of ** 2 : Infinity);
  return {
    variation: { label: "variation of the means from period to period", unit: "share of mean", value: variation },
    variationLower: { label: "the same, lower end of 95 % likelihood interval", unit: "share of mean", value: lower },
    variationUpper: {
      label: "the same, upper end of 95 % likelihood interval",
      unit: "share of mean",
      value: orUnbounded(upper),
    },
    size: { label: "size of the negative binomial law", unit: "", value: size(variation) },
    sizeLower: { label: "the same, lower end of 95 % likelihood interval", unit: "", value: size(upper) },
    sizeUpper: { label: "the same, upper end of 95 % likelihood interval", unit: "", value: size(lower) },
  };
}

function answerOf({ p, clustering, comparators }: MuchResults): readonly [Sentence, ...Sentence[]] {
  const small = p.method !== "none" && p.log10 <= Math.log10(0.05);
  const first = [
    ...(small ? say`More than independent counts would, as is common: ` : say`No more than chance allows: `),
    ...say`within blocks of ${quantity("blockLength", "text")} figures the variance is ${number("/effect/value", "significant2")} times the mean (${number("/effect/interval/level", "percent0")} interval ${number("/effect/interval/lower", "significant2")} to ${number("/effect/interval/upper", "significant2")}; independent counts have ${number("/effect/expected", "text")}).`,
  ];
  const sentences: Sentence[] = [
    say`As much scatter comes about in ${number("/p/log10", "log10")} series of independent counts. More scatter than counting makes is no sign of manufacture: it speaks against figures computed from a curve.`,
  ];
  if (clustering.variation > 0)
    sentences.push(
      Number.isFinite(clustering.upper)
        ? say`Means that vary by ${quantity("variation", "percent1")} from period to period would make it (${quantity("variationLower", "percent1")} to ${quantity("variationUpper", "percent1")}).`
        : say`Means that vary by ${quantity("variation", "percent1")} from period to period would make it; the figures set no upper bound.`,
    );
  if (comparators !== undefined)
    sentences.push(
      say`Of ${quantity("comparators", "count")} comparators, ${quantity("comparatorsBelow", "count")} scatter no more with the noise of counting set aside.`,
    );
  return [first, ...sentences];
}
