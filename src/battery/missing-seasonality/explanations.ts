import { quantity, say } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import { chiSquaredLogLower } from "../../numerics/chi-squared.js";
import { median } from "../round-jumps/law.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { Cycles, Irregular } from "./cycles.js";

export interface Examined {
  readonly cycles: Cycles;
  readonly irregular: Irregular;
  readonly book: QuantityBook;
  readonly log10p: number;
  /** Excess seasonal variation of each comparator and its own test against counting noise. */
  readonly comparators: readonly { readonly excess: number; readonly seasonal: boolean }[];
}

/** What speaks for or against each innocent explanation, with the p that it leaves where the figures bear its mark. */
export function explain(examined: Examined): readonly ExplanationFound[] {
  return [adjusted(examined), divided(examined), smoothed(examined), noSeason(examined)];
}

/** An adjustment takes the season out and leaves the irregular variation, mostly with decimals. */
function adjusted({ cycles, irregular, book }: Examined): ExplanationFound {
  const decimals = cycles.values.filter((value) => !Number.isInteger(value)).length;
  const { dispersion, degrees } = irregular;
  book.add("decimals", { label: "figures that are not whole numbers", unit: "figures", value: decimals }, "count");
  book.add(
    "irregular",
    { label: "variation within cycles, totals and season taken out", unit: "times counting noise", value: dispersion },
    "decimal2",
  );
  const why = say`Figures that are no whole numbers: ${quantity("decimals", "count")}. With the totals and the season taken out the figures vary by ${quantity("irregular", "decimal2")} times counting noise; an adjustment for the season leaves that at one or more.`;
  const noisy = dispersion >= 0.5 && chiSquaredLogLower(dispersion * degrees, degrees) > Math.log(0.001);
  return decimals > 0 || noisy
    ? { id: "seasonally-adjusted", speaks: "for", why, log10p: 0 }
    : { id: "seasonally-adjusted", speaks: "against", why };
}

function divided({ cycles, irregular, book }: Examined): ExplanationFound {
  const all = cycles.values.length / cycles.period;
  book.add(
    "equalCycles",
    { label: "cycles whose figures are all equal but for one", unit: "cycles", value: irregular.equalCycles },
    "count",
  );
  const why = say`Cycles whose figures are all equal but for one: ${quantity("equalCycles", "count")} of ${quantity("cycles", "count")}. A total divided evenly makes every cycle so.`;
  return irregular.equalCycles >= 0.8 * all
    ? { id: "annual-divided", speaks: "for", why, log10p: 0 }
    : { id: "annual-divided", speaks: "against", why };
}

/** Averages have correlated neighbours; interpolated figures lie on straight lines. */
function smoothed({ cycles, irregular, book }: Examined): ExplanationFound {
  const { correlation, straight } = irregular;
  book.add(
    "correlation",
    { label: "correlation of neighbours, totals and season taken out", unit: "", value: correlation },
    "decimal2",
  );
  book.add(
    "straight",
    { label: "figures on the line between their neighbours, but for one", unit: "figures", value: straight },
    "count",
  );
  const why = say`Neighbouring figures, totals and season taken out, have a correlation of ${quantity("correlation", "decimal2")}, and ${quantity("straight", "count")} figures lie on the line between their neighbours but for one. Averages and interpolation make both high.`;
  const n = cycles.values.length;
  if (straight >= 0.6 * n) return { id: "smoothing", speaks: "for", why, log10p: 0 };
  // Averages over a whole cycle leave no season at all, whatever their noise.
  return correlation >= Math.max(0.35, 2.5 / Math.sqrt(n))
    ? { id: "smoothing", speaks: "for", why, log10p: 0 }
    : { id: "smoothing", speaks: "against", why };
}

function noSeason({ book, comparators, log10p }: Examined): ExplanationFound {
  if (comparators.length === 0)
    return {
      id: "no-season",
      speaks: "not examined",
      why: say`No comparators were given, so whether anybody has a season in this field is not known; the test asks only for less variation than counts without a season have.`,
    };
  const seasonal = comparators.filter((other) => other.seasonal).length;
  book.add(
    "seasonalOthers",
    { label: "comparators with a season beyond counting noise", unit: "", value: seasonal },
    "count",
  );
  book.add("comparators", { label: "comparators", unit: "", value: comparators.length }, "count");
  book.add(
    "medianSeason",
    {
      label: "median seasonal variation of the comparators beyond counting noise",
      unit: "",
      value: median(comparators.map(({ excess }) => excess)),
    },
    "percent1",
  );
  const why = say`Of ${quantity("comparators", "count")} comparators ${quantity("seasonalOthers", "count")} have a season beyond counting noise (median ${quantity("medianSeason", "percent1")} of the mean).`;
  return seasonal <= comparators.length / 3
    ? { id: "no-season", speaks: "for", why, log10p }
    : { id: "no-season", speaks: "against", why };
}
