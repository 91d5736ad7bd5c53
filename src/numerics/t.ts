import { betaTails, logBetaKernel, type BetaPoint } from "./incomplete-beta.js";
import { logBeta } from "./log-gamma.js";
import { normalQuantile } from "./normal.js";
import { solveTail } from "./solve-tail.js";
import { bothTails, type Tail } from "./tail.js";

/** T² / (T² + df) is beta with 1/2 and df / 2. Given t / sqrt(df) = root and t² - 1. */
function pointAt(df: number, root: number, squareLessOne: number): BetaPoint {
  const odds = root * root;
  const y = 1 / (1 + odds);
  return { a: 0.5, b: df / 2, x: odds < 1 ? odds * y : 1 / (1 + 1 / odds), y, excess: 0.5 * squareLessOne * y };
}

function pointOf(t: number, df: number): BetaPoint {
  if (!(df > 0 && df < Infinity)) throw new RangeError(`t: df is ${df}, not above 0 and finite`);
  if (Number.isNaN(t)) throw new RangeError("t: t is NaN");
  return pointAt(df, t / Math.sqrt(df), (t - 1) * (t + 1));
}

/** log of the density of Student's t at t, with df > 0 degrees of freedom, whole or not. */
export function tLogDensity(t: number, df: number): number {
  const point = pointOf(t, df);
  const size = Math.abs(t);
  if (size === Infinity) return -Infinity;
  if (size / Math.sqrt(df) > FAR) {
    const logSize = Math.log(size);
    return farTail(logSize - Math.log(df) / 2, df) + Math.log(df / 2) - logSize;
  }
  // the kernel vanishes at 0 with t: at 1e-10 of the smaller scale t² vanishes beside 1, and the density is that at 0
  const floor = 1e-10 * Math.min(1, Math.sqrt(df));
  return size < floor ? logBetaKernel(pointOf(floor, df)) - Math.log(floor) : logBetaKernel(point) - Math.log(size);
}

/** log P(T > t). Accuracy as logBetaUpper. */
export function tLogUpper(t: number, df: number): number {
  const point = pointOf(t, df);
  const far = Math.abs(t) === Infinity ? -Infinity : farTail(Math.log(Math.abs(t)) - Math.log(df) / 2, df);
  const half = (Math.abs(t) / Math.sqrt(df) > FAR ? far : betaTails(point).upper) - Math.LN2;
  return t >= 0 ? half : Math.log1p(-Math.exp(half));
}

/** log P(T <= t). As tLogUpper(-t). */
export function tLogLower(t: number, df: number): number {
  return tLogUpper(-t, df);
}

// beyond it the square of t / sqrt(df) may leave the range of doubles, and the leading term of the tail is exact
const FAR = 1e75;

/** log P(|T| > t) for t > FAR sqrt(df), from log(t / sqrt(df)): y^b / (b B(b, 1/2)), b = df / 2 (DLMF 8.17.8). */
function farTail(logRoot: number, df: number): number {
  return -df * logRoot - Math.log(df / 2) - logBeta(df / 2, 0.5);
}

/** t with the given probability above or below it; ±Infinity at the ends. */
export function tQuantile(tail: Tail, df: number): number {
  pointOf(0, df);
  const { lower, upper } = bothTails(tail);
  return upper <= lower ? upperQuantile(upper, df) : -upperQuantile(lower, df);
}

/** t >= 0 with log P(T > t) = target. On the scale w = arsinh(t / sqrt(df)) the log tail is concave, and straight far out. */
function upperQuantile(target: number, df: number): number {
  if (target === -Infinity) return Infinity;
  const scale = Math.sqrt(df);
  const position = solveTail({
    at: (w) => {
      const root = Math.sinh(w);
      if (root > FAR) return { log: farTail(w - Math.LN2, df) - Math.LN2, slope: -df };
      const t = root * scale;
      const log = betaTails(pointAt(df, root, (t - 1) * (t + 1))).upper - Math.LN2;
      return { log, slope: -Math.exp(tLogDensity(t, df) - log) * scale * Math.cosh(w) };
    },
    target,
    start: Math.asinh(normalQuantile({ logUpper: target }) / scale),
    direction: "falls",
    least: 0,
    greatest: Infinity,
  });
  return position > 170 ? Math.exp(position - Math.LN2 + Math.log(scale)) : Math.sinh(position) * scale;
}
