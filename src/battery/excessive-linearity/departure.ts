import type { Rng } from "../../core/rng.js";
import type { PValue, RunContext } from "../../core/test.js";
import { chiSquaredLogLower } from "../../numerics/chi-squared.js";
import { drawNormal, drawPoisson } from "../../numerics/draw.js";
import { fLogLower } from "../../numerics/f.js";
import { monteCarloP } from "../../numerics/resampling.js";
import type { FittedLine, LineSet } from "./sets.js";
import { fitLine } from "./sets.js";

export interface FittedSet {
  readonly set: LineSet;
  readonly line: FittedLine;
}

export interface Departure {
  readonly fits: readonly FittedSet[];
  /** Sum of squared departures in units of the standard errors. */
  readonly statistic: number;
  readonly degreesOfFreedom: number;
}

/** Sums below this are an exact fit but for rounding in the arithmetic. */
const least = 1e-20;

export function departureOf(sets: readonly LineSet[]): Departure {
  const fits = sets.flatMap((set) => {
    const line = fitLine(set);
    return line === undefined ? [] : [{ set, line }];
  });
  return {
    fits,
    statistic: fits.reduce((sum, { line }) => sum + line.departure, 0),
    degreesOfFreedom: fits.reduce((sum, { line }) => sum + line.degreesOfFreedom, 0),
  };
}

/**
 * log of P(departure <= observed): chi-squared where the standard errors are known, F where each was estimated from `replicates`
 * observations (their pooled degrees of freedom; exact for equal errors within and across sets, else an approximation).
 */
export function lowerTail({ fits, statistic, degreesOfFreedom: df }: Departure, replicates: number): PValue {
  const x = Math.max(statistic, least);
  if (replicates < 2)
    return { method: "exact", tail: "lower", log10: Math.min(0, chiSquaredLogLower(x, df) / Math.LN10) };
  const within = fits.reduce((sum, { set }) => sum + set.means.length * (replicates - 1), 0);
  return {
    method: "asymptotic",
    tail: "lower",
    log10: Math.min(0, fLogLower(x / df, { df1: df, df2: within }) / Math.LN10),
    approximation: "F with the pooled degrees of freedom of the standard errors; exact for equal ones",
  };
}

export type DrawMean = (rng: Rng, fitted: number, error: number | undefined, set: LineSet, row: number) => number;

/** Means as sampling alone would give them: normal with the standard error, or Poisson counts. */
export const sampled: DrawMean = (rng, fitted, error) =>
  error === undefined ? drawPoisson(rng, fitted) : fitted + error * drawNormal(rng);

/** The lower tail of the departure by simulation, every line fitted again. */
export function simulatedTail(
  departure: Departure,
  context: RunContext,
  stream: string,
  draw: DrawMean,
): Extract<PValue, { method: "monte-carlo" }> {
  const { draws, stopAfter } = context;
  return monteCarloP({
    draws,
    observed: Math.max(departure.statistic, least),
    tail: "lower",
    rng: context.rng.stream(stream),
    ...(stopAfter === undefined ? {} : { stopAfter }),
    simulate: (rng) => {
      context.signal?.throwIfAborted();
      let sum = 0;
      for (const { set, line } of departure.fits) {
        const means = line.fitted.map((fitted, row) => draw(rng, fitted, set.errors?.[row], set, row));
        sum += fitLine({ ...set, means })?.departure ?? Infinity;
      }
      return Math.max(sum, least);
    },
  });
}
