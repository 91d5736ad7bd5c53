import type { SeriesPlot } from "../../core/plot.js";
import { poissonInterval } from "../../numerics/poisson.js";
import { decimalYear } from "../support/decimal-year.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { Range } from "../support/whole-range.js";
import { isDated, type Counter, type Reading } from "./readings.js";

/** Gain a day between two neighbouring readings that are bounded and dated to the day. */
export interface Rate {
  readonly from: Reading;
  readonly to: Reading;
  readonly days: number;
  readonly gained: Range;
  /** Middle of what the bounds allow, a day. */
  readonly perDay: number;
  /** Exact 95 % Poisson limits of the mean a day, from the ends of what the bounds allow. */
  readonly lower: number;
  readonly upper: number;
}

export function ratesBetween({ readings }: Counter): readonly Rate[] {
  const usable = readings.filter((reading) => isDated(reading) && reading.upper < Infinity);
  return usable.slice(1).flatMap((to, i) => {
    const from = usable[i]!;
    const gained = { lower: Math.max(0, to.lower - from.upper), upper: to.upper - from.lower };
    if (gained.upper < 0) return [];
    const days = to.last - from.last;
    return [
      {
        from,
        to,
        days,
        gained,
        perDay: (gained.lower + gained.upper) / 2 / days,
        lower: poissonInterval(gained.lower, 0.95).lower / days,
        upper: poissonInterval(gained.upper, 0.95).upper / days,
      },
    ];
  });
}

export interface Homogeneity {
  /** All gains over all days. */
  readonly perDay: number;
  /** Pearson statistic of the gains around one constant rate, over its degrees of freedom; NaN for fewer than two gains. */
  readonly dispersion: number;
  readonly df: number;
}

export function rateHomogeneity(rates: readonly Rate[]): Homogeneity {
  const days = rates.reduce((sum, rate) => sum + rate.days, 0);
  const gained = rates.reduce((sum, rate) => sum + rate.perDay * rate.days, 0);
  const perDay = gained / days;
  const df = rates.length - 1;
  const statistic = rates.reduce((sum, rate) => {
    const expected = perDay * rate.days;
    return sum + (rate.perDay * rate.days - expected) ** 2 / expected;
  }, 0);
  return { perDay, dispersion: df > 0 && perDay > 0 ? statistic / df : NaN, df };
}

export function addRates(book: QuantityBook, rates: readonly Rate[]): void {
  rates.forEach((rate, i) => {
    const observations = [rate.from.id, rate.to.id].filter((id) => id !== "");
    const add = (name: string, label: string, value: number): void => {
      const text = `${label} from ${rate.from.at} to ${rate.to.at}`;
      book.add(`${name}${i + 1}`, { label: text, unit: "a day", value, observations }, "decimal1");
    };
    add("rate", "Gain a day", rate.perDay);
    add("rateLower", "Lower 95 % limit of the gain a day", rate.lower);
    add("rateUpper", "Upper 95 % limit of the gain a day", rate.upper);
  });
}

export function drawCounter({ readings }: Counter, name: string, unit: string): SeriesPlot {
  return {
    kind: "series",
    title: `${name}: every reading`,
    description:
      'The running total as published, at its dates, with the bounds that the print leaves; a figure given as "or more" is drawn at its lower bound.',
    xLabel: "Date",
    yLabel: unit,
    marks: readings.map((reading) => ({
      x: decimalYear(reading.at),
      at: reading.at,
      lower: reading.lower,
      upper: reading.upper < Infinity ? reading.upper : reading.lower,
      label: reading.printed,
      group: reading.upper < Infinity ? "reading" : "lower bound",
      ...(reading.id === "" ? {} : { id: reading.id }),
    })),
    join: ["reading"],
    lines: [],
    zeroBased: true,
  };
}

export function drawRates(rates: readonly Rate[], { perDay }: Homogeneity, unit: string): SeriesPlot {
  return {
    kind: "series",
    title: "Gain a day between readings",
    description:
      "Each mark is the gain a day between two readings, drawn at the middle of its stretch, with an exact 95 % interval for chance.",
    xLabel: "Date",
    yLabel: `${unit} a day`,
    marks: rates.map((rate) => ({
      x: (decimalYear(rate.from.at) + decimalYear(rate.to.at)) / 2,
      at: `${rate.from.at}/${rate.to.at}`,
      lower: rate.lower,
      upper: rate.upper,
      label: `${rate.from.at} to ${rate.to.at}`,
      group: "gain a day",
      ...(rate.to.id === "" ? {} : { id: rate.to.id }),
    })),
    join: [],
    lines: [],
    reference: { y: perDay, label: "all readings together" },
    zeroBased: true,
  };
}
