import { say, type Sentence } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { leastUnitVariance, pooledRatio, sum, variancePerUnit, type Counts, type Noise } from "./homogeneity.js";
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
  /** Lower end of the 95 % interval of the spread, over the admissible values. */
  readonly leastTrueSpread: number;
}

/** How much of the statistic a straight line over the order of the periods takes away, as a share. */
function linearShare({ parts, units }: Counts, noise: Noise): number {
  const ratio = pooledRatio({ parts, units });
  const variance = variancePerUnit(ratio, noise);
  const all = sum(units);
  const centre = sum(units.map((unit, t) => unit * t)) / all;
  const moment = sum(parts.map((part, t) => (t - centre) * (part - units[t]! * ratio)));
  const spread = sum(units.map((unit, t) => unit * (t - centre) ** 2));
  const total = sum(parts.map((part, t) => (part - units[t]! * ratio) ** 2 / units[t]!)) / variance;
  return total > 0 ? moment ** 2 / (variance * spread * total) : 0;
}

/** Whether the numerator is the nearest whole number to the common ratio times the denominator in every period. */
function isComputed({ parts, units }: Counts): boolean {
  const lower = Math.max(...parts.map((part, t) => (part - 0.5) / units[t]!));
  const upper = Math.min(...parts.map((part, t) => (part + 0.5) / units[t]!));
  return lower <= upper;
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

export function examineExplanations(book: QuantityBook, m: Measured): readonly ExplanationFound[] {
  const computed = isComputed(m.counts);
  const trend = linearShare(m.counts, m.noise);
  const share = book.add(
    "trendShare",
    { label: "Share of the spread that a straight trend of the ratio takes away", unit: "share", value: trend },
    "percent0",
  );
  const variable = m.log10.variable <= Math.log10(0.05);
  const inexact = m.periods.filter(({ numerator: n, denominator: d }) => n.lower < n.upper || d.lower < d.upper).length;
  const open = book.add(
    "inexact",
    { label: "Periods with a figure known only within bounds", unit: "periods", value: inexact },
    "count",
  );
  return [
    computed
      ? {
          id: "by-definition",
          speaks: "for",
          why: say`Every numerator is the nearest whole number to one fixed ratio times the denominator, as where one figure is computed from the other.`,
        }
      : {
          id: "by-definition",
          speaks: "against",
          why: say`No single ratio gives all numerators by rounding to whole numbers, so one figure is not simply computed from the other.`,
        },
    {
      id: "formula-allocation",
      speaks: "not examined",
      why: say`Whether quotas, entitlements or benchmarking fix the ratio is not in the figures.`,
    },
    variable
      ? trend > 0.5
        ? { id: "real-change", speaks: "for", why: say`A straight trend takes away ${share} of the spread.` }
        : {
            id: "real-change",
            speaks: "not examined",
            why: say`A straight trend takes away only ${share} of the spread; changes of practice that come and go were not examined.`,
          }
      : {
          id: "real-change",
          speaks: "against",
          why: say`There is no spread beyond chance that a change of practice would have to explain.`,
        },
    inexact > 0
      ? {
          id: "rounding",
          speaks: "for",
          why: say`In ${open} periods a figure is known only within bounds; the chance is given for the admissible values that speak least against the figures.`,
        }
      : { id: "rounding", speaks: "against", why: say`All figures are printed as exact counts.` },
    sharedUnits(book, m),
    m.noise.model !== "several-per-unit"
      ? { id: "uniform-units", speaks: "not examined", why: say`The chosen model has no number per unit.` }
      : m.log10.steady > Math.log10(0.05)
        ? {
            id: "uniform-units",
            speaks: "against",
            why: say`The ratio is not too steady, so units need not differ less than assumed.`,
          }
        : m.spread.middle * m.noise.unitVariance >= leastUnitVariance(pooledRatio(m.counts))
          ? {
              id: "uniform-units",
              speaks: "for",
              why: say`The spread is one that whole numbers per unit can have, if units differ less than assumed.`,
            }
          : {
              id: "uniform-units",
              speaks: "against",
              why: say`The spread is below what any whole numbers per unit with this mean can have.`,
            },
  ];
}

/** Counts of the same units, or groups of fixed size, vary less than the model says; comparators show whether that is usual. */
function sharedUnits(book: QuantityBook, { log10, comparators }: Measured): ExplanationFound {
  const id = "shared-units";
  if (log10.steady > Math.log10(0.05))
    return { id, speaks: "against", why: say`The ratio is not too steady, so nothing needs to hold it steady.` };
  const why = say`Whether both figures come from the same units, or from groups of fixed size, stands in the sources, not in the figures.`;
  if (comparators.length === 0) return { id, speaks: "not examined", why };
  const below = comparators.filter(({ value }) => value < 1).length;
  const k = book.add("comparators", { label: "Comparators", unit: "members", value: comparators.length }, "count");
  const less = book.add(
    "comparatorsBelowChance",
    { label: "Comparators that vary less than the model says", unit: "members", value: below },
    "count",
  );
  return {
    id,
    // About half fall below by chance alone.
    speaks: below * 4 >= comparators.length * 3 ? "for" : "not examined",
    why: [...why, ...say` Of ${k} comparators, ${less} vary less than the model says.`],
  };
}
