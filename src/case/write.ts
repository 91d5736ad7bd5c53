import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { randomBytes } from "node:crypto";
import { DataError } from "../core/errors.js";
import { failureOf } from "./failure.js";

/**
 * Writes a file so that a reader finds the old content or the new one, never half of it: a temporary file beside it, forced
 * to disk, then renamed over it, with the permissions of `mode`. Where that fails the old file is untouched and a DataError says why.
 */
export function writeFileAtomic(path: string, content: string | Uint8Array, mode = 0o644): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  try {
    // "wx" never follows or overwrites what is already there under the temporary name.
    const file = openSync(temporary, "wx", mode);
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    const { why, fix } = failureOf(error);
    throw new DataError(`${path} could not be written: ${why}. What was there before is unchanged.`, fix);
  }
}

/** Makes a folder for results unless it is there. A link in its place is refused: results stay where the user can see them. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const { why, fix } = failureOf(error);
    throw new DataError(`${path} could not be made: ${why}.`, fix);
  }
  if (lstatSync(path).isSymbolicLink()) {
    throw new DataError(`${path} is a link.`, "Replace it by a folder: results are not written through links.");
  }
}
