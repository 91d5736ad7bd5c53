import { requiredRole, type InputOf } from "../../core/roles.js";
import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Member } from "../../core/values.js";
import { drawNormal, drawPoisson } from "../../numerics/draw.js";
import { nearestOf, truths, type Truth } from "../truths.js";
import { periodsOf } from "./gaps.js";

export const roles = {
  table: requiredRole(
    "panel",
    "Members (places, stations, hospitals) over the same periods, one or more columns of figures, some of them missing.",
  ),
} as const;
export type Input = InputOf<typeof roles>;

/** Figures of one member as true, and whether each is missing. */
interface Reported {
  readonly values: ArrayLike<number>;
  readonly missing: readonly boolean[];
}

function tableOf(members: readonly Reported[]): Input {
  return {
    table: {
      name: "simulated table",
      columns: ["cases"],
      members: members.map(({ values, missing }, m): Member => {
        const figures = Float64Array.from(values, (value, t) => (missing[t] === true ? NaN : value));
        return {
          group: `member ${String(m + 1).padStart(3, "0")}`,
          at: Array.from(figures, (_, t) => String(t + 1)),
          values: { cases: { lower: figures, upper: figures } },
        };
      }),
      dropped: [],
    },
  };
}

const level = 200;
const sizes = [8, 30, 100, 1000] as const;

/** Runs of missing periods that begin by chance and last one to three periods. */
function chanceRuns(rng: Rng, n: number, begin: (t: number) => number): boolean[] {
  const missing = new Array<boolean>(n).fill(false);
  for (let t = 0; t < n; t += 1) {
    if (rng.uniform() >= begin(t)) continue;
    const length = 1 + Math.floor(3 * rng.uniform());
    for (let s = t; s < Math.min(n, t + length); s += 1) missing[s] = true;
    t += length;
  }
  return missing;
}

/** Short tables have more members, so that they hold enough gaps. */
function membersFor(n: number): number {
  return n >= 1000 ? 3 : n <= 8 ? 16 : 6;
}

function atRandom(truth: Truth, n: number): Scenario<Input> {
  return {
    id: `${truth.id}-${n}`,
    description: `${truth.text}; several members, runs of one to three periods missing by chance`,
    n,
    ...(n >= 1000 ? { most: 60 } : {}),
    draw: (rng) =>
      tableOf(
        Array.from({ length: membersFor(n) }, (_, m) => {
          const own = rng.stream(m);
          return { values: truth.draw(own, n, level), missing: chanceRuns(own.stream("missing"), n, () => 0.08) };
        }),
      ),
  };
}

export const honest: readonly Scenario<Input>[] = [
  ...truths.flatMap((truth) => sizes.map((n) => atRandom(truth, n))),
  {
    id: "improving-registry-40",
    description: "growth by 4 % a period and ever fewer gaps: three in ten periods missing at first, none at last",
    n: 40,
    draw: (rng) =>
      tableOf(
        Array.from({ length: 6 }, (_, m) => {
          const own = rng.stream(m);
          return {
            values: Array.from({ length: 40 }, (_value, t) => drawPoisson(own, 60 * 1.04 ** t)),
            missing: Array.from({ length: 40 }, (_value, t) => own.uniform() < 0.3 * (1 - t / 40)),
          };
        }),
      ),
  },
  {
    id: "random-stops-20",
    description: "20 members whose means wander by 10 % a step; half of them start late and half stop early, by chance",
    n: 20,
    draw: (rng) =>
      tableOf(
        Array.from({ length: 20 }, (_, m) => {
          const own = rng.stream(m);
          let log = 0;
          const start = own.uniform() < 0.5 ? Math.floor(8 * own.uniform()) : 0;
          const stop = own.uniform() < 0.5 ? 20 - Math.floor(8 * own.uniform()) : 20;
          return {
            values: Array.from({ length: 20 }, () =>
              drawPoisson(own, level * Math.exp((log += 0.1 * drawNormal(own)))),
            ),
            missing: Array.from({ length: 20 }, (_value, t) => t < start || t >= stop || own.uniform() < 0.05),
          };
        }),
      ),
  },
];

/** A member whose level has slumps: a log level that keeps 80 % from one period to the next. */
function slumping(rng: Rng, n: number): { readonly values: number[]; readonly log: number[] } {
  let log = 0;
  const logs = Array.from({ length: n }, () => (log = 0.8 * log + 0.15 * drawNormal(rng)));
  return { values: logs.map((value) => drawPoisson(rng, level * Math.exp(value))), log: logs };
}

function hidden(n: number, share: number): Scenario<Input> {
  return {
    id: `bad-periods-hidden-${share * 100}-${n}`,
    description: `${share * 100} % of the figures more than a fifth below the usual level are left out, and 3 % of the others; twelve members`,
    n,
    ...(n >= 100 ? { most: 100 } : {}),
    draw: (rng) =>
      tableOf(
        Array.from({ length: 12 }, (_, m) => {
          const own = rng.stream(m);
          const { values, log } = slumping(own, n);
          return { values, missing: log.map((value) => own.uniform() < (value < Math.log(0.8) ? share : 0.03)) };
        }),
      ),
  };
}

function stopsAfterFall(members: number): Scenario<Input> {
  return {
    id: `stops-after-fall-${members}`,
    description: `${members} members over 15 periods; seven in ten stop for good after the first fall by a fifth that comes in the second half`,
    n: members,
    draw: (rng) =>
      tableOf(
        Array.from({ length: members }, (_, m) => {
          const own = rng.stream(m);
          let log = 0;
          const logs = Array.from({ length: 15 }, () => (log += 0.15 * drawNormal(own)));
          const fall = logs.findIndex((value, t) => t >= 7 && t < 14 && value - logs[t - 1]! < Math.log(0.8));
          const stops = fall > 0 && own.uniform() < 0.7;
          return {
            values: logs.map((value) => drawPoisson(own, level * Math.exp(value))),
            missing: logs.map((_value, t) => stops && t > fall),
          };
        }),
      ),
  };
}

export const fabricated: readonly Scenario<Input>[] = [
  ...[15, 30, 100].flatMap((n) => [hidden(n, 0.8), hidden(n, 0.4)]),
  stopsAfterFall(20),
  stopsAfterFall(60),
];

export const traps: readonly Trap<Input>[] = [
  {
    id: "small-cells",
    caughtBy: "small-cells",
    description: "counts below five are not printed, to protect persons; ten members of about eight cases",
    n: 30,
    draw: (rng) =>
      tableOf(
        Array.from({ length: 10 }, (_, m) => {
          const own = rng.stream(m);
          let log = 0;
          const values = Array.from({ length: 30 }, () =>
            drawPoisson(own, 8 * Math.exp((log = 0.9 * log + 0.25 * drawNormal(own)))),
          );
          return { values, missing: values.map((value) => value < 5) };
        }),
      ),
  },
  {
    id: "closed-weekends",
    caughtBy: "period-structure",
    description: "one office over 20 weeks: nothing is reported at weekends, Mondays catch up and Fridays are busy",
    n: 140,
    draw(rng: Rng): Input {
      const values = Array.from({ length: 140 }, (_, t) =>
        drawPoisson(rng, level * (t % 7 === 0 || t % 7 === 4 ? 1.4 : 1)),
      );
      return tableOf([{ values, missing: values.map((_, t) => t % 7 > 4) }]);
    },
  },
  {
    id: "wound-down",
    caughtBy: "closing",
    description: "thirty members over 16 periods; half of them wind down to almost nothing and close",
    n: 30,
    draw: (rng) =>
      tableOf(
        Array.from({ length: 30 }, (_, m) => {
          const own = rng.stream(m);
          const close = m % 2 === 0 ? 8 + Math.floor(7 * own.uniform()) : 99;
          return {
            values: Array.from({ length: 16 }, (_value, t) =>
              drawPoisson(own, level * Math.min(1, 0.35 ** (t - close + 4))),
            ),
            missing: Array.from({ length: 16 }, (_value, t) => t > close),
          };
        }),
      ),
  },
];

export function shape({ table }: Input): string {
  return `poisson-${nearestOf(sizes, periodsOf(table).length)}`;
}
