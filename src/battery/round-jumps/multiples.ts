/** The noise granted to an honest count, as a share of that of an independent Poisson count: figures that lean on the one before have less. */
export const leastNoise = 0.8;

/**
 * The greatest chance, over every place of the mean, that a bell-shaped count of this standard deviation falls on one of the
 * points `spacing` apart: about 1 / spacing where the deviation is wide, 1 / (sd √(2π)) where it is narrow. At most 1.
 * Both series are the same number (Poisson's summation formula); each converges in a few terms on its side.
 */
export function latticeChance(spacing: number, sd: number): number {
  const ratio = sd / spacing;
  let sum = 1;
  if (ratio > 0.4) {
    for (let k = 1; k <= 6; k++) sum += 2 * Math.exp(-2 * (Math.PI * k * ratio) ** 2);
    return Math.min(1, sum / spacing);
  }
  for (let k = 1; k <= 6; k++) sum += 2 * Math.exp(-((k / ratio) ** 2) / 2);
  return Math.min(1, sum / (sd * Math.sqrt(2 * Math.PI)));
}

/** Each base divides the next: 5, 10, 50, 100, 500 … so that figures have one order of roundness. */
export const bases: readonly number[] = Array.from(
  { length: 28 },
  (_, i) => (i % 2 === 0 ? 5 : 10) * 10 ** Math.floor(i / 2),
);

/** The largest base that divides a positive whole number; 1 where none does. */
export function roundness(value: number): number {
  let found = 1;
  for (const base of bases) {
    if (value < base || value % base !== 0) break;
    found = base;
  }
  return found;
}
