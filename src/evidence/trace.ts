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
  /** False where the claim has no number and the check no spelling: then no hit says nothing at all. */
  readonly searched: boolean;
  /** Pages of captured text of the cited work. */
  readonly pages: number;
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
  // The citing text may say another number or unit than the claim as a whole: its own words are what is checked.
  const cited = { ...claim.quantity, ...claim.appearances.find(({ source }) => source === check.citing)?.quantity };
  const wanted = numbersOf(cited);
  const spellings = check.needles.map((needle) => needle.normalize("NFKC")).filter((needle) => needle.trim() !== "");
  return {
    citing: check.citing,
    target: check.target,
    recorded: check.result,
    coverage: check.coverage,
    reason: check.reason,
    unitResult: check.unitResult,
    searched: wanted.length + spellings.length > 0,
    pages: captures.reduce((sum, { pages }) => sum + pages.length, 0),
    hits: captures.flatMap(({ path, pages }) =>
      pages.flatMap((page, i) =>
        hitsOn(page, { wanted, spellings }, numbersIn).map((hit) => ({ capture: path, page: i + 1, ...hit })),
      ),
    ),
    units: subject.claims
      .filter((other) => other.id !== claim.id && other.appearances.some(({ source }) => source === check.target))
      .flatMap((other) => {
        const [from, to] = [other.quantity?.unit, cited.unit];
        if (from === undefined || to === undefined) return [];
        return { claim: other.id, from, to, move: ladderMove(subject.ladder, from, to) };
      }),
  };
}

/** Characters of context on each side of a hit. */
const context = 80;

/** Places with one of the numbers, however it is printed, or with one of the spellings letter by letter. */
function hitsOn(
  page: string,
  { wanted, spellings }: { readonly wanted: readonly number[]; readonly spellings: readonly string[] },
  numbersIn: (text: string) => readonly FoundNumber[],
): readonly Pick<NumberHit, "before" | "text" | "after">[] {
  const text = page.normalize("NFKC");
  const numbers =
    wanted.length === 0
      ? []
      : numbersIn(text).filter(({ values }) => values.some((value) => wanted.some((one) => same(value, one))));
  const places = [...numbers, ...spellings.flatMap((spelling) => placesOf(text, spelling))];
  const distinct = new Map(places.map(({ start, end }) => [`${start}-${end}`, { start, end }]));
  return [...distinct.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end }) => ({
      before: text.slice(Math.max(0, start - context), start),
      text: text.slice(start, end),
      after: text.slice(end, end + context),
    }));
}

function placesOf(text: string, spelling: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf(spelling); at !== -1; at = text.indexOf(spelling, at + spelling.length))
    found.push({ start: at, end: at + spelling.length });
  return found;
}

function numbersOf(
  quantity: { readonly [K in "value" | "min" | "max"]?: number | undefined } | undefined,
): readonly number[] {
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
