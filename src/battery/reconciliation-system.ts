import type { Rational } from "../numerics/rational.js";
import { compare, signOf, zero } from "../numerics/rational.js";
import type { LinearRow, Simplex } from "../numerics/rational-simplex.js";
import { checkFeasible, createSimplex, optimise, setBounds } from "../numerics/rational-simplex.js";
import type { Cell, Range } from "./reconciliation-cells.js";
import { uniteRanges } from "./reconciliation-cells.js";
import type { IdentityCheck } from "./reconciliation-identities.js";

/** Bounds on the search. Counts of work, not of time, so that a slow machine finds the same. */
export interface SearchBudget {
  readonly systems: number;
  readonly sets: number;
}

const pivotLimit = 5000;

/** One quantity of a system. */
export interface Variable {
  readonly name: string;
  readonly cell: Cell | undefined;
  readonly pieces: readonly Range[];
  /** Where the quantity may lie if none of its figures holds: 0 or more, unless a figure below 0 shows otherwise. */
  readonly free: Range;
  readonly figures: number;
  readonly confidence: number;
}

/** Identities that share quantities, as one set of linear equations over intervals. Mutable, one owner at a time. */
export interface System {
  readonly checks: readonly IdentityCheck[];
  readonly variables: readonly Variable[];
  readonly simplex: Simplex;
  readonly budget: SearchBudget;
  solved: number;
  nodes: number;
  stopped: boolean;
}

export type Answer =
  | { readonly feasible: true }
  | {
      readonly feasible: false;
      readonly variables: readonly number[];
      readonly rows: readonly number[];
      readonly gap: Rational;
    }
  | undefined;

/** The system of some identities, nothing decided yet. */
export function buildSystem(checks: readonly IdentityCheck[], budget: SearchBudget): System {
  const index = new Map<string, number>();
  const variables: Variable[] = [];
  for (const term of checks.flatMap((check) => check.terms)) {
    if (index.has(term.key)) continue;
    index.set(term.key, variables.length);
    variables.push(variableOf(term.name, term.cell));
  }
  const rows = checks.map(({ terms, bound, identity }): LinearRow => ({
    terms: terms.map(({ key, coefficient }) => ({ variable: index.get(key) ?? 0, coefficient })),
    lower: identity.relation === "<=" ? undefined : bound,
    upper: identity.relation === ">=" ? undefined : bound,
  }));
  const simplex = createSimplex(variables.length, rows);
  return { checks, variables, simplex, budget, solved: 0, nodes: 0, stopped: false };
}

function variableOf(name: string, cell: Cell | undefined): Variable {
  const versions = cell?.versions ?? [];
  const negative = versions.some(({ lower }) => lower === undefined || signOf(lower) < 0);
  const free = { lower: negative ? undefined : zero, upper: undefined };
  return {
    name,
    cell,
    pieces: cell === undefined ? [free] : uniteRanges(versions, versions.length),
    free,
    figures: versions.length,
    confidence: versions.reduce((sum, version) => sum + version.confidence, 0),
  };
}

/** Whether the system can hold with some quantities freed; undefined when the budget is spent. */
export function decide(system: System, freed: ReadonlySet<number>): Answer {
  system.variables.forEach((variable, v) => {
    const range = freed.has(v) ? variable.free : hullOf(variable);
    setBounds(system.simplex, v, range.lower, range.upper);
  });
  return branch(system, freed);
}

/**
 * Quantities with versions that do not meet are first held to the hull of them; where the point found lies in a gap,
 * each version is tried. The clash of a failed branching is the union of the clashes of its branches.
 */
function branch(system: System, freed: ReadonlySet<number>): Answer {
  if (system.solved >= system.budget.systems) {
    system.stopped = true;
    return undefined;
  }
  system.solved += 1;
  const result = checkFeasible(system.simplex, pivotLimit);
  if (result.status === "stopped") {
    system.stopped = true;
    return undefined;
  }
  if (result.status === "infeasible") {
    const variables = result.variables.filter((v) => !freed.has(v) && system.variables[v]?.cell !== undefined);
    return { feasible: false, variables, rows: result.rows, gap: result.gap };
  }
  const split = system.variables.findIndex((variable, v) => !freed.has(v) && inGap(system, variable, v));
  const variable = system.variables[split];
  if (variable === undefined) return { feasible: true };
  const clashVariables = new Set<number>();
  const clashRows = new Set<number>();
  let gap: Rational | undefined;
  const before = { lower: system.simplex.lower[split], upper: system.simplex.upper[split] };
  for (const piece of variable.pieces) {
    setBounds(system.simplex, split, piece.lower, piece.upper);
    const answer = branch(system, freed);
    if (answer === undefined || answer.feasible) return answer;
    if (!answer.variables.includes(split)) {
      setBounds(system.simplex, split, before.lower, before.upper);
      return answer;
    }
    for (const v of answer.variables) clashVariables.add(v);
    for (const row of answer.rows) clashRows.add(row);
    if (gap === undefined || compare(answer.gap, gap) < 0) gap = answer.gap;
  }
  setBounds(system.simplex, split, before.lower, before.upper);
  return {
    feasible: false,
    variables: [...clashVariables].sort(ascending),
    rows: [...clashRows].sort(ascending),
    gap: gap ?? zero,
  };
}

function inGap(system: System, variable: Variable, v: number): boolean {
  const at = system.simplex.value[v];
  if (variable.pieces.length < 2 || at === undefined) return false;
  return !variable.pieces.some(
    ({ lower, upper }) =>
      (lower === undefined || compare(lower, at) <= 0) && (upper === undefined || compare(at, upper) <= 0),
  );
}

/** The range the rest of the system leaves to one quantity, versions of the others held to their hull. */
export function impliedRange(system: System, v: number, freed: ReadonlySet<number>): Range | undefined {
  const answer = decide(system, freed);
  if (answer?.feasible !== true) return undefined;
  // Branching may have narrowed a quantity to one of its versions: back to the hull, which the point found satisfies.
  system.variables.forEach((variable, w) => {
    const range = freed.has(w) ? variable.free : hullOf(variable);
    setBounds(system.simplex, w, range.lower, range.upper);
  });
  const smallest = optimise(system.simplex, v, "smallest", pivotLimit);
  const largest = optimise(system.simplex, v, "largest", pivotLimit);
  if (smallest.status === "stopped" || largest.status === "stopped") return undefined;
  return {
    lower: smallest.status === "optimal" ? smallest.value : undefined,
    upper: largest.status === "optimal" ? largest.value : undefined,
  };
}

/** Quantities without a figure that the others bound from above. */
export function impliedUnknowns(system: System): readonly { readonly name: string; readonly range: Range }[] {
  return system.variables.flatMap(({ cell, name }, v) => {
    if (cell !== undefined || system.solved >= system.budget.systems) return [];
    const range = impliedRange(system, v, new Set());
    return range?.upper === undefined ? [] : [{ name, range }];
  });
}

function hullOf({ pieces }: Variable): Range {
  return { lower: pieces[0]?.lower, upper: pieces.at(-1)?.upper };
}

function ascending(a: number, b: number): number {
  return a - b;
}
