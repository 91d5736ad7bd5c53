import type { ExplanationFound, Quantity } from "../core/test.js";
import type { Sentence } from "../core/sentence.js";
import { quantity, say } from "../core/sentence.js";
import { poissonLogUpper } from "../numerics/poisson.js";
import type { Figures } from "./series-times.js";
import { commonUnit } from "./series-times.js";

/** What the figures themselves say for or against the ordinary ways in which a series becomes smooth. */
export interface Traits {
  readonly quantities: Readonly<Record<string, Quantity>>;
  readonly smoothing: ExplanationFound;
  readonly interpolation: ExplanationFound;
  readonly unit: ExplanationFound;
  readonly carryForward: ExplanationFound;
  readonly runningTotal: ExplanationFound;
}

/**
 * `scatter` is the variance of the figures relative to that of counts; below 1 there is smoothness to explain. Nothing here
 * can exclude an average, whose method only the publisher knows; where the figures scatter as counts do there was none.
 */
export function examine(figures: Figures, scatter: number): Traits {
  const tooLittle = scatter < 1;
  const n = figures.values.length;
  const unit = commonUnit(figures.values);
  const bends = zeroBends(figures);
  const repeats = figures.values.reduce((sum, value, i) => sum + (i > 0 && value === figures.values[i - 1] ? 1 : 0), 0);
  const expectedRepeats = repeatsByChance(figures.values, Math.min(1, Math.max(0.1, scatter)));
  const falls = figures.values.reduce((sum, value, i) => sum + (i > 0 && value < figures.values[i - 1]! ? 1 : 0), 0);
  const changes = Array.from(figures.values.subarray(1), (value, i) => value - figures.values[i]!);
  const correlation = lagOneCorrelation(changes);
  const quantities: Record<string, Quantity> = {
    commonUnit: { label: "largest power of ten that divides every figure", unit: "", value: unit },
    zeroBends: { label: "figures midway between their neighbours, but for rounding", unit: "figures", value: bends },
    repeats: { label: "figures equal to the one before", unit: "figures", value: repeats },
    expectedRepeats: {
      label: "the same, expected of figures that scatter so much without copying (at least a tenth of counting noise)",
      unit: "figures",
      value: expectedRepeats,
    },
    falls: { label: "figures lower than the one before", unit: "figures", value: falls },
  };
  // Its standard error is about 0.7/√n, so that twelve figures tell minus one half from zero in nine of ten series.
  const tellsCorrelation = n >= 12 && Number.isFinite(correlation);
  if (tellsCorrelation)
    quantities["changesCorrelation"] = { label: "correlation of successive changes", unit: "", value: correlation };
  const found = (id: string, speaks: "for" | "against" | "not examined", why: Sentence): ExplanationFound => ({
    id,
    speaks,
    why,
  });
  return {
    quantities,
    smoothing: !tooLittle
      ? found("smoothing", "against", say`The figures scatter no less than counts do; averages over periods would.`)
      : tellsCorrelation && correlation > -0.25
        ? found(
            "smoothing",
            "for",
            say`Successive changes have a correlation of ${quantity("changesCorrelation", "decimal2")}: independent counts around a smooth mean have about minus one half, averages over several periods about zero.`,
          )
        : found(
            "smoothing",
            "not examined",
            say`Whether the figures are averages over several periods cannot be read from so few or such figures; only the publisher's method can tell.`,
          ),
    interpolation:
      bends >= Math.max(2, (n - 2) / 3)
        ? found(
            "interpolation",
            "for",
            say`${quantity("zeroBends", "count")} figures lie midway between their neighbours but for rounding, as interpolated ones do.`,
          )
        : found(
            "interpolation",
            "against",
            say`Figures midway between their neighbours but for rounding: ${quantity("zeroBends", "count")}. Straight interpolation would make many.`,
          ),
    unit:
      unit >= 10
        ? found(
            "unit",
            "for",
            say`Every figure is a multiple of ${quantity("commonUnit", "count")}: counted in larger units, the figures vary less than single counts would.`,
          )
        : found(
            "unit",
            "against",
            say`The figures have no power of ten in common, so they were not counted in tens or thousands.`,
          ),
    carryForward:
      repeats === 0
        ? found("carry-forward", "against", say`No figure repeats the one before.`)
        : poissonLogUpper(repeats, expectedRepeats) <= Math.log(0.05)
          ? found(
              "carry-forward",
              "for",
              say`Figures equal to the one before: ${quantity("repeats", "count")}, where chance makes about ${quantity("expectedRepeats", "decimal1")}.`,
            )
          : found(
              "carry-forward",
              "against",
              say`Figures equal to the one before: ${quantity("repeats", "count")}, no more than chance makes (about ${quantity("expectedRepeats", "decimal1")}).`,
            ),
    runningTotal:
      falls === 0
        ? found(
            "running-total",
            "not examined",
            say`The figures never fall, so the figures alone cannot exclude that they are running totals; the source's words must say that they count one period each.`,
          )
        : found(
            "running-total",
            "against",
            say`Figures lower than the one before: ${quantity("falls", "count")}. A running total never falls.`,
          ),
  };
}

/** Σ r(i) r(i-1) / Σ r², residuals about their mean; NaN for fewer than three. */
export function lagOneCorrelation(residuals: readonly number[]): number {
  const n = residuals.length;
  if (n < 3) return Number.NaN;
  const mean = residuals.reduce((sum, value) => sum + value, 0) / n;
  let products = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    squares += (residuals[i]! - mean) ** 2;
    if (i > 0) products += (residuals[i]! - mean) * (residuals[i - 1]! - mean);
  }
  return products / squares;
}

/** Two independent counts of one mean and of this variance are equal with probability about 1 / (2 √(π variance)). */
function repeatsByChance(values: Float64Array, scatter: number): number {
  let sum = 0;
  for (let i = 1; i < values.length; i++)
    sum += Math.min(1, 1 / (2 * Math.sqrt((Math.PI * scatter * (values[i]! + values[i - 1]!)) / 2)));
  return sum;
}

function zeroBends({ values, times, widths }: Figures): number {
  let count = 0;
  for (let i = 1; i + 1 < values.length; i++) {
    const even = times[i]! - times[i - 1]! === times[i + 1]! - times[i]!;
    const whole = widths[i] === 0 && Number.isInteger(values[i]!);
    // Half a unit of rounding, doubled. Three equal figures are a repetition, not an interpolation.
    const midway = Math.abs(values[i]! * 2 - values[i - 1]! - values[i + 1]!) <= (whole ? 1 : 0);
    if (even && midway && values[i - 1] !== values[i] && values[i] !== values[i + 1]) count++;
  }
  return count;
}
