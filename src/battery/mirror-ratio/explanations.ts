import { say } from "../../core/sentence.js";
import type { ExplanationFound, RunContext } from "../../core/test.js";
import { tLogLower, tLogUpper } from "../../numerics/t.js";
import type { MonteCarloPValue } from "../../numerics/resampling.js";
import type { Counts } from "../constant-ratio/homogeneity.js";
import { commonUnit } from "../series-times.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { sharedFactorOf } from "../support/round-factor.js";
import { partOfLarger, shiftP, smallerDoubled, steadyP } from "./chance.js";
import { isIdentical, measure, type Measured } from "./measure.js";
import {
  largestShift,
  nextCorrelation,
  shareOfLine,
  shareOfStep,
  slopeOf,
  withoutLine,
  withoutStep,
} from "./stability.js";

export interface Tested {
  readonly measured: Measured;
  /** Smaller source over larger, at the printed values that vary most. */
  readonly counts: Counts;
  readonly steady: MonteCarloPValue | undefined;
  readonly shift: MonteCarloPValue | undefined;
  readonly context: RunContext;
}

const telling = Math.log10(0.05);
/** Lag-one correlations have a standard error of about one over the root of this. */
const enoughForCorrelation = 12;
/** Memory about a trend from which drifting steps are not excluded. */
const leastMemory = 0.3;
/** A step that takes away this much of the variance leaves little else to explain. */
const clearStep = 0.5;

export function examineMirror(book: QuantityBook, tested: Tested): readonly ExplanationFound[] {
  return [
    oneBreak(book, tested),
    growingCoverage(book, tested),
    wandering(book, tested),
    cutOff(book, tested),
    copy(book, tested),
    declaredFactor(book, tested),
    rounding(book, tested),
  ];
}

function oneBreak(book: QuantityBook, { measured, counts, shift, context }: Tested): ExplanationFound {
  const { before } = largestShift(measured.residuals);
  const share = shareOfStep(measured.residuals, before);
  const byLine = shareOfLine(measured.residuals);
  const shown = book.add(
    "stepShare",
    { label: "share of the ratio's variance that one break takes away", unit: "share", value: share },
    "percent0",
  );
  if ((shift?.log10 ?? 0) > telling || share < Math.max(clearStep, byLine))
    return {
      id: "definition",
      speaks: "against",
      why: say`A single change of definition would split the periods in two; the best split takes away ${shown} of the variance of the ratio, which is no clear break, or less than a straight trend takes away.`,
    };
  const at = book.text("breakAt", "first period after the largest shift", measured.periods[before]?.at ?? "");
  const halves = [
    { parts: counts.parts.slice(0, before), units: counts.units.slice(0, before) },
    { parts: counts.parts.slice(before), units: counts.units.slice(before) },
  ];
  return {
    id: "definition",
    speaks: "for",
    why: say`One break before ${at} takes away ${shown} of the variance of the ratio, as a single change of definition or coverage would.`,
    log10p: smallerDoubled(
      steadyP(halves, context, "steady-halves"),
      shiftP(withoutStep(measured.residuals, before), context, "shift-halves"),
    ),
  };
}

function growingCoverage(book: QuantityBook, { measured, steady, shift, context }: Tested): ExplanationFound {
  const n = measured.logs.length;
  const distances = measured.logs.map(Math.abs);
  const line = distances.map((_, t) => t);
  const slope = slopeOf(distances);
  const rest = withoutLine(distances);
  const squares = rest.reduce((sum, value) => sum + value ** 2, 0);
  const spread = line.reduce((sum, t) => sum + (t - (n - 1) / 2) ** 2, 0);
  const t = squares > 0 ? slope / Math.sqrt(squares / (n - 2) / spread) : 0;
  const shown = book.add(
    "distanceSlope",
    { label: "change a period of the distance of the log ratio from zero", unit: "log", value: slope },
    "significant2",
  );
  if ((shift?.log10 ?? 0) > telling || tLogLower(t, n - 2) > Math.log(0.05))
    return {
      id: "coverage",
      speaks: "against",
      why: say`Growing coverage would bring the two sources together; the distance between them changes by ${shown} a period on the log scale, which is no clear approach.`,
    };
  return {
    id: "coverage",
    speaks: "for",
    why: say`The two sources come together (their distance on the log scale changes by ${shown} a period), as they do where coverage grows.`,
    log10p: smallerDoubled(steady, shiftP([withoutLine(measured.residuals)], context, "shift-line")),
  };
}

function wandering(book: QuantityBook, { measured, steady, shift }: Tested): ExplanationFound {
  const id = "wandering";
  const steps = measured.logs.slice(1).map((log, t) => log - measured.logs[t]!);
  if (steps.length < enoughForCorrelation)
    return {
      id,
      speaks: "not examined",
      why: say`Whether recording practice drifts by itself cannot be read from so few periods.`,
    };
  // About a straight line, counting noise has no memory; small steps that add up have much.
  const correlation = nextCorrelation(withoutLine(measured.logs));
  const shown = book.add(
    "memory",
    { label: "correlation of the log ratio about its trend with the next one", unit: "", value: correlation },
    "decimal2",
  );
  if ((shift?.log10 ?? 0) > telling || correlation < leastMemory)
    return {
      id,
      speaks: "against",
      why: say`About its trend the log ratio has a correlation of ${shown} from one period to the next; a practice that drifts by small steps remembers where it was.`,
    };
  const centre = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  const squares = steps.reduce((sum, step) => sum + (step - centre) ** 2, 0);
  const t = squares > 0 ? centre / Math.sqrt(squares / (steps.length - 1) / steps.length) : 0;
  const drift = (Math.LN2 + Math.min(tLogLower(t, steps.length - 1), tLogUpper(t, steps.length - 1))) / Math.LN10;
  return {
    id,
    speaks: "for",
    why: say`About its trend the log ratio remembers where it was (correlation ${shown} from one period to the next), as where recording practice drifts by small steps without a direction.`,
    log10p: Math.min(0, Math.log10(2) + Math.min(steady?.log10 ?? 0, Math.min(0, drift))),
  };
}

function cutOff(book: QuantityBook, { measured }: Tested): ExplanationFound {
  const id = "cut-off";
  if (measured.logs.length < enoughForCorrelation)
    return {
      id,
      speaks: "not examined",
      why: say`Whether events are booked in the next period by one source cannot be read from so few periods.`,
    };
  const correlation = nextCorrelation(measured.residuals);
  const shown = book.add(
    "residualCorrelation",
    { label: "correlation of the log ratio with that of the next period", unit: "", value: correlation },
    "decimal2",
  );
  return correlation <= -0.25
    ? {
        id,
        speaks: "for",
        why: say`A high ratio is followed by a low one (correlation ${shown}), as where one source books late events in the next period.`,
      }
    : {
        id,
        speaks: "against",
        why: say`A high ratio is not followed by a low one (correlation ${shown}), as it would be where events only move between periods.`,
      };
}

function copy(book: QuantityBook, { measured, context }: Tested): ExplanationFound {
  const id = "copy";
  const n = measured.periods.length;
  const shown = book.add(
    "identical",
    { label: "periods in which both sources print the same figure", unit: "periods", value: measured.identical },
    "count",
  );
  if (measured.identical < n / 2)
    return {
      id,
      speaks: "against",
      why: say`The sources print the same figure in ${shown} periods; they are not copies of one another.`,
    };
  const rest = measured.periods.filter((period) => !isIdentical(period));
  const others = rest.length < 4 ? undefined : measure(rest);
  return {
    id,
    speaks: "for",
    why: say`The sources print the same figure in ${shown} periods: they share an origin there, and their agreement confirms nothing.`,
    log10p:
      others === undefined
        ? 0
        : smallerDoubled(
            steadyP([partOfLarger(rest, others.secondIsLarger)], context, "steady-rest"),
            shiftP([others.residuals], context, "shift-rest"),
          ),
  };
}

function declaredFactor(book: QuantityBook, { counts }: Tested): ExplanationFound {
  const id = "declared-factor";
  const down = sharedFactorOf(counts.parts, counts.units);
  const up = sharedFactorOf(counts.units, counts.parts);
  const shared = down?.round === undefined ? (up ?? down) : down;
  if (shared === undefined)
    return {
      id,
      speaks: "against",
      why: say`No one factor gives the figures of one source from those of the other to the nearest whole number.`,
    };
  const shown = book.add(
    "sharedFactor",
    { label: "factor that gives one source from the other", unit: "", value: shared.round ?? shared.factor },
    "decimal4",
  );
  return shared.round === undefined
    ? {
        id,
        speaks: "against",
        why: say`One factor, ${shown}, gives every figure of one source from the other to the nearest whole number; but it is no round number, as published factors mostly are.`,
      }
    : {
        id,
        speaks: "for",
        why: say`One round factor, ${shown}, gives every figure of one source from the other to the nearest whole number: a published method of estimation may do so.`,
        log10p: 0,
      };
}

function rounding(book: QuantityBook, { measured }: Tested): ExplanationFound {
  const id = "rounding";
  const { first, second } = measured.mirror;
  const unit = Math.max(commonUnit(Float64Array.from(first)), commonUnit(Float64Array.from(second)));
  const declared = measured.periods.some(
    ({ numerator, denominator }) => numerator.lower < numerator.upper || denominator.lower < denominator.upper,
  );
  const shown = book.add(
    "commonUnit",
    { label: "largest power of ten that divides every figure of one source", unit: "", value: unit },
    "count",
  );
  if (unit >= 10)
    return {
      id,
      speaks: "for",
      why: say`Every figure of one source is a multiple of ${shown}: rounding moves the ratio by itself.`,
    };
  return declared
    ? {
        id,
        speaks: "against",
        why: say`The printed rounding is allowed for: the values that make the ratio vary most are used.`,
      }
    : { id, speaks: "against", why: say`The figures have no power of ten in common; they are not rounded.` };
}
