import type { SeriesPlot } from "../../core/plot.js";
import { quantity, say, type Sentence } from "../../core/sentence.js";
import { poissonLogUpper } from "../../numerics/poisson.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { GridValues } from "./grid.js";
import { printCode, valueOf } from "./grid.js";
import type { Candidate } from "./smoothness.js";

/** Values that occur most often, drawn and named. */
const mostShown = 60;

export interface Repeats {
  readonly grid: GridValues;
  readonly split: Candidate;
  readonly pairs: number;
  readonly log10p: number;
}

/** Values that occur twice or more, most frequent first. */
export function repeatedCodes(codes: Float64Array): readonly { readonly code: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || a.code - b.code);
}

export function writeAnswer(
  { grid, split, pairs, log10p }: Repeats,
  book: QuantityBook,
): readonly [Sentence, ...Sentence[]] {
  const n = grid.codes.length;
  const repeated = repeatedCodes(grid.codes);
  const frequency = 1 + (2 * pairs) / n;
  const values = book.add("values", { label: "Values", unit: "values", value: n }, "count");
  const equal = book.add("pairs", { label: "Pairs of equal values", unit: "pairs", value: pairs }, "count");
  const expected = book.add(
    "expectedPairs",
    { label: "Pairs of equal values on average when last digits are shuffled", unit: "pairs", value: split.expected },
    "decimal1",
  );
  const average = book.add(
    "averageFrequency",
    { label: "Average frequency: how often the value of a unit occurs, over units", unit: "times", value: frequency },
    "decimal3",
  );
  const shuffled = book.add(
    "averageFrequencyExpected",
    { label: "Average frequency when last digits are shuffled", unit: "times", value: 1 + (2 * split.expected) / n },
    "decimal3",
  );
  book.add(
    "poissonLog10p",
    {
      label:
        "log10 of the chance of so many pairs if they were a Poisson count with the average of the shuffles (birthday problem)",
      unit: "log10",
      value: poissonLogUpper(pairs, Math.max(split.expected, 1e-9)) / Math.LN10,
    },
    "log10",
  );
  book.add(
    "crowding",
    {
      label: "Pairs allowed for uneven crowding within blocks, taken off those counted",
      unit: "pairs",
      value: split.crowding,
    },
    "decimal2",
  );
  book.add("decimals", { label: "Decimals printed", unit: "decimals", value: grid.decimals }, "text");
  book.add(
    "gridFactor",
    { label: "Step of the recorded grid in units of the last printed place", unit: "units", value: grid.factor },
    "text",
  );
  const digits = book.add("digits", { label: "Last digits shuffled", unit: "digits", value: split.digits }, "count");
  const blocks = book.add(
    "blocks",
    { label: "Blocks of values that agree in all other digits", unit: "blocks", value: split.split.blockSizes.length },
    "count",
  );
  const different = book.add(
    "repeatedDifferent",
    { label: "Different values that occur more than once", unit: "values", value: repeated.length },
    "count",
  );
  book.text(
    "mostRepeated",
    "Values that occur most often",
    repeated
      .slice(0, 10)
      .map(({ code, count }) => `${printCode(grid, code)} (${count})`)
      .join(", ") || "none",
  );
  const detail = say`With the last ${digits} digits shuffled among all values, each of ${blocks} blocks keeping its number of values and the digits their frequencies, ${expected} such pairs arise on average; the average frequency of a value is ${average}, shuffled ${shuffled}.`;
  if (pairs === 0) return [say`No. None of the ${values} values occurs twice.`, detail];
  return [
    log10p <= Math.log10(0.05)
      ? say`Yes. The ${values} values hold ${equal} pairs of equal ones (${different} different values occur more than once; most often ${quantity("mostRepeated", "text")}), more than their grid and their spread make by chance.`
      : say`No. The ${values} values hold ${equal} pairs of equal ones, about as many as their grid and their spread make by chance.`,
    detail,
  ];
}

/** Values that occur more than once by how often, on the scale of the values. */
export function drawFrequencies({ grid }: Repeats, unit: string): readonly SeriesPlot[] {
  const shown = repeatedCodes(grid.codes).slice(0, mostShown);
  if (shown.length === 0) return [];
  return [
    {
      kind: "series",
      title: "Values that occur more than once",
      description: `Each mark is one value and how often it occurs; the ${shown.length} most frequent are shown.`,
      xLabel: unit === "" ? "value" : unit,
      yLabel: "times",
      marks: shown.map(({ code, count }) => ({
        x: valueOf(grid, code),
        at: printCode(grid, code),
        lower: count,
        upper: count,
        label: `${printCode(grid, code)}: ${count} times`,
        group: "values",
      })),
      join: [],
      lines: [],
      reference: { y: 1, label: "every value once" },
      zeroBased: true,
    },
  ];
}
