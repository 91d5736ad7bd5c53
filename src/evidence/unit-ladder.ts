import type { Conversion, Ladder } from "../core/claims.js";

/** How a number may go from one unit to another. */
export type LadderMove =
  | { readonly kind: "same" }
  /** By named conversions, the shortest way; one of `from` makes `lower` to `upper` of `to`. */
  | { readonly kind: "conversion"; readonly by: readonly string[]; readonly lower: number; readonly upper: number }
  /** Both are rungs and no conversion joins them: a number of one is no number of the other. */
  | { readonly kind: "unit-shift" }
  /** One of the two is no rung of the ladder, so nothing can be said. */
  | { readonly kind: "off-ladder" };

/** The legal way from one unit to another; conversions are followed in their own direction only, factors multiply. */
export function ladderMove(ladder: Ladder | undefined, from: string, to: string): LadderMove {
  if (from === to) return { kind: "same" };
  const rungs = new Set(ladder?.rungs.map(({ id }) => id));
  if (ladder === undefined || !rungs.has(from) || !rungs.has(to)) return { kind: "off-ladder" };
  const reached = new Map<string, readonly Conversion[]>([[from, []]]);
  for (const [rung, way] of reached) {
    if (rung === to) {
      return {
        kind: "conversion",
        by: way.map(({ id }) => id),
        lower: way.reduce((product, { lower }) => product * lower, 1),
        upper: way.reduce((product, { upper }) => product * upper, 1),
      };
    }
    for (const step of ladder.conversions)
      if (step.from === rung && !reached.has(step.to)) reached.set(step.to, [...way, step]);
  }
  return { kind: "unit-shift" };
}
