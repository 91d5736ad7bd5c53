import type { Case, Observation, Statement } from "../../src/core/case.js";
import type { Finding, Provenance } from "../../src/core/finding.js";
import { readPrinted } from "../../src/core/printed.js";
import { number, quantity, say } from "../../src/core/sentence.js";
import type { Calibration, Outcome } from "../../src/core/test.js";
import type { DossierInput, MethodNote } from "../../src/dossier/input.js";

/**
 * A made-up case with every kind of thing a dossier may hold: all statuses, all qualifiers, both sides, corrections, and text that
 * tries to break out of the page. The figures resemble a growing programme; they are nobody's.
 */
export const hostile = {
  script: `<script>alert("1")</script><img src=x onerror=alert(2)>`,
  override: "evil\u202Egpj.exe\u2066 \u0007 \u0000 end",
  address: "javascript:alert(document.domain)//https://example.org/",
  quote: `He said "5,146" & 'so' </q></td></table></style></script>`,
  surrogate: "broken \uD800 half",
} as const;

let line = 0;
function observation(
  series: string,
  estimand: string,
  period: string,
  printed: string,
  more: Partial<Observation> = {},
): Observation {
  const reading = readPrinted(printed);
  if (!reading.ok) throw new RangeError(`${printed}: ${reading.why}`);
  line++;
  return {
    id: `obs-${String(line).padStart(3, "0")}`,
    series,
    estimand,
    place: "Northland",
    period,
    figure: reading.figure,
    unit: estimand === "registered" ? "persons" : estimand === "deceased-share" ? "percent" : "donors",
    kind:
      estimand === "donors-total" || estimand === "registered"
        ? "cumulative-counter"
        : estimand === "deceased-share"
          ? "share"
          : "count",
    source: "S-bulletin",
    locator: "table 2",
    quote: `The number was ${printed} in the period.`,
    quoteStatus: "quoted",
    published: `${Number(period.slice(0, 4)) + 1}-03`,
    confidence: "high",
    confidenceReason: "",
    note: "",
    at: { file: "series/figures.csv", line: line + 1, column: 1 },
    ...more,
  };
}

const yearly: readonly (readonly [string, string])[] = [
  ["2010", "34"],
  ["2011", "132"],
  ["2013", "849"],
  ["2014", "about 1,700"],
  ["2015", "2,766"],
  ["2016", "4,080"],
  ["2017", "5,146"],
  ["2018", "6,302"],
  ["2019", "5,818"],
  ["2020", "5,222"],
  ["2021", "5,272"],
  ["2022", "5,628"],
  ["2023", "6,454"],
  ["2024", "6,744"],
];

const observations: readonly Observation[] = [
  ...yearly.map(([period, printed]) => observation("yearly", "donors-year", period, printed)),
  observation("registry", "donors-year", "2017", "5,148", { source: "S-registry", quoteStatus: "table", quote: "" }),
  observation("registry", "donors-year", "2019", "5,830", { source: "S-registry", quoteStatus: "table", quote: "" }),
  observation("speech", "donors-year", "2010/2013", "1,441", {
    source: "S-speech",
    quote: hostile.quote,
    confidence: "medium",
    confidenceReason: "mirror of the original",
  }),
  observation("counter", "donors-total", "2014-04-07", "1,622", { source: "S-counter" }),
  observation("counter", "donors-total", "2015-11-09", "5,384", { source: "S-counter" }),
  observation("counter", "donors-total", "2015-12-31", "5,916", { source: "S-counter" }),
  observation("counter", "donors-total", "2016-12-31", "9,996", { source: "S-counter" }),
  observation("counter", "donors-total", "2018-07-15", "18,000+", { source: "S-counter" }),
  observation("commission", "donors-total", "2018-12-31", "18,000+", { source: "S-commission" }),
  observation("commission", "donors-total", "2018-12-31", "21,000", { source: "S-registry", published: "2019-01-15" }),
  observation("counter", "donors-total", "2019-02-28", "23,219", { source: "S-counter" }),
  observation("counter", "donors-total", "2020-10-31", "31,610", { source: "S-counter" }),
  observation("counter", "donors-total", "2020-11-30", "about 33,000", {
    source: "S-counter",
    quoteStatus: "not-in-quote",
  }),
  observation("counter", "donors-total", "2021-03-31", "33,000+", { source: "S-counter" }),
  observation("enrolment", "registered", "2014-11-01", "more than 31,000", {
    source: "S-counter",
    note: hostile.script,
  }),
  observation("enrolment", "registered", "2015-12-31", "25,000", { source: "S-missing", published: "" }),
  observation("shares", "deceased-share", "2018", "87.97", { source: "S-speech", locator: hostile.override }),
  observation("shares", "deceased-share", "2018", "87.49", { source: "S-registry" }),
];

function statement(id: string, party: string, date: string, quote: string, more: Partial<Statement> = {}): Statement {
  return {
    id,
    party,
    date,
    kind: "claim",
    about: "whether the figures are counted or calculated",
    quote,
    attributedTo: "",
    source: "S-speech",
    locator: "",
    confidence: "high",
    note: "",
    ...more,
  };
}

const sampleCase: Case = {
  folder: "/nowhere/sample",
  id: "sample-case",
  title: "The donor counts of Northland",
  question:
    "Do the official yearly counts of deceased organ donors, 2010 to 2024, agree with each other and look like counts?",
  status: "working",
  summary: `A programme that grew from 34 to 6,744 donors in fourteen years. ${hostile.script}`,
  period: "2010/2024",
  dataAsOf: "2026-11-23",
  seed: "sample-case/1",
  standardOfProof: { scheme: "UN fact-finding", target: "reasonable grounds to suspect" },
  parties: [
    {
      id: "ministry",
      name: "Ministry of Health of Northland",
      kind: "state-body",
      role: "accused",
      interests: "publishes the figures",
    },
    {
      id: "authors",
      name: "Authors of the critique",
      kind: "authors",
      role: "accuser",
      interests: "published the accusation",
    },
    { id: "panel", name: "Review panel", kind: "organisation", role: "assessor", interests: "" },
  ],
  interests: [{ who: "authors of this case", funding: "none", relation: "none" }],
  team: [{ pseudonym: "analyst-1", role: "wrote the plan" }],
  languages: ["en"],
  units: [
    { id: "donors", text: "deceased persons at least one of whose organs was recovered" },
    { id: "persons", text: "persons registered" },
    { id: "percent", text: "percent" },
  ],
  estimands: [
    { id: "donors-year", text: "Voluntary deceased donors in the period", unit: "donors", kind: "count" },
    {
      id: "donors-total",
      text: "Voluntary deceased donors since the start of the programme",
      unit: "donors",
      kind: "cumulative-counter",
    },
    { id: "registered", text: "Persons registered as willing to donate", unit: "persons", kind: "cumulative-counter" },
    { id: "deceased-share", text: "Share of transplants from deceased donors", unit: "percent", kind: "share" },
  ],
  series: [
    {
      id: "yearly",
      title: "Yearly bulletin",
      estimand: "donors-year",
      place: "Northland",
      description: "",
      publisher: "Ministry",
    },
    {
      id: "registry",
      title: "International registry",
      estimand: "donors-year",
      place: "Northland",
      description: "",
      publisher: "Registry",
    },
    {
      id: "speech",
      title: "Speech of an official",
      estimand: "donors-year",
      place: "Northland",
      description: "",
      publisher: "Ministry",
    },
    {
      id: "counter",
      title: "Counter on the web site",
      estimand: "donors-total",
      place: "Northland",
      description: "",
      publisher: "Red Cross",
    },
    {
      id: "commission",
      title: "Health commission",
      estimand: "donors-total",
      place: "Northland",
      description: "",
      publisher: "Commission",
    },
    {
      id: "enrolment",
      title: "Enrolment page",
      estimand: "registered",
      place: "Northland",
      description: "",
      publisher: "Red Cross",
    },
    {
      id: "shares",
      title: "Shares",
      estimand: "deceased-share",
      place: "Northland",
      description: "",
      publisher: "Ministry",
    },
  ],
  observations,
  tables: [],
  identities: [
    {
      id: "counter-end-2016",
      text: "The counter of the end of 2016 is that of the end of 2015 and the donors of 2016.",
      terms: [
        { coefficient: 1, estimand: "donors-total", place: "Northland", period: "2015-12-31" },
        { coefficient: 1, estimand: "donors-year", place: "Northland", period: "2016" },
        { coefficient: -1, estimand: "donors-total", place: "Northland", period: "2016-12-31" },
      ],
      relation: "=",
      bound: 0,
      reason: `The counter counts the same donors. ${hostile.script}`,
      mayFail: "Late reports may be added to the counter only.",
    },
    {
      id: "half-registered",
      text: "Twice the donors of a year are no more than 20,000.",
      terms: [{ coefficient: 2, estimand: "donors-year", place: "", period: "2016" }],
      relation: "<=",
      bound: 20000,
      reason: "",
      mayFail: "",
    },
  ],
  constants: [
    {
      id: "organs-limit",
      text: "organs from one donor",
      lower: 0,
      upper: 8,
      unit: "donors",
      source: "S-bulletin",
      reason: "Heart, liver, pancreas and intestines count one each, lungs and kidneys two each.",
    },
  ],
  sources: [
    {
      id: "S-bulletin",
      title: "Bulletin of transplantation 2010-2024",
      author: "",
      publisher: "Ministry of Health",
      issued: "2025-03",
      url: "https://example.org/bulletin?year=2024&page=3",
      language: "en",
      originGroup: "ministry",
      addressStatus: "as seen",
      csl: {},
      interests: [],
      note: "",
    },
    {
      id: "S-registry",
      title: "International registry of donation",
      author: "",
      publisher: "Registry",
      issued: "2025",
      url: "https://example.org/registry",
      language: "en",
      originGroup: "registry",
      addressStatus: "as seen",
      csl: {},
      interests: [],
      note: "",
    },
    {
      id: "S-speech",
      title: `Speech ${hostile.script}`,
      author: hostile.override,
      publisher: "News agency",
      issued: "2014-08-30",
      url: hostile.address,
      language: "zh-Hant",
      originGroup: "agency",
      addressStatus: "mirror or repost; original address not found",
      csl: {},
      interests: [],
      note: hostile.surrogate,
    },
    {
      id: "S-counter",
      title: "器官捐獻計數器",
      author: "",
      publisher: "Red Cross",
      issued: "",
      url: "",
      language: "zh",
      originGroup: "red-cross",
      addressStatus: "none",
      csl: {},
      interests: [],
      note: "",
    },
    {
      id: "S-commission",
      title: "Statement of the commission",
      author: "Commission",
      publisher: "Commission",
      issued: "2019-01-02",
      url: "http://example.org/a",
      language: "en",
      originGroup: "ministry",
      addressStatus: "as seen",
      csl: {},
      interests: [],
      note: "",
    },
  ],
  statements: [
    statement(
      "st-1",
      "ministry",
      "2014-08-30",
      "Every donor is a person with a name, entered by the hospital on the day of the donation.",
      { kind: "reply" },
    ),
    statement("st-2", "authors", "2019-11-14", "The data conform almost precisely to a mathematical formula.", {
      attributedTo: "lead author",
    }),
    statement("st-3", "ministry", "2019-12-02", "The figures are true and were checked twice.", {
      kind: "reply",
      source: "S-commission",
    }),
    statement("st-4", "panel", "2020-06", `The panel found no reason to doubt 3 of the 5 tables. ${hostile.script}`, {
      kind: "finding",
    }),
    statement("st-5", "A newspaper", "2020", "Nobody has seen the forms.", { kind: "critique", source: "S-unlisted" }),
  ],
  notFound: [
    {
      id: "nf-1",
      what: "The count for 2012",
      matters: "The curve of 2010 to 2017 needs it; its sum with 2014 is known",
      searched: "Bulletins 2012 to 2014, registry",
      date: "2026-10-01",
    },
  ],
  exclusions: [
    { id: "ex-1", what: "Figures of two provinces", why: "No source for the quoted numbers", date: "2026-10-02" },
  ],
  captures: [],
  claims: [],
  testimonies: [],
  hypotheses: [],
  judgements: [],
  replies: [],
  people: [],
  corrections: [
    {
      id: "C-1",
      date: "2026-11-20",
      kind: "number",
      affects: ["obs-007"],
      was: "5,416",
      now: "5,146",
      cause: "two digits were swapped when the figure was typed",
      told: "the authors of the critique",
    },
  ],
  plan: {
    written: "2026-11-23",
    preface: "Six questions were fixed before the figures were looked at; each names what would change our mind.",
    runs: [
      "donors-formula",
      "donors-dispersion",
      "registry-repeats",
      "registry-ratio",
      "counter-steps",
      "versions",
      "not-run",
    ].map((id, i) => ({
      id,
      test: ["formula-closeness", "dispersion", "repeats", "ratio", "steps", "conflicts", "dispersion"][i] ?? "",
      family: i < 2 ? "national donors a year" : "other figures",
      registered: "2026-11-23",
      reason: `Reason ${i + 1}, given before looking.`,
      bind: {},
      options: {},
      admissible: [],
      at: { file: "plan.yaml", line: i + 4, column: 1 },
    })),
  },
  files: { "case.yaml": "ab".repeat(32), "series/figures-2010.csv": "0c".repeat(32), "plan.yaml": "9f".repeat(32) },
  sha256: "3b7f".repeat(16),
  example: true,
};

const provenance: Provenance = {
  tables: { observations: "0c".repeat(32) },
  binding: {},
  options: {},
  admissible: [],
  seed: "sample-case/1/donors-formula",
  draws: 9999,
  software: "plumbline 0.1.0",
  testVersion: 1,
};

const idOf = (period: string, series: string): string =>
  observations.find((o) => o.period === period && o.series === series)?.id ?? "none";

const yearlyBound: Provenance["binding"][string] = {
  kind: "series",
  table: "observations",
  name: "Donors a year",
  unit: "donors",
  figure: { printed: "printed" },
  order: "period",
  id: "id",
  where: [{ column: "id", oneOf: ["2011", "2010", "2017"].map((year) => idOf(year, "yearly")) }],
};

const base: Outcome = {
  n: 8,
  dropped: [],
  statistic: { name: "Pearson statistic", value: 36.4, df: 6 },
  p: { log10: -5.68, tail: "upper", method: "asymptotic", approximation: "chi-squared" },
  effect: {
    name: "dispersion around the curve",
    unit: "times the variance of counting",
    value: 6.07,
    interval: { level: 0.95, lower: 2.52, upper: 29.4, kind: "confidence", method: "chi-squared" },
    expected: 1,
  },
  nullModel: "independent Poisson counts around a one-parameter quadratic",
  quantities: {
    k: { label: "coefficient of the curve", unit: "donors a year squared", value: 108.0214 },
    rSquared: { label: "R²", unit: "", value: 0.9969 },
    forecast: { label: "forecast for the year after", unit: "donors", value: 5634.2 },
    last: { label: "last year of the fit", unit: "year", value: 2016 },
    printed: { label: "figure published later", unit: "donors", value: 5146, observations: [idOf("2017", "yearly")] },
    of: { label: "day of the largest step", unit: "date", value: "2018-12-31" },
  },
  answer: [
    say`No. Around the best one-parameter curve the counts scatter ${number("/effect/value", "decimal1")} times as widely as independent counting requires.`,
    say`The fit looks near-perfect (R² = ${quantity("rSquared", "decimal4")}) because the counts grew more than a hundredfold. The curve fitted up to ${quantity("last", "text")} forecasts ${quantity("forecast", "count")} donors for the next year; ${quantity("printed", "count")} were published.`,
  ],
  leansOn: say`That each year’s count is independent of the others.`,
  explanations: [
    {
      id: "growth",
      speaks: "for",
      why: say`Half of simulated growing series exceed an R² of ${quantity("rSquared", "decimal2")}.`,
    },
    { id: "smoothing", speaks: "not examined", why: say`No source says how the counts were compiled.` },
  ],
  comparisons: [],
  plots: [],
};

function finding(
  id: string,
  test: string,
  family: string,
  binding: Provenance["binding"] = {},
): Pick<Finding, "schema" | "id" | "test" | "family" | "reason" | "registered" | "provenance" | "key"> {
  return {
    schema: "plumbline/finding@1",
    id,
    test,
    family,
    reason: sampleCase.plan.runs.find((run) => run.id === id)?.reason ?? "",
    registered: "2026-11-23",
    provenance: { ...provenance, binding },
    key: "f0".repeat(32),
  };
}

const power = [
  {
    description: "a formula rounded to whole numbers",
    n: 8,
    simulations: 500,
    fired: { "0.05": 490, "0.01": 470, "0.001": 300 },
  },
];

const calibrated = {
  scenario: "growing",
  description: "Poisson counts that grow a hundredfold in 8 years",
  n: 8,
  simulations: 2000,
  fired: { "0.05": 96, "0.01": 19, "0.001": 2 },
};

const others = Array.from({ length: 64 }, (_, i) => ({
  label: `Country ${String.fromCharCode(65 + (i % 26))}${i < 26 ? "" : "a"}`,
  value: 0.6 * 1.075 ** i * (1 + 0.2 * Math.sin(i * 1.7)),
}));

const findings: readonly Finding[] = [
  {
    ...finding("donors-formula", "formula-closeness", "national donors a year", { value: yearlyBound }),
    status: "tested",
    applicability: { verdict: "weak", reasons: ["Two of the 8 counts are not sourced one by one."] },
    outcome: {
      ...base,
      p: { log10: -0.0004, tail: "lower", method: "monte-carlo", draws: 9999, exceedances: 9989 },
      plots: [
        {
          kind: "series",
          title: "Counts and the best one-parameter curve, 2010 to 2017",
          description:
            "Eight counts rise along a curve; the forecast for 2017 lies above the figure that was published.",
          xLabel: "year",
          yLabel: "donors a year",
          marks: [
            ...yearly.slice(0, 7).map(([period, printed]) => {
              const o = observations.find((item) => item.period === period && item.series === "yearly");
              return {
                x: Number(period),
                at: period,
                lower: o?.figure.lower ?? 0,
                upper: o?.figure.upper ?? 0,
                label: printed,
                group: "published",
                id: o?.id ?? "none",
              };
            }),
            {
              x: 2012,
              at: "2012",
              lower: 386,
              upper: 485,
              label: "386 to 485",
              group: "not published: admissible values",
            },
          ],
          join: [],
          lines: [
            {
              label: "108.0 × (year − 2010)²",
              style: "fit",
              points: Array.from({ length: 57 }, (_, i) => ({ x: 2010 + i / 8, y: 108 * (i / 8) ** 2 })),
            },
            {
              label: "forecast of the general quadratic for 2017: 5,634",
              style: "forecast",
              points: [
                { x: 2016, y: 4060 },
                { x: 2017, y: 5634 },
              ],
            },
          ],
          zeroBased: true,
        },
        {
          kind: "strip",
          title: "Dispersion of this series and of comparators",
          description: "Sixty-four comparators between 0.6 and 60; this series lies among them.",
          xLabel: "dispersion around the best curve (1 = independent counting), log scale",
          scale: "log",
          own: [{ label: "Northland 6.1", value: 6.07 }],
          others,
          reference: { x: 1, label: "independent counting: 1" },
        },
      ],
      rank: { own: 6.07, atLeastAsExtreme: 31, comparators: 64 },
    },
    sensitivity: {
      points: 33,
      description: "2012 and 2014 are not published one by one; their sum is 2,135.",
      base: { "2012": 433, "2014": 1702 },
      log10p: { lower: -0.0011, upper: -0.0001 },
      statistic: { lower: 33.1, upper: 41.9 },
      effect: { lower: 5.52, upper: 6.98 },
      quantities: {},
    },
    calibration: calibrated,
    power,
  },
  {
    ...finding("donors-dispersion", "dispersion", "national donors a year", { value: yearlyBound }),
    status: "tested",
    applicability: { verdict: "applicable" },
    outcome: {
      ...base,
      dropped: [{ reason: "no figure was published for the period 2012", count: 1 }],
      answer: [
        say`The counts scatter more widely than counting alone, by a factor of ${number("/effect/value", "decimal1")}.`,
      ],
      evidence: {
        kind: "bayes-factor",
        log10: 3.4,
        alternative: "extra variance",
        prior: "log-normal, median 2",
        sensitivity: [{ prior: "log-normal, median 5", log10: 3.1 }],
      },
      explanations: [{ id: "growth", speaks: "against", why: say`The growth is part of the fitted mean.` }],
    },
    calibration: { ...calibrated, fired: { "0.05": 101, "0.01": 24, "0.001": 3 } },
    power: [],
  },
  {
    ...finding("registry-repeats", "repeats", "other figures"),
    status: "tested",
    applicability: { verdict: "applicable" },
    outcome: {
      ...base,
      p: { log10: -14.2, tail: "upper", method: "exact" },
      answer: [
        say`Yes. The registry carries the same figures for every year of a run, which chance alone does not do.`,
      ],
      explanations: [
        { id: "growth", speaks: "for", why: say`Carry-forward by a registry is common among comparators.` },
      ],
      rank: { own: 4, atLeastAsExtreme: 16, comparators: 70 },
      plots: [
        {
          kind: "tiles",
          title: "Rows repeated from one year to the next, 2000 to 2024",
          description: "Each row a country, each column a year.",
          columns: Array.from({ length: 25 }, (_, i) => String(2000 + i)),
          rows: [
            "Northland",
            "Southland",
            "Republic of the Very Long Name and the Islands",
            "Westland",
            "Eastland",
          ].map((label, r) => ({
            label,
            own: r === 0,
            cells: Array.from({ length: 25 }, (_, i) =>
              i < 3 + r ? "missing" : (i + r * 3) % 11 < 4 - (r % 3) ? "repeat" : "change",
            ),
          })),
        },
      ],
    },
    calibration: { ...calibrated, simulations: 0, fired: { "0.05": 0, "0.01": 0, "0.001": 0 } },
    power: [],
  },
  {
    ...finding("registry-ratio", "ratio", "other figures"),
    status: "not-applicable",
    reasons: ["The case binds 1 of the 2 columns that a ratio needs.", `Fewer than 4 years remain. ${hostile.script}`],
  },
  {
    ...finding("counter-steps", "steps", "other figures"),
    status: "failed",
    error: `series/figures.csv, line 24: "33,00O" is no number ${hostile.override}`,
    hint: "Write the figure as it is printed.",
  },
  {
    ...finding("versions", "conflicts", "other figures", {
      observations: { kind: "observations", table: "observations", where: [] },
      identities: { kind: "identities", ids: ["counter-end-2016", "half-registered"] },
    }),
    status: "tested",
    applicability: { verdict: "applicable" },
    outcome: {
      ...base,
      n: observations.length,
      p: { method: "none", reason: "Contradictions need no probability." },
      effect: {
        name: "pairs that conflict",
        unit: "pairs",
        value: 3,
        interval: { level: 1, lower: 3, upper: Infinity, kind: "identified", method: "all pairs compared" },
        expected: 0,
      },
      answer: [
        say`Yes: ${number("/effect/value", "count")} sets of figures cannot all be right as printed, the widest by ${number("/comparisons/0/gap", "count")} donors on ${quantity("of", "text")}.`,
      ],
      explanations: [],
      comparisons: [
        {
          id: "c-1",
          title: say`Two totals for the same day, ${quantity("of", "text")}`,
          standing: "conflict",
          observations: [idOf("2018-12-31", "commission"), idOf("2019-02-28", "counter")],
          gap: 3000,
          unit: "donors",
          likelyCause: say`The lower figure equals the counter of an earlier day: an old reading carried forward.`,
          settle: "The commission’s own monthly table for 2018.",
        },
        {
          id: "c-2",
          title: say`Two counts for one year`,
          standing: "conflict",
          observations: [idOf("2017", "yearly"), idOf("2017", "registry")],
          gap: 2,
          unit: "donors",
          likelyCause: say`A later count of the same year.`,
        },
        {
          id: "c-3",
          title: say`Two shares for one year`,
          standing: "conflict",
          observations: [idOf("2018", "shares"), observations.at(-1)?.id ?? "none"],
          gap: 0.47,
          unit: "percentage points",
        },
        {
          id: "c-4",
          title: say`Registered persons: perhaps two registers`,
          standing: "tension",
          observations: ["obs-030", "obs-031", "absent-id-7"],
          gap: 6000,
          unit: "persons",
          settle: "Whether both pages count the same register.",
        },
        {
          id: "c-5",
          title: say`The counter at the end of a year equals the sum of the years`,
          standing: "agreement",
          observations: [idOf("2016-12-31", "counter"), idOf("2016", "yearly")],
          gap: 0,
          unit: "donors",
        },
      ],
      plots: [],
    },
    calibration: calibrated,
    power,
  },
];

const calibration: Calibration = {
  test: "sample",
  testVersion: 1,
  command: "npm run calibrate -- --seed 1",
  honest: [calibrated],
  fabricated: [
    {
      ...calibrated,
      scenario: "smoothed",
      description: "the same with 90 % of the noise removed",
      fired: { "0.05": 1710, "0.01": 1402, "0.001": 930 },
    },
  ],
};

const methods: readonly MethodNote[] = [
  [
    "formula-closeness",
    "Closeness to a formula",
    "Are the yearly donor counts closer to a simple formula than counting allows?",
  ],
  ["dispersion", "Noise around a smooth mean", "Is there too little or too much noise around a smooth mean?"],
  ["repeats", "Repeated rows", "Are whole years of figures repeated?"],
  ["ratio", "Constant ratio", "Is the ratio of two counts steadier than sampling allows?"],
  ["steps", "Steps of a counter", "Does the counter ever step by a round number, or backwards?"],
  ["conflicts", "Conflicts between versions", "Do versions of one figure contradict each other?"],
].map(([id = "", title = "", question = ""]) => ({
  id,
  version: 1,
  title,
  question,
  nullHypothesis: "The counts are independent Poisson counts around a curve of 1 to 3 parameters.",
  assumptions: ["Each year is counted anew.", "Figures of 0 are reported as 0."],
  innocentExplanations: [
    { id: "growth", text: "A fast-growing programme follows almost any rising curve: R² above 0.99 is common." },
    { id: "smoothing", text: "Figures were rounded or smoothed for print." },
    { id: "register", text: "Another register, or another cut-off date." },
  ],
  references: [
    { text: "Robertson, Hinde & Lavee (2019), BMC Medical Ethics 20:79", doi: "10.1186/s12910-019-0406-6" },
    { text: "A manual", url: "https://example.org/manual" },
    { text: `Another ${hostile.script}`, doi: `10.1/"><script>`, url: hostile.address },
  ],
  method:
    "Poisson likelihood fit of each formula; left tail of the dispersion by parametric bootstrap with 9,999 draws.",
  limits: ["Fewer than 6 years say little.", "A formula chosen after looking is not covered."],
  calibration,
}));

export const sampleDossier: DossierInput = { case: sampleCase, findings, methods, software: "plumbline 0.1.0" };
