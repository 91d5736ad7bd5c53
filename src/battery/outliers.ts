import { say } from "../core/sentence.js";
import type { OptionsOf } from "../core/options.js";
import { suggest } from "../core/suggest.js";
import { defineTest, type Applicability, type Outcome } from "../core/test.js";
import { conformalRank } from "../numerics/resampling.js";
import { calibration } from "./calibration/outliers.js";
import { readChanges } from "./outliers/changes.js";
import { ratioEdit } from "./outliers/edit.js";
import { examine, type Accused } from "./outliers/explain.js";
import { drawStrip, writeAnswer } from "./outliers/report.js";
import { fabricated, honest, roles, shape, traps, type OutlierInput } from "./outliers/scenarios.js";
import { distances, tailGap } from "./outliers/tail.js";
import { twinChanges } from "./outliers/twin.js";
import { quantityBook } from "./support/quantity-book.js";

const options = {
  column: { type: "text", default: "", description: "Column of the later figure; empty: the first column." },
  against: {
    type: "text",
    default: "",
    description: "Column of the earlier figure; empty: the same column one period before.",
  },
  period: { type: "text", default: "", description: "Period of the later figure; empty: the last one." },
  own: {
    type: "text",
    default: "",
    description:
      "The member under examination, or the period in a table of one member: p is then its rank among all. Empty: the widest gap in the tail of all changes is looked for.",
  },
  sizeWeight: {
    type: "number",
    default: 0.5,
    minimum: 0,
    maximum: 1,
    description: "U of the ratio edit: how much the size of a member counts.",
  },
  leastSpread: {
    type: "number",
    default: 0.05,
    minimum: 0,
    maximum: 1,
    description: "A of the ratio edit: least spread as a share of the median effect.",
  },
  width: {
    type: "number",
    default: 4,
    minimum: 0.1,
    maximum: 100,
    description: "C of the ratio edit: width of the accepted interval in quartile distances.",
  },
} as const;
type Options = OptionsOf<typeof options>;

const fewest = 8;
const most = 1_000_000;

function applicability({ rows }: OutlierInput, given: Options): Applicability {
  const not = (...reasons: readonly string[]): Applicability => ({ verdict: "not-applicable", reasons });
  const { changes, problems } = readChanges(rows, given);
  if (problems.length > 0) return not(...problems);
  const n = changes.length;
  if (n < fewest)
    return not(`There are ${n} changes between two figures above zero; at least ${fewest} are needed to show a tail.`);
  if (n > most) return not(`There are ${n} changes, more than the ${most} that are compared at once.`);
  const ratios = new Set(changes.map(({ before, after }) => after / before));
  if (ratios.size < n / 2 + 1)
    return not("Half of the changes or more share one ratio with another, so that there is no tail to measure.");
  if (tailGap(distances(changes)) === undefined)
    return not("Too few changes differ from the median change to show a tail.");
  const names = changes.map(({ name }) => name);
  if (given.own !== "" && !names.includes(given.own)) {
    const near = suggest(given.own, names);
    return not(
      `There is no change of "${given.own}"${near === undefined ? "" : `; perhaps "${near}" is meant`}. Option own must name one.`,
    );
  }
  if (given.own !== "" && n < 20)
    return {
      verdict: "weak",
      reasons: [`There are ${n} changes: a rank among so few never has a chance below 1 in ${n}.`],
    };
  return n < 20
    ? { verdict: "weak", reasons: [`There are ${n} changes, so that the tail is known from few.`] }
    : { verdict: "applicable" };
}

function run({ rows }: OutlierInput, given: Options): Outcome {
  const found = readChanges(rows, given);
  const distance = distances(found.changes);
  const tail = tailGap(distance);
  if (tail === undefined) throw new RangeError("outliers: run on changes that applicability declines");
  const edit = ratioEdit(found.changes, { u: given.sizeWeight, a: given.leastSpread, c: given.width });
  const place = found.changes.findIndex(({ name }) => name === given.own);
  const others = distance.filter((_, i) => i !== place);
  const rank = place < 0 ? undefined : conformalRank(distance[place]!, others, "upper");
  const accused: Accused = { found, edit, apart: place < 0 ? tail.apart : [place] };
  const book = quantityBook();
  const answer = writeAnswer(
    book,
    accused,
    tail,
    rank === undefined ? undefined : { log10: rank.log10, name: given.own },
  );
  const farthest = accused.apart[0] ?? 0;
  const change = found.changes[farthest];
  return {
    n: found.changes.length,
    dropped: found.dropped,
    statistic:
      place < 0
        ? { name: "widest gap in the tail, in mean gaps below it", value: tail.gap }
        : { name: "distance from the median change, in quartile distances", value: distance[place]! },
    p:
      rank === undefined
        ? { method: "exact", tail: "upper", log10: tail.logP / Math.LN10 }
        : { ...rank, smallest: -Math.log10(found.changes.length) },
    effect: {
      name: "ratio of the farthest change to the median change",
      unit: "times",
      value: (edit.ratios[farthest] ?? 1) / edit.median,
      interval: {
        level: 1,
        lower: (change?.lowest ?? 1) / edit.median,
        upper: Math.min(Number.MAX_VALUE, (change?.highest ?? 1) / edit.median),
        kind: "identified",
        method: "what the printed bounds of both figures allow",
      },
      expected: 1,
    },
    nullModel:
      rank === undefined
        ? "Log changes, in units of their own noise, whose largest distances from the median form a Pareto tail of unknown index, or a lighter one"
        : "The member under examination is exchangeable with all others",
    quantities: book.all,
    answer,
    leansOn: say`It leans most on all members being of one kind, whose changes share one tail.`,
    explanations: examine(book, accused),
    comparisons: [],
    ...(rank === undefined
      ? {}
      : {
          rank: {
            own: distance[place]!,
            atLeastAsExtreme: others.filter((value) => value >= distance[place]!).length,
            comparators: others.length,
          },
        }),
    plots: drawStrip(accused),
  };
}

export const outliers = defineTest({
  id: "outliers",
  version: 1,
  title: "Changes that stand apart",
  question: "Does any figure change so unlike all the others that it stands apart from their tail?",
  nullHypothesis:
    "The changes of all members are drawn alike: beside the noise of counting their log ratios have one law, with tails no heavier than those of a power law.",
  assumptions: [
    "Members are of one kind, so that their changes share one law; a group of another kind stands apart honestly.",
    "The largest distances from the median form a Pareto tail of any index, the least favourable case, or a lighter one, such as a normal, exponential or Student tail.",
    "The size of a member matters only through the noise of counting.",
  ],
  innocentExplanations: [
    { id: "unit", text: "One figure is given in another unit, or has a zero too many or too few." },
    { id: "small-base", text: "The figures are so small that chance alone makes large ratios." },
    { id: "new-member", text: "The member is new, and its first period is not complete." },
    { id: "definition", text: "A new definition or a new way of counting changed the level for good." },
    { id: "other-kind", text: "The member is of another kind than the others, or an event of its own befell it." },
  ],
  references: [
    {
      text: "Hidiroglou MA, Berthelot J-M (1986). Statistical editing and imputation for periodic business surveys. Survey Methodology 12(1):73-83.",
    },
    {
      text: "Brys G, Hubert M, Struyf A (2004). A robust measure of skewness. Journal of Computational and Graphical Statistics 13(4):996-1017.",
      doi: "10.1198/106186004X12632",
    },
    {
      text: "Hubert M, Vandervieren E (2008). An adjusted boxplot for skewed distributions. Computational Statistics and Data Analysis 52(12):5186-5201.",
      doi: "10.1016/j.csda.2007.11.008",
    },
    {
      text: "Pisarenko VF, Sornette D (2012). Robust statistical tests of Dragon-Kings beyond power law distributions. European Physical Journal Special Topics 205:95-115.",
      doi: "10.1140/epjst/e2012-01564-8",
    },
    {
      text: "Barlow RE, Proschan F (1966). Inequalities for linear combinations of order statistics from restricted families. Annals of Mathematical Statistics 37(6):1574-1592. Gaps shrink towards the top where the hazard rises.",
      doi: "10.1214/aoms/1177699149",
    },
  ],
  method:
    "Ratios of two figures are edited after Hidiroglou and Berthelot and by the boxplot adjusted for skewness. For p, the gap before the one, two or three farthest changes is compared with the mean gap of log distances below it: F-distributed under a Pareto tail of any index, smaller under lighter ones; the best of three counts three times. For a member named beforehand p is its rank among all.",
  limits: [
    "An edit marks figures for a second look and always marks some; only p says how unusual the farthest one is.",
    "A change that lies within the tail of the others is never seen, and more than three that lie apart together hide one another.",
    "Tails heavier than any power law, as of groups of different kinds, make false alarms.",
    "The rank of a member named beforehand never has a chance below one over the number of members.",
    "Under tails lighter than a power law the chance is overstated, so that a figure made four times as large among a hundred members is missed in one of three tables.",
  ],
  roles,
  options,
  calibration,
  honest,
  fabricated,
  traps,
  shape,
  applicability,
  twin(input, given, rng) {
    const rows = twinChanges(input.rows, given, rng);
    return rows === undefined ? undefined : { rows };
  },
  run,
});
