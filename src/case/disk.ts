import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { join, relative, sep, isAbsolute } from "node:path";
import { DataError } from "../core/errors.js";
import { failureOf } from "./failure.js";
import { missing, pathTrouble, tooLarge, type CaseFiles, type Listed, type ReadBytes } from "./files.js";

/**
 * Folders of a case that are read; findings/ and dossier/ are written by commands, captures/ and working/ are read where a
 * source names a file in them, everything else is the author's own.
 */
const readFolders = [
  "sources",
  "series",
  "corrections",
  "claims",
  "testimonies",
  "hypotheses",
  "judgements",
  "replies",
];
const mostFiles = 20_000;
const deepest = 8;

/** The files of a folder on disk, of its own folders those that are read and `also`. Nothing outside the folder is ever opened, nor anything but regular files. */
export function diskFiles(folder: string, also: readonly string[] = []): CaseFiles {
  const root = rootOf(folder);
  return {
    list: () => listFolder(root, [...readFolders, ...also]),
    read: (path, limit) => readInside(root, path, limit),
  };
}

function rootOf(folder: string): string {
  try {
    const root = realpathSync(folder);
    if (statSync(root).isDirectory()) return root;
  } catch (error) {
    const { why, fix } = failureOf(error);
    throw new DataError(`The case folder ${folder} cannot be opened: ${why}.`, fix);
  }
  throw new DataError(`${folder} is not a folder.`, "Give the path of a case folder, the one that holds case.yaml.");
}

function listFolder(root: string, folders: readonly string[]): readonly Listed[] {
  const found: Listed[] = [];
  const waiting = [""];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    let names: readonly string[];
    try {
      names = readdirSync(join(root, folder)).sort();
    } catch (error) {
      const { why, fix } = failureOf(error);
      found.push({
        path: folder === "" ? "case.yaml" : folder,
        trouble: { what: `The folder cannot be read: ${why}.`, fix },
      });
      continue;
    }
    for (const name of names) {
      if (name.startsWith(".")) continue;
      const path = folder === "" ? name : `${folder}/${name}`;
      if (folder === "" && !folders.includes(name) && !/\.(?:ya?ml|csv|json)$/iu.test(name)) continue;
      if (found.length >= mostFiles) {
        found.push({
          path,
          trouble: {
            what: `More than ${mostFiles} files stand before this one.`,
            fix: "Keep captures outside the folders that are read.",
          },
        });
        return found;
      }
      const entry = entryOf(root, path);
      if (entry === "folder") {
        if (path.split("/").length <= deepest) waiting.push(path);
      } else found.push(entry);
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function entryOf(root: string, path: string): Listed | "folder" {
  try {
    const own = lstatSync(join(root, path));
    if (own.isDirectory()) return "folder";
    if (own.isFile()) return { path };
    if (!own.isSymbolicLink()) return { path, trouble: notRegular };
    if (!isInside(root, realpathSync(join(root, path)))) return { path, trouble: leavesFolder };
    return statSync(join(root, path)).isFile() ? { path } : { path, trouble: notRegular };
  } catch (error) {
    const { why, fix } = failureOf(error);
    return { path, trouble: { what: `The file cannot be read: ${why}.`, fix } };
  }
}

const leavesFolder = {
  what: "The link leads out of the case folder.",
  fix: "Copy the file into the folder: a case must be whole.",
};
const notRegular = { what: "This is not a regular file.", fix: "Replace it by a text file, or delete it." };

const vaulted = {
  what: "The file lies in vault/, which no command reads.",
  fix: "Take what may be read out of the vault, and nothing that identifies a witness.",
};

function isInside(root: string, real: string): boolean {
  const way = relative(root, real);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function readInside(root: string, path: string, limit: number): ReadBytes {
  if (pathTrouble(path) !== undefined) return { ok: false, ...leavesFolder };
  // The one place through which every byte of a case comes: what is in the vault comes through none.
  if (/^vault(?:\/|$)/iu.test(path)) return { ok: false, ...vaulted };
  try {
    const real = realpathSync(join(root, path));
    if (!isInside(root, real)) return { ok: false, ...leavesFolder };
    // Without O_NONBLOCK, opening a pipe would wait for its writer for ever.
    const file = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    try {
      const { size } = fstatSync(file);
      if (!fstatSync(file).isFile()) return { ok: false, ...notRegular };
      if (size > limit) return tooLarge(size, limit);
      return { ok: true, bytes: readUpTo(file, size) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { code, why, fix } = failureOf(error);
    return code === "ENOENT" ? missing : { ok: false, what: `The file cannot be read: ${why}.`, fix };
  }
}

function readUpTo(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(file, bytes, filled, size - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}
