import type { Case } from "../core/case.js";
import { DataError } from "../core/errors.js";
import { join } from "node:path";
import { scanCsv } from "./csv.js";
import { diskFiles } from "./disk.js";
import { defaultLimits, type CaseFiles } from "./files.js";
import { sha256OfFiles } from "./hash.js";
import { parseJson } from "./json.js";
import { observationsTable, packagePath, resourcesOf } from "./package.js";
import { problemLine, Problems } from "./problems.js";
import { readText } from "./text.js";
import { observationRules } from "./columns.js";

/** A table of a case as text cells, exactly as its files have them. */
export interface CaseTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of the file; for observations in several files, of all of them (see hash.ts). */
  readonly sha256: string;
  /** Absolute where the case folder is; one for a table of facts, one or more for the observations. */
  readonly paths: readonly string[];
}

/**
 * A table of facts by name, or "observations": the rows of all observation resources in the order of the data package.
 * The files are read anew; a DataError says so if one has changed since the case was checked.
 */
export function readTable(subject: Case, name: string, files: CaseFiles = diskFiles(subject.folder)): CaseTable {
  const resources = resourcesIn(subject, files).filter((resource) =>
    name === observationsTable ? resource.kind === "observations" : resource.kind === "facts" && resource.name === name,
  );
  const [first] = resources;
  if (name !== observationsTable && first === undefined) {
    const names = [observationsTable, ...subject.tables.map((table) => table.name)];
    throw new DataError(`The case has no table "${name}".`, `Its tables are: ${names.join(", ")}.`);
  }
  const hashes: Record<string, string> = {};
  const rows: (readonly string[])[] = [];
  let columns: readonly string[] = name === observationsTable ? observationRules.map((rule) => rule.name) : [];
  for (const { path } of resources) {
    const problems = new Problems();
    const file = unchanged(subject, files, path, problems);
    const [header, ...body] = scanCsv(file, problems) ?? [];
    if (header === undefined) throw changed(path);
    columns = header.cells;
    hashes[path] = file.sha256;
    for (const row of body) rows.push(row.cells);
  }
  const paths = resources.map(({ path }) => join(subject.folder, path));
  const single = resources.length === 1 && first !== undefined ? hashes[first.path] : undefined;
  return { name, columns, rows, sha256: single ?? sha256OfFiles(hashes), paths };
}

function resourcesIn(subject: Case, files: CaseFiles): ReturnType<typeof resourcesOf> {
  const problems = new Problems();
  const document = parseJson(unchanged(subject, files, packagePath, problems), defaultLimits, problems);
  if (document === undefined) throw changed(packagePath);
  return resourcesOf(document, problems);
}

function unchanged(subject: Case, files: CaseFiles, path: string, problems: Problems): ReturnType<typeof mustRead> {
  const file = mustRead(files, path, problems);
  if (file.sha256 !== subject.files[path]) throw changed(path);
  return file;
}

function mustRead(files: CaseFiles, path: string, problems: Problems): NonNullable<ReturnType<typeof readText>> {
  const file = readText(files, path, defaultLimits, problems);
  if (file !== undefined) return file;
  const first = problems.all().find(({ severity }) => severity === "error");
  throw new DataError(first === undefined ? `${path} cannot be read.` : problemLine(first), "Check the case again.");
}

function changed(path: string): DataError {
  return new DataError(`${path} has changed since the case was checked.`, "Run the command again.");
}
