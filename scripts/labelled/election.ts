import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { seriesOf } from "../../src/battery/formula-scenarios.js";
import { integerPercentages } from "../../src/battery/integer-percentages.js";
import { defaultOptions } from "../../src/core/options.js";
import type { LabelledRow, Outcome } from "../../src/core/test.js";
import { binomialInterval } from "../../src/numerics/binomial.js";
import { drawBinomial } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";
import { isNear } from "../../src/battery/integer-percentages/chances.js";

const folder = process.env["PLUMBLINE_LABELLED"] ?? "../shared/data/labelled";
const data = "election-2018/2018.csv.gz";

/** Stations as published: voters on the list, ballots given, ballots received, votes for the leader. */
interface Station {
  readonly voters: number;
  readonly given: number;
  readonly received: number;
  readonly leader: number;
}

function read(): { readonly stations: readonly Station[]; readonly sha256: string } {
  const bytes = readFileSync(`${folder}/${data}`);
  const [head = "", ...lines] = gunzipSync(bytes).toString("utf8").trim().split("\n");
  const columns = head.split(",");
  // Names of regions hold no commas in this file; counts are the last columns in any case.
  const stations = lines.map((line) => {
    const cells = line.split(",");
    const cell = (name: string): number => Number(cells[cells.length - columns.length + columns.indexOf(name)]);
    return { voters: cell("voters"), given: cell("given"), received: cell("received"), leader: cell("leader") };
  });
  return { stations, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** The published rule: received > 0, voters >= 100, turnout and share at most 99 %. */
const isTaken = ({ voters, given, received, leader }: Station): boolean =>
  received > 0 && voters >= 100 && 100 * given <= 99 * voters && 100 * leader <= 99 * received;

/** Observed number less the mean of so many draws, "either" of the two percentages; the rule as published. */
function publishedExcess(stations: readonly Station[], draws: number): number {
  const rng = seededRng("labelled/election-2018");
  const observed = stations.filter((s) => isNear(s.given, s.voters) || isNear(s.leader, s.received)).length;
  let total = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const own = rng.stream(draw);
    for (const { voters, given, received, leader } of stations) {
      const first = drawBinomial(own, { n: voters, p: given / voters });
      const second = drawBinomial(own, { n: received, p: leader / received });
      if (isNear(first, voters) || isNear(second, received)) total += 1;
    }
  }
  return observed - total / draws;
}

function exact(stations: readonly Station[], options: Partial<ReturnType<typeof optionsOf>>): Outcome {
  return integerPercentages.run(
    {
      part: seriesOf(stations.map(({ given }) => given)),
      whole: seriesOf(stations.map(({ voters }) => voters)),
      part2: seriesOf(stations.map(({ leader }) => leader)),
      whole2: seriesOf(stations.map(({ received }) => received)),
    },
    { ...optionsOf(), ...options },
    { rng: seededRng("labelled/election-2018/exact"), draws: 99 },
  );
}

const optionsOf = (): Parameters<typeof integerPercentages.run>[1] => defaultOptions(integerPercentages.options);

/** What the test says of the Russian presidential election of 2018, by the published rule and exactly. */
export async function label(): Promise<readonly { test: string; rows: readonly LabelledRow[] }[]> {
  const { stations, sha256 } = read();
  const taken = stations.filter(isTaken);
  const draws = Number(process.env["PLUMBLINE_ELECTION_DRAWS"] ?? 1000);
  const excess = publishedExcess(taken, draws);
  const row = (rule: string, outcome: Outcome, note: string): LabelledRow => {
    const fired = Math.max(0, Math.round(outcome.effect.value));
    const { lower, upper } = binomialInterval(fired, outcome.n, 0.95);
    return { data, sha256, status: "accused", rule, units: outcome.n, fired, lower, upper, note };
  };
  const say = ({ effect, p }: Outcome): string =>
    `excess ${effect.value.toFixed(1)} (95 % ${effect.interval.lower} to ${effect.interval.upper}), log10 p ${p.method === "none" ? "none" : p.log10.toFixed(1)}`;
  const asPublished = exact(taken, { least: 0, most: 99, smallestWhole: 100 });
  const byDefault = exact(stations, {});
  const byBeta = exact(stations, { chances: "beta-binomial" });
  return Promise.resolve([
    {
      test: integerPercentages.id,
      rows: [
        row(
          "excess of stations near a whole percentage in either, published selection, exact Poisson-binomial",
          asPublished,
          `${say(asPublished)}; published rule with ${draws} draws: ${excess.toFixed(1)} (published: 1708.8, tolerance 40)`,
        ),
        row("the same with the default selection (1.5 to 98.5 %)", byDefault, say(byDefault)),
        row("the same with shares from one beta law", byBeta, say(byBeta)),
      ],
    },
  ]);
}
