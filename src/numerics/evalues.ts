import { logSum } from "./log-arithmetic.js";

/**
 * e-values and what bounds a Bayes factor, in natural logs. An e-value is a stake multiplied by betting against a null hypothesis:
 * its mean is at most 1 if that is true, so it exceeds x with a chance of at most 1 / x.
 */

/** log of the average of e-values: an e-value again, whatever their dependence (Vovk & Wang 2021, doi 10.1214/20-AOS2020). */
export function averageE(logE: readonly number[]): number {
  if (logE.length === 0) throw new RangeError("averageE: no e-values");
  return logSum(logE) - Math.log(logE.length);
}

/**
 * For each e-value the log of the smallest level alpha at which e-BH rejects its hypothesis, at most 0, in the order given:
 * the least over k at or beyond its rank of m / (k × the k-th largest e). False discovery rate at alpha under any dependence.
 * Source: Wang & Ramdas (2022), False discovery rate control with e-values, JRSS B 84, 822-852.
 */
export function eBenjaminiHochberg(logE: readonly number[]): number[] {
  const descending = logE.map((_, index) => index).sort((a, b) => logE[b]! - logE[a]! || a - b);
  const adjusted = new Array<number>(logE.length).fill(0);
  let least = 0;
  for (let rank = descending.length; rank >= 1; rank--) {
    const index = descending[rank - 1]!;
    if (Number.isNaN(logE[index]!)) throw new RangeError("eBenjaminiHochberg: an e-value is NaN");
    least = Math.min(least, Math.log(logE.length / rank) - logE[index]!);
    adjusted[index] = least;
  }
  return adjusted;
}

/**
 * log of the largest Bayes factor against the null hypothesis that a p-value can stand for: 1 / (-e p ln p), for p < 1/e;
 * 0 above. An upper bound over a wide class of alternatives, no Bayes factor itself.
 * Source: Sellke, Bayarri & Berger (2001), The American Statistician 55, 62-71, doi 10.1198/000313001300339950.
 */
export function sellkeBound(logP: number): number {
  if (!(logP <= 0)) throw new RangeError(`sellkeBound: log p is ${logP}, not 0 or less`);
  if (logP > -1) return 0;
  if (logP === -Infinity) return Infinity;
  return -(1 + logP + Math.log(-logP));
}
