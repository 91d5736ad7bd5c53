import type { Outcome, PValue, RunContext } from "../../core/test.js";
import type { PlotSpec } from "../../core/plot.js";
import type { Sentence } from "../../core/sentence.js";
import { number, say } from "../../core/sentence.js";
import type { Dropped } from "../../core/values.js";
import { chiSquaredLogLower, chiSquaredLogUpper, chiSquaredQuantile } from "../../numerics/chi-squared.js";
import { lessScatter, scatterInterval } from "../support/scaled-scatter.js";
import { quantityBook } from "../support/quantity-book.js";
import { explain } from "./explanations.js";
import type { Pooled } from "./left-tail.js";
import { repetition } from "./left-tail.js";
import { sum } from "./experiments.js";

/** The outcome in words, quantities and a drawing. */
export function fitReport(request: {
  readonly pooled: Pooled;
  readonly p: PValue;
  readonly dropped: readonly Dropped[];
  readonly estimated: number;
  readonly context: RunContext;
}): Outcome {
  const { pooled, p, dropped, estimated, context } = request;
  const { experiments, statistic, degreesOfFreedom: df } = pooled;
  const book = quantityBook();
  const scatter = statistic / df;
  // The median of chi-squared over its degrees of freedom; below it there is closeness to explain.
  const median = chiSquaredQuantile({ logUpper: Math.log(0.5) }, df) / df;
  const tooGood = scatter < median;
  const logLeft = chiSquaredLogLower(Math.max(statistic, 1e-20), df);
  const log10p = p.method === "none" ? 0 : p.log10;
  book.add("experiments", { label: "experiments", unit: "", value: experiments.length }, "count");
  book.add("cases", { label: "cases counted", unit: "", value: sum(experiments.map(({ total }) => total)) }, "count");
  book.add(
    "estimated",
    { label: "parameters of each expectation taken from the counts", unit: "", value: estimated },
    "count",
  );
  const x = book.add(
    "chiSquared",
    { label: "chi-squared over all experiments", unit: "", value: statistic },
    "decimal2",
  );
  const shownDf = book.add("degrees", { label: "degrees of freedom", unit: "", value: df }, "count");
  const left = book.add(
    "chiSquaredLeft",
    { label: "lower tail by chi-squared", unit: "", value: Math.exp(logLeft) },
    "significant2",
  );
  book.add(
    "chiSquaredLeftLog10",
    { label: "log10 of the lower tail by chi-squared", unit: "", value: logLeft / Math.LN10 },
    "decimal2",
  );
  book.add(
    "chiSquaredRight",
    { label: "upper tail by chi-squared", unit: "", value: Math.exp(chiSquaredLogUpper(statistic, df)) },
    "significant2",
  );
  const opening: Sentence = !tooGood
    ? say`No. `
    : log10p > -1
      ? say`Not remarkably. `
      : say`Closer than chance usually puts them. `;
  const explanations = explain(pooled, tooGood, repetition(pooled, context), context, book);
  const evidence = lessScatter(statistic, df, "counts that scatter less than chance would make them");
  return {
    n: experiments.length,
    dropped,
    statistic: { name: "chi-squared over all experiments", value: statistic, df },
    p,
    evidence,
    effect: {
      name: "scatter around theory",
      unit: "times that of chance",
      value: scatter,
      interval: scatterInterval(statistic, df),
      expected: 1,
    },
    nullModel: `Multinomial counts with the proportions of the theory, in ${experiments.length} independent experiments of the sizes observed${p.method === "exact" ? "; all outcomes at least as close are listed" : "; simulated"}.`,
    quantities: book.all,
    answer: [
      [
        ...opening,
        ...say`Over ${number("/n", "count")} experiments the counts scatter ${number("/effect/value", "significant2")} times as much around theory as chance would make them (chi-squared ${x} on ${shownDf} degrees of freedom); counts drawn from the theory lie as close in ${number("/p/log10", "log10")} such records.`,
      ],
      say`By the chi-squared law the lower tail is ${left}.`,
    ],
    leansOn: say`The test leans on the proportions having been fixed by theory before the counts, and on cases being classed one by one and independently.`,
    explanations,
    comparisons: [],
    plots: [plot(pooled)],
  };
}

function plot({ experiments }: Pooled): PlotSpec {
  const tails = experiments.map(({ group, chiSquared, degreesOfFreedom }) => ({
    label: group,
    value: Math.exp(chiSquaredLogUpper(chiSquared, degreesOfFreedom)),
  }));
  return {
    kind: "strip",
    title: "How close each experiment lies to theory",
    description:
      "Chance of a worse agreement in each experiment: spread evenly between zero and one where the theory made the counts, crowded towards one where they agree too well.",
    xLabel: "chance of a worse agreement",
    scale: "linear",
    own: tails,
    others: [],
    reference: { x: 0.5, label: "typical" },
  };
}
