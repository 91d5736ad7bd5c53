import type { PlotSpec } from "../../core/plot.js";
import { say, type Sentence } from "../../core/sentence.js";
import type { Outcome } from "../../core/test.js";
import { conformalRank } from "../../numerics/resampling.js";
import { tLogUpper } from "../../numerics/t.js";
import { decimalYear } from "../support/decimal-year.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { Tested } from "./explanations.js";
import type { elsewhere, Measured } from "./measure.js";
import { largestShift, slopeOf } from "./stability.js";

export type Elsewhere = NonNullable<ReturnType<typeof elsewhere>>;

const telling = Math.log10(0.05);

export function writeAnswer(
  book: QuantityBook,
  { measured, steady, shift }: Tested,
  found: { readonly spread: number | undefined; readonly names: readonly [string, string] },
): readonly [Sentence, ...Sentence[]] {
  const first = book.text("firstName", "first source", found.names[0]);
  const second = book.text("secondName", "second source", found.names[1]);
  const level = book.add("level", { label: "ratio of second to first", unit: "", value: measured.level }, "decimal3");
  const periods = book.add(
    "periods",
    { label: "periods compared", unit: "periods", value: measured.logs.length },
    "count",
  );
  const steadyChance = book.add(
    "steadyLog10",
    { label: "log10 of the chance of so steady a ratio", unit: "log10", value: steady?.log10 ?? 0 },
    "log10",
  );
  const shiftChance = book.add(
    "shiftLog10",
    { label: "log10 of the chance of so large a shift", unit: "log10", value: shift?.log10 ?? 0 },
    "log10",
  );
  const answer: Sentence[] = [];
  if (measured.identical === measured.logs.length)
    answer.push(
      say`Both sources print the same figure in all ${periods} periods: they share an origin, and neither confirms the other.`,
    );
  else if ((steady?.log10 ?? 0) <= telling && found.spread !== undefined)
    answer.push(
      say`The ratio of ${second} to ${first} (${level}) is steadier than even a part of the same events would be: its squared spread is ${spreadOf(book, found.spread)} times that, and so little would be seen in ${steadyChance}. One source computed from the other is as steady.`,
    );
  if ((shift?.log10 ?? 0) <= telling) {
    const before = largestShift(measured.residuals).before;
    const at = book.text("shiftAt", "first period after the largest shift", measured.periods[before]?.at ?? "");
    answer.push(
      say`The ratio of ${second} to ${first} (${level} in all) does not stay where it was: it shifts most before ${at}, and so large a shift would be seen in ${shiftChance} if the periods were interchangeable.`,
    );
  }
  if (answer.length === 0)
    answer.push(
      say`Over ${periods} periods the ratio of ${second} to ${first} (${level}) keeps one level and varies as two records of the same events may.`,
    );
  addLevel(book, measured);
  return [answer[0]!, ...answer.slice(1), levelSentence(book, measured)];
}

function spreadOf(book: QuantityBook, value: number): ReturnType<QuantityBook["add"]> {
  return book.add(
    "spread",
    { label: "squared spread of the ratio relative to a part of the same events", unit: "", value },
    "significant2",
  );
}

function addLevel(book: QuantityBook, measured: Measured): void {
  book.add(
    "slope",
    { label: "trend of the log ratio", unit: "log a period", value: slopeOf(measured.logs) },
    "significant2",
  );
  book.add(
    "levelLog10",
    {
      label: "log10 of p that the ratio differs from one (t over periods)",
      unit: "log10",
      value: Math.min(0, (Math.LN2 + tLogUpper(Math.abs(measured.t), measured.logs.length - 1)) / Math.LN10),
    },
    "log10",
  );
}

function levelSentence(book: QuantityBook, { interval }: Measured): Sentence {
  const lower = book.add("levelLower", { label: "ratio, lower end", unit: "", value: interval.lower }, "decimal3");
  const upper = book.add("levelUpper", { label: "ratio, upper end", unit: "", value: interval.upper }, "decimal3");
  return interval.lower <= 1 && interval.upper >= 1
    ? say`Its interval, ${lower} to ${upper}, holds one: on the whole the two sources count equally many.`
    : say`Its interval, ${lower} to ${upper}, does not hold one: the sources differ in level, by coverage, definition or otherwise.`;
}

/** Rank of the distance from one among the comparators, with the rank of the spread as a quantity. */
export function rankLevel(
  book: QuantityBook,
  own: { readonly level: number; readonly spread: number | undefined },
  others: readonly Elsewhere[],
): Outcome["rank"] {
  if (others.length === 0) return undefined;
  const distance = Math.abs(Math.log(own.level));
  const distances = others.map(({ level }) => Math.abs(level));
  const add = (name: string, label: string, log10: number): void => {
    book.add(name, { label, unit: "probability", value: 10 ** log10 }, "significant2");
  };
  add("conformalLevel", "rank p-value of the distance from one", conformalRank(distance, distances, "upper").log10);
  const spreads = others.flatMap(({ spread }) => (spread === undefined ? [] : [spread]));
  if (own.spread !== undefined && spreads.length > 0)
    add(
      "conformalSpread",
      "rank p-value of the spread, both tails",
      conformalRank(own.spread, spreads, "two-sided").log10,
    );
  return {
    own: distance,
    atLeastAsExtreme: distances.filter((other) => other >= distance).length,
    comparators: others.length,
  };
}

export function drawMirror(
  measured: Measured,
  others: readonly Elsewhere[],
  names: readonly [string, string],
): readonly PlotSpec[] {
  const ratios = measured.logs.map(Math.exp);
  const plots: PlotSpec[] = [];
  if (ratios.length <= 400)
    plots.push({
      kind: "series",
      title: `${names[1]} for each of ${names[0]}`,
      description: `Ratio of the two sources in each of ${ratios.length} periods.`,
      xLabel: "period",
      yLabel: "ratio",
      marks: ratios.map((ratio, t) => {
        const at = measured.periods[t]?.at ?? "";
        const year = decimalYear(at);
        return {
          x: Number.isNaN(year) ? t : year,
          at,
          lower: ratio,
          upper: ratio,
          label: ratio.toFixed(3),
          group: "ratio",
        };
      }),
      join: ["ratio"],
      lines: [],
      reference: { y: 1, label: "equal" },
      zeroBased: false,
    });
  if (others.length > 0)
    plots.push({
      kind: "strip",
      title: "Ratio of the two sources here and elsewhere",
      description: `Ratio here and for ${others.length} comparators.`,
      xLabel: "ratio of second to first",
      scale: "log",
      own: [{ label: "here", value: measured.level }],
      others: others.map(({ label, level }) => ({ label, value: Math.exp(level) })),
      reference: { x: 1, label: "equal" },
    });
  return plots;
}
