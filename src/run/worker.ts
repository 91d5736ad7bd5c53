import { compute, type Computed, type Task } from "./compute.js";
import { computeTwins, type TwinTask } from "./twins.js";

/** Entry point of a worker thread: Piscina calls the default export, the one place where the house has one. */
// eslint-disable-next-line no-restricted-exports -- the worker protocol asks for it
export default function computeOnWorker(task: Task): Computed {
  return compute(task);
}

/** The other work of a worker thread, called by its name. */
export function twinsOnWorker(task: TwinTask): readonly (readonly number[])[] {
  return computeTwins(task);
}
