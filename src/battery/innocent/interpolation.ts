import { quantity, say } from "../../core/sentence.js";
import type { Figures } from "../series-times.js";
import type { Examined, Innocent } from "./innocent.js";
import { decimalsOfAll } from "./innocent.js";

/** Straight lines between every `spacing`-th figure. */
export interface Interpolation {
  readonly spacing: number;
  /** Rows of the figures that the lines join, with the first and last. */
  readonly knots: readonly number[];
  /** Figures midway between their neighbours, but for rounding. */
  readonly straight: number;
}

/**
 * The smallest spacing at which nearly all figures between the knots lie on straight lines but for rounding, where chance would
 * make that less than once in a hundred.
 */
export function findInterpolation(figures: Figures): Interpolation | undefined {
  const { values } = figures;
  const n = values.length;
  // Three figures rounded to a unit lie off their line by less than two units, that is at most one.
  const unit = 10 ** -decimalsOfAll(figures);
  const bent = Uint8Array.from(values, (value, i) =>
    i > 0 && i + 1 < n && Math.abs(2 * value - values[i - 1]! - values[i + 1]!) > unit * 1.001 ? 1 : 0,
  );
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const logChance = Math.log(Math.min(0.9, (3 * unit) / Math.sqrt(12 * Math.PI * mean)));
  for (let spacing = 2; spacing <= Math.min(31, Math.floor(n / 3)); spacing++)
    for (let phase = 0; phase < spacing; phase++) {
      let off = 0;
      let between = 0;
      // Nearly all bends of counts are off, so that most spacings are given up after a few figures.
      for (let i = 1; i + 1 < n && off <= 0.03 * n; i++) {
        if (i % spacing === phase) continue;
        between++;
        off += bent[i]!;
      }
      if (between < 4 || off > 0.03 * between) continue;
      if ((between - off) * logChance + Math.log(spacing * spacing) > Math.log(0.01)) continue;
      const knots = Array.from(values.keys()).filter((i) => i % spacing === phase || i === 0 || i === n - 1);
      return { spacing, knots, straight: between - off };
    }
  return undefined;
}

/** Some figures were filled in between others: those that were not are tested alone. */
export function interpolation({ figures }: Examined): Innocent {
  const found = findInterpolation(figures);
  if (found === undefined)
    return {
      id: "interpolation",
      quantities: {},
      speaks: "against",
      why: say`No even spacing has straight lines between its figures, as filled-in figures would have.`,
    };
  return {
    id: "interpolation",
    speaks: "for",
    quantities: {
      spacing: { label: "periods from knot to knot", unit: "periods", value: found.spacing },
      straight: {
        label: "figures midway between their neighbours, but for rounding",
        unit: "figures",
        value: found.straight,
      },
      knots: { label: "figures that the straight lines join", unit: "figures", value: found.knots.length },
    },
    under: { kind: "figures", values: Float64Array.from(found.knots, (i) => figures.values[i]!) },
    why: say`${quantity("straight", "count")} figures lie on straight lines from one to another of ${quantity("knots", "count")} figures, ${quantity("spacing", "count")} periods apart, as interpolated ones do; only the ends of the lines are then counts.`,
  };
}
