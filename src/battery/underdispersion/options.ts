import type { OptionsOf } from "../../core/options.js";
import type { Series } from "../../core/values.js";
import type { Figures } from "../series-times.js";
import { differenced, readFigures } from "../series-times.js";

export const blockOptions = {
  block: {
    type: "integer",
    default: 0,
    minimum: 0,
    maximum: 366,
    description:
      "Figures in a block; at 0 seven for daily figures, else about seven (35 figures and more), five (15) or four",
  },
  cumulative: {
    type: "flag",
    default: false,
    description: "The figures are running totals: test their successive differences",
  },
} as const;

export const littleOptions = {
  ...blockOptions,
  leastDispersion: {
    type: "number",
    default: 1,
    minimum: 0.01,
    maximum: 1,
    description:
      "Variance over mean of the null hypothesis: 1 for separate events; less only where the process is known to vary less",
  },
} as const;

export type BlockOptions = OptionsOf<typeof blockOptions>;

/** The figures that are tested: increases where running totals were given. */
export function testedFigures(series: Series, { cumulative }: BlockOptions): Figures {
  const figures = readFigures(series);
  return cumulative && figures.problems.length === 0 ? differenced(figures) : figures;
}

/** Sentences saying why the figures cannot be tested for scatter within blocks; empty where they can. */
export function whyNotBlocks(figures: Figures, { block }: BlockOptions): readonly string[] {
  const { values, widths } = figures;
  const n = values.length;
  if (n === 0) return ["No figure of the series is known."];
  if (figures.problems.length > 0) return figures.problems;
  if (block === 1) return ["The option block is 1; a single figure has no scatter. Set it to 2 or more, or to 0."];
  if (n < fewest) return [`There are ${n} figures. Scatter within blocks needs at least ${fewest}.`];
  if (block > 0 && (n < block || Math.floor(n / block) * (block - 1) < 3))
    return [`There are ${n} figures, too few for blocks of ${block} to show scatter.`];
  if (n > mostFigures) return [`There are ${n} figures, more than the ${mostFigures} that the test takes.`];
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return ["Every figure is zero."];
  if (total < fewestEvents)
    return [`The figures add up to ${Number(total.toPrecision(3))}. So few events cannot scatter too little.`];
  if (values.some((value) => value > largest))
    return [`Some figures are above ${largest}, beyond exact whole numbers.`];
  if (n > mostRounded && widths.some((width) => width > 0))
    return [
      `There are ${n} figures and some are rounded. Rounded figures are simulated, which is done for at most ${mostRounded}; test a part of them.`,
    ];
  return [];
}

const fewest = 6;
const fewestEvents = 10;
const mostFigures = 2_000_000;
const mostRounded = 20_000;
const largest = 2 ** 45;
