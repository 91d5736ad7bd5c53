import { DataError } from "../core/errors.js";
import type { TestDefinition } from "../core/test.js";
import { suggest } from "../core/suggest.js";
import { constantRatio } from "./constant-ratio.js";
import { counterIncrements } from "./counter-increments.js";
import { dispersion } from "./dispersion.js";
import { formulaConformity } from "./formula-conformity.js";
import { repeatedRows } from "./repeated-rows.js";
import { versionConflicts } from "./version-conflicts.js";

/** A definition whose roles and options are known only at run time. */
export type AnyTest = TestDefinition;

/** The registry: one line a test, in the order in which `plumbline tests` lists them. */
export const battery: readonly AnyTest[] = [
  formulaConformity,
  dispersion,
  repeatedRows,
  constantRatio,
  counterIncrements,
  versionConflicts,
];

export function findTest(id: string): AnyTest {
  const test = battery.find((candidate) => candidate.id === id);
  if (test !== undefined) return test;
  const near = suggest(
    id,
    battery.map((candidate) => candidate.id),
  );
  throw new DataError(
    `There is no test "${id}".`,
    near === undefined ? "See: plumbline tests" : `Did you mean "${near}"? See: plumbline tests`,
  );
}
