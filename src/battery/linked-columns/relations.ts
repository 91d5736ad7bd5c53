import { logSurpriseAtLeast } from "../repeated-rows/chance.js";
import type { LinkedColumn, LinkedMember } from "./rows.js";

/** offset: target = source + a. ratio: target = b × source. linear: target = a + b × source. */
export type Relation = "offset" | "ratio" | "linear";

/** One relation between two columns of one member, and the rows that hold to it as exactly as they are printed. */
export interface Link {
  readonly relation: Relation;
  readonly source: LinkedColumn;
  readonly target: LinkedColumn;
  readonly intercept: number;
  readonly slope: number;
  /** Rows with both figures known and above zero, the one or two rows that fix the constants left out. */
  readonly rows: readonly number[];
  readonly fixing: readonly number[];
  readonly matched: readonly boolean[];
  /** log of the number of printable figures that would count as a match in each row. */
  readonly logAdmitted: readonly number[];
  /** log of the largest chance of a match in each row. */
  readonly logChances: readonly number[];
  /** Sum of -log of the chances of the matches. */
  readonly surprise: number;
  readonly logP: number;
}

/** Rows that may fix the constants of a ratio or a line, at most; each is one more thing tried. */
export const mostReferences = 12;
const fewestRows = 4;

type Candidate = Omit<Link, "logP">;

/** Candidates whose exact chance is computed: the others are less surprising, and a smaller search only makes p larger. */
const mostWeighed = 3;

/** The most surprising link of a member, and how many relations with their constants were tried to find it. */
export function strongestLink(member: LinkedMember): { readonly link: Link | undefined; readonly tried: number } {
  const candidates: Candidate[] = [];
  let tried = 0;
  const consider = (candidate: Candidate | undefined): void => {
    tried += 1;
    if (candidate !== undefined && candidate.surprise > 1e-9) candidates.push(candidate);
  };
  const { columns } = member;
  for (let i = 0; i < columns.length; i += 1) {
    for (let j = i + 1; j < columns.length; j += 1) {
      const rows = commonRows(columns[i]!, columns[j]!);
      if (rows.length < fewestRows) continue;
      // Not in one expression: consider() adds to the same sum while the pair is searched.
      const beyond = searchPair(columns[i]!, columns[j]!, rows, consider);
      tried += beyond;
    }
  }
  candidates.sort((a, b) => b.surprise - a.surprise);
  let best: Link | undefined;
  for (const candidate of candidates.slice(0, mostWeighed)) {
    const logP = unremarkable(candidate, tried) ? 0 : logSurpriseAtLeast(candidate.logChances, candidate.matched);
    if (best === undefined || logP < best.logP) best = { ...candidate, logP };
  }
  return { link: best, tried };
}

/**
 * Whether a surprise is no more than chance often makes: within two standard deviations of its mean, or so small that the number
 * of things tried exceeds it (p is at least about e^-surprise). Then p is given as 1, which is never too small.
 */
function unremarkable({ surprise, logChances }: Candidate, tried: number): boolean {
  let mean = 0;
  let variance = 0;
  for (const logChance of logChances) {
    const chance = Math.exp(logChance);
    mean -= chance * logChance;
    variance += chance * (1 - chance) * logChance ** 2;
  }
  return surprise < Math.max(Math.log(tried), mean + 2 * Math.sqrt(variance));
}

/** Rows in which both figures are known and above zero. */
export function commonRows(a: LinkedColumn, b: LinkedColumn): readonly number[] {
  return Array.from(a.values.keys()).filter((row) => a.values[row]! > 0 && b.values[row]! > 0);
}

/** Tries every relation; returns the number of constants tried beyond the calls of `consider`. */
function searchPair(
  a: LinkedColumn,
  b: LinkedColumn,
  rows: readonly number[],
  consider: (candidate: Candidate | undefined) => void,
): number {
  const total = (column: LinkedColumn): number => rows.reduce((sum, row) => sum + column.values[row]!, 0);
  const [source, target] = total(a) <= total(b) ? [a, b] : [b, a];
  // Every row fixes one offset. Held against the other rows are those that most rows share, each fixed by the first row that has it.
  const sharing = new Map<number, number[]>();
  for (const row of rows) {
    const offset = Math.round((target.values[row]! - source.values[row]!) / Math.max(source.step, target.step));
    const same = sharing.get(offset);
    if (same === undefined) sharing.set(offset, [row]);
    else same.push(row);
  }
  const shared = [...sharing.values()]
    .filter((same) => same.length > 1)
    .sort((x, y) => y.length - x.length)
    .slice(0, mostReferences);
  for (const [row = -1] of shared) consider(linkOf("offset", source, target, rows, [row]));
  for (const [from, to] of [
    [source, target],
    [target, source],
  ] as const) {
    const bySource = [...rows].sort((i, j) => from.values[j]! - from.values[i]! || i - j);
    for (const row of bySource.slice(0, mostReferences)) consider(linkOf("ratio", from, to, rows, [row]));
    const [far = -1] = bySource;
    const away = bySource
      .filter((row) => from.values[row] !== from.values[far])
      .reverse()
      .slice(0, mostReferences);
    for (const row of away) consider(linkOf("linear", from, to, rows, [far, row]));
  }
  return rows.length - shared.length;
}

/** The relation that the fixing rows give, held against the other rows; undefined where no row is left. */
export function linkOf(
  relation: Relation,
  source: LinkedColumn,
  target: LinkedColumn,
  all: readonly number[],
  fixing: readonly number[],
): Candidate | undefined {
  const [first = -1, second = first] = fixing;
  const [x1, y1, x2, y2] = [
    source.values[first]!,
    target.values[first]!,
    source.values[second]!,
    target.values[second]!,
  ];
  const slope = relation === "offset" ? 1 : relation === "ratio" ? y1 / x1 : (y2 - y1) / (x2 - x1);
  const intercept = relation === "ratio" ? 0 : y1 - slope * x1;
  const rows = all.filter((row) => !fixing.includes(row));
  if (rows.length === 0) return undefined;
  const half = target.step / 2;
  const logChances: number[] = [];
  const logAdmitted: number[] = [];
  let surprise = 0;
  const matched = rows.map((row) => {
    const x = source.values[row]!;
    const predicted = intercept + slope * x;
    // By how much the rounding of the rows that fix the constants, and of this one, may move the figure.
    const reach =
      relation === "offset"
        ? Math.max(source.step, target.step) / 2 - half * 0.5
        : relation === "ratio"
          ? half * (1 + x / x1)
          : half * (1 + Math.abs((x - x1) / (x2 - x1)) + Math.abs((x - x2) / (x2 - x1)));
    const admitted = relation === "offset" ? 1 : Math.max(1, Math.floor((2 * reach) / target.step) + 1);
    const logChance =
      predicted > 0 ? Math.min(0, target.logChance(nearestFigure(target, predicted)) + Math.log(admitted)) : 0;
    const holds = Math.abs(target.values[row]! - predicted) <= reach * (1 + 1e-9) + 1e-9 * half;
    logChances.push(logChance);
    logAdmitted.push(Math.log(admitted));
    if (holds) surprise -= logChance;
    return holds;
  });
  return { relation, source, target, intercept, slope, rows, fixing, matched, logAdmitted, logChances, surprise };
}

function nearestFigure({ counts, step }: LinkedColumn, value: number): number {
  return counts ? Math.round(value) : Math.round(value / step) * step;
}
