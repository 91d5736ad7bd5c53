import type { Rng } from "../../core/rng.js";
import { optionalRole, requiredRole, type InputOf } from "../../core/roles.js";
import type { Scenario, Trap } from "../../core/test.js";
import { drawBeta, drawBinomial, drawNormal } from "../../numerics/draw.js";
import { seriesOf } from "../formula-scenarios.js";
import { honestTruths, nearestOf } from "../truths.js";

export const roles = {
  part: requiredRole("series", "The count of the part, one a unit, such as ballots given out at a station"),
  whole: requiredRole(
    "series",
    "The count of the whole, such as voters on the station's list; matched by the unit's name",
  ),
  part2: optionalRole("series", "The part of a second percentage, such as votes for the leader"),
  whole2: optionalRole("series", "The whole of the second percentage, such as ballots received"),
} as const;
export type Input = InputOf<typeof roles>;

interface Counts {
  readonly parts: number[];
  readonly wholes: number[];
}

const named = (name: string, values: ArrayLike<number>): ReturnType<typeof seriesOf> => ({ ...seriesOf(values), name });

function inputOf(first: Counts, second?: Counts): Input {
  return {
    part: named("part", first.parts),
    whole: named("whole", first.wholes),
    part2: second === undefined ? undefined : named("second part", second.parts),
    whole2: second === undefined ? undefined : named("second whole", second.wholes),
  };
}

const clip = (value: number, most: number): number => Math.min(most, Math.max(0, value));

/** Parts of these wholes at true shares that vary smoothly over units. */
function partsOf(rng: Rng, wholes: readonly number[], a: number, b: number): number[] {
  return wholes.map((whole) => drawBinomial(rng, { n: whole, p: drawBeta(rng, { a, b }) }));
}

/** Station sizes as in a country: from villages of a hundred to towns of three thousand. */
function stationSizes(rng: Rng, n: number): number[] {
  return Array.from({ length: n }, () => Math.round(clip(Math.exp(6.8 + 0.8 * drawNormal(rng)), 4000)) + 50);
}

interface Change {
  /** Share of units whose percentages are moved to the nearest whole one. */
  readonly moved?: number;
}

/** Turnout and the leader's share at n stations; `moved` manufactures some of them. */
function stations(rng: Rng, n: number, { moved = 0 }: Change): Input {
  const voters = stationSizes(rng, n);
  const given = partsOf(rng, voters, 6, 4);
  const leader = partsOf(rng, given, 5, 5);
  for (let i = 0; i < n; i++) {
    if (rng.uniform() >= moved) continue;
    given[i] = Math.round((Math.round((100 * given[i]!) / voters[i]!) / 100) * voters[i]!);
    leader[i] = clip(
      Math.round((Math.round((100 * leader[i]!) / Math.max(1, given[i]!)) / 100) * given[i]!),
      given[i]!,
    );
  }
  return inputOf({ parts: given, wholes: voters }, { parts: leader, wholes: given });
}

export const truthSizes = [8, 30, 100, 1000] as const;
export const stationSizesTested = [100, 1000, 10_000, 100_000] as const;

const most: Readonly<Record<number, number>> = { 10_000: 60, 100_000: 8 };
const capped = (n: number): { readonly most?: number } => (most[n] === undefined ? {} : { most: most[n] });

export const honest: readonly Scenario<Input>[] = [
  ...honestTruths<Input>({
    sizes: truthSizes,
    level: 800,
    wrap({ lower }, rng) {
      const wholes = [...lower];
      return inputOf({ wholes, parts: partsOf(rng, wholes, 6, 4) });
    },
  }).map((scenario) => ({
    ...scenario,
    description: `wholes: ${scenario.description}; parts binomial, shares spread over units`,
  })),
  ...stationSizesTested.map((n) => ({
    id: `stations-${n}`,
    description:
      "stations of 50 to 4,050 voters, turnout and leader's share spread over stations, both percentages looked at",
    n,
    ...capped(n),
    draw: (rng: Rng) => stations(rng, n, {}),
  })),
  {
    id: "villages-1000",
    description: "stations of 20 to 120 voters, where most percentages are coarse",
    n: 1000,
    draw(rng: Rng): Input {
      const wholes = Array.from({ length: 1000 }, () => 20 + Math.floor(100 * rng.uniform()));
      return inputOf({ wholes, parts: partsOf(rng, wholes, 6, 4) });
    },
  },
];

function manufactured(moved: number, n: number): Scenario<Input> {
  return {
    id: `moved-${Math.round(moved * 100)}-${n}`,
    description: `both percentages of ${Math.round(moved * 100)} % of the stations moved to the nearest whole percentage`,
    n,
    ...capped(n),
    draw: (rng) => stations(rng, n, { moved }),
  };
}

export const fabricated: readonly Scenario<Input>[] = [
  ...[0.1, 0.3].map((moved) => manufactured(moved, 100)),
  ...[0.03, 0.1, 0.3].map((moved) => manufactured(moved, 1000)),
  ...[0.01, 0.03].map((moved) => manufactured(moved, 10_000)),
];

export const traps: readonly Trap<Input>[] = [
  {
    id: "percentages-turned-back",
    description: "the office publishes whole percentages, and somebody has turned them back into counts",
    caughtBy: "turned-back",
    n: 300,
    draw(rng: Rng): Input {
      const wholes = stationSizes(rng, 300);
      const parts = partsOf(rng, wholes, 6, 4).map((part, i) =>
        Math.round((Math.round((100 * part) / wholes[i]!) / 100) * wholes[i]!),
      );
      return inputOf({ wholes, parts });
    },
  },
  {
    id: "counts-in-hundreds",
    description: "parts and wholes estimated to the nearest hundred",
    caughtBy: "rounded-counts",
    n: 300,
    draw(rng: Rng): Input {
      const wholes = Array.from({ length: 300 }, () => 100 * (10 + Math.floor(40 * rng.uniform())));
      const parts = partsOf(rng, wholes, 6, 4).map((part, i) => clip(100 * Math.round(part / 100), wholes[i]!));
      return inputOf({ wholes, parts });
    },
  },
  {
    id: "one-target",
    description: "one unit in eight stops as soon as it has reached a quorum of 60 %",
    caughtBy: "target",
    n: 500,
    draw(rng: Rng): Input {
      const wholes = stationSizes(rng, 500);
      const parts = partsOf(rng, wholes, 6, 4).map((part, i) =>
        rng.uniform() < 0.125 ? Math.ceil(0.6 * wholes[i]!) : part,
      );
      return inputOf({ wholes, parts });
    },
  },
];

export function shape({ part, part2 }: Input): string {
  const n = part.at.length;
  return part2 === undefined ? `poisson-${nearestOf(truthSizes, n)}` : `stations-${nearestOf(stationSizesTested, n)}`;
}
