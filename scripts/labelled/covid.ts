import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { underdispersion } from "../../src/battery/underdispersion.js";
import { accusationLog10 } from "../../src/core/accusation.js";
import { defaultOptions } from "../../src/core/options.js";
import type { LabelledRow } from "../../src/core/test.js";
import type { Series } from "../../src/core/values.js";
import { binomialInterval } from "../../src/numerics/binomial.js";
import { drawNegativeBinomial, drawPoisson } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";

const root = process.env["PLUMBLINE_LABELLED"] ?? "../shared/data/labelled";

/** Daily deaths of one place by date. */
type Days = ReadonlyMap<string, number>;
interface Table {
  readonly sha256: string;
  readonly places: ReadonlyMap<string, Days>;
}

function read(path: string, row: RegExp): Table {
  const bytes = readFileSync(`${root}/${path}`);
  const places = new Map<string, Map<string, number>>();
  for (const line of gunzipSync(bytes).toString("utf8").split("\n").slice(1)) {
    const [, place, date, deaths] = row.exec(line) ?? [];
    if (place === undefined || date === undefined) continue;
    const days = places.get(place) ?? new Map<string, number>();
    places.set(place, days.set(date, Number(deaths)));
  }
  return { sha256: createHash("sha256").update(bytes).digest("hex"), places };
}

/** The 700 days of the published rule, 2020-03-02 to 2022-01-30: 100 weeks from Monday to Sunday. */
const dates = Array.from({ length: 700 }, (_, i) =>
  new Date(Date.UTC(2020, 2, 2) + i * 86_400_000).toISOString().slice(0, 10),
);

/** Deaths of each day, corrections below zero and missing days counted as none, as the published rule does. */
const deathsOf = (days: Days): Float64Array => Float64Array.from(dates, (date) => Math.max(0, days.get(date) ?? 0));

const draws = 20_000;
const limits = new Map<number, number>();

/** 5th percentile of the sample variance of seven Poisson draws with this total as their expected sum; seeded simulation. */
function lowVariance(total: number): number {
  const known = limits.get(total);
  if (known !== undefined) return known;
  const rng = seededRng(`labelled/covid/${total}`);
  const variances = Float64Array.from({ length: draws }, () => {
    let [sum, squares] = [0, 0];
    for (let day = 0; day < 7; day++) {
      const x = drawPoisson(rng, total / 7);
      sum += x;
      squares += x * x;
    }
    return (squares - (sum * sum) / 7) / 6;
  }).sort();
  const limit = variances[Math.floor(0.05 * draws)]!;
  limits.set(total, limit);
  return limit;
}

/** Kobak (2022), doi 10.1111/1740-9713.01627: 15 weeks or more below the 5th percentile, or four in a row. */
export function publishedRule(deaths: Float64Array): boolean {
  let low = 0;
  let inARow = 0;
  let longest = 0;
  for (let start = 0; start + 7 <= deaths.length; start += 7) {
    const week = deaths.subarray(start, start + 7);
    const total = week.reduce((sum, x) => sum + x, 0);
    const variance = (week.reduce((sum, x) => sum + x * x, 0) - total ** 2 / 7) / 6;
    // The percentile is at most 0.4 times the mean at every mean, so that most weeks need no simulation.
    const isLow = total > 0 && variance < (0.45 * total) / 7 && variance < lowVariance(total) - 1e-9;
    inARow = isLow ? inARow + 1 : 0;
    if (isLow) low++;
    longest = Math.max(longest, inARow);
  }
  return low >= 15 || longest >= 4;
}

function seriesOf(name: string, deaths: Float64Array): Series {
  return {
    name,
    unit: "deaths",
    at: dates,
    ids: dates,
    printed: Array.from(deaths, String),
    lower: deaths,
    upper: deaths,
    dropped: [],
  };
}

/** log10 of what is left of the accusation, undefined where the test declines. 9,999 draws reach below 0.05 / 201. */
function accusation(place: string, deaths: Float64Array): number | undefined {
  const input = { value: seriesOf(place, deaths), comparators: undefined };
  const options = { ...defaultOptions(underdispersion.options), block: 7 };
  if (underdispersion.applicability(input, options).verdict === "not-applicable") return undefined;
  const rng = seededRng(`labelled/covid/test/${place}`);
  return accusationLog10(underdispersion.run(input, options, { rng, draws: 9999, stopAfter: 20 }));
}

interface Row {
  readonly table: { readonly data: string; readonly sha256: string };
  readonly status: LabelledRow["status"];
  readonly rule: string;
  readonly units: number;
  readonly fired: readonly string[];
  readonly note?: string;
}

function rowOf({ table, status, rule, units, fired, note }: Row): LabelledRow {
  const { lower, upper } = binomialInterval(fired.length, units, 0.95);
  const names = fired.length === 0 ? "" : `${fired.join(", ")}.`;
  const words = [names, note ?? ""].filter((text) => text !== "").join(" ");
  return {
    data: table.data,
    sha256: table.sha256,
    status,
    rule,
    units,
    fired: fired.length,
    lower,
    upper,
    ...(words === "" ? {} : { note: words }),
  };
}

const published =
  "published rule: 15 weeks of 100 or 4 in a row with a variance below the 5th percentile of 7 Poisson draws";

/** Countries that the published list flags for deaths, in the spelling of the world table. */
function flagged(): ReadonlySet<string> {
  const spelling: Readonly<Record<string, string>> = {
    "Russian Federation": "Russia",
    "Syrian Arab Republic": "Syria",
    "Venezuela (Bolivarian Republic of)": "Venezuela",
  };
  const names = readFileSync(`${root}/covid-world/who-screening-published.csv`, "utf8")
    .split("\n")
    .slice(1)
    .map((line) => /^(?:"([^"]*)"|([^,]*)),1,/u.exec(line))
    .flatMap((match) => (match === null ? [] : [match[1] ?? match[2] ?? ""]));
  return new Set(names.map((name) => spelling[name] ?? name));
}

/** Both rules on honest deaths of the size of those of the world table, to see how often a rule speaks of an honest country. */
function honestWorld(world: Table): readonly LabelledRow[] {
  const table = { data: "simulated, around the 21-day means of covid-world", sha256: world.sha256 };
  const kinds = [
    { id: "Poisson", draw: (rng: ReturnType<typeof seededRng>, mean: number): number => drawPoisson(rng, mean) },
    {
      id: "negative binomial, 10 % beyond counting",
      draw: (rng: ReturnType<typeof seededRng>, mean: number): number =>
        mean > 0 ? drawNegativeBinomial(rng, { mean, size: 100 }) : 0,
    },
  ];
  return kinds.flatMap(({ id, draw }) => {
    const fired = { published: [] as string[], ours: [] as string[] };
    let tested = 0;
    for (const [place, days] of world.places) {
      const deaths = deathsOf(days);
      const rng = seededRng(`labelled/covid/honest/${id}/${place}`);
      const honest = deaths.map((_, i) => {
        const near = deaths.subarray(Math.max(0, i - 10), i + 11);
        return draw(rng, near.reduce((sum, x) => sum + x, 0) / near.length);
      });
      if (publishedRule(honest)) fired.published.push(place);
      const log10 = accusation(place, honest);
      if (log10 === undefined) continue;
      tested++;
      if (log10 <= Math.log10(0.05)) fired.ours.push(place);
    }
    return [
      rowOf({
        table,
        status: "genuine",
        rule: `${published}; ${id}`,
        units: world.places.size,
        fired: fired.published,
      }),
      rowOf({
        table,
        status: "genuine",
        rule: `underdispersion, block 7, what is left of the accusation at 0.05, no correction; ${id}`,
        units: tested,
        fired: fired.ours,
      }),
    ];
  });
}

/** Daily Covid deaths by country (accused and clean in one table) and by United States jurisdiction (clean). */
export function label(): Promise<readonly { readonly test: string; readonly rows: readonly LabelledRow[] }[]> {
  const tables = [
    {
      data: "covid-world/jhu-country-daily.csv.gz",
      table: read("covid-world/jhu-country-daily.csv.gz", /^"(.*)",(\d{4}-\d\d-\d\d),[^,]*,(-?[\d.]+)/u),
    },
    {
      data: "covid-us/us-states-daily.csv.gz",
      table: read("covid-us/us-states-daily.csv.gz", /^([^,]*),(\d{4}-\d\d-\d\d),[^,]*,(-?[\d.]+)/u),
    },
  ];
  const list = flagged();
  const rows = tables.flatMap(({ data, table: { sha256, places } }) => {
    const groups: readonly { readonly status: LabelledRow["status"]; readonly members: readonly string[] }[] =
      data.startsWith("covid-us")
        ? [{ status: "genuine", members: [...places.keys()] }]
        : [
            { status: "accused", members: [...places.keys()].filter((place) => list.has(place)) },
            { status: "genuine", members: [...places.keys()].filter((place) => !list.has(place)) },
          ];
    const deaths = (place: string): Float64Array => deathsOf(places.get(place) ?? new Map<string, number>());
    const logs = new Map([...places.keys()].map((place) => [place, accusation(place, deaths(place))] as const));
    const tested = [...logs.values()].filter((log) => log !== undefined).length;
    const level = Math.log10(0.05 / tested);
    const table = { data, sha256 };
    return groups.flatMap(({ status, members }) => [
      rowOf({
        table,
        status,
        rule: published,
        units: members.length,
        fired: members.filter((place) => publishedRule(deaths(place))),
        ...(status === "genuine" ? { note: "Genuine means that the published list does not name it." } : {}),
      }),
      rowOf({
        table,
        status,
        rule: `underdispersion, block 7, what is left of the accusation at 0.05 over ${tested} places tested (Bonferroni)`,
        units: members.filter((place) => logs.get(place) !== undefined).length,
        fired: members.filter((place) => (logs.get(place) ?? 0) <= level),
      }),
    ]);
  });
  const world = tables[0]?.table;
  return Promise.resolve([
    { test: "underdispersion", rows: [...rows, ...(world === undefined ? [] : honestWorld(world))] },
  ]);
}
