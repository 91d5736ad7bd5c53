import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { seriesOf } from "../../src/battery/formula-scenarios.js";
import { targets } from "../../src/battery/targets.js";
import { planLaw } from "../../src/battery/targets/declared.js";
import { goalLaw } from "../../src/battery/targets/undeclared.js";
import { accusationLog10 } from "../../src/core/accusation.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import type { Series } from "../../src/core/values.js";
import { drawPoisson } from "../../src/numerics/draw.js";
import { normalLogUpper } from "../../src/numerics/normal.js";
import { poissonLogMass } from "../../src/numerics/poisson.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

const reference = JSON.parse(readFileSync("spec/fixtures/targets.json", "utf8")) as {
  readonly origin: string;
  readonly planned: readonly number[];
  readonly achieved: readonly number[];
  readonly squares: number;
  readonly plainLog10: number;
  readonly closenessLog10: number;
  readonly aboveLog10: number;
  readonly growing: readonly number[];
  readonly tenthLog10: number;
};
const input = (
  value: ArrayLike<number>,
  target?: ArrayLike<number>,
): { value: Series; target: Series | undefined } => ({
  value: seriesOf(value),
  target: target === undefined ? undefined : seriesOf(target),
});
const run = (value: ArrayLike<number>, target?: ArrayLike<number>): Outcome =>
  targets.run(input(value, target), defaultOptions(targets.options), { rng: seededRng("targets"), draws: 99 });
const quantityOf = (outcome: Outcome, name: string): number => Number(outcome.quantities[name]?.value);

checkTest(targets, {
  simulations: 60,
  draws: 99,
  published: [
    {
      source: `six periods with a plan, ${reference.origin}`,
      input: input(reference.achieved, reference.planned),
      // Sums of six doubles and one incomplete gamma function.
      expect: (outcome) => [
        { what: "squares", actual: outcome.statistic.value, expected: reference.squares, relative: 1e-12 },
        { what: "plain", actual: quantityOf(outcome, "plainLog10"), expected: reference.plainLog10, relative: 1e-12 },
        {
          what: "closeness",
          actual: quantityOf(outcome, "closenessLog10"),
          expected: reference.closenessLog10,
          relative: 1e-12,
        },
        { what: "above", actual: quantityOf(outcome, "aboveLog10"), expected: reference.aboveLog10, relative: 1e-12 },
      ],
    },
    {
      source: `growth by tenths, ${reference.origin}`,
      input: input(reference.growing),
      expect: (outcome) => [
        {
          what: "tenths",
          actual: quantityOf(outcome, "growth-0Log10"),
          expected: reference.tenthLog10,
          relative: 1e-11,
        },
      ],
    },
  ],
  power: { "tenth-exact-5": 0.99, "percent-mixed-8": 0.99, "plan-quarter-8": 0.9, "plan-just-above-8": 0.95 },
  degenerate: [
    { what: "no figures", input: input([]) },
    { what: "three figures without a plan", input: input([100, 200, 300]) },
    { what: "two periods with a plan", input: input([100, 200, 300], [100, 200, NaN]) },
    { what: "all zero", input: input([0, 0, 0, 0, 0]) },
    { what: "only missing figures", input: input([NaN, NaN, NaN, NaN]) },
    { what: "no counts", input: input([1.5, 2, 3, 4, 5]) },
    { what: "a negative figure", input: input([5, -2, 9, 12, 20]) },
    { what: "a plan below five", input: input([1, 2, 3, 4], [1, 2, 3, 4]) },
  ],
});

describe("targets", () => {
  it("bounds the exact chance that a Poisson count around the plan comes so near to it", () => {
    for (const planned of [5, 12, 50, 400])
      for (const gap of [0, 1, 2, 5, 10]) {
        let exact = 0;
        for (let k = Math.max(0, planned - gap); k <= planned + gap; k++) exact += Math.exp(poissonLogMass(k, planned));
        const normal = 1 - 2 * Math.exp(normalLogUpper((gap + 0.5) / (0.8 * Math.sqrt(planned))));
        expect(exact, `${gap} from ${planned}`).toBeLessThanOrEqual(normal + 1e-12);
      }
  });

  it("finds a level passed by six among figures that pass nothing", () => {
    const pass = goalLaw([
      { at: "b", id: "", value: 10_006, before: 9120, unit: 1 },
      { at: "c", id: "", value: 10_733, before: 10_006, unit: 1 },
      { at: "d", id: "", value: 11_321, before: 10_733, unit: 1 },
    ]);
    expect(pass.best.id).toMatch(/^level-/u);
    expect(pass.growths[pass.best.nearest]?.value).toBe(10_006);
    // Seven whole numbers from 10,000 to 10,006 at the height of a normal law of deviation 0.8 √10,006.
    const chance = 7 / (0.8 * Math.sqrt(10_006) * Math.sqrt(2 * Math.PI));
    expect(Math.abs((pass.best.chances[pass.best.nearest] ?? 0) / chance - 1)).toBeLessThan(1e-9);
  });

  it("does not take a repeated figure for growth by a round share", () => {
    const same = goalLaw(
      Array.from({ length: 5 }, (_, i) => ({ at: String(i), id: "", value: 4321, before: 4321, unit: 1 })),
    );
    expect(same.ladders.filter(({ id }) => id.startsWith("growth")).map(({ logP }) => logP)).toEqual([0, 0, 0]);
  });

  it("counts just above against just below within a quarter of counting noise, hits aside", () => {
    const pair = (achieved: number): Parameters<typeof planLaw>[0][number] => ({
      row: 0,
      at: "",
      id: "",
      achieved,
      planned: 1600,
      unit: 1,
    });
    // The window reaches ten to either side.
    const law = planLaw([1600, 1601, 1610, 1611, 1595, 1500].map(pair));
    expect(law).toMatchObject({ near: 3, above: 2 });
  });

  it("takes growth from the year before where the figures are months", () => {
    const rng = seededRng("targets/months");
    const before = Array.from({ length: 12 }, () => drawPoisson(rng, 5000));
    const values = [...before, ...before.map((value) => Math.round(value * 1.1))];
    const at = values.map((_, i) => `${2014 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`);
    const outcome = targets.run(
      { value: { ...seriesOf(values), at }, target: undefined },
      defaultOptions(targets.options),
      { rng, draws: 99 },
    );
    expect(outcome.n).toBe(12);
    expect(accusationLog10(outcome)).toBeLessThan(-6);
  });

  it("leaves a quota that is filled and never exceeded without an accusation", () => {
    const planned = [500, 550, 600, 650, 700, 750, 800, 850];
    const outcome = run([500, 550, 600, 641, 700, 750, 800, 850], planned);
    expect(quantityOf(outcome, "allLog10")).toBeLessThan(-2);
    expect(accusationLog10(outcome)).toBe(0);
  });
});
