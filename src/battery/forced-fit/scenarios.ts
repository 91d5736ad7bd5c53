import { requiredRole, type InputOf } from "../../core/roles.js";
import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Bounds, Member, Panel } from "../../core/values.js";
import { drawPoisson } from "../../numerics/draw.js";
import { nearestOf } from "../truths.js";

export const roles = {
  rows: requiredRole("panel", "The table: members by periods by columns, figures with the bounds of their rounding"),
} as const;
export type FitInput = InputOf<typeof roles>;

/** One row of parts and what is printed as their total, in units of rounding. */
type Row = readonly number[];

interface Shape {
  readonly members: number;
  readonly years: number;
  readonly parts: number;
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** A panel of printed rows (parts, then total), figures `unit` wide; `exactTotal` leaves the total without rounding. */
export function panelOf(
  { members, years, parts }: Shape,
  unit: number,
  row: (member: number, year: number) => Row,
  exactTotal = false,
): Panel {
  const columns = [...Array.from({ length: parts }, (_, c) => `part_${letters[c] ?? String(c)}`), "total"];
  const at = Array.from({ length: years }, (_, t) => String(2001 + t));
  const list = Array.from({ length: members }, (_, m): Member => {
    const rows = at.map((_, t) => row(m, t));
    const bounds = (c: number): Bounds => {
      const half = exactTotal && c === parts ? 0 : unit / 2;
      // As the reader of a print makes them, in decimals: 12.3 ± 0.05, not 123 × 0.1 ± 0.05.
      const ends = (sign: number): Float64Array =>
        Float64Array.from(rows, (values) => Number((values[c]! * unit + sign * half).toPrecision(12)));
      return { lower: ends(-1), upper: ends(1) };
    };
    return {
      group: `Place ${String(m + 1).padStart(4, "0")}`,
      at,
      values: Object.fromEntries(columns.map((column, c) => [column, bounds(c)])),
    };
  });
  return { name: "table", columns, members: list, dropped: [] };
}

/** True parts in units of rounding: sizes differ by part, and no two are alike. */
function trueParts(rng: Rng, parts: number, least = 30): number[] {
  return Array.from({ length: parts }, (_, c) => least * (1 + c) * Math.exp(0.8 * (rng.uniform() + rng.uniform())));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const eachByItself = (values: readonly number[]): Row => [...values, sum(values)].map(Math.round);
const computedTotal = (values: readonly number[]): Row => {
  const rounded = values.map(Math.round);
  return [...rounded, sum(rounded)];
};

/** Counts, unlike measured quantities, have whole last digits: tens of a Poisson count. */
function wholeTens(rng: Rng, parts: number): Row {
  const counts = trueParts(rng, parts, 300).map((mean) => drawPoisson(rng, mean));
  return [...counts, sum(counts)].map((count) => Math.round(count / 10));
}

/** Shares of a hundred in tenths, each rounded by itself. */
function shares(rng: Rng, parts: number): Row {
  const values = trueParts(rng, parts);
  return [...values.map((value) => Math.round((1000 * value) / sum(values))), 1000];
}

/** Rounded up or down so that the sum comes out: the largest remainders go up. */
function controlled(values: readonly number[]): Row {
  const down = values.map(Math.floor);
  const total = Math.round(sum(values));
  const order = values.map((value, i) => ({ i, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest);
  const up = new Set(order.slice(0, Math.max(0, total - sum(down))).map(({ i }) => i));
  return [...down.map((value, i) => value + (up.has(i) ? 1 : 0)), total];
}

function scenario(
  id: string,
  description: string,
  shape: Shape,
  row: (rng: Rng, member: number, year: number) => Row,
  unit = 1,
): Scenario<FitInput> {
  return {
    id,
    description,
    n: shape.members * shape.years,
    ...(shape.members * shape.years >= 1000 ? { most: 300 } : {}),
    draw: (rng) => ({
      rows: panelOf(shape, unit, (m, t) => row(rng.stream(`${m}/${t}`), m, t), unit === 0.1),
    }),
  };
}

const sizes = [8, 30, 100, 1000];
const shapeOf = (n: number, parts = 5): Shape => ({ members: n < 30 ? 1 : n / 10, years: n < 30 ? n : 10, parts });

export const honest: readonly Scenario<FitInput>[] = [
  ...sizes.map((n) =>
    scenario(
      `sums-${n}`,
      "measured quantities of five parts and their total, each rounded by itself",
      shapeOf(n),
      (rng) => eachByItself(trueParts(rng, 5)),
    ),
  ),
  ...[8, 100].map((n) =>
    scenario(
      `whole-${n}`,
      "counts of four parts and their total, each rounded to tens by itself",
      shapeOf(n, 4),
      (rng) => wholeTens(rng, 4),
      10,
    ),
  ),
  ...[8, 100].map((n) =>
    scenario(
      `shares-${n}`,
      "shares of a hundred in seven parts, each rounded to one decimal by itself",
      shapeOf(n, 7),
      (rng) => shares(rng, 7),
      0.1,
    ),
  ),
  scenario(
    "small-100",
    "five parts of which two are only a few units large, each rounded by itself",
    shapeOf(100),
    (rng) => {
      const values = trueParts(rng, 5);
      return eachByItself(values.map((value, i) => (i < 2 ? value / 40 : value)));
    },
  ),
];

/** Printed rows of which the share named come out, made up in rounded figures from the start. */
const forced =
  (share: number, parts = 5) =>
  (rng: Rng): Row => {
    const values = trueParts(rng, parts);
    return rng.uniform() < share ? computedTotal(values) : eachByItself(values);
  };

export const fabricated: readonly Scenario<FitInput>[] = [
  ...[30, 100, 1000].map((n) =>
    scenario(
      `most-forced-${n}`,
      "nine in ten sums made to come out, the others as rounding makes them",
      shapeOf(n),
      forced(0.9),
    ),
  ),
  scenario("half-forced-100", "half of the sums made to come out", shapeOf(100), forced(0.5)),
  scenario(
    "most-forced-series",
    "one sum a year over thirty years, nine in ten made to come out",
    { members: 1, years: 30, parts: 5 },
    forced(0.9),
  ),
  scenario(
    "all-forced-100",
    "every sum made to come out: not to be told from totals computed of rounded figures unless the publisher says how it rounds",
    shapeOf(100),
    forced(1),
  ),
];

export const traps: readonly Trap<FitInput>[] = [
  {
    ...scenario("totals-computed", "totals added up from the rounded figures", shapeOf(100), forced(1)),
    caughtBy: "computed-totals",
  },
  {
    ...scenario(
      "rounding-controlled",
      "figures rounded up or down so that every sum comes out, as statistical offices do",
      shapeOf(100),
      (rng) => controlled(trueParts(rng, 5)),
    ),
    caughtBy: "controlled-rounding",
  },
  {
    ...scenario(
      "whole-units",
      "figures that were whole units before rounding, such as beds counted in the unit printed",
      shapeOf(100),
      (rng) => computedTotal(trueParts(rng, 5)),
    ),
    caughtBy: "never-rounded",
  },
  {
    ...scenario(
      "some-years-computed",
      "totals added up from the rounded figures in six years of ten, each figure rounded by itself in the others",
      shapeOf(100),
      (rng, _member, year) => (year % 5 < 3 ? computedTotal : eachByItself)(trueParts(rng, 5)),
    ),
    caughtBy: "computed-in-some",
  },
  {
    ...scenario(
      "practice-changed",
      "one sum a year over thirty years, totals added up from the rounded figures in the last twenty",
      { members: 1, years: 30, parts: 5 },
      (rng, _member, year) => (year >= 10 ? computedTotal : eachByItself)(trueParts(rng, 5)),
    ),
    caughtBy: "computed-in-some",
  },
];

/** The honest scenario most like the table: by the number of rows, its unit, and whether the total is rounded. */
export function shape({ rows }: FitInput): string {
  const n = rows.members.reduce((total, { at }) => total + at.length, 0);
  const widths = rows.members.flatMap(({ values }) =>
    Object.values(values).map(({ lower, upper }) => (upper[0] ?? 0) - (lower[0] ?? 0)),
  );
  if (widths.some((width) => width > 0) && widths.some((width) => width === 0))
    return `shares-${nearestOf([8, 100], n)}`;
  if (widths.some((width) => width >= 2 && Number.isInteger(width))) return `whole-${nearestOf([8, 100], n)}`;
  return `sums-${nearestOf(sizes, n)}`;
}
