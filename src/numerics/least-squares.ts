import { checkFinite } from "./fit.js";
import type { Design, Fit } from "./fit.js";
import { backSubstitute, columnMajor, inverseGram, triangularise } from "./matrix.js";

export interface LeastSquares {
  /** One row an observation; a column of ones is the intercept, which is not added. */
  readonly design: Design;
  readonly response: readonly number[];
  /** Inverse variances up to a factor, above 0. */
  readonly weights?: readonly number[];
}

/**
 * Weighted least squares by Householder QR, with the normal log-likelihood at the maximum (as R's lm and logLik). Loses
 * about as many digits as the design's condition number has. A fit without residual has log-likelihood Infinity.
 */
export function fitLeastSquares({ design, response, weights }: LeastSquares): Fit {
  const flat = columnMajor(design);
  const rows = design.length;
  const columns = flat.length / rows;
  checkFinite("response", response, rows);
  if (weights !== undefined) checkFinite("weight", weights, rows, Number.MIN_VALUE);
  const matrix = new Float64Array(rows * (columns + 1));
  let sumLogWeights = 0;
  for (let row = 0; row < rows; row++) {
    const weight = weights?.[row] ?? 1;
    const root = Math.sqrt(weight);
    sumLogWeights += Math.log(weight);
    for (let column = 0; column < columns; column++) {
      matrix[column * rows + row] = root * flat[column * rows + row]!;
    }
    matrix[columns * rows + row] = root * response[row]!;
  }
  if (!triangularise(matrix, rows, columns)) throw new RangeError("the columns of the design are linearly dependent");
  const coefficients = new Float64Array(columns);
  backSubstitute(matrix, rows, columns, coefficients);
  let residual = 0;
  const fitted = design.map((values, row) => {
    const value = values.reduce((sum, x, column) => sum + x * coefficients[column]!, 0);
    residual += (weights?.[row] ?? 1) * (response[row]! - value) ** 2;
    return value;
  });
  const df = rows - columns;
  const variance = df > 0 ? residual / df : NaN;
  return {
    coefficients: [...coefficients],
    fitted,
    standardErrors: inverseGram(matrix, rows, columns).map((line, column) => Math.sqrt(variance * line[column]!)),
    deviance: residual,
    pearson: residual,
    logLikelihood: 0.5 * (sumLogWeights - rows * (Math.log(2 * Math.PI) + 1 + Math.log(residual / rows))),
    df,
    iterations: 1,
    converged: true,
  };
}
