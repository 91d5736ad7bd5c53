import type { Rng } from "../core/rng.js";
import type { Interval } from "../core/values.js";
import { normalLogLower, normalQuantile } from "./normal.js";

export interface Resampling<Item> {
  readonly sample: readonly Item[];
  readonly statistic: (sample: readonly Item[]) => number;
}

/** The statistic of `draws` samples of the same size taken with replacement; draw i uses rng.stream(i). */
export function bootstrapDraws<Item>(
  rng: Rng,
  { sample, statistic, draws }: Resampling<Item> & { readonly draws: number },
): number[] {
  if (sample.length === 0) throw new RangeError("bootstrapDraws: the sample is empty");
  return Array.from({ length: draws }, (_, draw) => {
    const own = rng.stream(draw);
    return statistic(sample.map(() => sample[Math.floor(own.uniform() * sample.length)]!));
  });
}

/** The statistic with each item left out in turn. */
export function jackknife<Item>({ sample, statistic }: Resampling<Item>): number[] {
  return sample.map((_, left) => statistic(sample.filter((__, index) => index !== left)));
}

export interface BootstrapInterval {
  /** The statistic's value in each bootstrap draw. */
  readonly values: ArrayLike<number>;
  readonly level: number;
  /** Asks for the bias-corrected and accelerated interval: the statistic of the data, and of the data less each item. */
  readonly accelerated?: { readonly observed: number; readonly jackknife: readonly number[] };
}

/**
 * The interval of this level from bootstrap draws: percentile, or bias-corrected and accelerated (BCa). Quantiles are the
 * (m + 1) q-th of m ordered draws, straight lines between, and the outermost draw beyond: use m of 999 or more at a
 * level of 0.95, 9999 for BCa. Both fall short of their level for small samples of skewed data.
 * Where no draw or every draw lies below the observed value, the bias correction counts half a draw.
 * Source: Davison & Hinkley (1997), sections 5.3.1 and 5.3.2; Efron (1987), JASA 82, 171-185.
 */
export function bootstrapInterval({ values, level, accelerated }: BootstrapInterval): Interval {
  if (!(level > 0 && level < 1)) throw new RangeError(`bootstrapInterval: level is ${level}, not between 0 and 1`);
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0 || Number.isNaN(sorted[sorted.length - 1])) {
    throw new RangeError("bootstrapInterval: no draws, or a draw is NaN");
  }
  const tail = (1 - level) / 2;
  const adjust = accelerated === undefined ? (q: number) => q : acceleration(sorted, accelerated);
  return {
    level,
    lower: orderQuantile(sorted, adjust(tail)),
    upper: orderQuantile(sorted, adjust(1 - tail)),
    kind: "confidence",
    method: `bootstrap ${accelerated === undefined ? "percentile" : "BCa"}, ${sorted.length} draws`,
  };
}

function acceleration(
  sorted: Float64Array,
  { observed, jackknife }: { readonly observed: number; readonly jackknife: readonly number[] },
): (q: number) => number {
  let below = 0;
  for (const value of sorted) below += value < observed ? 1 : value === observed ? 0.5 : 0;
  below = Math.min(Math.max(below, 0.5), sorted.length - 0.5);
  const bias = normalQuantile({ logLower: Math.log(below / sorted.length) });
  const mean = jackknife.reduce((sum, value) => sum + value, 0) / jackknife.length;
  let squares = 0;
  let cubes = 0;
  for (const value of jackknife) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  const skew = squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
  return (q) => {
    const z = bias + normalQuantile({ logLower: Math.log(q) });
    return Math.exp(normalLogLower(bias + z / (1 - skew * z)));
  };
}

function orderQuantile(sorted: Float64Array, q: number): number {
  const position = (sorted.length + 1) * q - 1;
  const index = Math.min(Math.max(Math.floor(position), 0), sorted.length - 1);
  const here = sorted[index]!;
  const next = sorted[Math.min(index + 1, sorted.length - 1)]!;
  const share = Math.min(Math.max(position - index, 0), 1);
  // not here + share * difference where both are the same infinity
  return here === next ? here : here + share * (next - here);
}
