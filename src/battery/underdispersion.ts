import type { Applicability, Outcome, RunContext } from "../core/test.js";
import { defineTest } from "../core/test.js";
import type { OptionsOf } from "../core/options.js";
import { optionalRole, requiredRole } from "../core/roles.js";
import { calibration } from "./calibration/underdispersion.js";
import { whyWeakCounts } from "./formula-options.js";
import { blockLength, scatterInBlocks } from "./underdispersion/blocks.js";
import { compareBlocks } from "./underdispersion/compare.js";
import { scatterP } from "./underdispersion/conditional.js";
import { explainLittle, nothingToExplain } from "./underdispersion/explanations.js";
import { littleOptions, testedFigures, whyNotBlocks } from "./underdispersion/options.js";
import { littleReport } from "./underdispersion/report.js";
import { roundedScatterP } from "./underdispersion/rounded.js";
import type { BlockInput } from "./underdispersion/scenarios.js";
import { fabricatedLittle, honestLittle, shapeOfLittle, trapsLittle } from "./underdispersion/scenarios.js";
import { twinBlocks } from "./underdispersion/twin.js";

type Options = OptionsOf<typeof littleOptions>;

/** Above this p there is nothing to explain, and explanations are not fitted. */
const worthExplaining = Math.log10(0.1);

export const underdispersion = defineTest({
  id: "underdispersion",
  version: 1,
  title: "Too little scatter within blocks",
  question: "Do consecutive figures lie closer together than independent counts can?",
  nullHypothesis:
    "The figures are independent Poisson counts around means that may change from period to period in any way, at random or not.",
  assumptions: [
    "Each event is counted once, in the period in which it falls.",
    "Given the conditions of its period an event happens independently of the others; conditions may change in any way.",
    "The blocks were not chosen by looking at the figures.",
  ],
  innocentExplanations: [
    { id: "smoothing", text: "The figures are averages over several periods." },
    { id: "interpolation", text: "Some figures were filled in between others." },
    { id: "unit", text: "The figures were counted in larger units, such as tens, and multiplied." },
    { id: "rounding", text: "The figures were rounded, to tens or thousands." },
    { id: "capacity", text: "The figures are the used part of a capacity that is the same in every period." },
    { id: "quota", text: "The figures follow a quota, a ceiling or a target." },
    { id: "carry-forward", text: "A figure was repeated because no new one was at hand." },
    { id: "running-total", text: "The figures are running totals." },
    { id: "carry-over", text: "The same events are counted in several periods, as people present or stocks are." },
    { id: "model", text: "The figures are estimates from a model, which are smooth by construction." },
  ],
  references: [
    {
      text: "Kobak D (2022). Underdispersion: a statistical anomaly in reported Covid data. Significance 19(2):10-13.",
      doi: "10.1111/1740-9713.01627",
    },
    {
      text: "Rinott Y (1973). Multivariate majorization and rearrangement inequalities with some applications to probability and statistics. Israel Journal of Mathematics 15:60-77.",
    },
    {
      text: "Haldane JBS (1937). The exact value of the moments of the distribution of chi-squared. Biometrika 29:133-143.",
    },
    {
      text: "Zaykin DV, Zhivotovsky LA, Westfall PH, Weir BS (2002). Truncated product method for combining P-values. Genetic Epidemiology 22:170-185.",
      doi: "10.1002/gepi.0042",
    },
    { text: "Besag J, Clifford P (1991). Sequential Monte Carlo p-values. Biometrika 78:301-304." },
  ],
  method:
    "In blocks of consecutive figures the squared distances from the block's mean, over that mean, are added up. Given the totals of the blocks, counts of equal means are dealt out evenly (multinomial), and unequal means only scatter more. p is the chance of so little, listed, simulated or by a gamma law with the exact first three moments; from ten blocks on twice the smaller of that and of p of the product of the p-values of low single blocks.",
  limits: [
    "Averages, interpolated, rounded or capped figures scatter too little and honestly; they are looked for by their own signatures, which short series do not show.",
    "A level series that scatters too little cannot be told from the steady use of one capacity, and is left to that explanation.",
    "Events counted in more than one period, such as occupied beds, are outside the null hypothesis; their signature needs about a hundred figures.",
    "Where the mean moves much within a block, as in a few yearly figures of a growing series, too little scatter is hidden.",
    "Noise added with the right variance is never seen.",
  ],
  roles: {
    value: requiredRole("series", "The counts, one a period"),
    comparators: optionalRole("panel", "Counts of the same kind elsewhere, one column, one member a place"),
  },
  options: littleOptions,
  calibration,
  honest: honestLittle,
  fabricated: fabricatedLittle,
  traps: trapsLittle,
  shape: shapeOfLittle,
  applicability,
  run,
  twin({ value }, options, rng) {
    const twin = twinBlocks(value, options, rng);
    return twin === undefined ? undefined : { value: twin, comparators: undefined };
  },
});

function applicability({ value }: BlockInput, options: Options): Applicability {
  const figures = testedFigures(value, options);
  const reasons = whyNotBlocks(figures, options);
  if (reasons.length > 0) return { verdict: "not-applicable", reasons };
  if (scatterInBlocks(figures.values, blockLength(options.block, figures.scale)).degreesOfFreedom < 3)
    return { verdict: "not-applicable", reasons: ["Too few blocks hold any event to show scatter."] };
  const weak = whyWeakCounts(figures, value.name, options.cumulative);
  return weak.length > 0 ? { verdict: "weak", reasons: weak } : { verdict: "applicable" };
}

function run({ value, comparators }: BlockInput, options: Options, context: RunContext): Outcome {
  const figures = testedFigures(value, options);
  const length = blockLength(options.block, figures.scale);
  const blocks = scatterInBlocks(figures.values, length);
  const floor = options.leastDispersion;
  const own = { ...context, rng: context.rng.stream("null") };
  const p = figures.widths.some((width) => width > 0)
    ? roundedScatterP({ figures, blocks, length, tail: "lower", floor, context: own })
    : scatterP({ blocks, tail: "lower", floor, context: own });
  const toExplain = { figures, words: `${value.unit} ${value.name}`, blocks, length, floor, context };
  const little = p.method !== "none" && p.log10 <= worthExplaining;
  return littleReport({
    figures,
    unit: value.unit,
    blocks,
    floor,
    p,
    explained: little ? explainLittle(toExplain) : nothingToExplain(),
    comparators: compareBlocks(comparators, figures, length),
  });
}
