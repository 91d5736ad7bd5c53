import { chiSquaredLogUpper } from "../../src/numerics/chi-squared.js";

/** Counts of the draws falling into the cells between the sorted edges, the outer two cells open. */
function tally(draws: ArrayLike<number>, edges: readonly number[]): number[] {
  const counts = new Array<number>(edges.length + 1).fill(0);
  for (let i = 0; i < draws.length; i++) {
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (draws[i]! > edges[middle]!) low = middle + 1;
      else high = middle;
    }
    counts[low]!++;
  }
  return counts;
}

function pearsonP(counts: readonly number[], probabilities: readonly number[], total: number): number {
  let statistic = 0;
  for (const [cell, count] of counts.entries()) {
    const expected = total * probabilities[cell]!;
    statistic += (count - expected) ** 2 / expected;
  }
  return Math.exp(chiSquaredLogUpper(statistic, counts.length - 1));
}

/**
 * Pearson's p-value of whole draws against a log mass, with neighbours pooled until a cell expects 1/300 of the draws, and
 * the rest of the mass in the last cell.
 */
export function discreteFit(
  draws: ArrayLike<number>,
  logMass: (k: number) => number,
  range: { readonly from: number; readonly to: number },
): number {
  const edges: number[] = [];
  const probabilities: number[] = [];
  let cell = 0;
  let total = 0;
  for (let k = range.from; k <= range.to; k++) {
    cell += Math.exp(logMass(k));
    if (cell >= 1 / 300) {
      edges.push(k);
      probabilities.push(cell);
      total += cell;
      cell = 0;
    }
  }
  // fewer than 10 expected in the last cell would upset the approximation
  if (draws.length * (1 - total) < 10) {
    edges.pop();
    probabilities[probabilities.length - 1]! += 1 - total;
  } else probabilities.push(1 - total);
  return pearsonP(tally(draws, edges), probabilities, draws.length);
}

/** Pearson's p-value of draws in 200 cells of equal probability, from the quantiles. */
export function continuousFit(draws: ArrayLike<number>, quantile: (logLower: number) => number): number {
  const cells = 200;
  const edges = Array.from({ length: cells - 1 }, (_, i) => quantile(Math.log((i + 1) / cells)));
  const equal = new Array<number>(cells).fill(1 / cells);
  return pearsonP(tally(draws, edges), equal, draws.length);
}

/** How many standard errors the mean of the draws and their variance (given the fourth central moment, kurtosis) are off. */
export function momentErrors(
  draws: ArrayLike<number>,
  { mean, variance, kurtosis }: { readonly mean: number; readonly variance: number; readonly kurtosis: number },
): { readonly mean: number; readonly variance: number } {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < draws.length; i++) {
    sum += draws[i]! - mean;
    squares += (draws[i]! - mean) ** 2;
  }
  const n = draws.length;
  return {
    mean: sum / Math.sqrt(n * variance),
    variance: (squares / n - variance) / (variance * Math.sqrt((kurtosis - 1) / n)),
  };
}
