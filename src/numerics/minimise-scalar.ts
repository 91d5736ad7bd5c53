export interface ScalarMinimum {
  readonly at: number;
  readonly value: number;
  readonly evaluations: number;
}

const GOLDEN = (3 - Math.sqrt(5)) / 2;
const MAX_STEPS = 500;

/**
 * A local minimum of f between `lower` and `upper`, the only one where f falls and then rises. `at` is good to about 8
 * digits, since f is flat there; a minimum on a bound is approached to that distance. NaN counts as Infinity.
 * Source: Brent (1973), Algorithms for Minimization without Derivatives, chapter 5.
 */
export function minimiseScalar(
  f: (x: number) => number,
  { lower, upper, tolerance = 1e-9 }: { readonly lower: number; readonly upper: number; readonly tolerance?: number },
): ScalarMinimum {
  if (!(lower < upper && Number.isFinite(upper - lower))) {
    throw new RangeError(`minimiseScalar: ${lower} … ${upper} is not an interval`);
  }
  let evaluations = 0;
  const value = (x: number): number => {
    evaluations++;
    const y = f(x);
    return Number.isNaN(y) ? Infinity : y;
  };
  let [low, high] = [lower, upper];
  let x = low + GOLDEN * (high - low);
  let [w, v] = [x, x];
  let fx = value(x);
  let [fw, fv] = [fx, fx];
  let step = 0;
  let before = 0;
  for (let count = 0; count < MAX_STEPS; count++) {
    const middle = (low + high) / 2;
    const within = tolerance * Math.abs(x) + Number.EPSILON * (upper - lower);
    if (Math.abs(x - middle) <= 2 * within - (high - low) / 2) break;
    let p = 0;
    let q = 0;
    if (Math.abs(before) > within) {
      const r = (x - w) * (fx - fv);
      const s = (x - v) * (fx - fw);
      p = (x - v) * s - (x - w) * r;
      q = 2 * (s - r);
      if (q > 0) p = -p;
      else q = -q;
    }
    if (Math.abs(p) < Math.abs(0.5 * q * before) && p > q * (low - x) && p < q * (high - x)) {
      before = step;
      step = p / q;
      // not so near the ends that f is evaluated twice at one place
      if (x + step - low < 2 * within || high - x - step < 2 * within) step = x < middle ? within : -within;
    } else {
      before = (x < middle ? high : low) - x;
      step = GOLDEN * before;
    }
    const u = x + (Math.abs(step) >= within ? step : step > 0 ? within : -within);
    const fu = value(u);
    if (fu <= fx) {
      if (u < x) high = x;
      else low = x;
      [v, w, x] = [w, x, u];
      [fv, fw, fx] = [fw, fx, fu];
    } else {
      if (u < x) low = u;
      else high = u;
      if (fu <= fw || w === x) {
        [v, w] = [w, u];
        [fv, fw] = [fw, fu];
      } else if (fu <= fv || v === x || v === w) {
        [v, fv] = [u, fu];
      }
    }
  }
  return { at: x, value: fx, evaluations };
}
