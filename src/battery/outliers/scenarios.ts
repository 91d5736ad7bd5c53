import { requiredRole, type InputOf } from "../../core/roles.js";
import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Member, Panel } from "../../core/values.js";
import { drawExponential, drawGamma, drawNormal, drawPoisson } from "../../numerics/draw.js";
import { nearestOf } from "../truths.js";

export const roles = {
  rows: requiredRole(
    "panel",
    "Members by periods by columns; of one member its changes from period to period are compared",
  ),
} as const;
export type OutlierInput = InputOf<typeof roles>;

/** Figures of each member in order of time. */
export function panelOf(figures: readonly (readonly number[])[]): Panel {
  const members = figures.map((values, m): Member => {
    const exact = Float64Array.from(values);
    return {
      group: `Place ${String(m + 1).padStart(6, "0")}`,
      at: values.map((_, t) => String(2001 + t)),
      values: { count: { lower: exact, upper: exact } },
    };
  });
  return { name: "places", columns: ["count"], members, dropped: [] };
}

/** A deviation of the log change: normal, or with heavier tails. */
type Noise = (rng: Rng) => number;
const student =
  (df: number): Noise =>
  (rng) =>
    drawNormal(rng) / Math.sqrt((2 * drawGamma(rng, { shape: df / 2, rate: 1 })) / df);
const noises: Readonly<Record<string, Noise>> = {
  normal: (rng) => drawNormal(rng),
  laplace: (rng) => drawExponential(rng) * (rng.uniform() < 0.5 ? -1 : 1),
  student: student(3),
  cauchy: student(1),
  skewed: (rng) => drawExponential(rng) - 1,
};

const sizeOf = (rng: Rng, level: number): number => level * Math.exp(1.2 * drawNormal(rng));

/** Two periods of members of very different sizes, all growing alike but for noise on the log change and in counting. */
function pairs(rng: Rng, n: number, noise: Noise, { spread = 0.08, level = 3000 } = {}): number[][] {
  return Array.from({ length: n }, (_, m) => {
    const own = rng.stream(m);
    const size = sizeOf(own, level);
    // Bounded: a count must be above zero to have a ratio, and an extreme draw must not leave the numbers.
    const change = Math.exp(Math.max(-12, Math.min(12, 0.05 + spread * noise(own))));
    return [Math.max(1, drawPoisson(own, size)), Math.max(1, drawPoisson(own, Math.min(1e9, size * change)))];
  });
}

/** Pure counting: nothing but Poisson noise around one common ratio. */
const counting: Noise = () => 0;

function scenario(id: string, description: string, n: number, draw: (rng: Rng) => number[][]): Scenario<OutlierInput> {
  return {
    id,
    description,
    n,
    ...(n >= 1000 ? { most: 300 } : {}),
    draw: (rng) => ({ rows: panelOf(draw(rng)) }),
  };
}

const texts: Readonly<Record<string, string>> = {
  normal: "changes with normal noise on the log scale, beside counting",
  laplace: "the same with exponential tails",
  student: "the same with heavy tails (Student, three degrees of freedom)",
  cauchy: "the same with very heavy tails (Cauchy)",
  skewed: "the same with a long tail upwards only",
};
const sizes = [12, 30, 100, 1000];

export const honest: readonly Scenario<OutlierInput>[] = [
  ...Object.entries(noises).flatMap(([id, noise]) =>
    sizes.map((n) => scenario(`${id}-${n}`, texts[id] ?? "", n, (rng) => pairs(rng, n, noise))),
  ),
  ...[12, 100, 1000].map((n) =>
    scenario(`counting-${n}`, "small counts around one common ratio", n, (rng) =>
      pairs(rng, n, counting, { level: 40 }),
    ),
  ),
  scenario("series-30", "thirty-one figures of one member, changes with exponential tails", 30, (rng) => [
    series(rng, 31),
  ]),
];

function series(rng: Rng, n: number): number[] {
  let level = 5000;
  return Array.from({ length: n }, () => {
    level *= Math.exp(0.03 + 0.06 * noises["laplace"]!(rng));
    return drawPoisson(rng, level);
  });
}

/** One member's later figure multiplied by a factor. */
function spoiled(rng: Rng, n: number, factor: number, noise: Noise = noises["normal"]!): number[][] {
  const figures = pairs(rng, n, noise);
  const row = figures[Math.floor(rng.stream("which").uniform() * n)]!;
  row[1] = Math.max(1, Math.round(row[1]! * factor));
  return figures;
}

export const fabricated: readonly Scenario<OutlierInput>[] = [
  ...[30, 100, 1000].map((n) =>
    scenario(`times-four-${n}`, "one figure made four times as large", n, (rng) => spoiled(rng, n, 4)),
  ),
  scenario("times-two-100", "one figure doubled", 100, (rng) => spoiled(rng, 100, 2)),
  scenario("times-thirty-heavy-100", "one figure made thirty times as large, among heavy tails", 100, (rng) =>
    spoiled(rng, 100, 30, noises["student"]),
  ),
  scenario("one-spike-series-30", "one figure of a series made six times as large", 30, (rng) => {
    const figures = series(rng, 31);
    figures[15] = Math.round(figures[15]! * 6);
    return [figures];
  }),
];

export const traps: readonly Trap<OutlierInput>[] = [
  {
    ...scenario("thousands", "one figure given in units where the others are in thousands", 100, (rng) =>
      spoiled(rng, 100, 1000),
    ),
    caughtBy: "unit",
  },
  {
    ...scenario("hundredth", "one figure a hundred times too small", 100, (rng) => spoiled(rng, 100, 0.01)),
    caughtBy: "unit",
  },
  {
    ...scenario(
      "newcomer",
      "six periods; one member began in the last but one and was complete only in the last",
      100,
      (rng) => {
        const figures = Array.from({ length: 100 }, (_, m) => {
          const own = rng.stream(m);
          const size = sizeOf(own, 3000);
          return Array.from({ length: 6 }, () =>
            Math.max(1, drawPoisson(own, size * Math.exp(0.08 * drawNormal(own)))),
          );
        });
        const row = figures[7]!;
        for (let t = 0; t < 4; t += 1) row[t] = Number.NaN;
        row[4] = Math.max(1, Math.round(row[4]! / (8 + 10 * rng.uniform())));
        return figures;
      },
    ),
    caughtBy: "new-member",
  },
  {
    ...scenario("level-shift", "one member over thirty years, whose definition changed once and for all", 30, (rng) => {
      const figures = series(rng, 31);
      return [figures.map((value, t) => (t >= 14 ? Math.round(value * 5) : value))];
    }),
    caughtBy: "definition",
  },
];

/** The honest scenario most like the table: one member or many, small counts or large, by their number. */
export function shape({ rows }: OutlierInput): string {
  if (rows.members.length === 1) return "series-30";
  const firsts = rows.members
    .flatMap(({ values }) => values[rows.columns[0] ?? ""]?.lower.at(-1) ?? [])
    .filter((value) => value > 0);
  const middle = firsts.sort((a, b) => a - b)[Math.floor(firsts.length / 2)] ?? 0;
  if (middle < 100) return `counting-${nearestOf([12, 100, 1000], rows.members.length)}`;
  return `normal-${nearestOf(sizes, rows.members.length)}`;
}
