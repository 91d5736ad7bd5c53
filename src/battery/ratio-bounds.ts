import { defineTest, type Applicability, type Outcome } from "../core/test.js";
import { calibration } from "./calibration/ratio-bounds.js";
import { matchSeries, type RatioPeriod } from "./constant-ratio/matched.js";
import { boundModels, type BoundModel } from "./ratio-bounds/chances.js";
import { boundsReport } from "./ratio-bounds/report.js";
import { fabricated, honest, roles, shape, traps, type Input } from "./ratio-bounds/scenarios.js";
import { twinBounds } from "./ratio-bounds/twin.js";

/** Periods beyond this make a finding too long to read. */
const mostPeriods = 100_000;
const mostCases = 1e12;

function modelOf({ model }: { readonly model: string }): BoundModel {
  const known = boundModels.find((one) => one === model);
  if (known === undefined) throw new RangeError(`ratio-bounds: no model "${model}"`);
  return known;
}

function obstacles(periods: readonly RatioPeriod[], { limit }: Input, model: BoundModel): readonly string[] {
  if (!(limit.lower <= limit.upper)) return ["The lower limit declared is not below the upper one."];
  if (!(limit.upper > 0))
    return [
      "The limits declared allow no case at all; then every case is a contradiction, and none a matter of chance.",
    ];
  if (limit.lower <= 0 && (limit.upper === Infinity || (model === "part-of-whole" && limit.upper >= 1)))
    return ["The limits declared exclude no ratio."];
  if (model === "part-of-whole" && limit.lower >= 1)
    return ["The lower limit declared leaves a part no room within its whole."];
  if (periods.length === 0) return ["No period has a usable figure in both series."];
  if (periods.length > mostPeriods)
    return [`There are ${periods.length} periods, more than the ${mostPeriods} that can be looked at at once.`];
  const [large] = periods.filter(({ numerator, denominator }) => numerator.lower + denominator.lower > mostCases);
  if (large !== undefined) return ["A figure is above a million million, which is no number of separate cases."];
  if (periods.every(({ numerator }) => numerator.upper === 0)) return ["Every numerator is zero."];
  const open = periods.filter(
    ({ numerator, denominator }) => !Number.isFinite(numerator.upper) && !Number.isFinite(denominator.upper),
  );
  if (open.length === periods.length) return ["No figure has an upper bound, so no ratio is bounded."];
  const tooLarge = periods.find(({ numerator, denominator }) => numerator.lower > denominator.upper);
  if (model === "part-of-whole" && tooLarge !== undefined)
    return [
      `In ${tooLarge.at} the numerator is larger than the denominator, so it is no part of it. If it need not be, choose another model.`,
    ];
  return [];
}

export const ratioBounds = defineTest({
  id: "ratio-bounds",
  version: 1,
  title: "Ratio within its limits",
  question: "Does the ratio of the two counts stay within the limits that biology, law or arithmetic sets?",
  nullHypothesis:
    "In every period the true ratio lies within the declared limits, and the numerator varies around it as separate cases do.",
  assumptions: [
    "The declared limits hold for the two figures as they are defined.",
    "Given the true ratio the numerator is Poisson (or binomial) in each period; periods may depend on one another in any way.",
    "Both figures count the same period.",
  ],
  innocentExplanations: [
    { id: "carry-over", text: "Cases of one period were counted in the next one." },
    { id: "cut-off", text: "The two figures were counted to different days, while the numbers grew or fell." },
    { id: "rounding", text: "The figures were rounded without its being said." },
    { id: "definition", text: "The two figures count different things, or the definition of one of them changed." },
    { id: "limit", text: "The declared limits do not hold for these figures." },
  ],
  references: [
    {
      text: "S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979) 65-70.",
    },
    {
      text: "I. P. Fellegi and D. Holt, A systematic approach to automatic edit and imputation, Journal of the American Statistical Association 71 (1976) 17-35.",
      doi: "10.1080/01621459.1976.10481472",
    },
  ],
  method:
    "Interval arithmetic names the periods whose ratio lies beyond the limits whatever the printed figures leave open. For each period the exact tail of the numerator at the nearer limit is computed at the admissible figures nearest to it; p is the smallest after Holm over the periods.",
  limits: [
    "A ratio within its limits is never seen, however it came about.",
    "Limits wider than nature's find nothing; limits taken from the same figures prove nothing.",
    "Where the denominator changes by more than a tenth a period, different days of counting are allowed for, and a ratio a little beyond the limits is excused.",
    "With many periods a single one must lie far out: at ten thousand, one with 250 expected cases needs about 80 more.",
  ],
  roles,
  options: {
    model: {
      type: "choice",
      default: "poisson",
      choices: boundModels,
      description:
        "What stands between the true ratio and the figures. poisson: the numerator is a Poisson count. part-of-whole: a binomial part of the denominator. independent-counts: both are Poisson counts. each-unit: nothing, the limit holds for every single unit, so that a figure beyond it is a contradiction",
    },
    cumulative: {
      type: "flag",
      default: false,
      description: "The figures are running totals: compare what was added between successive dates",
    },
  },
  calibration,
  honest,
  fabricated,
  traps,
  shape,
  twin: (input, options, rng) =>
    options.cumulative || options.model === "each-unit" ? undefined : twinBounds(input, modelOf(options), rng),

  applicability(input, options): Applicability {
    const { periods } = matchSeries(input.numerator, input.denominator, options.cumulative);
    const reasons = obstacles(periods, input, modelOf(options));
    if (reasons.length > 0) return { verdict: "not-applicable", reasons };
    const expected = periods.reduce((sum, { denominator }) => sum + denominator.lower, 0) / periods.length;
    const limit = Number.isFinite(input.limit.upper) ? input.limit.upper : input.limit.lower;
    return expected * limit < 3
      ? {
          verdict: "weak",
          reasons: ["The limits allow fewer than three cases a period on average, so only many more can stand out."],
        }
      : { verdict: "applicable" };
  },

  run(input, options): Outcome {
    const model = modelOf(options);
    const matched = matchSeries(input.numerator, input.denominator, options.cumulative);
    if (obstacles(matched.periods, input, model).length > 0)
      throw new RangeError("ratio-bounds: run on figures that applicability declines");
    const { numerator, denominator, limit } = input;
    return boundsReport({
      matched,
      limit,
      model,
      names: { numerator: numerator.name, denominator: denominator.name, unit: numerator.unit },
    });
  },
});
