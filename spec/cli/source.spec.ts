import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contents, plumbline, temporaryFolder } from "../support/plumbline.js";
import { smallPdf } from "../support/small-pdf.js";
import { smallWarc } from "../support/small-warc.js";

const folder = temporaryFolder();
const root = join(folder, "case");
plumbline(["new", root]);
const file = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const add = (...args: readonly string[]) => plumbline(["source", "add", root, ...args]);
const checked = () => JSON.parse(plumbline(["check", root, "--json"]).out) as { errors: number };

describe("source add", () => {
  it.each([
    { name: "page.html", bytes: "<title>A</title><p>90,000", text: "A\n\n90,000\n", pages: 1 },
    {
      name: "report.pdf",
      bytes: smallPdf([[{ runs: [{ text: "one" }] }], [{ runs: [{ text: "90,000" }] }]]),
      text: "one\f90,000",
      pages: 2,
    },
    {
      name: "page.warc.gz",
      bytes: smallWarc([{ url: "https://example.org/a", body: "<p>90,000" }], true),
      text: "90,000\n",
      pages: 1,
    },
    { name: "note.txt", bytes: "90,000", text: "90,000", pages: 1 },
  ])("keeps $name, makes its text and leaves a case that holds together", ({ name, bytes, text, pages }) => {
    const source = `S-${name.replaceAll(".", "-")}`;
    const args = [file(name, bytes), "--source", source, "--title", "T", "--json"];
    const added = add(...args);
    expect(added.err.replace(/^Reading .*\n/u, "")).toBe("");
    const facts = JSON.parse(added.out) as { pages: number; capture: { path: string; working: { path: string } } };
    expect(facts).toMatchObject({ schema: "plumbline/source-add@1", written: true, source_added: true, pages });
    expect(readFileSync(join(root, facts.capture.working.path), "utf8")).toBe(text);
    expect(readFileSync(join(root, facts.capture.path))).toEqual(Buffer.from(bytes));
    expect(checked().errors).toBe(0);
    const before = contents(root);
    expect(add(...args.slice(0, 3)).out).toMatch(/kept already.*Nothing was written/u);
    expect(contents(root)).toEqual(before);
  });

  it("notes address, date and status of a web archive's answer", () => {
    const side = readFileSync(join(root, "sources/S-page-warc-gz.yaml"), "utf8");
    expect(side).toMatch(/url: "https:\/\/example\.org\/a"\n.*captured_at: "2019-11-26"\n.*http_status: 200/su);
  });

  it("takes the text that another program made, and says which", () => {
    const image = file("scan.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]));
    const text = file("scan.txt", "page one\fpage two");
    const args = [image, "--source", "S-scan", "--title", "Scan"];
    expect(add(...args, "--text", text).err).toMatch(/what made the text.*--text-tool/su);
    const added = add(...args, "--text", text, "--text-tool", "tesseract 5.3", "--json");
    expect(JSON.parse(added.out)).toMatchObject({ pages: 2, capture: { working: { tool: "tesseract 5.3" } } });
    expect(checked().errors).toBe(0);
  });

  it.each([
    { what: "no source named", args: [file("a.html", "<p>x")], says: /Name it with --source/u },
    { what: "BibTeX", args: [file("a.bib", "@book{}")], says: /no CSL JSON.*Zotero/su },
    { what: "an unknown source", args: [file("b.html", "<p>x"), "--source", "S-report-2032"], says: /Did you mean/u },
    { what: "no file", args: ["nowhere.html", "--source", "S-report-2023"], says: /no such file/u },
    {
      what: "an impossible date",
      args: [file("c.html", "<p>x"), "--source", "S-report-2023", "--captured", "2019-13-01"],
      says: /no possible date/u,
    },
    {
      what: "an unknown encoding",
      args: [file("d.html", "<p>x"), "--source", "S-report-2023", "--charset", "utf-9"],
      says: /utf-9/u,
    },
    {
      what: "an unknown coverage",
      args: [file("e.html", "<p>x"), "--source", "S-report-2023", "--coverage", "all"],
      says: /Allowed choices/u,
    },
    { what: "a PDF that is none", args: [file("f.pdf", "%PDF-1.7 no"), "--source", "S-report-2023"], says: /f\.pdf/u },
    { what: "a broken bibliography", args: [file("g.json", "[{]")], says: /g\.json:1:3/u },
  ])("answers in words and writes nothing: $what", ({ args, says }) => {
    const before = contents(root);
    const ran = add(...args);
    expect(ran.err).toMatch(says);
    expect(ran.err).not.toMatch(/\n\s+at /u);
    expect([ran.status, ran.out]).toEqual([2, ""]);
    expect(contents(root)).toEqual(before);
  });
});

it("asks for no new run where only records of evidence change", () => {
  const other = join(folder, "other");
  plumbline(["new", other]);
  plumbline(["run", other, "--twins", "0"]);
  expect(plumbline(["source", "add", other, file("y.html", "<p>x"), "--source", "S-report-2023"]).status).toBe(0);
  mkdirSync(join(other, "claims"));
  writeFileSync(
    join(other, "claims/CL-x.yaml"),
    "id: CL-x\ntype: existence\ntext: loans rose\nappearances:\n  - {source: S-gazette-2023, role: quotes}\n",
  );
  const built = plumbline(["dossier", other]);
  expect([built.status, built.err]).toEqual([0, ""]);
  expect(readFileSync(join(other, "dossier/index.html"), "utf8")).toContain("loans rose");
});

describe("testimony new", () => {
  it("draws pseudonyms that look like none before, in files that only their owner reads", () => {
    const drawn = Array.from({ length: 5 }, () => {
      const ran = plumbline(["testimony", "new", root, "--source", "S-gazette-2023", "--json"]);
      return (JSON.parse(ran.out) as { pseudonym: string }).pseudonym;
    });
    expect(new Set(drawn).size).toBe(5);
    for (const one of drawn) {
      expect(one).toMatch(/^T-[a-z2-9]{8}$/u);
      expect(statSync(join(root, `testimonies/${one}.yaml`)).mode & 0o777).toBe(0o600);
    }
    expect(readdirSync(join(root, "testimonies"))).toHaveLength(5);
    expect(checked().errors).toBe(0);
  });

  it("does not know a source that the case does not have", () => {
    const ran = plumbline(["testimony", "new", root, "--source", "S-gazete-2023"]);
    expect(ran.err).toMatch(/no source "S-gazete-2023".*Did you mean "S-gazette-2023"/su);
    expect(ran.status).toBe(2);
  });
});
