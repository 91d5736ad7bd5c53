import { h, type Element, type Node } from "../core/markup.js";
import type { TilesPlot } from "../core/plot.js";
import { boundText, drawing, fontSize, label, ownWords, type BoundText, type Placement } from "./svg.js";
import { coordinate } from "./scales.js";
import { cleanText, textWidth } from "./text.js";

const cellWords = { repeat: "same as before", change: "changed", missing: "not reported" } as const;

/** A row a member, a column a period: filled squares repeat what stood before, small dots are changes, blanks are missing. */
export function drawTiles(spec: TilesPlot, place: Placement): Element {
  const { from, width } = place;
  const widestLabel = Math.max(20, ...spec.rows.map((row) => textWidth(row.label, fontSize)));
  const left = Math.min(Math.ceil(widestLabel) + 12, Math.floor(width * 0.38));
  const cell = Math.max(4, Math.min(22, (width - left - 6) / Math.max(1, spec.columns.length)));
  const rowHeight = Math.max(16, Math.min(22, cell + 4));
  const keyHeight = 26;
  const columnHeight = 22;
  const top = keyHeight + columnHeight;
  const children: Node[] = [...key(), ...columnLabels(spec, { from, left, cell, y: top - 8 })];
  spec.rows.forEach((row, r) => {
    const y = top + r * rowHeight;
    const middle = y + rowHeight / 2;
    const bound = boundText(row.label, `${from}/rows/${r}/label`);
    // One path a kind and row instead of one element a cell: a table of many members is thousands of cells.
    const cells = (["repeat", "change", "missing"] as const).flatMap((kind) => {
      const at = row.cells.flatMap((other, c) => (other === kind ? [left + c * cell + cell / 2] : []));
      return at.length === 0 ? [] : [tiles(kind, at, middle, Math.min(cell, rowHeight) - 3)];
    });
    children.push(
      h(
        "g",
        { class: row.own ? "pl-mark pl-own-row" : "pl-mark", "data-row": place.rowOf(r) },
        h("title", { "data-from": bound.from, "data-as": bound.as }, bound.text),
        row.own
          ? h("path", {
              class: "pl-pointer",
              d: pointerPath(left - 18 - Math.min(left - 16, textWidth(row.label, fontSize)), middle),
            })
          : [],
        rowLabel(bound, left - 8, middle + 4.5, left - 16, row.own),
        cells,
      ),
    );
  });
  return drawing(
    place,
    { width, height: top + spec.rows.length * rowHeight + 6 },
    { title: boundText(spec.title, `${from}/title`), description: boundText(spec.description, `${from}/description`) },
    children,
  );
}

/** Squares, dots or dashes of one row, centred at each x. */
function tiles(kind: "repeat" | "change" | "missing", xs: readonly number[], y: number, size: number): Element {
  const half = Math.max(1.5, size / 2);
  const side = coordinate(2 * half);
  switch (kind) {
    case "repeat":
      return h("path", {
        class: "pl-repeat",
        d: xs.map((x) => `M${coordinate(x - half)} ${coordinate(y - half)}h${side}v${side}h-${side}z`).join(""),
      });
    case "change":
      // A line without length and with round ends is a dot.
      return h("path", { class: "pl-change", d: xs.map((x) => `M${coordinate(x)} ${coordinate(y)}h0`).join("") });
    case "missing":
      return h("path", { class: "pl-missing", d: xs.map((x) => `M${coordinate(x - 2)} ${coordinate(y)}h4`).join("") });
  }
}

/** A label too wide for its column is drawn narrower, never cut: what is printed is what the finding says. */
function rowLabel(bound: BoundText, x: number, y: number, room: number, own: boolean): Element {
  const wide = textWidth(cleanText(bound.text), fontSize) > room;
  return h(
    "text",
    {
      class: own ? "pl-own-label" : "pl-note",
      x: coordinate(x),
      y: coordinate(y),
      "text-anchor": "end",
      textLength: wide ? coordinate(room) : undefined,
      lengthAdjust: wide ? "spacingAndGlyphs" : undefined,
      "data-from": bound.from,
      "data-as": bound.as,
    },
    bound.text,
  );
}

function key(): readonly Element[] {
  let x = 2;
  return (["repeat", "change", "missing"] as const).flatMap((kind) => {
    const words = ownWords(cellWords[kind]);
    const at = x;
    x += 34 + textWidth(words.text, fontSize) * 0.92;
    return [
      tiles(kind, [at + 8], 10, 12),
      label(words, { x: at + 20, y: 14.5, anchor: "start", className: "pl-note" }),
    ];
  });
}

function columnLabels(
  spec: TilesPlot,
  view: { readonly from: string; readonly left: number; readonly cell: number; readonly y: number },
): readonly Element[] {
  const widest = Math.max(1, ...spec.columns.map((c) => textWidth(c, fontSize - 1)));
  const every = Math.max(1, Math.ceil((widest + 8) / view.cell));
  return spec.columns.flatMap((text, i) =>
    i % every !== 0
      ? []
      : [
          label(boundText(text, `${view.from}/columns/${i}`), {
            x: view.left + i * view.cell + view.cell / 2,
            y: view.y,
            anchor: "middle",
            className: "pl-tick",
          }),
        ],
  );
}

/** A small arrowhead before the label of the series itself. */
function pointerPath(x: number, y: number): string {
  const at = Math.max(0, x);
  return `M${coordinate(at)} ${coordinate(y - 4)}L${coordinate(at + 6)} ${coordinate(y)}L${coordinate(at)} ${coordinate(y + 4)}Z`;
}
