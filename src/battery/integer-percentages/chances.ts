import { binomialLogMass } from "../../numerics/binomial.js";
import type { Pair, Selection } from "./units.js";

/** The whole percentage nearest to part / whole. */
export function nearestPercent(part: number, whole: number): number {
  return Math.round((100 * part) / whole);
}

/**
 * Whether part / whole lies within 0.05 of a whole percentage, ends included: 20 |100 part - m whole| <= whole. Whole numbers
 * only, so that no rounding decides at the ends; exact for wholes up to 1e12.
 */
export function isNear(part: number, whole: number): boolean {
  const rest = (100 * part) % whole;
  return 20 * Math.min(rest, whole - rest) <= whole;
}

/** Weights of counts by their last three digits, such as of round numbers that people prefer. */
export type Weights = Float64Array;

/** Masses this small beside the largest one are left out; together they are below 1e-14 of all. */
const negligible = 1e-16;

/**
 * The chance that a binomial count of `whole` trials with the observed share lies near a whole percentage, summed over all
 * counts; masses near one are added to `expected`. With `weights`, of the law weighted by them.
 */
export function chanceByOwnShare(part: number, whole: number, expected?: Float64Array, weights?: Weights): number {
  if (part === 0 || part === whole) return 1;
  const share = part / whole;
  const odds = part / (whole - part);
  const top = Math.exp(binomialLogMass(part, { n: whole, p: share }));
  const least = negligible * top;
  let near = 0;
  let all = 0;
  // share × whole is the mode, so that masses fall on both sides; each step moves 100 part - m whole along with the count.
  for (const step of [1, -1] as const) {
    let mass = top;
    let rest = (100 * part) % whole;
    const turn = (100 * step) % whole;
    for (let count = part; mass > least;) {
      if (step === 1 || count !== part) {
        const weighted = weights === undefined ? mass : mass * weights[count % 1000]!;
        all += weighted;
        if (20 * rest <= whole || 20 * (whole - rest) <= whole) {
          near += weighted;
          if (expected !== undefined) expected[nearestPercent(count, whole)]! += weighted;
        }
      }
      mass *= step === 1 ? ((whole - count) / (count + 1)) * odds : count / ((whole - count + 1) * odds);
      count += step;
      rest += turn;
      if (rest >= whole) rest -= whole;
      else if (rest < 0) rest += whole;
    }
  }
  if (weights === undefined) return Math.min(1, near);
  return all > 0 ? Math.min(1, near / all) : Number(isNear(part, whole));
}

/** Number of counts that chanceByOwnShare looks at, about: nine standard deviations on either side. */
export function countsLookedAt(part: number, whole: number): number {
  return 18 * Math.sqrt((part * (whole - part)) / whole) + 2;
}

export interface Beta {
  readonly a: number;
  readonly b: number;
}

/** The beta law of true shares over units, by moments: variance of the shares less what binomial chance adds. */
export function fitBeta({ parts, wholes }: Pair): Beta {
  const n = parts.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += parts[i]! / wholes[i]!;
  const mean = sum / n;
  let squares = 0;
  let chance = 0;
  for (let i = 0; i < n; i++) {
    squares += (parts[i]! / wholes[i]! - mean) ** 2;
    chance += (mean * (1 - mean)) / wholes[i]!;
  }
  const most = mean * (1 - mean);
  // Between nearly one common share and shares spread evenly over all percentages.
  const variance = Math.min(Math.max((squares - chance) / n, most * 1e-5), most / 3);
  const size = most / variance - 1;
  return { a: mean * size, b: (1 - mean) * size };
}

/** Beyond this the counts are so dense that one in ten lies near a whole percentage, to one part in 300. */
const dense = 20_000;

/**
 * The chance under a beta-binomial law cut to the percentages looked at: the unit's own share plays no part. Masses near a
 * whole percentage are added to `expected`, `times` over.
 */
export function chanceByBeta(
  whole: number,
  { a, b }: Beta,
  selection: Selection,
  expected?: Float64Array,
  times = 1,
): number {
  if (whole > dense) return 0.1;
  const first = Math.max(0, Math.ceil((selection.least * whole) / 100));
  const last = Math.min(whole, Math.floor((selection.most * whole) / 100));
  if (last < first) return 1;
  // From the mode outwards, where there is one: masses then only fall and cannot overflow.
  const mode = a > 1 && b > 1 ? (whole * (a - 1)) / (a + b - 2) : (first + last) / 2;
  const start = Math.min(last, Math.max(first, Math.round(mode)));
  const masses = new Float64Array(last - first + 1);
  masses[start - first] = 1;
  for (let count = start; count < last; count++)
    masses[count - first + 1] =
      masses[count - first]! * (((whole - count) * (count + a)) / ((count + 1) * (whole - count - 1 + b)));
  for (let count = start; count > first; count--)
    masses[count - first - 1] =
      masses[count - first]! * ((count * (whole - count + b)) / ((whole - count + 1) * (count - 1 + a)));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  let near = 0;
  for (let k = 0; k < masses.length; k++) {
    if (!isNear(first + k, whole)) continue;
    near += masses[k]! / all;
    if (expected !== undefined) expected[nearestPercent(first + k, whole)]! += (times * masses[k]!) / all;
  }
  return Math.min(1, near);
}

/** Chance and outcome of each unit, for one pair. */
export interface PairChances {
  readonly chances: Float64Array;
  readonly near: Uint8Array;
  /** Units observed and expected near each whole percentage from 0 to 100. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
}

export type Law = { readonly kind: "own"; readonly weights?: Weights } | { readonly kind: "beta"; readonly beta: Beta };

export function pairChances(pair: Pair, law: Law, selection: Selection): PairChances {
  const { parts, wholes } = pair;
  const expected = new Float64Array(101);
  const observed = new Float64Array(101);
  const near = new Uint8Array(parts.length);
  parts.forEach((part, i) => {
    const whole = wholes[i]!;
    if (!isNear(part, whole)) return;
    near[i] = 1;
    observed[nearestPercent(part, whole)]! += 1;
  });
  const chances =
    law.kind === "own"
      ? parts.map((part, i) => chanceByOwnShare(part, wholes[i]!, expected, law.weights))
      : betaChances(wholes, law.beta, selection, expected);
  return { chances, near, observed, expected };
}

/** Units with the same whole have the same chance, which is summed once. */
function betaChances(wholes: Float64Array, beta: Beta, selection: Selection, expected: Float64Array): Float64Array {
  const times = new Map<number, number>();
  for (const whole of wholes) times.set(whole, (times.get(whole) ?? 0) + 1);
  const chances = new Map<number, number>();
  for (const [whole, count] of times) chances.set(whole, chanceByBeta(whole, beta, selection, expected, count));
  return wholes.map((whole) => chances.get(whole) ?? 0);
}

/** Chance and outcome of each unit for "at least one of its percentages lies near a whole one". */
export function either(pairs: readonly PairChances[]): { readonly chances: Float64Array; readonly near: Uint8Array } {
  const [first, second] = pairs;
  if (first === undefined) throw new RangeError("integer-percentages: no pair");
  if (second === undefined) return first;
  return {
    chances: first.chances.map((chance, i) => 1 - (1 - chance) * (1 - second.chances[i]!)),
    near: first.near.map((hit, i) => hit | second.near[i]!),
  };
}
