import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFinding, writeFinding } from "../../src/case/findings.js";
import { sha256OfFile } from "../../src/case/hash.js";
import { DataError } from "../../src/core/errors.js";
import type { Finding } from "../../src/core/finding.js";
import { temporaryFolder } from "../support/plumbline.js";

const finding: Finding = {
  schema: "plumbline/finding@1",
  id: "run-a",
  test: "dispersion",
  family: "f",
  reason: "r",
  registered: "2026-11-23",
  key: "k1",
  provenance: {
    tables: {},
    binding: {},
    options: {},
    admissible: [],
    seed: "s",
    draws: Infinity,
    software: "plumbline",
    testVersion: 1,
  },
  status: "not-applicable",
  reasons: ["Too few figures."],
};

describe("findings on disk", () => {
  const folder = temporaryFolder();

  it("come back as they were written, spelled-out numbers included", () => {
    writeFinding(folder, finding);
    expect(readFinding(folder, "run-a", "k1")).toEqual(finding);
    expect(readdirSync(join(folder, "findings"))).toEqual(["run-a.json"]);
  });

  it("answer only the run whose key they carry", () => {
    expect(readFinding(folder, "run-a", "another key")).toBeUndefined();
    expect(readFinding(folder, "run-b", "k1")).toBeUndefined();
  });

  it("count as absent when they were cut off or edited into something else", () => {
    for (const text of ["{", "null", '{"key":"k1"}', "[]"]) {
      writeFileSync(join(folder, "findings", "run-a.json"), text);
      expect(readFinding(folder, "run-a", "k1")).toBeUndefined();
    }
  });

  it("are not written through a link, or where a file stands", () => {
    const linked = temporaryFolder();
    mkdirSync(join(linked, "elsewhere"));
    symlinkSync(join(linked, "elsewhere"), join(linked, "findings"));
    expect(() => {
      writeFinding(linked, finding);
    }).toThrow(/is a link/u);
    expect(readdirSync(join(linked, "elsewhere"))).toEqual([]);
    const blocked = temporaryFolder();
    writeFileSync(join(blocked, "findings"), "");
    expect(() => {
      writeFinding(blocked, finding);
    }).toThrow(DataError);
  });
});

describe("the hash of a large file", () => {
  it("is that of its bytes, and a missing file is said in words", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "abc"), "abc");
    // FIPS 180-2, appendix B.1
    expect(await sha256OfFile(join(folder, "abc"))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    await expect(sha256OfFile(join(folder, "nothing"))).rejects.toThrow(/cannot be read: there is no such file/u);
  });
});
