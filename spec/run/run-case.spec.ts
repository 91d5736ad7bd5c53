import { describe, expect, it } from "vitest";
import { DataError } from "../../src/core/errors.js";
import type { Finding } from "../../src/core/finding.js";
import { canonicalJson } from "../../src/core/json.js";
import { memoryEngine } from "../../src/engine/memory.js";
import { computerFor } from "../../src/run/pool.js";
import { runCase } from "../../src/run/run-case.js";
import { prepareRun, type PreparedRun, type RunRequest, type Setting } from "../../src/run/run-test.js";

const table = {
  name: "years",
  columns: ["year", "count"],
  rows: Array.from({ length: 12 }, (_, i) => [String(2000 + i), String(500 + 37 * i + ((i * 7919) % 41))]),
};
const setting: Setting = {
  declared: { identities: [], constants: [] },
  tables: { years: "hash of years" },
  seed: "seed",
  software: "plumbline 0",
  draws: 99,
};

function request(id: string, more: Partial<RunRequest> = {}): RunRequest {
  return {
    id,
    test: "dispersion",
    family: "f",
    reason: "r",
    registered: "2026-11-23",
    binding: {
      value: {
        kind: "series",
        table: "years",
        name: "count",
        unit: "counts",
        figure: { printed: "count" },
        order: "year",
        where: [],
      },
    },
    options: {},
    admissible: [],
    ...more,
  };
}

async function run(
  runs: readonly PreparedRun[],
  jobs: number,
  kept: (run: PreparedRun) => Finding | undefined = () => undefined,
): Promise<{ findings: readonly Finding[]; saved: string[]; progress: string[] }> {
  const saved: string[] = [];
  const progress: string[] = [];
  const findings = await runCase({
    runs,
    engine: memoryEngine([table]),
    setting,
    compute: computerFor(1).compute,
    jobs,
    kept,
    save: (finding) => saved.push(finding.id),
    progress: (step) => progress.push(`${step.what} ${step.id}`),
  });
  return { findings, saved, progress };
}

describe("running a plan", () => {
  const runs = ["a", "b", "c"].map((id) => prepareRun(request(id), setting));

  it("gives the same findings in the plan's order, whatever the jobs", async () => {
    const one = await run(runs, 1);
    const three = await run([...runs].reverse(), 3);
    expect(one.findings.map((finding) => finding.id)).toEqual(["a", "b", "c"]);
    expect(canonicalJson([...three.findings].reverse())).toBe(canonicalJson(one.findings));
    expect(one.findings.every((finding) => finding.status === "tested")).toBe(true);
  });

  it("computes and saves only what is not kept", async () => {
    const { findings } = await run(runs, 1);
    const again = await run(runs, 1, (prepared) =>
      findings.find((finding) => finding.key === prepared.key && finding.id !== "b"),
    );
    expect(again.saved).toEqual(["b"]);
    expect(again.progress).toEqual(["kept a", "kept c", "computed b"]);
    expect(canonicalJson(again.findings)).toBe(canonicalJson(findings));
  });

  it("gives a run another key when anything that it depends on changes", () => {
    const keys = [
      prepareRun(request("a"), setting),
      prepareRun(request("a", { reason: "another" }), setting),
      prepareRun(request("a", { options: { mean: "line" } }), setting),
      prepareRun(request("a"), { ...setting, seed: "another" }),
      prepareRun(request("a"), { ...setting, software: "plumbline 1" }),
      prepareRun(request("a"), { ...setting, tables: { years: "another" } }),
    ].map((prepared) => prepared.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("turns what the user can put right into a finding and lets a bug stop the run", async () => {
    const where = [{ column: "nothing", oneOf: ["x"] }];
    const wrong = prepareRun(
      request("wrong", {
        binding: {
          value: {
            kind: "series",
            table: "years",
            name: "count",
            unit: "counts",
            figure: { printed: "count" },
            order: "year",
            where,
          },
        },
      }),
      setting,
    );
    const { findings } = await run([wrong], 1);
    expect(findings[0]).toMatchObject({ status: "failed", error: 'years has no column "nothing".' });
    const broken = runCase({
      runs,
      engine: memoryEngine([table]),
      setting,
      compute: () => Promise.reject(new RangeError("ours")),
      jobs: 1,
      kept: () => undefined,
      save: () => undefined,
      progress: () => undefined,
    });
    await expect(broken).rejects.toThrow(RangeError);
  });

  it("stops between runs when it is interrupted, with what is done saved", async () => {
    const controller = new AbortController();
    const saved: string[] = [];
    const interrupted = runCase({
      runs,
      engine: memoryEngine([table]),
      setting,
      compute: computerFor(1).compute,
      jobs: 1,
      kept: () => undefined,
      save: (finding) => {
        saved.push(finding.id);
        controller.abort();
      },
      progress: () => undefined,
      signal: controller.signal,
    });
    await expect(interrupted).rejects.toThrow(/aborted/u);
    expect(saved).toEqual(["a"]);
  });
});

describe("preparing a run", () => {
  it.each([
    [{ binding: {} }, /needs its role "value"/u],
    [{ binding: { ...request("x").binding, other: { kind: "constant" as const, id: "c" } } }, /no role "other"/u],
    [{ binding: { value: { kind: "constant" as const, id: "c" } } }, /takes series, not constant/u],
    [{ options: { nothing: 1 } }, /no option "nothing"/u],
    [{ test: "dispersoin" }, /no test "dispersoin"/u],
    [{ admissible: [{ role: "comparators", unknown: [], reason: "r" }] }, /no series role/u],
  ])("refuses %j in words", (more, message) => {
    expect(() => prepareRun(request("x", more), setting)).toThrow(message);
    expect(() => prepareRun(request("x", more), setting)).toThrow(DataError);
  });
});
