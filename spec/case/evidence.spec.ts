import { describe, expect, it } from "vitest";
import { problemLine } from "../../src/case/problems.js";
import { readFiles } from "./small-case.js";
import { smallEvidence } from "./small-evidence.js";

const problemsOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  readFiles(files).problems.map(problemLine);

describe("evidence in a case", () => {
  it("is read whole, with snake_case keys as the code writes them and the author's own names as they stand", () => {
    const { case: subject, problems } = readFiles(smallEvidence);
    expect(problems).toEqual([]);
    expect(subject?.ladder?.conversions[0]).toMatchObject({ id: "CV-books", lower: 20, upper: 40 });
    expect(subject?.claims[0]).toMatchObject({
      id: "CL-loans",
      firstAppearance: "S-report",
      quantity: { value: 1000, stockOrFlow: "flow", per: "year", certainty: "unknown" },
      appearances: [{ source: "S-report", derivedFrom: [] }],
      at: { file: "claims/CL-loans.yaml", line: 1 },
    });
    expect(subject?.testimonies[0]?.tellings[0]?.elements[0]).toMatchObject({ name: "how-many", words: "witness" });
    expect(subject?.people[0]).toMatchObject({ office: "a reporter", living: "unknown" });
    expect(subject?.hypotheses[0]?.evidence[0]?.relation).toEqual({ H1: "0", H2: "+", H3: "?" });
    expect(subject?.judgements[0]).toMatchObject({ rung: "suspicion", alternativesConsidered: ["late returns"] });
    expect(subject?.replies[0]).toMatchObject({ party: "library", status: "no-request-possible", answers: [] });
  });

  it("belongs to the checksum of the case", () => {
    const changed = { ...smallEvidence, "ladder.yaml": (smallEvidence["ladder.yaml"] ?? "").replace("40", "41") };
    expect(readFiles(changed).case?.sha256).not.toBe(readFiles(smallEvidence).case?.sha256);
  });

  it("gives away neither paths nor checksums of files that speak of witnesses", () => {
    const { case: subject } = readFiles(smallEvidence);
    expect(subject?.testimonies).toHaveLength(1);
    expect(subject?.people).toHaveLength(1);
    const paths = Object.keys(subject?.files ?? {});
    expect(paths).toContain("claims/CL-loans.yaml");
    expect(paths.filter((path) => path.startsWith("testimonies/") || path === "people.yaml")).toEqual([]);
  });

  it.each([
    ["claims/CL-loans.yaml", "claims/CL-other.yaml", "The claim"],
    ["hypotheses/HS-loans.yaml", "hypotheses/HS-other.yaml", "The hypothesis set"],
    ["judgements/J-loans.yaml", "judgements/J-other.yaml", "The judgement"],
    ["replies/R-library.yaml", "replies/R-other.yaml", "The reply"],
    ["testimonies/T-ab2cd3ef.yaml", "testimonies/T-other.yaml", "The testimony"],
  ])("is called after its id: %s", (from, to, noun) => {
    const { [from]: text = "", ...rest } = smallEvidence;
    expect(problemsOf({ ...rest, [to]: text }).join("\n")).toContain(`${noun} `);
    expect(problemsOf({ ...rest, [to]: text }).join("\n")).toContain("Name the file after the id.");
  });

  it("takes no id twice, whatever the kind of record", () => {
    const people = (smallEvidence["people.yaml"] ?? "").replace("P-1", "CL-loans");
    expect(problemsOf({ ...smallEvidence, "people.yaml": people }).join("\n")).toContain("defined a second time");
  });

  it.each([
    ["testimonies/T-ab2cd3ef.yaml", "id: T-ab2cd3ef", "id: T-JoDoe", "/dev/urandom"],
    ["testimonies/T-ab2cd3ef.yaml", "[analysis, aggregate]", "[anything]", "share:WHO"],
    ["claims/CL-loans.yaml", "kind: official-report", "kind: guess", "Write one of"],
    ["judgements/J-loans.yaml", "rung: suspicion", "rung: certainty", "Write one of"],
    ["hypotheses/HS-loans.yaml", 'H2: "+"', 'H2: "yes"', "Write one of"],
  ])("says what to write where %s has a wrong word", (file, was, now, fix) => {
    const text = smallEvidence[file] ?? "";
    expect(text).toContain(was);
    const found = problemsOf({ ...smallEvidence, [file]: text.replace(was, now) });
    expect(found.filter((line) => line.startsWith(`${file}:`)).join("\n")).toContain(fix);
  });

  it("reports an unknown key and a file that ends in .yml", () => {
    const text = `${smallEvidence["claims/CL-loans.yaml"] ?? ""}colour: red\n`;
    const found = problemsOf({ ...smallEvidence, "claims/CL-loans.yaml": text, "claims/CL-x.yml": "id: x\n" });
    expect(found.join("\n")).toContain('The key "colour" is not known here.');
    expect(found.join("\n")).toContain("Name it .yaml.");
  });
});
