import type { OptionsOf } from "../core/options.js";
import { optionalRole, requiredRole } from "../core/roles.js";
import type { Applicability, Outcome } from "../core/test.js";
import { defineTest } from "../core/test.js";
import { calibration } from "./calibration/targets.js";
import { quantityBook } from "./support/quantity-book.js";
import { planLaw } from "./targets/declared.js";
import { explain } from "./targets/explanations.js";
import { readAll } from "./targets/readings.js";
import { goalReport, planReport } from "./targets/report.js";
import { fabricated, honest, shape, traps, type Input } from "./targets/scenarios.js";
import { goalLaw } from "./targets/undeclared.js";
import { twinSeries } from "./twin-series.js";

const options = {
  lag: {
    type: "integer",
    default: 0,
    minimum: 0,
    maximum: 1000,
    description:
      "Periods back to the figure from which growth is measured; 0 means a year for months and the period before for all others",
  },
} as const;

const mostFigures = 2_000_000;

export const targets = defineTest({
  id: "targets",
  version: 1,
  title: "Targets met too precisely",
  question: "Do the figures meet planned numbers, or round goals of growth and level, more precisely than counts can?",
  nullHypothesis:
    "Each figure counts single cases, with at least 0.8 times the noise of an independent count given the figures before it, around a mean that is at best exactly the goal.",
  assumptions: [
    "Nobody steers the count towards the goal while it runs.",
    "Planned numbers were set before the outcome was known.",
    "Without a plan, round goals are growth by multiples of ten, five and one per cent and levels just above multiples of the leading power of ten and its half.",
  ],
  innocentExplanations: [
    { id: "quota", text: "The plan is a quota or a limit: cases are taken until it is full." },
    { id: "rounding", text: "The figures were rounded in print, which makes round growth and met plans by itself." },
    { id: "revised", text: "The plan, or the figures, were adjusted afterwards to agree." },
    { id: "capacity", text: "A capacity was fully used, period after period." },
    { id: "forecast", text: "The plan was set late, when most of the outcome was known." },
  ],
  references: [
    {
      text: "R. A. Fisher, Has Mendel's work been rediscovered?, Annals of Science 1 (1936) 115-137: agreement with expectation closer than chance allows, by the left tail of chi-squared.",
      doi: "10.1080/00033793600200111",
    },
    {
      text: "S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979) 65-70.",
    },
    {
      text: "R. A. Fisher, Statistical Methods for Research Workers, fourth edition (1932), section 21.1: the sum of logarithms of p.",
    },
  ],
  method:
    "With a plan: the left tail of the sum of squared gaps over planned numbers (chi-squared, with allowances for whole numbers and dependence), and an exact binomial test of just above against just below. Without: for each set of round goals the greatest chance of each figure to come so near, joined by Fisher's sum; all sets are paid for after Holm.",
  limits: [
    "A plan that was fulfilled by steering is met precisely and honestly; the test cannot see how it was fulfilled.",
    "Small figures cannot meet a goal too precisely, since whole numbers are coarse there.",
    "Goals of other kinds, such as growth a little above last year's, are not searched.",
    "Figures made up with the noise of counts around the goal pass.",
  ],
  roles: {
    value: requiredRole("series", "The achieved counts, one a period"),
    target: optionalRole("series", "The planned numbers of the same periods, as set beforehand"),
  },
  options,
  calibration,
  honest,
  fabricated,
  traps,
  shape,
  twin: ({ value, target }, _options, rng) => {
    const twin = twinSeries(value, rng);
    return twin === undefined ? undefined : { value: twin, target };
  },
  applicability,
  run,
});

function applicability({ value, target }: Input, { lag }: OptionsOf<typeof options>): Applicability {
  const { figures, pairs, growths, problems } = readAll(value, target, lag);
  const not = (...reasons: string[]): Applicability => ({ verdict: "not-applicable", reasons });
  if (figures.values.length === 0) return not("No figure of the series is known.");
  if (problems.length > 0) return not(...problems);
  if (figures.values.length > mostFigures)
    return not(
      `There are ${figures.values.length} figures, more than the ${mostFigures} that are looked at. Test a part of them.`,
    );
  if (figures.values.every((figure) => figure === 0)) return not("Every figure is zero.");
  if (figures.values.some((figure, i) => figures.widths[i] === 0 && !Number.isInteger(figure)))
    return not("Some figures are not whole numbers, so they are no counts whose noise is known.");
  if (pairs !== undefined) {
    if (pairs.length < 3)
      return not(
        `There are ${pairs.length} periods with both a figure and a planned number of five or more; three are needed.`,
      );
    return { verdict: "applicable" };
  }
  if (growths.length < 3)
    return not(`There are ${growths.length} figures with an earlier one to compare with; three are needed.`);
  return figures.values.every((figure) => figure < 100)
    ? {
        verdict: "weak",
        reasons: ["Every figure is below one hundred, where a round goal is hardly missed by counts."],
      }
    : { verdict: "applicable" };
}

function run({ value, target }: Input, { lag }: OptionsOf<typeof options>): Outcome {
  const readings = readAll(value, target, lag);
  if (readings.problems.length > 0) throw new RangeError("targets: run on figures that applicability declines");
  const book = quantityBook();
  const results = { readings, book, explanations: explain(readings, book), unit: value.unit };
  return readings.pairs === undefined
    ? goalReport(results, goalLaw(readings.growths))
    : planReport(results, planLaw(readings.pairs));
}
