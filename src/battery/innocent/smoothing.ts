import type { Rng } from "../../core/rng.js";
import type { Quantity } from "../../core/test.js";
import { quantity, say } from "../../core/sentence.js";
import { drawPoisson } from "../../numerics/draw.js";
import type { Figures } from "../series-times.js";
import type { Examined, Innocent } from "./innocent.js";
import { decimalsOfAll, movingMeans } from "./innocent.js";
import type { Spectrum } from "./spectrum.js";
import { averageResponse, shapeLogLikelihood, spectrumOf } from "./spectrum.js";

/** Averages over `window` periods, each period the last of one of them. */
export interface Smoothing {
  readonly window: number;
  /** How it was seen: window × figure is whole within the print, or the spectrum has the zeros of an average. */
  readonly by: "decimals" | "spectrum";
  /** Natural log of the likelihood of the spectrum's shape over that of plain noise; 0 where decimals tell. */
  readonly logLikelihood: number;
}

const widest = 31;
/** Wider averages leave gaps at such low frequencies that slow changes of the mean look like them. */
const widestSeen = 15;
/** Twenty to one after the windows tried are paid for. */
const enough = Math.log(20);

/** The window of the average that the figures bear the signature of, if any. */
export function findSmoothing(figures: Figures): Smoothing | undefined {
  return byDecimals(figures) ?? bySpectrum(figures);
}

/** The smallest k for which k × figure is whole, within what the print leaves open, for every figure; chance below 1 in 10,000. */
function byDecimals(figures: Figures): Smoothing | undefined {
  const { values } = figures;
  const decimals = decimalsOfAll(figures);
  if (decimals === 0) return undefined;
  for (let k = 2; k <= Math.min(widest, values.length); k++) {
    const slack = (k * 0.5) / 10 ** decimals + 1e-9 * k;
    if (2 * slack >= 1 || values.length * Math.log(2 * slack) > Math.log(1e-4)) continue;
    // a little more than half a unit, for averages cut off rather than rounded
    if (values.every((value) => Math.abs(k * value - Math.round(k * value)) <= slack * 1.001))
      return { window: k, by: "decimals", logLikelihood: 0 };
  }
  return undefined;
}

function bySpectrum(figures: Figures): Smoothing | undefined {
  const { values } = figures;
  const n = values.length;
  const most = Math.min(widestSeen, Math.floor(n / 6));
  if (n < 24 || !evenSteps(figures)) return undefined;
  let best: Smoothing | undefined;
  const decimals = decimalsOfAll(figures);
  const spectrum = spectrumOf(values, movingMeans(values, 10));
  const mean = Math.max(1e-9, values.reduce((sum, value) => sum + value, 0) / n);
  // Rounding fills the gaps. Never less than a hundredth or so, or one low frequency by chance would count for more than ten others.
  const rounding = Math.max(0.008, 10 ** (-2 * decimals) / (12 * mean));
  for (let k = 2; k <= most; k++) {
    // Below its first zero an average looks like any slow change of the mean.
    const from = 0.75 / k;
    const average = shapeLogLikelihood(spectrum, from, (f) => averageResponse(f, k) + rounding);
    const logLikelihood = average - withoutGaps(spectrum, from);
    if (logLikelihood > enough + Math.log(most) && logLikelihood > (best?.logLikelihood ?? 0))
      best = { window: k, by: "spectrum", logLikelihood };
  }
  return best;
}

/** The best of plain noise and of noise that falls off towards high frequencies without a gap, up to a running total. */
function withoutGaps(spectrum: Spectrum, from: number): number {
  const shapes = [0, 0.3, 0.6, 0.8, 1].map((share) =>
    shapeLogLikelihood(spectrum, from, (f) => 1 / (1 + share ** 2 - 2 * share * Math.cos(2 * Math.PI * f))),
  );
  return Math.max(...shapes);
}

function evenSteps({ times }: Figures): boolean {
  const step = (times[times.length - 1]! - times[0]!) / (times.length - 1);
  let odd = 0;
  for (let i = 1; i < times.length; i++) if (Math.abs(times[i]! - times[i - 1]! - step) > 0.01 * step) odd++;
  return odd === 0;
}

/** Changes of longer series are tested on so many figures from the first. */
const mostTested = 2000;

/**
 * The averages undone: k (x(t) - x(t-1)) = y(t) - y(t-k), whose variance is twice the mean. The sum of its squares over twice
 * the mean is compared with averages of Poisson counts around slowly moving means, printed alike.
 */
export function undone(
  figures: Figures,
  window: number,
): { readonly observed: number; readonly simulate: (rng: Rng) => number } {
  const values = figures.values.subarray(0, mostTested);
  const means = movingMeans(values, 3 * window);
  const grid = 10 ** decimalsOfAll(figures);
  const squares = (averages: Float64Array): number => {
    let sum = 0;
    for (let i = 1; i < averages.length; i++)
      sum += (window * (averages[i]! - averages[i - 1]!)) ** 2 / (means[i]! + means[i - 1]! || 1);
    return sum;
  };
  return {
    observed: squares(values),
    simulate(rng) {
      const counts = Float64Array.from({ length: values.length + window - 1 }, (_, i) =>
        drawPoisson(rng, means[Math.max(0, i - window + 1)] ?? 0),
      );
      let sum = 0;
      for (let i = 0; i < window - 1; i++) sum += counts[i]!;
      const averages = values.map((_, i) => {
        sum += counts[i + window - 1]! - (i > 0 ? counts[i - 1]! : 0);
        return Math.round((sum / window) * grid) / grid;
      });
      return squares(averages);
    },
  };
}

/** Averages over several periods published as periods. */
export function smoothing({ figures }: Examined): Innocent {
  const id = "smoothing";
  const found = findSmoothing(figures);
  if (found === undefined) {
    const told = figures.values.length >= 60 && evenSteps(figures);
    return {
      id,
      quantities: {},
      speaks: told ? "against" : "not examined",
      why: told
        ? say`Averages over several periods leave gaps in the spectrum of the figures and make a multiple of each of them whole; neither is found.`
        : say`Whether the figures are averages over several periods cannot be read from so few figures; only the publisher's method can tell.`,
    };
  }
  const quantities: Record<string, Quantity> = {
    window: { label: "periods averaged, by the figures' own signature", unit: "periods", value: found.window },
  };
  const under = { kind: "statistic", ...undone(figures, found.window) } as const;
  if (found.by === "decimals")
    return {
      id,
      quantities,
      speaks: "for",
      under,
      why: say`${quantity("window", "count")} times each figure is a whole number within its print, as an average over so many periods is.`,
    };
  quantities["windowLog10"] = {
    label: "log10 of the likelihood of the spectrum under an average over that under noise without gaps",
    unit: "",
    value: found.logLikelihood / Math.LN10,
  };
  return {
    id,
    quantities,
    speaks: "for",
    under,
    log10Likelihood: found.logLikelihood / Math.LN10,
    why: say`The spectrum of the figures has the gaps that an average over ${quantity("window", "count")} periods leaves.`,
  };
}
