import { chmodSync, existsSync, lstatSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Coverage } from "../core/captures.js";
import { DataError } from "../core/errors.js";
import { bibliographyPath, caseBibliography, mergedBibliography, type Bibliography } from "./bibliography.js";
import { diskFiles } from "./disk.js";
import { failureOf } from "./failure.js";
import { defaultLimits, type CaseFiles } from "./files.js";
import { sha256 } from "./hash.js";
import { shown } from "./problems.js";
import { cslItemSchema, type CslItem } from "./schema-sources.js";
import { newSideFile, sideFile, withCapture, type SideText, type WrittenCapture } from "./side-file.js";
import { didYouMean } from "./suggest.js";
import { isId, noId } from "./forms.js";
import { makeFolder, writeFileAtomic } from "./write.js";

/** Largest original that is kept in the folder, in bytes. */
export const largestOriginal = 256 * 2 ** 20;

/** An original to be kept, and what is known of it. Unknown = "". */
export interface NewCapture {
  readonly source: string;
  /** Title and type of a source that the case does not have yet; "" = it must have it. */
  readonly title: string;
  readonly type: string;
  /** Ending of the file's name, without the dot. */
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** Path below the case where the file already lies; "" = elsewhere. */
  readonly inPlace: string;
  readonly mediaType: string;
  readonly pages: readonly string[];
  readonly textTool: string;
  readonly coverage: Coverage;
  readonly language: string;
  readonly url: string;
  readonly capturedAt: string;
  readonly httpStatus?: number;
  readonly operator: string;
  readonly method: string;
  readonly note: string;
}

export interface AddedCapture {
  readonly capture: WrittenCapture;
  /** False where these bytes were a capture of this source before: nothing was written. */
  readonly written: boolean;
  /** Whether the source itself is new. */
  readonly sourceAdded: boolean;
  readonly sideFile: string;
  readonly warnings: readonly string[];
}

/** The bytes of a file that is to be kept, and where it lies in the case. Nothing in vault/ is read. */
export function originalAt(folder: string, path: string): { readonly bytes: Uint8Array; readonly inPlace: string } {
  try {
    const real = realpathSync(path);
    const inside = relative(realpathSync(folder), real).split(sep).join("/");
    if (/^vault(?:\/|$)/iu.test(inside)) {
      throw new DataError(
        `${path} lies in vault/, which no command reads.`,
        "Take what may be read out of the vault, and nothing that identifies a witness.",
      );
    }
    const { size } = lstatSync(real);
    if (!lstatSync(real).isFile()) throw new DataError(`${path} is not a regular file.`, "Name a file.");
    if (size === 0) throw new DataError(`${path} is empty.`, "Get the file again.");
    if (size > largestOriginal) {
      throw new DataError(
        `${path} has ${size} bytes; at most ${largestOriginal} are kept in a case.`,
        "Keep it outside the case, list its hash in the side file by hand, and add its text.",
      );
    }
    return { bytes: readFileSync(real), inPlace: inside.startsWith("captures/") ? inside : "" };
  } catch (error) {
    if (error instanceof DataError) throw error;
    const { why, fix } = failureOf(error);
    throw new DataError(`${path} cannot be read: ${why}.`, fix);
  }
}

/**
 * Keeps an original read-only below captures/, its working text below working/, and lists both with their hashes in the side
 * file of the source. Nothing that was there is changed: an original that no longer has its hash stops everything.
 */
export function addCapture(folder: string, added: NewCapture): AddedCapture {
  const files = diskFiles(folder);
  const bibliography = caseBibliography(files);
  const known = bibliography.items.find((item) => item.id === added.source);
  if (known === undefined) refuseUnknown(added, bibliography.items);
  const path = `sources/${added.source}.yaml`;
  const side = existingSide(files, path);
  for (const capture of side?.value.captures ?? []) refuseChanged(files, capture);
  const hash = sha256(added.bytes);
  const before = side?.value.captures.find((capture) => capture.sha256 === hash);
  if (before !== undefined)
    return { capture: before, written: false, sourceAdded: false, sideFile: path, warnings: [] };

  const place = placesFor(folder, added, hash, side);
  const text = added.pages.join("\f");
  const capture = captureOf(added, hash, place, text);
  const nextSide =
    side === undefined
      ? newSideFile(added.source, (known?.URL ?? added.url) === "" ? "none" : "as seen", capture)
      : withCapture(side, capture);
  const contents: Record<string, string | Uint8Array> = {
    ...(added.inPlace === place.original ? {} : { [place.original]: added.bytes }),
    ...(capture.working === undefined ? {} : { [place.working]: text }),
    ...(known === undefined ? { [bibliographyPath]: withNewSource(bibliography, added) } : {}),
    [path]: nextSide,
  };
  writeAll(folder, contents, [place.original, place.working]);
  chmodSync(join(folder, place.original), 0o444);
  return {
    capture,
    written: true,
    sourceAdded: known === undefined,
    sideFile: path,
    warnings: sharedWith(files, hash, path),
  };
}

function refuseUnknown(added: NewCapture, items: readonly CslItem[]): void {
  if (!isId(added.source)) throw new DataError(...noId("--source", added.source));
  if (added.title !== "") return;
  throw new DataError(
    `There is no source ${shown(added.source)} in ${bibliographyPath}.${didYouMean(
      added.source,
      items.map((item) => item.id),
    )}`,
    "Correct the id, add a bibliography that has the work first, or give --title to enter a new source.",
  );
}

function withNewSource(bibliography: Bibliography, added: NewCapture): string {
  const { text, merged } = mergedBibliography(bibliography, [newItem(added)]);
  const [one] = merged;
  if (one?.how === "added") return text;
  throw new DataError(
    `The work is in the bibliography already, as ${shown(one?.id ?? "")} (the same ${one?.matchedBy ?? ""}).`,
    `Give --source ${one?.id ?? ""}, without --title.`,
  );
}

function newItem(added: NewCapture): CslItem {
  const item = {
    id: added.source,
    type: added.type === "" ? (added.mediaType.startsWith("application/pdf") ? "document" : "webpage") : added.type,
    title: added.title,
    ...(added.url === "" ? {} : { URL: added.url }),
    ...(added.language === "" ? {} : { language: added.language }),
  };
  const read = cslItemSchema.safeParse(item);
  if (read.success) return read.data;
  throw new DataError(
    `--type is ${shown(added.type)}, which is no type of CSL.`,
    "Take one such as webpage, article-newspaper, article-journal, report, book, broadcast or document.",
  );
}

function existingSide(files: CaseFiles, path: string): SideText | undefined {
  const read = files.read(path, defaultLimits.documentBytes);
  if (!read.ok && /missing/u.test(read.what)) return undefined;
  if (!read.ok) throw new DataError(`${path}: ${read.what}`, read.fix);
  return sideFile(path, new TextDecoder().decode(read.bytes));
}

function refuseChanged(files: CaseFiles, capture: WrittenCapture): void {
  const read = files.read(capture.path, largestOriginal);
  if (!read.ok || sha256(read.bytes) === capture.sha256) return;
  throw new DataError(
    `The original ${capture.path} has changed since it was kept: its SHA-256 is ${sha256(read.bytes)}, not ${capture.sha256}.`,
    "Restore it first. If the source itself has changed, keep the old file and add the new version as another file.",
  );
}

interface Places {
  readonly original: string;
  readonly working: string;
}

/** Names after the source, numbered from the second version on; what is there already is never written over. */
function placesFor(folder: string, added: NewCapture, hash: string, side: SideText | undefined): Places {
  const listed = new Set(side?.value.captures.map((capture) => capture.path));
  if (listed.has(added.inPlace)) {
    throw new DataError(
      `The original ${added.inPlace} has changed since it was kept.`,
      "Restore it first, and add the new version as another file: every quote is bound to the old bytes.",
    );
  }
  const ending = added.extension === "" ? "" : `.${added.extension}`;
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? added.source : `${added.source}.v${n}`;
    const original = added.inPlace === "" ? `captures/${name}${ending}` : added.inPlace;
    const working = `working/${name}.txt`;
    const free =
      original === added.inPlace || !existsSync(join(folder, original)) || sameBytes(join(folder, original), hash);
    if (free && !listed.has(original) && !existsSync(join(folder, working))) return { original, working };
  }
}

function sameBytes(path: string, hash: string): boolean {
  return lstatSync(path).isFile() && sha256(readFileSync(path)) === hash;
}

function captureOf(added: NewCapture, hash: string, place: Places, text: string): WrittenCapture {
  return {
    path: place.original,
    sha256: hash,
    bytes: added.bytes.length,
    media_type: added.mediaType,
    url: added.url,
    captured_at: added.capturedAt,
    tool: "",
    tool_version: "",
    operator: added.operator,
    method: added.method,
    ...(added.httpStatus === undefined ? {} : { http_status: added.httpStatus }),
    coverage: added.coverage,
    language: added.language,
    note: added.note,
    ...(added.pages.length === 0
      ? {}
      : { working: { path: place.working, sha256: sha256(text), tool: added.textTool } }),
  };
}

/** All or nothing: what was begun is taken back, and the two files that are changed come last. */
function writeAll(
  folder: string,
  contents: Readonly<Record<string, string | Uint8Array>>,
  fresh: readonly string[],
): void {
  const begun: string[] = [];
  try {
    for (const [path, content] of Object.entries(contents)) {
      const target = join(folder, path);
      makeFolder(join(folder, path.split("/")[0] ?? ""));
      if (fresh.includes(path) && !existsSync(target)) begun.push(target);
      if (!(fresh.includes(path) && existsSync(target))) writeFileAtomic(target, content);
    }
  } catch (error) {
    for (const target of begun) rmSync(target, { force: true });
    throw error;
  }
}

function sharedWith(files: CaseFiles, hash: string, own: string): readonly string[] {
  return files.list().flatMap(({ path }) => {
    if (!path.startsWith("sources/") || !path.endsWith(".yaml") || path === own) return [];
    const read = files.read(path, defaultLimits.documentBytes);
    return read.ok && new TextDecoder().decode(read.bytes).includes(hash)
      ? [`The same bytes are a capture of another source too, in ${path}: the two are not independent.`]
      : [];
  });
}
