/**
 * Adjusted p-values, natural logs in and out, in the order given and never above 0. A family of one is returned as it came;
 * an empty one is empty. Tiny p-values keep their digits: everything is added in logs.
 */

/** Holm (1979), Scandinavian Journal of Statistics 6, 65-70: familywise error under any dependence. */
export function holm(logP: readonly number[]): number[] {
  const ascending = order(logP);
  const adjusted = new Array<number>(logP.length);
  let largest = -Infinity;
  for (const [rank, index] of ascending.entries()) {
    largest = Math.max(largest, Math.min(0, logP[index]! + Math.log(logP.length - rank)));
    adjusted[index] = largest;
  }
  return adjusted;
}

/** Benjamini & Hochberg (1995), JRSS B 57, 289-300: false discovery rate where tests are independent or move together. */
export function benjaminiHochberg(logP: readonly number[]): number[] {
  return stepUp(logP, 0);
}

/** Benjamini & Yekutieli (2001), Annals of Statistics 29, 1165-1188: false discovery rate under any dependence. */
export function benjaminiYekutieli(logP: readonly number[]): number[] {
  let harmonic = 0;
  for (let i = logP.length; i >= 1; i--) harmonic += 1 / i;
  return stepUp(logP, Math.log(harmonic));
}

function stepUp(logP: readonly number[], logPenalty: number): number[] {
  const ascending = order(logP);
  const adjusted = new Array<number>(logP.length);
  let least = 0;
  for (let rank = ascending.length; rank >= 1; rank--) {
    const index = ascending[rank - 1]!;
    least = Math.min(least, logP[index]! + Math.log(logP.length / rank) + logPenalty);
    adjusted[index] = least;
  }
  return adjusted;
}

function order(logP: readonly number[]): number[] {
  for (const value of logP) if (!(value <= 0)) throw new RangeError(`log p is ${value}, not 0 or less`);
  return logP.map((_, index) => index).sort((a, b) => compare(logP[a]!, logP[b]!));
}

/** A difference would be NaN for two p-values of exactly 0. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
