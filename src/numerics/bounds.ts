export interface Box {
  readonly lower?: readonly number[];
  readonly upper?: readonly number[];
}

/** The bounds of each of `start`'s parameters, infinite where not given. */
export function boxAround(start: readonly number[], { lower, upper }: Box): { lower: number[]; upper: number[] } {
  if (start.length === 0) throw new RangeError("there is no parameter to find");
  for (const bounds of [lower, upper]) {
    if (bounds !== undefined && bounds.length !== start.length) {
      throw new RangeError(`${bounds.length} bounds for ${start.length} parameters`);
    }
  }
  const box = {
    lower: start.map((_, j) => lower?.[j] ?? -Infinity),
    upper: start.map((_, j) => upper?.[j] ?? Infinity),
  };
  for (const [j, value] of start.entries()) {
    if (!Number.isFinite(value)) throw new RangeError(`start of parameter ${j} is ${value}`);
    if (!(box.lower[j]! <= box.upper[j]!)) {
      throw new RangeError(`bounds of parameter ${j} are ${box.lower[j]} … ${box.upper[j]}`);
    }
  }
  return box;
}

export function clamp(value: number, lower: number, upper: number): number {
  return Math.min(Math.max(value, lower), upper);
}
