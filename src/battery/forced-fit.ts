import type { SeriesPlot } from "../core/plot.js";
import { say, type Sentence } from "../core/sentence.js";
import { defineTest, type Applicability, type Outcome } from "../core/test.js";
import type { OptionsOf } from "../core/options.js";
import { binomialInterval } from "../numerics/binomial.js";
import { calibration } from "./calibration/forced-fit.js";
import { examine, practices } from "./forced-fit/explain.js";
import { exactCount, logTooMany } from "./forced-fit/laws.js";
import { likeliestPlug } from "./forced-fit/plug.js";
import { fabricated, honest, roles, shape, traps, type FitInput } from "./forced-fit/scenarios.js";
import { readSums, type SumsFound } from "./forced-fit/sums.js";
import { twinSums } from "./forced-fit/twin.js";
import { logCopyingEvalue } from "./repeated-rows/chance.js";
import { usualRelations } from "./table-sums/rows.js";
import { cappedChance } from "./support/capped-chance.js";
import { quantityBook, type QuantityBook } from "./support/quantity-book.js";

const options = {
  relations: {
    type: "list",
    default: usualRelations,
    description:
      "Sums between columns (“total = a + b”) or members (“All = sum(*)”), as in table-sums. The two of the default are left out where the table has no such name.",
  },
  unit: {
    type: "number",
    default: 0,
    minimum: 0,
    description: "Unit to which every figure was rounded; 0 takes it from the bounds of the figures.",
  },
  smallest: {
    type: "integer",
    default: 10,
    minimum: 1,
    maximum: 10_000,
    description:
      "Figures below so many units are not left to chance: whatever their error, it can only make exact sums rarer than the chance used.",
  },
  practice: {
    type: "choice",
    default: "unknown",
    choices: practices,
    description:
      "What the publisher says of its rounding. each-by-itself: figures were rounded independently and need not add up. Only then can sums that all come out be held against a table.",
  },
} as const;
type Options = OptionsOf<typeof options>;

const mostSums = 100_000;
const mostUnequal = 3000;

function applicability({ rows }: FitInput, given: Options): Applicability {
  const not = (...reasons: readonly string[]): Applicability => ({ verdict: "not-applicable", reasons });
  if (given.relations.length === 0)
    return not("No relation is declared. Option relations takes texts such as “total = a + b”.");
  const { problems, independent, table, dropped } = readSums(rows, given);
  if (problems.length > 0) return not(...problems);
  if (table.rows.length === 0) {
    return not(
      given.relations.every((text) => usualRelations.includes(text))
        ? "The table has no column “total” and no member “All” with other figures beside them. Declare with option relations what adds up to what."
        : "No declared relation joins two figures of the table.",
    );
  }
  if (independent.length === 0) {
    const why = dropped.map(({ reason, count }) => `${reason} (${count})`).join("; ");
    return not(`No sum between rounded figures is left to chance: ${why}.`);
  }
  if (
    independent.length > mostSums ||
    (independent.length > mostUnequal && new Set(independent.map(({ chance }) => chance)).size > 1)
  )
    return not(
      `There are ${independent.length} sums, more than are referred to their exact law at once. Test a part of the table.`,
    );
  const least = independent.reduce((sum, { chance }) => sum + Math.log(chance), 0);
  return least > Math.log(0.01)
    ? {
        verdict: "weak",
        reasons: [
          `There are ${independent.length} sums: even if all come out, that has a chance of more than one in a hundred.`,
        ],
      }
    : { verdict: "applicable" };
}

function run({ rows }: FitInput, given: Options): Outcome {
  const found = readSums(rows, given);
  const { independent, sums, table } = found;
  const logP = logTooMany(independent);
  const exact = exactCount(independent);
  const book = quantityBook();
  const logChances = independent.map(({ chance }) => Math.log(chance));
  const expected = independent.reduce((sum, { chance }) => sum + chance, 0) / independent.length;
  const answer = writeAnswer(book, found, logP, expected);
  return {
    n: independent.length,
    dropped: found.dropped,
    statistic: { name: "sums of rounded figures that come out exactly", value: exact },
    p: {
      method: "exact",
      tail: "upper",
      log10: logP / Math.LN10,
      smallest: logTooMany(independent, independent.length) / Math.LN10,
    },
    evidence: {
      kind: "e-value",
      anytimeValid: true,
      log10:
        logCopyingEvalue(
          logChances,
          independent.map(({ miss }) => miss === 0),
        ) / Math.LN10,
      alternative: "a share of the sums is made to come out",
    },
    effect: {
      name: "share of sums that come out exactly",
      unit: "share",
      value: exact / independent.length,
      interval: binomialInterval(exact, independent.length, 0.95),
      expected,
    },
    nullModel:
      "Every figure rounded by itself, its error uniform on plus or minus half a unit; a sum of k of them comes out with the chance of Irwin and Hall, or of whole last digits where the unit allows, whichever is larger",
    quantities: book.all,
    answer: [...answer, ...plugWords(book, found)],
    leansOn: say`It leans most on each figure having been rounded by itself from a value with more digits.`,
    explanations: examine(book, found, given.practice === "each-by-itself"),
    comparisons: [],
    plots: drawMisses(sums, table.cells.length),
  };
}

function writeAnswer(
  book: QuantityBook,
  { independent }: SumsFound,
  logP: number,
  expected: number,
): readonly [Sentence, ...Sentence[]] {
  const m = book.add(
    "sums",
    { label: "Independent sums of rounded figures", unit: "sums", value: independent.length },
    "count",
  );
  const exact = exactCount(independent);
  const k = book.add("exact", { label: "Of these, sums that come out exactly", unit: "sums", value: exact }, "count");
  const by = book.add(
    "expected-exact",
    {
      label: "The same, at most expected if each figure was rounded by itself",
      unit: "sums",
      value: expected * independent.length,
    },
    "decimal1",
  );
  const chance = book.add(
    "chance-log10",
    { label: "log10 of the chance of at least so many", unit: "log10", value: logP / Math.LN10 },
    "log10",
  );
  const largest = book.add(
    "largest-miss",
    {
      label: "Largest difference of a sum",
      unit: "units of rounding",
      value: Math.max(...independent.map(({ miss }) => Math.abs(miss))),
    },
    "count",
  );
  const first =
    exact === independent.length
      ? say`All of ${m} sums of rounded figures come out exactly, where rounding each figure by itself leaves about ${by}; that has a chance of at most ${cappedChance(chance, logP)}.`
      : say`${k} of ${m} sums of rounded figures come out exactly, where rounding each figure by itself leaves about ${by}; so many or more have a chance of at most ${cappedChance(chance, logP)}.`;
  return exact === independent.length ? [first] : [first, say`The others miss by up to ${largest} units of rounding.`];
}

/** A part that alone carries the odd units, where there is one. */
function plugWords(book: QuantityBook, { sums, table }: SumsFound): readonly Sentence[] {
  if (sums.length > mostUnequal) return [];
  const plug = likeliestPlug(sums, table.cells);
  if (plug === undefined || plug.alone === 0) return [];
  const alone = book.add(
    "plug-alone",
    { label: "Sums in which one part alone is no multiple of ten units", unit: "sums", value: plug.alone },
    "count",
  );
  const of = book.add("plug-sums", { label: "Sums that this part stands in", unit: "sums", value: plug.sums }, "count");
  const log10 = book.add(
    "plug-log10",
    {
      label: "log10 of the chance of so many, times the parts looked at",
      unit: "log10",
      value: plug.logChance / Math.LN10,
    },
    "log10",
  );
  const name = book.text("plug-name", "Part that alone carries the odd units most often", plug.name);
  if (plug.logChance > Math.log(0.01)) return [];
  return [
    say`In ${alone} of ${of} sums ${name} alone is no multiple of ten units while all other parts are (chance ${log10}), as a remainder set to make the sum come out would be.`,
  ];
}

/** How many sums miss by so many units, and how many should. */
function drawMisses(sums: SumsFound["sums"], cells: number): readonly SeriesPlot[] {
  const tally = new Map<number, number>();
  for (const { miss } of sums) tally.set(miss, (tally.get(miss) ?? 0) + 1);
  const values = [...tally].sort(([a], [b]) => a - b).slice(0, 60);
  return [
    {
      kind: "series",
      title: "By how much the sums miss",
      description: `Number of sums by their difference in units of rounding, over ${cells} figures.`,
      xLabel: "difference, units of rounding",
      yLabel: "sums",
      marks: values.map(([miss, count]) => ({
        x: miss,
        at: String(miss),
        lower: count,
        upper: count,
        label: String(count),
        group: "sums",
      })),
      join: [],
      lines: [],
      zeroBased: true,
    },
  ];
}

export const forcedFit = defineTest({
  id: "forced-fit",
  version: 1,
  title: "Sums that fit too well",
  question: "Do sums of rounded figures come out exactly more often than rounding allows?",
  nullHypothesis:
    "Every figure of the table was rounded by itself from a value with more digits, and the sums hold between these values.",
  assumptions: [
    "The digits rounded away are left to chance: the errors of large figures are independent and uniform on plus or minus half a unit. Small figures may err in any way, which can only make exact sums rarer.",
    "All figures of one sum are rounded to one unit, or are known exactly.",
    "Sums that share figures, or follow from others, are counted once.",
  ],
  innocentExplanations: [
    { id: "computed-totals", text: "The totals were added up from the rounded figures, or set so that they fit." },
    {
      id: "controlled-rounding",
      text: "The figures were rounded up or down together so that the sums come out, as many statistical offices do.",
    },
    { id: "never-rounded", text: "The figures were whole units from the start, so that nothing was rounded." },
    {
      id: "computed-in-some",
      text: "The totals of some tables or years were added up from rounded figures, and those of others not.",
    },
    { id: "few-cases", text: "The figures are shares of so few cases that few last digits are possible." },
  ],
  references: [
    {
      text: "Mosteller F, Youtz C, Zahn D (1967). The distribution of sums of rounded percentages. Demography 4(2):850-858.",
      doi: "10.2307/2060324",
    },
    {
      text: "Diaconis P, Freedman D (1979). On rounding percentages. Journal of the American Statistical Association 74(366):359-364.",
      doi: "10.1080/01621459.1979.10482518",
    },
    {
      text: "Anderson TW (1955). The integral of a symmetric unimodal function over a symmetric convex set. Proceedings of the American Mathematical Society 6(2):170-176. Why errors of any size in small figures make exact sums rarer.",
      doi: "10.1090/S0002-9939-1955-0069229-1",
    },
    {
      text: "Cox LH (1987). A constructive procedure for unbiased controlled rounding. Journal of the American Statistical Association 82(398):520-524.",
      doi: "10.1080/01621459.1987.10478456",
    },
  ],
  method:
    "A sum of k figures rounded by themselves equals its rounded total with the chance that k uniform errors add up to less than half a unit, about √(6 / (π (k + 1))), computed exactly (Irwin-Hall; whole last digits where the unit is small). The number of exact sums, over sums that share no figure, is referred to its exact Poisson-binomial law, upper tail.",
  limits: [
    "When every sum comes out, the figures alone cannot tell made-up figures from totals computed after rounding or from controlled rounding; only the publisher's word on its rounding can (option practice).",
    "Made-up figures with unrounded values behind them, rounded each by itself, are never seen.",
    "Shares of fewer than about a thousand cases have few possible last digits, and their sums come out more often than assumed.",
    "Sums of two rounded figures nearly always come out and are left out.",
    "A sum that comes out too seldom is no sign of anything here; table-sums looks at sums that rounding cannot excuse.",
  ],
  roles,
  options,
  calibration,
  honest,
  fabricated,
  traps,
  shape,
  applicability,
  twin: ({ rows }, given, rng) => ({ rows: twinSums(rows, given, rng) }),
  run,
});
