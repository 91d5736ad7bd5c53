import { twoProduct } from "./double-double.js";
import { gammaTails, logGammaKernel, logGammaUpper, type GammaPoint } from "./incomplete-gamma.js";
import { log1mexp } from "./log-arithmetic.js";
import { logGamma } from "./log-gamma.js";
import { normalQuantile } from "./normal.js";
import { solveTail } from "./solve-tail.js";
import { bothTails, type Tail } from "./tail.js";

/** Mean shape / rate, variance shape / rate². */
export interface GammaParameters {
  readonly shape: number;
  readonly rate: number;
}

function pointOf(x: number, { shape, rate }: GammaParameters): GammaPoint {
  if (!(shape > 0 && shape < Infinity && rate > 0 && rate < Infinity))
    throw new RangeError(`gamma: shape ${shape} and rate ${rate} must be above 0 and finite`);
  if (Number.isNaN(x)) throw new RangeError("gamma: x is NaN");
  const scaled = twoProduct(x, rate);
  return { a: shape, x: scaled.high, excess: scaled.high - shape + scaled.low };
}

/** log of the gamma density at x; -Infinity below 0. */
export function gammaLogDensity(x: number, parameters: GammaParameters): number {
  const point = pointOf(x, parameters);
  const { shape, rate } = parameters;
  if (x < 0 || x === Infinity) return -Infinity;
  if (point.x === 0) return shape < 1 ? Infinity : shape === 1 ? Math.log(rate) : -Infinity;
  return logGammaKernel(point) - Math.log(x);
}

/** log P(X > x). Accuracy as logGammaUpper. */
export function gammaLogUpper(x: number, parameters: GammaParameters): number {
  return gammaTails(pointOf(x, parameters)).upper;
}

/** log P(X <= x). Accuracy as logGammaLower. */
export function gammaLogLower(x: number, parameters: GammaParameters): number {
  return gammaTails(pointOf(x, parameters)).lower;
}

/** x with the given probability above or below it; 0 and Infinity at the ends, 0 also where x is below the smallest double. */
export function gammaQuantile(tail: Tail, parameters: GammaParameters): number {
  const { lower, upper } = bothTails(tail);
  const { shape, rate } = parameters;
  pointOf(0, parameters);
  if (lower === -Infinity) return 0;
  if (upper === -Infinity) return Infinity;
  const falls = upper <= lower;
  const target = falls ? upper : lower;
  // Wilson & Hilferty (1931), where it gives a number well above 0; otherwise the leading term of the lower tail
  const cubeRoot = 1 - 1 / (9 * shape) + normalQuantile(tail) / (3 * Math.sqrt(shape));
  const logSmall = (lower + logGamma(shape + 1)) / shape;
  const logGuess =
    shape < 0.5 || cubeRoot < 0.3 ? Math.min(logSmall, Math.log1p(shape)) : Math.log(shape) + 3 * Math.log(cubeRoot);
  // the upper tail is nearly straight in x, the lower one, and the upper one of small shapes near 0, in log x
  if (falls && target <= logGammaUpper(shape, 1)) return linear(target, shape, Math.exp(logGuess)) / rate;
  const logX = solveTail({
    at: (position) => logarithmic(position, shape, falls),
    target,
    start: logGuess,
    direction: falls ? "falls" : "rises",
    least: -Infinity,
    greatest: Infinity,
  });
  return Math.exp(logX) / rate;
}

/** x with log Q(shape, x) = target, on the scale of x itself. */
function linear(target: number, shape: number, start: number): number {
  return solveTail({
    at: (x) => {
      const point = { a: shape, x, excess: x - shape };
      const log = gammaTails(point).upper;
      return { log, slope: -Math.exp(logGammaKernel(point) - log) / x };
    },
    target,
    start: Math.max(start, 1),
    direction: "falls",
    least: 0,
    greatest: Infinity,
  });
}

/** Either log tail and its slope at log x = position. Below the range of doubles the leading term x^a / Γ(a + 1) is exact. */
function logarithmic(position: number, shape: number, falls: boolean): { log: number; slope: number } {
  const x = Math.exp(position);
  if (position < -700) {
    const lower = shape * position - logGamma(shape + 1);
    const log = falls ? log1mexp(Math.min(lower, 0)) : lower;
    return { log, slope: falls ? -shape * Math.exp(lower - log) : shape };
  }
  const point = { a: shape, x, excess: x - shape };
  const tails = gammaTails(point);
  const log = falls ? tails.upper : tails.lower;
  const density = Math.exp(logGammaKernel(point) - log);
  return { log, slope: falls ? -density : density };
}
