import type { Case } from "../core/case.js";
import type { CitationCheck, Claim, ClaimQuantity, LinkVerdict } from "../core/claims.js";
import { independence, type Independence } from "./independence.js";
import { ladderMove, type LadderMove } from "./unit-ladder.js";

/** A number as a search found it in a text: where, and every value that the print could stand for. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly values: readonly number[];
}

/** One place where the number of a claim is printed, in its context. It is shown, and never accepted by itself. */
export interface NumberHit {
  readonly capture: string;
  readonly page: number;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** One recorded check of a citation, beside what the case can show for it. */
export interface TracedLink {
  readonly citing: string;
  readonly target: string;
  readonly recorded: LinkVerdict;
  readonly coverage: CitationCheck["coverage"];
  readonly reason: string;
  readonly unitResult: string;
  /** Pages of captured text of the cited work that were searched. */
  readonly pagesSearched: number;
  readonly hits: readonly NumberHit[];
  /** How the unit of what the cited work says relates to the claim's; one for each claim of the case that appears in it. */
  readonly units: readonly {
    readonly claim: string;
    readonly from: string;
    readonly to: string;
    readonly move: LadderMove;
  }[];
}

/** Another claim of the case whose number is, contains or bounds this one: where the number may have come from. */
export interface Donor {
  readonly claim: string;
  readonly sources: readonly string[];
  readonly unit: string;
  readonly relation: "same number" | "a range that contains it" | "a bound of its range";
  readonly move: LadderMove;
}

export interface ClaimTrace {
  readonly claim: string;
  readonly text: string;
  readonly independence: Independence;
  readonly links: readonly TracedLink[];
  readonly donors: readonly Donor[];
  readonly joins: readonly {
    readonly claim: string;
    readonly certainty: string;
    readonly independence: readonly [number, number];
  }[];
}

/**
 * What the case knows of the ways a claim came by. `numbersIn` reads the numbers of a text (in NFKC form). Deterministic;
 * the order of links and donors is that of the case.
 */
export function traceClaim(
  subject: Case,
  claim: Claim,
  numbersIn: (text: string) => readonly FoundNumber[],
): ClaimTrace {
  return {
    claim: claim.id,
    text: claim.text,
    independence: independence(claim, subject.sources),
    links: claim.citationChecks.map((check) => traceLink(subject, claim, check, numbersIn)),
    donors: subject.claims.flatMap((other) => donorOf(subject, claim, other)),
    joins: claim.joins.flatMap((id) => {
      const joined = subject.claims.find((one) => one.id === id);
      if (joined === undefined) return [];
      const { min, max } = independence(joined, subject.sources);
      return { claim: id, certainty: joined.quantity?.certainty ?? "unknown", independence: [min, max] as const };
    }),
  };
}

function traceLink(
  subject: Case,
  claim: Claim,
  check: CitationCheck,
  numbersIn: (text: string) => readonly FoundNumber[],
): TracedLink {
  const captures = subject.captures.filter(({ source }) => source === check.target);
  const wanted = numbersOf(claim.quantity);
  return {
    citing: check.citing,
    target: check.target,
    recorded: check.result,
    coverage: check.coverage,
    reason: check.reason,
    unitResult: check.unitResult,
    pagesSearched: captures.reduce((sum, { pages }) => sum + pages.length, 0),
    hits: captures.flatMap(({ path, pages }) =>
      pages.flatMap((page, i) =>
        hitsOn(page, wanted, numbersIn).map((hit) => ({ capture: path, page: i + 1, ...hit })),
      ),
    ),
    units: subject.claims
      .filter((other) => other.id !== claim.id && other.appearances.some(({ source }) => source === check.target))
      .flatMap((other) => {
        if (claim.quantity === undefined || other.quantity === undefined) return [];
        const [from, to] = [other.quantity.unit, claim.quantity.unit];
        return { claim: other.id, from, to, move: ladderMove(subject.ladder, from, to) };
      }),
  };
}

/** Characters of context on each side of a hit. */
const context = 80;

function hitsOn(
  page: string,
  wanted: readonly number[],
  numbersIn: (text: string) => readonly FoundNumber[],
): readonly Pick<NumberHit, "before" | "text" | "after">[] {
  if (wanted.length === 0) return [];
  const text = page.normalize("NFKC");
  return numbersIn(text)
    .filter(({ values }) => values.some((value) => wanted.some((one) => same(value, one))))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({
      before: text.slice(Math.max(0, start - context), start),
      text: text.slice(start, end),
      after: text.slice(end, end + context),
    }));
}

function numbersOf(quantity: ClaimQuantity | undefined): readonly number[] {
  return [quantity?.value, quantity?.min, quantity?.max].filter((one) => one !== undefined);
}

function donorOf(subject: Case, claim: Claim, other: Claim): readonly Donor[] {
  const [mine, theirs] = [claim.quantity, other.quantity];
  if (mine === undefined || theirs === undefined || other.id === claim.id || claim.joins.includes(other.id)) return [];
  const wanted = numbersOf(mine);
  const relation = relationOf(wanted, theirs);
  if (relation === undefined) return [];
  const own = new Set(claim.appearances.map(({ source }) => source));
  const sources = [...new Set(other.appearances.map(({ source }) => source))].filter((source) => !own.has(source));
  // A claim that stands only where this one stands gave it nothing.
  if (sources.length === 0) return [];
  return [
    { claim: other.id, sources, unit: theirs.unit, relation, move: ladderMove(subject.ladder, theirs.unit, mine.unit) },
  ];
}

function relationOf(wanted: readonly number[], { value, min, max }: ClaimQuantity): Donor["relation"] | undefined {
  if (wanted.some((one) => value !== undefined && same(one, value))) return "same number";
  if (wanted.some((one) => [min, max].some((bound) => bound !== undefined && same(one, bound))))
    return "a bound of its range";
  if (min !== undefined && max !== undefined && wanted.some((one) => one > min && one < max))
    return "a range that contains it";
  return undefined;
}

/** Both come from decimal text; a scale word multiplies, which may cost the last bit. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}
