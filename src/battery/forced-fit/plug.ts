import { compareText } from "../../core/period.js";
import { logAtLeast } from "../repeated-rows/chance.js";
import type { TableCell } from "../table-sums/rows.js";
import type { RoundedSum } from "./sums.js";

export interface Plug {
  /** Column, or member where members are added up. */
  readonly name: string;
  /** Sums in which this part alone is no multiple of ten units. */
  readonly alone: number;
  readonly sums: number;
  /** log of the chance of at least so many if last digits are left to chance, times the number of parts looked at. */
  readonly logChance: number;
}

/** Two other parts that happen to be round are common; three sums of them are few. */
const fewestOthers = 2;

/**
 * The part that most often alone carries the odd units of a sum whose other parts are round, as one that was set to make the sum
 * come out does. Each other part is a multiple of ten units with a chance of one in ten.
 */
export function likeliestPlug(sums: readonly RoundedSum[], cells: readonly TableCell[]): Plug | undefined {
  const tallies = new Map<string, { alone: number; readonly logChances: number[] }>();
  for (const { row, unit, large } of sums) {
    const parts = partsOf(row.terms).filter((cell) => large.includes(cell));
    if (parts.length <= fewestOthers) continue;
    const odd = parts.filter((cell) => {
      const { lower = 0, upper = 0 } = cells[cell] ?? {};
      return Math.round((lower + upper) / 2 / unit) % 10 !== 0;
    });
    for (const cell of parts) {
      const name = (row.of === "columns" ? cells[cell]?.column : cells[cell]?.member) ?? "";
      const tally = tallies.get(name) ?? { alone: 0, logChances: [] };
      if (odd.length === 1 && odd[0] === cell) tally.alone += 1;
      tally.logChances.push(-(parts.length - 1) * Math.LN10);
      tallies.set(name, tally);
    }
  }
  const found = [...tallies].map(([name, { alone, logChances }]) => ({
    name,
    alone,
    sums: logChances.length,
    logChance: Math.min(0, logAtLeast(logChances, alone) + Math.log(tallies.size)),
  }));
  return found.sort((a, b) => a.logChance - b.logChance || compareText(a.name, b.name))[0];
}

/** The cells on the side of the sum that has several: the parts of a total. */
function partsOf(terms: RoundedSum["row"]["terms"]): readonly number[] {
  const positive = terms.filter(({ coefficient }) => coefficient > 0);
  const negative = terms.filter(({ coefficient }) => coefficient < 0);
  return (positive.length > negative.length ? positive : negative).map(({ cell }) => cell);
}
