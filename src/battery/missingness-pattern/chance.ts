import type { Rng } from "../../core/rng.js";
import type { PValue, RunContext } from "../../core/test.js";
import { monteCarloP } from "../../numerics/resampling.js";
import { rankSum, type Stratum } from "./scores.js";

/** Up to so many places in all the law of the rank sum is worked out exactly. */
const mostExactPlaces = 80;

export type GapP = Extract<PValue, { method: "exact" | "monte-carlo" }>;

/** Chances of each sum of k ranks chosen at random from a member's, from the least possible sum up. */
interface SumLaw {
  readonly least: number;
  readonly chance: Float64Array;
}

/**
 * The law of the sum of k of the ranks, every choice of k equally likely: the exact law of Wilcoxon's rank sum with ties.
 * Counted by adding one rank after the other.
 */
function sumLaw({ ranks, chosen }: Stratum): SumLaw {
  const k = chosen.length;
  const shift = Math.min(...ranks);
  const raised = ranks.map((rank) => rank - shift);
  const greatest = [...raised]
    .sort((a, b) => b - a)
    .slice(0, k)
    .reduce((sum, rank) => sum + rank, 0);
  const ways = Array.from({ length: k + 1 }, () => new Float64Array(greatest + 1));
  ways[0]![0] = 1;
  raised.forEach((rank, i) => {
    for (let count = Math.min(k, i + 1); count >= 1; count -= 1) {
      const [from, to] = [ways[count - 1]!, ways[count]!];
      for (let sum = greatest; sum >= rank; sum -= 1) to[sum] = to[sum]! + from[sum - rank]!;
    }
  });
  const all = ways[k]!.reduce((sum, way) => sum + way, 0);
  return { least: k * shift, chance: ways[k]!.map((way) => way / all) };
}

function added(a: SumLaw, b: SumLaw): SumLaw {
  const chance = new Float64Array(a.chance.length + b.chance.length - 1);
  a.chance.forEach((p, i) => {
    if (p === 0) return;
    for (let j = 0; j < b.chance.length; j += 1) chance[i + j] = chance[i + j]! + p * b.chance[j]!;
  });
  return { least: a.least + b.least, chance };
}

/**
 * p of the rank sum of the gaps where they lie anywhere among the places of their member: exact for few places, else by drawing.
 * Undefined where no member has both places with and without a gap.
 */
export function gapP(
  strata: readonly Stratum[],
  tail: "lower" | "two-sided",
  context: RunContext,
  name: string,
): GapP | undefined {
  if (strata.length === 0) return undefined;
  const observed = rankSum(strata);
  const places = strata.reduce((sum, { ranks }) => sum + ranks.length, 0);
  if (places > mostExactPlaces)
    return monteCarloP({
      draws: context.draws,
      observed,
      tail,
      simulate: (rng) => strata.reduce((sum, stratum) => sum + drawSum(rng, stratum), 0),
      rng: context.rng.stream(name),
      ...(context.stopAfter === undefined ? {} : { stopAfter: context.stopAfter }),
    });
  const law = strata.map(sumLaw).reduce(added);
  let lower = 0;
  let upper = 0;
  law.chance.forEach((p, i) => {
    if (law.least + i <= observed) lower += p;
    if (law.least + i >= observed) upper += p;
  });
  const twice = tail === "two-sided" ? 2 : 1;
  const ends = [law.chance[0]!, ...(tail === "two-sided" ? [law.chance[law.chance.length - 1]!] : [])];
  const p = Math.min(1, twice * (tail === "lower" ? lower : Math.min(lower, upper)));
  const least = Math.min(1, twice * Math.min(...ends.filter((end) => end > 0)));
  return { method: "exact", tail, log10: Math.log10(p), smallest: Math.log10(least) };
}

/** Sum of as many ranks as there are gaps, taken at random without replacement. */
function drawSum(rng: Rng, { ranks, chosen }: Stratum): number {
  const left = [...ranks];
  let sum = 0;
  for (let i = 0; i < chosen.length; i += 1) {
    const j = i + Math.floor(rng.uniform() * (left.length - i));
    const rank = left[j]!;
    left[j] = left[i]!;
    left[i] = rank;
    sum += rank;
  }
  return sum;
}

/** A p-value multiplied for having looked so many times; undefined stays undefined. */
export function timesLooks(p: GapP | undefined, looks: number): GapP | undefined {
  if (p === undefined) return undefined;
  const raise = (log10: number): number => Math.min(0, log10 + Math.log10(looks));
  return p.method === "exact"
    ? { ...p, log10: raise(p.log10), ...(p.smallest === undefined ? {} : { smallest: raise(p.smallest) }) }
    : { ...p, log10: raise(p.log10) };
}

/** The smallest of the p-values given, undefined where there is none. */
export function smallest(ps: readonly (GapP | undefined)[]): GapP | undefined {
  let best: GapP | undefined;
  for (const p of ps) if (p !== undefined && (best === undefined || p.log10 < best.log10)) best = p;
  return best;
}
