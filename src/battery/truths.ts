import type { Rng } from "../core/rng.js";
import type { Scenario } from "../core/test.js";
import type { Series } from "../core/values.js";
import { drawNegativeBinomial, drawNormal, drawPoisson } from "../numerics/draw.js";
import { seriesOf } from "./formula-scenarios.js";

/** One honest way in which a series of counts comes about; `level` is the mean of a typical count. */
export interface Truth {
  readonly id: string;
  readonly text: string;
  draw(rng: Rng, n: number, level: number): Float64Array;
}

/** The five kinds of truth that every test of a series is put to: each at least as noisy as independent counting. */
export const truths: readonly Truth[] = [
  {
    id: "poisson",
    text: "independent Poisson counts around a constant mean",
    draw: (rng: Rng, n: number, level: number): Float64Array => counts(n, () => drawPoisson(rng, level)),
  },
  {
    id: "negative-binomial",
    text: "negative binomial counts that vary by 10 % of the mean beyond counting",
    draw: (rng: Rng, n: number, level: number): Float64Array =>
      counts(n, () => drawNegativeBinomial(rng, { size: 100, mean: level })),
  },
  {
    id: "cox",
    text: "Poisson counts whose mean wanders: a random walk of its logarithm, 5 % a step, drawn back to its level",
    draw(rng: Rng, n: number, level: number): Float64Array {
      let log = 0;
      return counts(n, () => {
        log = 0.98 * log + 0.05 * drawNormal(rng);
        return drawPoisson(rng, level * Math.exp(log));
      });
    },
  },
  {
    id: "autocorrelated",
    text: "counts each of which depends on the one before (thinned and renewed, correlation one half)",
    draw(rng: Rng, n: number, level: number): Float64Array {
      // INAR(1): each event of the last period stays with chance 1/2, new ones arrive; the margin is Poisson(level).
      let last = drawPoisson(rng, level);
      return counts(n, () => {
        const value = last;
        last = thinned(rng, last) + drawPoisson(rng, level / 2);
        return value;
      });
    },
  },
  {
    id: "seasonal",
    text: "Poisson counts around a mean that swings by 30 % over twelve periods",
    draw: (rng: Rng, n: number, level: number): Float64Array => {
      const phase = 2 * Math.PI * rng.uniform();
      return counts(n, (i) => drawPoisson(rng, level * (1 + 0.3 * Math.sin(phase + (2 * Math.PI * i) / 12))));
    },
  },
];

function counts(n: number, draw: (i: number) => number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => draw(i));
}

/** Binomial(count, 1/2), as the smaller part of a Poisson pair would be too slow for large counts: by normal beyond 1e4. */
function thinned(rng: Rng, count: number): number {
  if (count > 10_000)
    return Math.min(count, Math.max(0, Math.round(count / 2 + Math.sqrt(count / 4) * drawNormal(rng))));
  let kept = 0;
  for (let left = count; left > 0; left -= 32) {
    let bits = rng.uint32();
    if (left < 32) bits >>>= 32 - left;
    for (; bits !== 0; bits &= bits - 1) kept += 1;
  }
  return kept;
}

/** Honest scenarios of each truth at each size, named TRUTH-N. `wrap` makes the test's input of the series. */
export function honestTruths<Input>(options: {
  readonly sizes: readonly number[];
  readonly level: number;
  readonly wrap: (series: Series, rng: Rng) => Input;
  readonly only?: readonly string[];
}): readonly Scenario<Input>[] {
  const { sizes, level, wrap, only } = options;
  return truths
    .filter(({ id }) => only === undefined || only.includes(id))
    .flatMap((truth) =>
      sizes.map((n) => ({
        id: `${truth.id}-${n}`,
        description: truth.text,
        n,
        ...(n > 1000 ? { most: Math.max(50, Math.round(2e6 / n)) } : {}),
        draw: (rng: Rng) => wrap(seriesOf(truth.draw(rng, n, level)), rng.stream("more")),
      })),
    );
}

/** The size nearest in ratio to n. */
export function nearestOf(sizes: readonly number[], n: number): number {
  const distance = (size: number): number => Math.abs(Math.log(Math.max(1, n) / size));
  return sizes.reduce((best, size) => (distance(size) < distance(best) ? size : best), sizes[0] ?? n);
}
