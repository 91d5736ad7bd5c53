import type { Rng } from "../../core/rng.js";
import type { Bounds, Member, Panel } from "../../core/values.js";
import { shuffle } from "../../numerics/resampling.js";

/**
 * The same known figures in the same order, the gaps between them dealt out anew: each member's gap lengths change places at random,
 * so that what is missing has nothing to do with what is known. Starts and stops stay where they are.
 */
export function twinGaps(table: Panel, rng: Rng): Panel {
  return { ...table, members: table.members.map((member) => twinMember(member, rng.stream(member.group))) };
}

function twinMember(member: Member, rng: Rng): Member {
  const values = Object.entries(member.values).map(
    ([column, bounds]) => [column, dealt(bounds, rng.stream(column))] as const,
  );
  return { ...member, values: Object.fromEntries(values) };
}

function dealt({ lower, upper }: Bounds, rng: Rng): Bounds {
  const known = Array.from(lower.keys()).filter((i) => !Number.isNaN(lower[i]!) && !Number.isNaN(upper[i]!));
  const gaps = shuffle(
    rng,
    known.slice(1).map((place, i) => place - known[i]! - 1),
  );
  const [low, high] = [new Float64Array(lower.length).fill(NaN), new Float64Array(lower.length).fill(NaN)];
  let place = known[0] ?? 0;
  known.forEach((from, i) => {
    if (i > 0) place += 1 + gaps[i - 1]!;
    low[place] = lower[from]!;
    high[place] = upper[from]!;
  });
  return { lower: low, upper: high };
}
