import type { Rng } from "../core/rng.js";
import type { Bounds, Member, Panel } from "../core/values.js";
import { drawCount } from "./twin-series.js";

/**
 * A panel with honest figures: each count drawn anew around its own value, or around the mean of the run of equal figures it
 * stands in, so that small counts may repeat by chance and large ones do not. Cells are drawn by member, column and period.
 */
export function twinPanel(panel: Panel, rng: Rng): Panel {
  return {
    ...panel,
    members: panel.members.map((member) => ({
      ...member,
      values: Object.fromEntries(
        Object.entries(member.values).map(([column, bounds]) => [
          column,
          twinBounds(member, column, bounds, rng.stream(member.group)),
        ]),
      ),
    })),
  };
}

function twinBounds({ at }: Member, column: string, { lower, upper }: Bounds, rng: Rng): Bounds {
  const drawn = lower.map((low, i) => {
    const high = upper[i]!;
    if (!(low === high) || !Number.isInteger(low) || low < 0) return Number.NaN;
    return drawCount(rng.stream(`${column}/${at[i] ?? i}`), low, 1);
  });
  return {
    lower: lower.map((low, i) => (Number.isNaN(drawn[i]!) ? low : drawn[i]!)),
    upper: upper.map((high, i) => (Number.isNaN(drawn[i]!) ? high : drawn[i]!)),
  };
}
