import { fitPoisson } from "../../numerics/regression.js";

export interface Harmonic {
  /** Half the swing of the log mean over the cycle, first harmonic. */
  readonly amplitude: number;
  readonly standardError: number;
  readonly pearson: number;
  readonly df: number;
}

/** A fit of more figures takes longer than the test itself. */
const mostFitted = 2000;

/**
 * Poisson regression with log link on a straight line in time and one cosine and sine a cycle, as R's
 * glm(y ~ t + cos + sin, poisson); the standard error of the amplitude by the delta method. Undefined for very long series.
 */
export function fitHarmonic(values: Float64Array, period: number): Harmonic | undefined {
  const n = values.length;
  if (n > mostFitted || n < 6) return undefined;
  const design = Array.from({ length: n }, (_, i) => {
    const angle = (2 * Math.PI * i) / period;
    return [1, i / n, Math.cos(angle), Math.sin(angle)];
  });
  const { coefficients, standardErrors, pearson, df } = fitPoisson({
    design,
    link: "log",
    response: Array.from(values),
  });
  const cosine = coefficients[2] ?? 0;
  const sine = coefficients[3] ?? 0;
  const amplitude = Math.hypot(cosine, sine);
  const error =
    Math.hypot(cosine * (standardErrors[2] ?? 0), sine * (standardErrors[3] ?? 0)) / Math.max(amplitude, 1e-12);
  return { amplitude, standardError: error, pearson, df };
}
