import type { Case } from "../core/case.js";
import { DataError } from "../core/errors.js";
import type { Binding, Bound } from "../core/finding.js";
import type { RoleAnswers, Roles } from "../core/roles.js";
import type { Engine } from "../engine/engine.js";
import type { Answers } from "./compute.js";

type Declared = Pick<Case, "identities" | "constants">;

/** Answers every role of a binding: queries go to the engine, declared things come from the case. */
export async function ask(engine: Engine, declared: Declared, binding: Binding): Promise<Answers> {
  const answers: [string, RoleAnswers[keyof RoleAnswers]][] = [];
  // One question after the other: an engine may hold one connection, and the order of errors stays the same.
  for (const [role, bound] of Object.entries(binding)) answers.push([role, await answer(engine, declared, bound)]);
  return Object.fromEntries(answers);
}

function answer(engine: Engine, declared: Declared, bound: Bound): Promise<RoleAnswers[keyof RoleAnswers]> {
  switch (bound.kind) {
    case "series":
      return engine.series(bound);
    case "panel":
      return engine.panel(bound);
    case "observations":
      return engine.observations(bound);
    case "identities":
      return Promise.resolve(declared.identities.filter((identity) => bound.ids.includes(identity.id)));
    case "constant": {
      const constant = declared.constants.find((candidate) => candidate.id === bound.id);
      if (constant === undefined)
        throw new DataError(`There is no constant "${bound.id}".`, "Declare it in quantities.yaml.");
      return Promise.resolve(constant);
    }
  }
}

/** What is wrong between a test's roles and a binding, in words; empty when it fits. */
export function bindingProblems(test: string, roles: Roles, binding: Binding): readonly string[] {
  const unknown = Object.keys(binding).filter((role) => !(role in roles));
  const missing = Object.entries(roles).filter(([role, spec]) => spec.required && !(role in binding));
  const wrong = Object.entries(binding).filter(
    ([role, bound]) => roles[role] !== undefined && roles[role].kind !== bound.kind,
  );
  return [
    ...unknown.map((role) => `${test} has no role "${role}"; its roles are ${Object.keys(roles).join(", ")}`),
    ...missing.map(([role, spec]) => `${test} needs its role "${role}" (${spec.kind}): ${spec.description}`),
    ...wrong.map(([role, bound]) => `role "${role}" of ${test} takes ${roles[role]?.kind ?? ""}, not ${bound.kind}`),
  ];
}
