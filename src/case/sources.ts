import { camel } from "../core/camel.js";
import type { Source } from "../core/case.js";
import { isId, isPeriod, noDate } from "./forms.js";
import { shown } from "./problems.js";
import { checkReference, readTextOf, type IdRegister, type Reading } from "./reading.js";
import type { RecordFile } from "./records.js";
import { cslItemSchema, cslSchema, sourceSideSchema, type CslItem, type SideFile } from "./schema-sources.js";
import { didYouMean } from "./suggest.js";
import { placeOf, textUnder, type Document } from "./tree.js";
import { accepted, validate } from "./schema-validate.js";
import { parseYaml } from "./yaml.js";

/** Ids of the sources, whether or not the rest of each entry is right. */
export function sourceIds(document: Document, records: IdRegister): ReadonlySet<string> {
  const ids = new Set<string>();
  if (document.root.kind !== "list") return ids;
  document.root.items.forEach((node, i) => {
    const id = textUnder(node, "id");
    if (id === undefined) return;
    records.add(id, placeOf(document, i, "id"));
    ids.add(id);
  });
  return ids;
}

export function readSources(
  reading: Reading,
  document: Document,
  ids: ReadonlySet<string>,
  sidePaths: readonly string[],
): { readonly sources: readonly Source[]; readonly sides: readonly RecordFile<SideFile>[] } {
  const { problems } = reading;
  validate(cslSchema, document, problems);
  const sideFiles: RecordFile<SideFile>[] = [];
  const sides = new Map<string, SideFile>();
  for (const path of sidePaths) {
    const side = readSide(reading, path, ids);
    if (side === undefined) continue;
    sideFiles.push(side);
    if (side.value !== undefined) sides.set(side.value.id, side.value);
  }
  if (document.root.kind !== "list") return { sources: [], sides: sideFiles };
  const sources = document.root.items.flatMap((node, i) => {
    const item = accepted(cslItemSchema, node);
    if (item === undefined) return [];
    const side = sides.get(item.id);
    checkItem(item, side, i, document, reading);
    return [sourceOf(item, side)];
  });
  return { sources, sides: sideFiles };
}

function readSide(reading: Reading, path: string, ids: ReadonlySet<string>): RecordFile<SideFile> | undefined {
  const { problems } = reading;
  const file = readTextOf(reading, path);
  const document = file === undefined ? undefined : parseYaml(file, reading.limits, problems);
  if (document === undefined) return undefined;
  const side = validate(sourceSideSchema, document, problems);
  const id = textUnder(document.root, "id");
  if (id === undefined || !isId(id)) return undefined;
  if (path !== `sources/${id}.yaml`) {
    problems.error(
      placeOf(document, "id"),
      `The file describes ${shown(id)}, but is called ${path}.`,
      `Rename it to sources/${id}.yaml, or correct the id.`,
    );
  }
  const definedIn = "sources/sources.csl.json";
  checkReference(problems, placeOf(document, "id"), { id, noun: "source", definedIn }, ids);
  side?.derived_from?.forEach((other, i) => {
    const at = placeOf(document, "derived_from", i);
    checkReference(problems, at, { id: other, noun: "source", definedIn }, ids);
    if (other === id)
      problems.error(at, `The source ${shown(id)} is said to derive from itself.`, "Delete it from the list.");
  });
  return { document, value: side };
}

function checkItem(
  item: CslItem,
  side: SideFile | undefined,
  index: number,
  document: Document,
  reading: Reading,
): void {
  const { problems } = reading;
  if ((item.author ?? []).length === 0 && (item.publisher ?? item["container-title"] ?? "") === "") {
    problems.warning(
      placeOf(document, index),
      `The source ${shown(item.id)} has neither author nor publisher.`,
      "Write author, publisher or container-title, so that a reader knows who says it.",
    );
  }
  const issued = issuedOf(item);
  if (item.issued?.["date-parts"] !== undefined && !isPeriod(issued)) {
    problems.error(placeOf(document, index, "issued"), ...noDate('"issued"', issued));
  }
  const { URL: url = "" } = item;
  if (side?.address === "as seen" && url === "") {
    problems.warning(
      placeOf(document, index),
      `The address of ${shown(item.id)} is said to be as seen, but there is no URL.`,
      'Write the URL, or "address: none" in its side file.',
    );
  }
  if (side?.address === "none" && url !== "") {
    problems.warning(
      placeOf(document, index, "URL"),
      `The source ${shown(item.id)} has a URL, but its side file says that it has none.`,
      "Correct one of the two.",
    );
  }
  if (url !== "" && !/^(?:https?|ftp):\/\/\S+$/u.test(url)) {
    problems.error(
      placeOf(document, index, "URL"),
      `The URL ${shown(url)} is no address of the web.${didYouMean(url.split(":")[0] ?? "", ["https", "http"])}`,
      "Begin it with https:// or http:// and leave no spaces in it; what is no address belongs into a note.",
    );
  }
}

function sourceOf(item: CslItem, side: SideFile | undefined): Source {
  const author = (item.author ?? [])
    .map(
      (name) => name.literal ?? [name.given, name.family].filter((part) => part !== undefined && part !== "").join(" "),
    )
    .filter((name) => name !== "");
  return {
    id: item.id,
    title: item.title,
    author: author.join("; "),
    publisher: item.publisher ?? item["container-title"] ?? "",
    issued: issuedOf(item),
    url: item.URL ?? "",
    language: item.language ?? "",
    originGroup: side?.origin_group ?? item.id,
    addressStatus: side?.address ?? ((item.URL ?? "") === "" ? "none" : "as seen"),
    ...(side?.derived_from === undefined ? {} : { derivedFrom: side.derived_from }),
    interests: side?.interests ?? [],
    ...(side?.grade === undefined ? {} : { grade: camel(side.grade) }),
    ...(side?.retraction === undefined ? {} : { retraction: camel(side.retraction) }),
    note: side?.note ?? "",
    csl: item,
  };
}

/** "2014-08-30", "2010/2013", or the text that CSL gives instead. */
function issuedOf(item: CslItem): string {
  const { issued } = item;
  if (issued === undefined) return "";
  const parts = issued["date-parts"];
  if (parts === undefined) return issued.raw ?? issued.literal ?? "";
  return parts
    .map((part) => part.map((number, i) => String(number).padStart(i === 0 ? 4 : 2, "0")).join("-"))
    .join("/");
}
