import type { Placed } from "./order.js";

/** Items of the first screen: more are not read, fewer say too little. */
export const mostLeading = 9;
export const leastLeading = 5;

/**
 * The findings that speak on the first screen, in order of weight: all that were tested where they are at most nine. Where there are
 * more, eight, and the ninth item says how many further runs there are. The first of each weight is kept, then the first answer to each
 * question, then the first about each family of figures, then the heaviest: neither what has an ordinary explanation nor what is
 * unremarkable is crowded out, and no question is asked twice before all are asked once.
 */
export function leading(placed: readonly Placed[]): {
  readonly shown: readonly Placed[];
  readonly further: readonly Placed[];
} {
  const tested = placed.filter((p) => p.finding.status === "tested");
  if (tested.length <= mostLeading) return { shown: tested, further: [] };
  const firstOf = (name: (p: Placed) => string): readonly Placed[] => [
    ...tested
      .reduce((seen, p) => (seen.has(name(p)) ? seen : seen.set(name(p), p)), new Map<string, Placed>())
      .values(),
  ];
  const wanted = [
    ...firstOf((p) => p.weight),
    ...firstOf((p) => p.finding.test),
    ...firstOf((p) => p.finding.family),
    ...tested,
  ];
  const chosen = new Set([...new Set(wanted)].slice(0, mostLeading - 1));
  return { shown: tested.filter((p) => chosen.has(p)), further: tested.filter((p) => !chosen.has(p)) };
}
