import type { Rng } from "../core/rng.js";
import type { Curve } from "./curve-fit.js";
import { exactly, fitCurve, poissonDeviance, quickly } from "./curve-fit.js";
import type { DrawFigures } from "./innocent-laws.js";
import { independentCounts } from "./innocent-laws.js";
import type { Figures } from "./series-times.js";
import { printedLike } from "./series-times.js";

export const smoothMeans = ["constant", "line", "log-line", "quadratic", "log-quadratic", "differences"] as const;
export type SmoothMean = (typeof smoothMeans)[number];

/** What each mean is, for sentences and pages. */
export const meanText: Readonly<Record<SmoothMean, string>> = {
  constant: "a constant mean",
  line: "a straight line",
  "log-line": "exponential growth",
  quadratic: "a quadratic curve",
  "log-quadratic": "a curve whose logarithm is quadratic",
  differences: "the line between the two neighbours of each figure",
};

/** Chosen by the number of figures alone, before looking at any: more freedom where there are figures to pay for it. */
export function meanFor(n: number): SmoothMean {
  if (n < 7) return "log-line";
  return n < 30 ? "log-quadratic" : "differences";
}

export function meanParameters(mean: SmoothMean): number {
  switch (mean) {
    case "constant":
      return 1;
    case "line":
    case "log-line":
    case "differences":
      return 2;
    case "quadratic":
    case "log-quadratic":
      return 3;
  }
}

/** Scatter of the figures around a smooth mean. */
export interface Scatter {
  readonly pearson: number;
  /** Undefined where the mean is that of the neighbours, which is no likelihood fit. */
  readonly deviance: number | undefined;
  readonly degreesOfFreedom: number;
  /** Means that the figures scatter around; of neighbours, the first and last figure are their own. */
  readonly means: Float64Array;
  /** Residuals in units of the Poisson standard deviation, NaN where there is none. */
  readonly standardised: Float64Array;
}

export interface SmoothFit extends Scatter {
  /** The means around which series are simulated. */
  readonly centre: Float64Array;
  /** One series of independent Poisson counts around the smooth mean, or of figures drawn so, printed and fitted as this one. */
  simulate(rng: Rng, draw?: DrawFigures): Scatter;
}

/** The figures' scatter around the chosen mean, with the law it has for independent counts; undefined where no fit exists. */
export function fitSmoothMean(mean: SmoothMean, figures: Figures): SmoothFit | undefined {
  const { times, values, widths } = figures;
  if (mean === "differences") return fitNeighbours(figures);
  const curve = curveOf(mean, times);
  const start = new Float64Array(curve.parameters);
  const level = values.reduce((sum, value) => sum + value, 0) / values.length;
  start[0] = curve.linear ? level : Math.log(level);
  const fit = fitCurve(curve, values, start, exactly);
  if (!Number.isFinite(fit.deviance) || !Number.isFinite(fit.pearson)) return undefined;
  const measure = (counts: Float64Array, from: Float64Array, control: typeof exactly): Scatter => {
    const { fitted, pearson } = fitCurve(curve, counts, from, control);
    return {
      pearson,
      deviance: poissonDeviance(counts, fitted),
      degreesOfFreedom: counts.length - curve.parameters,
      means: fitted,
      standardised: counts.map((count, i) => (count - fitted[i]!) / Math.sqrt(fitted[i]!)),
    };
  };
  return {
    ...measure(values, fit.coefficients, exactly),
    centre: fit.fitted,
    simulate: (rng, draw = independentCounts) =>
      measure(
        draw(rng, fit.fitted).map((count, i) => printedLike(count, values[i]!, widths[i]!)),
        fit.coefficients,
        quickly,
      ),
  };
}

/** Rounds of smoothing: a bell-shaped weight over neighbours with a standard deviation of two periods. */
const smoothingRounds = 8;

/**
 * The scatter around neighbours and its law for counts around means that follow the figures: the figures smoothed over some
 * ten neighbours. No global curve would do: means near zero, where figures hardly can scatter, must be near zero in the
 * simulated series too (with a log-quadratic curve p fell below 0.05 from below in 46 % of honest valleys). The noise left
 * in the smoothed means adds a thousandth to the simulated statistic.
 */
function fitNeighbours({ times, values, widths }: Figures): SmoothFit {
  const means = smoothed(times, values);
  return {
    ...aroundNeighbours(times, values),
    centre: means,
    simulate: (rng, draw = independentCounts) =>
      aroundNeighbours(
        times,
        draw(rng, means).map((count, i) => printedLike(count, values[i]!, widths[i]!)),
      ),
  };
}

/** Each round moves every inner figure half-way to the line between its neighbours, so that straight lines stay as they are. */
function smoothed(times: Float64Array, values: Float64Array): Float64Array {
  let means = Float64Array.from(values);
  for (let round = 0; round < smoothingRounds; round++) {
    const before = means;
    means = before.map((m, i) => {
      if (i === 0 || i + 1 === before.length) return m;
      const weight = (times[i + 1]! - times[i]!) / (times[i + 1]! - times[i - 1]!);
      return (m + weight * before[i - 1]! + (1 - weight) * before[i + 1]!) / 2;
    });
  }
  return means;
}

function curveOf(mean: Exclude<SmoothMean, "differences">, times: Float64Array): Curve {
  const first = times[0] ?? 0;
  const last = times[times.length - 1] ?? 0;
  const half = Math.max((last - first) / 2, 1e-9);
  const u = times.map((t) => (t - (first + last) / 2) / half);
  const p = meanParameters(mean);
  const log = mean.startsWith("log-");
  return {
    parameters: p,
    size: u.length,
    linear: !log,
    evaluate(coefficients, means, gradient) {
      for (let i = 0; i < u.length; i++) {
        let sum = 0;
        let x = 1;
        for (let j = 0; j < p; j++) {
          sum += coefficients[j]! * x;
          gradient[i * p + j] = x;
          x *= u[i]!;
        }
        if (log) {
          const m = Math.exp(sum);
          for (let j = 0; j < p; j++) gradient[i * p + j]! *= m;
          means[i] = m;
        } else means[i] = sum;
      }
    },
  };
}

/**
 * Each inner figure against the line between its neighbours, in units of the Poisson variance of that difference:
 * mean of the three × (1 + w² + (1 - w)²), w the weight of the earlier neighbour. Three zeros in a row say nothing: they add
 * neither to the statistic nor to its degrees of freedom, which are the other inner figures. For even steps each of those
 * adds exactly 1 on average, given the sum of the three, where the mean does not bend.
 */
export function aroundNeighbours(times: Float64Array, counts: Float64Array): Scatter {
  const n = counts.length;
  const standardised = new Float64Array(n).fill(Number.NaN);
  const means = Float64Array.from(counts);
  let pearson = 0;
  let degreesOfFreedom = 0;
  for (let i = 1; i + 1 < n; i++) {
    const before = counts[i - 1]!;
    const after = counts[i + 1]!;
    const weight = (times[i + 1]! - times[i]!) / (times[i + 1]! - times[i - 1]!);
    means[i] = weight * before + (1 - weight) * after;
    const variance = ((before + counts[i]! + after) / 3) * (1 + weight ** 2 + (1 - weight) ** 2);
    if (!(variance > 0)) continue;
    standardised[i] = (counts[i]! - means[i]!) / Math.sqrt(variance);
    pearson += standardised[i]! ** 2;
    degreesOfFreedom += 1;
  }
  return { pearson, deviance: undefined, degreesOfFreedom: Math.max(1, degreesOfFreedom), means, standardised };
}
