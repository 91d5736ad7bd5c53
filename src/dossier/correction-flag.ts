import type { Case } from "../core/case.js";
import { h, type Node } from "../core/markup.js";
import { restingOnRetracted, touchedByCorrections } from "../evidence/dependents.js";
import type { Page } from "./page.js";

interface Marks {
  readonly corrections: ReturnType<typeof touchedByCorrections>;
  readonly retractions: ReturnType<typeof restingOnRetracted>;
}

const known = new WeakMap<Case, Marks>();

/**
 * A mark on everything that a correction names, with what it said before, on everything that rests on it, and on everything that
 * rests on a work whose publisher has retracted it or voiced concern.
 */
export function correctionFlag(page: Page, id: string): readonly Node[] {
  const { corrections, retractions } = marksOf(page.evidence.input.case);
  return [
    ...(corrections.get(id) ?? []).flatMap(({ correction, affected, direct }) => {
      const from = `case:${page.evidence.input.case.id}#/corrections/${correction}`;
      const date = page.value(`${from}/date`, "period");
      return mark(
        direct
          ? ["corrected on ", date, "; it was: ", page.prose(`${from}/was`)]
          : ["rests on ", page.prose(`${from}/affects/${affected}`), ", which was corrected on ", date],
      );
    }),
    ...(retractions.get(id) ?? []).flatMap((index) => {
      const source = page.evidence.input.case.sources[index]!;
      const what = source.retraction?.status === "retracted" ? "was retracted" : "is under an expression of concern";
      return mark(["rests on ", page.prose(`source:${source.id}#/title`), `, which ${what}`]);
    }),
  ];
}

function marksOf(subject: Case): Marks {
  const marks = known.get(subject) ?? {
    corrections: touchedByCorrections(subject),
    retractions: restingOnRetracted(subject),
  };
  known.set(subject, marks);
  return marks;
}

function mark(words: readonly Node[]): readonly Node[] {
  return [" ", h("small", { class: "status" }, ...words)];
}
