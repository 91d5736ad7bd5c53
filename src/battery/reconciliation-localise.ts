import { compareText } from "../core/period.js";
import type { Rational } from "../numerics/rational.js";
import type { Cell, Range } from "./reconciliation-cells.js";
import type { IdentityCheck } from "./reconciliation-identities.js";
import {
  buildSystem,
  decide,
  impliedRange,
  impliedUnknowns,
  type SearchBudget,
  type System,
} from "./reconciliation-system.js";

/** Figures that would have to be wrong together if every identity holds. */
export interface RepairSet {
  readonly cells: readonly Cell[];
  readonly figures: number;
  readonly confidence: number;
  /** What the quantity would have to be, where it is the only one in doubt. */
  readonly implied: Range | undefined;
}

/** Figures and identities that cannot hold together, none of which can be spared. */
export interface Clash {
  readonly cells: readonly Cell[];
  readonly checks: readonly IdentityCheck[];
  readonly gap: Rational;
}

/** Quantities joined by identities, directly or through others. */
export interface ComponentFound {
  readonly checks: readonly IdentityCheck[];
  readonly cells: readonly Cell[];
  readonly status: "consistent" | "inconsistent" | "undecided";
  readonly clashes: readonly Clash[];
  readonly repairs: readonly RepairSet[];
  /** Fewest figures that must be wrong; 0 where consistent. A lower bound where `stopped`. */
  readonly fewest: number;
  readonly moreRepairs: boolean;
  readonly stopped: boolean;
  /** Unknown quantities that the other figures pin down from above. */
  readonly implied: readonly { readonly name: string; readonly range: Range }[];
}

const mostNodes = 50_000;
const mostClashes = 200;

/**
 * Fewest figures that must be wrong if all identities hold, for each group of quantities that identities join.
 * Error localisation after Fellegi & Holt 1976, doi:10.1080/01621459.1976.10481472, by hitting sets over minimal
 * clashes (Reiter 1987, doi:10.1016/0004-3702(87)90062-2) with exact arithmetic. A quantity is freed as a whole: all
 * its versions count as wrong, so one with two different figures costs two.
 */
export function localiseErrors(checks: readonly IdentityCheck[], budget: SearchBudget): readonly ComponentFound[] {
  return components(checks).map((members) => solveComponent(members, budget));
}

/** Groups of identities that share a quantity, in the order of their first identity. */
function components(checks: readonly IdentityCheck[]): readonly (readonly IdentityCheck[])[] {
  let groups: { keys: Set<string>; checks: IdentityCheck[] }[] = [];
  for (const check of checks) {
    const keys = new Set(check.terms.map(({ key }) => key));
    const touching = groups.filter((group) => [...keys].some((key) => group.keys.has(key)));
    const merged = {
      keys: new Set([...touching.flatMap((group) => [...group.keys]), ...keys]),
      checks: [...touching.flatMap((group) => group.checks), check],
    };
    groups = [...groups.filter((group) => !touching.includes(group)), merged];
  }
  return groups.map((group) => group.checks);
}

function solveComponent(checks: readonly IdentityCheck[], budget: SearchBudget): ComponentFound {
  const system = buildSystem(checks, budget);
  const cells = system.variables.flatMap(({ cell }) => (cell === undefined ? [] : [cell]));
  const base = { checks, cells };
  const first = decide(system, new Set());
  const nothing = { clashes: [], repairs: [], fewest: 0, moreRepairs: false, implied: [] };
  if (first === undefined) return { ...base, ...nothing, status: "undecided", stopped: true };
  if (first.feasible) {
    return { ...base, ...nothing, status: "consistent", stopped: false, implied: impliedUnknowns(system) };
  }
  const search = findRepairs(system, shrink(system, first));
  const clashes = search.clashes.map((clash) => ({
    cells: clash.variables.flatMap((v) => system.variables[v]?.cell ?? []),
    checks: clash.rows.flatMap((row) => checks[row] ?? []),
    gap: clash.gap,
  }));
  return { ...base, ...search, clashes, status: "inconsistent", stopped: system.stopped, implied: [] };
}

interface ClashFound {
  readonly variables: readonly number[];
  readonly rows: readonly number[];
  readonly gap: Rational;
}

/** Drops from a clash every quantity it does not need, so that the search branches on few. */
function shrink(system: System, clash: ClashFound): ClashFound {
  let kept = clash;
  for (const candidate of clash.variables) {
    if (!kept.variables.includes(candidate)) continue;
    const only = new Set(kept.variables.filter((v) => v !== candidate));
    const answer = decide(system, allExcept(system, only));
    if (answer === undefined) return kept;
    if (!answer.feasible) kept = answer;
  }
  return kept;
}

function allExcept(system: System, kept: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...system.variables.keys()].filter((v) => !kept.has(v)));
}

/**
 * Iterative deepening on the number of figures: all sets of the fewest figures that hit every clash. Of an unhit clash
 * each quantity is freed in turn, and those before it kept, so that no set is visited twice.
 */
function findRepairs(system: System, first: ClashFound): Search {
  const clashes: ClashFound[] = [first];
  const found: (readonly number[])[] = [];
  let moreRepairs = false;
  const stopped = (): boolean => system.stopped;
  const visit = (freed: readonly number[], kept: readonly number[], allowed: number): void => {
    system.nodes += 1;
    if (system.nodes > mostNodes) system.stopped = true;
    if (stopped()) return;
    if (found.length >= system.budget.sets) {
      moreRepairs = true;
      return;
    }
    const bound = atLeast(system, clashes, freed, kept);
    if (bound === undefined || bound > allowed) return;
    const clash = smallestUnhit(clashes, freed, kept) ?? newClash(system, clashes, freed);
    if (clash === undefined) {
      if (!stopped()) found.push([...freed].sort(ascending));
      return;
    }
    const open = clash.variables.filter((v) => !kept.includes(v));
    open.forEach((v, i) => {
      visit([...freed, v], [...kept, ...open.slice(0, i)], allowed - (system.variables[v]?.figures ?? 0));
    });
  };
  const most = system.variables.reduce((sum, { figures }) => sum + figures, 0);
  let fewest = atLeast(system, clashes, [], []) ?? 0;
  // A clash without figures: the identities contradict each other, and no repair of figures helps.
  const hopeless = (): boolean => clashes.some(({ variables }) => variables.length === 0);
  for (; fewest <= most && !hopeless(); fewest += 1) {
    visit([], [], fewest);
    if (found.length > 0 || stopped()) break;
  }
  const repairs = found.map((set) => repairOf(system, set));
  repairs.sort((a, b) => a.confidence - b.confidence || compareText(namesOf(a), namesOf(b)));
  return { clashes, repairs, fewest: hopeless() ? 0 : fewest, moreRepairs };
}

interface Search {
  readonly clashes: readonly ClashFound[];
  readonly repairs: readonly RepairSet[];
  readonly fewest: number;
  readonly moreRepairs: boolean;
}

/** The known clash not yet hit that leaves the least choice. */
function smallestUnhit(
  clashes: readonly ClashFound[],
  freed: readonly number[],
  kept: readonly number[],
): ClashFound | undefined {
  let smallest: { readonly clash: ClashFound; readonly open: number } | undefined;
  for (const clash of clashes) {
    if (clash.variables.some((v) => freed.includes(v))) continue;
    const open = clash.variables.filter((v) => !kept.includes(v)).length;
    if (smallest === undefined || open < smallest.open) smallest = { clash, open };
  }
  return smallest?.clash;
}

function newClash(system: System, clashes: ClashFound[], freed: readonly number[]): ClashFound | undefined {
  const answer = decide(system, new Set(freed));
  if (answer === undefined || answer.feasible) return undefined;
  const clash = shrink(system, answer);
  if (clashes.length < mostClashes) clashes.push(clash);
  return clash;
}

/**
 * A lower bound on the figures still to be freed: the cheapest open member of each of some clashes that share nothing.
 * Undefined where a clash has no open member left.
 */
function atLeast(
  system: System,
  clashes: readonly ClashFound[],
  freed: readonly number[],
  kept: readonly number[],
): number | undefined {
  const taken = new Set<number>();
  let sum = 0;
  for (const { variables } of clashes) {
    if (variables.length === 0 || variables.some((v) => freed.includes(v))) continue;
    const open = variables.filter((v) => !kept.includes(v));
    if (open.length === 0) return undefined;
    if (open.some((v) => taken.has(v))) continue;
    for (const v of open) taken.add(v);
    sum += Math.min(...open.map((v) => system.variables[v]?.figures ?? 0));
  }
  return sum;
}

function repairOf(system: System, set: readonly number[]): RepairSet {
  const members = set.flatMap((v) => system.variables[v] ?? []);
  const only = set.length === 1 ? set[0] : undefined;
  return {
    cells: members.flatMap(({ cell }) => cell ?? []),
    figures: members.reduce((sum, { figures }) => sum + figures, 0),
    confidence: members.reduce((sum, { confidence }) => sum + confidence, 0),
    implied: only === undefined ? undefined : impliedRange(system, only, new Set(set)),
  };
}

function namesOf(repair: RepairSet): string {
  return repair.cells.map(({ key }) => key).join(" ");
}

function ascending(a: number, b: number): number {
  return a - b;
}
