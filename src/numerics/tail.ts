import { log1mexp } from "./log-arithmetic.js";

/** A probability to invert (at most 0, -Infinity for none), as the natural log of one of its tails. */
export type Tail = { readonly logLower: number } | { readonly logUpper: number };

/** Both logs of the tail, each from the given one without cancellation. */
export function bothTails(tail: Tail): { readonly lower: number; readonly upper: number } {
  if ("logLower" in tail) {
    if (!(tail.logLower <= 0)) throw new RangeError(`quantile: logLower is ${tail.logLower}, not at most 0`);
    return { lower: tail.logLower, upper: log1mexp(tail.logLower) };
  }
  if (!(tail.logUpper <= 0)) throw new RangeError(`quantile: logUpper is ${tail.logUpper}, not at most 0`);
  return { lower: log1mexp(tail.logUpper), upper: tail.logUpper };
}
