import { poissonLogUpper } from "../../numerics/poisson.js";
import { logBeta, logGamma, logSum } from "../../numerics/special.js";
import type { MemberRepeats, RowPair } from "./pairs.js";

/** Rows of one member that chance repeats at most once in ten, and how many of them are repeated. */
interface HardRows {
  readonly compared: number;
  readonly repeated: number;
}

export interface CarryForward {
  /** Share of hard rows that the other members repeat, half a row added so that it is never zero. */
  readonly rate: number;
  /** Correlation of two rows of one member: 0 where every member carries forward as often, towards 1 where few carry all. */
  readonly correlation: number;
  readonly members: number;
  readonly own: HardRows;
  /** The other members repeat hard rows beyond chance: the registry does carry rows forward. */
  readonly seen: boolean;
  /** log of the chance that a member of such a registry repeats at least so many of its hard rows. */
  readonly logP: number;
}

/** A row that chance repeats more easily says nothing about carrying forward. */
const hardest = Math.log(0.1);

function hardRows(pairs: readonly RowPair[]): HardRows & { readonly byChance: number } {
  const hard = pairs.filter(({ logChance }) => logChance <= hardest);
  return {
    compared: hard.length,
    repeated: hard.filter(({ repeated }) => repeated).length,
    byChance: hard.reduce((sum, { logChance }) => sum + Math.exp(logChance), 0),
  };
}

/**
 * How often this registry carries rows forward, from the other members, and how unlikely the member's own repeats are at that rate:
 * a beta-binomial law over members, its mean the pooled share and its correlation by moments,
 * Σ (k - nμ)² = Σ nμ(1 - μ)(1 + (n - 1)ρ) (Williams 1975, Biometrics 31:949). Undefined without other members.
 */
export function carryForward(
  own: MemberRepeats,
  others: readonly MemberRepeats[],
  picked: number,
): CarryForward | undefined {
  if (others.length === 0) return undefined;
  // The most striking member of many belongs to the registry that it is held against: without it the law would lack its tail.
  const registry = (picked > 1 ? [own, ...others] : others)
    .map(({ pairs }) => hardRows(pairs))
    .filter(({ compared }) => compared > 0);
  if (registry.length === 0) return undefined;
  const compared = registry.reduce((sum, member) => sum + member.compared, 0);
  const repeated = registry.reduce((sum, member) => sum + member.repeated, 0);
  const byChance = registry.reduce((sum, member) => sum + member.byChance, 0);
  const rate = (repeated + 0.5) / (compared + 1);
  const binomial = rate * (1 - rate);
  let excess = 0;
  let scale = 0;
  for (const { compared: n, repeated: k } of registry) {
    excess += (k - n * rate) ** 2 - n * binomial;
    scale += n * (n - 1) * binomial;
  }
  const correlation = scale > 0 ? Math.min(0.99, Math.max(0, excess / scale)) : 0;
  const hard = hardRows(own.pairs);
  return {
    rate,
    correlation,
    members: registry.length,
    own: { compared: hard.compared, repeated: hard.repeated },
    seen: repeated > 0 && (poissonLogUpper(repeated, byChance) <= Math.log(0.001) || strikingElsewhere(others)),
    logP: logBetaBinomialUpper(hard.repeated, hard.compared, rate, correlation),
  };
}

/** Members whose repeats have a chance of at most 1 in 1,000 each, more of them than so many members make by chance at 5 %. */
function strikingElsewhere(others: readonly MemberRepeats[]): boolean {
  const striking = others.filter(({ logP }) => logP <= Math.log(0.001)).length;
  return striking > 0 && poissonLogUpper(striking, 0.001 * others.length) <= Math.log(0.05);
}

/** log P(K >= k) of a beta-binomial law with this mean and correlation; binomial at correlation 0. */
export function logBetaBinomialUpper(k: number, n: number, mean: number, correlation: number): number {
  if (k <= 0) return 0;
  if (k > n) return -Infinity;
  const strength = (1 - correlation) / correlation;
  const [a, b] = [mean * strength, (1 - mean) * strength];
  const terms: number[] = [];
  for (let j = k; j <= n; j += 1) {
    const ways = logGamma(n + 1) - logGamma(j + 1) - logGamma(n - j + 1);
    terms.push(
      ways +
        (correlation > 1e-6
          ? logBeta(a + j, b + n - j) - logBeta(a, b)
          : j * Math.log(mean) + (n - j) * Math.log1p(-mean)),
    );
  }
  return Math.min(0, logSum(terms));
}
