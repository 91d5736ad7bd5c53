import type { Capture, Grade, Retraction } from "./captures.js";
import type { Claim, Ladder } from "./claims.js";
import type { Admissible } from "./finding.js";
import type { HypothesisSet } from "./hypotheses.js";
import type { Judgement, Reply } from "./judgements.js";
import type { Person, Testimony } from "./testimony.js";
import type { Kind, Reported } from "./values.js";

/** One figure as one source printed it. Never overwritten by a later version. */
export interface Observation {
  readonly id: string;
  readonly series: string;
  readonly estimand: string;
  readonly place: string;
  /** ISO 8601 with its precision: "2016", "2016-06", "2018-12-31", "2010/2013". */
  readonly period: string;
  readonly figure: Reported;
  readonly unit: string;
  readonly kind: Kind;
  readonly source: string;
  readonly locator: string;
  readonly quote: string;
  /** quoted: the figure stands in the quote; computed: follows from the quote; not-in-quote: the collected quote does not carry it; table: read from a table. */
  readonly quoteStatus: QuoteStatus;
  /** Date of publication of this version (the vintage), with its precision; "" = unknown. */
  readonly published: string;
  readonly confidence: "high" | "medium" | "low";
  readonly confidenceReason: string;
  readonly note: string;
  readonly at: Place;
}
export const quoteStatuses = ["quoted", "computed", "not-in-quote", "table"] as const;
export type QuoteStatus = (typeof quoteStatuses)[number];

/** Where something stands in the case folder: path relative to it, line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Place {
  readonly severity: "error" | "warning";
  readonly what: string;
  readonly fix: string;
}

export interface Estimand {
  readonly id: string;
  readonly text: string;
  readonly unit: string;
  readonly kind: Kind;
}

export interface Unit {
  readonly id: string;
  readonly text: string;
}

/** A line of publication: figures of one estimand that belong together. */
export interface SeriesInfo {
  readonly id: string;
  readonly title: string;
  readonly estimand: string;
  readonly place: string;
  readonly description: string;
  readonly publisher: string;
}

/** Σ coefficient × quantity, related to `bound` (0 unless given). A term names an estimand, a place and a period. */
export interface Identity {
  readonly id: string;
  readonly text: string;
  readonly terms: readonly {
    readonly coefficient: number;
    readonly estimand: string;
    readonly place: string;
    readonly period: string;
  }[];
  readonly relation: "=" | "<=" | ">=";
  readonly bound: number;
  /** Why it must hold, and how it could fail to hold innocently. */
  readonly reason: string;
  readonly mayFail: string;
}

export interface Constant {
  readonly id: string;
  readonly text: string;
  readonly lower: number;
  readonly upper: number;
  readonly unit: string;
  readonly source: string;
  readonly reason: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly issued: string;
  readonly url: string;
  readonly language: string;
  readonly originGroup: string;
  readonly addressStatus: "as seen" | "mirror or repost; original address not found" | "none";
  /** Sources it rests on. [] = said to be first-hand; undefined = unknown. */
  readonly derivedFrom?: readonly string[] | undefined;
  readonly interests: readonly string[];
  /** Undefined = ungraded. */
  readonly grade?: Grade | undefined;
  readonly retraction?: Retraction | undefined;
  readonly note: string;
  /** The whole entry of the bibliography, in CSL-JSON. */
  readonly csl: Readonly<Record<string, unknown>>;
}

export interface Statement {
  readonly id: string;
  readonly party: string;
  readonly date: string;
  readonly kind:
    "finding" | "claim" | "reply" | "critique" | "caveat" | "method" | "status" | "testimony" | "disclosure";
  readonly about: string;
  readonly quote: string;
  readonly attributedTo: string;
  readonly source: string;
  readonly locator: string;
  readonly confidence: "high" | "medium" | "low";
  readonly note: string;
}

export interface Party {
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "office" | "state-body" | "company" | "organisation" | "authors";
  readonly role: "accused" | "accuser" | "critic" | "assessor" | "publisher" | "other";
  readonly interests: string;
}

export interface NotFound {
  readonly id: string;
  readonly what: string;
  readonly matters: string;
  readonly searched: string;
  readonly date: string;
}

export interface Correction {
  readonly id: string;
  readonly date: string;
  readonly kind: "typo" | "number" | "scope" | "identity" | "withdrawal";
  readonly affects: readonly string[];
  readonly was: string;
  readonly now: string;
  readonly cause: string;
  readonly told: string;
}

export interface Exclusion {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly date: string;
}

/** A wide table of facts credited to one source, such as a registry's country-year table. */
export interface FactsTable {
  readonly name: string;
  readonly title: string;
  readonly source: string;
  readonly path: string;
  readonly columns: readonly { readonly name: string; readonly description: string; readonly unit: string }[];
  readonly rows: number;
  readonly sha256: string;
}

export interface SeriesBinding {
  readonly series: string;
  /** Which version where a period has several: a rule, or the ids chosen. */
  readonly version: "latest" | "earliest" | readonly string[];
  /** First and last period used; "" = open. */
  readonly from: string;
  readonly to: string;
}

export type RoleBinding =
  | ({ readonly kind: "series" } & SeriesBinding)
  | {
      readonly kind: "table-series";
      readonly table: string;
      readonly value: string;
      readonly order: string;
      readonly where: Readonly<Record<string, string>>;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "panel";
      readonly table: string;
      readonly group: string;
      readonly order: string;
      readonly values: readonly string[];
      readonly except: readonly string[];
    }
  | { readonly kind: "observations"; readonly estimands: readonly string[] }
  | { readonly kind: "identities"; readonly ids: readonly string[] }
  | { readonly kind: "constant"; readonly id: string };

export interface PlannedRun {
  readonly id: string;
  readonly test: string;
  readonly family: string;
  readonly registered: string;
  readonly reason: string;
  readonly bind: Readonly<Record<string, RoleBinding>>;
  readonly options: Readonly<Record<string, unknown>>;
  readonly admissible: readonly Admissible[];
  readonly at: Place;
}

export interface Case {
  readonly folder: string;
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly status: string;
  readonly summary: string;
  readonly period: string;
  readonly dataAsOf: string;
  readonly seed: string;
  readonly standardOfProof: { readonly scheme: string; readonly target: string };
  readonly parties: readonly Party[];
  readonly interests: readonly { readonly who: string; readonly funding: string; readonly relation: string }[];
  readonly team: readonly { readonly pseudonym: string; readonly role: string }[];
  readonly languages: readonly string[];
  readonly units: readonly Unit[];
  readonly estimands: readonly Estimand[];
  readonly series: readonly SeriesInfo[];
  readonly observations: readonly Observation[];
  readonly tables: readonly FactsTable[];
  readonly identities: readonly Identity[];
  readonly constants: readonly Constant[];
  readonly sources: readonly Source[];
  readonly statements: readonly Statement[];
  readonly notFound: readonly NotFound[];
  readonly exclusions: readonly Exclusion[];
  readonly corrections: readonly Correction[];
  readonly captures: readonly Capture[];
  readonly claims: readonly Claim[];
  readonly ladder?: Ladder | undefined;
  readonly testimonies: readonly Testimony[];
  readonly hypotheses: readonly HypothesisSet[];
  readonly judgements: readonly Judgement[];
  readonly replies: readonly Reply[];
  readonly people: readonly Person[];
  readonly plan: { readonly written: string; readonly preface: string; readonly runs: readonly PlannedRun[] };
  /** SHA-256 of each file read, by path relative to the folder, and of all of them together. */
  readonly files: Readonly<Record<string, string>>;
  readonly sha256: string;
  readonly example: boolean;
}
