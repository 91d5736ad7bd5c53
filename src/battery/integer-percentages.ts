import { defineTest, type Applicability } from "../core/test.js";
import { calibration } from "./calibration/integer-percentages.js";
import { countsLookedAt, fitBeta, type Law } from "./integer-percentages/chances.js";
import { integerReport } from "./integer-percentages/report.js";
import { fabricated, honest, roles, shape, traps, type Input } from "./integer-percentages/scenarios.js";
import { twinUnits } from "./integer-percentages/twin.js";
import { readUnits, type PairSeries, type Selection, type Units } from "./integer-percentages/units.js";

/** With fewer units a few coincidences decide. */
const fewestUnits = 8;
/** Rows beyond this take more than a few seconds. */
const mostUnits = 300_000;
/** Counts looked at in all units together; about four seconds. */
const mostCounts = 1e9;

function pairsOf({ part, whole, part2, whole2 }: Input): readonly PairSeries[] {
  return part2 === undefined || whole2 === undefined
    ? [{ part, whole }]
    : [
        { part, whole },
        { part: part2, whole: whole2 },
      ];
}

function rigid(units: Units): number {
  let count = 0;
  units.pairs.forEach(({ parts, wholes }) => {
    parts.forEach((part, i) => {
      const share = part / wholes[i]!;
      if (100 * Math.sqrt((share * (1 - share)) / wholes[i]!) < 0.3) count += 1;
    });
  });
  return count / (units.pairs.length * units.at.length);
}

function applicabilityOf(input: Input, selection: Selection, own: boolean): Applicability {
  const not = (reason: string): Applicability => ({ verdict: "not-applicable", reasons: [reason] });
  if ((input.part2 === undefined) !== (input.whole2 === undefined))
    return not("A second percentage needs both of its series, part and whole.");
  if (input.part.at.length > mostUnits)
    return not(
      `There are ${input.part.at.length} units, more than the ${mostUnits} that can be taken at once. Test a part of them.`,
    );
  if (!(selection.least < selection.most))
    return not("The least percentage looked at is not below the greatest, so no unit is left.");
  const units = readUnits(pairsOf(input), selection);
  const n = units.at.length;
  if (n < fewestUnits)
    return not(
      `There are ${n} units with whole counts in every series and percentages between ${selection.least} and ${selection.most}; ${fewestUnits} are needed.`,
    );
  const work = units.pairs.reduce(
    (sum, { parts, wholes }) =>
      sum +
      parts.reduce((all, part, i) => all + (own ? countsLookedAt(part, wholes[i]!) : Math.min(20_000, wholes[i]!)), 0),
    0,
  );
  if (!(work <= mostCounts))
    return not(
      "The wholes are so large that too many counts would have to be looked at; a percentage of so large a count is no matter of chance.",
    );
  if (
    units.pairs.every(({ wholes }) =>
      wholes.every((whole) => whole <= 20 || whole === 25 || whole === 50 || whole === 100),
    )
  )
    return not("Every whole is so small that the percentages have no finer steps than whole numbers allow.");
  const weak: string[] = [];
  if (n < 30) weak.push(`With ${n} units only an excess of many of them can stand out.`);
  if (own && rigid(units) > 0.5)
    weak.push(
      "Most wholes are so large that chance moves their percentages by less than 0.3 points, so that a share observed at a whole percentage is expected there again and an excess is mostly missed. Option chances: beta-binomial does not have this weakness.",
    );
  return weak.length > 0 ? { verdict: "weak", reasons: weak } : { verdict: "applicable" };
}

export const integerPercentages = defineTest({
  id: "integer-percentages",
  version: 1,
  title: "Whole percentages",
  question: "Do percentages of counts over many units lie at whole numbers more often than counting makes them?",
  nullHypothesis:
    "Each part is a binomial count of its whole, with a true share that is not itself gathered at whole percentages; units are counted by themselves.",
  assumptions: [
    "True shares vary over units without preferring whole percentages.",
    "The units are independent given their shares.",
    "The parts and wholes are counts as they were made, not turned back from published percentages.",
  ],
  innocentExplanations: [
    { id: "small-units", text: "In small units only few percentages are possible, and many of them are whole." },
    { id: "turned-back", text: "The office published whole percentages, and the counts were turned back from them." },
    {
      id: "rounded-counts",
      text: "The counts themselves are rounded or estimated, and round counts make round percentages.",
    },
    { id: "target", text: "A quorum, a plan or a capacity stops the count at one percentage." },
    { id: "one-clerk", text: "One hand entered estimates for several units where no count had been kept." },
  ],
  references: [
    {
      text: "Kobak D, Shpilkin S, Pshenichnikov MS (2016). Integer percentages as electoral falsification fingerprints. Annals of Applied Statistics 10(1):54-73.",
      doi: "10.1214/16-AOAS904",
    },
    {
      text: "Hong Y (2013). On computing the distribution function for the Poisson binomial distribution. Computational Statistics and Data Analysis 59:41-51.",
      doi: "10.1016/j.csda.2012.10.006",
    },
  ],
  method:
    "For each unit the chance that its percentage lies within 0.05 of a whole number is summed exactly over the counts that its whole allows. The number of units near a whole percentage (with two pairs: in either) then has a Poisson-binomial law, whose upper tail is p, exact however small.",
  limits: [
    "Figures made up without regard to percentages are never seen.",
    "A plan fulfilled to the percentage looks like manufacture where the plans of units differ; a single common target is recognised.",
    "Where the wholes are so large that chance moves a percentage by less than 0.3 points, observed shares repeat themselves under the default null and an excess is missed.",
    "Percentages below 1.5 or above 98.5 are left out: there small counts decide, not percentages.",
    "Which units are in excess cannot be told, only how many.",
  ],
  roles,
  options: {
    chances: {
      type: "choice",
      default: "own",
      choices: ["own", "beta-binomial"],
      description:
        "Law of a unit's part. own: binomial with the share observed. beta-binomial: shares follow one beta law fitted over all units, for wholes so large that the own share repeats itself",
    },
    least: {
      type: "number",
      default: 1.5,
      minimum: 0,
      maximum: 100,
      description:
        "Units with a percentage below this are left out; half-way between whole numbers, so that the cut takes none",
    },
    most: {
      type: "number",
      default: 98.5,
      minimum: 0,
      maximum: 100,
      description: "Units with a percentage above this are left out",
    },
    smallestWhole: {
      type: "integer",
      default: 1,
      minimum: 1,
      description: "Units whose first whole is smaller are left out",
    },
  },
  calibration,
  honest,
  fabricated,
  traps,
  shape,
  twin: (input, _options, rng) => twinUnits(input, rng),
  applicability: (input, options) => applicabilityOf(input, options, options.chances === "own"),
  run(input, options, { signal }) {
    const units = readUnits(pairsOf(input), options);
    if (units.at.length === 0) throw new RangeError("integer-percentages: run on units that applicability declines");
    signal?.throwIfAborted();
    const laws = units.pairs.map((pair): Law =>
      options.chances === "own" ? { kind: "own" } : { kind: "beta", beta: fitBeta(pair) },
    );
    return integerReport(units, laws, options);
  },
});
