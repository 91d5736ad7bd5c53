import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plumbline, temporaryFolder } from "../support/plumbline.js";

const folder = temporaryFolder();
const commands = ["new", "check", "run", "dossier", "trace", "source add", "testimony new", "tests", "explain", "test"];

describe("the command line", () => {
  it("has help for itself and for every command", () => {
    const help = plumbline(["--help"]);
    expect(help.status).toBe(0);
    for (const command of commands) {
      const words = command.split(" ");
      expect(help.out).toContain(`\n  ${words[0]}`);
      const own = plumbline([...words, "--help"]);
      expect(own.status).toBe(0);
      expect(own.out).toContain(`Usage: plumbline ${command}`);
      expect(own.out).toContain("--json");
    }
  });

  it.each([
    { args: ["nonsense"], says: /unknown command/u },
    { args: ["run"], says: /missing required argument/u },
    { args: ["run", "nowhere"], says: /nowhere/u },
    { args: ["explain", "formula-conformty"], says: /Did you mean "formula-conformity"/u },
    { args: ["test", "dispersion", "nowhere.csv", "-c", "x"], says: /There is no file nowhere\.csv/u },
    { args: ["test", "dispersion", ".", "-c", "x"], says: /not a regular file/u },
    { args: ["new", "x", "--example", "nothing"], says: /no shipped case/u },
    { args: ["run", "nowhere", "--jobs", "0"], says: /whole number from 1/u },
    { args: ["run", "nowhere", "--twins", "-1"], says: /whole number from 0/u },
    { args: ["run", "nowhere", "--twins", "many"], says: /--twins is "many"/u },
  ])("answers $args with exit code 2 and words", ({ args, says }) => {
    const ran = plumbline(args, { cwd: folder });
    expect(ran.err).toMatch(says);
    expect(ran.err).not.toMatch(/\n\s+at /u);
    expect(ran.status).toBe(2);
  });

  it("lists and explains every test as JSON and as text", () => {
    const listed = JSON.parse(plumbline(["tests", "--json"]).out) as { tests: { id: string }[] };
    expect(listed.tests.map((test) => test.id)).toContain("version-conflicts");
    for (const { id } of listed.tests) {
      expect(JSON.parse(plumbline(["explain", id, "--json"]).out)).toMatchObject({ id });
      expect(plumbline(["explain", id]).out).toContain("Assumptions");
    }
  });
});

describe("a test without a case folder", () => {
  const csv = join(folder, "years.csv");
  writeFileSync(
    csv,
    `year,region,count\n${Array.from({ length: 10 }, (_, i) => `${2010 + i},A,${[100, 404, 894, 1613, 2490, 3622, 4879, 6422, 8093, 10012][i]}`).join("\n")}\n`,
  );

  it("runs on a CSV, the same through DuckDB", () => {
    const args = ["test", "formula-conformity", csv, "--column", "count", "--order", "year", "--json"];
    const memory = plumbline(args);
    expect(memory.err).toBe("");
    expect(memory.status).toBe(0);
    const finding = JSON.parse(memory.out) as { status: string; outcome: { n: number } };
    expect(finding).toMatchObject({ schema: "plumbline/finding@1", status: "tested", outcome: { n: 10 } });
    expect(JSON.parse(plumbline([...args, "--engine", "duckdb"]).out)).toEqual(finding);
  });

  it("prints a readable answer", () => {
    expect(plumbline(["test", "dispersion", csv, "--column", "count", "--order", "year"]).out).toMatch(/dispersion/u);
  });

  it.each([
    { what: "a column that is not there", args: ["-c", "cuont"], says: /no column "cuont"/u },
    {
      what: "a role that is not there",
      args: ["-c", "count", "-c", "region", "-c", "year"],
      says: /has no role left/u,
    },
    { what: "a cell that is no figure", args: ["-c", "region"], says: /row 1: "region" is "A"/u },
    { what: "an unknown option", args: ["-c", "count", "--option", "nothing=1"], says: /no option "nothing"/u },
    { what: "two rows for one period", args: ["-c", "count", "--order", "region"], says: /two figures for A/u },
  ])("says what is wrong: $what", ({ args, says }) => {
    const ran = plumbline(["test", "dispersion", csv, ...args]);
    expect(ran.err).toMatch(says);
    expect(ran.status).toBe(2);
  });

  it("names line and column of a broken CSV", () => {
    const broken = join(folder, "broken.csv");
    writeFileSync(broken, 'a,b\n1,2\n3\n"x,4\n');
    const ran = plumbline(["test", "dispersion", broken, "-c", "a"]);
    expect(ran.err).toMatch(/broken\.csv:4:1: .*never closed/u);
    expect(ran.status).toBe(2);
  });
});
