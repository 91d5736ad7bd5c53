import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** What each folder may import. Changing this list is changing the house: say why in docs/decisions. */
const walls: Readonly<Record<string, readonly string[]>> = {
  core: ["core"],
  numerics: ["core", "numerics"],
  battery: ["core", "numerics", "battery"],
  estimators: ["core", "numerics", "estimators"],
  engine: ["core", "engine"],
  plots: ["core", "numerics", "plots"],
  ledger: ["core", "numerics", "ledger"],
  evidence: ["core", "numerics", "evidence"],
  dossier: ["core", "ledger", "evidence", "plots", "dossier"],
  exports: ["core", "evidence", "exports"],
  run: ["core", "numerics", "engine", "battery", "estimators", "run"],
  // A wording or a quote that may not stand is an error of the folder, so the reader asks the same rules as the dossier.
  case: ["core", "evidence", "case"],
  // Originals are opened here and nowhere else: whatever a hostile file does, it does behind this wall.
  capture: ["core", "capture"],
  cli: [
    "evidence",
    "capture",
    "exports",
    "core",
    "numerics",
    "battery",
    "estimators",
    "engine",
    "plots",
    "ledger",
    "dossier",
    "run",
    "case",
    "cli",
  ],
};
const pure = ["core", "numerics", "battery", "estimators", "plots", "ledger", "evidence", "exports", "dossier"];
const impure = [
  /["']node:/u,
  /Math\.random/u,
  /Date\.now/u,
  /new Date\b/u,
  /\bprocess\./u,
  /\bfetch\(/u,
  /\bconsole\./u,
  /\blocaleCompare\b/u,
  /\btoLocale\w+\(/u,
  /\bIntl\./u,
];
/** Each dependency and the one file that may import it; another file asks that file. */
const homes: Readonly<Record<string, string>> = {
  "@duckdb/node-api": "src/engine/duckdb.ts",
  commander: "src/cli/program*.ts",
  fflate: "src/capture/wacz.ts",
  parse5: "src/capture/html.ts",
  "pdfjs-dist": "src/capture/pdf.ts",
  piscina: "src/run/pool.ts",
  yaml: "src/case/yaml.ts",
  warcio: "src/capture/warc.ts",
  zod: "src/case/schema*.ts",
};

/** A home is one file, or the files of one idea that share a beginning. */
function isHome(home: string, path: string): boolean {
  const [start = "", end] = home.split("*");
  return end === undefined ? home === path : path.startsWith(start) && path.endsWith(end);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : path.endsWith(".ts") ? [path] : [];
  });
}

const files = filesBelow("src").map((path) => ({
  path,
  text: readFileSync(path, "utf8"),
  folder: relative("src", path).split("/")[0] ?? "",
}));
const importsOf = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);

/** Code without its comments, so that a comment may name what the code may not use. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/(^|\s)\/\/.*$/gmu, "$1");
}

describe("the walls of the house", () => {
  it("lets each folder import only what it may", () => {
    const broken = files.flatMap(({ path, text, folder }) =>
      importsOf(text)
        .filter((target) => target.startsWith("."))
        .map((target) => relative("src", join(dirname(path), target)).split("/"))
        .filter((target) => target.length > 1 && folder in walls && !(walls[folder] ?? []).includes(target[0] ?? ""))
        .map((target) => `${path} imports ${target.join("/")}`),
    );
    expect(broken).toEqual([]);
  });

  it("has no folder without walls", () => {
    const folders = readdirSync("src").filter((name) => statSync(join("src", name)).isDirectory());
    expect(folders.filter((name) => !(name in walls))).toEqual([]);
  });

  it("keeps clock, files, network, console, locale and global randomness out of the pure folders", () => {
    const broken = files
      .filter(({ folder }) => pure.includes(folder))
      .flatMap(({ path, text }) =>
        impure
          .filter((pattern) => pattern.test(withoutComments(text)))
          .map((pattern) => `${path} has ${pattern.source}`),
      );
    expect(broken).toEqual([]);
  });

  it("lets pure folders depend on nothing but this package", () => {
    const broken = files
      .filter(({ folder }) => pure.includes(folder))
      .flatMap(({ path, text }) =>
        importsOf(text)
          .filter((target) => !target.startsWith("."))
          .map((target) => `${path} imports ${target}`),
      );
    expect(broken).toEqual([]);
  });

  it("imports each dependency in one place", () => {
    const broken = files.flatMap(({ path, text }) =>
      importsOf(text)
        .filter((target) => !target.startsWith(".") && !target.startsWith("node:"))
        .map((target) =>
          target.startsWith("@") ? target.split("/").slice(0, 2).join("/") : (target.split("/")[0] ?? ""),
        )
        .filter((name) => !isHome(homes[name] ?? "", path))
        .map((name) => `${path} imports ${name}, whose home is ${homes[name] ?? "not declared"}`),
    );
    expect(broken).toEqual([]);
  });

  it("pins every dependency exactly and uses each", () => {
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string>>;
    const all = { ...manifest["dependencies"], ...manifest["optionalDependencies"], ...manifest["devDependencies"] };
    expect(Object.entries(all).filter(([, range]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(range))).toEqual([]);
    const shipped = Object.keys({ ...manifest["dependencies"], ...manifest["optionalDependencies"] });
    expect(shipped.sort()).toEqual(Object.keys(homes).sort());
  });

  it("keeps every source file short enough to hold one idea", () => {
    // Calibration files are counts that a script writes, not source that somebody reads.
    const long = files
      .filter(({ path }) => !path.startsWith("src/battery/calibration/"))
      .map(({ path, text }) => ({ path, lines: text.split("\n").length }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it("keeps commands thin", () => {
    const long = files.filter(({ folder }) => folder === "cli").filter(({ text }) => text.split("\n").length > 120);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("computes no tail as one minus the other", () => {
    const broken = files.filter(({ text }) => /\b1 *- *[\w.]*(?:cdf|Cdf|CDF)\(/u.test(withoutComments(text)));
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  it("turns draws into p in one place", () => {
    const formula = /\(\s*1\s*\+\s*\w+\s*\)\s*\/\s*\(\s*1\s*\+\s*\w+\s*\)/u;
    const broken = files.filter(
      ({ path, text }) => path !== "src/numerics/resampling.ts" && formula.test(withoutComments(text)),
    );
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  it("records no download address in the lock file", () => {
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
      packages: Record<string, { resolved?: string }>;
    };
    expect(Object.entries(lock.packages).filter(([, entry]) => /^https?:/u.test(entry.resolved ?? ""))).toEqual([]);
  });
});
