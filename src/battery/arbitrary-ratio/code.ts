import { binomialLogMass } from "../../numerics/binomial.js";
import { logAdd, logSum } from "../../numerics/log-arithmetic.js";

/** A ratio of two whole numbers in lowest terms, with what naming it costs. */
export interface Fraction {
  readonly above: number;
  readonly below: number;
  /** Bits of the code for fractions: log2((m + 1)(m + 2)) for its whole part m, log2(b (b + 1) φ(b)) for the rest a / b. */
  readonly bits: number;
}

/** Denominators beyond this cost more bits than counts of a million carry. */
const mostBelow = 100;

function gcd(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** How many of 0 … b - 1 have no factor in common with b; 1 for 1. */
export function totient(b: number): number {
  let count = 0;
  for (let a = 0; a < b; a++) if (gcd(a, b) === 1) count++;
  return count;
}

/**
 * Bits of a fraction. Weights 1/((m+1)(m+2)) over whole parts m and 1/(b(b+1)) over denominators b add up to one (telescoping),
 * and each denominator shares its weight among its φ(b) remainders: a prefix code by Kraft's inequality. About 3 log2(b) bits,
 * where the depth in the Stern-Brocot tree would charge 1/10 as much as a fraction of ten turns.
 */
export function fractionBits(above: number, below: number): number {
  const whole = Math.floor(above / below);
  return Math.log2((whole + 1) * (whole + 2)) + Math.log2(below * (below + 1) * totient(below));
}

/** Fractions with denominators up to 100 that lie within `reach` of the ratio, above zero. */
export function fractionsNear(ratio: number, reach: number): readonly Fraction[] {
  const found: Fraction[] = [];
  for (let below = 1; below <= mostBelow; below++) {
    const first = Math.max(1, Math.ceil((ratio - reach) * below));
    const last = Math.floor((ratio + reach) * below);
    for (let above = first; above <= last; above++)
      if (gcd(above, below) === 1) found.push({ above, below, bits: fractionBits(above, below) });
  }
  return found;
}

/** How tightly figures may follow a ratio: chance of a deviation d is (1 - t) / (1 + t) t^|d|; even weights. */
const tightness = [1 / 8, 1 / 2, 3 / 4, 7 / 8, 15 / 16] as const;

/** ln of the chance of all deviations, summed over the tightness with even weights. A probability on whole numbers. */
export function deviationsLog(deviations: readonly number[]): number {
  const total = deviations.reduce((sum, deviation) => sum + Math.abs(deviation), 0);
  return logSum(
    tightness.map(
      (t) => deviations.length * Math.log((1 - t) / (1 + t)) + total * Math.log(t) - Math.log(tightness.length),
    ),
  );
}

/** x of n cases each period; `ofShare` says which share of n a ratio of the two figures is. */
export interface Trials {
  readonly hits: readonly number[];
  readonly trials: readonly number[];
  readonly ofShare: (ratio: number) => number;
}

const predicted = (trials: readonly number[], share: number): readonly number[] =>
  trials.map((n) => Math.round(n * share));

const deviate = (hits: readonly number[], means: readonly number[]): readonly number[] =>
  hits.map((hit, i) => hit - means[i]!);

/** ln of the largest binomial chance of the hits, any share in any period: the ceiling of the whole null hypothesis. */
export function ceilingLog({ hits, trials }: Pick<Trials, "hits" | "trials">): number {
  return hits.reduce((sum, hit, i) => {
    const n = trials[i]!;
    return sum + (n === 0 ? 0 : binomialLogMass(hit, { n, p: hit / n }));
  }, 0);
}

/** Number of shares that the free code tells apart: twice the largest total, since figures are no finer. */
export const gridOf = (trials: readonly number[]): number => 2 * Math.max(1, ...trials);

/** ln of the code for "one share out of an even grid", near the pooled share; leaving terms out only lowers it. */
export function freeCodeLog({ hits, trials }: Pick<Trials, "hits" | "trials">): number {
  const grid = gridOf(trials);
  const pooled = total(hits) / total(trials);
  const reach = 8;
  let log = -Infinity;
  const middle = Math.round(pooled * grid - 0.5);
  for (let g = Math.max(0, middle - reach); g <= Math.min(grid - 1, middle + reach); g++)
    log = logAdd(log, deviationsLog(deviate(hits, predicted(trials, (g + 0.5) / grid))));
  return log - Math.log(grid);
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export interface Coded {
  /** ln of the e-value of "a simple fraction" and of "any one share", each against every share in every period. */
  readonly simpleLog: number;
  readonly freeLog: number;
  /** ln of their even mixture. */
  readonly log: number;
  /** The fraction that carries most of the code, where one is near. */
  readonly best: (Fraction & { readonly log: number; readonly furthest: number }) | undefined;
  /** Bits that name a share on the even grid. */
  readonly freeBits: number;
}

/**
 * Saved bits of the hits given the trials. Codes are fixed before the hits are seen, given the trials, and add up to at most
 * one over all hits; the ceiling is at least the chance under any binomial law or mixture of such laws. So the ratio is an
 * e-value: its mean is at most one whatever the shares do (Shafer 2021; Grünwald 2007 for codes).
 */
export function code({ hits, trials, ofShare }: Trials, ratio: number): Coded {
  const ceiling = ceilingLog({ hits, trials });
  const free = freeCodeLog({ hits, trials }) - ceiling;
  // A simple ratio farther than this from the pooled one explains nothing: 2 %, or twenty counts of the largest total.
  const scale = Math.max(1, ratio);
  const reach = Math.max(ratio * 0.02, Math.min(0.05 * scale, (20 * scale) / Math.max(1, ...trials)));
  let simple = -Infinity;
  let best: Coded["best"];
  for (const fraction of fractionsNear(ratio, reach)) {
    const deviations = deviate(hits, predicted(trials, ofShare(fraction.above / fraction.below)));
    const log = deviationsLog(deviations) - fraction.bits * Math.LN2;
    simple = logAdd(simple, log);
    if (best === undefined || log > best.log)
      best = { ...fraction, log, furthest: Math.max(...deviations.map(Math.abs)) };
  }
  const simpleLog = simple - ceiling;
  return {
    simpleLog,
    freeLog: free,
    log: logAdd(simpleLog, free) - Math.LN2,
    best,
    freeBits: Math.log2(gridOf(trials)),
  };
}
