import type { Rng } from "../../core/rng.js";
import type { Series } from "../../core/values.js";
import { readFigures } from "../series-times.js";
import { drawCount, twinSeries, withFigures } from "../twin-series.js";
import { figuresFor } from "./gains.js";
import { median } from "./law.js";

/** Honest figures around the same smooth mean; of a running total, honest gains at the median gain of the neighbours, added up. */
export function twinGains(series: Series, cumulative: boolean, rng: Rng): Series | undefined {
  if (!cumulative) return twinSeries(series, rng);
  const levels = readFigures(series);
  const gains = figuresFor(series, true);
  if (gains.problems.length > 0 || gains.values.length < 4) return undefined;
  const totals = new Map<string, number>();
  let total = levels.values[0] ?? 0;
  levels.ids.forEach((id, i) => {
    if (i > 0) {
      const around = Array.from(gains.values.subarray(Math.max(0, i - 8), i + 7));
      total += drawCount(rng.stream(id), around.length === 0 ? 0 : Math.max(0, median(around)), 1);
    }
    totals.set(id, total);
  });
  return withFigures(series, (id, value) => totals.get(id) ?? value);
}
