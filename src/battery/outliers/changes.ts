import { comparePeriods } from "../../core/period.js";
import { suggest } from "../../core/suggest.js";
import type { Dropped, Member, Panel } from "../../core/values.js";

/** One figure and the one it is compared with. */
export interface Change {
  /** The member, or in a table of one member the period. */
  readonly name: string;
  readonly member: string;
  readonly at: string;
  readonly before: number;
  readonly after: number;
  /** What the bounds of both figures allow for after / before. */
  readonly lowest: number;
  readonly highest: number;
  /** Known figures of the member in periods before the earlier of the two; NaN where the table cannot tell. */
  readonly history: number;
  /** The change from `after` to the figure of the next period; NaN where there is none. */
  readonly next: number;
}

export interface ChangesFound {
  readonly mode: "members" | "periods";
  readonly column: string;
  readonly against: string;
  readonly period: string;
  readonly earlier: string;
  readonly changes: readonly Change[];
  readonly dropped: readonly Dropped[];
  readonly problems: readonly string[];
}

export interface ChangeOptions {
  readonly column: string;
  readonly against: string;
  readonly period: string;
}

/**
 * The changes to look at: of every member from the period before to the period named (by default the last two), or from one
 * column to another; in a table of one member its changes from each period to the next.
 */
export function readChanges(panel: Panel, options: ChangeOptions): ChangesFound {
  const column = options.column === "" ? (panel.columns[0] ?? "") : options.column;
  const against = options.against === "" ? column : options.against;
  const problems = [column, against].flatMap((name) => stranger(name, panel.columns, "column"));
  const periods = [...new Set(panel.members.flatMap(({ at }) => at))].sort(comparePeriods);
  const period = options.period === "" ? (periods.at(-1) ?? "") : options.period;
  if (options.period !== "") problems.push(...stranger(period, periods, "period"));
  const place = periods.indexOf(period);
  const earlier = against === column ? (periods[place - 1] ?? "") : period;
  const mode = panel.members.length === 1 && against === column ? "periods" : "members";
  if (problems.length === 0 && mode === "members" && earlier === "")
    problems.push(`There is no period before ${period} to compare with.`);
  const base = { mode, column, against, period, earlier, problems } as const;
  if (problems.length > 0) return { ...base, changes: [], dropped: panel.dropped };
  const read = mode === "periods" ? alongTime : acrossMembers;
  const all = read(panel, { ...base, next: against === column ? (periods[place + 1] ?? "") : "" });
  const usable = all.filter(({ before, after }) => before > 0 && after > 0);
  const missing = all.filter(({ before, after }) => Number.isNaN(before) || Number.isNaN(after)).length;
  const reasons = [
    { reason: "one of the two figures is missing or known only as a bound", count: missing },
    {
      reason: "one of the two figures is not above zero, so that they have no ratio",
      count: all.length - usable.length - missing,
    },
  ];
  return { ...base, changes: usable, dropped: [...panel.dropped, ...reasons.filter(({ count }) => count > 0)] };
}

interface Places {
  readonly column: string;
  readonly against: string;
  readonly period: string;
  readonly earlier: string;
  readonly next: string;
}

function acrossMembers({ members }: Panel, { column, against, period, earlier, next }: Places): readonly Change[] {
  return members.map((member) => {
    const [from, to] = [member.at.indexOf(earlier), member.at.indexOf(period)];
    const change = changeOf(member, { from, to, column, against, next: member.at.indexOf(next) });
    return { ...change, name: member.group, at: period };
  });
}

function alongTime({ members }: Panel, { column }: Places): readonly Change[] {
  return members.flatMap((member) => {
    const order = member.at.map((_, i) => i).sort((a, b) => comparePeriods(member.at[a] ?? "", member.at[b] ?? ""));
    return order.slice(1).map((to, i) => {
      const at = member.at[to] ?? "";
      return {
        ...changeOf(member, { from: order[i] ?? -1, to, column, against: column, next: order[i + 2] ?? -1 }),
        name: at,
        at,
        history: Number.NaN,
      };
    });
  });
}

function changeOf(
  member: Member,
  { from, to, column, against, next }: { from: number; to: number; column: string; against: string; next: number },
): Omit<Change, "name" | "at"> {
  const figure = (name: string, row: number): { low: number; high: number; value: number } => {
    const low = member.values[name]?.lower[row] ?? Number.NaN;
    const high = member.values[name]?.upper[row] ?? Number.NaN;
    return { low, high, value: Number.isFinite(low + high) ? (low + high) / 2 : Number.NaN };
  };
  const [before, after] = [figure(against, from), figure(column, to)];
  const known = member.at.filter(
    (_, row) => row !== from && row !== to && row !== next && Number.isFinite(figure(column, row).value),
  );
  return {
    member: member.group,
    before: before.value,
    after: after.value,
    lowest: after.low / before.high,
    highest: before.low > 0 ? after.high / before.low : Infinity,
    history: member.at.length > 2 && column === against ? known.length : Number.NaN,
    next: figure(column, next).value / after.value,
  };
}

function stranger(name: string, known: readonly string[], kind: string): readonly string[] {
  if (known.includes(name)) return [];
  if (name === "") return [`The table has no ${kind}.`];
  const near = suggest(name, known);
  return [`The table has no ${kind} "${name}"${near === undefined ? "" : `; perhaps "${near}" is meant`}.`];
}
