import type { OptionsOf } from "../core/options.js";
import { requiredRole } from "../core/roles.js";
import type { Applicability, Outcome } from "../core/test.js";
import { defineTest } from "../core/test.js";
import { calibration } from "./calibration/round-jumps.js";
import { explain } from "./round-jumps/explanations.js";
import { figuresFor, readGains } from "./round-jumps/gains.js";
import { roundLaw } from "./round-jumps/law.js";
import { report } from "./round-jumps/report.js";
import { fabricated, honest, shape, traps, type Input } from "./round-jumps/scenarios.js";
import { twinGains } from "./round-jumps/twin.js";
import { quantityBook } from "./support/quantity-book.js";

const options = {
  cumulative: {
    type: "flag",
    default: false,
    description: "The figures are running totals: test their successive increases",
  },
} as const;

/** A million figures take seconds; beyond, their medians do not fit into a browser's patience. */
const mostFigures = 2_000_000;

export const roundJumps = defineTest({
  id: "round-jumps",
  version: 1,
  title: "Round jumps",
  question: "Are the figures, or the gains of a counter, round numbers more often than chance makes them?",
  nullHypothesis:
    "Each figure counts single cases, with at least 0.8 times the noise of an independent count given the figures before it, so that its last digits fall evenly; a real jump has a size of its own.",
  assumptions: [
    "Figures are printed to the unit, or their rounding is declared.",
    "A count varies by at least 0.8 times the square root of its size around whatever the figures before it foretell; more noise, trends and seasons only make roundness rarer.",
    "The size of a real jump has a smooth law, so that one in b is a multiple of b.",
  ],
  innocentExplanations: [
    { id: "rounding", text: "The figures were rounded in print, all of them or the large ones." },
    { id: "thousands", text: "The figures were counted or kept in thousands and multiplied." },
    { id: "batch-entry", text: "Forms were entered in bundles of a fixed number, with pauses between." },
    { id: "capacity", text: "No more than a round number could be entered or served in a period." },
    { id: "estimates", text: "Single figures are estimates that nobody meant to be exact." },
  ],
  references: [
    {
      text: "W. Hoeffding, On the distribution of the number of successes in independent trials, Annals of Mathematical Statistics 27 (1956) 713-721: the binomial bound.",
      doi: "10.1214/aoms/1177728178",
    },
    {
      text: "S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979) 65-70.",
    },
    {
      text: "D. Kobak, S. Shpilkin, M. S. Pshenichnikov, Integer percentages as electoral falsification fingerprints, Annals of Applied Statistics 10 (2016) 54-73: heaping against the exact chance of each figure.",
      doi: "10.1214/16-AOAS904",
    },
  ],
  method:
    "Roundness is the largest of 5, 10, 50, 100, 500 … that divides a figure. Three parts: the roundest figure; the number of multiples of each base (binomial bound); and the roundest of the figures far above the local rate. Each figure has the greatest chance that any mean gives it. p is the smallest of the three, after Holm.",
  limits: [
    "A figure of 1,000 where the mean is about 1,000 is worth no more than the chance that a count hits its own mean, about one in eighty.",
    "Round figures that were all rounded in print cannot be told from round figures that were all made up.",
    "Figures made up without round numbers pass.",
    "A single round jump is judged by its zeros alone; if it was singled out for being round the chance is larger.",
  ],
  roles: { value: requiredRole("series", "Counts, one a period; or a running total with the option cumulative") },
  options,
  calibration,
  honest,
  fabricated,
  traps,
  shape,
  twin: ({ value }, { cumulative }, rng) => {
    const twin = twinGains(value, cumulative, rng);
    return twin === undefined ? undefined : { value: twin };
  },
  applicability,
  run,
});

function applicability({ value }: Input, { cumulative }: OptionsOf<typeof options>): Applicability {
  const figures = figuresFor(value, cumulative);
  const not = (...reasons: string[]): Applicability => ({ verdict: "not-applicable", reasons });
  if (figures.values.length === 0) return not("No figure of the series is known.");
  if (figures.problems.length > 0) return not(...figures.problems);
  if (figures.values.length > mostFigures)
    return not(
      `There are ${figures.values.length} figures, more than the ${mostFigures} that are looked at. Test a part of them.`,
    );
  if (figures.values.some((figure, i) => figures.widths[i] === 0 && !Number.isInteger(figure)))
    return not("Some figures are not whole numbers, so their last digits are not those of counts.");
  if (figures.values.some((figure) => figure > Number.MAX_SAFE_INTEGER))
    return not("Some figures are too large for their last digits to be exact.");
  const positive = readGains(figures).values.length;
  if (positive < 4)
    return not(`There are ${positive} figures above zero; four are needed before roundness is a question.`);
  const small = figures.values.every((figure) => figure < 20);
  return small
    ? { verdict: "weak", reasons: ["Every figure is below twenty, where roundness means little."] }
    : { verdict: "applicable" };
}

function run({ value }: Input, { cumulative }: OptionsOf<typeof options>): Outcome {
  const figures = figuresFor(value, cumulative);
  if (figures.problems.length > 0) throw new RangeError("round-jumps: run on figures that applicability declines");
  const gains = readGains(figures);
  const law = roundLaw(gains);
  const book = quantityBook();
  const explanations = explain(gains, law, book);
  return report({ gains, law, book, explanations, unit: value.unit, cumulative });
}
