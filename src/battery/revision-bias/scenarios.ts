import type { Observation } from "../../core/case.js";
import { requiredRole, type InputOf } from "../../core/roles.js";
import type { Rng } from "../../core/rng.js";
import type { Scenario, Trap } from "../../core/test.js";
import { drawNormal, drawPoisson } from "../../numerics/draw.js";
import { nearestOf, truths, type Truth } from "../truths.js";
import { clustersOf, readVersions } from "./versions.js";

export const roles = {
  observations: requiredRole(
    "observations",
    "Every printed version of every figure, each with its date of publication; several periods or places.",
  ),
} as const;
export type Input = InputOf<typeof roles>;

/** One printed version of a figure for a year. */
export function printed(version: {
  readonly id: string;
  readonly period: string;
  readonly published: string;
  readonly value: number;
  readonly place?: string;
  readonly half?: number;
}): Observation {
  const { id, period, published, value, place = "All", half = 0 } = version;
  return {
    id,
    series: "simulated",
    estimand: "cases",
    place,
    period,
    figure: {
      text: String(value),
      value,
      lower: value - half,
      upper: value + half,
      decimals: 0,
      qualifier: half > 0 ? "rounded" : "exact",
    },
    unit: "cases",
    kind: "count",
    source: `yearbook-${published}`,
    locator: "",
    quote: "",
    quoteStatus: "table",
    published,
    confidence: "high",
    confidenceReason: "",
    note: "",
    at: { file: "", line: 1, column: 1 },
  };
}

/** What the next version says, given the last one and the year of publication. */
type Revise = (rng: Rng, last: number, context: { readonly published: number; readonly vintage: number }) => number;

/** Yearbooks that print each of n years for the first time a year later and again in the years after that. */
function yearbooks(
  rng: Rng,
  shape: { readonly first: ArrayLike<number>; readonly vintages: number; readonly revise: Revise },
): Input {
  const observations: Observation[] = [];
  const { first, vintages, revise } = shape;
  for (let t = 0; t < first.length; t += 1) {
    const own = rng.stream(`year-${t}`);
    let value = first[t]!;
    for (let vintage = 0; vintage < vintages; vintage += 1) {
      const published = 1001 + t + vintage;
      if (vintage > 0) value = Math.max(0, revise(own, value, { published, vintage }));
      observations.push(
        printed({ id: `o-${t}-${vintage}`, period: String(1000 + t), published: String(published), value }),
      );
    }
  }
  return { observations };
}

/** Revisions by about 3 %, half of whose variance all figures of one yearbook share. */
function evenRevision(rng: Rng): Revise {
  const shared = rng.stream("shared");
  return (own, last, { published }) =>
    Math.round(last * Math.exp(0.03 * (drawNormal(own) + drawNormal(shared.stream(published)))));
}

const sizes = [8, 30, 100, 1000] as const;
const level = 2000;

function even(truth: Truth, n: number): Scenario<Input> {
  return {
    id: `${truth.id}-${n}`,
    description: `${truth.text}; each figure printed three times, revised up or down alike, all figures of a yearbook together`,
    n,
    ...(n >= 1000 ? { most: 60 } : {}),
    draw: (rng) => yearbooks(rng, { first: truth.draw(rng, n, level), vintages: 3, revise: evenRevision(rng) }),
  };
}

/** Every print is the truth plus an error of its own: successive revisions pull back. */
function noisyPrints(n: number): Scenario<Input> {
  return {
    id: `noisy-prints-${n}`,
    description: "each of three versions errs on its own by about 3 %, so that revisions pull back",
    n,
    draw(rng) {
      const truth = Float64Array.from({ length: n }, () => drawPoisson(rng, level));
      const print = (own: Rng, value: number): number => Math.round(value * Math.exp(0.03 * drawNormal(own)));
      const true_ = new Map<number, number>(truth.entries());
      const first = truth.map((value, t) => print(rng.stream(`first-${t}`), value));
      return yearbooks(rng, {
        first,
        vintages: 3,
        revise: (own, _last, { published, vintage }) => print(own, true_.get(published - 1001 - vintage) ?? level),
      });
    },
  };
}

export const honest: readonly Scenario<Input>[] = [
  ...truths.flatMap((truth) => sizes.map((n) => even(truth, n))),
  noisyPrints(8),
  noisyPrints(100),
];

/** Every later version is moved up by about `size`, but for a share of them that go down. */
function inflated(id: string, description: string, n: number, up: number, size: number): Scenario<Input> {
  return {
    id: `${id}-${n}`,
    description,
    n,
    draw: (rng) =>
      yearbooks(rng, {
        first: Float64Array.from({ length: n }, () => drawPoisson(rng, level)),
        vintages: 2,
        revise: (own, last) => {
          const change = size * (0.3 + 1.4 * own.uniform());
          return Math.round(last * (1 + (own.uniform() < up ? change : -change)));
        },
      }),
  };
}

export const fabricated: readonly Scenario<Input>[] = [8, 16, 30, 100].flatMap((n) => [
  inflated("always-up", "every figure is raised by about 3 % when it is printed again", n, 1, 0.03),
  inflated("mostly-up", "nine in ten figures are raised by about 3 %, the others lowered", n, 0.9, 0.03),
  inflated("often-up", "three in four figures are raised by about 1 %, the others lowered", n, 0.75, 0.01),
]);

function trap(id: string, caughtBy: string, description: string, draw: (rng: Rng) => Input): Trap<Input> {
  return { id, caughtBy, description, n: 30, draw };
}

const drawn = (rng: Rng, mean: number): Float64Array => Float64Array.from({ length: 30 }, () => drawPoisson(rng, mean));

export const traps: readonly Trap<Input>[] = [
  trap("late-reports", "late-registrations", "late reports come in: half as many in each later yearbook", (rng) =>
    yearbooks(rng, {
      first: drawn(rng, level),
      vintages: 4,
      revise: (own, last, { vintage }) => last + drawPoisson(own, (0.12 * level) / 2 ** vintage),
    }),
  ),
  trap("wider-definition", "definition-change", "a wider definition adds 8 % to each year as it is reworked", (rng) =>
    yearbooks(rng, { first: drawn(rng, level), vintages: 2, revise: (_, last) => Math.round(last * 1.08) }),
  ),
  trap(
    "cut-to-hundreds",
    "rounding",
    "first figures are cut to hundreds without saying so, later ones exact",
    (rng) => {
      const full = drawn(rng, level);
      return yearbooks(rng, {
        first: full.map((value) => Math.floor(value / 100) * 100),
        vintages: 2,
        revise: (_own, _last, { published, vintage }) => full[published - 1001 - vintage] ?? level,
      });
    },
  ),
  trap(
    "swapped-digits",
    "typing-errors",
    "two digits were swapped in the first print, always to a smaller number",
    (rng) => {
      // The last two digits rise, so that the first print, with them swapped, is always the smaller.
      const full = drawn(rng, level).map((value) => {
        const [tens, ones] = [Math.floor(value / 10) % 10, value % 10];
        return (
          value - 10 * tens - ones + 10 * Math.max(tens, ones, 1) + Math.min(tens, ones, Math.max(tens, ones, 1) - 1)
        );
      });
      return yearbooks(rng, {
        first: full.map((value) => value - (value % 100) + 10 * (value % 10) + Math.floor((value % 100) / 10)),
        vintages: 2,
        revise: (_own, _last, { published, vintage }) => full[published - 1001 - vintage] ?? level,
      });
    },
  ),
];

export function shape({ observations }: Input): string {
  return `poisson-${nearestOf(sizes, clustersOf(readVersions(observations, "").pairs).length)}`;
}
