import type { Quantity } from "../core/test.js";
import type { FormulaFit } from "./closeness.js";
import { dispersionOf } from "./closeness.js";
import type { FormulaResults } from "./formula-report.js";
import { growthOf } from "./growth.js";

/** Every number of the run worth a range over admissible values, by name. */
export function quantitiesOf(results: FormulaResults): Record<string, Quantity> {
  const { figures, fits, closest, quadratic, square, unit, times, forecast } = results;
  const n = figures.values.length;
  const found: Record<string, Quantity> = {
    figures: { label: "figures", unit: "", value: n },
    first: { label: "first period", unit: "", value: figures.at[0] ?? "" },
    last: { label: "last period", unit: "", value: figures.at[n - 1] ?? "" },
    origin: { label: "origin of t", unit: figures.scale, value: results.origin },
    formulas: { label: "formulas searched", unit: "", value: fits.length },
    closest: { label: "closest formula", unit: "", value: closest.formula.label },
    closestCoefficients: { label: "its coefficients", unit: "", value: coefficientsText(closest) },
    closestPearson: { label: "its Pearson statistic", unit: "", value: closest.fit.pearson },
    closestDegrees: { label: "its degrees of freedom", unit: "", value: closest.degreesOfFreedom },
    closestDispersion: { label: "its dispersion", unit: "times counting noise", value: dispersionOf(closest) },
    squareK: { label: "k of k·t² by least squares", unit, value: square.k },
    squareRSquared: { label: "R² of k·t² by least squares", unit: "", value: square.rSquared },
    fullQuadraticRSquared: {
      label: "R² of the general quadratic over all figures, least squares",
      unit: "",
      value: quadratic.rSquared,
    },
    growth: { label: "last figure over first", unit: "", value: growthOf(figures.values) },
    ...(forecast?.quantities ?? {}),
  };
  for (const fit of fits) {
    const { id, label } = fit.formula;
    found[`pearson-${id}`] = { label: `Pearson statistic, ${label}`, unit: "", value: fit.fit.pearson };
    found[`degrees-${id}`] = { label: `degrees of freedom, ${label}`, unit: "", value: fit.degreesOfFreedom };
    found[`lowerTail-${id}`] = {
      label: `log10 of the lower tail, ${label}, uncorrected`,
      unit: "",
      value: fit.logLeft / Math.LN10,
    };
  }
  const simplest = bestOfOneParameter(fits);
  if (simplest !== undefined) {
    found["oneParameter"] = { label: "best curve of one parameter", unit: "", value: simplest.formula.label };
    found["oneParameterK"] = { label: "its k by Poisson likelihood", unit, value: simplest.fit.coefficients[0]! };
    found["oneParameterPearson"] = { label: "its Pearson statistic", unit: "", value: simplest.fit.pearson };
    found["oneParameterDegrees"] = { label: "its degrees of freedom", unit: "", value: simplest.degreesOfFreedom };
    found["oneParameterDispersion"] = {
      label: "its dispersion",
      unit: "times counting noise",
      value: dispersionOf(simplest),
    };
    found["oneParameterFirst"] = {
      label: "first period used for it",
      unit: "",
      value: figures.at[simplest.rows[0] ?? 0] ?? "",
    };
  }
  addRSquared(found, results);
  if (results.description !== undefined) {
    const { description, fit } = results.description;
    found["codeFormula"] = { label: "formula of the shortest description", unit: "", value: fit.formula.label };
    found["structureBits"] = { label: "bits to name the formula", unit: "bits", value: description.structureBits };
    found["parameterBits"] = { label: "bits for its coefficients", unit: "bits", value: description.parameterBits };
    found["dataBits"] = { label: "bits for the figures given the formula", unit: "bits", value: description.dataBits };
    found["countingBits"] = {
      label: "fewest bits that any counting process allows",
      unit: "bits",
      value: description.countingBits,
    };
    found["savedBits"] = { label: "bits saved by the formula", unit: "bits", value: description.savedBits };
    found["extraBits"] = { label: "bits lost by the formula", unit: "bits", value: -description.savedBits };
  }
  if (results.comparators !== undefined) {
    const { own, others } = results.comparators;
    found["excess"] = { label: "noise beyond counting around the closest formula", unit: "share of mean", value: own };
    found["comparators"] = { label: "comparators", unit: "", value: others.length };
    found["comparatorsAsClose"] = {
      label: "comparators at least as close to a formula",
      unit: "",
      value: others.filter(({ value }) => value <= own).length,
    };
    found["comparatorsLog10"] = { label: "rank as log10 probability", unit: "", value: results.comparators.log10 };
  }
  if (times.some((t) => t === 0)) found["atOrigin"] = { label: "figures at t = 0", unit: "", value: 1 };
  return found;
}

function addRSquared(found: Record<string, Quantity>, { randomGrowth, windows, likeGrowth }: FormulaResults): void {
  const add = (name: string, label: string, value: number, unit = ""): void => {
    if (!Number.isNaN(value)) found[name] = { label, unit, value };
  };
  const { bending, anyOrder } = randomGrowth;
  if (bending.series > 0) {
    add("randomGrowthShare", "simulated growth with R² at least as high", bending.atLeastOwn / bending.series);
    add("randomGrowth099", "simulated growth with R² above 0.99", bending.above099 / bending.series);
    add("randomGrowthMedian", "median R² of simulated growth", bending.median);
  }
  if (anyOrder.series > 0) {
    add("anyOrderShare", "the same with steps in any order", anyOrder.atLeastOwn / anyOrder.series);
    add("anyOrderMedian", "median R² of simulated growth with steps in any order", anyOrder.median);
  }
  if (windows === undefined) return;
  add("likeGrowth", "factor within which growth counts as alike", likeGrowth);
  add("likeWindows", "comparator windows of like growth", windows.like.series);
  add("likeWindowsAsHigh", "of them with R² at least as high", windows.like.atLeastOwn);
  add("likeWindowsMedian", "their median R²", windows.like.median);
  add("likeWindowsHighest", "their highest R²", windows.like.highest);
  add("allWindows", "comparator windows of the same length", windows.all.series);
  add("allWindowsAsHigh", "of them with R² at least as high", windows.all.atLeastOwn);
  add("allWindowsHighest", "their highest R²", windows.all.highest);
}

export function bestOfOneParameter(fits: readonly FormulaFit[]): FormulaFit | undefined {
  let best: FormulaFit | undefined;
  for (const fit of fits)
    if (fit.formula.parameters === 1 && (best === undefined || fit.fit.pearson < best.fit.pearson)) best = fit;
  return best;
}

function coefficientsText({ formula, fit, times }: FormulaFit): string {
  return formula
    .written(fit.coefficients, times)
    .map(({ name, value }) => `${name} = ${Number(value.toPrecision(5))}`)
    .join(", ");
}
