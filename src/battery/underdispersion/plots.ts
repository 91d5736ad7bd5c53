import type { PlotSpec } from "../../core/plot.js";
import { figureMarks } from "../formula-plots.js";
import type { Figures } from "../series-times.js";
import type { Blocks } from "./blocks.js";
import type { BlockRank } from "./compare.js";

const mostMarks = 3000;
const mostPooled = 200;

/** The figures with the means of their blocks, the scatter block by block, and the place among comparators. */
export function blockPlots(given: {
  readonly figures: Figures;
  readonly blocks: Blocks;
  readonly unit: string;
  readonly comparators: BlockRank | undefined;
}): readonly PlotSpec[] {
  const { figures, blocks, unit, comparators } = given;
  return [
    ...(figures.values.length > mostMarks ? [] : [figuresPlot(figures, blocks, unit)]),
    scatterPlot(figures, blocks),
    ...(comparators === undefined ? [] : [strip(comparators)]),
  ];
}

function figuresPlot(figures: Figures, { all }: Blocks, unit: string): PlotSpec {
  return {
    kind: "series",
    title: "The figures and the means of their blocks",
    description: `Figures from ${figures.at[0]!} to ${figures.at[figures.at.length - 1]!} with the mean of each block of consecutive figures.`,
    xLabel: figures.scale,
    yLabel: unit,
    marks: figureMarks(figures),
    join: [],
    lines: [
      {
        label: "mean of the block",
        style: "fit",
        points: all.flatMap(({ start, length, total }) => [
          { x: figures.times[start]!, y: total / length },
          { x: figures.times[start + length - 1]!, y: total / length },
        ]),
      },
    ],
    zeroBased: true,
  };
}

/** Neighbouring blocks are pooled where there are more than can be seen. */
function scatterPlot(figures: Figures, { all }: Blocks): PlotSpec {
  const pool = Math.max(1, Math.ceil(all.length / mostPooled));
  const marks = Array.from({ length: Math.ceil(all.length / pool) }, (_, g) => {
    const group = all.slice(g * pool, (g + 1) * pool).filter(({ total }) => total > 0);
    const degrees = group.reduce((sum, { length }) => sum + length - 1, 0);
    const ratio = group.reduce((sum, { scatter }) => sum + scatter, 0) / degrees;
    const start = all[g * pool]!.start;
    return { start, ratio };
  }).filter(({ ratio }) => Number.isFinite(ratio));
  return {
    kind: "series",
    title: "Variance over mean, block by block",
    description:
      "Sample variance of each block divided by its mean. Independent counts lie about one, on either side; figures that lie below it nearly everywhere scatter too little.",
    xLabel: figures.scale,
    yLabel: "variance / mean",
    marks: marks.map(({ start, ratio }) => ({
      x: figures.times[start]!,
      at: figures.at[start]!,
      lower: ratio,
      upper: ratio,
      label: ratio.toPrecision(3),
      group: "block",
    })),
    join: [],
    lines: [],
    reference: { y: 1, label: "independent counting" },
    zeroBased: true,
  };
}

function strip({ own, others }: BlockRank): PlotSpec {
  return {
    kind: "strip",
    title: "Scatter beyond counting, here and elsewhere",
    description:
      "Standard deviation within blocks beyond that of independent counts, as a share of the mean; negative where the figures scatter less than counts.",
    xLabel: "share of the mean",
    scale: "linear",
    own: [{ label: "this series", value: own }],
    others: others.map(({ group, excess }) => ({ label: group, value: excess })),
    reference: { x: 0, label: "counting noise alone" },
  };
}
