import type { Rng } from "../../core/rng.js";
import type { Panel } from "../../core/values.js";
import { readChanges, type ChangeOptions } from "./changes.js";
import { quantile } from "./edit.js";
import { distances, tailGap } from "./tail.js";

/**
 * The panel with its changes drawn anew: log changes of the bulk are drawn from the changes themselves, those of the tail from the
 * Pareto tail that its gaps below the widest one suggest. Whole figures stay whole.
 */
export function twinChanges(panel: Panel, options: ChangeOptions, rng: Rng): Panel | undefined {
  const { changes, mode, column } = readChanges(panel, options);
  const distance = distances(changes);
  const tail = tailGap(distance);
  if (tail === undefined) return undefined;
  const logs = Float64Array.from(changes, ({ before, after }) => Math.log(after / before));
  const median = quantile(logs.slice().sort(), 0.5);
  const order = Array.from(distance.keys()).sort((a, b) => distance[a]! - distance[b]!);
  const bulk = order.slice(0, order.length - tail.tail);
  const edge = Math.max(...bulk.map((i) => distance[i]!));
  // One quartile distance in logs, for a deviation beyond what was seen.
  const step = quantile(logs.map((log) => Math.abs(log - median)).sort(), 0.5);
  const drawn = new Map<string, number>();
  changes.forEach(({ member, at }) => {
    const own = rng.stream(`${member}/${at}`);
    const inTail = own.uniform() < tail.tail / changes.length;
    const deviation = inTail
      ? (own.uniform() < 0.5 ? -1 : 1) * step * edge * Math.exp(-tail.mean * Math.log(own.uniform()))
      : (logs[bulk[Math.floor(own.uniform() * bulk.length)]!] ?? median) - median;
    drawn.set(JSON.stringify([member, at]), Math.exp(Math.max(-20, Math.min(20, median + deviation))));
  });
  return replaceChanges(panel, column, mode === "periods", {
    drawn,
    earlier: new Map(changes.map(({ member, at, before }) => [JSON.stringify([member, at]), before])),
  });
}

function replaceChanges(
  panel: Panel,
  column: string,
  chain: boolean,
  { drawn, earlier }: { readonly drawn: ReadonlyMap<string, number>; readonly earlier: ReadonlyMap<string, number> },
): Panel {
  return {
    ...panel,
    members: panel.members.map((member) => {
      const bounds = member.values[column];
      if (bounds === undefined) return member;
      const lower = Float64Array.from(bounds.lower);
      const upper = Float64Array.from(bounds.upper);
      // Along time each figure follows from the one drawn before it.
      let last = Number.NaN;
      member.at.forEach((at, row) => {
        const key = JSON.stringify([member.group, at]);
        const ratio = drawn.get(key);
        const value = (lower[row]! + upper[row]!) / 2;
        const before = chain && Number.isFinite(last) ? last : earlier.get(key);
        if (ratio === undefined || before === undefined) {
          last = Number.isFinite(value) ? value : last;
          return;
        }
        const half = (upper[row]! - lower[row]!) / 2;
        const made = Number.isInteger(value) ? Math.max(1, Math.round(before * ratio)) : before * ratio;
        last = made;
        lower[row] = made - half;
        upper[row] = made + half;
      });
      return { ...member, values: { ...member.values, [column]: { lower, upper } } };
    }),
  };
}
