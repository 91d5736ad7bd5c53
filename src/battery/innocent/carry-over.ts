import type { Rng } from "../../core/rng.js";
import { quantity, say } from "../../core/sentence.js";
import { drawBinomial, drawPoisson } from "../../numerics/draw.js";
import type { Examined, Innocent } from "./innocent.js";
import { movingMeans } from "./innocent.js";
import { shapeLogLikelihood, spectrumOf } from "./spectrum.js";

/** Share of the events of one period that are counted again in the next. */
export interface CarryOver {
  readonly share: number;
  /** The largest share that the spectrum does not refute. */
  readonly most: number;
  /** Natural log of the likelihood of the spectrum with this share over that with none. */
  readonly logLikelihood: number;
}

/** Half the 95 % point of chi-squared on one degree of freedom. */
const refuted = 1.92;
/** Lower frequencies belong to seasons, weeks and waves as much as to events that stay. */
const lowest = 0.15;
const greatest = 0.95;

/**
 * From the fall of the spectrum towards its highest frequency: (1 - s²) / (1 + s² - 2 s cos 2πf) where each event stays with chance
 * s (Al-Osh & Alzaid (1987), Journal of Time Series Analysis 8:261-275), flat for separate counts. Undefined below 30 figures.
 */
export function findCarryOver(values: Float64Array): CarryOver | undefined {
  if (values.length < 30) return undefined;
  const spectrum = spectrumOf(values, movingMeans(values, 10));
  const logs = Array.from({ length: Math.round(greatest / 0.05) + 1 }, (_, i) => {
    const share = i * 0.05;
    const shape = (f: number): number => 1 / (1 + share ** 2 - 2 * share * Math.cos(2 * Math.PI * f));
    return { share, log: shapeLogLikelihood(spectrum, lowest, shape) };
  });
  const best = logs.reduce((top, each) => (each.log > top.log ? each : top));
  const most = logs.reduce((top, each) => (each.log >= best.log - refuted ? each : top));
  return { share: best.share, most: most.share, logLikelihood: best.log - logs[0]!.log };
}

/** So many figures from the first are simulated. */
const longest = 1000;

/** Events that last more than a period are counted in each, as occupied beds are: the figures then move slowly, and honestly. */
export function carryOver({ figures: { values }, scatter }: Examined): Innocent {
  const found = findCarryOver(values);
  if (found === undefined)
    return {
      id: "carry-over",
      quantities: {},
      speaks: "not examined",
      why: say`The figures are too few to tell whether events are counted in more than one period.`,
    };
  const { share, most, logLikelihood } = found;
  const quantities = {
    carryOver: {
      label: "share of events counted again in the next period, from the spectrum",
      unit: "",
      value: share,
    },
  };
  if (logLikelihood < refuted)
    return {
      id: "carry-over",
      quantities,
      speaks: "against",
      why: say`The spectrum of the figures is as flat as that of separate counts: a share of events counted again, ${quantity("carryOver", "decimal2")} at the most likely, does not show.`,
    };
  const part = values.subarray(0, longest);
  const means = movingMeans(part, 15);
  return {
    id: "carry-over",
    quantities,
    speaks: "for",
    log10Likelihood: logLikelihood / Math.LN10,
    under: {
      kind: "statistic",
      observed: scatter(part),
      simulate: (rng) => scatter(drawCarryOver(rng, means, most)),
    },
    why: say`The spectrum of the figures falls towards its end, as it does where events are counted in several periods: a share of ${quantity("carryOver", "decimal2")} of the events may be counted again in the next period, as people present, patients or stocks are.`,
  };
}

/** Counts with these means of which each event stays for the next period with this chance. */
export function drawCarryOver(rng: Rng, means: Float64Array, share: number): Float64Array {
  let last = drawPoisson(rng, means[0] ?? 0);
  return means.map((mean, i) => {
    if (i > 0)
      last = drawBinomial(rng, { n: last, p: share }) + drawPoisson(rng, Math.max(0, mean - share * means[i - 1]!));
    return last;
  });
}
