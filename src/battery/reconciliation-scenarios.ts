import type { Identity, Observation } from "../core/case.js";
import { readPrinted } from "../core/printed.js";
import { optionalRole, requiredRole, type InputOf } from "../core/roles.js";
import type { Rng } from "../core/rng.js";
import type { Scenario } from "../core/test.js";
import { drawPoisson } from "../numerics/draw.js";

export const roles = {
  observations: requiredRole("observations", "Figures as printed, of any quantities, places and periods."),
  identities: optionalRole("identities", "Equations and inequalities that the case declares between quantities."),
} as const;
type Input = InputOf<typeof roles>;

const regions = ["North", "East", "South", "West"] as const;
const national = "All";

/** A table with one thing wrong in it, and where: the cell whose print was changed. */
export interface PlantedTable extends Input {
  readonly planted: { readonly estimand: string; readonly place: string; readonly period: string } | undefined;
}

/** How a source writes a number down. */
type Writing = "exact" | "about" | "nearly" | "floor" | "wan" | "unmarked";
const marked: readonly Writing[] = ["exact", "exact", "about", "nearly", "floor", "wan"];
type Slip = "transposition" | "one-digit" | "last-year" | "another-reading";

interface TableShape {
  readonly years: number;
  readonly sources: number;
  readonly writings: readonly Writing[];
  readonly slip?: Slip;
}

/**
 * Counts of four regions, their national sum and the running total, each printed by several sources in several manners
 * of rounding, with the identities that join them. With `slip`, one figure of the first source is misprinted.
 */
export function drawTable(rng: Rng, { years, sources, writings, slip }: TableShape): PlantedTable {
  const truth = drawTruth(rng.stream("truth"), years);
  const write = rng.stream("writing");
  const planted = slip === undefined ? undefined : plant(rng.stream("slip"), truth, slip);
  const observations: Observation[] = [];
  truth.forEach((row, r) => {
    for (let source = 0; source < sources; source += 1) {
      // The first source prints everything; others print about half of it.
      if (source > 0 && write.uniform() < 0.5) continue;
      const wrong = source === 0 && planted?.row === r;
      const writing = wrong || (source === 0 && slip !== undefined) ? "exact" : pick(write, writings);
      const printed = printNumber(wrong ? planted.value : row.value, writing);
      observations.push(observationOf(row, printed, source, observations.length));
    }
  });
  const row = planted === undefined ? undefined : truth[planted.row];
  return { observations, identities: identitiesOf(years), planted: row };
}

interface Truth {
  readonly estimand: "cases" | "cases-total";
  readonly place: string;
  readonly period: string;
  readonly value: number;
}

function drawTruth(rng: Rng, years: number): readonly Truth[] {
  const rows: Truth[] = [];
  let total = 0;
  for (let t = 0; t < years; t += 1) {
    const period = String(2001 + t);
    let sum = 0;
    for (const [i, place] of regions.entries()) {
      const value = drawPoisson(rng, 400 * (i + 1) * 1.15 ** t);
      sum += value;
      rows.push({ estimand: "cases", place, period, value });
    }
    total += sum;
    rows.push({ estimand: "cases", place: national, period, value: sum });
    rows.push({ estimand: "cases-total", place: national, period: `${period}-12-31`, value: total });
  }
  return rows;
}

function identitiesOf(years: number): readonly Identity[] {
  return Array.from({ length: years }, (_, t) => {
    const period = String(2001 + t);
    const before = t === 0 ? [] : [{ coefficient: -1, ...counter(String(2000 + t)) }];
    const blank = { relation: "=" as const, bound: 0, reason: "Sums are sums.", mayFail: "" };
    const sum = { coefficient: -1, estimand: "cases", place: national, period };
    const parts = regions.map((place) => ({ coefficient: 1, estimand: "cases", place, period }));
    return [
      { id: `regions-${period}`, text: `The regions add up to all for ${period}.`, terms: [...parts, sum], ...blank },
      {
        id: `counter-${period}`,
        text: `The counter grows by the cases of ${period}.`,
        terms: [{ coefficient: 1, ...counter(period) }, ...before, sum],
        ...blank,
      },
    ];
  }).flat();
}

function counter(year: string): { estimand: string; place: string; period: string } {
  return { estimand: "cases-total", place: national, period: `${year}-12-31` };
}

function plant(rng: Rng, truth: readonly Truth[], slip: Slip): { readonly row: number; readonly value: number } {
  // Bounded: a number whose neighbouring digits are all alike cannot be transposed, so another row is tried.
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const row = Math.floor(rng.uniform() * truth.length);
    const before = truth[row];
    if (before === undefined) continue;
    const value = slipOf(rng, before, truth, slip);
    if (value !== before.value) return { row, value };
  }
  return { row: 0, value: (truth[0]?.value ?? 0) + 1 };
}

function slipOf(rng: Rng, { estimand, place, period, value }: Truth, truth: readonly Truth[], slip: Slip): number {
  const text = String(value);
  const at = Math.floor(rng.uniform() * (text.length - 1));
  switch (slip) {
    case "transposition":
      return Number(text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2));
    case "one-digit":
      return Number(text.slice(0, at + 1) + String(Math.floor(rng.uniform() * 10)) + text.slice(at + 2));
    case "last-year": {
      const earlier = truth.filter((row) => row.estimand === estimand && row.place === place && row.period < period);
      return earlier.at(-1)?.value ?? value;
    }
    case "another-reading":
      return drawPoisson(rng, value);
  }
}

function printNumber(value: number, writing: Writing): string {
  const size = 10 ** Math.max(1, String(value).length - 2);
  switch (writing) {
    case "exact":
      return String(value);
    case "about":
      return `about ${Math.round(value / size) * size}`;
    case "unmarked":
      return String(Math.round(value / size) * size);
    case "nearly":
      return `nearly ${Math.ceil(value / size) * size}`;
    case "floor":
      return `${Math.floor(value / size) * size}+`;
    case "wan":
      return value >= 10_000 ? `${(value / 10_000).toFixed(1)}万` : String(value);
  }
}

function observationOf(row: Truth, printed: string, source: number, index: number): Observation {
  const reading = readPrinted(printed);
  if (!reading.ok) throw new RangeError(reading.why);
  return {
    id: `o-${String(index).padStart(4, "0")}`,
    series: `source-${source}`,
    estimand: row.estimand,
    place: row.place,
    period: row.period,
    figure: reading.figure,
    unit: "cases",
    kind: row.estimand === "cases" ? "count" : "cumulative-counter",
    source: `S-${source}`,
    locator: "",
    quote: "",
    quoteStatus: "table",
    published: "",
    confidence: "high",
    confidenceReason: "",
    note: "",
    at: { file: "", line: 1, column: 1 },
  };
}

function pick<T>(rng: Rng, items: readonly T[]): T {
  const item = items[Math.floor(rng.uniform() * items.length)];
  if (item === undefined) throw new RangeError("there is nothing to pick");
  return item;
}

function scenario(id: string, description: string, table: TableShape): Scenario<Input> {
  const n = Math.round(6 * table.years * (1 + (table.sources - 1) / 2));
  return {
    id,
    description,
    n,
    draw: (rng) => {
      const { observations, identities } = drawTable(rng, table);
      return { observations, identities };
    },
  };
}

/** Tables of the made-up scenarios, for those who want to know which cell was changed. */
export const slipTables: Readonly<Record<Slip, TableShape>> = {
  transposition: { years: 5, sources: 1, writings: ["exact"], slip: "transposition" },
  "one-digit": { years: 5, sources: 1, writings: ["exact"], slip: "one-digit" },
  "last-year": { years: 5, sources: 1, writings: ["exact"], slip: "last-year" },
  "another-reading": { years: 5, sources: 2, writings: marked, slip: "another-reading" },
};

export const honest: readonly Scenario<Input>[] = [
  scenario(
    "one-source",
    "four regions, their sum and a running total over 5 years, from one source that rounds in marked ways",
    { years: 5, sources: 1, writings: marked },
  ),
  scenario("several-sources", "the same over 8 years from 4 sources, each rounding in its own marked way", {
    years: 8,
    sources: 4,
    writings: marked,
  }),
];

export const fabricated: readonly Scenario<Input>[] = [
  scenario(
    "one-transposition",
    "5 years of exact figures from one source, two neighbouring digits of one figure swapped",
    slipTables.transposition,
  ),
  scenario(
    "one-digit-wrong",
    "5 years of exact figures from one source, one digit of one figure mistyped",
    slipTables["one-digit"],
  ),
  scenario(
    "last-year-repeated",
    "5 years of exact figures from one source, one figure copied from the year before",
    slipTables["last-year"],
  ),
  scenario(
    "one-figure-drawn-anew",
    "5 years from two sources, the second rounding in marked ways; one figure of the first drawn anew with the same mean",
    slipTables["another-reading"],
  ),
  scenario(
    "rounded-without-saying",
    "not made up: 5 years from 2 sources that print rounded figures without a word that says so, which this test cannot know",
    { years: 5, sources: 2, writings: ["exact", "unmarked"] },
  ),
];

/** The honest scenario most like this input: whether any quantity is printed by more than one source. */
export function shape({ observations }: Input): string {
  return new Set(observations.map(({ source }) => source)).size > 1 ? "several-sources" : "one-source";
}
