import { h, type Node } from "../core/markup.js";
import type { Page } from "./page.js";

/** A mark on everything that a correction names, with what it said before. */
export function correctionFlag(page: Page, id: string): readonly Node[] {
  return page.evidence.input.case.corrections.flatMap(({ affects }, i) =>
    affects.includes(id)
      ? [
          " ",
          h(
            "small",
            { class: "status" },
            "corrected on ",
            page.value(`case:${page.evidence.input.case.id}#/corrections/${i}/date`, "period"),
            "; it was: ",
            page.prose(`case:${page.evidence.input.case.id}#/corrections/${i}/was`),
          ),
        ]
      : [],
  );
}
