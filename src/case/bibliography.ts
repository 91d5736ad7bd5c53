import { DataError } from "../core/errors.js";
import type { CaseFiles } from "./files.js";
import { defaultLimits } from "./files.js";
import { isId, longestId } from "./forms.js";
import { parseJson } from "./json.js";
import { problemLine, Problems } from "./problems.js";
import { cslSchema, type CslItem } from "./schema-sources.js";
import { accepted, validate } from "./schema-validate.js";
import { readText, textFile } from "./text.js";
import type { Document } from "./tree.js";

export const bibliographyPath = "sources/sources.csl.json";

/** A bibliography in CSL-JSON with the text it was read from, so that what is not touched stays as it is written. */
export interface Bibliography {
  readonly text: string;
  readonly document: Document;
  readonly items: readonly CslItem[];
}

/** The case's bibliography. Throws a DataError with every problem in it. */
export function caseBibliography(files: CaseFiles): Bibliography {
  const problems = new Problems();
  const file = readText(files, bibliographyPath, defaultLimits, problems);
  const document = file === undefined ? undefined : parseJson(file, defaultLimits, problems);
  const items = document === undefined ? undefined : validate(cslSchema, document, problems);
  if (file === undefined || document === undefined || items === undefined || problems.errors > 0) {
    throw new DataError(
      problems.all().map(problemLine).join("\n"),
      "Put the bibliography right first; nothing was added.",
    );
  }
  return { text: file.text, document, items };
}

/**
 * A bibliography from outside, such as Zotero's "CSL JSON". Its ids may be addresses, so they are not judged. Throws a DataError
 * with every problem, each with its place in `name`.
 */
export function foreignBibliography(text: string, name: string): readonly CslItem[] {
  const problems = new Problems();
  const document = parseJson(textFile(name, text, ""), defaultLimits, problems);
  if (document !== undefined && document.root.kind !== "list") {
    problems.error(
      { file: name, line: 1, column: 1 },
      "This is no list of works.",
      "Export the works from Zotero as CSL JSON.",
    );
  }
  const items =
    document?.root.kind === "list"
      ? document.root.items.map((node, i) => {
          const written = node.kind === "map" ? node.entries : [];
          // The id is replaced before it is judged; everything else is held to the case's own rules.
          const entries = written.map((entry) =>
            entry.key === "id"
              ? { ...entry, value: { kind: "scalar", at: entry.keyAt, value: `S-${i}`, source: "" } as const }
              : entry,
          );
          const one = { file: document.file, root: { ...node, entries } as typeof node };
          const id = written.find((entry) => entry.key === "id")?.value;
          const value = accepted(cslSchema.element, one.root);
          if (value === undefined) validate(cslSchema.element, one, problems);
          return value === undefined ? [] : [{ ...value, id: id?.kind === "scalar" ? String(id.value) : "" }];
        })
      : [];
  if (problems.errors > 0) {
    throw new DataError(
      problems.all().map(problemLine).join("\n"),
      "Put the bibliography right first; nothing was added.",
    );
  }
  return items.flat();
}

/** What a work of a foreign bibliography became. */
export interface Merged {
  readonly id: string;
  readonly title: string;
  readonly how: "added" | "completed" | "unchanged";
  /** By what it was found to be the same work; "" for a new one. */
  readonly matchedBy: "" | "id" | "citation key" | "DOI" | "address and title" | "title, type and date";
  /** Variables that were absent here and are taken over. */
  readonly taken: readonly string[];
  /** Variables that differ: ours stands, theirs is shown. */
  readonly differs: readonly { readonly variable: string; readonly here: string; readonly there: string }[];
}

/**
 * Joins a foreign bibliography to the case's own: works already there are completed and never changed, new ones are appended
 * with an id of the case, which is also set as citation key so that it survives a way through Zotero. Returns the new text;
 * entries that are not touched keep every byte.
 */
export function mergedBibliography(
  own: Bibliography,
  foreign: readonly CslItem[],
): { readonly text: string; readonly merged: readonly Merged[] } {
  const items = own.items.map((item) => item);
  const changed = new Set<number>();
  const merged = foreign.map((theirs): Merged => {
    const match = matchOf(items, theirs);
    if (match === undefined) {
      const added = adopted(theirs, new Set(items.map((item) => item.id)));
      items.push(added);
      return { id: added.id, title: added.title, how: "added", matchedBy: "", taken: [], differs: [] };
    }
    const ours = items[match.index]!;
    const taken = Object.keys(theirs).filter((key) => !notCompared.has(key) && !(key in ours));
    if (taken.length > 0) {
      items[match.index] = { ...ours, ...Object.fromEntries(taken.map((key) => [key, theirs[key]])) };
      changed.add(match.index);
    }
    return {
      id: ours.id,
      title: ours.title,
      how: taken.length > 0 ? "completed" : "unchanged",
      matchedBy: match.by,
      taken,
      differs: differences(ours, theirs),
    };
  });
  return { text: textWith(own, items, changed), merged };
}

/** The id is ours; the key is how an id travels. */
const notCompared = new Set(["id", "citation-key"]);

function differences(ours: CslItem, theirs: CslItem): Merged["differs"] {
  return Object.keys(theirs).flatMap((variable) => {
    if (notCompared.has(variable) || !(variable in ours)) return [];
    const [here, there] = [comparable(ours[variable]), comparable(theirs[variable])];
    return here === there ? [] : [{ variable, here, there }];
  });
}

/** Zotero writes the numbers of a date as texts; 2019 and "2019" are one year. */
function comparable(value: unknown): string {
  if (typeof value === "string") return value;
  return JSON.stringify(value, (key, inner: unknown) =>
    key !== "" && typeof inner === "string" && /^\d+$/u.test(inner) ? Number(inner) : inner,
  );
}

function matchOf(
  items: readonly CslItem[],
  theirs: CslItem,
): { readonly index: number; readonly by: Exclude<Merged["matchedBy"], ""> } | undefined {
  const key = citationKey(theirs);
  const doi = doiOf(theirs);
  const title = folded(theirs.title);
  const rules: readonly (readonly [Exclude<Merged["matchedBy"], "">, (item: CslItem) => boolean])[] = [
    ["id", (item) => item.id === theirs.id],
    ["citation key", (item) => key !== "" && (item.id === key || citationKey(item) === key)],
    ["DOI", (item) => doi !== "" && doiOf(item) === doi],
    [
      "address and title",
      (item) => theirs.URL !== undefined && item.URL === theirs.URL && folded(item.title) === title,
    ],
    [
      "title, type and date",
      (item) =>
        folded(item.title) === title &&
        item.type === theirs.type &&
        comparable(item.issued ?? null) === comparable(theirs.issued ?? null) &&
        item.issued !== undefined &&
        // Two newspapers that print one agency's text are two works.
        item.URL === theirs.URL &&
        item["container-title"] === theirs["container-title"],
    ],
  ];
  for (const [by, same] of rules) {
    const index = items.findIndex(same);
    if (index !== -1) return { index, by };
  }
  return undefined;
}

function citationKey(item: CslItem): string {
  const own = item["citation-key"];
  if (typeof own === "string") return own;
  // Older versions of Zotero keep it in the field Extra, which CSL-JSON calls note.
  return /^citation[ -]key:\s*(\S+)/imu.exec(item.note ?? "")?.[1] ?? "";
}

function doiOf(item: CslItem): string {
  return (item.DOI ?? "").toLowerCase().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/u, "");
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\s]+/gu, " ")
    .trim();
}

function adopted(theirs: CslItem, taken: ReadonlySet<string>): CslItem {
  const wished = [citationKey(theirs), theirs.id].find((id) => isId(id) && id.length <= longestId && !taken.has(id));
  const id = wished ?? freeId(theirs, taken);
  return { ...theirs, id, ...(citationKey(theirs) === "" ? { "citation-key": id } : {}) };
}

/** S-name-date from the first author or the publisher, with a number where it is taken. */
function freeId(item: CslItem, taken: ReadonlySet<string>): string {
  const author = item.author?.[0];
  const name = author?.family ?? author?.literal ?? item["container-title"] ?? item.publisher ?? item.title;
  const parts = item.issued?.["date-parts"]?.[0] ?? [];
  const date = parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("-");
  const base = ["S", slug(name) || slug(item.title) || "source", date].filter((part) => part !== "").join("-");
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-v${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Letters and digits of any script, so that a Chinese name gives an id too. */
function slug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 24)
    .replace(/-+$/u, "");
}

function textWith(own: Bibliography, items: readonly CslItem[], changed: ReadonlySet<number>): string {
  const { root } = own.document;
  if (root.kind !== "list" || (changed.size === 0 && items.length === own.items.length)) return own.text;
  const { text } = own;
  const ends = root.items.map((_, i) => endOf(text, root.items[i + 1]?.at ?? text.lastIndexOf("]")));
  let out = "";
  let from = 0;
  root.items.forEach((node, i) => {
    out += text.slice(from, node.at) + (changed.has(i) ? written(items[i]!) : text.slice(node.at, ends[i]));
    from = ends[i]!;
  });
  const added = items.slice(root.items.length).map((item) => `  ${written(item)}`);
  if (added.length === 0) return out + text.slice(from);
  const start = root.items.length === 0 ? text.slice(0, root.at + 1) : `${out},`;
  return `${start}\n${added.join(",\n")}\n]\n`;
}

/** End of the value before a position: white space and one comma may stand between. */
function endOf(text: string, before: number): number {
  return text.slice(0, before).replace(/[\s,]+$/u, "").length;
}

/** An entry on one line, as the scaffold and the built-in case have it. */
function written(item: CslItem): string {
  return JSON.stringify(item);
}
