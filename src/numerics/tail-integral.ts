const POINTS = 20;

/** Nodes and weights of Gauss-Legendre quadrature on (0, 1), by Newton's method on P_20 (DLMF 3.5.19, 18.9.1). */
const GAUSS: readonly { readonly at: number; readonly weight: number }[] = Array.from({ length: POINTS }, (_, i) => {
  let x = Math.cos((Math.PI * (i + 0.75)) / (POINTS + 0.5));
  let slope = 1;
  for (let iteration = 0; iteration < 8; iteration++) {
    let [before, current] = [1, x];
    for (let n = 2; n <= POINTS; n++) [before, current] = [current, ((2 * n - 1) * x * current - (n - 1) * before) / n];
    slope = (POINTS * (x * current - before)) / (x * x - 1);
    x -= current / slope;
  }
  return { at: (1 - x) / 2, weight: 1 / ((1 - x * x) * slope * slope) };
});

/** A convex exponent φ on s >= 0 with φ(0) = 0, and what is known of its shape. */
export interface Exponent {
  readonly phi: (s: number) => number;
  /** φ'(0) and φ''(0). */
  readonly slope: number;
  readonly curvature: number;
  /** Where φ is smallest; 0 unless the slope is negative. */
  readonly mode: number;
  /** Where φ bends from one straight part to another within a few units of s; any value, used only where s > 0. */
  readonly bend: number;
}

const LEVELS: readonly number[] = [3, 12, 42];
const AROUND_BEND: readonly number[] = [-45, -20, -8, -3, 0, 3, 8, 20, 45];

/**
 * log of the integral of exp(-φ(s)) over s from 0 to infinity. All terms are positive, so nothing cancels: the error is that
 * of φ, plus about 1e-15 (measured with φ = z s + s² / 2 against 60 digits).
 * Gauss-Legendre quadrature with 20 points between points at which φ has risen by set amounts and around the bend; what is
 * left out, above a rise of 42, is below 1e-18 of the whole.
 */
export function logTailIntegral({ phi, slope, curvature, mode, bend }: Exponent): number {
  const lowest = mode > 0 ? phi(mode) : 0;
  const cuts = [mode];
  let from = mode;
  for (const level of LEVELS) {
    from = rise({ phi, lowest, level, from, mode, slope: Math.max(slope, 0), curvature });
    cuts.push(from);
  }
  const end = from;
  if (mode > 0) cuts.push(0, ...[1, 3, 8, 20, 45].map((distance) => mode - distance).filter((s) => s > 0));
  for (const distance of AROUND_BEND) {
    const s = bend + distance;
    if (s > 0 && s < end) cuts.push(s);
  }
  cuts.sort((a, b) => a - b);
  let sum = 0;
  for (let i = 1; i < cuts.length; i++) {
    const left = cuts[i - 1]!;
    const width = cuts[i]! - left;
    if (!(width > 0)) continue;
    let panel = 0;
    for (const { at, weight } of GAUSS) panel += weight * Math.exp(lowest - phi(left + width * at));
    sum += width * panel;
  }
  return Math.log(sum) - lowest;
}

interface Rise {
  readonly phi: (s: number) => number;
  readonly lowest: number;
  readonly level: number;
  readonly from: number;
  readonly mode: number;
  readonly slope: number;
  readonly curvature: number;
}

/** A point beyond `from` at which φ is above its lowest value by `level`, within a fifth of it. */
function rise({ phi, lowest, level, from, mode, slope, curvature }: Rise): number {
  const guess = (2 * level) / (slope + Math.sqrt(slope * slope + 2 * curvature * level));
  let low = from;
  let high = Math.max(mode + guess, from * (1 + 1e-9));
  if (!(high < Number.MAX_VALUE)) high = Number.MAX_VALUE;
  // φ is convex and rises without bound: 2100 doublings reach any double
  for (let step = 0; step < 2100; step++) {
    const height = phi(high) - lowest;
    if (height >= level * 0.8) break;
    low = high;
    high = mode + (high - mode) * 2;
  }
  for (let step = 0; step < 100; step++) {
    const height = phi(high) - lowest;
    if (height <= level * 1.2) return high;
    // a bracket that spans many powers of two is halved on the log scale
    const middle = low > 0 && high > 8 * low ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2;
    if (phi(middle) - lowest >= level * 0.8) high = middle;
    else low = middle;
  }
  return high;
}
