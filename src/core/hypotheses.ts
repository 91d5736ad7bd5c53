import type { Place } from "./case.js";

export const hypothesisKinds = ["incriminating", "innocent", "error", "definitional", "mixed"] as const;
export const bearings = ["++", "+", "0", "-", "--", "?"] as const;
export type Bearing = (typeof bearings)[number];
export const attackKinds = ["rebut", "undercut", "undermine"] as const;

export interface Hypothesis {
  readonly id: string;
  readonly text: string;
  readonly kind: (typeof hypothesisKinds)[number];
  /** What would be seen if it were true. */
  readonly predictions: readonly string[];
}

export interface LikelihoodRatio {
  readonly for: string;
  readonly against: string;
  /** Bounds of P(evidence | for) / P(evidence | against), both positive. */
  readonly low: number;
  readonly high: number;
  readonly basis: string;
  readonly by: string;
  readonly date: string;
}

export interface HypothesisEvidence {
  readonly id: string;
  /** Id of an observation, finding, claim, testimony, statement or source that it is, or "". */
  readonly ref: string;
  readonly text: string;
  /** By hypothesis; every hypothesis of the set has one. */
  readonly relation: Readonly<Record<string, Bearing>>;
  readonly attacks: readonly {
    /** rebut: speaks against the conclusion; undercut: against the step to it; undermine: against what it starts from. */
    readonly kind: (typeof attackKinds)[number];
    readonly target: string;
    readonly text: string;
  }[];
  readonly likelihoodRatios: readonly LikelihoodRatio[];
  /** Evidence of the set that is not independent of it. */
  readonly dependsOn: readonly string[];
  /** Ids of evidence that somebody states to be independent of it given each hypothesis, with the reason. */
  readonly independentOf: readonly { readonly id: string; readonly reason: string }[];
}

/** A look that would tell hypotheses apart, registered before it was taken. */
export interface Discriminator {
  readonly id: string;
  readonly text: string;
  readonly tells: readonly string[];
  readonly registered: string;
  /** Date of the look; "" = not yet. */
  readonly looked: string;
  readonly outcome: string;
}

export interface MindChanger {
  readonly text: string;
  readonly about: string;
  readonly registered: string;
  readonly looked: string;
  readonly outcome: "met" | "not-met" | "not-looked";
}

/** A discrete Bayesian network whose tables are all given. A table has a row for each combination of parents' states. */
export interface BeliefNetwork {
  readonly nodes: readonly {
    readonly id: string;
    readonly text: string;
    readonly states: readonly string[];
    readonly parents: readonly string[];
    readonly table: readonly { readonly when: Readonly<Record<string, string>>; readonly p: readonly number[] }[];
    readonly basis: string;
  }[];
  readonly query: string;
  readonly observed: Readonly<Record<string, string>>;
}

export interface HypothesisSet {
  readonly id: string;
  readonly title: string;
  readonly about: readonly string[];
  readonly hypotheses: readonly Hypothesis[];
  readonly evidence: readonly HypothesisEvidence[];
  readonly discriminators: readonly Discriminator[];
  readonly wouldChangeOurMind: readonly MindChanger[];
  readonly exhausted: readonly string[];
  readonly network?: BeliefNetwork | undefined;
  readonly note: string;
  readonly at: Place;
}
