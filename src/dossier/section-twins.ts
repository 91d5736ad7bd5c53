import { h, type Element, type Node } from "../core/markup.js";
import { anchor, table, type Page } from "./page.js";
import { subjectApart } from "./subject.js";

/** How many flags the same plan raises when nothing is wrong, and how each run stands once all the others are paid for. */
export function twins(page: Page): readonly Element[] {
  const { battery, findings } = page.evidence.input;
  if (battery === undefined || battery.runs.length === 0) return [];
  return [
    h(
      "section",
      { id: "twins", "aria-labelledby": "twins-title" },
      h("h2", { id: "twins-title" }, "What a clean twin of this case would show"),
      h(
        "p",
        {},
        "Many tests on one case raise flags by chance alone. So whole sets of honest figures were drawn, ",
        page.value("battery:#/twins", "count"),
        " clean twins of this case: the same series, of the same length, level and printing, with every figure drawn from the null hypothesis fitted to it. The whole plan was run on each.",
      ),
      flags(page, "0.05", "one in twenty"),
      flags(page, "0.01", "one in a hundred"),
      h(
        "p",
        {},
        "The most surprising run of the plan, with all the others paid for: ",
        page.value("battery:#/log10p", "log10", "b", { class: "n" }),
        " such cases, the figures counted in, come out as surprising (Westfall and Young’s correction, which keeps the dependence between runs; no p from so many twins can be smaller than one over their number and one).",
      ),
      table(
        "Runs among clean twins",
        [
          { name: "Run", className: "wide-cell" },
          { name: "p of the figures", className: "number" },
          { name: "Whole plan paid for", className: "number" },
          { name: "Twins at one in twenty", className: "number" },
          { name: "Twins at one in a hundred", className: "number" },
        ],
        battery.runs.map(({ id }) => {
          const finding = findings.find((candidate) => candidate.id === id);
          return h(
            "tr",
            {},
            h(
              "td",
              { class: "wide-cell" },
              h("a", { href: `#${anchor("finding", id)}` }, page.prose(`twin:${id}#/id`)),
              finding === undefined ? "" : " (",
              finding === undefined ? "" : subjectApart(page, finding),
              finding === undefined ? "" : ")",
            ),
            h("td", { class: "number" }, page.value(`twin:${id}#/log10p`, "log10")),
            h("td", { class: "number" }, page.value(`twin:${id}#/log10Adjusted`, "log10")),
            h("td", { class: "number" }, page.value(`twin:${id}#/twinsFired/0.05`, "count")),
            h("td", { class: "number" }, page.value(`twin:${id}#/twinsFired/0.01`, "count")),
          );
        }),
        { "data-sortable": "" },
      ),
      leftOut(page),
    ),
  ];
}

function flags(page: Page, level: "0.05" | "0.01", words: string): Element {
  const at = `battery:#/flags/${level}`;
  return h(
    "p",
    {},
    "At a p of ",
    words,
    " or less, after the innocent explanations that stand: flags raised by the figures, ",
    page.value(`${at}/observed`, "count", "b", { class: "n" }),
    " in ",
    page.value("battery-runs:", "count"),
    " runs. A clean twin raises ",
    page.value(`${at}/meanOfTwins`, "decimal1", "b", { class: "n" }),
    " on average and no more than ",
    page.value(`${at}/upperOfTwins`, "count"),
    " in nineteen of twenty; ",
    page.value(`${at}/twinsAsMany`, "count"),
    " of the twins raise as many as the figures.",
  );
}

function leftOut(page: Page): Element | [] {
  const runs = page.evidence.input.battery?.leftOut ?? [];
  if (runs.length === 0) return [];
  const rows: readonly Node[] = runs.map((_, i) =>
    h("li", {}, page.prose(`battery:#/leftOut/${i}/id`), ": ", page.prose(`battery:#/leftOut/${i}/reason`)),
  );
  return h("div", {}, h("p", {}, "Without a twin, and so not counted above:"), h("ul", {}, rows));
}
