export { findRoot } from "./find-root.js";
export type { RootSearch } from "./find-root.js";
export { levenbergMarquardt } from "./levenberg-marquardt.js";
export type { LeastSquaresMinimum, LeastSquaresProblem } from "./levenberg-marquardt.js";
export { minimiseScalar } from "./minimise-scalar.js";
export type { ScalarMinimum } from "./minimise-scalar.js";
export { nelderMead } from "./nelder-mead.js";
export type { Minimum } from "./nelder-mead.js";
