/** A mean curve over fixed times with its derivatives, so that one fitting routine serves every formula. */
export interface Curve {
  readonly parameters: number;
  readonly size: number;
  /** Mean = Σ coefficient × column, so that the likelihood is concave and Newton steps with observed information are safe. */
  readonly linear: boolean;
  /** Fills `mean` and `gradient` (row i, parameter j at i × parameters + j) at these coefficients. */
  evaluate(coefficients: Float64Array, mean: Float64Array, gradient: Float64Array): void;
}

export interface CurveFit {
  readonly coefficients: Float64Array;
  readonly fitted: Float64Array;
  /** Fisher information of the coefficients, row-major. */
  readonly information: Float64Array;
  readonly deviance: number;
  readonly pearson: number;
  readonly iterations: number;
  readonly converged: boolean;
}

export interface FitControl {
  /** Stop when a step promises to lower the deviance by less than this. */
  readonly tolerance: number;
  readonly maximumIterations: number;
}

/** For the figures under test: fitted values to about 1e-10. */
export const exactly: FitControl = { tolerance: 1e-22, maximumIterations: 200 };
/** For simulated ones, of which a thousand are fitted: the statistic moves by less than a millionth. */
export const quickly: FitControl = { tolerance: 1e-10, maximumIterations: 25 };

/**
 * Poisson maximum likelihood of a mean curve by damped Fisher scoring, that is iteratively reweighted least squares (McCullagh &
 * Nelder 1989, section 2.5); for curves linear in their coefficients observed information takes the place of expected, since
 * scoring is slow there when a curve fits badly. A step is taken only if every mean stays above zero and the deviance falls;
 * otherwise it is shortened the Levenberg-Marquardt way. The
 * likelihood is concave for linear and log-linear curves, so the maximum found is the only one; for logistic and
 * Gompertz curves it is the one nearest to `start`. Where the maximum lies at infinity (a logistic curve still in its
 * exponential phase) the deviance converges though the coefficients do not.
 */
export function fitCurve(
  curve: Curve,
  values: Float64Array,
  start: Float64Array,
  { tolerance, maximumIterations }: FitControl,
): CurveFit {
  const p = curve.parameters;
  const n = curve.size;
  let coefficients = Float64Array.from(start);
  let mean: Float64Array = new Float64Array(n);
  let gradient: Float64Array = new Float64Array(n * p);
  let trialMean: Float64Array = new Float64Array(n);
  let trialGradient: Float64Array = new Float64Array(n * p);
  const information = new Float64Array(p * p);
  const score = new Float64Array(p);
  const factor = new Float64Array(p * p);
  const step = new Float64Array(p);
  curve.evaluate(coefficients, mean, gradient);
  let deviance = poissonDeviance(values, mean);
  let damping = 0;
  let converged = false;
  let iterations = 0;
  weigh(values, mean, gradient, curve.linear, information, score);
  while (!converged && iterations < maximumIterations && Number.isFinite(deviance)) {
    iterations++;
    if (!solve(information, score, damping, factor, step)) {
      damping = damping === 0 ? 1e-8 : damping * 10;
      if (damping > 1e12) break;
      continue;
    }
    let gain = 0;
    for (let j = 0; j < p; j++) gain += step[j]! * score[j]!;
    const trial = coefficients.map((value, j) => value + step[j]!);
    curve.evaluate(trial, trialMean, trialGradient);
    const trialDeviance = poissonDeviance(values, trialMean);
    // Near the maximum the deviance is flat to rounding: the step itself, not the change of deviance, is then to be trusted.
    const flat = damping === 0 && gain < 1e-9 * (1 + Math.abs(deviance));
    if (trialDeviance <= deviance || (flat && Number.isFinite(trialDeviance))) {
      converged = damping < 1e-3 && gain < tolerance;
      const stalled = flat && trialDeviance >= deviance && gain < 1e-14;
      coefficients = trial;
      [mean, trialMean] = [trialMean, mean];
      [gradient, trialGradient] = [trialGradient, gradient];
      deviance = trialDeviance;
      damping = damping < 1e-6 ? 0 : damping / 10;
      weigh(values, mean, gradient, curve.linear, information, score);
      if (stalled) converged = true;
    } else {
      damping = damping === 0 ? 1e-3 : damping * 10;
      if (damping > 1e12) break;
    }
  }
  if (curve.linear) weigh(values, mean, gradient, false, information, score);
  return { coefficients, fitted: mean, information, deviance, pearson: pearsonOf(values, mean), iterations, converged };
}

/** 2 Σ (y log(y / m) - (y - m)); Infinity where a mean is not above zero and not a number. */
export function poissonDeviance(values: Float64Array, mean: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const y = values[i]!;
    const m = mean[i]!;
    if (!(m > 1e-9 && m < 1e15)) return Infinity;
    sum += (y > 0 ? y * Math.log(y / m) : 0) - (y - m);
  }
  return 2 * sum;
}

/** Σ (y - m)² / m. */
export function pearsonOf(values: Float64Array, mean: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i]! - mean[i]!) ** 2 / mean[i]!;
  return sum;
}

function weigh(
  values: Float64Array,
  mean: Float64Array,
  gradient: Float64Array,
  observed: boolean,
  information: Float64Array,
  score: Float64Array,
): void {
  const p = score.length;
  information.fill(0);
  score.fill(0);
  for (let i = 0; i < values.length; i++) {
    const m = mean[i]!;
    // The floor changes the metric of a step, not the place where the score is zero.
    const expected = 1 / Math.max(m, 1e-3);
    // A figure of zero carries no observed information; a little of the expected keeps the matrix invertible.
    const weight = observed ? Math.max((values[i]! / m) * expected, 1e-3 * expected) : expected;
    const pull = values[i]! / m - 1;
    for (let j = 0; j < p; j++) {
      const g = gradient[i * p + j]!;
      score[j]! += pull * g;
      for (let k = 0; k <= j; k++) information[j * p + k]! += weight * g * gradient[i * p + k]!;
    }
  }
  for (let j = 0; j < p; j++) for (let k = 0; k < j; k++) information[k * p + j] = information[j * p + k]!;
}

/** Solves (A + damping × diagonal of A) x = b by Cholesky; false where A is not positive definite to working precision. */
function solve(
  matrix: Float64Array,
  right: Float64Array,
  damping: number,
  factor: Float64Array,
  solution: Float64Array,
): boolean {
  const p = right.length;
  for (let j = 0; j < p; j++) {
    for (let k = 0; k <= j; k++) {
      let sum = matrix[j * p + k]! * (j === k ? 1 + damping : 1);
      for (let l = 0; l < k; l++) sum -= factor[j * p + l]! * factor[k * p + l]!;
      if (j === k) {
        if (!(sum > 1e-14 * matrix[j * p + j]!)) return false;
        factor[j * p + j] = Math.sqrt(sum);
      } else factor[j * p + k] = sum / factor[k * p + k]!;
    }
  }
  for (let j = 0; j < p; j++) {
    let sum = right[j]!;
    for (let l = 0; l < j; l++) sum -= factor[j * p + l]! * solution[l]!;
    solution[j] = sum / factor[j * p + j]!;
  }
  for (let j = p - 1; j >= 0; j--) {
    let sum = solution[j]!;
    for (let l = j + 1; l < p; l++) sum -= factor[l * p + j]! * solution[l]!;
    solution[j] = sum / factor[j * p + j]!;
  }
  return true;
}

/** Variance of a fitted mean g'C g, with C the inverse of the information; NaN where it has none. */
export function fittedVariance(information: Float64Array, gradient: Float64Array): number {
  const p = gradient.length;
  const solution = new Float64Array(p);
  if (!solve(information, gradient, 0, new Float64Array(p * p), solution)) return Number.NaN;
  let sum = 0;
  for (let j = 0; j < p; j++) sum += gradient[j]! * solution[j]!;
  return sum;
}
