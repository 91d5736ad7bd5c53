import { binomialLogUpper } from "../../numerics/binomial.js";
import { logAdd, logSum } from "../../numerics/special.js";
import { compareText } from "../../core/period.js";
import { logAtLeast } from "../repeated-rows/chance.js";
import type { RoundedSum } from "./sums.js";

/** log P(at least so many of these sums come out exactly) if every figure was rounded by itself. */
export function logTooMany(sums: readonly RoundedSum[], count = exactCount(sums)): number {
  const [first] = sums;
  if (first === undefined) return 0;
  // Sums of equally many figures have one chance, and the closed form costs nothing.
  if (sums.every(({ chance }) => chance === first.chance))
    return binomialLogUpper(count, { n: sums.length, p: first.chance });
  return logAtLeast(
    sums.map(({ chance }) => Math.log(chance)),
    count,
  );
}

export function exactCount(sums: readonly RoundedSum[]): number {
  return sums.filter(({ miss }) => miss === 0).length;
}

/** Sums of one period, taken as one printed table; where every period has one sum, all sums in order of time. */
export function tablesOf(sums: readonly RoundedSum[]): readonly (readonly RoundedSum[])[] {
  const tables = new Map<string, RoundedSum[]>();
  for (const sum of sums) {
    const table = tables.get(sum.at);
    if (table === undefined) tables.set(sum.at, [sum]);
    else table.push(sum);
  }
  return [...tables.values()];
}

/** Chance of tables so exact below which they show a practice of their own: otherwise any excess could be called one. */
const showsPractice = 0.05;
const mostSums = 3000;

/** What the sums say for totals that were computed from the printed figures in some tables only. */
export interface SomeComputed {
  /** Tables in which every sum comes out, of all. */
  readonly exact: number;
  readonly tables: number;
  /** log P(at least so many such tables) if every figure was rounded by itself. */
  readonly logTables: number;
  /**
   * log P(at least so many exact sums in the other tables), given that each of them holds one that is not. Undefined where the
   * tables do not show another practice, or are so many that the law takes too long.
   */
  readonly logRest: number | undefined;
}

/**
 * What is left if the totals of some tables were added up from the printed figures, so that all their sums come out: the other
 * tables each hold a sum that does not, and given that, their exact sums follow a truncated law of their own. Where a period
 * has fewer than three sums on average no table shows its practice, and only a practice that changed once can be told: the
 * exact sums before the first that is not, or after the last, are left out, and that one with them.
 */
export function someComputed(sums: readonly RoundedSum[]): SomeComputed {
  const tables = tablesOf(sums);
  if (sums.length < 3 * tables.length) return changedOnce(sums);
  const all = tables.map((table) => table.reduce((log, { chance }) => log + Math.log(chance), 0));
  const exact = tables.filter((table) => exactCount(table) === table.length);
  const rest = tables.filter((table) => exactCount(table) < table.length);
  const logTables = logAtLeast(all, exact.length);
  const shown = logTables <= Math.log(showsPractice) && sums.length <= mostSums;
  return {
    exact: exact.length,
    tables: tables.length,
    logTables,
    logRest: shown ? logTruncatedAtLeast(rest) : undefined,
  };
}

function changedOnce(sums: readonly RoundedSum[]): SomeComputed {
  const sorted = [...sums].sort((a, b) => compareText(a.at, b.at));
  const first = sorted.findIndex(({ miss }) => miss !== 0);
  const last = sorted.findLastIndex(({ miss }) => miss !== 0);
  const before = first >= sorted.length - 1 - last;
  const run = first < 0 ? sorted : before ? sorted.slice(0, first) : sorted.slice(last + 1);
  const rest = first < 0 ? [] : before ? sorted.slice(first + 1) : sorted.slice(0, last);
  const logRun = run.reduce((log, { chance }) => log + Math.log(chance), 0);
  const logTables = Math.min(0, logRun + Math.LN2);
  const shown = logTables <= Math.log(showsPractice);
  return { exact: run.length, tables: sorted.length, logTables, logRest: shown ? logTooMany(rest) : undefined };
}

function logTruncatedAtLeast(tables: readonly (readonly RoundedSum[])[]): number {
  let law: readonly number[] = [0];
  for (const table of tables) law = convolveLogs(law, truncatedLaw(table));
  const observed = tables.reduce((sum, table) => sum + exactCount(table), 0);
  return Math.min(0, logSum(law.slice(observed)));
}

/** log P(j exact sums | not all) for j = 0 to size - 1. */
function truncatedLaw(table: readonly RoundedSum[]): readonly number[] {
  let law: readonly number[] = [0];
  for (const { chance } of table) law = convolveLogs(law, [Math.log1p(-chance), Math.log(chance)]);
  const kept = law.slice(0, -1);
  const total = logSum(kept);
  return kept.map((mass) => mass - total);
}

function convolveLogs(a: readonly number[], b: readonly number[]): readonly number[] {
  const sum = new Array<number>(a.length + b.length - 1).fill(-Infinity);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      sum[i + j] = logAdd(sum[i + j]!, x + y);
    });
  });
  return sum;
}
