import type { Rng } from "../../core/rng.js";
import { requiredRole, type InputOf } from "../../core/roles.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Member, Panel } from "../../core/values.js";
import { drawBeta, drawGamma, drawNormal, drawPoisson } from "../../numerics/draw.js";

export const roles = {
  rows: requiredRole(
    "panel",
    "Members of one registry (countries, hospitals), several columns of counts over the same years.",
  ),
} as const;
type Input = InputOf<typeof roles>;

const years = 20;
const columns = ["first", "second", "third", "fourth"] as const;

interface Registry {
  readonly members: number;
  /** Median yearly count of a member's largest column. */
  readonly level: number;
  /** Standard deviation of the yearly change of the log mean. */
  readonly drift: number;
  /** Variance of the yearly intensity around its mean, relative to the mean squared. */
  readonly excess: number;
  readonly roundedTo: number;
  /** The first member copies its row in these years (positions from 1). */
  readonly copied: readonly number[];
  /** Every member carries its row forward at a rate of its own, beta with this mean and strength two. */
  readonly carriedForward?: number;
  /** Largest change made to each copied figure. */
  readonly retouched: number;
}

function drawRegistry(rng: Rng, registry: Registry): Input {
  const members: Member[] = [];
  for (let m = 0; m < registry.members; m += 1) {
    const own = rng.stream(m);
    const carried = registry.carriedForward ?? 0;
    const rate = carried > 0 ? drawBeta(own.stream("rate"), { a: 2 * carried, b: 2 * (1 - carried) }) : 0;
    const scale = registry.level * Math.exp(registry.members === 1 ? 0 : drawNormal(own));
    const rows: number[][] = [];
    let log = 0;
    for (let t = 0; t < years; t += 1) {
      log += registry.drift * drawNormal(own);
      const row = columns.map((_, c) => {
        const mean = (scale * Math.exp(log)) / 2 ** c;
        const intensity =
          registry.excess === 0
            ? mean
            : mean * drawGamma(own, { shape: 1 / registry.excess, rate: 1 / registry.excess });
        return Math.round(drawPoisson(own, intensity) / registry.roundedTo) * registry.roundedTo;
      });
      const before = rows.at(-1);
      if (m === 0 && before !== undefined && registry.copied.includes(t)) {
        const change = (value: number): number =>
          Math.max(0, value + Math.round((2 * own.uniform() - 1) * registry.retouched));
        rows.push(registry.retouched === 0 ? before : before.map(change));
      } else if (before !== undefined && rate > 0 && own.stream(`carried/${t}`).uniform() < rate) rows.push(before);
      else rows.push(row);
    }
    members.push(memberOf(`member ${String(m + 1).padStart(3, "0")}`, rows));
  }
  const panel: Panel = { name: "simulated registry", columns: [...columns], members, dropped: [] };
  return { rows: panel };
}

function memberOf(group: string, rows: readonly (readonly number[])[]): Member {
  const values = Object.fromEntries(
    columns.map((column, c) => {
      const figures = Float64Array.from(rows, (row) => row[c]!);
      return [column, { lower: figures, upper: figures }];
    }),
  );
  return { group, at: rows.map((_, t) => String(2001 + t)), values };
}

const large: Registry = { members: 1, level: 2000, drift: 0.05, excess: 0, roundedTo: 1, copied: [], retouched: 0 };

function scenario(id: string, description: string, registry: Registry): Scenario<Input> {
  return { id, description, n: registry.members * (years - 1), draw: (rng) => drawRegistry(rng, registry) };
}

export const honest: readonly Scenario<Input>[] = [
  scenario(
    "steady-large",
    "one member, 20 years of 4 counts near 2,000, steady mean, Poisson noise: the most repeats that large honest counts can show",
    {
      ...large,
      drift: 0,
    },
  ),
  scenario("steady-small", "one member, 20 years of 4 counts near 3, steady mean, Poisson noise", {
    ...large,
    level: 3,
    drift: 0,
  }),
  scenario("rounded", "one member, 20 years of 4 counts near 2,000, steady mean, rounded to 50", {
    ...large,
    drift: 0,
    roundedTo: 50,
  }),
  scenario(
    "registry-large",
    "40 members of very different size, counts near 500 that drift and vary by 5 % beyond Poisson noise; the most striking member, corrected for the search",
    {
      ...large,
      members: 40,
      level: 500,
      excess: 0.0025,
    },
  ),
  scenario(
    "registry-small",
    "40 members, counts near 8, drifting; the most striking member, corrected for the search",
    {
      ...large,
      members: 40,
      level: 8,
    },
  ),
];

export const fabricated: readonly Scenario<Input>[] = [
  scenario("one-row-copied", "one member, counts near 2,000; 1 of 20 rows copied from the year before", {
    ...large,
    copied: [10],
  }),
  scenario("three-rows-copied", "one member, counts near 2,000; 3 of 20 rows copied", {
    ...large,
    copied: [10, 11, 12],
  }),
  scenario(
    "three-rows-copied-in-registry",
    "40 members, counts near 500; 3 rows of one of them copied, the member not named beforehand",
    {
      ...large,
      members: 40,
      level: 500,
      copied: [10, 11, 12],
    },
  ),
  scenario("three-rows-copied-small", "one member, counts near 3; 3 of 20 rows copied", {
    ...large,
    level: 3,
    copied: [10, 11, 12],
  }),
  scenario(
    "copied-and-retouched",
    "one member, counts near 2,000; 3 rows copied and every figure changed by up to 10: not seen by this test",
    {
      ...large,
      copied: [10, 11, 12],
      retouched: 10,
    },
  ),
];

export const traps: readonly Trap<Input>[] = [
  {
    ...scenario(
      "carried-forward",
      "40 members, counts near 500, in a registry that carries one row in ten forward, some members more and some less; the most striking member",
      { ...large, members: 40, level: 500, carriedForward: 0.1 },
    ),
    caughtBy: "carried-forward",
  },
];

/** The honest scenario most like this panel: by number of members, size of the counts and rounding. */
export function shape({ rows }: Input): string {
  const figures = rows.members.flatMap((member) =>
    rows.columns.flatMap((column) => Array.from(member.values[column]?.lower ?? [])),
  );
  const known = figures.filter((figure) => figure > 0 && Number.isFinite(figure)).sort((a, b) => a - b);
  const round = known.filter((figure) => figure % 10 === 0).length;
  const small = (known[Math.floor(known.length / 2)] ?? 0) < 50;
  if (rows.members.length > 1) return small ? "registry-small" : "registry-large";
  if (known.length > 0 && round > known.length / 2) return "rounded";
  return small ? "steady-small" : "steady-large";
}
