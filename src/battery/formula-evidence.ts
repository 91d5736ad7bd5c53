import type { Evidence, Quantity } from "../core/test.js";
import { logSum } from "../numerics/special.js";
import { chiSquaredQuantile } from "../numerics/chi-squared.js";
import { closestOf, fitLibrary } from "./closeness.js";
import { prequentialLog2 } from "./formula-prequential.js";
import type { FormulaDescription } from "./formula-report.js";
import type { Formula } from "./formulas.js";
import type { Figures } from "./series-times.js";

/** How well a formula frozen part-way foresaw the figures after it, as e-values. */
export interface Frozen {
  readonly formula: Formula;
  /** Figures before the freeze, and after it. */
  readonly first: number;
  readonly later: number;
  /** log2 of the e-process with the coefficients of the freeze, and with coefficients fitted again before each figure. */
  readonly keptLog2: number;
  readonly refittedLog2: number | undefined;
}

/** Refitting before each of more figures than this costs more than it tells. */
const mostRefits = 60;

/**
 * The formula closest to the first figures, frozen, and its forecasts of the later ones; undefined where nothing is left to be
 * forecast, or figures are not whole counts known exactly. Formula, tightness and freeze are fixed before the later figures.
 */
export function frozenForecast(request: {
  readonly figures: Figures;
  readonly times: Float64Array;
  readonly library: readonly Formula[];
  readonly first: number;
  readonly limits: readonly (number | undefined)[];
}): Frozen | undefined {
  const { figures, times, library, first, limits } = request;
  const { values, widths } = figures;
  const later = values.length - first;
  if (later < 1 || values.some((value, i) => widths[i] !== 0 || !Number.isSafeInteger(value))) return undefined;
  const closest = closestOf(fitLibrary(library, times.slice(0, first), values.slice(0, first)));
  if (closest === undefined) return undefined;
  const { formula } = closest;
  const log2 = (refit: boolean): number => prequentialLog2({ formula, times, values, start: first, refit, limits });
  const keptLog2 = log2(false);
  if (Number.isNaN(keptLog2)) return undefined;
  return { formula, first, later, keptLog2, refittedLog2: later <= mostRefits ? log2(true) : undefined };
}

/** One e-value out of several of the same figures: their mean, which is one whatever their dependence (Vovk & Wang 2021). */
export function combinedEvidence(
  description: FormulaDescription | undefined,
  frozen: Frozen | undefined,
): Evidence | undefined {
  const logs = [description?.description.savedBits, frozen?.keptLog2, frozen?.refittedLog2].filter(
    (log2) => log2 !== undefined && Number.isFinite(log2),
  );
  if (logs.length === 0) return undefined;
  const log2 = logSum(logs.map((value) => (value ?? 0) * Math.LN2)) / Math.LN2 - Math.log2(logs.length);
  const what = [
    ...(description === undefined
      ? []
      : [`figures written down with the help of ${description.fit.formula.label} and rounded coefficients`]),
    ...(frozen === undefined ? [] : [`figures foreseen by ${frozen.formula.label} fitted to the first of them`]),
  ];
  return { kind: "e-value", log10: log2 * Math.log10(2), anytimeValid: false, alternative: what.join(", or ") };
}

/**
 * How many formulas tried once the search over this library is worth, at a level of one per cent: 1 for a single formula. Measured 2.5,
 * 2.4 and 1.8 for ten formulas and 8, 12 and 30 figures
, on independent counts around k·t² (formula-prequential.spec.ts holds the whole approximation to simulation).
 */
function searchFactor(formulas: number): number {
  return 1 + 0.15 * (formulas - 1);
}

/**
 * The largest share of the counting noise that a copyist of a formula could have added and still be found at a level of 1 % with a
 * chance of 80 %: his scatter is share² times chi-squared, to which rounding to whole numbers adds a twelfth of a unit. 0 where
 * even an exact copy is found less often.
 */
export function detectableShare(request: {
  readonly degreesOfFreedom: number;
  readonly formulas: number;
  readonly means: Float64Array;
}): number {
  const { degreesOfFreedom: df, formulas, means } = request;
  const critical = chiSquaredQuantile({ logLower: Math.log(0.01 / searchFactor(formulas)) }, df);
  const found = chiSquaredQuantile({ logLower: Math.log(0.8) }, df);
  let rounding = 0;
  for (const mean of means) rounding += 1 / (12 * Math.max(mean, 1 / 12)) / means.length;
  return Math.min(1, Math.sqrt(Math.max(0, critical / found - rounding)));
}

/** The quantities of forecasts and of power. */
export function evidenceQuantities(request: {
  readonly frozen: Frozen | undefined;
  readonly figures: Figures;
  readonly detectable: number;
  readonly draws: number;
  readonly evidence: Evidence | undefined;
}): Record<string, Quantity> {
  const { frozen, figures, detectable, draws, evidence } = request;
  const found: Record<string, Quantity> = {
    detectableShare: {
      label:
        "largest share of counting noise that a copyist could add and be found at one per cent in four of five series",
      unit: "share of the standard deviation",
      value: detectable,
    },
    smallestLog10p: {
      label: "log10 of the smallest p that so many draws can give",
      unit: "",
      value: -Math.log10(1 + draws),
    },
  };
  if (evidence !== undefined)
    found["evidenceBits"] = {
      label: "log2 of the mean of the e-values",
      unit: "bits",
      value: evidence.log10 / Math.log10(2),
    };
  if (frozen === undefined) return found;
  found["frozenFormula"] = { label: "formula frozen", unit: "", value: frozen.formula.label };
  found["frozenTo"] = { label: "last period before the freeze", unit: "", value: figures.at[frozen.first - 1] ?? "" };
  found["frozenFigures"] = { label: "figures before the freeze", unit: "figures", value: frozen.first };
  found["laterFigures"] = { label: "figures after the freeze", unit: "figures", value: frozen.later };
  found["keptLog2"] = { label: "log2 of the e-value, coefficients frozen", unit: "bits", value: frozen.keptLog2 };
  if (frozen.refittedLog2 !== undefined)
    found["refittedLog2"] = {
      label: "log2 of the e-value, coefficients fitted again before each figure",
      unit: "bits",
      value: frozen.refittedLog2,
    };
  return found;
}
