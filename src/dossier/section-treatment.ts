import { h, type Element } from "../core/markup.js";
import type { Treatment } from "../evidence/treatment.js";
import { section, table, type Page } from "./page.js";
import { roleWords } from "./roles.js";

/** What was looked into on each side, counted by the same rules, so that a reader sees where one was looked at more closely. */
export function treatment(page: Page): readonly Element[] {
  const rows = page.resolve("treatments:") as readonly Treatment[];
  if (page.evidence.input.case.claims.length === 0) return [];
  const count = (i: number, name: string): Element =>
    h("td", { class: "number" }, page.value(`treatments:#/${i}/${name}`, "count"));
  return [
    section(
      "treatment",
      "Both sides by the same rules",
      "How many statements and claims of each side the record holds; and of the claims, how many have a checked citation, a review or a recount, a shift of unit, kind, scope, certainty or attribution shown beside them, and a reply. The rules do not ask who speaks; where the numbers differ, the record or the attention of its authors does. Anybody can exchange the sides and build this page again: dossier --exchange-parties.",
      [
        table(
          "Both sides by the same rules",
          [
            { name: "Side", className: "wide-cell" },
            { name: "Statements", className: "number" },
            { name: "Claims", className: "number" },
            { name: "Checked", className: "number" },
            { name: "Reviewed", className: "number" },
            { name: "Shifts", className: "number" },
            { name: "Replies", className: "number" },
          ],
          rows.map(({ role }, i) =>
            h(
              "tr",
              {},
              h("th", { scope: "row", class: "wide-cell" }, role === "" ? "Several, or nobody named" : roleWords[role]),
              count(i, "statements"),
              count(i, "claims"),
              count(i, "checked"),
              count(i, "reviewed"),
              count(i, "shifted"),
              count(i, "replied"),
            ),
          ),
        ),
      ],
    ),
  ];
}

/** A copy with the sides exchanged must never pass for the dossier. */
export function exchangedNotice(page: Page): readonly Element[] {
  if (page.evidence.input.exchanged !== true) return [];
  return [
    h(
      "aside",
      { class: "example", "aria-label": "Sides exchanged" },
      h("b", {}, "The sides are exchanged in this copy."),
      " Whose figures are examined stands as who says that they are wrong, and the other way round. It is made to see whether the same rules speak of both in the same words, says nothing of either, and is not for publication.",
    ),
  ];
}
