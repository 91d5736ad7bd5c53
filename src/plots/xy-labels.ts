import type { Element } from "../core/markup.js";
import { stackLabels, type Occupied } from "./collisions.js";
import type { Scale } from "./scales.js";
import { fontSize, label, line, lineHeight, wrappedLabel, type BoundText } from "./svg.js";
import { groupClass, symbol } from "./symbols.js";
import { textWidth, wrapText } from "./text.js";
import { middle, type Frame, type XYDrawing, type XYMark } from "./xy-types.js";

/** The figures as printed, each beside its mark where there is room; the others stand in the table. */
export function valueLabels(
  marks: readonly XYMark[],
  scaleX: Scale,
  scaleY: Scale,
  occupied: Occupied,
): readonly Element[] {
  const elements: Element[] = [];
  // The first and the last mark are named first: the ends of a series are what readers look for.
  const byTime = marks.map((_, i) => i).sort((a, b) => marks[a]!.x - marks[b]!.x || a - b);
  const order = [...byTime.slice(0, 1), ...byTime.slice(-1), ...byTime.slice(1, -1)];
  for (const i of marks.length <= 1 ? byTime : order) {
    const mark = marks[i]!;
    const x = scaleX(mark.x);
    const y = scaleY(middle(mark));
    const width = textWidth(mark.label.text, fontSize - 1);
    if (width > 150) continue;
    const box = (left: number, top: number): { left: number; right: number; top: number; bottom: number } => ({
      left,
      right: left + width,
      top,
      bottom: top + fontSize,
    });
    const candidates = [
      { box: box(x - width / 2, y - 9 - fontSize) },
      { box: box(x - width - 9, y - fontSize / 2) },
      { box: box(x + 9, y - fontSize / 2) },
      { box: box(x - width / 2, y + 9) },
      { box: box(x - width - 4, y - 9 - fontSize) },
      { box: box(x + 4, y + 8) },
    ];
    const found = occupied.place(candidates);
    if (found === undefined) continue;
    elements.push(
      label(mark.label, {
        x: (found.box.left + found.box.right) / 2,
        y: found.box.bottom - 2.5,
        anchor: "middle",
        className: "pl-value",
      }),
    );
  }
  return elements;
}

/** The line at the value that would mean nothing, with its name. */
export function referenceLine(spec: XYDrawing, frame: Frame, scaleY: Scale, occupied: Occupied): readonly Element[] {
  if (spec.reference === undefined || !Number.isFinite(spec.reference.y)) return [];
  const y = scaleY(spec.reference.y);
  const { text } = spec.reference.label;
  const lines = wrapText(text, frame.right - frame.left - 12, fontSize);
  const width = Math.max(...lines.map((l) => textWidth(l, fontSize)));
  const height = lines.length * lineHeight;
  const above = y - height - 4 >= frame.top - 10;
  const top = above ? y - height - 2 : y + 4;
  occupied.take({ left: frame.right - 6 - width, right: frame.right, top, bottom: top + height });
  return [
    line("pl-reference", frame.left, y, frame.right, y),
    wrappedLabel(spec.reference.label, {
      x: frame.right - 6,
      y: top + fontSize - 1,
      anchor: "end",
      className: "pl-note",
      width: frame.right - frame.left - 12,
    }).element,
  ];
}

export interface SideLabel {
  readonly bound: BoundText;
  readonly lines: number;
  readonly y: number;
  readonly key: (x: number, y: number) => Element;
  readonly width: number;
}

/** Labels of lines and groups, each with a sample of what it names; `y` is the value at the right-hand end. */
export function sideLabels(spec: XYDrawing, marks: readonly XYMark[], width: number): readonly SideLabel[] {
  const fromLines = spec.lines.flatMap((l) => {
    const last = l.points.findLast((p) => Number.isFinite(p.y));
    if (l.label === undefined || last === undefined) return [];
    const lines = wrapText(l.label.text, width - 26, fontSize).length;
    const key = (x: number, y: number): Element => line(`pl-line ${l.className}`, x, y - 4, x + 18, y - 4);
    return [{ bound: l.label, lines, y: last.y, key, width }];
  });
  const fromGroups = spec.groups.flatMap(({ group, label: bound }, index) => {
    const own = marks.filter((m) => m.group === group);
    const last = own.reduce<XYMark | undefined>((a, b) => (a === undefined || b.x >= a.x ? b : a), undefined);
    if (bound === undefined || last === undefined) return [];
    const lines = wrapText(bound.text, width - 26, fontSize).length;
    const key = (x: number, y: number): Element => symbol(index, x + 9, y - 4, `pl-symbol ${groupClass(index)}`);
    return [{ bound, lines, y: middle(last), key, width }];
  });
  return [...fromLines, ...fromGroups];
}

/** Beside the frame, each as near as possible to the end of what it names. */
export function sideRight(side: readonly SideLabel[], frame: Frame, scaleY: Scale): readonly Element[] {
  const tops = stackLabels(
    side.map((entry) => ({ y: scaleY(entry.y), height: entry.lines * lineHeight + 6 })),
    frame.top - 8,
    frame.bottom + 8,
  );
  return side.flatMap((entry, i) => sideLabel(entry, frame.right + 12, (tops[i] ?? 0) + fontSize));
}

/** Above the frame, one below the other, where the page is too narrow for a column. */
export function sideAbove(side: readonly SideLabel[]): readonly Element[] {
  let y = fontSize;
  return side.flatMap((entry) => {
    const elements = sideLabel(entry, 2, y);
    y += entry.lines * lineHeight + 4;
    return elements;
  });
}

function sideLabel(entry: SideLabel, x: number, y: number): readonly Element[] {
  const at = { x: x + 24, y, anchor: "start" as const, className: "pl-note", width: entry.width - 26 };
  return [entry.key(x, y), wrappedLabel(entry.bound, at).element];
}
