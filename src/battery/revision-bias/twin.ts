import type { Observation } from "../../core/case.js";
import type { Rng } from "../../core/rng.js";
import { printedLike } from "../series-times.js";
import type { Input } from "./scenarios.js";
import { clustersOf, middleOf, type Versions } from "./versions.js";

/**
 * The same versions with the direction of each date's revisions drawn by a coin of that date: the first version stays, later
 * ones follow from the one before, by changes of the same size, printed alike.
 */
export function twinVersions(observations: readonly Observation[], { pairs }: Versions, rng: Rng): Input | undefined {
  if (clustersOf(pairs).length === 0) return undefined;
  const redrawn = new Map<string, Observation>();
  // Pairs of one quantity come in order of publication, so that the earlier version has been redrawn before the later one.
  for (const { from, to, change, published } of pairs) {
    const sign = rng.stream(published).uniform() < 0.5 ? 1 : -1;
    const before = middleOf(redrawn.get(from.id) ?? from);
    const size = sign * change;
    const width = to.figure.upper - to.figure.lower;
    // A change within rounding keeps its place relative to the version before.
    const target =
      change === 0 ? before + middleOf(to) - middleOf(from) : (before * (2 + size)) / (2 - Math.min(size, 1.999));
    const whole = Number.isInteger(middleOf(to)) && width === 0;
    const value = Math.max(0, whole ? Math.round(target) : printedLike(target, middleOf(to), width));
    redrawn.set(to.id, withMiddle(to, value));
  }
  return { observations: observations.map((observation) => redrawn.get(observation.id) ?? observation) };
}

function withMiddle(observation: Observation, value: number): Observation {
  const half = (observation.figure.upper - observation.figure.lower) / 2;
  const figure = {
    ...observation.figure,
    text: String(value),
    value,
    lower: Math.max(0, value - half),
    upper: value + half,
  };
  return { ...observation, figure };
}
