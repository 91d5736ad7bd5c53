import { h, type Element } from "../core/markup.js";
import type { Occupied } from "./collisions.js";
import { coordinate, type Scale } from "./scales.js";
import { binding, line } from "./svg.js";
import { arrow, groupClass, interval, symbol } from "./symbols.js";
import { groupIndex, middle, type XYDrawing, type XYMark } from "./xy-types.js";

/** A line through points; value labels will keep off it. */
export function polyline(
  className: string,
  points: readonly { readonly x: number; readonly y: number }[],
  scaleX: Scale,
  scaleY: Scale,
  occupied: Occupied,
): Element {
  const finite = points.filter((p) => Number.isFinite(p.x) && Number.isFinite(p.y));
  const at = finite.map((p) => [scaleX(p.x), scaleY(p.y)] as const);
  // Value labels keep off the line: small boxes along each piece.
  for (let i = 1; i < at.length; i++) {
    const [x0, y0] = at[i - 1]!;
    const [x1, y1] = at[i]!;
    const pieces = Math.min(60, Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 5)));
    for (let k = 0; k <= pieces; k++) {
      const x = x0 + ((x1 - x0) * k) / pieces;
      const y = y0 + ((y1 - y0) * k) / pieces;
      occupied.take({ left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 });
    }
  }
  const d = at.map(([x, y], i) => `${i === 0 ? "M" : "L"}${coordinate(x)} ${coordinate(y)}`).join("");
  return h("path", { class: className, d: d === "" ? "M0 0" : d });
}

/** The marks with their bounds; each knows the row of the table behind it. */
export function drawMarks(
  spec: XYDrawing,
  marks: readonly XYMark[],
  scaleX: Scale,
  scaleY: Scale,
  occupied: Occupied,
): readonly Element[] {
  return marks.map((mark) => {
    const index = groupIndex(spec, mark.group);
    const className = groupClass(index);
    const x = scaleX(mark.x);
    const y = scaleY(middle(mark));
    occupied.take({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 });
    const parts: Element[] = [];
    if (mark.span !== undefined) {
      parts.push(line(`pl-span ${className}`, scaleX(mark.span[0]), y, scaleX(mark.span[1]), y));
      occupied.take({ left: scaleX(mark.span[0]), right: scaleX(mark.span[1]), top: y - 3, bottom: y + 3 });
    }
    if (mark.upper === Infinity && mark.lower !== -Infinity) {
      parts.push(arrow(x, y, true, `pl-interval ${className}`));
      occupied.take({ left: x - 5, right: x + 5, top: y - 27, bottom: y });
    } else if (mark.lower === -Infinity) {
      parts.push(arrow(x, y, false, `pl-interval ${className}`));
      occupied.take({ left: x - 5, right: x + 5, top: y, bottom: y + 27 });
    } else if (mark.lower < mark.upper) {
      parts.push(interval(x, scaleY(mark.upper), scaleY(mark.lower), `pl-interval ${className}`));
      occupied.take({ left: x - 5, right: x + 5, top: scaleY(mark.upper), bottom: scaleY(mark.lower) });
    }
    const exact = mark.lower === mark.upper;
    parts.push(symbol(index, x, y, exact ? `pl-symbol ${className}` : `pl-symbol pl-open ${className}`));
    // Small symbols are hard to hit with a finger: an unseen circle catches what falls near.
    parts.push(h("circle", { class: "pl-hit", cx: coordinate(x), cy: coordinate(y), r: 11 }));
    return h("g", { class: "pl-mark", "data-row": mark.row }, h("title", binding(mark.name), mark.name.text), parts);
  });
}
