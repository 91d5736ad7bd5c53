import type { Progress } from "../run/run-case.js";

/** One line on standard error that is rewritten on a terminal and written once a run elsewhere. */
export function progressOn(stream: NodeJS.WriteStream): (progress: Progress) => void {
  return ({ id, done, of, what }) => {
    const text = `${done} of ${of} ${what === "kept" ? "unchanged" : "computed"}: ${id}`;
    if (stream.isTTY) stream.write(`\r\u001b[K${text}${done === of ? "\n" : ""}`);
    else stream.write(`${text}\n`);
  };
}

/** The same for clean twins. */
export function twinsProgressOn(stream: NodeJS.WriteStream): (done: number, of: number) => void {
  return (done, of) => {
    const text = `${done} of ${of} clean twins`;
    if (stream.isTTY) stream.write(`\r\u001b[K${text}${done === of ? "\n" : ""}`);
    else if (done === of || done % 50 === 0) stream.write(`${text}\n`);
  };
}

/** A signal that the first interrupt raises; a second one ends the process at once. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    process.stderr.write(
      "\nInterrupted: finishing the run under way. What is done is kept; the same command goes on from there.\n",
    );
    controller.abort();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return controller.signal;
}
