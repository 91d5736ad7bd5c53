import type { RunContext } from "../core/test.js";
import { monteCarloP } from "../numerics/resampling.js";
import type { MonteCarloPValue } from "../numerics/resampling.js";
import type { FormulaFit, NullLaw } from "./closeness.js";
import { closestOf, fitLibrary, nullCentre, nullLaw } from "./closeness.js";
import { libraryOf, originOf } from "./formula-options.js";
import type { FormulaOptions } from "./formula-options.js";
import type { Judge } from "./innocent.js";
import { halfLasting, mayLast } from "./innocent-laws.js";
import type { Figures } from "./series-times.js";

/** The lower tail of the smallest tail over the library, against series drawn by a law. */
export function searchP(
  observed: number,
  law: NullLaw,
  context: RunContext,
  stream: string,
  each: (draw: number, dispersion: number) => void = () => undefined,
): MonteCarloPValue {
  const { draws, stopAfter } = context;
  return monteCarloP({
    draws,
    observed,
    tail: "lower",
    rng: context.rng.stream(stream),
    ...(stopAfter === undefined ? {} : { stopAfter }),
    simulate: (rng, draw) => {
      context.signal?.throwIfAborted();
      const drawn = law.simulate(rng);
      each(draw, drawn.dispersion);
      return drawn.logLeft;
    },
  });
}

/**
 * p under the null hypothesis: independent counts and, where the figures are too few to tell, also counts whose mean follows half of
 * the deviation before. The larger of the two holds for both.
 */
export function nullP(
  fitted: Pick<Parameters<typeof formulaJudge>[0], "figures" | "centre" | "fits" | "closest" | "law" | "context">,
  each: (draw: number, dispersion: number) => void,
): MonteCarloPValue {
  const { figures, centre, fits, closest, law, context } = fitted;
  const independent = searchP(closest.logLeft, law, context, "null", each);
  if (!mayLast(figures)) return independent;
  const lasting = searchP(closest.logLeft, nullLaw(centre, fits, figures, halfLasting), context, "null/lasting");
  return lasting.log10 > independent.log10 ? lasting : independent;
}

/** The same search with another kind of noise, or on other figures. */
export function formulaJudge(fitted: {
  readonly figures: Figures;
  readonly options: FormulaOptions;
  readonly centre: FormulaFit;
  readonly fits: readonly FormulaFit[];
  readonly closest: FormulaFit;
  readonly law: NullLaw;
  readonly context: RunContext;
}): Judge {
  const { figures, options, centre, fits, closest, law, context } = fitted;
  return {
    means: law.means,
    trend: law.means,
    under: (draw, stream) =>
      searchP(closest.logLeft, nullLaw(centre, fits, figures, draw), context, `innocent/${stream}`).log10,
    of(others, stream) {
      if (others.problems.length > 0 || others.values.length === 0) return undefined;
      // A formula through zero starts where it started: running totals and gaps do not move the origin of time.
      const origin = originOf(figures, options);
      const own = fitLibrary(
        libraryOf(options),
        others.times.map((time) => time - origin),
        others.values,
      );
      const best = closestOf(own);
      if (best === undefined) return undefined;
      const otherLaw = nullLaw(nullCentre(own, best), own, others);
      return searchP(best.logLeft, otherLaw, context, `innocent/${stream}`).log10;
    },
  };
}
