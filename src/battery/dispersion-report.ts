import type { ExplanationFound, Outcome, PValue, Quantity } from "../core/test.js";
import type { PlotSpec } from "../core/plot.js";
import type { Sentence } from "../core/sentence.js";
import { number, quantity, say } from "../core/sentence.js";
import { chiSquaredQuantile } from "../numerics/chi-squared.js";
import { figureMarks, residualsOf } from "./formula-plots.js";
import type { Examination, Traits } from "./innocent.js";
import { examine } from "./innocent.js";
import { mayLast } from "./innocent-laws.js";
import type { NullScale } from "./null-scale.js";
import type { Figures } from "./series-times.js";
import type { SmoothFit, SmoothMean } from "./smooth-mean.js";
import { meanText } from "./smooth-mean.js";

export interface ScatterRank {
  /** Standard deviation beyond counting as a share of the mean. */
  readonly own: number;
  readonly others: readonly { readonly group: string; readonly excess: number; readonly dispersion: number }[];
  readonly lowerLog10: number;
  readonly upperLog10: number;
}

interface Tails {
  readonly lower: PValue;
  readonly upper: PValue;
}

export interface DispersionResults {
  readonly figures: Figures;
  readonly unit: string;
  readonly mean: SmoothMean;
  readonly fit: SmoothFit;
  readonly p: PValue;
  readonly pearson: Tails;
  readonly deviance: (Tails & { readonly value: number }) | undefined;
  readonly scale: NullScale;
  readonly examination: Examination;
  readonly comparators: ScatterRank | undefined;
}

/** The outcome in words, quantities and drawings. */
export function dispersionReport(results: DispersionResults): Outcome {
  const { figures, mean, fit, p, scale, comparators } = results;
  const rows = Array.from(fit.standardised.keys()).filter((row) => !Number.isNaN(fit.standardised[row]));
  const standardised = rows.map((row) => fit.standardised[row]!);
  const traits = examine(figures, scale.value / scale.expected, results.examination);
  return {
    n: figures.values.length,
    dropped: figures.dropped,
    statistic: { name: "Pearson statistic", value: fit.pearson, df: fit.degreesOfFreedom },
    p,
    effect: {
      name: "dispersion",
      unit: "times counting noise",
      value: scale.value,
      interval: scale.interval,
      expected: scale.expected,
    },
    nullModel: `Independent Poisson counts around ${mean === "differences" ? "a smooth curve, compared with their neighbours" : meanText[mean]}${figures.widths.some((width) => width > 0) ? ", rounded as the figures are printed" : ""}; the mean is fitted again to each simulated series.${mayLast(figures) ? " The same with counts that follow half of the deviation before; the larger p is given." : ""}`,
    quantities: { ...traits.quantities, ...quantitiesOf(results) },
    answer: answerOf(results),
    leansOn: say`The test leans on the mean being ${quantity("mean", "text")}: a mean that bends in another way shows as noise.`,
    explanations: explanationsOf(traits, scale),
    comparisons: [],
    ...(comparators === undefined ? {} : { rank: rankOf(comparators, scale) }),
    plots: [
      {
        kind: "series",
        title: "The figures and their smooth mean",
        description: `Figures from ${figures.at[0]!} to ${figures.at[figures.at.length - 1]!} with ${meanText[mean]}.`,
        xLabel: figures.scale,
        yLabel: results.unit,
        marks: figureMarks(figures),
        join: [],
        lines: [
          {
            label: meanText[mean],
            style: "fit",
            points: Array.from(fit.means, (y, i) => ({ x: figures.times[i]!, y })),
          },
        ],
        zeroBased: true,
      },
      residualsOf(figures, rows, standardised, meanText[mean]),
      ...strip(comparators),
    ],
  };
}

/** Comparators at least as far out on the side on which this series lies. */
function rankOf(
  { own, others }: ScatterRank,
  scale: NullScale,
): { readonly own: number; readonly atLeastAsExtreme: number; readonly comparators: number } {
  const tooLittle = scale.value < scale.expected;
  return {
    own,
    atLeastAsExtreme: others.filter(({ excess }) => (tooLittle ? excess <= own : excess >= own)).length,
    comparators: others.length,
  };
}

function quantitiesOf(results: DispersionResults): Record<string, Quantity> {
  const { figures, mean, fit, pearson, deviance, scale, comparators } = results;
  const n = figures.values.length;
  const df = fit.degreesOfFreedom;
  const found: Record<string, Quantity> = {
    figures: { label: "figures", unit: "", value: n },
    first: { label: "first period", unit: "", value: figures.at[0] ?? "" },
    last: { label: "last period", unit: "", value: figures.at[n - 1] ?? "" },
    mean: { label: "smooth mean", unit: "", value: meanText[mean] },
    pearson: { label: "Pearson statistic", unit: "", value: fit.pearson },
    degrees: { label: "degrees of freedom", unit: "", value: df },
    dispersion: { label: "dispersion", unit: "times counting noise", value: scale.value },
    expectedDispersion: {
      label: "median dispersion of simulated counts",
      unit: "times counting noise",
      value: scale.expected,
    },
    // If the noise is φ times that of counting, X²/φ is about chi-squared; around neighbours it is not.
    ...(mean === "differences"
      ? {}
      : {
          dispersionLower: {
            label: "dispersion, lower end of 95 % interval by chi-squared",
            unit: "times counting noise",
            value: fit.pearson / chiSquaredQuantile({ logUpper: Math.log(0.025) }, df),
          },
          dispersionUpper: {
            label: "dispersion, upper end of 95 % interval by chi-squared",
            unit: "times counting noise",
            value: fit.pearson / chiSquaredQuantile({ logLower: Math.log(0.025) }, df),
          },
        }),
    ...tailQuantities("pearson", "Pearson statistic", pearson),
  };
  if (deviance !== undefined) {
    found["deviance"] = { label: "deviance", unit: "", value: deviance.value };
    Object.assign(found, tailQuantities("deviance", "deviance", deviance));
  }
  if (comparators !== undefined) {
    found["excess"] = { label: "noise beyond counting", unit: "share of mean", value: comparators.own };
    found["comparators"] = { label: "comparators", unit: "", value: comparators.others.length };
    found["comparatorsBelow"] = {
      label: "comparators with no more noise beyond counting",
      unit: "",
      value: comparators.others.filter(({ excess }) => excess <= comparators.own).length,
    };
    found["comparatorsUnder"] = {
      label: "comparators with a dispersion below one",
      unit: "",
      value: comparators.others.filter(({ dispersion }) => dispersion < 1).length,
    };
    found["comparatorsLowerLog10"] = { label: "rank from below, log10", unit: "", value: comparators.lowerLog10 };
    found["comparatorsUpperLog10"] = { label: "rank from above, log10", unit: "", value: comparators.upperLog10 };
  }
  return found;
}

function tailQuantities(name: string, label: string, { lower, upper }: Tails): Record<string, Quantity> {
  const value = (p: PValue): number => (p.method === "none" ? Number.NaN : p.log10);
  return {
    [`${name}LowerLog10`]: { label: `log10 of the lower tail, ${label}`, unit: "", value: value(lower) },
    [`${name}UpperLog10`]: { label: `log10 of the upper tail, ${label}`, unit: "", value: value(upper) },
  };
}

function answerOf({ scale, comparators, deviance }: DispersionResults): readonly [Sentence, ...Sentence[]] {
  const tooLittle = scale.value < scale.expected;
  const inside = scale.interval.lower <= scale.expected && scale.expected <= scale.interval.upper;
  const opening = inside
    ? say`As counts should: `
    : tooLittle
      ? say`Too little for independent counts: `
      : say`Too much for independent counts, as is common: `;
  const sentences: Sentence[] = [];
  if (deviance !== undefined)
    sentences.push(
      tooLittle
        ? say`Simulated counts scatter as little in at most ${quantity("pearsonLowerLog10", "log10")} series by the Pearson statistic and in at most ${quantity("devianceLowerLog10", "log10")} by the deviance.`
        : say`Simulated counts scatter as much in at most ${quantity("pearsonUpperLog10", "log10")} series by the Pearson statistic and in at most ${quantity("devianceUpperLog10", "log10")} by the deviance.`,
    );
  else
    sentences.push(
      tooLittle
        ? say`Simulated counts scatter as little in at most ${quantity("pearsonLowerLog10", "log10")} series.`
        : say`Simulated counts scatter as much in at most ${quantity("pearsonUpperLog10", "log10")} series.`,
    );
  if (!tooLittle)
    sentences.push(
      say`Noise beyond counting speaks against figures computed from a smooth curve; it is no sign of manufacture in itself.`,
    );
  if (comparators !== undefined)
    sentences.push(
      say`Of ${quantity("comparators", "count")} comparators, ${quantity("comparatorsBelow", "count")} scatter no more than this series with the noise of counting set aside, and ${quantity("comparatorsUnder", "count")} have a dispersion below that of independent counts.`,
    );
  return [
    [
      ...opening,
      ...say`around ${quantity("mean", "text")}, the variance of the ${quantity("figures", "text")} figures is ${number("/effect/value", "significant2")} times what independent counting requires (${quantity("pearson", "decimal1")} on ${quantity("degrees", "text")} degrees of freedom; ${number("/effect/interval/level", "percent0")} interval ${number("/effect/interval/lower", "significant2")} to ${number("/effect/interval/upper", "significant2")}).`,
    ],
    ...sentences,
  ];
}

function explanationsOf(traits: Traits, scale: NullScale): readonly ExplanationFound[] {
  const tooLittle = scale.value < scale.expected;
  const documents = say`Only the source's method or a published plan can tell.`;
  return [
    traits.smoothing,
    traits.interpolation,
    traits.quota,
    traits.carryForward,
    traits.unit,
    traits.population,
    traits.persistence,
    traits.runningTotal,
    { id: "model", speaks: "not examined", why: documents },
    {
      id: "regime",
      speaks: tooLittle ? "against" : "not examined",
      why: tooLittle
        ? say`The figures scatter less than counts, which a bent mean cannot cause.`
        : say`Whether a law, a register or a definition changed in these periods must be looked up; the residuals show where.`,
    },
    {
      id: "ordinary-variation",
      speaks: tooLittle ? "against" : "for",
      why: tooLittle
        ? say`The figures scatter less than counts, which varying conditions cannot cause.`
        : say`The figures scatter ${number("/effect/value", "significant2")} times as much as counts do; conditions that vary from period to period do that.`,
    },
  ];
}

function strip(comparators: ScatterRank | undefined): readonly PlotSpec[] {
  if (comparators === undefined) return [];
  return [
    {
      kind: "strip",
      title: "Noise beyond counting, here and elsewhere",
      description:
        "Standard deviation around the same kind of mean beyond that of independent counts, as a share of the mean; negative where the figures scatter less than counts.",
      xLabel: "share of the mean",
      scale: "linear",
      own: [{ label: "this series", value: comparators.own }],
      others: comparators.others.map(({ group, excess }) => ({ label: group, value: excess })),
      reference: { x: 0, label: "counting noise alone" },
    },
  ];
}
