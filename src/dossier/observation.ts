import type { Observation, QuoteStatus } from "../core/case.js";
import { h, type Element, type Node } from "../core/markup.js";
import { anchor, type Page } from "./page.js";

const statusWords: Readonly<Record<QuoteStatus, string>> = {
  quoted: "",
  computed: "follows from the quote",
  "not-in-quote": "the quote collected does not carry the figure",
  table: "read from a table",
};

/** A link to a source by its title; a source that the case does not list is named by its id. */
export function sourceLink(page: Page, id: string, idFrom: string): Element {
  const known = page.evidence.input.case.sources.some((source) => source.id === id);
  return known
    ? page.prose(`source:${id}#/title`, "a", { href: `#${anchor("source", id)}` })
    : page.prose(idFrom, "span");
}

/** The exact words in quotation marks, with what kind of support they give. */
export function quoteOf(page: Page, observation: Observation): readonly Node[] {
  const { id, quote, quoteStatus } = observation;
  const words = quote === "" ? [] : [h("q", {}, page.prose(`observation:${id}#/quote`))];
  const status = statusWords[quoteStatus];
  return [...words, ...(status === "" ? [] : [" ", h("small", { class: "status" }, status)])];
}

/** A figure with its bounds, where they say more than the print. */
export function figureOf(page: Page, observation: Observation): readonly Node[] {
  const from = `observation:${observation.id}#/figure`;
  const printed = page.prose(`${from}/text`, "b", { class: "printed" });
  return observation.figure.lower === observation.figure.upper
    ? [printed]
    : [printed, " ", h("small", {}, "(", page.value(from, "bounds"), ")")];
}
