import type { Rng } from "../../core/rng.js";
import type { Series } from "../../core/values.js";
import { drawBinomial } from "../../numerics/draw.js";
import { withFigures } from "../twin-series.js";
import type { Input } from "./scenarios.js";

/** Parts drawn again, binomial given their wholes, at the shares observed; wholes stay as they are. */
export function twinUnits(input: Input, rng: Rng): Input | undefined {
  const { part, whole, part2, whole2 } = input;
  const redrawn = redraw(part, whole, rng.stream("part"));
  if (redrawn === undefined) return undefined;
  return {
    ...input,
    part: redrawn,
    part2: part2 === undefined || whole2 === undefined ? part2 : redraw(part2, whole2, rng.stream("part2")),
  };
}

function redraw(part: Series, whole: Series, rng: Rng): Series | undefined {
  const wholes = new Map(whole.at.map((at, i) => [at, whole.lower[i]!]));
  let drawn = 0;
  const twin = withFigures(part, (id, value, width, row) => {
    const n = wholes.get(part.at[row] ?? "") ?? Number.NaN;
    if (width !== 0 || !Number.isInteger(n) || !Number.isInteger(value) || value < 0 || value > n) return value;
    drawn += 1;
    return drawBinomial(rng.stream(id), { n, p: n === 0 ? 0 : value / n });
  });
  return drawn === 0 ? undefined : { ...twin, printed: Array.from(twin.lower, String) };
}
