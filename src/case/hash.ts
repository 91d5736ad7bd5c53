import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { DataError } from "../core/errors.js";
import { failureOf } from "./failure.js";

/** SHA-256 as 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** One hash for many files: SHA-256 of the lines `HASH  PATH` in code-unit order of path, as `sha256sum` would print them. */
export function sha256OfFiles(files: Readonly<Record<string, string>>): string {
  const lines = Object.keys(files)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((path) => `${files[path] ?? ""}  ${path}\n`);
  return sha256(lines.join(""));
}

/** SHA-256 of a file of any size, read in pieces. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  } catch (error) {
    const { why, fix } = failureOf(error);
    throw new DataError(`${path} cannot be read: ${why}.`, fix);
  }
  return hash.digest("hex");
}
