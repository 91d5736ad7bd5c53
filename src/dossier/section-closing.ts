import { h, type Element } from "../core/markup.js";
import { escapePointer } from "./json-pointer.js";
import { fold, table, type Page } from "./page.js";

/** What was looked for in vain, and what was left out. */
export function absent(page: Page): Element {
  const { case: c } = page.evidence.input;
  return h(
    "section",
    { id: "absent", "aria-labelledby": "absent-title" },
    h("h2", { id: "absent-title" }, "What was not found, and what was left out"),
    h("h3", {}, "Not found"),
    c.notFound.length === 0
      ? h("p", {}, "The case names nothing that was looked for and not found.")
      : table(
          "Not found",
          [
            { name: "What", className: "wide-cell" },
            { name: "Why it matters", className: "wide-cell" },
            { name: "Where it was looked for" },
            { name: "Date" },
          ],
          c.notFound.map((_, i) => {
            const from = `case:${c.id}#/notFound/${i}`;
            return h(
              "tr",
              {},
              h("td", { class: "wide-cell" }, page.prose(`${from}/what`)),
              h("td", { class: "wide-cell" }, page.prose(`${from}/matters`)),
              h("td", {}, page.prose(`${from}/searched`)),
              h("td", {}, page.value(`${from}/date`, "period")),
            );
          }),
        ),
    h("h3", {}, "Left out"),
    c.exclusions.length === 0
      ? h("p", {}, "Nothing that was considered has been left out.")
      : table(
          "Left out",
          [{ name: "What", className: "wide-cell" }, { name: "Why", className: "wide-cell" }, { name: "Date" }],
          c.exclusions.map((_, i) => {
            const from = `case:${c.id}#/exclusions/${i}`;
            return h(
              "tr",
              {},
              h("td", { class: "wide-cell" }, page.prose(`${from}/what`)),
              h("td", { class: "wide-cell" }, page.prose(`${from}/why`)),
              h("td", {}, page.value(`${from}/date`, "period")),
            );
          }),
        ),
  );
}

/** What this file cannot show. */
export function limits(page: Page): Element {
  return h(
    "section",
    { id: "limits", "aria-labelledby": "limits-title" },
    h("h2", { id: "limits-title" }, "Limits"),
    h(
      "ul",
      {},
      h("li", {}, "A test says how well figures fit a model of honest reporting. It cannot say who did what, or why."),
      h(
        "li",
        {},
        "That a test stays quiet does not show that figures are right; that it fires does not show that they are wrong. The false-alarm rate and the innocent explanations of each finding belong to its answer.",
      ),
      h(
        "li",
        {},
        "The figures are as the sources cited here print them. Of ",
        page.value("count:sources", "count"),
        " sources, ",
        page.value("count:sources-without-address", "count"),
        " were seen on a mirror or have no known address; find the original before citing them.",
      ),
      h(
        "li",
        {},
        "What was not found is listed above. No test assumes a value for it; where a value is needed, all admissible ones are tried.",
      ),
      evidenceLimits(page),
      h("li", {}, "The order of the findings is for reading. It follows the stated rules and is no verdict."),
    ),
  );
}

/** What the record of claims lacks; nothing where there are no claims. */
function evidenceLimits(page: Page): readonly Element[] {
  if (page.evidence.input.case.claims.length === 0) return [];
  return [
    h(
      "li",
      {},
      "Of ",
      page.value("count:claims", "count"),
      " claims, no more than one independent origin is certain for ",
      page.value("count:claims-one-origin", "count"),
      ", and ",
      page.value("count:claims-not-looked", "count"),
      " have no recorded check.",
    ),
    h(
      "li",
      {},
      "Of ",
      page.value("count:checks", "count"),
      " checked citations, ",
      page.value("count:checks-in-part", "count"),
      " were checked against less than the full text, and ",
      page.value("count:checks-by-one", "count"),
      " by one person only. Of the sources, ",
      page.value("count:sources-ungraded", "count"),
      " have no grade of reliability.",
    ),
    h(
      "li",
      {},
      "Of the sources, ",
      page.value("count:sources-full-text", "count"),
      " are in the case in full text; of the others it has parts, or quotes that were collected. ",
      page.value("count:sources-unread", "count"),
      " are in languages that nobody of the case is said to read.",
    ),
  ];
}

/** How a stranger repeats all of it. */
export function checking(page: Page): Element {
  const { case: c } = page.evidence.input;
  const paths = Object.keys(c.files).sort();
  const step = (words: string, command: string): Element =>
    h("li", {}, words, " ", h("code", { class: "command" }, command));
  return h(
    "section",
    { id: "checking", "aria-labelledby": "checking-title" },
    h("h2", { id: "checking-title" }, "How to check this file"),
    h(
      "p",
      {},
      "Every number on this page names the place it comes from (attribute ",
      h("code", {}, "data-from"),
      " of its element) and was compared with it when the page was built; a number that did not agree would have stopped the build. Put the case folder where you like and call it CASE.",
    ),
    h(
      "ol",
      { class: "steps" },
      h("li", {}, "Install the program named above: ", page.value("software:", "string", "b"), "."),
      step("See whether the case is sound:", "npx plumbline check CASE"),
      step("Compute all findings again; the same folder gives the same bytes:", "npx plumbline run CASE"),
      step("Build this page again and compare it:", "npx plumbline dossier CASE"),
      step("Read what a test asks and how it was calibrated:", "npx plumbline explain TEST"),
    ),
    h(
      "p",
      {},
      "Seed of all random numbers: ",
      page.prose(`case:${c.id}#/seed`, "code"),
      ". Checksum of the whole case: ",
      page.value(`case:${c.id}#/sha256`, "string", "code", { class: "hash" }),
      ".",
    ),
    paths.length === 0
      ? []
      : fold("Checksums of the files of the case", [
          table(
            "Checksums",
            [{ name: "File" }, { name: "Checksum" }],
            paths.map((path) =>
              h(
                "tr",
                {},
                h("td", {}, page.prose(`file:${path}`, "code")),
                h(
                  "td",
                  {},
                  page.value(`case:${c.id}#/files/${escapePointer(path)}`, "string", "code", { class: "hash" }),
                ),
              ),
            ),
          ),
        ]),
  );
}
