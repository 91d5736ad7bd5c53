/** What a printed figure allows: lower <= count <= upper, whole numbers; upper may be Infinity. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** Bounds drawn in to the nearest whole numbers: a count is whole. undefined where no count of 0 or more is left. */
export function wholeRange(lower: number, upper: number): Range | undefined {
  const range = { lower: Math.max(0, Math.ceil(lower)), upper: Math.floor(upper) };
  return upper >= 0 && range.lower <= range.upper && range.lower <= Number.MAX_SAFE_INTEGER ? range : undefined;
}

export function isExact({ lower, upper }: Range): boolean {
  return lower === upper;
}
