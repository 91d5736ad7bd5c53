import type { Place } from "./case.js";

export const elementNames = ["who", "where", "how-many", "condition", "knowledge"] as const;
export type ElementName = (typeof elementNames)[number];

/** One element of an account as one telling has it. */
export interface TellingElement {
  readonly name: ElementName;
  /** Finer name within the element, such as "organs" of how-many; "" = the whole element. */
  readonly detail: string;
  /** What is told, coded in few words so that tellings compare; "" = the telling speaks of it without saying. */
  readonly value: string;
  /** The words it rests on. */
  readonly quote: string;
  /** Whose words the quote is: a reporter's wording is not the witness's. */
  readonly words: "witness" | "reporter" | "translation" | "unknown";
  /** Ids of tellings that this one cannot both be true with, with the reason. */
  readonly contradicts: readonly string[];
  readonly reason: string;
}

/** One dated telling of an account. */
export interface Telling {
  readonly id: string;
  readonly date: string;
  /** Source that reports it. */
  readonly source: string;
  readonly reporter: string;
  readonly language: string;
  readonly interpreted: "yes" | "no" | "unknown";
  readonly text: string;
  readonly timePrecision: string;
  readonly placePrecision: string;
  readonly claims: readonly string[];
  readonly elements: readonly TellingElement[];
}

export const consentScopes = ["analysis", "aggregate", "quote", "court"] as const;
export const publishLevels = ["none", "aggregate", "summary", "quote"] as const;

/** An account by one witness under a random pseudonym. Nothing here names the witness; that belongs into vault/. */
export interface Testimony {
  readonly id: string;
  readonly pseudonymSource: "csprng";
  readonly basis: {
    readonly kind: "direct" | "hearsay" | "document";
    readonly position: string;
    readonly couldHaveObserved: string;
  };
  readonly consent: {
    readonly version: string;
    /** `share:WHO` beside the closed list. A public account has its source instead of a recorded consent. */
    readonly scopes: readonly string[];
    readonly recorded: string;
    readonly withdrawnAt: string;
    /** "recorded": given to the case; "public-account": the witness spoke in public, consent to us was not asked. */
    readonly form: "recorded" | "public-account";
  };
  readonly risk: { readonly grade: "low" | "medium" | "high" | "unknown"; readonly nextReview: string };
  readonly interview: {
    readonly language: string;
    readonly interpreter: "yes" | "no" | "unknown";
    readonly priorInterviews: string;
    readonly supportOffered: "yes" | "no" | "unknown";
    readonly leadingQuestions: "yes" | "no" | "unknown";
  };
  readonly tellings: readonly Telling[];
  readonly publishLevel: (typeof publishLevels)[number];
  readonly criticalQuestions: readonly { readonly question: string; readonly answer: string }[];
  readonly note: string;
  readonly example: boolean;
  readonly at: Place;
}

/** The public part of an office's or person's record. */
export interface Person {
  readonly id: string;
  /** Spellings under which texts of the case name the person. */
  readonly names: readonly string[];
  /** What is printed instead. */
  readonly office: string;
  readonly living: "yes" | "no" | "unknown";
  /** Why the name may be printed; without it a living person's name is replaced by the office. */
  readonly review?:
    | {
        readonly by: string;
        readonly role: string;
        readonly jurisdiction: string;
        readonly date: string;
        readonly identityConfirmedBy: readonly string[];
        readonly reason: string;
      }
    | undefined;
}
