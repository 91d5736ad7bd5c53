import { h, type Element, type Node } from "../core/markup.js";
import type { Comparison } from "../core/test.js";
import { figureOf, quoteOf, sourceLink } from "./observation.js";
import { anchor, fold, table, type Page } from "./page.js";
import { seriesNames } from "./subject.js";

interface Found {
  readonly finding: string;
  readonly index: number;
  readonly comparison: Comparison;
}

const standingWords: Readonly<Record<Comparison["standing"], string>> = {
  conflict: "Cannot all be right as printed",
  tension: "At odds only under the stated reading",
  agreement: "Agree where they could have differed",
};

export function comparisonsFound(page: Page): readonly Found[] {
  return page.evidence.placed.flatMap(({ finding }) =>
    finding.status === "tested"
      ? finding.outcome.comparisons.map((comparison, index) => ({ finding: finding.id, index, comparison }))
      : [],
  );
}

/** Figures that cannot all be right, side by side with their quotes; then those that agree. */
export function comparisons(page: Page): readonly Element[] {
  const all = comparisonsFound(page);
  if (all.length === 0) return [];
  const of = (standing: Comparison["standing"]): readonly Found[] =>
    all.filter((f) => f.comparison.standing === standing);
  const conflicts = of("conflict");
  const tensions = of("tension");
  const agreements = of("agreement");
  return [
    h(
      "section",
      { id: "comparisons", "aria-labelledby": "comparisons-title" },
      h("h2", { id: "comparisons-title" }, "Contradictions and agreements"),
      h(
        "p",
        {},
        "Figures that speak of the same thing were compared, honouring their bounds. In conflict: ",
        page.value("count:conflicts", "count"),
        ". At odds under one reading only: ",
        page.value("count:tensions", "count"),
        ". In agreement where they could have differed: ",
        page.value("count:agreements", "count"),
        ".",
      ),
      conflicts.length === 0 ? [] : h("h3", {}, "Contradictions"),
      conflicts.map((found) => card(page, found)),
      tensions.length === 0 ? [] : h("h3", {}, "Tensions"),
      tensions.map((found) => card(page, found)),
      agreements.length === 0 ? [] : [h("h3", {}, "Agreements"), agreementTable(page, agreements)],
    ),
  ];
}

function card(page: Page, { finding, index, comparison }: Found): Element {
  const from = `finding:${finding}#/outcome/comparisons/${index}`;
  return h(
    "article",
    { class: `comparison ${comparison.standing}`, id: anchor(`comparison-${finding}`, comparison.id) },
    h("h4", {}, page.sentence(finding, comparison.title)),
    h("p", { class: "label" }, standingWords[comparison.standing], askedOf(page, finding)),
    h(
      "div",
      { class: "pair" },
      comparison.observations.map((id, i) => side(page, id, `${from}/observations/${i}`)),
    ),
    h(
      "dl",
      { class: "points" },
      comparison.gap === 0
        ? []
        : point("Gap", [
            page.value(`${from}/gap`, "computed", "span", { class: "n" }),
            " ",
            page.prose(`${from}/unit`),
          ]),
      comparison.likelyCause === undefined
        ? []
        : point("What could explain it", page.sentence(finding, comparison.likelyCause)),
      comparison.settle === undefined ? [] : point("What would settle it", [page.prose(`${from}/settle`)]),
    ),
  );
}

/** Which series the run was about, where it was about series: a title such as "the counter gains" does not say. */
function askedOf(page: Page, id: string): readonly Node[] {
  const finding = page.evidence.input.findings.find((f) => f.id === id);
  const names = finding === undefined ? [] : seriesNames(page, finding);
  return names.length === 0 ? [] : [" · ", ...names];
}

function point(name: string, value: readonly Node[]): Element {
  return h("div", {}, h("dt", {}, name), h("dd", {}, value));
}

function side(page: Page, id: string, idFrom: string): Element {
  const observation = page.evidence.input.case.observations.find((o) => o.id === id);
  if (observation === undefined) return h("div", { class: "side" }, page.prose(idFrom, "p"));
  const from = `observation:${id}#`;
  return h(
    "div",
    { class: "side" },
    h("p", { class: "big" }, figureOf(page, observation)),
    h(
      "p",
      { class: "of" },
      h("a", { href: `#${anchor("observation", id)}` }, page.value(`${from}/period`, "period")),
      ", ",
      page.prose(`estimand:${observation.estimand}#/text`),
    ),
    h("blockquote", {}, quoteOf(page, observation)),
    h(
      "p",
      { class: "credit" },
      sourceLink(page, observation.source, `${from}/source`),
      ...(observation.published === ""
        ? [", date of publication not known"]
        : [", published ", page.value(`${from}/published`, "period")]),
    ),
  );
}

function agreementTable(page: Page, agreements: readonly Found[]): Element {
  const rows = agreements.map(({ finding, index, comparison }) =>
    h(
      "tr",
      {},
      h("td", { class: "wide-cell" }, page.sentence(finding, comparison.title)),
      h(
        "td",
        {},
        h(
          "ul",
          { class: "plain" },
          comparison.observations.map((id, i) => {
            const observation = page.evidence.input.case.observations.find((o) => o.id === id);
            const idFrom = `finding:${finding}#/outcome/comparisons/${index}/observations/${i}`;
            if (observation === undefined) return h("li", {}, page.prose(idFrom));
            return h(
              "li",
              {},
              figureOf(page, observation),
              ", ",
              h("a", { href: `#${anchor("observation", id)}` }, page.value(`observation:${id}#/period`, "period")),
              ", ",
              sourceLink(page, observation.source, `observation:${id}#/source`),
            );
          }),
        ),
      ),
    ),
  );
  const columns = [{ name: "What agrees", className: "wide-cell" }, { name: "Figures" }];
  return agreements.length > 6
    ? fold("Table of agreements", [table("Agreements", columns, rows)])
    : table("Agreements", columns, rows);
}
