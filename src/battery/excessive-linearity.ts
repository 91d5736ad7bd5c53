import type { Applicability } from "../core/test.js";
import { defineTest } from "../core/test.js";
import { optionalRole, requiredRole } from "../core/roles.js";
import { calibration } from "./calibration/excessive-linearity.js";
import { departureOf, lowerTail, sampled, simulatedTail } from "./excessive-linearity/departure.js";
import { linearityReport } from "./excessive-linearity/report.js";
import type { LinearityInput } from "./excessive-linearity/scenarios.js";
import {
  fabricatedLinearity,
  honestLinearity,
  linearitySizes,
  trapLinearity,
} from "./excessive-linearity/scenarios.js";
import type { LineSets } from "./excessive-linearity/sets.js";
import { readSets } from "./excessive-linearity/sets.js";
import { printedLike } from "./series-times.js";
import { nearestOf } from "./truths.js";
import { withFigures } from "./twin-series.js";

export const excessiveLinearity = defineTest({
  id: "excessive-linearity",
  version: 1,
  title: "Means too close to a line",
  question: "Do the means lie closer to a straight line than their sampling errors allow?",
  nullHypothesis:
    "Each mean was measured on its own, with an independent error of the stated size; what the means estimate may lie on a line or anywhere else.",
  assumptions: [
    "The standard errors are those of independent means, and of the right size.",
    "Means truly on a line are the least favourable case: any other truth departs more from a line.",
    "Sets were not chosen for their straightness.",
  ],
  innocentExplanations: [
    { id: "model", text: "The means are predictions of a straight line, such as adjusted or modelled means." },
    { id: "interpolation", text: "Some means were filled in between others." },
    { id: "rounding", text: "The means are printed in steps so coarse that rounding puts them on a line." },
    {
      id: "shared-error",
      text: "All conditions were measured on the same units, so that their errors are shared and their differences more exact.",
    },
    {
      id: "wrong-error",
      text: "Standard deviations, or errors of another kind, stand in the place of standard errors.",
    },
  ],
  references: [
    {
      text: "Simonsohn U (2014). “Fake-data colada: excessive linearity”. Data Colada 21.",
      url: "https://datacolada.org/21",
    },
    {
      text: "Peeters CFW, Klaassen CAJ, van de Wiel MA (2015). Meta-response to public discussions of the investigation into publications by Dr. Förster. University of Amsterdam report. Not read in the original.",
    },
    {
      text: "Klaassen CAJ (2015). Evidential value in ANOVA-regression results in scientific integrity studies. arXiv:1405.4540. Not read in the original; the formula is derived again here.",
      url: "https://arxiv.org/abs/1405.4540",
    },
  ],
  method:
    "A line is fitted to each set by weighted least squares (to counts by Poisson likelihood), and the squared departures in standard errors are added up over the sets. Their lower tail is that of chi-squared for known standard errors, of F for estimated ones, and simulated for counts.",
  limits: [
    "The answer stands or falls with the standard errors: errors that are twice too large make honest means look too straight.",
    "Conditions measured on the same persons, or corrected by the same baseline, share errors that cancel in their differences.",
    "One set of three conditions says nothing; ten sets find means copied with a quarter of their error, and hardly with half.",
    "A straight line through every mean that bears the errors of a line's predictions, or bends only where means were measured, is excused.",
  ],
  roles: {
    means: requiredRole(
      "series",
      "The means (or counts), ordered by place; places of several sets are written as set/place",
    ),
    errors: optionalRole("series", "Their standard errors at the same places; without them the figures must be counts"),
  },
  options: {
    replicates: {
      type: "integer",
      default: 0,
      minimum: 0,
      maximum: 1_000_000,
      description:
        "Observations behind each mean, where the standard errors were estimated from them; 0 takes the standard errors as known",
    },
  },
  calibration,
  honest: honestLinearity,
  fabricated: fabricatedLinearity,
  traps: trapLinearity,
  shape(input) {
    const { list } = readSets(input.means, input.errors);
    if (input.errors === undefined) return `counts-${nearestOf(linearitySizes, input.means.at.length)}`;
    return list.length > 1
      ? `sets-${nearestOf(linearitySizes, list.length)}`
      : `series-${nearestOf(linearitySizes, input.means.at.length)}`;
  },
  applicability: (input, options) => gate(input, readSets(input.means, input.errors), options.replicates),
  run(input, options, context) {
    const { list, dropped } = readSets(input.means, input.errors);
    const departure = departureOf(list);
    const p =
      input.errors === undefined
        ? simulatedTail(departure, context, "null", sampled)
        : lowerTail(departure, options.replicates);
    return linearityReport({ departure, p, dropped, replicates: options.replicates, context });
  },
  twin(input, _options, rng) {
    const { list } = readSets(input.means, input.errors);
    const { fits } = departureOf(list);
    if (fits.length === 0) return undefined;
    const byId = new Map(
      fits.flatMap(({ set, line }) =>
        set.ids.map((id, row) => [id, { set, row, fitted: line.fitted[row]!, error: set.errors?.[row] }] as const),
      ),
    );
    const means = withFigures(input.means, (id, value, width) => {
      const known = byId.get(id);
      if (known === undefined) return value;
      const drawn = sampled(rng.stream(id), known.fitted, known.error, known.set, known.row);
      return known.error === undefined
        ? printedLike(drawn, value, width)
        : width === 0
          ? drawn
          : value + width * Math.round((drawn - value) / width);
    });
    return { means, errors: input.errors };
  },
});

function gate(input: LinearityInput, { list, problems }: LineSets, replicates: number): Applicability {
  if (problems.length > 0) return { verdict: "not-applicable", reasons: problems };
  const reasons: string[] = [];
  const spare = list.reduce((sum, { means }) => sum + means.length - 2, 0);
  if (spare < 5)
    reasons.push(`There are ${spare} points beyond the lines, too few for a small p unless they lie on them exactly.`);
  if (input.errors !== undefined && replicates < 2)
    reasons.push(
      "The standard errors are taken as known; the option replicates says from how many observations they were estimated.",
    );
  return reasons.length > 0 ? { verdict: "weak", reasons } : { verdict: "applicable" };
}
