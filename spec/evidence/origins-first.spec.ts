import fc from "fast-check";
import { expect, it } from "vitest";
import { independence } from "../../src/evidence/independence.js";
import { originsFirst } from "../../src/evidence/origins-first.js";

/** Appearances 0 … n - 1, each taken from the listed others. */
const graphOf = (from: readonly (readonly number[])[]) =>
  independence(
    {
      appearances: from.map((origins, i) => ({
        source: `S-${i}`,
        date: "",
        role: "repeats",
        attributesTo: "",
        derivedFrom: origins.filter((origin) => origin !== i).map((origin) => `S-${origin}`),
        text: "",
        note: "",
      })),
    },
    [],
  );

it("puts every origin before what was taken from it, circles together, and every source once", () => {
  const graph = fc
    .integer({ min: 1, max: 12 })
    .chain((n) => fc.array(fc.array(fc.nat(n - 1), { maxLength: 3 }), { minLength: n, maxLength: n }));
  fc.assert(
    fc.property(graph, (from) => {
      const known = graphOf(from);
      const order = originsFirst(known);
      expect([...order].sort((a, b) => a - b)).toEqual(known.nodes.map((_, i) => i));
      const row = new Map(order.map((node, i) => [known.nodes[node]?.id, i]));
      const circleOf = (id: string) => known.circles.findIndex((circle) => circle.includes(id));
      for (const { from: copy, to: origin } of known.edges) {
        if (circleOf(copy) !== -1 && circleOf(copy) === circleOf(origin)) continue;
        expect(row.get(origin)).toBeLessThan(row.get(copy) ?? -1);
      }
      for (const circle of known.circles) {
        const rows = circle.map((id) => row.get(id) ?? -1).sort((a, b) => a - b);
        expect((rows.at(-1) ?? 0) - (rows[0] ?? 0)).toBe(circle.length - 1);
      }
    }),
    { seed: 11, numRuns: 500 },
  );
});
