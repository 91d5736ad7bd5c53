import { say } from "../core/sentence.js";
import { defineTest, type Applicability, type Outcome } from "../core/test.js";
import { calibration } from "./calibration/table-sums.js";
import { examine, writeAnswer, drawTable } from "./table-sums/report.js";
import { readTable, usualRelations } from "./table-sums/rows.js";
import { fabricated, honest, roles, shape, traps, type TableInput } from "./table-sums/scenarios.js";
import { searchTable } from "./table-sums/search.js";
import { quantityBook } from "./support/quantity-book.js";

/** Comparisons listed one by one; the others are counted. */
const mostListed = 100;
const mostFigures = 1_000_000;

function applicability({ rows }: TableInput, { relations }: { readonly relations: readonly string[] }): Applicability {
  const not = (...reasons: readonly string[]): Applicability => ({ verdict: "not-applicable", reasons });
  const figures = rows.columns.length * rows.members.reduce((sum, { at }) => sum + at.length, 0);
  if (figures === 0) return not("The table has no figure.");
  if (figures > mostFigures)
    return not(`The table has ${figures} places for figures, more than the ${mostFigures} that are checked at once.`);
  if (relations.length === 0)
    return not("No relation is declared. Option relations takes texts such as “total = a + b”.");
  const { problems, rows: found } = readTable(rows, relations);
  if (problems.length > 0) return not(...problems);
  if (found.length > 0) return { verdict: "applicable" };
  return not(
    relations.every((text) => usualRelations.includes(text))
      ? "The table has no column “total” and no member “All” with other figures beside them. Declare with option relations what adds up to what."
      : "No declared relation joins two figures of the table.",
  );
}

export const tableSums = defineTest({
  id: "table-sums",
  version: 1,
  title: "Sums of a whole table",
  question: "Can all figures of the table be right at once, given the sums that must hold?",
  nullHypothesis:
    "Every figure is a correct print, within its rounding, of one true number, and every declared relation holds between the true numbers.",
  assumptions: [
    "A figure means what its bounds say; without bounds it is exact.",
    "A declared relation holds between the true numbers at every place and period of the table.",
    "A figure that is not printed may be any number from zero upwards, and any number at all in a column with figures below zero.",
  ],
  innocentExplanations: [
    { id: "rounding", text: "Figures were rounded without saying so." },
    { id: "misprint", text: "Someone mistyped a figure when copying the table." },
    {
      id: "unlisted-part",
      text: "The total holds a part that the table does not print, such as persons of unknown place.",
    },
    { id: "definition", text: "The relation is not meant as declared: the columns count different things." },
    { id: "revision", text: "Some figures were corrected later and their sums were not, or the other way round." },
  ],
  references: [
    {
      text: "Fellegi IP, Holt D (1976). A systematic approach to automatic edit and imputation. Journal of the American Statistical Association 71(353):17-35. The smallest set of fields that must be wrong.",
      doi: "10.1080/01621459.1976.10481472",
    },
    {
      text: "Reiter R (1987). A theory of diagnosis from first principles. Artificial Intelligence 32(1):57-95. Smallest sets that hit every clash.",
      doi: "10.1016/0004-3702(87)90062-2",
    },
    {
      text: "Gubin LG, Polyak BT, Raik EV (1967). The method of projections for finding the common point of convex sets. USSR Computational Mathematics and Mathematical Physics 7(6):1-24.",
      doi: "10.1016/0041-5553(67)90113-9",
    },
  ],
  method:
    "Each declared relation is laid over every place and period, and every figure taken as the interval of its rounding. Relations that fail alone are decided exactly; those that share rounded or missing figures are also solved together. Around failing ones the smallest sets of figures that must be wrong are searched for in exact fractions. No probability is involved.",
  limits: [
    "Errors that keep every sum, such as a figure invented together with its total, cause no contradiction.",
    "The smallest set of wrong figures is the simplest explanation, not the true one; an error in one column of a table without sums the other way has several smallest sets.",
    "A wrong figure that is set free may become any number from zero upwards, however unlikely.",
    "Whether several relations between rounded figures can hold together is decided by finding values that fit; where neither these nor a contradiction is found, the answer says so.",
    "Groups of failing relations beyond the worst twenty-five are counted and not solved.",
  ],
  roles,
  options: {
    relations: {
      type: "list",
      default: usualRelations,
      description:
        "Relations between columns (“total = a + b”, “stock = stock[-1] + in - out”) or members (“All = sum(*)”, “China = sum(Hubei, Hunan)”); names with spaces stand in double quotes, sum(*) is all others. The two of the default are left out where the table has no such name.",
    },
    systems: {
      type: "integer",
      default: 300,
      minimum: 1,
      maximum: 100_000,
      description:
        "Most systems of equations solved in the search for wrong figures, for each group of failing relations.",
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
  traps,
  shape,
  applicability,
  /** Arithmetic has no null law: figures that can all be right are a clean twin of themselves. */
  twin: () => undefined,
  run({ rows }, options): Outcome {
    const found = searchTable(rows, options.relations, options);
    const book = quantityBook();
    const answer = writeAnswer(book, found);
    const explanations = examine(book, found);
    const comparisons = found.drafts.slice(0, mostListed).map((draft, at) => draft.write(book, at));
    // Panels have no rows of the case's own: the figures are named in the text, and a reference would lead nowhere.
    const named = comparisons.map((comparison) => ({ ...comparison, observations: [] }));
    const conflicts = found.failing.length + found.drafts.filter(({ id }) => id.startsWith("identities:")).length;
    return {
      n: found.table.cells.filter(({ lower }) => !Number.isNaN(lower)).length,
      dropped: [
        ...rows.dropped,
        ...(found.table.empty === 0
          ? []
          : [
              {
                reason: "fewer than two figures of the relation are printed at the place and period",
                count: found.table.empty,
              },
            ]),
      ],
      statistic: { name: "contradictions", value: conflicts },
      p: { method: "none", reason: "Arithmetic, not a probability: figures can all be right together or they cannot." },
      effect: {
        name: "relations that cannot hold as printed",
        unit: "relations",
        value: conflicts,
        expected: 0,
        interval: {
          level: 1,
          lower: conflicts,
          upper: conflicts + found.undecided,
          kind: "identified",
          method: "from those shown to fail to those and the ones left undecided",
        },
      },
      nullModel: "Every printed figure correct within its rounding, every declared relation true.",
      quantities: book.all,
      answer,
      leansOn: say`It leans most on the declared relations being meant as written, and on a figure without bounds being exact.`,
      explanations,
      comparisons: named,
      plots: drawTable(found),
    };
  },
});
