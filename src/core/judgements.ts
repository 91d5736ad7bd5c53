import type { Place } from "./case.js";
import type { Dissent } from "./claims.js";

/** The standards of proof, lowest first. */
export const rungs = [
  "suspicion",
  "reasonable-grounds-to-suspect",
  "reasonable-grounds-to-believe",
  "balance-of-probabilities",
  "clear-and-convincing",
  "beyond-reasonable-doubt",
] as const;
export type Rung = (typeof rungs)[number];
export const rungsOrNone = ["none", ...rungs] as const;
export type RungOrNone = (typeof rungsOrNone)[number];

/** What one person concludes, at one rung, signed. */
export interface Judgement {
  readonly id: string;
  readonly about: readonly string[];
  readonly rung: Rung;
  /** One sentence, with the verbs of the rung. */
  readonly sentence: string;
  readonly reasons: readonly string[];
  readonly alternativesConsidered: readonly string[];
  /** Ids of what it rests on: findings, claims, testimonies, observations, statements. */
  readonly restsOn: readonly string[];
  /** Pseudonym in case.yaml under team. */
  readonly by: string;
  readonly date: string;
  readonly dissent: readonly Dissent[];
  /** A finding by a court or tribunal that is reported, not ours: which body, and its source. */
  readonly foundBy?: { readonly body: string; readonly source: string } | undefined;
  readonly at: Place;
}

export const replyStatuses = [
  "no-request-possible",
  "sent",
  "no-answer",
  "declined",
  "answered",
  "public-reply",
] as const;

/** A request for comment and what came of it. */
export interface Reply {
  readonly id: string;
  readonly party: string;
  readonly asked: readonly {
    readonly date: string;
    readonly channel: string;
    readonly deadline: string;
    readonly textSha256: string;
  }[];
  readonly status: (typeof replyStatuses)[number];
  /** Why no request was possible, where none was. */
  readonly reason: string;
  readonly answers: readonly {
    readonly text: string;
    readonly date: string;
    readonly source: string;
    readonly addresses: readonly string[];
    readonly test?: { readonly method: string; readonly result: string } | undefined;
  }[];
  /** Ids of the claims, findings and judgements beside which it is shown. */
  readonly shownWith: readonly string[];
  readonly note: string;
  readonly at: Place;
}
