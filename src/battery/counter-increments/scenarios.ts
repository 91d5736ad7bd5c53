import { dayNumber } from "../../core/period.js";
import type { Rng } from "../../core/rng.js";
import { optionalRole, requiredRole, type InputOf } from "../../core/roles.js";
import type { Scenario } from "../../core/test.js";
import type { Series } from "../../core/values.js";
import { drawPoisson } from "../../numerics/draw.js";

export const roles = {
  counter: requiredRole("series", "A running total at dates; bounds are kept. One figure a date."),
  annual: optionalRole("series", "Totals of whole calendar years of the same thing, from another publication."),
  jumps: optionalRole("series", "Gains published as such, with the day or days they cover (25,000 added in one day)."),
} as const;
export type Input = InputOf<typeof roles>;

const firstYear = 2011;
const years = 6;

interface World {
  readonly perYear: number;
  readonly growth: number;
  /** Size of a yearly wave of the daily rate, relative to its mean. */
  readonly season: number;
  readonly readings: number;
  readonly roundedTo: number;
  readonly withAnnual: boolean;
  /** Added to the fourth reading and kept: not in the annual totals. */
  readonly surplus: number;
  /** The fourth reading is printed again at the date of the fifth. */
  readonly stuck: boolean;
  /** The gain of the fourth step is rounded to this; 1 leaves it alone. */
  readonly gainRoundedTo: number;
}

/** ISO date of a day number; the inverse of core/period.ts over the simulated years. */
function isoDate(day: number): string {
  for (let year = firstYear; ; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
      if (day < next) {
        const parts = [year, month, day - dayNumber(year, month, 1) + 1];
        return parts.map((part) => String(part).padStart(2, "0")).join("-");
      }
    }
  }
}

function seriesOf(name: string, at: readonly string[], values: readonly number[], roundedTo: number): Series {
  const printed = values.map((value) => Math.round(value / roundedTo) * roundedTo);
  const half = roundedTo === 1 ? 0 : roundedTo / 2;
  return {
    name,
    unit: "cases",
    at,
    ids: at.map((_, i) => `${name}-${i + 1}`),
    printed: printed.map(String),
    lower: Float64Array.from(printed, (value) => Math.max(0, value - half)),
    upper: Float64Array.from(printed, (value) => value + half),
    dropped: [],
  };
}

function drawWorld(rng: Rng, world: World): Input {
  const start = dayNumber(firstYear, 1, 1);
  const length = dayNumber(firstYear + years, 1, 1) - start;
  const daily: number[] = [];
  const totals = new Array<number>(years).fill(0);
  for (let d = 0, year = 0; d < length; d += 1) {
    if (start + d >= dayNumber(firstYear + year + 1, 1, 1)) year += 1;
    const rate = (world.perYear * world.growth ** (d / 365.25)) / 365.25;
    const count = drawPoisson(rng, rate * (1 + world.season * Math.sin((2 * Math.PI * d) / 365.25)));
    daily.push(count);
    totals[year]! += count;
  }
  // One reading in each stretch of equal length, on a random day; the year's end of the second year among them.
  const stretch = length / world.readings;
  const days = Array.from({ length: world.readings }, (_, i) => Math.floor(stretch * (i + 0.1 + 0.8 * rng.uniform())));
  days.push(dayNumber(firstYear + 2, 1, 1) - 1 - start);
  const dates = [...new Set(days)].sort((a, b) => a - b);
  let sum = 0;
  let next = 0;
  const values = dates.map((day) => {
    while (next <= day) sum += daily[next++]!;
    return sum;
  });
  // The fourth reading from the end, so that an anchor precedes it.
  const touched = values.length - 4;
  const before = values[touched - 1]!;
  const gain = values[touched]! - before;
  const shift = world.surplus + (Math.ceil(gain / world.gainRoundedTo) * world.gainRoundedTo - gain);
  const altered = values.map((value, i) => (i >= touched ? value + shift : value));
  if (world.stuck) altered[touched] = altered[touched - 1]!;
  return {
    counter: seriesOf(
      "counter",
      dates.map((day) => isoDate(start + day)),
      altered,
      world.roundedTo,
    ),
    annual: world.withAnnual
      ? seriesOf(
          "annual",
          totals.map((_, i) => String(firstYear + i)),
          totals,
          1,
        )
      : undefined,
    jumps: undefined,
  };
}

const plain: World = {
  perYear: 2000,
  growth: 1.15,
  season: 0.1,
  readings: 12,
  roundedTo: 1,
  withAnnual: true,
  surplus: 0,
  stuck: false,
  gainRoundedTo: 1,
};

function scenario(id: string, description: string, world: Partial<World>): Scenario<Input> {
  return { id, description, n: plain.readings, draw: (rng) => drawWorld(rng, { ...plain, ...world }) };
}

/** Honest, but beyond the default allowance: not among the honest scenarios, its false alarms stand on the test's page. */
export const strongSeason: Scenario<Input> = scenario("strong-season", "as growing, but the daily rate waves by 40 %", {
  season: 0.4,
});

export const honest: readonly Scenario<Input>[] = [
  scenario(
    "growing",
    "12 readings in 6 years, 2,000 cases a year growing by 15 % a year, daily rate waving by 10 %, exact annual totals",
    {},
  ),
  scenario("steady", "the same without growth or wave", { growth: 1, season: 0 }),
  scenario("rounded", "as growing, readings rounded to 100 and said to be", { roundedTo: 100 }),
  scenario("no-annual", "as growing, without annual totals: only round gains can show", { withAnnual: false }),
];

export const fabricated: readonly Scenario<Input>[] = [
  scenario("surplus", "as growing; from one reading on the counter holds 800 cases that no annual total has", {
    surplus: 800,
  }),
  scenario("small-surplus", "the same with 200 cases", { surplus: 200 }),
  scenario("stuck", "as growing; one reading repeats the figure of the reading before", { stuck: true }),
  scenario("round-gain", "as growing; one gain is raised to the next full 1,000, no annual totals", {
    gainRoundedTo: 1000,
    withAnnual: false,
  }),
];

/** The honest scenario most like this input: annual totals or none, exact or rounded readings. */
export function shape({ counter, annual }: Input): string {
  if (annual === undefined) return "no-annual";
  const open = counter.lower.filter((lower, i) => lower !== counter.upper[i]).length;
  return open > counter.lower.length / 2 ? "rounded" : "growing";
}
