import type { Sentence } from "../core/sentence.js";
import { number, quantity, say } from "../core/sentence.js";
import { bestOfOneParameter } from "./formula-quantities.js";
import type { FormulaResults } from "./formula-report.js";
import type { Figures } from "./series-times.js";

/** The answer first, then what carries it. */
export function formulaAnswer(results: FormulaResults): readonly [Sentence, ...Sentence[]] {
  return [
    firstSentence(results),
    ...oneParameter(results),
    ...leastSquares(results),
    ...forecast(results),
    ...codeLength(results),
    ...frozenForecast(results),
    ...power(),
    ...rank(results),
  ];
}

function firstSentence({ scale, p, fits }: FormulaResults): Sentence {
  const around =
    fits.length === 1
      ? say`Around ${quantity("closest", "text")}, the variance of the figures is ${number("/effect/value", "significant2")} times what independent counting requires (${quantity("closestPearson", "decimal1")} on ${quantity("closestDegrees", "text")} degrees of freedom)`
      : say`Around the closest of ${quantity("formulas", "text")} formulas, ${quantity("closest", "text")}, the variance of the figures is ${number("/effect/value", "significant2")} times what independent counting requires (${quantity("closestPearson", "decimal1")} on ${quantity("closestDegrees", "text")} degrees of freedom)`;
  if (scale.value >= scale.expected)
    return [
      ...say`No. `,
      ...around,
      ...say`: these figures alone do not support that they were computed from a formula of the list and printed unchanged.`,
    ];
  const often = say`; honest counts come as close to one of them in ${number("/p/log10", "log10")} series.`;
  // Words only: the finding keeps the probability, and no threshold is applied to it.
  if (p.method === "none" || p.log10 > -1) return [...say`Not remarkably. `, ...around, ...often];
  return [...say`Closer than most honest counts. `, ...around, ...often];
}

/** t as a reader would write it. */
function clock(scale: Figures["scale"]): Sentence {
  return scale === "year" ? say`(year − ${quantity("origin", "text")})` : ["t"];
}

function oneParameter({ fits, figures }: FormulaResults): readonly Sentence[] {
  const simplest = bestOfOneParameter(fits);
  if (simplest === undefined) return [];
  return [
    [
      ...say`Around the best curve of one parameter, ${quantity("oneParameterK", "decimal1")} × `,
      ...clock(figures.scale),
      ...say`${simplest.formula.label.replace("k·t", "")}, fitted from ${quantity("oneParameterFirst", "text")} to ${quantity("last", "text")}, the variance is ${quantity("oneParameterDispersion", "significant2")} times what independent counting requires (${quantity("oneParameterPearson", "decimal1")} on ${quantity("oneParameterDegrees", "text")} degrees of freedom).`,
    ],
  ];
}

/** R², and why it is worthless as evidence. */
function leastSquares({ randomGrowth, windows, figures, square, quadratic }: FormulaResults): readonly Sentence[] {
  if (Number.isNaN(square.rSquared) || Number.isNaN(quadratic.rSquared)) return [];
  const sentences: Sentence[] = [
    [
      ...say`By least squares over ${quantity("figures", "text")} figures, ${quantity("squareK", "decimal1")} × `,
      ...clock(figures.scale),
      ...say`² has R² = ${quantity("squareRSquared", "decimal4")} and a general quadratic R² = ${quantity("fullQuadraticRSquared", "decimal4")}.`,
    ],
  ];
  if (randomGrowth.bending.series > 0)
    sentences.push(
      say`Such a value is worthless as evidence unless one knows how a series grows without a formula: of simulated series that run from the same first to the same last figure in random steps sorted by size, so that they bend one way, half exceed ${quantity("randomGrowthMedian", "decimal4")} with a general quadratic and ${quantity("randomGrowthShare", "percent1")} reach the value found here; with the steps in any order half exceed ${quantity("anyOrderMedian", "decimal4")} and ${quantity("anyOrderShare", "percent1")} reach it.`,
    );
  if (windows !== undefined)
    sentences.push(
      windows.like.series === 0
        ? say`Of ${quantity("allWindows", "count")} stretches of the same length elsewhere, those that reach it with a general quadratic number ${quantity("allWindowsAsHigh", "count")}, but none grew alike (the last figure over the first within a factor of ${quantity("likeGrowth", "text")} of this one's ${quantity("growth", "significant3")}), so the comparison says little.`
        : say`Among stretches of the same length elsewhere that grew alike (the last figure over the first within a factor of ${quantity("likeGrowth", "text")} of this one's ${quantity("growth", "significant3")}), ${quantity("likeWindowsAsHigh", "count")} of ${quantity("likeWindows", "count")} reach it with a general quadratic; their median is ${quantity("likeWindowsMedian", "decimal4")}.`,
    );
  return sentences;
}

function forecast(results: FormulaResults): readonly Sentence[] {
  if (results.forecast === undefined) return [];
  return [
    say`The general quadratic fitted by least squares to ${quantity("fitFrom", "text")}–${quantity("fitTo", "text")} (R² = ${quantity("quadraticRSquared", "decimal5")}) forecasts ${quantity("quadraticForecast", "count")} for ${quantity("forecastPeriod", "text")} (${number("/effect/interval/level", "percent0")} interval ${quantity("quadraticForecastLower", "count")} to ${quantity("quadraticForecastUpper", "count")}); ${quantity("published", "count")} were published.`,
  ];
}

function codeLength({ description }: FormulaResults): readonly Sentence[] {
  if (description === undefined) return [];
  return [
    description.description.savedBits > 0
      ? say`Written down with the help of ${quantity("codeFormula", "text")}, the figures take ${quantity("savedBits", "decimal1")} bits less than any counting process allows; chance saves that many at most once in two to that power.`
      : say`No formula shortens the figures: the best, ${quantity("codeFormula", "text")}, needs ${quantity("extraBits", "decimal1")} bits more than a counting process can.`,
  ];
}

function frozenForecast({ frozen }: FormulaResults): readonly Sentence[] {
  if (frozen === undefined) return [];
  const refitted =
    frozen.refittedLog2 === undefined
      ? []
      : say` and ${quantity("refittedLog2", "decimal1")} with coefficients fitted again before each`;
  return [
    [
      ...say`Frozen after ${quantity("frozenTo", "text")}, ${quantity("frozenFormula", "text")} foresees the ${quantity("laterFigures", "text")} later figures with an e-value of two to the power ${quantity("keptLog2", "decimal1")}`,
      ...refitted,
      ...say`; chance exceeds a large e-value at most once in as many series, and one below one speaks for counting.`,
    ],
  ];
}

/** What so few figures can show at all. */
function power(): readonly Sentence[] {
  return [
    say`With so many figures a copyist of a formula is found in four of five series, at one per cent, if he adds at most ${quantity("detectableShare", "percent0")} of the noise of counting; one who adds more is mostly missed.`,
  ];
}

function rank({ comparators }: FormulaResults): readonly Sentence[] {
  if (comparators === undefined) return [];
  return [
    say`With the noise of counting set aside, ${quantity("comparatorsAsClose", "count")} of ${quantity("comparators", "count")} comparators lie at least as close to a formula of the library.`,
  ];
}
