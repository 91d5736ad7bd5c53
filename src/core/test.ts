import type { PlotSpec } from "./plot.js";
import type { Rng } from "./rng.js";
import type { InputOf, Roles } from "./roles.js";
import type { OptionSpecs, OptionsOf } from "./options.js";
import type { Sentence } from "./sentence.js";
import type { Dropped, Interval } from "./values.js";

/** Where a method comes from. `checked` says whether we read the original ourselves. */
export interface Reference {
  readonly text: string;
  readonly doi?: string;
  readonly url?: string;
}

export type Applicability =
  | { readonly verdict: "applicable" }
  | { readonly verdict: "weak" | "not-applicable"; readonly reasons: readonly string[] };

export type PValue =
  | ({ readonly log10: number; readonly tail: "upper" | "lower" | "two-sided" } &
      /** `smallest`: log10 of the least p that data of this size and shape could have given, where it is not 0. */
      (
        | { readonly method: "exact"; readonly smallest?: number }
        | { readonly method: "asymptotic"; readonly approximation: string }
        /** (1 + exceedances) / (1 + draws), or h / draws where it stopped after h exceedances: see numerics/resampling.ts. */
        | {
            readonly method: "monte-carlo";
            readonly draws: number;
            readonly exceedances: number;
            readonly stopped?: boolean;
          }
      ))
  | { readonly method: "none"; readonly reason: string };

/** > 0 speaks against the null hypothesis, in favour of the named alternative. */
export type Evidence = { readonly log10: number; readonly alternative: string } & (
  | {
      readonly kind: "bayes-factor";
      readonly prior: string;
      readonly sensitivity: readonly { readonly prior: string; readonly log10: number }[];
    }
  | { readonly kind: "e-value"; readonly anytimeValid: boolean }
  | { readonly kind: "sellke-bound" }
);

/** `expected` is the value that would mean "nothing". */
export interface Effect {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly interval: Interval;
  readonly expected: number;
}

/** A named number or name that the sentences, tables and the reader can refer to. */
export interface Quantity {
  readonly label: string;
  readonly unit: string;
  readonly value: number | string;
  readonly observations?: readonly string[];
}

export interface InnocentExplanation {
  readonly id: string;
  readonly text: string;
}

/** What speaks for or against one innocent explanation in this case. */
export interface ExplanationFound {
  readonly id: string;
  readonly speaks: "for" | "against" | "not examined";
  readonly why: Sentence;
  /**
   * log10 of the p-value with this explanation fitted and put in the place of the null hypothesis; 0 where it would make such
   * figures as a matter of course. Only where the figures do not refute the explanation themselves: an accusation must survive
   * every explanation that stands (see accusation.ts).
   */
  readonly log10p?: number;
  /** log10 of the likelihood of the figures under this explanation over that under the null, where both were fitted. */
  readonly log10Likelihood?: number;
}

/** Two or more figures that cannot all be right, or that agree where they could have disagreed. */
export interface Comparison {
  readonly id: string;
  readonly title: Sentence;
  /** conflict: cannot all be right as printed; tension: only if a stated reading holds; agreement: equal or compatible where both are exact. */
  readonly standing: "conflict" | "tension" | "agreement";
  readonly observations: readonly string[];
  /** Smallest change of the figures, in their unit, that would remove the conflict; 0 for an agreement. */
  readonly gap: number;
  readonly unit: string;
  /** A named cause that would explain the gap, such as a transposed pair of digits. */
  readonly likelyCause?: Sentence;
  /** What would settle it. */
  readonly settle?: string;
}

/** Numbers only: the runner adds identity, provenance and sensitivity, so no author can forget them. */
export interface Outcome {
  readonly n: number;
  readonly dropped: readonly Dropped[];
  readonly statistic: { readonly name: string; readonly value: number; readonly df?: number };
  readonly p: PValue;
  readonly evidence?: Evidence;
  readonly effect: Effect;
  readonly nullModel: string;
  readonly quantities: Readonly<Record<string, Quantity>>;
  /** The first sentence answers the question; the others say what carries the answer. */
  readonly answer: readonly [Sentence, ...Sentence[]];
  readonly leansOn: Sentence;
  readonly explanations: readonly ExplanationFound[];
  readonly comparisons: readonly Comparison[];
  /** Statistic of this series and of comparators on one scale, where comparators were bound. */
  readonly rank?: { readonly own: number; readonly atLeastAsExtreme: number; readonly comparators: number };
  readonly plots: readonly PlotSpec[];
}

/** How often a test fires on honest data, measured by `npm run calibrate` and committed. */
export interface Calibration {
  readonly test: string;
  readonly testVersion: number;
  readonly command: string;
  readonly honest: readonly CalibrationRow[];
  readonly fabricated: readonly CalibrationRow[];
  /** Honest data outside the null hypothesis that an innocent explanation must catch. */
  readonly traps?: readonly (CalibrationRow & { readonly caughtBy: string; readonly caught: number })[];
  /** What the test says of data whose status others have established: `npm run calibrate -- ID --labelled`. */
  readonly labelled?: readonly LabelledRow[];
}

/** Units of a labelled data set (countries, stations, years) by status, and on how many of them a rule speaks. */
export interface LabelledRow {
  readonly data: string;
  /** SHA-256 of the file as it was read. */
  readonly sha256: string;
  readonly status: "genuine" | "accused" | "fabricated" | "disputed";
  /** The rule in words, its level with it. */
  readonly rule: string;
  readonly units: number;
  readonly fired: number;
  /** 95 % Clopper-Pearson interval of the share. */
  readonly lower: number;
  readonly upper: number;
  readonly note?: string;
}

export interface CalibrationRow {
  readonly scenario: string;
  readonly description: string;
  readonly n: number;
  readonly simulations: number;
  /** Number of simulated data sets with p at or below 0.05, 0.01, 0.001; data sets on which the test declined count as not fired. */
  readonly fired: { readonly "0.05": number; readonly "0.01": number; readonly "0.001": number };
}

/** One kind of simulated data: honest ones give the false-alarm rate, fabricated ones the power. */
export interface Scenario<Input> {
  readonly id: string;
  readonly description: string;
  readonly n: number;
  /** At most so many data sets are simulated in calibration, where one takes long. */
  readonly most?: number;
  draw(rng: Rng): Input;
}

/** Honest data outside the null hypothesis: the innocent explanation named must speak for itself, and no accusation be left. */
export interface Trap<Input> extends Scenario<Input> {
  readonly caughtBy: string;
}

export interface RunContext {
  readonly rng: Rng;
  readonly draws: number;
  /** Stop a Monte Carlo p after so many exceedances (Besag and Clifford); without it all draws are made. */
  readonly stopAfter?: number;
  readonly signal?: AbortSignal;
}

export interface TestDefinition<R extends Roles = Roles, O extends OptionSpecs = OptionSpecs> {
  /** kebab-case, on disk in findings: never renamed, never reused. */
  readonly id: string;
  /** Raised when the same input would give another result. */
  readonly version: number;
  readonly title: string;
  readonly question: string;
  readonly nullHypothesis: string;
  readonly assumptions: readonly [string, ...string[]];
  readonly innocentExplanations: readonly [InnocentExplanation, ...InnocentExplanation[]];
  readonly references: readonly [Reference, ...Reference[]];
  /** The method in at most three lines. */
  readonly method: string;
  /** Where this test is fooled, in words; also on its page. */
  readonly limits: readonly [string, ...string[]];
  readonly roles: R;
  readonly options: O;
  readonly calibration: Calibration;
  readonly honest: readonly Scenario<InputOf<R>>[];
  readonly fabricated: readonly Scenario<InputOf<R>>[];
  readonly traps?: readonly Trap<InputOf<R>>[];
  /**
   * The same input with figures drawn from the null hypothesis fitted to it, printed alike; `rng.stream(id)` of a row's id draws
   * that row, so that runs on the same figures get the same twin. Undefined where the answer is arithmetic or nothing can be drawn.
   * Comparators and other inputs that do not change p may be left out of a twin, so that it costs less.
   */
  twin(input: InputOf<R>, options: OptionsOf<O>, rng: Rng): InputOf<R> | undefined;
  /** Id of the honest scenario most like this input. */
  shape(input: InputOf<R>): string;
  applicability(input: InputOf<R>, options: OptionsOf<O>): Applicability;
  run(input: InputOf<R>, options: OptionsOf<O>, context: RunContext): Outcome;
}

/** Keeps the types of roles and options together; adds no behaviour. */
export function defineTest<const R extends Roles, const O extends OptionSpecs>(
  definition: TestDefinition<R, O>,
): TestDefinition<R, O> {
  return definition;
}
