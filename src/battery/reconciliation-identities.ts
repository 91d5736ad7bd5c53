import type { Identity } from "../core/case.js";
import type { Rational } from "../numerics/rational.js";
import { add, compare, decimalRational, multiply, negate, signOf, subtract, zero } from "../numerics/rational.js";
import type { Cell, Range, Version } from "./reconciliation-cells.js";
import { addRanges, cellKey, distance, isPoint, uniteRanges } from "./reconciliation-cells.js";

/** More pieces than this are joined to their nearest neighbour, which can only hide a contradiction, never make one. */
const mostPieces = 400;

export interface IdentityTerm {
  /** Key of the quantity; several terms of one quantity are added up. */
  readonly key: string;
  readonly name: string;
  readonly coefficient: Rational;
  /** Absent where no observation of the quantity is at hand. */
  readonly cell: Cell | undefined;
}

/** One identity looked at alone: terms with positive coefficients on the left, the others and the bound on the right. */
export interface IdentityCheck {
  readonly identity: Identity;
  readonly terms: readonly IdentityTerm[];
  readonly bound: Rational;
  readonly verdict: "holds" | "violated" | "not checkable";
  /** Why it cannot be checked alone. */
  readonly missing: readonly string[];
  readonly left: Range;
  readonly right: Range;
  /** How far the two sides stay apart at the choice of versions that brings them nearest; 0 where it holds. */
  readonly residual: Rational;
  /**
   * Present where it holds as an equation between figures without any rounding from at least two sources: the versions
   * taken where there was a choice, and how many choices satisfy it.
   */
  readonly exactAgreement: { readonly chosen: readonly Version[]; readonly choices: number } | undefined;
  readonly unit: string;
}

/** Each identity on its own. Unknown quantities make it "not checkable" here; they still take part in the whole system. */
export function checkIdentities(identities: readonly Identity[], cells: readonly Cell[]): readonly IdentityCheck[] {
  const byKey = new Map<string, Cell[]>();
  for (const cell of cells) byKey.set(cell.key, [...(byKey.get(cell.key) ?? []), cell]);
  return identities.map((identity) => checkIdentity(identity, byKey));
}

function checkIdentity(identity: Identity, byKey: ReadonlyMap<string, readonly Cell[]>): IdentityCheck {
  const { terms, missing } = gatherTerms(identity, byKey);
  const bound = decimalRational(identity.bound);
  const left = side(terms, 1, zero);
  const right = side(terms, -1, bound);
  const units = new Set(terms.flatMap(({ cell }) => (cell === undefined ? [] : [cell.unit])));
  const base = {
    identity,
    terms,
    bound,
    missing,
    left: hull(left),
    right: hull(right),
    unit: units.size === 1 ? ([...units][0] ?? "") : "",
  };
  if (missing.length > 0 || terms.length === 0) {
    return { ...base, verdict: "not checkable", residual: zero, exactAgreement: undefined };
  }
  const residual = leastResidual(left, right, identity.relation);
  if (residual !== undefined) return { ...base, verdict: "violated", residual, exactAgreement: undefined };
  return { ...base, verdict: "holds", residual: zero, exactAgreement: exactChoice(identity, terms, bound) };
}

function gatherTerms(
  identity: Identity,
  byKey: ReadonlyMap<string, readonly Cell[]>,
): { readonly terms: readonly IdentityTerm[]; readonly missing: readonly string[] } {
  const terms = new Map<string, IdentityTerm>();
  const missing: string[] = [];
  for (const term of identity.terms) {
    const key = cellKey(term.estimand, term.place, term.period);
    const found = byKey.get(key) ?? [];
    const name = `${term.estimand}, ${term.place}, ${term.period}`;
    const before = terms.get(key);
    if (before === undefined && found.length === 0) missing.push(`${name}: no figure`);
    if (before === undefined && found.length > 1)
      missing.push(`${name}: figures in different units or of different kinds`);
    terms.set(key, {
      key,
      name,
      coefficient: add(before?.coefficient ?? zero, decimalRational(term.coefficient)),
      cell: found.length === 1 ? found[0] : undefined,
    });
  }
  return { terms: [...terms.values()].filter(({ coefficient }) => signOf(coefficient) !== 0), missing };
}

/** What one side can add up to: a union of ranges, one choice of version a quantity. */
function side(terms: readonly IdentityTerm[], sign: 1 | -1, bound: Rational): readonly Range[] {
  let sums: readonly Range[] = [{ lower: bound, upper: bound }];
  for (const { coefficient, cell } of terms) {
    if (signOf(coefficient) !== sign) continue;
    const size = sign === 1 ? coefficient : negate(coefficient);
    const pieces = (cell?.versions ?? [{ lower: zero, upper: undefined }]).map((version) => ({
      lower: version.lower === undefined ? undefined : multiply(size, version.lower),
      upper: version.upper === undefined ? undefined : multiply(size, version.upper),
    }));
    sums = uniteRanges(
      sums.flatMap((sum) => pieces.map((piece) => addRanges(sum, piece))),
      mostPieces,
    );
  }
  return sums;
}

/** The smallest distance between the sides that the relation forbids; undefined where some choice of versions satisfies it. */
function leastResidual(
  left: readonly Range[],
  right: readonly Range[],
  relation: Identity["relation"],
): Rational | undefined {
  let least: Rational | undefined;
  for (const a of left) {
    for (const b of right) {
      const residual = relation === "=" ? distance(a, b) : relation === "<=" ? excess(a, b) : excess(b, a);
      if (residual === undefined) return undefined;
      if (least === undefined || compare(residual, least) < 0) least = residual;
    }
  }
  return least;
}

/** How far the smaller end of `small` lies above the larger end of `large`. */
function excess(small: Range, large: Range): Rational | undefined {
  if (small.lower === undefined || large.upper === undefined) return undefined;
  return compare(small.lower, large.upper) > 0 ? subtract(small.lower, large.upper) : undefined;
}

/** The exact versions that satisfy an equation, where every quantity in it has one and they come from several sources. */
function exactChoice(
  identity: Identity,
  terms: readonly IdentityTerm[],
  bound: Rational,
): IdentityCheck["exactAgreement"] {
  if (identity.relation !== "=") return undefined;
  const exact = terms.map(({ coefficient, cell }) => ({ coefficient, open: cell?.versions.filter(isPoint) ?? [] }));
  if (exact.some(({ open }) => open.length === 0)) return undefined;
  const printed = exact.flatMap(({ open }) => open.flatMap(({ observations }) => observations));
  if (new Set(printed.map(({ source }) => source)).size < 2) return undefined;
  let choices: { readonly sum: Rational; readonly chosen: readonly Version[] }[] = [{ sum: negate(bound), chosen: [] }];
  for (const { coefficient, open } of exact) {
    choices = choices.flatMap(({ sum, chosen }) =>
      open.map((version) => ({
        sum: add(sum, multiply(coefficient, version.lower ?? zero)),
        chosen: open.length > 1 ? [...chosen, version] : chosen,
      })),
    );
    if (choices.length > mostPieces) return undefined;
  }
  const fitting = choices.filter(({ sum }) => signOf(sum) === 0);
  return fitting[0] === undefined ? undefined : { chosen: fitting[0].chosen, choices: fitting.length };
}

function hull(ranges: readonly Range[]): Range {
  let upper: Rational | undefined = ranges[0]?.upper;
  for (const range of ranges) {
    upper =
      upper === undefined || range.upper === undefined
        ? undefined
        : compare(upper, range.upper) > 0
          ? upper
          : range.upper;
  }
  return { lower: ranges[0]?.lower, upper };
}
