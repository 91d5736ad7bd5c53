import { quantity, say, type Sentence } from "../../core/sentence.js";
import type { ExplanationFound, Outcome } from "../../core/test.js";
import { binomialInterval } from "../../numerics/binomial.js";
import { findRoundest } from "../counter-increments/checks.js";
import { figureMarks } from "../formula-plots.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { Gains } from "./gains.js";
import type { RoundLaw } from "./law.js";

interface Results {
  readonly gains: Gains;
  readonly law: RoundLaw;
  readonly book: QuantityBook;
  readonly explanations: readonly ExplanationFound[];
  readonly unit: string;
  readonly cumulative: boolean;
}

/** The outcome in words, quantities and a drawing. */
export function report({ gains, law, book, explanations, unit, cumulative }: Results): Outcome {
  const { figures, values } = gains;
  const n = values.length;
  const { heap } = law;
  addQuantities(book, gains, law);
  const share = binomialInterval(heap.count, n, 0.95);
  const zeros = figures.values.length - n;
  return {
    n,
    dropped: [
      ...figures.dropped,
      ...(zeros === 0
        ? []
        : [
            {
              reason: "the figure is zero, or is no multiple of the unit to which it is declared rounded",
              count: zeros,
            },
          ]),
    ],
    statistic: { name: `multiples of ${heap.base}`, value: heap.count },
    p: { method: "exact", tail: "upper", log10: law.logP / Math.LN10 },
    effect: {
      name: `multiples of ${heap.base} relative to the most that honest counts would have on average`,
      unit: "times",
      value: heap.count / n / heap.chance,
      interval: {
        level: 0.95,
        lower: share.lower / heap.chance,
        upper: share.upper / heap.chance,
        kind: "confidence",
        method: "Clopper-Pearson limits of the share",
      },
      expected: 1,
    },
    nullModel: `counts with at least 0.8 times Poisson noise around any mean, ${cumulative ? "as gains of a running total" : "one a period"}; the greatest chance of each figure to be so round`,
    quantities: book.all,
    answer: answerOf(law),
    leansOn: say`The test leans on the figures being printed to the unit: rounding in print that nobody declared makes round figures as a matter of course.`,
    explanations,
    comparisons: [],
    plots: [
      {
        kind: "series",
        title: cumulative ? "The gains of the counter" : "The figures",
        description: `Figures from ${figures.at[0] ?? ""} to ${figures.at[figures.at.length - 1] ?? ""}; the table of quantities names the roundest.`,
        xLabel: figures.scale,
        yLabel: unit,
        marks: figureMarks(figures),
        join: [],
        lines: [],
        zeroBased: true,
      },
    ],
  };
}

function addQuantities(
  book: QuantityBook,
  { figures, values, rows }: Gains,
  { single, heap, jumps, logP }: RoundLaw,
): void {
  const whole = (name: string, label: string, value: number, row = -1): void => {
    const id = figures.ids[rows[row] ?? -1] ?? "";
    book.add(name, { label, unit: "", value, ...(id === "" ? {} : { observations: [id] }) }, "count");
  };
  const log = (name: string, label: string, value: number): void => {
    book.add(name, { label, unit: "log10", value: value / Math.LN10 }, "log10");
  };
  whole("figures", "figures above zero", values.length);
  whole("roundest", "roundest figure for its size", values[single.row] ?? 0, single.row);
  book.text("roundestAt", "period of the roundest figure", figures.at[rows[single.row] ?? 0] ?? "");
  whole("roundestBase", "largest base that divides it", single.base);
  log("roundestLog10", "log10 of the chance that any figure is so round", single.logP);
  whole("heapBase", "base whose multiples are most in excess", heap.base);
  whole("heapCount", "multiples of that base", heap.count);
  book.add(
    "heapExpected",
    {
      label: "most multiples that honest counts would have on average",
      unit: "figures",
      value: heap.chance * values.length,
    },
    "decimal1",
  );
  log("heapLog10", "log10 of the chance of so many, over all bases", heap.logP);
  whole("jumps", "figures far above the local rate", jumps.count);
  whole("roundJumps", "those among them that are multiples of fifty", jumps.round);
  if (jumps.row >= 0) {
    whole("jump", "roundest of them", values[jumps.row]!, jumps.row);
    book.text("jumpAt", "period of the roundest jump", figures.at[rows[jumps.row]!] ?? "");
    whole("jumpBase", "largest base that divides it", jumps.base);
  }
  log("jumpLog10", "log10 of the chance that any jump is so round", jumps.logP);
  log("allLog10", "log10 p over all three parts", logP);
  // The plain law of final zeros, as the counter-increments test has it: every digit even, whatever the noise.
  const plain = findRoundest(values.map((value, i) => ({ at: figures.at[rows[i]!] ?? "", value, ids: [], days: 1 })));
  if (plain !== undefined)
    log(
      "plainLog10",
      "log10 of the chance of the most final zeros if all digits were even, for comparison",
      plain.logP,
    );
}

function answerOf({ single, heap, jumps, logP }: RoundLaw): readonly [Sentence, ...Sentence[]] {
  const n = quantity("figures", "count");
  const first =
    logP <= Math.log(0.05)
      ? say`The ${n} figures are round more often, or one of them is rounder, than honest counts make them: chance at most ${quantity("allLog10", "log10")} over all that was looked for.`
      : say`The ${n} figures are no rounder than honest counts can be.`;
  const sentences: Sentence[] = [
    say`Multiples of ${quantity("heapBase", "count")} number ${quantity("heapCount", "count")}, where honest counts would have ${quantity("heapExpected", "decimal1")} on average at most.`,
  ];
  if (single.base > 1)
    sentences.push(
      say`The roundest figure for its size is ${quantity("roundest", "count")} (${quantity("roundestAt", "text")}), a multiple of ${quantity("roundestBase", "count")}.`,
    );
  if (jumps.count > 0)
    sentences.push(
      say`Far above the rate around them lie ${quantity("jumps", "count")} figures, of which ${quantity("roundJumps", "count")} are multiples of fifty; the roundest is ${quantity("jump", "count")} (${quantity("jumpAt", "text")}), and the chance that a jump is so round is ${quantity("jumpLog10", "log10")}.`,
    );
  if (heap.count === 0 && single.base === 1) sentences.push(say`No figure is a multiple of five.`);
  return [first, ...sentences];
}
