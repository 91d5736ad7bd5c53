import { say } from "../../core/sentence.js";
import type { ExplanationFound, RunContext } from "../../core/test.js";
import { largestShift, nextCorrelation, shareOfStep } from "../mirror-ratio/stability.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { sharedFactorOf } from "../support/round-factor.js";
import { laggedCorrelation, type Changes } from "./elasticity.js";
import { averagesP, pearsonAround, rateOf, type Following } from "./exactness.js";
import type { Pairs } from "./pairs.js";

const enoughForCorrelation = 12;
/** Averages over three periods have two thirds, separate counts none. */
const leastSmoothed = 0.25;

export interface Examined {
  readonly pairs: Pairs;
  readonly following: Following;
  readonly changes: Changes;
  readonly context: RunContext;
}

export function examineFollowing(book: QuantityBook, examined: Examined): readonly ExplanationFound[] {
  const residuals = residualsOf(examined.following);
  return [
    ...fixedFactor(book, examined.pairs),
    averages(book, examined, residuals),
    lag(book, examined.changes),
    policyChange(book, examined.pairs, residuals),
  ];
}

/** Distances from the one rate, in units of counting noise. */
export function residualsOf({ values, drivers }: Following): number[] {
  const rate = rateOf({ values, drivers });
  return values.map((value, t) => (value - rate * drivers[t]!) / Math.sqrt(rate * drivers[t]!));
}

function fixedFactor(book: QuantityBook, { values, drivers }: Pairs): readonly ExplanationFound[] {
  const shared = sharedFactorOf(values, drivers);
  if (shared === undefined)
    return [
      {
        id: "norm",
        speaks: "against",
        why: say`No one factor gives every figure from the driver to the nearest whole number, so no norm fixes them all.`,
      },
      {
        id: "modelled",
        speaks: "against",
        why: say`No one factor gives every figure from the driver, so they are not all a plain extrapolation from it.`,
      },
    ];
  const shown = book.add(
    "sharedFactor",
    { label: "factor that gives every figure from the driver", unit: "", value: shared.round ?? shared.factor },
    "significant3",
  );
  return [
    shared.round === undefined
      ? {
          id: "norm",
          speaks: "against",
          why: say`One factor, ${shown}, gives every figure from the driver to the nearest whole number; but it is no round number, as norms are.`,
        }
      : {
          id: "norm",
          speaks: "for",
          why: say`One round factor, ${shown}, gives every figure from the driver to the nearest whole number: a norm or quota per head may do so.`,
          log10p: 0,
        },
    {
      id: "modelled",
      speaks: "for",
      why: say`One factor, ${shown}, gives every figure from the driver to the nearest whole number: the figures were computed from it. Whether they were said to be estimates, only the source's words can tell.`,
    },
  ];
}

function averages(
  book: QuantityBook,
  { following, context }: Examined,
  residuals: readonly number[],
): ExplanationFound {
  const id = "averages";
  if (residuals.length < enoughForCorrelation)
    return {
      id,
      speaks: "not examined",
      why: say`Whether the figures are averages over several periods cannot be read from so few of them.`,
    };
  if (pearsonAround(following) >= residuals.length - 1)
    return {
      id,
      speaks: "against",
      why: say`The figures scatter around the rate no less than counts do; averages would.`,
    };
  const correlation = nextCorrelation(residuals);
  const shown = book.add(
    "residualCorrelation",
    { label: "correlation of a distance from the rate with the next one", unit: "", value: correlation },
    "decimal2",
  );
  if (correlation < leastSmoothed)
    return {
      id,
      speaks: "against",
      why: say`Distances from the common rate have a correlation of ${shown} from one period to the next; averages over three periods have about two thirds.`,
    };
  return {
    id,
    speaks: "for",
    why: say`Distances from the common rate hang together from one period to the next (correlation ${shown}), as those of averages over several periods do.`,
    log10p: averagesP(following, context).log10,
  };
}

function lag(book: QuantityBook, changes: Changes): ExplanationFound {
  const id = "lag";
  if (changes.value.length < 8)
    return {
      id,
      speaks: "not examined",
      why: say`Whether the figure follows the driver later cannot be read from so few changes.`,
    };
  const [now, later] = [laggedCorrelation(changes, 0), laggedCorrelation(changes, 1)];
  const shownNow = book.add(
    "correlationNow",
    { label: "correlation of the changes of figure and driver", unit: "", value: now },
    "decimal2",
  );
  const shownLater = book.add(
    "correlationLater",
    { label: "the same with the driver's change of the period before", unit: "", value: later },
    "decimal2",
  );
  return later > now && later > 2 / Math.sqrt(changes.value.length)
    ? {
        id,
        speaks: "for",
        why: say`The figure's changes go with the driver's changes of the period before (correlation ${shownLater}) rather than of the same period (${shownNow}).`,
      }
    : {
        id,
        speaks: "against",
        why: say`The figure's changes do not go with the driver's changes of the period before (correlation ${shownLater}; same period ${shownNow}).`,
      };
}

function policyChange(book: QuantityBook, pairs: Pairs, residuals: readonly number[]): ExplanationFound {
  const { before, size } = largestShift(residuals);
  const share = shareOfStep(residuals, before);
  const shown = book.add(
    "stepShare",
    { label: "share of the distances from the rate that one break takes away", unit: "share", value: share },
    "percent0",
  );
  const at = book.text("breakAt", "first period after the largest shift of the rate", pairs.at[before] ?? "");
  return share >= 0.5 && size > 4
    ? {
        id: "policy-change",
        speaks: "for",
        why: say`The rate breaks before ${at}, which takes away ${shown} of the distances from it: a new policy or definition would do so.`,
      }
    : {
        id: "policy-change",
        speaks: "against",
        why: say`No single break of the rate stands out (the best, before ${at}, takes away ${shown} of the distances from it).`,
      };
}
