import { tQuantile } from "../../numerics/t.js";
import type { Pairs } from "./pairs.js";

/** Changes of the logarithms from each period to the next. */
export interface Changes {
  readonly value: readonly number[];
  readonly driver: readonly number[];
}

/** Successive changes only; half a case is added to the figure so that a zero has a logarithm. */
export function changesOf({ values, drivers, follows }: Pick<Pairs, "values" | "drivers" | "follows">): Changes {
  const rows = Array.from(values.keys()).filter((t) => follows[t]);
  return {
    value: rows.map((t) => Math.log((values[t]! + 0.5) / (values[t - 1]! + 0.5))),
    driver: rows.map((t) => Math.log(drivers[t]! / drivers[t - 1]!)),
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const centred = (values: readonly number[]): number[] => {
  const middle = mean(values);
  return values.map((value) => value - middle);
};
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, t) => sum + value * b[t]!, 0);

export interface Slope {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly standardError: number;
}

/**
 * Elasticity: slope of the changes of the log figure on those of the log driver, with an intercept for a steady drift. Standard error
 * by Newey and West with Bartlett weights up to lag floor(4 (m / 100)^(2/9)), times m / (m - 2); 95 % limits by t with m - 2 degrees.
 * Undefined for fewer than five changes or a driver that does not vary. Differences and not levels: two series with trends are
 * always correlated. Source: Newey & West (1987), Econometrica 55, 703-708; Granger & Newbold (1974).
 */
export function elasticityOf({ value, driver }: Changes): Slope | undefined {
  const m = value.length;
  const x = centred(driver);
  const xx = dot(x, x);
  if (m < 5 || !(xx > 1e-18 * m)) return undefined;
  const y = centred(value);
  const slope = dot(x, y) / xx;
  const scores = x.map((dx, t) => dx * (y[t]! - slope * dx));
  const lags = Math.floor(4 * (m / 100) ** (2 / 9));
  let variance = dot(scores, scores);
  for (let lag = 1; lag <= lags; lag += 1)
    variance += 2 * (1 - lag / (lags + 1)) * dot(scores.slice(lag), scores.slice(0, m - lag));
  const standardError = Math.sqrt((Math.max(0, variance) * m) / (m - 2)) / xx;
  const half = standardError * tQuantile({ logUpper: Math.log(0.025) }, m - 2);
  return { value: slope, lower: slope - half, upper: slope + half, standardError };
}

/** Most shifts tried; longer series take evenly spaced ones. */
const mostShifts = 999;

/**
 * p that the changes are unrelated: the share of circular shifts of the driver's changes, none included, whose correlation with the
 * figure's is at least as large in size. Keeps the memory of each series; never below one over the number of shifts.
 */
export function relatedP({ value, driver }: Changes): { readonly p: number; readonly smallest: number } | undefined {
  const m = value.length;
  const x = centred(driver);
  const y = centred(value);
  if (m < 3 || !(dot(x, x) > 0) || !(dot(y, y) > 0)) return undefined;
  const product = (shift: number): number => {
    let sum = 0;
    for (let t = 0; t < m; t += 1) sum += y[t]! * x[(t + shift) % m]!;
    return Math.abs(sum);
  };
  const observed = product(0) * (1 - 1e-10);
  const shifts = Math.min(m - 1, mostShifts);
  let far = 1;
  for (let k = 1; k <= shifts; k += 1)
    if (product(Math.max(1, Math.round((k * (m - 1)) / shifts))) >= observed) far += 1;
  return { p: far / (shifts + 1), smallest: 1 / (shifts + 1) };
}

/** Correlation of the figure's changes with the driver's changes `lag` periods earlier; 0 where nothing varies. */
export function laggedCorrelation({ value, driver }: Changes, lag: number): number {
  const y = centred(value.slice(lag));
  const x = centred(driver.slice(0, driver.length - lag));
  const size = Math.sqrt(dot(x, x) * dot(y, y));
  return size > 0 ? dot(x, y) / size : 0;
}

/** Mean change of the log ratio a period with 95 % limits by t over the changes, as for a ratio that wanders. */
export function driftOf({ value, driver }: Changes): Slope | undefined {
  const m = value.length;
  if (m < 3) return undefined;
  const steps = value.map((change, t) => change - driver[t]!);
  const centre = mean(steps);
  const standardError = Math.sqrt(dot(centred(steps), centred(steps)) / (m - 1) / m);
  const half = standardError * tQuantile({ logUpper: Math.log(0.025) }, m - 1);
  return { value: centre, lower: centre - half, upper: centre + half, standardError };
}
