import { say } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import { normalLogLower } from "../../numerics/normal.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { clustersOf, middleOf, type Revision } from "./versions.js";

/** Shares of the revisions from which an ordinary cause is taken to be at work throughout. */
const mostOfThem = 0.8;
const fewestRevisions = 5;

const isWhole = (value: number): boolean => Number.isInteger(value);

/** log10 of the p of the test on these revisions; 0 where too few are left to test. */
export type Retest = (pairs: readonly Revision[]) => number;

/** What the revisions themselves say of the ordinary causes of revision in one direction. */
export function examineRevisions(
  book: QuantityBook,
  pairs: readonly Revision[],
  retest: Retest,
): readonly ExplanationFound[] {
  const revised = pairs.filter(({ change }) => change !== 0);
  return [
    lateReports(book, revised),
    oneFactor(book, revised),
    roundingOf(book, pairs, revised),
    slips(book, revised, retest),
  ];
}

/** Spearman's correlation of age and change, and the log of its lower tail by the normal approximation. */
export function ageFall(revised: readonly Revision[]): { readonly correlation: number; readonly logLower: number } {
  const x = midranks(revised.map(({ age }) => age));
  const y = midranks(revised.map(({ change }) => change));
  const centre = (revised.length + 1) / 2;
  let products = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < x.length; i += 1) {
    products += (x[i]! - centre) * (y[i]! - centre);
    xx += (x[i]! - centre) ** 2;
    yy += (y[i]! - centre) ** 2;
  }
  const correlation = xx > 0 && yy > 0 ? products / Math.sqrt(xx * yy) : 0;
  return { correlation, logLower: normalLogLower(correlation * Math.sqrt(Math.max(0, revised.length - 1))) };
}

function midranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end += 1;
    for (let i = start; i < end; i += 1) ranks[order[i]!] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

function lateReports(book: QuantityBook, revised: readonly Revision[]): ExplanationFound {
  const id = "late-registrations";
  const up = revised.filter(({ change }) => change > 0).length;
  const ages = new Set(revised.map(({ age }) => age));
  if (revised.length < 8 || ages.size < 2)
    return {
      id,
      speaks: "not examined",
      why: say`Late reports make revisions upward that shrink with the age of the figure; there are too few revisions, or all at one age, to see that.`,
    };
  const { correlation, logLower } = ageFall(revised);
  const shown = book.add(
    "ageCorrelation",
    { label: "rank correlation of the change with the age of the figure revised", unit: "", value: correlation },
    "decimal2",
  );
  if (up > revised.length / 2 && logLower <= Math.log(0.05))
    return {
      id,
      speaks: "for",
      why: say`Most revisions go up, and the older the figure the smaller its rise (rank correlation ${shown}): late reports that still come in leave that trace.`,
      log10p: 0,
    };
  return {
    id,
    speaks: "against",
    why: say`Changes do not shrink upward with the age of the figure (rank correlation ${shown}), as they would where late reports come in.`,
  };
}

/** Most revisions that one factor explains to the nearest whole number. */
export function sharedFactor(revised: readonly Revision[]): { readonly count: number; readonly factor: number } {
  const ends: { at: number; step: number }[] = [];
  for (const { from, to } of revised) {
    const half = (value: number): number => (isWhole(value) ? 0.5 : 0);
    const { lower, upper } = to.figure;
    if (!(from.figure.lower > 0)) continue;
    ends.push({ at: (lower - half(lower)) / from.figure.upper, step: 1 });
    ends.push({ at: (upper + half(upper)) / from.figure.lower, step: -1 });
  }
  ends.sort((a, b) => a.at - b.at || b.step - a.step);
  let open = 0;
  let count = 0;
  let factor = 1;
  ends.forEach(({ at, step }, i) => {
    open += step;
    if (open <= count) return;
    count = open;
    factor = (at + (ends[i + 1]?.at ?? at)) / 2;
  });
  return { count, factor };
}

function oneFactor(book: QuantityBook, revised: readonly Revision[]): ExplanationFound {
  const id = "definition-change";
  const { count, factor } = sharedFactor(revised);
  const many = book.add(
    "sharedFactorCount",
    { label: "revisions that one factor explains to the nearest whole number", unit: "revisions", value: count },
    "count",
  );
  if (count < fewestRevisions || count < mostOfThem * revised.length)
    return {
      id,
      speaks: "against",
      why: say`A new definition changes all figures by about one factor; no one factor explains more than ${many} of the revisions.`,
    };
  const by = book.add("sharedFactor", { label: "that factor", unit: "", value: factor }, "decimal3");
  return {
    id,
    speaks: "for",
    why: say`One factor, ${by}, explains ${many} of the revisions to the nearest whole number, as a new definition or coverage would.`,
    log10p: 0,
  };
}

function roundingOf(book: QuantityBook, pairs: readonly Revision[], revised: readonly Revision[]): ExplanationFound {
  const id = "rounding";
  const within = pairs.filter(({ change, from, to }) => change === 0 && middleOf(from) !== middleOf(to)).length;
  const inside = book.add(
    "withinRounding",
    { label: "changes inside the printed rounding, not counted", unit: "figures", value: within },
    "count",
  );
  const rounded = revised.filter(({ from, to }) => {
    const unit = trailingUnit(middleOf(from));
    return unit >= 10 && middleOf(to) % unit !== 0 && Math.abs(middleOf(to) - middleOf(from)) < unit;
  }).length;
  const hidden = book.add(
    "hiddenRounding",
    { label: "revisions of a round figure by less than its last digit's unit", unit: "revisions", value: rounded },
    "count",
  );
  if (rounded >= fewestRevisions && rounded >= mostOfThem * revised.length)
    return {
      id,
      speaks: "for",
      why: say`${hidden} of the revisions turn a round figure into another less than one of its units away: the earlier figures look rounded or cut without saying so.`,
      log10p: 0,
    };
  return {
    id,
    speaks: "against",
    why: say`Changes inside the printed rounding are not counted (${inside}); only ${hidden} of the revisions could come from rounding that was not declared.`,
  };
}

/** The largest power of ten that divides a whole number; 1 for others and for 0. */
function trailingUnit(value: number): number {
  if (!isWhole(value) || value === 0) return 1;
  let unit = 1;
  while (unit < 1e9 && value % (unit * 10) === 0) unit *= 10;
  return unit;
}

/** Whether swapping two neighbouring digits of one figure gives the other. */
export function isTransposition(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  if (x.length !== y.length || x === y) return false;
  for (let i = 0; i + 1 < x.length; i += 1)
    if (x.slice(0, i) + (x[i + 1] ?? "") + (x[i] ?? "") + x.slice(i + 2) === y) return true;
  return false;
}

function slips(book: QuantityBook, revised: readonly Revision[], retest: Retest): ExplanationFound {
  const id = "typing-errors";
  const rest = revised.filter(({ from, to }) => !isTransposition(middleOf(from), middleOf(to)));
  const swapped = revised.length - rest.length;
  const shown = book.add(
    "swappedDigits",
    { label: "revisions that swap two neighbouring digits back", unit: "revisions", value: swapped },
    "count",
  );
  // One number in nine that is near a given one differs from it by swapped digits at most.
  if (swapped < 3 || swapped < revised.length / 2)
    return {
      id,
      speaks: "against",
      why: say`Revisions that only swap two neighbouring digits: ${shown}. Slips of the pen do not carry the result.`,
    };
  const left = clustersOf(rest).length < 2 ? 0 : retest(rest);
  return {
    id,
    speaks: "for",
    why: say`${shown} of the revisions swap two neighbouring digits back: the first prints may have been mistyped.`,
    log10p: left,
  };
}
