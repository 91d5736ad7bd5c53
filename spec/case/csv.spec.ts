import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanCsv } from "../../src/case/csv.js";
import { Problems } from "../../src/case/problems.js";
import { textFile } from "../../src/case/text.js";

function scan(text: string): readonly (readonly string[])[] | undefined {
  return scanCsv(textFile("a.csv", text, ""), new Problems())?.map(({ cells }) => cells);
}

describe("CSV", () => {
  it("is read as RFC 4180 says: quotes, doubled quotes, commas and line breaks inside, LF or CR LF, last line end or not", () => {
    expect(scan('a,"b ""x"", c",\r\n"d\ne",f,g')).toEqual([
      ["a", 'b "x", c', ""],
      ["d\ne", "f", "g"],
    ]);
    expect(scan("a,b\n1,2\n")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(scan("a\n\n")).toEqual([["a"], [""]]);
    expect(scan('""')).toEqual([[""]]);
    expect(scan("a,\n")).toEqual([["a", ""]]);
  });

  it("gives back every table that was written by the rules, to the character", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("", '"', ",", "\n", "\r\n", " a ", '""', "010", "１"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(",")).join("\n");
        expect(scan(text)).toEqual(rows);
      }),
      { seed: 4180, numRuns: 500 },
    );
  });

  it("knows line and column of every cell", () => {
    const file = textFile("a.csv", 'id,"x\ny",z\n1,2,3\n', "");
    const rows = scanCsv(file, new Problems()) ?? [];
    expect(
      rows.map(({ starts }) => starts.map((start) => file.place(start)).map(({ line, column }) => [line, column])),
    ).toEqual([
      [
        [1, 1],
        [1, 4],
        [2, 4],
      ],
      [
        [3, 1],
        [3, 3],
        [3, 5],
      ],
    ]);
  });
});
