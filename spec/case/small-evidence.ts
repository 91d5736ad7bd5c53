import { smallCase } from "./small-case.js";

/** One record of each kind of evidence beside the small case; every field that has no default is there. */
export const smallEvidence: Readonly<Record<string, string>> = {
  ...smallCase,
  "ladder.yaml": `rungs:
  - {id: shelves, text: shelves}
  - {id: books, text: books}
conversions:
  - {id: CV-books, from: shelves, to: books, lower: 20, upper: 40, source: S-report, reason: the shelves were counted}
`,
  "claims/CL-loans.yaml": `id: CL-loans
type: numeric
text: about 1,000 loans a year
party: library
quantity: {measure: loans, unit: books, value: 1000, kind: official-report, stock_or_flow: flow, per: year}
first_appearance: S-report
appearances:
  - {source: S-report, date: "2016-03", role: original, derived_from: [], text: "about 1,000 loans a year"}
`,
  "testimonies/T-ab2cd3ef.yaml": `id: T-ab2cd3ef
pseudonym_source: csprng
basis: {kind: direct}
consent: {scopes: [analysis, aggregate], recorded: "2019-05-01", form: recorded, version: "1"}
risk: {grade: low}
interview: {language: en}
tellings:
  - id: first
    date: "2019-05-01"
    source: S-report
    elements:
      - {name: how-many, value: "30 books", words: witness}
publish_level: aggregate
`,
  "people.yaml": `people:
  - {id: P-1, names: [Jo Doe], office: a reporter, living: unknown}
`,
  "hypotheses/HS-loans.yaml": `id: HS-loans
title: Why do the loans differ?
about: [CL-loans]
hypotheses:
  - {id: H1, text: They were raised., kind: incriminating, predictions: [round numbers]}
  - {id: H2, text: The year was cut differently., kind: definitional, predictions: [the sums agree]}
  - {id: H3, text: Late returns were counted later., kind: innocent, predictions: [later versions are higher]}
evidence:
  - {id: E1, ref: CL-loans, text: the report says about, relation: {H1: "0", H2: "+", H3: "?"}}
would_change_our_mind:
  - {text: the library's ledger, about: H1, registered: "2020-01-01"}
`,
  "judgements/J-loans.yaml": `id: J-loans
about: [CL-loans]
rung: suspicion
sentence: It is alleged that the loans were counted twice.
reasons: [two versions differ]
alternatives_considered: [late returns]
rests_on: [CL-loans]
by: analyst-1
date: "2020-02-01"
`,
  "replies/R-library.yaml": `id: R-library
party: library
status: no-request-possible
reason: the library was closed in 2018
shown_with: [CL-loans]
`,
};
