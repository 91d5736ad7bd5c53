import type { Rng } from "../../core/rng.js";
import { drawGamma, drawHypergeometric, drawMultinomial } from "../../numerics/draw.js";

export const models = ["part-of-whole", "independent-counts", "several-per-unit"] as const;
export type Model = (typeof models)[number];

export interface Noise {
  readonly model: Model;
  /** Variance of the number per unit; several-per-unit only. */
  readonly unitVariance: number;
}

/** One count of each kind a period. */
export interface Counts {
  readonly parts: readonly number[];
  readonly units: readonly number[];
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export function pooledRatio({ parts, units }: Counts): number {
  return sum(parts) / sum(units);
}

/**
 * Variance of a period's numerator per unit of its denominator under one common ratio r: r (1 - r) for a part of a whole,
 * r (1 + r) for independent counts (given both, to first order), the declared variance for several per unit.
 */
export function variancePerUnit(ratio: number, { model, unitVariance }: Noise): number {
  switch (model) {
    case "part-of-whole":
      return ratio * (1 - ratio);
    case "independent-counts":
      return ratio * (1 + ratio);
    case "several-per-unit":
      return unitVariance;
  }
}

/**
 * Pearson's homogeneity statistic: squared distances from the common ratio over their variances. For a part of a whole and
 * for independent counts (as parts of numerator + denominator) it is chi-squared of the table with two rows; 0 means that
 * the ratio is the same in every period.
 */
export function homogeneity(counts: Counts, noise: Noise): number {
  const ratio = pooledRatio(counts);
  const { parts, units } = counts;
  if (noise.model === "independent-counts") {
    const share = ratio / (1 + ratio);
    return sum(
      parts.map((part, t) => (part - (part + units[t]!) * share) ** 2 / ((part + units[t]!) * share * (1 - share))),
    );
  }
  const variance = variancePerUnit(ratio, noise);
  return sum(parts.map((part, t) => (part - units[t]! * ratio) ** 2 / (units[t]! * variance)));
}

/** Counts up to here are exact in double precision, with room to spare. */
const mostUrns = 1e15;

/** Draws the numerators again under one common ratio, given every total and the sum of all numerators. */
export type Redraw = (rng: Rng) => number[];

/**
 * The law of the numerators given all totals and their own sum, free of unknown parameters. Part of a whole and
 * independent counts: multivariate hypergeometric (exact). Several per unit with mean m and variance v: numerators
 * binomial (v < m, with m^2 / (m - v) chances a unit), Poisson (v = m) or negative binomial (v > m) before conditioning,
 * which gives the hypergeometric, the multinomial and the Dirichlet-multinomial with that variance.
 */
export function redrawNumerators(counts: Counts, { model, unitVariance }: Noise): Redraw {
  const { parts, units } = counts;
  const drawn = sum(parts);
  if (model === "part-of-whole") return fromUrns(units, drawn);
  if (model === "independent-counts") {
    return fromUrns(
      parts.map((part, t) => part + units[t]!),
      drawn,
    );
  }
  const mean = pooledRatio(counts);
  // Next to the mean the binomial is the Poisson law, and its urns would be too large to count.
  const nearlyPoisson = drawn * mean > mostUrns * (mean - unitVariance);
  if (unitVariance < mean && !nearlyPoisson) {
    const chances = (mean * mean) / (mean - unitVariance);
    const urns = units.map((unit) => Math.max(1, Math.round(chances * unit)));
    return fromUrns(urns, Math.min(drawn, sum(urns)));
  }
  const all = sum(units);
  const shares = units.map((unit) => unit / all);
  if (unitVariance <= mean) return (rng) => drawMultinomial(rng, drawn, shares);
  const shapePerUnit = (mean * mean) / (unitVariance - mean);
  return (rng) => {
    const weights = units.map((unit) => drawGamma(rng, { shape: shapePerUnit * unit, rate: 1 }));
    const weight = sum(weights);
    return drawMultinomial(
      rng,
      drawn,
      weights.map((w) => w / weight),
    );
  };
}

function fromUrns(urns: readonly number[], drawn: number): Redraw {
  const all = sum(urns);
  return (rng) => {
    let left = drawn;
    let population = all;
    return urns.map((marked) => {
      const taken = drawHypergeometric(rng, { population, marked, drawn: left });
      left -= taken;
      population -= marked;
      return taken;
    });
  };
}

/** The counts after redrawing the numerators; the totals that were conditioned on stay as they are. */
export function redrawnCounts(counts: Counts, parts: readonly number[], model: Model): Counts {
  if (model !== "independent-counts") return { parts, units: counts.units };
  return { parts, units: parts.map((part, t) => counts.parts[t]! + counts.units[t]! - part) };
}

/** Smallest variance of a whole number per unit with this mean: every unit gives one of the two nearest whole numbers. */
export function leastUnitVariance(mean: number): number {
  const fraction = mean - Math.floor(mean);
  return fraction * (1 - fraction);
}
