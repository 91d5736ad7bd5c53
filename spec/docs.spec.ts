import { readFileSync, readdirSync, statSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { battery } from "../src/battery/index.js";
import { metadataBlock, testsBlock } from "../scripts/docs-metadata.js";

function pagesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? pagesBelow(path) : name.endsWith(".md") ? [path] : [];
  });
}
const pages = [...pagesBelow("docs"), "README.md", "CONTRIBUTING.md", "CHANGELOG.md"];

describe("the documentation", () => {
  it.each(battery.map((test) => [test.id, test] as const))("repeats for %s exactly what the code says", (id, test) => {
    const page = readFileSync(`docs/battery/${id}.md`, "utf8");
    expect(page, "run: npm run docs").toContain(metadataBlock(test));
  });

  it("lists in the README the tests of the registry", () => {
    expect(readFileSync("README.md", "utf8"), "run: npm run docs").toContain(testsBlock(battery));
  });

  it("links only to pages that exist", () => {
    const dead = pages.flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu)]
        .map((match) => match[1] ?? "")
        .filter((target) => !existsSync(join(dirname(path), target)))
        .map((target) => `${path} -> ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it("uses no word that accuses", () => {
    const banned = /\b(?:fraud(?:ulent)?|faked?|cooked|proves? that)\b/iu;
    // Case material quotes parties in their own words; our own pages do not accuse.
    const found = pages.filter((path) =>
      banned.test(readFileSync(path, "utf8").replace(/`[^`]*`|"[^"]*"|“[^”]*”/gu, "")),
    );
    expect(found).toEqual([]);
  });

  it("has a README with exactly two set-up commands", () => {
    const readme = readFileSync("README.md", "utf8");
    const commands = [...readme.matchAll(/^npm ci && npm \w+$/gmu)].map((match) => match[0]);
    expect(commands).toEqual(["npm ci && npm start", "npm ci && npm test"]);
  });
});
