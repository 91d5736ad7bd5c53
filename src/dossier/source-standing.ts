import type { Source } from "../core/case.js";
import { h, type Element, type Node } from "../core/markup.js";
import { isUnread } from "./counts.js";
import { separated, type Page } from "./page.js";

const retractionWords = {
  "none-found": "no correction or retraction found",
  corrected: "corrected by its publisher",
  "expression-of-concern": "with an expression of concern by its publisher",
  retracted: "retracted by its publisher",
  unchecked: "not looked up for corrections or retractions",
} as const;

/** What a source is worth and to whom: its grade on both axes, its interests, corrections of it, and whether anybody read it. */
export function sourceStanding(page: Page, source: Source): readonly Element[] {
  const from = `source:${source.id}#`;
  const parts: readonly (readonly Node[])[] = [
    ...(source.grade === undefined ? [] : [grade(page, from, source.grade)]),
    ...(source.retraction === undefined ? [] : [retraction(page, from, source.retraction)]),
    ...(source.interests.length === 0
      ? []
      : [
          [
            "Interests: ",
            ...separated(
              source.interests.map((_, i) => page.prose(`${from}/interests/${i}`)),
              "; ",
            ),
            ".",
          ],
        ]),
    ...(isUnread(source.language, page.evidence.input.case.languages)
      ? [["In a language that nobody of the case is said to read (", page.value(`${from}/language`, "string"), ")."]]
      : []),
  ];
  return parts.length === 0 ? [] : [h("small", {}, separated(parts, " "))];
}

/** Two axes, never joined: F and the sixth credibility mean that nobody can judge, not that it is bad. */
function grade(page: Page, from: string, given: NonNullable<Source["grade"]>): readonly Node[] {
  const { sourceReliability, informationCredibility } = given;
  return [
    "Reliability of the source ",
    page.value(`${from}/grade/sourceReliability`, "string", "b"),
    sourceReliability === "F" ? " (cannot be judged)" : "",
    ", credibility of what it says ",
    page.value(`${from}/grade/informationCredibility`, "string", "b"),
    informationCredibility === "6" ? " (cannot be judged)" : "",
    ", graded by ",
    page.prose(`${from}/grade/grader`),
    ", ",
    page.value(`${from}/grade/date`, "period"),
    ": ",
    page.prose(`${from}/grade/reason`),
    ".",
  ];
}

function retraction(
  page: Page,
  from: string,
  { status, checked, note }: NonNullable<Source["retraction"]>,
): readonly Node[] {
  return [
    `Standing: ${retractionWords[status]}`,
    checked === "" ? "" : [" (looked up on ", page.value(`${from}/retraction/checked`, "period"), ")"],
    note === "" ? "" : ["; ", page.prose(`${from}/retraction/note`)],
    ".",
  ].flat();
}
