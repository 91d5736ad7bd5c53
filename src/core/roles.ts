import type { Constant, Identity, Observation } from "./case.js";
import type { Panel, Series } from "./values.js";

/**
 * What a test needs, each of a kind that an engine or the case can answer. A test states its roles; the runner asks.
 * That is a test's only way to data.
 */
export interface RoleAnswers {
  readonly series: Series;
  readonly panel: Panel;
  readonly observations: readonly Observation[];
  readonly identities: readonly Identity[];
  readonly constant: Constant;
}
export type RoleKind = keyof RoleAnswers;

export interface RoleSpec<K extends RoleKind = RoleKind, Required extends boolean = boolean> {
  readonly kind: K;
  readonly required: Required;
  readonly description: string;
}
export type Roles = Readonly<Record<string, RoleSpec>>;

export type InputOf<R extends Roles> = {
  readonly [Name in keyof R]: R[Name] extends RoleSpec<infer K, infer Q>
    ? Q extends true
      ? RoleAnswers[K]
      : RoleAnswers[K] | undefined
    : never;
};

export function requiredRole<const K extends RoleKind>(kind: K, description: string): RoleSpec<K, true> {
  return { kind, required: true, description };
}

export function optionalRole<const K extends RoleKind>(kind: K, description: string): RoleSpec<K, false> {
  return { kind, required: false, description };
}
