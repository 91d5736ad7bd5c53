import { components } from "./components.js";
import type { Independence } from "./independence.js";

/**
 * The sources of a claim in an order in which every origin stands before what was taken from it, the members of a circle together,
 * and otherwise in the order of `nodes`. Time grows with the longest way times the derivations: meant for what can be drawn.
 */
export function originsFirst({ nodes, edges }: Independence): readonly number[] {
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const targets: number[][] = nodes.map(() => []);
  for (const { from, to } of edges) targets[index.get(from) ?? 0]?.push(index.get(to) ?? 0);
  const parts = components(targets);
  const partOf = new Map(parts.flatMap((part, k) => part.map((node) => [node, k] as const)));
  const steps = targets.flatMap((list, from) =>
    list.map((to) => [partOf.get(from) ?? 0, partOf.get(to) ?? 0] as const).filter(([a, b]) => a !== b),
  );
  // How many steps the longest way back to an origin has; without circles between parts it settles.
  const depth = parts.map(() => 0);
  for (let moved = true; moved;) {
    moved = false;
    for (const [from, to] of steps) {
      const least = (depth[to] ?? 0) + 1;
      if ((depth[from] ?? 0) >= least) continue;
      depth[from] = least;
      moved = true;
    }
  }
  return parts
    .map((part, k) => ({ part, depth: depth[k] ?? 0 }))
    .sort((a, b) => a.depth - b.depth)
    .flatMap(({ part }) => part);
}
