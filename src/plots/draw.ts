import type { Element } from "../core/markup.js";
import type { PlotSpec } from "../core/plot.js";
import { drawSeries } from "./series.js";
import { drawStrip } from "./strip.js";
import { drawTiles } from "./tiles.js";
import type { Placement } from "./svg.js";

/** The drawing of a specification as an SVG element; the same specification and placement give the same bytes. */
export function drawPlot(spec: PlotSpec, place: Placement): Element {
  switch (spec.kind) {
    case "series":
      return drawSeries(spec, place);
    case "strip":
      return drawStrip(spec, place);
    case "tiles":
      return drawTiles(spec, place);
  }
}
