import { describe, expect, it } from "vitest";
import { workingText } from "../../src/capture/extract.js";
import { DataError } from "../../src/core/errors.js";

const read = async (html: string | Uint8Array, charset = "", name = "page.html") =>
  workingText(typeof html === "string" ? new TextEncoder().encode(html) : html, { name, charset, url: "" });
const text = async (html: string): Promise<string> => (await read(html)).pages[0] ?? "";

describe("the working text of an HTML page", () => {
  it.each([
    { what: "paragraphs apart", html: "<p>one</p><p>two</p>", gives: "one\n\ntwo\n" },
    { what: "white space as one space", html: "<p>a\n   b  <b>c</b>d</p>", gives: "a b cd\n" },
    {
      what: "cells apart",
      html: "<table><tr><td>2010</td><td>1,234</td></tr><tr><td>2011</td><td>5</td></tr></table>",
      gives: "2010\t1,234\n2011\t5\n",
    },
    { what: "line breaks", html: "a<br>b<br><br>c", gives: "a\nb\n\nc\n" },
    { what: "pre as it stands", html: "<pre>a\n  b</pre>", gives: "a\n  b\n" },
    { what: "a note after a number set off", html: "<p>90,000<sup>12</sup> people</p>", gives: "90,000^12 people\n" },
    { what: "a link in a raised note set off", html: "<p>90,000<sup><a href=x>12</a></sup></p>", gives: "90,000^12\n" },
    { what: "a power kept", html: "10<sup>6</sup>", gives: "10^6\n" },
    { what: "a formula kept", html: "CO<sub>2</sub>", gives: "CO2\n" },
    { what: "an ordinal kept", html: "the 3<sup>rd</sup> year", gives: "the 3rd year\n" },
    { what: "references", html: "a &amp; b &#20061;&#19975; &nbsp;c", gives: "a & b 九万 \u00a0c\n" },
    { what: "no script, style or comment", html: "<script>1</script><style>2</style><!-- 3 -->x", gives: "x\n" },
    { what: "what is shown without scripts", html: "<noscript>90,000</noscript>", gives: "90,000\n" },
    { what: "the words for a picture", html: '<img alt="chart: 900">', gives: "[image: chart: 900]\n" },
    { what: "title first", html: "<title> A\n title</title><p>x", gives: "A title\n\nx\n" },
    { what: "no form feed, which would end a page", html: "a&#12;b<pre>c\fd</pre>", gives: "a b\n\nc d\n" },
    { what: "broken markup", html: "<table><p>x<td>y", gives: "x\n\ny\n" },
  ])("keeps $what", async ({ html, gives }) => {
    expect(await text(html)).toBe(gives);
  });

  it("reads the language, and the encoding that the file declares", async () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('<html lang="zh"><meta charset="gb2312"><p>'),
      0xbe,
      0xc5,
      0xcd,
      0xf2,
    ]);
    const page = await read(bytes);
    expect(page.pages).toEqual(["九万\n"]);
    expect(page.language).toBe("zh");
    expect(page.tool).toMatch(/^parse5 /u);
  });

  it("reads the encoding that the user names, before the one declared", async () => {
    const bytes = Uint8Array.from([...Buffer.from('<meta charset="utf-8"><p>'), 0xe9]);
    expect((await read(bytes, "windows-1252")).pages).toEqual(["é\n"]);
  });

  it("refuses bytes that are not in the encoding, and an encoding that nobody knows", async () => {
    const bytes = Uint8Array.from([...Buffer.from("<p>90"), 0xff, ...Buffer.from("000")]);
    await expect(read(bytes)).rejects.toThrow(/not utf-8 throughout/u);
    await expect(read(bytes, "klingon")).rejects.toThrow(/"klingon", which is no known encoding/u);
    await expect(read('<meta charset="klingon">x')).rejects.toThrow(DataError);
  });

  it("says that a page which its scripts would write is empty", async () => {
    const page = await read("<html><body><div id=app></div><script>app()</script></body></html>");
    expect(page.warnings).toEqual([expect.stringContaining("no text without its scripts")]);
  });

  it("is not broken by depth", async () => {
    expect(await text(`${"<div>".repeat(5_000)}90,000`)).toBe("90,000\n");
  });

  it("names the version of the parser that is installed", async () => {
    const { dependencies } = (await import("../../package.json", { with: { type: "json" } })).default;
    expect((await read("x")).tool).toBe(`parse5 ${dependencies.parse5}`);
  });
});
