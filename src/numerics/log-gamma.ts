export const HALF_LOG_TWO_PI = 0.918938533204672741780329736406;
const EULER = 0.577215664901532860606512090082;

/** zeta(k) - 1 at index k, by direct sum and the Euler-Maclaurin rest (DLMF 25.2.9 with N = 20). */
const ZETA_LESS_ONE: readonly number[] = (() => {
  const values = [0, 0];
  const last = 20;
  for (let k = 2; k <= 60; k++) {
    const edge = last ** -k;
    let sum = (last * edge) / (k - 1) + edge / 2 + (k * edge) / (12 * last);
    sum -= (k * (k + 1) * (k + 2) * edge) / (720 * last ** 3);
    sum += (k * (k + 1) * (k + 2) * (k + 3) * (k + 4) * edge) / (30240 * last ** 5);
    sum -= (k * (k + 1) * (k + 2) * (k + 3) * (k + 4) * (k + 5) * (k + 6) * edge) / (1209600 * last ** 7);
    for (let n = last - 1; n >= 2; n--) sum += n ** -k;
    values.push(sum);
  }
  return values;
})();

/** log Γ(2 + z) for |z| <= 1/2, to about 3e-16 relative. Source: DLMF 5.7.3. */
function logGammaNearTwo(z: number): number {
  let sum = 0;
  let power = z;
  for (let k = 2; k < ZETA_LESS_ONE.length; k++) {
    power *= -z;
    const next = sum - (power * (ZETA_LESS_ONE[k] ?? 0)) / k;
    if (next === sum) break;
    sum = next;
  }
  return z * (1 - EULER) + sum;
}

/**
 * log Γ(a + 1) less Stirling's (a + 1/2) log a - a + log(2 pi) / 2, for real a > 0, to about 1e-15 absolute.
 * Source: DLMF 5.11.1 from 16 on; below it the recurrence μ(a) = μ(a + 1) + (a + 1/2) log(1 + 1/a) - 1.
 */
export function stirlingError(a: number): number {
  let sum = 0;
  let at = a;
  for (let steps = 0; at < 16 && steps < 20; steps++) {
    sum += (at + 0.5) * Math.log1p(1 / at) - 1;
    at += 1;
  }
  const square = 1 / (at * at);
  const series =
    (1 / 12 -
      square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360360))))) /
    at;
  return sum + series;
}

/** log n! less n log n - n, for a whole n >= 0: what Loader's forms of the masses need besides deviances. Error about 1e-15. */
export function factorialRemainder(n: number): number {
  return n === 0 ? 0 : stirlingError(n) + HALF_LOG_TWO_PI + 0.5 * Math.log(n);
}

/** log Γ(x) for x > 0, to about 7e-16 relative, also around its zeros at 1 and 2. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma: ${x} is not above 0`);
  if (x === Infinity) return Infinity;
  if (x < 0.5) return logGammaNearTwo(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return logGammaNearTwo(x - 1) - Math.log1p(x - 1);
  if (x <= 2.5) return logGammaNearTwo(x - 2);
  if (x < 16) {
    let product = 1;
    let at = x;
    for (let steps = 0; at > 2.5 && steps < 16; steps++) {
      at -= 1;
      product *= at;
    }
    return Math.log(product) + logGammaNearTwo(at - 2);
  }
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
}

const FACTORIALS: readonly number[] = (() => {
  const values = [1];
  for (let n = 1; n <= 170; n++) values.push(n * (values[n - 1] ?? 1));
  return values;
})();

/** log n! for a whole n >= 0, to about 5e-16 relative. */
export function logFactorial(n: number): number {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`logFactorial: ${n} is not a whole number from 0 on`);
  const factorial = FACTORIALS[n];
  return factorial === undefined ? logGamma(n + 1) : Math.log(factorial);
}

/** log B(a, b) = log(Γ(a) Γ(b) / Γ(a + b)) for a, b > 0; error about 1e-15 (1 + |result|), for large arguments too. */
export function logBeta(a: number, b: number): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`logBeta: ${a} and ${b} must both be above 0`);
  const [small, large] = a < b ? [a, b] : [b, a];
  // Stirling's formula for each, with the large parts cancelled by hand: a log(n / a) + b log(n / b), n = a + b
  const parts = small * Math.log1p(large / small) + large * Math.log1p(small / large);
  const errors = stirlingError(small) + (stirlingError(large) - stirlingError(a + b));
  return errors - parts + HALF_LOG_TWO_PI + 0.5 * (Math.log1p(small / large) - Math.log(small));
}

/** log of the number of ways to choose k of n (whole numbers, n >= 0); -Infinity for k outside 0 … n. */
export function logChoose(n: number, k: number): number {
  if (!(Number.isInteger(n) && n >= 0 && Number.isInteger(k)))
    throw new RangeError(`logChoose: ${n} and ${k} must be whole numbers, the first not negative`);
  if (k < 0 || k > n) return -Infinity;
  const few = Math.min(k, n - k);
  if (few === 0) return 0;
  if (few <= 15) {
    let ways = 1;
    for (let i = 1; i <= few; i++) ways *= (n - few + i) / i;
    return Math.log(ways);
  }
  return -Math.log1p(n) - logBeta(n - k + 1, k + 1);
}
