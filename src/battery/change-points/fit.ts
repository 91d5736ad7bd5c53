/** A Poisson regression with log link, lean enough for thousands of simulated series. */
export interface CurveFit {
  readonly coefficients: Float64Array;
  readonly fitted: Float64Array;
  readonly deviance: number;
  readonly pearson: number;
}

/** Columns of a design, each of the length of the series. */
export type Columns = readonly Float64Array[];

const mostSteps = 40;

/**
 * Newton's method from the logarithm of the mean (or the given coefficients), steps halved while the likelihood falls. Ends
 * when a step gains less than 1e-6 of log-likelihood: what is left to gain is then about the square of that. Source: McCullagh & Nelder
 * (1989), section 2.5. Returns the last fit where it creeps towards a mean of 0.
 */
export function fitCurve(counts: Float64Array, columns: Columns, start?: Float64Array): CurveFit {
  const n = counts.length;
  const p = columns.length;
  let coefficients = new Float64Array(p);
  if (start === undefined) {
    const mean = counts.reduce((sum, count) => sum + count, 0) / n;
    coefficients[0] = Math.log(Math.max(mean, 1e-9)) / (columns[0]?.[0] ?? 1);
  } else coefficients.set(start.subarray(0, p));
  let fitted = new Float64Array(n);
  let likelihood = predict(counts, columns, coefficients, fitted);
  const gradient = new Float64Array(p);
  const information = new Float64Array(p * p);
  for (let step = 0; step < mostSteps; step++) {
    slopes(counts, columns, fitted, gradient, information);
    const direction = solvePositive(information, gradient, p);
    if (direction === undefined) break;
    const next = new Float64Array(p);
    const means = new Float64Array(n);
    let gained = -Infinity;
    for (let scale = 1; scale > 1e-6; scale /= 2) {
      for (let j = 0; j < p; j++) next[j] = coefficients[j]! + scale * direction[j]!;
      const now = predict(counts, columns, next, means);
      gained = now - likelihood;
      if (gained >= -1e-10 * Math.abs(likelihood)) break;
      gained = -Infinity;
    }
    if (gained === -Infinity) break;
    coefficients = next;
    fitted = means;
    likelihood += gained;
    if (gained < 1e-6) break;
  }
  return { coefficients, fitted, ...distances(counts, fitted) };
}

/** Fills the means and gives Σ count log mean - mean; -Infinity where a mean overflows. */
function predict(counts: Float64Array, columns: Columns, coefficients: Float64Array, means: Float64Array): number {
  let likelihood = 0;
  for (let i = 0; i < counts.length; i++) {
    let log = 0;
    for (let j = 0; j < columns.length; j++) log += coefficients[j]! * columns[j]![i]!;
    // A mean of e^-30 is no count in any series.
    log = Math.max(log, -30);
    const mean = Math.exp(log);
    means[i] = mean;
    likelihood += counts[i]! * log - mean;
  }
  return Number.isFinite(likelihood) ? likelihood : -Infinity;
}

function slopes(
  counts: Float64Array,
  columns: Columns,
  fitted: Float64Array,
  gradient: Float64Array,
  information: Float64Array,
): void {
  const p = columns.length;
  gradient.fill(0);
  information.fill(0);
  for (let j = 0; j < p; j++) {
    const column = columns[j]!;
    let slope = 0;
    for (let i = 0; i < counts.length; i++) slope += column[i]! * (counts[i]! - fitted[i]!);
    gradient[j] = slope;
    for (let k = 0; k <= j; k++) {
      const other = columns[k]!;
      let sum = 0;
      for (let i = 0; i < counts.length; i++) sum += column[i]! * other[i]! * fitted[i]!;
      information[j * p + k] = sum;
      information[k * p + j] = sum;
    }
  }
}

function distances(
  counts: Float64Array,
  fitted: Float64Array,
): { readonly deviance: number; readonly pearson: number } {
  let deviance = 0;
  let pearson = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    const mean = fitted[i]!;
    deviance += (count > 0 ? count * Math.log(count / mean) : 0) - (count - mean);
    pearson += (count - mean) ** 2 / mean;
  }
  return { deviance: 2 * deviance, pearson };
}

/** The lower triangle L of A = L L'; undefined where A is not positive definite to rounding. */
export function cholesky(matrix: Float64Array, p: number): Float64Array | undefined {
  const lower = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    for (let k = 0; k <= j; k++) {
      let sum = matrix[j * p + k]!;
      for (let l = 0; l < k; l++) sum -= lower[j * p + l]! * lower[k * p + l]!;
      if (j !== k) lower[j * p + k] = sum / lower[k * p + k]!;
      else {
        if (!(sum > 1e-12 * Math.abs(matrix[j * p + j]!))) return undefined;
        lower[j * p + j] = Math.sqrt(sum);
      }
    }
  }
  return lower;
}

/** L y = b, which is half of a solution and all that a quadratic form needs. */
export function forward(lower: Float64Array, right: Float64Array, p: number): Float64Array {
  const y = new Float64Array(p);
  for (let j = 0; j < p; j++) {
    let sum = right[j]!;
    for (let k = 0; k < j; k++) sum -= lower[j * p + k]! * y[k]!;
    y[j] = sum / lower[j * p + j]!;
  }
  return y;
}

function solvePositive(matrix: Float64Array, right: Float64Array, p: number): Float64Array | undefined {
  const lower = cholesky(matrix, p);
  if (lower === undefined) return undefined;
  const x = forward(lower, right, p);
  for (let j = p - 1; j >= 0; j--) {
    let sum = x[j]!;
    for (let k = j + 1; k < p; k++) sum -= lower[k * p + j]! * x[k]!;
    x[j] = sum / lower[j * p + j]!;
  }
  return x;
}
