/**
 * The factor that gives every part as the nearest whole number to factor × whole. Undefined where no one factor does.
 * `round` is the number of two significant digits among the possible factors, where the possible ones are few enough that it
 * would hardly be there by accident (their range a fifth or less of the distance between such numbers).
 */
export function sharedFactorOf(
  parts: readonly number[],
  wholes: readonly number[],
): { readonly factor: number; readonly round: number | undefined } | undefined {
  let lower = 0;
  let upper = Infinity;
  parts.forEach((part, t) => {
    const whole = wholes[t]!;
    if (!(whole > 0)) return;
    lower = Math.max(lower, (part - 0.5) / whole);
    upper = Math.min(upper, (part + 0.5) / whole);
  });
  if (!(lower <= upper && upper < Infinity && upper > 0)) return undefined;
  const factor = (lower + upper) / 2;
  return { factor, round: roundIn(lower, upper, factor) };
}

function roundIn(lower: number, upper: number, factor: number): number | undefined {
  const exponent = Math.floor(Math.log10(factor)) - 1;
  const places = Math.max(0, -exponent);
  const step = Number(`1e${exponent}`);
  if (upper - lower > step / 5) return undefined;
  const nearest = Number((Math.round(factor / step) * step).toFixed(Math.min(100, places)));
  // A hair of tolerance: a bound computed in doubles may fall just beside the round number itself.
  return nearest >= lower * (1 - 1e-12) && nearest <= upper * (1 + 1e-12) ? nearest : undefined;
}
