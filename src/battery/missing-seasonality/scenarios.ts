import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import type { Panel, Series } from "../../core/values.js";
import { drawMultinomial, drawNormal, drawPoisson } from "../../numerics/draw.js";
import { seriesOf } from "../formula-scenarios.js";
import { honestTruths, nearestOf } from "../truths.js";

export interface Input {
  readonly value: Series;
  readonly comparators: Panel | undefined;
}

const sizes = [8, 30, 100, 1000] as const;
/** Ten thousand figures take too long to draw for every kind of truth. */
const longest = 10_000;
const level = 1000;

/** Labels of months from January 1001 on: ten thousand of them end before the year 1900. */
const monthsOf = (n: number): readonly string[] =>
  Array.from({ length: n }, (_, i) => `${1001 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`);

export function monthly(values: ArrayLike<number>): Series {
  const at = monthsOf(values.length);
  return { ...seriesOf(values), at, ids: at };
}
const counts = (n: number, draw: (i: number) => number): number[] => Array.from({ length: n }, (_, i) => draw(i));
const wrap = (values: ArrayLike<number>): Input => ({ value: monthly(values), comparators: undefined });

const counted = (value: Series): Input => wrap(value.lower);

export const honest: readonly Scenario<Input>[] = [
  ...honestTruths<Input>({ sizes, level, wrap: counted }),
  ...honestTruths<Input>({ sizes: [longest], level, wrap: counted, only: ["poisson"] }).map((scenario) => ({
    ...scenario,
    most: 50,
  })),
];

export function shape({ value }: Input): string {
  return `poisson-${nearestOf([...sizes, longest], value.lower.length)}`;
}

function flat(n: number, share: number): Scenario<Input> {
  return {
    id: `flat-${share * 100}-${n}`,
    description: `steady growth without a season and with ${share * 100} % of the noise that counting would have`,
    n,
    draw: (rng) =>
      wrap(
        counts(n, (i) => {
          const mean = level * Math.exp((0.05 * i) / 12);
          return Math.round(mean + share * Math.sqrt(mean) * drawNormal(rng));
        }),
      ),
  };
}

export const fabricated: readonly Scenario<Input>[] = [36, 60, 120].flatMap((n) => [flat(n, 0.25), flat(n, 0.5)]);

const trap = (id: string, caughtBy: string, description: string, draw: (rng: Rng) => Input): Trap<Input> => ({
  id,
  caughtBy,
  description,
  n: 60,
  draw,
});

/** Counts with a season of 20 %, five years of them. */
const seasonal = (rng: Rng, n = 60): number[] =>
  counts(n, (i) =>
    drawPoisson(rng, level * (1 + 0.2 * Math.sin((2 * Math.PI * i) / 12) + 0.05 * Math.cos((4 * Math.PI * i) / 12))),
  );

/** Each count over the mean of its month as a share of the mean of all: the season is gone, the noise is not. */
function adjusted(values: readonly number[], decimals: number): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value, i) => {
    const months = values.filter((_, k) => k % 12 === i % 12);
    const index = months.reduce((sum, month) => sum + month, 0) / months.length / (total / values.length);
    return Math.round((value / index) * 10 ** decimals) / 10 ** decimals;
  });
}

/** Eight places whose counts have no season either. */
function plainPanel(rng: Rng): Panel {
  const at = monthsOf(60);
  const members = Array.from({ length: 8 }, (_, m) => {
    const values = Float64Array.from({ length: 60 }, () => drawPoisson(rng, level));
    return { group: `place-${m + 1}`, at, values: { events: { lower: values, upper: values } } };
  });
  return { name: "places", columns: ["events"], members, dropped: [] };
}

export const traps: readonly Trap<Input>[] = [
  trap("adjusted", "seasonally-adjusted", "counts with a season, adjusted for it and printed as whole numbers", (rng) =>
    wrap(adjusted(seasonal(rng), 0)),
  ),
  trap(
    "adjusted-decimals",
    "seasonally-adjusted",
    "counts with a season, adjusted for it and printed with a decimal",
    (rng) => wrap(adjusted(seasonal(rng), 1)),
  ),
  trap(
    "twelfths",
    "annual-divided",
    "only annual totals are known, and each month is a twelfth, remainders spread",
    (rng) =>
      wrap(
        counts(5, () => drawPoisson(rng, 12 * level)).flatMap((total) =>
          counts(12, (j) => Math.floor(total / 12) + (j < total % 12 ? 1 : 0)),
        ),
      ),
  ),
  trap("running-means", "smoothing", "averages over twelve months of counts with a season", (rng) => {
    const raw = seasonal(rng, 71);
    return wrap(counts(60, (i) => Math.round(raw.slice(i, i + 12).reduce((sum, value) => sum + value, 0) / 12)));
  }),
  trap("no-season", "no-season", "counts of a field where nobody has a season", (rng) => ({
    value: monthly(
      drawMultinomial(
        rng,
        60 * level,
        counts(60, () => 1 / 60),
      ),
    ),
    comparators: plainPanel(rng.stream("places")),
  })),
];

/** Used by the spec: places with a season of 20 %, and one without. */
export function seasonalPanel(rng: Rng, members: number): Panel {
  const at = monthsOf(60);
  return {
    name: "places",
    columns: ["events"],
    members: Array.from({ length: members }, (_, m) => {
      const values = Float64Array.from(seasonal(rng.stream(m)));
      return {
        group: `place-${String(m + 1).padStart(2, "0")}`,
        at,
        values: { events: { lower: values, upper: values } },
      };
    }),
    dropped: [],
  };
}
