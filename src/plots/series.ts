import type { Element } from "../core/markup.js";
import type { SeriesPlot } from "../core/plot.js";
import { joinGroups } from "./joins.js";
import { boundText, type Placement } from "./svg.js";
import { markText } from "./text.js";
import { drawXY } from "./xy.js";

/** A series with what was fitted to it: marks with their bounds, lines named at their end, the value that would mean nothing. */
export function drawSeries(spec: SeriesPlot, place: Placement): Element {
  const { from } = place;
  const groups = [...new Set(spec.marks.map((mark) => mark.group))];
  const marks = spec.marks.map((mark, i) => ({
    ...mark,
    label: boundText(mark.label, `${from}/marks/${i}/label`),
    name: { text: markText(mark), from: `${from}/marks/${i}`, as: "mark" },
    row: place.rowOf(i),
  }));
  return drawXY(
    {
      title: boundText(spec.title, `${from}/title`),
      description: boundText(spec.description, `${from}/description`),
      xLabel: spec.xLabel === "" ? undefined : boundText(spec.xLabel, `${from}/xLabel`),
      yLabel: boundText(spec.yLabel, `${from}/yLabel`),
      marks,
      joins: joinGroups(marks, spec.join),
      lines: spec.lines.map((l, i) => ({
        className: `pl-${l.style}`,
        // Comparators are a grey field behind; naming each would hide the series.
        label: l.label === "" || l.style === "comparator" ? undefined : boundText(l.label, `${from}/lines/${i}/label`),
        points: l.points,
      })),
      groups: groups.map((group) => {
        const first = spec.marks.findIndex((mark) => mark.group === group);
        const named = group !== "" && (groups.length > 1 || spec.lines.length > 0);
        return { group, label: named ? boundText(group, `${from}/marks/${first}/group`) : undefined };
      }),
      reference:
        spec.reference === undefined
          ? undefined
          : { y: spec.reference.y, label: boundText(spec.reference.label, `${from}/reference/label`) },
      zeroBased: spec.zeroBased,
      kind: undefined,
    },
    place,
  );
}
