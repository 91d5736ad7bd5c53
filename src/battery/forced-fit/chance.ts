/** Above this order the value is held: it falls with the order, so what is held is never too small. */
const highestOrder = 2000;

const known = new Map<string, number>();

function remembered(key: string, compute: () => number): number {
  const value = known.get(key) ?? compute();
  known.set(key, value);
  return value;
}

/**
 * The chance that the sum of `count` independent rounding errors, each uniform on plus or minus half a unit, is itself within half
 * a unit: then the rounded total of the true values equals the sum of the rounded values. 1, 1, 3/4, 2/3, 115/192, ... for 0, 1,
 * 2, 3, 4, about √(6 / (π (count + 1))). It is the value at 0 of the density of count + 1 such errors (Irwin 1927, Hall 1927),
 * computed by the recurrence of cardinal B-splines, whose terms are all positive, so that no digit is lost.
 */
export function agreementChance(count: number): number {
  if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`agreementChance: ${count} errors`);
  if (count < 2) return 1;
  const order = Math.min(count, highestOrder) + 1;
  return remembered(`uniform/${order}`, () => splineAt(order));
}

/** M_n(n/2) with M_n(x) = (x M_{n-1}(x) + (n - x) M_{n-1}(x - 1)) / (n - 1), M_1 = 1 on [0, 1). */
function splineAt(order: number): number {
  const centre = order / 2;
  // row[j] = M_n(centre - j) for the n reached so far; what lies outside 0 to n is 0
  let row = Float64Array.from({ length: order + 1 }, (_, j) => (centre - j >= 0 && centre - j < 1 ? 1 : 0));
  for (let n = 2; n <= order; n += 1) {
    const next = new Float64Array(order + 1);
    for (let j = 0; j <= order; j += 1) {
      const x = centre - j;
      if (x <= 0 || x >= n) continue;
      next[j] = (x * row[j]! + (n - x) * (row[j + 1] ?? 0)) / (n - 1);
    }
    row = next;
  }
  return row[0]!;
}

/**
 * The same where the true values are whole numbers rounded to `unit` (10: the last digit rounded away): errors are whole numbers,
 * all last digits equally likely, and halves are rounded up, or to the even side where `halves` says so.
 */
export function wholeAgreementChance(count: number, unit: number, halves: "up" | "even"): number {
  if (!(Number.isInteger(unit) && unit >= 2)) throw new RangeError(`wholeAgreementChance: unit ${unit}`);
  if (count < 2) return 1;
  return remembered(`whole/${count}/${unit}/${halves}`, () => {
    const single = errorMasses(unit, halves);
    let masses = single;
    for (let i = 1; i < count; i += 1) masses = convolve(masses, single);
    // Index i of `masses` is an error of i - count × half; twice the error is compared, since half a unit may be no whole number.
    const half = (single.length - 1) / 2;
    return masses.reduce((sum, mass, i) => {
      const twice = 2 * (i - count * half);
      if (Math.abs(twice) < unit) return sum + mass;
      if (Math.abs(twice) > unit) return sum;
      return sum + (halves === "even" ? mass / 2 : twice < 0 ? mass : 0);
    }, 0);
  });
}

/** Masses of true minus printed value at -half ... half, symmetric in length; half up leaves nothing at +half of an even unit. */
function errorMasses(unit: number, halves: "up" | "even"): Float64Array {
  const half = Math.floor(unit / 2);
  const masses = new Float64Array(2 * half + 1).fill(1 / unit);
  if (unit % 2 === 0) {
    masses[0] = (halves === "up" ? 1 : 0.5) / unit;
    masses[2 * half] = (halves === "up" ? 0 : 0.5) / unit;
  }
  return masses;
}

function convolve(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length + b.length - 1);
  a.forEach((x, i) => {
    for (let j = 0; j < b.length; j += 1) sum[i + j]! += x * b[j]!;
  });
  return sum;
}

/** Beyond this unit whole numbers are as good as continuous, and the convolution grows long. */
const largestWholeUnit = 100;
const mostWholeErrors = 40;

/** The largest of the chances above that may apply: continuous values, and whole ones where the unit allows them. */
export function largestChance(errors: number, unit: number): number {
  const continuous = agreementChance(errors);
  if (!(Number.isInteger(unit) && unit >= 2 && unit <= largestWholeUnit)) return continuous;
  // More errors agree less often, so the chance at forty is never too small for more.
  const counted = Math.min(errors, mostWholeErrors);
  return Math.max(continuous, wholeAgreementChance(counted, unit, "up"), wholeAgreementChance(counted, unit, "even"));
}
