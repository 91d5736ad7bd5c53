import { deviance as rowDeviance } from "./deviance.js";
import { checkFinite } from "./fit.js";
import type { Design } from "./fit.js";
import { backSubstitute, columnMajor, triangularise } from "./matrix.js";

export interface CountModel {
  /** One row an observation; a column of ones is the intercept, which is not added. */
  readonly design: Design;
  readonly link: "identity" | "log";
  /** Added to the linear predictor of each row. */
  readonly offset?: readonly number[];
  /** Coefficients to begin from. */
  readonly start?: readonly number[];
}

/** What one response gave; the arrays are overwritten by the next fit of the same fitter. */
export interface LeanFit {
  readonly coefficients: Float64Array;
  readonly fitted: Float64Array;
  readonly deviance: number;
  readonly pearson: number;
  readonly iterations: number;
  readonly converged: boolean;
}

const MAX_ITERATIONS = 200;
const MAX_HALVINGS = 60;
/** After so many steps the fit creeps towards a mean of 0 on the border, and the deviance left is about ten steps' worth. */
const CREEPING = 50;

/**
 * A function that fits this model of counts to one response after another, for simulations: everything is allocated once.
 * The variance is mean + mean^2 / size, with size Infinity (the Poisson) unless given.
 * Iteratively reweighted least squares: Fisher scoring and, for the Poisson with identity link, Newton's steps for counts
 * above 0. Steps are halved while a mean is not above 0 or the deviance grows. It ends when a step is below 1e-10 standard
 * errors (3e-5 where it creeps towards a mean of 0), or unconverged after 200 steps or where halving fails.
 * Source: McCullagh & Nelder (1989), Generalized Linear Models, section 2.5.
 */
export function irlsFitter(model: CountModel): (response: ArrayLike<number>, size?: number) => LeanFit {
  const { design, link, offset, start } = model;
  const flat = columnMajor(design);
  const rows = design.length;
  const columns = flat.length / rows;
  if (offset !== undefined) checkFinite("offset", offset, rows);
  if (start !== undefined) checkFinite("start", start, columns);
  const isLog = link === "log";
  const shift = Float64Array.from(offset ?? new Float64Array(rows));
  const matrix = new Float64Array(rows * (columns + 1));
  const weights = new Float64Array(rows);
  const working = new Float64Array(rows);
  const predictor = new Float64Array(rows);
  const before = new Float64Array(rows);
  const terms = new Float64Array(rows);
  const candidate = new Float64Array(columns);
  const coefficients = new Float64Array(columns);
  const fitted = new Float64Array(rows);

  /** Means of the candidate; false where one is not a number above 0. */
  const predict = (): boolean => {
    for (let row = 0; row < rows; row++) {
      let sum = shift[row]!;
      let size = Math.abs(sum);
      for (let column = 0; column < columns; column++) {
        const term = flat[column * rows + row]! * candidate[column]!;
        sum += term;
        size += Math.abs(term);
      }
      predictor[row] = sum;
      terms[row] = size;
      const mean = isLog ? Math.exp(sum) : sum;
      if (!(mean > 0 && mean < Infinity)) return false;
      fitted[row] = mean;
    }
    return true;
  };
  const solve = (): void => {
    for (let row = 0; row < rows; row++) {
      const root = Math.sqrt(weights[row]!);
      for (let column = 0; column < columns; column++) {
        matrix[column * rows + row] = root * flat[column * rows + row]!;
      }
      matrix[columns * rows + row] = root * (working[row]! - shift[row]!);
    }
    if (!triangularise(matrix, rows, columns)) throw new RangeError("the columns of the design are linearly dependent");
    backSubstitute(matrix, rows, columns, candidate);
  };
  const begin = (response: ArrayLike<number>): void => {
    if (start !== undefined) {
      candidate.set(start);
      if (predict()) return;
      throw new RangeError("with the given start a mean is not above 0");
    }
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      const count = response[row]!;
      const mean = count + 0.1;
      sum += mean;
      weights[row] = isLog ? mean : 1 / mean;
      working[row] = isLog ? Math.log(mean) + (count - mean) / mean : count;
    }
    solve();
    if (predict()) return;
    // then one mean for all rows, as nearly as the columns allow, then each column by itself
    for (let row = 0; row < rows; row++) {
      weights[row] = 1;
      working[row] = isLog ? Math.log(sum / rows) : sum / rows;
    }
    solve();
    if (predict()) return;
    for (let column = 0; column < columns; column++) {
      let total = 0;
      for (let row = 0; row < rows; row++) total += flat[column * rows + row]!;
      candidate.fill(0);
      candidate[column] = sum / total;
      if (predict()) return;
    }
    throw new RangeError("no coefficients with every mean above 0 were found: give a start");
  };

  return (response, size = Infinity) => {
    checkFinite("response", response, rows, 0);
    begin(response);
    let deviance = devianceOf(response, fitted, size);
    coefficients.set(candidate);
    let converged = false;
    let iterations = 0;
    while (iterations < MAX_ITERATIONS && !converged) {
      iterations++;
      let rounding = 0;
      for (let row = 0; row < rows; row++) {
        const mean = fitted[row]!;
        const count = response[row]!;
        before[row] = predictor[row]!;
        if (isLog) {
          weights[row] = mean / (1 + mean / size);
          working[row] = predictor[row]! + (count - mean) / mean;
        } else if (iterations > 1 && count > 0 && size === Infinity) {
          // Newton's weight: with the expected one, 1 / mean, steps overshoot back and forth where the model fits badly
          weights[row] = count / (mean * mean);
          working[row] = mean + (mean * (count - mean)) / count;
        } else {
          weights[row] = 1 / (mean + (mean * mean) / size);
          working[row] = count;
        }
        rounding += weights[row]! * terms[row]! * terms[row]!;
      }
      solve();
      const most = deviance + 1e-10 * (deviance + 1);
      let next = predict() ? devianceOf(response, fitted, size) : Infinity;
      for (let halving = 0; !(next <= most) && halving < MAX_HALVINGS; halving++) {
        for (let column = 0; column < columns; column++) {
          candidate[column] = 0.5 * (candidate[column]! + coefficients[column]!);
        }
        next = predict() ? devianceOf(response, fitted, size) : Infinity;
      }
      if (!(next <= most)) {
        candidate.set(coefficients);
        predict();
        break;
      }
      let step = 0;
      for (let row = 0; row < rows; row++) step += weights[row]! * (predictor[row]! - before[row]!) ** 2;
      // the second term is what rounding leaves of a step where counts are large, or where terms cancel to a mean near 0
      converged = step <= 1e-20 + 1e-28 * rounding || (iterations > CREEPING && step <= 1e-9);
      coefficients.set(candidate);
      deviance = next;
    }
    let pearson = 0;
    for (let row = 0; row < rows; row++) {
      const mean = fitted[row]!;
      pearson += (response[row]! - mean) ** 2 / (mean + (mean * mean) / size);
    }
    return { coefficients, fitted, deviance, pearson, iterations, converged };
  };
}

function devianceOf(response: ArrayLike<number>, fitted: Float64Array, size: number): number {
  let sum = 0;
  for (let row = 0; row < fitted.length; row++) {
    const count = response[row]!;
    const mean = fitted[row]!;
    sum += count > 0 ? rowDeviance(count, mean) : mean;
    if (size < Infinity) sum -= rowDeviance(count + size, mean + size);
  }
  return 2 * sum;
}
