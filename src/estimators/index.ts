import type { EstimatorDefinition } from "../core/estimator.js";
import { poissonRate } from "./poisson-rate.js";

/** The registry: one line an estimator. */
export const estimators: readonly EstimatorDefinition[] = [poissonRate];
