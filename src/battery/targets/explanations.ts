import { quantity, say } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import { evidentUnit } from "../round-jumps/explanations.js";
import { median } from "../round-jumps/law.js";
import { roundness } from "../round-jumps/multiples.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { planLaw, type Pair } from "./declared.js";
import { goalLaw, type Growth } from "./undeclared.js";
import type { Readings } from "./readings.js";

/** log10 p of the test with some figures left out, or printed in other units. */
export function log10With(
  { pairs, growths }: Readings,
  change: <Item extends Pair | Growth>(item: Item, value: number) => Item | undefined,
): number {
  const law =
    pairs === undefined
      ? goalLaw(growths.flatMap((growth) => change(growth, growth.value) ?? []))
      : planLaw(pairs.flatMap((pair) => change(pair, pair.achieved) ?? []));
  return (Number.isFinite(law.logP) ? law.logP : 0) / Math.LN10;
}

/** What speaks for or against each innocent explanation, with the p that it leaves where the figures bear its mark. */
export function explain(readings: Readings, book: QuantityBook): readonly ExplanationFound[] {
  return [
    quota(readings, book),
    rounding(readings, book),
    revised(readings, book),
    capacity(readings, book),
    forecast(),
  ];
}

function quota({ pairs }: Readings, book: QuantityBook): ExplanationFound {
  if (pairs === undefined)
    return {
      id: "quota",
      speaks: "not examined",
      why: say`No planned numbers were given. Growth by a round share may be a plan that was fulfilled, which is a finding about plans and no accusation.`,
    };
  const exact = pairs.filter(({ achieved, planned }) => achieved === planned).length;
  const above = pairs.filter(({ achieved, planned }) => achieved > planned).length;
  book.add("exactlyMet", { label: "planned numbers met exactly", unit: "periods", value: exact }, "count");
  book.add("exceeded", { label: "planned numbers exceeded", unit: "periods", value: above }, "count");
  const why = say`Planned numbers met exactly: ${quantity("exactlyMet", "count")}; exceeded: ${quantity("exceeded", "count")}. Where a plan is also a limit it is met exactly and not exceeded.`;
  return above === 0 && exact >= Math.max(3, pairs.length / 2)
    ? { id: "quota", speaks: "for", why, log10p: 0 }
    : { id: "quota", speaks: "against", why };
}

function rounding(readings: Readings, book: QuantityBook): ExplanationFound {
  const values = Array.from(readings.figures.values).filter((value) => value > 0);
  const evident = evidentUnit({ values, units: values.map(() => 1), jump: [] });
  if (evident === undefined)
    return {
      id: "rounding",
      speaks: "against",
      why: say`The larger half of the figures has no power of ten in common, so they were not printed in such units.`,
    };
  const log10p = log10With(readings, (item, value) =>
    value >= evident.from ? { ...item, unit: Math.max(item.unit, evident.unit) } : item,
  );
  book.add(
    "printUnit",
    { label: "power of ten that divides the larger figures", unit: "", value: evident.unit },
    "count",
  );
  book.add(
    "withinPrintLog10",
    { label: "log10 p with the figures printed in that unit", unit: "log10", value: log10p },
    "log10",
  );
  return {
    id: "rounding",
    speaks: "for",
    why: say`From a size up the figures are multiples of ${quantity("printUnit", "count")}. So printed, honest figures come so near with a chance of up to ${quantity("withinPrintLog10", "log10")}.`,
    log10p,
  };
}

function revised({ pairs }: Readings, book: QuantityBook): ExplanationFound {
  if (pairs === undefined)
    return {
      id: "revised",
      speaks: "not examined",
      why: say`No planned numbers were given that could have been revised.`,
    };
  const same = pairs.filter(({ achieved, planned }) => achieved === planned);
  const odd = same.filter(({ planned }) => roundness(planned) < 10).length;
  book.add(
    "oddMet",
    { label: "planned numbers that are not round and were met exactly", unit: "periods", value: odd },
    "count",
  );
  const why = say`Planned numbers that are not round and were met to the last case: ${quantity("oddMet", "count")}. Plans are mostly round when made; odd ones that agree were mostly adjusted afterwards.`;
  return odd >= Math.max(3, pairs.length / 2)
    ? { id: "revised", speaks: "for", why, log10p: 0 }
    : { id: "revised", speaks: "against", why };
}

function capacity(readings: Readings, book: QuantityBook): ExplanationFound {
  const values = Array.from(readings.figures.values);
  const greatest = values.reduce((most, value) => Math.max(most, value), 0);
  const times = values.filter((value) => value === greatest).length;
  book.add("greatest", { label: "greatest figure", unit: "", value: greatest }, "count");
  book.add("timesGreatest", { label: "times that it occurs", unit: "figures", value: times }, "count");
  const why = say`The greatest figure, ${quantity("greatest", "count")}, occurs so many times: ${quantity("timesGreatest", "count")}. A limit that is reached shows as one greatest figure that comes again.`;
  if (times < 3 || median(values) < greatest / 2) return { id: "capacity", speaks: "against", why };
  return {
    id: "capacity",
    speaks: "for",
    why,
    log10p: log10With(readings, (item, value) => (value === greatest ? undefined : item)),
  };
}

function forecast(): ExplanationFound {
  return {
    id: "forecast",
    speaks: "not examined",
    why: say`Whether the plan was set late in the period, when most of the outcome was known, is not in the figures; its date of publication would tell.`,
  };
}
