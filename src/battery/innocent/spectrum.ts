/** Power of a series at frequencies j / segment, j = 1 … segment / 2, averaged over segments that do not overlap. */
export interface Spectrum {
  readonly frequencies: Float64Array;
  readonly power: Float64Array;
  readonly segments: number;
}

const longest = 256;
const mostSegments = 16;

/**
 * The spectrum of the figures in units of counting noise: differences over the root of the mean, tapered by a sine so that
 * trends do not leak, transformed and divided by the response of differencing. White noise of variance = mean is flat.
 */
export function spectrumOf(values: Float64Array, means: Float64Array): Spectrum {
  const changes = values
    .subarray(1)
    .map((value, i) => (value - values[i]!) / Math.sqrt(Math.max(0.25, (means[i]! + means[i + 1]!) / 2)));
  const length = Math.min(longest, changes.length);
  const segments = Math.min(mostSegments, Math.floor(changes.length / length));
  const half = Math.floor(length / 2);
  const frequencies = Float64Array.from({ length: half }, (_, j) => (j + 1) / length);
  const power = new Float64Array(half);
  const taper = Float64Array.from({ length }, (_, t) => Math.sin((Math.PI * (t + 0.5)) / length));
  for (let s = 0; s < segments; s++) {
    const start = Math.floor((s * changes.length) / segments);
    for (let j = 0; j < half; j++) {
      const angle = 2 * Math.PI * frequencies[j]!;
      let [real, imaginary] = [0, 0];
      for (let t = 0; t < length; t++) {
        const x = changes[start + t]! * taper[t]!;
        real += x * Math.cos(angle * t);
        imaginary += x * Math.sin(angle * t);
      }
      const response = 4 * Math.sin(angle / 2) ** 2;
      power[j]! += (2 * (real ** 2 + imaginary ** 2)) / (length * response * segments);
    }
  }
  return { frequencies, power, segments };
}

/** |H(f)|² of an average over k periods: 0 at multiples of 1 / k. */
export function averageResponse(frequency: number, k: number): number {
  const sine = Math.sin(Math.PI * frequency);
  return sine === 0 ? 1 : (Math.sin(Math.PI * frequency * k) / (k * sine)) ** 2;
}

/**
 * Log likelihood (Whittle) of the shape of a spectrum, its scale fitted by the median so that single peaks, such as those of
 * seasons, do not count; each frequency loses at most `worst`.
 */
export function shapeLogLikelihood(spectrum: Spectrum, from: number, shape: (frequency: number) => number): number {
  const ratios: number[] = [];
  const shapes: number[] = [];
  spectrum.frequencies.forEach((frequency, j) => {
    if (frequency < from) return;
    const expected = shape(frequency);
    shapes.push(expected);
    ratios.push(spectrum.power[j]! / expected);
  });
  const sorted = [...ratios].sort((a, b) => a - b);
  const scale = Math.max(1e-12, (sorted[Math.floor(sorted.length / 2)] ?? 0) / medianOfMean(spectrum.segments));
  let sum = 0;
  ratios.forEach((ratio, i) => {
    sum -= Math.log(scale * shapes[i]!) + Math.min(worst, ratio / scale);
  });
  return sum * spectrum.segments * independent;
}

const worst = 9;
/** A sine taper spreads each frequency over its neighbours: about two thirds of the ordinates are independent. */
const independent = 0.67;

/** Median of the mean of s exponential variables of mean 1 (Wilson and Hilferty). */
function medianOfMean(s: number): number {
  return s === 1 ? Math.LN2 : (1 - 1 / (9 * s)) ** 3;
}
