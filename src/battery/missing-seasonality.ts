import type { OptionsOf } from "../core/options.js";
import { optionalRole, requiredRole } from "../core/roles.js";
import type { Applicability, Outcome, RunContext } from "../core/test.js";
import { defineTest } from "../core/test.js";
import { chiSquaredLogUpper } from "../numerics/chi-squared.js";
import { conformalRank, monteCarloP } from "../numerics/resampling.js";
import { calibration } from "./calibration/missing-seasonality.js";
import { excessSeason, irregularOf, layOut, periodOf, seasonOf, type Cycles } from "./missing-seasonality/cycles.js";
import { explain } from "./missing-seasonality/explanations.js";
import { fitHarmonic } from "./missing-seasonality/harmonic.js";
import { correlatedGains, grantedCorrelation, simulateVariation } from "./missing-seasonality/law.js";
import { report } from "./missing-seasonality/report.js";
import { fabricated, honest, shape, traps, type Input } from "./missing-seasonality/scenarios.js";
import { readFigures, type Figures } from "./series-times.js";
import { quantityBook } from "./support/quantity-book.js";
import { twinSeries } from "./twin-series.js";
import { oneWindowEach, windowsLike } from "./windows.js";

const options = {
  period: {
    type: "integer",
    default: 0,
    minimum: 0,
    maximum: 366,
    description: "Figures in one cycle; 0 means twelve for months, four for quarters, seven for days",
  },
} as const;
type Options = OptionsOf<typeof options>;

const mostFigures = 1_000_000;
const leastCycles = 2;
/** Fewer places leave no variation once a drift is set aside. */
const leastPeriod = 4;

export const missingSeasonality = defineTest({
  id: "missing-seasonality",
  version: 1,
  title: "Missing season",
  question: "Do the figures vary less over the year than counts must, and less than comparable series do?",
  nullHypothesis:
    "Each case falls on its place in the cycle by chance, with whatever season and drift there is; neighbouring counts may be correlated.",
  assumptions: [
    "The figures are counts of single cases as they fell, one a period, neither adjusted nor averaged.",
    "Correlation of neighbouring counts is no stronger than measured plus one standard error.",
    "A trend is nearly straight within one cycle.",
    "For the rank: the series is exchangeable with the comparators.",
  ],
  innocentExplanations: [
    { id: "seasonally-adjusted", text: "The published series is adjusted for the season." },
    { id: "annual-divided", text: "Only totals of whole cycles were known, and were divided evenly." },
    { id: "smoothing", text: "The figures are averages over several periods, or interpolated." },
    { id: "no-season", text: "There is no season in this field." },
  ],
  references: [
    {
      text: "J. H. Edwards, The recognition and estimation of cyclic trends, Annals of Human Genetics 25 (1961) 83-87: seasonal variation of counts.",
      doi: "10.1111/j.1469-1809.1961.tb01501.x",
    },
    {
      text: "V. Vovk, A. Gammerman, G. Shafer, Algorithmic Learning in a Random World (2005), chapter 2: the rank among comparators.",
    },
    { text: "P. McCullagh, J. A. Nelder, Generalized Linear Models, second edition (1989): the harmonic regression." },
  ],
  method:
    "Totals of each place in the cycle, a straight drift set aside, are compared with simulated ones: the grand total dealt out by chance alone, frequencies stretched as correlated neighbours have it. The left tail asks for too little. With comparators the season beyond counting noise is ranked.",
  limits: [
    "A series without a season whose noise is that of counts passes the test of flatness; only the rank among comparators can show it.",
    "Any real season hides a lack of noise.",
    "A series adjusted for the season looks just like this, with its irregular variation left.",
    "The rank among k comparators cannot be less than 1 in k + 1.",
  ],
  roles: {
    value: requiredRole("series", "The counts, one a month, quarter or other part of a cycle"),
    comparators: optionalRole("panel", "Counts of the same kind elsewhere, one column, one member a place"),
  },
  options,
  calibration,
  honest,
  fabricated,
  traps,
  shape,
  twin: ({ value }, _options, rng) => {
    const twin = twinSeries(value, rng);
    return twin === undefined ? undefined : { value: twin, comparators: undefined };
  },
  applicability,
  run,
});

function applicability({ value }: Input, { period: option }: Options): Applicability {
  const figures = readFigures(value);
  const n = figures.values.length;
  const not = (...reasons: string[]): Applicability => ({ verdict: "not-applicable", reasons });
  if (n === 0) return not("No figure of the series is known.");
  if (figures.problems.length > 0) return not(...figures.problems);
  if (n > mostFigures)
    return not(`There are ${n} figures, more than the ${mostFigures} that are looked at. Test a part of them.`);
  const period = periodOf(figures, option);
  if (period === 0)
    return not("The periods are neither months, quarters nor days, so no cycle is known. Set the option period.");
  if (period < leastPeriod)
    return not(`A cycle of ${period} figures is too short: four are needed once a drift is set aside.`);
  const cycles = layOut(figures, period);
  const complete = cycles.values.length / period;
  if (complete < leastCycles)
    return not(
      `There are ${complete} complete cycles of ${period} figures; two are needed to tell a season from noise.`,
    );
  const season = seasonOf(cycles);
  if (!(season.total / period >= 20))
    return not("The places of the cycle have fewer than twenty cases on average, where chance is coarse.");
  if (season.total > 1e12) return not("The figures are too large to be counts of single cases.");
  return cycles.values.some((count, i) => !Number.isInteger(count) && figures.widths[cycles.rows[i]!] === 0)
    ? { verdict: "weak", reasons: ["Some figures are not whole numbers, as those of an adjusted series are."] }
    : { verdict: "applicable" };
}

/** Season beyond counting noise of one window of each comparator. */
function compare(panel: Input["comparators"], figures: Figures, cycles: Cycles): readonly Other[] {
  if (panel === undefined) return [];
  const windows = oneWindowEach(windowsLike(panel, figures.times, figures.scale), figures.times[0] ?? 0, 2);
  return windows.flatMap(({ group, times, values }) => {
    const laid = layOut({ times, values }, cycles.period);
    if (laid.values.length === 0) return [];
    const season = seasonOf(laid);
    if (!(season.total > 0)) return [];
    const seasonal = chiSquaredLogUpper(season.variation, season.degrees) <= Math.log(0.01);
    return [{ group, excess: excessSeason(season), seasonal }];
  });
}
interface Other {
  readonly group: string;
  readonly excess: number;
  readonly seasonal: boolean;
}

function run({ value, comparators }: Input, { period: option }: Options, context: RunContext): Outcome {
  const figures = readFigures(value);
  const cycles = layOut(figures, periodOf(figures, option));
  if (cycles.values.length === 0)
    throw new RangeError("missing-seasonality: run on figures that applicability declines");
  const season = seasonOf(cycles);
  const irregular = irregularOf(cycles, season);
  const granted = grantedCorrelation(irregular.correlation, cycles.values.length);
  const rng = context.rng.stream("season");
  const p = monteCarloP({
    draws: context.draws,
    observed: season.variation,
    tail: "lower",
    rng,
    simulate: simulateVariation(season, correlatedGains(season.period, granted)),
    ...(context.stopAfter === undefined ? {} : { stopAfter: context.stopAfter }),
  });
  const others = compare(comparators, figures, cycles);
  const book = quantityBook();
  const explanations = explain({ cycles, irregular, book, log10p: p.log10, comparators: others });
  const own = excessSeason(season);
  const rankLog10 =
    others.length === 0
      ? 0
      : conformalRank(
          own,
          others.map(({ excess }) => excess),
          "lower",
        ).log10;
  return report({
    figures,
    cycles,
    season,
    harmonic: fitHarmonic(cycles.values, season.period),
    p,
    book,
    explanations,
    unit: value.unit,
    granted,
    others,
    rankLog10,
  });
}
