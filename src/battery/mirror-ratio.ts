import { say } from "../core/sentence.js";
import { defineTest, type Applicability, type Outcome, type PValue } from "../core/test.js";
import type { MonteCarloPValue } from "../numerics/resampling.js";
import { calibration } from "./calibration/mirror-ratio.js";
import { isBounded, matchSeries, type RatioPeriod } from "./constant-ratio/matched.js";
import { redrawNumerators } from "./constant-ratio/homogeneity.js";
import { partOfLarger, shiftP, smallerDoubled, steadyP, thinnedSpread } from "./mirror-ratio/chance.js";
import { examineMirror } from "./mirror-ratio/explanations.js";
import { elsewhere, measure } from "./mirror-ratio/measure.js";
import { drawMirror, rankLevel, writeAnswer } from "./mirror-ratio/report.js";
import { fabricated, honest, roles, shape, traps, type Input } from "./mirror-ratio/scenarios.js";
import { printedLike } from "./series-times.js";
import { quantityBook } from "./support/quantity-book.js";
import { withFigures } from "./twin-series.js";

const fewestPeriods = 5;
const mostPeriods = 2000;
const mostCases = 1e12;

export const mirrorRatio = defineTest({
  id: "mirror-ratio",
  version: 1,
  title: "Two sources of one quantity",
  question: "Do two sources of one quantity keep one ratio, and vary around it as two records of the same events do?",
  nullHypothesis:
    "Both sources record the same separate events, each with a coverage of its own that does not change; the periods are interchangeable.",
  assumptions: [
    "Both sources count the same kind of event, one by one; they may miss events independently or together.",
    "The steadiest such pair is the least favourable: the smaller source holds a binomial part of the events of the larger.",
    "The noise of the ratio, on the scale of counting, is alike in all periods and without memory.",
    "Where figures are printed with bounds, the admissible values that make the ratio vary most are used.",
  ],
  innocentExplanations: [
    { id: "definition", text: "One source changed its definition or coverage once, which breaks the ratio in two." },
    { id: "coverage", text: "The coverage of one source grows, so that the two come together." },
    { id: "wandering", text: "Recording practice drifts by small steps without a direction." },
    { id: "cut-off", text: "The sources close their books on different days, so that events move between periods." },
    { id: "copy", text: "One source prints the figures of the other, or both print those of a third." },
    { id: "declared-factor", text: "One source is estimated from the other by a published factor." },
    { id: "rounding", text: "The figures are rounded." },
  ],
  references: [
    {
      text: "Fisher RA (1936). Has Mendel's work been rediscovered? Annals of Science 1:115-137: agreement closer than chance allows.",
      doi: "10.1080/00033793600200111",
    },
    {
      text: "Page ES (1955). A test for a change in a parameter occurring at an unknown point. Biometrika 42:523-527.",
      doi: "10.1093/biomet/42.3-4.523",
    },
    {
      text: "Phipson B, Smyth GK (2010). Permutation p-values should never be zero.",
      doi: "10.2202/1544-6115.1585",
    },
  ],
  method:
    "Too steady: Pearson's homogeneity statistic of the smaller source over the larger, its lower tail by the multivariate hypergeometric law given all totals. Shifted: the largest cumulative sum of the scaled log ratios, by permutation of the periods. p is the smaller of the two, doubled.",
  limits: [
    "Two counts of the same events are not independent: identical figures mean a shared origin and confirm nothing, and equal totals leave no chance variation to compare with.",
    "A factor applied with half of the chance variation or more is mostly missed.",
    "The level of the ratio is no accusation; definitions and coverage differ. Its rank among comparators is the better witness.",
    "A single break and a growing coverage are excused where they fit, since figures alone cannot tell them from a manipulation of that shape.",
    "A factor with two significant digits is taken for a published one.",
  ],
  roles,
  options: {},
  calibration,
  honest,
  fabricated,
  traps,
  shape,
  applicability,
  run,
  twin(input, _options, rng) {
    const periods = periodsOf(input);
    if (obstacles(periods).length > 0) return undefined;
    const { secondIsLarger } = measure(periods);
    const counts = partOfLarger(periods, secondIsLarger);
    const drawn = redrawNumerators(counts, { model: "part-of-whole", unitVariance: 1 })(rng.stream("thinned"));
    const rows = new Map(periods.map(({ at }, t) => [at, drawn[t]!]));
    const smaller = secondIsLarger ? input.first : input.second;
    const twin = withFigures(smaller, (_, value, width, row) =>
      printedLike(rows.get(smaller.at[row] ?? "") ?? value, value, width),
    );
    return secondIsLarger
      ? { ...input, first: twin, comparators: undefined }
      : { ...input, second: twin, comparators: undefined };
  },
});

function periodsOf({ first, second }: Input): readonly RatioPeriod[] {
  return matchSeries(second, first, false).periods.filter(isBounded);
}

function obstacles(periods: readonly RatioPeriod[]): readonly string[] {
  if (periods.length === 0) return ["No period has a usable count in both sources."];
  if (periods.length < fewestPeriods)
    return [`Only ${periods.length} periods have a count in both sources; ${fewestPeriods} are needed.`];
  if (periods.length > mostPeriods)
    return [
      `There are ${periods.length} periods, more than the ${mostPeriods} for which a thousand pairs are simulated. Add them up over longer periods.`,
    ];
  const { first, second } = measure(periods).mirror;
  const total = [...first, ...second].reduce((sum, value) => sum + value, 0);
  if (!(total <= mostCases))
    return ["The figures add up to more than a million million, which is no number of separate events."];
  if (second.every((value) => value === 0)) return ["Every figure of the second source is zero."];
  return [];
}

function applicability(input: Input): Applicability {
  const periods = periodsOf(input);
  const reasons = obstacles(periods);
  if (reasons.length > 0) return { verdict: "not-applicable", reasons };
  const { mirror, identical } = measure(periods);
  const weak: string[] = [];
  if (periods.length < 8) weak.push(`With ${periods.length} periods only an extremely steady ratio can stand out.`);
  if (Math.min(...mirror.first, ...mirror.second) < 5)
    weak.push("Some figures are below 5: the ratio of such counts tells little.");
  if (identical === periods.length)
    weak.push("Both sources print the same figures throughout, so that there is nothing to compare.");
  return weak.length > 0 ? { verdict: "weak", reasons: weak } : { verdict: "applicable" };
}

/** The smaller of both p-values, doubled for having looked at both. */
function smaller(steady: MonteCarloPValue | undefined, shift: MonteCarloPValue | undefined): PValue {
  const better = (steady?.log10 ?? 0) <= (shift?.log10 ?? 0) ? (steady ?? shift) : (shift ?? steady);
  if (better === undefined) return { method: "exact", tail: "two-sided", log10: 0, smallest: 0 };
  return { ...better, tail: "two-sided", log10: smallerDoubled(steady, shift) };
}

function run(input: Input, _options: object, context: Parameters<typeof steadyP>[1]): Outcome {
  const matched = matchSeries(input.second, input.first, false);
  const periods = matched.periods.filter(isBounded);
  if (obstacles(periods).length > 0) throw new RangeError("mirror-ratio: run on figures that applicability declines");
  const measured = measure(periods);
  const counts = partOfLarger(periods, measured.secondIsLarger);
  const steady = steadyP([counts], context, "steady");
  const shift = shiftP([measured.residuals], context, "shift");
  const spread = thinnedSpread(counts);
  const names = [input.first.name, input.second.name] as const;
  const others = (input.comparators?.members ?? []).flatMap(
    (member) => elsewhere(member, input.comparators?.columns ?? []) ?? [],
  );
  const book = quantityBook();
  const tested = { measured, counts, steady, shift, context };
  const answer = writeAnswer(book, tested, { spread, names });
  const explanations = examineMirror(book, tested);
  if (spread !== undefined)
    book.add(
      "spread",
      { label: "squared spread of the ratio relative to a part of the same events", unit: "", value: spread },
      "significant2",
    );
  const rank = rankLevel(book, { level: measured.level, spread }, others);
  const open = matched.periods.length - periods.length;
  return {
    n: periods.length,
    dropped:
      open === 0 ? matched.dropped : [...matched.dropped, { reason: "a figure has no upper bound", count: open }],
    statistic: {
      name: "Pearson homogeneity statistic of the smaller source over the larger",
      value: (spread ?? 0) * (periods.length - 1),
      df: periods.length - 1,
    },
    p: smaller(steady, shift),
    effect: {
      name: "ratio of second to first",
      unit: "",
      value: measured.level,
      interval: measured.interval,
      expected: 1,
    },
    nullModel:
      "The smaller source a binomial part of the larger with one chance, given every figure of the larger and the sum of the smaller; and interchangeable periods.",
    quantities: book.all,
    answer,
    leansOn: say`It leans most on both sources counting the same separate events, and on the periods being alike but for counting noise.`,
    explanations,
    comparisons: [],
    ...(rank === undefined ? {} : { rank }),
    plots: drawMirror(measured, others, names),
  };
}
