import type { Rng } from "../../core/rng.js";
import { quantity, say } from "../../core/sentence.js";
import { drawPoisson } from "../../numerics/draw.js";
import type { Figures } from "../series-times.js";
import type { Examined, Innocent } from "./innocent.js";
import { decimalsOfAll, movingMeans } from "./innocent.js";

/** The unit that the figures are multiples of, or that the source's words name; 1 for single counts. */
export interface Unit {
  /** Events in one step of the print: 10 where every figure is a multiple of ten, 1,000 for "thousands". */
  readonly step: number;
  /** Events in a figure of 1. */
  readonly scale: number;
  readonly by: "multiples" | "words";
}

const named: readonly (readonly [RegExp, number])[] = [
  [/\b(?:millions?|mio|mn)\b/iu, 1e6],
  [/\b(?:thousands?|'000|’000|1,?000s?|ths)\b/iu, 1e3],
  [/\bhundreds?\b/iu, 100],
  [/\bdozens?\b/iu, 12],
  [/\btens\b/iu, 10],
];

/** Greatest common divisor of whole figures where chance makes it less than once in two hundred; 1 otherwise. */
export function commonDivisor(values: Float64Array): number {
  let divisor = 0;
  let positive = 0;
  for (const value of values) {
    if (!Number.isInteger(value)) return 1;
    if (value > 0) positive++;
    let [a, b] = [divisor, value];
    while (b > 0) [a, b] = [b, a % b];
    divisor = a;
  }
  return divisor > 1 && positive >= 4 && (positive - 1) * Math.log(divisor) > Math.log(200) ? divisor : 1;
}

export function findUnit(figures: Figures, words: string): Unit | undefined {
  const divisor = commonDivisor(figures.values);
  if (divisor > 1) return { step: divisor, scale: 1, by: "multiples" };
  const word = named.find(([pattern]) => pattern.test(words));
  if (word === undefined) return undefined;
  const step = word[1] / 10 ** decimalsOfAll(figures);
  return step > 1 ? { step, scale: word[1], by: "words" } : undefined;
}

/**
 * Figures counted in larger units and multiplied: the figures divided by the unit are the counts. And figures rounded to the
 * unit: the scatter is compared with that of Poisson counts rounded alike, around the mean of the figures nearby.
 */
export function unitAndRounding(examined: Examined): readonly Innocent[] {
  const { figures, words, scatter } = examined;
  const unit = findUnit(figures, words);
  const declared = figures.widths.filter((width) => width > 0).length;
  if (unit === undefined)
    return [
      {
        id: "unit",
        quantities: {},
        speaks: "against",
        why: say`The figures have no unit in common, and none is named.`,
      },
      {
        id: "rounding",
        quantities:
          declared === 0
            ? {}
            : { roundedFigures: { label: "figures printed as rounded", unit: "figures", value: declared } },
        speaks: declared === 0 ? "against" : "for",
        why:
          declared === 0
            ? say`The figures have no step in common, as rounded ones would.`
            : say`${quantity("roundedFigures", "count")} figures are printed as rounded; the simulated ones are rounded alike, so this is accounted for.`,
      },
    ];
  const quantities = {
    step: { label: "events in one step of the print", unit: "", value: unit.step },
  };
  const why =
    unit.by === "multiples"
      ? say`Every figure is a multiple of ${quantity("step", "count")}.`
      : say`The source's words name a unit; one step of the print is ${quantity("step", "count")} events.`;
  return [
    {
      id: "unit",
      quantities,
      speaks: "for",
      why,
      ...(unit.by === "multiples"
        ? { under: { kind: "figures", values: figures.values.map((value) => value / unit.step) } as const }
        : {}),
    },
    {
      id: "rounding",
      quantities,
      speaks: "for",
      why: [...why, ...say` Counts rounded to such a step can lie that close together.`],
      under: { kind: "statistic", observed: scatter(figures.values), simulate: roundedCounts(examined, unit) },
    },
  ];
}

function roundedCounts({ figures, scatter }: Examined, { step, scale }: Unit): (rng: Rng) => number {
  const means = movingMeans(figures.values, 3).map((mean) => mean * scale);
  return (rng) => scatter(means.map((mean) => (Math.round(drawPoisson(rng, mean) / step) * step) / scale));
}
