export { erfcx } from "./error-function.js";
export { logBetaLower, logBetaUpper } from "./incomplete-beta.js";
export { logGammaLower, logGammaUpper } from "./incomplete-gamma.js";
export { log1mexp, logAdd, logSum } from "./log-arithmetic.js";
export { logBeta, logChoose, logFactorial, logGamma } from "./log-gamma.js";
