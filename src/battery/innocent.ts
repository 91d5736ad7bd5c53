import type { ExplanationFound, Quantity } from "../core/test.js";
import { poissonLogUpper } from "../numerics/poisson.js";
import type { DrawFigures } from "./innocent-laws.js";
import { averagesOver, keepRows, knots, outOf, persisting, roundedTo } from "./innocent-laws.js";
import { lagOneCorrelation, repeatsByChance, roundStep, rowsThatChange, zeroBends } from "./innocent-measures.js";
import type { NoiseLikelihoods, Tried } from "./innocent-signature.js";
import { likeliest, noiseLikelihoods } from "./innocent-signature.js";
import * as words from "./innocent-words.js";
import type { Figures } from "./series-times.js";
import { commonUnit, differenced } from "./series-times.js";

/** What the figures themselves say for or against the ordinary ways in which a series becomes smooth. */
export interface Traits {
  readonly quantities: Readonly<Record<string, Quantity>>;
  readonly smoothing: ExplanationFound;
  readonly interpolation: ExplanationFound;
  readonly unit: ExplanationFound;
  readonly carryForward: ExplanationFound;
  readonly runningTotal: ExplanationFound;
  readonly quota: ExplanationFound;
  readonly population: ExplanationFound;
  readonly persistence: ExplanationFound;
}

/** How a test judges figures that came about in another way, by its own statistic; log10 of p. */
export interface Judge {
  /** The mean of each figure under the null hypothesis fitted. */
  readonly means: Float64Array;
  /** What a curve already explains of each figure; zero where the mean is not a curve. */
  readonly trend: Float64Array;
  /** p when figures around the same means are drawn in this way. */
  under(draw: DrawFigures, stream: string): number;
  /** p of other figures in the place of the series; undefined where they are too few. */
  of(figures: Figures, stream: string): number | undefined;
}

export interface Examination {
  readonly judge: Judge;
  /** Largest possible count of each period, where known. */
  readonly limits: readonly (number | undefined)[];
}

/** An innocent kind of noise must be so many times likelier than independent noise, times the number of kinds tried, to be heard. */
const clearly = Math.log(20);
/** Innocent noise whose likelihood lies within a factor of a hundred of the likeliest is put to the figures; the rest is beaten. */
const withinReach = Math.log(100);

/**
 * `scatter` is the variance of the figures relative to that of counts; below 1 there is smoothness to explain. Where the figures
 * carry the signature of an explanation, `judge` gives the p-value that it leaves. Where they scatter as counts do, no average
 * can have made them.
 */
export function examine(figures: Figures, scatter: number, { judge, limits }: Examination): Traits {
  const tooLittle = scatter < 1;
  const whole = figures.values.every((value, i) => figures.widths[i] === 0 && Number.isInteger(value));
  const noise = tooLittle ? noiseLikelihoods(figures, judge.means, judge.trend) : undefined;
  const quantities: Record<string, Quantity> = {};
  const add = (name: string, label: string, value: number, unit = ""): void => {
    if (Number.isFinite(value)) quantities[name] = { label, unit, value };
  };
  measure(figures, scatter, add);
  const left = (found: ExplanationFound, log10p: () => number, always = false): ExplanationFound =>
    (tooLittle || always) && found.speaks === "for" ? { ...found, log10p: Math.min(0, log10p()) } : found;
  const underAny = (family: readonly Tried[], law: (value: number) => DrawFigures, stream: string): number => {
    const best = likeliest(family).log;
    const near = family.filter(({ log }) => log >= best - withinReach);
    return Math.max(...near.map(({ value }) => judge.under(law(value), `${stream}/${value}`)));
  };
  const unit = commonUnit(figures.values);
  // A declared rounding accounts for round numbers, and is in the null hypothesis already.
  const declared = figures.widths.reduce((widest, width) => Math.max(widest, width), 9.5);
  const value = (name: string): number => Number(quantities[name]?.value ?? 0);
  const interpolated = value("zeroBends") >= Math.max(2, (figures.values.length - 2) / 3);
  const copied = value("repeats") > 0 && poissonLogUpper(value("repeats"), value("expectedRepeats")) <= Math.log(0.05);
  const share = limitShare(figures, limits);
  add("limitShare", "figures as a share of the largest possible, on average", share);
  const gains = noise === undefined ? undefined : gainsOf(noise);
  if (gains !== undefined) addGains(gains, add);
  return {
    quantities,
    smoothing: left(words.smoothing(tooLittle, gains?.average), () =>
      underAny(noise?.averages ?? [], (periods) => averagesOver(periods, whole), "smoothing"),
    ),
    interpolation: left(words.interpolation(interpolated), () =>
      orNothingLeft(judge.of(keepRows(figures, knots(figures)), "interpolation")),
    ),
    unit: left(words.unit(unit > declared), () => judge.under(roundedTo(unit), "unit"), true),
    carryForward: left(words.carryForward(value("repeats"), copied), () =>
      orNothingLeft(judge.of(keepRows(figures, rowsThatChange(figures.values)), "carry-forward")),
    ),
    runningTotal: left(words.runningTotal(value("falls"), gains?.total), () =>
      orNothingLeft(judge.of(differenced(figures), "running-total")),
    ),
    quota: left(words.quota(value("roundStep") > declared), () => 0),
    population: left(words.population(share), () => judge.under(outOf(limits), "population")),
    persistence: left(words.persistence(tooLittle, gains?.persistent), () =>
      underAny(noise?.persistent ?? [], persisting, "persistence"),
    ),
  };
}

/** Too few figures are left to speak against the explanation: nothing is left of the accusation. */
function orNothingLeft(log10p: number | undefined): number {
  return log10p ?? 0;
}

function measure(
  figures: Figures,
  scatter: number,
  add: (name: string, label: string, value: number, unit?: string) => void,
): void {
  const { values } = figures;
  const changes = Array.from(values.subarray(1), (value, i) => value - values[i]!);
  add("commonUnit", "largest power of ten that divides every figure", commonUnit(values));
  add("roundStep", "largest round number that divides every figure", roundStep(values));
  add("zeroBends", "figures midway between their neighbours, but for rounding", zeroBends(figures), "figures");
  add("repeats", "figures equal to the one before", changes.filter((change) => change === 0).length, "figures");
  add(
    "expectedRepeats",
    "the same, expected of figures that scatter so much without copying (at least a tenth of counting noise)",
    repeatsByChance(values, Math.min(1, Math.max(0.1, scatter))),
    "figures",
  );
  add("falls", "figures lower than the one before", changes.filter((change) => change < 0).length, "figures");
  // Its standard error is about 0.7/√n, so that twelve figures tell minus one half from zero in nine of ten series.
  if (values.length >= 12) add("changesCorrelation", "correlation of successive changes", lagOneCorrelation(changes));
}

/** log likelihood ratios against independent noise, less what the number of kinds tried costs, and the kinds that others beat. */
interface Gains {
  readonly average: words.Gain;
  readonly total: words.Gain;
  readonly persistent: words.Gain;
  readonly periods: number;
  readonly share: number;
}

function gainsOf({ independent, averages, total, persistent }: NoiseLikelihoods): Gains {
  const average = likeliest(averages);
  const lasting = likeliest(persistent);
  const best = Math.max(average.log, total, lasting.log);
  const gain = (log: number, tried: number): words.Gain => ({
    log: log - independent - Math.log(tried) - clearly,
    beaten: log < best - withinReach,
  });
  return {
    average: gain(average.log, averages.length),
    total: gain(total, 1),
    persistent: gain(lasting.log, persistent.length),
    periods: average.value,
    share: lasting.value,
  };
}

function addGains(gains: Gains, add: (name: string, label: string, value: number, unit?: string) => void): void {
  const log10 = ({ log }: words.Gain): number => (log + clearly) / Math.LN10;
  add("averagePeriods", "periods over which averages fit best", gains.periods, "periods");
  add("averageLog10", "log10 of the likelihood of averages over that of independent noise", log10(gains.average));
  add("totalLog10", "log10 of the likelihood of running totals over that of independent noise", log10(gains.total));
  add("persistentShare", "share kept from one period to the next that fits best", gains.share);
  add(
    "persistentLog10",
    "log10 of the likelihood of such persistence over that of independent noise",
    log10(gains.persistent),
  );
}

function limitShare(figures: Figures, limits: readonly (number | undefined)[]): number {
  let sum = 0;
  let known = 0;
  limits.forEach((limit, i) => {
    if (limit === undefined || limit === 0) return;
    sum += figures.values[i]! / limit;
    known += 1;
  });
  return known === 0 ? Number.NaN : sum / known;
}
