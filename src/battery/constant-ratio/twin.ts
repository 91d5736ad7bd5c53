import type { Rng } from "../../core/rng.js";
import type { InputOf } from "../../core/roles.js";
import type { Series } from "../../core/values.js";
import { printedLike } from "../series-times.js";
import { withFigures } from "../twin-series.js";
import { middleCounts } from "./admissible.js";
import { obstacles } from "./gates.js";
import { redrawNumerators, redrawnCounts, type Noise } from "./homogeneity.js";
import { isBounded, matchSeries } from "./matched.js";
import type { roles } from "./scenarios.js";

/** Numerators drawn again under one common ratio, given the denominators, which stay as they are. */
export function twinRatio(input: InputOf<typeof roles>, noise: Noise, rng: Rng): InputOf<typeof roles> | undefined {
  const periods = matchSeries(input.numerator, input.denominator, false).periods.filter(isBounded);
  if (obstacles(periods, noise).length > 0) return undefined;
  const counts = middleCounts(periods, noise);
  const drawn = redrawnCounts(counts, redrawNumerators(counts, noise)(rng.stream("ratio")), noise.model);
  const place = (series: Series, values: readonly number[]): Series => {
    const rows = new Map(periods.map(({ at }, i) => [at, values[i]!]));
    return withFigures(series, (_, value, width, row) =>
      printedLike(rows.get(series.at[row] ?? "") ?? value, value, width),
    );
  };
  return {
    ...input,
    numerator: place(input.numerator, drawn.parts),
    denominator: place(input.denominator, drawn.units),
    comparators: undefined,
  };
}
