import type { PlotSpec } from "../../core/plot.js";
import { quantity, say, type Sentence } from "../../core/sentence.js";
import type { ExplanationFound, Outcome } from "../../core/test.js";
import type { Interval } from "../../core/values.js";
import { figureMarks, residualsOf } from "../formula-plots.js";
import type { Figures } from "../series-times.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { Break, Trend } from "./break.js";
import type { Declared } from "./declared.js";
import type { Placed } from "./segments.js";

export interface Results {
  readonly figures: Figures;
  readonly found: Break;
  readonly breaks: readonly Placed[];
  readonly trend: Trend;
  readonly declared: Declared | undefined;
  readonly book: QuantityBook;
  readonly explanations: readonly ExplanationFound[];
  readonly unit: string;
}

/** 95 % limits of the new level over the old one: Wald, widened by the dispersion and by how the noise hangs together. */
export function ratioOf({ scan, likeliest }: Break): { readonly value: number; readonly interval: Interval } {
  const error = Math.sqrt((Math.max(1, scan.dispersion) * Math.max(1, likeliest.inflation)) / scan.information);
  const reach = Number.isFinite(error) ? 1.96 * error : Infinity;
  return {
    value: Math.exp(scan.step),
    interval: {
      level: 0.95,
      lower: Math.exp(scan.step - reach),
      upper: Math.exp(scan.step + reach),
      kind: "confidence",
      method: "Wald limits of the log ratio at the place found, dispersion and correlation of the noise allowed for",
    },
  };
}

/** The outcome in words, quantities and drawings. */
export function report(results: Results): Outcome {
  const { figures, found, trend, book } = results;
  const ratio = ratioOf(found);
  addQuantities(results, ratio);
  return {
    n: figures.values.length,
    dropped: figures.dropped,
    statistic: { name: "greatest fall of the deviance by a step, over the dispersion", value: found.scan.statistic },
    p: found.p,
    effect: { name: "level after the break over the level before", unit: "times", expected: 1, ...ratio },
    nullModel: `counts around ${trendText[trend]}, with the overdispersion and correlation of the kind not refuted by the figures that is least favourable to a finding (correlation ${found.worst.correlation})`,
    quantities: book.all,
    answer: answerOf(results),
    leansOn: say`The test leans on the mean being ${quantity("trend", "text")} apart from the break: other bends look like steps.`,
    explanations: results.explanations,
    comparisons: [],
    plots: plotsOf(results),
  };
}

export const trendText: Readonly<Record<Trend, string>> = {
  constant: "a constant mean",
  "log-line": "exponential growth",
  "log-quadratic": "a curve whose logarithm is quadratic",
};

function addQuantities(
  { figures, found, breaks, trend, declared, book }: Results,
  ratio: ReturnType<typeof ratioOf>,
): void {
  const { scan, worst, likeliest, places, p } = found;
  book.add("figures", { label: "figures", unit: "", value: figures.values.length }, "count");
  book.text("trend", "smooth mean", trendText[trend]);
  book.text("at", "first period of the new level", figures.at[scan.place] ?? "");
  book.text("earliest", "earliest place that the likelihood leaves open", figures.at[places[0]] ?? "");
  book.text("latest", "latest place that the likelihood leaves open", figures.at[places[1]] ?? "");
  book.add("ratio", { label: "level after over level before", unit: "times", value: ratio.value }, "decimal2");
  book.add(
    "likelihoodRatio",
    { label: "fall of the Poisson deviance by the step", unit: "", value: scan.likelihoodRatio },
    "decimal2",
  );
  book.add(
    "dispersion",
    { label: "dispersion left around the step", unit: "times counting noise", value: scan.dispersion },
    "decimal2",
  );
  book.add(
    "correlation",
    { label: "correlation of the noise simulated (one for a random walk)", unit: "", value: worst.correlation },
    "decimal2",
  );
  book.add(
    "inflation",
    {
      label: "variance of a step's estimate under that noise, relative to independent noise",
      unit: "times",
      value: worst.inflation,
    },
    "decimal2",
  );
  book.add(
    "likeliestCorrelation",
    { label: "correlation of the likeliest noise", unit: "", value: likeliest.correlation },
    "decimal2",
  );
  book.add("log10p", { label: "log10 p", unit: "log10", value: p.log10 }, "log10");
  book.add("breaks", { label: "breaks found by binary segmentation", unit: "breaks", value: breaks.length }, "count");
  breaks.forEach(({ row, found: own }, i) => {
    const limits = ratioOf(own);
    const name = `break${String.fromCharCode(65 + i)}`;
    book.text(`${name}At`, `break ${i + 1}: first period of the new level`, figures.at[row] ?? "");
    book.add(
      `${name}Ratio`,
      { label: `break ${i + 1}: level after over level before`, unit: "times", value: limits.value },
      "decimal2",
    );
    book.add(
      `${name}Log10p`,
      { label: `break ${i + 1}: log10 p within its stretch`, unit: "log10", value: own.p.log10 },
      "log10",
    );
  });
  if (declared === undefined) return;
  book.text("declared", "declared date", declared.at);
  book.add(
    "declaredDistance",
    { label: "periods from the declared date to the break", unit: "periods", value: declared.distance },
    "count",
  );
  book.add(
    "declaredLog10",
    { label: "log10 of the chance that a break anywhere is so near", unit: "log10", value: declared.log10 },
    "log10",
  );
}

function answerOf({ found, breaks, declared }: Results): readonly [Sentence, ...Sentence[]] {
  const clear = found.p.log10 <= Math.log10(0.05);
  const sentences: Sentence[] = [
    say`The most surprising step begins at ${quantity("at", "text")} (places left open: ${quantity("earliest", "text")} to ${quantity("latest", "text")}), where the level becomes ${quantity("ratio", "decimal2")} times what it was.`,
  ];
  if (breaks.length > 1) {
    const list = breaks.flatMap((_, i) => [
      i === 0 ? "" : i + 1 === breaks.length ? " and " : ", ",
      quantity(`break${String.fromCharCode(65 + i)}At`, "text"),
    ]);
    sentences.push([
      ...say`Breaks found in turn: ${quantity("breaks", "count")}, at `,
      ...list.filter((part) => part !== ""),
      ".",
    ]);
  }
  if (declared !== undefined)
    sentences.push(
      say`From the declared date ${quantity("declared", "text")} its distance in periods is ${quantity("declaredDistance", "count")}; a break at any place would be so near with a chance of ${quantity("declaredLog10", "log10")}.`,
    );
  return [
    clear
      ? say`The level of the ${quantity("figures", "count")} figures breaks: so great a step anywhere has a chance of ${quantity("log10p", "log10")} around ${quantity("trend", "text")} with noise as wandering as the figures allow.`
      : say`No break shows: around ${quantity("trend", "text")}, with noise as wandering as the ${quantity("figures", "count")} figures allow, so great a step somewhere has a chance of ${quantity("log10p", "log10")}.`,
    ...sentences,
  ];
}

function plotsOf({ figures, found, unit }: Results): readonly PlotSpec[] {
  const { smooth, stepped } = found.scan;
  const line = (means: Float64Array): readonly { readonly x: number; readonly y: number }[] =>
    Array.from(means, (y, i) => ({ x: figures.times[i]!, y }));
  const residuals = Array.from(
    figures.values,
    (value, i) => (value - smooth.fitted[i]!) / Math.sqrt(smooth.fitted[i]!),
  );
  return [
    {
      kind: "series",
      title: "The figures with and without a break",
      description: `Figures from ${figures.at[0] ?? ""} to ${figures.at[figures.at.length - 1] ?? ""} with the smooth mean and the mean that steps at ${figures.at[found.scan.place] ?? ""}.`,
      xLabel: figures.scale,
      yLabel: unit,
      marks: figureMarks(figures),
      join: [],
      lines: [
        { label: "without a break", style: "comparator", points: line(smooth.fitted) },
        { label: "with the break", style: "fit", points: line(stepped.fitted) },
      ],
      zeroBased: true,
    },
    residualsOf(figures, Array.from(residuals.keys()), residuals, "the mean without a break"),
  ];
}
