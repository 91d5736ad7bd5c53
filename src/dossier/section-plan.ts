import { h, type Element, type Node } from "../core/markup.js";
import { anchor, table, type Page } from "./page.js";
import { weightWords } from "./section-record.js";
import { subjectApart } from "./subject.js";

const statusWords = { tested: "tested", "not-applicable": "does not apply", failed: "could not be run" } as const;

/** What was meant to be tested and what would change the authors' minds, then every run, fired or not, in one list. */
export function plan(page: Page): readonly Element[] {
  const { input } = page.evidence;
  const { preface, runs } = input.case.plan;
  if (runs.length + input.findings.length === 0 && preface === "") return [];
  return [
    h(
      "section",
      { id: "plan", "aria-labelledby": "plan-title" },
      h("h2", { id: "plan-title" }, "What was planned, and what would change our mind"),
      prefaceParagraphs(page),
      h(
        "p",
        { class: "note" },
        "Plan written ",
        page.value(`case:${input.case.id}#/plan/written`, "period"),
        ". Every run of it stands here, also those that stayed quiet.",
      ),
      planTable(page),
    ),
  ];
}

function prefaceParagraphs(page: Page): readonly Element[] {
  const paragraphs = page.resolve("preface:") as readonly string[];
  return paragraphs.map((_, i) => page.prose(`preface:#/${i}`, "p"));
}

function planTable(page: Page): Element {
  const { placed, input } = page.evidence;
  const byId = new Map(placed.map((p) => [p.finding.id, p]));
  const planned = input.case.plan.runs.map((run) => run.id);
  // A finding outside the plan is shown too, and said to be outside.
  const outside = placed.map((p) => p.finding.id).filter((id) => !planned.includes(id));
  const rows = [...planned, ...outside].map((id) => {
    const found = byId.get(id);
    const root = planned.includes(id) ? `run:${id}#` : `finding:${id}#`;
    const test = found?.finding.test ?? input.case.plan.runs.find((run) => run.id === id)?.test;
    const method = input.methods.find((m) => m.id === test);
    return h(
      "tr",
      {},
      h(
        "td",
        { class: "wide-cell" },
        method === undefined ? page.prose(`${root}/test`) : page.prose(`method:${method.id}#/question`),
      ),
      h("td", {}, found === undefined ? "" : standingLink(page, id, weightWords[found.weight], root)),
      h(
        "td",
        { class: "wide-cell" },
        found === undefined ? page.prose(`${root}/family`) : subjectApart(page, found.finding),
      ),
      h("td", {}, page.value(`${root}/registered`, "period"), planned.includes(id) ? "" : " (not in the plan)"),
      h("td", {}, found === undefined ? "not run yet" : statusWords[found.finding.status]),
    );
  });
  return table(
    "What was planned",
    [
      { name: "Question", className: "wide-cell" },
      { name: "Where it stands" },
      { name: "Asked of", className: "wide-cell" },
      { name: "Registered" },
      { name: "Status" },
    ],
    rows,
    { "data-sortable": "" },
  );
}

function standingLink(page: Page, id: string, words: string, root: string): Node {
  const hidden = h("span", { class: "unseen" }, ": ", page.prose(`${root}/id`));
  return h("a", { href: `#${anchor("finding", id)}` }, words, hidden);
}
