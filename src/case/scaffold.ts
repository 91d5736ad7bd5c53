import { scaffoldTables } from "./scaffold-tables.js";

/**
 * The case folder that `plumbline new` writes: an invented one about library loans, small, commented and ready to run. Two
 * digits in it are transposed and one figure is rounded, so that there is something to find.
 */
export const scaffold: Readonly<Record<string, string>> = {
  "case.yaml": `# Who asks what, of whom. Every file of this folder is explained in docs/case-folder.md of Plumbline;
# \`plumbline check\` says what is wrong with file, line and column. Towns, figures and sources here are invented.
id: library-loans             # kebab-case, never changed
title: Loans of the Riverton library
question: Do the published loans of the Riverton library agree with each other?
status: demo                  # draft, sealed, working, published, corrected, withdrawn, demo
summary: >-
  An invented case to start from. A town library prints its loans every year; a yearbook and a newspaper repeat some of the
  figures; eight other towns report to the same register.
period: "2014/2023"           # quote what looks like a number or a date but is a name
data_as_of: "2024-06-30"      # what was published later is not in the case
seed: library-loans/1         # any text; every random number follows from it
standard_of_proof:
  scheme: UN fact-finding
  target: reasonable grounds to suspect
languages: [en]
parties:                      # who speaks, and about whom; prefer an office to a person
  - id: library
    name: Riverton Library
    kind: state-body          # person, office, state-body, company, organisation, authors
    role: publisher           # accused, accuser, critic, assessor, publisher, other
    interests: its budget follows the number of loans
  - id: gazette
    name: Riverton Gazette
    kind: company
    role: other
interests:                    # of those who made this case; printed on every page
  - {who: authors of this case, funding: none, relation: none}
team:                         # pseudonyms only
  - {pseudonym: analyst-1, role: wrote the plan}
example: true                 # stamps every page as an example; delete it in a case of your own
`,
  "quantities.yaml": `# What is counted, in which unit, and what must hold between the quantities.
units:
  - {id: loans, text: items lent to a reader and entered on the day}
  - {id: members, text: persons with a valid reader's card on 31 December}
estimands:
  # kind: count (over the period), cumulative-counter (a total up to the date), stock, rate, share, estimate, money
  - {id: loans-year, text: items lent in the period, unit: loans, kind: count}
constants:
  - id: loans-per-member
    text: Loans of one member in a year.
    lower: 0
    upper: 600                # leave lower or upper out where there is no limit
    unit: loans per member
    source: S-rules
    reason: The rules allow twelve items at a time and fifty renewals of the basket a year.
identities:
  # Sum of coefficient times quantity, related to \`bound\` (0 unless given).
  - id: branches-2023
    text: The three branches add up to the town in 2023.
    terms:
      - {coefficient: 1, estimand: loans-year, place: Riverton central, period: "2023"}
      - {coefficient: 1, estimand: loans-year, place: Riverton north, period: "2023"}
      - {coefficient: 1, estimand: loans-year, place: Riverton south, period: "2023"}
      - {coefficient: -1, estimand: loans-year, place: Riverton, period: "2023"}
    relation: "="             # "=", "<=" or ">="
    reason: The report says that the town has three branches and no other lending point.
    may_fail: Loans of the book bus may be counted in the total only.
  - id: years-2020-2022
    text: The three years add up to the printed sum.
    terms:
      - {coefficient: 1, estimand: loans-year, place: Riverton, period: "2020"}
      - {coefficient: 1, estimand: loans-year, place: Riverton, period: "2021"}
      - {coefficient: 1, estimand: loans-year, place: Riverton, period: "2022"}
      - {coefficient: -1, estimand: loans-year, place: Riverton, period: "2020/2022"}
    relation: "="
    reason: Both stand in the same report.
    may_fail: A year may have been revised after the sum was printed.
`,
  "plan.yaml": `# Which test on which figures, and why: written before looking. \`plumbline tests\` lists the tests, \`plumbline explain TEST\`
# says what each role and option means. All planned runs are reported, also those that stay quiet.
written: "2024-06-30"
preface: >-
  Do the figures of library, yearbook and newspaper agree? Is the library's series smoother than counts are, or closer to a
  formula? A transposed digit or a rounded figure would be ordinary; a series smoother than those of the eight other towns
  would not.
runs:
  - id: loans-versions        # findings/loans-versions.json
    test: version-conflicts
    family: agreement of the figures       # findings of one family share a multiplicity correction
    registered: "2024-06-30"
    reason: The yearbook and the newspaper repeat figures of the library, and two sums are printed beside their parts.
    bind:
      observations: {observations: all}    # or a list of estimands
      identities: {identities: all}        # or a list of ids
  - id: loans-dispersion
    test: dispersion
    family: noise of the yearly loans
    registered: "2024-06-30"
    reason: Loans are counts of many small events; invented figures are often too smooth.
    bind:
      # Where a period has several figures: latest, earliest, or a list of observation ids.
      value: {series: loans-riverton, version: earliest, from: "2014", to: "2023"}
      comparators: {table: register, group: town, order: year, values: [loans]}
  - id: loans-formula
    test: formula-conformity
    family: noise of the yearly loans
    registered: "2024-06-30"
    reason: Figures made by a formula lie closer to it than counting allows.
    bind:
      value: {series: loans-riverton, version: earliest, from: "2014", to: "2023"}
      comparators: {table: register, group: town, order: year, values: [loans]}
    options: {}               # only those that differ from the defaults
`,
  "sources/sources.csl.json": `[
  {"id": "S-report-2019", "type": "report", "title": "Annual report 2019", "publisher": "Riverton Library", "issued": {"date-parts": [[2020, 3]]}, "language": "en"},
  {"id": "S-report-2023", "type": "report", "title": "Annual report 2023", "publisher": "Riverton Library", "issued": {"date-parts": [[2024, 3]]}, "language": "en"},
  {"id": "S-yearbook-2021", "type": "book", "title": "Yearbook of the county", "publisher": "County Archive", "issued": {"date-parts": [[2021, 6]]}, "language": "en"},
  {"id": "S-gazette-2023", "type": "article-newspaper", "title": "A good year for readers", "author": [{"literal": "Riverton Gazette"}], "issued": {"date-parts": [[2023, 1, 14]]}, "language": "en"},
  {"id": "S-register", "type": "dataset", "title": "Register of public libraries, loans by town", "publisher": "Register of Public Libraries", "issued": {"date-parts": [[2024, 5]]}, "language": "en"},
  {"id": "S-rules", "type": "document", "title": "Rules of the library", "publisher": "Riverton Library", "issued": {"date-parts": [[2012]]}, "language": "en"}
]
`,
  "sources/S-gazette-2023.yaml": `# What CSL-JSON has no field for; the file is called after the id. A source without such a file stands for itself.
id: S-gazette-2023
origin_group: library         # same author, organisation, data or informant: same group
derived_from: [S-report-2023] # [] = first-hand; left out = unknown
address: none                 # as seen | mirror or repost; original address not found | none
interests: []
note: The article quotes the library.
`,
  "series/datapackage.json": `{
  "name": "library-loans",
  "title": "Loans of the Riverton library",
  "plumbline": {
    "series": [
      {
        "id": "loans-riverton",
        "title": "Loans a year, Riverton",
        "estimand": "loans-year",
        "place": "Riverton",
        "publisher": "Riverton Library",
        "description": "All versions of the yearly figure."
      },
      {
        "id": "loans-riverton-sums",
        "title": "Loans of several years, Riverton",
        "estimand": "loans-year",
        "place": "Riverton",
        "publisher": "Riverton Library",
        "description": "Sums printed in the reports."
      },
      {
        "id": "loans-branches",
        "title": "Loans a year, branches",
        "estimand": "loans-year",
        "place": "",
        "publisher": "Riverton Library",
        "description": "An empty place means several places."
      }
    ]
  },
  "resources": [
    {
      "name": "loans",
      "path": "loans.csv",
      "title": "Loans as printed",
      "plumbline": {
        "kind": "observations"
      }
    },
    {
      "name": "register",
      "path": "register.csv",
      "title": "Loans of eight other towns",
      "description": "Invented; empty = not reported.",
      "plumbline": {
        "kind": "facts",
        "source": "S-register"
      },
      "schema": {
        "fields": [
          {
            "name": "town",
            "type": "string",
            "description": "town",
            "constraints": {
              "required": true
            }
          },
          {
            "name": "year",
            "type": "year",
            "description": "calendar year",
            "constraints": {
              "required": true
            }
          },
          {
            "name": "loans",
            "type": "integer",
            "description": "items lent in the year",
            "plumbline:unit": "loans"
          },
          {
            "name": "members",
            "type": "integer",
            "description": "members on 31 December",
            "plumbline:unit": "members"
          }
        ],
        "primaryKey": [
          "town",
          "year"
        ]
      }
    }
  ]
}
`,
  "statements.csv": `id,party,date,kind,about,quote,attributed_to,source,locator,confidence,note
st-1,gazette,2023-01-14,claim,loans of 2022,A good year for readers,the library,S-gazette-2023,headline,high,
`,
  "not-found.csv": `id,what,matters,searched,date
nf-1,loans by month,would show whether the closed months of 2020 are in the total,reports of 2020 and 2021,2024-06-12
`,
  "exclusions.csv": `id,what,why,date
ex-1,loans of the school libraries,another register and another unit,2024-06-12
`,
  "corrections/C-2024-06-20.yaml": `# What this case once said wrongly; shown first in the dossier.
id: C-2024-06-20
date: "2024-06-20"
kind: typo                    # typo, number, scope, identity, withdrawal
affects: [annual-2016]
was: "46,565"
now: "46,655"
cause: mistyped from the table
told: nobody had read it yet
`,
  ...scaffoldTables,
};
