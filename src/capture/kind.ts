/** What an original is, from its first bytes; its name decides only between kinds of text. */
export type OriginalKind = "pdf" | "html" | "warc" | "wacz" | "text" | "other";

const startsWith = (bytes: Uint8Array, ascii: string, within = 0): boolean => {
  const head = String.fromCharCode(...bytes.subarray(0, within + ascii.length));
  return head.includes(ascii);
};

export function kindOf(bytes: Uint8Array, name: string): OriginalKind {
  const ending = /\.([a-z0-9]+)(\.gz)?$/iu.exec(name);
  const extension = (ending?.[1] ?? "").toLowerCase();
  if (startsWith(bytes, "%PDF-", 1024)) return "pdf";
  if (startsWith(bytes, "WARC/") || (extension === "warc" && isGzip(bytes))) return "warc";
  // A WACZ is a ZIP; other ZIPs (office documents) have no working text here.
  if (startsWith(bytes, "PK\u0003\u0004")) return extension === "wacz" ? "wacz" : "other";
  if (isGzip(bytes)) return "other";
  if (["html", "htm", "xhtml", "mhtml"].includes(extension)) return extension === "mhtml" ? "other" : "html";
  if (["txt", "text", "md", "csv", "tsv", "json", "xml"].includes(extension)) return "text";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  return /^(?:<!doctype html|<html|<head|<body)/u.test(head) ? "html" : "other";
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  html: "text/html",
  htm: "text/html",
  xhtml: "application/xhtml+xml",
  txt: "text/plain",
  text: "text/plain",
  md: "text/markdown",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  json: "application/json",
  xml: "application/xml",
  warc: "application/warc",
  wacz: "application/wacz",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  tif: "image/tiff",
  tiff: "image/tiff",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  mhtml: "multipart/related",
};

const byKind: Readonly<Partial<Record<OriginalKind, string>>> = {
  pdf: "application/pdf",
  html: "text/html",
  warc: "application/warc",
  wacz: "application/wacz",
};

/** Media type of an original; "application/octet-stream" where it is not known. */
export function mediaTypeOf(kind: OriginalKind, name: string): string {
  const extension = (/\.([a-z0-9]+)(?:\.gz)?$/iu.exec(name)?.[1] ?? "").toLowerCase();
  return byKind[kind] ?? mediaTypes[extension] ?? (kind === "text" ? "text/plain" : "application/octet-stream");
}
