import { describe, expect, it } from "vitest";
import { seededRng } from "../../src/numerics/rng.js";
import { westfallYoung } from "../../src/numerics/westfall-young.js";

/** The definition for one hypothesis: successive minima over those no more surprising, then made monotone. */
function byHand(observed: readonly number[], simulated: readonly (readonly number[])[]): number[] {
  const order = observed.map((_, j) => j).sort((a, b) => observed[a]! - observed[b]! || a - b);
  const raw = order.map((j, rank) => {
    const rest = order.slice(rank);
    const count = simulated.filter((row) => Math.min(...rest.map((k) => row[k]!)) <= observed[j]! + 1e-9).length;
    return (1 + count) / (1 + simulated.length);
  });
  const adjusted = new Array<number>(observed.length).fill(0);
  order.forEach((j, rank) => {
    adjusted[j] = Math.max(...raw.slice(0, rank + 1));
  });
  return adjusted;
}

describe("the step-down min-p procedure", () => {
  it("agrees with its definition on random data, dependent or not", () => {
    const rng = seededRng("spec/westfall-young");
    for (let trial = 0; trial < 100; trial++) {
      const m = 1 + Math.floor(rng.uniform() * 8);
      const row = (): number[] => {
        const common = rng.uniform();
        return Array.from({ length: m }, () => Math.log(rng.uniform() < 0.5 ? common : rng.uniform()));
      };
      const observed = row();
      const simulated = Array.from({ length: 49 }, row);
      const adjusted = westfallYoung(observed, simulated).map(Math.exp);
      byHand(observed, simulated).forEach((expected, j) => {
        expect(adjusted[j]).toBeCloseTo(expected, 10);
      });
    }
  });

  it("keeps the familywise error under a joint null, where Bonferroni would waste it", () => {
    const rng = seededRng("spec/westfall-young/size");
    const m = 10;
    // Ten copies of one test: the correction must cost nothing.
    const row = (): number[] => {
      const log = Math.log(rng.uniform());
      return Array.from({ length: m }, () => log);
    };
    let rejected = 0;
    const trials = 400;
    for (let trial = 0; trial < trials; trial++) {
      const simulated = Array.from({ length: 99 }, row);
      if (Math.min(...westfallYoung(row(), simulated)) <= Math.log(0.05)) rejected += 1;
    }
    expect(rejected / trials).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt((0.05 * 0.95) / trials));
    expect(rejected / trials).toBeGreaterThanOrEqual(0.05 - 3 * Math.sqrt((0.05 * 0.95) / trials));
  });

  it("never goes below one over the number of data sets and one, nor above one", () => {
    expect(westfallYoung([-1000], [[-1], [-2], [0]]).map(Math.exp)[0]).toBeCloseTo(0.25, 12);
    expect(westfallYoung([0, 0], [[0, 0]])).toEqual([0, 0]);
    expect(westfallYoung([], [])).toEqual([]);
  });
});
