import { logFactorial } from "../../numerics/log-gamma.js";
import type { Block } from "./blocks.js";

/** A value of the statistic and its probability. */
interface Atom {
  readonly value: number;
  readonly probability: number;
}

/** Beyond so many combinations the law is simulated. */
const mostAtoms = 60_000;
/** Partitions of the largest block total that are worth listing: 40 events in 7 periods have some 3,000. */
const mostTotal = 40;

/**
 * The whole law of the summed scatter of independent counts given the block totals, in increasing order; undefined where it has
 * too many values to list.
 */
export function enumerateScatter(blocks: readonly Block[]): readonly Atom[] | undefined {
  let law: readonly Atom[] = [{ value: 0, probability: 1 }];
  for (const block of blocks) {
    if (block.total === 0) continue;
    if (!Number.isInteger(block.total) || block.total > mostTotal || block.length > 12) return undefined;
    const own = lawOfBlock(block.total, block.length);
    if (law.length * own.length > mostAtoms) return undefined;
    law = merge(
      law.flatMap((a) => own.map((b) => ({ value: a.value + b.value, probability: a.probability * b.probability }))),
    );
  }
  return law;
}

/** Every way of dealing the total out to periods whose order does not matter, with the chance of all its orders. */
function lawOfBlock(total: number, length: number): readonly Atom[] {
  const atoms: Atom[] = [];
  const logAll = logFactorial(total) + logFactorial(length) - total * Math.log(length);
  const visit = (left: number, cells: number, most: number, run: number, squares: number, log: number): void => {
    if (cells === 0) {
      if (left > 0) return;
      const value = (length * squares) / total - total;
      atoms.push({ value, probability: Math.exp(logAll + log) });
      return;
    }
    for (let x = Math.min(left, most); x * cells >= left; x--) {
      // `run` counts how many periods hold x already: the product of the runs' factorials divides the number of orders
      const now = x === most ? run + 1 : 1;
      visit(left - x, cells - 1, x, now, squares + x * x, log - logFactorial(x) - Math.log(now));
    }
  };
  visit(total, length, total + 1, 0, 0, 0);
  return merge(atoms);
}

function merge(atoms: readonly Atom[]): readonly Atom[] {
  const merged: { value: number; probability: number }[] = [];
  for (const { value, probability } of [...atoms].sort((a, b) => a.value - b.value)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && value - last.value <= 1e-9 * (1 + value)) last.probability += probability;
    else merged.push({ value, probability });
  }
  return merged;
}
