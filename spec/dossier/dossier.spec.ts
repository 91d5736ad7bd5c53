import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/core/json.js";
import { buildDossier } from "../../src/dossier/dossier.js";
import { isWebAddress } from "../../src/dossier/page.js";
import { sha256Base64 } from "../../src/dossier/sha256.js";
import { hostile, sampleDossier } from "../support/sample-dossier.js";

const { html, results, tables } = buildDossier(sampleDossier);
const csv = (name: string): string => tables.find((table) => table.name === name)?.csv ?? "";

describe("the dossier", () => {
  it("is the same bytes every time", () => {
    expect(buildDossier(structuredClone(sampleDossier)).html).toBe(html);
  });

  it("is the same whether findings hold Infinity or the text that stands for it on disk", () => {
    const stored = JSON.parse(canonicalJson(sampleDossier.findings)) as typeof sampleDossier.findings;
    expect(buildDossier({ ...sampleDossier, findings: stored }).html).toBe(html);
  });

  it("puts the corrections first, then what was asked, the record, the figures, the contradictions and the findings", () => {
    const places = [
      'class="corrections"',
      "<h1",
      'id="record"',
      'id="figures"',
      'id="comparisons"',
      'id="findings"',
      'id="statements"',
      'id="absent"',
      'id="limits"',
      'id="methods"',
      'id="sources"',
      'id="checking"',
    ].map((mark) => html.indexOf(mark));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("has each id once, and every link within the page leads to one", () => {
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/gu), (match) => match[1]);
    const targets = Array.from(html.matchAll(/ href="#([^"]*)"/gu), (match) => match[1]);
    const labels = Array.from(
      html.matchAll(/ aria-labelledby="([^"]*)"/gu),
      (match) => match[1]?.split(" ") ?? [],
    ).flat();
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect([...targets, ...labels].filter((target) => !ids.includes(target))).toEqual([]);
  });

  it("gives every mark of a drawing a row of a table", () => {
    const rows = new Set(Array.from(html.matchAll(/<tr id="([^"]*)"/gu), (match) => match[1]));
    const marks = new Set(Array.from(html.matchAll(/ data-row="([^"]*)"/gu), (match) => match[1]));
    // Comparators between both ends of a long strip are named by their own title; all others have a row.
    const missing = [...marks].filter((row) => !rows.has(row));
    expect(missing.every((row) => row?.startsWith("plot-donors-formula-1-row-"))).toBe(true);
    expect(missing.length).toBe(24);
  });

  it("shows every finding, also those that stayed quiet, do not apply or failed", () => {
    for (const { id } of sampleDossier.findings) expect(html).toContain(`id="finding-${id}"`);
    expect(html).toContain("not run yet");
  });

  it("allows its own style and script by checksum and nothing else", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1] ?? "";
    const hashOf = (tag: string): string => {
      const text = new RegExp(`<${tag}>([^]*?)</${tag}>`, "u").exec(html)?.[1] ?? "";
      return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    };
    expect(policy).toBe(
      `default-src 'none'; style-src ${hashOf("style")}; script-src ${hashOf("script")}; base-uri 'none'; form-action 'none'`,
    );
  });

  it("uses no attribute that carries style or script, and no address but plain links", () => {
    expect(html.match(/<[^>]* (?:style|on[a-z]+|src|srcdoc|action|formaction|xlink:href)="/giu)).toBe(null);
    const links = Array.from(html.matchAll(/ href="([^"]*)"/gu), (match) => match[1] ?? "");
    expect(links.filter((link) => !/^(?:#|https?:\/\/)/u.test(link))).toEqual([]);
  });

  it("makes hostile text of a case inert but leaves it readable", () => {
    expect(html).toContain('&lt;script&gt;alert("1")&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;');
    expect(html).not.toContain(hostile.script);
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u007f-\u009f]|\p{Surrogate}/u);
    expect(html).not.toContain(`href="${hostile.address}"`);
    expect(html).toContain(hostile.address);
  });

  it("says that spreadsheets get an apostrophe, and gives one to what they would run", () => {
    const [first] = sampleDossier.case.observations;
    if (first === undefined) throw new RangeError("the sample has observations");
    const risky = {
      ...first,
      quote: '=HYPERLINK("https://example.org","x")',
      note: "-5",
      locator: "@sum",
      place: "＝1+1",
    };
    const [table] = buildDossier({
      ...sampleDossier,
      case: { ...sampleDossier.case, observations: [risky, ...sampleDossier.case.observations.slice(1)] },
    }).tables;
    const row = table?.csv.split("\n")[1] ?? "";
    expect(row).toContain(`"'=HYPERLINK(""https://example.org"",""x"")"`);
    expect(row).toContain(",'@sum,");
    expect(row).toContain(",'＝1+1,");
    expect(row).toMatch(/,-5$/u);
    expect(html).toContain("apostrophe");
  });

  it("has tables of the record, the comparisons and the findings with one row each", () => {
    expect(tables.map((table) => table.name)).toEqual(["observations.csv", "comparisons.csv", "findings.csv"]);
    expect(csv("comparisons.csv").split("\n").length - 2).toBe(5);
    expect(csv("findings.csv").split("\n").length - 2).toBe(sampleDossier.findings.length);
    expect(csv("findings.csv")).toContain("versions,conflicts,other figures,tested,contradiction,");
  });

  it("gives results in the order of weight with the reason of each place", () => {
    const { order } = results as { readonly order: readonly { readonly finding: string; readonly weight: string }[] };
    expect(order.map(({ finding, weight }) => [finding, weight])).toEqual([
      ["versions", "contradiction"],
      ["donors-dispersion", "hard to explain"],
      ["registry-repeats", "strange with an ordinary explanation"],
      ["donors-formula", "unremarkable"],
      ["registry-ratio", "not applicable"],
      ["counter-steps", "failed"],
    ]);
  });

  it("never uses a word of drama of its own", () => {
    expect(html.replace(/<[^>]*>/gu, " ").match(/\b(?:fraud|fake|proves|cooked|significant)\w*/giu)).toBe(null);
  });
});

describe("what counts as a web address", () => {
  it.each([
    ["https://example.org/a?b=1&c=%20", true],
    ["http://例え.jp/", true],
    ["javascript:alert(1)//https://example.org", false],
    ["https://user@example.org", false],
    ["https:// example.org", false],
    ["data:text/html,x", false],
    ["https://example.org/\u202Egpj", false],
    ["//example.org", false],
  ])("%s: %s", (text, expected) => {
    expect(isWebAddress(text)).toBe(expected);
  });
});

describe("sha256Base64", () => {
  it("agrees with Node on texts around the block length and in several scripts", () => {
    const texts = ["", "abc", ...[54, 55, 56, 63, 64, 65, 119, 120].map((n) => "x".repeat(n)), "é漢😀".repeat(50)];
    expect(texts.map(sha256Base64)).toEqual(texts.map((text) => createHash("sha256").update(text).digest("base64")));
  });
});
