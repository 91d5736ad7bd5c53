import type { Dropped, Panel } from "../../core/values.js";

/** One experiment: counts by category against the theory's proportions. */
export interface Experiment {
  readonly group: string;
  readonly categories: readonly string[];
  readonly observed: Float64Array;
  /** Sums to one. */
  readonly proportions: Float64Array;
  readonly total: number;
  /** Σ (observed - expected)² / expected. */
  readonly chiSquared: number;
  readonly degreesOfFreedom: number;
}

export interface Experiments {
  readonly list: readonly Experiment[];
  readonly dropped: readonly Dropped[];
  /** Sentences: why nothing can be tested. */
  readonly problems: readonly string[];
}

/** More experiments than this are hardly one theory's. */
const mostExperiments = 5000;

/**
 * The members of a panel as experiments: the first column holds the counts, the second what theory expects, as proportions or
 * counts. `estimated` parameters of the expectation were taken from each experiment's own counts.
 */
export function readExperiments(panel: Panel, estimated: number): Experiments {
  const [observedColumn, expectedColumn] = panel.columns;
  if (observedColumn === undefined || expectedColumn === undefined)
    return {
      list: [],
      dropped: panel.dropped,
      problems: ["Two columns are needed: the counts, and what the theory expects of them."],
    };
  if (panel.members.length > mostExperiments)
    return {
      list: [],
      dropped: panel.dropped,
      problems: [`There are ${panel.members.length} experiments, more than the ${mostExperiments} that are simulated.`],
    };
  const reasons = new Map<string, number>();
  const leave = (reason: string): [] => {
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    return [];
  };
  const list = panel.members.flatMap((member) => {
    const observed = middles(member.values[observedColumn]);
    const expected = middles(member.values[expectedColumn]);
    if (observed.length < 2) return leave("the experiment has fewer than two categories");
    if (observed.some((count) => !(count >= 0 && count < 1e12)))
      return leave("a count is missing, negative, known only as a bound, or too large to be a count");
    if (expected.length !== observed.length || expected.some((value) => !(value > 0 && value < 1e12)))
      return leave("an expected value is missing or not above zero");
    const total = sum(observed);
    if (!(total > 0)) return leave("every count of the experiment is zero");
    const degreesOfFreedom = observed.length - 1 - estimated;
    if (degreesOfFreedom < 1) return leave("no degree of freedom is left to the experiment");
    const scale = sum(expected);
    const proportions = expected.map((value) => value / scale);
    const chiSquared = chiSquaredOf(observed, proportions, total);
    return [{ group: member.group, categories: member.at, observed, proportions, total, chiSquared, degreesOfFreedom }];
  });
  const problems = list.length === 0 ? ["No experiment has two or more counts with expected values above zero."] : [];
  return {
    list,
    dropped: [...panel.dropped, ...Array.from(reasons, ([reason, count]) => ({ reason, count }))],
    problems,
  };
}

function middles(bounds: { readonly lower: Float64Array; readonly upper: Float64Array } | undefined): Float64Array {
  return bounds === undefined ? new Float64Array(0) : bounds.lower.map((low, i) => (low + bounds.upper[i]!) / 2);
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** Pearson's statistic of counts against proportions. */
export function chiSquaredOf(observed: ArrayLike<number>, proportions: Float64Array, total: number): number {
  let statistic = 0;
  for (let i = 0; i < proportions.length; i++) {
    const expected = total * proportions[i]!;
    statistic += (observed[i]! - expected) ** 2 / expected;
  }
  return statistic;
}
