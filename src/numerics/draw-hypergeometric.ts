import type { Rng } from "../core/rng.js";
import { binomialLogMass } from "./binomial.js";

export interface HypergeometricUrn {
  readonly population: number;
  readonly marked: number;
  readonly drawn: number;
}

/**
 * How many of `drawn` items taken without replacement are marked, of `marked` among `population` (whole numbers up to
 * 2^52). Exact up to the rounding of doubles: inversion for a mean below 10, ratio of uniforms otherwise.
 */
export function drawHypergeometric(rng: Rng, { population, marked, drawn }: HypergeometricUrn): number {
  const counts = [population, marked, drawn];
  if (!counts.every((count) => Number.isInteger(count) && count >= 0 && count <= 2 ** 52)) {
    throw new RangeError(`drawHypergeometric: ${counts.join(", ")} are not all counts`);
  }
  if (marked > population || drawn > population) {
    throw new RangeError(`drawHypergeometric: ${marked} marked or ${drawn} drawn of only ${population}`);
  }
  // The same urn with fewer marked than not, and fewer drawn than left, has its least count at 0.
  const fewerMarked = Math.min(marked, population - marked);
  const fewerDrawn = Math.min(drawn, population - drawn);
  const count = fromSmallerHalf(rng, population, fewerMarked, fewerDrawn);
  const ofDrawn = marked === fewerMarked ? count : fewerDrawn - count;
  return drawn === fewerDrawn ? ofDrawn : marked - ofDrawn;
}

function fromSmallerHalf(rng: Rng, population: number, marked: number, drawn: number): number {
  if (marked === 0 || drawn === 0) return 0;
  return (marked / population) * drawn < 10
    ? byInversion(rng, population, marked, drawn)
    : byRatioOfUniforms(rng, population, marked, drawn);
}

/** log P(X = k) plus a constant that does not depend on k: the chance of k in two binomials with a common proportion. */
function logMassBut(k: number, population: number, marked: number, drawn: number): number {
  const proportion = drawn / population;
  return (
    binomialLogMass(k, { n: marked, p: proportion }) +
    binomialLogMass(drawn - k, { n: population - marked, p: proportion })
  );
}

function byInversion(rng: Rng, population: number, marked: number, drawn: number): number {
  const proportion = drawn / population;
  const atZero = Math.exp(
    logMassBut(0, population, marked, drawn) - binomialLogMass(drawn, { n: population, p: proportion }),
  );
  const last = Math.min(marked, drawn);
  for (;;) {
    let left = rng.uniform();
    let mass = atZero;
    for (let k = 0; k <= last && (mass > 0 || k < 10); k++) {
      if (left <= mass) return k;
      left -= mass;
      mass *= ((marked - k) / (k + 1)) * ((drawn - k) / (population - marked - drawn + k + 1));
    }
  }
}

const WIDTH_FACTOR = 2 * Math.sqrt(2 / Math.E);
const WIDTH_EXTRA = 3 - 2 * Math.sqrt(3 / Math.E);

/** Source: HRUA of Stadlober (1990), Journal of Computational and Applied Mathematics 31, 181-189. */
function byRatioOfUniforms(rng: Rng, population: number, marked: number, drawn: number): number {
  const mean = (marked / population) * drawn;
  const variance = mean * ((population - marked) / population) * ((population - drawn) / Math.max(1, population - 1));
  const centre = mean + 0.5;
  const width = WIDTH_FACTOR * Math.sqrt(variance + 0.5) + WIDTH_EXTRA;
  const mode = Math.floor(((marked + 1) / (population + 2)) * (drawn + 1));
  const atMode = logMassBut(mode, population, marked, drawn);
  const last = Math.min(marked, drawn);
  for (;;) {
    const u = rng.uniform();
    const k = Math.floor(centre + (width * (rng.uniform() - 0.5)) / u);
    if (k < 0 || k > last) continue;
    if (2 * Math.log(u) <= logMassBut(k, population, marked, drawn) - atMode) return k;
  }
}
