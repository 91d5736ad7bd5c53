import { say } from "../core/sentence.js";
import { defineTest, type Applicability, type Outcome } from "../core/test.js";
import { compareText } from "../core/period.js";
import { suggest } from "../core/suggest.js";
import { binomialInterval } from "../numerics/binomial.js";
import { conformalRank } from "../numerics/resampling.js";
import { calibration } from "./calibration/repeated-rows.js";
import { logAllEqual, logAtLeast, logCopyingEvalue, logSurpriseAtLeast } from "./repeated-rows/chance.js";
import { readRepeats, type MemberRepeats, type PanelRepeats } from "./repeated-rows/pairs.js";
import { drawTiles, examineExplanations, writeAnswer, type Examined } from "./repeated-rows/report.js";
import { fabricated, honest, roles, shape, traps } from "./repeated-rows/scenarios.js";
import { twinPanel } from "./twin-panel.js";
import { quantityBook } from "./support/quantity-book.js";

/** A member with fewer rows to compare is neither examined nor compared with. */
const fewestPairs = 3;

/** The exact law of this many rows takes a few seconds. */
const mostRows = 10_000;

/** The member named, or with no name the one whose repeats are the least likely; undefined where there is none. */
function choose({ members }: PanelRepeats, own: string): Examined | undefined {
  const able = members.filter((member) => member.pairs.length >= fewestPairs);
  if (own !== "") {
    const member = able.find(({ group }) => group === own);
    return member && { own: member, others: able.filter((other) => other !== member), picked: 1 };
  }
  // Ties by name, so that the order of the members changes nothing.
  const sorted = [...able].sort((a, b) => a.logP - b.logP || b.repeats - a.repeats || compareText(a.group, b.group));
  const [first, ...others] = sorted;
  return first && { own: first, others, picked: sorted.length };
}

function decline(repeats: PanelRepeats, own: string): readonly string[] {
  if (repeats.columns.length === 0) return ["No column holds counts: whole numbers of zero or more, known exactly."];
  const names = repeats.members.map(({ group }) => group);
  if (own !== "" && !names.includes(own)) {
    const near = suggest(own, names);
    return [
      `There is no member "${own}" in the table${near === undefined ? "." : `; did you mean "${near}"?`} Option own must name one of them.`,
    ];
  }
  const who = own === "" ? "No member" : own;
  return [
    `${who} has ${own === "" ? "" : "fewer than "}${fewestPairs} rows that directly follow another row with a count above 0, so nothing can be compared.`,
  ];
}

function reservations({ own, others }: Examined): readonly string[] {
  const reasons: string[] = [];
  const least = logAtLeast(
    own.pairs.map((pair) => pair.logChance),
    own.pairs.length,
  );
  if (least > Math.log(0.01)) {
    reasons.push(
      "The counts are so small or so round that even a repeat in every row would not be surprising (p above 0.01).",
    );
  }
  if (others.length < 10) {
    reasons.push(
      "Fewer than ten other members are bound, so how often this registry carries rows forward is not known well.",
    );
  }
  return reasons;
}

export const repeatedRows = defineTest({
  id: "repeated-rows",
  version: 2,
  title: "Repeated rows",
  question: "Are whole years of figures repeated?",
  nullHypothesis:
    "Every figure is counted anew each year: given its own past it is a Poisson count around some mean, which may move in any way.",
  assumptions: [
    "Noise is at least Poisson noise: events are not coordinated by a quota or a full capacity. The means may follow any trend and vary at random; a steady mean just at last year's figure makes repeats most likely, and is what the chance is computed for.",
    "Different years are counted separately. The columns of one year may depend on each other in any way: the chance uses only the column that repeats least easily.",
    "A figure that ends in 0, 5, 25 or 75 may have been rounded to such a step; it is taken as rounded, which makes its repeat more likely.",
  ],
  innocentExplanations: [
    { id: "carried-forward", text: "The registry carries the last report forward when no new one arrives." },
    { id: "rounding", text: "The figures are rounded or estimated, so that unequal counts print alike." },
    { id: "small-counts", text: "The counts are so small that equal ones are common." },
    { id: "fixed-capacity", text: "A quota, a budget or a full capacity fixes the count." },
    { id: "same-report-sent", text: "The office sent the same report again by mistake." },
  ],
  references: [
    {
      text: "D. A. Williams, The analysis of binary responses from toxicological experiments involving reproduction and teratogenicity, Biometrics 31 (1975) 949: the beta-binomial law and its moments.",
    },
    {
      text: "J. G. Skellam, The frequency distribution of the difference between two Poisson variates belonging to different populations, Journal of the Royal Statistical Society 109 (1946) 296: for equal means P(equal) = exp(-2m) I0(2m).",
    },
    {
      text: "V. Vovk, A. Gammerman and G. Shafer, Algorithmic Learning in a Random World (Springer, 2005): the rank among comparators.",
    },
  ],
  method:
    "Each row is compared with the row of the period just before, over the columns known in both. A repeat of a figure v has a chance of at most the maximum over m of Poisson(v; m), about 1 / sqrt(2 pi v), whatever the past; a row takes the chance of the one figure that repeats least easily. Repeats are weighed with -log of that chance and their sum referred to its exact law; other members show how often registries repeat rows, and how unlikely this member's repeats are in a registry that carries rows forward as often as they do.",
  limits: [
    "A copied row in which one figure was changed is not seen.",
    "Small or round counts repeat by chance; there the test says little.",
    "It cannot tell who repeated a row: the office that reports or the registry that keeps the table.",
    "Rows of zeros and gaps in the years are not compared.",
    "The chances follow from the rows themselves, as if they were known beforehand; on simulated registries that change from year to year this made no false alarms more frequent.",
  ],
  roles,
  options: {
    own: {
      type: "text",
      default: "",
      description:
        "The member under examination. Empty: the member whose repeats are the least likely, p multiplied by the number of members searched.",
    },
  },
  calibration,
  twin: ({ rows }, _options, rng) => ({ rows: twinPanel(rows, rng) }),
  honest,
  fabricated,
  traps,
  shape,

  applicability({ rows }, { own }): Applicability {
    const longest = rows.members.reduce((most, { at }) => Math.max(most, at.length), 0);
    if (longest > mostRows) {
      const reason = `A member has ${longest} rows, more than the ${mostRows} whose exact law is computed. Test a part of them.`;
      return { verdict: "not-applicable", reasons: [reason] };
    }
    const repeats = readRepeats(rows);
    const examined = choose(repeats, own);
    if (examined === undefined) return { verdict: "not-applicable", reasons: decline(repeats, own) };
    const reasons = reservations(examined);
    return reasons.length > 0 ? { verdict: "weak", reasons } : { verdict: "applicable" };
  },

  run({ rows }, options): Outcome {
    const repeats = readRepeats(rows);
    const examined = choose(repeats, options.own);
    if (examined === undefined) throw new RangeError("repeated-rows: run on a panel that applicability declines");
    const { own, others, picked } = examined;
    const book = quantityBook();
    const answer = writeAnswer(book, examined);
    const explanations = examineExplanations(book, examined);
    addFigures(book, examined);
    const compared = own.pairs.length;
    const logChances = own.pairs.map((pair) => pair.logChance);
    const expected = logChances.reduce((sum, logChance) => sum + Math.exp(logChance), 0) / compared;
    const interval = binomialInterval(own.repeats, compared, 0.95);
    const logEvalue = logCopyingEvalue(
      logChances,
      own.pairs.map((pair) => pair.repeated),
    );
    return {
      n: compared,
      dropped: repeats.dropped,
      statistic: {
        name: "surprise of the repeated rows (sum of -log of the largest chance)",
        value: own.pairs.reduce((sum, pair) => (pair.repeated ? sum - pair.logChance : sum), 0),
      },
      p: { method: "exact", tail: "upper", log10: Math.min(0, own.logP + Math.log(picked)) / Math.LN10 },
      evidence: {
        kind: "e-value",
        anytimeValid: true,
        // The largest of several e-values, divided by how many there are, is at most their average, again an e-value.
        log10: (logEvalue - Math.log(picked)) / Math.LN10,
        alternative: "a share of the rows is copied from the row before",
      },
      effect: {
        name: "share of rows identical to the row just before",
        unit: "share",
        value: own.repeats / compared,
        interval,
        expected,
      },
      nullModel:
        "Poisson counts with any means; each repeat at its largest possible chance in the column that repeats least easily (least favourable)",
      quantities: book.all,
      answer,
      leansOn: say`It leans most on the assumption that nothing but counting sets the figures: a quota, a full capacity or an estimate carried on would repeat them innocently.`,
      explanations,
      comparisons: [],
      ...(others.length === 0
        ? {}
        : {
            rank: {
              own: own.longest.rows,
              atLeastAsExtreme: others.filter((other) => other.longest.rows >= own.longest.rows).length,
              comparators: others.length,
            },
          }),
      plots: [drawTiles(repeats, examined, rows.name)],
    };
  },
});

function addFigures(book: ReturnType<typeof quantityBook>, { own, others }: Examined): void {
  const value = (name: string, label: string, unit: string, amount: number): void => {
    book.add(name, { label, unit, value: amount }, "decimal2");
  };
  const logChances = own.pairs.map((pair) => pair.logChance);
  const repeated = own.pairs.map((pair) => pair.repeated);
  value(
    "log10pCount",
    "log10 of the largest chance of at least so many repeats, easy and hard ones counted alike",
    "log10",
    logAtLeast(logChances, own.repeats) / Math.LN10,
  );
  value(
    "log10pAllColumns",
    "log10 of the chance of repeats as surprising with all columns taken as independent (totals of two others left out)",
    "log10",
    logSurpriseAtLeast(
      own.pairs.map((pair) => pair.logChanceAll),
      repeated,
    ) / Math.LN10,
  );
  const level = runLevel(own);
  if (level > 0) {
    value(
      "log10RunEqualMeans",
      "log10 of the chance that the largest figure of the longest run comes out equal in all its periods, for Poisson counts of that mean",
      "log10",
      logAllEqual({ mean: level, rows: own.longest.rows }) / Math.LN10,
    );
  }
  value(
    "singleRepeated",
    "Single figures equal to the year before in rows that change",
    "figures",
    own.single.repeated,
  );
  value("singleCompared", "Single figures above 0 compared in rows that change", "figures", own.single.compared);
  value(
    "singleExpected",
    "The same, at most expected by chance (each at its largest possible chance)",
    "figures",
    own.single.expectedAtMost,
  );
  if (others.length > 0) {
    const runs = others.map((other) => other.longest.rows);
    const surprises = others.map((other) => -other.logP);
    value(
      "conformalRun",
      "Rank p-value of the longest run among the other members",
      "probability",
      10 ** conformalRank(own.longest.rows, runs, "upper").log10,
    );
    value(
      "conformalSurprise",
      "Rank p-value of the surprise (-log p) among the other members",
      "probability",
      10 ** conformalRank(-own.logP, surprises, "upper").log10,
    );
    const repeatedElsewhere = others.reduce((sum, other) => sum + other.repeats, 0);
    const compared = others.reduce((sum, other) => sum + other.pairs.length, 0);
    value("othersShare", "Share of repeated rows over all other members", "share", repeatedElsewhere / compared);
  }
}

/** Largest figure of the longest run of identical rows; 0 where nothing is repeated. */
function runLevel(own: MemberRepeats): number {
  return own.longest.rows < 2 ? 0 : (own.pairs.find((pair) => pair.at === own.longest.to)?.largest ?? 0);
}
