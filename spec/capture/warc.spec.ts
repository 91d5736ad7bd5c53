import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { workingText } from "../../src/capture/extract.js";
import { DataError } from "../../src/core/errors.js";
import { smallPdf } from "../support/small-pdf.js";
import { smallWarc, type WarcEntry } from "../support/small-warc.js";

const read = async (bytes: Uint8Array, url = "", name = "page.warc") => workingText(bytes, { name, charset: "", url });
const article: WarcEntry = { url: "https://example.org/a", body: "<title>A</title><p>more than 90,000" };

describe("the working text of a WARC", () => {
  it.each([{ gzip: false }, { gzip: true }])(
    "is that of its only page, with address, date and status: $gzip",
    async ({ gzip }) => {
      const image: WarcEntry = {
        url: "https://example.org/i.png",
        headers: { "Content-Type": "image/png" },
        body: "x",
      };
      const moved: WarcEntry = { url: "https://example.org/", status: 301, body: "<p>moved" };
      const page = await read(smallWarc([moved, article, image], gzip), "", gzip ? "page.warc.gz" : "page.warc");
      expect(page).toMatchObject({
        pages: ["A\n\nmore than 90,000\n"],
        mediaType: "application/warc",
        url: "https://example.org/a",
        capturedAt: "2019-11-26",
        httpStatus: 200,
      });
    },
  );

  it("undoes the transfer: chunks and compression", async () => {
    const chunked: WarcEntry = {
      ...article,
      headers: { "Transfer-Encoding": "chunked" },
      body: "8\r\n<p>more \r\n6\r\n90,000\r\n0\r\n\r\n",
    };
    expect((await read(smallWarc([chunked]))).pages).toEqual(["more 90,000\n"]);
    const packed: WarcEntry = { ...article, headers: { "Content-Encoding": "gzip" }, body: gzipSync("<p>90,000") };
    expect((await read(smallWarc([packed]))).pages).toEqual(["90,000\n"]);
  });

  it("takes the encoding from the answer, and reads a PDF and plain text in it", async () => {
    const chinese: WarcEntry = {
      ...article,
      headers: { "Content-Type": "text/html; charset=gb18030" },
      body: Uint8Array.from([0xbe, 0xc5, 0xcd, 0xf2]),
    };
    expect((await read(smallWarc([chinese]))).pages).toEqual(["九万\n"]);
    const pdf: WarcEntry = {
      ...article,
      headers: { "Content-Type": "application/pdf" },
      body: smallPdf([[{ runs: [{ text: "90,000" }] }]]),
    };
    expect((await read(smallWarc([pdf]))).pages).toEqual(["90,000"]);
    const plain: WarcEntry = {
      url: "urn:text",
      type: "resource",
      headers: { "Content-Type": "text/plain" },
      body: "a\fb",
    };
    expect((await read(smallWarc([plain]))).pages).toEqual(["a", "b"]);
  });

  it("asks which page is meant, and takes the one that is named", async () => {
    const warc = smallWarc([article, { ...article, url: "https://example.org/b", body: "<p>other" }]);
    await expect(read(warc)).rejects.toThrow(
      /holds 2 pages:\n {2}https:\/\/example.org\/a\n {2}https:\/\/example.org\/b/u,
    );
    expect((await read(warc, "https://example.org/b")).pages).toEqual(["other\n"]);
    await expect(read(warc, "https://example.org/c")).rejects.toThrow(/no answer from https:\/\/example.org\/c/u);
  });

  it("does not choose between two versions of one page", async () => {
    const later = { ...article, date: "2020-01-01T00:00:00Z", body: "<p>80,000" };
    await expect(read(smallWarc([article, later]), article.url)).rejects.toThrow(/holds 2 answers from/u);
  });

  it("never makes another text of a WARC that is cut off", async () => {
    const warc = smallWarc([article, { ...article, url: "https://example.org/b", status: 404, body: "<p>not here" }]);
    const { pages } = await read(warc);
    let refused = 0;
    for (let end = 5; end < warc.length; end += 1) {
      try {
        expect((await read(warc.subarray(0, end))).pages).toEqual(pages);
      } catch (error) {
        expect(error).toBeInstanceOf(DataError);
        refused += 1;
      }
    }
    // What may be missing are line ends after a record, and a second record of which not even the first line is there.
    expect(refused).toBeGreaterThan(warc.length / 2);
  });

  it("refuses a record that is not what its digest says", async () => {
    const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${String(article.body)}`;
    const sha1 = createHash("sha1").update(block).digest();
    const sha256 = createHash("sha256").update(block).digest();
    // The base32 form is Python's base64.b32encode of the same digest.
    for (const digest of [
      "sha1:57GZ7LYGY2RX7GWEE5OUXX5YSQMHIRF7",
      `sha1:${sha1.toString("hex")}`,
      `sha256:${sha256.toString("hex")}`,
      "md5:0",
    ])
      expect((await read(smallWarc([{ ...article, digest }]))).pages).toHaveLength(1);
    for (const digest of ["sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", `sha256:${sha1.toString("hex")}`])
      await expect(read(smallWarc([{ ...article, digest }]))).rejects.toThrow(/not what its digest says/u);
  });

  it("answers a damaged WARC with a text or a DataError", async () => {
    const warc = smallWarc([article]);
    await fc.assert(
      fc.asyncProperty(fc.nat(warc.length - 1), fc.nat(255), fc.nat(warc.length), async (at, value, end) => {
        const bytes = Uint8Array.from(warc);
        bytes[at] = value;
        await read(bytes.subarray(0, Math.max(end, 1))).catch((error: unknown) => {
          expect(error).toBeInstanceOf(DataError);
        });
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe("the working text of a WACZ", () => {
  const warc = smallWarc([article, { ...article, url: "https://example.org/b", body: "<p>other" }], true);
  const wacz = (change: Readonly<Record<string, Uint8Array>> = {}): Uint8Array => {
    const files: Record<string, Uint8Array> = {
      "archive/data.warc.gz": warc,
      "pages/pages.jsonl": Buffer.from(
        '{"format": "json-pages-1.0"}\n{"url": "https://example.org/b", "ts": "2019-11-26T10:00:00Z"}\n',
      ),
    };
    const resources = Object.entries(files).map(([path, bytes]) => ({
      path,
      hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    }));
    files["datapackage.json"] = Buffer.from(
      JSON.stringify({ profile: "data-package", wacz_version: "1.1.1", resources }),
    );
    return zipSync({ ...files, ...change });
  };

  it("is that of its first page, or of the one named", async () => {
    expect(await read(wacz(), "", "page.wacz")).toMatchObject({
      pages: ["other\n"],
      mediaType: "application/wacz",
      url: "https://example.org/b",
    });
    expect((await read(wacz(), article.url, "page.wacz")).pages).toEqual(["A\n\nmore than 90,000\n"]);
  });

  it("refuses an archive whose files are not what it lists", async () => {
    const changed = wacz({ "archive/data.warc.gz": smallWarc([{ ...article, body: "<p>80,000" }], true) });
    await expect(read(changed, "", "page.wacz")).rejects.toThrow(
      /archive\/data\.warc\.gz in page\.wacz is not what the archive says/u,
    );
  });

  it("refuses a ZIP that is no WACZ, and one that is cut off", async () => {
    await expect(read(zipSync({ "a.txt": Buffer.from("x") }), "", "page.wacz")).rejects.toThrow(
      /no datapackage\.json/u,
    );
    await expect(read(wacz().subarray(0, 300), "", "page.wacz")).rejects.toThrow(DataError);
  });

  it("names the version of the reader that is installed", async () => {
    const { dependencies } = (await import("../../package.json", { with: { type: "json" } })).default;
    expect((await read(wacz(), "", "page.wacz")).tool).toContain(`warcio ${dependencies.warcio}, `);
  });
});
