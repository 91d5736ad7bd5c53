import { h, type Element, type Node } from "../core/markup.js";
import { leading, leastLeading } from "../ledger/leading.js";
import { orderRules, type Placed, type Weight } from "../ledger/order.js";
import { anchor, fold, type Page } from "./page.js";
import { subjectApart } from "./subject.js";

export const weightWords: Readonly<Record<Weight, string>> = {
  contradiction: "Contradiction",
  "hard to explain": "Hard to explain",
  "strange with an ordinary explanation": "Strange, with an ordinary explanation",
  unremarkable: "Tested and unremarkable",
  "not applicable": "Does not apply",
  failed: "Could not be run",
};

export function weightClass(weight: Weight): string {
  return `weight-${weight.split(" ")[0] ?? ""}`;
}

/** "What the record shows": each question with what it was asked of and its answer, in order of weight, with a link to the finding. */
export function record(page: Page): Element {
  const { placed } = page.evidence;
  const { shown, further } = leading(placed);
  const extra = extraSentences(page, shown, leastLeading - shown.length);
  // Single conflicts follow the finding that found them: the order of weight holds throughout.
  const items = shown.flatMap((p) => [
    sentenceOf(page, p),
    ...extra.filter((item) => item.of === p.finding.id).map((item) => item.element),
  ]);
  return h(
    "section",
    { id: "record", "aria-labelledby": "record-title" },
    h("h2", { id: "record-title" }, "What the record shows"),
    items.length === 0
      ? h("p", {}, "No test of the plan has given an answer yet.")
      : h("ol", { class: "record" }, items, further.length === 0 ? [] : furtherRuns(page)),
    tally(page),
    fold("How this order comes about", [
      h(
        "ul",
        {},
        orderRules.map((_, i) => page.value(`rule:${i}`, "string", "li")),
      ),
    ]),
  );
}

function sentenceOf(page: Page, { finding, weight }: Placed): Element {
  if (finding.status !== "tested") throw new RangeError(`${finding.id} has no answer`);
  const named = page.evidence.input.methods.some((method) => method.id === finding.test);
  return h(
    "li",
    { class: weightClass(weight) },
    h("span", { class: "weight" }, weightWords[weight]),
    h(
      "span",
      { class: "asked" },
      named ? page.prose(`method:${finding.test}#/question`, "b") : page.prose(`finding:${finding.id}#/test`, "b"),
      " Asked of ",
      subjectApart(page, finding),
      ".",
    ),
    h("span", { class: "answer" }, page.sentence(finding.id, finding.outcome.answer[0])),
    " ",
    h(
      "a",
      { href: `#${anchor("finding", finding.id)}`, class: "to-finding" },
      "The finding",
      h("span", { class: "unseen" }, " of run ", page.prose(`finding:${finding.id}#/id`)),
    ),
  );
}

/** The last item where not all findings have one: how many there are, how many of them stayed quiet, and where they stand. */
function furtherRuns(page: Page): Element {
  const number = (name: string): number => Number(page.resolve(`count:${name}`));
  const quiet = number("further-unremarkable");
  const remarkable = number("further") - quiet;
  return h(
    "li",
    { class: weightClass("unremarkable") },
    h("span", { class: "weight" }, "The other runs"),
    h(
      "span",
      { class: "answer" },
      quiet === 0
        ? []
        : [
            page.value("count:further-unremarkable", "count"),
            quiet === 1 ? " further run was quiet" : " further runs were quiet",
          ],
      quiet > 0 && remarkable > 0 ? ", and " : "",
      remarkable === 0
        ? []
        : [
            page.value("count:further-remarkable", "count"),
            quiet > 0 ? " more" : " further",
            remarkable === 1 ? " run stands out as runs above do" : " runs stand out as runs above do",
          ],
      ".",
    ),
    " ",
    h("a", { href: "#plan", class: "to-finding" }, "All runs that were planned, with where each stands"),
  );
}

/** Where few tests were planned, single conflicts speak for themselves. */
function extraSentences(
  page: Page,
  shown: readonly Placed[],
  wanted: number,
): readonly { readonly of: string; readonly element: Element }[] {
  const conflicts = shown.flatMap(({ finding }) =>
    finding.status !== "tested"
      ? []
      : finding.outcome.comparisons
          .filter((comparison) => comparison.standing === "conflict")
          .map((comparison) => ({
            of: finding.id,
            element: h(
              "li",
              { class: weightClass("contradiction") },
              h("span", { class: "weight" }, weightWords.contradiction),
              h("span", { class: "answer" }, page.sentence(finding.id, comparison.title)),
              " ",
              h(
                "a",
                { href: `#${anchor(`comparison-${finding.id}`, comparison.id)}`, class: "to-finding" },
                "The figures side by side",
              ),
            ),
          })),
  );
  return conflicts.slice(0, Math.max(0, wanted));
}

function tally(page: Page): Element {
  const count = (name: string): Element => page.value(`count:${name}`, "count");
  const clause = (name: string, words: string): readonly Node[] =>
    page.resolve(`count:${name}`) === 0 ? [] : [words, count(name)];
  return h(
    "p",
    { class: "tally" },
    "Runs planned: ",
    count("planned"),
    ". Tested: ",
    count("tested"),
    ", of which unremarkable: ",
    count("unremarkable"),
    ".",
    clause("not-applicable", " Did not apply: "),
    clause("failed", " Could not be run: "),
    " All stand under ",
    h("a", { href: "#findings" }, "Findings"),
    ".",
  );
}
