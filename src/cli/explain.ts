import { findTest } from "../battery/index.js";
import { canonicalJson } from "../core/json.js";
import type { OptionSpecs } from "../core/options.js";
import type { Roles } from "../core/roles.js";
import type { Calibration, Reference } from "../core/test.js";
import { estimators } from "../estimators/index.js";
import { methodNote } from "./method-note.js";
import { wrap } from "./wrap.js";

export function explainCommand(id: string, options: { readonly json?: boolean }): void {
  const estimator = estimators.find((candidate) => candidate.id === id);
  if (estimator !== undefined) {
    if (options.json === true) {
      process.stdout.write(
        canonicalJson({
          schema: "plumbline/estimator@1",
          ...estimator,
          truth: undefined,
          applicability: undefined,
          estimate: undefined,
        }),
      );
      return;
    }
    print(`${estimator.id}, version ${estimator.version}: ${estimator.title}`, [
      ["Estimand", [estimator.estimand]],
      ["Method", [estimator.method]],
      ["Assumptions", estimator.assumptions],
      ["Where it fails", estimator.limits],
      ["Roles", rolesOf(estimator.roles)],
      ["Options", optionsOf(estimator.options)],
      ["References", estimator.references.map(referenceOf)],
    ]);
    return;
  }
  const test = findTest(id);
  if (options.json === true) {
    process.stdout.write(
      canonicalJson({ schema: "plumbline/test@1", ...methodNote(test), roles: test.roles, options: test.options }),
    );
    return;
  }
  print(`${test.id}, version ${test.version}: ${test.title}`, [
    ["Question", [test.question]],
    ["Null hypothesis", [test.nullHypothesis]],
    ["Method", [test.method]],
    ["Assumptions", test.assumptions],
    ["Innocent explanations", test.innocentExplanations.map((explanation) => explanation.text)],
    ["Where it is fooled", test.limits],
    ["Roles", rolesOf(test.roles)],
    ["Options", optionsOf(test.options)],
    ["How often it fires on honest data (measured)", calibrationOf(test.calibration.honest)],
    [
      "How often it fires on made-up data, and on honest data outside its null where the description says so (measured)",
      calibrationOf(test.calibration.fabricated),
    ],
    ["Honest data outside its null, caught by an innocent explanation (measured)", trapsOf(test.calibration)],
    ["On labelled data (measured)", labelledOf(test.calibration)],
    ["References", test.references.map(referenceOf)],
  ]);
}

function trapsOf({ traps }: Calibration): readonly string[] {
  return (traps ?? []).map(
    (row) =>
      `${row.description}, n = ${row.n}: ${row.caughtBy} speaks for it in ${row.caught} of ${row.simulations}; still at 0.01: ${row.fired["0.01"]}`,
  );
}

function labelledOf({ labelled }: Calibration): readonly string[] {
  return (labelled ?? []).map(
    (row) =>
      `${row.data} (${row.status}), ${row.rule}: fires on ${row.fired} of ${row.units}${row.note === undefined ? "" : `; ${row.note}`}`,
  );
}

function print(title: string, parts: readonly (readonly [string, readonly string[]])[]): void {
  process.stdout.write(`${title}\n`);
  for (const [heading, lines] of parts) {
    if (lines.length === 0) continue;
    process.stdout.write(`\n${heading}\n`);
    for (const line of lines) process.stdout.write(wrap(line, lines.length > 1 ? "  - " : "  "));
  }
}

function rolesOf(roles: Roles): readonly string[] {
  return Object.entries(roles).map(
    ([name, role]) => `${name} (${role.kind}, ${role.required ? "required" : "optional"}): ${role.description}`,
  );
}

function optionsOf(options: OptionSpecs): readonly string[] {
  return Object.entries(options).map(
    ([name, spec]) => `${name} (${spec.type}, default ${JSON.stringify(spec.default)}): ${spec.description}`,
  );
}

function referenceOf(reference: Reference): string {
  return [reference.text, reference.doi === undefined ? undefined : `doi:${reference.doi}`, reference.url]
    .filter((part) => part !== undefined)
    .join(" ");
}

function calibrationOf(
  rows: readonly {
    readonly description: string;
    readonly n: number;
    readonly simulations: number;
    readonly fired: Readonly<Record<string, number>>;
  }[],
): readonly string[] {
  return rows.map(
    (row) =>
      `${row.description}: ${row.fired["0.05"] ?? 0} of ${row.simulations} at 0.05, ${row.fired["0.01"] ?? 0} at 0.01, ${row.fired["0.001"] ?? 0} at 0.001`,
  );
}
