import type { Rng } from "../../core/rng.js";
import type { Panel } from "../../core/values.js";
import { readSums, type SumOptions } from "./sums.js";

/**
 * The panel with errors of rounding drawn anew: in each independent sum the last rounded figure, as a rule the total, becomes
 * what rounding by itself would have printed for it had the true values lain anywhere in the intervals of the other figures.
 */
export function twinSums(panel: Panel, options: SumOptions, rng: Rng): Panel {
  const { independent, table } = readSums(panel, options);
  const changed = new Map<string, number>();
  for (const { row, large, unit, text, miss } of independent) {
    const settled = large.at(-1);
    const term = row.terms.find(({ cell }) => cell === settled);
    const cell = table.cells[settled ?? -1];
    if (term === undefined || cell === undefined) continue;
    const own = rng.stream(text);
    let error = 0;
    for (let i = 1; i < large.length; i += 1) error += own.uniform() - 0.5;
    const fitting = (cell.lower + cell.upper) / 2 - term.coefficient * miss * unit;
    changed.set(
      JSON.stringify([cell.member, cell.column, cell.at]),
      Number((fitting + unit * Math.round(error)).toPrecision(12)),
    );
  }
  return {
    ...panel,
    members: panel.members.map((member) => ({
      ...member,
      values: Object.fromEntries(
        Object.entries(member.values).map(([column, { lower, upper }]) => {
          const end = (own: Float64Array, sign: 1 | -1): Float64Array =>
            own.map((value, i) => {
              const middle = changed.get(JSON.stringify([member.group, column, member.at[i] ?? ""]));
              const half = (upper[i]! - lower[i]!) / 2;
              return middle === undefined ? value : Number((middle + sign * half).toPrecision(12));
            });
          return [column, { lower: end(lower, -1), upper: end(upper, 1) }];
        }),
      ),
    })),
  };
}
