import { correctionFlag } from "./correction-flag.js";
import { h, type Element } from "../core/markup.js";
import { anchor, section, type Page } from "./page.js";

/** What persons conclude, each signed, at one standard of proof, with who disagrees. */
export function judgements(page: Page): readonly Element[] {
  const { judgements: list } = page.evidence.input.case;
  if (list.length === 0) return [];
  return [
    section(
      "judgements",
      "What persons conclude",
      "Each conclusion is one person's, dated, and uses the words of its standard of proof and of no other.",
      list.map((one) => {
        const from = `judgement:${one.id}#`;
        return h(
          "article",
          { class: "speaker", id: anchor("judgement", one.id) },
          h("h3", {}, page.value(`${from}/rung`, "string"), correctionFlag(page, one.id)),
          h("p", {}, page.prose(`${from}/sentence`)),
          h("p", { class: "credit" }, page.prose(`${from}/by`), ", ", page.value(`${from}/date`, "period")),
          h(
            "ul",
            { class: "small" },
            one.reasons.map((_, i) => h("li", {}, page.prose(`${from}/reasons/${i}`))),
            one.alternativesConsidered.map((_, i) =>
              h("li", {}, "Considered instead: ", page.prose(`${from}/alternativesConsidered/${i}`)),
            ),
            one.dissent.map((_, i) =>
              h(
                "li",
                {},
                h("b", {}, "Dissent of ", page.prose(`${from}/dissent/${i}/who`, "span")),
                ": ",
                page.prose(`${from}/dissent/${i}/text`),
              ),
            ),
          ),
        );
      }),
    ),
  ];
}
