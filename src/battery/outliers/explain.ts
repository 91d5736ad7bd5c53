import { say, type NumberPart, type Sentence } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import { binomialLogLower, binomialLogUpper } from "../../numerics/binomial.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { Change, ChangesFound } from "./changes.js";
import { quantile, type RatioEdit } from "./edit.js";
import { distances, tailGap } from "./tail.js";

/** What is held against the table: the changes that stand apart, and how their p is computed again without them. */
export interface Accused {
  readonly found: ChangesFound;
  readonly edit: RatioEdit;
  readonly apart: readonly number[];
}

/** log10 of the chance of the widest gap in other changes; 0 where no tail is left. */
function log10Of(changes: readonly Change[]): number {
  return (tailGap(distances(changes))?.logP ?? 0) / Math.LN10;
}

/** The changes without those of the accused that an explanation fits. */
function without({ found }: Accused, fitting: readonly number[]): readonly Change[] {
  return found.changes.filter((_, i) => !fitting.includes(i));
}

/** An explanation that fits the farthest change speaks for itself if what is left shows no gap of its own. */
function verdictOf(log10p: number): "for" | "against" {
  return log10p > -2 ? "for" : "against";
}

export function examine(book: QuantityBook, accused: Accused): readonly ExplanationFound[] {
  return [
    examineUnit(book, accused),
    examineSmall(book, accused),
    examineNew(accused),
    examineDefinition(accused),
    examineKind(),
  ];
}

/** Share of a decade that the bulk of the changes may span for a power of ten to say anything. */
const widestBulk = 0.4;

function examineUnit(book: QuantityBook, { found, edit, apart }: Accused): ExplanationFound {
  const id = "unit";
  const logs = Float64Array.from(edit.ratios, (ratio) => Math.log10(ratio / edit.median)).sort();
  // The inner nine tenths, nearly as wide again: of normal changes 99 in 100 lie within.
  const reach = 1.8 * Math.max(Math.abs(quantile(logs, 0.05)), quantile(logs, 0.95), 0.02);
  const share = book.add(
    "decade-share",
    {
      label: "Share of a decade within which a change counts as a power of ten times an ordinary one",
      unit: "share",
      value: Math.min(1, 2 * reach),
    },
    "percent1",
  );
  if (2 * reach > widestBulk)
    return {
      id,
      speaks: "not examined",
      why: say`The changes spread so far that ${share} of any changes would lie near a power of ten.`,
    };
  const powerOf = (i: number): number | undefined => {
    const log = Math.log10(edit.ratios[i]! / edit.median);
    const power = Math.round(log);
    const own = Math.max(reach, countingReach(found.changes[i], edit.median));
    return power !== 0 && Math.abs(power) <= 6 && Math.abs(log - power) <= own ? power : undefined;
  };
  const first = apart[0] === undefined ? undefined : powerOf(apart[0]);
  if (first === undefined)
    return {
      id,
      speaks: "against",
      why: say`The change that lies farthest is no power of ten times an ordinary change; ${share} of all changes would be.`,
    };
  const factor = book.add(
    "unit-factor",
    { label: "Power of ten that makes the farthest change an ordinary one", unit: "times", value: 10 ** first },
    "text",
  );
  const corrected = found.changes.map((change, i) => {
    const power = apart.includes(i) ? powerOf(i) : undefined;
    return power === undefined ? change : { ...change, after: change.after / 10 ** power };
  });
  const log10p = log10Of(corrected);
  return {
    id,
    speaks: verdictOf(log10p),
    why: say`The change that lies farthest is ${factor} times an ordinary one but for what the bulk of the changes spread, as when a unit was mistaken; only ${share} of all changes lie so near a power of ten.`,
    log10p,
  };
}

/** Two standard deviations of counting noise in the log10 ratio; no more than what a power of ten can bear. */
function countingReach(change: Change | undefined, median: number): number {
  if (change === undefined || !Number.isInteger(change.before)) return 0;
  return Math.min(widestBulk / 2, (2 * Math.sqrt((1 + 1 / median) / change.before)) / Math.LN10);
}

/** Counts below this vary by a sixth and more by chance alone. */
const smallBase = 50;

/** Counting noise alone around the common ratio: given both figures' sum, the later one is binomial. */
function examineSmall(book: QuantityBook, { found, edit, apart }: Accused): ExplanationFound {
  const id = "small-base";
  const accused = apart.flatMap((i) => found.changes[i] ?? []);
  const least = accused.reduce((min, { before, after }) => Math.min(min, before, after), Infinity);
  const base = book.add(
    "smallest-base",
    { label: "Smallest figure in the changes that stand apart", unit: "", value: Number.isFinite(least) ? least : 0 },
    "text",
  );
  const whole = accused.every(({ before, after }) => Number.isInteger(before) && Number.isInteger(after));
  if (!whole)
    return {
      id,
      speaks: "not examined",
      why: say`The figures are no whole numbers, so that the noise of counting is not known.`,
    };
  if (least >= smallBase)
    return { id, speaks: "against", why: say`The smallest figure in the changes that stand apart is ${base}.` };
  const share = edit.median / (1 + edit.median);
  const logs = accused.map(({ before, after }) => {
    const parameters = { n: before + after, p: share };
    return Math.LN2 + Math.min(binomialLogUpper(after, parameters), binomialLogLower(after, parameters));
  });
  const log10p = Math.min(0, Math.min(...logs) + Math.log(found.changes.length)) / Math.LN10;
  const chance = book.add(
    "counting-log10",
    { label: "log10 of the chance among all changes if only counting makes noise", unit: "log10", value: log10p },
    "log10",
  );
  return {
    id,
    speaks: log10p > -2 ? "for" : "against",
    why: say`The smallest figure is ${base}; counting alone, around the change of the others, makes so large a change somewhere with a chance of ${chance}.`,
    log10p,
  };
}

function examineNew(accused: Accused): ExplanationFound {
  const id = "new-member";
  const { found, apart } = accused;
  const others = found.changes.filter((_, i) => !apart.includes(i)).map(({ history }) => history);
  const typical = quantile(Float64Array.from(others).sort(), 0.5);
  const known = found.changes[apart[0] ?? -1]?.history ?? Number.NaN;
  if (Number.isNaN(known) || !(typical >= 2))
    return { id, speaks: "not examined", why: say`The table has too few earlier periods to tell who is new.` };
  if (known > 0)
    return { id, speaks: "against", why: say`The one that lies farthest has figures for earlier periods.` };
  const log10p = log10Of(
    without(
      accused,
      apart.filter((i) => found.changes[i]?.history === 0),
    ),
  );
  return {
    id,
    speaks: verdictOf(log10p),
    why: say`The one that lies farthest has no figure before the earlier of the two, unlike the others: its first period may not be complete.`,
    log10p,
  };
}

/** A change that lasts: the next one is ordinary. */
function examineDefinition(accused: Accused): ExplanationFound {
  const id = "definition";
  const { found, edit, apart } = accused;
  const first = found.changes[apart[0] ?? -1]?.next ?? Number.NaN;
  if (Number.isNaN(first))
    return { id, speaks: "not examined", why: say`There is no later figure to show whether the new level lasts.` };
  const logs = Float64Array.from(edit.ratios, (ratio) => Math.log(ratio / edit.median)).sort();
  const [low, high] = [2 * Math.min(quantile(logs, 0.05), -0.01), 2 * Math.max(quantile(logs, 0.95), 0.01)];
  const lasts = (i: number): boolean => {
    const log = Math.log((found.changes[i]?.next ?? Number.NaN) / edit.median);
    return log >= low && log <= high;
  };
  if (!lasts(apart[0] ?? -1))
    return { id, speaks: "against", why: say`The figure after it returns, or changes again as unusually.` };
  const log10p = log10Of(without(accused, apart.filter(lasts)));
  return {
    id,
    speaks: verdictOf(log10p),
    why: say`The new level lasts: the next change is an ordinary one, as after a new definition or a new way of counting.`,
    log10p,
  };
}

function examineKind(): ExplanationFound {
  return {
    id: "other-kind",
    speaks: "not examined",
    why: say`Whether those that stand apart are of another kind than the others must be known from elsewhere.`,
  };
}

/** Names of changes for a sentence. */
export function namesOf(book: QuantityBook, { found, apart }: Accused): NumberPart {
  const names = apart.map((i) => found.changes[i]?.name ?? "").join(", ");
  return book.text("apart-names", "Changes that stand apart", names);
}

export type Words = readonly [Sentence, ...Sentence[]];
