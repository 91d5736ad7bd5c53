import type { MemberRepeats } from "./pairs.js";

/** Consecutive periods with the same row: 5 rows are 4 repeats. */
export interface CopiedRun {
  readonly rows: number;
  readonly from: string;
  readonly to: string;
}

/** Every run of identical rows of a member, in order of time. */
export function copiedRuns({ pairs }: MemberRepeats): readonly CopiedRun[] {
  const runs: CopiedRun[] = [];
  for (const pair of pairs) {
    if (!pair.repeated) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.to === pair.from && pair.follows)
      runs[runs.length - 1] = { ...last, rows: last.rows + 1, to: pair.at };
    else runs.push({ rows: 2, from: pair.from, to: pair.at });
  }
  return runs;
}

/** "Egypt 2011-2015; Japan 2009-2010": every copied period of every member given, by name. */
export function listRuns(members: readonly MemberRepeats[]): string {
  const named = members
    .map((member) => ({ group: member.group, runs: copiedRuns(member) }))
    .filter(({ runs }) => runs.length > 0)
    .sort((a, b) => (a.group < b.group ? -1 : 1))
    .map(({ group, runs }) => `${group} ${runs.map(({ from, to }) => `${from}-${to}`).join(", ")}`);
  return named.length === 0 ? "none" : named.join("; ");
}
