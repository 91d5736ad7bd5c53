import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { battery } from "../../src/battery/index.js";
import { schemaFiles } from "../../src/case/schema-files.js";
import { memoryFiles } from "../../src/case/files.js";
import { readCaseFiles } from "../../src/case/read.js";
import { scaffold } from "../../src/case/scaffold.js";

const folder = fileURLToPath(new URL("../../schemas/", import.meta.url));

describe("schemas/", () => {
  it("holds exactly what the code says; after a change: npm run schemas", () => {
    const committed = Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, "utf8")]),
    );
    expect(committed).toEqual(schemaFiles());
  });
});

describe("the scaffold", () => {
  it("binds the roles and options of the tests as they are", () => {
    const rules = {
      tests: Object.fromEntries(battery.map((test) => [test.id, { roles: test.roles, options: test.options }])),
    };
    const { case: subject, problems } = readCaseFiles(memoryFiles(scaffold), { folder: "/new", rules });
    expect(problems).toEqual([]);
    expect(subject?.example).toBe(true);
    expect(subject?.plan.runs.map(({ test }) => test)).toEqual([
      "version-conflicts",
      "dispersion",
      "formula-conformity",
    ]);
  });
});
