import { say } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import { conformalRank } from "../../numerics/resampling.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { leastUnitVariance, pooledRatio, sum, variancePerUnit, type Counts, type Noise } from "./homogeneity.js";
import type { Measured } from "./report.js";
import { wholeMultiple } from "./turned-back.js";

/** How much of the statistic a straight line over the order of the periods takes away, as a share. */
function linearShare({ parts, units }: Counts, noise: Noise): number {
  const ratio = pooledRatio({ parts, units });
  const variance = variancePerUnit(ratio, noise);
  const all = sum(units);
  const centre = sum(units.map((unit, t) => unit * t)) / all;
  const moment = sum(parts.map((part, t) => (t - centre) * (part - units[t]! * ratio)));
  const spread = sum(units.map((unit, t) => unit * (t - centre) ** 2));
  const total = sum(parts.map((part, t) => (part - units[t]! * ratio) ** 2 / units[t]!)) / variance;
  return total > 0 ? moment ** 2 / (variance * spread * total) : 0;
}

/** Whether the numerator is the nearest whole number to the common ratio times the denominator in every period. */
function isComputed({ parts, units }: Counts): boolean {
  const lower = Math.max(...parts.map((part, t) => (part - 0.5) / units[t]!));
  const upper = Math.min(...parts.map((part, t) => (part + 0.5) / units[t]!));
  return lower <= upper;
}

export function examineExplanations(book: QuantityBook, m: Measured): readonly ExplanationFound[] {
  const trend = linearShare(m.counts, m.noise);
  const share = book.add(
    "trendShare",
    { label: "Share of the spread that a straight trend of the ratio takes away", unit: "share", value: trend },
    "percent0",
  );
  const variable = m.log10.variable <= Math.log10(0.05);
  const inexact = m.periods.filter(({ numerator: n, denominator: d }) => n.lower < n.upper || d.lower < d.upper).length;
  const open = book.add(
    "inexact",
    { label: "Periods with a figure known only within bounds", unit: "periods", value: inexact },
    "count",
  );
  return [
    byDefinition(book, m),
    turnedBack(book, m),
    {
      id: "formula-allocation",
      speaks: "not examined",
      why: say`Whether quotas, entitlements or benchmarking fix the ratio is not in the figures.`,
    },
    variable
      ? trend > 0.5
        ? { id: "real-change", speaks: "for", why: say`A straight trend takes away ${share} of the spread.` }
        : {
            id: "real-change",
            speaks: "not examined",
            why: say`A straight trend takes away only ${share} of the spread; changes of practice that come and go were not examined.`,
          }
      : {
          id: "real-change",
          speaks: "against",
          why: say`There is no spread beyond chance that a change of practice would have to explain.`,
        },
    inexact > 0
      ? {
          id: "rounding",
          speaks: "for",
          why: say`In ${open} periods a figure is known only within bounds; the chance is given for the admissible values that speak least against the figures.`,
        }
      : { id: "rounding", speaks: "against", why: say`All figures are printed as exact counts.` },
    sharedUnits(book, m),
    m.noise.model !== "several-per-unit"
      ? { id: "uniform-units", speaks: "not examined", why: say`The chosen model has no number per unit.` }
      : m.log10.steady > Math.log10(0.05)
        ? {
            id: "uniform-units",
            speaks: "against",
            why: say`The ratio is not too steady, so units need not differ less than assumed.`,
          }
        : m.spread.middle * m.noise.unitVariance >= leastUnitVariance(pooledRatio(m.counts))
          ? {
              id: "uniform-units",
              speaks: "for",
              why: say`The spread is one that whole numbers per unit can have, if units differ less than assumed.`,
            }
          : {
              id: "uniform-units",
              speaks: "against",
              why: say`The spread is below what any whole numbers per unit with this mean can have.`,
            },
  ];
}

/** Counts of the same units, or groups of fixed size, vary less than the model says; comparators show whether that is usual. */
function sharedUnits(book: QuantityBook, { log10, comparators, spread }: Measured): ExplanationFound {
  const id = "shared-units";
  if (log10.steady > Math.log10(0.05))
    return { id, speaks: "against", why: say`The ratio is not too steady, so nothing needs to hold it steady.` };
  const why = say`Whether both figures come from the same units, or from groups of fixed size, stands in the sources, not in the figures.`;
  if (comparators.length === 0) return { id, speaks: "not examined", why };
  const below = comparators.filter(({ value }) => value < 1).length;
  const k = book.add("comparators", { label: "Comparators", unit: "members", value: comparators.length }, "count");
  const less = book.add(
    "comparatorsBelowChance",
    { label: "Comparators that vary less than the model says", unit: "members", value: below },
    "count",
  );
  const said = say` Of ${k} comparators, ${less} vary less than the model says.`;
  // About half fall below by chance alone.
  if (below * 4 < comparators.length * 3) return { id, speaks: "not examined", why: [...why, ...said] };
  return {
    id,
    speaks: "for",
    why: [...why, ...said, ...say` Among such series the rank of this one takes the place of the chance stated.`],
    log10p: conformalRank(
      spread.middle,
      comparators.map(({ value }) => value),
      "lower",
    ).log10,
  };
}

function byDefinition(book: QuantityBook, { counts, periods }: Measured): ExplanationFound {
  const id = "by-definition";
  const exact = periods.every(({ numerator: n, denominator: d }) => n.lower === n.upper && d.lower === d.upper);
  const times = exact ? wholeMultiple(counts) : undefined;
  if (times !== undefined) {
    const multiple = book.add(
      "multiple",
      { label: "Whole number by which one figure is the other's multiple", unit: "", value: times },
      "count",
    );
    return {
      id,
      speaks: "for",
      why: say`In every period one figure is exactly ${multiple} times the other, as where each unit counts for that many by definition.`,
      log10p: 0,
    };
  }
  return isComputed(counts)
    ? {
        id,
        speaks: "for",
        why: say`Every numerator is the nearest whole number to one fixed ratio times the denominator, as where one figure is computed from the other.`,
      }
    : {
        id,
        speaks: "against",
        why: say`No single ratio gives all numerators by rounding to whole numbers, so one figure is not simply computed from the other.`,
      };
}

function turnedBack(book: QuantityBook, { turnedBack: found }: Measured): ExplanationFound {
  const id = "turned-back";
  if (found === undefined)
    return {
      id,
      speaks: "against",
      why: say`The numerators are not those that rounded percentages give when they are turned back into counts.`,
    };
  const decimals = book.add(
    "decimals",
    { label: "Decimals of the percentages from which all numerators could stem", unit: "", value: found.decimals },
    "count",
  );
  const log = book.add(
    "log10pTurnedBack",
    { label: "log10 of the chance of so steady a ratio after such rounding", unit: "log10", value: found.log10p },
    "log10",
  );
  return {
    id,
    speaks: found.log10p > Math.log10(0.05) ? "for" : "not examined",
    why: say`Every numerator is what percentages with ${decimals} decimals give when turned back into counts; shares that vary as chance makes them and are rounded so are as steady in ${log}.`,
    log10p: found.log10p,
  };
}
