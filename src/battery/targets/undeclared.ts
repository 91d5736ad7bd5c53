import { binomialInterval } from "../../numerics/binomial.js";
import type { Interval } from "../../core/values.js";
import { chiSquaredLogUpper } from "../../numerics/chi-squared.js";
import { holm } from "../../numerics/multiplicity.js";
import { latticeChance, leastNoise } from "../round-jumps/multiples.js";

/** A figure and the one it is compared with, a year or a period before. */
export interface Growth {
  readonly at: string;
  readonly id: string;
  readonly value: number;
  readonly before: number;
  readonly unit: number;
}

export interface Ladder {
  readonly id: string;
  readonly text: string;
  /** For each figure the greatest chance to come at least so near to a goal. */
  readonly chances: readonly number[];
  readonly logP: number;
  /** Row of the figure nearest to a goal, by chance. */
  readonly nearest: number;
}

export interface GoalLaw {
  readonly growths: readonly Growth[];
  readonly ladders: readonly Ladder[];
  readonly best: Ladder;
  /** Figures that come as near as one in ten at most does. */
  readonly hits: number;
  readonly ratio: Interval & { readonly value: number };
  readonly logP: number;
}

/** Goals of growth: all multiples of these shares of the figure before, none at no growth, which is a repetition. */
const growthSteps = [0.1, 0.05, 0.01] as const;
const growthTexts = ["tenths", "twentieths", "whole per cent"] as const;
/** Goals of level: multiples of the leading power of ten, and of its half. */
const levelParts = [1, 0.5] as const;
const levelTexts = ["multiples of the leading power of ten", "multiples of half the leading power of ten"] as const;

/** Goals within so many units of print, counted with the chance that each has of being met. */
function chanceWithin(spacing: number, unitsNear: number, { value, unit }: Growth): number {
  return Math.min(1, unitsNear * unit * latticeChance(spacing, leastNoise * Math.sqrt(value)));
}

function growthChance(step: number, growth: Growth): number {
  const spacing = step * growth.before;
  const steps = Math.round((growth.value - growth.before) / spacing);
  if (!(spacing > 0) || steps === 0) return 1;
  const gap = Math.abs(growth.value - growth.before - steps * spacing);
  return chanceWithin(spacing, Math.floor((2 * gap) / growth.unit + 1e-9) + 1, growth);
}

function levelChance(part: number, growth: Growth): number {
  const spacing = part * 10 ** Math.floor(Math.log10(growth.value) + 1e-12);
  if (!(spacing > growth.unit)) return 1;
  const gap = growth.value - Math.floor(growth.value / spacing) * spacing;
  return chanceWithin(spacing, Math.floor(gap / growth.unit + 1e-9) + 1, growth);
}

/** Fisher's sum over all figures and the nearest of them, whichever is rarer: doubled for the choice. */
function ladderOf(id: string, text: string, chances: readonly number[]): Ladder {
  let sum = 0;
  let nearest = 0;
  chances.forEach((chance, i) => {
    sum -= 2 * Math.log(chance);
    if (chance < chances[nearest]!) nearest = i;
  });
  const n = chances.length;
  const fisher = n === 0 ? 0 : chiSquaredLogUpper(sum, 2 * n);
  const least = Math.min(0, Math.log(chances[nearest] ?? 1) + Math.log(Math.max(1, n)));
  return { id, text, chances, nearest, logP: Math.min(0, Math.min(fisher, least) + Math.LN2) };
}

/** Closeness to each set of round goals, all of them paid for after Holm. */
export function goalLaw(growths: readonly Growth[]): GoalLaw {
  const ladders = [
    ...growthSteps.map((step, i) =>
      ladderOf(
        `growth-${String(i)}`,
        `growth in ${growthTexts[i]!}`,
        growths.map((growth) => growthChance(step, growth)),
      ),
    ),
    ...levelParts.map((part, i) =>
      ladderOf(
        `level-${String(i)}`,
        `levels just above ${levelTexts[i]!}`,
        growths.map((growth) => levelChance(part, growth)),
      ),
    ),
  ];
  const best = ladders.reduce((least, ladder) => (ladder.logP < least.logP ? ladder : least));
  const n = growths.length;
  const hits = best.chances.filter((chance) => chance <= 0.1).length;
  const share = binomialInterval(hits, n, 0.95);
  return {
    growths,
    ladders,
    best,
    hits,
    ratio: {
      value: hits / n / 0.1,
      level: 0.95,
      lower: share.lower / 0.1,
      upper: share.upper / 0.1,
      kind: "confidence",
      method: "Clopper-Pearson limits of the share",
    },
    logP: Math.min(0, ...holm(ladders.map(({ logP }) => logP))),
  };
}
