import type { Case } from "../core/case.js";
import { h, type Node } from "../core/markup.js";
import { touchedByCorrections, type Touched } from "../evidence/dependents.js";
import type { Page } from "./page.js";

const known = new WeakMap<Case, ReadonlyMap<string, readonly Touched[]>>();

/** A mark on everything that a correction names, with what it said before, and on everything that rests on it. */
export function correctionFlag(page: Page, id: string): readonly Node[] {
  const { case: subject } = page.evidence.input;
  const touched = known.get(subject) ?? touchedByCorrections(subject);
  known.set(subject, touched);
  return (touched.get(id) ?? []).flatMap(({ correction, affected, direct }) => {
    const from = `case:${subject.id}#/corrections/${correction}`;
    const date = page.value(`${from}/date`, "period");
    return [
      " ",
      h(
        "small",
        { class: "status" },
        ...(direct
          ? ["corrected on ", date, "; it was: ", page.prose(`${from}/was`)]
          : ["rests on ", page.prose(`${from}/affects/${affected}`), ", which was corrected on ", date]),
      ),
    ];
  });
}
