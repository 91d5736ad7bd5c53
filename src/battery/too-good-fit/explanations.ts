import type { ExplanationFound, RunContext } from "../../core/test.js";
import { say } from "../../core/sentence.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { chiSquaredLogLower } from "../../numerics/chi-squared.js";
import { drawMultinomial } from "../../numerics/draw.js";
import { commonUnit } from "../series-times.js";
import type { Experiment } from "./experiments.js";
import { chiSquaredOf } from "./experiments.js";
import type { Pooled, Repetition } from "./left-tail.js";
import { simulated } from "./left-tail.js";

/** Every innocent explanation with what the figures say of it; `tooGood` is whether there is closeness to explain. */
export function explain(
  pooled: Pooled,
  tooGood: boolean,
  repetition: Repetition,
  context: RunContext,
  book: QuantityBook,
): readonly ExplanationFound[] {
  return [
    optionalRepetition(tooGood, repetition, book),
    estimatedExpectations(pooled, tooGood, book),
    rounding(pooled, tooGood, context, book),
    pooledUnits(pooled, tooGood, book),
    {
      id: "doubtful-cases",
      speaks: "not examined",
      why: say`Whether doubtful cases were classed with the expectation in mind shows only in the working records.`,
    },
  ];
}

function optionalRepetition(
  tooGood: boolean,
  { alpha, log10Likelihood, log10p }: Repetition,
  book: QuantityBook,
): ExplanationFound {
  const id = "optional-repetition";
  if (!tooGood) return { id, speaks: "against", why: say`The counts lie no closer to theory than chance puts them.` };
  if (alpha === 0)
    return {
      id,
      speaks: "against",
      why: say`No level of repetition makes the experiments' own probabilities likelier than none.`,
    };
  const level = book.add(
    "repetitionLevel",
    { label: "level below which repetition fits best", unit: "", value: alpha },
    "decimal2",
  );
  const gain = book.add(
    "repetitionLikelihood",
    { label: "log10 of the likelihood with repetition over that without", unit: "", value: log10Likelihood },
    "decimal2",
  );
  const left = book.add(
    "repetitionLog10p",
    { label: "log10 of the left tail if experiments were repeated so", unit: "", value: Math.max(log10p, -300) },
    "log10",
  );
  // Three times likelier than none: what a single parameter gains by itself is about the square root of that.
  const speaks = log10Likelihood >= Math.log10(3) ? "for" : "not examined";
  return {
    id,
    speaks,
    why: say`If an experiment was repeated once where its probability fell below ${level}, and the better result kept, the results are ten to the power ${gain} times as likely as without; agreement as close would then come about in ${left} such records.`,
    log10p,
    log10Likelihood,
  };
}

/** An expectation fitted to three or more categories reproduces their mean place, or something like it, in every experiment. */
function estimatedExpectations(
  { experiments, statistic, degreesOfFreedom }: Pooled,
  tooGood: boolean,
  book: QuantityBook,
): ExplanationFound {
  const id = "estimated-expectations";
  const several = experiments.filter(({ observed }) => observed.length >= 3);
  const matching = several.filter(sameMeanPlace).length;
  if (several.length === 0)
    return {
      id,
      speaks: "not examined",
      why: say`With two categories an expectation taken from the counts would equal them; these were given by theory, as the source must confirm.`,
    };
  const count = book.add(
    "sameMeanPlace",
    { label: "experiments whose mean category equals the expected one", unit: "experiments", value: matching },
    "count",
  );
  const signature = matching >= 2 && matching * 2 > several.length;
  const why = say`In ${count} experiments the mean category equals the expected one, as it does where the expectation was taken from the same counts.`;
  if (!signature || !tooGood) return { id, speaks: signature ? "for" : "against", why };
  const left = degreesOfFreedom - matching;
  return {
    id,
    speaks: "for",
    why,
    log10p: left < 1 ? 0 : Math.min(0, chiSquaredLogLower(statistic, left) / Math.LN10),
  };
}

function sameMeanPlace({ observed, proportions, total }: Experiment): boolean {
  let gap = 0;
  let size = 0;
  observed.forEach((count, place) => {
    gap += place * (count - total * proportions[place]!);
    size += place * count;
  });
  // Expectations are printed to a few figures: a twentieth of a count, or a thousandth of the sum.
  return Math.abs(gap) <= Math.max(0.05, 1e-5 * size);
}

function rounding(pooled: Pooled, tooGood: boolean, context: RunContext, book: QuantityBook): ExplanationFound {
  const id = "rounding";
  const { experiments } = pooled;
  const unit = commonUnit(Float64Array.from(experiments.flatMap(({ observed }) => Array.from(observed))));
  const step = book.add(
    "commonUnit",
    { label: "largest power of ten that divides every count", unit: "", value: unit },
    "count",
  );
  if (unit < 10)
    return {
      id,
      speaks: "against",
      why: say`The counts have no power of ten in common, so they are not rounded to tens.`,
    };
  const why = say`Every count is a multiple of ${step}; rounding can move counts onto their expectation.`;
  if (!tooGood) return { id, speaks: "for", why };
  const p = simulated(pooled, context, "rounding", (rng, { proportions, total }) => {
    const counts = drawMultinomial(rng, Math.round(total), proportions).map((count) => unit * Math.round(count / unit));
    return chiSquaredOf(counts, proportions, total);
  });
  return { id, speaks: "for", why, log10p: p.log10 };
}

/** Averages of m counts are multiples of 1/m, and scatter m times less. */
function pooledUnits(
  { experiments, statistic, degreesOfFreedom }: Pooled,
  tooGood: boolean,
  book: QuantityBook,
): ExplanationFound {
  const id = "pooled-units";
  const counts = experiments.flatMap(({ observed }) => Array.from(observed));
  const parts = partsOf(counts);
  if (parts === undefined)
    return {
      id,
      speaks: "not examined",
      why: say`Whether cases are alike within plants, litters or batches, so that counts vary less than binomial theory says, shows only in the separate units.`,
    };
  const shown = book.add(
    "averagedOver",
    { label: "smallest number that makes every count whole", unit: "", value: parts },
    "count",
  );
  const why = say`The counts are not whole, but ${shown} times each is: averages of as many counts scatter as many times less than one.`;
  if (!tooGood) return { id, speaks: "for", why };
  return {
    id,
    speaks: "for",
    why,
    log10p: Math.min(0, chiSquaredLogLower(parts * statistic, degreesOfFreedom) / Math.LN10),
  };
}

function partsOf(counts: readonly number[]): number | undefined {
  if (counts.every(Number.isInteger)) return undefined;
  for (let parts = 2; parts <= 12; parts++)
    // Averages are printed to a decimal or two: a hundredth each.
    if (counts.every((count) => Math.abs(parts * count - Math.round(parts * count)) <= 0.011 * parts)) return parts;
  return undefined;
}
