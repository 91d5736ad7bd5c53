import type { Quantity } from "../core/test.js";
import { normalQuantile } from "../numerics/normal.js";
import { closestOf, fitLibrary } from "./closeness.js";
import { fittedVariance } from "./curve-fit.js";
import type { Formula } from "./formulas.js";
import { fitQuadratic, predictionInterval } from "./quadratic-fit.js";
import type { Figures } from "./series-times.js";

/** What formulas fitted to the early figures said of the last one. */
export interface Forecast {
  readonly quantities: Readonly<Record<string, Quantity>>;
  /** General quadratic by least squares, for drawing. */
  readonly quadraticAt: (t: number) => number;
  readonly fittedCount: number;
}

/**
 * Fits to all but the last `holdout` figures, by least squares (general quadratic, as in the literature) and by Poisson
 * likelihood (the closest formula of the library on those figures), and the forecasts of the last figure; undefined where
 * too few figures are left. The intervals hold if the formula is right: for least squares with errors of equal spread, for
 * the other with counting noise alone, by the delta method.
 */
export function forecastLast(
  figures: Figures,
  {
    times,
    holdout,
    library,
    unit,
  }: { times: Float64Array; holdout: number; library: readonly Formula[]; unit: string },
): Forecast | undefined {
  const n = figures.values.length;
  const kept = n - holdout;
  if (holdout < 1 || kept < 5) return undefined;
  const early = times.slice(0, kept);
  const counts = figures.values.slice(0, kept);
  const last = times[n - 1]!;
  const published = figures.values[n - 1]!;
  const quadratic = fitQuadratic(early, counts);
  // Early figures that do not vary leave R² undefined and nothing to forecast.
  if (Number.isNaN(quadratic.rSquared)) return undefined;
  const range = predictionInterval(quadratic, last, 0.95);
  let deviation = 0;
  quadratic.fitted.forEach((mean, i) => {
    deviation += (counts[i]! - mean) ** 2 / mean;
  });
  const quantities: Record<string, Quantity> = {
    fitFrom: { label: "first period of the fit", unit: "", value: figures.at[0]! },
    fitTo: { label: "last period of the fit", unit: "", value: figures.at[kept - 1]! },
    forecastPeriod: { label: "period forecast", unit: "", value: figures.at[n - 1]! },
    quadraticRSquared: { label: "R² of the general quadratic, least squares", unit: "", value: quadratic.rSquared },
    quadraticForecast: { label: "forecast of the general quadratic, least squares", unit, value: quadratic.at(last) },
    quadraticForecastLower: { label: "forecast, lower end of 95 % interval", unit, value: range.lower },
    quadraticForecastUpper: { label: "forecast, upper end of 95 % interval", unit, value: range.upper },
    published: {
      label: "figure published later",
      unit,
      value: published,
      ...(figures.ids[n - 1] === "" ? {} : { observations: [figures.ids[n - 1]!] }),
    },
    forecastMiss: {
      label: "published less forecast, as a share of the published",
      unit: "",
      value: (published - quadratic.at(last)) / published,
    },
  };
  if (quadratic.fitted.every((mean) => mean > 0)) {
    quantities["quadraticLeastSquaresDispersion"] = {
      label: "dispersion around the least-squares quadratic",
      unit: "times counting noise",
      value: deviation / quadratic.degreesOfFreedom,
    };
    quantities["quadraticLeastSquaresDegrees"] = {
      label: "degrees of freedom of that dispersion",
      unit: "",
      value: quadratic.degreesOfFreedom,
    };
  }
  const closest = closestOf(fitLibrary(library, early, counts));
  if (closest !== undefined) {
    const mean = new Float64Array(1);
    const gradient = new Float64Array(closest.formula.parameters);
    closest.formula.curve(closest.times, Float64Array.of(last)).evaluate(closest.fit.coefficients, mean, gradient);
    const expected = mean[0]!;
    const variance = fittedVariance(closest.fit.information, gradient);
    const margin = normalQuantile({ logUpper: Math.log(0.025) }) * Math.sqrt(expected + variance);
    quantities["closestEarly"] = {
      label: "closest formula on the early figures",
      unit: "",
      value: closest.formula.label,
    };
    quantities["closestForecast"] = { label: "its forecast", unit, value: expected };
    if (Number.isFinite(margin)) {
      quantities["closestForecastLower"] = {
        label: "its forecast, lower end of 95 % interval",
        unit,
        value: expected - margin,
      };
      quantities["closestForecastUpper"] = {
        label: "its forecast, upper end of 95 % interval",
        unit,
        value: expected + margin,
      };
    }
  }
  return { quantities, quadraticAt: (t) => quadratic.at(t), fittedCount: kept };
}
