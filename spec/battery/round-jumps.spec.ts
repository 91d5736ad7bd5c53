import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { seriesOf } from "../../src/battery/formula-scenarios.js";
import { roundJumps } from "../../src/battery/round-jumps.js";
import { findJumps } from "../../src/battery/round-jumps/law.js";
import { bases, latticeChance, leastNoise, roundness } from "../../src/battery/round-jumps/multiples.js";
import { accusationLog10 } from "../../src/core/accusation.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import type { Series } from "../../src/core/values.js";
import { drawPoisson } from "../../src/numerics/draw.js";
import { poissonLogMass } from "../../src/numerics/poisson.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

const reference = JSON.parse(readFileSync("spec/fixtures/round-jumps.json", "utf8")) as {
  readonly origin: string;
  readonly lattice: readonly (readonly [number, number, number])[];
  readonly figures: readonly number[];
  readonly heapBase: number;
  readonly heapLog10: number;
  readonly roundestLog10: number;
};
const run = (value: Series, cumulative = false): Outcome =>
  roundJumps.run(
    { value },
    { ...defaultOptions(roundJumps.options), cumulative },
    { rng: seededRng("round-jumps"), draws: 99 },
  );
const quantityOf = (outcome: Outcome, name: string): number => Number(outcome.quantities[name]?.value);

checkTest(roundJumps, {
  simulations: 40,
  draws: 99,
  published: [
    {
      source: `twelve figures around one thousand, ${reference.origin}`,
      input: { value: seriesOf(reference.figures) },
      expect: (outcome) => [
        { what: "base", actual: quantityOf(outcome, "heapBase"), expected: reference.heapBase, relative: 0 },
        // Both are sums of a few terms in doubles.
        { what: "heap", actual: quantityOf(outcome, "heapLog10"), expected: reference.heapLog10, relative: 1e-12 },
        {
          what: "roundest",
          actual: quantityOf(outcome, "roundestLog10"),
          expected: reference.roundestLog10,
          relative: 1e-12,
        },
      ],
    },
  ],
  power: { "heaped-40-30": 0.95, "heaped-20-100": 0.95, "added-1000-30": 0.9, "added-25000-8": 0.9 },
  degenerate: [
    { what: "no figures", input: { value: seriesOf([]) } },
    { what: "three figures", input: { value: seriesOf([100, 200, 300]) } },
    { what: "all zero", input: { value: seriesOf([0, 0, 0, 0, 0]) } },
    { what: "only missing figures", input: { value: seriesOf([NaN, NaN, NaN, NaN]) } },
    { what: "no counts", input: { value: seriesOf([1.5, 2, 3, 4, 5]) } },
    { what: "a negative figure", input: { value: seriesOf([5, -2, 9, 12, 20]) } },
    { what: "huge figures", input: { value: seriesOf([1e17, 2e17, 3e17, 5, 6]) } },
    {
      what: "a running total that falls",
      input: { value: seriesOf([5, 20, 9, 12, 20]) },
      options: { cumulative: true },
    },
  ],
});

describe("round-jumps", () => {
  it("gives a count the greatest chance to fall on a multiple that any mean gives", () => {
    for (const [spacing, sd, expected] of reference.lattice)
      expect(Math.abs(latticeChance(spacing, sd) / expected - 1), `${spacing}, ${sd}`).toBeLessThan(1e-12);
  });

  it("bounds the exact chance of a Poisson count to be a multiple, whatever its mean", () => {
    for (const base of [5, 10, 50, 100])
      for (let mean = 20; mean <= 400; mean += 7) {
        let exact = 0;
        let bound = 0;
        for (let k = 1; k < 800; k++) {
          const mass = Math.exp(poissonLogMass(k, mean));
          if (k % base === 0) exact += mass;
          bound += mass * latticeChance(base, leastNoise * Math.sqrt(k));
        }
        // Sums of hundreds of masses, each right to a few units in the last place.
        expect(exact, `${base} at ${mean}`).toBeLessThanOrEqual(bound + 1e-12);
      }
  });

  it("orders figures by the largest base that divides them, each base dividing the next", () => {
    expect([7, 15, 20, 150, 300, 2500, 25_000, 1_000_000].map(roundness)).toEqual([
      1, 5, 10, 50, 100, 500, 5000, 1_000_000,
    ]);
    bases.slice(1).forEach((base, i) => {
      expect(base % bases[i]!).toBe(0);
    });
  });

  it("finds twenty-five thousand in one day, in a series and in a counter", () => {
    const rng = seededRng("round-jumps/day");
    const gains = Array.from({ length: 30 }, (_, i) => (i === 17 ? 25_000 : drawPoisson(rng, 130)));
    let total = 812;
    const counter = seriesOf([total, ...gains.map((gain) => (total += gain))]);
    for (const outcome of [run(seriesOf(gains)), run(counter, true)]) {
      expect(quantityOf(outcome, "jump")).toBe(25_000);
      expect(quantityOf(outcome, "jumps")).toBe(1);
      // One jump, a multiple of 5,000, and three parts of the test.
      expect(quantityOf(outcome, "jumpLog10")).toBeCloseTo(-Math.log10(5000), 12);
      expect(accusationLog10(outcome)).toBeLessThan(-3);
    }
  });

  it("calls nothing a jump that counts of the local spread would do", () => {
    const rng = seededRng("round-jumps/local");
    const values = Array.from({ length: 2000 }, () => drawPoisson(rng, 100));
    expect(findJumps(values).filter(Boolean)).toEqual([]);
    expect(findJumps([...values.slice(0, 10), 300, ...values.slice(10, 20)]).indexOf(true)).toBe(10);
  });

  it("measures figures that are declared as rounded in the units of their print", () => {
    const rng = seededRng("round-jumps/declared");
    const rounded = Float64Array.from({ length: 40 }, () => Math.round(drawPoisson(rng, 3000) / 100) * 100);
    const value = { ...seriesOf(rounded), lower: rounded.map((v) => v - 50), upper: rounded.map((v) => v + 50) };
    expect(run(value).p).toMatchObject({ method: "exact" });
    expect(quantityOf(run(value), "allLog10")).toBeGreaterThan(-1);
    // Without the declaration it is the innocent explanation that says so.
    const plain = run(seriesOf(rounded));
    expect(quantityOf(plain, "allLog10")).toBeLessThan(-10);
    expect(plain.explanations.find(({ id }) => id === "rounding")?.speaks).toBe("for");
    expect(accusationLog10(plain)).toBeGreaterThan(-1);
  });
});
