import { h, type Element } from "../core/markup.js";
import { drawing, fontSize, label, lineHeight, ownWords, wrappedLabel, type BoundText, type Placement } from "./svg.js";
import { coordinate } from "./scales.js";

/** Sources, origins before what was taken from them, and how the claim went from one to the next. */
export interface DerivationGraph {
  readonly nodes: readonly {
    readonly name: BoundText;
    readonly derivation: "first-hand" | "derived" | "unknown";
    /** False for a source that is only named as an origin. */
    readonly appears: boolean;
    /** Whether it stands in a circle of sources that cite each other. */
    readonly circular: boolean;
  }[];
  /** From what was derived to what it was taken from, by index. */
  readonly edges: readonly { readonly from: number; readonly to: number }[];
}

const gap = 14;
const symbolRadius = 5;

/**
 * One row a source, the origins above; at the left an arrow from each source to what was taken from it. Arrows of a circle stand
 * apart in colour and weight, and each source of it says so in words.
 */
export function derivationPlot(graph: DerivationGraph, place: Placement): Element {
  const arcs = Math.min(120, place.width * 0.22);
  const textAt = arcs + 16;
  let y = gap;
  const rows = graph.nodes.map((node) => {
    const name = wrappedLabel(node.name, {
      x: textAt,
      y: y + fontSize,
      anchor: "start",
      className: node.appears ? "pl-source" : "pl-source pl-named",
      width: place.width - textAt,
    });
    const middle = y + lineHeight / 2 + 1;
    const words = rowWords(node);
    const below = y + name.lines * lineHeight + fontSize - 1;
    y += (name.lines + (words === "" ? 0 : 1)) * lineHeight + gap;
    const standing =
      words === "" ? [] : [label(ownWords(words), { x: textAt, y: below, anchor: "start", className: "pl-tick" })];
    return { middle, elements: [symbolOf(node, arcs, middle), name.element, ...standing] };
  });
  const span = Math.max(1, y);
  const arrows = graph.edges.map(({ from, to }) => {
    const circular = graph.nodes[from]?.circular === true && graph.nodes[to]?.circular === true;
    return arrow(
      arcs,
      rows[to]?.middle ?? 0,
      rows[from]?.middle ?? 0,
      span,
      circular ? "pl-arrow pl-circular" : "pl-arrow",
    );
  });
  return drawing(
    place,
    { width: place.width, height: y },
    {
      title: ownWords("Where the claim was taken from"),
      description: ownWords(
        "One row a source, origins above what was taken from them. Every arrow stands in words in the list of appearances.",
      ),
    },
    [...arrows, ...rows.flatMap(({ elements }) => elements)],
  );
}

function rowWords({ derivation, appears, circular }: DerivationGraph["nodes"][number]): string {
  return [
    { "first-hand": "at first hand", unknown: "where from is not recorded", derived: "" }[derivation],
    appears ? "" : "only named as an origin",
    circular ? "in a circle of sources that cite each other" : "",
  ]
    .filter((words) => words !== "")
    .join("; ");
}

/** Full = at first hand, open = taken from another, dashed = not recorded. */
function symbolOf({ derivation }: DerivationGraph["nodes"][number], x: number, y: number): Element {
  const className = { "first-hand": "pl-root", derived: "pl-taken", unknown: "pl-taken pl-unrecorded" }[derivation];
  return h("circle", { class: className, cx: coordinate(x), cy: coordinate(y), r: symbolRadius });
}

/** A bow to the left from the origin to what was taken from it, the wider the further apart they stand. */
function arrow(x: number, fromY: number, toY: number, span: number, className: string): Element {
  const edge = x - symbolRadius - 2;
  const bow = 18 + (Math.abs(toY - fromY) / span) * (edge - 26) * (4 / 3);
  const end = edge - 5;
  const path = `M${coordinate(edge)} ${coordinate(fromY)}C${coordinate(edge - bow)} ${coordinate(fromY)} ${coordinate(edge - bow)} ${coordinate(toY)} ${coordinate(end)} ${coordinate(toY)}`;
  const head = `M${coordinate(edge)} ${coordinate(toY)}L${coordinate(end - 1)} ${coordinate(toY - 3.5)}L${coordinate(end - 1)} ${coordinate(toY + 3.5)}Z`;
  return h(
    "g",
    { class: className },
    h("path", { class: "pl-bow", d: path }),
    h("path", { class: "pl-head", d: head }),
  );
}
