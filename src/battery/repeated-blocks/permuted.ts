import { binomialLogUpper } from "../../numerics/binomial.js";
import { poissonLogMass } from "../../numerics/poisson.js";
import { logRepeatChance } from "../repeated-rows/chance.js";
import type { BlockPanel } from "./sequences.js";

/** One period of one column whose figures are those of the period before, held by other members. */
export interface Permuted {
  readonly column: string;
  readonly from: string;
  readonly to: string;
  /** Figures of this size or more were compared. */
  readonly least: number;
  readonly compared: number;
  readonly matched: number;
  /** Largest chance that one count, whatever its mean, hits a figure of another member of the period before. */
  readonly chance: number;
  /** The same number of places down the list for so large a share of the matches. */
  readonly shiftShare: number;
  readonly logP: number;
}

const sizes = [10, 100, 1000, 10_000] as const;
const fewest = 5;

/** The most surprising pair of successive periods, and how many comparisons were made. */
export function searchPermuted({ columns, periods, counts }: BlockPanel): {
  readonly best: Permuted | undefined;
  readonly tried: number;
} {
  let best: Permuted | undefined;
  let tried = 0;
  for (const column of columns) {
    for (let t = 1; t < periods.length; t += 1) {
      const [from, to] = [periods[t - 1]!, periods[t]!];
      const [before, now] = [counts.get(column)?.get(from), counts.get(column)?.get(to)];
      if (before === undefined || now === undefined) continue;
      for (const least of sizes) {
        const found = compare(before, now, least);
        if (found === undefined) break;
        tried += 1;
        if (best === undefined || found.logP < best.logP) best = { column, from, to, least, ...found };
      }
    }
  }
  return { best, tried };
}

type Compared = Omit<Permuted, "column" | "from" | "to" | "least">;

function compare(before: readonly number[], now: readonly number[], least: number): Compared | undefined {
  const members = now.map((_, m) => m).filter((m) => now[m]! >= least && now[m] !== before[m]);
  if (members.length < fewest) return undefined;
  const places = new Map<number, number[]>();
  before.forEach((value, m) => {
    if (value >= least) places.set(value, [...(places.get(value) ?? []), m]);
  });
  const shifts = new Map<number, number>();
  let matched = 0;
  for (const m of members) {
    const others = (places.get(now[m]!) ?? []).filter((other) => other !== m);
    if (others.length === 0) continue;
    matched += 1;
    for (const other of others) shifts.set(m - other, (shifts.get(m - other) ?? 0) + 1);
  }
  // Two matches or fewer never surprise among so many comparisons.
  const chance = matched < 3 ? 1 : largestHit([...places.keys()].sort((a, b) => a - b));
  const logP = chance >= 1 ? 0 : binomialLogUpper(matched, { n: members.length, p: chance });
  return {
    compared: members.length,
    matched,
    chance,
    shiftShare: matched === 0 ? 0 : Math.max(...shifts.values()) / matched,
    logP,
  };
}

/**
 * The largest chance that a Poisson count of any mean hits one of these figures: over means at the figures and between
 * neighbours, each figure taken as rounded to the step that it could have been rounded to.
 */
function largestHit(values: readonly number[]): number {
  let largest = 0;
  values.forEach((value, i) => {
    const next = values[i + 1];
    for (const mean of next === undefined ? [value] : [value, (value + next) / 2]) {
      let sum = 0;
      const reach = 6 * Math.sqrt(mean) + 10;
      for (let j = i; j >= 0 && mean - values[j]! <= reach; j -= 1) sum += hit(values[j]!, mean);
      for (let j = i + 1; j < values.length && values[j]! - mean <= reach; j += 1) sum += hit(values[j]!, mean);
      largest = Math.max(largest, sum);
    }
  });
  // The maximum may lie between the means looked at; the sum is smooth on the scale of √mean, and a tenth covers it.
  return Math.min(1, 1.1 * largest);
}

/** Chance of the figure at this mean, raised as its largest chance is raised by rounding. */
function hit(value: number, mean: number): number {
  const raise = logRepeatChance(value) - poissonLogMass(value, value);
  return Math.exp(Math.min(0, poissonLogMass(value, mean) + raise));
}
