import type { Constant } from "../../core/case.js";
import type { Rng } from "../../core/rng.js";
import { optionalRole, type InputOf } from "../../core/roles.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Panel, Series } from "../../core/values.js";
import { drawBinomial, drawNormal, drawPoisson } from "../../numerics/draw.js";
import { pairOfTruth, pairText } from "../constant-ratio/truth-pairs.js";
import { seriesOf } from "../formula-scenarios.js";
import { nearestOf, truths } from "../truths.js";

export const roles = {
  numerator: optionalRole("series", "The count above the line, such as organs, or kidneys"),
  denominator: optionalRole("series", "The count below the line, such as donors; matched by period"),
  parts: optionalRole(
    "panel",
    "Further figures of the same places, one column each: every pair of columns is searched",
  ),
  declared: optionalRole("constant", "A ratio that a law, a plan or a published method fixes openly, with its source"),
} as const;
export type Input = InputOf<typeof roles>;

const named = (name: string, values: readonly number[]): Series => ({ ...seriesOf(values), name });
const none = { numerator: undefined, denominator: undefined, parts: undefined, declared: undefined } as const;

export function pairInput(part: readonly number[], whole: readonly number[], declared?: Constant): Input {
  return { ...none, numerator: named("part", part), denominator: named("whole", whole), declared };
}

const bounds = (values: readonly number[]): { lower: Float64Array; upper: Float64Array } => ({
  lower: Float64Array.from(values),
  upper: Float64Array.from(values),
});

/** A panel of members with the same columns over the same years. */
export function panelOf(
  name: string,
  columns: readonly string[],
  members: readonly (readonly (readonly number[])[])[],
): Panel {
  return {
    name,
    columns,
    members: members.map((values, m) => ({
      group: `place ${String(m + 1).padStart(3, "0")}`,
      at: (values[0] ?? []).map((_, i) => String(2001 + i)),
      values: Object.fromEntries(columns.map((column, c) => [column, bounds(values[c] ?? [])])),
    })),
    dropped: [],
  };
}

export const sizes = [8, 30, 100, 1000] as const;

const wholesOf = (rng: Rng, n: number, level = 500): number[] =>
  Array.from({ length: n }, () => Math.max(1, drawPoisson(rng, level)));

const fiveColumns = ["a", "b", "c", "d", "e"] as const;
const levels = [200, 300, 500, 800, 1300] as const;

export const honest: readonly Scenario<Input>[] = [
  ...truths.flatMap((truth) =>
    sizes.map((n) => ({
      id: `${truth.id}-${n}`,
      description: pairText(truth),
      n,
      ...(n >= 100 ? { most: n > 100 ? 30 : 150 } : {}),
      draw(rng: Rng): Input {
        const { parts, wholes } = pairOfTruth(truth, rng, n);
        return pairInput(parts, wholes);
      },
    })),
  ),
  {
    id: "half",
    description: "tosses of a fair coin: a simple fraction by nature, with binomial noise",
    n: 12,
    draw(rng: Rng): Input {
      const whole = wholesOf(rng, 12);
      return pairInput(
        whole.map((count) => drawBinomial(rng, { n: count, p: 0.5 })),
        whole,
      );
    },
  },
  {
    id: "five-parts",
    description: "five independent counts over 12 years, all ten pairs searched",
    n: 12,
    most: 150,
    draw(rng: Rng): Input {
      return { ...none, parts: panelOf("parts", fiveColumns, [levels.map((level) => wholesOf(rng, 12, level))]) };
    },
  },
];

/** A part kept at above / below of the whole, with this much of binomial noise left. */
function kept(
  id: string,
  text: string,
  given: { n: number; above: number; below: number; noise: number },
): Scenario<Input> {
  const { n, above, below, noise } = given;
  const share = above / below;
  return {
    id,
    description: text,
    n,
    ...(n >= 30 ? { most: n > 100 ? 20 : 60 } : {}),
    draw(rng: Rng): Input {
      const whole = wholesOf(rng, n);
      const part = whole.map((count) =>
        Math.round(count * share + noise * Math.sqrt(count * share * (1 - share)) * drawNormal(rng)),
      );
      return pairInput(part, whole);
    },
  };
}

export const fabricated: readonly Scenario<Input>[] = [
  kept("two-fifths-8", "two fifths of the whole to the nearest whole number", { n: 8, above: 2, below: 5, noise: 0 }),
  kept("third-8", "a third of the whole with a quarter of binomial noise", { n: 8, above: 1, below: 3, noise: 0.25 }),
  ...([8, 30, 100] as const).map((n) =>
    kept(`half-noise-${n}`, "two fifths of the whole with half of binomial noise", {
      n,
      above: 2,
      below: 5,
      noise: 0.5,
    }),
  ),
  ...([30, 100, 1000] as const).map((n) =>
    kept(`most-noise-${n}`, "two fifths of the whole with eight tenths of binomial noise", {
      n,
      above: 2,
      below: 5,
      noise: 0.8,
    }),
  ),
  {
    id: "one-of-ten",
    description:
      "five counts over 12 years, one of them three eighths of another to the nearest whole number; all ten pairs searched",
    n: 12,
    draw(rng: Rng): Input {
      const columns = levels.map((level) => wholesOf(rng, 12, level));
      columns[0] = columns[2]!.map((count) => Math.round((count * 3) / 8));
      return { ...none, parts: panelOf("parts", fiveColumns, [columns]) };
    },
  },
];

export const traps: readonly Trap<Input>[] = [
  {
    id: "two-kidneys",
    description: "kidneys donated are published as twice the donors: a definition, not a count",
    caughtBy: "by-definition",
    n: 10,
    draw(rng: Rng): Input {
      const donors = wholesOf(rng, 10, 300);
      return pairInput(
        donors,
        donors.map((count) => 2 * count),
      );
    },
  },
  {
    id: "rounded-shares",
    description: "shares published in whole percent and multiplied back; chance moves them by less than the rounding",
    caughtBy: "rounded-percentage",
    n: 10,
    draw(rng: Rng): Input {
      const whole = wholesOf(rng, 10, 150_000);
      const percent = 20 + Math.floor(60 * rng.uniform());
      return pairInput(
        whole.map((n) => Math.round((n * Math.round((100 * drawBinomial(rng, { n, p: percent / 100 })) / n)) / 100)),
        whole,
      );
    },
  },
  {
    id: "allocation",
    description: "places allotted by a published rate of 7 in 20 per head",
    caughtBy: "declared-rate",
    n: 10,
    draw(rng: Rng): Input {
      const whole = wholesOf(rng, 10, 3000);
      return pairInput(
        whole.map((count) => Math.floor((7 * count) / 20)),
        whole,
        {
          id: "rate",
          text: "places per head",
          lower: 0.35,
          upper: 0.35,
          unit: "places per head",
          source: "S",
          reason: "the law says so",
        },
      );
    },
  },
  {
    id: "same-donors",
    description: "kidneys among all organs in forty countries: both come from the same donors everywhere",
    caughtBy: "shared-units",
    n: 10,
    draw(rng: Rng): Input {
      const country = (own: Rng): number[][] => {
        const donors = wholesOf(own, 10, 300);
        const kidneys = donors.map((count) => drawBinomial(own, { n: 2 * count, p: 0.9 }));
        const others = donors.map((count) => drawBinomial(own, { n: 2 * count, p: 0.6 }));
        return [kidneys, kidneys.map((count, i) => count + others[i]!)];
      };
      const members = Array.from({ length: 40 }, (_, m) => country(rng.stream(m)));
      return { ...none, parts: panelOf("countries", ["kidneys", "organs"], members) };
    },
  },
];

export function shape({ numerator, denominator, parts }: Input): string {
  if (parts !== undefined && (numerator === undefined || denominator === undefined)) return "five-parts";
  return `poisson-${nearestOf(sizes, numerator?.at.length ?? 8)}`;
}
