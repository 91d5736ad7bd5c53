import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { DataError } from "../core/errors.js";
import { diskFiles } from "./disk.js";
import { failureOf } from "./failure.js";
import { defaultLimits } from "./files.js";
import { scaffold } from "./scaffold.js";
import { writeFileAtomic } from "./write.js";

/** Writes a small commented case that runs as it is, into a folder that is empty or absent. Returns the paths written. */
export function newCase(folder: string): readonly string[] {
  return writeAll(folder, scaffold);
}

/** Names of the cases in a folder of cases. */
export function shippedCases(casesFolder: string): readonly string[] {
  return reading(casesFolder, () =>
    readdirSync(casesFolder)
      .filter((name) => existsSync(join(casesFolder, name, "case.yaml")))
      .sort(),
  );
}

/** Copies a shipped case with its captures, without its findings and dossier. Returns the paths written. */
export function copyCase(casesFolder: string, name: string, folder: string): readonly string[] {
  const files = diskFiles(join(casesFolder, name), ["captures", "working"]);
  const contents: Record<string, Uint8Array> = {};
  for (const { path, trouble } of files.list()) {
    const read = files.read(path, defaultLimits.tableBytes);
    if (trouble !== undefined) throw new DataError(`${name}/${path}: ${trouble.what}`, trouble.fix);
    if (!read.ok) throw new DataError(`${name}/${path}: ${read.what}`, read.fix);
    contents[path] = read.bytes;
  }
  return writeAll(folder, contents);
}

function writeAll(folder: string, contents: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  const paths = Object.keys(contents).sort();
  reading(folder, () => mkdirSync(folder, { recursive: true }));
  if (reading(folder, () => readdirSync(folder)).length > 0) {
    throw new DataError(
      `The folder ${folder} is not empty.`,
      "Give the name of a new folder: nothing is ever written over.",
    );
  }
  try {
    for (const path of paths) {
      const target = join(folder, path);
      reading(target, () => mkdirSync(dirname(target), { recursive: true }));
      writeFileAtomic(target, contents[path] ?? "");
    }
  } catch (error) {
    // The folder was empty, so everything in it is ours; half a case would only be in the way of the next attempt.
    for (const path of paths) rmSync(join(folder, path.split("/")[0] ?? ""), { recursive: true, force: true });
    throw error;
  }
  return paths;
}

function reading<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const { why, fix } = failureOf(error);
    throw new DataError(`${path} cannot be used: ${why}.`, fix);
  }
}
