import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { DataError } from "../core/errors.js";
import { answersOf, type WarcAnswer } from "./warc.js";

/** Most that a WACZ may unpack to, in bytes: a small archive can hold a very large one. */
const largestUnpacked = 512 * 2 ** 20;

/** The answers in a WACZ, and the address of its first page (pages/pages.jsonl); its files are held to the hashes that it lists. */
export async function answersOfWacz(
  wacz: Uint8Array,
  name: string,
): Promise<{ readonly answers: readonly WarcAnswer[]; readonly firstPage: string }> {
  const files = unpacked(wacz, name);
  checkHashes(files, name);
  const answers: WarcAnswer[] = [];
  for (const path of Object.keys(files).sort()) {
    if (/^archive\/[^/]+\.warc(?:\.gz)?$/u.test(path))
      answers.push(...(await answersOf(files[path]!, `${name}/${path}`)));
  }
  return { answers, firstPage: firstPageOf(files["pages/pages.jsonl"]) };
}

function unpacked(wacz: Uint8Array, name: string): Readonly<Record<string, Uint8Array>> {
  let total = 0;
  try {
    return unzipSync(wacz, {
      filter: (file) => {
        const wanted = /^(?:archive\/|pages\/|datapackage\.json$)/u.test(file.name);
        if (wanted) total += file.originalSize;
        if (total > largestUnpacked) {
          throw new DataError(
            `${name} unpacks to more than ${largestUnpacked} bytes.`,
            "Take the WARC of the page out of it and add that alone.",
          );
        }
        return wanted;
      },
    });
  } catch (error) {
    if (error instanceof DataError || !(error instanceof Error)) throw error;
    throw new DataError(
      `${name} cannot be unpacked: ${error.message.replace(/\.$/u, "")}.`,
      "Get the file again; it may be cut off.",
    );
  }
}

/** WACZ 1.1.1, section 5.2.2: datapackage.json lists each file with its hash. */
function checkHashes(files: Readonly<Record<string, Uint8Array>>, name: string): void {
  const listed = resourcesIn(files["datapackage.json"], name);
  for (const { path, hash } of listed) {
    const bytes = files[path];
    const [algorithm = "", wanted = ""] = hash.split(":");
    if (bytes === undefined || algorithm !== "sha256") continue;
    const found = createHash("sha256").update(bytes).digest("hex");
    if (found !== wanted) {
      throw new DataError(
        `${path} in ${name} is not what the archive says it is: its SHA-256 is ${found}, and ${wanted} is listed.`,
        "The archive was changed after it was made: get it again.",
      );
    }
  }
}

function resourcesIn(
  bytes: Uint8Array | undefined,
  name: string,
): readonly { readonly path: string; readonly hash: string }[] {
  if (bytes === undefined) {
    throw new DataError(
      `${name} has no datapackage.json, so it is no WACZ.`,
      "Check the file; a WACZ comes from a web archiving program.",
    );
  }
  const parsed = parsedJson(bytes) as { readonly resources?: unknown } | undefined;
  if (!Array.isArray(parsed?.resources)) {
    throw new DataError(`The datapackage.json in ${name} lists no files.`, "Get the archive again.");
  }
  return (parsed.resources as readonly unknown[]).flatMap((one) => {
    const { path, hash } = (one ?? {}) as { readonly path?: unknown; readonly hash?: unknown };
    return typeof path === "string" && typeof hash === "string" ? [{ path, hash }] : [];
  });
}

function firstPageOf(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return "";
  for (const line of new TextDecoder().decode(bytes).split("\n")) {
    const { url } = (parsedJson(new TextEncoder().encode(line)) ?? {}) as { readonly url?: unknown };
    if (typeof url === "string") return url;
  }
  return "";
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
