import {
  negativeBinomialLogLower,
  negativeBinomialLogUpper,
  negativeBinomialQuantile,
  type NegativeBinomialParameters,
} from "../../numerics/negative-binomial.js";
import { sum } from "../constant-ratio/homogeneity.js";

/** A figure against what the driver predicts from all other periods. */
export interface Prediction {
  readonly mean: number;
  readonly law: NegativeBinomialParameters | undefined;
  /** log of the two-sided chance of a figure so far out. */
  readonly logP: number;
}

const tail = Math.log(0.025);

/**
 * For each period the negative binomial law of the figure, with rate and noise beyond counting (by moments) from the other periods and the
 * uncertainty of that rate added to the noise. Rounded figures are taken as whole.
 */
export function predictEach(values: readonly number[], drivers: readonly number[]): readonly Prediction[] {
  const product = (a: readonly number[], b: readonly number[]): number => sum(a.map((value, t) => value * b[t]!));
  const all = { y: sum(values), d: sum(drivers) };
  const squares = { yy: product(values, values), yd: product(values, drivers), dd: product(drivers, drivers) };
  return values.map((value, t) => {
    const driver = drivers[t]!;
    const [y, d] = [all.y - value, all.d - driver];
    const rate = y / d;
    const mean = rate * driver;
    if (!(mean > 0)) return { mean: 0, law: undefined, logP: 0 };
    const yy = squares.yy - value ** 2;
    const yd = squares.yd - value * driver;
    const dd = squares.dd - driver ** 2;
    // Sum of (figure - mean)^2 - mean over the other periods, over the sum of their squared means.
    const noise = Math.max(0, (yy - 2 * rate * yd + rate ** 2 * dd - y) / (rate ** 2 * dd));
    const law = { size: 1 / (noise + 1 / y + noise / (values.length - 1)), mean };
    const count = Math.round(value);
    const logP = Math.LN2 + Math.min(negativeBinomialLogLower(count, law), negativeBinomialLogUpper(count, law));
    return { mean, law, logP: Math.max(-1e6, Math.min(0, logP)) };
  });
}

/** The 95 % prediction interval. */
export function predictionInterval({ law }: Prediction): { readonly lower: number; readonly upper: number } {
  if (law === undefined) return { lower: 0, upper: 0 };
  return {
    lower: negativeBinomialQuantile({ logLower: tail }, law),
    upper: negativeBinomialQuantile({ logUpper: tail }, law),
  };
}
