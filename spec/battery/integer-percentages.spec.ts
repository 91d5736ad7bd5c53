import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { seriesOf } from "../../src/battery/formula-scenarios.js";
import { integerPercentages } from "../../src/battery/integer-percentages.js";
import { chanceByBeta, chanceByOwnShare, fitBeta, isNear } from "../../src/battery/integer-percentages/chances.js";
import type { Input } from "../../src/battery/integer-percentages/scenarios.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import { binomialLogMass } from "../../src/numerics/binomial.js";
import { drawBinomial } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

interface Stations {
  readonly voters: readonly number[];
  readonly ballots: readonly number[];
  readonly votes: readonly number[];
  readonly observed: number;
  readonly expected: number;
  readonly sd: number;
  readonly log10p: number;
}
const reference = JSON.parse(readFileSync("spec/fixtures/integer-percentages.json", "utf8")) as {
  readonly origin: string;
  readonly granularity: {
    readonly share: number;
    readonly sizes: readonly number[];
    readonly chances: readonly number[];
  };
  readonly election_1000: Stations;
  readonly election_fraud_1000: Stations;
};

const input = (part: ArrayLike<number>, whole: ArrayLike<number>): Input => ({
  part: seriesOf(part),
  whole: seriesOf(whole),
  part2: undefined,
  whole2: undefined,
});
const stations = ({ voters, ballots, votes }: Stations): Input => ({
  ...input(ballots, voters),
  part2: seriesOf(votes),
  whole2: seriesOf(ballots),
});
const all = { least: 0, most: 100 } as const;
const run = (given: Input, options: Partial<Parameters<typeof integerPercentages.run>[1]> = {}): Outcome =>
  integerPercentages.run(
    given,
    { ...defaultOptions(integerPercentages.options), ...options },
    { rng: seededRng("spec"), draws: 99 },
  );
const value = (outcome: Outcome, name: string): number => Number(outcome.quantities[name]?.value ?? NaN);
const log10p = ({ p }: Outcome): number => (p.method === "none" ? NaN : p.log10);

// Calibration measures the larger sizes too; here they would take minutes.
const upTo1000 = { ...integerPercentages, honest: integerPercentages.honest.filter(({ n }) => n <= 1000) };

checkTest(upTo1000, {
  simulations: 60,
  published: [
    ...(["election_1000", "election_fraud_1000"] as const).map((name) => ({
      source: `exact sums and convolution in R, ${name}`,
      input: stations(reference[name]),
      options: all,
      expect: (outcome: Outcome) => [
        { what: "observed", actual: outcome.statistic.value, expected: reference[name].observed, relative: 0 },
        // both sum about 60 binomial masses a station, good to 1e-14 each
        { what: "expected", actual: value(outcome, "expected"), expected: reference[name].expected, relative: 1e-12 },
        { what: "sd", actual: value(outcome, "sd"), expected: reference[name].sd, relative: 1e-12 },
        { what: "log10 p", actual: log10p(outcome), expected: reference[name].log10p, relative: 1e-11 },
      ],
    })),
    ...(
      [
        { name: "election_1000", observed: 174, mean: 191.3586, sd: 12.4065301530318 },
        { name: "election_fraud_1000", observed: 319, mean: 192.5044, sd: 12.3280646037963 },
      ] as const
    ).map(({ name, observed, mean, sd }) => ({
      source: `Kobak's rule with 5,000 draws in base R (base_r_reference.json, kobak_integer_${name})`,
      input: stations(reference[name]),
      options: all,
      expect: (outcome: Outcome) => [
        { what: "observed", actual: outcome.statistic.value, expected: observed, relative: 0 },
        // That simulation divides the votes by the ballots it has just drawn; with the ballots kept, as here, R gives 193.2
        // and 193.1 (3,000 draws). The two definitions differ by 1 % of the mean; a draw's error is another 0.1 %.
        { what: "mean", actual: value(outcome, "expected"), expected: mean, relative: 0.013 },
        { what: "sd", actual: value(outcome, "sd"), expected: sd, relative: 0.03 },
      ],
    })),
  ],
  power: { "moved-30-100": 0.9, "moved-10-1000": 0.9, "moved-30-1000": 1 },
  degenerate: [
    { what: "no units", input: input([], []) },
    { what: "one unit", input: input([40], [100]) },
    { what: "nothing but zeros", input: input(new Float64Array(20), new Float64Array(20)) },
    { what: "wholes of zero", input: input(new Float64Array(20).fill(3), new Float64Array(20)) },
    { what: "missing figures", input: input(new Float64Array(20).fill(NaN), new Float64Array(20).fill(9)) },
    { what: "parts larger than wholes", input: input(new Float64Array(20).fill(9), new Float64Array(20).fill(4)) },
    { what: "figures that are no counts", input: input(new Float64Array(20).fill(3.5), new Float64Array(20).fill(9)) },
    {
      what: "wholes so small that every percentage is whole",
      input: input(new Float64Array(20).fill(7), new Float64Array(20).fill(20)),
    },
    { what: "wholes beyond counting", input: input(new Float64Array(20).fill(4e18), new Float64Array(20).fill(9e18)) },
    { what: "a second part without its whole", input: { ...input([40], [100]), part2: seriesOf([4]) } },
    {
      what: "percentages outside those looked at",
      input: input(new Float64Array(20).fill(999), new Float64Array(20).fill(1000)),
    },
    {
      what: "a range turned round",
      input: input(new Float64Array(20).fill(40), new Float64Array(20).fill(99)),
      options: { least: 60, most: 40 },
    },
  ],
});

describe("integer-percentages", () => {
  it("knows how coarse small wholes are", () => {
    const { sizes, chances, share } = reference.granularity;
    sizes.forEach((n, i) => {
      // R's chance at the share itself; ours at the nearest count, which moves dense sums by up to 0.1 %
      expect(Math.abs(chanceByOwnShare(Math.round(share * n), n) / chances[i]! - 1), String(n)).toBeLessThan(2e-3);
    });
    // statistics.md, D.1: 1.000 for 20, 25, 50, 100; 0.50 (200); 0.333 (150); 0.25 (80); 0.20 (500); 0.15 (2,000); 0.10 (333, 1,000, 5,000)
    const stated = [1, 1, 1, 1, 0.5, 1 / 3, 0.25, 0.2, 0.15, 0.1, 0.1, 0.1];
    sizes.forEach((n, i) => {
      expect(Math.abs(chanceByOwnShare(Math.round(share * n), n) - stated[i]!), String(n)).toBeLessThan(0.003);
    });
  });

  it("sums the same chance as brute force over every count", () => {
    for (const [part, whole] of [
      [3, 17],
      [1, 40],
      [63, 101],
      [311, 777],
      [1234, 2000],
      [1999, 2000],
    ] as const) {
      let sum = 0;
      for (let k = 0; k <= whole; k++)
        if (20 * Math.abs(100 * k - Math.round((100 * k) / whole) * whole) <= whole)
          sum += Math.exp(binomialLogMass(k, { n: whole, p: part / whole }));
      expect(Math.abs(chanceByOwnShare(part, whole) - sum)).toBeLessThan(1e-13);
    }
  });

  it("decides the ends of the window in whole numbers", () => {
    // 59.95 % and 60.05 % of 2,000 are 1,199 and 1,201: on the edge, and in
    expect([1198, 1199, 1200, 1201, 1202].map((part) => isNear(part, 2000))).toEqual([false, true, true, true, false]);
    expect(isNear(0, 7)).toBe(true);
    expect(isNear(7, 7)).toBe(true);
  });

  it("gives the beta-binomial chance of brute force, cut to the percentages looked at", () => {
    // a = b = 1: every count of the range equally likely
    const whole = 250;
    const kept = Array.from({ length: whole + 1 }, (_, k) => k).filter(
      (k) => 100 * k >= 1.5 * whole && 100 * k <= 98.5 * whole,
    );
    const near = kept.filter((k) => isNear(k, whole));
    const chance = chanceByBeta(whole, { a: 1, b: 1 }, { least: 1.5, most: 98.5, smallestWhole: 1 });
    expect(Math.abs(chance - near.length / kept.length)).toBeLessThan(1e-13);
  });

  it("fits the beta law by moments", () => {
    const rng = seededRng("beta");
    const wholes = new Float64Array(4000).fill(500);
    const parts = wholes.map((n) => drawBinomial(rng, { n, p: 0.3 }));
    const { a, b } = fitBeta({ name: "", parts, wholes });
    expect(Math.abs(a / (a + b) - 0.3)).toBeLessThan(0.002);
    // no spread beyond counting: a law as narrow as allowed, or nearly
    expect(a + b).toBeGreaterThan(2000);
  });

  it("takes all units into account whatever their order", () => {
    const { ballots, voters } = reference.election_1000;
    const one = input(ballots.slice(0, 50), voters.slice(0, 50));
    const turned = {
      ...one,
      whole: {
        ...one.whole,
        at: [...one.whole.at].reverse(),
        lower: one.whole.lower.slice().reverse(),
        upper: one.whole.upper.slice().reverse(),
      },
    };
    expect(log10p(run(turned))).toBe(log10p(run(one)));
  });

  it("says which units it left out and why", () => {
    const one = input([40, 41, 42, 43, 44, 45, 46, 47, 48, 999, 5], [99, 99, 99, 99, 99, 99, 99, 99, 99, 1000, 4]);
    const twice = { ...one, part: { ...one.part, at: [...one.part.at.slice(0, 8), "8", "10", "11"] } };
    expect(run(twice).dropped).toEqual([
      { reason: "the name of the unit occurs more than once in a series, so its figures cannot be matched", count: 2 },
      { reason: "the percentage lies outside those looked at", count: 1 },
      { reason: "the part is larger than the whole", count: 1 },
    ]);
  });

  it("finds about the same excess under both laws where stations are of ordinary size", () => {
    const own = run(stations(reference.election_fraud_1000));
    const beta = run(stations(reference.election_fraud_1000), { chances: "beta-binomial" });
    expect(Math.abs(own.effect.value - beta.effect.value)).toBeLessThan(8);
    expect(own.evidence?.log10).toBeGreaterThan(5);
  });
});
