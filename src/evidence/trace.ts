import type { Case } from "../core/case.js";
import type { CitationCheck, Claim, LinkVerdict, Reproduction } from "../core/claims.js";
import { claimDonors, figureDonors, numbersOf, type Donor, type FigureDonor, type RecordedDonor } from "./donors.js";
import { independence, type Independence } from "./independence.js";
import { pageReader, searchCaptures, type NumberHit, type NumberMiss, type PageReader } from "./number-search.js";
import {
  attributionShift,
  relatedIn,
  retractionShift,
  saidIn,
  shiftsBetween,
  type Said,
  type Shift,
} from "./shifts.js";
import { ladderMove, type LadderMove } from "./unit-ladder.js";

export type { NumberHit, NumberMiss } from "./number-search.js";
export type { Donor } from "./donors.js";

/** One recorded check of a citation, beside what the case can show for it. */
export interface TracedLink {
  readonly citing: string;
  readonly target: string;
  readonly recorded: LinkVerdict;
  readonly coverage: CitationCheck["coverage"];
  readonly checkers: readonly string[];
  readonly date: string;
  readonly reason: string;
  readonly unitResult: string;
  readonly scopeResult: string;
  readonly certaintyResult: string;
  /** False where the claim has no number and the check no spelling: then no hit says nothing at all. */
  readonly searched: boolean;
  /** Pages of captured text of the cited work. */
  readonly pages: number;
  readonly hits: readonly NumberHit[];
  readonly nearMisses: readonly NumberMiss[];
  /** How the unit of what the cited work says relates to the claim's; one for each claim of the case that appears in it. */
  readonly units: readonly {
    readonly claim: string;
    readonly from: string;
    readonly to: string;
    readonly move: LadderMove;
  }[];
  /** Differences that the typed fields and the words show; the verdict stays the person's. */
  readonly shifts: readonly Shift[];
}

/** The number in the captured text of a source that neither makes the claim nor is cited for it. */
export interface Elsewhere extends NumberHit {
  readonly source: string;
}

export interface ClaimTrace {
  readonly claim: string;
  readonly text: string;
  readonly independence: Independence;
  readonly links: readonly TracedLink[];
  readonly donors: readonly Donor[];
  readonly figures: readonly FigureDonor[];
  readonly recorded: readonly RecordedDonor[];
  readonly elsewhere: readonly Elsewhere[];
  readonly joins: readonly {
    readonly claim: string;
    readonly text: string;
    readonly certainty: string;
    readonly independence: readonly [number, number];
    readonly roots: readonly string[];
    readonly shifts: readonly Shift[];
  }[];
  readonly reproduction?: Reproduction | undefined;
}

/**
 * What the case knows of the ways a claim came by. `read` keeps pages that were read for other claims. Deterministic; the order of
 * links and donors is that of the case.
 */
export function traceClaim(subject: Case, claim: Claim, read: PageReader = pageReader()): ClaimTrace {
  return {
    claim: claim.id,
    text: claim.text,
    independence: independence(claim, subject.sources),
    links: claim.citationChecks.map((check) => traceLink(subject, claim, check, read)),
    donors: claimDonors(subject, claim),
    figures: figureDonors(subject, claim),
    recorded: claim.relatedNumbers.map(({ source, value, relation, why }) => ({ source, value, relation, why })),
    elsewhere: elsewhereOf(subject, claim, read),
    joins: claim.joins.flatMap((id) => {
      const joined = subject.claims.find((one) => one.id === id);
      return joined === undefined ? [] : [joinOf(subject, claim, joined)];
    }),
    reproduction: claim.reproduction,
  };
}

function traceLink(subject: Case, claim: Claim, check: CitationCheck, read: PageReader): TracedLink {
  const captures = subject.captures.filter(({ source }) => source === check.target);
  // The citing text may say another number or unit than the claim as a whole: its own words are what is checked.
  const citing = citingWords(claim, check.citing);
  const spellings = check.needles.filter((needle) => needle.trim() !== "");
  const units = subject.claims
    .filter((other) => other.id !== claim.id && other.appearances.some(({ source }) => source === check.target))
    .flatMap((other) => {
      const [from, to] = [other.quantity?.unit, citing.quantity.unit];
      if (from === undefined || to === undefined) return [];
      return { claim: other.id, from, to, move: ladderMove(subject.ladder, from, to) };
    });
  return {
    citing: check.citing,
    target: check.target,
    recorded: check.result,
    coverage: check.coverage,
    checkers: [check.checker, check.secondChecker].filter((one) => one !== ""),
    date: check.date,
    reason: check.reason,
    unitResult: check.unitResult,
    scopeResult: check.scopeResult,
    certaintyResult: check.certaintyResult,
    searched: numbersOf(citing.quantity).length + spellings.length > 0,
    pages: captures.reduce((sum, { pages }) => sum + pages.length, 0),
    ...searchCaptures(captures, citing.quantity, spellings, read),
    units,
    shifts: [
      ...retractionShift(subject.sources.find(({ id }) => id === check.target)),
      ...units
        .filter(({ move }) => move.kind === "unit-shift")
        .map(({ claim: other, from, to }): Shift => ({
          kind: "unit-shift",
          claim: other,
          evidence: `${check.target} counts ${from} and ${check.citing} ${to}; no conversion of the case leads from one to the other.`,
        })),
      ...relatedIn(subject, claim, check.target).flatMap(({ claim: other, appearance }) => [
        ...shiftsBetween(saidIn(other, appearance), citing, other.id),
        ...attributionShift(check.target, appearance, other.id),
      ]),
    ],
  };
}

function citingWords(claim: Claim, source: string): Said {
  const appearance = claim.appearances.find((one) => one.source === source);
  return appearance === undefined
    ? { source, quantity: { ...claim.quantity }, words: claim.text }
    : saidIn(claim, appearance);
}

/** What a joined claim loses: against the words of those of its appearances that were taken from no other of them. */
function joinOf(subject: Case, claim: Claim, joined: Claim): ClaimTrace["joins"][number] {
  const { min, max, certainRoots, possibleRoots } = independence(joined, subject.sources);
  const appearing = new Set(joined.appearances.map(({ source }) => source));
  const first = claim.appearances[0];
  const citing = first === undefined ? citingWords(claim, "") : saidIn(claim, first);
  return {
    claim: joined.id,
    text: joined.text,
    certainty: joined.quantity?.certainty ?? "unknown",
    independence: [min, max],
    roots: [...certainRoots, ...possibleRoots],
    shifts: joined.appearances
      .filter(({ derivedFrom = [] }) => !derivedFrom.some((origin) => appearing.has(origin)))
      .flatMap((appearance) => shiftsBetween(saidIn(joined, appearance), citing, joined.id))
      .filter(({ kind }) => kind === "certainty-shift"),
  };
}

const near: readonly string[] = ["the number", "a bound of a range", "a range that contains it"];

function elsewhereOf(subject: Case, claim: Claim, read: PageReader): readonly Elsewhere[] {
  if (claim.quantity === undefined || !numbersOf(claim.quantity).some((one) => Math.abs(one) >= 100)) return [];
  const quantity = claim.quantity;
  const own = new Set([
    ...claim.appearances.map(({ source }) => source),
    ...claim.citationChecks.map(({ target }) => target),
  ]);
  return subject.captures
    .filter(({ source }) => !own.has(source))
    .flatMap((capture) =>
      searchCaptures([capture], quantity, [], read)
        .hits.filter(({ form }) => near.includes(form))
        .map((hit) => ({ source: capture.source, ...hit })),
    );
}
