import type { Applicability, Outcome, RunContext } from "../core/test.js";
import { defineTest } from "../core/test.js";
import type { OptionsOf } from "../core/options.js";
import { optionalRole, requiredRole } from "../core/roles.js";
import { conformalRank, monteCarloP } from "../numerics/resampling.js";
import { calibration } from "./calibration/dispersion.js";
import { excessVariation } from "./closeness.js";
import type { DrawnScatter } from "./dispersion-judge.js";
import { nullScatterP, scatterJudge } from "./dispersion-judge.js";
import { dispersionReport } from "./dispersion-report.js";
import type { ScatterRank } from "./dispersion-report.js";
import { fabricatedScatter, honestScatter } from "./dispersion-scenarios.js";
import type { CountInput } from "./formula-scenarios.js";
import { alone, nearestSize } from "./formula-scenarios.js";
import { trapScatter } from "./formula-traps.js";
import { whyWeakCounts } from "./formula-options.js";
import { limitsFor } from "./innocent-measures.js";
import { scaledInterval } from "./null-scale.js";
import type { Figures } from "./series-times.js";
import { differenced, readFigures } from "./series-times.js";
import type { SmoothMean } from "./smooth-mean.js";
import { twinSeries } from "./twin-series.js";
import { fitSmoothMean, meanFor, meanParameters, smoothMeans } from "./smooth-mean.js";
import { oneWindowEach, windowsLike } from "./windows.js";

const dispersionOptions = {
  mean: {
    type: "choice",
    default: "auto",
    choices: ["auto", ...smoothMeans],
    description:
      "Smooth mean around which the figures scatter; auto chooses by their number alone: log-line below 7, log-quadratic below 30, else differences from neighbours",
  },
  cumulative: {
    type: "flag",
    default: false,
    description: "The figures are running totals: test their successive differences",
  },
} as const;

type Options = OptionsOf<typeof dispersionOptions>;

/** A thousand simulated series of this length take a few seconds. */
const mostFigures = 10_000;

export const dispersion = defineTest({
  id: "dispersion",
  version: 2,
  title: "Noise around a smooth mean",
  question: "Do the figures scatter around a smooth mean as counts should, or too little, or too much?",
  nullHypothesis:
    "The figures are independent Poisson counts around a smooth mean of the chosen kind, printed as precisely as they were.",
  assumptions: [
    "The mean is of the chosen kind; a mean that bends more looks like too much noise.",
    "Events are independent of one another, so that the variance of a count equals its mean.",
    "Each figure counts one period; running totals are differenced first.",
  ],
  innocentExplanations: [
    { id: "smoothing", text: "Too little: the figures are averages over several periods." },
    { id: "interpolation", text: "Too little: some figures were filled in between others." },
    { id: "quota", text: "Too little: the numbers follow a plan, a quota or a capacity that was fully used." },
    { id: "carry-forward", text: "Too little: a figure was repeated because no new one was at hand." },
    { id: "unit", text: "Too little: the figures were counted in larger units, such as thousands, and multiplied." },
    {
      id: "population",
      text: "Too little: the figures are a large share of a fixed number, such as a population or a capacity.",
    },
    { id: "persistence", text: "Too little: many cases are counted in several periods, so that figures share them." },
    { id: "running-total", text: "Too little: the figures are running totals, which are smooth by construction." },
    { id: "model", text: "Too little: the figures are estimates from a model, which are smooth by construction." },
    { id: "regime", text: "Too much: growth in spurts, a new law, a new register or a new definition bends the mean." },
    { id: "ordinary-variation", text: "Too much: the conditions that events depend on vary from period to period." },
  ],
  references: [
    { text: "Kobak D (2022), on underdispersion in reported counts. medRxiv 2022.02.11.22270841." },
    { text: "Phipson B, Smyth GK (2010). Permutation p-values should never be zero.", doi: "10.2202/1544-6115.1585" },
    { text: "McCullagh P, Nelder JA (1989). Generalized Linear Models, second edition. Chapman and Hall." },
  ],
  method:
    "A smooth mean is fitted by Poisson likelihood. The Pearson statistic and the deviance are compared with those of simulated Poisson counts around the fitted mean, rounded as the figures are printed and fitted again each time; both tails are used. Of fewer than 24 figures the same is done with counts whose mean follows half of the deviation before, and the larger p is given.",
  limits: [
    "Honest series usually vary more than Poisson counts; the upper tail fires on most long or large ones and says nothing about manufacture.",
    "A mean that is too stiff turns real bends into noise, and hides too little noise behind them.",
    "Averages, interpolated figures, quotas and figures in thousands scatter too little, and honestly.",
    "Figures with the signature of an innocent explanation are excused, also where somebody made them so; fewer than 24 figures cannot show whether they are averages or running totals.",
    "Numbers of people present, many of whom stay from one period to the next, change less from period to period than independent counts.",
    "Noise added with the right variance is never seen.",
  ],
  roles: {
    value: requiredRole("series", "The counts, one a period"),
    comparators: optionalRole("panel", "Counts of the same kind elsewhere, one column, one member a place"),
    limit: optionalRole("series", "Largest count possible in each period, such as a population or a capacity"),
  },
  options: dispersionOptions,
  calibration,
  honest: honestScatter,
  fabricated: fabricatedScatter,
  traps: trapScatter,
  shape(input) {
    const figures = readFigures(input.value);
    return `${figures.widths.some((width) => width > 0) ? "rounded" : "poisson"}-${nearestSize(figures.values.length)}`;
  },
  applicability,
  run,
  twin({ value }, _options, rng) {
    const twin = twinSeries(value, rng);
    return twin === undefined ? undefined : alone(twin);
  },
});

function figuresFor(input: CountInput, options: Options): Figures {
  const figures = readFigures(input.value);
  return options.cumulative && figures.problems.length === 0 ? differenced(figures) : figures;
}

function meanOption(figures: Figures, options: Options): SmoothMean {
  return smoothMeans.find((mean) => mean === options.mean) ?? meanFor(figures.values.length);
}

function applicability(input: CountInput, options: Options): Applicability {
  const figures = figuresFor(input, options);
  const n = figures.values.length;
  const not = (reason: string): Applicability => ({ verdict: "not-applicable", reasons: [reason] });
  if (n === 0) return not("No figure of the series is known.");
  if (figures.problems.length > 0) return { verdict: "not-applicable", reasons: figures.problems };
  if (figures.values.every((value) => value === 0)) return not("Every figure is zero.");
  if (n > mostFigures)
    return not(
      `There are ${n} figures, more than the ${mostFigures} for which a thousand series are simulated. Test a part of them, or add them up over longer periods.`,
    );
  const mean = meanOption(figures, options);
  if (n - meanParameters(mean) < 3)
    return not(
      `There are ${n} figures. Around a mean with ${meanParameters(mean)} parameters at least three must be left over to show scatter.`,
    );
  if (fitSmoothMean(mean, figures) === undefined) return not(`No ${mean} mean could be fitted to these figures.`);
  const weak = whyWeakCounts(figures, input.value.name, options.cumulative);
  return weak.length > 0 ? { verdict: "weak", reasons: weak } : { verdict: "applicable" };
}

function run(input: CountInput, options: Options, context: RunContext): Outcome {
  const figures = figuresFor(input, options);
  const mean = meanOption(figures, options);
  const fit = fitSmoothMean(mean, figures);
  if (fit === undefined) throw new RangeError("dispersion: run on figures that applicability declines");
  const limits = limitsFor(figures, input.limit === undefined ? undefined : readFigures(input.limit));
  // Numbers only: a thousand long series kept whole would not fit into memory.
  const simulated: DrawnScatter[] = [];
  const p = nullScatterP(figures, fit, context, (drawn) => simulated.push(drawn));
  const rng = context.rng.stream("null");
  const pOf = (
    tail: "lower" | "upper",
    observed: number,
    statistic: (draw: number) => number,
  ): ReturnType<typeof monteCarloP> =>
    monteCarloP({ draws: simulated.length, observed, tail, rng, simulate: (_, draw) => statistic(draw) });
  const pearsonAt = (draw: number): number => simulated[draw]!.pearson;
  const devianceAt = (draw: number): number => simulated[draw]!.deviance ?? 0;
  const { deviance } = fit;
  const dispersions = Float64Array.from(simulated, ({ pearson, degreesOfFreedom }) => pearson / degreesOfFreedom);
  return dispersionReport({
    figures,
    unit: input.value.unit,
    mean,
    fit,
    p,
    examination: { limits, judge: scatterJudge({ fit, mean, context }) },
    pearson: {
      lower: pOf("lower", fit.pearson, pearsonAt),
      upper: pOf("upper", fit.pearson, pearsonAt),
    },
    deviance:
      deviance === undefined
        ? undefined
        : { value: deviance, lower: pOf("lower", deviance, devianceAt), upper: pOf("upper", deviance, devianceAt) },
    scale: scaledInterval(fit.pearson / fit.degreesOfFreedom, dispersions, 0.95),
    comparators: compare(input, figures, mean),
  });
}

/** Noise beyond counting around the same kind of mean, here and in one window of each comparator. */
function compare(input: CountInput, figures: Figures, mean: SmoothMean): ScatterRank | undefined {
  if (input.comparators === undefined) return undefined;
  const windows = oneWindowEach(windowsLike(input.comparators, figures.times, figures.scale), figures.times[0] ?? 0, 5);
  const excessOf = (of: Figures): { readonly excess: number; readonly dispersion: number } | undefined => {
    const fit = fitSmoothMean(mean, of);
    if (fit === undefined) return undefined;
    return {
      excess: excessVariation(fit.pearson, fit.degreesOfFreedom, fit.means),
      dispersion: fit.pearson / fit.degreesOfFreedom,
    };
  };
  const own = excessOf(figures);
  const others = windows.flatMap(({ group, times, values, widths }) => {
    const scatter = excessOf({ ...figures, times, values, widths });
    return scatter === undefined ? [] : [{ group, ...scatter }];
  });
  if (own === undefined || others.length === 0) return undefined;
  const values = others.map(({ excess }) => excess);
  return {
    own: own.excess,
    others,
    lowerLog10: conformalRank(own.excess, values, "lower").log10,
    upperLog10: conformalRank(own.excess, values, "upper").log10,
  };
}
