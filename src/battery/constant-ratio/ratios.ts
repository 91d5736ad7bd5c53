import type { Constant } from "../../core/case.js";
import type { SeriesPlot, StripPlot } from "../../core/plot.js";
import { say } from "../../core/sentence.js";
import type { Comparison } from "../../core/test.js";
import { binomialInterval } from "../../numerics/binomial.js";
import { decimalYear } from "../support/decimal-year.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { Range } from "../support/whole-range.js";
import type { Noise } from "./homogeneity.js";
import type { RatioPeriod } from "./matched.js";

const level = 0.95;
/** Upper 2.5 % point of the normal distribution. */
const normal975 = 1.959963984540054;

/** Every ratio that the printed figures allow; upper may be Infinity. */
export function ratioBounds({ numerator, denominator }: RatioPeriod): Range {
  return {
    lower: denominator.upper === Infinity ? 0 : numerator.lower / denominator.upper,
    upper: denominator.lower === 0 ? Infinity : numerator.upper / denominator.lower,
  };
}

/** Confidence limits at one pair of counts: Clopper-Pearson for both kinds of share, normal for several per unit. */
function limitsAt(part: number, unit: number, { model, unitVariance }: Noise): Range {
  if (model === "several-per-unit") {
    const half = normal975 * Math.sqrt(unitVariance / unit);
    return { lower: Math.max(0, part / unit - half), upper: part / unit + half };
  }
  if (model === "part-of-whole") return binomialInterval(Math.min(part, unit), unit, level);
  const share = binomialInterval(part, part + unit, level);
  return { lower: share.lower / (1 - share.lower), upper: share.upper / (1 - share.upper) };
}

/** 95 % interval of the ratio, widened by what the printed bounds leave open. For periods bounded above. */
export function ratioInterval({ numerator, denominator }: RatioPeriod, noise: Noise): Range {
  return {
    lower: limitsAt(numerator.lower, denominator.upper, noise).lower,
    upper: limitsAt(numerator.upper, Math.max(1, denominator.lower), noise).upper,
  };
}

/**
 * Periods whose ratio lies outside the declared limits whatever value within the printed bounds is true: figures that
 * cannot both be right if the limits hold. The gap is the least change of the numerator that would do.
 */
export function limitConflicts(
  book: QuantityBook,
  periods: readonly RatioPeriod[],
  limit: Constant,
  unit: string,
): readonly Comparison[] {
  const name = book.text("limitText", "Declared limits of the ratio", limit.text);
  return periods.flatMap((period, i) => {
    const { lower, upper } = ratioBounds(period);
    const above = lower > limit.upper;
    if (!above && !(upper < limit.lower)) return [];
    const at = book.text(`violation${i + 1}At`, "Period outside the declared limits", period.at);
    const ratio = book.add(
      `violation${i + 1}Ratio`,
      {
        label: `${above ? "Least" : "Greatest"} ratio that the figures printed for ${period.at} allow`,
        unit: limit.unit,
        value: above ? lower : upper,
        observations: period.ids,
      },
      "significant3",
    );
    const bound = book.add(
      above ? "limitUpper" : "limitLower",
      {
        label: `${above ? "Upper" : "Lower"} limit declared`,
        unit: limit.unit,
        value: above ? limit.upper : limit.lower,
      },
      "significant3",
    );
    const gap = above
      ? period.numerator.lower - limit.upper * period.denominator.upper
      : limit.lower * period.denominator.lower - period.numerator.upper;
    return [
      {
        id: `limit-${period.at.replaceAll("/", "-to-")}`,
        title: above
          ? say`In ${at} the ratio is at least ${ratio}, above the declared limit of ${bound} (${name}).`
          : say`In ${at} the ratio is at most ${ratio}, below the declared limit of ${bound} (${name}).`,
        standing: "conflict",
        observations: period.ids,
        gap,
        unit,
        settle: "The list of cases behind both figures, or a statement of what each of them counts.",
      },
    ];
  });
}

interface RatioDrawing {
  readonly periods: readonly RatioPeriod[];
  readonly noise: Noise;
  readonly pooled: number;
  readonly title: string;
  readonly yLabel: string;
}

export function drawRatios({ periods, noise, pooled, title, yLabel }: RatioDrawing): SeriesPlot {
  return {
    kind: "series",
    title,
    description:
      "The ratio of each period with a 95 % interval for chance, widened by what the printed figures leave open; the line is the ratio of all periods together.",
    xLabel: "Period",
    yLabel,
    marks: periods.map((period, i) => {
      const { lower, upper } = ratioInterval(period, noise);
      const x = decimalYear(period.at);
      return {
        x: Number.isNaN(x) ? i + 1 : x,
        at: period.at,
        lower,
        upper,
        label: period.printed === "" ? period.at : `${period.at}: ${period.printed}`,
        group: "ratio",
        ...(period.ids[0] === undefined ? {} : { id: period.ids[0] }),
      };
    }),
    join: ["ratio"],
    lines: [],
    reference: { y: pooled, label: "all periods together" },
    zeroBased: false,
  };
}

export function drawStrip(
  own: number,
  others: readonly { readonly label: string; readonly value: number }[],
): StripPlot {
  return {
    kind: "strip",
    title: "Spread of the ratio here and elsewhere",
    description:
      "Spread of the ratio over the periods, relative to what chance alone makes it: 1 is chance alone, less is steadier. Each mark is one comparator.",
    xLabel: "spread relative to chance (1 = chance alone)",
    // A log axis cannot hold a ratio that never moves.
    scale: own > 0 && others.every(({ value }) => value > 0) ? "log" : "linear",
    own: [{ label: "this series", value: own }],
    others,
    reference: { x: 1, label: "chance alone" },
  };
}
