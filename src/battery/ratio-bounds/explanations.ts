import { say } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import { poissonLogLower, poissonLogUpper } from "../../numerics/poisson.js";
import type { RatioPeriod } from "../constant-ratio/matched.js";
import { commonUnit } from "../series-times.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { adjust, periodChance, type Adjusted, type BoundModel, type Limits, type PeriodChance } from "./chances.js";

export interface Held {
  readonly periods: readonly RatioPeriod[];
  readonly limits: Limits;
  readonly model: BoundModel;
  readonly adjusted: Adjusted;
}

export function examine(book: QuantityBook, held: Held): readonly ExplanationFound[] {
  return [carryOver(book, held), cutOff(book, held), rounding(book, held), definition(held), limit];
}

const limit: ExplanationFound = {
  id: "limit",
  speaks: "not examined",
  why: say`Whether the declared limits hold for these figures stands in their source, not in the figures.`,
};

const level = Math.log(0.05);
const within = (held: Held): boolean => held.adjusted.log > level;
const nothing = (id: string): ExplanationFound => ({
  id,
  speaks: "against",
  why: say`No period leaves the limits further than sampling explains, so there is nothing to explain.`,
});

const middle = ({ lower, upper }: { readonly lower: number; readonly upper: number }): number =>
  Number.isFinite(upper) ? (lower + upper) / 2 : lower;

/** Both figures of two periods added up: what was carried from one to the other is then in its place. */
function pooled(one: RatioPeriod, other: RatioPeriod): RatioPeriod {
  const add = (a: RatioPeriod["numerator"], b: RatioPeriod["numerator"]): RatioPeriod["numerator"] => ({
    lower: a.lower + b.lower,
    upper: a.upper + b.upper,
  });
  return {
    ...one,
    numerator: add(one.numerator, other.numerator),
    denominator: add(one.denominator, other.denominator),
  };
}

/** Each period that stands out, pooled with the neighbour that explains it best. */
function carryOver(book: QuantityBook, held: Held): ExplanationFound {
  const id = "carry-over";
  if (within(held)) return nothing(id);
  const { periods, limits, model, adjusted } = held;
  const chances = periods.map((period, t): PeriodChance => {
    const own = adjusted.periods[t]!;
    if (own.adjusted > level) return own;
    const near = [periods[t - 1], periods[t + 1]].filter((other) => other !== undefined);
    return near
      .map((other) => periodChance(pooled(period, other), limits, model))
      .reduce((best, chance) => (chance.log > best.log ? chance : best), own);
  });
  const log10p = adjust(chances).log / Math.LN10;
  const left = book.add(
    "log10pCarried",
    {
      label: "log10 of the chance once each period that stands out is added to a neighbour",
      unit: "log10",
      value: Math.max(-1000, log10p),
    },
    "log10",
  );
  const opposite = hasOpposite(held);
  const log = opposite
    ? say`A neighbour of the period that stands out most deviates to the other side, as where cases of one period were counted in the next; `
    : say`No neighbour of the period that stands out most deviates to the other side, as one would if its cases had been counted elsewhere; `;
  const why = [...log, ...say`added to their neighbours, the periods leave the limits so far in ${left} by chance.`];
  return opposite
    ? { id, speaks: log10p > Math.log10(0.05) ? "for" : "not examined", why, log10p: Math.min(0, log10p) }
    : { id, speaks: "against", why };
}

/** Whether a neighbour of the worst period lies significantly on the other side of the ratio of all other periods. */
function hasOpposite({ periods, adjusted }: Held): boolean {
  const { worst } = adjusted;
  const rest = periods.filter((_, t) => Math.abs(t - worst) > 1);
  const cases = rest.reduce((sum, { numerator }) => sum + middle(numerator), 0);
  const units = rest.reduce((sum, { denominator }) => sum + middle(denominator), 0);
  if (!(cases > 0 && units > 0)) return false;
  return [periods[worst - 1], periods[worst + 1]].some((other) => {
    if (other === undefined) return false;
    const mean = (cases / units) * middle(other.denominator);
    const x = Math.round(middle(other.numerator));
    const log = adjusted.periods[worst]!.side === "above" ? poissonLogLower(x, mean) : poissonLogUpper(x, mean);
    return log <= Math.log(0.025);
  });
}

/** The numerator may be counted to a date up to a quarter of a period earlier or later than the denominator. */
const shift = 0.25;
/** Changes of the denominator from period to period below this leave a shift of dates without effect. */
const leastChange = 0.1;

function cutOff(book: QuantityBook, held: Held): ExplanationFound {
  const id = "cut-off";
  if (within(held)) return nothing(id);
  const { periods, limits, model } = held;
  const units = periods.map(({ denominator }) => middle(denominator));
  const changes = units.slice(1).map((unit, t) => Math.abs(unit / units[t]! - 1));
  const change = changes.length === 0 ? 0 : changes.reduce((sum, value) => sum + value, 0) / changes.length;
  const share = book.add(
    "meanChange",
    { label: "Mean change of the denominator from one period to the next", unit: "share", value: change },
    "percent0",
  );
  if (change < leastChange)
    return {
      id,
      speaks: "against",
      why: say`The denominator changes by ${share} a period on average, too little for different dates of counting to matter.`,
    };
  const moved = periods.map((period, t): RatioPeriod => {
    const here = units[t]!;
    // Beyond the ends the last change goes on.
    const after = units[t + 1] ?? (t > 0 ? (here * here) / units[t - 1]! : here);
    const before = units[t - 1] ?? (units[t + 1] === undefined ? here : (here * here) / units[t + 1]!);
    const ends = [after, before].map((other) => (other - here) * shift);
    return {
      ...period,
      denominator: {
        lower: Math.max(0, Math.floor(period.denominator.lower + Math.min(0, ...ends))),
        upper: Math.ceil(period.denominator.upper + Math.max(0, ...ends)),
      },
    };
  });
  const log10p = Math.min(0, adjust(moved.map((period) => periodChance(period, limits, model))).log / Math.LN10);
  const left = book.add(
    "log10pShifted",
    {
      label: "log10 of the chance if the numerator may be counted a quarter of a period earlier or later",
      unit: "log10",
      value: Math.max(-1000, log10p),
    },
    "log10",
  );
  return {
    id,
    speaks: log10p > Math.log10(0.05) ? "for" : "not examined",
    why: say`The denominator changes by ${share} a period on average; if the numerator is counted to a date up to a quarter of a period earlier or later, such figures have a chance of ${left}.`,
    log10p,
  };
}

function rounding(book: QuantityBook, held: Held): ExplanationFound {
  const id = "rounding";
  const { periods, limits, model } = held;
  const unitOf = (values: readonly number[]): number => commonUnit(Float64Array.from(values));
  const above = unitOf(periods.map(({ numerator }) => numerator.lower));
  const below = unitOf(periods.map(({ denominator }) => denominator.lower));
  const unit = book.add(
    "roundUnit",
    {
      label: "Largest power of ten that divides every figure of one of the two series",
      unit: "",
      value: Math.max(above, below),
    },
    "count",
  );
  if (Math.max(above, below) < 10)
    return {
      id,
      speaks: "against",
      why: say`The figures have no power of ten in common, so they were not rounded to tens or more beyond what is printed.`,
    };
  if (within(held)) return nothing(id);
  const widen = ({ lower, upper }: RatioPeriod["numerator"], by: number): RatioPeriod["numerator"] =>
    by < 10 ? { lower, upper } : { lower: Math.max(0, lower - by / 2), upper: upper + by / 2 };
  const wide = periods.map((period) => ({
    ...period,
    numerator: widen(period.numerator, above),
    denominator: widen(period.denominator, below),
  }));
  const log10p = Math.min(0, adjust(wide.map((period) => periodChance(period, limits, model))).log / Math.LN10);
  const left = book.add(
    "log10pRounded",
    {
      label: "log10 of the chance if the figures were rounded to that unit",
      unit: "log10",
      value: Math.max(-1000, log10p),
    },
    "log10",
  );
  return {
    id,
    speaks: log10p > Math.log10(0.05) ? "for" : "not examined",
    why: say`Every figure of one series is a multiple of ${unit}; if it was rounded to that, such figures have a chance of ${left}.`,
    log10p,
  };
}

function definition({ periods, limits }: Held): ExplanationFound {
  const ratios = periods.map(({ numerator, denominator }) => middle(numerator) / middle(denominator));
  const all = ratios.every((ratio) => ratio > limits.upper) || ratios.every((ratio) => ratio < limits.lower);
  return {
    id: "definition",
    speaks: "not examined",
    why: all
      ? say`Every period lies beyond the same limit, as where the two figures count different things; their definitions must be compared.`
      : say`Not every period lies beyond the limits; a difference of definition would be seen in all of them unless it changed.`,
  };
}
