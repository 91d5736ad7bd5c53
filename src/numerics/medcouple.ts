/**
 * The medcouple of Brys, Hubert & Struyf (2004), a robust measure of skewness between -1 and 1, 0 for symmetric data: the median
 * of ((y - m) - (m - x)) / (y - x) over all pairs x <= m <= y around the median m; pairs that both equal m count 1, 0 or -1 by
 * their ranks among such, as in the paper. As robustbase does, of an even number of pairs the lower of the two middle values is
 * taken, and 1 or -1 where the median is the smallest or largest value; 0 where all are equal. NaN for no value. The kernel falls along the rows and columns of the sorted values, so pairs above any
 * level are counted by one walk; the level is bisected until few pairs are left, and the value itself is then selected
 * exactly. Time n log n for sorting and about sixty walks.
 * Source: A robust measure of skewness. Journal of Computational and Graphical Statistics 13(4):996-1017, doi:10.1198/106186004X12632.
 */
export function medcouple(values: ArrayLike<number>): number {
  const n = values.length;
  if (n === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  if (Number.isNaN(sorted[n - 1]!)) return Number.NaN;
  const middle = (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2;
  if (sorted[0]! === sorted[n - 1]!) return 0;
  if (sorted[0]! === middle) return 1;
  if (sorted[n - 1]! === middle) return -1;
  const reversed = sorted.slice().reverse();
  // Distances from the median, the largest value first; ties with the median stand in both lists.
  const above = reversed.filter((value) => value >= middle).map((value) => value - middle);
  const below = reversed.filter((value) => value <= middle).map((value) => value - middle);
  const ties = above.reduce((count, distance) => count + (distance === 0 ? 1 : 0), 0);
  const kernel = kernelOf(above, below, ties);
  return select(above.length, below.length, kernel);
}

type Kernel = (i: number, j: number) => number;

/** h(i, j), falling in i (above, largest first) and in j (below, nearest to the median first). */
function kernelOf(above: Float64Array, below: Float64Array, ties: number): Kernel {
  const firstTie = above.length - ties;
  return (i, j) => {
    const [y, x] = [above[i]!, below[j]!];
    // Both at the median: +1 above the second diagonal of the block of ties, 0 on it, -1 below.
    if (y === 0 && x === 0) return Math.sign(ties - 1 - (i - firstTie) - j);
    return (y + x) / (y - x);
  };
}

/** The value of rank floor(rows × columns / 2), from 0, among all kernel values from the largest down. */
function select(rows: number, columns: number, kernel: Kernel): number {
  const rank = Math.floor((rows * columns) / 2);
  let [low, high] = [-1, 1];
  if (countAbove(rows, columns, kernel, low) <= rank) return low;
  // Invariant: the value sought lies above `low` and at or below `high`.
  const few = 4 * (rows + columns) + 100;
  for (;;) {
    const between = countAbove(rows, columns, kernel, low) - countAbove(rows, columns, kernel, high);
    const level = (low + high) / 2;
    if (between <= few || level <= low || level >= high) break;
    if (countAbove(rows, columns, kernel, level) > rank) low = level;
    else high = level;
  }
  return within(rows, columns, kernel, { low, high, rank });
}

/** Number of pairs with a kernel above the level: a staircase, since what is above in one row is above in the rows before. */
function countAbove(rows: number, columns: number, kernel: Kernel, level: number): number {
  let count = 0;
  let j = columns;
  for (let i = 0; i < rows; i += 1) {
    while (j > 0 && !(kernel(i, j - 1) > level)) j -= 1;
    if (j === 0) break;
    count += j;
  }
  return count;
}

/** The value of the rank among those above `low` and at or below `high`, which neighbouring doubles may leave all equal. */
function within(
  rows: number,
  columns: number,
  kernel: Kernel,
  { low, high, rank }: { readonly low: number; readonly high: number; readonly rank: number },
): number {
  const before = countAbove(rows, columns, kernel, high);
  if (adjacent(low, high)) return high;
  const found: number[] = [];
  let [from, to] = [columns, columns];
  for (let i = 0; i < rows; i += 1) {
    while (from > 0 && !(kernel(i, from - 1) > high)) from -= 1;
    while (to > 0 && !(kernel(i, to - 1) > low)) to -= 1;
    for (let j = from; j < to; j += 1) found.push(kernel(i, j));
  }
  const ordered = Float64Array.from(found).sort();
  return ordered[ordered.length - 1 - (rank - before)]!;
}

function adjacent(low: number, high: number): boolean {
  const level = (low + high) / 2;
  return level <= low || level >= high;
}
