import type { Rng } from "../core/rng.js";
import { binomialLogMass } from "./binomial.js";

/**
 * One binomial count: successes in n trials, n a whole number up to 2^52, p in [0, 1]. Exact up to the rounding of doubles
 * for any n: inversion where the rarer outcome is expected less than 10 times, transformed rejection otherwise.
 */
export function drawBinomial(rng: Rng, { n, p }: { readonly n: number; readonly p: number }): number {
  if (!(Number.isInteger(n) && n >= 0 && n <= 2 ** 52)) throw new RangeError(`drawBinomial: n is ${n}, not a count`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`drawBinomial: p is ${p}, not in [0, 1]`);
  return p > 0.5 ? n - rarer(rng, n, 1 - p) : rarer(rng, n, p);
}

function rarer(rng: Rng, n: number, p: number): number {
  if (n === 0 || p === 0) return 0;
  return n * p < 10 ? byInversion(rng, n, p) : byRejection(rng, n, p);
}

function byInversion(rng: Rng, n: number, p: number): number {
  const odds = p / (1 - p);
  const atZero = Math.exp(n * Math.log1p(-p));
  const last = Math.min(n, 150);
  for (;;) {
    let left = rng.uniform();
    let mass = atZero;
    // as for the Poisson: nothing beyond 150 can happen, only a remainder from rounding, and a new number is drawn
    for (let k = 0; k <= last; k++) {
      if (left <= mass) return k;
      left -= mass;
      mass *= ((n - k) / (k + 1)) * odds;
    }
  }
}

/** Source: BTRS of Hörmann (1993), Journal of Statistical Computation and Simulation 46, 101-110; n p >= 10, p <= 1/2. */
function byRejection(rng: Rng, n: number, p: number): number {
  const sd = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * sd;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const quick = 0.92 - 4.2 / b;
  let logAlphaAndMode = NaN;
  for (;;) {
    const u = rng.uniform() - 0.5;
    const v = rng.uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + centre);
    if (us >= 0.07 && v <= quick) return k;
    if (k < 0 || k > n) continue;
    if (Number.isNaN(logAlphaAndMode)) {
      logAlphaAndMode = Math.log((2.83 + 5.1 / b) * sd) + binomialLogMass(Math.floor((n + 1) * p), { n, p });
    }
    if (Math.log(v / (a / (us * us) + b)) + logAlphaAndMode <= binomialLogMass(k, { n, p })) return k;
  }
}
