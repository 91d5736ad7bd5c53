import { requiredRole, type InputOf } from "../../core/roles.js";
import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Bounds, Member, Panel } from "../../core/values.js";
import { drawPoisson } from "../../numerics/draw.js";

export const roles = {
  rows: requiredRole("panel", "The table: members by periods by columns, every figure with the bounds of its rounding"),
} as const;
export type TableInput = InputOf<typeof roles>;

export interface TableShape {
  readonly members: number;
  readonly years: number;
  readonly parts: number;
  /** Unit to which every figure is rounded by itself; 1 leaves counts as they are. */
  readonly unit: number;
  /** Whether the table says that it rounds. */
  readonly declared: boolean;
}

interface Numbers {
  readonly columns: readonly string[];
  readonly groups: readonly string[];
  readonly years: readonly string[];
  /** [member][column][year] */
  readonly values: number[][][];
}

/** Counts of several members and parts with their sums both ways, as whole numbers. */
export function drawNumbers(rng: Rng, { members, years, parts }: TableShape): Numbers {
  const columns = [...Array.from({ length: parts }, (_, c) => `part_${String.fromCharCode(97 + c)}`), "total"];
  const groups = ["All", ...Array.from({ length: members }, (_, m) => `Region ${String(m + 1).padStart(3, "0")}`)];
  const values = groups.map(() => columns.map(() => new Array<number>(years).fill(0)));
  for (let m = 1; m <= members; m += 1)
    for (let c = 0; c < parts; c += 1)
      for (let t = 0; t < years; t += 1) {
        const value = drawPoisson(rng, 300 * (c + 1) * (1 + (m % 7)) * 1.05 ** t);
        for (const [member, column] of [
          [m, c],
          [m, parts],
          [0, c],
          [0, parts],
        ] as const)
          values[member]![column]![t]! += value;
      }
  return { columns, groups, years: Array.from({ length: years }, (_, t) => String(2001 + t)), values };
}

/** The panel that prints these numbers. */
export function printNumbers({ columns, groups, years, values }: Numbers, unit: number, declared: boolean): Panel {
  const half = declared && unit > 1 ? unit / 2 : 0;
  const bounds = (numbers: readonly number[]): Bounds => {
    const printed = Float64Array.from(numbers, (value) => (unit > 1 ? unit * Math.round(value / unit) : value));
    return { lower: printed.map((value) => value - half), upper: printed.map((value) => value + half) };
  };
  const members = groups.map((group, m): Member => ({
    group,
    at: years,
    values: Object.fromEntries(columns.map((column, c) => [column, bounds(values[m]![c]!)])),
  }));
  return { name: "table", columns, members, dropped: [] };
}

type Slip = (rng: Rng, value: number) => number;

const transpose: Slip = (rng, value) => {
  const text = String(value);
  const places = Array.from({ length: text.length - 1 }, (_, i) => i).filter(
    (i) => text[i] !== text[i + 1] && !(i === 0 && text[1] === "0"),
  );
  const at = places[Math.floor(rng.uniform() * places.length)];
  if (at === undefined) return value + 9;
  return Number(text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2));
};

const mistype: Slip = (rng, value) => {
  const text = String(value);
  const at = Math.floor(rng.uniform() * text.length);
  const digit = (Number(text[at]) + 1 + Math.floor(rng.uniform() * (at === 0 ? 8 : 9))) % 10;
  return Number(text.slice(0, at) + String(at === 0 && digit === 0 ? 1 : digit) + text.slice(at + 1));
};

const anew: Slip = (rng, value) => drawPoisson(rng, value);

/** The table with one figure of its body or its sums changed, and where. */
export function spoil(
  rng: Rng,
  numbers: Numbers,
  slip: Slip,
): { readonly member: string; readonly column: string; readonly at: string } {
  const { groups, columns, years, values } = numbers;
  const m = Math.floor(rng.uniform() * groups.length);
  const c = Math.floor(rng.uniform() * columns.length);
  const t = Math.floor(rng.uniform() * years.length);
  const cells = values[m]![c]!;
  cells[t] = slip(rng, cells[t]!);
  return { member: groups[m]!, column: columns[c]!, at: years[t]! };
}

function table(rng: Rng, shape: TableShape, slip?: Slip): TableInput {
  const numbers = drawNumbers(rng.stream("numbers"), shape);
  if (slip !== undefined) spoil(rng.stream("slip"), numbers, slip);
  return { rows: printNumbers(numbers, shape.unit, shape.declared) };
}

const size = ({ members, years, parts }: TableShape): number => (members + 1) * years * (parts + 1);

function scenario(
  id: string,
  description: string,
  shape: TableShape,
  slip?: Slip,
  most?: number,
): Scenario<TableInput> {
  return {
    id,
    description,
    n: size(shape),
    ...(most === undefined ? {} : { most }),
    draw: (rng) => table(rng, shape, slip),
  };
}

const small: TableShape = { members: 4, years: 5, parts: 3, unit: 1, declared: true };
const wide: TableShape = { members: 20, years: 10, parts: 4, unit: 1, declared: true };
const large: TableShape = { members: 99, years: 25, parts: 9, unit: 1, declared: true };

export const slips: Readonly<Record<string, Slip>> = { transposition: transpose, "one-digit": mistype, anew };

export const honest: readonly Scenario<TableInput>[] = [
  scenario("counts", "whole numbers of four regions in three parts over five years, with sums both ways", small),
  scenario("counts-wide", "the same for twenty regions, four parts and ten years", wide, undefined, 200),
  scenario("counts-large", "the same for ninety-nine regions, nine parts and twenty-five years", large, undefined, 10),
  scenario("rounded", "the small table, every figure rounded to tens by itself, and said so", { ...small, unit: 10 }),
  scenario(
    "rounded-wide",
    "the wide table, every figure rounded to hundreds by itself, and said so",
    { ...wide, unit: 100 },
    undefined,
    100,
  ),
];

export const fabricated: readonly Scenario<TableInput>[] = [
  scenario("one-transposition", "the small table with two neighbouring digits of one figure swapped", small, transpose),
  scenario("one-digit-wrong", "the small table with one digit of one figure mistyped", small, mistype),
  scenario("one-figure-drawn-anew", "the small table with one figure drawn anew around the true one", small, anew),
  scenario(
    "one-figure-drawn-anew-rounded",
    "the same, every figure rounded to tens and said so",
    { ...small, unit: 10 },
    anew,
  ),
  scenario("one-figure-drawn-anew-large", "the large table with one figure drawn anew", large, anew, 10),
];

export const traps: readonly Trap<TableInput>[] = [
  {
    id: "rounded-without-saying",
    description: "the small table rounded to tens without saying so",
    n: size(small),
    caughtBy: "rounding",
    draw: (rng) => table(rng, { ...small, unit: 10, declared: false }),
  },
  {
    id: "part-not-listed",
    description: "three regions and years, whose totals hold a fourth part that is not printed",
    n: size({ ...small, members: 3, years: 3 }),
    caughtBy: "unlisted-part",
    draw: (rng: Rng): TableInput => {
      const { rows } = table(rng, { ...small, members: 3, years: 3, parts: 4 });
      const columns = rows.columns.filter((column) => column !== "part_b");
      const members = rows.members.map(({ group, at, values }) => ({
        group,
        at,
        values: Object.fromEntries(
          columns.flatMap((column) => (values[column] === undefined ? [] : [[column, values[column]]])),
        ),
      }));
      return { rows: { ...rows, columns, members } };
    },
  },
];

/** The honest scenario most like the table: rounded or not, and how large. */
export function shape({ rows }: TableInput): string {
  const rounded = rows.members.some(({ values }) =>
    Object.values(values).some(({ lower, upper }) => lower.some((low, i) => upper[i]! > low)),
  );
  const cells = rows.members.reduce((sum, { at }) => sum + at.length, 0) * rows.columns.length;
  if (rounded) return cells > 400 ? "rounded-wide" : "rounded";
  return cells > 5000 ? "counts-large" : cells > 400 ? "counts-wide" : "counts";
}
