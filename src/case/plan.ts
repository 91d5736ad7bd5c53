import type { PlannedRun, RoleBinding } from "../core/case.js";
import { checkBinding, kindOfBinding, type PlanContext, type PlanKnown } from "./plan-bindings.js";
import { checkOptions } from "./plan-options.js";
import type { TestRules } from "./plan-rules.js";
import { shown, type Problems } from "./problems.js";
import { idRegister } from "./reading.js";
import { planSchema, runSchema, type RunDescription } from "./schema.js";
import { didYouMean } from "./suggest.js";
import { itemsUnder, placeOf, placeOfKey, textUnder, type Document } from "./tree.js";
import { accepted, validate } from "./schema-validate.js";

export interface Plan {
  readonly written: string;
  readonly preface: string;
  readonly runs: readonly PlannedRun[];
}

/** The plan, with every run checked against the case and, where the tests are known, against its test. */
export function readPlan(document: Document, context: PlanContext): Plan | undefined {
  const plan = validate(planSchema, document, context.problems);
  const ids = idRegister(context.problems, "run");
  const runs = itemsUnder(document, "runs").flatMap((node, index) => {
    const id = textUnder(node, "id");
    if (id !== undefined) ids.add(id, placeOf(document, "runs", index, "id"));
    const run = accepted(runSchema, node);
    return run === undefined ? [] : [readRun(document, index, run, context)];
  });
  return plan === undefined ? undefined : { written: plan.written, preface: plan.preface, runs };
}

function readRun(document: Document, index: number, run: RunDescription, context: PlanContext): PlannedRun {
  const rules = rulesOf(document, index, run.test, context);
  const bind: Record<string, RoleBinding> = {};
  for (const [role, given] of Object.entries(run.bind)) {
    const binding = kindOfBinding(given);
    bind[role] = binding;
    const known: PlanKnown = { ...context, document, path: ["runs", index, "bind", role], role };
    checkRole(known, binding, rules, run.test);
    checkBinding(known, binding, given);
  }
  for (const [role, { kind, required }] of Object.entries(rules?.roles ?? {})) {
    if (required && bind[role] === undefined) {
      context.problems.error(
        placeOfKey(document, ["runs", index], "bind"),
        `The test ${run.test} needs its role ${shown(role)}.`,
        `Bind it to ${accepts[kind].join(" or ")}; see: plumbline explain ${run.test}.`,
      );
    }
  }
  if (rules !== undefined) checkOptions(document, index, run, rules, context.problems);
  run.admissible.forEach((region, i) => {
    checkRegion(document, ["runs", index, "admissible", i], region, bind, context.problems);
  });
  return {
    ...run,
    bind,
    admissible: run.admissible.map(({ sum, ...region }) => (sum === undefined ? region : { ...region, sum })),
    at: placeOf(document, "runs", index),
  };
}

function rulesOf(document: Document, index: number, test: string, context: PlanContext): TestRules | undefined {
  const tests = context.rules?.tests;
  if (tests === undefined) return undefined;
  if (Object.hasOwn(tests, test)) return tests[test];
  context.problems.error(
    placeOf(document, "runs", index, "test"),
    `There is no test ${shown(test)}.${didYouMean(test, Object.keys(tests))}`,
    "Correct it; plumbline tests lists them all.",
  );
  return undefined;
}

const accepts = {
  series: ["{series, version, from, to}", "{table, value, order, where, from, to}"],
  panel: ["{table, group, order, values, except}"],
  observations: ["{observations}"],
  identities: ["{identities}"],
  constant: ["{constant}"],
} as const;

const nouns = {
  series: "a series",
  panel: "a panel",
  observations: "observations",
  identities: "identities",
  constant: "a constant",
} as const;

function checkRole(known: PlanKnown, binding: RoleBinding, rules: TestRules | undefined, test: string): void {
  if (rules === undefined) return;
  const { document, path, role, problems } = known;
  const spec = Object.hasOwn(rules.roles, role) ? rules.roles[role] : undefined;
  if (spec === undefined) {
    const names = Object.keys(rules.roles);
    problems.error(
      placeOfKey(document, path.slice(0, -1), role),
      `The test ${test} has no role ${shown(role)}.${didYouMean(role, names)}`,
      `Its roles are: ${names.join(", ")}.`,
    );
    return;
  }
  const kind = binding.kind === "table-series" ? "series" : binding.kind;
  if (kind === spec.kind) return;
  problems.error(
    placeOf(document, ...path),
    `The role ${shown(role)} of ${test} takes ${nouns[spec.kind]}, not ${nouns[kind]}.`,
    `Write ${accepts[spec.kind].join(" or ")}.`,
  );
}

function checkRegion(
  document: Document,
  path: readonly PropertyKey[],
  region: RunDescription["admissible"][number],
  bind: Readonly<Record<string, RoleBinding>>,
  problems: Problems,
): void {
  const binding = Object.hasOwn(bind, region.role) ? bind[region.role] : undefined;
  if (binding?.kind !== "series" && binding?.kind !== "table-series") {
    problems.error(
      placeOf(document, ...path, "role"),
      `The run binds no series to the role ${shown(region.role)}.${didYouMean(region.role, Object.keys(bind))}`,
      "Name a role that is bound to a series.",
    );
  }
  const seen = new Set<string>();
  region.unknown.forEach((unknown, i) => {
    const at = placeOf(document, ...path, "unknown", i);
    if (seen.has(unknown.period))
      problems.error(at, `The period ${shown(unknown.period)} stands here a second time.`, "Keep one of the two.");
    if (unknown.lower > unknown.upper) problems.error(at, reversed(unknown), "Exchange or correct them.");
    seen.add(unknown.period);
  });
  const { sum } = region;
  if (sum === undefined) return;
  const at = placeOf(document, ...path, "sum");
  if (sum.lower > sum.upper) problems.error(at, reversed(sum), "Exchange or correct them.");
  const least = region.unknown.reduce((total, { lower }) => total + lower, 0);
  const most = region.unknown.reduce((total, { upper }) => total + upper, 0);
  if (least > sum.upper || most < sum.lower) {
    problems.error(
      at,
      `The unknown values add up to ${least} to ${most}, which never is ${sum.lower} to ${sum.upper}.`,
      "Correct the bounds or the sum: no value is admissible.",
    );
  }
}

function reversed({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  return `The smallest value ${lower} is above the largest ${upper}.`;
}
