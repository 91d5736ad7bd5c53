import * as numerics from "../../src/numerics/index.js";
import type { Tail } from "../../src/numerics/tail.js";

/** One distribution with its parameters in a list, as the fixtures in spec/fixtures/tails-*.json have them. */
export interface Distribution {
  readonly isCount: boolean;
  readonly upper: (x: number, parameters: readonly number[]) => number;
  readonly lower: (x: number, parameters: readonly number[]) => number;
  /** log of the density or mass; undefined where there is none to check. */
  readonly logDensity: (x: number, parameters: readonly number[]) => number;
  readonly quantile: (tail: Tail, parameters: readonly number[]) => number;
}

/** Functions of named parameters as functions of a list of them in the order of `names`. */
function named<P>(
  isCount: boolean,
  names: readonly (keyof P & string)[],
  functions: {
    readonly logUpper: (x: number, parameters: P) => number;
    readonly logLower: (x: number, parameters: P) => number;
    readonly logDensity: (x: number, parameters: P) => number;
    readonly quantile: (tail: Tail, parameters: P) => number;
  },
): Distribution {
  // the names are all keys of P: the fixtures list every parameter
  const read = (values: readonly number[]): P => Object.fromEntries(names.map((name, i) => [name, values[i]])) as P;
  return {
    isCount,
    upper: (x, values) => functions.logUpper(x, read(values)),
    lower: (x, values) => functions.logLower(x, read(values)),
    logDensity: (x, values) => functions.logDensity(x, read(values)),
    quantile: (tail, values) => functions.quantile(tail, read(values)),
  };
}

export const distributions: Readonly<Record<string, Distribution>> = {
  normal: {
    isCount: false,
    upper: numerics.normalLogUpper,
    lower: numerics.normalLogLower,
    logDensity: numerics.normalLogDensity,
    quantile: numerics.normalQuantile,
  },
  gamma: named<{ shape: number; rate: number }>(false, ["shape", "rate"], {
    logUpper: numerics.gammaLogUpper,
    logLower: numerics.gammaLogLower,
    logDensity: numerics.gammaLogDensity,
    quantile: numerics.gammaQuantile,
  }),
  "chi-squared": {
    isCount: false,
    upper: (x, [df = NaN]) => numerics.chiSquaredLogUpper(x, df),
    lower: (x, [df = NaN]) => numerics.chiSquaredLogLower(x, df),
    logDensity: (x, [df = NaN]) => numerics.chiSquaredLogDensity(x, df),
    quantile: (tail, [df = NaN]) => numerics.chiSquaredQuantile(tail, df),
  },
  beta: named<{ a: number; b: number }>(false, ["a", "b"], {
    logUpper: numerics.betaLogUpper,
    logLower: numerics.betaLogLower,
    logDensity: numerics.betaLogDensity,
    quantile: numerics.betaQuantile,
  }),
  t: {
    isCount: false,
    upper: (x, [df = NaN]) => numerics.tLogUpper(x, df),
    lower: (x, [df = NaN]) => numerics.tLogLower(x, df),
    logDensity: (x, [df = NaN]) => numerics.tLogDensity(x, df),
    quantile: (tail, [df = NaN]) => numerics.tQuantile(tail, df),
  },
  f: named<{ df1: number; df2: number }>(false, ["df1", "df2"], {
    logUpper: numerics.fLogUpper,
    logLower: numerics.fLogLower,
    logDensity: numerics.fLogDensity,
    quantile: numerics.fQuantile,
  }),
  poisson: {
    isCount: true,
    upper: (k, [mean = NaN]) => numerics.poissonLogUpper(k, mean),
    lower: (k, [mean = NaN]) => numerics.poissonLogLower(k, mean),
    logDensity: (k, [mean = NaN]) => numerics.poissonLogMass(k, mean),
    quantile: (tail, [mean = NaN]) => numerics.poissonQuantile(tail, mean),
  },
  binomial: named<{ n: number; p: number }>(true, ["n", "p"], {
    logUpper: numerics.binomialLogUpper,
    logLower: numerics.binomialLogLower,
    logDensity: numerics.binomialLogMass,
    quantile: numerics.binomialQuantile,
  }),
  "negative-binomial": named<{ size: number; mean: number }>(true, ["size", "mean"], {
    logUpper: numerics.negativeBinomialLogUpper,
    logLower: numerics.negativeBinomialLogLower,
    logDensity: numerics.negativeBinomialLogMass,
    quantile: numerics.negativeBinomialQuantile,
  }),
  hypergeometric: named<{ population: number; marked: number; drawn: number }>(
    true,
    ["population", "marked", "drawn"],
    {
      logUpper: numerics.hypergeometricLogUpper,
      logLower: numerics.hypergeometricLogLower,
      logDensity: numerics.hypergeometricLogMass,
      quantile: numerics.hypergeometricQuantile,
    },
  ),
};

export function distributionOf(name: string): Distribution {
  const found = distributions[name];
  if (found === undefined) throw new RangeError(`no distribution is called ${name}`);
  return found;
}

/** |value / expected - 1|, 0 where both are the same (so at 0 and ±Infinity), NaN where one is. */
export function relativeError(value: number, expected: number): number {
  return value === expected ? 0 : Math.abs(value / expected - 1);
}
