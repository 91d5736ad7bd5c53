import type { PlotSpec } from "../../core/plot.js";
import { say, type Sentence } from "../../core/sentence.js";
import type { Evidence, Outcome } from "../../core/test.js";
import { logSum } from "../../numerics/log-arithmetic.js";
import { poissonBinomial } from "../../numerics/poisson-binomial.js";
import { quantityBook, type QuantityBook } from "../support/quantity-book.js";
import { either, pairChances, type Law, type PairChances } from "./chances.js";
import { examine, type Found } from "./explanations.js";
import type { Pair, Selection, Units } from "./units.js";

/** Shares of units that the alternative lets somebody move to whole percentages. */
const movedShares = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5] as const;

export function integerReport(units: Units, laws: readonly Law[], selection: Selection): Outcome {
  const perPair = units.pairs.map((pair, k) => pairChances(pair, laws[k]!, selection));
  const both = either(perPair);
  const observed = both.near.reduce((sum, hit) => sum + hit, 0);
  const law = poissonBinomial(both.chances);
  const log10p = Math.min(0, law.logUpper(observed) / Math.LN10);
  const found: Found = { units, selection, perPair, both, observed, expected: law.mean, log10p };
  const book = quantityBook();
  const answer = answerOf(book, found, law.sd);
  const explanations = examine(book, found);
  const own = laws[0]?.kind === "own";
  addPairs(book, units, perPair);
  return {
    n: units.at.length,
    dropped: units.dropped,
    statistic: { name: "units near a whole percentage", value: observed },
    p: { method: "exact", tail: "upper", log10: log10p, smallest: leastLog10(both.chances) },
    evidence: evidenceOf(both.chances, both.near),
    effect: {
      name: "excess of units near a whole percentage",
      unit: "units",
      value: observed - law.mean,
      interval: {
        level: 0.95,
        lower: observed - law.quantile(0.975),
        upper: observed - law.quantile(0.025),
        kind: "confidence",
        method: "observed less the exact quantiles of the number expected by chance",
      },
      expected: 0,
    },
    nullModel: own
      ? "each part is a binomial count of its whole with the share observed, units independent; the number near a whole percentage is then Poisson-binomial, computed exactly"
      : "each part is a beta-binomial count of its whole, the beta law of shares fitted over all units, units independent; the number near a whole percentage is then Poisson-binomial, computed exactly",
    quantities: book.all,
    answer,
    leansOn: own
      ? say`It leans most on true shares that are not themselves gathered at whole percentages, and on each unit being counted by itself.`
      : say`It leans most on true shares being spread as one smooth beta law, and on each unit being counted by itself.`,
    explanations,
    comparisons: [],
    plots: units.pairs.map((pair, k) => spikes(pair, perPair[k]!)),
  };
}

/** log10 of the chance that every unit lies near a whole percentage: the least p that these units could have given. */
function leastLog10(chances: Float64Array): number {
  return Math.min(
    0,
    chances.reduce((sum, chance) => sum + Math.log10(Math.max(chance, Number.MIN_VALUE)), 0),
  );
}

/**
 * Bayes factor for "a share s of the units was moved to whole percentages": a unit with chance p is then near one with
 * p + s (1 - p). Even weights on the listed shares, chosen in advance.
 */
function evidenceOf(chances: Float64Array, near: Uint8Array): Evidence {
  const logs = movedShares.map((moved) =>
    chances.reduce(
      (sum, chance, i) =>
        sum + (near[i] === 1 ? Math.log1p((moved * (1 - chance)) / chance) : chance < 1 ? Math.log1p(-moved) : 0),
      0,
    ),
  );
  return {
    kind: "bayes-factor",
    log10: (logSum(logs) - Math.log(logs.length)) / Math.LN10,
    alternative: "a share of the units was moved to whole percentages",
    prior: "even weights on 1, 2, 5, 10, 20 and 50 % of the units",
    sensitivity: movedShares.map((moved, i) => ({
      prior: `${Math.round(moved * 100)} % of the units moved`,
      log10: logs[i]! / Math.LN10,
    })),
  };
}

function answerOf(book: QuantityBook, found: Found, sd: number): readonly [Sentence, ...Sentence[]] {
  const { units, observed, expected, log10p } = found;
  const names = units.pairs.map(({ name }, k) => book.text(`pair${k + 1}`, `Part of percentage ${k + 1}`, name));
  const count = book.add("units", { label: "Units looked at", unit: "units", value: units.at.length }, "count");
  const seen = book.add(
    "observed",
    { label: "Units near a whole percentage", unit: "units", value: observed },
    "count",
  );
  const chance = book.add(
    "expected",
    { label: "Units near a whole percentage expected by chance", unit: "units", value: expected },
    "decimal1",
  );
  const spread = book.add("sd", { label: "Standard deviation of that number", unit: "units", value: sd }, "decimal1");
  const log = book.add(
    "log10p",
    { label: "log10 of the chance of so many", unit: "log10", value: Math.max(-1e6, log10p) },
    "log10",
  );
  const of = names[1] === undefined ? say`${names[0] ?? ""}` : say`${names[0] ?? ""} or of ${names[1]}`;
  const first: Sentence = [
    ...say`Of ${count} units, ${seen} have a percentage of `,
    ...of,
    ...say` within a twentieth of a point of a whole number; chance makes ${chance} (standard deviation ${spread}).`,
  ];
  return log10p <= Math.log10(0.05)
    ? [
        first,
        say`So many or more would be seen in ${log} by chance: the percentages lie at whole numbers more often than counting makes them.`,
      ]
    : [first, say`That is no more than chance makes in ${log}.`];
}

function addPairs(book: QuantityBook, units: Units, perPair: readonly PairChances[]): void {
  if (perPair.length < 2) return;
  perPair.forEach(({ chances, near }, k) => {
    const law = poissonBinomial(chances);
    const seen = near.reduce((sum, hit) => sum + hit, 0);
    const name = units.pairs[k]!.name;
    const add = (id: string, label: string, value: number): void => {
      book.add(`${id}${k + 1}`, { label: `${label}, ${name}`, unit: "units", value }, "decimal1");
    };
    add("observedOf", "Units near a whole percentage", seen);
    add("expectedOf", "Units near a whole percentage expected by chance", law.mean);
    book.add(
      `log10pOf${k + 1}`,
      {
        label: `log10 of the chance of so many, ${name}`,
        unit: "log10",
        value: Math.max(-1e6, law.logUpper(seen) / Math.LN10),
      },
      "log10",
    );
  });
}

/** Units near each whole percentage, with what chance makes; intervals of two square roots guide the eye. */
function spikes({ name }: Pair, { observed, expected }: PairChances): PlotSpec {
  const percents = Array.from(observed.keys()).filter((percent) => observed[percent]! > 0 || expected[percent]! > 0.05);
  return {
    kind: "series",
    title: `Units near each whole percentage: ${name}`,
    description:
      "Each mark is the number of units within 0.05 points of a whole percentage, plus and minus two square roots of it; the line is the number expected by chance.",
    xLabel: "whole percentage",
    yLabel: "units",
    marks: percents.map((percent) => {
      const count = observed[percent]!;
      return {
        x: percent,
        at: `${percent} %`,
        lower: Math.max(0, count - 2 * Math.sqrt(count)),
        upper: count + 2 * Math.sqrt(count),
        label: `${percent} %: ${count} units`,
        group: "units observed",
      };
    }),
    join: [],
    lines: [
      {
        label: "expected by chance",
        style: "fit",
        points: percents.map((percent) => ({ x: percent, y: expected[percent]! })),
      },
    ],
    zeroBased: true,
  };
}
