import { defineTest, type Applicability, type Outcome } from "../core/test.js";
import { pairsOffered, searchPairs } from "./arbitrary-ratio/pairs.js";
import { ratioReport } from "./arbitrary-ratio/report.js";
import { fabricated, honest, roles, shape, traps, type Input } from "./arbitrary-ratio/scenarios.js";
import { twinPairs } from "./arbitrary-ratio/twin.js";
import { calibration } from "./calibration/arbitrary-ratio.js";
import { reservations } from "./constant-ratio/gates.js";
import { models, type Noise } from "./constant-ratio/homogeneity.js";

interface Options {
  readonly model: string;
  readonly unitVariance: number;
  readonly cumulative: boolean;
}

/** A search over more pairs would need more draws than a run should make. */
const mostPairs = 2000;

function noiseOf({ model, unitVariance }: Options): Noise {
  const known = models.find((one) => one === model);
  if (known === undefined) throw new RangeError(`arbitrary-ratio: no model "${model}"`);
  return { model: known, unitVariance };
}

function applicability(input: Input, options: Options): Applicability {
  const not = (...reasons: string[]): Applicability => ({ verdict: "not-applicable", reasons });
  const offered = pairsOffered(input);
  if (offered === 0)
    return not("There is no pair of figures: bind numerator and denominator, or parts with two columns or more.");
  if (offered > mostPairs)
    return not(
      `There are ${offered} pairs of figures, more than the ${mostPairs} that can be searched. Choose fewer columns or places.`,
    );
  const noise = noiseOf(options);
  const { candidates, obstacles } = searchPairs(input, noise, options.cumulative);
  const [first] = candidates;
  if (first === undefined) return not(...obstacles);
  const weak = candidates.length === 1 ? reservations(first.periods, noise) : [];
  return weak.length > 0 ? { verdict: "weak", reasons: weak } : { verdict: "applicable" };
}

export const arbitraryRatio = defineTest({
  id: "arbitrary-ratio",
  version: 1,
  title: "Arbitrary ratios",
  question:
    "Is a part kept at a fixed, simple proportion of its total more closely than separate cases would leave it?",
  nullHypothesis:
    "Given the totals, each part is a multinomial or more variable (Dirichlet-multinomial) count with one common share; shares that change spread more.",
  assumptions: [
    "Cases are counted separately, so that chance leaves at least binomial noise; the multinomial law is the least favourable one.",
    "Periods do not share cases: running totals are differenced first, and stocks are not tested.",
    "All pairs that were looked at before this one was chosen are among those searched.",
  ],
  innocentExplanations: [
    {
      id: "by-definition",
      text: "One figure is a whole multiple of the other by definition, as two kidneys for each donor.",
    },
    { id: "rounded-percentage", text: "The part was published as a rounded percentage and multiplied back." },
    { id: "declared-rate", text: "A law, a quota or an allocation per head fixes the ratio openly." },
    { id: "shared-units", text: "Both figures come from the same units, which hold their ratio steady everywhere." },
    {
      id: "benchmark",
      text: "One figure is an estimate from the other, benchmarked to a year in which both were known.",
    },
    { id: "rounding", text: "The figures are rounded." },
  ],
  references: [
    {
      text: "R. A. Fisher, Has Mendel's work been rediscovered?, Annals of Science 1 (1936) 115-137: agreement closer than chance allows, by the left tail of chi-squared.",
      doi: "10.1080/00033793600200111",
    },
    {
      text: "P. Grünwald, The Minimum Description Length Principle, MIT Press 2007: saved bits of a code fixed in advance as evidence.",
    },
    {
      text: "G. Shafer, Testing by betting, Journal of the Royal Statistical Society A 184 (2021) 407-431.",
      doi: "10.1111/rssa.12647",
    },
  ],
  method:
    "For each pair Pearson's homogeneity of the ratio over periods; the steadiest is compared with tables redrawn given both margins (left tail), times the number of pairs. Beside it an e-value: bits saved by naming a simple fraction, or any one share, with a universal code, against any shares at all; averaged over the pairs.",
  limits: [
    "A part kept at its share with eight tenths of the chance variation is mostly missed below a thousand periods.",
    "Parts that hang together, such as organs of the same donors, hold their ratio honestly; only other places with the same figures can show it.",
    "Stocks share cases from period to period, which steadies their ratio: for part and rest that each keep half their cases, p was at or below 0.05 in more series than it says (see the page).",
    "A ratio that is simple by nature, such as one half, saves a few bits without anything being wrong; it is steadiness that counts.",
    "An exact whole multiple is taken for a definition, so a figure made up as twice another is excused.",
  ],
  roles,
  options: {
    model: {
      type: "choice",
      default: "part-of-whole",
      choices: models,
      description:
        "How the counts hang together. part-of-whole: the numerator is a part of the denominator. independent-counts: two counts, neither part of the other. several-per-unit: each unit of the denominator brings several of the numerator, as donors bring organs",
    },
    unitVariance: {
      type: "number",
      default: 1,
      minimum: 0.01,
      maximum: 10000,
      description: "For several-per-unit: variance of the number per unit",
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
  twin: (input, options, rng) => (options.cumulative ? undefined : twinPairs(input, noiseOf(options), rng)),
  applicability,
  run(input, options, context): Outcome {
    const noise = noiseOf(options);
    const search = searchPairs(input, noise, options.cumulative);
    if (search.candidates.length === 0)
      throw new RangeError("arbitrary-ratio: run on figures that applicability declines");
    return ratioReport(input, search, noise, context);
  },
});
