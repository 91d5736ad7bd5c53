import type { Range } from "../support/whole-range.js";
import { isExact } from "../support/whole-range.js";
import { finalZeros, isDated, type Counter, type Reading } from "./readings.js";

/** A later reading that must be below an earlier one, whatever the printed bounds leave open. */
export interface Decrease {
  readonly from: Reading;
  readonly to: Reading;
  readonly gap: number;
}

export function findDecreases({ readings }: Counter): readonly Decrease[] {
  return readings.flatMap((to) => {
    const before = readings.filter((from) => from.last < to.first && from.lower > to.upper);
    // The highest earlier reading shows the widest gap; of equal ones the latest.
    const from = before.reduce<Reading | undefined>(
      (highest, reading) => (highest === undefined || reading.lower >= highest.lower ? reading : highest),
      undefined,
    );
    return from === undefined ? [] : [{ from, to, gap: from.lower - to.upper }];
  });
}

/** A reading that prints no more than the counter had already reached long before. */
export interface Stale {
  /** The first reading that already allowed the later figure. */
  readonly from: Reading;
  readonly to: Reading;
  readonly days: number;
  /** What the counter gains in that time at the rate of the readings around. */
  readonly growth: number;
}

const middle = ({ lower, upper }: Range): number => (lower + upper) / 2;

/** Gain a day between the nearest bounded readings on both sides of a day, or the last two where none follows. */
function rateAround(counter: Counter, reading: Reading): number {
  const bounded = counter.readings.filter((other) => isDated(other) && other.upper < Infinity && other !== reading);
  const before = bounded.filter(({ last }) => last < reading.first);
  const after = bounded.find(({ first }) => first > reading.last);
  const from = after === undefined ? before.at(-2) : before.at(-1);
  const to = after ?? before.at(-1);
  return from === undefined || to === undefined ? NaN : (middle(to) - middle(from)) / (to.last - from.last);
}

/** A growth that printing "33,000" and "33,000+" could hide by chance is too small to call a figure stale. */
const leastGrowth = 10;

/**
 * Readings that print a figure which an earlier reading, at least `staleDays` older, had already reached, although the
 * counter grew by more meanwhile than the earlier reading leaves open.
 */
export function findStale(counter: Counter, staleDays: number): readonly Stale[] {
  const { readings } = counter;
  return readings.flatMap((to) => {
    const level = to.upper < Infinity ? to.upper : to.lower;
    const from = readings.find(
      (earlier) =>
        to.first - earlier.last >= staleDays &&
        earlier.upper < Infinity &&
        level <= earlier.upper &&
        // Below the earlier reading for certain is a decrease, not a stale figure.
        to.upper >= earlier.lower,
    );
    if (from === undefined) return [];
    const days = to.first - from.last;
    const growth = rateAround(counter, to) * days;
    return growth >= leastGrowth && growth > from.upper - from.lower ? [{ from, to, days, growth }] : [];
  });
}

/** A gain between exact figures, or one published as such. */
export interface Gain {
  readonly at: string;
  readonly value: number;
  readonly ids: readonly string[];
  readonly days: number;
}

export interface Roundness {
  readonly roundest: Gain;
  readonly zeros: number;
  readonly gains: number;
  /** log of the chance that any of so many gains ends in so many zeros, if last digits are evenly spread. */
  readonly logP: number;
}

/**
 * Gains whose last digits mean something: published ones, and steps between exact readings of which at most one ends in
 * two zeros (where both do, they may be rounded and the gain is round for that reason).
 */
export function exactGains({ steps }: Counter, jumps: Counter | undefined): readonly Gain[] {
  const ofSteps = steps
    .filter(({ from, to }) => isExact(from) && isExact(to) && to.lower > from.lower)
    .filter(({ from, to }) => finalZeros(from.lower) < 2 || finalZeros(to.lower) < 2)
    .map(({ from, to, days }) => ({
      at: `${from.at}/${to.at}`,
      value: to.lower - from.lower,
      ids: [from.id, to.id].filter((id) => id !== ""),
      days,
    }));
  const published = (jumps?.readings ?? [])
    .filter((reading) => isExact(reading) && reading.lower > 0)
    .map((reading) => ({
      at: reading.at,
      value: reading.lower,
      ids: [reading.id].filter((id) => id !== ""),
      days: reading.last - reading.first + 1,
    }));
  return [...published, ...ofSteps];
}

/** The gain that ends in most zeros; of several the largest, then the earliest listed. undefined without any gain. */
export function findRoundest(gains: readonly Gain[]): Roundness | undefined {
  const [first, ...rest] = gains;
  if (first === undefined) return undefined;
  const roundest = rest.reduce((best, gain) => {
    const more = finalZeros(gain.value) - finalZeros(best.value);
    return more > 0 || (more === 0 && gain.value > best.value) ? gain : best;
  }, first);
  const zeros = finalZeros(roundest.value);
  // 1 - (1 - 10^-zeros)^gains without cancellation
  const logP = zeros === 0 ? 0 : Math.log(-Math.expm1(gains.length * Math.log1p(-(10 ** -zeros))));
  return { roundest, zeros, gains: gains.length, logP: Math.min(0, logP) };
}
