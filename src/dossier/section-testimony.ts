import { correctionFlag } from "./correction-flag.js";
import { h, type Element } from "../core/markup.js";
import type { Testimony } from "../core/testimony.js";
import type { TestimonyRow } from "../evidence/testimony-table.js";
import { sourceLink } from "./observation.js";
import { anchor, section, table, type Page } from "./page.js";

/** Accounts as tables of elements by tellings; how many are withheld is not said. */
export function testimonies(page: Page): readonly Element[] {
  const { testimonies: list } = page.evidence.input.case;
  if (list.length === 0) return [];
  return [
    section(
      "testimony",
      "Testimony",
      "Each account stands under a random pseudonym. Its tellings are compared element by element. Accounts of one event often differ from telling to telling, in true accounts as in others; a difference says that the point is not settled, and no more. The words of a reporter are not the witness's.",
      list.map((one) => account(page, one)),
    ),
  ];
}

function account(page: Page, testimony: Testimony): Element {
  const from = `testimony:${testimony.id}#`;
  const rows = page.resolve(`testimony-table:${testimony.id}`) as readonly TestimonyRow[];
  return h(
    "article",
    { class: "speaker", id: anchor("testimony", testimony.id) },
    h("h3", {}, page.prose(`${from}/id`), correctionFlag(page, testimony.id)),
    h(
      "p",
      { class: "credit" },
      page.value(`${from}/basis/kind`, "string"),
      testimony.basis.position === "" ? [] : [": ", page.prose(`${from}/basis/position`)],
      testimony.basis.couldHaveObserved === ""
        ? []
        : ["; could have observed: ", page.prose(`${from}/basis/couldHaveObserved`)],
      testimony.interview.priorInterviews === ""
        ? []
        : ["; earlier interviews: ", page.prose(`${from}/interview/priorInterviews`)],
      testimony.consent.form === "public-account"
        ? "; a public account, so that consent to us was not asked"
        : "; consent recorded",
    ),
    table(
      "Elements of the account by telling",
      [
        { name: "Telling" },
        ...rows.map(({ element, detail }) => ({ name: detail === "" ? element : `${element}: ${plain(detail)}` })),
      ],
      testimony.tellings.map((telling, i) =>
        h(
          "tr",
          {},
          h(
            "th",
            { scope: "row" },
            telling.date === "" ? "undated" : page.value(`${from}/tellings/${i}/date`, "period"),
            telling.source === "" ? [] : [", ", sourceLink(page, telling.source, `${from}/tellings/${i}/source`)],
          ),
          rows.map(({ cells }, k) => {
            const cell = cells[i];
            const at = `testimony-table:${testimony.id}#/${k}/cells/${i}`;
            if (cell === undefined || cell.state === "absent") return h("td", { class: "note" }, "not told");
            return h(
              "td",
              {},
              page.prose(`${at}/value`),
              h(
                "small",
                { class: "status" },
                " ",
                page.value(`${at}/state`, "string"),
                ", words of the ",
                page.value(`${at}/words`, "string"),
              ),
              cell.quote === "" ? [] : [" ", h("q", {}, page.prose(`${at}/quote`))],
            );
          }),
        ),
      ),
    ),
    testimony.criticalQuestions.length === 0
      ? []
      : h(
          "ul",
          { class: "small" },
          testimony.criticalQuestions.map((_, i) =>
            h(
              "li",
              {},
              page.prose(`${from}/criticalQuestions/${i}/question`, "b"),
              " ",
              page.prose(`${from}/criticalQuestions/${i}/answer`),
            ),
          ),
        ),
    testimony.note === "" ? [] : h("p", { class: "note" }, page.prose(`${from}/note`)),
  );
}

/** A heading holds no number; digits of a detail's name are left out of it. */
function plain(text: string): string {
  return text.replace(/\p{Nd}+/gu, "").trim();
}
