import type { Case } from "../core/case.js";
import type { Claim, ClaimQuantity, RelatedNumber } from "../core/claims.js";
import { sameNumber } from "./numbers/index.js";
import { ladderMove, type LadderMove } from "./unit-ladder.js";

export type DonorRelation = "the same number" | "a range that contains it" | "a bound of its range";

/** Another claim of the case whose number is, contains or bounds this one: where the number may have come from. */
export interface Donor {
  readonly claim: string;
  readonly sources: readonly string[];
  readonly unit: string;
  readonly relation: DonorRelation;
  readonly move: LadderMove;
}

/** A published figure of the case with the same number. */
export interface FigureDonor {
  readonly observation: string;
  readonly source: string;
  readonly unit: string;
  readonly printed: string;
}

/** A number that somebody recorded as related, with how. */
export type RecordedDonor = Pick<RelatedNumber, "source" | "value" | "relation" | "why">;

export function claimDonors(subject: Case, claim: Claim): readonly Donor[] {
  return subject.claims.flatMap((other) => {
    const [mine, theirs] = [claim.quantity, other.quantity];
    if (mine === undefined || theirs === undefined || other.id === claim.id || claim.joins.includes(other.id))
      return [];
    const relation = relationOf(numbersOf(mine), theirs);
    if (relation === undefined) return [];
    const own = new Set(claim.appearances.map(({ source }) => source));
    const sources = [...new Set(other.appearances.map(({ source }) => source))].filter((source) => !own.has(source));
    // A claim that stands only where this one stands gave it nothing.
    if (sources.length === 0) return [];
    return [
      {
        claim: other.id,
        sources,
        unit: theirs.unit,
        relation,
        move: ladderMove(subject.ladder, theirs.unit, mine.unit),
      },
    ];
  });
}

/** Published figures of sources that do not make the claim, with exactly the number, unless it is so small that many have it by chance. */
export function figureDonors(subject: Case, claim: Claim): readonly FigureDonor[] {
  const wanted = numbersOf(claim.quantity).filter((one) => Math.abs(one) >= 100);
  const own = new Set(claim.appearances.map(({ source }) => source));
  return subject.observations
    .filter(({ figure, source }) => !own.has(source) && wanted.some((one) => sameNumber(one, figure.value)))
    .map(({ id, source, unit, figure }) => ({ observation: id, source, unit, printed: figure.text }));
}

export function numbersOf(
  quantity: { readonly [K in "value" | "min" | "max"]?: number | undefined } | undefined,
): readonly number[] {
  return [...new Set([quantity?.value, quantity?.min, quantity?.max].filter((one) => one !== undefined))];
}

/** The number of one is that of the other, a bound of its range or inside it. */
export function sharesNumber(claim: Claim, other: Claim): boolean {
  return other.quantity !== undefined && relationOf(numbersOf(claim.quantity), other.quantity) !== undefined;
}

function relationOf(wanted: readonly number[], { value, min, max }: ClaimQuantity): DonorRelation | undefined {
  if (wanted.some((one) => value !== undefined && sameNumber(one, value))) return "the same number";
  if (wanted.some((one) => [min, max].some((bound) => bound !== undefined && sameNumber(one, bound))))
    return "a bound of its range";
  if (min !== undefined && max !== undefined && wanted.some((one) => one > min && one < max))
    return "a range that contains it";
  return undefined;
}
