import { compute, type Computed, type Task } from "./compute.js";

/** Entry point of a worker thread: Piscina calls the default export, the one place where the house has one. */
// eslint-disable-next-line no-restricted-exports -- the worker protocol asks for it
export default function computeOnWorker(task: Task): Computed {
  return compute(task);
}
