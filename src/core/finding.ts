import type { AnyOptions } from "./options.js";
import type { Query } from "./query.js";
import type { Applicability, Outcome } from "./test.js";

/** A role resolved to what answers it: a query to an engine, or ids of what the case declares. Enough to ask again. */
export type Bound =
  | Query
  | { readonly kind: "identities"; readonly ids: readonly string[] }
  | { readonly kind: "constant"; readonly id: string };
export type Binding = Readonly<Record<string, Bound>>;

export interface Provenance {
  /** SHA-256 of each table and declared file that the run read, by name. */
  readonly tables: Readonly<Record<string, string>>;
  readonly binding: Binding;
  readonly options: AnyOptions;
  readonly admissible: readonly Admissible[];
  readonly seed: string;
  readonly draws: number;
  readonly software: string;
  readonly testVersion: number;
}

/** A region for values that no source gives: each listed period unknown within its bounds, their sum within `sum`. */
export interface Admissible {
  readonly role: string;
  readonly unknown: readonly { readonly period: string; readonly lower: number; readonly upper: number }[];
  readonly sum?: { readonly lower: number; readonly upper: number };
  readonly reason: string;
}

/** What the same test says at other admissible values: the range of every number over the points tried. */
export interface Sensitivity {
  readonly points: number;
  readonly description: string;
  readonly base: Readonly<Record<string, number>>;
  readonly log10p?: { readonly lower: number; readonly upper: number };
  readonly statistic: { readonly lower: number; readonly upper: number };
  readonly effect: { readonly lower: number; readonly upper: number };
  readonly quantities: Readonly<Record<string, { readonly lower: number; readonly upper: number }>>;
}

export type Finding = {
  readonly schema: "plumbline/finding@1";
  readonly id: string;
  readonly test: string;
  readonly family: string;
  readonly reason: string;
  readonly registered: string;
  readonly provenance: Provenance;
  /** SHA-256 of the provenance: a run whose key is unchanged is not repeated. */
  readonly key: string;
} & (
  | {
      readonly status: "tested";
      readonly applicability: Applicability;
      readonly outcome: Outcome;
      readonly sensitivity?: Sensitivity;
      readonly calibration: FalseAlarm;
      /** How often the test finds made-up data of this size, known before the result. */
      readonly power: readonly Power[];
    }
  | { readonly status: "not-applicable"; readonly reasons: readonly string[] }
  | { readonly status: "failed"; readonly error: string; readonly hint: string }
);

/** The measured false-alarm rate on honest data of the shape most like this input. */
export interface FalseAlarm {
  readonly scenario: string;
  readonly description: string;
  readonly n: number;
  readonly simulations: number;
  readonly fired: { readonly "0.05": number; readonly "0.01": number; readonly "0.001": number };
}

/** Measured share of made-up data sets of about this size on which the test fires. */
export interface Power {
  readonly description: string;
  readonly n: number;
  readonly simulations: number;
  readonly fired: FalseAlarm["fired"];
}
