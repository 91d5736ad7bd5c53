import { problemLine } from "../case/problems.js";
import { readCase } from "../case/read.js";
import { canonicalJson } from "../core/json.js";
import { exitCodes } from "./exit.js";
import { planRules } from "./load-case.js";

export function checkCommand(folder: string, options: { readonly json?: boolean }): void {
  const { case: subject, problems } = readCase(folder, planRules);
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  if (options.json === true) {
    process.stdout.write(
      canonicalJson({ schema: "plumbline/check@1", case: subject?.id ?? null, errors, warnings, problems }),
    );
  } else {
    for (const problem of problems) process.stdout.write(`${problemLine(problem)}\n`);
    const counted = [
      `${errors} ${errors === 1 ? "error" : "errors"}`,
      ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? "warning" : "warnings"}`] : []),
    ].join(", ");
    process.stdout.write(
      subject === undefined || errors > 0
        ? `${counted}\n`
        : `${counted}: ${subject.observations.length} observations, ${subject.sources.length} sources, ${subject.plan.runs.length} planned runs, ${subject.identities.length} identities\n`,
    );
  }
  if (errors > 0 || subject === undefined) process.exitCode = exitCodes.no;
}
