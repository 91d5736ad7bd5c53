import { findTest } from "../battery/index.js";
import type { Case } from "../core/case.js";
import { DataError } from "../core/errors.js";
import type { Admissible, Binding, Finding, Provenance } from "../core/finding.js";
import type { Engine } from "../engine/engine.js";
import { ask, bindingProblems } from "./ask.js";
import type { Computed, Task } from "./compute.js";
import { completeOptions } from "./options.js";
import { hashesOf, keyOf } from "./provenance.js";

/** A run with its bindings resolved and its identity known, before any data is touched. */
export interface PreparedRun {
  readonly id: string;
  readonly test: string;
  readonly family: string;
  readonly reason: string;
  readonly registered: string;
  readonly provenance: Provenance;
  readonly key: string;
}

export interface RunRequest {
  readonly id: string;
  readonly test: string;
  readonly family: string;
  readonly reason: string;
  readonly registered: string;
  readonly binding: Binding;
  readonly options: Readonly<Record<string, unknown>>;
  readonly admissible: readonly Admissible[];
}

export interface Setting {
  readonly declared: Pick<Case, "identities" | "constants">;
  /** SHA-256 of each table by name. */
  readonly tables: Readonly<Record<string, string>>;
  readonly seed: string;
  readonly software: string;
  readonly draws: number;
}

/** Computes a task, here or on a worker. */
export type Computer = (task: Task, signal?: AbortSignal) => Promise<Computed>;

export function prepareRun(request: RunRequest, setting: Setting): PreparedRun {
  const test = findTest(request.test);
  const problems = [
    ...bindingProblems(test.id, test.roles, request.binding),
    ...request.admissible
      .filter((region) => test.roles[region.role]?.kind !== "series")
      .map((region) => `an admissible region names the role "${region.role}", which is no series role of ${test.id}`),
  ];
  if (problems.length > 0)
    throw new DataError(`Run "${request.id}": ${problems.join("; ")}.`, `See: plumbline explain ${test.id}`);
  const provenance: Provenance = {
    tables: hashesOf(setting.declared, setting.tables, request.binding),
    binding: request.binding,
    options: completeOptions(test.id, test.options, request.options),
    admissible: request.admissible,
    seed: `${setting.seed}/${request.id}`,
    draws: setting.draws,
    software: setting.software,
    testVersion: test.version,
  };
  const identity = {
    id: request.id,
    test: request.test,
    family: request.family,
    reason: request.reason,
    registered: request.registered,
  };
  return { ...identity, provenance, key: keyOf(identity, provenance) };
}

/** Definition + table + binding -> Finding: the only place where tests meet engines. A DataError becomes a finding; a bug stops the run. */
export async function runTest(
  prepared: PreparedRun,
  engine: Engine,
  setting: Setting,
  compute: Computer,
  signal?: AbortSignal,
): Promise<Finding> {
  const head = { schema: "plumbline/finding@1" as const, ...prepared };
  try {
    const answers = await ask(engine, setting.declared, prepared.provenance.binding);
    const { options, admissible, seed, draws } = prepared.provenance;
    return { ...head, ...(await compute({ test: prepared.test, answers, options, admissible, seed, draws }, signal)) };
  } catch (error) {
    if (error instanceof DataError) return { ...head, status: "failed", error: error.message, hint: error.hint };
    throw error;
  }
}
