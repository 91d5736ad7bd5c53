import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { battery } from "../src/battery/index.js";
import { estimators } from "../src/estimators/index.js";
import { binomialLogUpper } from "../src/numerics/binomial.js";

/** Files of a registered folder that export a definition, told by the call that makes one. */
function definitions(folder: string, call: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && name !== "index.ts")
    .filter((name) => readFileSync(`${folder}/${name}`, "utf8").includes(`${call}(`))
    .map((name) => name.replace(/\.ts$/u, ""));
}

describe.each([
  { kind: "battery", registered: battery.map((test) => test.id), call: "defineTest" },
  { kind: "estimators", registered: estimators.map((estimator) => estimator.id), call: "defineEstimator" },
])("the registry of $kind", ({ kind, registered, call }) => {
  it("lists every definition under the name of its file", () => {
    const unlisted = definitions(`src/${kind}`, call).filter((id) => !registered.includes(id));
    expect(
      unlisted.map((id) => `src/${kind}/${id}.ts is not listed in src/${kind}/index.ts, or its id is not "${id}"`),
    ).toEqual([]);
  });

  it("has a source, a spec and a page for every entry", () => {
    const missing = registered.flatMap((id) =>
      [`src/${kind}/${id}.ts`, `spec/${kind}/${id}.spec.ts`, `docs/${kind}/${id}.md`].filter(
        (path) => !existsSync(path),
      ),
    );
    expect(missing).toEqual([]);
  });

  it("uses no id twice", () => {
    expect(new Set(registered).size).toBe(registered.length);
  });

  it("has no page or spec without an entry", () => {
    const pages = readdirSync(`docs/${kind}`).map((name) => name.replace(/\.md$/u, ""));
    expect(pages.filter((id) => !registered.includes(id))).toEqual([]);
  });
});

describe("every test of the battery", () => {
  it.each(battery.map((test) => [test.id, test] as const))("%s says what a reader needs", (id, test) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    expect(test.question).toMatch(/\?$/u);
    for (const text of [
      test.nullHypothesis,
      test.method,
      ...test.assumptions,
      ...test.limits,
      ...test.innocentExplanations.map((e) => e.text),
    ]) {
      expect(text).toMatch(/^[A-Z0-9“"].*[.!?)]$/su);
    }
    expect(test.honest.length).toBeGreaterThanOrEqual(2);
    expect(test.fabricated.length).toBeGreaterThanOrEqual(1);
    expect(test.calibration.honest.map((row) => row.scenario).sort()).toEqual(
      test.honest.map((scenario) => scenario.id).sort(),
    );
    expect(test.calibration.fabricated.map((row) => row.scenario).sort()).toEqual(
      test.fabricated.map((scenario) => scenario.id).sort(),
    );
  });

  it("ships no test whose measured size exceeds its nominal one by more than Monte Carlo error", () => {
    const over = battery.flatMap((test) =>
      test.calibration.honest.flatMap((row) =>
        ([0.05, 0.01, 0.001] as const)
          .filter((level) => {
            const fired = row.fired[String(level) as "0.05" | "0.01" | "0.001"];
            // As rare as three standard deviations of a normal error, by the exact law: few simulations make counts of 0, 1 or 2.
            return binomialLogUpper(fired, { n: row.simulations, p: level }) < Math.log(0.00135);
          })
          .map(
            (level) =>
              `${test.id}, ${row.scenario}: ${row.fired[String(level) as "0.05"]} of ${row.simulations} at ${level}`,
          ),
      ),
    );
    expect(over).toEqual([]);
  });
});
