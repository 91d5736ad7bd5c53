import type { Dropped, Interval } from "./values.js";
import type { OptionSpecs, OptionsOf } from "./options.js";
import type { Applicability, Reference, Scenario } from "./test.js";
import type { InputOf, Roles } from "./roles.js";
import type { Rng } from "./rng.js";

export interface Diagnostic {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly ok: boolean;
}

export interface Estimate {
  readonly n: number;
  readonly dropped: readonly Dropped[];
  readonly value: number;
  readonly intervals: readonly [Interval, ...Interval[]];
  readonly diagnostics: readonly Diagnostic[];
  readonly model: string;
  readonly priors: readonly { readonly parameter: string; readonly prior: string; readonly reason: string }[];
}

/** As TestDefinition, with estimand and unit in place of a null hypothesis. `truth` draws data whose true value is known, to measure coverage. */
export interface EstimatorDefinition<R extends Roles = Roles, O extends OptionSpecs = OptionSpecs> {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly estimand: string;
  readonly unit: string;
  readonly assumptions: readonly [string, ...string[]];
  readonly references: readonly [Reference, ...Reference[]];
  readonly method: string;
  readonly limits: readonly [string, ...string[]];
  readonly roles: R;
  readonly options: O;
  readonly truth: readonly (Scenario<InputOf<R>> & { readonly value: number })[];
  applicability(input: InputOf<R>, options: OptionsOf<O>): Applicability;
  estimate(input: InputOf<R>, options: OptionsOf<O>, context: { readonly rng: Rng; readonly draws: number }): Estimate;
}

export function defineEstimator<const R extends Roles, const O extends OptionSpecs>(
  definition: EstimatorDefinition<R, O>,
): EstimatorDefinition<R, O> {
  return definition;
}
