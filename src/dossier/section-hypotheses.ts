import type { HypothesisSet } from "../core/hypotheses.js";
import { correctionFlag } from "./correction-flag.js";
import { h, type Element } from "../core/markup.js";
import { letter } from "./evidence-letter.js";
import { anchor, section, table, type Page } from "./page.js";
import { beliefNetwork } from "./section-network.js";
import { ratiosTogether } from "./section-ratios.js";

/** Sets of hypotheses as matrices, with what would tell them apart; no total, no winner. */
export function hypotheses(page: Page): readonly Element[] {
  const { hypotheses: sets } = page.evidence.input.case;
  if (sets.length === 0) return [];
  return [
    section(
      "hypotheses",
      "Competing explanations",
      "Each set has at least one innocent explanation and one of error or definition. A cell says how a piece of evidence bears on an explanation: + for, - against, doubled where strongly, ? where nobody can say. The cells are not added up: evidence is not independent, and the best of several explanations may still be wrong.",
      sets.map((set) => setOf(page, set)),
    ),
  ];
}

function setOf(page: Page, set: HypothesisSet): Element {
  const from = `hypotheses:${set.id}#`;
  const columns = [{ name: "Explanation" }, { name: "Kind" }, ...set.evidence.map((_, i) => ({ name: letter(i) }))];
  return h(
    "article",
    { class: "speaker", id: anchor("hypotheses", set.id) },
    h("h3", {}, page.prose(`${from}/title`), correctionFlag(page, set.id)),
    table(
      "Explanations against evidence",
      columns,
      set.hypotheses.map((one, i) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, page.prose(`${from}/hypotheses/${i}/text`)),
          h("td", {}, page.value(`${from}/hypotheses/${i}/kind`, "string")),
          set.evidence.map((_, k) => h("td", {}, page.value(`${from}/evidence/${k}/relation/${one.id}`, "string"))),
        ),
      ),
    ),
    h(
      "ul",
      { class: "small" },
      set.evidence.map((evidence, k) =>
        h(
          "li",
          {},
          h("b", {}, letter(k)),
          ": ",
          page.prose(`${from}/evidence/${k}/text`),
          evidence.dependsOn.length === 0 ? [] : " (not independent of other evidence here)",
          evidence.attacks
            .map((_, i) => [
              "; ",
              page.value(`${from}/evidence/${k}/attacks/${i}/kind`, "string"),
              ": ",
              page.prose(`${from}/evidence/${k}/attacks/${i}/text`),
            ])
            .flat(),
          evidence.likelihoodRatios
            .map((_, i) => {
              const at = `${from}/evidence/${k}/likelihoodRatios/${i}`;
              return [
                "; likelihood ratio of ",
                page.prose(`${at}/for`),
                " to ",
                page.prose(`${at}/against`),
                " between ",
                page.value(`${at}/low`, "plain"),
                " and ",
                page.value(`${at}/high`, "plain"),
                ", because ",
                page.prose(`${at}/basis`),
                " (",
                page.prose(`${at}/by`),
                ")",
              ];
            })
            .flat(),
        ),
      ),
    ),
    ratiosTogether(page, set),
    beliefNetwork(page, set),
    h("p", { class: "label" }, "What each would lead one to expect"),
    h(
      "ul",
      { class: "small" },
      set.hypotheses.map((one, i) =>
        h(
          "li",
          {},
          page.prose(`${from}/hypotheses/${i}/text`),
          one.predictions.map((_, k) => [" ", page.prose(`${from}/hypotheses/${i}/predictions/${k}`)]).flat(),
        ),
      ),
    ),
    h("p", { class: "label" }, "What would tell them apart, and what would change our mind"),
    h(
      "ul",
      { class: "small" },
      set.discriminators.map((one, i) => {
        const at = `${from}/discriminators/${i}`;
        return h(
          "li",
          {},
          page.prose(`${at}/text`),
          " (written down on ",
          page.value(`${at}/registered`, "period"),
          one.looked === ""
            ? "; not looked at yet)"
            : ["; looked at on ", page.value(`${at}/looked`, "period"), ": ", page.prose(`${at}/outcome`), ")"],
        );
      }),
      set.wouldChangeOurMind.map((one, i) => {
        const at = `${from}/wouldChangeOurMind/${i}`;
        return h(
          "li",
          {},
          page.prose(`${at}/text`),
          " (written down on ",
          page.value(`${at}/registered`, "period"),
          one.looked === "" ? "" : ["; looked at on ", page.value(`${at}/looked`, "period")],
          "; ",
          page.value(`${at}/outcome`, "string"),
          ")",
        );
      }),
    ),
    set.note === "" ? [] : h("p", { class: "note" }, page.prose(`${from}/note`)),
  );
}
