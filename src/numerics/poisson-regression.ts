import { countStandardErrors } from "./count-errors.js";
import type { Fit } from "./fit.js";
import { irlsFitter } from "./irls.js";
import type { CountModel, LeanFit } from "./irls.js";
import { logGamma } from "./special.js";

/**
 * Poisson regression by maximum likelihood, as R's glm (see irls.ts for the method). With the identity link and zero
 * counts the best fit may lie on the border where a mean is 0: that mean comes out tiny, and the standard errors mean
 * nothing there.
 */
export function fitPoisson(model: CountModel & { readonly response: readonly number[] }): Fit {
  const { coefficients, fitted, ...rest } = irlsFitter(model)(model.response);
  let logLikelihood = -0.5 * rest.deviance;
  for (const count of model.response) {
    if (count > 0) logLikelihood += count * Math.log(count) - count - logGamma(count + 1);
  }
  return {
    coefficients: [...coefficients],
    fitted: [...fitted],
    standardErrors: countStandardErrors(model, fitted, Infinity),
    ...rest,
    logLikelihood,
    df: fitted.length - coefficients.length,
  };
}

/**
 * The lean form of fitPoisson for simulations: a function of one response after another, without standard errors; the arrays
 * it returns are overwritten by its next call. About 2 microseconds a fit for 8 rows, 3 columns and the identity link.
 */
export function poissonFitter(model: CountModel): (response: ArrayLike<number>) => LeanFit {
  const fit = irlsFitter(model);
  return (response) => fit(response);
}
