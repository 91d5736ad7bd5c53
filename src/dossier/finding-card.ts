import type { Finding } from "../core/finding.js";
import { correctionFlag } from "./correction-flag.js";
import { h, type Element, type Node } from "../core/markup.js";
import type { Effect } from "../core/test.js";
import type { Placed } from "../ledger/order.js";
import { findingPlots } from "./finding-plots.js";
import type { MethodNote } from "./input.js";
import { anchor, fold, table, type Page } from "./page.js";
import { weightClass, weightWords } from "./section-record.js";
import { subjectOf } from "./subject.js";
import { falseAlarms, power, standing, surprise, twinStanding } from "./surprise.js";
import { escapePointer } from "./json-pointer.js";

type Tested = Extract<Finding, { status: "tested" }>;

/** One finding, whatever its test: question, answer, effect, surprise, false alarms, standing, explanations, drawings, method. */
export function findingCard(page: Page, placed: Placed): Element {
  const { finding, weight } = placed;
  const method = page.evidence.input.methods.find((m) => m.id === finding.test);
  const from = `finding:${finding.id}#`;
  const head = [
    h("p", { class: "weight" }, weightWords[weight]),
    h(
      "h3",
      { id: `${anchor("finding", finding.id)}-title` },
      method === undefined ? page.prose(`${from}/test`) : page.prose(`method:${method.id}#/question`),
    ),
    h("p", { class: "subject" }, "Asked of ", subjectOf(page, finding), "."),
    h(
      "p",
      { class: "run" },
      "Run ",
      page.prose(`${from}/id`, "code"),
      page.evidence.input.case.plan.runs.length === 0 ? [] : [": ", page.prose(`${from}/reason`)],
      correctionFlag(page, finding.id),
    ),
  ];
  return h(
    "article",
    {
      class: `finding ${weightClass(weight)}`,
      id: anchor("finding", finding.id),
      "aria-labelledby": `${anchor("finding", finding.id)}-title`,
    },
    head,
    body(page, placed, from),
    method === undefined ? [] : methodInShort(page, method),
    h(
      "p",
      { class: "recompute" },
      "To compute it again: ",
      h("code", {}, "npx plumbline run CASE --only ", page.prose(`${from}/id`, "bdi")),
    ),
  );
}

function body(page: Page, placed: Placed, from: string): readonly Node[] {
  const { finding } = placed;
  switch (finding.status) {
    case "not-applicable":
      return [
        h("p", { class: "answer" }, "The test does not apply here, and so it says nothing, for or against."),
        h(
          "ul",
          { class: "reasons" },
          finding.reasons.map((_, i) => page.prose(`${from}/reasons/${i}`, "li")),
        ),
      ];
    case "failed":
      return [
        h("p", { class: "answer" }, "The test could not be run."),
        h("p", {}, page.prose(`${from}/error`), " ", page.prose(`${from}/hint`)),
      ];
    case "tested":
      return tested(page, finding, placed, from);
  }
}

function tested(page: Page, finding: Tested, placed: Placed, from: string): readonly Node[] {
  const { outcome, applicability } = finding;
  const [first, ...others] = outcome.answer;
  return [
    h("p", { class: "answer" }, page.sentence(finding.id, first)),
    others.map((sentence) => h("p", {}, page.sentence(finding.id, sentence))),
    applicability.verdict === "weak"
      ? h(
          "div",
          { class: "caution" },
          h("p", {}, "Weak ground:"),
          h(
            "ul",
            {},
            applicability.reasons.map((_, i) => page.prose(`${from}/applicability/reasons/${i}`, "li")),
          ),
        )
      : [],
    h(
      "dl",
      { class: "points" },
      point("Effect", effect(page, from, outcome.effect)),
      finding.power.length === 0 ? [] : point("What it could have found", power(page, finding)),
      point("How surprising", surprise(page, finding, placed)),
      point("How often this test fires on honest data", falseAlarms(page, finding)),
      amongTwins(page, finding.id),
      outcome.rank === undefined ? [] : point("Among comparators", standing(page, finding)),
      point("Leans most on", page.sentence(finding.id, outcome.leansOn)),
      // One point is the value itself: nothing was unknown.
      finding.sensitivity === undefined || finding.sensitivity.points <= 1
        ? []
        : point("Where no source gives the value", sensitivity(page, from)),
      point("Used and left out", dropped(page, finding, from)),
      point("Stands here because", [placed.because]),
    ),
    ...findingPlots(page, finding.id, outcome.plots),
    explanations(page, finding),
    quantities(page, finding),
  ].flat();
}

function amongTwins(page: Page, id: string): Element | [] {
  const standing = page.evidence.input.battery?.runs.find((run) => run.id === id);
  return standing === undefined ? [] : point("Among clean twins of this case", twinStanding(page, id));
}

function point(name: string, value: readonly Node[]): Element {
  return h("div", {}, h("dt", {}, name), h("dd", {}, value));
}

function effect(page: Page, from: string, { interval }: Effect): readonly Node[] {
  const at = `${from}/outcome/effect`;
  return [
    page.prose(`${at}/name`),
    ": ",
    page.value(at, "effect", "b", { class: "n" }),
    " ",
    page.prose(`${at}/unit`),
    " (",
    page.value(at, "effect-interval", "span", { class: "n" }),
    ", ",
    // An identified interval holds all values that are possible: it has no level to state.
    ...(interval.kind === "identified"
      ? ["all that is possible: "]
      : [page.value(`${at}/interval`, "level", "span", { class: "n" }), ` ${interval.kind} interval, `]),
    page.prose(`${at}/interval/method`),
    "). If nothing is amiss, it is near ",
    page.value(at, "effect-expected", "b", { class: "n" }),
    ".",
  ];
}

function sensitivity(page: Page, from: string): readonly Node[] {
  const at = `${from}/sensitivity`;
  const has = (name: string): boolean => name in (page.resolve(at) as object);
  return [
    page.prose(`${at}/description`),
    " Over ",
    page.value(`${at}/points`, "count"),
    " admissible values the statistic ranges over ",
    page.value(`${at}/statistic`, "range", "span", { class: "n" }),
    ", the effect over ",
    page.value(`${at}/effect`, "range", "span", { class: "n" }),
    ...(has("log10p") ? [", the p over ", page.value(`${at}/log10p`, "log10-range", "span", { class: "n" })] : []),
    ". The numbers above are at ",
    page.value(`${at}/base`, "point-values"),
    ".",
  ];
}

function dropped(page: Page, finding: Tested, from: string): readonly Node[] {
  return [
    page.value(`${from}/outcome/n`, "count"),
    " used. ",
    ...(finding.outcome.dropped.length === 0
      ? ["Nothing was left out."]
      : [
          "Left out: ",
          ...finding.outcome.dropped.flatMap((_, i) => [
            i === 0 ? "" : "; ",
            page.value(`${from}/outcome/dropped/${i}/count`, "count"),
            ", because ",
            page.prose(`${from}/outcome/dropped/${i}/reason`),
          ]),
          ".",
        ]),
  ];
}

const speaksWords = {
  for: "speaks for it here",
  against: "speaks against it here",
  "not examined": "not examined here",
} as const;

function explanations(page: Page, finding: Tested): Element {
  const method = page.evidence.input.methods.find((m) => m.id === finding.test);
  const { explanations: found } = finding.outcome;
  const listed = method?.innocentExplanations ?? [];
  const rows = [
    ...listed.map((explanation, i) => ({
      text: page.prose(`method:${finding.test}#/innocentExplanations/${i}/text`),
      found: found.find((f) => f.id === explanation.id),
    })),
    // An explanation that only the outcome names still stands here, under its id.
    ...found
      .map((f, i) => ({ f, i }))
      .filter(({ f }) => !listed.some((explanation) => explanation.id === f.id))
      .map(({ f, i }) => ({ text: page.prose(`finding:${finding.id}#/outcome/explanations/${i}/id`), found: f })),
  ];
  return h(
    "div",
    { class: "explanations" },
    h("h4", {}, "Innocent explanations"),
    table(
      "Innocent explanations",
      [{ name: "Explanation", className: "wide-cell" }, { name: "Here" }, { name: "Why", className: "wide-cell" }],
      rows.map((row) =>
        h(
          "tr",
          { class: `speaks-${(row.found?.speaks ?? "not").split(" ")[0] ?? ""}` },
          h("td", { class: "wide-cell" }, row.text),
          h("td", { class: "speaks" }, speaksWords[row.found?.speaks ?? "not examined"]),
          h(
            "td",
            { class: "wide-cell" },
            row.found === undefined
              ? ""
              : [...page.sentence(finding.id, row.found.why), ...fitted(page, finding, found.indexOf(row.found))],
          ),
        ),
      ),
    ),
  );
}

/** What is left of the surprise with the explanation fitted and put in the place of the null hypothesis. */
function fitted(page: Page, finding: Tested, i: number): readonly Node[] {
  const { log10p, log10Likelihood } = finding.outcome.explanations[i] ?? {};
  const at = `finding:${finding.id}#/outcome/explanations/${i}`;
  return [
    ...(log10p === undefined
      ? []
      : [
          " With this explanation fitted in the place of the null model, figures as far out come in ",
          page.value(`${at}/log10p`, "log10", "span", { class: "n" }),
          " data sets.",
        ]),
    ...(log10Likelihood === undefined
      ? []
      : [
          " It makes the figures likelier than the null model by ten to the power ",
          page.value(`${at}/log10Likelihood`, "decimal1", "span", { class: "n" }),
          ".",
        ]),
  ];
}

function quantities(page: Page, finding: Tested): Element | [] {
  // Quantities that are words (what was compared, how it was printed) stand in the sentences that need them.
  const entries = Object.entries(finding.outcome.quantities)
    .filter(([, { value }]) => typeof value === "number")
    .map(([name]) => name)
    .sort();
  if (entries.length === 0) return [];
  return fold("All numbers of this finding", [
    table(
      "Numbers of this finding",
      [{ name: "What", className: "wide-cell" }, { name: "Value", className: "number" }, { name: "Unit" }],
      entries.map((name) => {
        const at = `finding:${finding.id}#/outcome/quantities/${escapePointer(name)}`;
        return h(
          "tr",
          {},
          h("td", { class: "wide-cell" }, page.prose(`${at}/label`)),
          h("td", { class: "number" }, page.value(at, "quantity")),
          h("td", {}, page.prose(`${at}/unit`)),
        );
      }),
    ),
  ]);
}

function methodInShort(page: Page, method: MethodNote): Element {
  const at = `method:${method.id}#`;
  return fold("Method", [
    h("p", {}, page.prose(`${at}/method`)),
    h("p", {}, "Null hypothesis: ", page.prose(`${at}/nullHypothesis`)),
    h(
      "p",
      { class: "credit" },
      page.prose(`${at}/references/0/text`),
      " ",
      h(
        "a",
        { href: `#${anchor("method", method.id)}` },
        "Assumptions, limits and all references of ",
        page.prose(`${at}/title`),
      ),
    ),
  ]);
}
