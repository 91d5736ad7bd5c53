import type { Rational } from "./rational.js";
import { add, compare, divide, isZero, multiply, negate, one, signOf, subtract, zero } from "./rational.js";

/** Σ coefficient × variable, held between lower and upper; undefined = no bound on that side. */
export interface LinearRow {
  readonly terms: readonly { readonly variable: number; readonly coefficient: Rational }[];
  readonly lower: Rational | undefined;
  readonly upper: Rational | undefined;
}

export type Feasibility =
  | { readonly status: "feasible" }
  /** The named rows and the bounds of the named variables cannot hold together; `gap` is by how much, in units of the row that failed. */
  | {
      readonly status: "infeasible";
      readonly rows: readonly number[];
      readonly variables: readonly number[];
      readonly gap: Rational;
    }
  | { readonly status: "stopped" };

export type Optimum =
  { readonly status: "optimal"; readonly value: Rational } | { readonly status: "unbounded" | "stopped" };

/**
 * A tableau that keeps its place: bounds may be tightened or loosened between questions, and the next answer starts
 * from the last point. Variables 0 to n-1 are the caller's; n + r is the sum of row r. Mutable, one owner at a time.
 */
export interface Simplex {
  readonly variables: number;
  readonly rows: number;
  readonly lower: (Rational | undefined)[];
  readonly upper: (Rational | undefined)[];
  readonly value: Rational[];
  /** For each basic variable, its row: coefficients of the non-basic variables it is the sum of. */
  readonly basic: Map<number, Map<number, Rational>>;
}

/** A simplex over `variables` unbounded variables, all at 0, with the given rows. */
export function createSimplex(variables: number, rows: readonly LinearRow[]): Simplex {
  const simplex: Simplex = {
    variables,
    rows: rows.length,
    lower: new Array<Rational | undefined>(variables + rows.length).fill(undefined),
    upper: new Array<Rational | undefined>(variables + rows.length).fill(undefined),
    value: new Array<Rational>(variables + rows.length).fill(zero),
    basic: new Map(),
  };
  rows.forEach((row, r) => {
    const coefficients = new Map<number, Rational>();
    for (const { variable, coefficient } of row.terms) {
      if (!(Number.isInteger(variable) && variable >= 0 && variable < variables)) {
        throw new RangeError(`row ${String(r)} names variable ${String(variable)} of ${String(variables)}`);
      }
      addTo(coefficients, variable, coefficient);
    }
    simplex.basic.set(variables + r, coefficients);
    simplex.lower[variables + r] = row.lower;
    simplex.upper[variables + r] = row.upper;
  });
  return simplex;
}

/** Sets the bounds of one of the caller's variables. */
export function setBounds(
  simplex: Simplex,
  variable: number,
  lower: Rational | undefined,
  upper: Rational | undefined,
): void {
  if (lower !== undefined && upper !== undefined && compare(lower, upper) > 0) {
    throw new RangeError(`variable ${String(variable)} has a lower bound above its upper bound`);
  }
  simplex.lower[variable] = lower;
  simplex.upper[variable] = upper;
  if (simplex.basic.has(variable)) return;
  const at = valueOf(simplex, variable);
  if (lower !== undefined && compare(at, lower) < 0) move(simplex, variable, subtract(lower, at));
  else if (upper !== undefined && compare(at, upper) > 0) move(simplex, variable, subtract(upper, at));
}

/**
 * Whether the rows and bounds can all hold, decided exactly. Repairs one violated basic variable after another,
 * always the one of lowest index (Bland's rule, so it ends), and where none can be repaired names the rows and bounds
 * that clash. `pivotLimit` bounds the work; "stopped" says that it was reached.
 * Source: Dutertre & de Moura 2006, A fast linear-arithmetic solver for DPLL(T), section 3, doi:10.1007/11817963_11.
 */
export function checkFeasible(simplex: Simplex, pivotLimit: number): Feasibility {
  for (let pivots = 0; pivots <= pivotLimit; pivots += 1) {
    const broken = firstViolated(simplex);
    if (broken === undefined) return { status: "feasible" };
    const { variable, rise } = broken;
    const row = rowOf(simplex, variable);
    let entering: number | undefined;
    for (const [other, coefficient] of row) {
      const up = signOf(coefficient) > 0 === rise;
      if (canMove(simplex, other, up) && (entering === undefined || other < entering)) entering = other;
    }
    if (entering === undefined) return clash(simplex, variable, row);
    const bound = rise ? simplex.lower[variable] : simplex.upper[variable];
    const coefficient = row.get(entering);
    if (bound === undefined || coefficient === undefined) throw new RangeError("a violated variable has a bound");
    move(simplex, entering, divide(subtract(bound, valueOf(simplex, variable)), coefficient));
    pivot(simplex, variable, entering);
  }
  return { status: "stopped" };
}

/** The largest or smallest value of a variable over a feasible simplex; call checkFeasible first. Bland's rule. */
export function optimise(
  simplex: Simplex,
  variable: number,
  direction: "largest" | "smallest",
  pivotLimit: number,
): Optimum {
  for (let pivots = 0; pivots <= pivotLimit; pivots += 1) {
    const row = simplex.basic.get(variable) ?? new Map([[variable, one]]);
    let entering: number | undefined;
    for (const [other, coefficient] of row) {
      const up = signOf(coefficient) > 0 === (direction === "largest");
      if (canMove(simplex, other, up) && (entering === undefined || other < entering)) entering = other;
    }
    if (entering === undefined) return { status: "optimal", value: valueOf(simplex, variable) };
    const up = signOf(row.get(entering) ?? one) > 0 === (direction === "largest");
    const step = longestStep(simplex, entering, up);
    if (step === undefined) return { status: "unbounded" };
    move(simplex, entering, up ? step.length : negate(step.length));
    if (step.blocking !== entering) pivot(simplex, step.blocking, entering);
  }
  return { status: "stopped" };
}

/** How far a non-basic variable can move before it or a basic variable meets a bound; ties go to the lowest index. */
function longestStep(
  simplex: Simplex,
  entering: number,
  up: boolean,
): { readonly length: Rational; readonly blocking: number } | undefined {
  let best: { readonly length: Rational; readonly blocking: number } | undefined;
  const consider = (variable: number, speed: Rational): void => {
    const bound = signOf(speed) > 0 ? simplex.upper[variable] : simplex.lower[variable];
    if (bound === undefined) return;
    const length = divide(subtract(bound, valueOf(simplex, variable)), speed);
    const order = best === undefined ? -1 : compare(length, best.length);
    if (best === undefined || order < 0 || (order === 0 && variable < best.blocking)) {
      best = { length, blocking: variable };
    }
  };
  const direction = up ? one : negate(one);
  consider(entering, direction);
  for (const [variable, row] of simplex.basic) {
    const coefficient = row.get(entering);
    if (coefficient !== undefined) consider(variable, multiply(coefficient, direction));
  }
  return best;
}

function firstViolated(simplex: Simplex): { readonly variable: number; readonly rise: boolean } | undefined {
  let first: { readonly variable: number; readonly rise: boolean } | undefined;
  for (const variable of simplex.basic.keys()) {
    if (first !== undefined && variable > first.variable) continue;
    const at = valueOf(simplex, variable);
    const lower = simplex.lower[variable];
    const upper = simplex.upper[variable];
    if (lower !== undefined && compare(at, lower) < 0) first = { variable, rise: true };
    else if (upper !== undefined && compare(at, upper) > 0) first = { variable, rise: false };
  }
  return first;
}

function clash(simplex: Simplex, variable: number, row: ReadonlyMap<number, Rational>): Feasibility {
  const at = valueOf(simplex, variable);
  const lower = simplex.lower[variable];
  const upper = simplex.upper[variable];
  const gap =
    lower !== undefined && compare(at, lower) < 0
      ? subtract(lower, at)
      : upper === undefined
        ? zero
        : subtract(at, upper);
  const members = [variable, ...row.keys()].sort((a, b) => a - b);
  return {
    status: "infeasible",
    variables: members.filter((member) => member < simplex.variables),
    rows: members.filter((member) => member >= simplex.variables).map((member) => member - simplex.variables),
    gap,
  };
}

function canMove(simplex: Simplex, variable: number, up: boolean): boolean {
  const bound = up ? simplex.upper[variable] : simplex.lower[variable];
  if (bound === undefined) return true;
  const order = compare(valueOf(simplex, variable), bound);
  return up ? order < 0 : order > 0;
}

/** Moves a non-basic variable and, with it, every basic variable that depends on it. */
function move(simplex: Simplex, variable: number, change: Rational): void {
  if (isZero(change)) return;
  simplex.value[variable] = add(valueOf(simplex, variable), change);
  for (const [basic, row] of simplex.basic) {
    const coefficient = row.get(variable);
    if (coefficient !== undefined) {
      simplex.value[basic] = add(valueOf(simplex, basic), multiply(coefficient, change));
    }
  }
}

/** Makes `entering` basic in place of `leaving`; values do not change. */
function pivot(simplex: Simplex, leaving: number, entering: number): void {
  const row = rowOf(simplex, leaving);
  const pivotCoefficient = row.get(entering);
  if (pivotCoefficient === undefined) throw new RangeError("a pivot needs a coefficient other than zero");
  simplex.basic.delete(leaving);
  const solved = new Map<number, Rational>([[leaving, divide(one, pivotCoefficient)]]);
  for (const [variable, coefficient] of row) {
    if (variable !== entering) solved.set(variable, negate(divide(coefficient, pivotCoefficient)));
  }
  for (const other of simplex.basic.values()) {
    const factor = other.get(entering);
    if (factor === undefined) continue;
    other.delete(entering);
    for (const [variable, coefficient] of solved) addTo(other, variable, multiply(factor, coefficient));
  }
  simplex.basic.set(entering, solved);
}

function addTo(row: Map<number, Rational>, variable: number, change: Rational): void {
  const sum = add(row.get(variable) ?? zero, change);
  if (isZero(sum)) row.delete(variable);
  else row.set(variable, sum);
}

function valueOf(simplex: Simplex, variable: number): Rational {
  const value = simplex.value[variable];
  if (value === undefined) throw new RangeError(`there is no variable ${String(variable)}`);
  return value;
}

function rowOf(simplex: Simplex, variable: number): Map<number, Rational> {
  const row = simplex.basic.get(variable);
  if (row === undefined) throw new RangeError(`variable ${String(variable)} is not basic`);
  return row;
}
