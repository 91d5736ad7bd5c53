import { quantity, say } from "../../core/sentence.js";
import { drawPoisson } from "../../numerics/draw.js";
import { poissonLogUpper } from "../../numerics/poisson.js";
import { findRoot } from "../../numerics/find-root.js";
import type { Examined, Innocent } from "./innocent.js";

/** A figure that many periods share. */
export interface Quota {
  readonly target: number;
  readonly pinned: number;
  /** No figure lies above. */
  readonly ceiling: boolean;
}

/** The commonest figure above zero, where at least a third of the figures (a half, if some lie above it) and three equal it. */
export function findQuota(values: Float64Array): Quota | undefined {
  const counts = new Map<number, number>();
  let most = 0;
  let highest = 0;
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
    highest = Math.max(highest, value);
  }
  let target = 0;
  for (const [value, count] of counts) if (value > 0 && count > most) [target, most] = [value, count];
  const ceiling = target === highest;
  return most >= Math.max(3, values.length / (ceiling ? 3 : 2)) ? { target, pinned: most, ceiling } : undefined;
}

/**
 * Figures pinned at one ceiling or target. Where half of them equal it, a fulfilled quota makes such figures as a matter of
 * course; where fewer do, they are compared with Poisson counts cut off at the ceiling as often.
 */
export function quota({ figures: { values }, scatter }: Examined): Innocent {
  const found = findQuota(values);
  if (found === undefined)
    return {
      id: "quota",
      quantities: {},
      speaks: "against",
      why: say`No single figure is repeated so often that a fulfilled quota or target would show.`,
    };
  const { target, pinned } = found;
  const share = pinned / values.length;
  const common = {
    id: "quota",
    speaks: "for",
    quantities: {
      target: { label: "the commonest figure", unit: "", value: target },
      pinned: { label: "figures equal to it", unit: "figures", value: pinned },
    },
    why: say`${quantity("pinned", "count")} figures equal ${quantity("target", "count")}, as a quota, a target or a full house would make them; whether there was one is for the source to say.`,
  } as const;
  if (share >= 0.5 || !Number.isInteger(target)) return { ...common, under: { kind: "certain" } };
  const demand = findRoot((mean) => poissonLogUpper(target, mean) - Math.log(share), {
    lower: 1e-6,
    upper: 4 * target + 50,
  });
  return {
    ...common,
    under: {
      kind: "statistic",
      observed: scatter(values),
      simulate: (rng) => scatter(values.map(() => Math.min(target, drawPoisson(rng, demand)))),
    },
  };
}
