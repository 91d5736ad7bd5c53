import type { BatteryFinding } from "../core/battery.js";
import { DataError } from "../core/errors.js";
import type { Case } from "../core/case.js";
import type { Engine } from "../engine/engine.js";
import { ask } from "./ask.js";
import { answersAtPoints } from "./compute.js";
import type { PreparedRun } from "./run-test.js";
import { batteryFinding, eligibleRuns, twinsKey, type TwinRun, type TwinTask } from "./twins.js";

/** p-values of the twins computed so far, kept so that an interrupted run goes on where it stopped. */
export interface TwinsSoFar {
  readonly key: string;
  readonly simulated: readonly (readonly number[])[];
}

export interface TwinsRequest {
  readonly runs: readonly PreparedRun[];
  readonly engine: Engine;
  readonly declared: Pick<Case, "identities" | "constants">;
  readonly seed: string;
  readonly twins: number;
  readonly compute: (task: TwinTask, signal?: AbortSignal) => Promise<readonly (readonly number[])[]>;
  readonly jobs: number;
  readonly kept: (key: string) => TwinsSoFar | undefined;
  readonly save: (soFar: TwinsSoFar) => void;
  readonly progress: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/** Twins of one piece of work: seconds of it, so that an interrupt loses little. */
const twinsPerTask = 5;

/**
 * Runs the planned battery on twins of the case, whole sets of honest figures. Twin b depends on the seed and on b alone, so neither
 * the number of jobs nor an interruption changes the result.
 */
export async function runTwins(request: TwinsRequest): Promise<BatteryFinding> {
  const { runs, seed, twins, signal } = request;
  const key = twinsKey(
    runs.map((run) => run.key),
    seed,
    twins,
  );
  const { eligible, leftOut } = eligibleRuns(await twinRuns(request), seed);
  const known = request.kept(key)?.simulated ?? [];
  const simulated: (readonly number[])[] = [...known];
  const batch = twinsPerTask * request.jobs;
  // Batches are saved in order; within one, each job takes its own part.
  while (simulated.length < twins && eligible.length > 0) {
    signal?.throwIfAborted();
    const first = simulated.length;
    const last = Math.min(twins, first + batch);
    const parts: Promise<readonly (readonly number[])[]>[] = [];
    for (let from = first; from < last; from += twinsPerTask)
      parts.push(
        request.compute({ runs: eligible, seed, first: from, last: Math.min(last, from + twinsPerTask) }, signal),
      );
    simulated.push(...(await Promise.all(parts)).flat());
    request.save({ key, simulated });
    request.progress(simulated.length, twins);
    await new Promise((resume) => setImmediate(resume));
  }
  return batteryFinding({ key, seed, eligible, leftOut, simulated });
}

/** The runs with their answers; a run whose data cannot be read is a failed finding already and has no twin. */
async function twinRuns({ runs, engine, declared }: TwinsRequest): Promise<readonly TwinRun[]> {
  const answered: TwinRun[] = [];
  for (const run of runs) {
    try {
      const answers = await ask(engine, declared, run.provenance.binding);
      const [base, ...elsewhere] = answersAtPoints(answers, run.provenance.admissible);
      if (base === undefined) continue;
      answered.push({ id: run.id, test: run.test, answers: base, options: run.provenance.options, elsewhere });
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
    }
  }
  return answered;
}
