import type { Constant } from "../../core/case.js";
import { say, type Sentence } from "../../core/sentence.js";
import type { Comparison, Outcome, PValue } from "../../core/test.js";
import { drawRatios, limitConflicts, ratioBounds } from "../constant-ratio/ratios.js";
import { isBounded, type Matched } from "../constant-ratio/matched.js";
import { quantityBook, type QuantityBook } from "../support/quantity-book.js";
import { adjust, leastLog10, numeratorInterval, periodChance, upperEnd, type BoundModel } from "./chances.js";
import { examine, type Held } from "./explanations.js";

interface Given {
  readonly matched: Matched;
  readonly limit: Constant;
  readonly model: BoundModel;
  readonly names: { readonly numerator: string; readonly denominator: string; readonly unit: string };
}

/** Conflicts kept in a finding; the rest are counted. */
const mostConflicts = 200;

export function boundsReport({ matched, limit, model, names }: Given): Outcome {
  const { periods } = matched;
  const limits = { lower: limit.lower, upper: limit.upper };
  const adjusted = adjust(periods.map((period) => periodChance(period, limits, model)));
  const held: Held = { periods, limits, model, adjusted };
  const book = quantityBook();
  const beyond = periods.filter((period) => {
    const { lower, upper } = ratioBounds(period);
    return lower > limit.upper || upper < limit.lower;
  });
  const answer = answerOf(book, held, { limit, names, beyond: beyond.length });
  const comparisons = conflictsOf(book, beyond.slice(0, mostConflicts), { limit, unit: names.unit, model });
  const explanations = examine(book, held);
  const worst = periods[adjusted.worst]!;
  const edge =
    adjusted.periods[adjusted.worst]!.side === "above" && Number.isFinite(limit.upper)
      ? limit.upper * upperEnd(worst.denominator)
      : limit.lower * worst.denominator.lower;
  const sign = adjusted.periods[adjusted.worst]!.side === "above" && Number.isFinite(limit.upper) ? 1 : -1;
  const interval = numeratorInterval(worst, model);
  const figure = sign === 1 ? worst.numerator.lower : upperEnd(worst.numerator);
  const ends = [sign * (interval.lower - edge), sign * (interval.upper - edge)];
  return {
    n: periods.length,
    dropped: matched.dropped,
    statistic: { name: "periods beyond the limits whatever the printed figures leave open", value: beyond.length },
    p: pOf(held),
    effect: {
      name: "cases beyond the limit in the period that stands out most",
      unit: names.unit,
      value: sign * (figure - edge),
      interval: {
        level: 0.95,
        lower: Math.min(...ends),
        upper: Math.max(...ends),
        kind: "confidence",
        method: "exact limits of the expected numerator, less what the limit allows",
      },
      expected: 0,
    },
    nullModel: nullModels[model],
    quantities: book.all,
    answer,
    leansOn:
      model === "each-unit"
        ? say`It leans on the limit holding for every single unit, so that no sampling stands between the figures and the limit.`
        : say`It leans most on the declared limits, and on the numerator varying by chance as separate cases do.`,
    explanations,
    comparisons,
    plots: periods.length > 60 ? [] : [plotOf(held, names)],
  };
}

const nullModels: Readonly<Record<BoundModel, string>> = {
  poisson: "Poisson numerators with a true ratio within the limits in every period; Holm over the periods",
  "part-of-whole": "binomial parts with a true share within the limits in every period; Holm over the periods",
  "independent-counts":
    "Poisson counts with a true ratio within the limits in every period, given their sum; Holm over the periods",
  "each-unit": "the limit holds for every unit: arithmetic, no chance",
};

function pOf({ adjusted, periods, limits, model }: Held): PValue {
  if (model === "each-unit")
    return {
      method: "none",
      reason: "the limit holds for every unit, so that a figure beyond it is a matter of arithmetic",
    };
  const smallest = leastLog10(periods, limits, model);
  return {
    method: "exact",
    tail: "two-sided",
    log10: Math.min(0, adjusted.log / Math.LN10),
    ...(smallest === undefined ? {} : { smallest }),
  };
}

function conflictsOf(
  book: QuantityBook,
  periods: Held["periods"],
  { limit, unit, model }: { readonly limit: Constant; readonly unit: string; readonly model: BoundModel },
): readonly Comparison[] {
  const conflicts = limitConflicts(book, periods, limit, unit);
  // Where the limit is that of a true ratio, a figure may lie beyond it by sampling: a tension, no conflict.
  return model === "each-unit" ? conflicts : conflicts.map((one) => ({ ...one, standing: "tension" }));
}

function answerOf(
  book: QuantityBook,
  { periods, adjusted, model }: Held,
  said: { readonly limit: Constant; readonly names: Given["names"]; readonly beyond: number },
): readonly [Sentence, ...Sentence[]] {
  const numerator = book.text("numeratorName", "Numerator", said.names.numerator);
  const denominator = book.text("denominatorName", "Denominator", said.names.denominator);
  const text = book.text("limits", "Declared limits", said.limit.text);
  const count = book.add("periods", { label: "Periods", unit: "periods", value: periods.length }, "count");
  const outside = book.add(
    "beyond",
    { label: "Periods beyond the limits for certain", unit: "periods", value: said.beyond },
    "count",
  );
  const first = say`In ${outside} of ${count} periods the ratio of ${numerator} to ${denominator} lies beyond the declared limits (${text}) whatever value within the printed figures is true.`;
  if (model === "each-unit") return [first];
  const standing = adjusted.periods.filter((one) => one.adjusted <= Math.log(0.05)).length;
  const some = book.add(
    "standing",
    { label: "Periods further out than sampling explains, Holm-adjusted at 5 %", unit: "periods", value: standing },
    "count",
  );
  const at = book.text("worstAt", "Period that stands out most", periods[adjusted.worst]?.at ?? "");
  const own = book.add(
    "log10pWorst",
    {
      label: "log10 of the chance of that period by itself",
      unit: "log10",
      value: Math.max(-1e6, adjusted.periods[adjusted.worst]!.log / Math.LN10),
    },
    "log10",
  );
  const log = book.add(
    "log10p",
    {
      label: "log10 of the chance of any so far out among all periods",
      unit: "log10",
      value: Math.max(-1e6, Math.min(0, adjusted.log / Math.LN10)),
    },
    "log10",
  );
  return [
    first,
    standing > 0
      ? say`Further out than sampling explains with a true ratio within the limits: ${some}. The period that stands out most is ${at}: by itself ${own}, over all periods ${log}.`
      : say`Sampling with a true ratio within the limits explains all of them; the period that stands out most is ${at}, with a chance of ${log} over all periods.`,
  ];
}

function plotOf({ periods, limits, model }: Held, names: Given["names"]): Outcome["plots"][number] {
  const bounded = periods.filter(isBounded);
  const drawn = drawRatios({
    periods: bounded,
    noise: { model: model === "part-of-whole" ? "part-of-whole" : "independent-counts", unitVariance: 1 },
    pooled: Number.isFinite(limits.upper) ? limits.upper : limits.lower,
    title: `${names.numerator} for each of ${names.denominator}`,
    yLabel: "ratio",
  });
  return {
    ...drawn,
    description:
      "The ratio of each period with a 95 % interval for chance, widened by what the printed figures leave open; the line is a declared limit.",
    reference: {
      y: Number.isFinite(limits.upper) ? limits.upper : limits.lower,
      label: Number.isFinite(limits.upper) ? "upper limit declared" : "lower limit declared",
    },
  };
}
