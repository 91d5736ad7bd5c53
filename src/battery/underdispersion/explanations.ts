import type { ExplanationFound, Quantity, RunContext } from "../../core/test.js";
import type { Rng } from "../../core/rng.js";
import { quantity, say } from "../../core/sentence.js";
import { gammaLogLower } from "../../numerics/gamma.js";
import { monteCarloP } from "../../numerics/resampling.js";
import { capacity, capacityMoments, drawCapacityScatter, findCapacity } from "../innocent/capacity.js";
import { carryForward } from "../innocent/carry-forward.js";
import { carryOver } from "../innocent/carry-over.js";
import type { Examined, Innocent, Reading } from "../innocent/innocent.js";
import { interpolation } from "../innocent/interpolation.js";
import { quota } from "../innocent/quota.js";
import { runningTotal } from "../innocent/running-total.js";
import { smoothing } from "../innocent/smoothing.js";
import { unitAndRounding } from "../innocent/unit.js";
import type { Figures } from "../series-times.js";
import { findLowBlocks } from "./low-blocks.js";
import type { Block, Blocks } from "./blocks.js";
import { cheapStatistic, finest, lowerLog10 } from "./conditional.js";

export interface Explained {
  readonly explanations: readonly ExplanationFound[];
  readonly quantities: Readonly<Record<string, Quantity>>;
}

export interface ToExplain {
  readonly figures: Figures;
  readonly words: string;
  readonly blocks: Blocks;
  /** Length of blocks as cutBlocks takes it. */
  readonly length: number;
  readonly floor: number;
  readonly context: RunContext;
}

/** Every innocent explanation of too little scatter, held against the figures, with p under those that they bear the signature of. */
export function explainLittle(given: ToExplain): Explained {
  const { figures, words, blocks, length } = given;
  const statistic = cheapStatistic(blocks, length, given.floor);
  const examined: Examined = {
    figures,
    words,
    scatter: statistic.of,
    dispersion: blocks.scatter / Math.max(1, blocks.degreesOfFreedom),
  };
  const found: readonly Innocent[] = [
    smoothing(examined),
    interpolation(examined),
    ...unitAndRounding(examined),
    capacityOf(given),
    quota(examined),
    carryForward(examined),
    runningTotal(examined),
    carryOver(examined),
  ];
  const quantities: Record<string, Quantity> = {};
  const explanations = found.map((innocent): ExplanationFound => {
    Object.assign(quantities, innocent.quantities);
    const { id, speaks, why, under, log10Likelihood } = innocent;
    if (under === undefined) return { id, speaks, why };
    const log10p = Math.min(0, log10Under(under, given, id) + (under.kind === "statistic" ? statistic.chosen : 0));
    if (id !== "capacity") quantities[`under-${id}`] = { label: `log10 of p under ${id}`, unit: "", value: log10p };
    return {
      id,
      speaks,
      log10p,
      why:
        id === "capacity"
          ? why
          : [
              ...why,
              ...say` With this in the place of independent counting, so little scatter comes about in at most ${quantity(`under-${id}`, "log10")} series.`,
            ],
      ...(log10Likelihood === undefined ? {} : { log10Likelihood }),
    };
  });
  return {
    quantities,
    explanations: [
      ...explanations,
      {
        id: "model",
        speaks: "not examined",
        why: say`Whether the figures are estimates from a model, which are smooth by construction, only the source's method can tell.`,
      },
    ],
  };
}

function log10Under(under: Reading, { length, floor, context }: ToExplain, id: string): number {
  switch (under.kind) {
    case "certain":
      return 0;
    case "log10":
      return under.log10p;
    case "figures":
      return lowerLog10(under.values, length, { ...context, rng: context.rng.stream(id) }, floor);
    case "statistic":
      return monteCarloP({
        draws: context.draws,
        observed: under.observed,
        tail: "lower",
        rng: context.rng.stream(id),
        simulate: (rng) => {
          context.signal?.throwIfAborted();
          return under.simulate(rng);
        },
        ...(context.stopAfter === undefined ? {} : { stopAfter: context.stopAfter }),
      }).log10;
  }
}

/** From so many blocks the law under a capacity is a gamma law matched in mean and variance: sizes 0.035 to 0.0495 at 0.05. */
const manyBlocks = 10;

/** One capacity for all blocks, with p of the scatter of all, of the lower half and of the lowest quarter under the smallest not refuted. */
function capacityOf({ figures, blocks, floor, context }: ToExplain): Innocent {
  const whole = figures.values.every((value) => Number.isInteger(value));
  const highest = figures.values.reduce((most, value) => Math.max(most, value), 0);
  const found = whole ? findCapacity(blocks.all, highest) : undefined;
  if (found === undefined) return capacity(undefined, undefined);
  const used = blocks.all.filter(({ total }) => total > 0).sort((a, b) => a.total / a.length - b.total / b.length);
  // Far below its capacity a block scatters nearly as Poisson counts do: the lowest blocks tell most, and each try is paid for.
  // The law is given the totals, by which the blocks are chosen, so that choosing costs nothing.
  const low = findLowBlocks(used, floor, (block, atMost) => {
    const { mean, variance } = capacityMoments(found.least, block);
    return mean > 0 && variance > 0 ? gammaLogLower(atMost, { shape: mean ** 2 / variance, rate: mean / variance }) : 0;
  });
  const parts = [1, 2, 4].map((part) => used.slice(0, Math.ceil(used.length / part))).filter(worthTesting);
  const logs = parts.map((part, i) =>
    capacityLog10(part, found.least, floor, context.rng.stream(`capacity-${i}`), context),
  );
  if (low !== undefined) logs.push(low.logP / Math.LN10);
  return capacity(found, Math.min(0, Math.min(...logs) + Math.log10(Math.max(1, logs.length))));
}

function worthTesting(part: readonly Block[], i: number): boolean {
  return i === 0 || part.reduce((sum, { length }) => sum + length - 1, 0) >= 6;
}

/** log10 p from below of the scatter of these blocks under binomial counts of one capacity. */
function capacityLog10(part: readonly Block[], places: number, floor: number, rng: Rng, context: RunContext): number {
  const observed = part.reduce((sum, { scatter }) => sum + scatter, 0) / floor;
  if (part.length >= manyBlocks) {
    let [mean, variance] = [0, 0];
    for (const block of part) {
      const moments = capacityMoments(places, block);
      mean += moments.mean;
      variance += moments.variance;
    }
    if (!(mean > 0 && variance > 0)) return 0;
    const law = { shape: mean ** 2 / variance, rate: mean / variance };
    return gammaLogLower(observed + finest(part), law) / Math.LN10;
  }
  return monteCarloP({
    draws: context.draws,
    observed,
    tail: "lower",
    rng,
    simulate: (own) => part.reduce((sum, block) => sum + drawCapacityScatter(own, places, block), 0),
    ...(context.stopAfter === undefined ? {} : { stopAfter: context.stopAfter }),
  }).log10;
}

/** Where the figures scatter as independent counts may, nothing is fitted. */
export function nothingToExplain(): Explained {
  const ids = [
    "smoothing",
    "interpolation",
    "unit",
    "rounding",
    "capacity",
    "quota",
    "carry-forward",
    "running-total",
    "carry-over",
    "model",
  ];
  return {
    quantities: {},
    explanations: ids.map((id) => ({
      id,
      speaks: "not examined",
      why: say`The figures scatter as independent counts may; there is nothing to explain.`,
    })),
  };
}
