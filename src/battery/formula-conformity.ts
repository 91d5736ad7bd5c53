import type { Outcome, RunContext } from "../core/test.js";
import { defineTest } from "../core/test.js";
import type { OptionsOf } from "../core/options.js";
import { optionalRole, requiredRole } from "../core/roles.js";
import { conformalRank } from "../numerics/resampling.js";
import { calibration } from "./calibration/formula-conformity.js";
import type { FormulaFit } from "./closeness.js";
import { closestOf, dispersionOf, excessVariation, fitLibrary, nullCentre, nullLaw } from "./closeness.js";
import { describe } from "./description-length.js";
import { frozenForecast } from "./formula-evidence.js";
import { forecastLast } from "./formula-forecast.js";
import { honestCounts } from "./formula-honest.js";
import { formulaJudge, nullP } from "./formula-judge.js";
import type { FormulaDescription, FormulaRank } from "./formula-report.js";
import { formulaReport } from "./formula-report.js";
import type { Formula } from "./formulas.js";
import type { CountInput } from "./formula-scenarios.js";
import { alone, fabricatedCounts, nearestSize } from "./formula-scenarios.js";
import { trapCounts } from "./formula-traps.js";
import {
  figuresOf,
  formulaOptions,
  frozenAfter,
  libraryOf,
  originOf,
  whyNot,
  whyWeakCounts,
} from "./formula-options.js";
import { growthOf, rSquaredInWindows, rSquaredOfRandomGrowth } from "./growth.js";
import { limitsFor } from "./innocent-measures.js";
import { scaledInterval } from "./null-scale.js";
import { fitQuadratic, fitSquare } from "./quadratic-fit.js";
import { readFigures } from "./series-times.js";
import { honestShape } from "./shape.js";
import { twinSeries } from "./twin-series.js";
import { Remembered } from "./support/remember.js";
import type { Window } from "./windows.js";
import { oneWindowEach, windowsLike } from "./windows.js";

type Options = OptionsOf<typeof formulaOptions>;

export const formulaConformity = defineTest({
  id: "formula-conformity",
  version: 2,
  title: "Closeness to a simple formula",
  question: "Are the figures closer to a simple formula than counting allows?",
  nullHypothesis:
    "The figures are counts of events that happen independently of one another, around means that may change over time in any way; where fewer than 24 figures cannot show it, half of a deviation may last to the next period.",
  assumptions: [
    "Each figure counts events of its own period that are not coordinated with one another, so that its variance is at least its mean.",
    "Each figure counts one period; running totals are differenced first.",
    "The library holds every formula that was tried on these figures before.",
  ],
  innocentExplanations: [
    { id: "smoothing", text: "The figures are averages over several periods." },
    { id: "interpolation", text: "Some figures were filled in between others, as between two censuses." },
    { id: "model", text: "The figures are estimates from a model, which are smooth by construction." },
    { id: "quota", text: "The numbers follow a plan, a quota or a fixed capacity that was fully used." },
    { id: "unit", text: "The figures were counted in larger units, such as thousands, and multiplied." },
    { id: "running-total", text: "The figures are running totals, which are smooth by construction." },
    {
      id: "population",
      text: "The figures are a large share of a fixed number, such as a population or a capacity, and vary less than independent counts.",
    },
    { id: "persistence", text: "Many cases are counted in several periods, so that successive figures share them." },
    { id: "growth", text: "The figures grew a great deal, and any rising curve fits a growing series with a high R²." },
  ],
  references: [
    {
      text: "Robertson MP, Hinde RL, Lavee J (2019). Analysis of official deceased organ donation data casts doubt on the credibility of China's organ transplant reform. BMC Medical Ethics 20:79.",
      doi: "10.1186/s12910-019-0406-6",
    },
    { text: "Phipson B, Smyth GK (2010). Permutation p-values should never be zero.", doi: "10.2202/1544-6115.1585" },
    { text: "Kobak D (2022), on underdispersion in reported counts. medRxiv 2022.02.11.22270841." },
    {
      text: "Vovk V, Wang R (2021). E-values: calibration, combination and applications. Annals of Statistics.",
      doi: "10.1214/20-AOS2020",
    },
    {
      text: "Ville J (1939). Étude critique de la notion de collectif. Gauthier-Villars: a non-negative martingale of mean one exceeds c with a chance of at most 1/c. Not read in the original.",
    },
    {
      text: "Barron A, Rissanen J, Yu B (1998). The minimum description length principle in coding and modeling. IEEE Transactions on Information Theory 44(6):2743-2760.",
    },
  ],
  method:
    "Each formula of a stated library is fitted by Poisson likelihood; its closeness is the lower tail of the Pearson statistic. The smallest tail over the library is compared with its law when counts scatter independently around the simplest formula that fits, every formula refitted each time; of fewer than 24 figures also with its law when the mean of each follows half of the deviation before, and the larger p is given. Beside it stand e-values: bits saved by the formula, and forecasts of the later figures by a formula frozen before them.",
  limits: [
    "A copyist who adds half of the noise that counting would have is mostly missed; one who adds all of it is never seen.",
    "Averages, interpolated or model-based figures, quotas and figures in thousands are closer to a formula than counting allows, and honest.",
    "A formula outside the library is not found; a formula chosen after looking makes the p-value too small unless the library holds all that were tried.",
    "Figures with the signature of an innocent explanation (round numbers, straight stretches, noise that lasts or adds up) are excused, also where somebody made them so.",
    "Fewer than 24 figures cannot show whether they are averages or running totals; there only the source can tell.",
    "Numbers of people present, many of whom stay from one period to the next, vary less than independent counts around a curve that bends with them: the definition of the figures must exclude it.",
    "Real counts usually vary more than Poisson counts; the test then fires less often than it says, and misses more.",
  ],
  roles: {
    value: requiredRole("series", "The counts, one a period"),
    comparators: optionalRole("panel", "Counts of the same kind elsewhere, one column, one member a place"),
    limit: optionalRole("series", "Largest count possible in each period, such as a population or a capacity"),
  },
  options: formulaOptions,
  calibration,
  honest: honestCounts,
  fabricated: fabricatedCounts,
  traps: trapCounts,
  shape: (input) => honestShape(input.value, nearestSize),
  applicability(input, options) {
    const figures = figuresOf(input.value, options);
    const not = whyNot(figures, options);
    if (not.length > 0) return { verdict: "not-applicable", reasons: not };
    const origin = originOf(figures, options);
    const times = figures.times.map((time) => time - origin);
    if (closestOf(fitLibrary(libraryOf(options), times, figures.values)) === undefined)
      return {
        verdict: "not-applicable",
        reasons: ["No formula could be fitted: the figures are too large, or too close to zero, to be counts."],
      };
    const weak = whyWeakCounts(figures, input.value.name, options.cumulative);
    return weak.length > 0 ? { verdict: "weak", reasons: weak } : { verdict: "applicable" };
  },
  run,
  twin({ value }, _options, rng) {
    const twin = twinSeries(value, rng);
    return twin === undefined ? undefined : alone(twin);
  },
});

function run(input: CountInput, options: Options, context: RunContext): Outcome {
  const figures = figuresOf(input.value, options);
  const origin = originOf(figures, options);
  const times = figures.times.map((time) => time - origin);
  const library = libraryOf(options);
  const fits = fitLibrary(library, times, figures.values);
  const closest = closestOf(fits);
  if (closest === undefined) throw new RangeError("formula-conformity: run on figures that applicability declines");

  const centre = nullCentre(fits, closest);
  const law = nullLaw(centre, fits, figures);
  const limits = limitsFor(figures, input.limit === undefined ? undefined : readFigures(input.limit));
  const dispersions = new Float64Array(context.draws);
  let drawn = 0;
  const p = nullP({ figures, centre, fits, closest, law, context }, (draw, dispersion) => {
    dispersions[draw] = dispersion;
    drawn = draw + 1;
  });
  // Where p may stop early somebody counts how often it is small: of long series nothing else is then computed.
  const brief = context.stopAfter !== undefined && figures.values.length > 60;
  const quadratic = fitQuadratic(times, figures.values);
  const windows = input.comparators === undefined ? [] : windowsLike(input.comparators, figures.times, figures.scale);
  return formulaReport({
    figures,
    origin,
    times,
    unit: input.value.unit,
    fits,
    closest,
    centre,
    p,
    // A p that stopped early leaves the rest of the array unfilled.
    scale: scaledInterval(dispersionOf(closest), dispersions.slice(0, drawn), 0.95),
    examination: { limits, judge: formulaJudge({ figures, options, centre, fits, closest, law, context }) },
    draws: context.draws,
    frozen: brief
      ? undefined
      : frozenForecast({ figures, times, library, first: frozenAfter(figures, options), limits }),
    description: brief ? undefined : bestDescription(closest, fits, figures.values, figures.widths, library.length),
    quadratic,
    square: fitSquare(times, figures.values),
    forecast: brief
      ? undefined
      : forecastLast(figures, { times, holdout: options.holdout, library, unit: input.value.unit }),
    randomGrowth: rSquaredOfRandomGrowth(times, figures.values, {
      own: quadratic.rSquared,
      paths: context.stopAfter === undefined ? context.draws : Math.min(context.draws, 9),
      rng: context.rng.stream("growth"),
    }),
    windows:
      windows.length === 0 || !Number.isFinite(growthOf(figures.values))
        ? undefined
        : rSquaredInWindows(windows, {
            own: quadratic.rSquared,
            growth: growthOf(figures.values),
            factor: options.likeGrowth,
          }),
    likeGrowth: options.likeGrowth,
    comparators: compare({ closest, windows, library, first: figures.times[0] ?? 0, firstTime: times[0] ?? 0 }),
  });
}

/** The shortest description by any formula; undefined where the figures are not whole counts known exactly. */
function bestDescription(
  closest: FormulaFit,
  fits: readonly FormulaFit[],
  values: Float64Array,
  widths: Float64Array,
  librarySize: number,
): FormulaDescription | undefined {
  if (values.some((value, i) => widths[i] !== 0 || !Number.isSafeInteger(value))) return undefined;
  let best: FormulaDescription | undefined;
  for (const fit of fits) {
    // A formula around which the figures scatter as widely as counts do shortens nothing: only the closest is then priced.
    if (fit !== closest && dispersionOf(fit) > 1) continue;
    const written = fit.formula.written(fit.fit.coefficients, fit.times).map(({ value }) => value);
    const counts = Float64Array.from(fit.rows, (row) => values[row]!);
    const description = describe(fit.formula, written, fit.times, counts, librarySize);
    if (best === undefined || description.savedBits > best.description.savedBits) best = { fit, description };
  }
  return best;
}

const comparatorsOf = new Remembered<readonly Window[], FormulaRank["others"]>();

/** Noise beyond counting around each comparator's closest formula, its first figure at the same t as this series' first. */
function compare({
  closest,
  windows,
  library,
  first,
  firstTime,
}: {
  readonly closest: FormulaFit;
  readonly windows: readonly Window[];
  readonly library: readonly Formula[];
  readonly first: number;
  readonly firstTime: number;
}): FormulaRank | undefined {
  const own = excessVariation(closest.fit.pearson, closest.degreesOfFreedom, closest.fit.fitted);
  const key = `${first} ${firstTime} ${library.map(({ id }) => id).join(" ")}`;
  const others = comparatorsOf.of(windows, key, () =>
    oneWindowEach(windows, first, 5).flatMap(({ group, times, values }) => {
      const shifted = times.map((time) => time - times[0]! + firstTime);
      const best = closestOf(fitLibrary(library, shifted, values));
      if (best === undefined) return [];
      return [{ group, value: excessVariation(best.fit.pearson, best.degreesOfFreedom, best.fit.fitted) }];
    }),
  );
  if (others.length === 0) return undefined;
  const values = others.map(({ value }) => value);
  return { own, others, log10: conformalRank(own, values, "lower").log10 };
}
