export type Design = readonly (readonly number[])[];

/** A fitted regression. */
export interface Fit {
  readonly coefficients: readonly number[];
  /** The mean of each row, on the scale of the response. */
  readonly fitted: readonly number[];
  /** From the family's own variance: estimated from the residuals for least squares, the mean for Poisson. */
  readonly standardErrors: readonly number[];
  /** Twice the log-likelihood lost against fitting every row; the residual sum of squares for least squares. */
  readonly deviance: number;
  /** Sum of (observed - fitted)^2 / variance(fitted); the residual sum of squares for least squares. */
  readonly pearson: number;
  /** With all constants, so that families can be compared. */
  readonly logLikelihood: number;
  /** Rows less coefficients. */
  readonly df: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/** Throws unless there are `length` finite values, none below `least`. */
export function checkFinite(name: string, values: ArrayLike<number>, length: number, least = -Infinity): void {
  if (values.length !== length) throw new RangeError(`${values.length} values of ${name} for ${length} rows`);
  for (let row = 0; row < length; row++) {
    if (!(Number.isFinite(values[row]) && values[row]! >= least))
      throw new RangeError(`${name} ${row} is ${values[row]}`);
  }
}
