import type { InputOf } from "../core/roles.js";
import { say } from "../core/sentence.js";
import { defineTest, type Applicability, type Outcome } from "../core/test.js";
import { calibration } from "./calibration/version-conflicts.js";
import { gatherCells } from "./reconciliation-cells.js";
import { checkIdentities } from "./reconciliation-identities.js";
import { localiseErrors } from "./reconciliation-localise.js";
import { drawGaps, examine, writeAnswer } from "./reconciliation-answer.js";
import { comparePairs } from "./reconciliation-pairs.js";
import { draftComparisons } from "./reconciliation-report.js";
import { fabricated, honest, roles, shape } from "./reconciliation-scenarios.js";
import { quantityBook } from "./support/quantity-book.js";

type Input = InputOf<typeof roles>;

function applicability({ observations, identities }: Input): Applicability {
  if (observations.length === 0) return { verdict: "not-applicable", reasons: ["There is no figure to compare."] };
  const { cells, used } = gatherCells(observations);
  if (used === 0) {
    return { verdict: "not-applicable", reasons: ["No figure has both readable bounds and a readable period."] };
  }
  const checks = checkIdentities(identities ?? [], cells);
  const reasons: string[] = [];
  if (comparePairs(cells).cellsCompared === 0) {
    reasons.push(
      "No quantity has two different figures, or one figure from two sources, for the same place and period.",
    );
  }
  const joined = checks.filter(({ terms }) => terms.filter(({ cell }) => cell !== undefined).length > 1);
  const checkable = checks.some(({ verdict }) => verdict !== "not checkable");
  if (!checkable && joined.length === 0) {
    reasons.push(
      checks.length === 0
        ? "No identity between quantities is declared."
        : "No declared identity joins two quantities that have figures.",
    );
  }
  return reasons.length === 2 ? { verdict: "not-applicable", reasons } : { verdict: "applicable" };
}

export const versionConflicts = defineTest({
  id: "version-conflicts",
  version: 1,
  title: "Conflicting versions and sums",
  question: "Do all printed figures of one quantity agree, and do the sums that must hold come out?",
  nullHypothesis:
    "Every figure is a correct print, within its rounding, of one true number for its quantity, place and period, and every declared identity holds between the true numbers.",
  assumptions: [
    "A figure means what its print says: without a word or sign of rounding it is exact, and its bounds follow the table in the documentation of the case folder.",
    "Figures filed under one quantity, place and period count the same thing by the same definition up to the same day.",
    "A declared identity holds between the true numbers, for the reason the case gives.",
    "A quantity of which no figure is known may be any number from zero upwards.",
  ],
  innocentExplanations: [
    { id: "definition", text: "The sources count different things under one name." },
    { id: "register", text: "Two registers count the same thing and differ a little." },
    { id: "cut-off", text: "The figures were read on different days." },
    { id: "rounding", text: "A figure was rounded without saying so." },
    { id: "misprint", text: "Someone mistyped a figure when copying it." },
    { id: "revision", text: "A later figure corrects an earlier one." },
    { id: "identity", text: "An identity fails for a reason that the case allows for." },
  ],
  references: [
    {
      text: "Fellegi IP, Holt D (1976). A systematic approach to automatic edit and imputation. Journal of the American Statistical Association 71(353):17-35. The idea of the smallest set of fields that must be wrong.",
      doi: "10.1080/01621459.1976.10481472",
    },
    {
      text: "Reiter R (1987). A theory of diagnosis from first principles. Artificial Intelligence 32(1):57-95. Smallest sets that hit every clash.",
      doi: "10.1016/0004-3702(87)90062-2",
    },
    {
      text: "Dutertre B, de Moura L (2006). A fast linear-arithmetic solver for DPLL(T). CAV 2006, LNCS 4144:81-94. The simplex used to decide feasibility, here with exact fractions.",
      doi: "10.1007/11817963_11",
    },
  ],
  method:
    "Figures of one quantity, place and period are compared two by two as intervals; declared identities are solved together as linear equations over those intervals, in exact fractions. Where they cannot all hold, the smallest sets of figures that must be wrong are searched for (error localisation after Fellegi and Holt). No probability is involved; causes named are possibilities.",
  limits: [
    "A rounded figure printed without a word that says so is read as exact, and honest rounding then looks like a contradiction; correct it with a qualifier in the case.",
    "Quantities that differ in definition but share a name are compared all the same; the case must give them different names.",
    "Errors that keep every sum, such as a figure invented together with its total, cause no contradiction.",
    "Two sources may have copied from a third; agreement between them is then no confirmation. This test sees the sources, not where they had it from.",
    "Counters are compared only at the same day; that a counter may not fall is looked at by counter-increments.",
    "The smallest set of wrong figures is the simplest explanation, not the true one; several sets of equal size are listed.",
    "A named cause fits by accident more or less often; the count beside it says how often among numbers as near.",
  ],
  roles,
  options: {
    systems: {
      type: "integer",
      default: 3000,
      minimum: 1,
      maximum: 100_000,
      description:
        "Most systems of equations solved in the search for wrong figures, for each group of joined identities.",
    },
    sets: {
      type: "integer",
      default: 20,
      minimum: 1,
      maximum: 200,
      description: "Most sets of wrong figures listed where several are equally small.",
    },
  },
  calibration,
  honest,
  fabricated,
  shape,
  applicability,
  /** Arithmetic has no null law: figures that can all be right are a clean twin of themselves. */
  twin: () => undefined,
  run({ observations, identities }, options): Outcome {
    const { cells, dropped, used } = gatherCells(observations);
    const { pairs, compatible, cellsCompared } = comparePairs(cells);
    const checks = checkIdentities(identities ?? [], cells);
    const components = localiseErrors(checks, options);
    const drafts = draftComparisons(pairs, checks, components, cells);
    const book = quantityBook();
    const comparisons = drafts.map((draft, at) => draft.write(book, at));
    const count = (standing: string): number => drafts.filter((draft) => draft.standing === standing).length;
    const [conflicts, tensions] = [count("conflict"), count("tension")];
    const work = { drafts, checks, components, used, cellsCompared, compatible };
    const answer = writeAnswer(book, work, cells);
    const explanations = examine(book, work);
    return {
      n: used,
      dropped,
      statistic: { name: "contradictions", value: conflicts },
      p: { method: "none", reason: "Arithmetic, not a probability: figures can all be right together or they cannot." },
      effect: {
        name: "contradictions between printed figures",
        unit: "contradictions",
        value: conflicts,
        expected: 0,
        interval: {
          level: 1,
          lower: conflicts,
          upper: conflicts + tensions,
          kind: "identified",
          method:
            "from those that stand as printed to those and the ones that stand only if a phrase is taken at its word",
        },
      },
      nullModel: "Every printed figure correct within its rounding, every declared identity true.",
      quantities: book.all,
      answer,
      leansOn: say`It leans most on taking a figure without any word of rounding as exact, and on figures under one name counting one thing.`,
      explanations,
      comparisons,
      plots: drawGaps(drafts),
    };
  },
});
