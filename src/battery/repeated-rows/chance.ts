import { poissonLogMass } from "../../numerics/poisson.js";
import { log1mexp, logAdd, logGamma, logSum } from "../../numerics/special.js";

/** More integers than this in one rounding interval: the chance is taken as 1, which is never too small. */
const widestInterval = 4000;

/**
 * The coarsest of 1, 5, 10, 25, 50, 100, 250, 500, ... that divides a positive whole number: the step to which it may have
 * been rounded. 4,577 gives 1, 4,580 gives 10, 4,525 gives 25, 4,500 gives 500.
 */
export function roundingStep(value: number): number {
  let step = 1;
  for (let power = 1; power <= value; power *= 10) {
    // 1,250 is no multiple of 100 but of 250: a power that does not divide says nothing about the next.
    for (const candidate of power === 1 ? [1, 5] : [power, 2.5 * power, 5 * power]) {
      if (value % candidate === 0) step = Math.max(step, candidate);
    }
  }
  return step;
}

/**
 * log of the largest chance that any Poisson mean can give to the whole numbers that round to `value` at its own
 * rounding step (a half-way case on either side counted in). It bounds the chance that a count, whatever its mean, prints
 * the same figure as the year before. For a figure that is not round it is log(v^v e^-v / v!), about -log(2 pi v) / 2.
 * The best mean for the integers a ... b is (b! / (a - 1)!)^(1 / (b - a + 1)), where the derivative in the mean is 0.
 */
export function logRepeatChance(value: number): number {
  if (value === 0) return 0;
  const half = roundingStep(value) / 2;
  const from = Math.max(0, Math.ceil(value - half));
  const to = Math.floor(value + half);
  if (from === 0 || to - from >= widestInterval) return 0;
  // Above a hundred million the difference of the two logarithms loses its digits, and the best mean is the value itself.
  const mean = value > 1e8 ? value : Math.exp((logGamma(to + 1) - logGamma(from)) / (to - from + 1));
  let mass = Math.exp(poissonLogMass(from, mean));
  let sum = mass;
  for (let k = from + 1; k <= to; k += 1) {
    mass *= mean / k;
    sum += mass;
  }
  return Math.min(0, Math.log(sum));
}

/**
 * log of the chance that `rows` independent Poisson counts of one common mean are all equal: the log of the sum over k of
 * mass(k)^rows. For two rows this is log(e^(-2 mean) I0(2 mean)) (Skellam 1946 at difference 0; DLMF 10.32.1). Above a mean
 * of a million, where the sum would have more terms than memory, by Laplace's method, with an error of about rows / mean.
 */
export function logAllEqual({ mean, rows }: { readonly mean: number; readonly rows: number }): number {
  if (!(mean > 0 && Number.isFinite(mean)) || !(rows >= 1)) throw new RangeError("logAllEqual: mean > 0, rows >= 1");
  if (mean > 1e6) return -((rows - 1) / 2) * Math.log(2 * Math.PI * mean) - Math.log(rows) / 2;
  // mass(k)^rows is at most a Poisson mass: terms 40 standard deviations away are below 1e-300 of the largest.
  const reach = 40 * Math.sqrt(mean) + 60;
  const from = Math.max(0, Math.floor(mean - reach));
  const terms: number[] = [];
  for (let k = from; k <= mean + reach; k += 1) terms.push(rows * poissonLogMass(k, mean));
  return logSum(terms);
}

/** log P(at least `count` successes) in independent trials with the given log chances (Poisson-binomial), exact. */
export function logAtLeast(logChances: readonly number[], count: number): number {
  if (count <= 0) return 0;
  if (count > logChances.length) return -Infinity;
  // state[j] = log P(j successes so far); the last state, "count or more", is never left
  const state = new Array<number>(count + 1).fill(-Infinity);
  state[0] = 0;
  for (const logChance of logChances) {
    const logOther = logChance === 0 ? -Infinity : log1mexp(logChance);
    for (let j = count; j >= 0; j -= 1) {
      const stay = j === count ? state[j]! : state[j]! + logOther;
      state[j] = j === 0 ? stay : logAdd(stay, state[j - 1]! + logChance);
    }
  }
  return Math.min(0, state[count]!);
}

/** Steps of the lattice on which surprises are added; each is rounded up by at most one step, which raises p by a few percent at most. */
const latticeSteps = 2000;

/**
 * log P(a surprise of at least the observed one), where each repeat counts with -log of its chance: one repeat of a large
 * figure weighs as much as several of small or round ones. Exact law on a lattice, rounded towards the larger p, for
 * independent repeats at the given log chances; with smaller chances it is smaller still.
 */
export function logSurpriseAtLeast(logChances: readonly number[], repeated: readonly boolean[]): number {
  const observed = logChances.reduce((sum, logChance, i) => (repeated[i] === true ? sum - logChance : sum), 0);
  if (!(observed > 0)) return 0;
  const step = observed / latticeSteps;
  // state[j] = log P(j lattice steps so far); the last one holds everything at or above the observed surprise
  const state = new Array<number>(latticeSteps + 1).fill(-Infinity);
  state[0] = 0;
  let reached = 0;
  for (const logChance of logChances) {
    if (logChance === 0) continue;
    // a surprise that is a whole number of steps up to rounding must not be rounded up to the next
    const weight = Math.ceil(-logChance / step - 1e-9);
    const logOther = log1mexp(logChance);
    for (let j = reached; j >= 0; j -= 1) {
      const from = state[j]!;
      if (from === -Infinity) continue;
      const to = Math.min(latticeSteps, j + weight);
      if (to === j) continue;
      state[to] = logAdd(state[to]!, from + logChance);
      state[j] = from + logOther;
    }
    reached = Math.min(latticeSteps, reached + weight);
  }
  return Math.min(0, state[latticeSteps]!);
}

/** Shares of copied years over which the e-value is averaged, all with the same weight. */
export const copiedShares: readonly number[] = [0.02, 0.05, 0.1, 0.2, 0.4, 0.8];

/**
 * log of an e-value against "each year is counted anew", for the alternative "a share c of the years is copied", averaged
 * over `copiedShares`. With R = 1 for a repeat and q the largest chance of one, a year multiplies it by (c + (1 - c) q) / q
 * for R = 1 and by 1 - c for R = 0, of mean at most 1 given the past whatever the intensities were; so the product
 * exceeds x with a chance of at most 1 / x at any time (Ville).
 */
export function logCopyingEvalue(logChances: readonly number[], repeated: readonly boolean[]): number {
  const logs = copiedShares.map((share) =>
    logChances.reduce((sum, logChance, i) => {
      if (repeated[i] !== true) return sum + Math.log1p(-share);
      return sum + logAdd(Math.log(share) - logChance, Math.log1p(-share));
    }, 0),
  );
  return logSum(logs) - Math.log(copiedShares.length);
}
