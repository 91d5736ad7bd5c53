import { didYouMean } from "../case/suggest.js";
import { DataError } from "../core/errors.js";
import { canonicalJson } from "../core/json.js";
import { pageReader } from "../evidence/number-search.js";
import { namesReplaced } from "../evidence/publishable.js";
import { traceClaim } from "../evidence/trace.js";
import { loadCase } from "./load-case.js";
import { traceWords } from "./trace-words.js";

export function traceCommand(folder: string, id: string | undefined, options: { readonly json?: boolean }): void {
  const subject = loadCase(folder);
  const ids = subject.claims.map((claim) => claim.id);
  if (id !== undefined && !ids.includes(id)) {
    throw new DataError(
      `There is no claim "${id}" in ${folder}.${didYouMean(id, ids)}`,
      ids.length === 0
        ? "The case has no claims; docs/case-folder.md says how to write one."
        : "Name a claim of the case.",
    );
  }
  const read = pageReader();
  const traces = subject.claims
    .filter((claim) => id === undefined || claim.id === id)
    .map((claim) => namesReplaced(traceClaim(subject, claim, read), subject.people));
  if (options.json === true) {
    process.stdout.write(canonicalJson({ schema: "plumbline/trace@2", case: subject.id, traces }));
    return;
  }
  if (traces.length === 0) process.stdout.write("The case has no claims.\n");
  for (const trace of traces) process.stdout.write(traceWords(trace));
}
