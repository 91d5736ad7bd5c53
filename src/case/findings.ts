import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "../core/errors.js";
import type { Finding } from "../core/finding.js";
import { canonicalJson } from "../core/json.js";
import { makeFolder, writeFileAtomic } from "./write.js";

function pathOf(folder: string, id: string): string {
  return join(folder, "findings", `${id}.json`);
}

/** Writes one finding so that a reader sees the old file or the new one, never half of it. */
export function writeFinding(folder: string, finding: Finding): void {
  makeFolder(join(folder, "findings"));
  writeFileAtomic(pathOf(folder, finding.id), canonicalJson(finding));
}

/** The finding on disk if it answers exactly the run that `key` names; undefined where there is none or it answers another. */
export function readFinding(folder: string, id: string, key: string): Finding | undefined {
  let text: string;
  try {
    text = readFileSync(pathOf(folder, id), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new DataError(
      `findings/${id}.json cannot be read: ${(error as Error).message}`,
      "Give read permission, or delete the file and run again.",
    );
  }
  const finding = parse(text);
  return finding?.key === key ? finding : undefined;
}

/** A file that is no finding (cut off, edited by hand) counts as absent: it is computed again. */
function parse(text: string): Finding | undefined {
  try {
    const value: unknown = JSON.parse(text, revive);
    const isFinding =
      value !== null && typeof value === "object" && (value as { schema?: unknown }).schema === "plumbline/finding@1";
    // Its key is compared next; a finding whose key is right was written by `run`.
    return isFinding ? (value as Finding) : undefined;
  } catch {
    return undefined;
  }
}

/** Spelled-out numbers of canonical JSON back to numbers. */
function revive(_key: string, value: unknown): unknown {
  return value === "Infinity" ? Infinity : value === "-Infinity" ? -Infinity : value === "NaN" ? NaN : value;
}
