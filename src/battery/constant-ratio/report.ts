import { say, type Sentence } from "../../core/sentence.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { leastUnitVariance, pooledRatio, variancePerUnit, type Counts, type Noise } from "./homogeneity.js";
import type { RatioPeriod } from "./matched.js";

/** What the run computed and the sentences say. */
export interface Measured {
  readonly names: { readonly numerator: string; readonly denominator: string };
  readonly periods: readonly RatioPeriod[];
  readonly counts: Counts;
  readonly noise: Noise;
  /** Homogeneity statistic over its degrees of freedom: at the middles, and its least and greatest admissible values. */
  readonly spread: { readonly middle: number; readonly least: number; readonly greatest: number };
  readonly log10: { readonly steady: number; readonly variable: number };
  readonly violations: number;
  readonly limit: { readonly lower: number; readonly upper: number } | undefined;
  readonly comparators: readonly { readonly label: string; readonly value: number }[];
  /** Rounded percentages from which all numerators could stem, with log10 p under them. */
  readonly turnedBack: { readonly decimals: number; readonly log10p: number } | undefined;
  /** Lower end of the 95 % interval of the spread, over the admissible values. */
  readonly leastTrueSpread: number;
}

/** What the model takes for chance, in words. */
const chanceOf = {
  "part-of-whole": "cases that fall separately",
  "independent-counts": "two independent counts",
  "several-per-unit": "units that vary as assumed",
} as const;

export function writeAnswer(book: QuantityBook, m: Measured): readonly [Sentence, ...Sentence[]] {
  const ratio = pooledRatio(m.counts);
  const numerator = book.text("numeratorName", "Numerator", m.names.numerator);
  const denominator = book.text("denominatorName", "Denominator", m.names.denominator);
  const pooled = book.add(
    "ratio",
    { label: "Ratio over all periods together", unit: "", value: ratio },
    "significant3",
  );
  const spread = book.add(
    "spread",
    { label: "Spread of the ratio relative to chance (1 = chance alone)", unit: "", value: m.spread.middle },
    "significant2",
  );
  const steady = book.add(
    "log10pSteady",
    { label: "log10 of the chance that so steady a ratio comes about", unit: "log10", value: m.log10.steady },
    "log10",
  );
  const variable = book.add(
    "log10pVariable",
    { label: "log10 of the chance that so variable a ratio comes about", unit: "log10", value: m.log10.variable },
    "log10",
  );
  const count = book.add("periods", { label: "Periods tested", unit: "periods", value: m.periods.length }, "count");
  const answer: Sentence[] = [];
  if (m.violations > 0) {
    const violations = book.add(
      "violations",
      { label: "Periods outside the declared limits", unit: "periods", value: m.violations },
      "count",
    );
    answer.push(
      say`In ${violations} of the periods the ratio of ${numerator} to ${denominator} lies outside the declared limits whatever value within the printed bounds is true.`,
    );
  }
  if (m.log10.steady <= Math.log10(0.05)) {
    answer.push(
      say`The ratio of ${numerator} to ${denominator} (${pooled}) is steadier over ${count} periods than ${chanceOf[m.noise.model]} leave it: its squared spread is ${spread} times what they make, and so little would be seen in at most ${steady}. Figures of the same units, or one computed from the other, are as steady.`,
    );
  } else if (m.log10.variable <= Math.log10(0.05)) {
    answer.push(
      say`The ratio of ${numerator} to ${denominator} (${pooled} in all) is not too steady: over ${count} periods its squared spread is ${spread} times what chance alone makes.`,
      say`So wide a spread from chance alone would be seen in at most ${variable}; a ratio that really changes shows it, as most do.`,
      oddestSentence(book, m),
    );
  } else {
    answer.push(
      say`The ratio of ${numerator} to ${denominator} (${pooled}) varies over ${count} periods about as much as chance makes it: squared spread ${spread} times that of chance, where one means chance alone.`,
    );
  }
  if (m.limit !== undefined && m.violations === 0)
    answer.push(say`In no period does it leave the declared limits for certain.`);
  if (m.noise.model === "several-per-unit") {
    const assumed = book.add(
      "unitVariance",
      { label: "Variance of the number per unit, assumed", unit: "", value: m.noise.unitVariance },
      "significant2",
    );
    const implied = book.add(
      "impliedVariance",
      {
        label: "Variance of the number per unit that would make the spread exactly that of chance",
        unit: "",
        value: m.noise.unitVariance * m.spread.middle,
      },
      "significant2",
    );
    const least = book.add(
      "leastVariance",
      {
        label: "Smallest variance that whole numbers per unit with this mean can have",
        unit: "",
        value: leastUnitVariance(ratio),
      },
      "significant2",
    );
    answer.push(
      say`This assumes that the number per unit varies with a variance of ${assumed}; the ratios vary as if it were ${implied}, and it cannot be below ${least}.`,
    );
  }
  if (m.limit !== undefined && m.noise.model === "several-per-unit" && ratio > m.limit.lower && ratio < m.limit.upper) {
    const most = book.add(
      "greatestVariance",
      {
        label: "Largest variance that numbers per unit within the declared limits can have",
        unit: "",
        value: (m.limit.upper - ratio) * (ratio - m.limit.lower),
      },
      "significant2",
    );
    answer.push(
      m.noise.unitVariance * m.leastTrueSpread > (m.limit.upper - ratio) * (ratio - m.limit.lower)
        ? say`Numbers per unit within the declared limits have a variance of at most ${most}, so units that differ more cannot explain the spread: the ratio itself moved, or the figures do not belong together.`
        : say`Numbers per unit within the declared limits can have a variance of up to ${most}.`,
    );
  }
  if (m.comparators.length > 0) {
    const steadier = m.comparators.filter(({ value }) => value <= m.spread.middle).length;
    const k = book.add("comparators", { label: "Comparators", unit: "members", value: m.comparators.length }, "count");
    const atMost = book.add(
      "comparatorsSteadier",
      { label: "Comparators with no more spread", unit: "members", value: steadier },
      "count",
    );
    answer.push(say`Of ${k} comparators, ${atMost} have a ratio at least as steady relative to chance.`);
  }
  const [first, ...rest] = answer;
  return [first ?? say`Nothing could be said.`, ...rest];
}

/** The period farthest from the common ratio, in standard deviations of the model. */
function oddestSentence(book: QuantityBook, { counts, periods, noise }: Measured): Sentence {
  const ratio = pooledRatio(counts);
  const variance = variancePerUnit(ratio, noise);
  const deviations = counts.parts.map((part, t) => {
    const unit = counts.units[t]!;
    return (part - unit * ratio) / Math.sqrt(unit * variance);
  });
  const t = deviations.reduce(
    (best, deviation, i) => (Math.abs(deviation) > Math.abs(deviations[best]!) ? i : best),
    0,
  );
  const observations = periods[t]!.ids;
  const at = book.text("oddestAt", "Period farthest from the common ratio", periods[t]!.at);
  const own = book.add(
    "oddestRatio",
    { label: "Ratio of that period", unit: "", value: counts.parts[t]! / counts.units[t]!, observations },
    "significant3",
  );
  const away = book.add(
    "oddestDeviation",
    {
      label: "Its distance from the common ratio in standard deviations",
      unit: "sd",
      value: deviations[t]!,
      observations,
    },
    "decimal1",
  );
  return say`The period farthest away is ${at}, with a ratio of ${own} (${away} standard deviations of chance).`;
}
