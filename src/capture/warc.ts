import { createHash } from "node:crypto";
import { WARCParser, type WARCRecord } from "warcio";
import { DataError } from "../core/errors.js";

/** One answer of a server as a WARC keeps it, with its body decoded. */
export interface WarcAnswer {
  readonly url: string;
  readonly date: string;
  readonly status: number | undefined;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** Largest body that is read, in bytes. */
const largestBody = 256 * 2 ** 20;

/** Answers of a WARC that may be a page to read: HTML, PDF and plain text, in their order, errors and redirects left out. */
export async function answersOf(warc: Uint8Array, name: string): Promise<readonly WarcAnswer[]> {
  const answers: WarcAnswer[] = [];
  try {
    await refuseDamaged(warc);
    for await (const record of WARCParser.iterRecords(endingSource(warc))) {
      const answer = await answerOf(record, name);
      if (answer !== undefined) answers.push(answer);
    }
  } catch (error) {
    if (error instanceof DataError || !(error instanceof Error)) throw error;
    // The parser has no error class of its own: whatever it throws here comes from the bytes of the file.
    throw new DataError(
      `${name} cannot be read as a WARC: ${error.message.replace(/\.$/u, "")}.`,
      "Get the file again; it may be cut off.",
    );
  }
  return answers;
}

/**
 * Reads every record as it stands: warcio 2.4.11 hands out what there is of a body that is cut off, and does not say so. Where a
 * record has a digest of its block, the block must have it.
 */
async function refuseDamaged(warc: Uint8Array): Promise<void> {
  for await (const record of WARCParser.iterRecords(endingSource(warc), { parseHttp: false })) {
    const block = await record.readFully(false);
    if (block.length !== record.warcContentLength) throw new Error("a record is not as long as it says");
    const digest = record.warcHeaders.headers.get("WARC-Block-Digest")?.trim() ?? "";
    if (!hasDigest(block, digest)) throw new Error("a record is not what its digest says");
  }
}

/** Digests are written "sha1:" or "sha256:" in base32 or hexadecimal; of any other form nothing can be said. */
function hasDigest(block: Uint8Array, digest: string): boolean {
  const [, algorithm = "", value = ""] = /^(sha-?1|sha-?256):([A-Z2-7a-f0-9]+=*)$/iu.exec(digest) ?? [];
  if (algorithm === "") return true;
  const hash = createHash(algorithm.replace("-", "").toLowerCase()).update(block).digest();
  return [hash.toString("hex"), base32(hash)].includes(value.replace(/=+$/u, "").toLowerCase());
}

/** RFC 4648, in small letters, without padding. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/gu) ?? [];
  return groups.map((group) => "abcdefghijklmnopqrstuvwxyz234567"[parseInt(group.padEnd(5, "0"), 2)]).join("");
}

/**
 * The bytes as a source that complains when it is asked for more than its end again and again: warcio 2.4.11 skips a record that
 * is cut off for ever.
 */
function endingSource(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  let asked = 0;
  const next = (): Promise<IteratorResult<Uint8Array, undefined>> => {
    asked += 1;
    if (asked === 1) return Promise.resolve({ done: false, value: bytes });
    if (asked > 1000) return Promise.reject(new Error("it ends inside a record"));
    return Promise.resolve({ done: true, value: undefined });
  };
  return { [Symbol.asyncIterator]: () => ({ next }) };
}

async function answerOf(record: WARCRecord, name: string): Promise<WarcAnswer | undefined> {
  const isResponse = record.warcType === "response";
  const status = Number(record.httpHeaders?.statusCode ?? NaN);
  const contentType =
    (isResponse ? record.httpHeaders?.headers.get("content-type") : record.warcContentType)?.trim() ?? "";
  const wanted =
    (isResponse || record.warcType === "resource") &&
    /^(?:text\/html|application\/xhtml\+xml|application\/pdf|text\/plain)\b/iu.test(contentType) &&
    (!isResponse || (status >= 200 && status < 300));
  if (!wanted) {
    await record.skipFully();
    return undefined;
  }
  if (record.warcContentLength > largestBody) {
    throw new DataError(
      `${name} holds an answer of ${record.warcContentLength} bytes; at most ${largestBody} are read.`,
      "Take the page out of it and add it alone.",
    );
  }
  return {
    url: record.warcTargetURI ?? "",
    date: record.warcDate ?? "",
    status: Number.isFinite(status) ? status : undefined,
    contentType,
    body: await record.readFully(true),
  };
}

/** The one answer that is meant. Several that could be are listed, so that the user can choose. */
export function chosenAnswer(answers: readonly WarcAnswer[], url: string, name: string): WarcAnswer {
  const pages = answers.filter((answer) => url === "" || answer.url === url);
  // A page that was loaded twice is one address: the later answer would hide the earlier one.
  const [first] = pages;
  if (first !== undefined && pages.length === 1) return first;
  const addresses = [...new Set((pages.length === 0 ? answers : pages).map((answer) => answer.url))];
  const list = addresses.slice(0, 20).join("\n  ");
  if (first === undefined) {
    throw new DataError(
      answers.length === 0
        ? `${name} holds no answer with HTML, PDF or plain text.`
        : `${name} holds no answer from ${url}. It holds:\n  ${list}`,
      answers.length === 0 ? "Add the page itself, or give its text with --text." : "Name one of them with --url.",
    );
  }
  if (url === "") {
    throw new DataError(
      `${name} holds ${pages.length} pages:\n  ${list}`,
      "Say with --url which of them is the source.",
    );
  }
  throw new DataError(
    `${name} holds ${pages.length} answers from ${url}, of ${pages.map((answer) => answer.date).join(" and ")}.`,
    "Keep the versions apart: make a WARC of each, and add each as a capture of its own.",
  );
}
