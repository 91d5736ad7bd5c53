import { bothTails, type Tail } from "./tail.js";

/** A distribution on whole numbers from `least` to `greatest`, with tails that include k. */
export interface CountTails {
  readonly least: number;
  readonly greatest: number;
  readonly start: number;
  readonly spread: number;
  readonly logUpper: (k: number) => number;
  readonly logLower: (k: number) => number;
}

// tails are good to 1e-13: a probability equal to a tail up to this counts as equal, so that a rounded p does not skip a k
const SAME = 1e-13;

/**
 * The smallest k with P(X <= k) at least the given lower probability, or with P(X > k) at most the given upper one: the same
 * k, as in R. Steps of doubling length, then halving with interpolation; about 10 to 30 tails.
 */
export function countQuantile(tail: Tail, { least, greatest, start, spread, logUpper, logLower }: CountTails): number {
  const { lower, upper } = bothTails(tail);
  if (lower === -Infinity) return least;
  if (upper === -Infinity) return greatest;
  const byUpper = upper <= lower;
  const target = byUpper ? upper : lower;
  const slack = SAME * (byUpper ? 1 + Math.abs(target) : -(1 + Math.abs(target)));
  // below 0 until k is large enough
  const excess = byUpper
    ? (k: number) => target + slack - logUpper(k + 1)
    : (k: number) => logLower(k) - target - slack;
  const bound = (k: number): number => Math.min(Math.max(Math.round(k), least), greatest);
  let high = bound(start);
  let low = least - 1;
  let lowExcess = -Infinity;
  let highExcess = high === greatest ? Infinity : excess(high);
  let step = Math.max(1, Math.ceil(spread));
  if (highExcess < 0) {
    for (let i = 0; i < 1100 && highExcess < 0; i++) {
      low = high;
      lowExcess = highExcess;
      high = bound(high + step);
      step *= 2;
      highExcess = high === greatest ? Infinity : excess(high);
    }
  } else {
    for (let i = 0; i < 1100 && high > least; i++) {
      const next = bound(high - step);
      const value = excess(next);
      if (value < 0) {
        low = next;
        lowExcess = value;
        break;
      }
      high = next;
      highExcess = value;
      step *= 2;
    }
    if (high === least) return least;
  }
  for (let i = 0; i < 200 && high - low > 1; i++) {
    const share = lowExcess / (lowExcess - highExcess);
    const interpolated = Math.round(low + share * (high - low));
    const halved = low + Math.floor((high - low) / 2);
    const middle =
      i % 2 === 0 && Number.isFinite(interpolated) ? Math.min(Math.max(interpolated, low + 1), high - 1) : halved;
    const value = excess(middle);
    if (value < 0) {
      low = middle;
      lowExcess = value;
    } else {
      high = middle;
      highExcess = value;
    }
  }
  return high;
}

/** k for a message and check: whole numbers only. */
export function checkWhole(what: string, k: number): void {
  if (!Number.isInteger(k)) throw new RangeError(`${what}: ${k} is not a whole number`);
}

/** The level of an interval, strictly between 0 and 1, as the log of the probability left out on each side. */
export function logHalfOutside(what: string, level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`${what}: the level ${level} is not between 0 and 1`);
  return Math.log((1 - level) / 2);
}
