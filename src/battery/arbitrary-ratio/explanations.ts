import type { Constant } from "../../core/case.js";
import { say } from "../../core/sentence.js";
import type { ExplanationFound, RunContext } from "../../core/test.js";
import { chiSquaredLogLower } from "../../numerics/chi-squared.js";
import { allExact } from "../constant-ratio/admissible.js";
import { homogeneity, sum, type Noise } from "../constant-ratio/homogeneity.js";
import { turnedBackFrom, turnedBackLog10, wholeMultiple } from "../constant-ratio/turned-back.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { Candidate } from "./pairs.js";

export interface Held {
  readonly best: Candidate;
  readonly candidates: readonly Candidate[];
  readonly noise: Noise;
  readonly log10p: number;
  readonly declared: Constant | undefined;
  readonly context: RunContext;
}

export function examine(book: QuantityBook, held: Held): readonly ExplanationFound[] {
  return [
    byDefinition(book, held),
    roundedPercentage(book, held),
    declaredRate(book, held),
    sharedUnits(book, held),
    {
      id: "benchmark",
      speaks: "not examined",
      why: say`Whether one figure was estimated from the other by a benchmark of another year stands in the publisher's method, not in the figures.`,
    },
    allExact(held.best.periods)
      ? { id: "rounding", speaks: "against", why: say`All figures of the pair are printed as exact counts.` }
      : {
          id: "rounding",
          speaks: "for",
          why: say`Some figures of the pair are known only within bounds; the chance is given for the admissible values that vary most.`,
        },
  ];
}

function byDefinition(book: QuantityBook, { best }: Held): ExplanationFound {
  const id = "by-definition";
  const times = allExact(best.periods) ? wholeMultiple(best.counts) : undefined;
  if (times === undefined)
    return {
      id,
      speaks: "against",
      why: say`Neither figure is a whole multiple of the other in every period, as one would be that is defined by the other.`,
    };
  const multiple = book.add(
    "multiple",
    { label: "Whole number by which one figure is the other's multiple", unit: "", value: times },
    "count",
  );
  return {
    id,
    speaks: "for",
    why: say`In every period one figure is exactly ${multiple} times the other, as where each unit is counted as that many by definition.`,
    log10p: 0,
  };
}

function roundedPercentage(book: QuantityBook, { best, noise, log10p, context }: Held): ExplanationFound {
  const id = "rounded-percentage";
  const fitted = noise.model === "part-of-whole" && allExact(best.periods) ? turnedBackFrom(best.counts) : undefined;
  if (fitted === undefined)
    return {
      id,
      speaks: "against",
      why: say`The figures are not those that rounded percentages give when they are turned back into counts.`,
    };
  const decimals = book.add(
    "decimals",
    { label: "Decimals of the percentages from which all numerators could stem", unit: "", value: fitted.decimals },
    "count",
  );
  const own = log10p > Math.log10(0.2) ? 0 : turnedBackLog10(best.counts, noise, fitted, context);
  const left = book.add(
    "log10pTurnedBack",
    { label: "log10 of the chance of so steady a ratio after such rounding", unit: "log10", value: own },
    "log10",
  );
  return {
    id,
    speaks: own > Math.log10(0.05) ? "for" : "not examined",
    why: say`Every numerator is what percentages with ${decimals} decimals give when turned back into counts; shares that vary as chance makes them and are rounded so are as steady in ${left}.`,
    log10p: own,
  };
}

function declaredRate(book: QuantityBook, { best, declared }: Held): ExplanationFound {
  const id = "declared-rate";
  if (declared === undefined)
    return {
      id,
      speaks: "not examined",
      why: say`No openly fixed ratio was declared; whether a law, a quota or an entitlement fixes it is not in the figures.`,
    };
  const text = book.text("declared", "Ratio openly fixed", declared.text);
  const within = best.periods.every(
    ({ numerator, denominator }) =>
      numerator.upper + 1 >= declared.lower * denominator.lower &&
      numerator.lower - 1 <= declared.upper * denominator.upper,
  );
  return within
    ? {
        id,
        speaks: "for",
        why: say`In every period the numerator is what the openly fixed ratio (${text}) gives, to the nearest whole number: an allocation by rule is legitimately exact.`,
        log10p: 0,
      }
    : { id, speaks: "against", why: say`The numerators are not what the openly fixed ratio (${text}) gives.` };
}

/** Fewer other places say little about what is usual. */
const fewestPlaces = 8;

/** Where the same two figures of all places vary less than chance, their own spread takes the place of chance. */
function sharedUnits(book: QuantityBook, { best, candidates, noise }: Held): ExplanationFound {
  const id = "shared-units";
  const others = candidates.filter(
    (other) => other !== best && other.numerator === best.numerator && other.denominator === best.denominator,
  );
  if (others.length < fewestPlaces)
    return {
      id,
      speaks: "not examined",
      why: say`Whether both figures come from the same units, as organs of one donor do, stands in the sources; there are too few other places with the same figures to show it.`,
    };
  const spreads = others.map(({ counts, periods }) => ({ value: homogeneity(counts, noise), df: periods.length - 1 }));
  const below = spreads.filter(({ value, df }) => value < df).length;
  const usual = sum(spreads.map(({ value }) => value)) / sum(spreads.map(({ df }) => df));
  const places = book.add(
    "places",
    { label: "Other places with the same two figures", unit: "places", value: others.length },
    "count",
  );
  const less = book.add(
    "placesBelow",
    { label: "Of them, places whose ratio varies less than chance makes it", unit: "places", value: below },
    "count",
  );
  const elsewhere = book.add(
    "usualSpread",
    { label: "Squared spread of the ratio relative to chance, over these places", unit: "", value: usual },
    "significant2",
  );
  if (below * 4 < others.length * 3)
    return {
      id,
      speaks: "against",
      why: say`Of ${places} other places with the same figures, only ${less} vary less than chance makes them, so nothing holds the ratio steady everywhere.`,
    };
  const df = best.periods.length - 1;
  const scaled = usual > 0 ? chiSquaredLogLower(homogeneity(best.counts, noise) / usual, df) / Math.LN10 : 0;
  const log10p = Math.min(0, scaled + Math.log10(candidates.length));
  const left = book.add(
    "log10pShared",
    {
      label: "log10 of the chance of so steady a ratio where that spread is usual",
      unit: "log10",
      value: Math.max(-1000, log10p),
    },
    "log10",
  );
  return {
    id,
    speaks: log10p > Math.log10(0.01) ? "for" : "not examined",
    why: say`Of ${places} other places with the same figures, ${less} vary less than chance makes them (squared spread ${elsewhere} times chance); with that spread in the place of chance, one so steady among all pairs searched has a chance of ${left}.`,
    log10p,
  };
}
