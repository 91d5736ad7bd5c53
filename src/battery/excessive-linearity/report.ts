import type { Outcome, PValue, RunContext } from "../../core/test.js";
import type { PlotSpec } from "../../core/plot.js";
import type { Sentence } from "../../core/sentence.js";
import { number, say } from "../../core/sentence.js";
import type { Dropped } from "../../core/values.js";
import { chiSquaredLogLower, chiSquaredQuantile } from "../../numerics/chi-squared.js";
import { lessScatter, scatterInterval } from "../support/scaled-scatter.js";
import { quantityBook } from "../support/quantity-book.js";
import type { Departure } from "./departure.js";
import { explain } from "./explanations.js";

/**
 * log10 of the evidential value: the largest likelihood of the departure when it is f <= 1 times that of sampling, over that of
 * sampling itself, (df/X)^(df/2) exp((X - df)/2) for X below df and 1 above. Source: Klaassen (2015), arXiv:1405.4540, there for one
 * degree of freedom; at least one by construction, so no evidence by itself.
 */
export function evidentialValueLog10(departure: number, df: number): number {
  const x = Math.max(departure, 1e-20);
  return x >= df ? 0 : ((df / 2) * Math.log(df / x) + (x - df) / 2) / Math.LN10;
}

export function linearityReport(request: {
  readonly departure: Departure;
  readonly p: PValue;
  readonly dropped: readonly Dropped[];
  readonly replicates: number;
  readonly context: RunContext;
}): Outcome {
  const { departure, p, dropped, replicates, context } = request;
  const { fits, statistic, degreesOfFreedom: df } = departure;
  const means = fits.reduce((sum, { set }) => sum + set.means.length, 0);
  const counts = fits.some(({ set }) => set.errors === undefined);
  const scatter = statistic / df;
  const tooClose = scatter < chiSquaredQuantile({ logUpper: Math.log(0.5) }, df) / df;
  const book = quantityBook();
  const x = book.add(
    "departure",
    { label: "sum of squared departures from the lines, in standard errors", unit: "", value: statistic },
    "decimal2",
  );
  const shownDf = book.add("degrees", { label: "degrees of freedom", unit: "", value: df }, "count");
  const sets = book.add("sets", { label: "sets of means", unit: "", value: fits.length }, "count");
  const shownMeans = book.add("means", { label: "means", unit: "", value: means }, "count");
  book.add(
    "replicates",
    { label: "observations behind each standard error; none if it is known", unit: "", value: replicates },
    "count",
  );
  book.add(
    "chiSquaredLeftLog10",
    {
      label: "log10 of the lower tail by chi-squared",
      unit: "",
      value: chiSquaredLogLower(Math.max(statistic, 1e-20), df) / Math.LN10,
    },
    "decimal2",
  );
  const pooledValue = book.add(
    "evidentialValueLog10",
    {
      label: "log10 of the evidential value, one share for all sets",
      unit: "",
      value: evidentialValueLog10(statistic, df),
    },
    "decimal1",
  );
  book.add(
    "evidentialProductLog10",
    {
      label: "log10 of the product of the sets' own evidential values",
      unit: "",
      value: fits.reduce((sum, { line }) => sum + evidentialValueLog10(line.departure, line.degreesOfFreedom), 0),
    },
    "decimal1",
  );
  const log10p = p.method === "none" ? 0 : p.log10;
  const opening: Sentence = !tooClose
    ? say`No. `
    : log10p > -1
      ? say`Not remarkably. `
      : say`Closer than sampling usually puts them. `;
  return {
    n: means,
    dropped,
    statistic: { name: "squared departures from the lines, in standard errors", value: statistic, df },
    p,
    evidence: lessScatter(statistic, df, "means that lie closer to a line than their sampling errors allow"),
    effect: {
      name: "departure from the lines",
      unit: "times that of sampling",
      value: scatter,
      interval: scatterInterval(Math.max(statistic, 1e-20), df),
      expected: 1,
    },
    nullModel: `${counts ? "Independent Poisson counts" : "Independent normal errors of the stated size"} around a straight line in each of ${fits.length} sets: the case in which means lie closest to a line.`,
    quantities: book.all,
    answer: [
      [
        ...opening,
        ...say`In ${sets} sets the ${shownMeans} means depart from straight lines ${number("/effect/value", "significant2")} times as much as sampling alone would make them (${x} on ${shownDf} degrees of freedom); means truly on lines come as close in ${number("/p/log10", "log10")} such records.`,
      ],
      say`The evidential value, the most that a smaller error could explain the closeness better, is ten to the power ${pooledValue}; it is at least one for any data.`,
    ],
    leansOn: say`The test leans on the standard errors: if they are too large for the comparison of these means, honest means lie too close to a line.`,
    explanations: explain(departure, tooClose, context, book),
    comparisons: [],
    plots: [plot(departure)],
  };
}

function plot({ fits }: Departure): PlotSpec {
  let x = 0;
  return {
    kind: "series",
    title: "Distance of each mean from its line in standard errors",
    description:
      "Set after set, each mean less the line of its set, divided by its standard error. Sampling alone mostly puts them between -2 and 2, and fills that band.",
    xLabel: "mean, in order",
    yLabel: "standard errors",
    marks: fits.flatMap(({ set, line }) =>
      Array.from(line.standardised, (value, row) => {
        x += 1;
        return {
          x,
          at: String(x),
          lower: value,
          upper: value,
          label: value.toFixed(2),
          group: "departure",
          id: set.ids[row] ?? "",
        };
      }),
    ),
    join: [],
    lines: [],
    reference: { y: 0, label: "on the line" },
    zeroBased: false,
  };
}
