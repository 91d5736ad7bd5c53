import type { Curve } from "./curve-fit.js";

/** Middle and half-width of the fitted times. On times as -1 … 1, powers of years far from the origin stay apart in double precision. */
export function scaling(times: Float64Array): { readonly middle: number; readonly half: number } {
  const first = times[0] ?? 0;
  const last = times[times.length - 1] ?? 0;
  return { middle: (first + last) / 2, half: Math.max((last - first) / 2, 1e-9) };
}

/** Times moved and stretched so that the fitted ones run from -1 to 1. */
export function scaled(times: Float64Array, at: Float64Array = times): Float64Array {
  const { middle, half } = scaling(times);
  return at.map((t) => (t - middle) / half);
}

/** Arithmetic mean; 0 for no values. */
export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / Math.max(1, values.length);
}

/** A curve linear in its coefficients: mean = Σ coefficient × column. */
export function linearCurve(columns: readonly Float64Array[], size: number): Curve {
  const p = columns.length;
  return {
    parameters: p,
    size,
    linear: true,
    evaluate(coefficients, mean, gradient) {
      for (let i = 0; i < size; i++) {
        let sum = 0;
        for (let j = 0; j < p; j++) {
          const x = columns[j]![i]!;
          sum += coefficients[j]! * x;
          gradient[i * p + j] = x;
        }
        mean[i] = sum;
      }
    },
  };
}

/** log mean = a + b x. */
export function logLinearCurve(column: Float64Array): Curve {
  const size = column.length;
  return {
    parameters: 2,
    size,
    linear: false,
    evaluate(coefficients, mean, gradient) {
      for (let i = 0; i < size; i++) {
        const x = column[i]!;
        const m = Math.exp(coefficients[0]! + coefficients[1]! * x);
        mean[i] = m;
        gradient[i * 2] = m;
        gradient[i * 2 + 1] = m * x;
      }
    },
  };
}

/** Intercept and slope of y on x by least squares; slope 0 where x does not vary. */
export function straight(x: Float64Array, y: Float64Array): readonly [number, number] {
  const mx = meanOf(x);
  const my = meanOf(y);
  let sxx = 0;
  let sxy = 0;
  for (let i = 0; i < x.length; i++) {
    sxx += (x[i]! - mx) ** 2;
    sxy += (x[i]! - mx) * (y[i]! - my);
  }
  const slope = sxx > 0 ? sxy / sxx : 0;
  return [my - slope * mx, slope];
}
