import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { memoryFiles } from "../../src/case/files.js";
import { readTable } from "../../src/case/tables.js";
import type { Case } from "../../src/core/case.js";
import golden from "../fixtures/case-small.json" with { type: "json" };
import { readFiles, smallCase } from "./small-case.js";

const sha = (text: string): string => createHash("sha256").update(text).digest("hex");

function good(files: Readonly<Record<string, string>> = smallCase): Case {
  const { case: subject, problems } = readFiles(files);
  if (subject === undefined) throw new Error(JSON.stringify(problems));
  return subject;
}

describe("a good case", () => {
  it("is read exactly, without a word of complaint", () => {
    expect(readFiles(smallCase)).toEqual({ case: golden.case, problems: [] });
  });

  it("is named by the hashes of its files, in the form that sha256sum prints", () => {
    const { files, sha256 } = good();
    expect(files).toEqual(Object.fromEntries(Object.entries(smallCase).map(([path, text]) => [path, sha(text)])));
    const lines = Object.keys(smallCase)
      .sort()
      .map((path) => `${sha(smallCase[path] ?? "")}  ${path}\n`);
    expect(sha256).toBe(sha(lines.join("")));
  });

  it("does not depend on files that are not read", () => {
    const more = { ...smallCase, "findings/loans-noise.json": "{", "README.md": "x", "captures/page.html": "<p>" };
    expect(good(more)).toEqual(good());
  });

  it("does without statements, side files, corrections and the other optional files", () => {
    const needed = ["case.yaml", "quantities.yaml", "plan.yaml", "sources/sources.csl.json", "series/"];
    const few = Object.fromEntries(
      Object.entries(smallCase).filter(([path]) => needed.some((name) => path.startsWith(name))),
    );
    expect(good(few)).toMatchObject({ statements: [], notFound: [], exclusions: [], corrections: [] });
  });

  it("follows aliases within one file", () => {
    const plan = (smallCase["plan.yaml"] ?? "")
      .replace("value: {series", "value: &loans {series")
      .replace(
        'numerator: {table: towns, value: loans, order: year, where: {town: Brook}, from: "2014", to: "2015"}',
        "numerator: *loans",
      );
    const runs = good({ ...smallCase, "plan.yaml": plan }).plan.runs;
    expect(runs[2]?.bind["numerator"]).toEqual(runs[0]?.bind["value"]);
  });
});

describe("tables of a case", () => {
  const files = memoryFiles(smallCase);

  it("keep every cell as it is written", () => {
    const text = smallCase["series/towns.csv"] ?? "";
    expect(readTable(good(), "towns", files)).toEqual({
      name: "towns",
      columns: ["town", "year", "loans", "share", "code"],
      rows: [
        ["Ashby", "2014", "1204", "10.5", "010"],
        ["Ashby", "2015", "", "", "011"],
        ["Brook", "2014", "800", "9.25", "012"],
        ["Brook", "2015", "790", "", "013"],
      ],
      sha256: sha(text),
      paths: ["/case/series/towns.csv"],
    });
  });

  it("put the rows of all observation resources under one name, in the order of the data package", () => {
    const header = (smallCase["series/printed.csv"] ?? "").split("\n")[0] ?? "";
    const more = `${header}\np-6,loans,loans-year,Town,2013,900,,,,loans,count,S-report,Table 1,,table,2014,high,,\n`;
    const two = {
      ...smallCase,
      "series/more.csv": more,
      "series/datapackage.json": (smallCase["series/datapackage.json"] ?? "").replace(
        '"resources": [',
        '"resources": [{"name": "more", "path": "more.csv", "plumbline": {"kind": "observations"}},',
      ),
    };
    const table = readTable(good(two), "observations", memoryFiles(two));
    expect(table.rows.map(([id]) => id)).toEqual(["p-6", "p-1", "p-2", "p-3", "p-4", "p-5"]);
    expect(table.columns.join(",")).toBe(header);
    expect(table.paths).toEqual(["/case/series/more.csv", "/case/series/printed.csv"]);
    const printed = smallCase["series/printed.csv"] ?? "";
    expect(table.sha256).toBe(sha(`${sha(more)}  series/more.csv\n${sha(printed)}  series/printed.csv\n`));
  });

  it("are refused when a file has changed since the case was checked", () => {
    const changed = memoryFiles({ ...smallCase, "series/towns.csv": "town\n" });
    expect(() => readTable(good(), "towns", changed)).toThrow(
      "series/towns.csv has changed since the case was checked.",
    );
  });

  it("are refused by a name that the case does not have", () => {
    expect(() => readTable(good(), "printed", files)).toThrow('The case has no table "printed".');
  });
});
