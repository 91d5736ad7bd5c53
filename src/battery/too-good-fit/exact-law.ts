import { logFactorial } from "../../numerics/special.js";
import type { Experiment } from "./experiments.js";

/** Possible values of one experiment's statistic up to a bound, in order, with their probabilities. */
export interface Atoms {
  readonly values: Float64Array;
  readonly masses: Float64Array;
}

/** Outcomes of one experiment, and steps of the convolution, that may be spent before simulation is cheaper. */
const mostOutcomes = 10_000;
const mostSteps = 1e7;
/** Cells of the grid on which sums of statistics are kept. */
const cells = 2048;
/** Equal sums in another order differ by rounding only. */
const slack = 1e-9;

/** All outcomes with a statistic of at most `bound`, by multinomial probabilities; undefined where they are too many. */
export function atomsUpTo(experiment: Experiment, bound: number): Atoms | undefined {
  const { proportions, total } = experiment;
  if (!Number.isInteger(total)) return undefined;
  const k = proportions.length;
  const logs = proportions.map(Math.log);
  const found: [number, number][] = [];
  const limit = bound * (1 + slack) + slack;
  let visited = 0;
  const visit = (category: number, left: number, statistic: number, log: number): boolean => {
    const expected = total * proportions[category]!;
    if (category === k - 1) {
      const own = statistic + (left - expected) ** 2 / expected;
      if (own <= limit) found.push([own, log + left * logs[category]! - logFactorial(left)]);
      return true;
    }
    const reach = Math.sqrt((limit - statistic) * expected);
    const last = Math.min(left, Math.floor(expected + reach));
    for (let count = Math.max(0, Math.ceil(expected - reach)); count <= last; count++) {
      visited += 1;
      if (visited > mostOutcomes) return false;
      const own = statistic + (count - expected) ** 2 / expected;
      if (!visit(category + 1, left - count, own, log + count * logs[category]! - logFactorial(count))) return false;
    }
    return true;
  };
  if (!visit(0, total, 0, logFactorial(total))) return undefined;
  found.sort((a, b) => a[0] - b[0]);
  return {
    values: Float64Array.from(found, ([value]) => value),
    masses: Float64Array.from(found, ([, log]) => Math.exp(log)),
  };
}

/**
 * P(sum of the experiments' statistics <= bound) on a grid. Up to ten experiments each value is rounded down to the grid, which
 * can only make the probability larger; of more, each is shared between its two neighbours so that means are kept, and one cell
 * more is counted. Either way the result is too large by at most some per cent where it is not exact, never too small by more than
 * rounding. Undefined where the work would be too much.
 */
export function sumAtMost(laws: readonly Atoms[], bound: number): number | undefined {
  const [only] = laws;
  const limit = bound * (1 + slack) + slack;
  if (laws.length === 1 && only !== undefined)
    return only.masses.reduce((all, mass, i) => (only.values[i]! <= limit ? all + mass : all), 0);
  const steps = laws.reduce((all, law) => all + Math.min(law.values.length, cells) * cells, 0);
  if (steps > mostSteps) return undefined;
  const share = laws.length > 10;
  const width = limit / cells;
  const size = cells + 2;
  let distribution: Float64Array = new Float64Array(size);
  distribution[0] = 1;
  for (const law of laws) {
    const own = onGrid(law, width, size, share);
    const next = new Float64Array(size);
    own.forEach((mass, shift) => {
      if (mass === 0) return;
      for (let i = 0; i + shift < size; i++) next[i + shift]! += mass * distribution[i]!;
    });
    distribution = next;
  }
  // Sums rounded down reach the last full cell; shared ones may lie one cell too high.
  const last = share ? cells + 1 : cells;
  let total = 0;
  for (let i = 0; i <= last && i < size; i++) total += distribution[i]!;
  return Math.min(1, total);
}

function onGrid({ values, masses }: Atoms, width: number, size: number, share: boolean): Float64Array {
  const own = new Float64Array(size);
  values.forEach((value, i) => {
    const place = value / width;
    const cell = Math.floor(place);
    const over = share ? place - cell : 0;
    if (cell < size) own[cell]! += masses[i]! * (1 - over);
    if (over > 0 && cell + 1 < size) own[cell + 1]! += masses[i]! * over;
  });
  return own;
}

/**
 * The law of an experiment that was repeated where its upper tail fell below `alpha`, and the better of the two kept, on the values
 * up to a bound (Pires & Branco 2010): below the point of repetition every mass grows by the chance of a repetition, taken as
 * alpha; above it the kept value is the smaller of two.
 */
export function repeatedLaw({ values, masses }: Atoms, alpha: number): Atoms {
  let below = 0;
  const kept = masses.map((mass) => {
    // P(X >= this value) = 1 - what lies below it.
    const accepted = 1 - below >= alpha;
    const until = below + mass;
    const own = accepted ? mass * (1 + alpha) : (1 - below) ** 2 - (1 - Math.min(1, until)) ** 2;
    below = Math.min(1, until);
    return own;
  });
  return { values, masses: kept };
}
