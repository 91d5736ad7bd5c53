import { describe, expect, it } from "vitest";
import type { OptionSpecs, OptionsOf } from "../../src/core/options.js";
import { defaultOptions } from "../../src/core/options.js";
import { canonicalJson, roundNumbers } from "../../src/core/json.js";
import type { InputOf, Roles } from "../../src/core/roles.js";
import type { Sentence } from "../../src/core/sentence.js";
import type { Outcome, Scenario, TestDefinition } from "../../src/core/test.js";
import { accusationLog10 } from "../../src/core/accusation.js";
import { seededRng } from "../../src/numerics/rng.js";

/** A value that somebody else published or computed, and how near ours must come, with the reason for that tolerance. */
export interface Expected {
  readonly what: string;
  readonly actual: number;
  readonly expected: number;
  readonly relative: number;
}

export interface TestSpec<R extends Roles, O extends OptionSpecs> {
  readonly published: readonly {
    readonly source: string;
    readonly input: InputOf<R>;
    readonly options?: Partial<OptionsOf<O>>;
    readonly expect: (outcome: Outcome) => readonly Expected[];
  }[];
  readonly degenerate: readonly {
    readonly what: string;
    readonly input: InputOf<R>;
    readonly options?: Partial<OptionsOf<O>>;
  }[];
  /** Lowest share of fabricated data sets that must fire at 0.05, by scenario id. */
  readonly power: Readonly<Record<string, number>>;
  readonly simulations?: number;
  readonly draws?: number;
}

const factor = process.env["EXTENDED"] === "1" ? 10 : 1;

/** What every statistical test owes: agreement with others, size, power, the same bytes for the same seed, words for what it cannot do. */
export function checkTest<R extends Roles, O extends OptionSpecs>(
  test: TestDefinition<R, O>,
  spec: TestSpec<R, O>,
): void {
  const simulations = (spec.simulations ?? 200) * factor;
  const draws = spec.draws ?? 99;
  const options = (given?: Partial<OptionsOf<O>>): OptionsOf<O> => ({ ...defaultOptions(test.options), ...given });
  const run = (input: InputOf<R>, name: string, given?: Partial<OptionsOf<O>>): Outcome =>
    test.run(input, options(given), { rng: seededRng(`check/${test.id}/${name}`), draws });

  describe(`${test.id} keeps what every test owes`, () => {
    it.each(spec.published.map((item, i) => [item.source, i] as const))("agrees with %s", (_source, i) => {
      const item = spec.published[i];
      if (item === undefined) throw new RangeError("no such published value");
      for (const { what, actual, expected, relative } of item.expect(run(item.input, `published-${i}`, item.options))) {
        const error = Math.abs(actual - expected) / Math.max(Math.abs(expected), Number.MIN_VALUE);
        expect(expected === actual ? 0 : error, `${what}: ${actual} against ${expected}`).toBeLessThanOrEqual(relative);
      }
    });

    it.each(test.honest.map((scenario) => [scenario.description, scenario] as const))(
      "rejects no more often than it says: %s",
      (_description, scenario) => {
        const trials = Math.min(simulations, scenario.most ?? simulations);
        const fired = share(test, scenario, trials, draws);
        for (const level of [0.05, 0.01] as const) {
          const most = level + 3 * Math.sqrt((level * (1 - level)) / trials);
          expect(fired(level), `share of honest data with p <= ${level}`).toBeLessThanOrEqual(most);
        }
      },
    );

    it.each(
      test.fabricated
        .filter((scenario) => scenario.id in spec.power)
        .map((scenario) => [scenario.description, scenario] as const),
    )("finds what it is made to find: %s", (_description, scenario) => {
      expect(share(test, scenario, Math.max(50, simulations / 2), draws)(0.05)).toBeGreaterThanOrEqual(
        spec.power[scenario.id] ?? 1,
      );
    });

    it.each((test.traps ?? []).map((trap) => [trap.caughtBy, trap] as const))(
      "leaves the accusation to the innocent explanation %s",
      (caughtBy, trap) => {
        const trials = Math.max(25, simulations / 8);
        let caught = 0;
        let declined = 0;
        let accused = 0;
        for (let i = 0; i < trials; i++) {
          const rng = seededRng(`check/${test.id}/trap/${trap.id}/${i}`);
          const input = trap.draw(rng.stream("data"));
          if (test.applicability(input, options()).verdict === "not-applicable") {
            declined += 1;
            continue;
          }
          const outcome = test.run(input, options(), { rng: rng.stream("test"), draws, stopAfter: 20 });
          if (outcome.explanations.some(({ id, speaks }) => id === caughtBy && speaks === "for")) caught += 1;
          if ((accusationLog10(outcome) ?? 0) <= Math.log10(0.01) + 1e-12) accused += 1;
        }
        expect((caught + declined) / trials, `${trap.description}: caught by ${caughtBy}`).toBeGreaterThanOrEqual(0.9);
        expect(accused / trials, `${trap.description}: still accused at 0.01`).toBeLessThanOrEqual(
          0.01 + 3 * Math.sqrt((0.01 * 0.99) / trials),
        );
      },
    );

    it("draws twins that are like the figures and honest", () => {
      for (const scenario of test.fabricated.slice(0, 2)) {
        const input = scenario.draw(seededRng(`twin/${scenario.id}`));
        if (test.applicability(input, options()).verdict === "not-applicable") continue;
        const fired = Array.from({ length: 40 }, (_, i) => {
          const twin = test.twin(input, options(), seededRng(`twin/${scenario.id}/${i}`));
          if (twin === undefined || test.applicability(twin, options()).verdict === "not-applicable") return false;
          const rng = seededRng(`twin/${scenario.id}/${i}/test`);
          const outcome = test.run(twin, options(), { rng, draws, stopAfter: 20 });
          return (accusationLog10(outcome) ?? 0) <= Math.log10(0.05) + 1e-12;
        });
        // 40 twins at 5 %: more than 8 has a chance of 1 in 3,000
        expect(fired.filter(Boolean).length, scenario.description).toBeLessThanOrEqual(8);
      }
    });

    it("states a power for scenarios that exist", () => {
      const ids = test.fabricated.map((scenario) => scenario.id);
      expect(Object.keys(spec.power).filter((id) => !ids.includes(id))).toEqual([]);
      expect(Object.keys(spec.power).length).toBeGreaterThan(0);
    });

    it("gives the same bytes for the same seed", () => {
      for (const scenario of [...test.honest.slice(0, 2), ...test.fabricated.slice(0, 1)]) {
        const input = scenario.draw(seededRng(`bytes/${scenario.id}`));
        if (test.applicability(input, options()).verdict === "not-applicable") continue;
        const [a, b] = [run(input, "bytes"), run(input, "bytes")];
        expect(canonicalJson(roundNumbers(a))).toBe(canonicalJson(roundNumbers(b)));
      }
    });

    it("names no number in its sentences that is not a reference that resolves", () => {
      const inputs = [...test.honest, ...test.fabricated].map((scenario) =>
        scenario.draw(seededRng(`words/${scenario.id}`)),
      );
      for (const input of inputs) {
        if (test.applicability(input, options()).verdict === "not-applicable") continue;
        const outcome = roundNumbers(run(input, "words"));
        for (const sentence of sentencesOf(outcome)) checkSentence(outcome, sentence);
        const known = test.innocentExplanations.map((explanation) => explanation.id);
        expect(outcome.explanations.filter((found) => !known.includes(found.id))).toEqual([]);
      }
    });

    it("has a calibrated scenario for every shape it can name", () => {
      for (const scenario of [...test.honest, ...test.fabricated]) {
        const shape = test.shape(scenario.draw(seededRng(`shape/${scenario.id}`)));
        expect(test.calibration.honest.map((row) => row.scenario)).toContain(shape);
      }
      expect(test.calibration.test).toBe(test.id);
      expect(test.calibration.testVersion).toBe(test.version);
    });

    it.each(spec.degenerate.map((item) => [item.what, item] as const))("declines in words: %s", (_what, item) => {
      const applicability = test.applicability(item.input, options(item.options));
      expect(applicability.verdict).toBe("not-applicable");
      if (applicability.verdict === "not-applicable") {
        for (const reason of applicability.reasons) expect(reason).toMatch(/^[A-Z0-9"“].*\.$/su);
        expect(applicability.reasons.length).toBeGreaterThan(0);
      }
    });
  });
}

function share<R extends Roles, O extends OptionSpecs>(
  test: TestDefinition<R, O>,
  scenario: Scenario<InputOf<R>>,
  simulations: number,
  draws: number,
): (level: number) => number {
  const options = defaultOptions(test.options);
  const log10p = Array.from({ length: simulations }, (_, i) => {
    const rng = seededRng(`check/${test.id}/${scenario.id}/${i}`);
    const input = scenario.draw(rng.stream("data"));
    if (test.applicability(input, options).verdict === "not-applicable") return 0;
    const outcome = test.run(input, options, { rng: rng.stream("test"), draws, stopAfter: 20 });
    const { p, comparisons } = outcome;
    // A test without a probability fires when it calls something a conflict.
    if (p.method === "none")
      return comparisons.some((comparison) => comparison.standing === "conflict") ? -Infinity : 0;
    return accusationLog10(outcome) ?? 0;
  });
  return (level) => log10p.filter((value) => value <= Math.log10(level) + 1e-12).length / simulations;
}

function sentencesOf(outcome: Outcome): readonly Sentence[] {
  return [
    ...outcome.answer,
    outcome.leansOn,
    ...outcome.explanations.map((found) => found.why),
    ...outcome.comparisons.flatMap((comparison) => [
      comparison.title,
      ...(comparison.likelyCause === undefined ? [] : [comparison.likelyCause]),
    ]),
  ];
}

function checkSentence(outcome: Outcome, sentence: Sentence): void {
  for (const part of sentence) {
    if (typeof part === "string") expect(part, "a typed digit in a sentence").not.toMatch(/[0-9]/u);
    else expect(resolve(outcome, part.from), `${part.from} resolves to nothing`).toBeDefined();
  }
}

function resolve(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (at, key) => (at !== null && typeof at === "object" ? (at as Record<string, unknown>)[key] : undefined),
      value,
    );
}
