import type { Outcome, PValue, Quantity } from "../../core/test.js";
import type { Interval } from "../../core/values.js";
import type { Sentence } from "../../core/sentence.js";
import { number, quantity, say } from "../../core/sentence.js";
import { chiSquaredQuantile } from "../../numerics/chi-squared.js";
import type { Figures } from "../series-times.js";
import type { Blocks } from "./blocks.js";
import type { BlockRank } from "./compare.js";
import { sumLogP } from "./conditional.js";
import type { Explained } from "./explanations.js";
import type { LowBlocks } from "./low-blocks.js";
import { findLowBlocks } from "./low-blocks.js";
import { blockPlots } from "./plots.js";

export interface LittleResults {
  readonly figures: Figures;
  readonly unit: string;
  readonly blocks: Blocks;
  readonly floor: number;
  readonly p: PValue;
  readonly explained: Explained;
  readonly comparators: BlockRank | undefined;
}

/** The outcome in words, quantities and drawings. */
export function littleReport(results: LittleResults): Outcome {
  const { figures, blocks, p, explained, comparators, floor } = results;
  const low = findLowBlocks(blocks.all, floor);
  const dropped =
    blocks.left === 0
      ? figures.dropped
      : [...figures.dropped, { reason: "the last figures do not fill a block", count: blocks.left }];
  return {
    n: figures.values.length,
    dropped,
    statistic: { name: "scatter within blocks", value: blocks.scatter, df: blocks.degreesOfFreedom },
    p,
    effect: {
      name: "dispersion within blocks",
      unit: "variance over mean",
      value: blocks.scatter / blocks.degreesOfFreedom,
      interval: dispersionInterval(blocks),
      expected: 1,
    },
    nullModel: `Independent Poisson counts of one mean within each block, given the total of the block${figures.widths.some((width) => width > 0) ? " as estimated, rounded as the figures are printed" : ""}${floor < 1 ? `, their variance reduced to ${floor} of the mean` : ""}.`,
    quantities: {
      ...explained.quantities,
      ...blockQuantities(figures, blocks),
      ...lowQuantities(low, blocks, floor),
      ...rankQuantities(comparators),
    },
    answer: answerOf(results, low),
    leansOn: say`The test leans on events being counted one by one in the period in which they fall: then no trend, season or change of conditions can make figures scatter less than this.`,
    explanations: explained.explanations,
    comparisons: [],
    ...(comparators === undefined
      ? {}
      : {
          rank: {
            own: comparators.own,
            atLeastAsExtreme: comparators.others.filter(({ excess }) => excess <= comparators.own).length,
            comparators: comparators.others.length,
          },
        }),
    plots: blockPlots(results),
  };
}

/** Noise of another strength taken to stretch the chi-squared law of the scatter in proportion. */
export function dispersionInterval({ scatter, degreesOfFreedom }: Blocks): Interval {
  return {
    level: 0.95,
    lower: scatter / chiSquaredQuantile({ logUpper: Math.log(0.025) }, degreesOfFreedom),
    upper: scatter / chiSquaredQuantile({ logLower: Math.log(0.025) }, degreesOfFreedom),
    kind: "confidence",
    method: "chi-squared law of the scatter, stretched",
  };
}

export function blockQuantities(figures: Figures, blocks: Blocks): Record<string, Quantity> {
  const n = figures.values.length;
  const lengths = blocks.all.map(({ length }) => length);
  const [least, most] = [Math.min(...range(lengths)), Math.max(...range(lengths))];
  const under = blocks.all.filter(({ total, scatter, length }) => total > 0 && scatter < length - 1).length;
  return {
    figures: { label: "figures", unit: "", value: n },
    blocks: { label: "blocks", unit: "", value: blocks.all.length },
    blockLength: { label: "figures in a block", unit: "", value: least === most ? least : `${least} or ${most}` },
    scatter: { label: "scatter within blocks", unit: "", value: blocks.scatter },
    degrees: { label: "scatter expected of independent counts", unit: "", value: blocks.degreesOfFreedom },
    blocksUnder: { label: "blocks that scatter less than independent counts do on average", unit: "", value: under },
    meanFigure: {
      label: "mean figure",
      unit: "",
      value: figures.values.reduce((sum, value) => sum + value, 0) / n,
    },
  };
}

/** Lengths differ by one at most, so the first and a few more tell both without spreading a long list. */
function range(lengths: readonly number[]): readonly number[] {
  return lengths.slice(0, 1000);
}

function lowQuantities(low: LowBlocks | undefined, blocks: Blocks, floor: number): Record<string, Quantity> {
  if (low === undefined) return {};
  const used = blocks.all.filter(({ total }) => total > 0);
  return {
    sumLog10: {
      label: "log10 of p of the sum over blocks alone",
      unit: "",
      value: sumLogP(used, blocks.scatter / floor) / Math.LN10,
    },
    judgedBlocks: { label: "blocks with enough events to be judged alone", unit: "", value: low.judged },
    lowBlocks: { label: "of these, below their one-in-twenty point", unit: "", value: low.low },
    lowBlocksLog10: {
      label: "log10 of p of the product of their p-values",
      unit: "",
      value: low.logP / Math.LN10,
    },
  };
}

export function rankQuantities(comparators: BlockRank | undefined): Record<string, Quantity> {
  if (comparators === undefined) return {};
  const { own, others, lowerLog10, upperLog10 } = comparators;
  const count = (keep: (other: (typeof others)[number]) => boolean): number => others.filter(keep).length;
  return {
    excess: { label: "scatter beyond counting", unit: "share of mean", value: own },
    comparators: { label: "comparators", unit: "", value: others.length },
    comparatorsBelow: {
      label: "comparators with no more scatter beyond counting",
      unit: "",
      value: count(({ excess }) => excess <= own),
    },
    comparatorsUnder: {
      label: "comparators with a variance below the mean",
      unit: "",
      value: count(({ dispersion }) => dispersion < 1),
    },
    rankLowerLog10: { label: "rank from below, log10", unit: "", value: lowerLog10 },
    rankUpperLog10: { label: "rank from above, log10", unit: "", value: upperLog10 },
  };
}

function answerOf(
  { blocks, comparators, p }: LittleResults,
  low: LowBlocks | undefined,
): readonly [Sentence, ...Sentence[]] {
  const small = p.method !== "none" && p.log10 <= Math.log10(0.05);
  const first = [
    ...(small
      ? say`Less than independent counts would: `
      : blocks.scatter < blocks.degreesOfFreedom
        ? say`No less than chance allows: `
        : say`No less than independent counts would: `),
    ...say`within blocks of ${quantity("blockLength", "text")} figures the variance is ${number("/effect/value", "significant2")} times the mean (${number("/effect/interval/level", "percent0")} interval ${number("/effect/interval/lower", "significant2")} to ${number("/effect/interval/upper", "significant2")}; independent counts have ${number("/effect/expected", "text")}).`,
  ];
  const sentences: Sentence[] = [
    say`Of ${quantity("blocks", "count")} blocks, ${quantity("blocksUnder", "count")} scatter less than independent counts do on average; as little in all comes about in ${number("/p/log10", "log10")} series of such counts.`,
  ];
  if (low !== undefined)
    sentences.push(
      say`Of ${quantity("judgedBlocks", "count")} blocks judged alone, ${quantity("lowBlocks", "count")} lie below their one-in-twenty point; so many so far below it come about in ${quantity("lowBlocksLog10", "log10")} series.`,
    );
  if (comparators !== undefined)
    sentences.push(
      say`Of ${quantity("comparators", "count")} comparators, ${quantity("comparatorsBelow", "count")} scatter no more with the noise of counting set aside; a rank among so many cannot be rarer than ${quantity("rankLowerLog10", "log10")} suggests.`,
    );
  return [first, ...sentences];
}
