import type { Sentence } from "../core/sentence.js";
import { say } from "../core/sentence.js";
import { zero } from "../numerics/rational.js";
import { digitCauses, type PossibleCause } from "./likely-cause.js";
import type { Cell, Range } from "./reconciliation-cells.js";
import { isPoint } from "./reconciliation-cells.js";
import type { ComponentFound, RepairSet } from "./reconciliation-localise.js";
import { cellName, joinOr, joinSentences, printsOf, rangeWords, slipWords } from "./reconciliation-words.js";
import type { QuantityBook } from "./support/quantity-book.js";

const mostSuspects = 5;

/** The smallest sets of figures that would have to be wrong, as far as they concern these cells. */
export function suspectWords(
  book: QuantityBook,
  name: string,
  component: ComponentFound,
  cells: readonly Cell[],
): Sentence {
  if (component.repairs.length === 0) {
    return component.fewest === 0
      ? say`The identities contradict each other whatever the figures are.`
      : say`The search for the fewest figures that must be wrong was stopped at its limit.`;
  }
  const fewest = book.add(
    `${name}-fewest`,
    { label: "Fewest figures that must be wrong", unit: "figures", value: component.fewest },
    "count",
  );
  const seen = new Set<Cell>();
  const suspects = component.repairs.flatMap((repair) =>
    repair.cells
      .filter((cell) => cells.includes(cell) && !seen.has(cell))
      .map((cell) => {
        seen.add(cell);
        return { cell, repair };
      }),
  );
  const words = suspects
    .slice(0, mostSuspects)
    .map(({ cell, repair }, i) => suspectWord(book, `${name}-suspect-${i}`, cell, repair));
  const k = book.add(
    `${name}-suspects`,
    { label: "Quantities that may hold the wrong figure", unit: "quantities", value: suspects.length },
    "count",
  );
  const start = say`If every identity joined to this one holds, at least ${fewest} printed ${component.fewest === 1 ? "figure" : "figures"} must be wrong.`;
  const which =
    suspects.length === 1
      ? component.fewest === 1
        ? [...say`The only one that would do alone is `, ...joinOr(words), "."]
        : [...say`Of the quantities here, the smallest sets hold `, ...joinOr(words), "."]
      : [
          ...say`Here ${k} quantities are equally possible, the least certain first: `,
          ...joinOr(words),
          suspects.length > mostSuspects ? " and others." : ".",
        ];
  return joinSentences(start, which);
}

function suspectWord(book: QuantityBook, name: string, cell: Cell, repair: RepairSet): Sentence {
  const what = book.text(name, "May be wrong", cellName(cell));
  const printed = book.text(`${name}-printed`, "Printed", printsOf(cell));
  if (repair.implied === undefined) return say`${what} (printed ${printed})`;
  const implied = rangeWords(
    book,
    `${name}-implied`,
    `What ${cellName(cell)} would have to be`,
    cell.unit,
    repair.implied,
  );
  const slip = slipTo(cell, repair.implied);
  return [
    ...say`${what} (printed ${printed}; it would have to be `,
    ...implied,
    slip === undefined ? ")" : `; possibly ${slip})`,
  ];
}

/** The slip of the pen that would turn the implied number into the printed one, where both are single numbers. */
function slipTo(cell: Cell, implied: Range): string | undefined {
  const only = cell.versions.length === 1 ? cell.versions[0] : undefined;
  if (only === undefined || !isPoint(only) || !isPoint(implied)) return undefined;
  const best = digitCauses(only.lower ?? zero, implied.lower ?? zero)
    .filter(({ chance }) => chance !== undefined && 2 * chance.matches < chance.near)
    .sort((a, b) => share(a) - share(b))[0];
  return best === undefined ? undefined : slipWords(best.id);
}

function share({ chance }: PossibleCause): number {
  return chance === undefined ? 1 : chance.matches / chance.near;
}

/** The figures that identities pin down though no source gives them. */
export function impliedWords(book: QuantityBook, components: readonly ComponentFound[]): Sentence | undefined {
  const implied = components.flatMap((component) => component.implied);
  if (implied.length === 0) return undefined;
  const words = implied.slice(0, mostSuspects).map(({ name, range }, i): Sentence => {
    const what = book.text(`implied-${i}-name`, "Not printed anywhere", name);
    return [...say`${what}: `, ...rangeWords(book, `implied-${i}`, `${name}, implied`, "", range)];
  });
  return [
    ...say`If the identities hold, the printed figures leave these ranges to quantities that no source gives: `,
    ...words.flatMap((word, i) => (i === 0 ? word : ["; ", ...word])),
    implied.length > mostSuspects ? "; and others." : ".",
  ];
}
