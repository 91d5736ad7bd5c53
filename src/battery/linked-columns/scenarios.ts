import { requiredRole, type InputOf } from "../../core/roles.js";
import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Member } from "../../core/values.js";
import { drawBinomial, drawNormal, drawPoisson } from "../../numerics/draw.js";
import { nearestOf, truths } from "../truths.js";

export const roles = {
  rows: requiredRole("panel", "Members with two or more columns of counts over the same periods."),
} as const;
export type Input = InputOf<typeof roles>;

const columns = ["first", "second", "third"] as const;
type Row = readonly [ArrayLike<number>, ArrayLike<number>, ArrayLike<number>];

function memberOf(group: string, row: Row): Member {
  return {
    group,
    at: Array.from(row[0], (_, t) => String(1 + t)),
    values: Object.fromEntries(
      columns.map((column, c) => {
        const figures = Float64Array.from(row[c]!);
        return [column, { lower: figures, upper: figures }];
      }),
    ),
  };
}

function panelOf(count: number, draw: (rng: Rng, m: number) => Row, rng: Rng): Input {
  const members = Array.from({ length: count }, (_, m) =>
    memberOf(`member ${String(m + 1).padStart(3, "0")}`, draw(rng.stream(m), m)),
  );
  return { rows: { name: "simulated registry", columns: [...columns], members, dropped: [] } };
}

export const sizes = [8, 30, 100, 1000] as const;
const most = (n: number): { readonly most?: number } => (n >= 1000 ? { most: 50 } : {});

/** Three columns counted separately, of one kind of truth each. */
function separate(level: number, prefix: string): readonly Scenario<Input>[] {
  return truths.flatMap((truth) =>
    sizes.map((n) => ({
      id: `${prefix}${truth.id}-${n}`,
      description: `one member, three columns counted separately: ${truth.text}${prefix === "" ? "" : "; small counts"}`,
      n,
      ...most(n),
      draw: (rng: Rng) =>
        panelOf(
          1,
          (own) => [
            truth.draw(own.stream("a"), n, level),
            truth.draw(own.stream("b"), n, level / 2),
            truth.draw(own.stream("c"), n, level / 5),
          ],
          rng,
        ),
    })),
  );
}

/** A mean that all columns share, so that they rise and fall together. */
function together(rng: Rng, n: number, level: number, shock: number): readonly number[] {
  let log = 0;
  return Array.from({ length: n }, () => {
    log = 0.98 * log + 0.1 * drawNormal(rng);
    return level * Math.exp(log + shock * drawNormal(rng));
  });
}

const common: readonly Scenario<Input>[] = [8, 30, 100].map((n) => ({
  id: `common-trend-${n}`,
  description:
    "twenty members, three columns counted separately around one common mean that wanders by 10 % and jumps by 20 % a period; the most striking member, corrected for the search",
  n,
  ...(n > 30 ? { most: 20 } : {}),
  draw: (rng: Rng) =>
    panelOf(
      20,
      (own) => {
        const level = 300 * Math.exp(1.5 * drawNormal(own));
        const mean = together(own, n, level, 0.2);
        return [0.5, 1, 0.2].map((share) => mean.map((value) => drawPoisson(own, share * value))) as unknown as Row;
      },
      rng,
    ),
}));

export const honest: readonly Scenario<Input>[] = [
  ...separate(2000, ""),
  ...separate(20, "small-").filter(({ n }) => n <= 100),
  ...common,
];

/** The second column is computed from the first in so many of the rows. */
function linked(
  id: string,
  description: string,
  n: number,
  share: number,
  link: (x: number) => number,
): Scenario<Input> {
  return {
    id,
    description,
    n,
    draw: (rng) =>
      panelOf(
        1,
        (own) => {
          const mean = together(own, n, 1000, 0.05);
          const a = mean.map((value) => drawPoisson(own, value));
          const b = a.map((x, t) =>
            t < Math.round(share * n) ? Math.round(link(x)) : drawPoisson(own, link(mean[t]!)),
          );
          return [a, b, mean.map((value) => drawPoisson(own, value / 4))];
        },
        rng,
      ),
  };
}

export const fabricated: readonly Scenario<Input>[] = [
  linked("offset-8", "counts near 1,000; another column is the first plus 137 in all of 8 rows", 8, 1, (x) => x + 137),
  linked("offset-half-12", "the same in the first 6 of 12 rows", 12, 0.5, (x) => x + 137),
  linked(
    "ratio-8",
    "counts near 1,000; another column is the first times 0.463 rounded, in all of 8 rows",
    8,
    1,
    (x) => 0.463 * x,
  ),
  linked("ratio-half-12", "the same in the first 6 of 12 rows", 12, 0.5, (x) => 0.463 * x),
  linked(
    "line-12",
    "counts near 1,000; another column is 211 plus 0.463 times the first, rounded, in all of 12 rows",
    12,
    1,
    (x) => 211 + 0.463 * x,
  ),
  linked("ratio-quarter-30", "the ratio 0.463 in 8 of 30 rows", 30, 0.25, (x) => 0.463 * x),
];

function trap(
  rest: Pick<Trap<Input>, "id" | "description" | "caughtBy">,
  members: number,
  draw: (rng: Rng) => Row,
): Trap<Input> {
  return { ...rest, n: 20, draw: (rng) => panelOf(members, draw, rng) };
}

export const traps: readonly Trap<Input>[] = [
  trap(
    {
      id: "nearly-all",
      description: "donors and donors used: all but one in a hundred are",
      caughtBy: "part-of-whole",
    },
    1,
    (rng) => {
      const a = together(rng, 20, 500, 0.1).map((mean) => drawPoisson(rng, mean));
      return [a, a.map((x) => drawBinomial(rng, { n: x, p: 0.99 })), a.map(() => drawPoisson(rng, 40))];
    },
  ),
  trap(
    { id: "total", description: "a total of two columns, one of which is small", caughtBy: "definition" },
    10,
    (rng) => {
      const a = together(rng, 20, 500, 0.1).map((mean) => drawPoisson(rng, mean));
      const small = a.map(() => 1 + drawPoisson(rng, 0.3));
      return [a, small, a.map((x, t) => x + small[t]!)];
    },
  ),
  trap(
    { id: "pairs", description: "donors and organs at exactly two a donor, in every member", caughtBy: "definition" },
    10,
    (rng) => {
      const a = together(rng, 20, 500, 0.1).map((mean) => drawPoisson(rng, mean));
      return [a, a.map((x) => 2 * x), a.map(() => drawPoisson(rng, 40))];
    },
  ),
  trap(
    {
      id: "allocation",
      description: "an allocation by one rule, 0.137 a head, rounded, in every member",
      caughtBy: "definition",
    },
    10,
    (rng) => {
      const a = together(rng, 20, 5000, 0.1).map((mean) => drawPoisson(rng, mean));
      return [a, a.map((x) => Math.round(0.137 * x)), a.map(() => drawPoisson(rng, 40))];
    },
  ),
  trap(
    { id: "half", description: "one member; a column is by rule half of another, rounded", caughtBy: "simple-rule" },
    1,
    (rng) => {
      const a = together(rng, 20, 500, 0.1).map((mean) => drawPoisson(rng, mean));
      return [a, a.map((x) => Math.round(x / 2)), a.map(() => drawPoisson(rng, 40))];
    },
  ),
];

/** The honest scenario most like this panel: by number of members, size of the figures and number of rows. */
export function shape({ rows }: Input): string {
  const longest = rows.members.reduce((n, { at }) => Math.max(n, at.length), 0);
  if (rows.members.length > 1) return `common-trend-${nearestOf([8, 30, 100], longest)}`;
  const known = rows.members
    .flatMap((member) => rows.columns.flatMap((column) => Array.from(member.values[column]?.lower ?? [])))
    .filter((value) => value > 0 && Number.isFinite(value))
    .sort((a, b) => a - b);
  const small = (known[Math.floor(known.length / 2)] ?? 0) < 100;
  return small ? `small-poisson-${nearestOf([8, 30, 100], longest)}` : `poisson-${nearestOf(sizes, longest)}`;
}
