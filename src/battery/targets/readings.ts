import type { Dropped, Series } from "../../core/values.js";
import { declaredUnit } from "../round-jumps/gains.js";
import type { Figures } from "../series-times.js";
import { readFigures, smallestStep } from "../series-times.js";
import type { Pair } from "./declared.js";
import type { Growth } from "./undeclared.js";

export interface Readings {
  readonly figures: Figures;
  readonly pairs: readonly Pair[] | undefined;
  readonly growths: readonly Growth[];
  readonly dropped: readonly Dropped[];
  readonly problems: readonly string[];
}

/** Planned numbers below this make whole numbers coarser than the noise. */
const leastPlanned = 5;

/** Steps back to the figure of a year before: twelve months, else one period. */
function lagOf(scale: Figures["scale"], lag: number): number {
  return lag > 0 ? lag : scale === "month" ? 12 : 1;
}

export function readAll(value: Series, target: Series | undefined, lag: number): Readings {
  const figures = readFigures(value);
  const planned = target === undefined ? undefined : readFigures(target);
  const problems = [...figures.problems, ...(planned?.problems ?? [])];
  const dropped: Dropped[] = [...figures.dropped];
  const pairs = planned === undefined || problems.length > 0 ? undefined : pairUp(figures, planned, dropped);
  return { figures, pairs, growths: problems.length > 0 ? [] : growthsOf(figures, lag), dropped, problems };
}

function pairUp(figures: Figures, planned: Figures, dropped: Dropped[]): readonly Pair[] {
  const plans = new Map(planned.at.map((at, i) => [at, planned.values[i]!] as const));
  let alone = 0;
  let small = 0;
  const pairs = figures.at.flatMap((at, row) => {
    const plan = plans.get(at);
    if (plan === undefined) alone += 1;
    else if (plan < leastPlanned) small += 1;
    if (plan === undefined || plan < leastPlanned) return [];
    const unit = declaredUnit(figures.widths[row]!);
    return [{ row, at, id: figures.ids[row]!, achieved: figures.values[row]!, planned: plan, unit }];
  });
  if (alone > 0) dropped.push({ reason: "no number was planned for the period", count: alone });
  if (small > 0) dropped.push({ reason: "the planned number is below five", count: small });
  return pairs;
}

function growthsOf(figures: Figures, lag: number): readonly Growth[] {
  const back = lagOf(figures.scale, lag) * (figures.scale === "month" && lag === 0 ? 1 : smallestStep(figures.times));
  const places = new Map(Array.from(figures.times, (time, i) => [time, i] as const));
  return figures.at.flatMap((at, i) => {
    const earlier = places.get(figures.times[i]! - back);
    const value = figures.values[i]!;
    const before = earlier === undefined ? 0 : figures.values[earlier]!;
    if (!(value > 0 && before > 0)) return [];
    return [{ at, id: figures.ids[i]!, value, before, unit: declaredUnit(figures.widths[i]!) }];
  });
}
