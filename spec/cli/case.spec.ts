import { spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { batterySchema } from "../../src/case/schema-battery.js";
import { findingSchema } from "../../src/case/schema-finding.js";
import { contents, mainPath, plumbline, temporaryFolder } from "../support/plumbline.js";

const folder = temporaryFolder();
const builtIn = join(folder, "built-in");
cpSync("cases/china-organ-donation", builtIn, {
  recursive: true,
  filter: (path) => !/\/(?:findings|dossier)$/u.test(path),
});

describe("the scaffold", () => {
  const scaffold = join(folder, "scaffold");

  it("is checked, run and turned into a dossier at once", () => {
    expect(plumbline(["new", scaffold]).status).toBe(0);
    const check = plumbline(["check", scaffold]);
    expect([check.status, check.err]).toEqual([0, ""]);
    expect(check.out).toMatch(/^0 errors: \d+ observations/u);
    expect(plumbline(["run", scaffold]).status).toBe(0);
    expect(plumbline(["dossier", scaffold]).status).toBe(0);
    expect(existsSync(join(scaffold, "dossier", "index.html"))).toBe(true);
  });

  it("is not written over what is there", () => {
    const before = contents(scaffold);
    const again = plumbline(["new", scaffold]);
    expect(again.status).toBe(2);
    expect(contents(scaffold)).toEqual(before);
  });

  it("makes check say no, with a place, when it is broken", () => {
    const broken = join(folder, "broken");
    cpSync(scaffold, broken, { recursive: true });
    writeFileSync(
      join(broken, "case.yaml"),
      readFileSync(join(broken, "case.yaml"), "utf8").replace(/^title:/mu, "titel:"),
    );
    const check = plumbline(["check", broken]);
    expect(check.status).toBe(1);
    expect(check.out).toMatch(/^case\.yaml:\d+:1: The key "titel" is not known here\. Did you mean "title"\?/mu);
    const run = plumbline(["run", broken]);
    expect(run.status).toBe(2);
    expect(JSON.parse(plumbline(["check", broken, "--json"]).out)).toMatchObject({ schema: "plumbline/check@1" });
  });

  it("refuses a dossier of findings that no longer match the case", () => {
    const changed = join(folder, "changed");
    cpSync(scaffold, changed, { recursive: true });
    writeFileSync(
      join(changed, "case.yaml"),
      readFileSync(join(changed, "case.yaml"), "utf8").replace(/^seed:.*$/mu, 'seed: "another"'),
    );
    const dossier = plumbline(["dossier", changed]);
    expect(dossier.status).toBe(2);
    expect(dossier.err).toMatch(/Run them first/u);
  });
});

describe("the built-in case", () => {
  it("gives the same bytes with one job and two, in another folder, time zone and locale", () => {
    const other = join(folder, "another folder ü");
    cpSync(builtIn, other, { recursive: true });
    const first = plumbline(["run", builtIn, "--jobs", "1", "--twins", "4"], { env: { TZ: "UTC", LC_ALL: "C" } });
    expect(first.status).toBe(0);
    expect(
      plumbline(["run", other, "--jobs", "2", "--twins", "4"], {
        env: { TZ: "Asia/Kathmandu", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
      }).status,
    ).toBe(0);
    expect(contents(join(other, "findings"))).toEqual(contents(join(builtIn, "findings")));
    expect(plumbline(["dossier", builtIn], { env: { TZ: "UTC" } }).status).toBe(0);
    expect(plumbline(["dossier", other], { env: { TZ: "Pacific/Auckland", LC_ALL: "de_DE.UTF-8" } }).status).toBe(0);
    expect(contents(join(other, "dossier"))).toEqual(contents(join(builtIn, "dossier")));
  });

  it("writes findings that keep their published schema", () => {
    for (const [name, text] of Object.entries(contents(join(builtIn, "findings")))) {
      const schema = name === "_clean-twins.json" ? batterySchema : findingSchema;
      const result = schema.safeParse(JSON.parse(Buffer.from(text, "latin1").toString("utf8")));
      expect(result.error?.issues ?? [], name).toEqual([]);
    }
  });

  it("gives the same findings through DuckDB", () => {
    const before = contents(join(builtIn, "findings"));
    expect(plumbline(["run", builtIn, "--engine", "duckdb", "--fresh", "--twins", "4"]).status).toBe(0);
    expect(contents(join(builtIn, "findings"))).toEqual(before);
  });
});

describe("a run", () => {
  const small = join(folder, "small");
  cpSync("cases/london-plague-1665", small, {
    recursive: true,
    filter: (path) => !/\/(?:findings|dossier)$/u.test(path),
  });

  it("computes nothing again that is unchanged, and everything that is not", () => {
    expect(plumbline(["run", small, "--twins", "20"]).status).toBe(0);
    const again = plumbline(["run", small, "--twins", "20"]);
    expect(again.err).not.toMatch(/computed/u);
    expect(again.err).toMatch(/unchanged/u);
    const before = contents(join(small, "findings"));
    const [name = ""] = Object.keys(before).filter((file) => !file.startsWith("_"));
    writeFileSync(join(small, "findings", name), "{ cut off");
    const repaired = plumbline(["run", small, "--twins", "20"]);
    expect(repaired.err.match(/computed/gu)).toHaveLength(1);
    expect(contents(join(small, "findings"))).toEqual(before);
    const seeded = plumbline(["run", small, "--seed", "another", "--twins", "0"]);
    expect(seeded.err).not.toMatch(/unchanged/u);
    plumbline(["run", small, "--twins", "20"]);
  });

  it("can be interrupted and goes on where it stopped", async () => {
    const before = contents(join(small, "findings"));
    rmSync(join(small, "findings"), { recursive: true });
    const child = spawn(process.execPath, [mainPath, "run", small, "--twins", "20"]);
    let err = "";
    let sent = false;
    const code = await new Promise<number | null>((done) => {
      child.stderr.on("data", (piece: Buffer) => {
        err += piece.toString("utf8");
        if (sent || !/computed/u.test(err)) return;
        sent = true;
        child.kill("SIGINT");
      });
      child.on("close", done);
    });
    expect(code).toBe(130);
    const kept = Object.keys(contents(join(small, "findings"))).length;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(Object.keys(before).length);
    const resumed = plumbline(["run", small, "--twins", "20"]);
    expect(resumed.err.match(/unchanged/gu)).toHaveLength(kept);
    expect(resumed.err).toMatch(/20 of 20 clean twins/u);
    expect(contents(join(small, "findings"))).toEqual(before);
  });
});
