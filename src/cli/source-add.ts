import { basename, extname } from "node:path";
import { addCapture, originalAt, type AddedCapture } from "../case/add-capture.js";
import { addBibliography } from "../case/add-bibliography.js";
import { isDate, noDate } from "../case/forms.js";
import { textOfPlain, workingText } from "../capture/extract.js";
import type { WorkingText } from "../capture/types.js";
import { coverages } from "../core/captures.js";
import { DataError } from "../core/errors.js";
import { canonicalJson } from "../core/json.js";
import { sourceAddWords } from "./source-add-words.js";
import { software } from "./version.js";

type Wishes = Readonly<Record<string, string | boolean | undefined>>;

export async function sourceAddCommand(folder: string, file: string, wishes: Wishes): Promise<void> {
  const wish = (key: string): string => (typeof wishes[key] === "string" ? wishes[key].trim() : "");
  const json = wishes["json"] === true;
  if (wish("source") === "" && extname(file).toLowerCase() !== ".json") refuseWithoutSource(file);
  if (wish("source") === "") {
    const { bytes } = originalAt(folder, file);
    const merged = addBibliography(folder, bytes, basename(file));
    if (json) process.stdout.write(canonicalJson({ schema: "plumbline/source-add@1", works: merged }));
    else process.stdout.write(sourceAddWords.bibliography(merged));
    return;
  }
  if (wish("captured") !== "" && !isDate(wish("captured")))
    throw new DataError(...noDate("--captured", wish("captured")));
  process.stderr.write(`Reading ${basename(file)}\n`);
  const { bytes, inPlace } = originalAt(folder, file);
  const read = await textFor(folder, file, bytes, wish);
  const added = addCapture(folder, {
    source: wish("source"),
    title: wish("title"),
    type: wish("type"),
    extension: endingOf(file),
    bytes,
    inPlace,
    mediaType: read.mediaType,
    pages: read.pages,
    textTool: read.tool,
    coverage: coverages.find((one) => one === wish("coverage")) ?? "excerpt",
    language: wish("language") === "" ? read.language : wish("language"),
    url: wish("url") === "" ? read.url : wish("url"),
    capturedAt: wish("captured") === "" ? read.capturedAt : wish("captured"),
    ...(read.httpStatus === undefined ? {} : { httpStatus: read.httpStatus }),
    operator: wish("operator"),
    method: wish("method"),
    note: wish("note"),
  });
  print(added, read, json);
}

/** The text made here, or the one that another program made, with what the original says of itself. */
async function textFor(
  folder: string,
  file: string,
  bytes: Uint8Array,
  wish: (key: string) => string,
): Promise<WorkingText> {
  const reading = { name: basename(file), charset: wish("charset"), url: wish("url") };
  if (wish("text") === "") {
    const read = await workingText(bytes, reading);
    return { ...read, tool: read.pages.length === 0 ? "" : `${software()}, ${read.tool}` };
  }
  if (wish("textTool") === "") {
    throw new DataError(
      "It is not said what made the text.",
      'Name the program with --text-tool, such as "tesseract 5.3".',
    );
  }
  const given = originalAt(folder, wish("text"));
  const text = textOfPlain(given.bytes, { ...reading, name: basename(wish("text")) }, "");
  const { mediaType } = await workingText(bytes, reading).catch(() => ({ mediaType: "application/octet-stream" }));
  return { ...text, mediaType, tool: wish("textTool") };
}

function print(
  { capture, written, sourceAdded, sideFile, warnings }: AddedCapture,
  read: WorkingText,
  json: boolean,
): void {
  const all = [...read.warnings, ...warnings];
  for (const warning of all) process.stderr.write(`warning: ${warning}\n`);
  const facts = { capture, written, source_added: sourceAdded, side_file: sideFile, pages: read.pages.length };
  if (json) process.stdout.write(canonicalJson({ schema: "plumbline/source-add@1", ...facts, warnings: all }));
  else process.stdout.write(sourceAddWords.capture(facts));
}

function refuseWithoutSource(file: string): never {
  throw new DataError(
    /\.(?:bib|ris|xml)$/iu.test(file)
      ? `${basename(file)} is no CSL JSON.`
      : `It is not said of which source ${basename(file)} is a copy.`,
    /\.(?:bib|ris|xml)$/iu.test(file)
      ? "Export the works from Zotero, or from the program that wrote the file, as CSL JSON and add that."
      : "Name it with --source S-...; with --title as well if the case does not have it yet.",
  );
}

/** "report.PDF" -> "pdf"; "page.warc.gz" -> "warc.gz"; nothing that a name could hide behind. */
function endingOf(file: string): string {
  return /\.(warc\.gz|[a-z0-9]{1,8})$/iu.exec(basename(file))?.[1]?.toLowerCase() ?? "";
}
