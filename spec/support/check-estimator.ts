import { describe, expect, it } from "vitest";
import type { EstimatorDefinition, Estimate } from "../../src/core/estimator.js";
import { canonicalJson, roundNumbers } from "../../src/core/json.js";
import { defaultOptions, type OptionSpecs } from "../../src/core/options.js";
import type { InputOf, Roles } from "../../src/core/roles.js";
import { seededRng } from "../../src/numerics/rng.js";
import type { Expected } from "./check-test.js";

export interface EstimatorSpec<R extends Roles> {
  readonly published: readonly {
    readonly source: string;
    readonly input: InputOf<R>;
    readonly expect: (estimate: Estimate) => readonly Expected[];
  }[];
  readonly degenerate: readonly { readonly what: string; readonly input: InputOf<R> }[];
  readonly simulations?: number;
}

const factor = process.env["EXTENDED"] === "1" ? 10 : 1;

/** What every estimator owes: agreement with others, the coverage it states, the same bytes for the same seed, words for what it cannot do. */
export function checkEstimator<R extends Roles, O extends OptionSpecs>(
  estimator: EstimatorDefinition<R, O>,
  spec: EstimatorSpec<R>,
): void {
  const simulations = (spec.simulations ?? 2000) * factor;
  const options = defaultOptions(estimator.options);
  const estimate = (input: InputOf<R>, name: string): Estimate =>
    estimator.estimate(input, options, { rng: seededRng(`check/${estimator.id}/${name}`), draws: 199 });

  describe(`${estimator.id} keeps what every estimator owes`, () => {
    it.each(spec.published.map((item, i) => [item.source, i] as const))("agrees with %s", (_source, i) => {
      const item = spec.published[i];
      if (item === undefined) throw new RangeError("no such published value");
      for (const { what, actual, expected, relative } of item.expect(estimate(item.input, `published-${i}`))) {
        expect(
          actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected),
          `${what}: ${actual} against ${expected}`,
        ).toBeLessThanOrEqual(relative);
      }
    });

    it.each(estimator.truth.map((scenario) => [scenario.description, scenario] as const))(
      "covers the truth at least as often as it says: %s",
      (_description, scenario) => {
        let covered = 0;
        let level = 0;
        for (let i = 0; i < simulations; i += 1) {
          const [interval] = estimate(scenario.draw(seededRng(`cover/${scenario.id}/${i}`)), String(i)).intervals;
          level = interval.level;
          if (interval.lower <= scenario.value && scenario.value <= interval.upper) covered += 1;
        }
        expect(covered / simulations).toBeGreaterThanOrEqual(
          level - 3 * Math.sqrt((level * (1 - level)) / simulations),
        );
      },
    );

    it("gives the same bytes for the same seed", () => {
      const [scenario] = estimator.truth;
      if (scenario === undefined) throw new RangeError(`${estimator.id} has no scenario with a known truth`);
      const input = scenario.draw(seededRng("bytes"));
      expect(canonicalJson(roundNumbers(estimate(input, "a")))).toBe(canonicalJson(roundNumbers(estimate(input, "a"))));
    });

    it.each(spec.degenerate.map((item) => [item.what, item] as const))("declines in words: %s", (_what, item) => {
      const applicability = estimator.applicability(item.input, options);
      expect(applicability.verdict).toBe("not-applicable");
    });
  });
}
