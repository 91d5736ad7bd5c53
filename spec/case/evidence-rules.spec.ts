import { describe, expect, it } from "vitest";
import { problemLine } from "../../src/case/problems.js";
import { readFiles } from "./small-case.js";
import { smallEvidence } from "./small-evidence.js";

/** What is said after one edit of one file; the edit must change something. */
function after(file: string, was: string, now: string): readonly string[] {
  const text = smallEvidence[file] ?? "";
  expect(text).toContain(was);
  return readFiles({ ...smallEvidence, [file]: text.replace(was, now) }).problems.map(problemLine);
}

const claim = "claims/CL-loans.yaml";
const set = "hypotheses/HS-loans.yaml";
const check = (more: string): string =>
  `citation_checks:\n  - {citing: S-report, target: S-news, reason: read, checker: analyst-1, date: "2020-01-02", ${more}}\nappearances:`;
const ratio = (more: string): string =>
  `text: the report says about, likelihood_ratios: [{basis: guess, by: analyst-1, date: "2020-01-02", ${more}}],`;

describe("a claim", () => {
  it.each([
    ["a value beside bounds", "value: 1000", "value: 1000, min: 900", 5, "not both"],
    ["bounds upside down", "value: 1000", "min: 1000, max: 900", 5, "Exchange min and max."],
    ["no number where it is numeric", "value: 1000, ", "", 5, "a claim without a number is of another type"],
    ["a stock a year", "stock_or_flow: flow", "stock_or_flow: stock", 5, "Write stock_or_flow: flow"],
    [
      "itself as its origin",
      "derived_from: []",
      "derived_from: [S-report]",
      8,
      "derived_from: [] where it is first-hand",
    ],
    ["an unknown source", "source: S-report, date", "source: S-reprot, date", 8, 'Did you mean "S-report"?'],
    ["an unknown party", "party: library", "party: libary", 4, 'Did you mean "library"?'],
    ["an unknown record", "party: library", "party: library\nreplies: [R-libary]", 5, 'There is no record "R-libary"'],
    [
      "a number declared missing after a look into an excerpt",
      "appearances:",
      check("coverage: excerpt, result: number-not-found"),
      8,
      'Write "inconclusive" until two people have searched the full text.',
    ],
    [
      "a number declared missing by one person",
      "appearances:",
      check("coverage: full-text, result: number-not-found"),
      8,
      "only one person looked",
    ],
    [
      "one person as two",
      "appearances:",
      check("coverage: full-text, result: supported, second_checker: analyst-1"),
      8,
      "Let another person look",
    ],
    [
      "a citation where it does not appear",
      "appearances:",
      check("coverage: full-text, result: supported").replace(
        "citing: S-report, target: S-news",
        "citing: S-news, target: S-report",
      ),
      8,
      "Add it to the appearances",
    ],
  ])("may not have %s", (_, was, now, line, fix) => {
    const found = after(claim, was, now);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${claim}:${line}:\\d+: `, "u"));
    expect(found[0]).toContain(fix);
  });

  it("may say that a number is not there when two people have searched the full text", () => {
    const text = check("coverage: full-text, result: number-not-found, second_checker: analyst-2");
    const found = after(claim, "appearances:", text);
    // The second person is not on the team of the small case, and that is all.
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('There is no pseudonym "analyst-2"');
  });
});

describe("a unit ladder", () => {
  it.each([
    ["a rung that is not there", "to: books", "to: boks", 'Did you mean "books"?'],
    ["a way from a rung to itself", "to: books", "to: shelves", "Name two rungs."],
    ["a factor upside down", "lower: 20", "lower: 50", "the smaller as lower"],
    ["a factor of nothing", "lower: 20", "lower: 0", "two positive numbers"],
    ["one rung twice", "id: books", "id: shelves", "Delete one of the two."],
    ["a source that is not there", "source: S-report", "source: S-reprot", 'Did you mean "S-report"?'],
  ])("may not have %s", (_, was, now, fix) => {
    expect(after("ladder.yaml", was, now).join("\n")).toContain(fix);
  });
});

describe("a set of hypotheses", () => {
  it.each([
    ["no innocent hypothesis", "kind: innocent", "kind: mixed", 5, "Add one of kind innocent"],
    ["neither error nor definition", "kind: definitional", "kind: innocent", 5, "Add one of kind error"],
    ["one hypothesis twice", "id: H3", "id: H2", 7, "Give one another id."],
    ["a hypothesis without its bearing", ', H3: "?"', "", 9, 'Write ++, +, 0, -, -- or ? for every hypothesis; "?"'],
    ["a bearing on nothing", 'H3: "?"', 'H3: "?", H4: "+"', 9, 'The set has no hypothesis "H4".'],
    [
      "a look before it was written down",
      'registered: "2020-01-01"',
      'registered: "2020-01-01", looked: "2019-12", outcome: met',
      11,
      "Only what was written down before the look belongs here",
    ],
    [
      "an outcome without its date",
      'registered: "2020-01-01"',
      'registered: "2020-01-01", outcome: met',
      11,
      "Write its date as looked.",
    ],
    [
      "a look without its outcome",
      'registered: "2020-01-01"',
      'registered: "2020-01-01", looked: "2020-02"',
      11,
      "Write met or not-met",
    ],
    [
      "a ratio with itself",
      "text: the report says about,",
      ratio("for: H1, against: H1, low: 1, high: 2"),
      9,
      "Name another hypothesis.",
    ],
    [
      "a ratio upside down",
      "text: the report says about,",
      ratio("for: H1, against: H2, low: 2, high: 1"),
      9,
      "the smaller as low",
    ],
    [
      "a ratio of nothing",
      "text: the report says about,",
      ratio("for: H1, against: H2, low: 0, high: 1"),
      9,
      "two positive numbers",
    ],
    [
      "a ratio beyond what anyone can know",
      "text: the report says about,",
      ratio("for: H1, against: H2, low: 1, high: 2000000"),
      9,
      "between a millionth and a million",
    ],
    [
      "a ratio by nobody",
      "text: the report says about,",
      ratio("for: H1, against: H2, low: 1, high: 2").replace("by: analyst-1", "by: analyst-9"),
      9,
      'There is no pseudonym "analyst-9"',
    ],
    [
      "dependence and independence of one thing",
      "text: the report says about,",
      "text: x, depends_on: [E1], independent_of: [{id: E1, reason: y}],",
      9,
      "Delete it from one of the two lists.",
    ],
    [
      "an attack on nothing",
      "text: the report says about,",
      "text: x, attacks: [{kind: rebut, target: H9, text: y}],",
      9,
      "no hypothesis or evidence",
    ],
    [
      "nothing that would change a mind",
      'would_change_our_mind:\n  - {text: the library\'s ledger, about: H1, registered: "2020-01-01"}\n',
      "would_change_our_mind: []\n",
      10,
      "dated before the look",
    ],
    ["evidence that is no record", "ref: CL-loans", "ref: CL-lones", 9, "There is no record"],
  ])("may not have %s", (_, was, now, line, fix) => {
    const found = after(set, was, now);
    expect(found.some((one) => one.startsWith(`${set}:${line}:`) && one.includes(fix))).toBe(true);
  });

  it("takes a vague date for what it may be", () => {
    const now = 'registered: "2020-01-01", looked: "2020", outcome: met';
    expect(after(set, 'registered: "2020-01-01"', now)).toEqual([]);
  });
});

describe("a judgement", () => {
  const file = "judgements/J-loans.yaml";
  it.each([
    ["no word of its rung", "It is alleged that the loans", "The loans", "Use one of"],
    ["a word that judges persons", "It is alleged that", "It is alleged by fraud that", "without judging intent"],
  ])("may not have %s", (_, was, now, fix) => {
    expect(after(file, was, now).join("\n")).toContain(fix);
  });

  it("may not climb on figures alone, nor name a person there", () => {
    const text = (smallEvidence[file] ?? "").replace("rests_on: [CL-loans]", "rests_on: [R-library]");
    const lines = (sentence: string, rung: string): string =>
      readFiles({
        ...smallEvidence,
        [file]: text.replace("rung: suspicion", `rung: ${rung}`).replace(/sentence: .*/u, `sentence: ${sentence}`),
      })
        .problems.map(problemLine)
        .join("\n");
    expect(lines("There are grounds to believe it.", "reasonable-grounds-to-believe")).toContain(
      "Write rung: reasonable-grounds-to-suspect",
    );
    expect(lines("It is alleged that Jo Doe did it.", "suspicion")).toContain("Leave the name out");
    expect(lines("It is alleged that the loans were counted twice.", "suspicion")).toBe("");
  });

  it("may not name a party that is a person on figures alone", () => {
    const text = (smallEvidence[file] ?? "")
      .replace("rests_on: [CL-loans]", "rests_on: [R-library]")
      .replace(/sentence: .*/u, "sentence: It is alleged that Ann Roe counted twice.");
    const withParty = (kind: string): string =>
      readFiles({
        ...smallEvidence,
        "case.yaml": (smallEvidence["case.yaml"] ?? "").replace(
          "parties:\n",
          `parties:\n  - {id: roe, name: Ann Roe, kind: ${kind}, role: other, interests: none}\n`,
        ),
        [file]: text,
      })
        .problems.map(problemLine)
        .join("\n");
    expect(withParty("person")).toContain('its sentence names "Ann Roe"');
    expect(withParty("office")).not.toContain('its sentence names "Ann Roe"');
  });
});

describe("an appearance", () => {
  it.each([
    ["bounds upside down", "quantity: {min: 9, max: 8}", "Exchange min and max."],
    ["a value beside bounds", "quantity: {value: 9, max: 8}", "not both"],
    ["a stock a year", "quantity: {stock_or_flow: stock}", "Write stock_or_flow: flow"],
  ])("may not have %s", (_, quantity, fix) => {
    const found = after(claim, 'date: "2016-03", role', `date: "2016-03", ${quantity}, role`);
    expect(found.some((one) => one.startsWith(`${claim}:8:`) && one.includes(fix))).toBe(true);
  });

  it("may give bounds where the claim has a value", () => {
    expect(after(claim, 'date: "2016-03", role', 'date: "2016-03", quantity: {min: 900, max: 1100}, role')).toEqual([]);
  });
});

describe("a testimony", () => {
  const file = "testimonies/T-ab2cd3ef.yaml";
  it.each([
    [
      "be published as words without consent to that",
      "publish_level: aggregate",
      "publish_level: quote",
      "ask the witness",
    ],
    [
      "be published without consent to anything",
      "scopes: [analysis, aggregate]",
      "scopes: [analysis]",
      "publish_level: none",
    ],
    ["be published without a date of consent", 'recorded: "2019-05-01"', 'recorded: ""', "Write its date"],
    ["have a telling twice", "tellings:\n", "tellings:\n  - {id: first, source: S-report}\n", "Give one another id."],
    [
      "have an element twice",
      "    elements:\n",
      "    elements:\n      - {name: how-many, value: x, words: witness}\n",
      "tell them apart by detail",
    ],
    [
      "contradict a telling that is not there",
      'value: "30 books",',
      'value: "30 books", contradicts: [frist], reason: x,',
      "There is no telling",
    ],
    [
      "contradict itself",
      'value: "30 books",',
      'value: "30 books", contradicts: [first], reason: x,',
      "Name the other telling.",
    ],
    [
      "contradict another without a reason",
      "    elements:\n      - {",
      "    elements:\n      - {contradicts: [other], ",
      "Write the reason",
    ],
  ])("may not %s", (_, was, now, fix) => {
    expect(after(file, was, now).join("\n")).toContain(fix);
  });

  it("without consent may stand in the case, unpublished", () => {
    const text = (smallEvidence[file] ?? "")
      .replace("publish_level: aggregate", "publish_level: none")
      .replace("scopes: [analysis, aggregate]", "scopes: []");
    expect(readFiles({ ...smallEvidence, [file]: text }).problems).toEqual([]);
  });
});

describe("a reply", () => {
  const file = "replies/R-library.yaml";
  const asked = 'asked: [{date: "2020-01-01", channel: letter, deadline: "2020-02-01"}]';
  const answers = 'answers: [{text: it rained, date: "2020-01-20"}]';
  const replied = (status: string, ...more: readonly string[]): string => {
    const text = (smallEvidence[file] ?? "").replace(
      "status: no-request-possible",
      [`status: ${status}`, ...more].join("\n"),
    );
    return readFiles({ ...smallEvidence, [file]: text })
      .problems.map(problemLine)
      .join("\n");
  };
  it.each([
    { status: "sent", more: [], fix: "Write under asked when and how" },
    { status: "declined", more: [], fix: "Write under asked when and how" },
    { status: "answered", more: [asked], fix: "Write its words under answers" },
    { status: "public-reply", more: [], fix: "Write its words under answers" },
    { status: "no-answer", more: [asked, answers], fix: "Write status: answered." },
    { status: "no-request-possible", more: [answers], fix: "Write status: public-reply." },
    { status: "no-request-possible", more: [asked], fix: "Write status: sent or no-answer." },
    { status: "no-answer", more: [asked.replace(/, deadline: "[^"]*"/u, "")], fix: "as deadline, or status: sent" },
    { status: "sent", more: [asked.replace("2020-02-01", "2019-12-31")], fix: "Correct one of the two." },
  ])("may not be $status with $more", ({ status, more, fix }) => {
    expect(replied(status, ...more)).toContain(fix);
  });

  it.each([
    { status: "sent", more: [asked] },
    { status: "no-answer", more: [asked] },
    { status: "declined", more: [asked] },
    { status: "answered", more: [asked, answers] },
    { status: "public-reply", more: [answers] },
    { status: "public-reply", more: [asked, answers] },
  ])("may be $status with $more", ({ status, more }) => {
    expect(replied(status, ...more)).toBe("");
  });

  it("says why no request was possible", () => {
    expect(after(file, "reason: the library was closed in 2018\n", "").join("\n")).toContain("Write the reason");
  });
});
