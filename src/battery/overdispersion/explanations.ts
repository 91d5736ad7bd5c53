import type { ExplanationFound, Quantity } from "../../core/test.js";
import { quantity, say } from "../../core/sentence.js";
import type { Figures } from "../series-times.js";
import type { Blocks } from "../underdispersion/blocks.js";
import type { Explained } from "../underdispersion/explanations.js";
import { findBatches } from "./batches.js";
import type { Clustering } from "./clustering.js";
import { findCycle } from "./cycle.js";
import { findMovingMean } from "./moving-mean.js";

interface Part {
  readonly found: ExplanationFound;
  readonly quantities: Readonly<Record<string, Quantity>>;
}

/** What speaks for and against the ordinary reasons for more scatter than counting makes, with p under those that show. */
export function explainMuch(figures: Figures, blocks: Blocks, clustering: Clustering): Explained {
  const parts = [season(figures), regime(figures, blocks), batch(figures), clusters(clustering), ordinary()];
  return {
    explanations: parts.map(({ found }) => found),
    quantities: Object.assign({}, ...parts.map(({ quantities }) => quantities)) as Record<string, Quantity>,
  };
}

/** A week of days, a year of months; where the periods have no name, any cycle of two to fourteen. */
function cyclesOf({ scale }: Figures): readonly number[] {
  if (scale === "day") return [7];
  if (scale === "month") return [12];
  return Array.from({ length: 13 }, (_, i) => i + 2);
}

function season(figures: Figures): Part {
  const cycle = findCycle(figures.values, cyclesOf(figures));
  if (cycle === undefined)
    return {
      quantities: {},
      found: {
        id: "season",
        speaks: "against",
        why: say`No cycle of the length of a week or a year, or another, takes off more scatter than chance would.`,
      },
    };
  return {
    quantities: {
      cycle: { label: "length of the cycle", unit: "periods", value: cycle.length },
      contrast: { label: "highest mean of the cycle over the lowest", unit: "", value: cycle.contrast },
      seasonLog10: { label: "log10 of p around level and cycle", unit: "", value: cycle.log10p },
    },
    found: {
      id: "season",
      speaks: "for",
      log10p: cycle.log10p,
      why: say`The figures follow a cycle of ${quantity("cycle", "count")} periods, highest over lowest ${quantity("contrast", "decimal2")}; around it, so much scatter comes about in ${quantity("seasonLog10", "log10")} series of independent counts.`,
    },
  };
}

function regime({ times, values }: Figures, blocks: Blocks): Part {
  const moving = findMovingMean(times, values, blocks);
  if (moving === undefined)
    return {
      quantities: {},
      found: {
        id: "regime",
        speaks: "against",
        why: say`The means of the blocks differ no more than the figures within them; the level hardly moves.`,
      },
    };
  return {
    quantities: {
      between: { label: "scatter between blocks over scatter within", unit: "times", value: moving.between },
      aroundNeighbours: { label: "scatter around neighbours over that of counts", unit: "times", value: moving.left },
      regimeLog10: { label: "log10 of p around neighbours", unit: "", value: moving.log10p },
    },
    found: {
      id: "regime",
      speaks: "for",
      log10p: moving.log10p,
      why: say`The means of the blocks scatter ${quantity("between", "significant2")} times as much as the figures within them, so the level moves; around the line between neighbours the scatter is ${quantity("aroundNeighbours", "significant2")} times that of counts, which ${quantity("regimeLog10", "log10")} series reach.`,
    },
  };
}

function batch({ values }: Figures): Part {
  const batches = findBatches(values);
  if (batches === undefined)
    return {
      quantities: {},
      found: {
        id: "batch",
        speaks: "against",
        why: say`No more periods are silent than chance makes, so reports are not held back for the next period as a whole.`,
      },
    };
  return {
    quantities: {
      silent: { label: "figures of zero", unit: "figures", value: batches.silent },
      expectedSilent: { label: "the same, expected of independent counts", unit: "figures", value: batches.expected },
      batchLog10: {
        label: "log10 of p with each report spread over the periods since the last",
        unit: "",
        value: batches.log10p,
      },
    },
    found: {
      id: "batch",
      speaks: "for",
      log10p: batches.log10p,
      why: say`${quantity("silent", "count")} figures are zero, where chance makes about ${quantity("expectedSilent", "significant2")}; counted for all periods since the last report, the figures scatter as much in ${quantity("batchLog10", "log10")} series of independent counts.`,
    },
  };
}

function clusters({ variation, lower }: Clustering): Part {
  return {
    quantities: {},
    found:
      variation > 0 && lower > 0
        ? {
            id: "clusters",
            speaks: "for",
            why: say`Events that come in clusters, or conditions that make the mean vary by ${quantity("variation", "percent1")} from period to period, would make this scatter; nothing in the figures excludes it.`,
          }
        : {
            id: "clusters",
            speaks: "against",
            why: say`The figures may scatter as separate events do, so there is no cluster to explain.`,
          },
  };
}

function ordinary(): Part {
  return {
    quantities: {},
    found: {
      id: "ordinary-variation",
      speaks: "for",
      why: say`Most honest series scatter more than independent counts, since the conditions that events depend on vary; that is no sign of manufacture.`,
    },
  };
}
