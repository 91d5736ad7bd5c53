import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { revisionBias } from "../../src/battery/revision-bias.js";
import { isTransposition, sharedFactor } from "../../src/battery/revision-bias/explanations.js";
import { printed } from "../../src/battery/revision-bias/scenarios.js";
import {
  doubledRanks,
  flipShare,
  medianInterval,
  positiveRankSum,
  signedRankTails,
  signTestLog,
} from "../../src/battery/revision-bias/signed-rank.js";
import { clustersOf, readVersions } from "../../src/battery/revision-bias/versions.js";
import type { Observation } from "../../src/core/case.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

const fixture = JSON.parse(readFileSync("spec/fixtures/revision-bias.json", "utf8")) as {
  readonly origin: string;
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly signedRank: number;
  readonly p: number;
  readonly signP: number;
  readonly flipP: number;
  readonly ties: {
    readonly values: readonly number[];
    readonly sum: number;
    readonly lower: number;
    readonly upper: number;
  };
  readonly signs: { readonly positive: number; readonly n: number; readonly p: number };
};
const first = (values: readonly number[], place = "All"): Observation[] =>
  values.map((value, t) =>
    printed({ id: `${place}-a${t}`, period: String(2001 + t), published: String(2002 + t), value, place }),
  );
const second = (values: readonly number[], at: (t: number) => string, place = "All"): Observation[] =>
  values.map((value, t) => printed({ id: `${place}-b${t}`, period: String(2001 + t), published: at(t), value, place }));
const yearly = (t: number): string => String(2003 + t);
const run = (observations: readonly Observation[], place = ""): Outcome =>
  revisionBias.run(
    { observations },
    { ...defaultOptions(revisionBias.options), place },
    { rng: seededRng("revision-bias/spec"), draws: 199 },
  );
const number = (outcome: Outcome, name: string): number => Number(outcome.quantities[name]?.value);

// Exact laws against R: rounding of doubles only.
const exact = 1e-12;

checkTest(
  { ...revisionBias, honest: revisionBias.honest.filter(({ n }) => n <= 100) },
  {
    simulations: 100,
    draws: 99,
    published: [
      {
        source: fixture.origin,
        input: { observations: [...first(fixture.before), ...second(fixture.after, yearly)] },
        expect: (outcome) => [
          { what: "signed rank sum", actual: outcome.statistic.value, expected: fixture.signedRank, relative: 0 },
          { what: "log10 p", actual: number(outcome, "log10p"), expected: Math.log10(fixture.p), relative: exact },
          {
            what: "sign test",
            actual: number(outcome, "signTestLog10"),
            expected: Math.log10(fixture.signP),
            relative: exact,
          },
          {
            what: "random signs",
            actual: number(outcome, "flipLog10"),
            expected: Math.log10(fixture.flipP),
            relative: exact,
          },
        ],
      },
    ],
    power: { "always-up-8": 0.99, "mostly-up-16": 0.75, "often-up-100": 0.9 },
    degenerate: [
      { what: "no figures", input: { observations: [] } },
      { what: "figures never printed again", input: { observations: first([10, 20, 30, 40, 50]) } },
      {
        what: "all revisions on one date",
        input: { observations: [...first([10, 20, 30, 40, 50]), ...second([11, 21, 31, 41, 51], () => "2010")] },
      },
      { what: "a place that does not exist", input: { observations: first([1, 2]) }, options: { place: "Nowhere" } },
      {
        what: "no date of publication",
        input: { observations: [...first([10, 20, 30]), ...second([11, 21, 31], () => "")] },
      },
    ],
  },
);

describe("revision-bias", () => {
  it("has the exact law of the signed rank sum with ties, as all sign patterns give it in R", () => {
    const { values, sum, lower, upper } = fixture.ties;
    const ranks = doubledRanks(values);
    expect(positiveRankSum(values, ranks)).toBe(2 * sum);
    const tails = signedRankTails(ranks, 2 * sum);
    expect(Math.exp(tails.lower)).toBeCloseTo(lower, 12);
    expect(Math.exp(tails.upper)).toBeCloseTo(upper, 12);
    expect(Math.exp(signTestLog(fixture.signs.positive, fixture.signs.n))).toBeCloseTo(fixture.signs.p, 14);
  });

  it("flips signs of equal sizes like a sign test", () => {
    expect(flipShare([1, 1, 1, 1, 1])).toBe(2 / 32);
    expect(flipShare([1, 1, 1, 1, -1])).toBe(12 / 32);
  });

  it("covers the median with the narrowest order statistics that the sign test allows", () => {
    // n = 6: the extremes, 1 - 2/64; n = 9: the second from either end, 1 - 2 (1 + 9)/512
    expect(medianInterval([1, 2, 3, 4, 5, 6]).interval).toMatchObject({ lower: 1, upper: 6 });
    expect(medianInterval([1, 2, 3, 4, 5, 6]).interval.level).toBeCloseTo(1 - 2 / 64, 12);
    const nine = medianInterval([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(nine).toMatchObject({ median: 5, interval: { lower: 2, upper: 8 } });
    expect(nine.interval.level).toBeCloseTo(1 - 20 / 512, 12);
  });

  it("counts a republication of many figures once", () => {
    const values = Array.from({ length: 40 }, (_, t) => 1000 + 7 * t);
    const raised = values.map((value) => Math.round(value * 1.05));
    const { pairs } = readVersions([...first(values), ...second(raised, () => "2060")], "");
    expect(pairs).toHaveLength(40);
    expect(clustersOf(pairs)).toHaveLength(1);
  });

  it("is not changed by the order of the rows or by the unit of the figures", () => {
    const rows = [...first(fixture.before), ...second(fixture.after, yearly)];
    const scaled = [
      ...first(fixture.before.map((value) => 1000 * value)),
      ...second(
        fixture.after.map((value) => 1000 * value),
        yearly,
      ),
    ];
    expect(run([...rows].reverse()).p).toEqual(run(rows).p);
    expect(run(scaled).effect.value).toBeCloseTo(run(rows).effect.value, 14);
  });

  it("takes no change within the printed rounding, or back to an older figure, for a revision", () => {
    const rounded = [
      printed({ id: "a", period: "2001", published: "2002", value: 1700, half: 50 }),
      printed({ id: "b", period: "2001", published: "2003", value: 1738 }),
      printed({ id: "c", period: "2001", published: "2004", value: 1802 }),
      printed({ id: "d", period: "2001", published: "2005", value: 1738 }),
    ];
    const versions = readVersions(rounded, "");
    expect(versions.pairs.map(({ change }) => Math.sign(change))).toEqual([0, 1]);
    expect(versions.dropped).toEqual([
      { reason: "the figure repeats an older version that had been revised", count: 1 },
    ]);
  });

  it("leaves out dates whose order or figure is not known", () => {
    const rows = [
      printed({ id: "a", period: "2001", published: "2003", value: 10 }),
      printed({ id: "b", period: "2001", published: "2003-05", value: 12 }),
      printed({ id: "c", period: "2002", published: "2004", value: 10 }),
      printed({ id: "d", period: "2002", published: "2004", value: 12 }),
    ];
    expect(readVersions(rows, "").pairs).toEqual([]);
  });

  it("sets a place beside the others, by size of change and by how often figures are changed at all", () => {
    const values = [1200, 1310, 1452, 1600, 1733, 1911, 2050];
    const moved = values.map((value, t) => value + (t % 2 === 0 ? 11 : -13));
    const raised = values.map((value) => Math.round(value * 1.04));
    const rows = ["North", "South", "West"].flatMap((place) => [
      ...first(values, place),
      ...second(place === "North" ? raised : moved, yearly, place),
    ]);
    const outcome = run(rows, "North");
    expect(outcome.n).toBe(7);
    expect(outcome.rank).toMatchObject({ atLeastAsExtreme: 0, comparators: 2 });
    expect(outcome.plots.map(({ kind }) => kind)).toEqual(["series", "strip"]);
    expect(number(outcome, "revisedShare")).toBe(1);
  });

  it("tells swapped digits and one common factor from other changes", () => {
    expect(isTransposition(1324, 1234)).toBe(true);
    expect(isTransposition(1234, 1243)).toBe(true);
    expect(isTransposition(1234, 1235)).toBe(false);
    const raised = fixture.before.map((value) => Math.round(value * 1.08));
    const { pairs } = readVersions([...first(fixture.before), ...second(raised, yearly)], "");
    expect(sharedFactor(pairs).count).toBe(9);
    expect(sharedFactor(pairs).factor).toBeCloseTo(1.08, 3);
  });
});
