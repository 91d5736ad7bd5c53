import type { Interval } from "../core/values.js";
import { bootstrapInterval } from "../numerics/resampling.js";

/** A dispersion, the value that honest counts would show after the same fitting, and an interval for it. */
export interface NullScale {
  readonly value: number;
  /** Median over simulated counts with Poisson noise: below 1 where the closest of several formulas was chosen. */
  readonly expected: number;
  readonly interval: Interval;
}

/**
 * The interval supposes that noise of another strength would stretch the simulated dispersions in proportion: it holds
 * those true strengths under which the observed value is not extreme, on the scale of the observed value.
 */
export function scaledInterval(value: number, simulated: Float64Array, level: number): NullScale {
  const known = simulated.filter((dispersion) => dispersion > 0);
  if (known.length === 0)
    return {
      value,
      expected: 1,
      interval: { level, lower: 0, upper: Infinity, kind: "confidence", method: "no simulated dispersion above zero" },
    };
  const expected = medianOf(known);
  const interval = bootstrapInterval({ values: known.map((dispersion) => (value * expected) / dispersion), level });
  return {
    value,
    expected,
    interval: { ...interval, method: `parametric bootstrap of the dispersion, ${simulated.length} draws` },
  };
}

function medianOf(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  return (sorted[Math.floor((n - 1) / 2)]! + sorted[Math.floor(n / 2)]!) / 2;
}
