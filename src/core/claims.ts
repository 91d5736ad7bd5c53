import type { Place } from "./case.js";
import type { Coverage, Locator } from "./captures.js";
import type { RungOrNone } from "./judgements.js";

export const claimTypes = ["numeric", "existence", "attribution", "causal", "quotation"] as const;
export const quantityKinds = [
  "count",
  "estimate",
  "capacity",
  "model-output",
  "official-report",
  "threshold",
  "unknown",
] as const;
export type QuantityKind = (typeof quantityKinds)[number];
export const certainties = ["asserted", "probable", "possible", "suspected", "denied", "unknown"] as const;
export type Certainty = (typeof certainties)[number];
export const rates = ["year", "month", "week", "day"] as const;

/** A number and what it is a number of. */
export interface ClaimQuantity {
  readonly measure: string;
  /** A rung of the unit ladder, or a unit in words. */
  readonly unit: string;
  /** One value, or bounds of which one may be open; a quantity without any of the three has no number. */
  readonly value?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly kind: QuantityKind;
  readonly stockOrFlow: "stock" | "flow" | "unknown";
  /** A flow is so many a year, month, week or day; "" = not stated or a total. */
  readonly per: "" | (typeof rates)[number];
  /** ISO 8601 with precision; "" = not stated. */
  readonly period: string;
  readonly place: string;
  readonly universe: string;
  readonly inclusion: string;
  readonly exclusion: string;
  readonly estimand: string;
  readonly certainty: Certainty;
  readonly precisionGiven: string;
  readonly rounding: string;
}

export const appearanceRoles = ["original", "quotes", "paraphrases", "attributes", "repeats", "translates"] as const;
export type AppearanceRole = (typeof appearanceRoles)[number];

/** One place where a claim was made. */
export interface Appearance {
  readonly source: string;
  readonly date: string;
  readonly role: AppearanceRole;
  /** The work or person credited in the text: a source of the case, or "". */
  readonly attributesTo: string;
  /** Sources it was taken from. [] = first-hand; undefined = unknown, and then it counts as dependent in the lower bound. */
  readonly derivedFrom?: readonly string[] | undefined;
  /** The words here, where they are not the locator's. */
  readonly text: string;
  /** What differs here from the claim's own quantity. */
  readonly quantity?: { readonly [K in keyof ClaimQuantity]?: ClaimQuantity[K] | undefined } | undefined;
  readonly locator?: Locator | undefined;
  readonly note: string;
}

export const linkVerdicts = [
  "supported",
  "partly-supported",
  "number-not-found",
  "number-found-other-meaning",
  "unit-shift",
  "scope-shift",
  "kind-shift",
  "certainty-shift",
  "attribution-shift",
  "circular",
  "source-not-found",
  "retracted",
  "inconclusive",
] as const;
export type LinkVerdict = (typeof linkVerdicts)[number];

/** What people recorded after looking whether a cited work says what it is cited for. */
export interface CitationCheck {
  /** The source that cites and the source cited. */
  readonly citing: string;
  readonly target: string;
  readonly coverage: Coverage;
  /** Further spellings to search for, beside those made from the quantity. */
  readonly needles: readonly string[];
  readonly result: LinkVerdict;
  readonly unitResult: string;
  readonly scopeResult: string;
  readonly certaintyResult: string;
  readonly reason: string;
  readonly checker: string;
  readonly secondChecker: string;
  readonly date: string;
}

export const relations = ["same-quantity", "different-quantity", "component-of", "upper-bound"] as const;
export interface RelatedNumber {
  readonly source: string;
  /** The claim that states it, or "". */
  readonly claim: string;
  readonly value: string;
  readonly relation: (typeof relations)[number];
  readonly why: string;
}

export const reproductionResults = ["reproduced", "not-reproduced-here", "not-attempted"] as const;
export interface Reproduction {
  readonly table: string;
  readonly rule: string;
  readonly claimed: string;
  readonly found: string;
  readonly result: (typeof reproductionResults)[number];
  readonly reason: string;
}

export interface Dissent {
  readonly who: string;
  readonly text: string;
  readonly date: string;
}

/** A person's view of a claim, in the sense of schema.org ClaimReview. */
export interface ClaimReview {
  /** In words, such as "Not reproduced here". */
  readonly rating: string;
  readonly standardMet: RungOrNone;
  readonly reasons: readonly string[];
  readonly dissent: readonly Dissent[];
  readonly author: string;
  readonly date: string;
  readonly previous: string;
}

export interface Claim {
  readonly id: string;
  readonly type: (typeof claimTypes)[number];
  /** The claim in the words of its first appearance, or as near as the case comes to them. */
  readonly text: string;
  readonly language: string;
  /** Party that makes it; "" = several or none. */
  readonly party: string;
  readonly quantity?: ClaimQuantity | undefined;
  /** Source of the first known appearance; "" = unknown. */
  readonly firstAppearance: string;
  readonly appearances: readonly Appearance[];
  readonly citationChecks: readonly CitationCheck[];
  readonly relatedNumbers: readonly RelatedNumber[];
  readonly reproduction?: Reproduction | undefined;
  readonly review?: ClaimReview | undefined;
  readonly hypotheses: readonly string[];
  readonly replies: readonly string[];
  /** Claims that this one joins into one sentence, where it does. */
  readonly joins: readonly string[];
  readonly note: string;
  readonly example: boolean;
  readonly at: Place;
}

/** The rungs from what was done to what is said of persons, and the only legal moves along them. */
export interface Ladder {
  readonly rungs: readonly { readonly id: string; readonly text: string }[];
  readonly conversions: readonly Conversion[];
}

/** `to` = factor × `from`, the factor between lower and upper, because a source says so. */
export interface Conversion {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly lower: number;
  readonly upper: number;
  readonly source: string;
  readonly locator: string;
  readonly reason: string;
}
