import { quantity, say, type Sentence } from "../../core/sentence.js";
import type { PlotSpec } from "../../core/plot.js";
import type { ExplanationFound, Outcome, PValue } from "../../core/test.js";
import { chiSquaredQuantile } from "../../numerics/chi-squared.js";
import { figureMarks } from "../formula-plots.js";
import type { Figures } from "../series-times.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { excessSeason, type Cycles, type Season } from "./cycles.js";
import type { Harmonic } from "./harmonic.js";

export interface Results {
  readonly figures: Figures;
  readonly cycles: Cycles;
  readonly season: Season;
  readonly harmonic: Harmonic | undefined;
  readonly p: PValue;
  readonly book: QuantityBook;
  readonly explanations: readonly ExplanationFound[];
  readonly unit: string;
  readonly granted: number;
  readonly others: readonly { readonly group: string; readonly excess: number }[];
  readonly rankLog10: number;
}

/** The outcome in words, quantities and drawings. */
export function report(results: Results): Outcome {
  const { figures, cycles, season, p, book, others } = results;
  const own = excessSeason(season);
  addQuantities(results, own);
  const { variation, degrees } = season;
  const limit = (logLower: number): number => variation / chiSquaredQuantile({ logLower }, degrees);
  return {
    n: cycles.values.length,
    dropped: [
      ...figures.dropped,
      ...(cycles.left === 0
        ? []
        : [{ reason: "the figure belongs to a cycle that is not complete", count: cycles.left }]),
    ],
    statistic: { name: "variation of the seasonal totals", value: variation, df: degrees },
    p,
    effect: {
      name: "seasonal variation",
      unit: "times what counting alone gives",
      value: variation / degrees,
      interval: {
        level: 0.95,
        lower: limit(Math.log(0.975)),
        upper: limit(Math.log(0.025)),
        kind: "confidence",
        method: "chi-squared, variation taken to stretch in proportion",
      },
      expected: 1,
    },
    nullModel:
      "the total falls on the places of the cycle by a straight drift and by chance alone (multinomial), neighbours correlated as much as is granted; any season varies more",
    quantities: book.all,
    answer: answerOf(results),
    leansOn: say`The test leans on the figures being counts of single cases as they fell, neither adjusted for the season nor averaged.`,
    explanations: results.explanations,
    comparisons: [],
    ...(others.length === 0
      ? {}
      : {
          rank: {
            own,
            atLeastAsExtreme: others.filter(({ excess }) => excess <= own).length,
            comparators: others.length,
          },
        }),
    plots: plotsOf(results, own),
  };
}

function addQuantities({ book, season, harmonic, granted, others, rankLog10, p }: Results, own: number): void {
  book.add("cycles", { label: "complete cycles", unit: "cycles", value: season.cycles }, "count");
  book.add("period", { label: "periods in a cycle", unit: "periods", value: season.period }, "count");
  book.add("total", { label: "total of all complete cycles", unit: "", value: season.total }, "count");
  book.add("variation", { label: "variation of the seasonal totals", unit: "", value: season.variation }, "decimal2");
  book.add("degrees", { label: "what counting alone gives on average", unit: "", value: season.degrees }, "count");
  book.add(
    "ratio",
    { label: "seasonal variation", unit: "times what counting alone gives", value: season.variation / season.degrees },
    "decimal2",
  );
  book.add(
    "excess",
    {
      label: "standard deviation of the seasonal index beyond counting noise, negative below it",
      unit: "",
      value: own,
    },
    "percent1",
  );
  book.add("granted", { label: "correlation of neighbours granted", unit: "", value: granted }, "decimal2");
  if (p.method !== "none") book.add("log10p", { label: "log10 p", unit: "log10", value: p.log10 }, "log10");
  if (harmonic !== undefined) {
    book.add(
      "amplitude",
      {
        label: "half the swing of the log mean over a cycle (Poisson regression)",
        unit: "",
        value: harmonic.amplitude,
      },
      "percent1",
    );
    book.add("amplitudeError", { label: "its standard error", unit: "", value: harmonic.standardError }, "percent1");
    book.add(
      "harmonicPearson",
      { label: "Pearson statistic of that regression", unit: "", value: harmonic.pearson },
      "decimal1",
    );
  }
  if (others.length === 0) return;
  book.add("others", { label: "comparators with the same periods", unit: "", value: others.length }, "count");
  book.add(
    "below",
    { label: "comparators with no more season", unit: "", value: others.filter(({ excess }) => excess <= own).length },
    "count",
  );
  book.add("rankLog10", { label: "log10 of the rank probability", unit: "log10", value: rankLog10 }, "log10");
  book.add(
    "rankLeastLog10",
    {
      label: "log10 of the least that so many comparators allow",
      unit: "log10",
      value: -Math.log10(others.length + 1),
    },
    "log10",
  );
}

function answerOf({ p, others, harmonic }: Results): readonly [Sentence, ...Sentence[]] {
  const flat = p.method !== "none" && p.log10 <= Math.log10(0.05);
  const sentences: Sentence[] = [
    say`Over ${quantity("cycles", "count")} cycles the seasonal totals vary ${quantity("ratio", "decimal2")} times as much as counting alone would make them, a straight drift set aside.`,
  ];
  if (harmonic !== undefined)
    sentences.push(
      say`The swing over a cycle is ${quantity("amplitude", "percent1")} of the mean to either side, with a standard error of ${quantity("amplitudeError", "percent1")}.`,
    );
  if (others.length > 0)
    sentences.push(
      say`Of ${quantity("others", "count")} comparators ${quantity("below", "count")} have no more season than this series; the rank has a chance of ${quantity("rankLog10", "log10")}, and no less than ${quantity("rankLeastLog10", "log10")} could have come out.`,
    );
  return [
    flat
      ? say`The figures have less seasonal variation than counts without any season have by chance: probability ${quantity("log10p", "log10")}.`
      : say`The figures vary over the cycle no less than counts do by chance.`,
    ...sentences,
  ];
}

function plotsOf({ figures, season, unit, others }: Results, own: number): readonly PlotSpec[] {
  const series: PlotSpec = {
    kind: "series",
    title: "The figures",
    description: `Figures from ${figures.at[0] ?? ""} to ${figures.at[figures.at.length - 1] ?? ""}.`,
    xLabel: figures.scale,
    yLabel: unit,
    marks: figureMarks(figures),
    join: ["published"],
    lines: [],
    zeroBased: true,
  };
  const mean = season.total / season.period;
  const index: PlotSpec = {
    kind: "series",
    title: "Totals of each place in the cycle, relative to their mean",
    description: "One mark a place, the first period of the series first. Counts without a season scatter about one.",
    xLabel: "place in the cycle",
    yLabel: "relative to the mean",
    marks: Array.from(season.totals, (value, j) => ({
      x: j + 1,
      at: String(j + 1),
      lower: value / mean,
      upper: value / mean,
      label: (value / mean).toFixed(3),
      group: "index",
    })),
    join: [],
    lines: [],
    reference: { y: 1, label: "no season" },
    zeroBased: false,
  };
  if (others.length === 0) return [series, index];
  return [
    series,
    index,
    {
      kind: "strip",
      title: "Season beyond counting noise, here and elsewhere",
      description: "Standard deviation of the seasonal index beyond that of counts; negative where it varies less.",
      xLabel: "share of the mean",
      scale: "linear",
      own: [{ label: "this series", value: own }],
      others: others.map(({ group, excess }) => ({ label: group, value: excess })),
      reference: { x: 0, label: "counting noise alone" },
    },
  ];
}
