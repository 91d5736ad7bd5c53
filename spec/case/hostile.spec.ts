import { describe, expect, it } from "vitest";
import { linesOf, smallCase } from "./small-case.js";

const megabyte = 2 ** 20 - 100;
const fill = (piece: string, length = megabyte): string => piece.repeat(Math.floor(length / piece.length));
const header = (smallCase["series/printed.csv"] ?? "").split("\n")[0] ?? "";
const row = (printed: string, quote: string): string =>
  `${header}\nz,loans,loans-year,Town,2016,${printed},,,,loans,count,S-news,,"${quote}",quoted,2017,low,,\n`;

/** Each took minutes, or all memory, in some version of this reader or of a library under it. */
const hostile: Readonly<Record<string, readonly [file: string, text: string, first: RegExp]>> = {
  "a million brackets": ["case.yaml", fill("["), /^case\.yaml:1:33: Nesting is deeper than 32 levels\./u],
  "a million dashes": ["case.yaml", fill("- "), /^case\.yaml:1:\d+: Nesting is deeper/u],
  "a million lines": [
    "case.yaml",
    fill("\n", 4 * megabyte),
    /^case\.yaml:\d+:1: The file is too long for a YAML file/u,
  ],
  "a million quotation marks": [
    "case.yaml",
    fill('"a" '),
    /^case\.yaml:1:\d+: The (?:file is too long|YAML cannot be read)/u,
  ],
  "many keys": [
    "case.yaml",
    Array.from({ length: 100_000 }, (_, i) => `k${i}: 1\n`).join(""),
    /^case\.yaml:\d+:\d+: The file (?:is too long for a YAML file|holds more than 100000 values)/u,
  ],
  "a YAML bomb": [
    "case.yaml",
    `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from(
      "bcdefgh",
      (c, i) =>
        `${c}: &${c} [${Array<string>(9)
          .fill(`*${"abcdefg".charAt(i)}`)
          .join(",")}]\n`,
    ).join("")}`,
    /^case\.yaml:1:1: The file holds more than 100000 values\./u,
  ],
  "an alias inside itself": ["case.yaml", "a: &a [*a]\n", /^case\.yaml:1:8: The alias "\*a" stands before or inside/u],
  "a million brackets in JSON": ["sources/sources.csl.json", fill('[{"a":'), /Nesting is deeper than 32 levels\./u],
  "a million backslashes in JSON": ["sources/sources.csl.json", `["${fill("\\")}`, /has no closing quotation mark/u],
  "a quote of a million digits": ["series/printed.csv", row('"5,146"', fill("1")), /The quote does not contain 5146/u],
  "a quote of many numbers": ["series/printed.csv", row('"5,146"', fill("1,2.3 ")), /The quote does not contain 5146/u],
  "a quote of many millions": [
    "series/printed.csv",
    row('"5,146"', fill("a million ")),
    /The quote does not contain 5146/u,
  ],
  "a quote of Chinese numerals": [
    "series/printed.csv",
    row('"5,146"', fill("一万")),
    /The quote does not contain 5146/u,
  ],
  "a figure of a million digits": ["series/printed.csv", row(fill("9"), "x"), /The printed figure cannot be read/u],
  "a million equal mistakes": [
    "series/towns.csv",
    `town,year,loans,share,code\n${fill("Brook,2014,1.204,,\n", 8 * megabyte)}`,
    /has "1\.204": not a whole number/u,
  ],
};

describe("hostile files", () => {
  for (const [name, [file, text, first]] of Object.entries(hostile)) {
    it(`are answered within seconds: ${name}`, () => {
      const before = performance.now();
      const lines = linesOf({ ...smallCase, [file]: text });
      expect(lines.some((line) => first.test(line))).toBe(true);
      expect(performance.now() - before).toBeLessThan(20_000);
    });
  }
});
