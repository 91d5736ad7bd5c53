import type { Element, Node } from "../core/markup.js";
import { Occupied } from "./collisions.js";
import { linearScale, niceTicks } from "./scales.js";
import { drawing, fontSize, label, lineHeight, wrappedLabel, type BoundText, type Placement } from "./svg.js";
import { groupClass } from "./symbols.js";
import { textWidth, wrapText } from "./text.js";
import { axisKind, yearAt, yearStart, type AxisKind } from "./time-axis.js";
import { axes } from "./xy-axes.js";
import { referenceLine, sideAbove, sideLabels, sideRight, valueLabels } from "./xy-labels.js";
import { drawMarks, polyline } from "./xy-marks.js";
import { groupIndex, middle, type Frame, type XYDrawing, type XYMark } from "./xy-types.js";

/** A drawing with time or another number along the bottom and one quantity upwards. */
export function drawXY(spec: XYDrawing, place: Placement): Element {
  const marks = spec.marks.filter((mark) => Number.isFinite(middle(mark)));
  const kind = spec.kind ?? axisKind(marks);
  const narrow = place.width < 500;
  const y = verticalDomain(spec, marks);
  const height = narrow ? 280 : 380;
  const side = sideLabels(spec, marks, narrow ? place.width - 24 : 168);
  const header = narrow ? side.reduce((sum, entry) => sum + entry.lines * lineHeight + 4, 0) : 0;
  const yLabelLines = wrapText(spec.yLabel.text, place.width - 8, fontSize).length;
  const yTicks = niceTicks(y[0], y[1], narrow ? 5 : 6);
  const tickWidth = Math.max(...yTicks.map((tick) => textWidth(tick.label, fontSize)), 10);
  const frame: Frame = {
    left: Math.ceil(tickWidth) + 10,
    right: place.width - (narrow || side.length === 0 ? 14 : 190),
    top: header + yLabelLines * lineHeight + 14,
    bottom: header + height - (spec.xLabel === undefined ? 30 : 46),
  };
  const xDomain = horizontalDomain(spec, marks, kind);
  const scaleX = linearScale(xDomain, [frame.left + 8, frame.right - 8]);
  const scaleY = linearScale(y, [frame.bottom, frame.top]);
  const occupied = new Occupied({
    ...frame,
    top: frame.top - 10,
    right: narrow || side.length === 0 ? place.width : frame.right + 8,
  });
  const axis = axes({ frame, scaleX, scaleY, yTicks, kind, xDomain, narrow });
  const lines = spec.lines.map((l) => polyline(`pl-line ${l.className}`, l.points, scaleX, scaleY, occupied));
  const joined = spec.joins.map(({ group, points }) =>
    polyline(`pl-join ${groupClass(groupIndex(spec, group))}`, points, scaleX, scaleY, occupied),
  );
  const drawn = drawMarks(spec, marks, scaleX, scaleY, occupied);
  const labels = valueLabels(marks, scaleX, scaleY, occupied);
  const children: Node[] = [
    axis,
    label2(spec.yLabel, 0, header + fontSize, place.width - 8, "pl-axis-name"),
    ...(spec.xLabel === undefined
      ? []
      : [
          label(spec.xLabel, {
            x: frame.right,
            y: frame.bottom + 38,
            anchor: "end" as const,
            className: "pl-axis-name",
          }),
        ]),
    ...referenceLine(spec, frame, scaleY, occupied),
    ...lines,
    ...joined,
    ...drawn,
    ...labels,
    ...(narrow ? sideAbove(side) : sideRight(side, frame, scaleY)),
  ];
  return drawing(place, { width: place.width, height: header + height }, spec, children);
}

function label2(bound: BoundText, x: number, y: number, width: number, className: string): Element {
  return wrappedLabel(bound, { x, y, anchor: "start", className, width }).element;
}

function verticalDomain(spec: XYDrawing, marks: readonly XYMark[]): readonly [number, number] {
  const values = [
    ...marks.flatMap((m) => [m.lower, m.upper]),
    ...spec.lines.flatMap((l) => l.points.map((p) => p.y)),
    ...(spec.reference === undefined ? [] : [spec.reference.y]),
    ...(spec.zeroBased ? [0] : []),
  ].filter((v) => Number.isFinite(v));
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!(low <= high)) return [0, 1];
  if (low === high) return low === 0 ? [0, 1] : low > 0 ? [0, low * 1.2] : [low * 1.2, 0];
  // An arrow above the highest mark needs room for itself.
  const arrowRoom = marks.some((m) => m.upper === Infinity && middle(m) > low + 0.85 * (high - low)) ? 0.12 : 0.04;
  return [
    low === 0 ? 0 : low - 0.04 * (high - low) * (spec.zeroBased && low >= 0 ? 0 : 1),
    high + arrowRoom * (high - low),
  ];
}

function horizontalDomain(spec: XYDrawing, marks: readonly XYMark[], kind: AxisKind): readonly [number, number] {
  const values = [...marks.flatMap((m) => m.span ?? [m.x]), ...spec.lines.flatMap((l) => l.points.map((p) => p.x))];
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!(low <= high)) return [0, 1];
  if (kind === "days" || kind === "months")
    return [yearStart(yearAt(low, kind), kind), yearStart(yearAt(high - 1e-6, kind) + 1, kind)];
  return low === high ? [low - 1, high + 1] : [low, high];
}
