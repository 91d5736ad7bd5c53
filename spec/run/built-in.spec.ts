import { describe, expect, it } from "vitest";
import { readCase } from "../../src/case/read.js";
import { readTable } from "../../src/case/tables.js";
import type { Finding } from "../../src/core/finding.js";
import { sentenceText } from "../../src/dossier/sentences.js";
import { memoryEngine } from "../../src/engine/memory.js";
import { computerFor } from "../../src/run/pool.js";
import { prepareCase } from "../../src/run/run-case.js";
import { runTest, type Setting } from "../../src/run/run-test.js";

const subject = readCase("cases/china-organ-donation").case;
if (subject === undefined) throw new Error("the built-in case has a problem: run plumbline check");
const names = ["observations", ...subject.tables.map((table) => table.name)];
const tables = names.map((name) => readTable(subject, name));
const setting: Setting = { declared: subject, tables: {}, seed: subject.seed, software: "spec", draws: 199 };
const prepared = prepareCase(subject, setting);

async function tested(id: string): Promise<Extract<Finding, { status: "tested" }>> {
  const run = prepared.find((candidate) => candidate.id === id);
  if (run === undefined) throw new Error(`the plan has no run ${id}`);
  const finding = await runTest(run, memoryEngine(tables), setting, computerFor(1).compute);
  if (finding.status !== "tested") throw new Error(`${id} is ${finding.status}`);
  return finding;
}

describe("the first claim of the built-in case: the yearly donors follow a quadratic", () => {
  it("is reported with its numbers over the whole admissible region, and not supported by the annual counts alone", async () => {
    const { outcome, sensitivity } = await tested("donors-formula");
    const value = (name: string): unknown => outcome.quantities[name]?.value;
    const range = (name: string): { lower: number; upper: number } => {
      const found = sensitivity?.quantities[name];
      if (found === undefined) throw new Error(`no range of ${name}`);
      return found;
    };
    // One-parameter quadratic on t = year - 2010 by least squares: checked in R, spec/fixtures/national-donors.R
    expect(Number(value("squareK")).toFixed(1)).toBe("108.0");
    expect(Number(value("squareRSquared")).toFixed(4)).toBe("0.9969");
    // General quadratic of 2010 to 2016; 0.99925 belongs to 2012 = 433, inside the region.
    expect(range("quadraticRSquared").lower).toBeLessThan(0.99925);
    expect(range("quadraticRSquared").upper).toBeGreaterThan(0.99925);
    expect([Math.round(Number(value("quadraticForecast"))), value("published")]).toEqual([5634, 5146]);
    expect(value("forecastPeriod")).toBe("2017");
    // Residuals are larger than counting noise, wherever in the region the two unknown years lie.
    expect(range("oneParameterDispersion").lower).toBeGreaterThan(1);
    expect(range("closestDispersion").lower).toBeGreaterThan(1);
    expect(sensitivity?.log10p?.lower).toBeGreaterThan(Math.log10(0.5));
    expect(sensitivity?.points).toBeGreaterThanOrEqual(10);
    const answer = outcome.answer.map((sentence) => sentenceText(sentence, outcome)).join(" ");
    expect(answer).toMatch(/^No\./u);
    expect(answer).toMatch(/these figures alone do not support that they were computed from a formula/u);
    expect(answer).toMatch(/worthless as evidence/u);
  });

  it("finds the copied rows of the registry, and the other members that have them", async () => {
    const { outcome } = await tested("godt-repeated-rows");
    const answer = outcome.answer.map((sentence) => sentenceText(sentence, outcome)).join(" ");
    expect(answer).toMatch(/2010 to 2014/u);
    expect(answer).toMatch(/Egypt 2011-2015/u);
    expect(outcome.explanations.find((found) => found.id.includes("carr"))?.speaks).toBe("for");
  });
});
