import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { diskFiles } from "../../src/case/disk.js";
import { problemLine } from "../../src/case/problems.js";
import { readFiles } from "./small-case.js";
import { smallEvidence } from "./small-evidence.js";

const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
const original = "<p>about 1,000 loans a year</p>";
const working = "Page one.\fOn page two: “about 1,000 loans a year”, and about 1,000 loans a year.";
const side = "sources/S-report.yaml";

/** The case with one capture of its report, a claim that quotes it, and what is changed in them. */
function withCapture(change: {
  readonly capture?: Readonly<Record<string, string>>;
  readonly locator?: string;
  readonly files?: Readonly<Record<string, string>>;
}): readonly string[] {
  const fields = {
    path: "captures/S-report/page.html",
    sha256: `"${sha(original)}"`,
    bytes: String(original.length),
    media_type: "text/html",
    coverage: "full-text",
    working: `{path: working/S-report.txt, sha256: "${sha(working)}", tool: "by hand"}`,
    ...change.capture,
  };
  const list = Object.entries(fields).map(([key, value], i) => `  ${i === 0 ? "- " : "  "}${key}: ${value}\n`);
  const locator = change.locator ?? `{exact: "about 1,000 loans a year", prefix: "“", ${bound}}`;
  const claim = (smallEvidence["claims/CL-loans.yaml"] ?? "").replace(
    'derived_from: [], text: "about 1,000 loans a year"',
    `derived_from: [], locator: ${locator}`,
  );
  expect(claim).toContain("locator");
  const files: Record<string, string> = {
    ...smallEvidence,
    [side]: `id: S-report\norigin_group: library\naddress: as seen\ncaptures:\n${list.join("")}`,
    "claims/CL-loans.yaml": claim,
    "captures/S-report/page.html": original,
    "working/S-report.txt": working,
    ...change.files,
  };
  return readFiles(Object.fromEntries(Object.entries(files).filter(([, text]) => text !== ""))).problems.map(
    problemLine,
  );
}
const bound = `capture: captures/S-report/page.html, capture_sha256: "${sha(original)}"`;

describe("a capture", () => {
  it("is held to its hash, and its text is read page by page", () => {
    expect(withCapture({})).toEqual([]);
    expect(withCapture({ locator: `{exact: "Page one.", page: 1, ${bound}}` })).toEqual([]);
  });

  it.each([
    ["a changed original", { files: { "captures/S-report/page.html": "<p>changed</p>" } }, "Restore the original"],
    ["a changed working text", { files: { "working/S-report.txt": "changed" } }, "Restore it, or make it anew"],
    ["a missing working text", { files: { "working/S-report.txt": "" } }, "working/S-report.txt"],
    ["a wrong size", { capture: { bytes: "7" } }, "Correct the number: the hash agrees."],
    ["a hash that is none", { capture: { sha256: '"abc"' } }, "64 hexadecimal digits"],
    ["a path out of its folder", { capture: { path: "captures/../case.yaml" } }, "Put the original into captures/"],
    ["a path into the vault", { capture: { path: "vault/identities.age" } }, "Put the original into captures/"],
    [
      "a working text in the vault",
      { capture: { working: `{path: vault/x.txt, sha256: "${sha(working)}", tool: x}` } },
      "Put it into working/",
    ],
  ])("is refused with %s", (_, change, fix) => {
    const found = withCapture(change).filter((line) => line.startsWith(`${side}:`));
    expect(found.some((line) => !line.includes(": warning: ") && line.includes(fix))).toBe(true);
  });

  it("may be kept elsewhere: a missing original is said, and stops nothing", () => {
    const found = withCapture({ files: { "captures/S-report/page.html": "" } });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("warning: The original");
  });
});

describe("a quote", () => {
  it.each([
    ["is not there", `{exact: "about 2,000 loans", ${bound}}`, "does not stand in the captured text."],
    [
      "differs in quotation marks",
      `{exact: "\\"about 1,000 loans a year\\"", ${bound}}`,
      "Copy the words exactly as they stand there.",
    ],
    ["stands twice", `{exact: "about 1,000 loans a year", ${bound}}`, "The quote stands 2 times"],
    ["stands on another page", `{exact: "Page one.", page: 2, ${bound}}`, "The quote stands on page 1"],
    ["names a page that is not there", `{exact: "Page one.", page: 9, ${bound}}`, "the captured text has 2"],
    [
      "is bound to another version",
      `{exact: "Page one.", capture: captures/S-report/page.html, capture_sha256: "${sha("x")}"}`,
      "another version of the capture",
    ],
    [
      "is bound to no version",
      `{exact: "Page one.", capture: captures/S-report/page.html}`,
      `write capture_sha256: ${sha(original)}`,
    ],
    [
      "names a capture that is not there",
      `{exact: "Page one.", capture: captures/S-report/pag.html}`,
      'Did you mean "captures/S-report/page.html"?',
    ],
    [
      "has a hash and no capture",
      `{exact: "Page one.", capture_sha256: "${sha("x")}"}`,
      "Name the capture, or delete the hash.",
    ],
  ])("is refused where it %s", (_, locator, fix) => {
    const found = withCapture({ locator });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^claims\/CL-loans\.yaml:8:\d+: /u);
    expect(found[0]).toContain(fix);
  });
});

describe("the vault", () => {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-spec-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("is neither listed nor read", () => {
    mkdirSync(join(folder, "vault"));
    writeFileSync(join(folder, "vault", "identities.yaml"), "name: Wilhelmina Canary\n");
    const files = diskFiles(folder);
    expect(files.list()).toEqual([]);
    for (const path of ["vault/identities.yaml", "VAULT/identities.yaml"]) {
      const read = files.read(path, 1000);
      expect(read.ok).toBe(false);
      expect(JSON.stringify(read)).not.toContain("Canary");
    }
  });
});
