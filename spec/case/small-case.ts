import { readCaseFiles } from "../../src/case/read.js";
import { memoryFiles } from "../../src/case/files.js";
import type { PlanRules } from "../../src/case/plan-rules.js";
import { problemLine } from "../../src/case/problems.js";
import type { ReadResult } from "../../src/case/read.js";

/** A valid case with one of everything, small enough to be read whole and to be mutated a hundred thousand times. */
export const smallCase: Readonly<Record<string, string>> = {
  "case.yaml": `id: small
title: A small case
question: Do the figures agree?
status: draft
period: "2014/2016"
data_as_of: "2020-06-30"
seed: small/1
standard_of_proof: {scheme: UN fact-finding, target: reasonable grounds to suspect}
languages: [en, zh]
parties:
  - {id: library, name: Town Library, kind: state-body, role: publisher, interests: its budget}
interests:
  - {who: authors, funding: none, relation: none}
team:
  - {pseudonym: analyst-1, role: wrote the plan}
`,
  "quantities.yaml": `units:
  - {id: loans, text: items lent}
  - {id: members, text: card holders}
estimands:
  - {id: loans-year, text: items lent in the period, unit: loans, kind: count}
  - {id: members-end, text: card holders at the date, unit: members, kind: stock}
constants:
  - {id: loans-per-member, text: most loans a member, lower: 0, upper: 600, unit: loans per member, source: S-report, reason: the rules}
identities:
  - id: sum-2014-2015
    text: The years add up.
    terms:
      - {coefficient: 1, estimand: loans-year, place: Town, period: "2014"}
      - {coefficient: 1, estimand: loans-year, place: Town, period: "2015"}
      - {coefficient: -1, estimand: loans-year, place: Town, period: "2014/2015"}
    relation: "="
    reason: Same report.
    may_fail: A revision.
`,
  "plan.yaml": `written: "2020-01-01"
preface: What the plan asks.
runs:
  - id: loans-noise
    test: dispersion
    family: noise
    registered: "2020-01-01"
    reason: Counts vary.
    bind:
      value: {series: loans, version: latest, from: "2014", to: "2016"}
      comparators: {table: towns, group: town, order: year, values: [loans], except: [Ashby]}
    options: {draws: 99, tail: both}
    admissible:
      - role: value
        unknown:
          - {period: "2016", lower: 900, upper: 1100}
        sum: {lower: 900, upper: 1100}
        reason: Printed as about a thousand.
  - id: loans-agree
    test: version-conflicts
    family: agreement
    registered: "2020-01-01"
    reason: Sums are printed.
    bind:
      observations: {observations: [loans-year]}
      identities: {identities: all}
  - id: loans-limit
    test: constant-ratio
    family: ratio
    registered: "2020-01-01"
    reason: A limit is stated.
    bind:
      numerator: {table: towns, value: loans, order: year, where: {town: Brook}, from: "2014", to: "2015"}
      limit: {constant: loans-per-member}
`,
  "sources/sources.csl.json": `[
  {"id": "S-report", "type": "report", "title": "Report", "publisher": "Town Library", "issued": {"date-parts": [[2016, 3]]}, "URL": "https://example.org/r", "language": "en"},
  {"id": "S-news", "type": "article-newspaper", "title": "News", "author": [{"family": "Doe", "given": "Jo"}, {"literal": "Staff"}], "issued": {"date-parts": [[2017, 1, 14]]}}
]
`,
  "sources/S-news.yaml": `id: S-news
origin_group: library
derived_from: [S-report]
address: mirror or repost; original address not found
interests: []
note: quotes the report
`,
  "series/datapackage.json": `{
  "name": "small",
  "plumbline": {"series": [
    {"id": "loans", "title": "Loans a year", "estimand": "loans-year", "place": "Town", "publisher": "Town Library"}
  ]},
  "resources": [
    {"name": "printed", "path": "printed.csv", "plumbline": {"kind": "observations"}},
    {"name": "towns", "path": "towns.csv", "title": "Other towns", "plumbline": {"kind": "facts", "source": "S-report"},
     "schema": {"fields": [
       {"name": "town", "type": "string", "description": "town", "constraints": {"required": true, "enum": ["Ashby", "Brook"]}},
       {"name": "year", "type": "year", "description": "year"},
       {"name": "loans", "type": "integer", "description": "items lent", "plumbline:unit": "loans", "constraints": {"minimum": 0, "maximum": 99999}},
       {"name": "share", "type": "number", "description": "share lent to children", "plumbline:unit": "percent"},
       {"name": "code", "type": "string", "description": "code", "constraints": {"unique": true}}
     ], "primaryKey": ["town", "year"]}}
  ]
}
`,
  "series/printed.csv": `id,series,estimand,place,period,printed,qualifier,lower,upper,unit,kind,source,locator,quote,quote_status,published,confidence,confidence_reason,note
p-1,loans,loans-year,Town,2014,"5,146",,,,loans,count,S-report,Table 1,"In 2014 the library lent 5,146 items.",quoted,2016-03,high,,
p-2,loans,loans-year,Town,2015,"5,300",,,,loans,count,S-report,Table 1,,table,2016-03,high,,
p-3,loans,loans-year,Town,2014/2015,1.05万,,,,loans,count,S-news,,两年共出借1.05万册,quoted,2017-01-14,medium,a newspaper,
p-4,loans,loans-year,Town,2016,"about 5,000",,,,loans,count,S-news,,some five thousand,quoted,2017-01-14,low,,
p-5,loans,loans-year,Town,2016,"5,000+",,5000,5200,loans,count,S-report,,sum of the months,computed,2018,low,,
`,
  "series/towns.csv": `town,year,loans,share,code
Ashby,2014,1204,10.5,010
Ashby,2015,,,011
Brook,2014,800,9.25,012
Brook,2015,790,,013
`,
  "statements.csv": `id,party,date,kind,about,quote,attributed_to,source,locator,confidence,note
st-1,library,2017-01-14,claim,loans of 2016,A good year,,S-news,headline,high,
`,
  "not-found.csv": `id,what,matters,searched,date
nf-1,loans by month,would show closures,reports,2020-06-12
`,
  "exclusions.csv": `id,what,why,date
ex-1,school libraries,another register,2020-06-12
`,
  "corrections/C-1.yaml": `id: C-1
date: "2020-06-20"
kind: typo
affects: [p-1, loans-noise, towns]
was: "5,164"
now: "5,146"
cause: mistyped
told: nobody had read it
`,
};

/** Rules like those that the command line takes from the battery, kept small so that a change there changes no expectation here. */
export const rules: PlanRules = {
  tests: {
    dispersion: {
      roles: { value: { kind: "series", required: true }, comparators: { kind: "panel", required: false } },
      options: {
        draws: { type: "integer", default: 99, minimum: 9, maximum: 9999, description: "number of draws" },
        level: { type: "number", default: 0.95, minimum: 0, description: "level" },
        tail: { type: "choice", default: "both", choices: ["upper", "lower", "both"], description: "which tail" },
        formulas: { type: "list", default: [], choices: ["line", "square"], description: "formulas" },
        names: { type: "list", default: [], description: "names" },
        cumulative: { type: "flag", default: false, description: "running total" },
        origin: { type: "text", default: "", description: "origin" },
      },
    },
    "version-conflicts": {
      roles: {
        observations: { kind: "observations", required: true },
        identities: { kind: "identities", required: false },
      },
      options: {},
    },
    "constant-ratio": {
      roles: { numerator: { kind: "series", required: true }, limit: { kind: "constant", required: false } },
      options: {},
    },
  },
};

export type Edit = readonly [file: string, from: string, to: string];

/** The small case with texts replaced; a text that is not there is a mistake of the spec. */
export function edited(...edits: readonly Edit[]): Record<string, string> {
  const files: Record<string, string> = { ...smallCase };
  for (const [file, from, to] of edits) {
    const before = files[file] ?? "";
    if (!before.includes(from)) throw new RangeError(`${file} does not contain ${JSON.stringify(from)}`);
    files[file] = before.replace(from, () => to);
  }
  return files;
}

export function readFiles(files: Readonly<Record<string, string | Uint8Array>>): ReadResult {
  return readCaseFiles(memoryFiles(files), { folder: "/case", rules });
}

export function linesOf(files: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  return readFiles(files).problems.map(problemLine);
}
