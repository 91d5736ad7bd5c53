import { quantity, say } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { Gains } from "./gains.js";
import { median, roundLaw, type RoundLaw, type Rounded } from "./law.js";

/** A unit of ten or more that divides every figure from `from` up, which are half of the figures or more. */
export interface EvidentUnit {
  readonly unit: number;
  readonly from: number;
  readonly share: number;
}

export function evidentUnit({ values, units }: Rounded): EvidentUnit | undefined {
  const n = values.length;
  let found: EvidentUnit | undefined;
  for (let unit = 10; unit <= 1e9; unit *= 10) {
    let greatestOther = 0;
    values.forEach((value, i) => {
      if (value % unit !== 0 || units[i]! >= unit)
        greatestOther = Math.max(greatestOther, value % unit !== 0 ? value : 0);
    });
    const count = values.filter((value) => value > greatestOther).length;
    if (count >= Math.max(4, n / 2) && units.some((declared) => declared < unit))
      found = { unit, from: greatestOther === 0 ? 0 : greatestOther + 1, share: count / n };
  }
  return found;
}

const kept = (gains: Gains, keep: (value: number) => boolean): Rounded => {
  const rows = gains.values.map((_, i) => i).filter((i) => keep(gains.values[i]!));
  return {
    values: rows.map((i) => gains.values[i]!),
    units: rows.map((i) => gains.units[i]!),
    jump: rows.map((i) => gains.jump[i]!),
  };
};

const log10Of = (law: RoundLaw): number => law.logP / Math.LN10;

/** What speaks for or against each innocent explanation, with the p that it leaves where the figures bear its mark. */
export function explain(gains: Gains, law: RoundLaw, book: QuantityBook): readonly ExplanationFound[] {
  return [...printed(gains, law, book), batches(gains, book), capped(gains, book), estimates()];
}

function printed(gains: Gains, law: RoundLaw, book: QuantityBook): readonly ExplanationFound[] {
  const evident = evidentUnit(gains);
  const declared = gains.units.some((unit) => unit > 1);
  if (evident === undefined) {
    const none = say`The larger half of the figures has no power of ten in common, so they were not all printed or counted in such units.`;
    return [
      declared
        ? {
            id: "rounding",
            speaks: "for",
            why: say`Some figures are declared as rounded; they are measured in the units of their print.`,
            log10p: log10Of(law),
          }
        : { id: "rounding", speaks: "against", why: none },
      { id: "thousands", speaks: "against", why: none },
    ];
  }
  const units = gains.values.map((value, i) =>
    value >= evident.from ? Math.max(gains.units[i]!, evident.unit) : gains.units[i]!,
  );
  const log10p = log10Of(roundLaw({ ...gains, units }));
  book.add(
    "evidentUnit",
    { label: "power of ten that divides the larger figures", unit: "", value: evident.unit },
    "count",
  );
  book.add(
    "evidentShare",
    { label: "share of the figures that it divides, all from a size up", unit: "", value: evident.share },
    "percent0",
  );
  book.add(
    "withinUnitLog10",
    { label: "log10 p with these figures measured in that unit", unit: "log10", value: log10p },
    "log10",
  );
  const why = say`From a size up every figure is a multiple of ${quantity("evidentUnit", "count")} (${quantity("evidentShare", "percent0")} of the figures). Measured in that unit, the chance of such roundness is ${quantity("withinUnitLog10", "log10")}.`;
  const whole = evident.from === 0 && evident.unit >= 1000;
  const other = say`The figures bear the mark of the other of the two.`;
  return [
    whole ? { id: "rounding", speaks: "not examined", why: other } : { id: "rounding", speaks: "for", why, log10p },
    whole ? { id: "thousands", speaks: "for", why, log10p } : { id: "thousands", speaks: "against", why: other },
  ];
}

/** Bundles leave next to nothing between them and bring nearly everything. */
function batches({ figures, values, rows }: Gains, book: QuantityBook): ExplanationFound {
  const total = values.reduce((sum, value) => sum + value, 0);
  let count = 0;
  let brought = 0;
  values.forEach((value, i) => {
    const before = figures.values[rows[i]! - 1];
    if (before === undefined || before > value / 100 || value % 50 !== 0) return;
    count += 1;
    brought += value;
  });
  book.add(
    "batches",
    { label: "multiples of fifty that follow on next to nothing", unit: "figures", value: count },
    "count",
  );
  book.add(
    "batchShare",
    { label: "share of the total that they bring", unit: "", value: total > 0 ? brought / total : 0 },
    "percent0",
  );
  const why = say`Multiples of fifty that follow on next to nothing: ${quantity("batches", "count")}, bringing ${quantity("batchShare", "percent0")} of the total. Forms entered in bundles come with pauses between.`;
  return count >= 3 && brought >= 0.6 * total
    ? { id: "batch-entry", speaks: "for", why, log10p: 0 }
    : { id: "batch-entry", speaks: "against", why };
}

/** A capacity shows as one round value that is the greatest, comes again and again, and has the others close below. */
function capped(gains: Gains, book: QuantityBook): ExplanationFound {
  const greatest = gains.values.reduce((most, value) => Math.max(most, value), 0);
  const times = gains.values.filter((value) => value === greatest).length;
  book.add("greatest", { label: "greatest figure", unit: "", value: greatest }, "count");
  book.add("timesGreatest", { label: "times that it occurs", unit: "figures", value: times }, "count");
  const why = say`The greatest figure, ${quantity("greatest", "count")}, occurs so many times: ${quantity("timesGreatest", "count")}. A limit on entries would show as one greatest figure that comes again and again, with others close below.`;
  if (times < 3 || greatest % 10 !== 0 || median(gains.values) < greatest / 2)
    return { id: "capacity", speaks: "against", why };
  const rest = kept(gains, (value) => value < greatest);
  return { id: "capacity", speaks: "for", why, log10p: rest.values.length === 0 ? 0 : log10Of(roundLaw(rest)) };
}

function estimates(): ExplanationFound {
  return {
    id: "estimates",
    speaks: "not examined",
    why: say`Whether single figures were estimates that nobody meant to be exact is not in the figures; the source's words must say so.`,
  };
}
