import { gzipSync } from "node:zlib";

export interface WarcEntry {
  readonly url: string;
  readonly date?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
  readonly type?: "response" | "resource";
  readonly digest?: string;
}

/** A WARC 1.1 file (ISO 28500), written by hand. */
export function smallWarc(entries: readonly WarcEntry[], gzip = false): Uint8Array {
  const records = entries.map(
    ({ url, date = "2019-11-26T10:00:00Z", status = 200, headers = {}, body, type = "response", digest }) => {
      const content = typeof body === "string" ? Buffer.from(body, "utf8") : Buffer.from(body);
      const http = Object.entries({ "Content-Type": "text/html; charset=utf-8", ...headers });
      const block =
        type === "resource"
          ? content
          : Buffer.concat([
              Buffer.from(
                `HTTP/1.1 ${status} OK\r\n${http.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`,
              ),
              content,
            ]);
      const head = [
        "WARC/1.1",
        `WARC-Type: ${type}`,
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>",
        `WARC-Date: ${date}`,
        `WARC-Target-URI: ${url}`,
        `Content-Type: ${type === "resource" ? (headers["Content-Type"] ?? "text/html") : "application/http; msgtype=response"}`,
        ...(digest === undefined ? [] : [`WARC-Block-Digest: ${digest}`]),
        `Content-Length: ${block.length}`,
      ].join("\r\n");
      const record = Buffer.concat([Buffer.from(`${head}\r\n\r\n`), block, Buffer.from("\r\n\r\n")]);
      return gzip ? gzipSync(record) : record;
    },
  );
  return new Uint8Array(Buffer.concat(records));
}
