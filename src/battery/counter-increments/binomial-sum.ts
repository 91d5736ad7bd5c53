import { binomialLogMass, binomialLogUpper } from "../../numerics/binomial.js";
import { logAdd } from "../../numerics/special.js";

export interface Binomial {
  readonly n: number;
  readonly p: number;
}

/** Terms below e^-45 of the largest change no digit of a double. */
const negligible = 45;

/**
 * log P(sum of none, one or two independent binomials >= k), or <= k with side "lower". Relative error of the log below
 * 1e-11: masses and tails are carried along by recurrence from one exactly computed start, all terms positive.
 */
export function logBinomialSumTail(parts: readonly Binomial[], k: number, side: "upper" | "lower"): number {
  if (side === "upper") return logUpper(parts, k);
  // Failures of all parts are binomials too, and at most k successes are at least n - k failures.
  const failures = parts.map(({ n, p }) => ({ n, p: 1 - p }));
  return logUpper(failures, parts.reduce((sum, { n }) => sum + n, 0) - k);
}

function logUpper(parts: readonly Binomial[], k: number): number {
  const [first, second] = parts;
  if (parts.length > 2) throw new RangeError("logBinomialSumTail: more than two parts");
  if (first === undefined) return k <= 0 ? 0 : -Infinity;
  if (second === undefined) return logUpperOne(first, k);
  if (k <= 0) return 0;
  if (k > first.n + second.n) return -Infinity;
  if (isCertain(first)) return logUpperOne(second, k - first.n * first.p);
  if (isCertain(second)) return logUpperOne(first, k - second.n * second.p);
  return logUpperTwo(first, second, k);
}

function isCertain({ n, p }: Binomial): boolean {
  return n === 0 || p <= 0 || p >= 1;
}

function logUpperOne(part: Binomial, k: number): number {
  if (k <= 0) return 0;
  if (k > part.n) return -Infinity;
  return binomialLogUpper(k, part);
}

function logUpperTwo(first: Binomial, second: Binomial, k: number): number {
  const term = (i: number): number => binomialLogMass(i, first) + logUpperOne(second, k - i);
  // Mass and tail are log-concave in i, so the terms rise to one top and fall; below k - n of the second they are zero.
  const least = Math.max(0, k - second.n);
  const top = searchFirst(least, first.n, (i) => i === first.n || term(i + 1) <= term(i));
  const highest = term(top);
  const start = searchFirst(least, top, (i) => term(i) >= highest - negligible);
  let logMass = binomialLogMass(start, first);
  let logTail = logUpperOne(second, k - start);
  // log mass of the second at k - i - 1, which the next tail adds; not needed once the tail is certain
  let logNext = k - start - 1 >= 0 ? binomialLogMass(k - start - 1, second) : -Infinity;
  const odds = Math.log(first.p) - Math.log1p(-first.p);
  const inverseOdds = Math.log1p(-second.p) - Math.log(second.p);
  let sum = logMass + logTail;
  for (let i = start; i < first.n; i += 1) {
    logMass += Math.log((first.n - i) / (i + 1)) + odds;
    const j = k - i - 1;
    logTail = j <= 0 ? 0 : Math.min(0, logAdd(logTail, logNext));
    if (j >= 1) logNext += Math.log(j / (second.n - j + 1)) + inverseOdds;
    const next = logMass + logTail;
    sum = logAdd(sum, next);
    if (i > top && next < highest - negligible) break;
  }
  return Math.min(0, sum);
}

/** Smallest whole number in low ... high for which `holds` is true, if it stays true from there on; else high. */
function searchFirst(low: number, high: number, holds: (i: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
