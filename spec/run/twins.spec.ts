import { describe, expect, it } from "vitest";
import { seriesOf } from "../../src/battery/formula-scenarios.js";
import { dispersion } from "../../src/battery/dispersion.js";
import { drawPoisson } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";
import { defaultOptions } from "../../src/core/options.js";
import { batteryFinding, computeTwins, eligibleRuns, twinsKey, type TwinRun } from "../../src/run/twins.js";

const means = Array.from({ length: 10 }, (_, i) => 200 * 1.2 ** i);
const honest = (name: string): TwinRun["answers"] => ({
  value: seriesOf(means.map((mean, i) => drawPoisson(seededRng(`spec/twins/${name}`).stream(i), mean))),
});
const smooth: TwinRun["answers"] = { value: seriesOf(means.map(Math.round)) };
const runOf = (id: string, answers: TwinRun["answers"]): TwinRun => ({
  id,
  test: "dispersion",
  answers,
  options: defaultOptions(dispersion.options),
});

/** The battery's finding from start to end on this thread. */
function stand(runs: readonly TwinRun[], seed: string, twins: number): ReturnType<typeof batteryFinding> {
  const { eligible, leftOut } = eligibleRuns(runs, seed);
  const simulated = computeTwins({ runs: eligible, seed, first: 0, last: twins });
  return batteryFinding({ key: "key", seed, eligible, leftOut, simulated });
}

describe("clean twins", () => {
  it("do not depend on how the work is divided", () => {
    const { eligible } = eligibleRuns([runOf("a", honest("a")), runOf("b", smooth)], "seed");
    const whole = computeTwins({ runs: eligible, seed: "seed", first: 0, last: 6 });
    const parts = [
      ...computeTwins({ runs: eligible, seed: "seed", first: 0, last: 1 }),
      ...computeTwins({ runs: eligible, seed: "seed", first: 1, last: 6 }),
    ];
    expect(parts).toEqual(whole);
  });

  it("are the same figures for two runs that read the same rows", () => {
    const { eligible } = eligibleRuns([runOf("a", smooth)], "seed");
    const [run] = eligible;
    const a = dispersion.twin(
      { value: run!.answers["value"] as never, comparators: undefined, limit: undefined },
      defaultOptions(dispersion.options),
      seededRng("t"),
    );
    const b = dispersion.twin(
      { value: run!.answers["value"] as never, comparators: undefined, limit: undefined },
      defaultOptions(dispersion.options),
      seededRng("t"),
    );
    expect(a?.value.lower).toEqual(b?.value.lower);
    expect(a?.value.lower).not.toEqual((run!.answers["value"] as { lower: unknown }).lower);
  });

  it("raise about as many flags as the level says", () => {
    const runs = Array.from({ length: 6 }, (_, i) => runOf(`run-${i}`, honest(String(i))));
    // Six runs on other rows: their ids differ, so that their twins are independent.
    const apart = runs.map((run, i) => {
      const value = run.answers["value"] as ReturnType<typeof seriesOf>;
      return { ...run, answers: { value: { ...value, ids: value.ids.map((id) => `${i}/${id}`) } } };
    });
    const finding = stand(apart, "flags", 60);
    const fired = finding.runs.reduce((sum, run) => sum + run.twinsFired["0.05"], 0);
    // 360 runs at one in twenty: 18, with a standard deviation of 4.1
    expect(fired).toBeGreaterThanOrEqual(6);
    expect(fired).toBeLessThanOrEqual(31);
    expect(finding.flags["0.05"].meanOfTwins).toBeCloseTo(fired / 60, 10);
  });

  it("find the one run that is out, and pay for the others", () => {
    const runs = [runOf("smooth", smooth), runOf("honest-a", honest("a")), runOf("honest-b", honest("b"))];
    const finding = stand(runs, "power", 99);
    const of = (id: string): number => finding.runs.find((run) => run.id === id)?.log10Adjusted ?? 0;
    expect(of("smooth")).toBeLessThanOrEqual(Math.log10(0.05));
    expect(finding.log10p).toBe(of("smooth"));
    expect(of("honest-a")).toBeGreaterThan(Math.log10(0.05));
  });

  it("name every run that has no twin, with the reason", () => {
    const finding = stand([runOf("short", { value: seriesOf([1, 2]) })], "none", 5);
    expect(finding.runs).toEqual([]);
    expect(finding.log10p).toBe(0);
    expect(finding.leftOut).toEqual([{ id: "short", reason: "The test does not apply to the figures." }]);
  });

  it("have a key that changes with the runs, the seed and their number", () => {
    const keys = [twinsKey(["a"], "s", 9), twinsKey(["b"], "s", 9), twinsKey(["a"], "t", 9), twinsKey(["a"], "s", 10)];
    expect(new Set(keys).size).toBe(4);
  });
});
