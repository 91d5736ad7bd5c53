import { h, type Element } from "../core/markup.js";
import { findingCard } from "./finding-card.js";
import type { Page } from "./page.js";

/** A card a finding in order of weight; nothing is hidden because it stayed quiet. */
export function findings(page: Page): Element {
  const { placed } = page.evidence;
  return h(
    "section",
    { id: "findings", "aria-labelledby": "findings-title" },
    h("h2", { id: "findings-title" }, "Findings"),
    placed.length === 0 ? h("p", {}, "No run of the plan has ended yet.") : [],
    placed.map((p) => findingCard(page, p)),
  );
}
