import type { Place } from "../core/case.js";
import { shown } from "./problems.js";
import { checkReference, readTextOf, type IdRegister, type Reading } from "./reading.js";
import { validate, type Output, type Schema } from "./schema-validate.js";
import { placeOf, textUnder, type Document } from "./tree.js";
import { parseYaml } from "./yaml.js";

/** One YAML file that holds one record; its value is undefined where something in it is wrong. */
export interface RecordFile<T> {
  readonly document: Document;
  readonly value: T | undefined;
}

/** The records of a folder, one a file. Each is called after its id, and its id is used once in the case. */
export function readRecords<S extends Schema>(
  reading: Reading,
  folder: { readonly name: string; readonly noun: string; readonly paths: readonly string[] },
  schema: S,
  records: IdRegister,
): readonly RecordFile<Output<S>>[] {
  return folder.paths.flatMap((path) => {
    const file = readTextOf(reading, path);
    const document = file === undefined ? undefined : parseYaml(file, reading.limits, reading.problems);
    if (document === undefined) return [];
    const value = validate(schema, document, reading.problems);
    const id = textUnder(document.root, "id");
    if (id !== undefined) {
      records.add(id, placeOf(document, "id"));
      if (path !== `${folder.name}/${id}.yaml`) {
        reading.problems.error(
          placeOf(document, "id"),
          `The ${folder.noun} ${shown(id)} stands in ${path}.`,
          "Name the file after the id.",
        );
      }
    }
    return { document, value };
  });
}

/** A file that may be absent, such as ladder.yaml. */
export function readOptional<S extends Schema>(
  reading: Reading,
  path: string,
  present: ReadonlySet<string>,
  schema: S,
): RecordFile<Output<S>> | undefined {
  if (!present.has(path)) return undefined;
  const file = readTextOf(reading, path);
  const document = file === undefined ? undefined : parseYaml(file, reading.limits, reading.problems);
  return document === undefined ? undefined : { document, value: validate(schema, document, reading.problems) };
}

/** Reports each id that refers to nothing, at its own place; an empty id refers to nothing on purpose. */
export function checkIds(
  reading: Reading,
  ids: readonly { readonly id: string; readonly at: Place }[],
  reference: { readonly noun: string; readonly definedIn: string },
  known: ReadonlySet<string> | undefined,
): void {
  for (const { id, at } of ids) if (id !== "") checkReference(reading.problems, at, { id, ...reference }, known);
}

export const inSources = { noun: "source", definedIn: "sources/sources.csl.json" } as const;
export const inParties = { noun: "party", definedIn: "case.yaml under parties" } as const;
export const inTeam = { noun: "pseudonym", definedIn: "case.yaml under team" } as const;
export const inCase = { noun: "record", definedIn: "the case" } as const;
