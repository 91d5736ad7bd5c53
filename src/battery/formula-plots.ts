import type { PlotLine, PlotMark, PlotSpec } from "../core/plot.js";
import type { FormulaFit } from "./closeness.js";
import { bestOfOneParameter } from "./formula-quantities.js";
import type { FormulaResults } from "./formula-report.js";
import type { Figures } from "./series-times.js";

/** The figures with their fits, the residuals, and the place among comparators. */
export function formulaPlots(results: FormulaResults, standardised: readonly number[]): readonly PlotSpec[] {
  return [fitPlot(results), residualPlot(results, standardised), ...strip(results)];
}

/** A mark a figure, its rounding interval as bounds. */
export function figureMarks(figures: Figures): readonly PlotMark[] {
  return figures.at.map((at, i) => ({
    x: figures.times[i]!,
    at,
    lower: figures.values[i]! - figures.widths[i]! / 2,
    upper: figures.values[i]! + figures.widths[i]! / 2,
    label: figures.printed[i]!,
    group: "published",
    ...(figures.ids[i] === "" ? {} : { id: figures.ids[i]! }),
  }));
}

/** 60 points of a smooth line over the span of the figures. */
export function lineOver(
  figures: Figures,
  { label, style, at }: { readonly label: string; readonly style: PlotLine["style"]; at(time: number): number },
): PlotLine {
  const first = figures.times[0]!;
  const span = figures.times[figures.times.length - 1]! - first;
  const points = Array.from({ length: 61 }, (_, i) => first + (span * i) / 60).map((x) => ({ x, y: at(x) }));
  return { label, style, points: points.filter(({ y }) => Number.isFinite(y)) };
}

function fitLine({ figures, origin }: FormulaResults, fit: FormulaFit): PlotLine {
  const written = fit.formula.written(fit.fit.coefficients, fit.times).map(({ value }) => value);
  return lineOver(figures, {
    label: fit.formula.label,
    style: "fit",
    at: (time) => fit.formula.at(written, time - origin),
  });
}

function fitPlot(results: FormulaResults): PlotSpec {
  const { figures, closest, fits, forecast, origin, unit } = results;
  const simplest = bestOfOneParameter(fits);
  const lines = [fitLine(results, closest)];
  if (simplest !== undefined && simplest !== closest) lines.push(fitLine(results, simplest));
  if (forecast !== undefined)
    lines.push(
      lineOver(figures, {
        label: `quadratic fitted to ${figures.at[forecast.fittedCount - 1]!}`,
        style: "forecast",
        at: (time) => forecast.quadraticAt(time - origin),
      }),
    );
  return {
    kind: "series",
    title: "The figures and the formulas closest to them",
    description: `Figures from ${figures.at[0]!} to ${figures.at[figures.at.length - 1]!} with the closest formula, the best curve of one parameter and the forecast of a general quadratic.`,
    xLabel: figures.scale,
    yLabel: unit,
    marks: figureMarks(figures),
    join: [],
    lines,
    zeroBased: true,
  };
}

function residualPlot({ closest, figures }: FormulaResults, standardised: readonly number[]): PlotSpec {
  return residualsOf(figures, closest.rows, standardised, closest.formula.label);
}

/** Residuals in units of the Poisson standard deviation. */
export function residualsOf(
  figures: Figures,
  rows: readonly number[],
  standardised: readonly number[],
  around: string,
): PlotSpec {
  return {
    kind: "series",
    title: "Distance from the curve in units of counting noise",
    description: `Each figure less ${around}, divided by the square root of the mean. Independent counts mostly lie between -2 and 2, and fill that band.`,
    xLabel: figures.scale,
    yLabel: "Poisson standard deviations",
    marks: rows.map((row, i) => ({
      x: figures.times[row]!,
      at: figures.at[row]!,
      lower: standardised[i]!,
      upper: standardised[i]!,
      label: standardised[i]!.toFixed(2),
      group: "residual",
      ...(figures.ids[row] === "" ? {} : { id: figures.ids[row]! }),
    })),
    join: [],
    lines: [],
    reference: { y: 0, label: "on the curve" },
    zeroBased: false,
  };
}

function strip({ comparators }: FormulaResults): readonly PlotSpec[] {
  if (comparators === undefined) return [];
  return [
    {
      kind: "strip",
      title: "Noise beyond counting, here and elsewhere",
      description:
        "Standard deviation around the closest formula beyond that of independent counts, as a share of the mean; negative where the figures scatter less than counts.",
      xLabel: "share of the mean",
      scale: "linear",
      own: [{ label: "this series", value: comparators.own }],
      others: comparators.others.map(({ group, value }) => ({ label: group, value })),
      reference: { x: 0, label: "counting noise alone" },
    },
  ];
}
