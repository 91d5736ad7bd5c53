import { say } from "../core/sentence.js";
import {
  defineTest,
  type Applicability,
  type Evidence,
  type Outcome,
  type PValue,
  type RunContext,
} from "../core/test.js";
import { hypergeometricLogLower } from "../numerics/hypergeometric.js";
import { conformalRank, monteCarloP } from "../numerics/resampling.js";
import { logBeta } from "../numerics/special.js";
import { calibration } from "./calibration/revision-bias.js";
import { examineRevisions } from "./revision-bias/explanations.js";
import { drawClusters, writeAnswer } from "./revision-bias/report.js";
import { fabricated, honest, roles, shape, traps, type Input } from "./revision-bias/scenarios.js";
import {
  doubledRanks,
  drawRankSum,
  flipShare,
  medianInterval,
  mostExact,
  mostFlipped,
  positiveRankSum,
  signedRankTails,
  signTestLog,
} from "./revision-bias/signed-rank.js";
import { twinVersions } from "./revision-bias/twin.js";
import { clustersOf, readVersions, type Cluster, type Revision } from "./revision-bias/versions.js";
import { quantityBook, type QuantityBook } from "./support/quantity-book.js";

/** With four dates the least p is 0.125. */
const fewestClusters = 4;
const mostPairs = 200_000;

export const revisionBias = defineTest({
  id: "revision-bias",
  version: 1,
  title: "One-sided revisions",
  question: "Are later versions of the same figures systematically higher or lower than the earlier ones?",
  nullHypothesis:
    "The revisions printed on one date, taken together, are as likely to go up as to go down by the same amount, independently of the other dates.",
  assumptions: [
    "All revisions printed on one date may hang together in any way; they count once.",
    "Revisions of different dates are new information, so that one does not carry on another; versions that each err on their own pull back, which makes the test cautious.",
    "A change inside the printed rounding of the two versions is no revision.",
  ],
  innocentExplanations: [
    { id: "late-registrations", text: "Late reports still come in, so that young figures rise, and older ones less." },
    { id: "definition-change", text: "A new definition or coverage changed all figures by about one factor." },
    { id: "rounding", text: "The earlier figures were rounded or cut, the later ones are exact." },
    { id: "typing-errors", text: "The first prints held slips of the pen that were put right later." },
  ],
  references: [
    {
      text: "Wilcoxon F (1945). Individual comparisons by ranking methods. Biometrics Bulletin 1(6):80-83.",
      doi: "10.2307/3001968",
    },
    { text: "Fisher RA (1935). The Design of Experiments, section 21: random signs. Oliver and Boyd." },
    {
      text: "Mankiw NG, Shapiro MD (1986). News or noise: an analysis of GNP revisions. Survey of Current Business 66:20-25.",
    },
  ],
  method:
    "Successive dated versions of each quantity are compared; changes are averaged over the figures printed on one date. The signed rank sum of these means is referred to its exact law under random signs (simulated beyond a hundred dates). A sign test, random signs of the means themselves and the share of figures revised at all stand beside it.",
  limits: [
    "With fewer than six dates of publication no record, however one-sided, reaches a two-sided p of 0.05.",
    "Revision in one direction is common where reports come in late; only the fall of the revisions with age tells that from other causes.",
    "A single later date that moves every figure counts once, however many figures it moves; version-conflicts shows it.",
    "Whoever moves all figures by one factor looks like a new definition here, and a rise that falls with age like late reports.",
    "Versions of different publishers are put in one line of dates; name a place or choose the estimands so that like is compared with like.",
  ],
  roles,
  options: {
    place: {
      type: "text",
      default: "",
      description:
        "Only figures of this place are tested, the other places are comparators; empty: all places together",
    },
  },
  calibration,
  honest,
  fabricated,
  traps,
  shape,
  applicability,
  run,
  twin: ({ observations }, options, rng) => twinVersions(observations, readVersions(observations, options.place), rng),
});

function applicability({ observations }: Input, { place }: { readonly place: string }): Applicability {
  const not = (reason: string): Applicability => ({ verdict: "not-applicable", reasons: [reason] });
  if (observations.length === 0) return not("There is no figure to compare.");
  if (place !== "" && !observations.some((observation) => observation.place === place))
    return not(`No figure is of the place "${place}" that option place names.`);
  const { pairs } = readVersions(observations, place);
  if (pairs.length === 0)
    return not("No quantity has two figures with bounds and different, known dates of publication.");
  if (pairs.length > mostPairs)
    return not(
      `There are ${pairs.length} figures printed anew, more than the ${mostPairs} that are compared at once. Choose an estimand or a place.`,
    );
  const clusters = clustersOf(pairs);
  if (clusters.length < fewestClusters)
    return not(
      `Revisions were printed on ${clusters.length} dates only; at least ${fewestClusters} are needed, since all revisions of one date count once.`,
    );
  const weak: string[] = [];
  if (clusters.length < 6)
    weak.push(`With ${clusters.length} dates of publication even revisions that all go one way have a p above 0.05.`);
  if (pairs.some(({ from, to }) => from.series !== to.series))
    weak.push("Some versions come from different lines of publication, which may differ in what they count.");
  return weak.length > 0 ? { verdict: "weak", reasons: weak } : { verdict: "applicable" };
}

/** p of the signed rank sum: exact for up to a hundred dates. */
function signedRankP(
  clusters: readonly Cluster[],
  context: RunContext,
  name: string,
): PValue & { readonly log10: number } {
  const changes = clusters.map(({ change }) => change);
  const ranks = doubledRanks(changes);
  const observed = positiveRankSum(changes, ranks);
  if (ranks.length <= mostExact) {
    const { lower, upper } = signedRankTails(ranks, observed);
    const log10 = Math.min(0, (Math.LN2 + Math.min(lower, upper)) / Math.LN10);
    return { method: "exact", tail: "two-sided", log10, smallest: (1 - ranks.length) * Math.log10(2) };
  }
  return monteCarloP({
    draws: context.draws,
    observed,
    tail: "two-sided",
    simulate: (rng) => drawRankSum(rng, ranks),
    rng: context.rng.stream(name),
    ...(context.stopAfter === undefined ? {} : { stopAfter: context.stopAfter }),
  });
}

/** Every date a coin with one unknown chance of heads, spread evenly over 0 to 1, against a fair coin. */
function coinEvidence(positive: number, n: number): Evidence {
  return {
    kind: "e-value",
    anytimeValid: true,
    log10: (n * Math.LN2 + logBeta(positive + 1, n - positive + 1)) / Math.LN10,
    alternative: "each date's revisions go up with one unknown chance, any from none to all equally credible",
  };
}

function elsewhereOf(
  input: Input,
  place: string,
  pairs: readonly Revision[],
):
  | {
      readonly share: number;
      readonly fewerLog10: number;
      readonly others: readonly { label: string; value: number }[];
    }
  | undefined {
  if (place === "") return undefined;
  const others = readVersions(
    input.observations.filter((observation) => observation.place !== place),
    "",
  ).pairs;
  if (others.length === 0) return undefined;
  const changed = (of: readonly Revision[]): number => of.filter(({ change }) => change !== 0).length;
  const urn = {
    population: pairs.length + others.length,
    marked: changed(pairs) + changed(others),
    drawn: pairs.length,
  };
  const places = [...new Set(others.map((pair) => pair.place))].sort();
  return {
    share: changed(others) / others.length,
    fewerLog10: hypergeometricLogLower(changed(pairs), urn) / Math.LN10,
    others: places.flatMap((label) => {
      const clusters = clustersOf(others.filter((pair) => pair.place === label));
      return clusters.length < fewestClusters
        ? []
        : [{ label, value: medianInterval(clusters.map(({ change }) => change)).median }];
    }),
  };
}

function run(input: Input, { place }: { readonly place: string }, context: RunContext): Outcome {
  const versions = readVersions(input.observations, place);
  const clusters = clustersOf(versions.pairs);
  if (clusters.length < fewestClusters)
    throw new RangeError("revision-bias: run on figures that applicability declines");
  const changes = clusters.map(({ change }) => change);
  const positive = changes.filter((change) => change > 0).length;
  const p = signedRankP(clusters, context, "signs");
  const { median, interval } = medianInterval(changes);
  const revised = versions.pairs.filter(({ change }) => change !== 0);
  const elsewhere = elsewhereOf(input, place, versions.pairs);
  const book = quantityBook();
  const answer = writeAnswer(book, {
    versions,
    clusters,
    median,
    log10p: p.log10,
    signTest: signTestLog(positive, clusters.length) / Math.LN10,
    unclustered: signTestLog(revised.filter(({ change }) => change > 0).length, revised.length) / Math.LN10,
    flips: clusters.length <= mostFlipped ? Math.log10(flipShare(changes)) : undefined,
    elsewhere,
  });
  const explanations = examineRevisions(
    book,
    versions.pairs,
    (rest) => signedRankP(clustersOf(rest), context, "rest").log10,
  );
  const rank = rankOf(book, median, elsewhere?.others ?? []);
  return {
    n: clusters.length,
    dropped: versions.dropped,
    statistic: {
      name: "signed rank sum of the mean changes by date",
      value: positiveRankSum(changes, doubledRanks(changes)) / 2,
    },
    p,
    evidence: coinEvidence(positive, clusters.length),
    effect: {
      name: "median change from one version to the next",
      unit: "share of the figure",
      value: median,
      interval,
      expected: 0,
    },
    nullModel: "Random signs of the mean change of each date of publication, given the sizes.",
    quantities: book.all,
    answer,
    leansOn: say`It leans most on the dates of publication being independent occasions, and on the versions counting the same thing.`,
    explanations,
    comparisons: [],
    ...(rank === undefined ? {} : { rank }),
    plots: [...drawClusters(clusters), ...drawPlaces(median, elsewhere?.others ?? [])],
  };
}

function rankOf(
  book: QuantityBook,
  own: number,
  others: readonly { readonly value: number }[],
): { readonly own: number; readonly atLeastAsExtreme: number; readonly comparators: number } | undefined {
  if (others.length === 0) return undefined;
  const sizes = others.map(({ value }) => Math.abs(value));
  const value = 10 ** conformalRank(Math.abs(own), sizes, "upper").log10;
  book.add(
    "conformalSize",
    { label: "rank p-value of the size of the median change among the other places", unit: "probability", value },
    "significant2",
  );
  return { own, atLeastAsExtreme: sizes.filter((size) => size >= Math.abs(own)).length, comparators: sizes.length };
}

function drawPlaces(own: number, others: readonly { label: string; value: number }[]): Outcome["plots"] {
  if (others.length === 0) return [];
  return [
    {
      kind: "strip",
      title: "Median change here and elsewhere",
      description: `Median change from one version to the next, here and in ${others.length} other places.`,
      xLabel: "share of the figure",
      scale: "linear",
      own: [{ label: "here", value: own }],
      others,
      reference: { x: 0, label: "no change" },
    },
  ];
}
