import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { numbersInText } from "../../src/case/number-forms.js";
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
  return traceClaim(subject, claim, numbersInText);
}

describe("a trace", () => {
  it("shows every place with the number in its context and keeps the recorded verdict", () => {
    const [link] = traced("CL-readers").links;
    expect(link).toMatchObject({ recorded: "inconclusive", coverage: "excerpt", searched: true, pages: 2 });
    expect(link?.hits).toEqual([
      {
        capture: "captures/r.txt",
        page: 2,
        before: "Elsewhere it speaks of 90万 readers, and of ",
        text: "ninety thousand",
        after: ".",
      },
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
    expect(traced("CL-readers").joins).toEqual([{ claim: "CL-visits", certainty: "suspected", independence: [1, 1] }]);
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
    expect(link?.hits.map(({ text }) => text)).toEqual(["90万", "ninety thousand"]);
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
    expect(link?.hits.map(({ text }) => text)).toEqual(["100,000"]);
    expect(link?.units).toContainEqual({ claim: "CL-books", from: "books", to: "books", move: { kind: "same" } });
  });

  it("searches nothing where no text of the cited work is in the case", () => {
    const side = (files["sources/S-report.yaml"] ?? "").split("captures:")[0] ?? "";
    const [link] = traced("CL-readers", { ...files, "sources/S-report.yaml": side }).links;
    expect(link).toMatchObject({ pages: 0, hits: [] });
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
