import { comparePeriods, readPeriod } from "../../core/period.js";
import type { Bounds, Dropped, Member, Panel } from "../../core/values.js";
import { logRepeatChance, logSurpriseAtLeast } from "./chance.js";

/** One row compared with the row of the period just before it. */
export interface RowPair {
  readonly from: string;
  readonly at: string;
  readonly repeated: boolean;
  /** Figures known in both rows. */
  readonly figures: number;
  /** Figures known in every row of the run of identical rows that ends here; `figures` where no run does. */
  readonly figuresOfRun: number;
  /** Largest of those figures in the earlier row. */
  readonly largest: number;
  /** log of a bound on the chance of a repeat, from the one column that repeats least easily. */
  readonly logChance: number;
  /** The same with all columns multiplied together, as if independent; totals of two others left out. */
  readonly logChanceAll: number;
  /** The pair before compares the two periods just before: a run can continue. */
  readonly follows: boolean;
  readonly round: boolean;
}

/** Equal single figures in rows that are not repeated as a whole. */
export interface SingleValues {
  readonly repeated: number;
  readonly compared: number;
  readonly expectedAtMost: number;
}

export interface MemberRepeats {
  readonly group: string;
  readonly periods: readonly string[];
  readonly pairs: readonly RowPair[];
  readonly repeats: number;
  /** Periods of the longest run of identical rows: 5 rows are 4 repeats; 1 when nothing is repeated. */
  readonly longest: { readonly rows: number; readonly from: string; readonly to: string };
  /** log of the largest chance of repeats at least as surprising. */
  readonly logP: number;
  readonly single: SingleValues;
}

export interface PanelRepeats {
  readonly columns: readonly string[];
  readonly members: readonly MemberRepeats[];
  readonly dropped: readonly Dropped[];
}

/** A column where more than this share of the figures are no whole numbers holds no counts. */
const mostNonCounts = 0.1;

/** Beyond 2^53 neighbouring counts are one number in double precision, and every count would repeat. */
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** The exactly known count in row i, NaN where it is missing, an interval or no count. */
function countAt(bounds: Bounds | undefined, i: number): number {
  const lower = bounds?.lower[i] ?? NaN;
  return lower === bounds?.upper[i] && isCount(lower) ? lower : NaN;
}

/** Whether `later` is the period just after `earlier`: years, months, days, or row numbers. */
export function isNextPeriod(earlier: string, later: string): boolean {
  const a = readPeriod(earlier);
  const b = readPeriod(later);
  if (a !== undefined && b !== undefined) return a.precision === b.precision && b.first === a.last + 1;
  if (a !== undefined || b !== undefined) return false;
  return Number(later) - Number(earlier) === 1;
}

function countColumns(panel: Panel): readonly string[] {
  return panel.columns.filter((column) => {
    let known = 0;
    let odd = 0;
    for (const { values } of panel.members) {
      values[column]?.lower.forEach((lower) => {
        if (Number.isNaN(lower)) return;
        known += 1;
        if (Number.isFinite(lower) && !isCount(lower)) odd += 1;
      });
    }
    return known > 0 && odd <= mostNonCounts * known;
  });
}

/** Columns that are not the sum of two others in every row: a total repeats because its parts do. */
function ownColumns(columns: readonly string[], rows: readonly (readonly number[])[]): readonly number[] {
  let kept = columns.map((_, c) => c);
  const isSum = (c: number, a: number, b: number): boolean => {
    const known = rows.filter((row) => !Number.isNaN(row[c]! + row[a]! + row[b]!));
    return known.length >= 2 && known.every((row) => row[c] === row[a]! + row[b]!);
  };
  for (let c = columns.length - 1; c >= 0; c -= 1) {
    const parts = kept.filter((other) => other !== c);
    if (parts.some((a, i) => parts.slice(i + 1).some((b) => isSum(c, a, b)))) kept = parts;
  }
  return kept;
}

function readMember(member: Member, columns: readonly string[]): MemberRepeats {
  const order = member.at.map((_, i) => i).sort((i, j) => comparePeriods(member.at[i]!, member.at[j]!) || i - j);
  const rows = order
    .map((i) => ({ at: member.at[i]!, counts: columns.map((column) => countAt(member.values[column], i)) }))
    .filter(({ counts }) => counts.some((count) => !Number.isNaN(count)));
  const independent = new Set(
    ownColumns(
      columns,
      rows.map(({ counts }) => counts),
    ),
  );
  const pairs: RowPair[] = [];
  let known: readonly number[] = [];
  const single = { repeated: 0, compared: 0, expectedAtMost: 0 };
  for (let i = 1; i < rows.length; i += 1) {
    const earlier = rows[i - 1]!;
    const later = rows[i]!;
    if (!isNextPeriod(earlier.at, later.at)) continue;
    const common = columns.map((_, c) => c).filter((c) => !Number.isNaN(earlier.counts[c]! + later.counts[c]!));
    const figures = common.map((c) => earlier.counts[c]!);
    if (!figures.some((count) => count > 0)) continue;
    const chances = common.map((c) => logRepeatChance(earlier.counts[c]!));
    const repeated = common.every((c) => earlier.counts[c] === later.counts[c]);
    if (!repeated) {
      common.forEach((c, k) => {
        if (earlier.counts[c] === 0) return;
        single.compared += 1;
        single.expectedAtMost += Math.exp(chances[k]!);
        if (earlier.counts[c] === later.counts[c]) single.repeated += 1;
      });
    }
    const before = pairs.at(-1);
    const follows = before?.at === earlier.at;
    known = repeated && follows && before.repeated ? common.filter((c) => known.includes(c)) : common;
    pairs.push({
      from: earlier.at,
      at: later.at,
      repeated,
      figures: common.length,
      figuresOfRun: known.length,
      largest: Math.max(...figures),
      logChance: Math.min(...chances),
      logChanceAll: common.reduce((sum, c, k) => sum + (independent.has(c) ? chances[k]! : 0), 0),
      follows,
      round: figures.every((count) => count % 10 === 0),
    });
  }
  const repeats = pairs.filter((pair) => pair.repeated).length;
  const longest = longestRun(pairs);
  return {
    group: member.group,
    periods: rows.map(({ at }) => at),
    pairs,
    repeats,
    longest,
    logP: logSurpriseAtLeast(
      pairs.map((pair) => pair.logChance),
      pairs.map((pair) => pair.repeated),
    ),
    single,
  };
}

function longestRun(pairs: readonly RowPair[]): MemberRepeats["longest"] {
  let best = { rows: 1, from: "", to: "" };
  let current = { rows: 1, from: "", to: "" };
  for (const pair of pairs) {
    if (!pair.repeated) current = { rows: 1, from: "", to: "" };
    else if (current.rows > 1 && pair.follows) current = { ...current, rows: current.rows + 1, to: pair.at };
    else current = { rows: 2, from: pair.from, to: pair.at };
    if (current.rows > best.rows) best = current;
  }
  return best;
}

/** Every member's rows compared with the period before; members in the panel's order whatever order the rows came in. */
export function readRepeats(panel: Panel): PanelRepeats {
  const columns = countColumns(panel);
  const members = panel.members.map((member) => readMember(member, columns));
  const left = panel.columns.length - columns.length;
  let notExact = 0;
  let noCount = 0;
  for (const { at, values } of panel.members) {
    for (const column of columns) {
      at.forEach((_, i) => {
        const lower = values[column]?.lower[i] ?? NaN;
        const upper = values[column]?.upper[i] ?? NaN;
        if (Number.isNaN(lower) && Number.isNaN(upper)) return;
        if (lower !== upper) notExact += 1;
        else if (!isCount(lower)) noCount += 1;
      });
    }
  }
  const dropped = [
    { reason: "columns whose figures are not whole numbers", count: left },
    { reason: "figures known only within bounds, which cannot be called equal", count: notExact },
    { reason: "figures that are negative, infinite or not whole", count: noCount },
  ].filter(({ count }) => count > 0);
  return { columns, members, dropped: [...panel.dropped, ...dropped] };
}
