import { say } from "../core/sentence.js";
import { defineTest, type Applicability, type Outcome, type PValue, type RunContext } from "../core/test.js";
import type { Panel } from "../core/values.js";
import { chiSquaredLogLower } from "../numerics/chi-squared.js";
import { conformalRank, monteCarloP } from "../numerics/resampling.js";
import { calibration } from "./calibration/constant-ratio.js";
import { allExact, extremeCounts, middleCounts } from "./constant-ratio/admissible.js";
import { obstacles, reservations } from "./constant-ratio/gates.js";
import {
  homogeneity,
  leastUnitVariance,
  models,
  pooledRatio,
  redrawNumerators,
  redrawnCounts,
  type Counts,
  type Model,
  type Noise,
} from "./constant-ratio/homogeneity.js";
import { isBounded, matchSeries, memberPeriods, type Matched, type RatioPeriod } from "./constant-ratio/matched.js";
import { drawRatios, drawStrip, limitConflicts, ratioInterval } from "./constant-ratio/ratios.js";
import { examineExplanations } from "./constant-ratio/explanations.js";
import { writeAnswer, type Measured } from "./constant-ratio/report.js";
import { fabricated, honest, roles, shape, traps } from "./constant-ratio/scenarios.js";
import { spreadInterval } from "./constant-ratio/spread.js";
import { turnedBackFrom, turnedBackLog10 } from "./constant-ratio/turned-back.js";
import { twinRatio } from "./constant-ratio/twin.js";
import { quantityBook, type QuantityBook } from "./support/quantity-book.js";

interface Options {
  readonly model: string;
  readonly unitVariance: number;
  readonly cumulative: boolean;
}

function noiseOf(options: Options): Noise {
  const model = models.find((known) => known === options.model);
  if (model === undefined) throw new RangeError(`constant-ratio: no model "${options.model}"`);
  return { model, unitVariance: options.unitVariance };
}

type Simulated = Extract<PValue, { method: "monte-carlo" }>;

/** Both tails of one set of redrawn counts: the same draws serve both. */
function tails(counts: Counts, noise: Noise, context: RunContext): Readonly<Record<"lower" | "upper", Simulated>> {
  const redraw = redrawNumerators(counts, noise);
  const values = new Float64Array(context.draws);
  const observed = homogeneity(counts, noise);
  const rest = { observed, rng: context.rng.stream("redraw") };
  const lower = monteCarloP({
    ...rest,
    draws: context.draws,
    tail: "lower",
    ...(context.stopAfter === undefined ? {} : { stopAfter: context.stopAfter }),
    simulate: (rng, i) => (values[i] = homogeneity(redrawnCounts(counts, redraw(rng), noise.model), noise)),
  });
  // Where the lower tail stopped early, the draws made serve the upper one as they are.
  return { lower, upper: monteCarloP({ ...rest, draws: lower.draws, tail: "upper", simulate: (_, i) => values[i]! }) };
}

/** Statistic over degrees of freedom of each comparator that could itself be tested, in the panel's order. */
function spreadsElsewhere(panel: Panel | undefined, noise: Noise): readonly { label: string; value: number }[] {
  if (panel === undefined) return [];
  return panel.members.flatMap((member) => {
    const periods = memberPeriods(member, panel.columns);
    if (obstacles(periods, noise).length > 0) return [];
    return [{ label: member.group, value: homogeneity(middleCounts(periods, noise), noise) / (periods.length - 1) }];
  });
}

export const constantRatio = defineTest({
  id: "constant-ratio",
  version: 2,
  title: "Constant ratio",
  question: "Is the ratio of the two counts steadier, or stranger, than chance allows?",
  nullHypothesis:
    "The two quantities stand in one ratio that does not change, and each period's numerator varies around it by chance at least as much as the model says.",
  assumptions: [
    "The ratio is the same in all periods. A ratio that changes spreads more and makes a small p less likely, so this is the least favourable case for the question whether it is too steady.",
    "Cases are counted separately: the numerator is binomial given the denominator (part-of-whole), Poisson like the denominator (independent-counts), or a sum over units of numbers with the declared variance (several-per-unit).",
    "Where figures are printed with bounds, p is that of the admissible values which make the ratio vary most.",
  ],
  innocentExplanations: [
    { id: "by-definition", text: "One of the figures is computed from the other, or both from a third." },
    { id: "turned-back", text: "The numerator was published as a rounded percentage and turned back into a count." },
    { id: "formula-allocation", text: "A quota, an entitlement or benchmarking to a total fixes the ratio." },
    { id: "real-change", text: "The ratio really changed, with practice, law or recording." },
    { id: "rounding", text: "The figures are rounded or estimated." },
    {
      id: "shared-units",
      text: "Both figures come from the same units, as two kidneys and one liver from one donor, or the cases fall into groups of fixed size with different shares: the ratio then varies less than separate cases would.",
    },
    { id: "uniform-units", text: "The number per unit differs less from unit to unit than assumed." },
  ],
  references: [
    {
      text: "R. A. Fisher, Has Mendel's work been rediscovered?, Annals of Science 1 (1936) 115-137: agreement closer than chance allows, by the left tail of chi-squared.",
      doi: "10.1080/00033793600200111",
    },
    {
      text: "B. Phipson and G. K. Smyth, Permutation p-values should never be zero, Statistical Applications in Genetics and Molecular Biology 9 (2010) article 39.",
      doi: "10.2202/1544-6115.1585",
    },
  ],
  method:
    "Pearson's homogeneity statistic of the ratio over periods. Its law given all totals has no unknown parameter and is simulated: multivariate hypergeometric for shares and for independent counts, with the declared variance per unit otherwise. p is the lower tail (too steady); the upper tail (too variable) is reported beside it.",
  limits: [
    "Two counts from the same units, such as kidneys and livers of the same donors, hold their ratio steadier than independent counts, and honestly: on simulated donors p was at or below 0.05 in nine of ten series. The same holds for shares of a whole that is made of groups with fixed numbers and different shares.",
    "A steady ratio copied with half of the chance variation or more is mostly missed.",
    "The upper tail speaks only against a constant ratio, and hardly any real ratio is constant; it is no sign of manufacture.",
    "With several-per-unit the answer scales with the variance assumed; read it together with the implied variance.",
    "Stocks share cases from period to period, which steadies the ratio of their parts: where part and rest each kept half of their cases, p was at or below 0.05 in one of nine series of 8 periods.",
    "Running totals must be differenced (option cumulative); untouched they look steady because they share their past.",
  ],
  roles,
  options: {
    model: {
      type: "choice",
      default: "part-of-whole",
      choices: models,
      description:
        "How the counts hang together. part-of-whole: the numerator is a part of the denominator. independent-counts: two counts, neither part of the other. several-per-unit: each unit of the denominator brings several of the numerator, as donors bring organs.",
    },
    unitVariance: {
      type: "number",
      default: 1,
      minimum: 0.01,
      maximum: 10000,
      description:
        "For several-per-unit: variance of the number per unit. The default 1 is meant to be low: most units within one of the mean. A smaller variance makes a steady ratio less surprising.",
    },
    cumulative: {
      type: "flag",
      default: false,
      description: "The figures are running totals: compare what was added between successive dates.",
    },
  },
  calibration,
  twin: (input, options, rng) => (options.cumulative ? undefined : twinRatio(input, noiseOf(options), rng)),
  honest,
  fabricated,
  traps,
  shape,

  applicability(input, options): Applicability {
    const noise = noiseOf(options);
    const matched = matchSeries(input.numerator, input.denominator, options.cumulative);
    if (matched.periods.length === 0) {
      return { verdict: "not-applicable", reasons: ["No period has a usable figure in both series."] };
    }
    const periods = matched.periods.filter(isBounded);
    const reasons = obstacles(periods, noise);
    if (reasons.length > 0) return { verdict: "not-applicable", reasons };
    const weak = reservations(periods, noise);
    return weak.length > 0 ? { verdict: "weak", reasons: weak } : { verdict: "applicable" };
  },

  run(input, options, context): Outcome {
    const noise = noiseOf(options);
    const matched = matchSeries(input.numerator, input.denominator, options.cumulative);
    const periods = matched.periods.filter(isBounded);
    if (obstacles(periods, noise).length > 0) {
      throw new RangeError("constant-ratio: run on counts that applicability declines");
    }
    const df = periods.length - 1;
    const counts = middleCounts(periods, noise);
    const widest = extremeCounts(periods, noise, 1);
    const narrowest = extremeCounts(periods, noise, -1);
    const atWidest = tails(widest, noise, context);
    const steady = atWidest.lower;
    const variable = (allExact(periods) ? atWidest : tails(narrowest, noise, context)).upper;
    const spread = {
      middle: homogeneity(counts, noise) / df,
      least: homogeneity(narrowest, noise) / df,
      greatest: homogeneity(widest, noise) / df,
    };
    const book = quantityBook();
    const comparisons =
      input.limit === undefined ? [] : limitConflicts(book, matched.periods, input.limit, input.numerator.unit);
    const comparators = spreadsElsewhere(input.comparators, noise);
    const fitted =
      noise.model === "part-of-whole" && allExact(periods) && steady.log10 <= Math.log10(0.2)
        ? turnedBackFrom(counts)
        : undefined;
    const measured: Measured = {
      names: { numerator: input.numerator.name, denominator: input.denominator.name },
      periods,
      counts,
      noise,
      spread,
      log10: { steady: steady.log10, variable: variable.log10 },
      violations: comparisons.length,
      limit: input.limit,
      comparators,
      turnedBack:
        fitted === undefined
          ? undefined
          : { decimals: fitted.decimals, log10p: turnedBackLog10(counts, noise, fitted, context) },
      // Even a spread that chance made as large as it makes one in forty leaves a true variance of this much.
      leastTrueSpread: spreadInterval(spread, df).lower,
    };
    const answer = writeAnswer(book, measured);
    const explanations = examineExplanations(book, measured);
    addRatios(book, periods, noise);
    if (noise.model === "several-per-unit") addVarianceSensitivity(book, measured, df);
    if (comparators.length > 0) {
      const values = comparators.map(({ value }) => value);
      const rank = 10 ** conformalRank(spread.middle, values, "lower").log10;
      book.add(
        "conformalSteady",
        { label: "Rank p-value of the spread among comparators, lower tail", unit: "probability", value: rank },
        "significant2",
      );
    }
    return {
      n: periods.length,
      dropped: droppedOf(matched, periods),
      statistic: { name: "Pearson homogeneity statistic", value: spread.middle * df, df },
      p: steady,
      effect: {
        name: "squared spread of the ratio relative to chance",
        unit: "ratio of variances",
        value: spread.middle,
        interval: spreadInterval(spread, df),
        expected: 1,
      },
      nullModel: nullModels[noise.model],
      quantities: book.all,
      answer,
      leansOn:
        noise.model === "several-per-unit"
          ? say`It leans most on the variance assumed for the number per unit.`
          : say`It leans most on the assumption that cases are counted one by one, so that chance leaves at least binomial noise.`,
      explanations,
      comparisons,
      ...(comparators.length === 0
        ? {}
        : {
            rank: {
              own: spread.middle,
              atLeastAsExtreme: comparators.filter(({ value }) => value <= spread.middle).length,
              comparators: comparators.length,
            },
          }),
      plots: [
        drawRatios({
          periods,
          noise,
          pooled: pooledRatio(counts),
          title: `${input.numerator.name} for each of ${input.denominator.name}`,
          yLabel: `${input.numerator.unit} / ${input.denominator.unit}`,
        }),
        ...(comparators.length === 0 ? [] : [drawStrip(spread.middle, comparators)]),
      ],
    };
  },
});

const nullModels: Readonly<Record<Model, string>> = {
  "part-of-whole": "binomial parts with one common share, given every denominator and the sum of the numerators",
  "independent-counts":
    "Poisson counts with one common ratio, given numerator + denominator of every period and the sum of the numerators",
  "several-per-unit":
    "sums of independent numbers per unit with one common mean and the declared variance, given every denominator and the sum of the numerators",
};

function droppedOf(matched: Matched, used: readonly RatioPeriod[]): Outcome["dropped"] {
  const open = matched.periods.length - used.length;
  const reason = "a figure has no upper bound, or a denominator may be zero: used for the limits only";
  return open === 0 ? matched.dropped : [...matched.dropped, { reason, count: open }];
}

function addRatios(book: QuantityBook, periods: readonly RatioPeriod[], noise: Noise): void {
  periods.forEach((period, i) => {
    const counts = middleCounts([period], noise);
    const { lower, upper } = ratioInterval(period, noise);
    const entry = (label: string, value: number): void => {
      const name = `${label.toLowerCase()}${i + 1}`;
      const text = label === "Ratio" ? `Ratio in ${period.at}` : `${label} 95 % limit of the ratio in ${period.at}`;
      book.add(name, { label: text, unit: "", value, observations: period.ids }, "significant3");
    };
    entry("Ratio", pooledRatio(counts));
    entry("Lower", lower);
    entry("Upper", upper);
  });
}

/** What p would be at other variances per unit, by the chi-squared approximation: the statistic is inversely proportional. */
function addVarianceSensitivity(book: QuantityBook, { spread, noise, counts }: Measured, df: number): void {
  const at = (name: string, label: string, variance: number): void => {
    const scaled = variance > 0 ? (spread.greatest * df * noise.unitVariance) / variance : Infinity;
    const log10 = scaled === Infinity ? 0 : chiSquaredLogLower(scaled, df) / Math.LN10;
    // A ratio that never varies has a chance of zero at any variance: no number to print.
    if (!Number.isFinite(log10)) return;
    book.add(name, { label: `log10 p (chi-squared) ${label}`, unit: "log10", value: log10 }, "log10");
  };
  at("log10pAtLeastVariance", "at the smallest possible variance per unit", leastUnitVariance(pooledRatio(counts)));
  at("log10pAtHalfVariance", "at half the assumed variance per unit", noise.unitVariance / 2);
  at("log10pAtTwiceVariance", "at twice the assumed variance per unit", noise.unitVariance * 2);
}
