import { describe, expect, it } from "vitest";
import { caseBibliography, foreignBibliography, mergedBibliography } from "../../src/case/bibliography.js";
import { memoryFiles } from "../../src/case/files.js";
import { readCaseFiles } from "../../src/case/read.js";
import { DataError } from "../../src/core/errors.js";
import { smallCase } from "./small-case.js";

const path = "sources/sources.csl.json";
const own = (text: string) => caseBibliography(memoryFiles({ [path]: text }));
const merge = (ours: readonly object[] | string, theirs: readonly object[]) =>
  mergedBibliography(
    own(typeof ours === "string" ? ours : JSON.stringify(ours)),
    foreignBibliography(JSON.stringify(theirs), "zotero.json"),
  );

const ours = {
  id: "S-report",
  type: "report",
  title: "A Report",
  DOI: "10.1000/AbC",
  issued: { "date-parts": [[2019]] },
};
/** As Zotero 7 writes an item in "CSL JSON": an address as id, texts in dates, variables that no schema of ours names. */
const zotero = {
  id: "http://zotero.org/users/1/items/ABCD2345",
  type: "article-journal",
  abstract: "Words – with “quotes” and 中文",
  "container-title": "BMC Medical Ethics",
  DOI: "10.1186/s12910-019-0406-6",
  ISSN: "1472-6939",
  issue: "1",
  language: "en",
  page: "79",
  source: "Springer Link",
  title: "Analysis of official deceased organ donation data casts doubt",
  URL: "https://doi.org/10.1186/s12910-019-0406-6",
  volume: "20",
  author: [{ family: "Robertson", given: "Matthew P." }, { literal: "A Group" }],
  accessed: { "date-parts": [["2026", 11, 27]] },
  issued: { "date-parts": [["2019", 11, 14]] },
};

describe("a bibliography from Zotero", () => {
  it("comes in whole, under an id of the case that survives a way through Zotero", () => {
    const { text, merged } = merge([ours], [zotero]);
    expect(merged).toMatchObject([{ id: "S-robertson-2019-11-14", how: "added", matchedBy: "" }]);
    const added = (JSON.parse(text) as Record<string, unknown>[])[1];
    expect(added).toEqual({ ...zotero, id: "S-robertson-2019-11-14", "citation-key": "S-robertson-2019-11-14" });
  });

  it("comes back from Zotero as what it was, with another id and another order of keys", () => {
    const { text } = merge([ours], [zotero]);
    const back = (JSON.parse(text) as Record<string, unknown>[]).map((item, i) => ({
      ...Object.fromEntries(Object.entries(item).reverse()),
      id: `http://zotero.org/users/1/items/NEW${i}`,
    }));
    const again = merge(text, back);
    expect(again.text).toBe(text);
    expect(again.merged.map(({ how, differs }) => [how, differs])).toEqual([
      ["unchanged", []],
      ["unchanged", []],
    ]);
  });

  it("reads the citation key where older versions of Zotero keep it", () => {
    const theirs = {
      ...ours,
      id: "x/1",
      DOI: undefined,
      title: "Another title",
      note: "a note\nCitation Key: S-report",
    };
    expect(merge([ours], [theirs]).merged).toMatchObject([{ id: "S-report", matchedBy: "citation key" }]);
  });

  it.each([
    { by: "id", change: { id: "S-report", DOI: undefined, title: "B" } },
    { by: "DOI", change: { DOI: "https://doi.org/10.1000/aBc", title: "B" } },
    {
      by: "title, type and date",
      change: { DOI: undefined, title: "A  report.", issued: { "date-parts": [["2019"]] } },
    },
  ])("finds the same work by its $by", ({ by, change }) => {
    expect(merge([ours], [{ ...ours, id: "x/1", ...change }]).merged).toMatchObject([
      { id: "S-report", matchedBy: by },
    ]);
  });

  it("takes two newspapers that print one agency's text for two works", () => {
    const agency = { type: "article-newspaper", title: "Same", issued: { "date-parts": [[2019, 1, 2]] } };
    const { merged } = merge(
      [{ ...agency, id: "S-a", URL: "https://a.example/1" }],
      [{ ...agency, id: "x", URL: "https://b.example/1" }],
    );
    expect(merged).toMatchObject([{ how: "added" }]);
  });

  it("completes a work and keeps ours where they differ, and says so", () => {
    const { text, merged } = merge([ours], [{ ...ours, id: "S-report", title: "A Rapport", publisher: "Library" }]);
    expect(merged).toMatchObject([
      {
        how: "completed",
        taken: ["publisher"],
        differs: [{ variable: "title", here: "A Report", there: "A Rapport" }],
      },
    ]);
    expect(JSON.parse(text)).toEqual([{ ...ours, publisher: "Library" }]);
  });

  it("keeps every byte of the entries that are not touched", () => {
    const mine = `[\n  {"id": "S-a",   "type": "book", "title": "\\u0041"},\n\n  {"id": "S-b", "type": "book", "title": "B"}\n]\n`;
    const { text } = merge(mine, [
      { id: "S-b", type: "book", title: "B", publisher: "P" },
      { id: "S-c", type: "book", title: "C" },
    ]);
    expect(text.startsWith(mine.slice(0, mine.indexOf('{"id": "S-b"')))).toBe(true);
    expect((JSON.parse(text) as { id: string }[]).map(({ id }) => id)).toEqual(["S-a", "S-b", "S-c"]);
    const { case: read, problems } = readCaseFiles(
      memoryFiles({
        ...smallCase,
        [path]: merge(smallCase[path] ?? "", [{ id: "S-c", type: "book", title: "C", publisher: "P" }]).text,
      }),
      { folder: "small" },
    );
    expect([read?.sources.map(({ id }) => id).includes("S-c"), problems]).toEqual([true, []]);
  });

  it("fills an empty bibliography", () => {
    expect(JSON.parse(merge("[]\n", [{ id: "S-c", type: "book", title: "C", publisher: "P" }]).text)).toHaveLength(1);
  });

  it("gives two works of one author and day two ids", () => {
    const { merged } = merge(
      [],
      [zotero, { ...zotero, id: "x/2", title: "Another", DOI: "10.1/2", URL: "https://x.example" }],
    );
    expect(merged.map(({ id }) => id)).toEqual(["S-robertson-2019-11-14", "S-robertson-2019-11-14-v2"]);
  });

  it("makes an id of a name in any script, and of nothing", () => {
    const { merged } = merge(
      [],
      [
        { id: "x/1", type: "book", title: "一", author: [{ family: "黄洁夫", given: "" }] },
        { id: "x/2", type: "book", title: "…" },
      ],
    );
    expect(merged.map(({ id }) => id)).toEqual(["S-黄洁夫", "S-source"]);
  });

  it.each([
    { what: "no list", text: "{}", says: /zotero\.json:1:1: This is no list of works/u },
    { what: "no JSON", text: '[{"id": 1,', says: /zotero\.json:1:/u },
    { what: "an unknown type", text: '[{"id": "a", "type": "bok", "title": "T"}]', says: /zotero\.json:1:\d+.*type/u },
    { what: "no title", text: '[{"id": "a", "type": "book"}]', says: /title/u },
  ])("says where it cannot be read: $what", ({ text, says }) => {
    expect(() => foreignBibliography(text, "zotero.json")).toThrow(DataError);
    expect(() => foreignBibliography(text, "zotero.json")).toThrow(says);
  });
});
