export { bootstrapDraws, bootstrapInterval, jackknife } from "./bootstrap.js";
export {
  drawBeta,
  drawBinomial,
  drawExponential,
  drawGamma,
  drawHypergeometric,
  drawLogGamma,
  drawMultinomial,
  drawNegativeBinomial,
  drawNormal,
  drawPoisson,
} from "./draw.js";
export { benjaminiHochberg, benjaminiYekutieli, holm } from "./multiplicity.js";
export { findRoot, levenbergMarquardt, minimiseScalar, nelderMead } from "./optimise.js";
export { fitLeastSquares, fitNegativeBinomial, fitPoisson, poissonFitter } from "./regression.js";
export type { CountModel, Fit, LeanFit, NegativeBinomialFit } from "./regression.js";
export { conformalRank, monteCarloP, permutationP, shuffle } from "./resampling.js";
export { philox4x32, seededRng } from "./rng.js";
export * from "./special.js";
export { medcouple } from "./medcouple.js";
export * from "./normal.js";
export * from "./gamma.js";
export * from "./chi-squared.js";
export * from "./beta.js";
export * from "./t.js";
export * from "./f.js";
export * from "./poisson.js";
export * from "./poisson-binomial.js";
export * from "./binomial.js";
export * from "./negative-binomial.js";
export * from "./hypergeometric.js";
export type { Tail } from "./tail.js";
