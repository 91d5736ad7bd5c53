import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case.js";
import { traceClaim, type ClaimTrace } from "../../src/evidence/trace.js";
import { ladderMove } from "../../src/evidence/unit-ladder.js";
import { readFiles } from "../case/small-case.js";
import { smallEvidence } from "../case/small-evidence.js";

const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
const page =
  "The report says that 60,000 to 100,000 books were lent.\fElsewhere it speaks of 90万 readers, and of ninety thousand.";

/** A newspaper credits "more than 90,000 readers" to a report that estimates books lent. */
const files: Readonly<Record<string, string>> = {
  ...smallEvidence,
  "ladder.yaml": `rungs: [{id: books, text: books}, {id: loans, text: loans}, {id: readers, text: readers}, {id: visits, text: visits}]
conversions:
  - {id: CV-1, from: books, to: loans, lower: 2, upper: 3, source: S-report, reason: counted}
  - {id: CV-2, from: loans, to: visits, lower: 0.5, upper: 1, source: S-report, reason: counted}
`,
  "sources/S-report.yaml": `id: S-report
origin_group: library
address: as seen
captures:
  - path: captures/r.txt
    sha256: "${sha(page)}"
    bytes: ${new TextEncoder().encode(page).length}
    media_type: text/plain
    coverage: excerpt
    working: {path: working/r.txt, sha256: "${sha(page)}", tool: by hand}
`,
  "captures/r.txt": page,
  "working/r.txt": page,
  "claims/CL-readers.yaml": `id: CL-readers
type: attribution
text: the report suggests that more than 90,000 readers came
quantity: {measure: readers, unit: readers, min: 90000, kind: unknown}
joins: [CL-visits]
appearances:
  - {source: S-news, role: attributes, attributes_to: S-report}
citation_checks:
  - {citing: S-news, target: S-report, coverage: excerpt, result: inconclusive, reason: only an excerpt was read, checker: analyst-1, date: "2020-01-02"}
`,
  "claims/CL-books.yaml": `id: CL-books
type: numeric
text: 60,000 to 100,000 books
quantity: {measure: books lent, unit: books, min: 60000, max: 100000, kind: estimate}
appearances:
  - {source: S-report, role: original, derived_from: []}
`,
  "claims/CL-visits.yaml": `id: CL-visits
type: numeric
text: perhaps 90,000 visits
quantity: {measure: visits, unit: visits, value: 90000, kind: estimate, certainty: suspected}
appearances:
  - {source: S-report, role: original, derived_from: []}
`,
};

function traced(id: string, changed: Readonly<Record<string, string>> = files): ClaimTrace {
  const { case: subject, problems } = readFiles(changed);
  expect(problems).toEqual([]);
  const claim = subject?.claims.find((one) => one.id === id);
  if (subject === undefined || claim === undefined) throw new Error("the case does not read");
  return traceClaim(subject, claim);
}

describe("a trace", () => {
  it("shows every place with the number in its context and keeps the recorded verdict", () => {
    const [link] = traced("CL-readers").links;
    expect(link).toMatchObject({ recorded: "inconclusive", coverage: "excerpt", searched: true, pages: 2 });
    expect(link?.hits.map(({ page, text: print, form }) => ({ page, print, form }))).toEqual([
      { page: 1, print: "60,000 to 100,000", form: "a range that contains it" },
      { page: 2, print: "ninety thousand", form: "the number" },
    ]);
    expect(link?.hits[1]).toMatchObject({
      capture: "captures/r.txt",
      before: "Elsewhere it speaks of 90万 readers, and of ",
      after: ".",
    });
    expect(link?.nearMisses).toMatchObject([
      { page: 2, text: "90万", reason: expect.stringContaining("10 times larger") as string },
    ]);
  });

  it("says that the number is of another unit, and proposes whose number it may be", () => {
    const { links, donors } = traced("CL-readers");
    expect(links[0]?.units).toContainEqual({
      claim: "CL-books",
      from: "books",
      to: "readers",
      move: { kind: "unit-shift" },
    });
    expect(donors).toEqual([
      {
        claim: "CL-books",
        sources: ["S-report"],
        unit: "books",
        relation: "a range that contains it",
        move: { kind: "unit-shift" },
      },
    ]);
  });

  it("names what a claim joins, with how firmly it was said there", () => {
    expect(traced("CL-readers").joins).toMatchObject([
      { claim: "CL-visits", certainty: "suspected", independence: [1, 1], roots: ["library"] },
    ]);
  });

  it("gives an interval of origins: the article does not say where it has the number from", () => {
    expect(traced("CL-readers").independence).toMatchObject({ min: 1, max: 1, possibleRoots: ["library"] });
    expect(traced("CL-books").independence).toMatchObject({ min: 1, max: 1, certainRoots: ["library"] });
  });

  it("searches for the spellings that a check names, letter by letter and once a place", () => {
    const claim = (files["claims/CL-readers.yaml"] ?? "").replace(
      "result:",
      "needles: [90万, ninety thousand], result:",
    );
    const [link] = traced("CL-readers", { ...files, "claims/CL-readers.yaml": claim }).links;
    expect(link?.hits.map(({ text }) => text)).toEqual(["60,000 to 100,000", "90万", "ninety thousand"]);
  });

  it("says that it searched for nothing where there is neither number nor spelling", () => {
    const claim = (files["claims/CL-readers.yaml"] ?? "").replace(/quantity: .*\n/u, "");
    const [link] = traced("CL-readers", { ...files, "claims/CL-readers.yaml": claim }).links;
    expect(link).toMatchObject({ searched: false, pages: 2, hits: [], units: [] });
  });

  it("takes number and unit from the citing text where that differs from the claim", () => {
    const claim = (files["claims/CL-readers.yaml"] ?? "").replace(
      "attributes_to: S-report}",
      "attributes_to: S-report, quantity: {unit: books, min: 100000}}",
    );
    const [link] = traced("CL-readers", { ...files, "claims/CL-readers.yaml": claim }).links;
    expect(link?.hits.map(({ text }) => text)).toEqual(["60,000 to 100,000"]);
    expect(link?.hits[0]?.form).toBe("a bound of a range");
    expect(link?.units).toContainEqual({ claim: "CL-books", from: "books", to: "books", move: { kind: "same" } });
  });

  it("searches nothing where no text of the cited work is in the case", () => {
    const side = (files["sources/S-report.yaml"] ?? "").split("captures:")[0] ?? "";
    const [link] = traced("CL-readers", { ...files, "sources/S-report.yaml": side }).links;
    expect(link).toMatchObject({ pages: 0, hits: [] });
  });
});

describe("what a citation changes", () => {
  const shifts = (claim: string, changed: Readonly<Record<string, string>>): readonly string[] =>
    (traced(claim, changed).links[0]?.shifts ?? []).map(({ kind, claim: other }) => `${kind} ${other}`.trim());
  const withVisits = (visits: string, readers: string): Readonly<Record<string, string>> => ({
    ...files,
    "claims/CL-visits.yaml": (files["claims/CL-visits.yaml"] ?? "").replace(
      "kind: estimate, certainty: suspected",
      visits,
    ),
    "claims/CL-readers.yaml": (files["claims/CL-readers.yaml"] ?? "").replace("kind: unknown", readers),
  });

  it("is a kind-shift where a capacity is printed as a count, and none where the kind is not known", () => {
    expect(shifts("CL-readers", withVisits("kind: capacity", "kind: count"))).toContain("kind-shift CL-visits");
    expect(shifts("CL-readers", withVisits("kind: capacity", "kind: unknown"))).not.toContain("kind-shift CL-visits");
    expect(shifts("CL-readers", withVisits("kind: count", "kind: count"))).not.toContain("kind-shift CL-visits");
  });

  it("is a scope-shift where place, period or universe differ and both are given", () => {
    const given = (place: string): string => `kind: estimate, place: ${place}`;
    expect(shifts("CL-readers", withVisits(given("Aland"), given("Borduria")))).toContain("scope-shift CL-visits");
    expect(shifts("CL-readers", withVisits(given("Aland"), given("aland")))).not.toContain("scope-shift CL-visits");
    expect(shifts("CL-readers", withVisits(given("Aland"), "kind: estimate"))).not.toContain("scope-shift CL-visits");
  });

  it("is a certainty-shift where the fields or the words grow firmer, never where they grow weaker", () => {
    const typed = (certainty: string): string => `kind: estimate, certainty: ${certainty}`;
    expect(shifts("CL-readers", withVisits(typed("suspected"), typed("asserted")))).toContain(
      "certainty-shift CL-visits",
    );
    const firm = { ...withVisits(typed("asserted"), typed("suspected")) };
    firm["claims/CL-visits.yaml"] = (firm["claims/CL-visits.yaml"] ?? "").replace("perhaps ", "");
    expect(shifts("CL-readers", firm)).not.toContain("certainty-shift CL-visits");
  });

  it("is a certainty-shift where a weakening word is dropped", () => {
    const dropped = withVisits("kind: estimate", "kind: estimate");
    const plain = {
      ...dropped,
      "claims/CL-readers.yaml": (dropped["claims/CL-readers.yaml"] ?? "").replace(
        "the report suggests that more",
        "more",
      ),
    };
    expect(shifts("CL-readers", plain)).toContain("certainty-shift CL-visits");
    expect(shifts("CL-readers", dropped)).not.toContain("certainty-shift CL-visits");
    const link = traced("CL-readers", plain).links[0];
    expect(link?.shifts.map(({ evidence }) => evidence).join(" ")).toContain('S-report writes "perhaps"');
  });

  it("is an attribution-shift where the cited work only passes the number on", () => {
    const passed = (files["claims/CL-visits.yaml"] ?? "").replace(
      "role: original, derived_from: []",
      "role: quotes, derived_from: [S-news]",
    );
    expect(shifts("CL-readers", { ...files, "claims/CL-visits.yaml": passed })).toContain(
      "attribution-shift CL-visits",
    );
    expect(shifts("CL-readers", files)).not.toContain("attribution-shift CL-visits");
  });

  it("says that the cited work was retracted", () => {
    const side = `${files["sources/S-report.yaml"] ?? ""}retraction: {status: retracted, doi: 10.1000/1, checked: "2020-01-01"}\n`;
    expect(shifts("CL-readers", { ...files, "sources/S-report.yaml": side })).toContain("retracted");
    expect(shifts("CL-readers", files)).not.toContain("retracted");
  });
});

describe("a move along the unit ladder", () => {
  const ladder = (): Case["ladder"] => readFiles(files).case?.ladder;

  it("goes by named conversions, whose factors multiply", () => {
    expect(ladderMove(ladder(), "books", "loans")).toEqual({ kind: "conversion", by: ["CV-1"], lower: 2, upper: 3 });
    const chain = ladderMove(ladder(), "books", "visits");
    expect(chain).toEqual({ kind: "conversion", by: ["CV-1", "CV-2"], lower: 1, upper: 3 });
  });

  it("is a shift without one, also against its direction", () => {
    expect(ladderMove(ladder(), "loans", "books")).toEqual({ kind: "unit-shift" });
    expect(ladderMove(ladder(), "books", "readers")).toEqual({ kind: "unit-shift" });
  });

  it("says nothing of units that are no rungs, or where there is no ladder", () => {
    expect(ladderMove(ladder(), "books", "apples")).toEqual({ kind: "off-ladder" });
    expect(ladderMove(undefined, "books", "loans")).toEqual({ kind: "off-ladder" });
    expect(ladderMove(undefined, "books", "books")).toEqual({ kind: "same" });
  });
});
