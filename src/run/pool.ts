import { Piscina } from "piscina";
import { compute, type Computed, type Task } from "./compute.js";
import type { Computer } from "./run-test.js";
import { computeTwins, type TwinTask } from "./twins.js";

export interface Pool {
  readonly compute: Computer;
  readonly computeTwins: (task: TwinTask, signal?: AbortSignal) => Promise<readonly (readonly number[])[]>;
  readonly close: () => Promise<void>;
}

/** Computes on this thread for one job, on worker threads for more. The same task gives the same bytes either way. */
export function computerFor(jobs: number): Pool {
  if (jobs <= 1)
    return {
      compute: (task, signal) => Promise.resolve().then(() => compute(task, signal)),
      computeTwins: (task, signal) => Promise.resolve().then(() => computeTwins(task, signal)),
      close: () => Promise.resolve(),
    };
  const pool = new Piscina({
    filename: new URL("./worker.js", import.meta.url).href,
    maxThreads: jobs,
    minThreads: 0,
  });
  const withSignal = (signal: AbortSignal | undefined): { readonly signal?: AbortSignal } =>
    signal === undefined ? {} : { signal };
  return {
    // The worker's functions answer what their names say; Piscina's types do not tell its tasks apart.
    compute: (task: Task, signal) => pool.run(task, withSignal(signal)) as Promise<Computed>,
    computeTwins: (task, signal) =>
      pool.run(task, { name: "twinsOnWorker", ...withSignal(signal) }) as Promise<readonly (readonly number[])[]>,
    close: () => pool.destroy(),
  };
}
