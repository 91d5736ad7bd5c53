import { countStandardErrors } from "./count-errors.js";
import type { Fit } from "./fit.js";
import { irlsFitter } from "./irls.js";
import type { CountModel } from "./irls.js";
import { findRoot } from "./find-root.js";
import { fitPoisson } from "./poisson-regression.js";
import { logBeta } from "./special.js";

export interface NegativeBinomialFit extends Fit {
  /** The variance is mean + mean^2 / size ("theta" elsewhere); Infinity where the counts vary no more than Poisson counts. */
  readonly size: number;
}

const MAX_ROUNDS = 100;

/**
 * Negative-binomial regression with the size by maximum likelihood, as MASS::glm.nb: coefficients given the size and the
 * size given the means, in turn, until the size moves by less than 1e-11 of itself. Standard errors take the size as known.
 * Where the likelihood does not rise from the Poisson fit, and at a size beyond 1e10 times the largest mean, the Poisson
 * fit is returned with size Infinity.
 * Source: Venables & Ripley (2002), Modern Applied Statistics with S, section 7.4; Lawless (1987), doi 10.2307/3314912.
 */
export function fitNegativeBinomial(model: CountModel & { readonly response: readonly number[] }): NegativeBinomialFit {
  const { response } = model;
  const poisson = fitPoisson(model);
  const fitter = irlsFitter(model);
  let fitted: ArrayLike<number> = poisson.fitted;
  let size = Infinity;
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const next = sizeFor(response, fitted);
    if (next === Infinity) return { ...poisson, size: Infinity };
    const settled = Math.abs(next - size) <= 1e-11 * next;
    size = next;
    const { coefficients, ...fit } = fitter(response, size);
    fitted = fit.fitted;
    if (settled || round === MAX_ROUNDS) {
      return {
        ...fit,
        coefficients: [...coefficients],
        fitted: [...fit.fitted],
        standardErrors: countStandardErrors(model, fit.fitted, size),
        logLikelihood: logLikelihoodOf(response, fit.fitted, size),
        df: response.length - coefficients.length,
        iterations: round,
        converged: settled && fit.converged,
        size,
      };
    }
  }
  throw new RangeError("unreachable: the last round returns");
}

/** The size that is most likely for these means, or Infinity. */
function sizeFor(response: readonly number[], fitted: ArrayLike<number>): number {
  let excess = 0;
  let largest = 0;
  for (const [row, count] of response.entries()) {
    const mean = fitted[row]!;
    excess += (count - mean) ** 2 - count;
    largest = Math.max(largest, mean);
  }
  // the slope of the likelihood in 1 / size at the Poisson is half of this; with no count above 0 no size differs
  if (!(excess > 0) || response.every((count) => count === 0)) return Infinity;
  const score = (logSize: number): number => sizeScore(response, fitted, Math.exp(logSize));
  let lower = 0;
  let upper = 0;
  while (score(lower) < 0) {
    lower -= 2;
    if (lower < -200) throw new RangeError("fitNegativeBinomial: no size is likely");
  }
  const limit = Math.log(largest) + Math.log(1e10);
  while (score(upper) > 0) {
    upper += 2;
    if (upper > limit) return Infinity;
  }
  return Math.exp(findRoot(score, { lower, upper, tolerance: 1e-13 }));
}

/** The slope of the log-likelihood in the log of the size. */
function sizeScore(response: readonly number[], fitted: ArrayLike<number>, size: number): number {
  let sum = 0;
  for (const [row, count] of response.entries()) {
    const mean = fitted[row]!;
    sum += digammaRise(size, count) - Math.log1p(mean / size) + (mean - count) / (mean + size);
  }
  return size * sum;
}

/**
 * psi(x + rise) - psi(x) for x > 0, rise >= 0, without cancellation where rise is small beside x; about 1e-14 relative.
 * Source: DLMF 5.5.2 (recurrence) and 5.11.2 (asymptotic series), term by term.
 */
export function digammaRise(x: number, rise: number): number {
  let sum = 0;
  let low = x;
  for (; low < 12; low++) sum += rise / (low * (low + rise));
  const high = low + rise;
  // each term c / low^k - c / high^k; the inverse squares differ by (1/low - 1/high)(1/low + 1/high)
  const inverseLow = 1 / low;
  const inverseHigh = 1 / high;
  const squareLow = inverseLow * inverseLow;
  const squareHigh = inverseHigh * inverseHigh;
  const fall = rise * inverseLow * inverseHigh;
  const squareFall = fall * (inverseLow + inverseHigh);
  // sums of a^i b^(n-i) give (a^n - b^n) / (a - b)
  const two = squareLow + squareHigh;
  const three = squareLow * two + squareHigh * squareHigh;
  const four = squareLow * three + squareHigh ** 3;
  const five = squareLow * four + squareHigh ** 4;
  const six = squareLow * five + squareHigh ** 5;
  const series = 1 / 12 - two / 120 + three / 252 - four / 240 + five / 132 - (691 / 32760) * six;
  return sum + Math.log1p(rise / low) + fall / 2 + squareFall * series;
}

function logLikelihoodOf(response: readonly number[], fitted: ArrayLike<number>, size: number): number {
  let sum = 0;
  for (const [row, count] of response.entries()) {
    const mean = fitted[row]!;
    sum -= size * Math.log1p(mean / size);
    // Gamma(size + count) / (Gamma(size) count!) is 1 / (count B(size, count)), which keeps its digits for a large size
    if (count > 0) sum += count * Math.log(mean / (mean + size)) - Math.log(count) - logBeta(size, count);
  }
  return sum;
}
