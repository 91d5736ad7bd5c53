import type { Rng } from "../../core/rng.js";
import type { Series } from "../../core/values.js";
import type { GridValues } from "./grid.js";
import { printCode, valueOf } from "./grid.js";

/**
 * The series with its last digits dealt out anew: block and place of each value as given, places in a random order that the
 * generators of the rows' ids decide, so that the same rows see the same twin.
 */
export function shuffledSeries(series: Series, grid: GridValues, blockSize: number, rng: Rng): Series {
  const { codes, rows } = grid;
  const keys = rows.map((row) => rng.stream(series.ids[row] ?? String(row)).uniform());
  const order = keys.map((_, i) => i).sort((i, j) => keys[i]! - keys[j]!);
  const lower = Float64Array.from(series.lower);
  const upper = Float64Array.from(series.upper);
  const printed = [...series.printed];
  rows.forEach((row, i) => {
    const from = codes[order[i]!]!;
    const block = Math.floor(codes[i]! / blockSize);
    const code = block * blockSize + (from - Math.floor(from / blockSize) * blockSize);
    const half = (upper[row]! - lower[row]!) / 2;
    lower[row] = valueOf(grid, code) - half;
    upper[row] = valueOf(grid, code) + half;
    printed[row] = printCode(grid, code);
  });
  return { ...series, lower, upper, printed };
}
