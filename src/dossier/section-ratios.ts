import { combinedRatios, type CombinedRatio } from "../evidence/likelihood-ratios.js";
import type { HypothesisSet } from "../core/hypotheses.js";
import { h, type Element, type Node } from "../core/markup.js";
import { letter } from "./evidence-letter.js";
import { separated, type Page } from "./page.js";

/** What ratios for one pair of explanations say together, or why they are not multiplied. */
export function ratiosTogether(page: Page, set: HypothesisSet): readonly Element[] {
  const combined = combinedRatios(set);
  if (combined.length === 0) return [];
  return [
    h("p", { class: "label" }, "Likelihood ratios taken together"),
    h(
      "p",
      { class: "small" },
      "A likelihood ratio compares two explanations with each other. It does not say how probable either is, and says nothing about a third. Ratios are multiplied only where it is stated of every pair of evidence that, under each explanation, one tells nothing about the other.",
    ),
    h(
      "ul",
      { class: "small" },
      combined.map((one, i) => h("li", {}, together(page, set, one, i))),
    ),
  ];
}

function together(page: Page, set: HypothesisSet, one: CombinedRatio, index: number): readonly Node[] {
  const named = (id: string): string => letter(set.evidence.findIndex((evidence) => evidence.id === id));
  const hypothesis = (id: string): Element =>
    page.prose(`hypotheses:${set.id}#/hypotheses/${set.hypotheses.findIndex((other) => other.id === id)}/text`);
  const head = [
    "\u201c",
    hypothesis(one.for),
    "\u201d against \u201c",
    hypothesis(one.against),
    `\u201d, by ${one.evidence.map(named).join(", ")}: `,
  ];
  if (one.product !== undefined) {
    const from = `ratios:${set.id}#/${index}/product`;
    return [
      ...head,
      "the product is between ",
      page.value(`${from}/low`, "significant2"),
      " and ",
      page.value(`${from}/high`, "significant2"),
      ". It is stated that all of them are independent, because ",
      ...reasons(page, set, one),
      ".",
    ];
  }
  const dependent = one.notIndependent.filter((pair) => pair.dependent);
  const unstated = one.notIndependent.filter((pair) => !pair.dependent);
  const pairs = (of: CombinedRatio["notIndependent"]): string =>
    of.map(({ first, second }) => `${named(first)} and ${named(second)}`).join("; ");
  return [
    ...head,
    "not multiplied. ",
    dependent.length === 0 ? "" : `Said to depend on each other: ${pairs(dependent)}. `,
    unstated.length === 0 ? "" : `Nobody states that they are independent: ${pairs(unstated)}.`,
  ];
}

/** Each statement of independence between the evidence, with its reason. */
function reasons(page: Page, set: HypothesisSet, one: CombinedRatio): readonly Node[] {
  const stated = set.evidence.flatMap((evidence, i) =>
    !one.evidence.includes(evidence.id)
      ? []
      : evidence.independentOf.flatMap(({ id }, k) => (one.evidence.includes(id) ? [{ i, id, k }] : [])),
  );
  const other = (id: string): string => letter(set.evidence.findIndex((evidence) => evidence.id === id));
  return separated(
    stated.map(({ i, id, k }) => [
      `of ${letter(i)} and ${other(id)}, `,
      page.prose(`hypotheses:${set.id}#/evidence/${i}/independentOf/${k}/reason`),
    ]),
    "; ",
  );
}
