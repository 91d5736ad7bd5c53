import type { Curve, CurveFit } from "./curve-fit.js";
import { exactly, fitCurve, quickly } from "./curve-fit.js";
import { linearCurve, logLinearCurve, meanOf, scaled, scaling, straight } from "./curve-shapes.js";

/** A formula that yearly figures may follow. `t` counts from the origin. */
export interface Formula {
  readonly id: string;
  readonly label: string;
  readonly parameters: number;
  /** Passes through zero at t = 0: figures at or before the origin say nothing about it and are left out. */
  readonly throughOrigin: boolean;
  /** The curve at the times `at` (default: the times fitted), with coefficients on the scale that `times` sets. */
  curve(times: Float64Array, at?: Float64Array): Curve;
  /** Starting coefficients to try; the best end is kept. */
  starts(times: Float64Array, values: Float64Array): readonly Float64Array[];
  /** The coefficients as the label writes them, from those of the curve. */
  written(
    coefficients: Float64Array,
    times: Float64Array,
  ): readonly { readonly name: string; readonly value: number }[];
  /** The label's value at t for coefficients as the label writes them. */
  at(written: readonly number[], t: number): number;
}

function throughOrigin(id: string, label: string, exponent: number): Formula {
  return {
    id,
    label,
    parameters: 1,
    throughOrigin: true,
    curve: (times, at = times) => linearCurve([at.map((t) => t ** exponent)], at.length),
    starts: (times, values) => [Float64Array.of(meanOf(values) / meanOf(times.map((t) => t ** exponent)))],
    written: (coefficients) => [{ name: "k", value: coefficients[0]! }],
    at: ([k = 0], t) => k * t ** exponent,
  };
}

function polynomial(id: string, label: string, degree: number): Formula {
  return {
    id,
    label,
    parameters: degree + 1,
    throughOrigin: false,
    curve(times, at = times) {
      const u = scaled(times, at);
      const columns = Array.from({ length: degree + 1 }, (_, power) => u.map((x) => x ** power));
      return linearCurve(columns, at.length);
    },
    starts(_, values) {
      const start = new Float64Array(degree + 1);
      start[0] = meanOf(values);
      return [start];
    },
    written(coefficients, times) {
      const { middle, half } = scaling(times);
      // Horner in polynomials: multiply by (t - middle) / half, add the next coefficient.
      let natural = [0];
      for (let power = degree; power >= 0; power--) {
        const next = new Array<number>(natural.length + 1).fill(0);
        natural.forEach((value, i) => {
          next[i]! += (-middle / half) * value;
          next[i + 1]! += value / half;
        });
        next[0]! += coefficients[power]!;
        natural = next;
      }
      return ["a", "b", "c", "d"].slice(0, degree + 1).map((name, i) => ({ name, value: natural[i] ?? 0 }));
    },
    at: (written, t) => written.reduceRight((sum, value) => sum * t + value, 0),
  };
}

const exponential: Formula = {
  id: "exponential",
  label: "a·exp(b·t)",
  parameters: 2,
  throughOrigin: false,
  curve: (times, at = times) => logLinearCurve(scaled(times, at)),
  starts: (times, values) => [
    Float64Array.from(
      straight(
        scaled(times),
        values.map((y) => Math.log(Math.max(y, 0.5))),
      ),
    ),
    Float64Array.of(Math.log(Math.max(meanOf(values), 1e-6)), 0),
  ],
  written(coefficients, times) {
    const { middle, half } = scaling(times);
    const rate = coefficients[1]! / half;
    return [
      { name: "a", value: Math.exp(coefficients[0]! - rate * middle) },
      { name: "b", value: rate },
    ];
  },
  at: ([a = 0, b = 0], t) => a * Math.exp(b * t),
};

const power: Formula = {
  id: "power",
  label: "k·tᵖ",
  parameters: 2,
  throughOrigin: true,
  curve: (times, at = times) => logLinearCurve(at.map(Math.log)),
  starts: (times, values) => [
    Float64Array.from(
      straight(
        times.map(Math.log),
        values.map((y) => Math.log(Math.max(y, 0.5))),
      ),
    ),
    Float64Array.of(Math.log(Math.max(meanOf(values), 1e-6)), 0),
  ],
  written: (coefficients) => [
    { name: "k", value: Math.exp(coefficients[0]!) },
    { name: "p", value: coefficients[1]! },
  ],
  at: ([k = 0, p = 0], t) => k * t ** p,
};

/** Ceilings, as multiples of the largest figure, from which the starts of the two S-shaped curves are computed. */
const ceilings = [1.02, 1.3, 3, 20];

const logistic: Formula = {
  id: "logistic",
  label: "K / (1 + exp(-r·(t - m)))",
  parameters: 3,
  throughOrigin: false,
  curve(times, at = times) {
    const u = scaled(times, at);
    return {
      parameters: 3,
      size: u.length,
      linear: false,
      evaluate(coefficients, mean, gradient) {
        const [a = 0, rate = 0, shift = 0] = coefficients;
        // log mean = a - log(1 + exp(-(rate u + shift)))
        for (let i = 0; i < u.length; i++) {
          const x = u[i]!;
          const share = 1 / (1 + Math.exp(-(rate * x + shift)));
          const m = Math.exp(a) * share;
          mean[i] = m;
          gradient[i * 3] = m;
          gradient[i * 3 + 1] = m * (1 - share) * x;
          gradient[i * 3 + 2] = m * (1 - share);
        }
      },
    };
  },
  starts(times, values) {
    const u = scaled(times);
    const top = Math.max(...values, 1);
    return ceilings.map((factor) => {
      const ceiling = factor * top;
      const [shift, rate] = straight(
        u,
        values.map((y) => Math.log(Math.max(y, 0.5) / (ceiling - y))),
      );
      return Float64Array.of(Math.log(ceiling), rate, shift);
    });
  },
  written(coefficients, times) {
    const { middle, half } = scaling(times);
    return [
      { name: "K", value: Math.exp(coefficients[0]!) },
      { name: "r", value: coefficients[1]! / half },
      { name: "m", value: middle - (half * coefficients[2]!) / coefficients[1]! },
    ];
  },
  at: ([ceiling = 0, rate = 0, middle = 0], t) => ceiling / (1 + Math.exp(-rate * (t - middle))),
};

const gompertz: Formula = {
  id: "gompertz",
  label: "K·exp(-b·exp(-c·t))",
  parameters: 3,
  throughOrigin: false,
  curve(times, at = times) {
    const u = scaled(times, at);
    return {
      parameters: 3,
      size: u.length,
      linear: false,
      evaluate(coefficients, mean, gradient) {
        const [a = 0, shift = 0, rate = 0] = coefficients;
        // log mean = a - exp(shift - rate u)
        for (let i = 0; i < u.length; i++) {
          const x = u[i]!;
          const drop = Math.exp(shift - rate * x);
          const m = Math.exp(a - drop);
          mean[i] = m;
          gradient[i * 3] = m;
          gradient[i * 3 + 1] = -m * drop;
          gradient[i * 3 + 2] = m * drop * x;
        }
      },
    };
  },
  starts(times, values) {
    const u = scaled(times);
    const top = Math.max(...values, 1);
    return ceilings.map((factor) => {
      const ceiling = factor * top;
      const [shift, slope] = straight(
        u,
        values.map((y) => Math.log(Math.log(ceiling / Math.max(y, 0.5)))),
      );
      return Float64Array.of(Math.log(ceiling), shift, -slope);
    });
  },
  written(coefficients, times) {
    const { middle, half } = scaling(times);
    const rate = coefficients[2]! / half;
    return [
      { name: "K", value: Math.exp(coefficients[0]!) },
      { name: "b", value: Math.exp(coefficients[1]! + rate * middle) },
      { name: "c", value: rate },
    ];
  },
  at: ([ceiling = 0, b = 0, c = 0], t) => ceiling * Math.exp(-b * Math.exp(-c * t)),
};

/** The library, simplest first; on equal closeness the earlier formula is named. */
export const formulas: readonly Formula[] = [
  throughOrigin("proportional", "k·t", 1),
  throughOrigin("square", "k·t²", 2),
  throughOrigin("cube", "k·t³", 3),
  polynomial("line", "a + b·t", 1),
  exponential,
  power,
  polynomial("quadratic", "a + b·t + c·t²", 2),
  logistic,
  gompertz,
  polynomial("cubic", "a + b·t + c·t² + d·t³", 3),
];

/** Best Poisson fit of a formula from all its starts, or undefined where no start leads anywhere finite. */
export function fitFormula(formula: Formula, times: Float64Array, values: Float64Array): CurveFit | undefined {
  const curve = formula.curve(times);
  let best: CurveFit | undefined;
  for (const start of formula.starts(times, values)) {
    const fit = fitCurve(curve, values, start, quickly);
    if (Number.isFinite(fit.deviance) && (best === undefined || fit.deviance < best.deviance)) best = fit;
  }
  return best === undefined ? undefined : fitCurve(curve, values, best.coefficients, exactly);
}
