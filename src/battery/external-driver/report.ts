import type { PlotSpec } from "../../core/plot.js";
import { say, type Sentence } from "../../core/sentence.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { predictionInterval, type Prediction } from "./departures.js";
import { driftOf, elasticityOf, relatedP, type Changes } from "./elasticity.js";
import { rateOf } from "./exactness.js";
import type { Pairs } from "./pairs.js";

export interface Findings {
  readonly pairs: Pairs;
  readonly changes: Changes;
  readonly predictions: readonly Prediction[];
  /** Squared scatter around the rate relative to counting. */
  readonly spread: number;
  readonly log10p: number;
  readonly part: boolean;
  readonly names: { readonly value: string; readonly driver: string };
}

const telling = Math.log10(0.05);

export function writeAnswer(book: QuantityBook, found: Findings): readonly [Sentence, ...Sentence[]] {
  const value = book.text("valueName", "figure", found.names.value);
  const driver = book.text("driverName", "driver", found.names.driver);
  const spread = book.add(
    "spread",
    { label: "squared scatter around one rate of the driver, relative to counting", unit: "", value: found.spread },
    "significant2",
  );
  const chance = book.add(
    "exactLog10",
    { label: "log10 of the chance of so little scatter", unit: "log10", value: found.log10p },
    "log10",
  );
  book.add("rate", { label: "figure per unit of the driver", unit: "", value: rateOf(found.pairs) }, "significant3");
  const law = found.part ? "a part of the driver" : "separate events";
  const first =
    found.log10p <= telling
      ? say`${value} follows ${driver} more exactly than counting allows: its squared scatter around one rate is ${spread} times that of ${law}, and so little would be seen in ${chance}. A figure computed from its driver is as exact.`
      : found.spread > 2
        ? say`${value} does not follow ${driver} too exactly: its squared scatter around one rate is ${spread} times that of ${law}, as is usual where other things matter too.`
        : say`${value} follows ${driver} about as closely as counting allows: its squared scatter around one rate is ${spread} times that of ${law}.`;
  return [first, ...movement(book, found.changes), ...drift(book, found.changes), ...departures(book, found)];
}

function movement(book: QuantityBook, changes: Changes): readonly Sentence[] {
  const slope = elasticityOf(changes);
  const related = relatedP(changes);
  if (slope === undefined || related === undefined) return [];
  const add = (name: string, label: string, value: number): ReturnType<QuantityBook["add"]> =>
    book.add(name, { label, unit: "", value }, "decimal2");
  const elasticity = add("elasticity", "elasticity of the figure with respect to the driver, by changes", slope.value);
  const lower = add("elasticityLower", "elasticity, lower 95 % limit", slope.lower);
  const upper = add("elasticityUpper", "elasticity, upper 95 % limit", slope.upper);
  const chance = book.add(
    "relatedLog10",
    {
      label: "log10 of p that the changes are unrelated, by circular shifts",
      unit: "log10",
      value: Math.log10(related.p),
    },
    "log10",
  );
  const least = book.add(
    "relatedSmallestLog10",
    { label: "log10 of the least p that so many shifts can give", unit: "log10", value: Math.log10(related.smallest) },
    "log10",
  );
  return [
    say`A change of the driver goes with ${elasticity} times that change of the figure, in percent (interval ${lower} to ${upper}; in full proportion it would be one).`,
    related.p <= 0.05
      ? say`The changes are related: a correlation as large is seen in ${chance} of circular shifts, where ${least} is the least that so many periods can give.`
      : say`No relation of the changes shows: a correlation as large is seen in ${chance} of circular shifts, where ${least} is the least that so many periods can give.`,
  ];
}

function drift(book: QuantityBook, changes: Changes): readonly Sentence[] {
  const found = driftOf(changes);
  if (found === undefined) return [];
  const add = (name: string, label: string, value: number): ReturnType<QuantityBook["add"]> =>
    book.add(name, { label, unit: "a period", value }, "percent1");
  const centre = add("drift", "mean change of the log ratio of figure to driver", found.value);
  const lower = add("driftLower", "the same, lower 95 % limit", found.lower);
  const upper = add("driftUpper", "the same, upper 95 % limit", found.upper);
  return [say`The ratio of figure to driver changes by ${centre} a period (interval ${lower} to ${upper}).`];
}

function departures(book: QuantityBook, { pairs, predictions }: Findings): readonly Sentence[] {
  const far = predictions.filter(({ logP }) => logP + Math.log(predictions.length) <= Math.log(0.05)).length;
  const shown = book.add(
    "departures",
    {
      label: "periods that depart from the driver's prediction (p times the number of periods at most 0.05)",
      unit: "periods",
      value: far,
    },
    "count",
  );
  let worst = 0;
  predictions.forEach(({ logP }, t) => {
    if (logP < (predictions[worst]?.logP ?? 0)) worst = t;
  });
  const at = book.text("farthestAt", "period farthest from its prediction", pairs.at[worst] ?? "");
  const log10 = (predictions[worst]?.logP ?? 0) / Math.LN10;
  const chance = book.add(
    "farthestLog10",
    { label: "log10 of the chance of a figure so far from its prediction", unit: "log10", value: log10 },
    "log10",
  );
  return [
    say`Periods whose figure departs from what the driver and the other periods predict: ${shown}; the farthest is ${at}, whose figure would be seen in ${chance}.`,
  ];
}

export interface Elsewhere {
  readonly label: string;
  readonly value: number;
}

/** The figures with their prediction intervals, and the scatter among comparators. */
export function drawFollowing(found: Findings, others: readonly Elsewhere[]): readonly PlotSpec[] {
  const { pairs, predictions } = found;
  const plots: PlotSpec[] = [];
  if (pairs.values.length <= 100) {
    const intervals = predictions.map(predictionInterval);
    plots.push({
      kind: "series",
      title: `${found.names.value} and what ${found.names.driver} predicts`,
      description: `Each figure against the 95 % prediction interval from the driver and all other periods.`,
      xLabel: pairs.scale,
      yLabel: found.names.value,
      marks: pairs.values.map((value, t) => ({
        x: pairs.times[t]!,
        at: pairs.at[t]!,
        lower: value - pairs.widths[t]! / 2,
        upper: value + pairs.widths[t]! / 2,
        label: String(value),
        group: "figure",
        id: pairs.ids[t]!,
      })),
      join: [],
      lines: [
        lineOf(
          "predicted",
          "fit",
          predictions.map(({ mean }) => mean),
        ),
        lineOf(
          "lower limit",
          "forecast",
          intervals.map(({ lower }) => lower),
        ),
        lineOf(
          "upper limit",
          "forecast",
          intervals.map(({ upper }) => upper),
        ),
      ],
      zeroBased: true,
    });
  }
  if (others.length > 0)
    plots.push({
      kind: "strip",
      title: "Scatter around the driver here and elsewhere",
      description: `Squared scatter around one rate relative to counting, here and for ${others.length} comparators.`,
      xLabel: "times counting noise",
      scale: "log",
      own: [{ label: "here", value: found.spread }],
      others,
      reference: { x: 1, label: "counting" },
    });
  return plots;

  function lineOf(
    label: string,
    style: "fit" | "forecast",
    values: readonly number[],
  ): {
    readonly label: string;
    readonly style: "fit" | "forecast";
    readonly points: readonly { readonly x: number; readonly y: number }[];
  } {
    return { label, style, points: values.map((y, t) => ({ x: pairs.times[t]!, y })) };
  }
}
