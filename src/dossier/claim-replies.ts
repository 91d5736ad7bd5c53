import { h, type Element } from "../core/markup.js";
import { sourceLink } from "./observation.js";
import type { Page } from "./page.js";

/** A party by its name, or as the case writes it where it lists no such party. */
export function partyName(page: Page, party: string, from: string): Element {
  const known = page.evidence.input.case.parties.some(({ id }) => id === party);
  return page.prose(known ? `party:${party}#/name` : from);
}

/** The replies shown with a claim; where there is none, that there is none. */
export function replies(page: Page, id: string): Element {
  const list = page.evidence.input.case.replies.filter(
    ({ shownWith, answers }) => shownWith.includes(id) || answers.some(({ addresses }) => addresses.includes(id)),
  );
  return h(
    "div",
    { class: "statement" },
    h("p", { class: "label" }, "Replies"),
    list.length === 0 ? h("p", { class: "note" }, "No reply to this claim has been found or asked for.") : [],
    list
      .map((reply) => {
        const at = `reply:${reply.id}#`;
        return [
          h(
            "p",
            { class: "credit" },
            partyName(page, reply.party, `${at}/party`),
            " (",
            page.value(`${at}/status`, "string"),
            ")",
            reply.asked
              .map((_, i) => [
                "; asked on ",
                page.value(`${at}/asked/${i}/date`, "period"),
                reply.asked[i]?.deadline === ""
                  ? []
                  : [", to answer by ", page.value(`${at}/asked/${i}/deadline`, "period")],
              ])
              .flat(2),
            reply.reason === "" ? [] : [". ", page.prose(`${at}/reason`)],
          ),
          ...reply.answers.flatMap((answer, i) => [
            page.prose(`${at}/answers/${i}/text`, "blockquote"),
            h(
              "p",
              { class: "credit" },
              answer.date === "" ? "undated" : page.value(`${at}/answers/${i}/date`, "period"),
              answer.source === "" ? [] : [", in ", sourceLink(page, answer.source, `${at}/answers/${i}/source`)],
              answer.test === undefined
                ? []
                : [
                    ". Tested: ",
                    page.prose(`${at}/answers/${i}/test/method`),
                    " ",
                    page.prose(`${at}/answers/${i}/test/result`),
                  ],
            ),
          ]),
        ];
      })
      .flat(),
  );
}
