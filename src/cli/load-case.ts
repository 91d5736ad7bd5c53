import { battery } from "../battery/index.js";
import type { PlanRules } from "../case/plan-rules.js";
import { problemLine } from "../case/problems.js";
import { readCase } from "../case/read.js";
import { readTable } from "../case/tables.js";
import type { Case, Problem } from "../core/case.js";
import { DataError } from "../core/errors.js";
import type { Setting } from "../run/run-test.js";
import { software } from "./version.js";

/** Monte Carlo draws of a planned run: p-values down to one in a thousand. */
export const plannedDraws = 999;

/** Clean twins of a case: battery p-values down to one in two hundred. */
export const plannedTwins = 199;

export const planRules: PlanRules = {
  tests: Object.fromEntries(battery.map((test) => [test.id, { roles: test.roles, options: test.options }])),
};

/** The case, with its warnings on standard error; errors stop with all of them listed. */
export function loadCase(folder: string): Case {
  const { case: subject, problems } = readCase(folder, planRules);
  const errors = problems.filter((problem) => problem.severity === "error");
  for (const warning of problems.filter((problem) => problem.severity === "warning"))
    process.stderr.write(`${problemLine(warning)}\n`);
  if (subject === undefined || errors.length > 0) {
    throw new DataError(errors.map(problemLine).join("\n"), countOf(errors, folder));
  }
  return subject;
}

function countOf(errors: readonly Problem[], folder: string): string {
  return `${errors.length} ${errors.length === 1 ? "problem" : "problems"} in ${folder}; nothing was run. See: plumbline check ${folder}`;
}

/** Names and hashes of a case's tables, and what else its runs depend on. */
export function settingOf(subject: Case, seed: string): Setting {
  const names = ["observations", ...subject.tables.map((table) => table.name)];
  return {
    declared: subject,
    tables: Object.fromEntries(names.map((name) => [name, readTable(subject, name).sha256])),
    seed,
    software: software(),
    draws: plannedDraws,
  };
}
