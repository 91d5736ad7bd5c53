/** log(1 - exp(x)), for x <= 0: -Infinity at 0. Relative accuracy 4e-16. Source: Mächler (2012), "Accurately computing log(1 - exp(-|a|))". */
export function log1mexp(x: number): number {
  if (!(x <= 0)) throw new RangeError(`log1mexp: ${x} is not a log probability (at most 0)`);
  return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
}

/** log(exp(a) + exp(b)), without overflow or underflow; -Infinity stands for 0. */
export function logAdd(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) throw new RangeError(`logAdd: ${a} and ${b} must be numbers`);
  const larger = Math.max(a, b);
  if (larger === -Infinity || larger === Infinity) return larger;
  return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
}

/** log of the sum of exp of the values, without overflow or underflow; -Infinity for none. */
export function logSum(values: Iterable<number>): number {
  const list = Array.from(values);
  let largest = -Infinity;
  for (const value of list) {
    if (Number.isNaN(value)) throw new RangeError("logSum: a value is NaN");
    largest = Math.max(largest, value);
  }
  if (largest === -Infinity || largest === Infinity) return largest;
  let sum = 0;
  let lost = 0;
  for (const value of list) {
    // Kahan: long sums of masses keep their digits
    const term = Math.exp(value - largest) - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
  }
  return largest + Math.log(sum);
}
