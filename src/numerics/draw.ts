export { drawBeta } from "./draw-beta.js";
export { drawBinomial } from "./draw-binomial.js";
export { drawExponential } from "./draw-exponential.js";
export { drawGamma, drawLogGamma } from "./draw-gamma.js";
export { drawHypergeometric } from "./draw-hypergeometric.js";
export { drawMultinomial } from "./draw-multinomial.js";
export { drawNegativeBinomial } from "./draw-negative-binomial.js";
export { drawNormal } from "./draw-normal.js";
export { drawPoisson } from "./draw-poisson.js";
