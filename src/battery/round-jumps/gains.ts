import type { Series } from "../../core/values.js";
import type { Figures } from "../series-times.js";
import { differenced, readFigures } from "../series-times.js";
import { findJumps, type Rounded } from "./law.js";

/** The positive figures of a series, or the gains of a running total, and where they stand among the figures. */
export interface Gains extends Rounded {
  readonly figures: Figures;
  /** Row of each gain in `figures`. */
  readonly rows: readonly number[];
}

export function figuresFor(series: Series, cumulative: boolean): Figures {
  const figures = readFigures(series);
  return cumulative && figures.problems.length === 0 ? differenced(figures) : figures;
}

/** The unit of print that a declared rounding leaves: the largest power of ten within its width; 1 for an exact figure. */
export function declaredUnit(width: number): number {
  return width < 10 ? 1 : 10 ** Math.floor(Math.log10(width) + 1e-9);
}

/** Zeros are left out: nothing happened then, and they are multiples of everything. */
export function readGains(figures: Figures): Gains {
  const rows: number[] = [];
  const jumps = findJumps(figures.values.map((value) => Math.round(value)));
  figures.values.forEach((value, i) => {
    const unit = declaredUnit(figures.widths[i]!);
    if (value > 0 && Number.isInteger(value / unit)) rows.push(i);
  });
  return {
    figures,
    rows,
    values: rows.map((i) => figures.values[i]!),
    units: rows.map((i) => declaredUnit(figures.widths[i]!)),
    jump: rows.map((i) => jumps[i]!),
  };
}
