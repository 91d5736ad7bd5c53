export interface RootSearch {
  readonly lower: number;
  readonly upper: number;
  /** Half-width of the answer; the precision of doubles is added. */
  readonly tolerance?: number;
}

const EPSILON = 2 ** -52;
const MAX_STEPS = 10_000;

/**
 * Where the continuous f is 0 between `lower` and `upper`, at which its signs must differ. Infinite values of f are allowed.
 * Source: Brent (1973), Algorithms for Minimization without Derivatives, chapter 4.
 */
export function findRoot(f: (x: number) => number, { lower, upper, tolerance = 0 }: RootSearch): number {
  let [a, b] = [lower, upper];
  let [fa, fb] = [f(a), f(b)];
  if (!(fa <= 0 && fb >= 0) && !(fa >= 0 && fb <= 0)) {
    throw new RangeError(`findRoot: f is ${fa} at ${a} and ${fb} at ${b}, which does not bracket a root`);
  }
  let [c, fc] = [a, fa];
  let step = b - a;
  let previous = step;
  for (let count = 0; count < MAX_STEPS; count++) {
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const within = 2 * EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= within || fb === 0) return b;
    let p = 0;
    let q = 1;
    if (Math.abs(previous) >= within && Math.abs(fa) > Math.abs(fb) && Number.isFinite(fa)) {
      const s = fb / fa;
      if (a === c) {
        p = 2 * half * s;
        q = 1 - s;
      } else {
        const r = fa / fc;
        const t = fb / fc;
        p = s * (2 * half * r * (r - t) - (b - a) * (t - 1));
        q = (r - 1) * (t - 1) * (s - 1);
      }
      if (p > 0) q = -q;
      else p = -p;
      if (!(2 * p < Math.min(3 * half * q - Math.abs(within * q), Math.abs(previous * q)))) q = 0;
    } else q = 0;
    previous = q === 0 ? half : step;
    step = q === 0 ? half : p / q;
    [a, fa] = [b, fb];
    b += Math.abs(step) > within ? step : half > 0 ? within : -within;
    fb = f(b);
    if (Number.isNaN(fb)) throw new RangeError(`findRoot: f is NaN at ${b}`);
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = b - a;
      previous = step;
    }
  }
  throw new RangeError(`findRoot: no root to the tolerance after ${MAX_STEPS} steps`);
}
