import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contents, plumbline, temporaryFolder } from "../support/plumbline.js";

/**
 * Findings of the scaffold, byte for byte as they were written on another machine. A change here means that the same figures
 * now give other numbers: raise the test's version, say it under "Results changed" in CHANGELOG.md, and write the golden
 * folder anew with GOLDEN=write npx vitest run spec/cli/golden.spec.ts (after npm run build).
 */
const golden = "spec/cases/scaffold/expected";

describe("the golden findings", () => {
  it("come out again, to the byte", () => {
    const folder = join(temporaryFolder(), "scaffold");
    expect(plumbline(["new", folder]).status).toBe(0);
    expect(plumbline(["run", folder]).status).toBe(0);
    if (process.env["GOLDEN"] === "write") {
      rmSync(golden, { recursive: true, force: true });
      cpSync(join(folder, "findings"), golden, { recursive: true });
    }
    const [got, expected] = [contents(join(folder, "findings")), contents(golden)];
    expect(Object.keys(got)).toEqual(Object.keys(expected));
    for (const [name, text] of Object.entries(expected)) expect(got[name], name).toBe(text);
  });
});
