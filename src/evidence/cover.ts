export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a span overlaps one of the given spans. Building takes n log n, each question log n. */
export function coverOf(spans: readonly Span[]): (span: Span) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return ({ start, end }) => {
    // The first merged span that ends behind the start is the only one that can overlap first.
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.end ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    return (merged[low]?.start ?? Infinity) < end;
  };
}
