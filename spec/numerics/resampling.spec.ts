import { describe, expect, it } from "vitest";
import type { Rng } from "../../src/core/rng.js";
import { drawExponential, drawNormal, drawPoisson } from "../../src/numerics/draw.js";
import {
  bootstrapDraws,
  bootstrapInterval,
  conformalRank,
  jackknife,
  monteCarloP,
  permutationP,
  shuffle,
} from "../../src/numerics/resampling.js";
import { seededRng } from "../../src/numerics/rng.js";

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanDifference(groups: readonly (readonly number[])[]): number {
  return mean(groups[0]!) - mean(groups[1]!);
}

/** Rejections at each level must not exceed it by more than 4 standard errors, nor fall short where p is not discrete. */
function checkSize(logs10: readonly number[], exact: boolean): void {
  for (const level of [0.01, 0.05, 0.1, 0.5]) {
    const rate = logs10.filter((log10) => log10 <= Math.log10(level) + 1e-12).length / logs10.length;
    const error = 4 * Math.sqrt((level * (1 - level)) / logs10.length);
    expect(rate).toBeLessThan(level + error);
    if (exact) expect(rate).toBeGreaterThan(level - error);
  }
}

describe("monteCarloP", () => {
  const rng = seededRng("spec/monte-carlo");

  it("is (1 + b) / (1 + m), with ties counted", () => {
    const simulate = (_: Rng, draw: number): number => draw;
    const upper = monteCarloP({ draws: 9, observed: 7, tail: "upper", simulate, rng });
    expect(upper).toEqual({ method: "monte-carlo", tail: "upper", log10: Math.log10(0.3), draws: 9, exceedances: 2 });
    const lower = monteCarloP({ draws: 9, observed: 7, tail: "lower", simulate, rng });
    expect(lower).toEqual({ method: "monte-carlo", tail: "lower", log10: Math.log10(0.9), draws: 9, exceedances: 8 });
    const both = monteCarloP({ draws: 9, observed: 7, tail: "two-sided", simulate, rng });
    expect(both).toEqual({
      method: "monte-carlo",
      tail: "two-sided",
      log10: Math.log10(0.6),
      draws: 9,
      exceedances: 2,
    });
  });

  it("is never 0 and never above 1", () => {
    const simulate = (): number => 0;
    expect(monteCarloP({ draws: 99, observed: 1, tail: "upper", simulate, rng }).log10).toBe(-2);
    expect(monteCarloP({ draws: 99, observed: 0, tail: "two-sided", simulate, rng }).log10).toBe(0);
  });

  it("counts sums that differ only by rounding as ties, and no more than those", () => {
    const observed = 0.3;
    const simulate = (_: Rng, draw: number): number => (draw === 0 ? 0.1 + 0.2 : draw === 1 ? 0.3 - 1e-16 : 0.3 - 1e-9);
    expect(monteCarloP({ draws: 3, observed, tail: "upper", simulate, rng }).exceedances).toBe(2);
    const wide = monteCarloP({ draws: 3, observed, tail: "upper", simulate, rng, relativeTolerance: 1e-8 });
    expect(wide.exceedances).toBe(3);
  });

  it("takes infinite statistics, and refuses NaN", () => {
    const simulate = (_: Rng, draw: number): number => (draw === 0 ? Infinity : 1);
    expect(monteCarloP({ draws: 4, observed: Infinity, tail: "upper", simulate, rng }).exceedances).toBe(1);
    const test = { draws: 4, tail: "upper", rng } as const;
    expect(() => monteCarloP({ ...test, observed: NaN, simulate })).toThrow("observed statistic is NaN");
    expect(() => monteCarloP({ ...test, observed: 1, simulate: () => NaN })).toThrow("simulated statistic is NaN");
    expect(() => monteCarloP({ ...test, observed: 1, simulate, draws: 0 })).toThrow("0 draws");
  });

  it("gives draw i the stream i, so that how much other draws use changes nothing", () => {
    const seen: number[] = [];
    const simulate = (own: Rng, draw: number): number => {
      for (let i = 0; i < draw % 3; i++) own.uniform();
      seen.push(own.uniform());
      return 0;
    };
    monteCarloP({ draws: 6, observed: 0, tail: "upper", simulate, rng });
    const again = [0, 1, 2, 3, 4, 5].map((draw) => {
      const own = rng.stream(draw);
      for (let i = 0; i < draw % 3; i++) own.uniform();
      return own.uniform();
    });
    expect(seen).toEqual(again);
  });

  it("rejects a true null as often as it says, in each tail", () => {
    for (const tail of ["upper", "lower", "two-sided"] as const) {
      const logs = Array.from({ length: 2000 }, (_, round) => {
        const own = rng.stream(`size/${tail}/${round}`);
        return monteCarloP({
          draws: 199,
          observed: drawNormal(own),
          tail,
          simulate: drawNormal,
          rng: own.stream("null"),
        });
      });
      checkSize(
        logs.map(({ log10 }) => log10),
        true,
      );
    }
  });

  it("rejects no more often than it says where the statistic is full of ties", () => {
    const count = (own: Rng): number => drawPoisson(own, 2);
    const logs = Array.from({ length: 2000 }, (_, round) => {
      const own = rng.stream(`ties/${round}`);
      return monteCarloP({ draws: 99, observed: count(own), tail: "upper", simulate: count, rng: own.stream("null") });
    });
    checkSize(
      logs.map(({ log10 }) => log10),
      false,
    );
  });
});

describe("permutationP", () => {
  // the sizes at which permuting into equal halves rejected 0.05 to 0.5 of true nulls elsewhere
  it.each([{ sizes: [20, 20] }, { sizes: [5, 50] }, { sizes: [3, 100] }])(
    "rejects a true null of skewed values as often as it says with groups of $sizes",
    ({ sizes }) => {
      const rng = seededRng("spec/permutation");
      const logs = Array.from({ length: 1500 }, (_, round) => {
        const own = rng.stream(`${sizes.join()}/${round}`);
        const groups = sizes.map((size) => Array.from({ length: size }, () => drawExponential(own)));
        const draws = own.stream("permute");
        return permutationP({ groups, statistic: meanDifference, tail: "upper", draws: 99, rng: draws }).log10;
      });
      checkSize(logs, true);
    },
  );

  it("finds the exact share of arrangements, ties of sums in another order included", () => {
    // of the 10 ways to choose 2 of these 5, {0.1, 0.7} and {0.3, 0.5} sum to the observed 0.8, and {0.3, 0.7}, {0.5, 0.7}, … more
    const groups = [
      [0.3, 0.5],
      [0.1, 0.7, 0.9],
    ];
    const pooled = groups.flat();
    let atLeast = 0;
    for (const [i, a] of pooled.entries()) for (const b of pooled.slice(i + 1)) if (a + b > 0.8 - 1e-9) atLeast++;
    const statistic = (dealt: readonly (readonly number[])[]): number => mean(dealt[0]!) - mean(dealt[1]!);
    const p = permutationP({ groups, statistic, tail: "upper", draws: 20_000, rng: seededRng("spec/exact") });
    const share = atLeast / 10;
    expect(Math.abs(p.exceedances / p.draws - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / p.draws));
  });

  it("hands every group its own size in every draw", () => {
    const sizes = new Set<string>();
    const statistic = (groups: readonly (readonly string[])[]): number => {
      sizes.add(groups.map((group) => group.length).join());
      return groups.flat().length;
    };
    const groups = [["a"], ["b", "c", "d"], ["e", "f"]];
    permutationP({ groups, statistic, tail: "upper", draws: 50, rng: seededRng("spec/sizes") });
    expect([...sizes]).toEqual(["1,3,2"]);
  });
});

describe("shuffle", () => {
  it("gives each of the 24 orders of four as often", () => {
    const rng = seededRng("spec/shuffle");
    const items = ["a", "b", "c", "d"];
    const counts = new Map<string, number>();
    for (let i = 0; i < 48_000; i++) {
      const order = shuffle(rng, items).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(items.join("")).toBe("abcd");
    expect(counts.size).toBe(24);
    const statistic = [...counts.values()].reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    // chi-squared on 23 degrees: standard deviation 6.8
    expect(Math.abs(statistic - 23)).toBeLessThan(4 * 6.8);
  });
});

describe("conformalRank", () => {
  it("is (1 + #) / (k + 1), with ties counted", () => {
    const others = [1, 2, 3, 3, 5];
    expect(conformalRank(3, others, "upper")).toEqual({ method: "exact", tail: "upper", log10: Math.log10(4 / 6) });
    expect(conformalRank(0.5, others, "lower").log10).toBe(Math.log10(1 / 6));
    expect(conformalRank(9, others, "two-sided").log10).toBe(Math.log10(2 / 6));
    expect(conformalRank(9, [], "upper").log10).toBe(0);
  });

  it("rejects a true null no more often than it says, for few and for many others", () => {
    for (const k of [7, 19, 99]) {
      const logs = Array.from({ length: 4000 }, (_, round) => {
        const rng = seededRng(`spec/conformal/${k}/${round}`);
        const others = Array.from({ length: k }, () => drawNormal(rng));
        return conformalRank(drawNormal(rng), others, "upper").log10;
      });
      checkSize(logs, k === 99);
    }
  });
});

describe("bootstrapInterval", () => {
  it("takes the (m + 1) q-th of the ordered draws", () => {
    const values = Array.from({ length: 999 }, (_, i) => 999 - i);
    expect(bootstrapInterval({ values, level: 0.95 })).toEqual({
      level: 0.95,
      lower: expect.closeTo(25, 10) as number,
      upper: expect.closeTo(975, 10) as number,
      kind: "confidence",
      method: "bootstrap percentile, 999 draws",
    });
  });

  it("is the percentile interval where BCa has nothing to correct", () => {
    const values = Array.from({ length: 999 }, (_, i) => i - 499);
    const plain = bootstrapInterval({ values, level: 0.9 });
    const accelerated = bootstrapInterval({ values, level: 0.9, accelerated: { observed: 0, jackknife: [-1, 0, 1] } });
    expect(Math.abs(accelerated.lower - plain.lower)).toBeLessThan(1e-9);
    expect(Math.abs(accelerated.upper - plain.upper)).toBeLessThan(1e-9);
    expect(accelerated.method).toBe("bootstrap BCa, 999 draws");
  });

  it("moves towards the long tail, with the bias and skewness of Efron's formula", () => {
    const values = Array.from({ length: 9999 }, (_, i) => i + 1);
    // 4999.5 of 9999 below the observed value less 0.5: bias z0 = 0; a = sum d^3 / (6 (sum d^2)^1.5) = 6 / (6 x 6^1.5)
    const jackknife = [-2, 1, 1];
    const { lower, upper } = bootstrapInterval({ values, level: 0.95, accelerated: { observed: 5000, jackknife } });
    // R 4.2.2: a <- 6/(6*6^1.5); z <- qnorm(0.975); pnorm(-z/(1 + a*z)); pnorm(z/(1 - a*z))
    expect(Math.abs(lower - 1e4 * 0.0418740105946644)).toBeLessThan(1e-8);
    expect(Math.abs(upper - 1e4 * 0.9881377915672291)).toBeLessThan(1e-8);
  });

  it("covers the mean of skewed data about as often as it says", () => {
    const rng = seededRng("spec/coverage");
    let covered = 0;
    for (let round = 0; round < 300; round++) {
      const own = rng.stream(round);
      const sample = Array.from({ length: 40 }, () => drawExponential(own));
      const values = bootstrapDraws(own.stream("draws"), { sample, statistic: mean, draws: 399 });
      const accelerated = { observed: mean(sample), jackknife: jackknife({ sample, statistic: mean }) };
      const { lower, upper } = bootstrapInterval({ values, level: 0.9, accelerated });
      if (lower <= 1 && 1 <= upper) covered++;
    }
    // BCa is short by about 0.02 at n = 40; 4 standard errors of 300 rounds are 0.07
    expect(covered / 300).toBeGreaterThan(0.81);
    expect(covered / 300).toBeLessThan(0.97);
  });

  it("refuses levels outside 0 to 1, and draws that are missing", () => {
    expect(() => bootstrapInterval({ values: [1], level: 1 })).toThrow("level is 1");
    expect(() => bootstrapInterval({ values: [], level: 0.9 })).toThrow("no draws");
    expect(() => bootstrapInterval({ values: [1, NaN], level: 0.9 })).toThrow("a draw is NaN");
    expect(() => bootstrapDraws(seededRng("x"), { sample: [], statistic: () => 0, draws: 1 })).toThrow("empty");
  });
});

describe("sequential stopping", () => {
  const uniformP = (name: string, stopAfter: number | undefined): number => {
    const rng = seededRng(`spec/sequential/${name}`);
    return monteCarloP({
      draws: 499,
      observed: rng.stream("observed").uniform(),
      tail: "upper",
      rng: rng.stream("null"),
      simulate: (own) => own.uniform(),
      ...(stopAfter === undefined ? {} : { stopAfter }),
    }).log10;
  };

  it("keeps the size of the test at every level", () => {
    const trials = 3000;
    const log10p = Array.from({ length: trials }, (_, i) => uniformP(String(i), 10));
    for (const level of [0.002, 0.01, 0.05, 0.2]) {
      const share = log10p.filter((value) => value <= Math.log10(level) + 1e-12).length / trials;
      expect(share, String(level)).toBeLessThanOrEqual(level + 3.5 * Math.sqrt((level * (1 - level)) / trials));
      expect(share, String(level)).toBeGreaterThanOrEqual(level - 3.5 * Math.sqrt((level * (1 - level)) / trials));
    }
  });

  it("is h over the draws made where it stops, and the usual p where it does not", () => {
    const p = monteCarloP({
      draws: 99,
      observed: 0,
      tail: "upper",
      rng: seededRng("stop"),
      simulate: () => 1,
      stopAfter: 5,
    });
    expect(p).toEqual({ method: "monte-carlo", tail: "upper", log10: 0, draws: 5, exceedances: 5, stopped: true });
    const never = monteCarloP({
      draws: 99,
      observed: 2,
      tail: "upper",
      rng: seededRng("go"),
      simulate: () => 1,
      stopAfter: 5,
    });
    expect(never).toEqual({ method: "monte-carlo", tail: "upper", log10: -2, draws: 99, exceedances: 0 });
  });
});
