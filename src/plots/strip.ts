import { h, type Element, type Node } from "../core/markup.js";
import type { StripPlot } from "../core/plot.js";
import { Occupied } from "./collisions.js";
import { coordinate, linearScale, logScale, logTicks, niceTicks, type Scale } from "./scales.js";
import { boundText, drawing, fontSize, label, line, lineHeight, wrappedLabel, type Placement } from "./svg.js";
import { symbol } from "./symbols.js";
import { cleanText, textWidth, wrapText } from "./text.js";

interface Entry {
  readonly label: string;
  readonly value: number;
  /** Place in the specification. */
  readonly index: number;
}

/**
 * Where the series stands among its comparators: one grey dot a comparator, piled up where they crowd, the series itself as a
 * diamond above. Values that a log scale cannot show (zero and below) stand in the table only.
 */
export function drawStrip(spec: StripPlot, place: Placement): Element {
  const { from } = place;
  const usable = (v: number): boolean => Number.isFinite(v) && (spec.scale === "linear" || v > 0);
  const own = entries(spec.own).filter((e) => usable(e.value));
  const others = entries(spec.others).filter((e) => usable(e.value));
  const reference = spec.reference !== undefined && usable(spec.reference.x) ? spec.reference : undefined;
  const values = [...own, ...others].map((e) => e.value).concat(reference === undefined ? [] : [reference.x]);
  const domain = domainOf(values, spec.scale);
  const left = 14;
  const right = place.width - 14;
  const scale =
    spec.scale === "log" ? logScale(domain, [left + 8, right - 8]) : linearScale(domain, [left + 8, right - 8]);

  const referenceHeight = reference === undefined ? 0 : lineHeight + 6;
  const ownTop = referenceHeight + 4;
  const ownRows = Math.max(1, own.length);
  const rowHeight = 22;
  const { radius, piles, highest } = pile(others, scale);
  const pileHeight = Math.max(28, Math.min(150, highest * radius * 2 + 8));
  const step = highest === 0 ? 0 : Math.min(radius * 2, (pileHeight - 8) / highest);
  const names = 18;
  const base = ownTop + ownRows * rowHeight + names + pileHeight;
  const occupied = new Occupied({ left: 0, right: place.width, top: 0, bottom: base });

  const ticks =
    spec.scale === "log" ? logTicks(domain[0], domain[1]) : niceTicks(domain[0], domain[1], place.width < 500 ? 4 : 8);
  const axis = h(
    "g",
    { "data-from": "axis", "aria-hidden": "true" },
    line("pl-base", left, base, right, base),
    ticks.flatMap((tick) => [
      line("pl-base", scale(tick.value), base, scale(tick.value), base + 5),
      h(
        "text",
        { class: "pl-tick", x: coordinate(scale(tick.value)), y: coordinate(base + 19), "text-anchor": "middle" },
        tick.label,
      ),
    ]),
  );
  const dots = piles.map(({ entry, x, level }) => {
    const y = base - radius - 2 - level * step;
    occupied.take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
    return h(
      "g",
      { class: "pl-mark", "data-row": place.rowOf(spec.own.length + entry.index) },
      h("title", { "data-from": `${from}/others/${entry.index}/label`, "data-as": "string" }, cleanText(entry.label)),
      h("circle", { class: "pl-other", cx: coordinate(x), cy: coordinate(y), r: radius }),
    );
  });
  const children: Node[] = [axis];
  if (reference !== undefined) {
    const x = scale(reference.x);
    const width = textWidth(reference.label, fontSize);
    const anchor = x + width + 6 <= right ? "start" : x - width - 6 >= left ? "end" : "start";
    children.push(
      line("pl-reference", x, 6, x, base),
      label(boundText(reference.label, `${from}/reference/label`), {
        x: anchor === "start" ? Math.min(x + 6, Math.max(left, right - width)) : x - 6,
        y: fontSize + 2,
        anchor,
        className: "pl-note",
      }),
    );
  }
  children.push(...dots);
  own.forEach((entry, i) => {
    const x = scale(entry.value);
    const y = ownTop + rowHeight * i + 12;
    const width = textWidth(entry.label, fontSize);
    const toRight = x + 12 + width <= right;
    children.push(
      line("pl-drop", x, y, x, base),
      h(
        "g",
        { class: "pl-mark", "data-row": place.rowOf(entry.index) },
        h("title", { "data-from": `${from}/own/${entry.index}/label`, "data-as": "string" }, cleanText(entry.label)),
        symbol(3, x, y, "pl-symbol pl-own"),
        h("circle", { class: "pl-hit", cx: coordinate(x), cy: coordinate(y), r: 11 }),
      ),
      label(boundText(entry.label, `${from}/own/${entry.index}/label`), {
        x: toRight ? x + 12 : x - 12,
        y: y + 4.5,
        anchor: toRight ? "start" : "end",
        className: "pl-own-label",
      }),
    );
  });
  children.push(...extremes(piles, { base, radius, step, from, occupied, width: place.width }));
  const xLabelLines = wrapText(spec.xLabel, place.width - 16, fontSize).length;
  children.push(
    wrappedLabel(boundText(spec.xLabel, `${from}/xLabel`), {
      x: right,
      y: base + 38,
      anchor: "end",
      className: "pl-axis-name",
      width: place.width - 16,
    }).element,
  );
  return drawing(
    place,
    { width: place.width, height: base + 28 + xLabelLines * lineHeight },
    { title: boundText(spec.title, `${from}/title`), description: boundText(spec.description, `${from}/description`) },
    children,
  );
}

function entries(of: StripPlot["own"]): readonly Entry[] {
  return of.map((entry, index) => ({ label: entry.label, value: entry.value, index }));
}

function domainOf(values: readonly number[], scale: "linear" | "log"): readonly [number, number] {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!(low <= high)) return scale === "log" ? [1, 10] : [0, 1];
  if (low === high) return scale === "log" ? [low / 2, low * 2] : [low - 1, high + 1];
  const reach = scale === "log" ? (high / low) ** 0.03 : 0.03 * (high - low);
  return scale === "log" ? [low / reach, high * reach] : [low - reach, high + reach];
}

interface Piled {
  readonly entry: Entry;
  readonly x: number;
  readonly level: number;
}

/** Dots of one column of pixels stand on each other, in order of value, then of the specification. */
function pile(
  others: readonly Entry[],
  scale: Scale,
): { readonly radius: number; readonly piles: readonly Piled[]; readonly highest: number } {
  const radius = others.length <= 80 ? 4 : others.length <= 300 ? 3 : 2;
  const levels = new Map<number, number>();
  const sorted = others.toSorted((a, b) => a.value - b.value || a.index - b.index);
  let highest = 0;
  const piles = sorted.map((entry) => {
    const column = Math.round(scale(entry.value) / (radius * 2));
    const level = levels.get(column) ?? 0;
    levels.set(column, level + 1);
    highest = Math.max(highest, level + 1);
    return { entry, x: column * radius * 2, level };
  });
  return { radius, piles, highest };
}

/** Names of the comparators at both ends, where there is room for them. */
function extremes(
  piles: readonly Piled[],
  view: {
    readonly base: number;
    readonly radius: number;
    readonly step: number;
    readonly from: string;
    readonly occupied: Occupied;
    readonly width: number;
  },
): readonly Element[] {
  const ends = [...piles.slice(-2).toReversed(), ...piles.slice(0, 2)];
  return [...new Set(ends)].flatMap(({ entry, x, level }) => {
    const y = view.base - view.radius - 2 - level * view.step - view.radius - 5;
    const width = textWidth(entry.label, fontSize - 1);
    const candidates = [x - width / 2, x - width + view.radius, x - view.radius].map((left) => ({
      box: { left, right: left + width, top: y - fontSize + 2, bottom: y + 2 },
    }));
    const found = view.occupied.place(candidates);
    if (found === undefined) return [];
    return [
      label(boundText(entry.label, `${view.from}/others/${entry.index}/label`), {
        x: (found.box.left + found.box.right) / 2,
        y,
        anchor: "middle",
        className: "pl-value",
      }),
    ];
  });
}
