/** A monotone log tail as a function of a position on a scale on which it is smooth. */
export interface TailProblem {
  /** log of the tail at a position, and its derivative there. */
  readonly at: (position: number) => { readonly log: number; readonly slope: number };
  readonly target: number;
  readonly start: number;
  /** The tail falls (upper) or rises (lower) with the position. */
  readonly direction: "falls" | "rises";
  readonly least: number;
  readonly greatest: number;
}

/**
 * The position at which the log tail equals the target: Newton's method, kept inside the narrowest bracket seen, halving it
 * when a step would leave it. Stops at a step below 2e-16 of the position; 200 steps at most, then the last position.
 */
export function solveTail({ at, target, start, direction, least, greatest }: TailProblem): number {
  let low = least;
  let high = greatest;
  let position = Math.min(Math.max(start, least), greatest);
  for (let step = 0; step < 200; step++) {
    const { log, slope } = at(position);
    if (log === target) return position;
    if (log > target === (direction === "falls")) low = position;
    else high = position;
    let next = position + (target - log) / slope;
    if (!(next > low && next < high)) {
      // a step outside or without meaning: halve what is left, or double away from the only bound
      if (low > -Infinity && high < Infinity) next = low + (high - low) / 2;
      else next = position + (high === Infinity ? 1 : -1) * (1 + Math.abs(position));
    }
    if (Math.abs(next - position) <= 2e-16 * Math.abs(position) || next === low || next === high) return next;
    position = next;
  }
  return position;
}
