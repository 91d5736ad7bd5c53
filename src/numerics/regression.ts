export type { Design, Fit } from "./fit.js";
export type { CountModel, LeanFit } from "./irls.js";
export { fitLeastSquares } from "./least-squares.js";
export { fitNegativeBinomial } from "./negative-binomial-regression.js";
export type { NegativeBinomialFit } from "./negative-binomial-regression.js";
export { fitPoisson, poissonFitter } from "./poisson-regression.js";
