import type { Rng } from "../../core/rng.js";
import { drawBinomial, drawPoisson } from "../../numerics/draw.js";
import { printedLike } from "../series-times.js";
import { withFigures } from "../twin-series.js";
import type { BoundModel } from "./chances.js";
import type { Input } from "./scenarios.js";

/** Numerators drawn again with each period's ratio moved into the limits; denominators stay as they are. */
export function twinBounds(input: Input, model: BoundModel, rng: Rng): Input | undefined {
  const { numerator, denominator, limit } = input;
  const units = new Map(denominator.at.map((at, i) => [at, (denominator.lower[i]! + denominator.upper[i]!) / 2]));
  let drawn = 0;
  const twin = withFigures(numerator, (id, value, width, row) => {
    const unit = Math.round(units.get(numerator.at[row] ?? "") ?? Number.NaN);
    if (!(unit > 0 && Number.isFinite(unit)) || value < 0) return value;
    drawn += 1;
    const ratio = Math.min(limit.upper, Math.max(limit.lower, value / unit));
    const own = rng.stream(id);
    const count =
      model === "part-of-whole"
        ? drawBinomial(own, { n: unit, p: Math.min(1, ratio) })
        : drawPoisson(own, Math.max(0, ratio) * unit);
    return printedLike(count, value, width);
  });
  return drawn === 0 ? undefined : { ...input, numerator: twin };
}
