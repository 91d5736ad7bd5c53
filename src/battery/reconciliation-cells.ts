import type { Observation } from "../core/case.js";
import { compareText, readPeriod } from "../core/period.js";
import type { Dropped } from "../core/values.js";
import type { Rational } from "../numerics/rational.js";
import { add, compare, decimalRational, subtract } from "../numerics/rational.js";

/** lower <= quantity <= upper, exactly; undefined = open on that side. */
export interface Range {
  readonly lower: Rational | undefined;
  readonly upper: Rational | undefined;
}

/** One figure of a cell, however many sources printed it: figures with the same bounds are one version. */
export interface Version extends Range {
  /** First by id, and so the one whose print is shown. */
  readonly observation: Observation;
  readonly observations: readonly Observation[];
  /** 1 low, 2 medium, 3 high: the highest confidence among its sources. */
  readonly confidence: number;
}

/** All figures of one estimand, place and period, in one unit and of one kind. */
export interface Cell {
  readonly key: string;
  readonly estimand: string;
  readonly place: string;
  readonly period: string;
  readonly unit: string;
  readonly kind: Observation["kind"];
  readonly versions: readonly Version[];
  /** A counter or stock named only by month, year or range may have been read on different days of it. */
  readonly dayUncertain: boolean;
}

const confidences = { low: 1, medium: 2, high: 3 } as const;

/** Key under which identities look a cell up; "2015" and "2015-01/2015-12" are the same days and the same key. */
export function cellKey(estimand: string, place: string, period: string): string {
  const days = readPeriod(period);
  const when = days === undefined ? period : `${String(days.first)}..${String(days.last)}`;
  return JSON.stringify([estimand, place, when]);
}

/** Cells in order of estimand, place and period, and what could not be placed. */
export function gatherCells(observations: readonly Observation[]): {
  readonly cells: readonly Cell[];
  readonly dropped: readonly Dropped[];
  readonly used: number;
} {
  const groups = new Map<string, { key: string; members: Observation[] }>();
  let noFigure = 0;
  let noPeriod = 0;
  for (const observation of observations) {
    const { lower, upper } = observation.figure;
    if (Number.isNaN(lower) || Number.isNaN(upper) || lower > upper || lower === Infinity || upper === -Infinity) {
      noFigure += 1;
      continue;
    }
    if (readPeriod(observation.period) === undefined) {
      noPeriod += 1;
      continue;
    }
    const key = cellKey(observation.estimand, observation.place, observation.period);
    const full = JSON.stringify([key, observation.unit, observation.kind]);
    const group = groups.get(full) ?? { key, members: [] };
    group.members.push(observation);
    groups.set(full, group);
  }
  const cells = [...groups.values()].map(({ key, members }) => cellOf(key, members));
  cells.sort(
    (a, b) =>
      compareText(a.estimand, b.estimand) ||
      compareText(a.place, b.place) ||
      firstDay(a) - firstDay(b) ||
      compareText(a.key, b.key) ||
      compareText(a.unit, b.unit) ||
      compareText(a.kind, b.kind),
  );
  const dropped = [
    { reason: "the figure has no readable bounds", count: noFigure },
    { reason: "the period cannot be read", count: noPeriod },
  ].filter((reason) => reason.count > 0);
  return { cells, dropped, used: observations.length - noFigure - noPeriod };
}

function cellOf(key: string, members: readonly Observation[]): Cell {
  const sorted = [...members].sort((a, b) => compareText(a.id, b.id));
  const versions = new Map<string, Observation[]>();
  for (const observation of sorted) {
    const { lower, upper } = observation.figure;
    const bounds = `${String(lower)}..${String(upper)}`;
    versions.set(bounds, [...(versions.get(bounds) ?? []), observation]);
  }
  const first = sorted[0];
  if (first === undefined) throw new RangeError("a cell has at least one observation");
  return {
    key,
    estimand: first.estimand,
    place: first.place,
    period: first.period,
    unit: first.unit,
    kind: first.kind,
    versions: [...versions.values()].map(versionOf).sort(compareVersions),
    dayUncertain:
      (first.kind === "cumulative-counter" || first.kind === "stock") && readPeriod(first.period)?.precision !== "day",
  };
}

function versionOf(observations: readonly Observation[]): Version {
  const observation = observations[0];
  if (observation === undefined) throw new RangeError("a version has at least one observation");
  const { lower, upper } = observation.figure;
  return {
    observation,
    observations,
    lower: Number.isFinite(lower) ? decimalRational(lower) : undefined,
    upper: Number.isFinite(upper) ? decimalRational(upper) : undefined,
    confidence: Math.max(...observations.map((each) => confidences[each.confidence])),
  };
}

function compareVersions(a: Version, b: Version): number {
  return compareLower(a, b) || compareText(a.observation.id, b.observation.id);
}

function compareLower(a: Range, b: Range): number {
  if (a.lower === undefined || b.lower === undefined)
    return Number(a.lower !== undefined) - Number(b.lower !== undefined);
  return compare(a.lower, b.lower);
}

function firstDay(cell: Cell): number {
  return readPeriod(cell.period)?.first ?? 0;
}

export function isPoint(range: Range): boolean {
  return range.lower !== undefined && range.upper !== undefined && compare(range.lower, range.upper) === 0;
}

/** How far apart two ranges are; undefined where they touch or overlap. */
export function distance(a: Range, b: Range): Rational | undefined {
  if (a.upper !== undefined && b.lower !== undefined && compare(a.upper, b.lower) < 0)
    return subtract(b.lower, a.upper);
  if (b.upper !== undefined && a.lower !== undefined && compare(b.upper, a.lower) < 0)
    return subtract(a.lower, b.upper);
  return undefined;
}

/** The union of ranges as ranges that do not touch, in rising order; at most `limit` of them, the nearest joined first. */
export function uniteRanges(ranges: readonly Range[], limit: number): readonly Range[] {
  const joined: Range[] = [];
  for (const range of [...ranges].sort(compareLower)) {
    const last = joined.at(-1);
    if (last === undefined || distance(last, range) !== undefined) joined.push(range);
    else joined[joined.length - 1] = { lower: last.lower, upper: higher(last.upper, range.upper) };
  }
  while (joined.length > limit) {
    let nearest = 1;
    for (let i = 2; i < joined.length; i += 1) {
      if (compare(gapBefore(joined, i), gapBefore(joined, nearest)) < 0) nearest = i;
    }
    joined.splice(nearest - 1, 2, { lower: joined[nearest - 1]?.lower, upper: joined[nearest]?.upper });
  }
  return joined;
}

function gapBefore(ranges: readonly Range[], i: number): Rational {
  const below = ranges[i - 1];
  const above = ranges[i];
  const gap = below === undefined || above === undefined ? undefined : distance(below, above);
  if (gap === undefined) throw new RangeError("united ranges do not touch");
  return gap;
}

function higher(a: Rational | undefined, b: Rational | undefined): Rational | undefined {
  return a === undefined || b === undefined ? undefined : compare(a, b) >= 0 ? a : b;
}

/** All sums of one number from a and one from b. */
export function addRanges(a: Range, b: Range): Range {
  return {
    lower: a.lower === undefined || b.lower === undefined ? undefined : add(a.lower, b.lower),
    upper: a.upper === undefined || b.upper === undefined ? undefined : add(a.upper, b.upper),
  };
}
