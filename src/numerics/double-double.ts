/** An unevaluated sum high + low, |low| at most half a unit in the last place of high: about 32 digits. */
export interface TwoParts {
  readonly high: number;
  readonly low: number;
}

/** a + b without any error, barring overflow. Source: Knuth, TAOCP vol. 2, 4.2.2, theorem B. */
export function twoSum(a: number, b: number): TwoParts {
  const high = a + b;
  const bPart = high - a;
  return { high, low: a - (high - bPart) + (b - bPart) };
}

const SPLITTER = 2 ** 27 + 1;

/** a b without any error, for |a|, |b| < 2^996 and |a b| > 2^-969. Source: Dekker (1971), Numerische Mathematik 18, 224-242. */
export function twoProduct(a: number, b: number): TwoParts {
  const high = a * b;
  const aShifted = SPLITTER * a;
  const aHigh = aShifted - (aShifted - a);
  const aLow = a - aHigh;
  const bShifted = SPLITTER * b;
  const bHigh = bShifted - (bShifted - b);
  const bLow = b - bHigh;
  const low = aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
  return { high, low: Number.isFinite(low) ? low : 0 };
}

/** a b - c, rounded once or nearly so: the difference keeps its digits when c is close to a b. */
export function productLess(a: number, b: number, c: number): number {
  const product = twoProduct(a, b);
  return product.high - c + product.low;
}
