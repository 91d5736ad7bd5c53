import type { Rng } from "../core/rng.js";
import type { Trap } from "../core/test.js";
import { drawBinomial, drawPoisson } from "../numerics/draw.js";
import type { CountInput } from "./formula-scenarios.js";
import { alone, seriesOf } from "./formula-scenarios.js";
import { averagesOver, persisting } from "./innocent-laws.js";

/** Growth from `first` to `last` by a straight line, which several formulas follow. */
function line(n: number, first: number, last: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => first + ((last - first) * i) / (n - 1));
}

function trap(
  id: string,
  caughtBy: string,
  description: string,
  n: number,
  draw: (rng: Rng, n: number) => ArrayLike<number>,
): Trap<CountInput> {
  return { id, caughtBy, description, n, most: 100, draw: (rng) => alone(seriesOf(draw(rng, n))) };
}

/** Running totals of independent counts. */
export function totals(rng: Rng, means: ArrayLike<number>): Float64Array {
  let sum = 0;
  return Float64Array.from(means, (mean) => (sum += drawPoisson(rng, mean)));
}

/** Counts at every `gap`-th period, straight lines between them, rounded. */
export function interpolated(rng: Rng, means: Float64Array, gap: number): Float64Array {
  const knots = means.map((mean) => drawPoisson(rng, mean));
  return means.map((_, i) => {
    const from = gap * Math.floor(i / gap);
    const to = Math.min(means.length - 1, from + gap);
    const start = knots[from]!;
    return to === from ? start : Math.round(start + ((knots[to]! - start) * (i - from)) / (to - from));
  });
}

export const trapCounts: readonly Trap<CountInput>[] = [
  trap("running-total-150", "running-total", "running totals of independent counts", 150, (rng) =>
    totals(rng, line(150, 50, 150)),
  ),
  trap("seven-period-averages-80", "smoothing", "averages over seven periods of independent counts", 80, (rng) =>
    averagesOver(7, true)(rng, line(80, 200, 400)),
  ),
  trap("every-fifth-51", "interpolation", "every fifth figure counted, the others interpolated", 51, (rng) =>
    interpolated(rng, line(51, 500, 3000), 5),
  ),
  ...[8, 30].flatMap((n) => [
    trap(`thousands-${n}`, "unit", "counts printed in thousands as if they were exact", n, (rng) =>
      Array.from(line(n, 4e4, 9e4), (mean) => 1000 * Math.round(drawPoisson(rng, mean) / 1000)),
    ),
    trap(`targets-${n}`, "quota", "targets on a straight line, in steps of fifty, that were met", n, () =>
      Array.from(line(n, 500, 500 + 150 * (n - 1))),
    ),
    {
      id: `population-${n}`,
      caughtBy: "population",
      description: "counts out of a known population of which four in five are counted",
      n,
      most: 100,
      draw: (rng: Rng): CountInput => {
        const sizes = line(n, 1000, 3000).map(Math.round);
        return {
          value: seriesOf(sizes.map((size) => drawBinomial(rng, { n: size, p: 0.8 }))),
          comparators: undefined,
          limit: seriesOf(sizes),
        };
      },
    },
  ]),
];

/** Also caught by the test of scatter around neighbours, which persistence makes too small. */
export const trapScatter: readonly Trap<CountInput>[] = [
  ...trapCounts,
  trap("present-120", "persistence", "numbers present, of whom seven in ten stay to the next period", 120, (rng) =>
    persisting(0.7)(rng, line(120, 300, 600)),
  ),
];
