/** log(1 + u) - u for u > -1, to about 4e-16 relative: no digits cancel where u is small. */
export function log1pLess(u: number): number {
  if (Math.abs(u) > 0.7) return Math.log1p(u) - u;
  // with v = u / (2 + u), log(1 + u) = 2 artanh v and 2 v - u = -u v (DLMF 4.6.6)
  const v = u / (2 + u);
  return 2 * artanhLess(v) - u * v;
}

/** artanh(v) - v for |v| < 0.55, by its power series (DLMF 4.38.5): v^3/3 + v^5/5 + … */
function artanhLess(v: number): number {
  const square = v * v;
  let power = v * square;
  let sum = 0;
  for (let odd = 3; odd < 200; odd += 2) {
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
    power *= square;
  }
  return sum;
}

/** exp(s) - 1 - s, to about 5e-16 relative; never negative. */
export function expm1Less(s: number): number {
  if (Math.abs(s) > 1) return Math.expm1(s) - s;
  let term = (s * s) / 2;
  let sum = term;
  for (let k = 3; k < 40; k++) {
    term *= s / k;
    const next = sum + term;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/**
 * x log(x / mean) + mean - x, the Poisson deviance, for x >= 0 and mean > 0, to about 6e-16 relative; never negative.
 * `excess` is mean - x: a caller who knows it to more digits than the rounded mean gives can pass it.
 * Source: Loader (2000), "Fast and accurate computation of binomial probabilities", with his series used for ratios up to
 * 3, so that no digits cancel beyond it.
 */
export function deviance(x: number, mean: number, excess = mean - x): number {
  if (x === 0) return mean;
  if (mean === Infinity) return Infinity;
  const v = -excess / (x + mean);
  if (Math.abs(v) < 0.5) return 2 * x * artanhLess(v) - excess * v;
  const ratio = x / mean;
  // the quotient leaves the range of doubles where one of them is extreme
  const logRatio = ratio > 1e-300 && ratio < 1e300 ? Math.log(ratio) : Math.log(x) - Math.log(mean);
  return x * logRatio + excess;
}
