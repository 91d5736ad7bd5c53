import { version } from "./version.js";

/** Scripts depend on these: product contract. 130 is the shell's own code for an interrupt. */
export const exitCodes = { done: 0, no: 1, usage: 2, bug: 70, interrupted: 130 } as const;

/** Thrown when the user stops a run; what was finished is on disk. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

export function isInterrupt(error: unknown): boolean {
  return error instanceof Interrupted || (error instanceof Error && error.name === "AbortError");
}

/** What a user reads when we are wrong: that it is our fault, what to report, and where to find more. */
export function bugMessage(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const trace = process.env["PLUMBLINE_TRACE"] === "1" && error instanceof Error ? `${error.stack ?? ""}\n` : "";
  return (
    `This is a bug in Plumbline, not in your data: ${what}\n` +
    `  Please report this line, the command you gave and the version (${version()}, Node ${process.version}, ${process.platform}).\n` +
    `  Set PLUMBLINE_TRACE=1 and repeat the command to see where it happened. Nothing that was finished before is lost.\n${trace}`
  );
}
