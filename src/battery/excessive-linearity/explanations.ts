import type { ExplanationFound, RunContext } from "../../core/test.js";
import { say } from "../../core/sentence.js";
import { fitQuadratic } from "../quadratic-fit.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { Departure } from "./departure.js";
import { departureOf, lowerTail, sampled, simulatedTail } from "./departure.js";
import type { LineSet } from "./sets.js";

/** Every innocent explanation with what the means say of it; `tooClose` is whether there is closeness to explain. */
export function explain(
  departure: Departure,
  tooClose: boolean,
  context: RunContext,
  book: QuantityBook,
): readonly ExplanationFound[] {
  return [
    model(departure, tooClose, book),
    interpolation(departure, tooClose, context, book),
    rounding(departure, tooClose, context, book),
    {
      id: "shared-error",
      speaks: "not examined",
      why: say`Whether all conditions were measured on the same units, whose differences then cancel, shows in the design; standard errors of such means are larger than those of their differences.`,
    },
    {
      id: "wrong-error",
      speaks: "not examined",
      why: say`Whether standard deviations were printed in the place of standard errors shows in the source; they would be larger by the root of the number of observations.`,
    },
  ];
}

/** The squared standard error of a line's own predictions is quadratic in the place, least near the middle. */
function predictedBySet({ errors, places }: LineSet): boolean {
  if (errors === undefined || errors.length < 4) return false;
  const squares = errors.map((error) => error ** 2);
  const fit = fitQuadratic(places, squares);
  const close = squares.every((square, i) => Math.abs(square - fit.fitted[i]!) <= 0.02 * square);
  const first = places.reduce((lowest, place) => Math.min(lowest, place), Infinity);
  const last = places.reduce((highest, place) => Math.max(highest, place), -Infinity);
  const middle = (first + last) / 2;
  return close && fit.at(first) > 1.2 * fit.at(middle) && fit.at(last) > 1.2 * fit.at(middle);
}

function model({ fits }: Departure, tooClose: boolean, book: QuantityBook): ExplanationFound {
  const id = "model";
  const count = fits.filter(({ set }) => predictedBySet(set)).length;
  const shown = book.add(
    "predictedSets",
    { label: "sets whose standard errors are those of a line's predictions", unit: "sets", value: count },
    "count",
  );
  const why = say`Sets whose squared standard errors bend like those of the predictions of a line, least in the middle: ${shown}.`;
  if (count * 2 <= fits.length)
    return {
      id,
      speaks: fits.some(({ set }) => set.errors !== undefined && set.errors.length > 3) ? "against" : "not examined",
      why,
    };
  return { id, speaks: "for", why, ...(tooClose ? { log10p: 0 } : {}) };
}

/** Rows left when means midway on a straight stretch are taken away; the same row kept twice is impossible. */
function turns({ means, places, widths }: LineSet): readonly number[] {
  const kept = [0];
  for (let i = 1; i + 1 < means.length; i++) {
    const share = (places[i]! - places[i - 1]!) / (places[i + 1]! - places[i - 1]!);
    const line = means[i - 1]! + share * (means[i + 1]! - means[i - 1]!);
    const scale = Math.abs(means[i - 1]!) + Math.abs(means[i]!) + Math.abs(means[i + 1]!);
    if (Math.abs(means[i]! - line) > Math.max(widths[i]!, 1e-9 * scale, grid(means)) * 1.01) kept.push(i);
  }
  return means.length > 1 ? [...kept, means.length - 1] : kept;
}

/** The unit of the last printed decimal, as the means themselves show it; 0 where they show none. */
export function grid(means: Float64Array): number {
  for (const unit of [1000, 100, 10, 1, 0.1, 0.01, 0.001])
    if (means.every((mean) => Math.abs(mean / unit - Math.round(mean / unit)) < 1e-6)) return unit;
  return 0;
}

function interpolation(
  departure: Departure,
  tooClose: boolean,
  context: RunContext,
  book: QuantityBook,
): ExplanationFound {
  const id = "interpolation";
  const kept = departure.fits.map(({ set }) => turns(set));
  const all = departure.fits.reduce((sum, { set }) => sum + set.means.length, 0);
  const between = all - kept.reduce((sum, rows) => sum + rows.length, 0);
  const shown = book.add(
    "between",
    { label: "means midway between their neighbours, but for rounding", unit: "means", value: between },
    "count",
  );
  const why = say`Means that lie midway between their neighbours but for rounding: ${shown}; interpolation makes such means, and leaves bends between them.`;
  // A set without any bend is a line, drawn or not; interpolation shows by the bends at the means that were measured.
  const bends = kept.reduce((sum, rows) => sum + rows.length - 2, 0);
  if (between < 2 || between * 3 < all || bends < 2) return { id, speaks: "against", why };
  if (!tooClose) return { id, speaks: "for", why };
  const left = departureOf(
    departure.fits.flatMap(({ set }, i) => {
      const rows = kept[i] ?? [];
      return rows.length < 3 ? [] : [pickRows(set, rows)];
    }),
  );
  if (left.degreesOfFreedom < 2) return { id, speaks: "for", why, log10p: 0 };
  const counts = left.fits.some(({ set }) => set.errors === undefined);
  const p = counts ? simulatedTail(left, context, "interpolation", sampled) : lowerTail(left, 0);
  return { id, speaks: "for", why, log10p: p.method === "none" ? 0 : p.log10 };
}

function pickRows(set: LineSet, rows: readonly number[]): LineSet {
  const pick = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row]!);
  return {
    name: set.name,
    ids: rows.map((row) => set.ids[row]!),
    places: pick(set.places),
    means: pick(set.means),
    widths: pick(set.widths),
    errors: set.errors === undefined ? undefined : pick(set.errors),
  };
}

function rounding(departure: Departure, tooClose: boolean, context: RunContext, book: QuantityBook): ExplanationFound {
  const id = "rounding";
  const coarse = departure.fits.filter(({ set }) => {
    const unit = stepOf(set);
    return set.errors !== undefined && set.errors.some((error) => unit >= error / 2);
  }).length;
  const shown = book.add(
    "coarseSets",
    { label: "sets printed in steps of half a standard error or more", unit: "sets", value: coarse },
    "count",
  );
  const why = say`Sets whose means are printed in steps of half a standard error or more: ${shown}; rounding can put such means on a line.`;
  if (coarse * 2 <= departure.fits.length) return { id, speaks: "against", why };
  if (!tooClose) return { id, speaks: "for", why };
  const p = simulatedTail(departure, context, "rounding", (rng, fitted, error, set, row) => {
    const unit = stepOf(set);
    const mean = sampled(rng, fitted, error, set, row);
    return unit > 0 ? unit * Math.round(mean / unit) : mean;
  });
  return { id, speaks: "for", why, log10p: p.log10 };
}

function stepOf({ means, widths }: LineSet): number {
  return Math.max(
    grid(means),
    widths.reduce((widest, width) => Math.max(widest, width), 0),
  );
}
