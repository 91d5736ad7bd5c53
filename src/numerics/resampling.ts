import type { Rng } from "../core/rng.js";
import type { PValue } from "../core/test.js";

export type Side = "upper" | "lower" | "two-sided";
export type MonteCarloPValue = Extract<PValue, { method: "monte-carlo" }>;

/** Values this close to the observed one, relative to it, are ties: sums in another order differ by about 1e-15. */
export const DEFAULT_RELATIVE_TOLERANCE = 1e-10;

export interface MonteCarloTest {
  readonly draws: number;
  readonly observed: number;
  readonly tail: Side;
  /** The statistic of one data set made under the null hypothesis. Must use the generator it is given and no other. */
  readonly simulate: (rng: Rng, draw: number) => number;
  readonly rng: Rng;
  readonly relativeTolerance?: number;
  /** Stop as soon as so many draws lie at least as far out: p is then stopAfter / draws made. */
  readonly stopAfter?: number;
}

/**
 * The p-value (1 + b) / (1 + m) of a simulated null distribution, with b of m draws at least as far out as the observed
 * value, ties included. Valid at any m: P(p <= alpha) <= alpha under the null. Two-sided is twice the smaller tail, at
 * most 1, and `exceedances` is then the count of that tail.
 * Draw i uses rng.stream(i), so the result depends neither on order nor on how many numbers other draws used.
 * With `stopAfter` h the draws end once h of them lie as far out, and p = h / (draws made): valid too, and cheap where p is
 * large (Besag & Clifford (1991), Biometrika 78:301-304). Two-sided stopping waits for h in both tails.
 * Source: Davison & Hinkley (1997) section 4.2; Phipson & Smyth (2010), doi 10.2202/1544-6115.1585.
 */
export function monteCarloP(test: MonteCarloTest): MonteCarloPValue {
  const { draws, observed, tail, simulate, rng } = test;
  if (!(Number.isInteger(draws) && draws >= 1)) throw new RangeError(`monteCarloP: ${draws} draws`);
  const count = tailCounter(observed, test.relativeTolerance);
  const stopAfter = test.stopAfter ?? Infinity;
  for (let draw = 0; draw < draws; draw++) {
    count.add(simulate(rng.stream(draw), draw));
    if (count.in(tail) < stopAfter) continue;
    const sides = tail === "two-sided" ? 2 : 1;
    const log10 = Math.min(0, Math.log10((sides * stopAfter) / (draw + 1)));
    return { method: "monte-carlo", tail, log10, draws: draw + 1, exceedances: stopAfter, stopped: true };
  }
  const exceedances = count.in(tail);
  return { method: "monte-carlo", tail, log10: rankLog10(exceedances, draws, tail), draws, exceedances };
}

export interface PermutationTest<Item> {
  /** Interchangeable under the null hypothesis. Every permutation keeps the sizes of these groups. */
  readonly groups: readonly (readonly Item[])[];
  readonly statistic: (groups: readonly (readonly Item[])[]) => number;
  readonly tail: Side;
  readonly draws: number;
  readonly rng: Rng;
  readonly relativeTolerance?: number;
}

/** The Monte Carlo p-value of `statistic` when group labels are dealt out again at random, each group keeping its size. */
export function permutationP<Item>(test: PermutationTest<Item>): MonteCarloPValue {
  const { groups, statistic, tail, draws, rng, relativeTolerance = DEFAULT_RELATIVE_TOLERANCE } = test;
  const pooled = groups.flat();
  const simulate = (own: Rng): number => {
    const shuffled = shuffle(own, pooled);
    let start = 0;
    return statistic(groups.map((group) => shuffled.slice(start, (start += group.length))));
  };
  return monteCarloP({ draws, observed: statistic(groups), tail, simulate, rng, relativeTolerance });
}

/** The same items in a random order, every order equally likely; the given list is not changed. */
export function shuffle<Item>(rng: Rng, items: readonly Item[]): Item[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(rng.uniform() * (i + 1));
    const moved = shuffled[i]!;
    shuffled[i] = shuffled[j]!;
    shuffled[j] = moved;
  }
  return shuffled;
}

/**
 * The rank p-value (1 + #) / (k + 1) of one unit among k others, with # of them at least as far out, ties included.
 * Exact where the unit is exchangeable with the others under the null hypothesis; never below 1 / (k + 1).
 * Source: Vovk, Gammerman & Shafer (2005), Algorithmic Learning in a Random World, chapter 2.
 */
export function conformalRank(
  own: number,
  others: ArrayLike<number>,
  tail: Side,
): Extract<PValue, { method: "exact" }> {
  const count = tailCounter(own, DEFAULT_RELATIVE_TOLERANCE);
  for (let i = 0; i < others.length; i++) count.add(others[i]!);
  return { method: "exact", tail, log10: rankLog10(count.in(tail), others.length, tail) };
}

function rankLog10(exceedances: number, draws: number, tail: Side): number {
  const sides = tail === "two-sided" ? 2 : 1;
  return Math.min(0, Math.log10((sides * (1 + exceedances)) / (1 + draws)));
}

interface TailCounter {
  add(value: number): void;
  in(tail: Side): number;
}

function tailCounter(observed: number, relativeTolerance = DEFAULT_RELATIVE_TOLERANCE): TailCounter {
  if (Number.isNaN(observed)) throw new RangeError("the observed statistic is NaN");
  const slack = Number.isFinite(observed) ? relativeTolerance * Math.abs(observed) : 0;
  const leastTie = observed - slack;
  const greatestTie = observed + slack;
  let atLeast = 0;
  let atMost = 0;
  return {
    add(value) {
      if (Number.isNaN(value)) throw new RangeError("a simulated statistic is NaN");
      if (value >= leastTie) atLeast++;
      if (value <= greatestTie) atMost++;
    },
    in(tail) {
      if (tail === "upper") return atLeast;
      return tail === "lower" ? atMost : Math.min(atLeast, atMost);
    },
  };
}

export { bootstrapDraws, bootstrapInterval, jackknife } from "./bootstrap.js";
