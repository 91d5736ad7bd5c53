import type { Applicability } from "../core/test.js";
import { defineTest } from "../core/test.js";
import { requiredRole } from "../core/roles.js";
import { chiSquaredLogLower } from "../numerics/chi-squared.js";
import { drawMultinomial } from "../numerics/draw.js";
import { calibration } from "./calibration/too-good-fit.js";
import type { Experiments } from "./too-good-fit/experiments.js";
import { readExperiments, sum } from "./too-good-fit/experiments.js";
import { leftTail, pool } from "./too-good-fit/left-tail.js";
import { fitReport } from "./too-good-fit/report.js";
import type { FitInput } from "./too-good-fit/scenarios.js";
import { fabricatedFit, fitSizes, honestFit, trapFit } from "./too-good-fit/scenarios.js";
import { nearestOf } from "./truths.js";

export const tooGoodFit = defineTest({
  id: "too-good-fit",
  version: 1,
  title: "Agreement with a theory, too good",
  question: "Do the counts agree with the theory better than chance allows?",
  nullHypothesis:
    "In every experiment the cases fall into the categories independently, with the proportions that the theory gives, and every experiment is reported as it came out.",
  assumptions: [
    "The expected proportions were fixed by theory before the counts, or the option estimated says how many of their parameters were taken from the counts.",
    "Cases are independent of one another; cases that resemble each other within a group scatter more and make a small p less likely.",
    "Every experiment that was made is reported, once.",
  ],
  innocentExplanations: [
    {
      id: "optional-repetition",
      text: "An experiment with a bad result was repeated, in good faith, and the better result was kept.",
    },
    {
      id: "estimated-expectations",
      text: "The expected values were computed from the same counts, which takes degrees of freedom away.",
    },
    { id: "rounding", text: "The counts were rounded, which can move them onto their expectation." },
    {
      id: "pooled-units",
      text: "Counts are averages or sums over units of fixed make-up, so that binomial theory overstates their scatter.",
    },
    { id: "doubtful-cases", text: "Doubtful cases were classed, without intent, as the theory would have them." },
  ],
  references: [
    {
      text: "Fisher RA (1936). Has Mendel's work been rediscovered? Annals of Science 1:115-137.",
      doi: "10.1080/00033793600200111",
    },
    {
      text: "Pires AM, Branco JA (2010). A statistical model to explain the Mendel-Fisher controversy. Statistical Science 25(4):545-565.",
      doi: "10.1214/10-STS342",
    },
    {
      text: "Edwards AWF (1986). Are Mendel's results really too close? Biological Reviews 61:295-312. Not read in the original.",
    },
  ],
  method:
    "Pearson's chi-squared against the expected proportions is added up over the experiments and referred to its lower tail under multinomial counts: by listing all outcomes at least as close where they are not too many, else by simulation. The tail is computed again with optional repetition of bad results in the place of the theory.",
  limits: [
    "Agreement that is too good says nothing of who made it: an assistant, a habit of repetition, or the classing of doubtful cases.",
    "Counts copied from theory with half of the scatter of chance are found only over dozens of experiments.",
    "An expectation that is wrong makes counts scatter more around it, and hides agreement that is too good with another.",
    "Results that were chosen from several attempts are excused up to a factor of two for each experiment, also where somebody made them up.",
  ],
  roles: {
    counts: requiredRole(
      "panel",
      "Experiments, one member each, one row a category: first column the counts, second the expected proportions or counts",
    ),
  },
  options: {
    estimated: {
      type: "integer",
      default: 0,
      minimum: 0,
      maximum: 20,
      description: "Parameters of the expected values that were estimated from each experiment's own counts",
    },
  },
  calibration,
  honest: honestFit,
  fabricated: fabricatedFit,
  traps: trapFit,
  shape(input) {
    const { list } = readExperiments(input.counts, 0);
    const several = list.some(({ observed }) => observed.length > 2);
    const scattered = sum(list.map(({ chiSquared }) => chiSquared)) > 3 * sum(list.map((own) => own.degreesOfFreedom));
    const kind = several ? "four-kinds" : scattered ? "uneven" : "two-kinds";
    return `${kind}-${nearestOf(fitSizes, list.length)}`;
  },
  applicability: (input, options) => gate(readExperiments(input.counts, options.estimated)),
  run(input, options, context) {
    const { list, dropped } = readExperiments(input.counts, options.estimated);
    const pooled = pool(list);
    // The exact law and the simulated one know nothing of parameters taken from the counts: chi-squared does.
    const p =
      options.estimated > 0
        ? {
            method: "asymptotic" as const,
            tail: "lower" as const,
            log10: Math.min(
              0,
              chiSquaredLogLower(Math.max(pooled.statistic, 1e-20), pooled.degreesOfFreedom) / Math.LN10,
            ),
            approximation: "chi-squared with the estimated parameters taken from its degrees of freedom",
          }
        : leftTail(pooled, context);
    return fitReport({ pooled, p, dropped, estimated: options.estimated, context });
  },
  twin({ counts }, _options, rng): FitInput | undefined {
    const { list } = readExperiments(counts, 0);
    const [column] = counts.columns;
    if (list.length === 0 || column === undefined) return undefined;
    const byGroup = new Map(list.map((experiment) => [experiment.group, experiment]));
    const members = counts.members.map((member) => {
      const experiment = byGroup.get(member.group);
      if (experiment === undefined) return member;
      const { total, proportions } = experiment;
      const drawn = Float64Array.from(drawMultinomial(rng.stream(member.group), Math.round(total), proportions));
      return { ...member, values: { ...member.values, [column]: { lower: drawn, upper: drawn } } };
    });
    return { counts: { ...counts, members } };
  },
});

function gate({ list, problems }: Experiments): Applicability {
  if (problems.length > 0) return { verdict: "not-applicable", reasons: problems };
  const reasons: string[] = [];
  const least = Math.min(...list.map(({ proportions, total }) => total * Math.min(...proportions)));
  if (least < 1)
    reasons.push(
      "Some expected counts are below one: the chi-squared scale is coarse there, and the listed or simulated p is to be read.",
    );
  if (list.some(({ observed }) => observed.some((count) => !Number.isInteger(count))))
    reasons.push(
      "Some counts are not whole numbers, so they are averages or estimates, which scatter less than counts.",
    );
  if (list.length < 3 && sum(list.map(({ degreesOfFreedom }) => degreesOfFreedom)) < 3)
    reasons.push("Fewer than three degrees of freedom can hardly show agreement that is too good.");
  return reasons.length > 0 ? { verdict: "weak", reasons } : { verdict: "applicable" };
}
