import type { Series } from "../core/values.js";
import { excessVariation } from "./closeness.js";
import { fitFormula, formulas } from "./formulas.js";
import { readFigures } from "./series-times.js";

/**
 * Id of the simulated honest series most like this one: the nearest length, and counts with Poisson noise, with some more,
 * or growing by random factors, by the noise beyond counting around a general quadratic.
 */
export function honestShape(series: Series, nearestSize: (n: number) => number): string {
  const figures = readFigures(series);
  const n = nearestSize(figures.values.length);
  const quadratic = formulas.find(({ id }) => id === "quadratic");
  const usable = figures.problems.length === 0 && figures.values.length > 3;
  const fit = usable && quadratic !== undefined ? fitFormula(quadratic, figures.times, figures.values) : undefined;
  if (fit === undefined) return `poisson-${n}`;
  const excess = excessVariation(fit.pearson, figures.values.length - 3, fit.fitted);
  if (fit.pearson < 3 * (figures.values.length - 3)) return `poisson-${n}`;
  // The simulated overdispersed series vary by 5 % beyond counting; growth by random factors by far more.
  return excess < 0.1 ? `overdispersed-${n}` : `random-growth-${n}`;
}
