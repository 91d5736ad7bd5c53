import { quantity, say, type Sentence } from "../../core/sentence.js";
import type { ExplanationFound, Outcome } from "../../core/test.js";
import { chiSquaredQuantile } from "../../numerics/chi-squared.js";
import { figureMarks } from "../formula-plots.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { PlanLaw } from "./declared.js";
import type { Readings } from "./readings.js";
import type { GoalLaw } from "./undeclared.js";

interface Results {
  readonly readings: Readings;
  readonly book: QuantityBook;
  readonly explanations: readonly ExplanationFound[];
  readonly unit: string;
}

const log = (book: QuantityBook, name: string, label: string, value: number): void => {
  book.add(name, { label, unit: "log10", value: value / Math.LN10 }, "log10");
};

function frame(
  { readings, unit }: Results,
  law: PlanLaw | GoalLaw,
): Pick<Outcome, "dropped" | "comparisons" | "plots"> {
  const { figures } = readings;
  const plan = "pairs" in law ? law.pairs : [];
  return {
    dropped: readings.dropped,
    comparisons: [],
    plots: [
      {
        kind: "series",
        title: plan.length > 0 ? "Achieved and planned" : "The figures",
        description: `Figures from ${figures.at[0] ?? ""} to ${figures.at[figures.at.length - 1] ?? ""}${plan.length > 0 ? " with the planned numbers as a line" : ""}.`,
        xLabel: figures.scale,
        yLabel: unit,
        marks: figureMarks(figures),
        join: [],
        lines:
          plan.length > 0
            ? [
                {
                  label: "planned",
                  style: "comparator",
                  points: plan.map(({ row, planned }) => ({ x: figures.times[row]!, y: planned })),
                },
              ]
            : [],
        zeroBased: true,
      },
    ],
  };
}

/** The outcome where planned numbers were given. */
export function planReport(results: Results, law: PlanLaw): Outcome {
  const { book } = results;
  const n = law.pairs.length;
  const ratio = Math.sqrt(law.squares / n);
  const limit = (logLower: number): number => Math.sqrt(law.squares / chiSquaredQuantile({ logLower }, n));
  book.add("pairs", { label: "periods with a planned number", unit: "periods", value: n }, "count");
  book.add(
    "squares",
    { label: "sum of squared gaps over the planned numbers", unit: "", value: law.squares },
    "decimal2",
  );
  book.add("gap", { label: "typical gap", unit: "times counting noise", value: ratio }, "decimal2");
  book.add(
    "near",
    { label: "figures within a quarter of counting noise of the plan, not on it", unit: "periods", value: law.near },
    "count",
  );
  book.add("above", { label: "those of them above it", unit: "periods", value: law.above }, "count");
  log(book, "closenessLog10", "log10 of the chance of such closeness", law.closenessLogP);
  log(
    book,
    "plainLog10",
    "log10 of the same for independent Poisson counts by chi-squared, without allowances",
    law.plainLogP,
  );
  log(book, "aboveLog10", "log10 of the chance of so many just above", law.aboveLogP);
  log(book, "allLog10", "log10 p over both", law.logP);
  const close = law.logP <= Math.log(0.05);
  return {
    ...frame(results, law),
    n,
    statistic: { name: "sum of squared gaps over planned numbers", value: law.squares, df: n },
    p: { method: "exact", tail: "lower", log10: law.logP / Math.LN10 },
    effect: {
      name: "typical gap between achieved and planned",
      unit: "times counting noise",
      value: ratio,
      interval: {
        level: 0.95,
        lower: limit(Math.log(0.975)),
        upper: limit(Math.log(0.025)),
        kind: "confidence",
        method: "chi-squared, gaps taken as independent",
      },
      expected: 1,
    },
    nullModel: "counts with at least 0.8 times Poisson noise around means that are at best exactly the planned numbers",
    quantities: book.all,
    answer: [
      close
        ? say`Over ${quantity("pairs", "count")} periods the plan was met more precisely than counts of single cases can be expected to meet any plan: chance at most ${quantity("allLog10", "log10")}.`
        : say`Over ${quantity("pairs", "count")} periods the plan was met no more precisely than counts of single cases can meet one.`,
      say`The typical gap is ${quantity("gap", "decimal2")} times counting noise; a plan that foretold every mean exactly would leave about one.`,
      say`Within a quarter of counting noise of the plan, and not on it, lie ${quantity("near", "count")} figures, ${quantity("above", "count")} of them above.`,
    ],
    leansOn: say`The test leans on nobody steering the count: where cases are taken until the plan is full, the plan is met exactly and honestly.`,
    explanations: results.explanations,
  };
}

/** The outcome where no plan is known and round goals were searched. */
export function goalReport(results: Results, law: GoalLaw): Outcome {
  const { book } = results;
  const n = law.growths.length;
  const nearest = law.growths[law.best.nearest];
  book.add("compared", { label: "figures with an earlier one to compare", unit: "figures", value: n }, "count");
  book.add("ladders", { label: "sets of round goals searched", unit: "sets", value: law.ladders.length }, "count");
  book.text("goals", "set of goals that the figures come nearest to", law.best.text);
  book.add(
    "hits",
    { label: "figures so near to these goals as at most one in ten comes by chance", unit: "figures", value: law.hits },
    "count",
  );
  log(book, "allLog10", "log10 p over all sets of goals", law.logP);
  law.ladders.forEach(({ id, text, logP }) => {
    log(book, `${id}Log10`, `log10 p of closeness to ${text}, before the correction for all sets`, logP);
  });
  const sentences: Sentence[] = [];
  if (nearest !== undefined) {
    const observations = nearest.id === "" ? {} : { observations: [nearest.id] };
    book.text("nearestAt", "period of the figure nearest to a goal", nearest.at);
    book.add("nearest", { label: "that figure", unit: "", value: nearest.value, ...observations }, "count");
    book.add("nearestGrowth", { label: "its growth", unit: "", value: nearest.value / nearest.before - 1 }, "percent1");
    sentences.push(
      say`The figure nearest to a goal is ${quantity("nearest", "count")} (${quantity("nearestAt", "text")}), a change by ${quantity("nearestGrowth", "percent1")}.`,
    );
  }
  return {
    ...frame(results, law),
    n,
    statistic: { name: "figures very near to a round goal", value: law.hits },
    p: { method: "exact", tail: "upper", log10: law.logP / Math.LN10 },
    effect: {
      name: "figures very near to a round goal relative to the most that chance brings",
      unit: "times",
      value: law.ratio.value,
      interval: {
        level: law.ratio.level,
        lower: law.ratio.lower,
        upper: law.ratio.upper,
        kind: law.ratio.kind,
        method: law.ratio.method,
      },
      expected: 1,
    },
    nullModel:
      "counts with at least 0.8 times Poisson noise around any means; the greatest chance of each to come so near to a goal",
    quantities: book.all,
    answer: [
      law.logP <= Math.log(0.05)
        ? say`The ${quantity("compared", "count")} figures come nearer to round goals (${quantity("goals", "text")}) than counts do by chance: at most ${quantity("allLog10", "log10")} over the ${quantity("ladders", "count")} sets of goals searched.`
        : say`The ${quantity("compared", "count")} figures come no nearer to round goals than counts do by chance.`,
      say`Nearest are ${quantity("goals", "text")}; figures that come as near as one in ten does at most: ${quantity("hits", "count")}.`,
      ...sentences,
    ],
    leansOn: say`The test leans on no plan being known: bind the planned numbers as target where there are any.`,
    explanations: results.explanations,
  };
}
