import { binomialLogUpper } from "../../numerics/binomial.js";
import { chiSquaredLogLower } from "../../numerics/chi-squared.js";
import { holm } from "../../numerics/multiplicity.js";
import { leastNoise } from "../round-jumps/multiples.js";

/** An achieved figure, the number planned for its period, and the unit of its print. */
export interface Pair {
  readonly row: number;
  readonly at: string;
  readonly id: string;
  readonly achieved: number;
  readonly planned: number;
  readonly unit: number;
}

export interface PlanLaw {
  readonly pairs: readonly Pair[];
  /** Σ gap² / planned: about the number of pairs where independent counts have exactly the planned means. */
  readonly squares: number;
  readonly closenessLogP: number;
  /** The same were the figures independent Poisson counts with no correction for whole numbers. */
  readonly plainLogP: number;
  readonly above: number;
  readonly near: number;
  readonly aboveLogP: number;
  readonly logP: number;
}

/** Half-width of the window for just above and just below, in units of counting noise. */
export const windowShare = 0.25;

/** Greatest chance to be above within the window: the density may rise there where the mean lies up to two deviations above. */
export const aboveChance = 0.6;

/**
 * Whether achieved figures lie nearer to the planned ones than counts can. Given those before it, a count with at least 0.8
 * times Poisson noise lies within d of a number with at most the chance of a normal deviate centred there, half a unit added for
 * whole numbers; the sum of squares of such deviates is chi-squared. Just above against just below: exact binomial.
 */
export function planLaw(pairs: readonly Pair[]): PlanLaw {
  let squares = 0;
  let widened = 0;
  let above = 0;
  let near = 0;
  for (const { achieved, planned, unit } of pairs) {
    const gap = achieved - planned;
    squares += gap ** 2 / planned;
    widened += (Math.abs(gap) + unit / 2) ** 2 / (leastNoise ** 2 * planned);
    if (gap === 0 || Math.abs(gap) > windowShare * Math.sqrt(planned)) continue;
    near += 1;
    if (gap > 0) above += 1;
  }
  const n = pairs.length;
  const closenessLogP = n === 0 ? 0 : chiSquaredLogLower(widened, n);
  const aboveLogP = binomialLogUpper(above, { n: near, p: aboveChance });
  return {
    pairs,
    squares,
    closenessLogP,
    plainLogP: n === 0 ? 0 : chiSquaredLogLower(squares, n),
    above,
    near,
    aboveLogP,
    logP: Math.min(0, ...holm([closenessLogP, aboveLogP])),
  };
}
