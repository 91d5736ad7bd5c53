/**
 * Small dense least squares by Householder reflections, in place, on a column-major matrix (element (row, column) is at
 * column * rows + row). The last column is the right-hand side, so that Q is never formed.
 * Source: Golub & Van Loan (2013), Matrix Computations, 4th edition, sections 5.1 and 5.2.
 */

/** A pivot this small beside its column's length means that the columns before it already span the column. */
const RANK_TOLERANCE = 1e-12;

/**
 * Turns `matrix` (`columns` columns and a right-hand side) into R over Q'y and returns true, or false where the columns
 * are linearly dependent to 12 digits (the matrix is then half done). The sum of squares of the right-hand side below the
 * first `columns` rows is the residual sum of squares.
 */
export function triangularise(matrix: Float64Array, rows: number, columns: number): boolean {
  for (let pivot = 0; pivot < columns; pivot++) {
    const start = pivot * rows;
    let above = 0;
    for (let row = 0; row < pivot; row++) above += matrix[start + row]! * matrix[start + row]!;
    let below = 0;
    for (let row = pivot; row < rows; row++) below += matrix[start + row]! * matrix[start + row]!;
    if (!(below > RANK_TOLERANCE * RANK_TOLERANCE * (above + below))) return false;
    const head = matrix[start + pivot]!;
    const diagonal = head > 0 ? -Math.sqrt(below) : Math.sqrt(below);
    // v = column - diagonal e1 overwrites the column; 2 / v'v = 1 / (below - head * diagonal)
    matrix[start + pivot] = head - diagonal;
    const factor = 1 / (below - head * diagonal);
    for (let column = pivot + 1; column <= columns; column++) {
      const other = column * rows;
      let product = 0;
      for (let row = pivot; row < rows; row++) product += matrix[start + row]! * matrix[other + row]!;
      product *= factor;
      for (let row = pivot; row < rows; row++) {
        matrix[other + row] = matrix[other + row]! - product * matrix[start + row]!;
      }
    }
    matrix[start + pivot] = diagonal;
  }
  return true;
}

/** Solves R x = Q'y after triangularise, into `solution`. */
export function backSubstitute(matrix: Float64Array, rows: number, columns: number, solution: Float64Array): void {
  for (let row = columns - 1; row >= 0; row--) {
    let sum = matrix[columns * rows + row]!;
    for (let column = row + 1; column < columns; column++) sum -= matrix[column * rows + row]! * solution[column]!;
    solution[row] = sum / matrix[row * rows + row]!;
  }
}

/** The inverse of R'R after triangularise: the covariance of the solution for unit variance, as rows. */
export function inverseGram(matrix: Float64Array, rows: number, columns: number): number[][] {
  // inverse[i][j] of the upper triangle, column by column
  const inverse = Array.from({ length: columns }, () => new Float64Array(columns));
  for (let column = 0; column < columns; column++) {
    for (let row = column; row >= 0; row--) {
      let sum = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k++) sum -= matrix[k * rows + row]! * inverse[k]![column]!;
      inverse[row]![column] = sum / matrix[row * rows + row]!;
    }
  }
  return inverse.map((left) =>
    inverse.map((right) => {
      let sum = 0;
      for (let k = 0; k < columns; k++) sum += left[k]! * right[k]!;
      return sum;
    }),
  );
}

/** The design as one column-major array, after a check that it is a full rectangle of finite numbers. */
export function columnMajor(design: readonly (readonly number[])[]): Float64Array {
  const rows = design.length;
  const columns = design[0]?.length ?? 0;
  if (columns === 0) throw new RangeError("the design has no rows or no columns");
  if (columns > rows) throw new RangeError(`the design has ${columns} columns but only ${rows} rows`);
  const flat = new Float64Array(rows * columns);
  for (const [row, values] of design.entries()) {
    if (values.length !== columns)
      throw new RangeError(`design row ${row} has ${values.length} values, not ${columns}`);
    for (const [column, value] of values.entries()) {
      if (!Number.isFinite(value)) throw new RangeError(`design row ${row}, column ${column} is ${value}`);
      flat[column * rows + row] = value;
    }
  }
  return flat;
}
