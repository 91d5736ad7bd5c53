import type { CountModel } from "./irls.js";
import { inverseGram, triangularise } from "./matrix.js";

/** Standard errors of a fitted count model from its expected information, for variance mean + mean^2 / size. */
export function countStandardErrors(
  { design, link }: Pick<CountModel, "design" | "link">,
  fitted: ArrayLike<number>,
  size: number,
): number[] {
  const rows = design.length;
  const columns = design[0]?.length ?? 0;
  const matrix = new Float64Array(rows * (columns + 1));
  for (let row = 0; row < rows; row++) {
    const mean = fitted[row]!;
    const variance = mean + (mean * mean) / size;
    const root = (link === "log" ? mean : 1) / Math.sqrt(variance);
    for (let column = 0; column < columns; column++) matrix[column * rows + row] = root * design[row]![column]!;
  }
  if (!triangularise(matrix, rows, columns)) return new Array<number>(columns).fill(NaN);
  return inverseGram(matrix, rows, columns).map((line, column) => Math.sqrt(line[column]!));
}
