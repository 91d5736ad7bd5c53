import { betaTails, logBetaKernel, type BetaPoint } from "./incomplete-beta.js";
import { betaLogOddsQuantile } from "./log-odds.js";
import type { Tail } from "./tail.js";

/** Degrees of freedom of the numerator and of the denominator. */
export interface FParameters {
  readonly df1: number;
  readonly df2: number;
}

/** x = df1 F / (df1 F + df2) is beta with df1 / 2 and df2 / 2 (Abramowitz & Stegun 26.6.2). */
function pointOf(f: number, { df1, df2 }: FParameters): BetaPoint {
  if (!(df1 > 0 && df1 < Infinity && df2 > 0 && df2 < Infinity))
    throw new RangeError(`F: df1 ${df1} and df2 ${df2} must be above 0 and finite`);
  if (Number.isNaN(f)) throw new RangeError("F: f is NaN");
  const a = df1 / 2;
  const b = df2 / 2;
  if (f <= 0) return { a, b, x: 0, y: 1, excess: -a };
  const odds = (df1 / df2) * f;
  const y = 1 / (1 + odds);
  // (a + b) x - a, with the parts that cancel taken out by hand
  return { a, b, x: odds < 1 ? odds * y : 1 / (1 + 1 / odds), y, excess: a * (f - 1) * y };
}

/** log of the F density at f; -Infinity below 0. */
export function fLogDensity(f: number, parameters: FParameters): number {
  const point = pointOf(f, parameters);
  if (f < 0 || f === Infinity) return -Infinity;
  if (f === 0) return parameters.df1 < 2 ? Infinity : parameters.df1 > 2 ? -Infinity : 0;
  // df1 f / df2 is beyond the range of doubles: the tail counts as empty there, and so does the density
  if (point.x === 0 || point.y === 0) return -Infinity;
  return logBetaKernel(point) - Math.log(f);
}

/** log P(X > f). Accuracy as logBetaUpper, while df1 f / df2 is within 1e-300 … 1e300; beyond, as if it were 0 or Infinity. */
export function fLogUpper(f: number, parameters: FParameters): number {
  return betaTails(pointOf(f, parameters)).upper;
}

/** log P(X <= f). Accuracy as logBetaLower. */
export function fLogLower(f: number, parameters: FParameters): number {
  return betaTails(pointOf(f, parameters)).lower;
}

/** f with the given probability above or below it; 0 and Infinity at the ends. */
export function fQuantile(tail: Tail, parameters: FParameters): number {
  pointOf(0, parameters);
  const { df1, df2 } = parameters;
  return (df2 / df1) * Math.exp(betaLogOddsQuantile(tail, df1 / 2, df2 / 2));
}
