import { h, type Node } from "../core/markup.js";
import type { Independence } from "../evidence/independence.js";
import { originsFirst } from "../evidence/origins-first.js";
import { derivationPlot } from "../plots/derivation.js";
import { boundText } from "../plots/svg.js";
import { anchor, fold, type Page } from "./page.js";

/** More rows than this are no picture: the list of appearances says the same. */
const mostRows = 40;

/** The way of a claim from source to source, drawn where any of it is recorded. */
export function derivation(page: Page, claim: string, graph: Independence): readonly Node[] {
  if (graph.edges.length === 0 || graph.nodes.length > mostRows) return [];
  const order = originsFirst(graph);
  const row = new Map(order.map((node, i) => [graph.nodes[node]?.id ?? "", i]));
  const circular = new Set(graph.circles.flat());
  const known = new Set(page.evidence.input.case.sources.map(({ id }) => id));
  const drawn = {
    nodes: order.map((node) => {
      const { id, derivation: how, appears } = graph.nodes[node]!;
      const from = known.has(id) ? `source:${id}#/title` : `trace:${claim}#/independence/nodes/${node}/id`;
      return {
        name: boundText(String(page.resolve(from)), from),
        derivation: how,
        appears,
        circular: circular.has(id),
      };
    }),
    edges: graph.edges.map(({ from, to }) => ({ from: row.get(from) ?? 0, to: row.get(to) ?? 0 })),
  };
  const id = anchor("derivation", claim);
  const draw = (width: number, suffix: string) =>
    derivationPlot(drawn, { id: `${id}-${suffix}`, from: "", width, rowOf: () => "" });
  const figure = h(
    "figure",
    { class: "drawing", id },
    h(
      "p",
      { class: "description" },
      "An arrow leads from a source to what was taken from it. A full circle has the claim at first hand; an open one took it from another; a dashed one does not say.",
    ),
    h("div", { class: "wide" }, draw(740, "wide")),
    h("div", { class: "narrow" }, draw(350, "narrow")),
  );
  // A circle is a finding and stands open; an ordinary chain unfolds.
  return graph.circles.length > 0 ? [figure] : [fold("The way of the claim, drawn", [figure])];
}
