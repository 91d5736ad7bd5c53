import type { Rng } from "../../core/rng.js";
import type { RunContext } from "../../core/test.js";
import { drawBinomial, drawMultinomial, drawPoisson } from "../../numerics/draw.js";
import { monteCarloP, type MonteCarloPValue } from "../../numerics/resampling.js";
import { redrawNumerators, sum } from "../constant-ratio/homogeneity.js";

export const models = ["auto", "independent", "part-of-driver"] as const;

/** Figures, drivers and whether the figure is a part of the driver, as deaths after surgery are a part of all deaths. */
export interface Following {
  readonly values: readonly number[];
  readonly drivers: readonly number[];
  readonly part: boolean;
}

/** A part where every figure is a whole number no larger than its driver, also whole, and a share of one in a hundred or more. */
export function couldBePart(values: readonly number[], drivers: readonly number[]): boolean {
  const whole = values.every((value, t) => Number.isInteger(value) && Number.isInteger(drivers[t]!));
  return whole && values.every((value, t) => value <= drivers[t]!) && sum(values) / sum(drivers) >= 0.01;
}

export function rateOf({ values, drivers }: Pick<Following, "values" | "drivers">): number {
  return sum(values) / sum(drivers);
}

/** Pearson's statistic of the figures around one rate of the driver; less noise is expected of a part of the driver. */
export function pearsonAround({ values, drivers, part }: Following): number {
  const rate = rateOf({ values, drivers });
  return distanceFrom(values, drivers, rate) / (part ? 1 - rate : 1);
}

function distanceFrom(values: readonly number[], drivers: readonly number[], rate: number): number {
  let total = 0;
  for (let t = 0; t < values.length; t += 1) {
    const mean = rate * drivers[t]!;
    total += (values[t]! - mean) ** 2 / mean;
  }
  return total;
}

/** Each figure moved to the end of its printed interval that lies farther from the rate, so that rounding cannot accuse. */
export function farthest(values: readonly number[], widths: readonly number[], drivers: readonly number[]): number[] {
  const rate = rateOf({ values, drivers });
  return values.map((value, t) => {
    const half = widths[t]! / 2;
    return Math.max(0, value >= rate * drivers[t]! ? value + half : value - half);
  });
}

/** Counts that keep half of their events from one period to the next: the most memory that is allowed for. */
const memory = 0.5;

/** Poisson counts of the given means, each of which keeps up to half of the events of the one before (INAR of order one). */
export function drawRemembering(rng: Rng, means: readonly number[]): number[] {
  let before = 0;
  return means.map((mean, t) => {
    if (t === 0) return (before = drawPoisson(rng, mean));
    const last = means[t - 1]!;
    // A share of the last mean that leaves at least half of this mean to be new.
    const kept = memory * Math.min(1, mean / last);
    before = drawBinomial(rng, { n: before, p: kept }) + drawPoisson(rng, mean - kept * last);
    return before;
  });
}

/** Means over three successive periods of separate counts: what a published average would show. */
export function drawAverages(rng: Rng, means: readonly number[]): number[] {
  const counts = [means[0] ?? 0, ...means, means.at(-1) ?? 0].map((mean) => drawPoisson(rng, mean));
  return means.map((_, t) => (counts[t]! + counts[t + 1]! + counts[t + 2]!) / 3);
}

interface Law {
  readonly name: string;
  readonly draw: (rng: Rng) => readonly number[];
  /** Noise of this law relative to that of Poisson counts. */
  readonly scale: number;
}

function lawsOf(following: Following): readonly [Law, Law] {
  const { values, drivers, part } = following;
  const rate = rateOf(following);
  const means = drivers.map((driver) => rate * driver);
  const drawn = Math.round(sum(values));
  const redraw = part
    ? redrawNumerators({ parts: values, units: drivers }, { model: "part-of-whole", unitVariance: 1 })
    : (rng: Rng): readonly number[] => drawMultinomial(rng, drawn, drivers);
  return [
    { name: "separate", draw: redraw, scale: part ? 1 - rate : 1 },
    { name: "remembering", draw: (rng) => drawRemembering(rng, means), scale: 1 },
  ];
}

function lowerP(observed: number, drivers: readonly number[], law: Law, context: RunContext): MonteCarloPValue {
  return monteCarloP({
    draws: context.draws,
    observed,
    tail: "lower",
    simulate: (rng) => {
      const values = law.draw(rng);
      const rate = rateOf({ values, drivers });
      return rate > 0 ? distanceFrom(values, drivers, rate) / law.scale : 0;
    },
    rng: context.rng.stream(law.name),
    ...(context.stopAfter === undefined ? {} : { stopAfter: context.stopAfter }),
  });
}

/**
 * p that the figures follow the driver so closely: the larger of that for separate events (given the sum of the figures, so that no
 * rate is unknown: multinomial, or hypergeometric for a part of the driver) and that for events half of which last into the next period.
 */
export function exactnessP(following: Following, context: RunContext): MonteCarloPValue {
  const observed = pearsonAround(following);
  const [first, second] = lawsOf(following).map((law) => lowerP(observed, following.drivers, law, context));
  return first!.log10 >= second!.log10 ? first! : second!;
}

/** The same p if the figures were averages over three periods. */
export function averagesP(following: Following, context: RunContext): MonteCarloPValue {
  const rate = rateOf(following);
  const means = following.drivers.map((driver) => rate * driver);
  const law: Law = { name: "averages", draw: (rng) => drawAverages(rng, means), scale: following.part ? 1 - rate : 1 };
  return lowerP(pearsonAround(following), following.drivers, law, context);
}
