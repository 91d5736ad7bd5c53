import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Identity, Observation } from "../../src/core/case.js";
import { canonicalJson, roundNumbers } from "../../src/core/json.js";
import { defaultOptions } from "../../src/core/options.js";
import { readPrinted } from "../../src/core/printed.js";
import type { Sentence } from "../../src/core/sentence.js";
import type { Comparison, Outcome } from "../../src/core/test.js";
import type { Qualifier } from "../../src/core/values.js";
import { versionConflicts } from "../../src/battery/version-conflicts.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

interface Fixture {
  readonly observations: readonly (Pick<
    Observation,
    "id" | "estimand" | "period" | "unit" | "kind" | "series" | "source" | "published" | "confidence" | "quoteStatus"
  > & { readonly printed: string; readonly qualifier: Qualifier | "" })[];
  readonly identities: readonly Identity[];
}
const fixture = JSON.parse(readFileSync("spec/fixtures/version-conflicts-china.json", "utf8")) as Fixture;

const observations: readonly Observation[] = fixture.observations.map(({ printed, qualifier, ...rest }) => {
  const reading = readPrinted(printed, qualifier === "" ? undefined : qualifier);
  if (!reading.ok) throw new RangeError(reading.why);
  const blank = { place: "China", locator: "", quote: "", confidenceReason: "", note: "" };
  return { ...rest, ...blank, figure: reading.figure, at: { file: "", line: 1, column: 1 } };
});
const china = { observations, identities: fixture.identities };

function run(input: { observations: readonly Observation[]; identities: readonly Identity[] | undefined }): Outcome {
  const rng = seededRng("version-conflicts/spec");
  return versionConflicts.run(input, defaultOptions(versionConflicts.options), { rng, draws: 1 });
}

/** A sentence as a reader gets it, numbers as they are. */
function read(outcome: Outcome, sentence: Sentence): string {
  return sentence
    .map((part) => {
      if (typeof part === "string") return part;
      const value = part.from
        .split("/")
        .slice(1)
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], outcome);
      return String(value);
    })
    .join("");
}

const empty = { observations: [], identities: undefined };
const single = observations.slice(5, 6);

checkTest(versionConflicts, {
  published: [
    {
      // Official figures of 2015 as two papers print them; Robertson, Hinde & Lavee 2019, Table 7, for 2016.
      source: "the contradictions listed in the notes of the case on Chinese organ donation",
      input: china,
      expect: (outcome) =>
        (
          [
            ["pair:cotrs_annual-055-b~cotrs_annual-055-a", 432],
            ["pair:cotrs_annual-025~cotrs_annual-024", 27],
            ["pair:godt-2016-heart~cotrs_annual-033", 12],
            ["pair:both_sides-025-donors~cotrs_annual-050", 12],
            ["pair:cotrs_annual-038-2017~cotrs_annual-036", 2],
            ["pair:cotrs_annual-047~both_sides-025", 8],
            ["pair:cotrs_annual-013~cotrs_annual-012", 452],
            ["pair:godt-2018-share-deceased~cotrs_annual-041", 0.47],
            ["identity:kidney-liver-2016", 7],
            ["pair:redcross_counters-017-donors~redcross_counters-018-donors", 2000],
            ["pair:redcross_counters-017-organs~redcross_counters-018-organs", 5000],
          ] as const
        ).map(([id, gap]) => ({
          what: id,
          actual: outcome.comparisons.find((comparison) => comparison.id === id)?.gap ?? NaN,
          expected: gap,
          // Gaps are exact differences of printed decimals, turned into a double once.
          relative: 1e-15,
        })),
    },
  ],
  degenerate: [
    { what: "no figure at all", input: empty },
    { what: "one figure a quantity and no identity", input: { observations: single, identities: undefined } },
    {
      what: "one figure and identities that join nothing",
      input: { observations: single, identities: fixture.identities.slice(0, 1) },
    },
    {
      what: "figures without a readable period",
      input: { observations: single.map((each) => ({ ...each, period: "last year" })), identities: undefined },
    },
  ],
  power: {
    "one-transposition": 0.99,
    "one-digit-wrong": 0.99,
    "last-year-repeated": 0.99,
    "one-figure-drawn-anew": 0.5,
  },
  simulations: 60,
});

describe("version-conflicts on the figures of Chinese organ donation", () => {
  const outcome = run(china);
  const find = (id: string): Comparison | undefined => outcome.comparisons.find((comparison) => comparison.id === id);
  const cause = (id: string): string => read(outcome, find(id)?.likelyCause ?? []);

  it("calls the two readings for the end of 2018 tensions and names the counter of mid-July", () => {
    const donors = "pair:redcross_counters-017-donors~redcross_counters-018-donors";
    expect(find(donors)?.standing).toBe("tension");
    expect(read(outcome, find(donors)?.title ?? [])).toBe(
      "donors-total, China, 2018-12-31: who knew of “21,000” would hardly write “18,000+”. It exceeds what the phrase suggests by 2000 donors.",
    );
    expect(cause(donors)).toBe("Possibly another cut-off date: 18,433 is the figure for 2018-07-15.");
    expect(cause("pair:redcross_counters-017-organs~redcross_counters-018-organs")).toContain(
      "52,213 is the figure for 2018-07-15",
    );
  });

  it("names the swapped digits of the organs of 2015 and no cause for the liver donors", () => {
    expect(cause("pair:cotrs_annual-025~cotrs_annual-024")).toBe(
      "Possibly two neighbouring digits were swapped. Of the 54 numbers as close to one figure as the other is, 1 could be explained so.",
    );
    expect(find("pair:cotrs_annual-055-b~cotrs_annual-055-a")?.likelyCause).toBeUndefined();
  });

  it("finds which of two versions a published sum supports", () => {
    expect(read(outcome, find("identity:donors-2015-2019")?.title ?? [])).toBe(
      "The donors of 2015 to 2019 add up to the published sum. Where there are several versions, of the exact figures only these satisfy it: 5,146 (2017); 5818 (2019).",
    );
    expect(find("identity:donors-2015-2019")?.standing).toBe("agreement");
  });

  it("derives the donors of 2012, which no source prints, from the published sum of four years", () => {
    const implied = outcome.answer
      .map((sentence) => read(outcome, sentence))
      .find((text) => text.includes("no source gives"));
    // 1,441 - 34 - 132 - 849 = 426.
    expect(implied).toContain("donors-year, China, 2012: 426");
  });

  it("lists identities that lack a figure with the figure they lack", () => {
    const lacking = Object.values(outcome.quantities).filter(({ label }) =>
      label.startsWith("Cannot be checked alone"),
    );
    expect(lacking.map(({ value }) => value)).toEqual([
      "donors-year, China, 2012: no figure",
      "donors-year, China, 2012: no figure",
      "donors-total, China, 2017-12-31: no figure",
      "donors-total, China, 2017-12-31: no figure",
    ]);
  });

  it("counts each contradiction once and gives no probability", () => {
    const conflicts = outcome.comparisons.filter(({ standing }) => standing === "conflict").length;
    expect(outcome.statistic.value).toBe(conflicts);
    expect(outcome.effect).toMatchObject({
      value: conflicts,
      expected: 0,
      interval: { lower: conflicts, upper: conflicts + 2 },
    });
    expect(outcome.p).toMatchObject({ method: "none" });
    expect(new Set(outcome.comparisons.map(({ id }) => id)).size).toBe(outcome.comparisons.length);
  });

  it("gives the same whatever the order of the figures", () => {
    const turned = { ...china, observations: [...observations].reverse() };
    expect(canonicalJson(roundNumbers(run(turned)))).toBe(canonicalJson(roundNumbers(outcome)));
  });

  it("says how many contradictions each innocent explanation would fit", () => {
    expect(outcome.explanations.map(({ id }) => id)).toEqual(versionConflicts.innocentExplanations.map(({ id }) => id));
    expect(outcome.explanations.find(({ id }) => id === "misprint")).toMatchObject({ speaks: "for" });
    expect(outcome.explanations.find(({ id }) => id === "definition")).toMatchObject({ speaks: "not examined" });
  });
});

describe("version-conflicts with nothing wrong", () => {
  it("answers yes, draws nothing and leaves every explanation unexamined", () => {
    const calm = run({ observations: observations.filter(({ period }) => period === "2010"), identities: undefined });
    expect(read(calm, calm.answer[0])).toMatch(
      /^Yes, as far as they can be compared: no contradiction among 3 figures/u,
    );
    expect(calm.plots).toEqual([]);
    expect(calm.explanations.every(({ speaks }) => speaks === "not examined")).toBe(true);
  });
});
