/** Consecutive figures and their scatter around their own mean. */
export interface Block {
  readonly start: number;
  readonly length: number;
  readonly total: number;
  /** Σ (x - x̄)² / x̄; 0 where every figure is 0. */
  readonly scatter: number;
}

/** Blocks of a series with the sum of their scatters and of their degrees of freedom. */
export interface Blocks {
  readonly all: readonly Block[];
  readonly scatter: number;
  /** Figures less one, over the blocks that hold any event: what the scatter of independent counts is on average. */
  readonly degreesOfFreedom: number;
  /** Figures at the end that fill no block. */
  readonly left: number;
}

/**
 * Start and length of each block, from the number of figures alone. A length above 0 cuts blocks of that length and leaves
 * the rest; 0 deals the figures out to blocks of about seven (35 figures and more), five (15) or four as evenly as they go.
 */
export function cutBlocks(n: number, length: number): readonly { readonly start: number; readonly length: number }[] {
  if (length > 0) return Array.from({ length: Math.floor(n / length) }, (_, b) => ({ start: b * length, length }));
  const count = Math.max(1, Math.round(n / (n >= 35 ? 7 : n >= 15 ? 5 : 4)));
  const edge = (b: number): number => Math.floor((b * n) / count);
  return Array.from({ length: count }, (_, b) => ({ start: edge(b), length: edge(b + 1) - edge(b) }));
}

/** Length of a block where the option leaves it open: weeks of daily figures, else by the number of figures. */
export function blockLength(option: number, scale: "year" | "month" | "day" | "number"): number {
  return option > 0 ? option : scale === "day" ? 7 : 0;
}

/** The scatter of the figures within blocks of the given length (see cutBlocks). */
export function scatterInBlocks(values: Float64Array, length: number): Blocks {
  const cuts = cutBlocks(values.length, length);
  const all: Block[] = [];
  let scatter = 0;
  let degreesOfFreedom = 0;
  let used = 0;
  for (const cut of cuts) {
    const block = blockOf(values, cut.start, cut.length);
    all.push(block);
    used += cut.length;
    scatter += block.scatter;
    if (block.total > 0) degreesOfFreedom += cut.length - 1;
  }
  return { all, scatter, degreesOfFreedom, left: values.length - used };
}

function blockOf(values: Float64Array, start: number, length: number): Block {
  let total = 0;
  for (let i = start; i < start + length; i++) total += values[i]!;
  const mean = total / length;
  let squares = 0;
  for (let i = start; i < start + length; i++) squares += (values[i]! - mean) ** 2;
  return { start, length, total, scatter: total > 0 ? squares / mean : 0 };
}
