import type { PlotSpec } from "../../core/plot.js";
import { say, type Sentence } from "../../core/sentence.js";
import { cappedChance } from "../support/capped-chance.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { adjustedBox } from "./edit.js";
import { namesOf, type Accused, type Words } from "./explain.js";
import type { TailFound } from "./tail.js";

const mostNamed = 20;

/** Which changes stand apart and how far, and what the two edits mark. */
export function writeAnswer(
  book: QuantityBook,
  accused: Accused,
  tail: TailFound,
  own: { readonly log10: number; readonly name: string } | undefined,
): Words {
  const { found, edit, apart } = accused;
  const n = book.add("changes", { label: "Changes compared", unit: "changes", value: found.changes.length }, "count");
  const median = book.add("median-ratio", { label: "Median ratio", unit: "", value: edit.median }, "significant3");
  const names = namesOf(book, accused);
  const farthest = apart[0] ?? 0;
  const ratio = book.add(
    "farthest-ratio",
    { label: `Ratio of ${found.changes[farthest]?.name ?? ""}`, unit: "", value: edit.ratios[farthest] ?? 1 },
    "significant3",
  );
  const gap = book.add(
    "gap",
    { label: "Gap before the next change, in mean gaps of the tail below", unit: "", value: tail.gap },
    "decimal1",
  );
  book.add("tail", { label: "Largest distances that make up the tail", unit: "changes", value: tail.tail }, "count");
  book.add(
    "tail-mean",
    { label: "Mean gap of log distances in the tail (reciprocal of the tail index)", unit: "", value: tail.mean },
    "significant3",
  );
  const first =
    own === undefined
      ? say`Farthest from the other changes ${apart.length === 1 ? "lies" : "lie"} ${names}: the ratio ${apart.length === 1 ? "is" : "of the first is"} ${ratio}, where the median of ${n} is ${median}; the gap to the next is ${gap} times what the tail leads to expect, which has a chance of at most ${cappedChance(book.add("gap-log10", { label: "log10 of the chance of so wide a gap", unit: "log10", value: tail.logP / Math.LN10 }, "log10"), tail.logP)}.`
      : say`The change of ${book.text("own-name", "Member under examination", own.name)} is ${ratio}, where the median of ${n} is ${median}; changes as far or farther have a share of ${book.add("own-log10", { label: "log10 of its rank among all", unit: "log10", value: own.log10 }, "log10")}.`;
  return [first, ...editWords(book, accused)];
}

function editWords(book: QuantityBook, { found, edit }: Accused): readonly Sentence[] {
  const nameAll = (places: readonly number[]): string =>
    places.length === 0
      ? "none"
      : places
          .slice(0, mostNamed)
          .map((i) => found.changes[i]?.name ?? "")
          .join(", ") + (places.length > mostNamed ? ", …" : "");
  const box = adjustedBox(edit.ratios.map(Math.log));
  const value = (name: string, label: string, amount: number): void => {
    book.add(name, { label, unit: "", value: amount }, "significant3");
  };
  value("effect-quartile-one", "First quartile of the effects", edit.quartiles[0]);
  value("effect-median", "Median of the effects", edit.quartiles[1]);
  value("effect-quartile-three", "Third quartile of the effects", edit.quartiles[2]);
  value("effect-lower", "Lower bound of the ratio edit", edit.bounds[0]);
  value("effect-upper", "Upper bound of the ratio edit", edit.bounds[1]);
  value("medcouple", "Medcouple of the log ratios", box.medcouple);
  value("fence-lower", "Lower fence of the adjusted boxplot, as a ratio", Math.exp(box.fences[0]));
  value("fence-upper", "Upper fence of the adjusted boxplot, as a ratio", Math.exp(box.fences[1]));
  book.text("edit-names", "Outside the ratio edit", nameAll(edit.outside));
  book.text("box-names", "Outside the adjusted boxplot", nameAll(box.outside));
  const marked = book.add(
    "edit-outside",
    { label: "Changes outside the ratio edit", unit: "changes", value: edit.outside.length },
    "count",
  );
  const boxed = book.add(
    "box-outside",
    { label: "Changes outside the adjusted boxplot", unit: "changes", value: box.outside.length },
    "count",
  );
  return [
    say`The ratio edit of Hidiroglou and Berthelot marks ${marked} for a second look, the boxplot adjusted for skewness ${boxed}; both mark some in any honest table.`,
  ];
}

export function drawStrip({ found, edit, apart }: Accused): readonly PlotSpec[] {
  const entry = (i: number): { label: string; value: number } => ({
    label: found.changes[i]?.name ?? "",
    value: edit.ratios[i] ?? 1,
  });
  const others = Array.from(edit.ratios.keys()).filter((i) => !apart.includes(i));
  // Thousands of marks draw one black bar; the farthest on each side tell the shape.
  const sorted = others.sort((a, b) => edit.ratios[a]! - edit.ratios[b]!);
  const shown = sorted.length <= 400 ? sorted : [...sorted.slice(0, 200), ...sorted.slice(-200)];
  return [
    {
      kind: "strip",
      title: "Ratios of the two figures",
      description: `Each mark is one ratio${sorted.length > shown.length ? "; of many, the smallest and the largest are drawn" : ""}.`,
      xLabel: "later figure / earlier figure",
      scale: "log",
      own: apart.map(entry),
      others: shown.map(entry),
      reference: { x: edit.median, label: "median" },
    },
  ];
}
