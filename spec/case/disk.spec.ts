import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyCase, newCase, shippedCases } from "../../src/case/new.js";
import { problemLine } from "../../src/case/problems.js";
import { readCase } from "../../src/case/read.js";
import { scaffold } from "../../src/case/scaffold.js";
import { readTable } from "../../src/case/tables.js";
import { writeFileAtomic } from "../../src/case/write.js";
import { DataError } from "../../src/core/errors.js";
import { rules, smallCase } from "./small-case.js";

let root = "";
let folder = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "plumbline-spec-"));
  folder = join(root, "case");
  for (const [path, text] of Object.entries(smallCase)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function lines(): readonly string[] {
  return readCase(folder, rules).problems.map(problemLine);
}

function replaced(path: string): string {
  rmSync(join(folder, path));
  return join(folder, path);
}

function thrown(act: () => unknown): DataError {
  try {
    act();
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("a case folder on disk", () => {
  it("is read like the same files in memory, and its tables from their files", () => {
    const { case: subject, problems } = readCase(folder, rules);
    expect(problems).toEqual([]);
    if (subject === undefined) throw new Error("no case");
    expect(subject.folder).toBe(folder);
    const towns = readTable(subject, "towns");
    expect(readFileSync(towns.paths[0] ?? "", "utf8")).toBe(smallCase["series/towns.csv"]);
    expect(towns.rows).toHaveLength(4);
  });

  it("is refused with a message where there is none", () => {
    expect(thrown(() => readCase(join(root, "nothing"))).message).toMatch(
      /cannot be opened: there is no such file or folder\.$/u,
    );
    expect(thrown(() => readCase(join(folder, "case.yaml"))).message).toMatch(/case\.yaml is not a folder\.$/u);
  });

  it("follows a link inside the folder, but none that leads out of it", () => {
    symlinkSync("towns.csv", join(folder, "series/again.csv"));
    writeFileSync(join(root, "outside.csv"), smallCase["statements.csv"] ?? "");
    symlinkSync(join(root, "outside.csv"), replaced("statements.csv"));
    mkdirSync(join(root, "elsewhere"));
    symlinkSync(join(root, "elsewhere"), join(folder, "corrections/deep"));
    expect(lines()).toEqual([
      "corrections/deep:1:1: The link leads out of the case folder. Copy the file into the folder: a case must be whole.",
      "series/datapackage.json:6:16: warning: series/again.csv is not among the resources, so it is not read. Add a resource for it, or move the file away.",
      "statements.csv:1:1: The link leads out of the case folder. Copy the file into the folder: a case must be whole.",
    ]);
  });

  it("refuses a folder reached through a link out, also by the data package", () => {
    mkdirSync(join(root, "elsewhere"));
    writeFileSync(join(root, "elsewhere/towns.csv"), smallCase["series/towns.csv"] ?? "");
    symlinkSync(join(root, "elsewhere"), join(folder, "series/linked"));
    const json = smallCase["series/datapackage.json"] ?? "";
    writeFileSync(join(folder, "series/datapackage.json"), json.replace("towns.csv", "linked/towns.csv"));
    expect(lines()).toContain(
      "series/datapackage.json:8:31: series/linked/towns.csv: The link leads out of the case folder. Copy the file into the folder: a case must be whole.",
    );
  });

  it("says so of links that lead nowhere or in a circle, of folders and of pipes", () => {
    symlinkSync("loop.csv", join(folder, "series/loop.csv"));
    symlinkSync("gone.yaml", join(folder, "sources/S-gone.yaml"));
    rmSync(join(folder, "exclusions.csv"));
    mkdirSync(join(folder, "exclusions.csv"));
    execFileSync("mkfifo", [join(folder, "corrections/C-2.yaml")]);
    expect(lines()).toEqual([
      "corrections/C-2.yaml:1:1: This is not a regular file. Replace it by a text file, or delete it.",
      "series/loop.csv:1:1: The file cannot be read: its links lead in a circle. Replace the link by the file itself.",
      "sources/S-gone.yaml:1:1: The file cannot be read: there is no such file or folder. Check the path, or create the folder.",
    ]);
  });

  it("refuses a pipe, a device and a folder where a file is needed, without waiting for them", () => {
    rmSync(join(folder, "plan.yaml"));
    execFileSync("mkfifo", [join(folder, "plan.yaml")]);
    rmSync(join(folder, "case.yaml"));
    mkdirSync(join(folder, "case.yaml"));
    const found = lines();
    expect(found).toContain("plan.yaml:1:1: This is not a regular file. Replace it by a text file, or delete it.");
    expect(found).toContain("case.yaml:1:1: This is not a regular file. Replace it by a text file, or delete it.");
  });

  it("refuses a file of a gigabyte without loading it", () => {
    truncateSync(join(folder, "series/towns.csv"), 2 ** 30);
    truncateSync(join(folder, "plan.yaml"), 2 ** 30);
    const before = process.memoryUsage().rss;
    expect(lines()).toEqual([
      "plan.yaml:1:1: The file has 1073741824 bytes; at most 4194304 are read. Split the table into several resources, or keep large data outside the case folder.",
      "series/datapackage.json:8:31: series/towns.csv: The file has 1073741824 bytes; at most 67108864 are read. Split the table into several resources, or keep large data outside the case folder.",
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 28);
  });

  it("says where permission is refused", () => {
    chmodSync(join(folder, "plan.yaml"), 0);
    // Root may read everything, so that a spec run by root takes the part of "nobody" for this one reading.
    const root = process.geteuid?.() === 0;
    if (root) {
      chmodSync(dirname(folder), 0o755);
      process.seteuid?.(65534);
    }
    let said: readonly string[];
    try {
      said = lines();
    } finally {
      if (root) process.seteuid?.(0);
    }
    expect(said).toEqual([
      "plan.yaml:1:1: The file cannot be read: permission is refused. Give yourself permission to read and write there, or choose another place.",
    ]);
  });
});

describe("writing a file", () => {
  it("replaces the whole file at once and leaves nothing beside it", () => {
    const path = join(root, "a.json");
    writeFileAtomic(path, "first");
    writeFileAtomic(path, "second");
    expect(readFileSync(path, "utf8")).toBe("second");
    expect(readdirSync(root).sort()).toEqual(["a.json", "case"]);
  });

  it("keeps the old file and says why where it cannot write", () => {
    expect(
      thrown(() => {
        writeFileAtomic(join(root, "none/a.json"), "x");
      }).message,
    ).toBe(
      `${join(root, "none/a.json")} could not be written: there is no such file or folder. What was there before is unchanged.`,
    );
    expect(
      thrown(() => {
        writeFileAtomic(folder, "x");
      }).message,
    ).toMatch(/could not be written: it is a folder\. What was there before is unchanged\.$/u);
    expect(readdirSync(root)).toEqual(["case"]);
  });
});

describe("a new case", () => {
  it("is written with every file of the scaffold and is right at once", () => {
    const target = join(root, "new");
    expect(newCase(target)).toEqual(Object.keys(scaffold).sort());
    expect(readCase(target).problems).toEqual([]);
  });

  it("refuses a folder that holds anything, and changes nothing in it", () => {
    expect(thrown(() => newCase(folder)).message).toBe(`The folder ${folder} is not empty.`);
    expect(readFileSync(join(folder, "case.yaml"), "utf8")).toBe(smallCase["case.yaml"]);
  });

  it("refuses a path whose parent is a file", () => {
    expect(thrown(() => newCase(join(folder, "case.yaml/x"))).message).toMatch(
      /cannot be used: a part of the path is no folder\.$/u,
    );
  });

  it("copies a shipped case with its captures, and without its findings, dossier and vault", () => {
    for (const path of [
      "findings/a.json",
      "dossier/index.html",
      "vault/names.age",
      "captures/a.bin",
      "working/a.txt",
    ]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), "x");
    }
    expect(shippedCases(root)).toEqual(["case"]);
    const target = join(root, "copy");
    expect(copyCase(root, "case", target)).toEqual(
      [...Object.keys(smallCase), "captures/a.bin", "working/a.txt"].sort(),
    );
    for (const name of ["findings", "vault"]) expect(existsSync(join(target, name))).toBe(false);
    expect(readFileSync(join(target, "plan.yaml"), "utf8")).toBe(smallCase["plan.yaml"]);
  });
});
