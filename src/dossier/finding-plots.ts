import { h, type Element } from "../core/markup.js";
import type { PlotSpec, SeriesPlot, StripPlot, TilesPlot } from "../core/plot.js";
import { drawPlot } from "../plots/draw.js";
import { anchor, fold, table, type Page } from "./page.js";

/** Comparators beyond this number stand in results.json; the table shows both ends. */
const rowsShown = 40;

const cellWords = { repeat: "same", change: "changed", missing: "\u2014" } as const;

/** The drawings of a finding, each with the table that says the same. */
export function findingPlots(page: Page, findingId: string, plots: readonly PlotSpec[]): readonly Element[] {
  const [first, ...others] = plots.map((spec, i) => drawn(page, findingId, spec, i));
  if (first === undefined) return [];
  return others.length === 0 ? [first] : [first, fold("More drawings of this finding", others)];
}

function drawn(page: Page, findingId: string, spec: PlotSpec, i: number): Element {
  const id = `${anchor("plot", findingId)}-${i}`;
  const from = `finding:${findingId}#/outcome/plots/${i}`;
  const rowOf = (index: number): string => `${id}-row-${index}`;
  const draw = (width: number, suffix: string): Element =>
    drawPlot(spec, { id: `${id}-${suffix}`, from, width, rowOf });
  return h(
    "figure",
    { class: "drawing", id, "aria-labelledby": `${id}-name` },
    page.prose(`${from}/title`, "h4", { class: "drawing-title", id: `${id}-name` }),
    page.prose(`${from}/description`, "p", { class: "description" }),
    h("div", { class: "wide" }, draw(740, "wide")),
    h("div", { class: "narrow" }, draw(350, "narrow")),
    fold("Table of this drawing", [tableOfPlot(page, spec, from, rowOf)]),
  );
}

function tableOfPlot(page: Page, spec: PlotSpec, from: string, rowOf: (index: number) => string): Element {
  switch (spec.kind) {
    case "series":
      return seriesTable(page, spec, from, rowOf);
    case "strip":
      return stripTable(page, spec, from, rowOf);
    case "tiles":
      return tilesTable(page, spec, from, rowOf);
  }
}

function seriesTable(page: Page, spec: SeriesPlot, from: string, rowOf: (index: number) => string): Element {
  const known = new Set(page.evidence.input.case.observations.map((o) => o.id));
  const rows = spec.marks.map((mark, i) =>
    h(
      "tr",
      { id: rowOf(i) },
      h("td", { "data-sort": mark.x }, page.value(`${from}/marks/${i}/at`, "text")),
      h("td", { class: "number" }, page.prose(`${from}/marks/${i}/label`)),
      h("td", { class: "number" }, page.value(`${from}/marks/${i}`, "mark-bounds")),
      h("td", {}, page.prose(`${from}/marks/${i}/group`)),
      h(
        "td",
        {},
        mark.id !== undefined && known.has(mark.id)
          ? page.prose(`${from}/marks/${i}/id`, "a", { href: `#${anchor("observation", mark.id)}` })
          : "computed",
      ),
    ),
  );
  const columns = [
    { name: "At" },
    { name: "Figure", className: "number" },
    { name: "Lies within", className: "number" },
    { name: "What" },
    { name: "Figure of the record" },
  ];
  return table("Table of this drawing", columns, rows, { "data-sortable": "" });
}

function stripTable(page: Page, spec: StripPlot, from: string, rowOf: (index: number) => string): Element {
  const row = (list: "own" | "others", index: number, place: number): Element =>
    h(
      "tr",
      { id: rowOf(place), class: list === "own" ? "own" : undefined },
      h("td", {}, page.prose(`${from}/${list}/${index}/label`)),
      h(
        "td",
        { class: "number", "data-sort": spec[list][index]?.value },
        page.value(`${from}/${list}/${index}/value`, "significant3"),
      ),
      h("td", {}, list === "own" ? "this series" : "comparator"),
    );
  const ranked = spec.others
    .map((_, i) => i)
    .sort((a, b) => (spec.others[b]?.value ?? 0) - (spec.others[a]?.value ?? 0) || a - b);
  const cut = ranked.length > rowsShown;
  const kept = cut ? [...ranked.slice(0, rowsShown / 2), ...ranked.slice(-rowsShown / 2)] : ranked;
  const rows = [...spec.own.map((_, i) => row("own", i, i)), ...kept.map((i) => row("others", i, spec.own.length + i))];
  const columns = [{ name: "Who" }, { name: "Value", className: "number" }, { name: "What" }];
  return h(
    "div",
    {},
    table("Table of this drawing", columns, rows, { "data-sortable": "" }),
    cut ? h("p", { class: "note" }, "The comparators at both ends; all of them are in results.json.") : [],
  );
}

function tilesTable(page: Page, spec: TilesPlot, from: string, rowOf: (index: number) => string): Element {
  return h(
    "div",
    { class: "scroll", role: "group", "aria-label": "Table of this drawing", tabindex: 0 },
    h(
      "table",
      { class: "data tiles" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, "Who"),
          spec.columns.map((_, c) => page.prose(`${from}/columns/${c}`, "th", { scope: "col" })),
        ),
      ),
      h(
        "tbody",
        {},
        spec.rows.map((row, r) =>
          h(
            "tr",
            { id: rowOf(r), class: row.own ? "own" : undefined },
            page.prose(`${from}/rows/${r}/label`, "th", { scope: "row" }),
            row.cells.map((cell) => h("td", {}, cellWords[cell])),
          ),
        ),
      ),
    ),
  );
}
