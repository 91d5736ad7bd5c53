import type { Reading } from "./reading.js";
import { checkIds, inCase, inParties, inSources, inTeam } from "./records.js";
import { placeOf, type Document, type Node } from "./tree.js";

/** Where ids stand in a record: paths in which "*" is any item of a list, by what they refer to. */
export interface ReferenceRules {
  readonly sources?: readonly string[];
  readonly parties?: readonly string[];
  readonly team?: readonly string[];
  /** Any record of the case. */
  readonly records?: readonly string[];
}

export interface KnownIds {
  readonly sources: ReadonlySet<string> | undefined;
  readonly parties: ReadonlySet<string> | undefined;
  readonly team: ReadonlySet<string> | undefined;
}

/** Reports every id of a record that names no source, party or pseudonym of the team. */
export function checkReferences(reading: Reading, document: Document, rules: ReferenceRules, known: KnownIds): void {
  checkIds(reading, idsAt(document, rules.sources ?? []), inSources, known.sources);
  checkIds(reading, idsAt(document, rules.parties ?? []), inParties, known.parties);
  checkIds(reading, idsAt(document, rules.team ?? []), inTeam, known.team);
}

/** Reports every id of a record that names nothing in the case. It comes when all ids are known. */
export function checkRecords(
  reading: Reading,
  document: Document,
  rules: ReferenceRules,
  everything: ReadonlySet<string> | undefined,
): void {
  checkIds(reading, idsAt(document, rules.records ?? []), inCase, everything);
}

function idsAt(
  document: Document,
  paths: readonly string[],
): readonly { readonly id: string; readonly at: ReturnType<typeof placeOf> }[] {
  return paths.flatMap((path) =>
    found(document.root, path.split(".")).map(({ at, id }) => ({ id, at: document.file.place(at) })),
  );
}

function found(node: Node, path: readonly string[]): readonly { readonly id: string; readonly at: number }[] {
  const [step, ...rest] = path;
  if (step === undefined)
    return node.kind === "scalar" && typeof node.value === "string" ? [{ id: node.value, at: node.at }] : [];
  if (step === "*") return node.kind === "list" ? node.items.flatMap((item) => found(item, rest)) : [];
  const next = node.kind === "map" ? node.entries.find(({ key }) => key === step)?.value : undefined;
  return next === undefined ? [] : found(next, rest);
}
