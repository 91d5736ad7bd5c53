#!/usr/bin/env node
import { DataError } from "../core/errors.js";
import { bugMessage, exitCodes, isInterrupt } from "./exit.js";
import { parse } from "./program.js";

async function main(): Promise<number> {
  try {
    return await parse(process.argv);
  } catch (error) {
    if (error instanceof DataError) {
      process.stderr.write(`${error.message}\n  ${error.hint}\n`);
      return exitCodes.usage;
    }
    if (isInterrupt(error)) return exitCodes.interrupted;
    process.stderr.write(bugMessage(error));
    return exitCodes.bug;
  }
}

// A reader that closes the pipe early (plumbline tests | head) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.done);
  process.stderr.write(`Standard output cannot be written: ${error.message}\n`);
  process.exit(exitCodes.usage);
});
process.exitCode = await main();
