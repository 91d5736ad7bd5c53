import type { Applicability, Outcome, RunContext } from "../core/test.js";
import { defineTest } from "../core/test.js";
import { optionalRole, requiredRole } from "../core/roles.js";
import { calibration } from "./calibration/overdispersion.js";
import { whyWeakCounts } from "./formula-options.js";
import { fitClustering } from "./overdispersion/clustering.js";
import { explainMuch } from "./overdispersion/explanations.js";
import { muchReport } from "./overdispersion/report.js";
import { honestMuch, noisy, shapeOfMuch, trapsMuch } from "./overdispersion/scenarios.js";
import { blockLength, scatterInBlocks } from "./underdispersion/blocks.js";
import { compareBlocks } from "./underdispersion/compare.js";
import { scatterP } from "./underdispersion/conditional.js";
import type { BlockOptions } from "./underdispersion/options.js";
import { blockOptions, testedFigures, whyNotBlocks } from "./underdispersion/options.js";
import { roundedScatterP } from "./underdispersion/rounded.js";
import type { BlockInput } from "./underdispersion/scenarios.js";
import { twinWithinBlocks } from "./underdispersion/twin.js";

export const overdispersion = defineTest({
  id: "overdispersion",
  version: 1,
  title: "More scatter than counting makes",
  question: "Do consecutive figures lie further apart than independent counts of one mean would?",
  nullHypothesis: "The figures are independent Poisson counts of one mean within each block of consecutive figures.",
  assumptions: [
    "The mean is the same within a block; a mean that moves within it scatters more.",
    "Events are independent of one another, so that the variance of a count equals its mean.",
    "Each figure counts one period; running totals are differenced first.",
  ],
  innocentExplanations: [
    { id: "season", text: "The figures follow a cycle, such as a week." },
    { id: "regime", text: "The level moves: a new law, a new register, growth in spurts, an epidemic." },
    { id: "batch", text: "Events are reported in batches, late and together." },
    { id: "clusters", text: "Events come in clusters, such as accidents with several victims." },
    { id: "ordinary-variation", text: "The conditions that events depend on vary from period to period." },
  ],
  references: [
    {
      text: "Potthoff RF, Whittinghill M (1966). Testing for homogeneity II. The Poisson distribution. Biometrika 53:183-190.",
    },
    { text: "Mosimann JE (1962). On the compound multinomial distribution. Biometrika 49:65-82." },
    { text: "McCullagh P, Nelder JA (1989). Generalized Linear Models, second edition. Chapman and Hall." },
  ],
  method:
    "The same statistic as underdispersion, in its right tail: squared distances from the mean of the block over that mean, given the totals of the blocks. How much the means vary is fitted by the likelihood of negative binomial counts given those totals, and compared with none at all by a Bayes factor.",
  limits: [
    "Most honest series of any length scatter more than independent counts: this is no sign of manufacture.",
    "Cycles, moving levels and batches are looked for; clusters and varying conditions cannot be told apart.",
    "A mean that bends within a block counts as scatter.",
    "Figures invented with as much noise as counting has are never seen.",
  ],
  roles: {
    value: requiredRole("series", "The counts, one a period"),
    comparators: optionalRole("panel", "Counts of the same kind elsewhere, one column, one member a place"),
  },
  options: blockOptions,
  calibration,
  honest: honestMuch,
  fabricated: noisy,
  traps: trapsMuch,
  shape: shapeOfMuch,
  applicability,
  run,
  twin({ value }, options, rng) {
    const twin = twinWithinBlocks(value, options, rng);
    return twin === undefined ? undefined : { value: twin, comparators: undefined };
  },
});

function applicability({ value }: BlockInput, options: BlockOptions): Applicability {
  const figures = testedFigures(value, options);
  const reasons = whyNotBlocks(figures, options);
  if (reasons.length > 0) return { verdict: "not-applicable", reasons };
  if (scatterInBlocks(figures.values, blockLength(options.block, figures.scale)).degreesOfFreedom < 3)
    return { verdict: "not-applicable", reasons: ["Too few blocks hold any event to show scatter."] };
  const weak = whyWeakCounts(figures, value.name, options.cumulative);
  return weak.length > 0 ? { verdict: "weak", reasons: weak } : { verdict: "applicable" };
}

function run({ value, comparators }: BlockInput, options: BlockOptions, context: RunContext): Outcome {
  const figures = testedFigures(value, options);
  const length = blockLength(options.block, figures.scale);
  const blocks = scatterInBlocks(figures.values, length);
  const own = { ...context, rng: context.rng.stream("null") };
  const p = figures.widths.some((width) => width > 0)
    ? roundedScatterP({ figures, blocks, length, tail: "upper", floor: 1, context: own })
    : scatterP({ blocks, tail: "upper", context: own });
  const clustering = fitClustering(figures.values, blocks);
  return muchReport({
    figures,
    unit: value.unit,
    blocks,
    p,
    clustering,
    explained: explainMuch(figures, blocks, clustering),
    comparators: compareBlocks(comparators, figures, length),
  });
}
