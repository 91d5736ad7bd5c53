import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addCapture, originalAt, type NewCapture } from "../../src/case/add-capture.js";
import { readCase } from "../../src/case/read.js";
import { sha256 } from "../../src/case/hash.js";
import { DataError } from "../../src/core/errors.js";
import { contents, temporaryFolder } from "../support/plumbline.js";
import { smallCase } from "./small-case.js";

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const capture = (change: Partial<NewCapture> = {}): NewCapture => ({
  source: "S-report",
  title: "",
  type: "",
  extension: "html",
  bytes: bytesOf("<p>90,000"),
  inPlace: "",
  mediaType: "text/html",
  pages: ["90,000\n"],
  textTool: "a tool",
  coverage: "excerpt",
  language: "en",
  url: "https://example.org/a",
  capturedAt: "2019-11-26",
  operator: "",
  method: "",
  note: "",
  ...change,
});

let count = 0;
const base = temporaryFolder();
function caseWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = join(base, `case-${(count += 1)}`);
  for (const [path, text] of Object.entries({ ...smallCase, ...files })) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
const side = (folder: string, id = "S-report") => readFileSync(join(folder, `sources/${id}.yaml`), "utf8");
const errorsOf = (folder: string) => readCase(folder).problems.filter(({ severity }) => severity === "error");
const captures = (folder: string, id = "S-report") =>
  readCase(folder).case?.captures.filter(({ source }) => source === id) ?? [];

describe("an original that is added", () => {
  it("is kept read-only with its bytes, its hash and its working text, and the case holds together", () => {
    const folder = caseWith();
    const before = captures(folder).length;
    const { capture: added, written } = addCapture(folder, capture({ pages: ["one", "two"] }));
    expect(written).toBe(true);
    expect(readFileSync(join(folder, added.path), "utf8")).toBe("<p>90,000");
    expect(statSync(join(folder, added.path)).mode & 0o777).toBe(0o444);
    expect(readFileSync(join(folder, added.working?.path ?? ""), "utf8")).toBe("one\ftwo");
    expect(errorsOf(folder)).toEqual([]);
    expect(captures(folder)).toHaveLength(before + 1);
    expect(captures(folder).at(-1)).toMatchObject({ sha256: sha256("<p>90,000"), pages: ["one", "two"] });
  });

  it("is not added twice: nothing is written the second time", () => {
    const folder = caseWith();
    addCapture(folder, capture());
    const before = contents(folder);
    expect(addCapture(folder, capture({ note: "again" })).written).toBe(false);
    expect(contents(folder)).toEqual(before);
  });

  it("of another version stands beside the first", () => {
    const folder = caseWith();
    const first = addCapture(folder, capture()).capture;
    const second = addCapture(folder, capture({ bytes: bytesOf("<p>80,000"), pages: ["80,000\n"] })).capture;
    expect(second.path).not.toBe(first.path);
    expect(readFileSync(join(folder, first.path), "utf8")).toBe("<p>90,000");
    expect(errorsOf(folder)).toEqual([]);
  });

  it("stops everything where an earlier original has changed", () => {
    const folder = caseWith();
    const { path } = addCapture(folder, capture()).capture;
    chmodSync(join(folder, path), 0o644);
    writeFileSync(join(folder, path), "<p>91,000");
    const before = contents(folder);
    expect(() => addCapture(folder, capture({ bytes: bytesOf("new") }))).toThrow(/has changed since it was kept/u);
    expect(() => addCapture(folder, capture({ bytes: bytesOf("<p>91,000"), inPlace: path }))).toThrow(/has changed/u);
    expect(contents(folder)).toEqual(before);
  });

  it("that lies in captures/ already stays where it is", () => {
    const folder = caseWith({ "captures/mine.html": "<p>90,000" });
    const { bytes, inPlace } = originalAt(folder, join(folder, "captures/mine.html"));
    expect(addCapture(folder, capture({ bytes, inPlace })).capture.path).toBe("captures/mine.html");
    expect(statSync(join(folder, "captures/mine.html")).mode & 0o222).toBe(0);
    expect(errorsOf(folder)).toEqual([]);
  });

  it("may have no text", () => {
    const folder = caseWith();
    const { working } = addCapture(folder, capture({ pages: [], extension: "png", mediaType: "image/png" })).capture;
    expect(working).toBeUndefined();
    expect(existsSync(join(folder, "working/S-report.txt"))).toBe(false);
    expect(errorsOf(folder)).toEqual([]);
  });

  it("may come with a new source", () => {
    const folder = caseWith();
    expect(addCapture(folder, capture({ source: "S-new", title: "New: a “title”" })).sourceAdded).toBe(true);
    expect(errorsOf(folder)).toEqual([]);
    expect(captures(folder, "S-new")).toHaveLength(1);
    expect(() => addCapture(folder, capture({ source: "S-neu" }))).toThrow(/no source "S-neu".*Did you mean "S-new"/su);
    expect(() => addCapture(folder, capture({ source: "S-x", title: "X", type: "webpag" }))).toThrow(/no type of CSL/u);
    expect(() => addCapture(folder, capture({ source: "S x", title: "X" }))).toThrow(/no id/u);
  });

  it("says that another source has the same bytes", () => {
    const folder = caseWith();
    addCapture(folder, capture());
    expect(addCapture(folder, capture({ source: "S-new", title: "New" })).warnings[0]).toMatch(/not independent/u);
  });

  it("leaves nothing behind where it cannot be listed", () => {
    const folder = caseWith();
    mkdirSync(join(folder, "sources/S-new.yaml"));
    const before = contents(folder);
    expect(() => addCapture(folder, capture({ source: "S-new", title: "New" }))).toThrow(DataError);
    expect(contents(folder)).toEqual(before);
  });
});

describe("the side file of a source", () => {
  const head = "id: S-report\norigin_group: library # the rules\naddress: as seen\n";
  it.each([
    { how: "no captures", text: `${head}# end\n` },
    { how: "an empty key", text: `${head}captures:\n# after\nderived_from: []\n` },
    { how: "an empty list", text: `${head}captures: []   # none yet\nderived_from: [] # of nobody\n` },
    { how: "no line end at the end", text: `${head}derived_from: []` },
  ])("keeps its comments: $how", ({ text }) => {
    const folder = caseWith({ "sources/S-report.yaml": text });
    addCapture(folder, capture());
    const after = side(folder);
    for (const comment of text.match(/#.*$/gmu) ?? []) expect(after).toContain(comment);
    expect(errorsOf(folder)).toEqual([]);
    expect(captures(folder)).toHaveLength(1);
  });

  it("takes a second capture before the comments of what follows", () => {
    const folder = caseWith({ "sources/S-report.yaml": `${head}captures: []\n\n# derived\nderived_from: []\n` });
    addCapture(folder, capture());
    addCapture(folder, capture({ bytes: bytesOf("2"), pages: ["2"], note: 'a "note": with #, 中文 and\ttabs' }));
    expect(side(folder)).toMatch(/tabs"\n {4}working:\n.*\n\n# derived\nderived_from: \[\]\n$/su);
    expect(captures(folder)).toHaveLength(2);
    expect(errorsOf(folder)).toEqual([]);
  });

  it("in a form that cannot be added to stays as it is, and the lines are given", () => {
    const folder = caseWith({ "sources/S-report.yaml": "{id: S-report, origin_group: g, address: as seen}\n" });
    const before = contents(folder);
    expect(() => addCapture(folder, capture())).toThrow(/form that cannot be added to/u);
    try {
      addCapture(folder, capture());
    } catch (error) {
      expect((error as DataError).message + (error as DataError).hint).toContain("path: captures/S-report.html");
    }
    expect(contents(folder)).toEqual(before);
  });
});

describe("a file that cannot be kept", () => {
  const folder = caseWith({ "vault/who.txt": "a name", "captures/empty.txt": "" });
  symlinkSync(join(folder, "vault/who.txt"), join(folder, "captures/link.txt"));
  it.each([
    { what: "one in the vault", path: "vault/who.txt", says: /vault\/, which no command reads/u },
    { what: "a link into the vault", path: "captures/link.txt", says: /vault\/, which no command reads/u },
    { what: "an empty one", path: "captures/empty.txt", says: /is empty/u },
    { what: "a folder", path: "sources", says: /not a regular file/u },
    { what: "none", path: "nowhere.txt", says: /no such file/u },
  ])("is refused in words: $what", ({ path, says }) => {
    expect(() => originalAt(folder, join(folder, path))).toThrow(says);
  });
});
