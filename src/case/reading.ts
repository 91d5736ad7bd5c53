import type { Estimand, Place, SeriesInfo } from "../core/case.js";
import type { CaseFiles, Limits } from "./files.js";
import { shown, type Problems } from "./problems.js";
import { didYouMean } from "./suggest.js";
import { readText, type TextFile } from "./text.js";

/** What every part of the reader shares: the files, the problems found so far, and the hashes of what was read. */
export interface Reading {
  readonly files: CaseFiles;
  readonly limits: Limits;
  readonly problems: Problems;
  readonly hashes: Map<string, string>;
}

export function readTextOf(reading: Reading, path: string, from?: Place): TextFile | undefined {
  const file = readText(reading.files, path, reading.limits, reading.problems, from);
  if (file !== undefined) reading.hashes.set(path, file.sha256);
  return file;
}

/**
 * What can be referred to. A set is undefined where its file could not be read: then references into it are not judged,
 * so that one broken file does not bring a complaint about every row of the others.
 */
export interface Known {
  readonly parties: ReadonlySet<string> | undefined;
  readonly units: ReadonlySet<string> | undefined;
  readonly estimands: ReadonlySet<string> | undefined;
  readonly constants: ReadonlySet<string> | undefined;
  readonly identities: ReadonlySet<string> | undefined;
  readonly sources: ReadonlySet<string> | undefined;
  readonly series: ReadonlySet<string> | undefined;
  readonly estimandById: ReadonlyMap<string, Estimand>;
  readonly seriesById: ReadonlyMap<string, SeriesInfo>;
}

/** Reports an id that refers to nothing. */
export function checkReference(
  problems: Problems,
  at: Place,
  reference: { readonly id: string; readonly noun: string; readonly definedIn: string },
  known: ReadonlySet<string> | undefined,
): void {
  const { id, noun, definedIn } = reference;
  if (known === undefined || known.has(id)) return;
  problems.error(
    at,
    `There is no ${noun} ${shown(id)}.${didYouMean(id, known)}`,
    `Correct the id, or define it in ${definedIn}.`,
  );
}

/** Ids of one kind: reports each that is used a second time, with the place of the first. */
export function idRegister(
  problems: Problems,
  noun: string,
): { add(id: string, at: Place): void; has(id: string): boolean; all(): ReadonlySet<string> } {
  const first = new Map<string, Place>();
  return {
    add: (id, at) => {
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, at);
      else {
        problems.error(
          at,
          `The ${noun} ${shown(id)} is defined a second time; the first is in ${earlier.file}, line ${earlier.line}.`,
          "Give one of the two another id; ids are never used again.",
        );
      }
    },
    has: (id) => first.has(id),
    all: () => new Set(first.keys()),
  };
}
export type IdRegister = ReturnType<typeof idRegister>;
