export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Boxes already taken within a frame; a new one is accepted only where it touches none of them. */
export class Occupied {
  private readonly boxes: Box[] = [];
  constructor(private readonly frame: Box) {}

  take(box: Box): void {
    this.boxes.push(box);
  }

  free(box: Box): boolean {
    const inside =
      box.left >= this.frame.left &&
      box.right <= this.frame.right &&
      box.top >= this.frame.top &&
      box.bottom <= this.frame.bottom;
    return inside && !this.boxes.some((other) => overlap(other, box));
  }

  /** The first candidate that is free, now taken; undefined where none is. */
  place<Candidate extends { readonly box: Box }>(candidates: readonly Candidate[]): Candidate | undefined {
    const found = candidates.find((candidate) => this.free(candidate.box));
    if (found !== undefined) this.take(found.box);
    return found;
  }
}

/**
 * Tops of labels stacked in one column: as near as possible to where each wants to be, in the order wanted, none overlapping,
 * all between `top` and `bottom` where they fit (where they do not, they run on below `bottom`).
 */
export function stackLabels(
  wanted: readonly { readonly y: number; readonly height: number }[],
  top: number,
  bottom: number,
): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a]?.y ?? 0) - (wanted[b]?.y ?? 0) || a - b);
  const tops = new Array<number>(wanted.length).fill(top);
  let floor = top;
  for (const i of order) {
    const want = wanted[i]!;
    tops[i] = Math.max(floor, want.y - want.height / 2);
    floor = tops[i] + want.height;
  }
  let ceiling = bottom;
  for (const i of order.toReversed()) {
    tops[i] = Math.max(top, Math.min(tops[i]!, ceiling - wanted[i]!.height));
    ceiling = tops[i]!;
  }
  // Where they do not fit, the upward pass has pushed several to the top: let them run downwards again.
  floor = top;
  for (const i of order) {
    tops[i] = Math.max(floor, tops[i]!);
    floor = tops[i] + wanted[i]!.height;
  }
  return tops;
}
