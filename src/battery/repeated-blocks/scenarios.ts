import { requiredRole, type InputOf } from "../../core/roles.js";
import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Member } from "../../core/values.js";
import { drawNormal, drawPoisson } from "../../numerics/draw.js";
import { shuffle } from "../../numerics/resampling.js";
import { nearestOf, truths } from "../truths.js";

export const roles = {
  rows: requiredRole("panel", "Members of one registry, several columns of counts over the same periods."),
} as const;
export type Input = InputOf<typeof roles>;

const columns = ["first", "second"] as const;
/** Figures of one member: columns, then periods. */
type Table = readonly number[][];

function panelOf(tables: readonly Table[]): Input {
  const members: Member[] = tables.map((table, m) => ({
    group: `member ${String(m + 1).padStart(3, "0")}`,
    at: (table[0] ?? []).map((_, t) => String(1 + t)),
    values: Object.fromEntries(
      columns.map((column, c) => {
        const figures = Float64Array.from(table[c] ?? []);
        return [column, { lower: figures, upper: figures }];
      }),
    ),
  }));
  return { rows: { name: "simulated registry", columns: [...columns], members, dropped: [] } };
}

/** Counts of members of different size around means that wander, both columns together. */
function registry(rng: Rng, members: number, n: number, level: number): Table[] {
  return Array.from({ length: members }, (_, m) => {
    const own = rng.stream(m);
    let log = Math.log(level) + drawNormal(own);
    const means = Array.from({ length: n }, () => Math.exp((log += 0.05 * drawNormal(own))));
    return [means.map((mean) => drawPoisson(own, mean)), means.map((mean) => drawPoisson(own, mean / 3))];
  });
}

const sizes = [8, 30, 100, 1000] as const;

export const honest: readonly Scenario<Input>[] = [
  ...truths.flatMap((truth) =>
    sizes.map((n) => ({
      id: `${truth.id}-${n}`,
      description: `five members of one size, two columns: ${truth.text}`,
      n,
      ...(n >= 1000 ? { most: 60 } : {}),
      draw: (rng: Rng) =>
        panelOf(
          Array.from({ length: 5 }, (_, m) =>
            [400, 150].map((level, c) => Array.from(truth.draw(rng.stream(`${m}/${c}`), n, level))),
          ),
        ),
    })),
  ),
  ...[8, 30].map((n) => ({
    id: `registry-${n}`,
    description: "forty members of different size, two columns whose means wander together",
    n,
    most: 300,
    draw: (rng: Rng) => panelOf(registry(rng, 40, n, 300)),
  })),
  {
    id: "registry-small-30",
    description: "forty members with counts near 5",
    n: 30,
    most: 300,
    draw: (rng: Rng): Input => panelOf(registry(rng, 40, 30, 5)),
  },
];

const copy = (list: readonly number[], from: number, into: readonly number[], at: number, length: number): number[] =>
  into.map((value, t) => (t >= at && t < at + length ? (list[from + t - at] ?? value) : value));

export const fabricated: readonly Scenario<Input>[] = [
  {
    id: "rows-to-another",
    description: "ten members; six rows of one stand in another three periods later",
    n: 20,
    draw(rng: Rng): Input {
      const [a = [], b = [], ...rest] = registry(rng, 10, 20, 2000);
      return panelOf([a, b.map((list, c) => copy(a[c]!, 4, list, 7, 6)), ...rest]);
    },
  },
  {
    id: "rows-again",
    description: "ten members; six rows of one stand again ten periods later",
    n: 20,
    draw(rng: Rng): Input {
      const [a = [], ...rest] = registry(rng, 10, 20, 2000);
      return panelOf([a.map((list) => copy(list, 2, list, 12, 6)), ...rest]);
    },
  },
  {
    id: "column-to-another",
    description: "ten members; six figures of one column stand in the other column of another member",
    n: 20,
    draw(rng: Rng): Input {
      const [a = [], b = [], ...rest] = registry(rng, 10, 20, 2000);
      return panelOf([a, [b[0]!, copy(a[0]!, 4, b[1]!, 9, 6)], ...rest]);
    },
  },
  {
    id: "permuted-period",
    description: "forty members; the figures of one period are those of the period before, dealt out to other members",
    n: 20,
    draw(rng: Rng): Input {
      const tables = registry(rng, 40, 20, 3000);
      const order = shuffle(
        rng.stream("order"),
        tables.map((_, m) => m),
      );
      return panelOf(
        tables
          .map((table) => table)
          .map((table, m) => table.map((list, c) => copy(tables[order[m]!]![c]!, 9, list, 10, 1))),
      );
    },
  },
];

export const traps: readonly Trap<Input>[] = [
  {
    id: "one-place-twice",
    description: "ten members, two of which are one place under two names",
    caughtBy: "same-place",
    n: 20,
    draw(rng: Rng): Input {
      const tables = registry(rng, 9, 20, 2000);
      return panelOf([...tables, tables[0]!]);
    },
  },
  {
    id: "old-reports",
    description: "a registry that in half its ten members took four old reports again",
    caughtBy: "old-report",
    n: 20,
    draw: (rng: Rng): Input =>
      panelOf(
        registry(rng, 10, 20, 5000).map((table, m) =>
          m % 2 === 0 ? table : table.map((list) => copy(list, 2, list, 12, 6)),
        ),
      ),
  },
  {
    id: "slipped-rows",
    description: "forty members; in one period the names slipped by one row against the figures of the period before",
    caughtBy: "shifted-rows",
    n: 20,
    draw(rng: Rng): Input {
      const tables = registry(rng, 40, 20, 3000);
      return panelOf(tables.map((table, m) => table.map((list, c) => copy(tables[(m + 1) % 40]![c]!, 9, list, 10, 1))));
    },
  },
];

/** The honest scenario most like this panel: by number of members and of rows, and size of the counts. */
export function shape({ rows }: Input): string {
  const longest = rows.members.reduce((n, { at }) => Math.max(n, at.length), 0);
  if (rows.members.length <= 10) return `poisson-${nearestOf(sizes, longest)}`;
  const known = rows.members
    .flatMap((member) => rows.columns.flatMap((column) => Array.from(member.values[column]?.lower ?? [])))
    .filter((value) => value > 0 && Number.isFinite(value))
    .sort((a, b) => a - b);
  return (known[Math.floor(known.length / 2)] ?? 0) < 20
    ? "registry-small-30"
    : `registry-${nearestOf([8, 30], longest)}`;
}
