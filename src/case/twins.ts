import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BatteryFinding } from "../core/battery.js";
import { canonicalJson } from "../core/json.js";
import { makeFolder, writeFileAtomic } from "./write.js";

/** Ids of runs begin with a letter or a digit, so that no run's finding can have these names. */
const finished = "_clean-twins.json";
const partial = "_clean-twins.partial.json";

/** Writes the finding of the whole battery and removes what was kept of its computation. */
export function writeBattery(folder: string, battery: BatteryFinding): void {
  makeFolder(join(folder, "findings"));
  writeFileAtomic(join(folder, "findings", finished), canonicalJson(battery));
  rmSync(join(folder, "findings", partial), { force: true });
}

/** The battery's finding on disk if it is the one that `key` names. */
export function readBattery(folder: string, key: string): BatteryFinding | undefined {
  const value = readJson(join(folder, "findings", finished));
  // Its key names all that it was computed from; one whose key is right was written by `run`.
  return hasKey(value, key) ? (value as BatteryFinding) : undefined;
}

/** p-values of the twins computed before an interruption. */
export function readTwins(folder: string, key: string): { key: string; simulated: number[][] } | undefined {
  const value = readJson(join(folder, "findings", partial));
  if (!hasKey(value, key)) return undefined;
  const { simulated } = value as { readonly simulated?: unknown };
  const whole =
    Array.isArray(simulated) &&
    simulated.every(
      (row: unknown) => Array.isArray(row) && row.every((log10p) => typeof log10p === "number" && log10p <= 0),
    );
  return whole ? { key, simulated: simulated as number[][] } : undefined;
}

export function saveTwins(folder: string, soFar: unknown): void {
  makeFolder(join(folder, "findings"));
  writeFileAtomic(join(folder, "findings", partial), JSON.stringify(soFar));
}

function hasKey(value: unknown, key: string): boolean {
  return value !== null && typeof value === "object" && (value as { readonly key?: unknown }).key === key;
}

/** A file that is absent or no JSON (cut off, edited) counts as absent: it is computed again. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
