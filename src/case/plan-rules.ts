import type { OptionSpecs } from "../core/options.js";
import type { RoleKind } from "../core/roles.js";

/**
 * What `check` must know of the tests. The case folder may not import the battery, so the command line fills this from the
 * registry: `Object.fromEntries(tests.map((test) => [test.id, { roles: test.roles, options: test.options }]))`.
 */
export interface PlanRules {
  readonly tests: Readonly<Record<string, TestRules>>;
}

export interface TestRules {
  readonly roles: Readonly<Record<string, { readonly kind: RoleKind; readonly required: boolean }>>;
  readonly options: OptionSpecs;
}
