import { Piscina } from "piscina";
import { compute, type Computed, type Task } from "./compute.js";
import type { Computer } from "./run-test.js";

/** Computes on this thread for one job, on worker threads for more. The same task gives the same bytes either way. */
export function computerFor(jobs: number): { readonly compute: Computer; readonly close: () => Promise<void> } {
  if (jobs <= 1)
    return {
      compute: (task, signal) => Promise.resolve().then(() => compute(task, signal)),
      close: () => Promise.resolve(),
    };
  const pool = new Piscina<Task, Computed>({
    filename: new URL("./worker.js", import.meta.url).href,
    maxThreads: jobs,
    minThreads: 0,
  });
  return {
    compute: (task, signal) => pool.run(task, signal === undefined ? {} : { signal }),
    close: () => pool.destroy(),
  };
}
