import type { RunContext } from "../core/test.js";
import { monteCarloP } from "../numerics/resampling.js";
import type { MonteCarloPValue } from "../numerics/resampling.js";
import type { Judge } from "./innocent.js";
import type { DrawFigures } from "./innocent-laws.js";
import { halfLasting, mayLast } from "./innocent-laws.js";
import type { Figures } from "./series-times.js";
import type { Scatter, SmoothFit, SmoothMean } from "./smooth-mean.js";
import { fitSmoothMean, meanParameters } from "./smooth-mean.js";

export type DrawnScatter = Pick<Scatter, "pearson" | "deviance" | "degreesOfFreedom">;

/** The two-sided tail of the Pearson statistic among simulated series: of counts, or of figures drawn in another way. */
export function scatterP(
  fit: SmoothFit,
  context: RunContext,
  stream: string,
  { each, draw }: { readonly each?: (drawn: DrawnScatter) => void; readonly draw?: DrawFigures },
): MonteCarloPValue {
  return monteCarloP({
    draws: context.draws,
    observed: fit.pearson,
    tail: "two-sided",
    rng: context.rng.stream(stream),
    ...(context.stopAfter === undefined ? {} : { stopAfter: context.stopAfter }),
    simulate: (rng) => {
      context.signal?.throwIfAborted();
      const { pearson, deviance, degreesOfFreedom } = fit.simulate(rng, draw);
      each?.({ pearson, deviance, degreesOfFreedom });
      return pearson;
    },
  });
}

/**
 * p under the null hypothesis: independent counts and, where the figures are too few to tell, also counts whose mean follows half of
 * the deviation before. The larger of the two holds for both. `each` sees the independent ones.
 */
export function nullScatterP(
  figures: Figures,
  fit: SmoothFit,
  context: RunContext,
  each: (drawn: DrawnScatter) => void,
): MonteCarloPValue {
  const independent = scatterP(fit, context, "null", { each });
  if (!mayLast(figures)) return independent;
  const lasting = scatterP(fit, context, "null/lasting", { draw: halfLasting });
  return lasting.log10 > independent.log10 ? lasting : independent;
}

/** The same question of another kind of noise, or of other figures. */
export function scatterJudge(fitted: {
  readonly fit: SmoothFit;
  readonly mean: SmoothMean;
  readonly context: RunContext;
}): Judge {
  const { fit, mean, context } = fitted;
  return {
    means: fit.centre,
    // Means that follow the figures would take part of the noise with them.
    trend: mean === "differences" ? new Float64Array(fit.centre.length) : fit.centre,
    under: (draw, stream) => scatterP(fit, context, `innocent/${stream}`, { draw }).log10,
    of(figures, stream) {
      if (figures.problems.length > 0 || figures.values.length - meanParameters(mean) < 3) return undefined;
      const other = fitSmoothMean(mean, figures);
      return other === undefined ? undefined : scatterP(other, context, `innocent/${stream}`, {}).log10;
    },
  };
}
