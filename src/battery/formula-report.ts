import type { ExplanationFound, Outcome, PValue, Quantity } from "../core/test.js";
import { quantity, say } from "../core/sentence.js";
import type { FormulaFit } from "./closeness.js";
import type { Description } from "./description-length.js";
import type { Frozen } from "./formula-evidence.js";
import { combinedEvidence, detectableShare, evidenceQuantities } from "./formula-evidence.js";
import type { Forecast } from "./formula-forecast.js";
import { formulaPlots } from "./formula-plots.js";
import { quantitiesOf } from "./formula-quantities.js";
import { formulaAnswer } from "./formula-sentences.js";
import { mayLast } from "./innocent-laws.js";
import type { RandomGrowth, RSquaredAmong } from "./growth.js";
import type { Examination } from "./innocent.js";
import { examine } from "./innocent.js";
import type { NullScale } from "./null-scale.js";
import type { QuadraticFit } from "./quadratic-fit.js";
import type { Figures } from "./series-times.js";

export interface FormulaDescription {
  readonly fit: FormulaFit;
  readonly description: Description;
}

/** Noise beyond counting, of the series and of comparators, and the rank of the series as log10 p. */
export interface FormulaRank {
  readonly own: number;
  readonly others: readonly { readonly group: string; readonly value: number }[];
  readonly log10: number;
}

export interface FormulaResults {
  readonly figures: Figures;
  readonly origin: number;
  /** Counted from the origin. */
  readonly times: Float64Array;
  readonly unit: string;
  readonly fits: readonly FormulaFit[];
  readonly closest: FormulaFit;
  /** Formula around which the null law was simulated. */
  readonly centre: FormulaFit;
  readonly p: PValue;
  readonly scale: NullScale;
  readonly examination: Examination;
  /** Asked for, also where p stopped earlier. */
  readonly draws: number;
  readonly frozen: Frozen | undefined;
  readonly description: FormulaDescription | undefined;
  readonly quadratic: QuadraticFit;
  readonly square: { readonly k: number; readonly rSquared: number };
  readonly forecast: Forecast | undefined;
  readonly randomGrowth: RandomGrowth;
  readonly windows: { readonly like: RSquaredAmong; readonly all: RSquaredAmong } | undefined;
  readonly likeGrowth: number;
  readonly comparators: FormulaRank | undefined;
}

/** The outcome in words, quantities and drawings. */
export function formulaReport(results: FormulaResults): Outcome {
  const { figures, closest, centre, scale, p, comparators, description } = results;
  const n = figures.values.length;
  const standardised = closest.rows.map(
    (row, i) => (figures.values[row]! - closest.fit.fitted[i]!) / Math.sqrt(closest.fit.fitted[i]!),
  );
  const traits = examine(figures, scale.value / scale.expected, results.examination);
  const evidence = combinedEvidence(description, results.frozen);
  const detectable = detectableShare({
    degreesOfFreedom: closest.degreesOfFreedom,
    formulas: results.fits.length,
    means: closest.fit.fitted,
  });
  const left = n - centre.rows.length;
  return {
    n,
    dropped: [
      ...figures.dropped,
      ...(results.times.some((t) => t <= 0)
        ? [
            {
              reason: "at or before t = 0: used by the formulas that do not start from zero, not by those that do",
              count: results.times.filter((t) => t <= 0).length,
            },
          ]
        : []),
    ],
    statistic: {
      name: "log of the smallest lower-tail probability of the Pearson statistic over the library",
      value: closest.logLeft,
      df: closest.degreesOfFreedom,
    },
    p,
    ...(evidence === undefined ? {} : { evidence }),
    effect: {
      name: "dispersion around the closest formula",
      unit: "times counting noise",
      value: scale.value,
      interval: scale.interval,
      expected: scale.expected,
    },
    nullModel: `Independent Poisson counts with means exactly on ${centre.formula.label}${left > 0 ? "; figures at or before t = 0 with their own values as means" : ""}${figures.widths.some((width) => width > 0) ? "; rounded as the figures are printed" : ""}; all ${results.fits.length} formulas refitted to each simulated series.${mayLast(figures) ? " The same with means that follow half of the deviation before; the larger p is given." : ""}`,
    quantities: finiteOnly({
      ...traits.quantities,
      ...quantitiesOf(results),
      ...evidenceQuantities({ frozen: results.frozen, figures, detectable, draws: results.draws, evidence }),
    }),
    answer: formulaAnswer(results),
    leansOn: say`The test leans on independence: events that come in batches, by plan or up to a capacity may vary less than counting allows, and honestly.`,
    explanations: [
      traits.smoothing,
      traits.interpolation,
      {
        id: "model",
        speaks: "not examined",
        why: say`Whether the figures are counts or estimates stands in the source's method, not in the figures.`,
      },
      traits.quota,
      traits.unit,
      traits.runningTotal,
      traits.population,
      traits.persistence,
      growthExplanation(results),
    ],
    comparisons: [],
    ...(comparators === undefined
      ? {}
      : {
          rank: {
            own: comparators.own,
            atLeastAsExtreme: comparators.others.filter(({ value }) => value <= comparators.own).length,
            comparators: comparators.others.length,
          },
        }),
    plots: formulaPlots(results, standardised),
  };
}

/** R² of figures that do not vary and growth from zero are no numbers; the sentences leave them out too. */
function finiteOnly(quantities: Readonly<Record<string, Quantity>>): Record<string, Quantity> {
  return Object.fromEntries(
    Object.entries(quantities).filter(([, { value }]) => typeof value === "string" || Number.isFinite(value)),
  );
}

function growthExplanation({ randomGrowth: { bending } }: FormulaResults): ExplanationFound {
  if (bending.series === 0)
    return { id: "growth", speaks: "against", why: say`The figures do not change from first to last.` };
  return {
    id: "growth",
    speaks: bending.atLeastOwn * 20 >= bending.series ? "for" : "against",
    why: say`Of simulated series that run from the same first to the same last figure in random steps sorted by size, without any formula, ${quantity("randomGrowthShare", "percent1")} reach the same R² for a general quadratic.`,
  };
}
