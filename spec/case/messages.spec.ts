import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case.js";
import expected from "../fixtures/case-messages.json" with { type: "json" };
import { edited, linesOf, readFiles, smallCase } from "./small-case.js";
import { wrongEdits } from "./wrong-edits.js";

const messages: Readonly<Record<string, readonly string[]>> = expected.messages;

describe("what is said of a case with one mistake", () => {
  for (const [mistake, edits] of Object.entries(wrongEdits)) {
    it(`names file, line, column, what and what to do: ${mistake}`, () => {
      expect(linesOf(edited(...edits))).toEqual(messages[mistake]);
    });
  }

  it("keeps no message for a mistake that is no longer tried", () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(wrongEdits).sort());
  });

  it("gives no case where there is an error, and one where there are only warnings", () => {
    for (const edits of Object.values(wrongEdits)) {
      const { case: subject, problems } = readFiles(edited(...edits));
      expect(subject === undefined).toBe(problems.some(({ severity }) => severity === "error"));
    }
  });

  it("reports mistakes of all files at once", () => {
    const edits = ["unknown key", "unknown kind", "unknown test", "facts: text", "correction: other name"].flatMap(
      (mistake) => wrongEdits[mistake] ?? [],
    );
    const files = linesOf(edited(...edits)).map((line) => line.slice(0, line.indexOf(":")));
    expect(new Set(files)).toEqual(
      new Set(["case.yaml", "quantities.yaml", "plan.yaml", "series/towns.csv", "corrections/C-1.yaml"]),
    );
  });

  it("lists 500 problems of a file and counts the others", () => {
    const rows = Array.from({ length: 700 }, (_, i) => `Brook,${2100 + i},many,,c${i}\n`).join("");
    const lines = linesOf({ ...smallCase, "series/towns.csv": `${smallCase["series/towns.csv"] ?? ""}${rows}` });
    expect(lines).toHaveLength(501);
    expect(lines[500]).toBe(
      "series/towns.csv:705:12: 200 more problems in this file are not listed. Put the first ones right and check again.",
    );
  });

  it("says which files are missing when nothing is there", () => {
    expect(linesOf({})).toEqual(
      ["case.yaml", "plan.yaml", "quantities.yaml", "series/datapackage.json", "sources/sources.csl.json"].map(
        (path) => `${path}:1:1: The file is missing. Create it; docs/case-folder.md says what it holds.`,
      ),
    );
  });

  it("points at files with a misspelt name", () => {
    const { "statements.csv": statements = "", ...rest } = smallCase;
    expect(linesOf({ ...rest, "statement.csv": statements, "sources/S-x.yml": "id: S-x\n" })).toEqual([
      'sources/S-x.yml:1:1: warning: The file "sources/S-x.yml" is not read. Name it .yaml.',
      'statement.csv:1:1: warning: The file "statement.csv" is not read. Did you mean "statements.csv"? Rename it, or leave it if it is your own.',
    ]);
  });
});

describe("encodings", () => {
  const cases: readonly (readonly [string, Uint8Array, readonly string[]])[] = [
    [
      "Latin-1",
      Buffer.from("id,what,matters,searched,date\nnf-1,caf\xe9,b,c,\n", "latin1"),
      [
        "not-found.csv:2:9: The byte 0xE9 is not UTF-8 (in Latin-1 it would be “é”). Save the file as UTF-8, for instance with: iconv -f LATIN1 -t UTF-8 (or the encoding it was written in).",
      ],
    ],
    [
      "a character cut off at the end of the file",
      Buffer.from([0x61, 0x0a, 0xe4, 0xb8]),
      [
        "not-found.csv:2:1: The byte 0xE4 is not UTF-8 (in Latin-1 it would be “ä”). Save the file as UTF-8, for instance with: iconv -f LATIN1 -t UTF-8 (or the encoding it was written in).",
      ],
    ],
    [
      "UTF-16",
      Buffer.from("\ufeffid,what", "utf16le"),
      ["not-found.csv:1:1: The file is UTF-16. Save it as UTF-8 (in Excel: “CSV UTF-8”)."],
    ],
  ];
  for (const [name, bytes, lines] of cases) {
    it(`are refused with the place of the first wrong byte: ${name}`, () => {
      expect(linesOf({ ...smallCase, "not-found.csv": bytes })).toEqual(lines);
    });
  }

  it("CR LF and a byte order mark change nothing in what is read", () => {
    const windows = Object.fromEntries(
      Object.entries(smallCase).map(([path, text]) => [path, `\ufeff${text.replaceAll("\n", "\r\n")}`]),
    );
    const { case: subject, problems } = readFiles(windows);
    const original = readFiles(smallCase).case;
    const bare = (one: Case | undefined): unknown => ({
      ...one,
      files: {},
      sha256: "",
      tables: one?.tables.map((table) => ({ ...table, sha256: "" })),
    });
    expect(bare(subject)).toEqual(bare(original));
    expect(problems).toHaveLength(2 * Object.keys(smallCase).length);
  });
});
