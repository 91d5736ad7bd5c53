import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case.js";
import type { Person } from "../../src/core/testimony.js";
import { namesReplaced, publishable } from "../../src/evidence/publishable.js";
import { readFiles } from "../case/small-case.js";
import { smallEvidence } from "../case/small-evidence.js";

const person = (names: readonly string[], more: Partial<Person> = {}): Person => ({
  id: "P-1",
  names,
  office: "Head of the Library",
  living: "unknown",
  ...more,
});

function published(changed: Readonly<Record<string, string>> = {}): Case {
  const { case: subject, problems } = readFiles({ ...smallEvidence, ...changed });
  expect(problems).toEqual([]);
  if (subject === undefined) throw new Error("the case does not read");
  return publishable(subject);
}

const testimony = smallEvidence["testimonies/T-ab2cd3ef.yaml"] ?? "";

describe("names", () => {
  it("of the living are replaced by the office in every text, key and id, in any spacing and case", () => {
    const value = { a: ["Jo  Doe said", "JO DOE", "S-jo-doe-2020"], "Jo Doe": { b: "Jo\nDoe's" } };
    expect(namesReplaced(value, [person(["Jo Doe"])])).toEqual({
      a: ["[Head of the Library] said", "[Head of the Library]", "S-head-of-the-library-2020"],
      "[Head of the Library]": { b: "[Head of the Library]'s" },
    });
  });

  it("are found inside Chinese text and in decomposed form, longer ones first, and not inside other words", () => {
    expect(namesReplaced("据王小明说", [person(["王小明"])])).toBe("据[Head of the Library]说");
    expect(namesReplaced("Jose\u0301 Ruiz", [person(["José Ruiz"])])).toBe("[Head of the Library]");
    expect(namesReplaced("Ann Lee Smith and Ann Lee", [person(["Ann Lee", "Ann Lee Smith"])])).toBe(
      "[Head of the Library] and [Head of the Library]",
    );
    expect(namesReplaced("Annals", [person(["Ann"])])).toBe("Annals");
  });

  it("stay where the person is dead or a review is recorded", () => {
    const review = {
      by: "a",
      role: "lawyer",
      jurisdiction: "x",
      date: "2020",
      identityConfirmedBy: ["b", "c"],
      reason: "r",
    };
    expect(namesReplaced("Jo Doe", [person(["Jo Doe"], { living: "no" })])).toBe("Jo Doe");
    expect(namesReplaced("Jo Doe", [person(["Jo Doe"], { living: "yes", review })])).toBe("Jo Doe");
  });
});

describe("what may be published", () => {
  it("names no unreviewed person and holds no list of people", () => {
    const claim = (smallEvidence["claims/CL-loans.yaml"] ?? "").replace(
      "text: about 1,000",
      "text: Jo Doe says about 1,000",
    );
    const subject = published({ "claims/CL-loans.yaml": claim });
    expect(subject.people).toEqual([]);
    expect(JSON.stringify(subject)).not.toMatch(/Jo Doe/iu);
    expect(subject.claims[0]?.text).toBe("[a reporter] says about 1,000 loans a year");
  });

  it.each([
    [
      "consent is withdrawn",
      testimony
        .replace('version: "1"}', 'version: "1", withdrawn_at: "2020-01-01"}')
        .replace("publish_level: aggregate", "publish_level: quote"),
    ],
    ["the level is none", testimony.replace("publish_level: aggregate", "publish_level: none")],
    ["only sums may be shown", testimony],
  ])("has no testimony, and no trace of it, where %s", (_, text) => {
    const hypotheses = (smallEvidence["hypotheses/HS-loans.yaml"] ?? "").replace(
      "would_change",
      `  - {id: E2, ref: T-ab2cd3ef, text: a witness, relation: {H1: "0", H2: "+", H3: "?"}}
  - {id: E3, ref: CL-loans, text: "against T-ab2cd3ef", relation: {H1: "0", H2: "+", H3: "?"}, depends_on: [E2], attacks: [{kind: undercut, target: E2, text: he was elsewhere}]}
would_change`,
    );
    const subject = published({ "testimonies/T-ab2cd3ef.yaml": text, "hypotheses/HS-loans.yaml": hypotheses });
    expect(subject.testimonies).toEqual([]);
    expect(JSON.stringify(subject)).not.toContain("T-ab2cd3ef");
    expect(subject.hypotheses[0]?.evidence.map(({ id }) => id)).toEqual(["E1", "E3"]);
    expect(subject.hypotheses[0]?.evidence[1]).toMatchObject({
      dependsOn: [],
      attacks: [],
      text: "against [withheld]",
    });
  });

  it("keeps no words of a witness who gave a summary only, and the words of one who gave them", () => {
    const worded = testimony
      .replace("words: witness}", "words: witness, quote: my very words}")
      .replace("publish_level: aggregate", "publish_level: LEVEL");
    const summary = published({ "testimonies/T-ab2cd3ef.yaml": worded.replace("LEVEL", "summary") });
    expect(summary.testimonies).toHaveLength(1);
    expect(JSON.stringify(summary)).not.toContain("my very words");
    const quote = worded.replace("LEVEL", "quote").replace("[analysis, aggregate]", "[analysis, quote]");
    expect(JSON.stringify(published({ "testimonies/T-ab2cd3ef.yaml": quote }))).toContain("my very words");
  });
});
