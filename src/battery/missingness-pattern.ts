import { say } from "../core/sentence.js";
import { defineTest, type Applicability, type Outcome, type RunContext } from "../core/test.js";
import { calibration } from "./calibration/missingness-pattern.js";
import { analyse, gapCount, leading, looksPerColumn, overallP, testable } from "./missingness-pattern/analysis.js";
import { examineGaps } from "./missingness-pattern/explanations.js";
import { periodsOf, readGaps, type ColumnGaps } from "./missingness-pattern/gaps.js";
import { drawGaps, writeAnswer } from "./missingness-pattern/report.js";
import { fabricated, honest, roles, shape, traps, type Input } from "./missingness-pattern/scenarios.js";
import { fallStrata, fewestKnown, levelStrata, rankSum, superiority } from "./missingness-pattern/scores.js";
import { twinGaps } from "./missingness-pattern/twin.js";
import { quantityBook } from "./support/quantity-book.js";

const fewestGaps = 3;
const mostCells = 2_000_000;
/** Upper 2.5 % point of the normal distribution. */
const normal975 = 1.959963984540054;

export const missingnessPattern = defineTest({
  id: "missingness-pattern",
  version: 1,
  title: "What is missing",
  question:
    "Has what is missing to do with what is known: is it missing where its neighbours are low, or after a fall?",
  nullHypothesis:
    "Within each member the gaps lie anywhere among the known figures, whatever these are; members leave gaps independently.",
  assumptions: [
    "A run of missing periods is one gap and counts once, however long it is.",
    "Figures are judged against others of the same member close by, and less the common level of their period where five members report it, so that growth and common ups and downs are taken out.",
    "What is missing before a member's first figure is a late start and is not counted; periods that half of the members or more leave out are taken out.",
  ],
  innocentExplanations: [
    { id: "late-start", text: "Members began to report later than others." },
    {
      id: "period-structure",
      text: "The registry did not ask in some periods, or offices close at weekends and in holidays.",
    },
    { id: "small-cells", text: "Small counts are suppressed to protect persons." },
    { id: "closing", text: "Places wound down and closed, so that they have nothing more to report." },
  ],
  references: [
    {
      text: "Little RJA (1988). A test of missing completely at random for multivariate data with missing values. Journal of the American Statistical Association 83:1198-1202.",
      doi: "10.1080/01621459.1988.10478722",
    },
    {
      text: "Wald A, Wolfowitz J (1940). On a test whether two samples are from the same population. Annals of Mathematical Statistics 11:147-162.",
      doi: "10.1214/aoms/1177731909",
    },
    {
      text: "Wilcoxon F (1945). Individual comparisons by ranking methods. Biometrics Bulletin 1(6):80-83.",
      doi: "10.2307/3001968",
    },
  ],
  method:
    "Every place between two known figures is called high or low by whether the two are above or below what is usual for their surroundings in that member; the count of gaps at low places is referred to its law under random places (exact for few places). Likewise the ranks of the change before each gap and before the end of reporting, lower tail. p is the smaller of the two over all columns, multiplied by the number of looks.",
  limits: [
    "A missing figure itself is never seen: where figures have no memory, leaving out the bad ones leaves no trace in the others.",
    "Gaps that several members leave together for one outside reason are taken as separate; look at the picture.",
    "Suppression of small counts, closing and holidays make the same pattern; where their own trace is there they are taken for the cause.",
    "Members with fewer than five known figures are not used.",
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
  twin: ({ table }, _options, rng) => ({ table: twinGaps(table, rng) }),
});

function gapsIn(gaps: ColumnGaps): number {
  return Math.max(gapCount(levelStrata(gaps)), gapCount(fallStrata(gaps, true)));
}

function applicability({ table }: Input): Applicability {
  const not = (reason: string): Applicability => ({ verdict: "not-applicable", reasons: [reason] });
  if (table.members.length === 0 || table.columns.length === 0) return not("The table has no members or no columns.");
  const cells = periodsOf(table).length * table.members.length * table.columns.length;
  if (cells > mostCells)
    return not(
      `The table has ${cells} cells, more than the ${mostCells} that are examined at once. Test a part of it.`,
    );
  const columns = testable(table);
  if (columns.length === 0) {
    const all = table.columns.map((column) => readGaps(table, column));
    return not(
      all.every(({ cells: { missing }, records }) => missing === 0 && records.every(({ stopped }) => stopped === 0))
        ? "No figure is missing between known ones, and no member stops before the end of the table."
        : `No member has at least ${fewestKnown} known figures, a gap among them and places without one.`,
    );
  }
  const most = Math.max(...columns.map(gapsIn));
  if (most < fewestGaps)
    return not(
      `There are ${most} gaps in the column that has most; at least ${fewestGaps} are needed to see where they lie.`,
    );
  return most < 6
    ? { verdict: "weak", reasons: [`There are only ${most} gaps in the column that has most.`] }
    : { verdict: "applicable" };
}

function run({ table }: Input, _options: object, context: RunContext): Outcome {
  const columns = testable(table).map((gaps) => analyse(gaps, context));
  const p = columns.length === 0 ? undefined : overallP(columns);
  if (p === undefined) throw new RangeError("missingness-pattern: run on a table that applicability declines");
  const own = leading(columns);
  const book = quantityBook();
  const answer = writeAnswer(book, own, columns.length);
  const explanations = examineGaps(book, { table, columns, own, context });
  const byFall = (own.fallP?.log10 ?? 0) < (own.levelP?.log10 ?? 0);
  const strata = byFall || own.level.length === 0 ? own.fall : own.level;
  const { value, standardError } = superiority(strata);
  const half = normal975 * standardError;
  return {
    n: gapCount(strata),
    dropped: table.dropped,
    statistic: { name: "sum of the centred ranks of the gaps", value: rankSum(strata) / 2 },
    p,
    effect: {
      name: byFall
        ? "chance that a change before a gap is higher than another"
        : "chance that figures around a gap are higher than around another place",
      unit: "share",
      value,
      interval: {
        level: 0.95,
        lower: Math.max(0, value - half),
        upper: Math.min(1, value + half),
        kind: "confidence",
        method: "normal limits with the standard error of random gaps",
      },
      expected: 0.5,
    },
    nullModel: `Gaps at random among the places of each member, as many as there are; smallest of ${looksPerColumn * columns.length} p-values, multiplied by their number.`,
    quantities: book.all,
    answer,
    leansOn: say`It leans most on gaps of different members being separate events, and on close figures of one member being alike.`,
    explanations,
    comparisons: [],
    plots: drawGaps(table, own),
  };
}
