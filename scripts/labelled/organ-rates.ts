import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { findTest } from "../../src/battery/index.js";
import { accusationLog10 } from "../../src/core/accusation.js";
import { defaultOptions } from "../../src/core/options.js";
import type { LabelledRow, Outcome } from "../../src/core/test.js";
import type { Member, Panel, Series } from "../../src/core/values.js";
import { binomialInterval } from "../../src/numerics/binomial.js";
import { seededRng } from "../../src/numerics/rng.js";

const path = "organ-rates-oecd/organdata.csv";

interface Country {
  readonly name: string;
  readonly years: readonly string[];
  /** Donors per million, as printed. */
  readonly printed: readonly string[];
  /** Donors: rate per million × population in thousands / 1,000, rounded. */
  readonly donors: readonly number[];
  /** Other columns of whole numbers: deaths per million of three causes, and money a head. */
  readonly others: Readonly<Record<string, readonly number[]>>;
}

const otherColumns = ["gdp", "health", "cerebvas", "assault", "external"];

/** Countries with the years in which a donor rate is known; no field of this file holds a comma. */
function countries(text: string): readonly Country[] {
  const cut = (line: string): readonly string[] => line.split(",").map((cell) => cell.replace(/^"|"$/gu, ""));
  const [head = "", ...lines] = text.trim().split(/\r?\n/u);
  const names = cut(head);
  const byName = new Map<string, (readonly string[])[]>();
  for (const line of lines) {
    const cells = cut(line);
    if (cells[names.indexOf("donors")] === "NA" || cells[names.indexOf("year")] === "NA") continue;
    const name = cells[0] ?? "";
    byName.set(name, [...(byName.get(name) ?? []), cells]);
  }
  return [...byName].map(([name, rows]) => {
    const column = (key: string): readonly number[] =>
      rows.map((cells) => {
        const cell = cells[names.indexOf(key)] ?? "NA";
        return cell === "NA" ? NaN : Number(cell);
      });
    const population = column("pop");
    return {
      name,
      years: rows.map((cells) => (cells[names.indexOf("year")] ?? "").slice(0, 4)),
      printed: rows.map((cells) => cells[names.indexOf("donors")] ?? ""),
      donors: column("donors").map((rate, i) => Math.round((rate * (population[i] ?? NaN)) / 1000)),
      others: Object.fromEntries(otherColumns.map((key) => [key, column(key)])),
    };
  });
}

function seriesOf(
  name: string,
  at: readonly string[],
  values: readonly number[],
  printed: readonly string[],
  half: number,
): Series {
  return {
    name,
    unit: "donors",
    at,
    ids: at.map((label, i) => `${name}/${label}/${i}`),
    printed,
    lower: Float64Array.from(values, (value) => value - half),
    upper: Float64Array.from(values, (value) => value + half),
    dropped: [],
  };
}

const counts = ({ name, years, donors }: Country): Series => seriesOf(name, years, donors, donors.map(String), 0);
const rates = (name: string, at: readonly string[], printed: readonly string[]): Series =>
  seriesOf(name, at, printed.map(Number), printed, 0.005);

function panelOf(
  all: readonly Country[],
  columns: (country: Country) => Readonly<Record<string, readonly number[]>>,
): Panel {
  const members = all.map((country): Member => ({
    group: country.name,
    at: country.years,
    values: Object.fromEntries(
      Object.entries(columns(country)).map(([column, list]) => [
        column,
        { lower: Float64Array.from(list), upper: Float64Array.from(list) },
      ]),
    ),
  }));
  return { name: "OECD organ donation", columns: Object.keys(members[0]?.values ?? {}), members, dropped: [] };
}

/** One unit: what the test is given. */
interface Unit {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly options?: Readonly<Record<string, string>>;
}

interface Ask {
  readonly test: string;
  readonly what: string;
  readonly units: readonly Unit[];
  /** Which outcomes count, where the test looks both ways. */
  readonly only?: (outcome: Outcome) => boolean;
  readonly note?: string;
}

function ask(
  { test: id, what, units, only, note }: Ask,
  sha256: string,
): { readonly test: string; readonly rows: readonly LabelledRow[] } {
  const test = findTest(id);
  const fired: string[] = [];
  let declined = 0;
  for (const { name, input, options: given } of units) {
    // The registry has forgotten which roles a test has; the units above are made for this one.
    const own = input as Parameters<typeof test.run>[0];
    const options = { ...defaultOptions(test.options), ...given };
    if (test.applicability(own, options).verdict === "not-applicable") {
      declined += 1;
      continue;
    }
    const outcome = test.run(own, options, {
      rng: seededRng(`labelled/organ-rates/${id}/${name}`),
      draws: 999,
      stopAfter: 20,
    });
    if ((accusationLog10(outcome) ?? 0) <= -2 && (only?.(outcome) ?? true)) fired.push(name);
  }
  const { lower, upper } = binomialInterval(fired.length, units.length, 0.95);
  const words = [
    note,
    declined > 0 ? `The test declines on ${declined} of them, which count as not fired.` : undefined,
    fired.length > 0 ? `Fired on ${fired.join(", ")}.` : undefined,
  ].filter((text) => text !== undefined);
  return {
    test: id,
    rows: [
      {
        data: path,
        sha256,
        status: "genuine",
        rule: `${what}: what is left of the accusation at 0.01, innocent explanations fitted`,
        units: units.length,
        fired: fired.length,
        lower,
        upper,
        ...(words.length === 0 ? {} : { note: words.join(" ") }),
      },
    ],
  };
}

const tooLittle = (outcome: Outcome): boolean => outcome.effect.value < outcome.effect.expected;

/** Donor rates and counts of 17 countries, 1991 to 2002 (Healy): genuine, so that every test should be quiet. */
export function label(): Promise<readonly { readonly test: string; readonly rows: readonly LabelledRow[] }[]> {
  const bytes = readFileSync(`${process.env["PLUMBLINE_LABELLED"] ?? "../shared/data/labelled"}/${path}`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const all = countries(bytes.toString("utf8"));
  const each = (
    input: (country: Country) => Unit["input"],
    options?: (name: string) => Readonly<Record<string, string>>,
  ): readonly Unit[] =>
    all.map((country) => ({
      name: country.name,
      input: input(country),
      ...(options === undefined ? {} : { options: options(country.name) }),
    }));
  const donors = panelOf(all, ({ donors: list, others }) => ({ donors: list, ...others }));
  const series = (country: Country): Unit["input"] => ({ value: counts(country), comparators: undefined });
  const everyRate = all.flatMap(({ printed }) => printed);
  const asks: readonly Ask[] = [
    {
      test: "repeated-values",
      what: "donors per million of one country",
      units: each(({ name, years, printed }) => ({ values: rates(name, years, printed) })),
    },
    {
      test: "repeated-values",
      what: "donors per million of all countries together",
      units: [
        {
          name: "all countries",
          input: {
            values: rates(
              "all",
              everyRate.map((_, i) => String(i + 1)),
              everyRate,
            ),
          },
        },
      ],
    },
    {
      test: "repeated-rows",
      what: "donors, deaths of three causes and money, one country among the others",
      units: each(
        () => ({ rows: donors }),
        (own) => ({ own }),
      ),
    },
    {
      test: "repeated-blocks",
      what: "donors by country and year, all countries together",
      units: [{ name: "all countries", input: { rows: panelOf(all, ({ donors: list }) => ({ donors: list })) } }],
    },
    {
      test: "linked-columns",
      what: "donors, deaths of three causes and money, one country among the others",
      units: each(
        () => ({ rows: donors }),
        (own) => ({ own }),
      ),
      note: "Columns that are computed from others (population density, lagged money) were left out.",
    },
    { test: "formula-conformity", what: "donors of one country", units: each(series) },
    { test: "dispersion", what: "donors of one country, too little scatter", units: each(series), only: tooLittle },
    { test: "underdispersion", what: "donors of one country", units: each(series) },
  ];
  const known = asks.map((one) => ask(one, sha256));
  return Promise.resolve(known);
}
