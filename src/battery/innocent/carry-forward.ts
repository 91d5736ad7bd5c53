import { quantity, say } from "../../core/sentence.js";
import { poissonLogUpper } from "../../numerics/poisson.js";
import type { Examined, Innocent } from "./innocent.js";

/** The figures without those that repeat the one before. */
export function withoutRepeats(values: Float64Array): Float64Array {
  return values.filter((value, i) => i === 0 || value !== values[i - 1]);
}

/** Figures equal to the one before that chance would make: counts of one mean are equal with probability about 1 / (2 √(π variance)). */
export function repeatsByChance(values: Float64Array, dispersion: number): number {
  let sum = 0;
  for (let i = 1; i < values.length; i++) {
    const variance = (dispersion * (values[i]! + values[i - 1]!)) / 2;
    sum += Math.min(1, 1 / (2 * Math.sqrt(Math.PI * variance)));
  }
  return sum;
}

/** A figure was repeated because no new one was at hand: the others are tested alone. */
export function carryForward({ figures: { values } }: Examined): Innocent {
  const kept = withoutRepeats(values);
  const repeats = values.length - kept.length;
  // Figures that scatter little repeat more often by chance; the repeats themselves make them scatter less, so that those
  // left are measured. Counts are taken to scatter as Poisson counts do: copies among figures of less scatter are tested below.
  const expected = repeatsByChance(values, 1);
  const quantities = {
    repeats: { label: "figures equal to the one before", unit: "figures", value: repeats },
    expectedRepeats: { label: "the same, expected of independent counts", unit: "figures", value: expected },
  };
  if (repeats > 0 && poissonLogUpper(repeats, expected) <= Math.log(0.01))
    return {
      id: "carry-forward",
      quantities,
      speaks: "for",
      under: { kind: "figures", values: kept },
      why: say`Figures equal to the one before: ${quantity("repeats", "count")}, where independent counts make about ${quantity("expectedRepeats", "decimal1")}.`,
    };
  return {
    id: "carry-forward",
    quantities,
    speaks: "against",
    why: say`Figures equal to the one before: ${quantity("repeats", "count")}, no more than independent counts make (about ${quantity("expectedRepeats", "decimal1")}).`,
  };
}
