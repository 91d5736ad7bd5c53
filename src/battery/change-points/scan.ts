import { cholesky, fitCurve, forward, type Columns, type CurveFit } from "./fit.js";

/** The most surprising place for a step in the level. */
export interface Scan {
  /** Row of the first figure after the step. */
  readonly place: number;
  /** Fall of the deviance by the step over the dispersion that is left, which counts at least as one. */
  readonly statistic: number;
  readonly likelihoodRatio: number;
  readonly dispersion: number;
  /** Step of the log mean. */
  readonly step: number;
  /** Poisson information on the step, other coefficients fitted. */
  readonly information: number;
  readonly smooth: CurveFit;
  readonly stepped: CurveFit;
}

/** Figures needed on each side of a step, so that one odd figure at an end is no new level. */
export function leastSide(n: number): number {
  return n < 30 ? 2 : 3;
}

export function stepColumn(n: number, place: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => (i >= place ? 1 : 0));
}

/** Squared score over information of a step at each place, from one fit without a step; NaN where none is tried. */
export function scores(
  counts: Float64Array,
  columns: Columns,
  { fitted }: CurveFit,
): { score: Float64Array; information: Float64Array } {
  const n = counts.length;
  const p = columns.length;
  const score = new Float64Array(n).fill(Number.NaN);
  const information = new Float64Array(n).fill(Number.NaN);
  const gram = new Float64Array(p * p);
  for (let j = 0; j < p; j++)
    for (let k = 0; k <= j; k++) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += columns[j]![i]! * columns[k]![i]! * fitted[i]!;
      gram[j * p + k] = sum;
      gram[k * p + j] = sum;
    }
  const lower = cholesky(gram, p);
  if (lower === undefined) return { score, information };
  const side = leastSide(n);
  const crossed = new Float64Array(p);
  let slope = 0;
  let weight = 0;
  for (let place = n - 1; place >= side; place--) {
    const mean = fitted[place]!;
    slope += counts[place]! - mean;
    weight += mean;
    for (let j = 0; j < p; j++) crossed[j]! += mean * columns[j]![place]!;
    if (n - place < side) continue;
    const half = forward(lower, crossed, p);
    const left = weight - half.reduce((sum, value) => sum + value ** 2, 0);
    if (!(left > 1e-9 * weight)) continue;
    score[place] = slope ** 2 / left;
    information[place] = left;
  }
  return { score, information };
}

/** Places whose exact likelihood is tried: those of the greatest scores. */
const tried = 3;
/** From this fall of the deviance on, score and likelihood part, and the places around are tried too. */
const great = 20;
const around = 4;

/** Scans all places by score and fits the best of them exactly; undefined where no step can be fitted. */
export function scan(counts: Float64Array, columns: Columns, start?: Float64Array): Scan | undefined {
  const smooth = fitCurve(counts, columns, start);
  const { score } = scores(counts, columns, smooth);
  const known = new Set<number>();
  let best: Scan | undefined;
  const fit = (place: number): void => {
    if (known.has(place) || Number.isNaN(score[place] ?? Number.NaN)) return;
    known.add(place);
    const next = stepAt(counts, columns, smooth, place);
    if (best === undefined || next.likelihoodRatio > best.likelihoodRatio) best = next;
  };
  for (let t = 0; t < tried; t++) {
    let place = -1;
    for (let k = 0; k < score.length; k++)
      if (!Number.isNaN(score[k]!) && !known.has(k) && (place < 0 || score[k]! > score[place]!)) place = k;
    if (place >= 0) fit(place);
  }
  const first = bestOf(best);
  if (first === undefined || first.likelihoodRatio < great) return first;
  for (let k = first.place - around; k <= first.place + around; k++) fit(k);
  return bestOf(best);
}

/** The compiler does not see that the closure above sets it. */
function bestOf(best: Scan | undefined): Scan | undefined {
  return best;
}

/** The exact fit with a step at one place. */
export function stepAt(counts: Float64Array, columns: Columns, smooth: CurveFit, place: number): Scan {
  const n = counts.length;
  const stepped = fitCurve(counts, [...columns, stepColumn(n, place)], Float64Array.of(...smooth.coefficients, 0));
  const likelihoodRatio = Math.max(0, smooth.deviance - stepped.deviance);
  const dispersion = stepped.pearson / Math.max(1, n - columns.length - 1);
  return {
    place,
    statistic: likelihoodRatio / Math.max(1, dispersion),
    likelihoodRatio,
    dispersion,
    step: stepped.coefficients[columns.length] ?? 0,
    information: scores(counts, columns, stepped).information[place] ?? Number.NaN,
    smooth,
    stepped,
  };
}
