import type { Figures } from "../series-times.js";
import { timeOf } from "../series-times.js";
import type { Break } from "./break.js";
import { leastSide } from "./scan.js";

/** A date named beforehand, such as that of a policy, and how near the break found is to it. */
export interface Declared {
  readonly at: string;
  /** Periods between the first figure of the declared time and that of the new level. */
  readonly distance: number;
  readonly inside: boolean;
  /** log10 of the share of all places that lie as near. */
  readonly log10: number;
}

/** Time of the declared date on the scale of the figures; NaN where it is none: a date within a year counts as that year. */
export function declaredTime(figures: Figures, date: string): number {
  const text = date.trim();
  return timeOf(figures.scale === "year" ? text.slice(0, 4) : text, figures.scale);
}

export function declaredOf(figures: Figures, found: Break, date: string): Declared | undefined {
  if (date.trim() === "") return undefined;
  const time = declaredTime(figures, date);
  // The first figure at or after the declared date is the first that it can touch.
  const row = figures.times.findIndex((other) => other >= time);
  if (!Number.isFinite(time) || row < 0) return undefined;
  const n = figures.values.length;
  const side = leastSide(n);
  const distance = Math.abs(found.scan.place - row);
  let near = 0;
  for (let place = side; place <= n - side; place++) if (Math.abs(place - row) <= distance) near += 1;
  return {
    at: date.trim(),
    distance,
    inside: row >= found.places[0] && row <= found.places[1],
    log10: Math.min(0, Math.log10(Math.max(1, near) / Math.max(1, n - 2 * side + 1))),
  };
}
