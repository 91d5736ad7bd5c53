import { normalLogLower } from "../../numerics/normal.js";
import type { Record } from "./gaps.js";

/**
 * Number of runs of missing periods over all members, what chance makes of as many missing ones, and the log of the chance of so
 * few runs (normal approximation to the sum of the members' Wald-Wolfowitz laws).
 */
export function missingRuns(records: readonly Record[]): {
  readonly runs: number;
  readonly expected: number;
  readonly logFewer: number;
} {
  let runs = 0;
  let expected = 0;
  let variance = 0;
  for (const { values, gaps } of records) {
    // The first and the last figure are known by construction; the places between them are free.
    const known = values.length;
    const missing = gaps.reduce((sum, gap) => sum + gap, 0);
    if (missing === 0 || known < 2) continue;
    const slots = known - 1;
    runs += gaps.filter((gap) => gap > 0).length;
    // Missing periods dealt one by one into the slots between known figures, every arrangement as likely: the number of
    // occupied slots is hypergeometric, missing drawn from slots + missing - 1 of which slots are marked.
    const all = slots + missing - 1;
    expected += (missing * slots) / all;
    if (all > 1) variance += (missing * slots * (all - slots) * (all - missing)) / (all * all * (all - 1));
  }
  const logFewer = variance > 0 ? Math.min(0, normalLogLower((runs + 0.5 - expected) / Math.sqrt(variance))) : 0;
  return { runs, expected, logFewer };
}
