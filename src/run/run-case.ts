import type { Case } from "../core/case.js";
import { DataError } from "../core/errors.js";
import type { Finding } from "../core/finding.js";
import type { Engine } from "../engine/engine.js";
import { bindRun } from "./bind.js";
import { prepareRun, runTest, type Computer, type PreparedRun, type Setting } from "./run-test.js";

export interface Progress {
  readonly id: string;
  readonly done: number;
  readonly of: number;
  readonly what: "kept" | "computed";
}

/** The plan's runs with their identities; several problems are said together. */
export function prepareCase(subject: Case, setting: Setting): readonly PreparedRun[] {
  const prepared: PreparedRun[] = [];
  const problems: DataError[] = [];
  for (const run of subject.plan.runs) {
    try {
      prepared.push(prepareRun({ ...run, binding: bindRun(subject, run) }, setting));
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      problems.push(error);
    }
  }
  const [first] = problems;
  if (first !== undefined) throw new DataError(problems.map((problem) => problem.message).join("\n"), first.hint);
  return prepared;
}

/**
 * Runs what is planned. Findings whose key is unchanged are kept; each new one is handed to `save` as soon as it is there, so an
 * interrupted run goes on where it stopped. The order of work changes nothing in the findings.
 */
export async function runCase(options: {
  readonly runs: readonly PreparedRun[];
  readonly engine: Engine;
  readonly setting: Setting;
  readonly compute: Computer;
  readonly jobs: number;
  readonly kept: (run: PreparedRun) => Finding | undefined;
  readonly save: (finding: Finding) => void;
  readonly progress: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}): Promise<readonly Finding[]> {
  const { runs, engine, setting, compute, signal } = options;
  const findings = new Map<string, Finding>();
  let done = 0;
  const finish = (finding: Finding, what: Progress["what"]): void => {
    findings.set(finding.id, finding);
    done += 1;
    options.progress({ id: finding.id, done, of: runs.length, what });
  };
  const todo = runs.filter((run) => {
    const finding = options.kept(run);
    if (finding !== undefined) finish(finding, "kept");
    return finding === undefined;
  });
  let next = 0;
  const work = async (): Promise<void> => {
    for (let run = todo[next]; run !== undefined; run = todo[next]) {
      next += 1;
      signal?.throwIfAborted();
      const finding = await runTest(run, engine, setting, compute, signal);
      options.save(finding);
      finish(finding, "computed");
      // Lets an interrupt be heard between two runs that compute on this thread.
      await new Promise((resume) => setImmediate(resume));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(options.jobs, todo.length)) }, work));
  return runs.map((run) => findings.get(run.id)).filter((finding) => finding !== undefined);
}
