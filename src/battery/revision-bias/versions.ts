import type { Observation } from "../../core/case.js";
import { compareText, readPeriod, type PeriodDays } from "../../core/period.js";
import type { Dropped } from "../../core/values.js";
import { cellKey } from "../reconciliation-cells.js";

/** One figure printed anew: the version before, the version after, and what changed. */
export interface Revision {
  readonly place: string;
  readonly from: Observation;
  readonly to: Observation;
  /** Date of the later version: all revisions printed on one date are one cluster. */
  readonly published: string;
  /** 2 (later - earlier) / (later + earlier), of the middles of the printed intervals; 0 where these touch. */
  readonly change: number;
  /** Days from the end of the quantity's period to the earlier version. */
  readonly age: number;
}

export interface Versions {
  /** Quantities with at least two dated versions. */
  readonly quantities: number;
  /** Every pair of successive versions, the ones that only confirm included. */
  readonly pairs: readonly Revision[];
  readonly dropped: readonly Dropped[];
}

interface Edition {
  readonly observation: Observation;
  readonly days: PeriodDays;
}

export const middleOf = ({ figure }: Observation): number => (figure.lower + figure.upper) / 2;

/** Successive printed versions of each quantity (estimand, place, period, unit and kind), in order of publication. */
export function readVersions(observations: readonly Observation[], place: string): Versions {
  const counts = new Map<string, number>();
  const drop = (reason: string): void => {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  };
  const cells = new Map<string, Edition[]>();
  for (const observation of observations) {
    if (place !== "" && observation.place !== place) continue;
    const { lower, upper } = observation.figure;
    const days = readPeriod(observation.published);
    if (!Number.isFinite(lower) || !Number.isFinite(upper) || lower > upper) drop("the figure has no two bounds");
    else if (lower < 0) drop("the figure is negative, so that a change has no size relative to it");
    else if (days === undefined) drop("the date of publication is not known");
    else if (readPeriod(observation.period) === undefined) drop("the period cannot be read");
    else {
      const { estimand, unit, kind } = observation;
      const key = JSON.stringify([cellKey(estimand, observation.place, observation.period), unit, kind]);
      const cell = cells.get(key) ?? [];
      cell.push({ observation, days });
      cells.set(key, cell);
    }
  }
  const pairs: Revision[] = [];
  let quantities = 0;
  for (const key of [...cells.keys()].sort(compareText)) {
    const editions = editionsOf(cells.get(key) ?? [], drop);
    if (editions.length < 2) continue;
    quantities += 1;
    for (let i = 1; i < editions.length; i += 1) {
      const from = editions[i - 1]!;
      const to = editions[i]!;
      if (from.days.last >= to.days.first) drop("two dates of publication overlap, so that the order is not known");
      else if (repeatsOlder(editions, i)) drop("the figure repeats an older version that had been revised");
      else pairs.push(revisionOf(from, to));
    }
  }
  return { quantities, pairs, dropped: [...counts].map(([reason, count]) => ({ reason, count })) };
}

/** One edition a date, in order; dates with two different figures are left out, since neither is the later one. */
function editionsOf(cell: readonly Edition[], drop: (reason: string) => void): readonly Edition[] {
  const byDate = new Map<string, Edition[]>();
  for (const edition of cell) {
    const at = edition.observation.published;
    byDate.set(at, [...(byDate.get(at) ?? []), edition]);
  }
  const kept: Edition[] = [];
  for (const editions of byDate.values()) {
    const [first, ...others] = editions.sort((a, b) => compareText(a.observation.id, b.observation.id));
    if (first === undefined) continue;
    if (others.some((other) => !sameFigure(first, other))) drop("two different figures bear one date of publication");
    else kept.push(first);
  }
  return kept.sort((a, b) => a.days.first - b.days.first || a.days.last - b.days.last);
}

function sameFigure(a: Edition, b: Edition): boolean {
  const [x, y] = [a.observation.figure, b.observation.figure];
  return x.lower === y.lower && x.upper === y.upper;
}

function repeatsOlder(editions: readonly Edition[], i: number): boolean {
  const edition = editions[i]!;
  const before = editions[i - 1]!;
  return !sameFigure(edition, before) && editions.slice(0, i - 1).some((older) => sameFigure(older, edition));
}

function revisionOf(from: Edition, to: Edition): Revision {
  const [before, after] = [middleOf(from.observation), middleOf(to.observation)];
  const { figure: a } = from.observation;
  const { figure: b } = to.observation;
  const touch = a.upper >= b.lower && b.upper >= a.lower;
  const end = readPeriod(from.observation.period)?.last ?? 0;
  return {
    place: from.observation.place,
    from: from.observation,
    to: to.observation,
    published: to.observation.published,
    change: touch ? 0 : (2 * (after - before)) / (after + before),
    age: Math.max(0, from.days.first - end),
  };
}

/** Mean change of the revised figures of one date of publication. */
export interface Cluster {
  readonly published: string;
  readonly revisions: number;
  readonly change: number;
}

/** Clusters in order of date; dates whose changes cancel exactly say nothing of a direction and are left out. */
export function clustersOf(pairs: readonly Revision[]): readonly Cluster[] {
  const sums = new Map<string, { revisions: number; total: number; first: number }>();
  for (const { published, change } of pairs) {
    if (change === 0) continue;
    const sum = sums.get(published) ?? { revisions: 0, total: 0, first: readPeriod(published)?.first ?? 0 };
    sum.revisions += 1;
    sum.total += change;
    sums.set(published, sum);
  }
  return [...sums]
    .sort(([a, x], [b, y]) => x.first - y.first || compareText(a, b))
    .map(([published, { revisions, total }]) => ({ published, revisions, change: total / revisions }))
    .filter(({ change }) => change !== 0);
}
